// What stands first on a screen looks alike on all of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./app.mjs";

const SCREENS = ["/arenden", "/moten", "/beslut", "/avvikelser", "/statistik", "/huvudman", "/ordlista", "/data", "/historik", "/bevakning"];

for (const width of [360, 1440]) {
  test(`the heading and the line under it have one place and one size on every screen, ${width} px`, () =>
    visit({ viewport: { width, height: 900 } }, async ({ page, open, go }) => {
      await open("/om");
      const heads = {};
      for (const address of SCREENS) {
        await go(address);
        const head = await page.locator("h1").evaluate((heading) => {
          const [at, line] = [heading, heading.nextElementSibling].map((it) => it.getBoundingClientRect());
          const { fontSize, lineHeight } = getComputedStyle(heading.nextElementSibling);
          return `at ${at.left}, ${at.top + scrollY}; ${line.top - at.bottom} px below it ${fontSize}/${lineHeight}`;
        });
        (heads[head] ??= []).push(address);
      }
      assert.equal(Object.keys(heads).length, 1, JSON.stringify(heads));
    }));
}

test("how many there are is said in one way", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/om");
    for (const [address, said] of [["/arenden", /^Alla \d+\s+ärenden visas\./], ["/beslut", /^Alla \d+\s+beslut .*visas\./], ["/avvikelser", /^Alla \d+\s+händelser: \d/], ["/statistik", /^Alla \d+\s+ärenden .*räknas\./]]) {
      await go(address);
      await page.locator("main [role=status]").filter({ hasText: said }).first().waitFor();
    }
  }));
