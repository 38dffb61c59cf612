// Tells the worker of the built site which files there are, so that it can keep them all, and
// has the page name it. Comes after everything else that writes files, but for what is
// compressed of them.
//
//     node .tools/worker.mjs dist

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const [dist = "dist"] = process.argv.slice(2);
const worker = join(dist, "worker.js");
const page = join(dist, "index.html");
const hashOf = (bytes) => createHash("sha256").update(bytes).digest("hex");

const script = readFileSync("public/worker.js", "utf8");
const html = readFileSync(page, "utf8");
const named = html.replace(/ data-worker="[^"]*"/, "").replace(" data-wasm=", ' data-worker="worker.js" data-wasm=');
if (!named.includes("data-worker=")) throw new Error("The page has no place for the worker's name.");
writeFileSync(page, named);
rmSync(worker, { force: true });

// Pictures for whoever installs it are asked for by the system, and by nobody offline.
const left = /\.(br|gz)$|^icons\/skarm-/;
const files = {};
const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const names = entries.map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
for (const name of names.filter((name) => !left.test(name)).sort()) files[name] = hashOf(readFileSync(join(dist, name)));

const version = hashOf(JSON.stringify(files)).slice(0, 16);
writeFileSync(worker, `const VERSION = "${version}";\nconst FILES = ${JSON.stringify(files, undefined, 1)};\n${script}`);
