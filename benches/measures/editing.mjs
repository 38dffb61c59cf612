// One edit: from pressing "Spara" in the form of a case to the words that it is saved, with
// everything drawn in between. Dexie's is the promise of `put` alone, of the same case as an
// object, with the same durability. The check: that what was typed last stands there after all.

import assert from "node:assert/strict";
import { keepLog } from "../../tests/browser/log.mjs";
import { timed } from "../browser.mjs";
import { p95 } from "../figures.mjs";

const EDITS = 20;
/** What one edit may write, in bytes. */
const ENTRY = 65_536;

export const rows = (size) => [
  { key: `edit-${size}`, what: `One edit saved, p95, ${size} cases`, unit: "ms", peers: ["Dexie"], aim: "≤ 25 ms", aims: [{ atMost: 25 }],
    limits: "Everything that shows the case is drawn anew before it is called saved; Dexie's time has no drawing in it." },
  { key: `entry-${size}`, what: `Written for an edit at most, ${size} cases`, unit: "B", peers: [], aim: "≤ 65 536 B", aims: [{ atMost: ENTRY }],
    limits: "An entry of the log holds both sides of each field that is changed." },
  { key: `edit-found-${size}`, what: `What was edited found by the search, ${size} cases`, unit: "ms", peers: [], aim: "≤ 100 ms", aims: [{ atMost: 100 }],
    limits: "What waits is drawn: the screen of the search, and what answers." },
];

/** Presses "Spara" and gives the time until the app says that it is saved, in ms. */
const saveAndWait = () =>
  new Promise((done) => {
    const status = document.querySelector(".keeping-status");
    const button = document.querySelector("dialog[open] .primary");
    let left = false;
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      const saved = status.textContent.trim().startsWith("Sparat");
      left ||= !saved;
      if (left && saved) {
        watcher.disconnect();
        done(performance.now() - start);
      }
    });
    watcher.observe(status, { childList: true, characterData: true, subtree: true });
    button.click();
  });

/** Bytes of the largest entry of the log of changes. */
const largestEntry = (page) =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((it) => it.name.startsWith("samverkanskartan/")).name;
    return new Promise((done) => {
      indexedDB.open(name).onsuccess = ({ target: { result: open } }) => {
        open.transaction("changes").objectStore("changes").getAll().onsuccess = ({ target: { result } }) => {
          open.close();
          done(Math.max(...result.map((entry) => entry.byteLength)));
        };
      };
    });
  });

/** Ours, in a page where the cases are open. */
export async function measureEdits({ page }, size, id, note) {
  await page.bringToFront();
  await page.evaluate(() => { location.hash = "#/data"; });
  await keepLog(page);
  await page.evaluate((id) => { location.hash = `#/arenden/${id}`; }, id);
  const times = [];
  for (let nth = 0; nth < EDITS; nth += 1) {
    await page.locator("button.edit", { hasText: "Ändra" }).first().click();
    await page.getByLabel("Rubrik, så som den står").fill(`Ärende ändrat ${nth} gånger`);
    times.push(await page.evaluate(saveAndWait));
  }
  await page.locator("main", { hasText: `Ärende ändrat ${EDITS - 1} gånger` }).waitFor();
  note(`edit-${size}`, "ours", p95(times));
  note(`edit-found-${size}`, "ours", await editFound(page, id));
  note(`entry-${size}`, "ours", await largestEntry(page));
}

/** One more edit, with a word that nothing had, and the time until the search has found it. */
async function editFound(page, id) {
  await page.locator("button.edit", { hasText: "Ändra" }).first().click();
  await page.getByLabel("Rubrik, så som den står").fill("Gullvivans återkomst");
  await page.evaluate(saveAndWait);
  const ask = `() => { location.hash = "#/sok?q=gullviva"; }`;
  const time = await timed(page, ask, `() => document.querySelector(".found a[href*='${id}']") !== null`);
  await page.goBack();
  return time;
}

/** The same edit of a record of Dexie's, in the page of the peers. */
export async function measurePuts(page, size, id, note) {
  const { times, kept } = await page.evaluate(async ([id, edits]) => {
    const table = await window.peers.table();
    const times = [];
    for (let nth = 0; nth < edits; nth += 1) {
      const one = await table.get(id);
      one.title = `Ärende ändrat ${nth} gånger`;
      const start = performance.now();
      await table.put(one);
      times.push(performance.now() - start);
    }
    return { times, kept: (await table.get(id)).title };
  }, [id, EDITS]);
  assert.equal(kept, `Ärende ändrat ${EDITS - 1} gånger`);
  note(`edit-${size}`, "Dexie", p95(times));
}
