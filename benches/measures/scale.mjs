// Very many cases: read in and checked, saved, loaded, listed, searched and edited. Each number of
// cases has a Chromium of its own; in it ours, the twin and the peers hold the same made-up cases.

import assert from "node:assert/strict";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apps, peersPage } from "../apps.mjs";
import { tab, withBrowser } from "../browser.mjs";
import { ONE, markedOf } from "../made-up.mjs";
import { measureEdits, measurePuts, rows as editRows } from "./editing.mjs";
import { measureList, rows as listRows } from "./list.mjs";
import { measureOthers, measureSearch, rows as searchRows } from "./search.mjs";

const keepRows = (size) => [
  { key: `import-${size}`, what: `A file of ${size} cases read and checked`, unit: "ms", peers: ["JSON.parse + ajv"], aim: "≤ 0.5 × JSON.parse + ajv", aims: [{ times: 0.5, of: "JSON.parse + ajv" }],
    limits: "Ours checks more: ids, references, days that never were, and what would be changed is compared with what is there." },
  { key: `save-${size}`, what: `${size} cases saved`, unit: "ms", peers: ["Dexie bulkPut"], aim: "≥ 25 × as fast as Dexie bulkPut", aims: [{ times: 1 / 25, of: "Dexie bulkPut" }],
    limits: "Ours is timed from the click that takes the file in to the words that it is kept, with everything drawn in between." },
  { key: `load-${size}`, what: `${size} cases loaded, list shown`, unit: "ms", peers: ["twin", "Dexie toArray"], aim: "≥ 5 × as fast as Dexie toArray alone", aims: [{ times: 1 / 5, of: "Dexie toArray" }],
    limits: "Ours is timed from asking for the page to the rows, the program's start included; Dexie's time is of reading alone." },
];

/** More cases than this are measured in so many rounds: one takes minutes. */
const MANY = 10_000;
const ENOUGH = 3;

export const name = "scale";
export const rows = (sizes) => sizes.flatMap((size) => [keepRows, listRows, searchRows, editRows].flatMap((rows) => rows(size, sizes[0])));

/** What of a case is put into the searches of others. */
const documentOf = (one) => ({
  id: one.id,
  name: one.shortTitle ?? one.title,
  text: [one.title, one.summary, one.outcome?.text, ...one.consultations.map((step) => step.what)].filter(Boolean).join("\n"),
});

/** The time that parsing and trying by the schema takes, as soon as the file is chosen. */
async function checkedByPeer(page, schema, file) {
  await page.evaluate(async (schema) => { window.check = await window.peers.checker(schema); }, schema);
  const told = page.evaluate(() => new Promise((done) => {
    document.querySelector("#file").addEventListener("change", async ({ target }) => {
      const start = performance.now();
      const { data, fault } = window.check(await target.files[0].text());
      done({ time: performance.now() - start, count: data?.cases.length, fault });
    }, { once: true });
  }));
  await page.evaluate("0"); // the listener is there
  await page.locator("#file").setInputFiles(file);
  return told;
}

/** A file with a fault is refused by both: neither passes by not looking. */
async function faultsAreSeen(context, { site, files, sizes }, schema) {
  const file = join(site.folder, "made/fault.json");
  const whole = await readFile(files[sizes[0]], "utf8");
  await writeFile(file, whole.replace('"role":"treated"', '"role":7'));
  const peers = await peersPage(context, site.url);
  const { fault } = await checkedByPeer(peers.page, schema, file);
  assert.ok(fault, "ajv sees the fault");
  await peers.page.close();
  const { page } = await apps.ours.open(context, site.url, "/data");
  await page.getByLabel("Välj en fil").setInputFiles(file);
  await page.locator(".data-refused").waitFor();
  await page.close();
}

/** Dexie: the cases put into a table, read again, and one of them edited. */
async function keptByDexie(page, size, cases, note) {
  await page.evaluate(() => { window.cases = []; });
  for (let at = 0; at < cases.length; at += 5000) {
    await page.evaluate((some) => { window.cases.push(...some); }, cases.slice(at, at + 5000));
  }
  const { put, got, count } = await page.evaluate(async () => {
    const table = await window.peers.table();
    let start = performance.now();
    await table.bulkPut(window.cases);
    const put = performance.now() - start;
    start = performance.now();
    const all = await table.toArray();
    return { put, got: performance.now() - start, count: all.length };
  });
  assert.equal(count, size);
  note(`save-${size}`, "Dexie bulkPut", put);
  note(`load-${size}`, "Dexie toArray", got);
  await measurePuts(page, size, ONE, note);
}

/** The list from what is kept, in a page that is opened anew. */
async function loaded(context, url, who, size, note) {
  const { page } = await tab(context);
  await page.goto(`${url}${who}/#/arenden`, { waitUntil: "commit" });
  const isListed = `() => document.querySelector(".cases-table")?.getAttribute("aria-rowcount") === "${size + 1}" && document.querySelector("#arendena tr[aria-rowindex]")`;
  note(`load-${size}`, who, await page.evaluate(`whenShown(${isListed})`));
  await page.close();
}

async function ofApp(context, who, round, size, cases, note) {
  const { site, files } = round;
  const { open, takeIn, answered } = apps[who];
  // The list and the search have been there once: what is fetched for them is not measured here.
  const there = await open(context, site.url, "/arenden");
  await there.page.evaluate(() => { location.hash = "#/sok"; });
  await there.page.locator("#sok-allt").waitFor();
  const { checked, saved } = await takeIn(there.page, files[size], `prov-${size}`);
  if (who === "ours") {
    note(`import-${size}`, who, checked);
    note(`save-${size}`, who, saved);
  }
  await measureList(there, who, size, cases, note);
  await measureSearch(there, who, answered, size, markedOf(cases), note);
  await loaded(context, site.url, who, size, note);
  if (who === "ours") await measureEdits(there, size, ONE, note);
  await there.page.close();
}

async function ofPeers(context, round, size, cases, schema, note) {
  const { page } = await peersPage(context, round.site.url);
  const { time, count } = await checkedByPeer(page, schema, round.files[size]);
  assert.equal(count, size, "ajv lets the file through");
  note(`import-${size}`, "JSON.parse + ajv", time);
  await keptByDexie(page, size, cases, note);
  await measureOthers(page, size, cases.map(documentOf), markedOf(cases), note);
  await page.close();
}

export async function round(round, note) {
  const { site, files, sizes, nth, turn } = round;
  const schema = JSON.parse(await readFile(join(site.folder, "ours/schema/version-1.json"), "utf8"));
  if (nth === 0) await withBrowser((context) => faultsAreSeen(context, round, schema));
  for (const size of sizes.filter((size) => size <= MANY || nth < ENOUGH)) {
    const { cases } = JSON.parse(await readFile(files[size], "utf8"));
    if (nth === 0) console.log(`${size} cases are ${((await stat(files[size])).size / 1e6).toFixed(1)} MB`);
    await withBrowser(async (context) => {
      for (const who of turn(["ours", "twin", "peers"])) {
        if (who === "peers") await ofPeers(context, round, size, cases, schema, note);
        else await ofApp(context, who, round, size, cases, note);
      }
    });
  }
}
