// Lists of thousands: few rows are on the page, and everything else is as if all were.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const COUNT = 5_000;

/** The edition with so many cases: beside its own, others that go the way of one of them. */
function manyCases() {
  const more = Array.from({ length: COUNT - edition.cases.length }, (_, n) => {
    const like = edition.cases[n % edition.cases.length];
    const number = String(n).padStart(5, "0");
    const consultations = like.consultations.map((step, nth) => ({ ...step, id: `steg-${number}-${nth}` }));
    return { ...like, id: `arende-${number}`, consultations, shortTitle: `${like.shortTitle} ${number}`, title: `${like.title} ${number}` };
  });
  return JSON.stringify({ ...edition, id: "stor", cases: [...edition.cases, ...more] });
}

async function withMany(use) {
  await visit({}, async (browser) => {
    const { page, open, choose, kept } = browser;
    await open("/data");
    await choose({ name: "stor.json", mimeType: "application/json", buffer: Buffer.from(manyCases()) });
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await kept();
    await use(browser);
  });
}

const rows = (page) => page.locator("#arendena > tr:not([aria-hidden])");
const focusedTitle = (page) => page.evaluate(() => document.activeElement.textContent);
/** What the focus is on, once it has come to something else than `before`. */
async function movedFrom(page, before) {
  await page.waitForFunction((before) => document.activeElement.matches("#arendena a") && document.activeElement.textContent !== before, before);
  return focusedTitle(page);
}

test("of five thousand cases few are on the page, and the page is as long as all of them", () =>
  withMany(async ({ page, go }) => {
    await go("/arenden");
    await rows(page).first().waitFor();
    assert.equal(await page.locator(".cases-table").getAttribute("aria-rowcount"), String(COUNT + 1));
    assert.ok((await rows(page).count()) < 150, `${await rows(page).count()} rows`);
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    assert.ok(nodes < 6_000, `${nodes} nodes`);
    const tall = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await tall();
    assert.ok(before > COUNT * 35, `${before} px`);
    for (const share of [0.3, 0.9, 0.5, 1]) {
      await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
      await settled(page);
      await settled(page);
      const inMiddle = await page.evaluate(() => document.elementFromPoint(innerWidth / 3, innerHeight / 3).closest("tr")?.ariaRowIndex);
      assert.ok(Number(inMiddle) > 1, `at ${share} a row is in the middle, and not room for one`);
      const far = Number(inMiddle) / COUNT;
      assert.ok(Math.abs(far - share) < 0.15, `at ${share} of the page stands row ${inMiddle}`);
    }
    const last = await rows(page).last().getAttribute("aria-rowindex");
    assert.equal(last, String(COUNT + 1), "the end of the page is the end of the list");
  }));

test("the keys go from row to row, to the ends, and to what one types", () =>
  withMany(async ({ page, go }) => {
    await go("/arenden?ordna=rubrik");
    await rows(page).first().locator("th a").focus();
    const first = await focusedTitle(page);
    await page.keyboard.press("ArrowDown");
    const second = await movedFrom(page, first);
    await page.keyboard.press("End");
    const last = await movedFrom(page, second);
    assert.equal(last, await rows(page).last().locator("th a").textContent());
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.equal(await focusedTitle(page), last, "there is nothing below the last");
    await page.keyboard.press("PageUp");
    const tenth = await movedFrom(page, last);
    assert.notEqual(tenth, last);
    await page.keyboard.press("Home");
    assert.equal(await movedFrom(page, tenth), first);
    await page.keyboard.type("vem");
    await page.waitForFunction(() => document.activeElement.textContent.startsWith("Vem"));
    const seen = await page.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.ok(seen, "what has the focus is in sight");
  }));

test("whoever comes back to a long list comes to the row they left", () =>
  withMany(async ({ page, go }) => {
    await go("/arenden");
    await page.evaluate(() => scrollTo(0, 0.6 * document.documentElement.scrollHeight));
    await settled(page);
    await settled(page);
    const link = page.locator("#arendena > tr:not([aria-hidden]) th a").nth(40);
    await link.focus();
    await settled(page);
    const place = () =>
      page.evaluate(() => [document.activeElement.textContent, Math.round(document.activeElement.getBoundingClientRect().top)]);
    const [title, top] = await place();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash.startsWith("#/arenden/"));
    await settled(page);
    await page.goBack();
    await page.waitForFunction((title) => document.activeElement.textContent === title, title);
    for (let frame = 0; frame < 8; frame += 1) await settled(page);
    const [, now] = await place();
    assert.ok(Math.abs(now - top) <= 2, `it stood at ${top} px and stands at ${now} px`);
  }));

test("a letter in the search box leaves what fits, and paper gets every row", () =>
  withMany(async ({ page, go }) => {
    await go("/arenden");
    await page.locator("main input[type=search]").fill("0123");
    await page.locator(".cases-count", { hasText: /^\s*1\d\sav\s5.?000/ }).waitFor();
    await page.locator("main input[type=search]").fill("vaccin");
    await page.waitForFunction(() => document.querySelector(".cases-count").textContent.includes("vaccin"));
    const listed = Number((await page.locator(".cases-table").getAttribute("aria-rowcount")) ?? 0) - 1;
    assert.ok(listed > 200, `${listed} cases`);
    assert.ok((await rows(page).count()) < listed);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await settled(page);
    assert.equal(await rows(page).count(), listed);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await settled(page);
    assert.ok((await rows(page).count()) < listed);
  }));
