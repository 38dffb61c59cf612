// Prints what the built site weighs: every file as it is, as gzip and as brotli, the program
// apart from the data and from what is only fetched when it is needed. Of the program the start
// is what the page itself names: what must be there before the map can be used.
//
//     node .tools/size.mjs [dist]             prints it, and how it stands to the record
//     node .tools/size.mjs [dist] --check     the same, and fails when it has grown too much
//     node .tools/size.mjs [dist] --record    the same, and writes the record anew

import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join, posix, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";

const record = new URL("size.json", import.meta.url);
const measures = ["raw", "gzip", "brotli"];

/** How much start or sum may grow over the record before that has to be said in it. */
const allowed = 0.02;

function group(name, start) {
  if (name.startsWith("data/")) return "Data";
  if (![".html", ".css", ".js", ".wasm"].includes(extname(name))) return "Other";
  return start.has(name) ? "Start" : "Later";
}

const length = (path) => stat(path).then(({ size }) => size, () => undefined);

async function measured(dist, name) {
  const path = join(dist, name);
  const raw = await length(path);
  return { name, raw, gzip: (await length(`${path}.gz`)) ?? raw, brotli: (await length(`${path}.br`)) ?? raw };
}

/** The files that the page names, and those that these import at once. */
async function atStart(dist, names) {
  const page = await readFile(join(dist, "index.html"), "utf8");
  const found = new Set(["index.html", ...names.filter((name) => page.includes(`"./${name}"`) || page.includes(`"${name}"`))]);
  for (const name of found) {
    if (extname(name) !== ".js") continue;
    const script = await readFile(join(dist, name), "utf8");
    for (const [, from] of script.matchAll(/^(?:import|export)\b[^;(]*?["'](\.[^"']+)["']/gm)) {
      const imported = posix.join(dirname(name), from);
      if (names.includes(imported)) found.add(imported);
    }
  }
  return found;
}

const total = (files) =>
  Object.fromEntries(measures.map((key) => [key, files.reduce((sum, file) => sum + file[key], 0)]));

/** The files of a built site by group, and what start and sum of the program weigh. */
export async function weigh(dist) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && ![".br", ".gz"].includes(extname(entry.name)))
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
  const start = await atStart(dist, names);
  const groups = { Start: [], Later: [], Data: [], Other: [] };
  for (const name of names) groups[group(name, start)].push(await measured(dist, name));
  return { groups, start: total(groups.Start), sum: total([...groups.Start, ...groups.Later]) };
}

/** What has grown more than is allowed over `recorded`, a sentence each. */
export function growth(weight, recorded) {
  return ["start", "sum"].flatMap((part) =>
    measures
      .filter((key) => weight[part][key] > recorded[part][key] * (1 + allowed))
      .map((key) => `The ${part} has grown from ${recorded[part][key]} to ${weight[part][key]} bytes (${key}).`),
  );
}

const line = (name, weight) =>
  console.log(name.padEnd(56) + measures.map((key) => weight[key].toLocaleString("en").padStart(12)).join(""));

function print({ groups, start, sum }) {
  console.log("bytes".padEnd(56) + measures.map((key) => key.padStart(12)).join(""));
  for (const [title, files] of Object.entries(groups)) {
    for (const file of files.sort((a, b) => b.brotli - a.brotli)) line(`  ${file.name}`, file);
    line(`${title}, total`, total(files));
  }
  line("Start of the program", start);
  line("Sum of the program", sum);
}

async function main(args) {
  const weight = await weigh(args.find((arg) => !arg.startsWith("--")) ?? "dist");
  print(weight);
  if (args.includes("--record")) {
    const { start, sum } = weight;
    await writeFile(record, `${JSON.stringify({ start, sum }, undefined, 2)}\n`);
  }
  const recorded = JSON.parse(await readFile(record, "utf8"));
  line("Recorded start", recorded.start);
  line("Recorded sum", recorded.sum);
  const grown = growth(weight, recorded);
  if (grown.length === 0) return;
  console.error(`${grown.join("\n")}\nMake it smaller, or record it in the same commit: make record`);
  if (args.includes("--check")) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
