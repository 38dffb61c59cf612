// What was changed and the ways back: undo and redo, the history, choosing between two
// changes of the same field, workspaces side by side, and a file that is always written.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { CASE, TITLE, bar, change, clash, disagree, keepLog, rename, saved } from "./log.mjs";
import { forget } from "./store.mjs";

/** A visit of somebody who keeps the log. */
const keeping = (options, use) =>
  visit(options, async (browser) => {
    await browser.open(CASE);
    await keepLog(browser.page);
    await use(browser);
  });

const heading = async (page) => plain(await page.getByRole("heading", { level: 1 }).innerText());
/** The sentences of the history, newest first. */
const sentences = async (page) => {
  const rows = await page.locator(".history-rows > li > div > p").allInnerTexts();
  return rows.map((row) => plain(row));
};

test("what is changed can be undone, redone and gone back from, and stays so", () =>
  keeping({}, async ({ page, go, reload }) => {
    const undo = bar(page).getByRole("button", { name: /^Ångra/ });
    assert.equal(await undo.getAttribute("aria-disabled"), "true");
    await rename(page, "Salut A");
    await rename(page, "Salut B");
    assert.match(await undo.getAttribute("aria-label"), /^Ångra: Ändrade den korta rubriken/);
    await page.keyboard.press("Control+z");
    assert.equal(await heading(page), "Salut A");
    await page.keyboard.press("Control+Shift+z");
    assert.equal(await heading(page), "Salut B");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    assert.equal(await heading(page), "Salut B");

    await bar(page).getByRole("link", { name: "Historik" }).click();
    await page.getByRole("heading", { level: 1, name: "Historik", exact: true }).waitFor();
    const told = await sentences(page);
    assert.equal(told.length, 7, told.join("\n"));
    assert.match(told[0], /^Gjorde om: Ändrade den korta rubriken i ärendet ”Salut B”/);
    assert.match(told[1], /^Ångrade: /);
    assert.equal(told.at(-1), "Den inbyggda utgåvan");

    // To after the first change: two steps up from the data as it came.
    const first = page.locator(".history-rows > li").nth(5);
    await first.getByRole("button", { name: /^Gå tillbaka hit/ }).click();
    await first.getByRole("button", { name: "Ja, gå tillbaka" }).click();
    await page.getByText("Allt är nu som det var då.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "rubrik");
    assert.match((await sentences(page))[0], /^Gick tillbaka till hur det var kl\. /);
    await saved(page);
    await go(CASE);
    assert.equal(await heading(page), "Salut A");
    await reload();
    assert.equal(await heading(page), "Salut A");
    await page.keyboard.press("Control+z");
    assert.equal(await heading(page), "Salut B");
  }));

test("the keys for undoing are left to a text that is being written", () =>
  keeping({}, async ({ page, go }) => {
    await rename(page, "Salut A");
    await go("/arenden");
    await page.getByRole("searchbox").first().focus();
    await page.keyboard.press("Control+z");
    await go(CASE);
    assert.equal(await heading(page), "Salut A");
  }));

test("a record has a history of its own, and goes back alone", () =>
  keeping({}, async ({ page, go }) => {
    await rename(page, "Salut A");
    await go("/arenden/hlt");
    await rename(page, "HLT A");
    await go(CASE);
    await page.locator(".case-head").getByRole("link", { name: "Historik" }).click();
    await page.getByRole("heading", { level: 1, name: "Historik: ärendet ”Salut A”" }).waitFor();
    assert.equal((await sentences(page)).length, 2);
    await page.getByRole("button", { name: /^Gå tillbaka hit/ }).click();
    await page.getByRole("button", { name: "Ja, gå tillbaka" }).click();
    await page.getByRole("link", { name: `Öppna ärendet ”${TITLE}”` }).click();
    await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
    await go("/arenden/hlt");
    assert.equal(await heading(page), "HLT A");
  }));

test("of two changes of the same field one is chosen, and the other is not lost unseen", () =>
  keeping({}, async (browser) => {
    const { page } = browser;
    const other = await disagree(browser);
    await page.getByRole("button", { name: "Spara valen" }).click();
    await clash(page).getByText("Välj vad som ska stå på varje ställe.").waitFor();
    // Put off, and taken up again.
    await page.keyboard.press("Escape");
    await clash(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Välj nu" }).click();
    const row = (name) => clash(page).getByRole("group", { name });
    await row("Kort rubrik").getByLabel("Ditt").check();
    await row("Vad det är").getByLabel("Det som nu står").check();
    await page.getByRole("button", { name: "Spara valen" }).click();
    await page.getByRole("heading", { level: 1, name: "Min rubrik" }).waitFor();
    await page.getByText("Deras text.").first().waitFor();
    assert.equal(await clash(page).count(), 0);
    await saved(page);
    await other.bringToFront();
    await other.getByRole("heading", { level: 1, name: "Min rubrik" }).waitFor();
  }));

test("a draft is offered until it is taken up or thrown away", () =>
  keeping({}, async ({ page, reload }) => {
    await change(page);
    await page.getByLabel("Kort rubrik").fill("Halvskrivet");
    await page.keyboard.press("Escape");
    await bar(page).getByText("Ett utkast som inte är sparat:").waitFor();
    await reload();
    await bar(page).getByRole("button", { name: /^Fortsätt/ }).click();
    assert.equal(await page.getByLabel("Kort rubrik").inputValue(), "Halvskrivet");
    await page.keyboard.press("Escape");
    await bar(page).getByRole("button", { name: /^Kasta/ }).click();
    await bar(page).getByRole("button", { name: "Ja, kasta" }).click();
    await bar(page).getByText("Ett utkast").waitFor({ state: "detached" });
    await reload();
    assert.equal(await bar(page).getByText("Ett utkast").count(), 0);
    assert.equal(await heading(page), TITLE);
  }));

test("workspaces stand side by side, each with what was done in it", () =>
  keeping({}, async ({ page, go, fact, kept }) => {
    await rename(page, "Salut A");
    await go("/data");
    const workspaces = page.locator("section", { has: page.getByRole("heading", { name: "Arbetsytor" }) });
    await workspaces.getByText("Ny arbetsyta").click();
    await workspaces.getByRole("button", { name: "Skapa och öppna" }).click();
    await workspaces.getByText("Skriv vad arbetsytan ska heta.").waitFor();
    await workspaces.getByLabel("Namn").fill("Prövningen");
    await workspaces.getByRole("button", { name: "Skapa och öppna" }).click();
    await page.locator(".data-facts dd", { hasText: "Prövningen" }).waitFor();
    await kept();
    assert.match(await fact("Kommer från"), /^Börjad här/);
    await go("/karta/samrad");
    await page.getByRole("heading", { name: "Politiskt samråd" }).first().waitFor();

    await go("/data");
    await workspaces.getByRole("button", { name: /^Öppna Samverkan om hälsa/ }).click();
    await page.locator(".data-facts dd", { hasText: "Samverkan om hälsa" }).waitFor();
    await go(CASE);
    assert.equal(await heading(page), "Salut A");
    await go("/data");
    await workspaces.getByRole("button", { name: /^Ta bort\s?: Prövningen/ }).click();
    await workspaces.getByRole("button", { name: "Ja, ta bort för gott" }).click();
    await workspaces.getByText("Prövningen").waitFor({ state: "detached" });
  }));

/** Stands in for the browser's own way to a file, which asks the user. */
const files = () => {
  window.written = [];
  window.showSaveFilePicker = async ({ suggestedName }) => ({
    name: suggestedName,
    createWritable: async () => {
      if (window.refuses) throw new DOMException("not allowed", "NotAllowedError");
      let text = "";
      return {
        write: async (more) => { text += more; },
        close: async () => { window.written.push(text); },
      };
    },
  });
};

test("a chosen file is written anew each time something changes, and it is told when it cannot be", () =>
  keeping({ before: files }, async ({ page, go, exported }) => {
    await go("/data");
    await page.getByRole("button", { name: "Välj filen" }).click();
    await page.getByText(/^Skrivet till vasterbotten\.json/).first().waitFor();
    await go(CASE);
    await rename(page, "Salut A");
    await page.waitForFunction(() => window.written.length === 2);
    await bar(page).getByText(/^Sparad som fil/).waitFor();
    await go("/data");
    const text = (await exported()).toString();
    assert.equal(await page.evaluate(() => window.written[1]), text);
    assert.ok(text.includes("Salut A"));

    await page.evaluate(() => { window.refuses = true; });
    await go(CASE);
    await rename(page, "Salut B");
    await bar(page).getByText(/^Det går inte längre att skriva till vasterbotten\.json/).waitFor();
    await settled(page);
  }));

/** Files of the browser's own stand for the user's: the browser remembers them just so. */
const ownFiles = () => {
  window.showSaveFilePicker = async ({ suggestedName }) =>
    (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
  // The empty page that a browser begins with has none.
  const handles = globalThis.FileSystemHandle?.prototype ?? {};
  handles.requestPermission = async () => (window.forbids ? "denied" : "granted");
};

const inFile = (page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle("vasterbotten.json");
    return (await file.getFile()).text();
  });

/** How many files the browser remembers for the workspaces here. */
const remembered = (page) =>
  page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open("samverkanskartan/ filer");
    opening.onsuccess = () => {
      const asked = opening.result.transaction("files").objectStore("files").count();
      asked.onsuccess = () => { opening.result.close(); done(asked.result); };
    };
  }));

