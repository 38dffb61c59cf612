// The picture of the structure on the page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

test("the first view of 1440 by 900 holds all six floors", () =>
  visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open("/karta");
    await page.locator(".picture.road").waitFor();
    const floors = await page.evaluate(() =>
      [...document.querySelectorAll(".picture .road-label")].map((label) => Math.round(label.getBoundingClientRect().bottom)));
    console.log(`the floors' names end at ${floors.join(", ")} px`);
    assert.equal(floors.length, 6);
    assert.ok(floors.every((bottom) => bottom <= 900), floors.join());
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
