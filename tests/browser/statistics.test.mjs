// The statistics: the same filter as the list of cases, a period, tables that can be opened up,
// and all cases' ways on the picture when one asks for them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const count = async (page) => plain(await page.locator(".statistics [role=status] strong").innerText());
const rows = (page, key) => page.locator(`section:has(#${key}-rubrik) tbody tr`);

test("the filter and the period choose what is counted, and stand in the address", () =>
  visit({}, async ({ page, open, reload }) => {
    await open("/statistik");
    assert.equal(await count(page), "Alla 71 ärenden och 4 möten");
    await page.getByLabel("Från och med").fill("2024-01-01");
    await page.getByLabel("Från och med").blur();
    await settled(page);
    const of2024 = await count(page);
    assert.match(of2024, /^\d+ av 71 ärenden och 2 möten$/);
    await page.getByRole("combobox", { name: "Läge" }).selectOption("klart");
    await settled(page);
    assert.notEqual(await count(page), of2024);
    assert.match(page.url(), /#\/statistik\?lage=klart&fran=2024-01-01$/);
    const before = await count(page);
    await reload();
    assert.equal(await count(page), before);
    await page.getByRole("link", { name: "Räkna på alla ärenden" }).click();
    await settled(page);
    assert.equal(await count(page), "Alla 71 ärenden och 4 möten");
    assert.equal(await page.getByLabel("Från och med").inputValue(), "");
  }));

test("a long table shows all its rows when one asks for them, by keyboard", () =>
  visit({}, async ({ page, open }) => {
    await open("/statistik");
    await page.getByRole("button", { name: "Ärendenas vägar" }).focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "vagar-rubrik");
    const few = await rows(page, "vagar").count();
    const button = page.locator("section:has(#vagar-rubrik)").getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.ok((await rows(page, "vagar").count()) > few);
    assert.equal(await button.getAttribute("aria-expanded"), "true");
  }));

test("the picture is not drawn until one asks for it, and says the tables' numbers", () =>
  visit({}, async ({ page, open }) => {
    await open("/statistik");
    assert.equal(await page.locator(".statistics svg.picture").count(), 0);
    await page.getByRole("button", { name: "Visa på bilden" }).press("Enter");
    await page.locator(".statistics svg.picture.road").waitFor();
    assert.match(page.url(), /bild=ja$/);
    const drawn = await page.locator(".picture.road .flow-count text").first().textContent();
    const first = plain(await rows(page, "overlamningar").first().locator("td.figure").first().innerText());
    assert.equal(drawn, first, "the commonest handover");
    await page.getByRole("button", { name: "Dölj bilden" }).press("Enter");
    await page.locator(".statistics svg.picture").first().waitFor({ state: "detached" });
  }));

test("nothing sticks out on a phone, and every number says what it is", () =>
  visit({ viewport: { width: 360, height: 800 } }, async ({ page, open }) => {
    await open("/statistik?bild=ja");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    const label = await rows(page, "tid").first().locator("td.figure").first()
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    assert.match(label, /Gånger/);
  }));
