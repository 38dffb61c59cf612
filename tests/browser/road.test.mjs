// The picture of the structure on the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

/** Where the boxes of the structure stand on the page, by their ids; not those outside it. */
const places = (page) =>
  page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".picture .box:not(.outside)")].map((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return [box.id, [left, right, top + scrollY, bottom + scrollY].map(Math.round)];
  })));

test("the first view of 1440 by 900 holds the boxes of all six floors", () =>
  visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open("/karta");
    await page.locator(".picture.road").waitFor();
    assert.equal(await page.locator(".picture .road-label").count(), 6);
    const bottoms = Object.entries(await places(page)).map(([id, [, , , bottom]]) => [id, bottom]);
    console.log(`the lowest box ends at ${Math.max(...bottoms.map(([, bottom]) => bottom))} px`);
    assert.ok(bottoms.some(([id]) => id === "ruta-lokal-samverkan"));
    assert.deepEqual(bottoms.filter(([, bottom]) => bottom > 900), []);
  }));

test("the picture stands still when a body is chosen in it, and when none is any more", () =>
  visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await open("/karta");
      await page.locator(".picture.road").waitFor();
      const before = await places(page);
      await page.locator("#ruta-lsg").click();
      await page.locator(".panel").waitFor();
      await settled(page);
      const { left } = await page.locator(".panel").evaluate((panel) => panel.getBoundingClientRect());
      assert.ok(Object.values(before).every(([, right]) => right < left), `${width}: the panel stands beside it`);
      assert.deepEqual(await places(page), before, `${width}: chosen`);
      await page.keyboard.press("Escape");
      await page.locator(".panel").waitFor({ state: "detached" });
      await settled(page);
      assert.deepEqual(await places(page), before, `${width}: not chosen`);
    }
  }));

test("a picture that is laid out anew keeps the focus on the box that had it", () =>
  visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    for (const address of ["/karta", "/arenden/vaccination-ansvar-2024?steg=8"]) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(address);
      await page.locator("#ruta-samrad-hvo").focus();
      for (const width of [1300, 900, 400]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        await page.waitForTimeout(100);
        assert.equal(await page.evaluate(() => document.activeElement.id), "ruta-samrad-hvo", `${address} at ${width}`);
      }
    }
  }));
