// A source is named briefly and leads to the very document.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const REPORT = "implementeringsprojektet-2020";
const focused = (page) => page.evaluate(() => document.activeElement.id);

test("the source of a report leads to it among the documents, from the page itself too, and back to where one was", () =>
  visit({}, async ({ page, open }) => {
    for (const address of ["/ordlista", "/om"]) {
      await open(address);
      const link = page.locator(`main a[href="#/om?dokument=${REPORT}"]`).first();
      await link.focus();
      await page.keyboard.press("Enter");
      await page.waitForFunction((id) => document.activeElement.id === id, `dokument-${REPORT}`);
      await settled(page);
      const card = page.locator(`#dokument-${REPORT}`);
      assert.match(plain(await card.innerText()), /^Implementeringsprojektets redovisning, våren 2020/);
      const heading = await card.locator("h3").boundingBox();
      assert.ok(heading.y >= 0 && heading.y < 900, `its name stands ${heading.y} px down the window`);
      assert.equal(await page.locator(".documents .chosen").count(), 1);
      await page.goBack();
      await page.waitForFunction((address) => location.hash === `#${address}`, address);
      await settled(page);
      assert.equal(await page.locator(".documents .chosen").count(), 0);
    }
  }));

test("a document that is not there leaves one at the top of the page", () =>
  visit({}, async ({ page, open }) => {
    await open("/om?dokument=finns-inte");
    await settled(page);
    assert.equal(await focused(page), "rubrik");
    assert.equal(await page.locator(".documents .chosen").count(), 0);
  }));

test("minutes are named by their body and day, once for the sources that follow each other", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/moten/samrad-2024-03-15");
    const rows = await page.locator(".cite").evaluateAll((rows) => rows.map((row) => row.textContent));
    const told = rows.map(plain);
    assert.ok(told.length > 0);
    assert.ok(told.some((row) => row.startsWith("Samråd 15 mars 2024, ")), told.join("\n"));
    for (const row of told) assert.ok(!/Samråd 15 mars 2024[^·]* · Samråd 15 mars 2024/.test(row), row);
    await go("/ordlista?ord=implementeringsprojektet");
    const row = page.locator("#ord-implementeringsprojektet .cite");
    const report = "Implementeringsprojektets redovisning, våren 2020";
    assert.equal(plain(await row.textContent()), `${report}, ”Bakgrund” och ”Digital plattform”`);
    // A link that is heard by itself says its document too.
    assert.equal(await row.getByRole("link", { name: `${report}, ”Digital plattform”` }).count(), 1);
  }));
