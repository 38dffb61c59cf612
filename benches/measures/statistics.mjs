// Statistics and rules over a large log, in a browser's wasm and natively, beside pm4py and, for
// ways and handovers without their times, Rust4PM natively. All are
// given the same events; each first makes a log of its own kind: we turn the records' names into
// numbers, pm4py formats the rows of a table. Then it counts; pm4py has two functions for what is
// one pass here, directly-follows and their times. Each program takes the shortest of some rounds of
// its own, so that three rounds of the run are enough. The check: that all count the same.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tab, withBrowser } from "../browser.mjs";

const events = String(process.env.EVENTS || 1_000_000);
const cases = String(process.env.CASES || 100_000);
const ENOUGH = 3;

const run = (program, args) => execFileSync(program, args, { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "inherit"] });

const BOTH = "≥ 30 × as fast as pm4py, ≥ 0.7 × as fast as Rust4PM";
const aims = [{ times: 1 / 30, of: "pm4py" }, { times: 1 / 0.7, of: "Rust4PM" }];

export const name = "statistics";
export const rows = () => [
  { key: "statistics", what: `Ways, handovers and times of ${events} events, in the browser`, unit: "ms", peers: ["pm4py", "Rust4PM", "native"], aim: BOTH, aims,
    limits: "A page has one thread, and wasm half the speed of the same program natively." },
  { key: "log", what: "The same with the making of the log", unit: "ms", peers: ["pm4py", "Rust4PM", "native"], aim: BOTH, aims,
    limits: "The names of the records are turned into numbers one by one; pm4py is given a table that has them in columns." },
  { key: "verdict", what: "A rule tried on a case, in the browser", unit: "ns", peers: ["pm4py", "native"], aim: "–", aims: [], limits: "" },
  { key: "retried", what: "One changed case tried anew by all rules, in the browser", unit: "ms", peers: ["native"], aim: "≤ 2 ms", aims: [{ atMost: 2 }],
    limits: "All rules are tried, also those the change does not touch." },
];

/** The file of a program that cargo builds. */
function built(kind, name, args) {
  const said = run("cargo", ["build", "--release", "--locked", `--${kind}`, name, "--message-format", "json", ...args]);
  const messages = said.trim().split("\n").map((line) => JSON.parse(line));
  const { filenames } = messages.findLast(({ reason, target }) => reason === "compiler-artifact" && target.name === name && target.kind.includes(kind));
  return filenames[0];
}
const ours = (args) => built("bench", "statistics", args);

/** The programs, built when they are first asked for. */
let programs;
async function prepared(folder) {
  if (programs) return programs;
  await mkdir(folder, { recursive: true });
  run("wasm-bindgen", [ours(["--target", "wasm32-unknown-unknown"]), "--target", "web", "--no-typescript", "--out-name", "it", "--out-dir", folder]);
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Mätning</title>");
  const rust4pm = built("bin", "statistics_rust4pm", ["--manifest-path", "tests/foreign/Cargo.toml", "--target-dir", "target/foreign"]);
  programs = { native: ours([]), rust4pm, log: join(folder, "events.csv") };
  return programs;
}

/** What the program says when a browser runs it. */
const inBrowser = (url) =>
  withBrowser(async (context) => {
    const { page } = await tab(context);
    await page.goto(`${url}statistics/`);
    return JSON.parse(await page.evaluate(async (asked) => {
      globalThis.asked = asked;
      const { default: start } = await import(new URL("it.js", location.href).href);
      await start();
      return globalThis.measured;
    }, [events, cases]));
  });

/** Nanoseconds for one rule on one case. */
const verdict = ({ verdicts, rules, tried }) => (verdicts / rules / tried) * 1e6;
const counting = (it) => it.follows + it.variantsTime + it.throughput;

export async function round({ site, nth }, note) {
  if (nth >= ENOUGH) return;
  const { native: program, rust4pm, log } = await prepared(join(site.folder, "statistics"));
  const native = JSON.parse(run(program, [events, cases, log]));
  const browser = await inBrowser(site.url);
  const peer = JSON.parse(run(".tools/python/bin/python", ["benches/statistics_pm4py.py", log]));
  for (const ours of [native, browser]) {
    assert.deepEqual(
      [ours.events, ours.followsCount, ours.pairs, ours.variants],
      [peer.events, peer.followsCount, peer.pairs, peer.variantsCount],
      "the two do not count the same",
    );
  }
  const other = JSON.parse(run(rust4pm, [log]));
  assert.deepEqual([other.events, other.followsCount, other.pairs, other.variantsCount], [peer.events, peer.followsCount, peer.pairs, peer.variantsCount], "Rust4PM does not count the same");
  note("statistics", "Rust4PM", other.follows + other.variants);
  note("log", "Rust4PM", other.follows + other.variants + other.log);
  const theirs = peer.follows + peer.times + peer.variants + peer.throughput;
  note("statistics", "pm4py", theirs);
  note("log", "pm4py", theirs + peer.log);
  note("verdict", "pm4py", verdict({ verdicts: peer.verdict, rules: 1, tried: native.cases }));
  for (const [who, it] of [["ours", browser], ["native", native]]) {
    note("statistics", who, counting(it));
    note("log", who, it.all);
    note("verdict", who, verdict(it));
    note("retried", who, it.thousandEdits / 1000);
  }
}
