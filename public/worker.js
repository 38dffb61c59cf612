// Keeps one version of the site in the browser, whole, so that it opens without network. The
// build writes above this which files there are, each with a hash of what is in it, and what the
// version goes by. A newer version is fetched whole beside the present one, and takes over when
// the user says so or when no page of the site is open any more. What does not come as it was
// built (a page in the place of a file, half a file, half an update) is not kept: then the
// version there is stays.
/* global VERSION, FILES */

const SCOPE = new URL(self.registration.scope);

// Sites in other folders of the same host have caches of their own.
const OWN = `samverkanskartan ${SCOPE.pathname} `;
const CACHE = OWN + VERSION;

/** Where a file stands. The page stands at the folder itself, which no host leads elsewhere. */
const addressOf = (name) => new URL(name === "index.html" ? "./" : name, SCOPE).href;

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a browser must be told of a file to use it, whatever a host says, by how its name ends. */
const TYPES = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** The answer as one that can be kept, if what is in it is what was built. */
async function sound(address, answer, hash) {
  if (!answer?.ok) return undefined;
  const bytes = await answer.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return undefined;
  const ending = address.endsWith("/") ? "html" : address.split(".").at(-1);
  const type = TYPES[ending] ?? answer.headers.get("content-type") ?? "application/octet-stream";
  return new Response(bytes, { headers: { "content-type": type } });
}

/** What has not changed since an earlier version is there already. */
async function earlier(address, hash) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN)) continue;
    const kept = await sound(address, await caches.match(address, { cacheName: name }), hash);
    if (kept) return kept;
  }
  return undefined;
}

async function fetched(address, hash) {
  const kept = await sound(address, await fetch(address, { cache: "no-cache" }), hash);
  if (!kept) throw new Error(`not as it was built: ${address}`);
  return kept;
}

/** This script, by which the site can be given out without network too. */
async function keepSelf(cache) {
  const address = self.location.href;
  const answer = await fetch(address, { cache: "no-cache" });
  const isThis = (await answer.clone().text()).startsWith(`const VERSION = "${VERSION}";`);
  if (!answer.ok || !isThis) throw new Error(`not as it was built: ${address}`);
  await cache.put(address, answer);
}

async function keepAll() {
  try {
    const cache = await caches.open(CACHE);
    const keep = async ([name, hash]) => {
      const address = addressOf(name);
      await cache.put(address, (await earlier(address, hash)) ?? (await fetched(address, hash)));
    };
    await Promise.all([...Object.entries(FILES).map(keep), keepSelf(cache)]);
  } catch (reason) {
    await caches.delete(CACHE);
    throw reason;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(OWN) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The file from what is kept. What is not kept is asked of the host. */
async function answer(request) {
  const address = new URL(request.url);
  address.hash = "";
  address.search = "";
  const name = address.pathname.slice(SCOPE.pathname.length);
  const kept = await caches.match(addressOf(name || "index.html"), { cacheName: CACHE });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(SCOPE.href)) event.respondWith(answer(request));
});
