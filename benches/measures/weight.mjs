// What is fetched before the map can be used, compressed as hosts send it. Counted once: it does
// not vary. Of every page the same is counted, by what counts ours (.tools/size.mjs).

import assert from "node:assert/strict";
import { join } from "node:path";
import { weigh } from "../../.tools/size.mjs";

export const name = "weight";
export const rows = () => [
  {
    key: "fetched", what: "Fetched to start (brotli; HTML, CSS, JavaScript, wasm)", unit: "kB", peers: ["twin", "floor"],
    aim: "≤ 350 kB and ≤ 0.7 × the twin", aims: [{ atMost: 350 }, { times: 0.7, of: "twin" }],
    limits: "The twin does a part of what our start does: it reads no case, knows no days and checks nothing. Ours carries the format, its checks and the layout of the road as wasm.",
  },
];

export async function round({ site, nth }, note) {
  if (nth > 0) return;
  for (const who of ["ours", "twin", "floor"]) {
    const { groups, start } = await weigh(join(site.folder, who));
    const isUncompressed = ({ name, raw, brotli }) => /\.(wasm|js|css)$/.test(name) && raw > 10_000 && brotli >= raw;
    assert.deepEqual(groups.Start.filter(isUncompressed), [], `everything of ${who} is compressed`);
    note("fetched", who, start.brotli / 1000);
  }
}
