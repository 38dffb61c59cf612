// The one search: how long from opening it with a question to the answer, its index being made for
// that, and from a key to the frame that shows what answers. Beside the twin, which does the same with MiniSearch, the
// searches of others are asked alone, without anything being drawn: that is to their advantage.
// The check: that a word finds as many cases as have it.

import assert from "node:assert/strict";
import { p95 } from "../figures.mjs";
import { press, quiet, timed } from "../browser.mjs";
import { MARK } from "../made-up.mjs";

const ASKED = [MARK, "vaccination", "upphandling", "budget avtal"];

/** Not asked of more cases than these: Fuse looks through everything at each key, and lunr's index takes minutes. */
const MOST = { Fuse: 10_000, lunr: 10_000 };

const alone = (name) => `${name} alone`;
const others = ["MiniSearch", "FlexSearch", "Orama", "Fuse", "lunr"];

export const rows = (size) => [
  { key: `index-${size}`, what: `The search opened with a question, its index made for it, ${size} cases`, unit: "ms", peers: ["twin", ...others.map(alone)],
    aim: "≤ 0.5 × MiniSearch in the twin", aims: [{ times: 0.5, of: "twin" }],
    limits: "Ours puts in decisions, votes, minutes and documents too, and the forms of each word." },
  { key: `key-${size}`, what: `A key in the search, p95, ${size} cases`, unit: "ms", peers: ["twin", ...others.map(alone)],
    aim: "≤ 0.5 × the twin, and ≤ 8 ms of work, so ≤ 25 ms to the frame that shows it", aims: [{ times: 0.5, of: "twin" }, { atMost: 25 }],
    limits: "Short beginnings of words answer with very many cases, and all of them are ranked." },
];

/** Ours or the twin, in a page where the cases are open. */
export async function measureSearch({ page }, who, answered, size, marked, note) {
  await page.bringToFront();
  await page.evaluate(() => { location.hash = "#/karta"; });
  await quiet(page);
  const question = `#/sok?q=${encodeURIComponent(MARK)}`;
  note(`index-${size}`, who, await timed(page, `() => { location.hash = ${JSON.stringify(question)}; }`, answered(MARK)));
  await found(page, marked);
  const times = [];
  for (const text of ASKED) {
    await page.locator("#sok-allt").fill("");
    for (let end = 1; end <= text.length; end += 1) {
      // A space answers with what stood there: nothing to wait for.
      if (text[end - 1] === " ") await page.keyboard.press("Space");
      else times.push(await press(page, text[end - 1], answered(text.slice(0, end))));
    }
    if (text === MARK) await found(page, marked);
  }
  note(`key-${size}`, who, p95(times));
}

async function found(page, marked) {
  const heading = page.locator(".found h2").filter({ hasText: "Ärenden" });
  const count = Number((await heading.innerText()).replace(/\D/g, ""));
  assert.equal(count, marked, "as many as have the word");
}

/** The searches of others, in the page of the peers, over the texts of the same cases. */
export async function measureOthers(page, size, documents, marked, note) {
  await page.bringToFront();
  await page.evaluate((documents) => { window.documents = documents; }, documents);
  for (const name of others) {
    if (size > (MOST[name] ?? Infinity)) continue;
    const { index, keys, found } = await page.evaluate(async ([name, asked]) => {
      const make = await window.peers.search[name](window.documents);
      const start = performance.now();
      const ask = await make();
      await ask(asked[0]);
      const told = { index: performance.now() - start, keys: [] };
      for (const text of asked) {
        for (let end = 1; end <= text.length; end += 1) {
          const start = performance.now();
          const ids = await ask(text.slice(0, end));
          told.keys.push(performance.now() - start);
          if (text === asked[0]) told.found = ids.length;
        }
      }
      return told;
    }, [name, ASKED]);
    assert.equal(found, marked, `${name} finds as many as have the word`);
    note(`index-${size}`, alone(name), index);
    note(`key-${size}`, alone(name), p95(keys));
  }
  await page.evaluate(() => { delete window.documents; });
}
