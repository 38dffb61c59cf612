// The site of the measurements: ours as it was built, and beside it the pages of the peers, each
// built, minified and compressed as ours is. One server gives all of them.

import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { mapMarkup } from "./floor/draw.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PLACE = "<!-- built: styles and scripts -->";

/** The files that esbuild makes of an entry, by name, with what the page must name of them. */
async function bundled(entry) {
  const made = await build({
    entryPoints: [here(entry)], outdir: "/made", write: false, metafile: true,
    bundle: true, minify: true, splitting: true, format: "esm", target: "es2022", jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' }, external: ["fonts/*"], legalComments: "none", logLevel: "error",
    entryNames: "main", chunkNames: "part-[hash]",
  });
  const files = made.outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
  const outputs = Object.entries(made.metafile.outputs);
  const importsOf = (name) => outputs.find(([path]) => basename(path) === name)[1].imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => basename(path));
  const atStart = new Set(importsOf("main.js"));
  for (const name of atStart) importsOf(name).forEach((other) => atStart.add(other));
  return { files, atStart };
}

/** Builds a page: everything that may be kept for good lies in a folder with a hash in its name. */
async function page(site, name, entry, dist) {
  const { files, atStart } = await bundled(`${name}/${entry}`);
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.contents);
  const folder = `program-${hash.digest("hex").slice(0, 16)}`;
  const home = join(site, name);
  await mkdir(join(home, folder), { recursive: true });
  for (const file of files) await writeFile(join(home, folder, file.name), file.contents);
  await cp(join(dist, "fonts"), join(home, folder, "fonts"), { recursive: true });
  const styles = files.some((file) => file.name === "main.css") ? `<link rel="stylesheet" href="${folder}/main.css">` : "";
  const preloads = [...atStart].map((part) => `<link rel="modulepreload" href="${folder}/${part}">`);
  const named = [styles, ...preloads, `<script type="module" src="${folder}/main.js"></script>`].filter(Boolean).join("\n  ");
  const html = await readFile(here(`${name}/index.html`), "utf8");
  await writeFile(join(home, "index.html"), html.replace(PLACE, named).replace('href="fonts/', `href="${folder}/fonts/`));
  return { home, folder };
}

/** Compresses a page as ours is, and lays the data beside it as the build left it. */
async function ready(home, dist) {
  await promisify(execFile)(process.execPath, [here("../.tools/compress.mjs"), home]);
  await mkdir(join(home, "data"));
  for (const ending of ["", ".br", ".gz"]) {
    await copyFile(join(dist, `data/vasterbotten.json${ending}`), join(home, `data/vasterbotten.json${ending}`));
  }
}

/** The map of the floor as a page without any script. */
async function withoutScript(site, { home, folder }, dist) {
  const data = JSON.parse(await readFile(join(dist, "data/vasterbotten.json"), "utf8"));
  await mkdir(join(site, "static"));
  await cp(join(home, folder), join(site, "static", folder), { recursive: true });
  const html = await readFile(here("floor/index.html"), "utf8");
  const whole = html
    .replace(PLACE, `<link rel="stylesheet" href="${folder}/main.css">`)
    .replace(/<main>.*<\/main>/, () => `<main><h1>${data.title}</h1>${mapMarkup(data, 1360)}</main>`);
  await writeFile(join(site, "static/index.html"), whole);
}

/** Builds everything in the folder `site`, beside the built site of ours. */
export async function buildPages(site, dist) {
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  const floor = await page(site, "floor", "main.js", dist);
  const twin = await page(site, "twin", "main.jsx", dist);
  await page(site, "peers", "main.js", dist);
  await withoutScript(site, floor, dist);
  for (const home of [floor.home, twin.home, join(site, "static")]) await ready(home, dist);
  await symlink(resolve(dist), join(site, "ours"));
}
