// What the build does beside Trunk, and the page that comes of it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { inTemporaryFolder, siteFile, visit } from "./app.mjs";

/** Runs a script of .tools on a folder with these files, and gives the files there are then. */
const run = (script, files) =>
  inTemporaryFolder(async (folder) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const path = fileURLToPath(new URL(`../../.tools/${script}`, import.meta.url));
    await promisify(execFile)(process.execPath, [path, folder], { env: { ...process.env, TRUNK_STAGING_DIR: folder } });
    const names = await readdir(folder);
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))])));
  });

test("the script that reloads the page while one works on it stands in a file of its own", async () => {
  const script = "const address = '{{__TRUNK_ADDRESS__}}';\nconst base = '{{__TRUNK_WS_BASE__}}';";
  const files = await run("reload.mjs", { "index.html": `<body><main></main><script>${script}</script></body>` });
  assert.equal(files["index.html"].toString(), '<body><main></main><script src="reload.js"></script></body>');
  assert.equal(files["reload.js"].toString(), "const address = window.location.host;\nconst base = '/';");
});

test("a page without that script is left as it is", async () => {
  const page = '<body><script type="module" src="boot.js"></script></body>';
  const files = await run("reload.mjs", { "index.html": page });
  assert.deepEqual(Object.keys(files), ["index.html"]);
  assert.equal(files["index.html"].toString(), page);
});

test("texts and programs lie beside their compressed selves, and pictures and fonts do not", async () => {
  const files = await run("compress.mjs", { "app.wasm": "w".repeat(99), "page.html": "<p>", "font.woff2": "f", "icon.png": "p" });
  assert.deepEqual(Object.keys(files).sort(), ["app.wasm", "app.wasm.br", "app.wasm.gz", "font.woff2", "icon.png", "page.html", "page.html.br", "page.html.gz"]);
  assert.equal(brotliDecompressSync(files["app.wasm.br"]).toString(), "w".repeat(99));
  assert.equal(gunzipSync(files["page.html.gz"]).toString(), "<p>");
});

test("the built page has one style sheet, with every file of style in it, and no inline script", async () => {
  const page = await siteFile("index.html");
  const sheets = [...page.matchAll(/<link [^>]*rel="stylesheet"[^>]*href="([^"]+)"|<link [^>]*href="([^"]+\.css)"/g)].map(([, one, other]) => one ?? other);
  assert.equal(sheets.length, 1, `${sheets}`);
  assert.doesNotMatch(page, /<script>|<style/);
  const sheet = await siteFile(sheets[0]);
  const folder = new URL("../../style/", import.meta.url);
  for (const name of (await readdir(folder)).filter((name) => name !== "main.css")) {
    const lines = (await readFile(new URL(name, folder), "utf8")).split("\n");
    const rule = lines.find((line) => line.includes("{") && !line.includes("/*"));
    assert.ok(sheet.includes(rule.trim()), `${name}: ${rule}`);
  }
});

test("the built site carries the licences of what it is compiled with, and Om leads to them", () =>
  visit({}, async ({ page, open, url }) => {
    await open("/om");
    const link = page.getByRole("link", { name: "Licenserna i sin helhet" });
    const answer = await fetch(new URL(await link.getAttribute("href"), url));
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /^leptos .*\(MIT\)/m);
  }));
