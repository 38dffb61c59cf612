// The panel of a body: what it says first, how short it is, and the sheet it is on a phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const phone = { width: 360, height: 740 };
const meaning = edition.terms.find(({ organization }) => organization === "lsg").sv;

const place = (page, selector) => page.locator(selector).evaluate((one) => {
  const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
  return { left, right, top, bottom, width, height };
});

/** Whether the middle of something is what one would press there. */
const isInReach = (page, selector) => page.locator(selector).evaluate((one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && one.contains(there);
});

const turn = (page) => page.locator(".panel .raise");
/** What the button that turns the sheet does next. */
const does = async (page) => plain(await turn(page).innerText());
const focused = (page) => page.evaluate(() => document.activeElement.id);

for (const id of ["lsg", "samrad-hvo", "beredning-barn-unga", "asele"]) {
  test(`on a phone the sheet of ${id} opens low, and its box stands above it`, () =>
    visit({ viewport: phone }, async ({ page, open }) => {
      await open(`/karta/${id}`);
      const sheet = await place(page, ".panel");
      assert.ok(sheet.height <= 0.32 * phone.height, `${sheet.height} px tall`);
      const box = await place(page, `#ruta-${id} .form`);
      assert.ok(box.top >= 0 && box.bottom < sheet.top, `the box ends at ${box.bottom}, the sheet begins at ${sheet.top}`);
      assert.ok(await isInReach(page, "#panel"), "the name is seen");
      assert.equal(await does(page), "Läs mer");
    }));
}

test("a low sheet has the name of the body and what it is for in sight", () =>
  visit({ viewport: phone }, async ({ page, open }) => {
    await open("/karta/lsg");
    const [sheet, purpose] = [await place(page, ".panel"), await place(page, ".panel .purpose")];
    assert.ok(purpose.top >= sheet.top && purpose.bottom <= sheet.bottom + 1, `${purpose.top}–${purpose.bottom}`);
    const said = await page.locator(".panel .purpose").evaluate((one) => {
      const copy = one.cloneNode(true);
      copy.querySelectorAll(".marks").forEach((marks) => marks.remove());
      return copy.textContent;
    });
    assert.equal(plain(said), meaning);
    assert.ok((await page.locator(".panel .purpose .mark-number").count()) > 0, "with its sources");
  }));

test("one button raises the sheet and lowers it, and its head stays while it is scrolled", () =>
  visit({ viewport: phone }, async ({ page, open }) => {
    await open("/karta/lsg");
    const low = await place(page, ".panel");
    for (const selector of [".panel .raise", ".panel .close"]) {
      const { width, height } = await place(page, selector);
      assert.ok(width >= 44 && height >= 44, `${selector} is ${width} × ${height} px`);
    }
    await turn(page).click();
    await settled(page);
    assert.equal(await does(page), "Mindre");
    const high = await place(page, ".panel");
    assert.ok(high.height > 0.8 * phone.height && high.top >= 0, `${high.height} px tall`);
    for (const top of [0, 500, 100_000]) {
      await page.locator(".panel").evaluate((panel, top) => { panel.scrollTop = top; }, top);
      await settled(page);
      for (const selector of ["#panel", ".panel .raise", ".panel .close"]) assert.ok(await isInReach(page, selector), `${selector} at ${top}`);
    }
    await turn(page).click();
    await settled(page);
    assert.equal(await does(page), "Läs mer");
    assert.deepEqual(await place(page, ".panel"), low);
    assert.equal(await page.locator(".panel").evaluate((panel) => panel.scrollTop), 0, "it shows its beginning");
    const box = await place(page, "#ruta-lsg .form");
    assert.ok(box.top >= 0 && box.bottom < low.top, "the box is seen again");
  }));

test("what is reached with the keyboard in a raised sheet is not behind its head", () =>
  visit({ viewport: phone }, async ({ page, open }) => {
    await open("/karta/lsg");
    await turn(page).press("Enter");
    await settled(page);
    await page.locator(".panel summary").last().focus();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press("Shift+Tab");
      const { top, name } = await page.evaluate(() => ({ top: document.activeElement.getBoundingClientRect().top, name: document.activeElement.innerText }));
      const { bottom } = await place(page, ".panel header");
      assert.ok(top >= bottom - 1, `${name} at ${top}, the head ends at ${bottom}`);
    }
  }));

