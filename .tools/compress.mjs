// Writes what a host may send instead of each text and program of the built site, beside it:
// FILE.br and FILE.gz, at their strongest. Hosts that do not know these names pass them by.
//
//     node .tools/compress.mjs dist

import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const kinds = [".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".webmanifest"];
const brotli = promisify(brotliCompress); // quality 11 is its default
const zip = promisify(gzip);

async function compress(path) {
  const bytes = await readFile(path);
  await writeFile(`${path}.br`, await brotli(bytes));
  await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
}

const entries = await readdir(process.argv[2] ?? "dist", { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && kinds.includes(extname(entry.name)));
await Promise.all(files.map((entry) => compress(join(entry.parentPath ?? entry.path, entry.name))));
