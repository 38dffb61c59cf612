// "Mer" in a phone's menu: it opens, and closes again on its own.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

const phone = { width: 360, height: 740 };
const list = (page) => page.locator(".more-list");
const more = (page) => page.locator(".more summary");

const onPhone = (use) =>
  visit({ viewport: phone, hasTouch: true }, async (browser) => {
    await browser.open("/karta");
    await more(browser.page).tap();
    await list(browser.page).waitFor({ state: "visible" });
    await use(browser);
  });

/** The element that has the focus: its kind and its id. */
const focused = (page) => page.evaluate(() => `${document.activeElement.tagName}#${document.activeElement.id}`);

test("on a phone ”Mer” closes when something in it is chosen, and the heading takes the focus", () =>
  onPhone(async ({ page }) => {
    await list(page).getByRole("link", { name: "Beslut" }).tap();
    await page.getByRole("heading", { level: 1, name: "Beslut" }).waitFor();
    await settled(page);
    assert.ok(await list(page).isHidden());
    assert.equal(await focused(page), "H1#rubrik");
    // Also when that is where one is already.
    await more(page).tap();
    await list(page).getByRole("link", { name: "Beslut" }).tap();
    await settled(page);
    assert.ok(await list(page).isHidden());
    assert.equal(await focused(page), "H1#rubrik");
  }));

test("on a phone ”Mer” closes on a tap beside it, and not on one inside it", () =>
  onPhone(async ({ page }) => {
    const box = await list(page).boundingBox();
    // A finger so near the edge is taken for what lies beside the list, so that it is a pointer's press.
    await page.mouse.click(box.x + box.width / 2, box.y + 2);
    await settled(page);
    assert.ok(await list(page).isVisible());
    await page.touchscreen.tap(20, 300);
    await settled(page);
    assert.ok(await list(page).isHidden());
  }));

test("on a phone ”Mer” closes on Escape, and the focus is back on it", () =>
  onPhone(async ({ page }) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await settled(page);
    assert.ok(await list(page).isHidden());
    assert.equal(await focused(page), "SUMMARY#mer");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.ok(await list(page).isVisible(), "Enter opens it again");
  }));

test("on a phone the bar says where one is, also where that is folded away", () =>
  visit({ viewport: phone }, async ({ page, open, go }) => {
    await open("/moten");
    const shown = () => page.$$eval(".nav [aria-current]", (marked) =>
      marked.filter((one) => one.checkVisibility()).map((one) => {
        const { boxShadow, borderTopColor } = getComputedStyle(one);
        const marks = boxShadow !== "none" || !/^rgba\(.*, 0\)$/.test(borderTopColor);
        return `${one.innerText.replace(/\s+/g, " ").trim()}${marks ? "" : " (unmarked)"}`;
      }));
    assert.deepEqual(await shown(), ["Möten"]);
    for (const [address, name] of [["/statistik", "Statistik"], ["/data", "Data"], ["/historik", "Data"], ["/om", "Om"]]) {
      await go(address);
      assert.deepEqual(await shown(), [`Mer: ${name}`]);
    }
    await go("/karta");
    assert.deepEqual(await shown(), ["Karta"]);
    assert.equal(await more(page).innerText().then((text) => text.trim()), "Mer");
  }));
