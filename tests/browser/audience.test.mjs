// Whom a record is for: chosen on its screen by whoever keeps the log, and held when an edition goes out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, plain, visit } from "./app.mjs";
import { keepLog, saved } from "./log.mjs";

test("who only reads cannot choose", () =>
  visit({}, async ({ page, open }) => {
    await open("/for-vem?post=cases%2Fhlt");
    assert.ok(await page.getByRole("combobox", { name: "Ämnen", exact: true }).isDisabled());
  }));

test("a field chosen for fewer is told among all that is, and is not in an edition for all", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/arenden/hlt");
    await keepLog(page);
    await page.getByRole("link", { name: "Vem det är för" }).click();
    await page.getByRole("heading", { level: 1, name: "Vem ärendet ”Hälsa, Lärande, Trygghet (HLT)” är för" }).waitFor();
    const field = page.getByRole("combobox", { name: "Ämnen", exact: true });
    await field.focus();
    await field.selectOption("Vi som för loggen");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SELECT", "the focus stays");
    await saved(page);
    await page.getByRole("link", { name: "Allt som inte är för alla" }).click();
    await page.getByRole("heading", { level: 1, name: "Vem uppgifterna är för" }).waitFor();
    assert.equal(plain(await page.locator(".audience-rows").innerText()).replaceAll("\n", " "), "ärendet ”Hälsa, Lärande, Trygghet (HLT)”, Ämnen Vi som för loggen");
    await go("/publicera");
    await page.getByRole("button", { name: "Granska det som går ut" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Bara uppgifterna (JSON)", exact: true }).click();
    const edition = JSON.parse(await bytesOf(await download));
    const hlt = edition.cases.find(({ id }) => id === "hlt");
    assert.equal(hlt.topics, undefined);
    assert.ok(hlt.title && edition.cases.find(({ id }) => id === "salut").topics);
    assert.equal(edition.restricted, undefined);
  }));
