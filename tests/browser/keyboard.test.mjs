// The main walk with the keyboard alone. Wherever it leads, the focus is somewhere and is seen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, settled, siteFile, visit } from "./app.mjs";
import { damage } from "./store.mjs";

const published = await siteFile("data/vasterbotten.json");
const file = {
  name: "annan.json",
  mimeType: "application/json",
  buffer: Buffer.from(published.replace(/"revision":\d+/, '"revision":41')),
};

/** A visit by someone without a mouse: keys are pressed, and after each the focus is looked at. */
const byKeyboard = (address, use) =>
  visit({}, async (browser) => {
    const { page, open } = browser;
    await open(address);
    const press = async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        await settled(page);
        const { name, lost, seen } = await focus(page);
        assert.ok(!lost, `${key} loses the focus`);
        assert.ok(seen, `after ${key} one does not see that the focus is on ${name}`);
      }
    };
    /** Presses Tab until the focus is on what is called `name`. */
    const tabTo = async (name, key = "Tab") => {
      for (let presses = 0; presses < 80; presses += 1) {
        await press(key);
        const here = await focus(page);
        if (name instanceof RegExp ? name.test(here.name) : here.name === name) return;
      }
      assert.fail(`no ${key} leads to ${name}`);
    };
    const isOn = async (name) => {
      const here = await focus(page);
      assert.match(here.name, name instanceof RegExp ? name : new RegExp(`^${name}$`));
    };
    await use({ ...browser, press, tabTo, isOn });
  });

test("the skip link leads to the content, and the menu to every screen", () =>
  byKeyboard("", async ({ page, press, tabTo, isOn }) => {
    await press("Tab");
    await isOn("Till innehållet");
    await press("Enter", "Tab");
    await isOn("Bild");
    for (const name of ["Ärenden", "Möten", "Beslut", "Huvudmän", "Ordlista", "Data", "Om"]) {
      await page.keyboard.press("Control+Home");
      await tabTo(name, "Shift+Tab");
      await press("Enter");
      await isOn(new RegExp(`^${name}`));
      assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    }
    await tabTo("Karta", "Shift+Tab");
    await press("Enter");
    await isOn(/^Samverkan om hälsa/);
  }));

test("the picture is one tab stop, with arrows and letters inside it", () =>
  byKeyboard("", async ({ page, press, tabTo, isOn }) => {
    await tabTo("Skriv ut");
    await tabTo(/^Länssamverkansgruppen/);
    await press("ArrowUp");
    await isOn(/^Samråd hälsa, vård och omsorg/);
    await press("ArrowDown", "ArrowLeft", "ArrowRight");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".picture.road .box")));
    await press("Shift+Tab");
    assert.ok(await page.evaluate(() => !document.activeElement.closest("svg")), "back out with one key");
    await press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".picture.road .box")), "and in again");
    // The picture is the last thing on the page: from it Tab leads out to the browser.
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => !document.activeElement.matches(".box")));
    await press("Shift+Tab", "u");
    await isOn(/^Umeå/);
    await press("h");
    const first = (await focus(page)).name;
    await press("h");
    assert.match(first, /^H/);
    assert.match((await focus(page)).name, /^H/);
    assert.notEqual((await focus(page)).name, first, "the same letter goes on to the next");
  }));

