// A page that the browser translates: every text of it is put into elements of the browser's own. What is then chosen,
// searched or ticked is shown as on a page that is not translated: nothing is left standing, nothing stands twice.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { keepLog } from "./log.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";
const MEETING = "/moten/samrad-2021-03-19";

/** Puts each text of the page into elements of its own, as a translator does, in the app's place; the words stay. */
const translate = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts.filter((it) => it.data.trim() && !it.parentElement.closest("font, svg, script, style, [translate=no]"))) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
});

const shown = async (page) => plain(await page.locator("main").innerText()).replace(/\s+/g, " ");

/** Does the same twice on a page that is translated and on one that is not, and compares what they then show. */
const alike = (address, act) => visit({}, async ({ page, context, open, url }) => {
  await open(address);
  const other = await context.newPage();
  await other.goto(`${url}#${address}`);
  await other.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
  await settled(other);
  for (const time of [1, 2]) {
    const before = await shown(page);
    await translate(page);
    await settled(page);
    assert.equal(await shown(page), before, "the translation has the same words");
    for (const one of [page, other]) {
      await one.bringToFront();
      await act(one, time);
      await settled(one);
    }
    assert.notEqual(await shown(other), before, "something has changed");
    assert.equal(await shown(page), await shown(other));
  }
});

test("the day of the structure follows the slider", () =>
  alike("/karta", async (page, time) => {
    await page.getByRole("slider", { name: "Dag" }).focus();
    for (let key = 0; key < 3 * time; key += 1) await page.keyboard.press("PageDown");
  }));

test("the step of a case follows the one that is shown", () =>
  alike(`${CASE}?steg=10`, async (page) => {
    await page.locator(".play-bar button").first().focus();
    await page.keyboard.press("ArrowLeft");
  }));

test("the count of a list follows what is searched", () =>
  alike("/arenden", async (page, time) => {
    await page.locator("main input[type=search]").first().fill(time === 1 ? "vård" : "finnsinte");
  }));

test("the counts of a roll follow what is ticked, and names are left as they are", () =>
  visit({}, async ({ page, open }) => {
    await open(MEETING);
    await keepLog(page);
    const counts = page.locator(".roll-list .attendance-counts").first();
    await counts.waitFor();
    const before = await counts.innerText();
    await translate(page);
    await settled(page);
    assert.equal(await page.locator(".roll-list .choice-who font").evaluateAll((all) => all.filter((it) => it.closest("[translate=no]")).length), 0);
    assert.ok(await page.locator(".roll-list .choice-who [translate=no]").count() > 5);
    const row = page.locator(".roll-list .choice-row").filter({ has: page.getByRole("radio") }).first();
    await row.getByRole("radio", { name: "Frånvarande" }).check({ force: true });
    await settled(page);
    const after = await counts.innerText();
    assert.notEqual(after, before);
    assert.equal((await counts.textContent()).replace(/\s+/g, " "), after.replace(/\s+/g, " "), "nothing stands twice");
  }));
