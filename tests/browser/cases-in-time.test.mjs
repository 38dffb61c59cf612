// All cases at once, in time: on the screen of the cases, beside the list.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const picture = (page) => page.locator(".cases-threads");
const threads = (page) => picture(page).locator("a");
const table = (page) => page.locator(".cases-table");

test("the cases are a list or threads in time, and the address says which and keeps what is chosen", () =>
  visit({}, async ({ page, open, reload }) => {
    await open("/arenden?lage=pagar");
    const listed = await table(page).locator("tbody tr").count();
    await page.getByRole("button", { name: "I tid" }).click();
    await settled(page);
    assert.match(page.url(), /lage=pagar&bild=tid$/);
    assert.equal(await table(page).count(), 0, "what is not shown is not drawn");
    assert.equal(await threads(page).count(), listed);
    await reload();
    assert.equal(await threads(page).count(), listed);
    await page.getByRole("combobox", { name: "Läge" }).selectOption("");
    await settled(page);
    assert.match(page.url(), /arenden\?bild=tid$/);
    assert.equal(await threads(page).count(), edition.cases.length);
    await page.getByRole("button", { name: "Lista" }).click();
    await settled(page);
    assert.doesNotMatch(page.url(), /bild=/);
    assert.ok(await table(page).isVisible());
  }));

test("a thread says which case it is, by keyboard too, and leads to it", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=tid");
    const told = async () => plain(await page.locator(".pointed").textContent());
    assert.match(await told(), /Varje tråd är ett ärende/);
    await threads(page).first().focus();
    const first = await told();
    await page.keyboard.press("ArrowDown");
    await settled(page);
    const second = await told();
    assert.notEqual(second, first);
    assert.match(second, /\d+ steg/);
    assert.equal(await picture(page).locator(".over .case-string").count(), 1);
    assert.equal(await picture(page).locator('a[tabindex="0"]').count(), 1);
    await page.keyboard.press("Enter");
    await settled(page);
    const [, id] = page.url().match(/arenden\/([^?]+)\?bild=tid$/);
    const { shortTitle } = edition.cases.find((kase) => kase.id === id);
    assert.ok(second.startsWith(shortTitle), second);
  }));

test("it says what it draws, what it does not, and where open cases are", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=tid");
    const told = plain(await page.locator(".cases-time").textContent());
    assert.match(told, /Ritade steg: \d+ med känd dag/);
    assert.match(told, /saknar känt organ/);
    assert.match(told, /har ingen känd innehavare/);
    const floors = await page.locator(".open-floors div").count();
    assert.ok(floors > 3, "floor by floor");
  }));

test("it is as wide as there is room, and on paper as wide as the page", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=tid");
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} px wide`);
      const drawn = await picture(page).boundingBox();
      assert.ok(drawn.width > width * 0.8, `the picture is ${drawn.width} px wide at ${width}`);
    }
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".cases-time .on-paper").isVisible());
    assert.ok(!(await picture(page).isVisible()));
  }));
