// Glöm en person: once it is done the person is in no value the browser keeps and in no file.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { CASE, bar, change, keepLog, rename, saved } from "./log.mjs";
import { contents } from "./store.mjs";

const WHO = "/person/magnus-eriksson";
const heading = (page) => page.locator("h1#rubrik").innerText().then(plain);

/** Everything of a text that is of Magnus Eriksson, whatever the letters are coded in. */
const traces = (text) => text.match(/.{0,40}magnus.{0,3}eriksson.{0,20}/gi) ?? [];

/** What the browser keeps beside the database. */
const notes = (page) =>
  page.evaluate(() => [localStorage, sessionStorage].map((storage) => JSON.stringify(Object.entries(storage))).join("\n"));

const tick = (page) => page.getByRole("checkbox", { name: "Jag vet att det inte går att ångra" });
const confirm = (page) => page.getByRole("button", { name: "Glöm personen", exact: true });

/** Goes to the question from the person's page. */
async function ask(page, go) {
  await go(WHO);
  await page.getByRole("link", { name: "Glöm personen", exact: true }).click();
  await confirm(page).waitFor();
}

async function forget(page) {
  await tick(page).check();
  await confirm(page).click();
  await page.getByRole("heading", { level: 1, name: "Personen är glömd", exact: true }).waitFor();
  await settled(page);
}

/** An edit that names him, one that does not, and a draft that does. */
async function write({ page, open }) {
  await open(CASE);
  await keepLog(page);
  await rename(page, "Enligt Magnus Eriksson");
  await rename(page, "Utan namn");
  await change(page);
  await page.getByLabel("Kort rubrik").fill("Utkast om Magnus Erikssons förslag");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

test("a reader is not offered to forget anybody, and is told who may", () =>
  visit({}, async ({ page, open, go }) => {
    await open(WHO);
    assert.equal(await page.getByRole("link", { name: "Glöm personen" }).count(), 0);
    await go("/glom/magnus-eriksson");
    assert.equal(await heading(page), "Glöm en person");
  }));

test("before it is done all that goes is counted, and nothing is done until one says that one knows", () =>
  visit({}, async ({ page, open, go }) => {
    await open(WHO);
    await keepLog(page);
    await ask(page, go);
    assert.equal(await heading(page), "Glöm Magnus Eriksson?");
    const told = plain(await page.locator(".forgetting").innerText());
    for (const part of ["1 personpost", "1 plats eller uppdrag", "2 närvarorader", "1 röst", "Det går inte att ångra", "Filer som redan är sparade"]) {
      assert.ok(told.includes(part), `${part} in ${told}`);
    }
    await confirm(page).click();
    await page.getByRole("status").filter({ hasText: "Kryssa i rutan först." }).waitFor();
    await go(WHO);
    assert.equal(await heading(page), "Magnus Eriksson");
  }));

test("once it is done the person is in nothing the browser keeps, in no page and in no file", () =>
  visit({}, async (browser) => {
    const { page, go, reload, exported } = browser;
    await write(browser);
    assert.notEqual(traces((await contents(page)) + (await notes(page))).length, 0);
    await ask(page, go);
    await forget(page);
    assert.equal(await page.evaluate(() => location.hash), "#/glom");
    assert.equal(await page.evaluate(() => document.activeElement.id), "rubrik");
    for (const when of ["at once", "after it was loaded anew"]) {
      assert.deepEqual(traces(await contents(page)), [], when);
      assert.deepEqual(traces(await notes(page)), [], when);
      await go("/data");
      assert.deepEqual(traces(String(await exported())), [], when);
      await go("/historik");
      assert.deepEqual(traces(await page.locator("main").innerText()), [], when);
      await go("/sok?q=magnus");
      assert.deepEqual(traces(await page.locator("main").innerText()), [], when);
      await go("/moten/samrad-2024-03-15?punkt=5");
      assert.deepEqual(traces(await page.content()), [], when);
      assert.ok(plain(await page.locator("main").innerText()).includes("Alla som röstade står inte med namn."));
      await reload();
    }
  }));

test("what was changed can still be taken back, without the person", () =>
  visit({}, async (browser) => {
    const { page, go } = browser;
    await write(browser);
    await ask(page, go);
    await forget(page);
    await go(CASE);
    assert.equal(await heading(page), "Utan namn");
    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { level: 1, name: "Enligt [borttaget namn]", exact: true }).waitFor();
    await saved(page);
    assert.ok(await bar(page).isVisible());
    assert.deepEqual(traces(await contents(page)), []);
  }));

test("another tab shows the same, and cannot bring the person back", () =>
  visit({}, async (browser) => {
    const { page, context, url, go } = browser;
    await write(browser);
    const other = await context.newPage();
    await other.goto(`${url}#${WHO}`);
    await other.getByRole("heading", { level: 1, name: "Magnus Eriksson", exact: true }).waitFor();
    await page.bringToFront();
    await ask(page, go);
    await forget(page);
    await other.bringToFront();
    await other.getByRole("heading", { level: 1, name: "Personen finns inte i den här utgåvan" }).waitFor();
    assert.deepEqual(traces(await contents(page)), []);
  }));
