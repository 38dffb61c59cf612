// The page on paper: what is read is there, what is pressed is not, and it says where it is from.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const CASE = "/arenden/vaccination-ansvar-2024?steg=8";
const MEETING = "/moten/samrad-2024-03-15";

/** How many pages a printed page takes, as the browser's own printing makes it. */
async function pages(page, options = {}) {
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: false, ...options });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** What can be seen of these. */
const seen = (page, selector) => page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.innerText.trim()));

/** As paper shows it: with the folds open, as wide as the paper between its margins. */
async function onPaper(page) {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 688, height: 975 });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await settled(page);
}

for (const [what, address, most] of [
  ["the map", "/karta", 2],
  ["the map with a body", "/karta/lsg", 6],
  ["a case", CASE, 11],
  ["a meeting", MEETING, 15],
  ["the list of cases", "/arenden", 8],
  ["the statistics", "/statistik", 12],
  ["a person", "/person/katarina-lindahl", 4],
  ["a seat", "/plats/samrad-hvo/mala", 4],
]) {
  test(`${what} on paper says which edition it is, when it was printed and where it stands`, (t) =>
    visit({}, async ({ page, open, url }) => {
      await open(address);
      const count = await pages(page);
      t.diagnostic(`${count} pages`);
      assert.ok(count <= most, `${count} pages`);
      await onPaper(page);
      const foot = plain(await page.locator(".paper-foot").textContent());
      const underEach = await page.evaluate(() => document.documentElement.style.getPropertyValue("--paper-foot"));
      assert.deepEqual([/^"Utgåva \d/.test(underEach), underEach.includes(foot.match(/\d{4}(.*?)Utskrivet/)[1])], [true, true], underEach);
      assert.ok(foot.includes(`Utgåva ${edition.revision}, uppgifterna gäller till och med 6 september 2024`), foot);
      assert.match(foot, /Utskrivet \d{1,2} [a-zå]+ \d{4}/);
      assert.ok(foot.includes(`${new URL(url).host}/#${address}`), foot);
      assert.deepEqual(await seen(page, "main button:not(.word), .top button, .top a.button, nav.nav, .skip-link, input, select"), [], "nothing to press");
      assert.equal(await page.evaluate(() => document.querySelectorAll("main details:not([open])").length), 0, "no fold is shut");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 688, `${wide} px wide`);
    }));
}

test("a list is a table on paper, with its heads", () =>
  visit({}, async ({ page, open }) => {
    for (const [address, table] of [["/arenden", ".cases-table"], ["/statistik", ".statistics-table"], [MEETING, ".attendance-list"], ["/karta?visa=lista", ".floors"]]) {
      await open(address);
      await onPaper(page);
      const shown = await page.locator(table).first().evaluate((table) => ({
        table: getComputedStyle(table).display,
        row: getComputedStyle(table.querySelector("tbody tr")).display,
        heads: [...table.querySelectorAll("thead th")].every((head) => head.getBoundingClientRect().height > 5),
      }));
      assert.deepEqual(shown, { table: "table", row: "table-row", heads: true }, address);
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  }));

test("the map on paper says which day it shows", () =>
  visit({}, async ({ page, open }) => {
    await open("/karta?dag=2020-06-01");
    await onPaper(page);
    assert.equal(plain(await page.locator(".chosen-day").innerText()).replace(/\s+/g, " "), "Strukturen den 1 juni 2020");
  }));

test("after printing what was folded is folded again, and what was open is open", () =>
  visit({}, async ({ page, open }) => {
    await open(CASE);
    const folds = () => page.$$eval("main details", (all) => all.map((one) => one.open));
    await page.locator("main details:not([open]) > summary").first().click();
    const before = await folds();
    assert.ok(before.includes(true) && before.includes(false));
    await page.pdf();
    await settled(page);
    assert.deepEqual(await folds(), before);
  }));

test("cases, meetings and the map have a button that prints", () =>
  visit({ before: () => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; } }, async ({ page, open }) => {
    for (const address of ["/karta", CASE, MEETING]) {
      await open(address);
      await page.getByRole("button", { name: "Skriv ut", exact: true }).click();
      assert.equal(await page.evaluate(() => window.printed), 1, address);
    }
  }));

test("no ring around what has the focus is printed", () =>
  visit({}, async ({ page, open }) => {
    await open("/moten");
    await page.keyboard.press("Tab");
    await page.locator("h1").focus();
    await onPaper(page);
    assert.equal(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).outlineStyle), "none");
  }));