test("a body is opened from the picture, and closing leads back to it", () =>
  byKeyboard("", async ({ page, press, tabTo, isOn }) => {
    await tabTo(/^Länssamverkansgruppen/);
    await press("Enter");
    await isOn(/^Länssamverkansgruppen/);
    assert.ok(await page.evaluate(() => document.activeElement.closest("aside.panel") !== null));
    assert.match(page.url(), /#\/karta\/lsg/);
    await tabTo("Stäng panelen");
    await press("Enter");
    assert.match(page.url(), /#\/karta$/);
    await isOn(/^Länssamverkansgruppen/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "ruta-lsg");
    await press("Enter");
    await press("Escape");
    assert.match(page.url(), /#\/karta$/, "Escape closes it too");
    assert.equal(await page.evaluate(() => document.activeElement.id), "ruta-lsg");
  }));

test("the day, the list and all bodies are chosen with keys", () =>
  byKeyboard("", async ({ page, press, tabTo, isOn }) => {
    await tabTo("Dag");
    await press("Home", "PageUp", "ArrowRight", "End", "ArrowLeft");
    await tabTo("Föregående ändring");
    for (let presses = 0; presses < 6; presses += 1) await press("Enter");
    assert.match(page.url(), /dag=/);
    await tabTo("Nästa ändring");
    for (let presses = 0; presses < 6; presses += 1) await press("Space");
    await tabTo("Alla organ", "Shift+Tab");
    await press("Enter");
    await isOn("Alla organ");
    await tabTo("Lista", "Shift+Tab");
    await press("Space");
    await isOn("Lista");
    assert.match(page.url(), /organ=alla&visa=lista/);
    await tabTo(/^Ambulanssjukvården/);
    await press("Enter");
    assert.match(page.url(), /#\/karta\/ambulanssjukvarden\?/);
  }));

test("cases are searched, chosen and opened with keys", () =>
  byKeyboard("/arenden", async ({ page, press, tabTo, isOn }) => {
    const shown = () => page.locator(".cases-table tbody tr").count();
    const all = await shown();
    await tabTo("Sök i ärenden");
    await page.keyboard.type("vaccin");
    await settled(page);
    await isOn("Sök i ärenden");
    const found = await shown();
    assert.ok(found > 0 && found < all);
    await tabTo("Läge");
    await press("ArrowDown");
    await isOn("Läge");
    assert.ok((await shown()) < found);
    await tabTo("Visa alla ärenden");
    await press("Enter");
    assert.equal(await shown(), all);
    await isOn("Sök i ärenden");
    await page.keyboard.type("vem vaccinerar");
    await tabTo("Vem vaccinerar i kommunerna?");
    await press("Enter");
    await isOn("Vem vaccinerar i kommunerna\\?");
  }));

test("a case is stepped through and played with keys", () =>
  byKeyboard("/arenden/vaccination-ansvar-2024?steg=1", async ({ page, press, tabTo, isOn }) => {
    const step = () => Number(new URLSearchParams(page.url().split("?")[1]).get("steg"));
    await tabTo("Nästa steg");
    for (let presses = 0; presses < 12; presses += 1) await press("Enter");
    assert.equal(step(), 12);
    await isOn("Nästa steg");
    await press("ArrowLeft", "ArrowLeft");
    assert.equal(step(), 10);
    await tabTo(/^Steg\s3:/, "Tab").catch(() => tabTo(/^Steg\s3:/, "Shift+Tab"));
    await press("Enter");
    assert.equal(step(), 3);
    await isOn(/^Steg\s3:/);
    await tabTo("Spela", "Shift+Tab");
    await press("Enter");
    await isOn("Pausa");
    await press("Enter");
    await isOn("Spela");
    await tabTo(/^Länssamverkansgruppen/);
    await press("Enter");
    assert.match(page.url(), /#\/karta\/lsg/);
  }));

test("the data goes out and in with keys, and every question can be answered", () =>
  byKeyboard("/data", async ({ page, press, tabTo, isOn, kept, choose }) => {
    await kept();
    await tabTo("Spara som fil");
    const download = page.waitForEvent("download");
    await press("Enter");
    assert.equal((await bytesOf(await download)).toString(), published);
    await tabTo("Stäng", "Shift+Tab");
    await press("Enter");

    await tabTo("Välj en fil");
    await choose({ ...file, name: "fel.json", buffer: Buffer.from("fel") });
    await page.locator(".data-refused").waitFor();
    await focusOn(page, /^fel\.json lästes inte in/);
    await tabTo("Välj en fil", "Shift+Tab");
    await choose(file);
    await page.locator(".data-ready").waitFor();
    await focusOn(page, /^annan\.json går att läsa in/);
    await tabTo("Avbryt");
    await press("Enter");
    await focusOn(page, /^Välj en fil/);
    await choose(file);
    await page.locator(".data-ready").waitFor();
    await focusOn(page, /^annan\.json går att läsa in/);
    await tabTo("Läs in och ersätt");
    await press("Enter");
    await focusOn(page, /^Välj en fil/);
    await kept();

    await tabTo("Tillbaka till den inbyggda utgåvan");
    await press("Enter");
    await isOn("Ja, visa den inbyggda");
    await tabTo("Avbryt");
    await press("Enter");
    await isOn("Tillbaka till den inbyggda utgåvan");
    await press("Enter", "Enter");
    await page.getByRole("status").filter({ hasText: "Den inbyggda utgåvan visas" }).waitFor();
    await kept();
    await press("Shift+Tab");
    await tabTo(/^Ta tillbaka.*annan\.json/, "Shift+Tab").catch(() => tabTo(/^Ta tillbaka.*annan\.json/));
    await press("Enter");
    await page.getByRole("status").filter({ hasText: "Den äldre utgåvan är tillbaka" }).waitFor();
    await press("Tab");
  }));

test("one gets out of trouble with keys", () =>
  byKeyboard("/data", async ({ page, press, tabTo, isOn, kept, reload }) => {
    await kept();
    await damage(page, 1, 0);
    await reload();
    await tabTo("Vad som är fel, i detalj");
    await press("Enter");
    await tabTo("Börja om med den inbyggda utgåvan", "Shift+Tab");
    await press("Enter");
    await isOn("Ja, ta bort och börja om");
    await page.keyboard.press("Enter");
    await kept();
    await settled(page);
    const { lost } = await focus(page);
    assert.ok(!lost, "starting over loses the focus");
  }));

/** Waits until the focus is on what is called `name`, where it moves after something was read. */
async function focusOn(page, name) {
  const deadline = Date.now() + 5000;
  let here = await focus(page);
  while (!name.test(here.name) && Date.now() < deadline) {
    await settled(page);
    here = await focus(page);
  }
  assert.match(here.name, name);
  assert.ok(here.seen, `one does not see that the focus is on ${here.name}`);
}

/** What has the focus: what it is called, whether that is nothing, and whether one sees it. */
function focus(page) {
  return page.evaluate(() => {
    const it = document.activeElement;
    if (!it || it === document.body) return { name: "nothing", lost: true, seen: false };
    const labels = [...(it.labels ?? [])];
    const name =
      it.getAttribute("aria-label") ??
      (labels.length > 0 ? labels.map((label) => label.querySelector("span")?.textContent ?? label.textContent).join(" ") : it.textContent);
    const isMarked = (element) => {
      const { outlineStyle, outlineWidth, strokeWidth, stroke } = getComputedStyle(element);
      const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return outlined || (element.matches(".box .form") && Number.parseFloat(strokeWidth) >= 4 && stroke !== "none");
    };
    // The mark may be around the field, on the label that stands for it, or on a box's form.
    // A date field's own parts, down to the button that opens its calendar, are marked by the browser.
    const byBrowser = it.matches("input[type=date]");
    const places = [it, it.parentElement, it.parentElement?.parentElement, it.nextElementSibling, ...it.querySelectorAll(".form")];
    const { width, height } = it.getBoundingClientRect();
    return {
      name: name.replace(/\s+/g, " ").trim(),
      lost: false,
      seen: byBrowser || (places.some((element) => element && isMarked(element)) && width > 0 && height > 0),
    };
  });
}
