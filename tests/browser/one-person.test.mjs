// Two records of one person made one, and one of two people two, from the person's page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { keepLog, saved } from "./log.mjs";

const WHO = "/person/magnus-eriksson";
const heading = (page) => page.locator("h1#rubrik").innerText().then(plain);

test("two records become one, with what leads to them told before, and are taken back whole", () =>
  visit({}, async ({ page, open, go, exported }) => {
    await open("/data");
    await keepLog(page);
    const before = JSON.parse(String(await exported()));
    const other = before.persons.find(({ name }) => name === "Andreas Witt");
    await go(WHO);
    await page.getByRole("link", { name: "Slå ihop med …" }).click();
    assert.equal(await heading(page), "Slå ihop Magnus Eriksson med en annan");
    await page.getByRole("button", { name: "Slå ihop", exact: true }).click();
    await page.getByText("Välj den andra personen först.").waitFor();
    await page.getByLabel("Den andra").fill("Finns Inte");
    await page.getByText("Ingen annan person heter så.").waitFor();
    await page.getByLabel("Den andra").fill("Andreas Witt");
    await page.getByRole("heading", { name: "Det här händer" }).waitFor();
    await page.getByRole("radio", { name: "Andreas Witt" }).check();
    await page.getByRole("button", { name: "Slå ihop", exact: true }).click();
    await page.locator(".person-page").waitFor();
    assert.equal(await heading(page), "Andreas Witt");
    assert.match(plain(await page.locator(".person-head").innerText()), /Skrivs också .*Magnus Eriksson/);
    await saved(page);
    await go("/data");
    const merged = JSON.parse(String(await exported()));
    assert.ok(!JSON.stringify(merged).includes(`"${other.id}"`));
    await go(WHO);
    await page.keyboard.press("Control+z");
    await saved(page);
    await go("/data");
    const { persons, memberships, meetings } = JSON.parse(String(await exported()));
    assert.deepEqual({ persons, memberships, meetings },
      { persons: before.persons, memberships: before.memberships, meetings: before.meetings });
  }));

test("one record becomes two, of which each has what was chosen", () =>
  visit({}, async ({ page, open, go }) => {
    await open(WHO);
    await keepLog(page);
    await page.getByRole("link", { name: "Dela …" }).click();
    assert.equal(await heading(page), "Dela Magnus Eriksson");
    await page.getByRole("button", { name: "Dela", exact: true }).click();
    await page.getByText("Kryssa i minst ett ställe först.").waitFor();
    await page.getByLabel("Den nya personens namn").fill("Magnus Eriksson");
    await page.getByRole("checkbox", { name: /^uppdrag|^plats|^ledamot/i }).first().check();
    await page.getByText(/^1 till den nya personen/).waitFor();
    await page.getByRole("button", { name: "Dela", exact: true }).click();
    await page.waitForURL(/#\/person\/magnus-eriksson-2$/);
    await saved(page);
    await settled(page);
    assert.match(plain(await page.locator("main").innerText()), /ledamot i Samråd för Norsjö/i);
    await go(WHO);
    await page.locator(".person-namesakes").waitFor();
  }));

test("a reader is offered neither, and is told who is", () =>
  visit({}, async ({ page, open, go }) => {
    await open(WHO);
    assert.equal(await page.getByRole("link", { name: /^Slå ihop med|^Dela/ }).count(), 0);
    await go("/sla-ihop/magnus-eriksson");
    assert.equal(await heading(page), "Slå ihop två personer");
    await go("/dela/magnus-eriksson");
    assert.equal(await heading(page), "Dela en person");
  }));
