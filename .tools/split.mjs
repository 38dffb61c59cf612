// Puts the program into the built site in parts: the start, and what is fetched later.
//
//     node .tools/split.mjs target/wasm32-unknown-unknown/release/samverkanskartan.wasm dist
//
// Trunk has left the site in `dist` with the program whole. It is taken apart at the functions
// of src/ui/door, bound to JavaScript and made small; what belongs together lies in one folder
// named by what is in it, and the page is pointed there.

import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const [program, dist] = process.argv.slice(2);
const work = "target/split";

// What the compiler may use; the optimiser must know of it.
const features = ["bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals",
  "nontrapping-float-to-int", "reference-types", "sign-ext"].map((name) => `--enable-${name}`);

const run = (tool, ...words) => execFileSync(tool, words, { stdio: ["ignore", "inherit", "inherit"] });
const filesOf = (ending) => readdirSync(work).filter((name) => name.endsWith(ending)).sort();

/** Replaces what must be there: a tool that writes something else is to be noticed here. */
function replaced(text, from, to) {
  if (text.search(from) < 0) throw new Error(`What was to be replaced is not there: ${from}`);
  return text.replaceAll(from, to);
}

/** The loader asks for the type application/wasm, which not every host sends. */
function withAnyType(loader) {
  const plain = `
async function instantiate(src, imports) {
    const response = await src;
    if (!response.ok) throw new Error(\`\${response.status} \${response.url}\`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;
  return replaced(loader, /WebAssembly\.instantiateStreaming\(src, imports\)/g, "instantiate(src, imports)") + plain;
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
run("wasm-split-cli", program, work);
run("wasm-bindgen", "--target=web", "--no-typescript", "--keep-lld-exports", `--out-dir=${work}`, "--out-name=main", join(work, "main.wasm"));
rmSync(join(work, "main.wasm"));
const loader = join(work, "__wasm_split.js");
writeFileSync(loader, withAnyType(readFileSync(loader, "utf8")));
// Each takes one core.
await Promise.all(filesOf(".wasm").map((name) => {
  const path = join(work, name);
  return promisify(execFile)("wasm-opt", ["-Oz", ...features, path, "-o", path]);
}));

const files = [...filesOf(".js"), ...filesOf(".wasm")];
const hash = createHash("sha256");
for (const name of files) hash.update(readFileSync(join(work, name)));
const folder = `program-${hash.digest("hex").slice(0, 16)}`;
mkdirSync(join(dist, folder), { recursive: true });
for (const name of files) cpSync(join(work, name), join(dist, folder, name));

const whole = /(?:\.\/)?samverkanskartan-[0-9a-f]+(_bg\.wasm|\.js)/g;
for (const name of readdirSync(dist)) if (name.search(whole) >= 0) rmSync(join(dist, name));
const page = join(dist, "index.html");
const pointed = replaced(readFileSync(page, "utf8"), whole, (_, end) => `./${folder}/main${end}`);
const first = /<link rel="modulepreload"/;
writeFileSync(page, pointed.replace(first, `<link rel="modulepreload" href="./${folder}/__wasm_split.js">$&`));
