// The server of `make serve` and of the tests: what a good host does with a built site.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { inTemporaryFolder } from "./app.mjs";
import { serve } from "./server.mjs";

const PROGRAM = "samverkanskartan-0123456789abcdef_bg.wasm";
const text = (name) => `what stands in ${name}, ${"again and ".repeat(50)}again`;

/** A site of a few files with their compressed selves, served while `use` asks for them. */
const site = (use) =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, "data"));
    for (const name of ["index.html", "boot.js", PROGRAM, "data/some.json"]) {
      await writeFile(join(folder, name), text(name));
      await writeFile(join(folder, `${name}.br`), brotliCompressSync(text(name)));
      await writeFile(join(folder, `${name}.gz`), gzipSync(text(name)));
    }
    await writeFile(join(folder, "plain.txt"), text("plain.txt"));
    const { url, close } = await serve(folder);
    try {
      await use((path, headers, method) => ask(url, path, headers, method));
    } finally {
      await close();
    }
  });

/** Asks as a program that unpacks nothing and follows nothing. */
const ask = (url, path, headers = {}, method = "GET") =>
  new Promise((done, failed) => {
    const asked = request(url + path, { method, headers }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
    });
    asked.on("error", failed).end();
  });

test("who takes brotli gets it, who takes gzip only gets that, and the rest get the file", () =>
  site(async (ask) => {
    for (const path of ["", "boot.js", PROGRAM, "data/some.json"]) {
      const name = path || "index.html";
      const best = await ask(path, { "accept-encoding": "gzip, deflate, br" });
      assert.equal(best.headers["content-encoding"], "br");
      assert.equal(brotliDecompressSync(best.body).toString(), text(name));
      const refused = await ask(path, { "accept-encoding": "br;q=0, gzip;q=0.5" });
      assert.equal(refused.headers["content-encoding"], "gzip");
      assert.equal(gunzipSync(refused.body).toString(), text(name));
      const plain = await ask(path);
      assert.equal(plain.headers["content-encoding"], undefined);
      assert.equal(plain.body.toString(), text(name));
      for (const { headers } of [best, refused, plain]) assert.equal(headers.vary, "accept-encoding");
    }
  }));

test("the type is that of the file and not of its compressed self", () =>
  site(async (ask) => {
    const types = { "": "text/html; charset=utf-8", [PROGRAM]: "application/wasm", "data/some.json": "application/json; charset=utf-8" };
    for (const [path, type] of Object.entries(types)) {
      for (const encoding of ["br", "gzip", "identity"]) {
        assert.equal((await ask(path, { "accept-encoding": encoding })).headers["content-type"], type);
      }
    }
  }));

test("what the build did not compress is sent as it is", () =>
  site(async (ask) => {
    const { headers, body } = await ask("plain.txt", { "accept-encoding": "br, gzip" });
    assert.equal(headers["content-encoding"], undefined);
    assert.equal(body.toString(), text("plain.txt"));
  }));

test("a file named by its content may be kept for good, and the others are asked for", () =>
  site(async (ask) => {
    assert.match((await ask(PROGRAM)).headers["cache-control"], /max-age=31536000, immutable/);
    for (const path of ["", "boot.js", "data/some.json"]) {
      assert.equal((await ask(path)).headers["cache-control"], "no-cache");
    }
  }));

test("who has the file already is told so, and gets the other when it takes another compression", () =>
  site(async (ask) => {
    const { headers } = await ask("boot.js", { "accept-encoding": "br" });
    const known = { "if-none-match": headers.etag };
    const again = await ask("boot.js", { "accept-encoding": "br", ...known });
    assert.deepEqual([again.status, again.body.length], [304, 0]);
    assert.equal((await ask("boot.js", { "accept-encoding": "gzip", ...known })).status, 200);
  }));

test("a question for the head only is answered without a body", () =>
  site(async (ask) => {
    const { status, headers, body } = await ask("boot.js", {}, "HEAD");
    assert.deepEqual([status, body.length], [200, 0]);
    assert.equal(Number(headers["content-length"]), text("boot.js").length);
  }));

test("nothing outside the folder is served, and nothing is changed", () =>
  site(async (ask) => {
    assert.equal((await ask("%2e%2e/%2e%2e/etc/passwd")).status, 404);
    assert.equal((await ask("..%2f..%2fetc/passwd")).status, 404);
    assert.equal((await ask("missing")).status, 404);
    assert.equal((await ask("%")).status, 400);
    assert.equal((await ask("boot.js", {}, "POST")).status, 405);
    assert.equal((await ask("data")).headers.location, "/data/");
  }));
