// The start's picture is read in turn, by keyboard.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

test("the picture is read stop by stop with the keyboard, and gives the focus back", () =>
  visit({}, async ({ page, open }) => {
    await open("/");
    const begin = page.getByRole("button", { name: "Läs bilden" });
    const picture = page.locator(".start-picture svg.picture");
    const top = async () => (await picture.boundingBox()).y + (await page.evaluate(() => scrollY));
    const before = await top();
    await begin.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    const told = page.locator(".reading [role=status]");
    const focus = () => page.evaluate(() => document.activeElement.textContent.trim());
    assert.equal(await focus(), "Nästa");
    assert.match(await told.innerText(), /^Beredningar och råd/);
    assert.ok(Math.abs((await top()) - before) <= 1, "the picture stands still");
    const heard = [await told.innerText()];
    for (let stop = 2; stop <= 5; stop += 1) {
      await page.keyboard.press(stop % 2 ? "ArrowRight" : "Enter");
      await settled(page);
      heard.push(await told.innerText());
      assert.equal(await page.locator(".reading-number text").textContent(), String(stop));
      assert.ok(await page.locator(".start-picture .box:not(.quiet)").count(), "something is looked at");
      assert.ok(Math.abs((await top()) - before) <= 1, `the picture stands still at ${stop}`);
      const { y, height } = await page.locator(".reading").boundingBox();
      assert.ok(y >= -1 && y + height <= 900, `what is told is in sight at ${stop}`);
    }
    assert.equal(new Set(heard).size, 5);
    assert.match(heard[3], /här beslutas/);
    assert.equal(await focus(), "Klart");
    await page.keyboard.press("ArrowLeft");
    await settled(page);
    assert.equal(await told.innerText(), heard[3]);
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await focus(), "Läs bilden");
    assert.equal(await page.locator(".box.quiet").count(), 0);
    await begin.click();
    for (let stop = 1; stop <= 5; stop += 1) await page.locator("#las-nasta").click();
    await settled(page);
    assert.equal(await focus(), "Läs bilden", "after the last one it is done");
  }));

test("on a phone what is told stays in sight while the picture is read", () =>
  visit({ viewport: { width: 360, height: 740 } }, async ({ page, open }) => {
    await open("/");
    await page.getByRole("button", { name: "Läs bilden" }).click();
    for (let stop = 2; stop <= 5; stop += 1) {
      await page.locator("#las-nasta").click();
      await settled(page);
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector(".reading-number circle").getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      const told = await page.locator(".reading").boundingBox();
      assert.ok(told.y >= -1 && told.y + told.height <= 740, `stop ${stop}: the caption is in sight`);
    }
  }));
