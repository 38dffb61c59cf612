// A case sent in a link: copied, opened beside the own data, and what becomes of a link on its way.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";
const MOST = 8000;

/** Whatever the page copies is kept in the page. */
function copies() {
  window.copied = [];
  const clipboard = { writeText: async (text) => { window.copied.push(text); } };
  Object.defineProperty(navigator, "clipboard", { value: clipboard });
}

/** Nothing may be copied, as where the user said no. */
function refuses() {
  const clipboard = { writeText: async () => { throw new DOMException("nej", "NotAllowedError"); } };
  Object.defineProperty(navigator, "clipboard", { value: clipboard });
}

/** There is nothing to copy to, as on a page that came unsecured. */
function lacks() {
  Object.defineProperty(navigator, "clipboard", { value: undefined });
}

const button = (page, name) => page.getByRole("button", { name, exact: true });
const told = (page) => page.locator(".share-told[role=status]");

/** Presses the button that copies the address with the case in it; answers with what is behind `#`. */
async function linkWithCase(page) {
  await button(page, "Kopiera länk med ärendet i").click();
  await told(page).getByText("Länken med ärendet i är kopierad.").waitFor();
  return page.evaluate(() => window.copied.at(-1).split("#")[1]);
}

test("the address is copied, alone and with the case in it, with the keyboard alone", () =>
  visit({ before: copies }, async ({ page, open, url }) => {
    await open(`${CASE}?steg=8`);
    await button(page, "Kopiera länk").focus();
    await page.keyboard.press("Enter");
    await told(page).getByText("Länken är kopierad.").waitFor();
    assert.equal(await page.evaluate(() => window.copied.at(-1)), `${url}#${CASE}?steg=8`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await told(page).getByText("Länken med ärendet i är kopierad.").waitFor();
    const link = await page.evaluate(() => window.copied.at(-1));
    assert.ok(link.startsWith(`${url}#/delat/a`), link.slice(0, 80));
    assert.ok(link.split("#")[1].length < MOST, `${link.length}`);
  }));

for (const [name, before] of [["is refused", refuses], ["is not there", lacks]]) {
  test(`where copying ${name} there is a field to copy from`, () =>
    visit({ before }, async ({ page, open, url }) => {
      await open("/arenden/salut");
      await button(page, "Kopiera länk").click();
      await told(page).getByText("Webbläsaren lät inte länken kopieras.").waitFor();
      const field = page.getByRole("textbox", { name: "Länken" });
      assert.equal(await field.inputValue(), `${url}#/arenden/salut`);
      await field.focus();
      const chosen = await field.evaluate((it) => it.selectionEnd - it.selectionStart);
      assert.equal(chosen, `${url}#/arenden/salut`.length);
    }));
}

test("a link opens read-only beside the own data, says where it came from and keeps nothing", () =>
  visit({ before: copies }, async ({ page, open, go, kept, exported }) => {
    await open("/data");
    await kept();
    const data = await exported();
    await go(CASE);
    const title = plain(await page.locator("h1").innerText());
    const steps = await page.locator(".timeline > li").count();
    const hash = await linkWithCase(page);
    await open(hash);
    assert.equal(plain(await page.locator("h1").innerText()), title);
    assert.equal(await page.locator(".timeline > li").count(), steps);
    const came = page.getByRole("region", { name: "Ärende i en länk" });
    await came.getByText("Det här ärendet kom med länken.").waitFor();
    await came.getByText("Där står samma sak.").waitFor();
    for (const name of ["Ur", "Utgåva", "Uppgifter till och med"]) {
      const value = came.locator(`dt:text-is("${name}") + dd`);
      assert.ok(plain(await value.innerText()).length > 0, name);
    }
    assert.equal(await page.locator("main").getByRole("button").filter({ hasText: /Ändra|Lägg till|Spara/ }).count(), 0);
    await came.getByRole("link", { name: "Öppna ärendet i dina uppgifter" }).click();
    await settled(page);
    assert.ok(page.url().endsWith(`#${CASE}`), page.url());
    await page.goBack();
    await came.waitFor();
    await go("/data");
    assert.deepEqual(await exported(), data, "the own data is as it was");
  }));

test("a link opens with a full stop after it and encoded twice, and one that was cut says so", () =>
  visit({ before: copies }, async ({ page, open, go }) => {
    await open(CASE);
    const hash = await linkWithCase(page);
    const opens = page.getByText("Det här ärendet kom med länken.");
    for (const way of [`${hash}.`, `${hash}),`, `${hash}%E2%80%9D`, encodeURIComponent(hash), encodeURIComponent(encodeURIComponent(hash))]) {
      await go("/moten");
      await go(way);
      await opens.waitFor();
    }
    for (const [broken, why] of [[hash.slice(0, -40), "Slutet av länken fattas."], [`${hash.slice(0, 400)}AAAA${hash.slice(404)}`, /Länken är ändrad på vägen|Slutet av länken fattas/], ["/delat/zzz", "den här versionen inte kan läsa"]]) {
      await go("/moten");
      await go(broken);
      await page.getByRole("heading", { name: "Länken går inte att öppna" }).waitFor();
      await page.locator("main").getByText(why).waitFor();
    }
    await go(`${CASE}?steg=8).`);
    await page.locator(".case-columns").waitFor();
    assert.match(plain(await page.title()), /steg 8/);
  }));

test("an address that leads nowhere offers what is near", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/arenden/vaccination-ansvar-2023");
    const near = page.getByRole("region", { name: "Menade du" });
    await near.getByRole("link").first().click();
    await settled(page);
    assert.ok(page.url().endsWith(`#${CASE}`), page.url());
    await go("/motn");
    await near.getByRole("link", { name: "Möten", exact: true }).click();
    await settled(page);
    assert.ok(page.url().endsWith("#/moten"), page.url());
  }));