test("each body opens low, and Escape closes the sheet and leads back to the box", () =>
  visit({ viewport: phone }, async ({ page, open }) => {
    await open("/karta");
    await page.locator("#ruta-lsg").press("Enter");
    await settled(page);
    assert.equal(await focused(page), "panel");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await settled(page);
    assert.equal(await does(page), "Mindre");
    await page.locator(".panel .ways a").first().click();
    await page.waitForFunction(() => location.hash !== "#/karta/lsg");
    await settled(page);
    assert.equal(await does(page), "Läs mer");
    const id = (await page.evaluate(() => location.hash)).replace("#/karta/", "");
    const [box, sheet] = [await place(page, `#ruta-${id} .form`), await place(page, ".panel")];
    assert.ok(box.top >= 0 && box.bottom < sheet.top, "its box is seen");
    await turn(page).focus();
    await page.keyboard.press("Escape");
    await settled(page);
    assert.equal(await page.locator(".panel").count(), 0);
    assert.equal(await focused(page), `ruta-${id}`);
  }));

test("beside the picture the panel is no sheet, and has no button that raises it", () =>
  visit({}, async ({ page, open }) => {
    await open("/karta/lsg");
    assert.ok(await turn(page).isHidden());
    assert.ok(await page.locator(".panel .purpose").isVisible());
  }));

test("meetings and what is not known are folded with their numbers, and three cases are seen", () =>
  visit({}, async ({ page, open }) => {
    await open("/karta/lsg");
    for (const heading of ["Möten i dokumenten", "Det vet vi inte"]) {
      const fold = page.locator(".panel details", { has: page.getByRole("heading", { name: heading }) });
      assert.equal(await fold.evaluate((one) => one.open), false, heading);
      const rows = await fold.locator("li").count();
      assert.equal(plain(await fold.locator("summary").innerText()), `${heading} ${rows}`);
      await fold.locator("summary").click();
      assert.ok(await fold.locator("li").first().isVisible());
    }
    assert.equal(await page.locator(".panel .body-cases > li").count(), 3);
    assert.ok(await page.locator(".panel").getByRole("link", { name: /^Visa alla \d+$/ }).isVisible());
  }));

for (const width of [360, 1024, 1440]) {
  test(`a source's number is on the line of the word before it, ${width} px`, () =>
    visit({ viewport: { width, height: 900 } }, async ({ page, open, go }) => {
      await open("/karta/lsg");
      for (const id of ["lsg", "samrad-hvo", "hjalpmedelsradet"]) {
        await go(`/karta/${id}`);
        await page.$$eval(".panel details", (all) => all.forEach((one) => { one.open = true; }));
        await settled(page);
        const parted = await page.evaluate(() => [...document.querySelectorAll(".panel .marks")].flatMap((marks) => {
          const texts = document.createTreeWalker(marks.parentElement, NodeFilter.SHOW_TEXT);
          let last = null;
          while (texts.nextNode() && !marks.contains(texts.currentNode)) if (texts.currentNode.data.trim()) last = texts.currentNode;
          const end = document.createRange();
          end.setStart(last, last.data.trimEnd().length - 1);
          end.setEnd(last, last.data.trimEnd().length);
          const { right } = end.getBoundingClientRect();
          const isBehind = (number) => number.getBoundingClientRect().left > right - 8;
          return [...marks.querySelectorAll("button")].every(isBehind) ? [] : [marks.parentElement.textContent];
        }));
        assert.ok((await page.locator(".panel .marks").count()) > 3, id);
        assert.deepEqual(parted, [], id);
      }
    }));
}

test("in the picture what has nothing to do with the chosen body is quiet, and can be pressed all over", () =>
  visit({}, async ({ page, open }) => {
    await open("/karta");
    assert.equal(await page.locator(".picture .box.quiet").count(), 0);
    await open("/karta/lsg");
    const isQuiet = (id) => page.locator(`#ruta-${id}`).evaluate((box) => box.classList.contains("quiet"));
    assert.deepEqual([await isQuiet("lsg"), await isQuiet("samrad-hvo"), await isQuiet("umea")], [false, false, true]);
    await page.locator("#ruta-umea .form").click({ position: { x: 4, y: 4 } });
    await page.waitForFunction(() => location.hash === "#/karta/umea");
    await settled(page);
    assert.deepEqual([await isQuiet("umea"), await isQuiet("lsg"), await isQuiet("asele")], [false, false, true]);
  }));
