// Back, forward and loading the page anew lead to where one was.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";
const MEETING = "/moten/samrad-2024-03-15";

/** Where one is: the address, how far it is scrolled, what has the focus, and where in the window that stands. */
const place = (page) =>
  page.evaluate(() => ({
    address: location.hash.slice(1),
    top: Math.round(scrollY),
    above: Math.round(document.activeElement.getBoundingClientRect().top),
    inSight: (({ top, bottom }) => bottom > 0 && top < innerHeight)(document.activeElement.getBoundingClientRect()),
    focus: `${document.activeElement.tagName} ${document.activeElement.textContent.trim().slice(0, 60)}`,
  }));

/** Waits until one is there, or fails with where one is instead. */
async function isAt(page, expected, what) {
  const same = (here) =>
    here.address === expected.address && here.focus === expected.focus && here.inSight && Math.abs(here.above - expected.above) <= 2;
  for (let tries = 0; tries < 20 && !same(await place(page)); tries += 1) await settled(page);
  const here = await place(page);
  assert.ok(same(here), `${what}: ${JSON.stringify(here)} and not ${JSON.stringify(expected)}`);
}

/** Scrolls down to a link and follows it; where one was when it was followed. */
async function follow(page, link) {
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  await settled(page);
  const before = await place(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction((address) => location.hash.slice(1) !== address, before.address);
  await settled(page);
  return before;
}

for (const [what, address, link] of [
  ["a list", "/arenden", (page) => page.locator(".cases-table tbody th a").nth(50)],
  ["a case", CASE, (page) => page.locator(".case-facts a").last()],
  ["a meeting", MEETING, (page) => page.locator("main a[href^='#/arenden']").last()],
  ["the glossary", "/ordlista?ord=lsg", (page) => page.locator("main a[href^='#/karta']").last()],
]) {
  test(`on ${what} back, forward and reload keep the place`, () =>
    visit({}, async ({ page, open, reload }) => {
      await open(address);
      const links = link(page);
      const there = (await links.count()) > 0 ? links : page.locator("main a").last();
      const before = await follow(page, there);
      assert.ok(before.top > 300, `it was scrolled ${before.top} px`);
      const after = await place(page);
      assert.equal(after.top, 0, "a new page begins at its top");
      assert.match(after.focus, /^H1 /);
      await page.goBack();
      await isAt(page, before, "back");
      await page.goForward();
      await isAt(page, after, "forward");
      await page.goBack();
      await isAt(page, before, "back again");
      await reload();
      await isAt(page, before, "loaded anew");
    }));
}

test("on Karta each body that was chosen is a step that back returns from", () =>
  visit({}, async ({ page, open, reload }) => {
    await open("/karta");
    const choose = async (id) => {
      await page.locator(`#ruta-${id}`).click();
      await page.waitForFunction((id) => location.hash === `#/karta/${id}`, id);
      await settled(page);
    };
    const chosen = () => page.locator("#panel-namn").innerText();
    await choose("lsg");
    const lsg = await chosen();
    await choose("samrad-hvo");
    const samrad = await chosen();
    assert.notEqual(lsg, samrad);
    await page.goBack();
    await page.waitForFunction(() => location.hash === "#/karta/lsg");
    await settled(page);
    assert.equal(await chosen(), lsg);
    assert.equal(await page.evaluate(() => document.activeElement.id), "ruta-samrad-hvo", "the box that was pressed");
    await reload();
    assert.equal(await chosen(), lsg);
    await page.goForward();
    await page.waitForFunction(() => location.hash === "#/karta/samrad-hvo");
    await settled(page);
    assert.equal(await chosen(), samrad);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => location.hash === "#/karta");
    await settled(page);
    assert.equal(await page.locator(".panel").count(), 0);
  }));

test("the heading that takes the focus shows a ring to those who use the keyboard, and to no others", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden");
    const ring = () => page.locator("h1").evaluate((heading) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(heading);
      return document.activeElement === heading && outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    });
    const link = page.locator(".cases-table tbody th a").nth(3);
    await link.click();
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    assert.equal(await ring(), false, "after a click");
    await page.goBack();
    await settled(page);
    await link.focus();
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await ring(), true, "after a key");
  }));
