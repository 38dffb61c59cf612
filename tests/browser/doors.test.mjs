// The parts of the program that are fetched after the start: when they come, when they do not,
// and when they come late.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";

/** What the browser says of a file that does not come; the page says it in its own words. */
const expected = [/Failed to load resource/, /Failed to fetch/, /404/, /ERR_/];

/** The files of the parts: all wasm but the start's. */
const PARTS = /\/program-[0-9a-f]+\/(?!main_bg)[^/]*\.wasm$/;

const keeps = (page) => page.getByRole("button", { name: "Redigera" }).click();
const unreached = (page) => page.getByRole("alert").filter({ hasText: "kom inte fram" });
const again = (page) => unreached(page).getByRole("button", { name: "Försök igen" });

/** The editing half alone. */
const EDITING = /\/program-[0-9a-f]+\/split_editing\.wasm$/;

/** Holds parts back until the answer is called. */
async function heldBack(page, parts = PARTS) {
  let letThrough;
  const held = new Promise((through) => { letThrough = through; });
  await page.route(parts, async (route) => {
    await held;
    await route.continue();
  });
  return letThrough;
}

const blocked = (page, parts = PARTS) => page.route(parts, (route) => route.fulfill({ status: 404, body: "404 Not Found\n" }));

test("the map is used before anything else has come, and the rest comes by itself", () =>
  visit({ waitsForParts: false }, async ({ page, open }) => {
    const letThrough = await heldBack(page);
    const came = new Set();
    page.on("requestfinished", (request) => {
      const { pathname } = new URL(request.url());
      if (PARTS.test(pathname)) came.add(pathname);
    });
    await open("/karta");
    await page.locator(".picture.road #ruta-lsg").click();
    await page.getByRole("complementary").waitFor();
    assert.equal(came.size, 0);
    const last = page.waitForEvent("requestfinished", (request) => /split_editing/.test(request.url()));
    letThrough();
    await last;
    assert.ok(came.size > 0, "nobody asked for a part, and it came");
  }));

test("a screen that is opened before its part has come says so, and comes with its heading in focus", () =>
  visit({ waitsForParts: false }, async ({ page, open, go }) => {
    const letThrough = await heldBack(page);
    await open("/karta");
    await go("/beslut");
    await page.locator("main").getByRole("status").filter({ hasText: "Hämtar …" }).waitFor();
    letThrough();
    await page.getByRole("heading", { level: 1, name: "Beslut" }).waitFor();
    await page.waitForFunction(() => document.activeElement.id === "rubrik");
    assert.equal(await page.locator(".door").count(), 0);
  }));

test("a part that the server does not give is told of, and comes when it is asked for again", () =>
  visit({ waitsForParts: false, expected }, async ({ page, open, go }) => {
    await blocked(page);
    await open("/karta");
    await go("/beslut");
    await unreached(page).waitFor();
    await again(page).click();
    await unreached(page).waitFor();
    await page.unroute(PARTS);
    await again(page).click();
    await page.getByRole("heading", { level: 1, name: "Beslut" }).waitFor();
    assert.equal(await unreached(page).count(), 0);
    // What came is there for the other screens too.
    await go("/statistik");
    await page.getByRole("heading", { level: 1, name: "Statistik" }).waitFor();
  }));

test("a form that is asked for at once after a cold start opens when its part is there", () =>
  visit({ waitsForParts: false }, async ({ page, open }) => {
    const letThrough = await heldBack(page, EDITING);
    await open(CASE);
    await keeps(page);
    await page.locator(".case-head .edit").first().click();
    await page.getByRole("status").filter({ hasText: "Hämtar …" }).first().waitFor();
    assert.equal(await page.getByRole("dialog").count(), 0);
    letThrough();
    await page.getByRole("dialog").waitFor();
    await settled(page);
    assert.equal(await page.getByRole("dialog").getByLabel("Kort rubrik").inputValue(), "Vem vaccinerar i kommunerna?");
  }));

test("a form whose part does not come loses nothing, and opens when it is asked for again", () =>
  visit({ waitsForParts: false, expected }, async (browser) => {
    const { page, open, reload } = browser;
    await open(CASE);
    await keeps(page);
    await page.locator(".case-head .edit").first().click();
    await page.getByRole("dialog").getByLabel("Kort rubrik").fill("Halvskriven rubrik");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Fortsätt/ }).waitFor();

    await blocked(page, EDITING);
    await reload();
    await unreached(page).first().waitFor();
    await page.unroute(EDITING);
    await again(page).first().click();
    await page.getByRole("button", { name: /^Fortsätt/ }).click();
    await page.getByRole("dialog").waitFor();
    assert.equal(await page.getByRole("dialog").getByLabel("Kort rubrik").inputValue(), "Halvskriven rubrik");
  }));

test("when all parts are there, every screen and form works without the network", () =>
  visit({ expected }, async ({ page, context, open, go }) => {
    await open("/karta");
    await context.setOffline(true);
    for (const [address, name] of [["/beslut", "Beslut"], ["/statistik", "Statistik"], ["/ordlista", "Ordlista"], ["/moten", "Möten"], ["/data", "Data"]]) {
      await go(address);
      await page.getByRole("heading", { level: 1, name }).waitFor();
    }
    await go(CASE);
    await keeps(page);
    await page.locator(".case-head .edit").first().click();
    await page.getByRole("dialog").waitFor();
    assert.equal(await unreached(page).count(), 0);
  }));
