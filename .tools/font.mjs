// Makes the fonts the site serves out of the npm package of Source Sans 3. The results are
// kept in the repository: run this only when the package or the wanted letters change.
//
//     node .tools/font.mjs

import { createRequire } from "node:module";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);
const require = createRequire(new URL("tests/browser/", root));
const subsetFont = require("subset-font");
const source = new URL("tests/browser/node_modules/@fontsource-variable/source-sans-3/", root);
const target = new URL("public/fonts/", root);

const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

// Latin-1 holds every letter of Swedish and its neighbours; then the marks of good Swedish
// typography and the spaces dates and numbers are held together with.
const text = range(0x20, 0x7e) + range(0xa0, 0xff) + "–—‘’‚“”„•…‹›−↑↓\u2009\u200a\u2011\u202f";

// Only the verbs beside the lines of the picture are italic: letters, digits, simple marks.
const verbs = range(0x20, 0x7e) + "åäöéüÅÄÖÉÜ–…’”\u00a0\u00ad";

// Kerning, accents, the Swedish forms of letters, and figures of equal width for dates and tables.
const keepFeatures = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "tnum", "lnum", "case"];

const fonts = [
  { from: "normal", to: "source-sans-3.woff2", letters: text, weights: {} },
  { from: "italic", to: "source-sans-3-italic.woff2", letters: verbs, weights: { wght: { min: 400, max: 700 } } },
];

await mkdir(target, { recursive: true });
for (const { from, to, letters, weights } of fonts) {
  const whole = await readFile(new URL(`files/source-sans-3-latin-wght-${from}.woff2`, source));
  const part = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    keepFeatures,
    variationAxes: weights,
  });
  await writeFile(new URL(to, target), part);
  console.log(`${fileURLToPath(new URL(to, target))}: ${part.length} bytes`);
}
await copyFile(new URL("LICENSE", source), new URL("OFL.txt", target));
