// Prints what the built site weighs: every file as it is and as brotli at its strongest,
// the program apart from the data and from what is only fetched when it is needed.
//
//     node .tools/size.mjs [dist]

import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const compress = promisify(brotliCompress); // quality 11 is its default
const dist = process.argv[2] ?? "dist";

function group(name) {
  if (name.startsWith("data/")) return "Data";
  return [".html", ".css", ".js", ".wasm"].includes(extname(name)) ? "Program" : "Other";
}

async function weigh(entry) {
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = await readFile(path);
  const name = relative(dist, path).split(sep).join("/");
  return { name, group: group(name), raw: bytes.length, brotli: (await compress(bytes)).length };
}

const line = (name, raw, brotli) =>
  console.log(`${name.padEnd(56)}${raw.toLocaleString("en").padStart(12)}${brotli.toLocaleString("en").padStart(12)}`);

const sum = (files, key) => files.reduce((total, file) => total + file[key], 0);

const entries = await readdir(dist, { recursive: true, withFileTypes: true });
const files = await Promise.all(entries.filter((entry) => entry.isFile()).map(weigh));
console.log(`${"bytes".padEnd(56)}${"raw".padStart(12)}${"brotli-11".padStart(12)}`);
for (const title of ["Program", "Data", "Other"]) {
  const part = files.filter((file) => file.group === title).sort((a, b) => b.brotli - a.brotli);
  for (const { name, raw, brotli } of part) line(`  ${name}`, raw, brotli);
  line(`${title}, total`, sum(part, "raw"), sum(part, "brotli"));
}
line("All", sum(files, "raw"), sum(files, "brotli"));
