// The list of cases: opened, put in order, narrowed letter by letter, and scrolled through. The
// checks: that the first titles are those a plain sort gives, that a word leaves as
// many as have it, and that there is a row in the middle wherever one scrolls to.

import assert from "node:assert/strict";
import { p95 } from "../figures.mjs";
import { longestTask, press, quiet, timed, used } from "../browser.mjs";
import { MARK, markedOf } from "../made-up.mjs";

const FRAMES = 120;
const PIXELS = 160;
const ASKED = [MARK, "upphandling", "kompetens"];

export const rows = (size, least) => [
  { key: `open-${size}`, what: `Ärenden opened, ${size} cases`, unit: "ms", peers: ["twin"],
    aim: size === least ? "–" : `≤ 1.3 × the time at ${least}`, aims: size === least ? [] : [{ times: 1.3, row: `open-${least}` }],
    limits: "All titles are put in Swedish order, and all cases by the day they were last treated, before the first row is drawn." },
  { key: `sort-${size}`, what: `Ärenden put in order of title, ${size} cases`, unit: "ms", peers: ["twin"], aim: "≤ 150 ms", aims: [{ atMost: 150 }],
    limits: "All cases are looked at anew for the new order." },
  { key: `filter-${size}`, what: `A key in the list's search, p95, ${size} cases`, unit: "ms", peers: ["twin"], aim: "≤ 16 ms of work, so ≤ 33 ms to the frame that shows it", aims: [{ atMost: 33 }],
    limits: "The first letters stand in nearly every case: what a longer question looks through is what the shorter one found." },
  { key: `scroll-${size}`, what: `Script for a frame of scrolling, ${size} cases`, unit: "ms", peers: ["twin"], aim: "≤ 2 ms", aims: [{ atMost: 2 }],
    limits: "Each row that comes into sight is a view of its own, with everything a row may tell." },
  { key: `list-task-${size}`, what: `Longest task in all of these, ${size} cases`, unit: "ms", peers: ["twin"], aim: "≤ 50 ms", aims: [{ atMost: 50 }],
    limits: "Putting all cases in order is one task." },
];

const rowsThere = (count) => `document.querySelector(".cases-table")?.getAttribute("aria-rowcount") === "${count + 1}" && document.querySelector("#arendena tr[aria-rowindex]") !== null`;
const listed = (page) => page.evaluate(() => Number(document.querySelector(".cases-table").getAttribute("aria-rowcount")) - 1);

/** The title of a case as the list has it. */
const titleOf = (one) => one.shortTitle ?? one.title;

async function sorted(page, cases) {
  const choose = (order) => `() => {
    const select = [...document.querySelectorAll(".cases-filter select")].find((it) => it.querySelector("option[value=title]"));
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, "${order}");
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }`;
  const inOrder = (nth) => `() => document.querySelector(".cases-table thead th:nth-child(${nth})")?.ariaSort && document.querySelector("#arendena tr[aria-rowindex]")`;
  const time = await timed(page, choose("title"), inOrder(1));
  const shown = await page.evaluate(() => [...document.querySelectorAll("#arendena tr[aria-rowindex] th a")].slice(0, 20).map((it) => it.textContent.trim()));
  const titles = cases.map(titleOf).sort(new Intl.Collator("sv").compare);
  assert.deepEqual(shown, titles.slice(0, shown.length), "in the order of a plain sort");
  await timed(page, choose("latest"), inOrder(4));
  return time;
}

async function filtered(page, cases) {
  const times = [];
  for (const word of ASKED) {
    await page.locator("#cases-search").fill("");
    await page.waitForFunction(`${rowsThere(cases.length)}`);
    await page.locator("#cases-search").focus();
    for (let end = 1; end <= word.length; end += 1) {
      const so = `”${word.slice(0, end)}”`;
      times.push(await press(page, word[end - 1], `() => document.querySelector(".cases-count").textContent.includes(${JSON.stringify(so)})`));
    }
    if (word === MARK) assert.equal(await listed(page), markedOf(cases), "as many as have the word");
  }
  await page.locator("#cases-search").fill("");
  await page.waitForFunction(`${rowsThere(cases.length)}`);
  return p95(times);
}

async function scrolled(page, cdp, count) {
  await page.evaluate(() => scrollTo(0, 0));
  await quiet(page);
  const before = await used(cdp);
  await page.evaluate(async ([frames, pixels]) => {
    for (let frame = 0; frame < frames; frame += 1) {
      scrollBy(0, pixels);
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, [FRAMES, PIXELS]);
  const after = await used(cdp);
  for (const share of [0.8, 0.3]) {
    await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
    await quiet(page);
    const row = await page.evaluate(() => Number(document.elementFromPoint(innerWidth / 3, innerHeight / 2)?.closest("tr")?.getAttribute("aria-rowindex")));
    assert.ok(Math.abs(row / count - share) < 0.2, `at ${share} of the page stands row ${row} of ${count}`);
  }
  await page.evaluate(() => scrollTo(0, 0));
  return (after.script - before.script) / FRAMES;
}

/** All of it in a page where the cases are open. */
export async function measureList({ page, cdp }, who, size, cases, note) {
  await page.bringToFront();
  await page.evaluate(() => { location.hash = "#/karta"; });
  await quiet(page);
  const since = await page.evaluate(() => performance.now());
  note(`open-${size}`, who, await timed(page, `() => { location.hash = "#/arenden"; }`, `() => ${rowsThere(cases.length)}`));
  note(`sort-${size}`, who, await sorted(page, cases));
  note(`filter-${size}`, who, await filtered(page, cases));
  note(`scroll-${size}`, who, await scrolled(page, cdp, cases.length));
  note(`list-task-${size}`, who, await longestTask(page, since));
}
