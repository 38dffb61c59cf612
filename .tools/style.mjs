// Puts the style sheets together: style/main.css with each file in the place where it is
// imported, without comments and indentation, in target/style.css. Trunk runs this before it
// reads the page, since it cannot do so itself.

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";

const folder = new URL("../style/", import.meta.url);
const target = new URL("../target/", import.meta.url);

const read = (name) => readFile(new URL(name, folder), "utf8");

// A string may hold what looks like a comment.
const tight = (css) =>
  css.replace(/("(?:\\.|[^"\\])*")|\/\*.*?\*\//gs, (_, string) => string ?? "").replace(/\s*\n\s*/g, "\n").trim();

const main = tight(await read("main.css")).split("\n");
const names = main.map((line) => /^@import "(.+)";$/.exec(line)?.[1]);
const unread = main.filter((_, at) => !names[at]);
const left = (await readdir(folder)).filter((name) => name !== "main.css" && !names.includes(name));
if (unread.length > 0) throw new Error(`style/main.css holds imports only, and not: ${unread.join(" ")}`);
if (left.length > 0) throw new Error(`style/main.css imports no ${left.join(", ")}`);

await mkdir(target, { recursive: true });
const sheets = await Promise.all(names.map(read));
await writeFile(new URL("style.css", target), `${sheets.map(tight).join("\n")}\n`);
