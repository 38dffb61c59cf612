// Where nothing is: a workspace that has just begun, a search that finds nothing, an address that
// leads nowhere. Each says one thing and has one way on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

/** Begins an empty workspace and opens it. */
async function beginEmpty({ page, open, kept }) {
  await open("/data");
  await kept();
  await page.getByRole("button", { name: "Redigera" }).click();
  await page.getByText("Ny arbetsyta").click();
  await page.locator(".workspaces-new").getByLabel("Namn", { exact: true }).fill("Min");
  await page.getByLabel("ingenting", { exact: true }).check();
  await page.getByRole("button", { name: "Skapa och öppna" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await settled(page);
}

const screens = [
  ["/karta", "Här kommer er samverkan att ritas", "Lägg till ett organ"],
  ["/arenden", "Ärenden", "Lägg till ett ärende"],
  ["/moten", "Möten", "Lägg till ett möte"],
  ["/beslut", "Beslut", "Gå till möten"],
  ["/avvikelser", "Avvikelser", "Beskriv en regel"],
  ["/statistik", "Statistik", "Lägg till ett ärende"],
  ["/huvudman", "Huvudmän", "Lägg till en huvudman"],
  ["/ordlista", "Ordlista", "Lägg till ett ord"],
];

test("in an empty workspace every screen says what will stand there and has one way to begin; nothing is counted", () =>
  visit({}, async (browser) => {
    const { page, go } = browser;
    await beginEmpty(browser);
    for (const [address, heading, way] of screens) {
      await go(address);
      await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
      const ways = page.locator(".empty-told").locator("button, a.button");
      assert.deepEqual((await ways.allInnerTexts()).map(plain), [way], address);
      const text = plain(await page.locator("main").innerText());
      assert.doesNotMatch(text, /\b0\b|Alla 0|Inget av 0/, address);
      const sentences = plain(await page.locator(".empty-told > p").first().innerText()).match(/[^.]+\./g);
      assert.ok(sentences.length <= 2, `${address}: ${sentences}`);
    }
  }));

test("an empty map shows the six floors, and a body begun on one of them comes to stand there", () =>
  visit({}, async (browser) => {
    const { page, go } = browser;
    await beginEmpty(browser);
    await go("/karta");
    const floors = page.locator(".empty-floors li");
    await floors.nth(5).waitFor();
    assert.equal(await floors.count(), 6);
    await floors.filter({ hasText: "Politisk samverkan" }).getByRole("button").click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("dialog").getByRole("textbox", { name: /^Namn/ }).first().fill("Samrådet");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.locator(".picture.road .box").waitFor();
    await settled(page);
    const drawn = page.locator(".picture.road .box.political");
    assert.equal(await drawn.count(), 1);
    assert.match(await drawn.getAttribute("aria-label"), /^Samrådet/);
  }));

for (const [address, all, found] of [
  ["/arenden?sok=finnsinte", "Visa alla ärenden", ".cases-table tbody tr"],
  ["/beslut?sok=finnsinte", "Visa alla beslut", ".decision-list > li"],
  ["/avvikelser?sok=finnsinte", "Visa alla avvikelser", ".noticed-list > li"],
  ["/ordlista?sok=finnsinte", "Visa alla ord", ".entry"],
  ["/statistik?sok=finnsinte", "Räkna på alla ärenden", ".statistics-table tbody tr"],
]) {
  test(`${address}: nothing is found, and one button leads back to everything`, () =>
    visit({}, async ({ page, open }) => {
      await open(address);
      assert.match(plain(await page.locator("main [role=status]:not(.day-hint)").first().innerText()), /^(Inget|Inga)\b/);
      assert.equal(await page.locator(found).count(), 0);
      const ways = page.locator("main").getByRole("link", { name: /^(Visa|Räkna på) alla/ });
      assert.equal(await ways.count(), 1);
      await page.getByRole("link", { name: all, exact: true }).click();
      await page.locator(found).first().waitFor();
      assert.equal(await page.evaluate(() => document.activeElement.type), "search");
    }));
}

test("an address that leads nowhere says so in one sentence and has one button", () =>
  visit({}, async ({ page, open }) => {
    for (const [address, way] of [["/finns-inte", "Till kartan"], ["/arenden/finns-inte", "Till alla ärenden"], ["/moten/finns-inte", "Till alla möten"]]) {
      await open(address);
      assert.deepEqual((await page.locator("main a.button").allInnerTexts()).map(plain), [way]);
    }
  }));