/** Longer than the app waits before it writes. */
const PAUSE = 1_500;

test("the chosen file of an earlier visit is left alone until one lets it go on, and is forgotten when one stops", () =>
  keeping({ before: ownFiles }, async ({ page, go, reload }) => {
    const chooser = page.locator(".data-way", { hasText: "Skriv hela tiden till en fil" });
    const written = () => chooser.getByText(/^Skrivet till vasterbotten\.json/).waitFor();
    const goOn = page.getByRole("button", { name: "Fortsätt skriva till vasterbotten.json" });
    await go("/data");
    await page.getByRole("button", { name: "Välj filen" }).click();
    await written();
    await go(CASE);
    await reload();
    await bar(page).getByText(/^Inget skrivs till vasterbotten\.json än/).waitFor();
    await rename(page, "Salut A");
    await page.waitForTimeout(PAUSE);
    assert.doesNotMatch(await inFile(page), /Salut A/);

    await go("/data");
    await page.evaluate(() => { window.forbids = true; });
    await goOn.click();
    await chooser.getByText(/^Webbläsaren låter inte sidan skriva till vasterbotten\.json/).waitFor();
    await page.evaluate(() => { window.forbids = false; });
    await goOn.click();
    await written();
    assert.match(await inFile(page), /Salut A/);
    await go(CASE);
    // Whoever reads for a while has not let go of it.
    for (const pressed of ["false", "true"]) {
      await page.getByRole("button", { name: "Redigera" }).click();
      await page.locator(`[aria-pressed="${pressed}"]`, { hasText: "Redigera" }).waitFor();
    }
    await rename(page, "Salut B");
    await bar(page).getByText(/^Skrivet till vasterbotten\.json/).waitFor();
    assert.match(await inFile(page), /Salut B/);

    await go("/data");
    assert.equal(await remembered(page), 1);
    await page.getByRole("button", { name: "Sluta skriva till filen" }).click();
    await page.getByRole("button", { name: "Välj filen" }).waitFor();
    while (await remembered(page)) await page.waitForTimeout(50);
    await reload();
    await page.waitForTimeout(PAUSE);
    await page.getByRole("button", { name: "Välj filen" }).waitFor();
    assert.equal(await goOn.count(), 0);
  }));

