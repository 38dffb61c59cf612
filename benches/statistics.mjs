// Statistics and rules over a large log, in a browser's wasm and natively, beside pm4py.
//
//     make bench            1 000 000 events, rules over 100 000 cases
//     EVENTS=100000 CASES=10000 node benches/statistics.mjs
//
// All three are given the same events. Each first makes a log of its own kind: we turn the
// records' names into numbers, pm4py formats the rows of a table. Then it counts; pm4py has two
// functions for what is one pass here, directly-follows and their times.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "../tests/browser/node_modules/playwright-core/index.mjs";
import { inTemporaryFolder } from "../tests/browser/app.mjs";

const events = String(process.env.EVENTS ?? 1_000_000);
const cases = String(process.env.CASES ?? 100_000);
const most = 2 ** 30;

const run = (program, args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: most, stdio: ["ignore", "pipe", "inherit"] });

/** The file of the program cargo builds. */
function built(args) {
  const said = run("cargo", ["build", "--release", "--locked", "--bench", "statistics", "--message-format", "json", ...args]);
  const messages = said.trim().split("\n").map((line) => JSON.parse(line));
  const { filenames } = messages.findLast(({ reason, target }) => reason === "compiler-artifact" && target.name === "statistics" && target.kind.includes("bench"));
  return filenames[0];
}

/** What the program says when a browser runs it. */
async function inBrowser(folder) {
  run("wasm-bindgen", [built(["--target", "wasm32-unknown-unknown"]), "--target", "web", "--no-typescript", "--out-name", "it", "--out-dir", folder]);
  const types = { ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer(async ({ url }, response) => {
    const type = types[url.slice(url.lastIndexOf("."))];
    response.writeHead(200, { "content-type": type ?? "text/html" });
    response.end(type ? await readFile(join(folder, url)) : "<!doctype html><title>Mätning</title>");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const said = await page.evaluate(async (asked) => {
    globalThis.asked = asked;
    const { default: start } = await import("/it.js");
    await start();
    return globalThis.measured;
  }, [events, cases]);
  await browser.close();
  server.close();
  return JSON.parse(said);
}

await inTemporaryFolder(async (folder) => {
  const file = join(folder, "events.csv");
  const native = JSON.parse(run(built([]), [events, cases, file]));
  const browser = await inBrowser(folder);
  const peer = JSON.parse(run(".tools/python/bin/python", ["benches/statistics_pm4py.py", file]));

  for (const ours of [native, browser]) {
    assert.deepEqual(
      [ours.events, ours.followsCount, ours.pairs, ours.variants],
      [peer.events, peer.followsCount, peer.pairs, peer.variantsCount],
      "the two do not count the same",
    );
  }

  const line = (what, a, b, c) => console.log([what.padEnd(40), ...[a, b, c].map((it) => it.padStart(13))].join(""));
  const row = (what, ours, theirs) => line(what, `${browser[ours].toFixed(1)} ms`, `${native[ours].toFixed(1)} ms`, theirs ? `${theirs.toFixed(0)} ms` : "");
  console.log(`${native.events} events in ${native.cases} cases, ${native.pairs} pairs, ${native.variants} variants: the same counts as pm4py`);
  line("", "browser", "native", "pm4py");
  row("directly-follows and their times", "follows", peer.follows + peer.times);
  row("variants", "variantsTime", peer.variants);
  row("throughput", "throughput", peer.throughput);
  const theirs = peer.follows + peer.times + peer.variants + peer.throughput;
  for (const it of [native, browser]) it.counting = it.follows + it.variantsTime + it.throughput;
  row("all of it", "counting", theirs);
  const ratio = (what, ours, theirs) => line(what, `${(theirs / browser[ours]).toFixed(0)} ×`, `${(theirs / native[ours]).toFixed(0)} ×`, "1 ×");
  ratio("ratio", "counting", theirs);
  row("making the log", "log", peer.log);
  ratio("ratio, the making of the log included", "all", theirs + peer.log);
  console.log(`aim 30 × pm4py in the browser: ${theirs / browser.counting >= 30 ? "met" : "not met"}`);

  console.log(`\n${native.rules} rules tried on ${native.tried} cases; pm4py tries one rule (one thing after another) on ${native.cases}`);
  line("", "browser", "native", "pm4py");
  row("all rules, or the one", "verdicts", peer.verdict);
  const each = (ms, rules, count) => (ms / rules / count) * 1e6;
  const perVerdict = (it) => each(it.verdicts, it.rules, it.tried);
  const one = each(peer.verdict, 1, native.cases);
  line("a rule on a case", `${perVerdict(browser).toFixed(0)} ns`, `${perVerdict(native).toFixed(0)} ns`, `${one.toFixed(0)} ns`);
  line("ratio", `${(one / perVerdict(browser)).toFixed(1)} ×`, `${(one / perVerdict(native)).toFixed(1)} ×`, "1 ×");
  const edit = browser.thousandEdits / 1000;
  console.log(`\none changed case tried anew in the browser: ${edit.toFixed(3)} ms; aim 2 ms: ${edit <= 2 ? "met" : "not met"}`);
});
