// Measures ours beside others', in one run: rounds in which everything is done once, each in a
// Chromium of its own with a fresh profile, ours and theirs in turns and from one server.
//
//     make bench                          10 rounds, up to 100 000 cases
//     make bench ROUNDS=3 SIZES=1000,10000
//     make bench ONLY=start,scale         only some of the measures; nothing is written
//     make bench-smoke                    that it runs: one round, little data; nothing is written

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { built } from "../tests/browser/app.mjs";
import { serve } from "../tests/browser/server.mjs";
import { withBodies, withCases } from "./made-up.mjs";
import { look, machine } from "./machine.mjs";
import { buildPages } from "./pages.mjs";
import { print, results, table, withTable } from "./report.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const smoke = process.argv.includes("--smoke");
const rounds = smoke ? 1 : Number(process.env.ROUNDS || 10);
const sizes = smoke ? [300] : (process.env.SIZES || "1000,10000,100000").split(",").map(Number);
const wanted = (process.env.ONLY || (smoke ? "weight,start,scale,layout" : "weight,start,scale,layout,statistics")).split(",");

const measures = [];
for (const name of wanted) measures.push(await import(`./measures/${name}.mjs`));

/** The files that are read in, beside the pages on the server. */
async function madeUp(folder, edition) {
  await mkdir(folder, { recursive: true });
  const files = { bodies: join(folder, "bodies.json") };
  await writeFile(files.bodies, JSON.stringify(withBodies(edition, 200, 40)));
  for (const size of sizes) {
    files[size] = join(folder, `cases-${size}.json`);
    await writeFile(files[size], JSON.stringify(withCases(edition, size)));
  }
  return files;
}

/** Everything that a measure may ask of the run in its round. */
const roundOf = (run, nth) => ({
  ...run, nth,
  /** The same list, beginning at another each round. */
  turn: (list) => list.map((_, at) => list[(at + nth) % list.length]),
});

const folder = here("../target/bench/site");
console.log("Building the pages of the others …");
await buildPages(folder, built);
const edition = JSON.parse(await readFile(join(built, "data/vasterbotten.json"), "utf8"));
const files = await madeUp(join(folder, "made"), edition);
const server = await serve(folder);
const run = { site: { folder, url: server.url }, files, sizes, rounds, smoke, edition };

const samples = {};
const note = (key, who, value) => ((samples[key] ??= {})[who] ??= []).push(value);
const quietness = [await look("before the rounds")];
const began = Date.now();
for (let nth = 0; nth < rounds; nth += 1) {
  for (const measure of measures) {
    const start = Date.now();
    await measure.round(roundOf(run, nth), note);
    console.log(`round ${nth + 1} of ${rounds}: ${measure.name}, ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  quietness.push(await look(`after round ${nth + 1}`));
}
await server.close();

const rows = measures.flatMap((measure) => measure.rows(sizes)).filter(({ key }) => samples[key]);
const told = results(rows, samples, { rounds, sizes, machine: machine(), quietness, minutes: (Date.now() - began) / 60_000 });
print(told);
if (!smoke && !process.env.ONLY) {
  await writeFile(here("results.json"), `${JSON.stringify(told, undefined, 1)}\n`);
  const readme = here("../README.md");
  await writeFile(readme, withTable(await readFile(readme, "utf8"), table(told)));
  console.log("Written: benches/results.json and the table of README.md");
}
