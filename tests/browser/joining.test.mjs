// Two coordinators who were apart put their files together on the screen Lägg ihop.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { CASE, keepLog, rename, saved } from "./log.mjs";

/** Somebody's file, after they have given the case another short title. */
async function fileOf(title, also = async () => {}) {
  let file;
  await visit({}, async (site) => {
    await site.open(CASE);
    await keepLog(site.page);
    await rename(site.page, title);
    await also(site);
    await site.go("/data");
    file = await site.exported();
  });
  return file;
}

const described = async ({ page, go }, address, text) => {
  await go(address);
  await page.locator(".case-head .edit").first().click();
  await page.getByLabel("Vad det är").fill(text);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await saved(page);
};

const choose = async ({ page, go, choose }, bytes) => {
  await go("/data");
  await choose({ name: "deras.json", mimeType: "application/json", buffer: bytes });
  await page.getByRole("link", { name: "Gå igenom och lägg ihop" }).click();
  await page.getByRole("heading", { level: 1, name: "Lägg ihop" }).waitFor();
  await settled(page);
};

test("what both have changed is chosen between, the rest comes in, and one step takes it back", async () => {
  const theirs = await fileOf("Deras rubrik", (site) => described(site, "/arenden/hlt", "Deras beskrivning."));
  await visit({}, async (site) => {
    const { page, open, go } = site;
    await open(CASE);
    await keepLog(page);
    await rename(page, "Vår rubrik");
    await choose(site, theirs);
    const conflict = page.getByRole("group", { name: /Kort rubrik/ });
    assert.match(plain(await conflict.innerText()), /Vår rubrik[\s\S]*Deras rubrik/);
    assert.match(plain(await page.locator(".joining-records").innerText()), /HLT/);
    await conflict.getByRole("radio", { name: "Ta det som står i filen" }).check();
    await page.getByRole("button", { name: "Lägg ihop", exact: true }).click();
    await page.getByText("Filen är ihoplagd med det som fanns här.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    await saved(page);
    await go(CASE);
    await page.getByRole("heading", { level: 1, name: "Deras rubrik" }).waitFor();
    await go("/arenden/hlt");
    await page.getByText("Deras beskrivning.").first().waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText("Deras beskrivning.").first().waitFor({ state: "detached" });
    await go(CASE);
    await page.getByRole("heading", { level: 1, name: "Vår rubrik" }).waitFor();
  });
});

test("what is left to choose later is kept with the data, and is chosen on Data", async () => {
  const theirs = await fileOf("Deras rubrik");
  await visit({}, async (site) => {
    const { page, open, go, reload, exported } = site;
    await open(CASE);
    await keepLog(page);
    await rename(page, "Vår rubrik");
    await choose(site, theirs);
    await page.getByRole("button", { name: "Lägg ihop", exact: true }).click();
    await saved(page);
    await go("/data");
    await reload();
    const left = page.getByRole("region", { name: "Kvar att välja mellan" });
    assert.match(plain(await left.innerText()), /Vår rubrik[\s\S]*Deras rubrik/);
    assert.equal(JSON.parse(await exported()).conflicts.length, 1);
    await left.getByRole("button", { name: /^Ta den andras/ }).click();
    await left.waitFor({ state: "detached" });
    await go(CASE);
    await page.getByRole("heading", { level: 1, name: "Deras rubrik" }).waitFor();
  });
});

test("without a file the screen asks for one, and one of the same data is put together at once", async () => {
  const theirs = await fileOf("Deras rubrik");
  await visit({}, async ({ page, open, choose: file }) => {
    await open("/lagg-ihop");
    await file({ name: "deras.json", mimeType: "application/json", buffer: theirs });
    await page.getByText("Inget är ändrat här sedan den skildes av.").waitFor();
    await page.getByRole("button", { name: "Avbryt" }).click();
    await page.getByLabel("Välj en fil").waitFor({ state: "attached" });
  });
});

test("what was chosen stays chosen when another tab changes something, and that is said", async () => {
  const theirs = await fileOf("Deras rubrik", (site) => described(site, "/arenden/hlt", "Deras beskrivning."));
  await visit({}, async (site) => {
    const { page, open, context, url } = site;
    await open(CASE);
    await keepLog(page);
    await choose(site, theirs);
    const boxes = page.locator(".joining-records input");
    await boxes.first().uncheck();
    const other = await context.newPage();
    await other.goto(`${url}#/arenden/essence`);
    await other.locator(".case-head .edit").first().waitFor();
    await rename(other, "Annat namn");
    await page.bringToFront();
    await page.getByText("Något har ändrats här medan du valde.").waitFor();
    assert.equal(await boxes.first().isChecked(), false);
    await page.getByRole("button", { name: "Avbryt" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  });
});