const workspacesOf = (page) => page.locator("section", { has: page.getByRole("heading", { name: "Arbetsytor" }) });

/** Makes an empty workspace on the screen "Data", and opens it. */
async function make(page) {
  const workspaces = workspacesOf(page);
  await workspaces.getByText("Ny arbetsyta").click();
  await workspaces.getByLabel("Namn").fill("Prövningen");
  await workspaces.getByRole("button", { name: "Skapa och öppna" }).click();
  await page.locator(".data-facts dd", { hasText: "Prövningen" }).waitFor();
}

test("in another workspace the file of the one before is neither written nor forgotten", () =>
  keeping({ before: ownFiles }, async ({ page, go }) => {
    await go("/data");
    await page.getByRole("button", { name: "Välj filen" }).click();
    await page.getByText(/^Skrivet till vasterbotten\.json/).first().waitFor();
    await make(page);
    await page.getByRole("button", { name: "Sluta skriva till filen" }).click();
    await page.getByRole("button", { name: "Välj filen" }).waitFor();
    await page.getByRole("button", { name: "Välj filen" }).click();
    await page.getByText(/^Skrivet till /).first().waitFor();
    while ((await remembered(page)) < 2) await page.waitForTimeout(50);
    await workspacesOf(page).getByRole("button", { name: /^Öppna Samverkan om hälsa/ }).click();
    await page.getByRole("button", { name: "Fortsätt skriva till vasterbotten.json" }).waitFor();
  }));

test("the file of a workspace that was removed is not that of a later one of its name", () =>
  keeping({ before: ownFiles }, async ({ page, go }) => {
    const workspaces = workspacesOf(page);
    await go("/data");
    await make(page);
    await page.getByRole("button", { name: "Välj filen" }).click();
    await page.getByText(/^Skrivet till /).first().waitFor();
    assert.equal(await remembered(page), 1);
    await workspaces.getByRole("button", { name: /^Öppna Samverkan om hälsa/ }).click();
    await page.locator(".data-facts dd", { hasText: "Samverkan om hälsa" }).waitFor();
    await workspaces.getByRole("button", { name: /^Ta bort\s?: Prövningen/ }).click();
    await workspaces.getByRole("button", { name: "Ja, ta bort för gott" }).click();
    await workspaces.getByText("Prövningen").waitFor({ state: "detached" });
    assert.equal(await remembered(page), 0);
  }));

test("what the browser has thrown away is told of, and one can start over", () =>
  keeping({}, async ({ page, reload }) => {
    await rename(page, "Salut A");
    await forget(page);
    await reload();
    assert.equal(await heading(page), "Det som var sparat här är borta");
    await page.getByText(/^Senast sparades ”Samverkan om hälsa/).waitFor();
    await page.getByLabel("Välj en fil").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "Börja om med den inbyggda utgåvan" }).click();
    await page.getByRole("button", { name: "Ja, ta bort och börja om" }).click();
    await page.getByRole("heading", { level: 1, name: TITLE, exact: true }).waitFor();
  }));
