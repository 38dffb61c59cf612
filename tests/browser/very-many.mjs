// A hundred thousand cases, kept in the browser and opened again: the list, its keys, what is
// printed of it, an edit that is found, and a second tab. How long it takes is measured in benches/.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { MARK, ONE, markedOf, withCases } from "../../benches/made-up.mjs";
import { inTemporaryFolder, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";
import { keepLog, rename } from "./log.mjs";

const COUNT = 100_000;
const rows = (page) => page.locator("#arendena > tr:not([aria-hidden])");
const listed = (page, count) =>
  page.waitForFunction((count) => document.querySelector(".cases-table")?.getAttribute("aria-rowcount") === String(count + 1), count);
const title = (page) => page.evaluate(() => document.activeElement.matches("#arendena a") && document.activeElement.textContent);

/** Reads the cases in, once for all that follows. */
async function takeIn({ page, context, open, choose, kept }, folder) {
  context.setDefaultTimeout(180_000);
  const whole = withCases(edition, COUNT);
  const file = join(folder, "mycket.json");
  await writeFile(file, JSON.stringify(whole));
  await open("/data");
  await choose(file);
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await kept();
  return markedOf(whole.cases);
}

async function listOfAll({ page, open }) {
  await open("/arenden?ordna=rubrik");
  await listed(page, COUNT);
  await rows(page).first().waitFor();
  assert.ok((await rows(page).count()) < 150, "few rows are on the page");
  await rows(page).first().locator("th a").focus();
  const first = await title(page);
  await page.keyboard.press("End");
  await page.waitForFunction((first) => document.activeElement.matches("#arendena a") && document.activeElement.textContent !== first, first);
  assert.equal(await title(page), await rows(page).last().locator("th a").textContent());
  assert.equal(await rows(page).last().getAttribute("aria-rowindex"), String(COUNT + 1));
  await page.keyboard.type("vem");
  await page.waitForFunction(() => document.activeElement.textContent.startsWith("Vem"));
}

/** Whoever opened a case far down and comes back finds the focus where it was. */
async function placeRestored({ page }) {
  const left = await title(page);
  const top = () => page.evaluate(() => Math.round(document.activeElement.getBoundingClientRect().top));
  await settled(page);
  const before = await top();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash.startsWith("#/arenden/"));
  await page.goBack();
  await page.waitForFunction((left) => document.activeElement.textContent === left, left);
  for (let frame = 0; frame < 8; frame += 1) await settled(page);
  assert.ok(Math.abs((await top()) - before) <= 2, `it stood at ${before} px and stands at ${await top()} px`);
}

/** What is chosen is printed whole, and nothing else. */
async function chosenOnPaper({ page }, marked) {
  await page.locator("#cases-search").fill(MARK);
  await listed(page, marked);
  await page.locator("#cases-search").fill(`${MARK} upphandling`);
  await page.waitForFunction(() => document.querySelector(".cases-count").textContent.includes("upphandling"));
  const count = Number(await page.locator(".cases-table").getAttribute("aria-rowcount")) - 1;
  assert.ok(count > 150 && count < marked, `${count} of ${marked}`);
  assert.ok((await rows(page).count()) < 150);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await settled(page);
  assert.equal(await rows(page).count(), count, "every chosen row is on paper");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
}

async function editFound({ page, go }) {
  await go(`/arenden/${ONE}`);
  await keepLog(page);
  await rename(page, "Gullvivans återkomst");
  await go("/sok?q=gullviva");
  await page.locator(".found a", { hasText: "Gullvivans återkomst" }).first().waitFor();
  // Everything is read through once; then only what is changed.
  await go(`/arenden/${ONE}`);
  await rename(page, "Blåsippans återkomst");
  await page.evaluate(() => {
    window.wasReading = false;
    new MutationObserver(() => { window.wasReading ||= document.querySelector(".answer progress") !== null; })
      .observe(document, { childList: true, subtree: true });
  });
  await go("/sok?q=blåsippa");
  await page.locator(".found a", { hasText: "Blåsippans återkomst" }).first().waitFor();
  assert.equal(await page.evaluate(() => window.wasReading), false);
}

async function secondTab({ page, context, url, go }) {
  const other = await context.newPage();
  await other.goto(`${url}#/arenden?sok=blåsipp`);
  await listed(other, 1);
  await page.bringToFront();
  await go(`/arenden/${ONE}`);
  await rename(page, "Blåsippans sista färd");
  await other.bringToFront();
  await rows(other).filter({ hasText: "Blåsippans sista färd" }).waitFor();
}

test("a hundred thousand cases are listed, printed, edited and found, in two tabs", (t) =>
  inTemporaryFolder((folder) =>
    visit({}, async (browser) => {
      const marked = await takeIn(browser, folder);
      await t.test("the list has all of them, and the keys go to its end and to what one types", () => listOfAll(browser));
      await t.test("the way back leads to the row one left", () => placeRestored(browser));
      await t.test("what is chosen is on paper, whole", () => chosenOnPaper(browser, marked));
      await t.test("an edit is found by the search", () => editFound(browser));
      await t.test("a second tab has it, and follows the first", () => secondTab(browser));
    })));
