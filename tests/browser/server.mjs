// A small static server for the built site: what a good web host does, and no more. What the
// build compressed (FILE.br, FILE.gz) is sent to whoever takes it; files whose name changes with
// what is in them may be kept for good, and the browser asks for the others.
//
//     node tests/browser/server.mjs dist 8080

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The compressions, best first, by the name that a browser gives them, with what they add to a file's name. */
const encodings = [["br", ".br"], ["gzip", ".gz"]];

/** A name with a hash of the content in it. */
const hashed = /-[0-9a-f]{16}[._/][^/]*$/;

const refusal = (status, text) => ({
  status,
  headers: { "cache-control": "no-cache", "content-type": "text/plain; charset=utf-8" },
  body: Buffer.from(`${status} ${text}\n`),
});

const moved = (to) => ({ status: 301, headers: { "cache-control": "no-cache", location: to }, body: Buffer.alloc(0) });

/** What is asked for as a file under `root`, or the refusal or the new address that answers it. */
async function found(root, base, request) {
  if (request.method !== "GET" && request.method !== "HEAD") return { answer: refusal(405, "Method Not Allowed") };
  const [address] = request.url.split("?");
  if (`${address}/` === base) return { answer: moved(base) };
  if (!address.startsWith(base)) return { answer: refusal(404, "Not Found") };
  let file;
  try {
    file = resolve(root, decodeURIComponent(address.slice(base.length)).replace(/^\/+/, ""));
  } catch {
    return { answer: refusal(400, "Bad Request") };
  }
  // An address may climb with "..", also a percent-encoded one: nothing outside the folder is served.
  if (file !== root && !file.startsWith(root + sep)) return { answer: refusal(404, "Not Found") };
  try {
    if (!(await stat(file)).isDirectory()) return { file };
    return address.endsWith("/") ? { file: join(file, "index.html") } : { answer: moved(`${address}/`) };
  } catch {
    return { answer: refusal(404, "Not Found") };
  }
}

/** Whether a browser that says `accepted` takes the compression `name`. */
function takes(accepted, name) {
  return accepted.split(",").some((part) => {
    const [said, ...rest] = part.split(";").map((word) => word.trim());
    return said === name && !rest.some((word) => /^q=0(\.0*)?$/.test(word));
  });
}

/** The file as it is or as the build compressed it, whichever the browser takes and is there. */
async function chosen(file, accepted) {
  for (const [name, ending] of encodings) {
    if (!takes(accepted, name)) continue;
    const about = await stat(file + ending).catch(() => undefined);
    if (about) return { path: file + ending, about, encoding: { "content-encoding": name } };
  }
  return { path: file, about: await stat(file), encoding: {} };
}

async function answer(root, base, request) {
  const { file, answer } = await found(root, base, request);
  if (!file) return answer;
  try {
    const { path, about, encoding } = await chosen(file, request.headers["accept-encoding"] ?? "");
    const etag = `"${about.mtimeMs.toString(16)}-${about.size.toString(16)}"`;
    const headers = {
      "cache-control": hashed.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      "etag": etag,
      "vary": "accept-encoding",
    };
    if (request.headers["if-none-match"] === etag) return { status: 304, headers, body: Buffer.alloc(0) };
    const type = types[extname(file)] ?? "application/octet-stream";
    return { status: 200, headers: { ...headers, ...encoding, "content-type": type }, body: await readFile(path) };
  } catch {
    return refusal(404, "Not Found");
  }
}

/**
 * Serves the folder `dir` on this machine only, under the path `base` ("/" or "/a/b/").
 * Port 0 takes any free one; `also` gives headers that a host adds, by the address of the file.
 * Gives the address of the site and the way to stop.
 */
export async function serve(dir, { base = "/", port = 0, also = () => ({}) } = {}) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const { status, headers: own, body } = await answer(root, base, request);
    const headers = { ...own, ...also(request.url) };
    response.writeHead(status, status === 304 ? headers : { ...headers, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [dir = "dist", port = "8080"] = process.argv.slice(2);
  try {
    const { url } = await serve(dir, { port: Number(port) });
    console.log(`Serving ${dir} at ${url} (stop with Ctrl-C)`);
  } catch (error) {
    const busy = error.code === "EADDRINUSE";
    console.error(busy ? `Port ${port} is taken; choose another: make serve PORT=8081` : error.message);
    process.exitCode = 1;
  }
}
