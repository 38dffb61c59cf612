// The one search: from every screen by a key, shared by its address.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withCases } from "../../benches/made-up.mjs";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";
import { CASE, TITLE, keepLog, rename, saved } from "./log.mjs";

const screens = ["/karta", "/arenden", "/arenden/vaccination-ansvar-2024", "/moten", "/moten/samrad-2024-03-15",
  "/beslut", "/avvikelser", "/statistik", "/huvudman", "/ordlista", "/data", "/om"];
const focused = (page) => page.evaluate(() => document.activeElement.id);
const headings = async (page) => (await page.locator(".found h2").allInnerTexts()).map((text) => plain(text).replace(/\s+\d+$/, ""));

test("/ leads to the search from every screen, and back leads to where one was", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/karta");
    for (const address of screens) {
      await go(address);
      await page.keyboard.press("/");
      await page.waitForFunction(() => document.activeElement.id === "sok-allt");
      assert.equal(await page.evaluate(() => location.hash), "#/sok", address);
      await page.goBack();
      await page.waitForFunction((address) => location.hash === `#${address}`, address);
    }
  }));

test("one types, hears how much answers, and Return leads to what answers best", () =>
  visit({}, async ({ page, open }) => {
    await open("/sok");
    await page.waitForFunction(() => document.activeElement.id === "sok-allt");
    await page.keyboard.type("vem vaccinerar");
    await settled(page);
    assert.match(await page.evaluate(() => location.hash), /^#\/sok\?q=vem.+vaccinerar$/);
    assert.match(plain(await page.locator(".answer [role=status]").innerText()), /^Ärenden: \d+\./);
    assert.ok((await page.locator(".found mark").count()) > 0, "the words are marked");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Vem vaccinerar i kommunerna?" }).waitFor();
  }));

test("an address of a question is opened as it was sent, and a slash can be typed", () =>
  visit({}, async ({ page, open }) => {
    await open("/sok?q=hj%C3%A4lpmedel");
    await settled(page);
    assert.ok((await headings(page)).includes("Ärenden"));
    assert.equal(await page.locator("#sok-allt").inputValue(), "hjälpmedel");
    await page.locator("#sok-allt").fill("");
    await page.locator("#sok-allt").pressSequentially("15/3 2024");
    assert.equal(await page.locator("#sok-allt").inputValue(), "15/3 2024");
    await settled(page);
    assert.ok((await headings(page)).includes("Möten och punkter"));
    assert.equal(await focused(page), "sok-allt");
  }));

/** Waits until the search has said how much answers. */
const answered = (page) => page.locator(".answer [role=status]").filter({ hasText: /\S/ }).waitFor();

test("what is changed is found at once, and what nothing answers to is told", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/sok?q=zebrafisk");
    await answered(page);
    assert.match(plain(await page.locator(".answer [role=status]").innerText()), /^Inget hittades\./);
    await go(CASE);
    await keepLog(page);
    await rename(page, "Vem vaccinerar zebrafisken?");
    await go("/sok?q=zebrafisk");
    await answered(page);
    assert.deepEqual((await headings(page))[0], "Ärenden");
  }));

/** Tells from now on whether it was ever said that everything is read through. */
const watchReading = (page) =>
  page.evaluate(() => {
    window.wasReading = false;
    new MutationObserver(() => { window.wasReading ||= document.querySelector(".answer progress") !== null; })
      .observe(document, { childList: true, subtree: true });
  });
const wasReading = (page) => page.evaluate(() => window.wasReading);

/** Changes the first text field of this name in the form that is open, and saves it. */
async function retype(page, label, text) {
  await page.getByRole("dialog").getByLabel(label).first().fill(text);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await saved(page);
}

test("many cases are read through once, while one types, and a changed one is found without that", () =>
  visit({}, async ({ page, open, go, choose, kept }) => {
    await open("/data");
    await choose({ name: "mycket.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(withCases(edition, 4000))) });
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await kept();
    await go("/sok");
    await watchReading(page);
    await page.locator("#sok-allt").focus();
    await page.keyboard.type("salut", { delay: 20 });
    assert.equal(await page.locator("#sok-allt").inputValue(), "salut");
    await page.locator(".found a", { hasText: TITLE }).first().waitFor();
    assert.ok(await wasReading(page), "it is told that everything is read through");
    await go(CASE);
    await keepLog(page);
    await watchReading(page);
    await rename(page, "Zebrafiskens framtid");
    await go("/sok?q=zebrafisk");
    await page.locator(".found a", { hasText: "Zebrafiskens framtid" }).first().waitFor();
    await go("/sok?q=salutsatsningen");
    await answered(page);
    assert.equal(await page.locator(".found a", { hasText: TITLE }).count(), 0);
    assert.equal(await wasReading(page), false, "only what was changed is read");
    // A word may be what an abbreviation stands for anywhere: then everything is.
    await go("/ordlista");
    await page.locator(".entry .edit").first().click();
    await retype(page, /^Ord/, "Zebrafiskgruppen");
    await go("/sok?q=zebrafiskgruppen");
    await page.locator(".found a", { hasText: "Zebrafiskgruppen" }).first().waitFor();
    assert.ok(await wasReading(page));
  }));

test("on a phone the search is under the rest of the menu, and its answers fit", () =>
  visit({ viewport: { width: 360, height: 740 } }, async ({ page, open }) => {
    await open("/arenden");
    await page.locator("#mer").click();
    await page.locator(".more-list").getByRole("link", { name: "Sök i allt" }).click();
    await page.locator("#sok-allt").fill("överenskommelse");
    await settled(page);
    assert.ok((await page.locator(".hits li").count()) > 0);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
  }));
