// A meeting to read: what was decided and voted on stands open, the other items are rows, and the
// names of those who were there are one press away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

const MEETING = "/moten/samrad-2024-03-15";

const item = (page, number) => page.locator(".agenda-item", { has: page.locator(`#punkt-${number}`) });
const isOpen = (page, number) => item(page, number).locator("> details").evaluate((fold) => fold.open);

test("what was voted on stands open and near, and the items of which nothing came are rows", () =>
  visit({}, async ({ page, open }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(MEETING);
    assert.equal(await isOpen(page, 5), true);
    assert.equal(await isOpen(page, 3), false);
    const top = await page.locator("figure.vote").first().evaluate((vote) => vote.getBoundingClientRect().top + scrollY);
    assert.ok(top < 1800, `the vote begins ${top} px down`);
    await item(page, 3).locator("summary").first().click();
    assert.equal(await isOpen(page, 3), true);
    await page.getByRole("button", { name: "Öppna alla punkter" }).click();
    assert.equal(await page.locator(".agenda-item > details:not([open])").count(), 0);
  }));

for (const width of [360, 1440]) {
  test(`a vote that no decision came of stands right under its title, and that none is recorded beside it, ${width} px`, () =>
    visit({ viewport: { width, height: 900 } }, async ({ page, open }) => {
      await open(MEETING);
      const [title, none, counted, text] = await item(page, 5).evaluate((item) =>
        ["h2", ".no-result", ".vote-columns", ".item-summary"].map((part) => item.querySelector(part).getBoundingClientRect().top));
      assert.ok(title < none && none < counted && counted < text, `${[title, none, counted, text]}`);
      assert.ok(none - title < 250, `${none - title} px under the title`);
    }));
}

test("the numbers of the items stay in sight in a wide window, and cover no title one goes to", () =>
  visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open(`${MEETING}?punkt=9`);
    await settled(page);
    const [strip, title] = await page.evaluate(() =>
      [".item-strip", "#punkt-9"].map((it) => document.querySelector(it).getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    assert.ok(strip.top >= 0 && strip.bottom < 200, `from ${strip.top} to ${strip.bottom}`);
    assert.ok(title.top >= strip.bottom && title.bottom < 900, `the title is at ${title.top}`);
    await page.setViewportSize({ width: 720, height: 900 });
    assert.equal(await page.locator(".item-strip").evaluate((strip) => getComputedStyle(strip).position), "static");
  }));

test("who keeps the log finds what can be added to an item under one control beside ”Ändra”", () =>
  visit({}, async ({ page, open }) => {
    await open(MEETING);
    assert.equal(await page.locator(".adds").count(), 0, "a reader sees none");
    await page.getByRole("button", { name: "Redigera" }).click();
    const foot = item(page, 6).locator(".item-foot");
    await foot.locator("summary").waitFor();
    const shown = () => foot.locator(".edit:visible").allInnerTexts();
    assert.equal((await shown()).length, 2, `${await shown()}`);
    await foot.locator("summary").press("Enter");
    await foot.getByRole("button", { name: /^Nytt beslut/ }).press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement !== document.body);
    await settled(page);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Nytt beslut/, "the focus is back on it");
  }));

test("an item is opened by its address, by its number in the strip, and is still open to whoever comes back", () =>
  visit({}, async ({ page, open }) => {
    await open(`${MEETING}?punkt=3`);
    await settled(page);
    assert.equal(await isOpen(page, 3), true);
    assert.equal(await page.evaluate(() => document.activeElement.id), "punkt-3");
    await page.locator(".strip-numbers a").nth(3).click();
    await settled(page);
    assert.equal(await isOpen(page, 4), true);
    const link = item(page, 4).locator(".item-parts a:not(.cite a)").first();
    await link.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    await page.goBack();
    await settled(page);
    assert.equal(await isOpen(page, 4), true);
  }));

test("who was there is told by huvudman, and by name to whoever opens the lists", () =>
  visit({}, async ({ page, open }) => {
    await open(MEETING);
    const there = page.locator(".attendance-by-huvudman").first();
    assert.match(await there.ariaSnapshot(), /Umeå/);
    assert.match(await there.ariaSnapshot(), /närvarande/);
    const list = page.locator(".attendance-list").first();
    assert.equal(await list.isVisible(), false);
    await page.getByText("Namnen, lista för lista").first().click();
    assert.equal(await list.isVisible(), true);
  }));

test("with the keyboard one passes many huvudmän and comes to the one that is chosen", () =>
  visit({}, async ({ page, open }) => {
    await open("/huvudman/umea");
    const list = page.getByRole("combobox", { name: "Huvudman" });
    const address = () => page.evaluate(() => location.hash.slice(1));
    await list.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    assert.equal(await address(), "/huvudman/umea");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.notEqual(await address(), "/huvudman/umea");
    assert.match(await address(), /^\/huvudman\/./);
  }));

for (const width of [390, 1440]) {
  test(`an item's number stays in its box beside the title, however it is printed, ${width} px`, () =>
    visit({ viewport: { width, height: 900 } }, async ({ page, open, go, choose }) => {
      const numbers = ["1", "§ 12 a", "56/26", "2026:17", "HSN 422:1-2026"];
      const county = {
        format: "samverkanskartan", version: 1, datasetId: "prov", title: "Prov", revision: 1, asOf: "2026-06-01",
        organizations: [{ id: "samrad", names: [{ name: "Samråd" }], classification: "samråd", track: "political", level: "regional" }],
        meetings: [{
          id: "samrad-2026-03-12", name: "Samråd", date: "2026-03-12", organizations: ["samrad"],
          agenda: numbers.map((number) => ({ number, title: "Gemensam rutin för samordnad utskrivning", type: "none" })),
        }],
      };
      await open("/data");
      await choose({ name: "prov.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(county)) });
      await page.getByRole("button", { name: "Läs in och ersätt" }).click();
      await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
      await go("/moten/samrad-2026-03-12");
      await page.locator(".item-number").first().waitFor();
      const faults = await page.locator(".item-head").evaluateAll((heads) => heads.flatMap((head) => {
        const [number, title] = [head.querySelector(".item-number"), head.querySelector("h2")];
        const isWithin = number.scrollWidth <= number.clientWidth + 1 && number.getBoundingClientRect().right <= title.getBoundingClientRect().left;
        return isWithin ? [] : [number.textContent];
      }));
      assert.deepEqual(faults, []);
    }));
}
