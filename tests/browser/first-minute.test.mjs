// The first minute: the start and its three doors, what is remembered, and words explained where they stand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const phone = { width: 360, height: 740 };

const isAtStart = (page) => page.locator(".start").isVisible();
const heading = (page) => page.locator("h1#rubrik").innerText().then(plain);
const focused = (page) => page.evaluate(() => document.activeElement.innerText ?? "");

const doors = [
  ["Jag har fått en plats", /^#\/plats$/],
  ["Jag söker ett ärende", /^#\/arenden$/],
  ["Vad gör min kommun?", /^#\/huvudman$/],
];

for (const [name, address] of doors) {
  test(`the door ”${name}” leads on, and no address is the map from then on`, () =>
    visit({}, async ({ page, open, go, reload }) => {
      await open("/");
      assert.ok(await isAtStart(page));
      await page.locator(".doors").getByRole("link", { name }).click();
      await settled(page);
      assert.match(await page.evaluate(() => location.hash), address);
      assert.ok(!(await isAtStart(page)));
      await go("/");
      assert.ok(!(await isAtStart(page)));
      assert.ok(await page.locator(".map-page").isVisible());
      await reload();
      await page.locator(".map-page").waitFor(); // also when it is loaded anew
    }));
}

test("an address that leads further in never meets the start, and ”Börja här” leads to it", () =>
  visit({ viewport: phone }, async ({ page, open }) => {
    await open("/moten");
    assert.equal(await heading(page), "Möten");
    await page.locator(".more summary").click();
    await page.locator(".more-list").getByRole("link", { name: "Börja här" }).click();
    await page.locator(".start").waitFor();
    await page.reload();
    await page.locator(".start").waitFor();
  }));

test("whoever returns is led back to the case and step read last, until that is forgotten", () =>
  visit({}, async ({ page, open, go, reload }) => {
    await open("/");
    await page.locator(".doors").getByRole("link", { name: "Jag söker ett ärende" }).click();
    await go("/arenden/vaccination-ansvar-2024?steg=8");
    await open("/");
    const line = page.getByRole("region", { name: "Där du var senast" });
    assert.match(plain(await line.innerText()), /^Du läste senast Vem vaccinerar i kommunerna\?, steg 8 av 12/);
    await line.getByRole("link").click();
    await settled(page);
    assert.match(page.url(), /#\/arenden\/vaccination-ansvar-2024\?steg=8$/);
    await go("/");
    await line.getByRole("button", { name: "Glöm det här" }).click();
    await settled(page);
    assert.ok(await line.isHidden());
    assert.equal(await page.evaluate(() => document.activeElement.id), "rubrik");
    await reload();
    assert.ok(await line.isHidden());
    assert.ok(!(await isAtStart(page)));
  }));

test("the box of the start finds cases, bodies, people and words, and Return leads to the first", () =>
  visit({}, async ({ page, open }) => {
    await open("/");
    const box = page.getByRole("searchbox", { name: "Sök i allt" });
    await box.fill("vaccin");
    await settled(page);
    const found = await page.locator(".found h2").allInnerTexts();
    assert.deepEqual(found.map((text) => text.replace(/\s+\d+$/, "")), ["Ärenden", "Beslut och omröstningar", "Möten och punkter", "Personer", "Organ", "Ord"]);
    assert.match(await page.locator(".answer [role=status]").innerText(), /^Ärenden: \d+\. .*Ord: \d+\.\s*$/);
    await box.fill("kostet");
    await settled(page);
    await page.locator(".found").getByRole("link", { name: "Carina Kostet" }).waitFor();
    await box.fill("xyzzy");
    await settled(page);
    assert.match(await page.locator(".answer [role=status]").innerText(), /^Inget hittades\./);
    await box.fill("vem vaccinerar");
    await box.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Vem vaccinerar i kommunerna?" }).waitFor();
  }));

test("a body on the start's picture opens the map at that body, and back leads to the start no more than once", () =>
  visit({}, async ({ page, open }) => {
    await open("/");
    await page.locator(".picture.road #ruta-lsg").click();
    await page.locator("aside.panel").waitFor();
    assert.match(page.url(), /#\/karta\/lsg$/);
    await page.goBack();
    await settled(page);
    assert.ok(await page.locator(".map-page").isVisible());
  }));

/** The first word that can be explained in what is shown. */
const word = (page) => page.locator("main .word").first();

for (const [what, viewport] of [["at a desk", { width: 1440, height: 900 }], ["on a phone", phone]]) {
  test(`a word is explained where it stands and closed again by the keyboard, ${what}`, () =>
    visit({ viewport }, async ({ page, open }) => {
      await open("/arenden/vaccination-ansvar-2024?steg=8");
      const name = await word(page).innerText();
      await word(page).focus();
      const top = await page.evaluate(() => scrollY);
      await page.keyboard.press("Enter");
      await settled(page);
      const card = page.locator(".word-card");
      assert.ok(await card.isVisible());
      assert.equal(await word(page).getAttribute("aria-expanded"), "true");
      assert.equal(await page.evaluate(() => scrollY), top, "the page stays where it is");
      assert.equal(await focused(page), name, "the focus stays on the word");
      const box = await card.boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, "it is in the window");
      await page.keyboard.press("Tab");
      assert.ok(await card.evaluate((card) => card.contains(document.activeElement)), "Tab leads into it");
      await page.keyboard.press("Escape");
      await settled(page);
      assert.ok(await card.isHidden());
      assert.equal(await focused(page), name);
    }));
}

test("only one word is open, and its glossary entry is one link away", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden/vaccination-ansvar-2024?steg=8");
    const words = page.locator("main .word");
    await words.nth(0).click();
    await words.nth(1).click();
    await settled(page);
    assert.equal(await page.locator(".word-card").count(), 1);
    await page.locator(".word-card").getByRole("link", { name: "Mer i ordlistan" }).click();
    await page.locator(".entry.chosen").waitFor();
  }));

test("no heading, link or button holds a word that is explained", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/arenden/vaccination-ansvar-2024?steg=8");
    for (const address of ["/arenden/vaccination-ansvar-2024?steg=8", "/moten/samrad-2024-03-15", "/avvikelser", "/karta/lsg", "/om"]) {
      await go(address);
      await page.locator("main .word").first().waitFor({ state: "attached" });
      const inside = "h1 .word, h2 .word, h3 .word, h4 .word, a .word, button .word, summary .word, label .word";
      assert.equal(await page.locator(inside).count(), 0, address);
    }
  }));

test("reading without explanations is remembered, and can be taken back in the glossary", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden/vaccination-ansvar-2024?steg=8");
    const name = await word(page).innerText();
    await word(page).click();
    await page.locator(".word-card").getByRole("button", { name: "Visa utan ordhjälp" }).click();
    await settled(page);
    assert.equal(await page.locator(".word").count(), 0);
    assert.equal(await focused(page), name, "the place is kept");
    await open("/arenden/vaccination-ansvar-2024?steg=8");
    assert.equal(await page.locator(".word").count(), 0);
    await open("/ordlista");
    await page.getByRole("checkbox", { name: "Förklara ord där de står" }).check();
    await open("/arenden/vaccination-ansvar-2024?steg=8");
    assert.ok((await page.locator(".word").count()) > 0);
  }));
