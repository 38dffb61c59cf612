// A case's way in time: in the place of the picture, on paper, and where it is very narrow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const kase = edition.cases.find(({ id }) => id === "vaccination-ansvar-2024");
const address = `/arenden/${kase.id}`;

const timetable = (page) => page.locator(".timetable");
const road = (page) => page.locator(".case-picture .on-road svg");

test("the way is seen in time or on the map, and the address says which", () =>
  visit({}, async ({ page, open, reload }) => {
    await open(`${address}?steg=8`);
    assert.ok(await road(page).isVisible());
    assert.ok(!(await timetable(page).isVisible()));
    await page.getByRole("button", { name: "I tid" }).click();
    await settled(page);
    assert.match(page.url(), /steg=8&bild=tid$/);
    assert.ok(await timetable(page).isVisible());
    assert.equal(await road(page).count(), 0, "what is not shown is not drawn");
    assert.equal(await timetable(page).locator(".stop").count(), kase.consultations.length);
    await reload();
    assert.ok(await timetable(page).isVisible());
    await page.getByRole("button", { name: "På kartan" }).click();
    await settled(page);
    assert.ok(await road(page).isVisible());
    assert.doesNotMatch(page.url(), /bild=/);
  }));

test("steps by keyboard, by the marks and by the list keep it, and nothing moves", () =>
  visit({}, async ({ page, open }) => {
    await open(`${address}?steg=3&bild=tid`);
    const now = () => timetable(page).locator(".stop.now text").textContent();
    assert.equal(await now(), "3");
    const before = await timetable(page).boundingBox();
    await page.getByRole("button", { name: "Nästa steg" }).focus();
    await page.keyboard.press("ArrowRight");
    await settled(page);
    assert.equal(await now(), "4");
    await page.locator(".play-marks a").nth(7).click();
    await settled(page);
    assert.equal(await now(), "8");
    await page.locator(".timeline h3 a").nth(1).click();
    await settled(page);
    assert.equal(await now(), "2");
    assert.match(page.url(), /steg=2&bild=tid$/);
    const after = await timetable(page).boundingBox();
    assert.deepEqual([after.width, after.height], [before.width, before.height]);
  }));

test("it says past whom the case went, and what its lines mean", () =>
  visit({}, async ({ page, open }) => {
    await open(`${address}?steg=8&bild=tid`);
    const told = plain(await timetable(page).textContent());
    assert.match(told, /inte via LSG/);
    await page.getByText("Brant: ärendet lämnades vidare.").waitFor();
    await page.getByRole("button", { name: /SVG/ }).waitFor();
  }));

test("on a phone the names stay while the shown step is scrolled to", () =>
  visit({ viewport: { width: 360, height: 740 } }, async ({ page, open }) => {
    await open(`${address}?steg=2&bild=tid`);
    const at = async (selector) => page.locator(selector).boundingBox();
    const names = await at(".time-names");
    for (const step of [12, 8, 1]) {
      await page.locator(".play-marks a").nth(step - 1).click();
      await settled(page);
      const [room, now] = [await at(".time-scroll"), await at(".timetable .stop.now")];
      assert.ok(now.x >= room.x - 1 && now.x + now.width <= room.x + room.width + 1, `step ${step} is in sight`);
      assert.equal((await at(".time-names")).x, names.x);
    }
  }));

test("paper and a very narrow window get the way in time", () =>
  visit({}, async ({ page, open }) => {
    await open(address);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".paper-time").isVisible());
    assert.ok(!(await timetable(page).isVisible()));
    assert.ok(!(await road(page).isVisible()));
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 320, height: 640 });
    await settled(page);
    assert.ok(await timetable(page).isVisible());
    assert.ok(!(await road(page).isVisible()));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `the page is ${wide} px wide`);
  }));
