// What is awaited: listed, of one body, as a table and in a calendar, and done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, plain, settled, visit } from "./app.mjs";
import { keepLog, saved } from "./log.mjs";

const count = async (page) => Number(/\d+/.exec(plain(await page.locator(".decisions-count").innerText()))[0]);
const rows = (page) => page.locator(".awaited .decision-list > li");

test("everything awaited is reached from the cases, and a body's share has an address", () =>
  visit({}, async ({ page, open, reload }) => {
    await open("/arenden");
    await page.getByRole("link", { name: "Bevakning" }).click();
    await page.getByRole("heading", { level: 1, name: "Bevakning" }).waitFor();
    const all = await rows(page).count();
    assert.equal(all, await count(page));
    await page.getByLabel("Organ eller huvudman").selectOption({ label: "Länssamverkansgruppen" });
    await settled(page);
    assert.match(page.url(), /#\/bevakning\?organ=lsg$/);
    const own = await rows(page).count();
    assert.ok(own > 0 && own < all, `${own} of ${all}`);
    await reload();
    assert.equal(await rows(page).count(), own);
    await page.getByText("Loggen går till och med").waitFor();
  }));

test("it goes out as a table and as a calendar", () =>
  visit({}, async ({ page, open }) => {
    await open("/bevakning");
    const all = await rows(page).count();
    for (const [name, end] of [["Spara som tabell (CSV)", "-bevakning.csv"], ["Spara till kalendern (ICS)", ".ics"]]) {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      const file = await download;
      assert.ok(file.suggestedFilename().endsWith(end), file.suggestedFilename());
      const text = (await bytesOf(file)).toString();
      assert.ok(text.split(/\r?\n/).length > all);
    }
  }));

test("what is said to be done is awaited no more, until that is taken back", () =>
  visit({}, async ({ page, open }) => {
    await open("/bevakning");
    await keepLog(page);
    const before = await count(page);
    const row = rows(page).filter({ hasText: "Ta upp det bordlagda ärendet." });
    await row.getByRole("button", { name: /^Ändra/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("#falt-assignments-0-doneOn").waitFor({ state: "attached" });
    await dialog.locator("details").evaluateAll((all) => all.forEach((one) => { one.open = true; }));
    await dialog.locator("#falt-assignments-0-doneOn").fill("3 maj 2024");
    await dialog.getByRole("button", { name: "Spara" }).click();
    await row.waitFor({ state: "detached" });
    await saved(page);
    // The case itself is still tabled: that it comes back is awaited all the same.
    await rows(page).filter({ hasText: "Tas upp igen." }).waitFor();
    await page.keyboard.press("Control+z");
    await settled(page);
    assert.equal(await count(page), before);
  }));

test("a page that stays open overnight tells the next day how long is left then", () =>
  visit({}, async ({ page, open }) => {
    await page.clock.setFixedTime(new Date("2024-09-10T10:00:00"));
    await open("/bevakning");
    await page.getByText("10 dagar kvar").first().waitFor();
    await page.clock.setFixedTime(new Date("2026-12-10T10:00:00"));
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.getByText("Gick ut för 344 dagar sedan").first().waitFor();
    assert.equal(await page.getByText("dagar kvar").count(), 0);
  }));
