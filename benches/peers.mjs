// A page on a loopback port of its own with one library of others on it, so that what we do
// and what they do is measured in the same browser in the same run.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const library = (path) => fileURLToPath(new URL(`../tests/browser/node_modules/${path}`, import.meta.url));

/** Serves an empty page with the library at `path` (in node_modules) as a classic script. */
export async function serveWith(path) {
  const script = await readFile(library(path));
  const server = createServer((request, response) => {
    const isScript = request.url === "/library.js";
    response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html; charset=utf-8" });
    response.end(isScript ? script : `<!doctype html><title>Jämförelse</title><script src="library.js"></script>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => { server.close(done); server.closeAllConnections(); }),
  };
}

/** Of times in ms: the median, the 95th percentile and the longest. */
export function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { median: at(0.5), p95: at(0.95), longest: sorted.at(-1) };
}
