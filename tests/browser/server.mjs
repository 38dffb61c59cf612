// A small static server for the built site: what any web host does, and no more.
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

const refusal = (status, text) => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: Buffer.from(`${status} ${text}\n`),
});

const moved = (to) => ({ status: 301, headers: { location: to }, body: Buffer.alloc(0) });

async function answer(root, base, request) {
  if (request.method !== "GET" && request.method !== "HEAD") return refusal(405, "Method Not Allowed");
  const [address] = request.url.split("?");
  if (`${address}/` === base) return moved(base);
  if (!address.startsWith(base)) return refusal(404, "Not Found");
  let file;
  try {
    file = resolve(root, decodeURIComponent(address.slice(base.length)).replace(/^\/+/, ""));
  } catch {
    return refusal(400, "Bad Request");
  }
  // An address may climb with "..", also a percent-encoded one: nothing outside the folder is served.
  if (file !== root && !file.startsWith(root + sep)) return refusal(404, "Not Found");
  try {
    if ((await stat(file)).isDirectory()) {
      if (!address.endsWith("/")) return moved(`${address}/`);
      file = join(file, "index.html");
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    return { status: 200, headers: { "content-type": type }, body: await readFile(file) };
  } catch {
    return refusal(404, "Not Found");
  }
}

/**
 * Serves the folder `dir` on this machine only, under the path `base` ("/" or "/a/b/").
 * Port 0 takes any free one. Gives the address of the site and the way to stop.
 */
export async function serve(dir, { base = "/", port = 0 } = {}) {
  const root = resolve(dir);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer(root, base, request);
    // A rebuilt site is seen at once: the browser may keep files but must ask.
    response.writeHead(status, { ...headers, "content-length": body.length, "cache-control": "no-cache" });
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
