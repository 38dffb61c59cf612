// What `make size` counts, on a made-up site.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { growth, weigh } from "../../.tools/size.mjs";
import { inTemporaryFolder } from "./app.mjs";

const files = {
  "index.html": '<link rel="stylesheet" href="./style-1.css"><script src="boot.js" data-js="./app-1.js" data-wasm="./app-1_bg.wasm"></script>',
  "style-1.css": "a{}",
  "boot.js": "await import(address)",
  "app-1.js": 'import { a } from "./snippets/inline.js";\nexport const later = () => import("./later.js");',
  "app-1_bg.wasm": "w".repeat(1000),
  "snippets/inline.js": "export const a = 1;",
  "later.js": "export {};",
  "split/statistics.wasm": "s".repeat(500),
  "data/edition.json": "{}",
  "fonts/font.woff2": "f",
};

/** The weight of a site of `files`, each as brotli half as long and as gzip one byte longer than that. */
const weight = () =>
  inTemporaryFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
      if (/woff2$/.test(name)) continue;
      await writeFile(join(folder, `${name}.br`), content.slice(0, content.length / 2));
      await writeFile(join(folder, `${name}.gz`), content.slice(0, content.length / 2 + 1));
    }
    return weigh(folder);
  });

const named = (part) => part.map(({ name }) => name).sort();
const bytes = (names) => names.reduce((sum, name) => sum + files[name].length, 0);

test("the start is what the page names and what that imports at once, and no more", async () => {
  const { groups, start, sum } = await weight();
  const first = ["app-1.js", "app-1_bg.wasm", "boot.js", "index.html", "snippets/inline.js", "style-1.css"];
  assert.deepEqual(named(groups.Start), first);
  assert.deepEqual(named(groups.Later), ["later.js", "split/statistics.wasm"]);
  assert.deepEqual(named(groups.Data), ["data/edition.json"]);
  assert.deepEqual(named(groups.Other), ["fonts/font.woff2"]);
  assert.equal(start.raw, bytes(first));
  assert.equal(sum.raw, bytes([...first, "later.js", "split/statistics.wasm"]));
});

test("what is compressed counts as it is sent", async () => {
  const { groups } = await weight();
  const wasm = groups.Start.find(({ name }) => name === "app-1_bg.wasm");
  assert.deepEqual([wasm.raw, wasm.brotli, wasm.gzip], [1000, 500, 501]);
  assert.equal(groups.Other[0].brotli, 1);
});

test("two percent more are let pass, and what is over is told, of the start and of the sum", () => {
  const part = (brotli) => ({ raw: 3000, gzip: 1200, brotli });
  const recorded = { start: part(1000), sum: part(2000) };
  assert.deepEqual(growth({ start: part(1020), sum: part(2040) }, recorded), []);
  assert.deepEqual(growth({ start: part(1021), sum: part(2041) }, recorded), [
    "The start has grown from 1000 to 1021 bytes (brotli).",
    "The sum has grown from 2000 to 2041 bytes (brotli).",
  ]);
});
