// A new term of a body: many seats end and begin at once, from a pasted list, with one way back.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inTemporaryFolder, plain, settled, visit } from "./app.mjs";
import { keepLog, saved } from "./log.mjs";

/** A body with three who sit since 2023. */
function county() {
  const body = (id, name, classification, track, level) => ({ id, names: [{ name }], classification, track, level, overview: true });
  const people = [["alva-gammal", "Alva Gammal"], ["bo-gammal", "Bo Gammal"], ["cia-gammal", "Cia Gammal"]];
  return {
    format: "samverkanskartan", version: 1, datasetId: "prov", title: "Prov", revision: 1, asOf: "2026-12-01",
    organizations: [
      body("samrad", "Samråd", "samråd", "political", "regional"),
      body("kommun-a", "Kommun A", "kommun", "line", "huvudman"),
      body("region-r", "Region R", "region", "line", "huvudman"),
    ],
    persons: people.map(([id, name]) => ({ id, name })),
    memberships: people.map(([person]) => ({
      id: `samrad-${person}`, person, organization: "samrad", role: "member", onBehalfOf: "kommun-a", period: { from: "2023-01-01" },
    })),
    meetings: [], cases: [],
  };
}

const LIST = ["Namn;Huvudman;Parti;Roll", "Eva von Ny;Kommun A;S;ledamot", "Bo-Erik Ny-Lind;Region R;M;ersättare",
  "Bo Gammal;Kommun A;S;ordförande", "Fia Ny;Ingenstans;C;ledamot", "Eva von Ny;Kommun A;S;ledamot"].join("\n");

async function begin({ page, open, go, choose, kept }, folder) {
  await open("/data");
  const file = join(folder, "prov.json");
  await writeFile(file, JSON.stringify(county()));
  await choose(file);
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
  await kept();
  await go("/karta/samrad");
  await keepLog(page);
}

const sitting = async (site, day) => {
  await site.go(`/karta/samrad?dag=${day}`);
  await settled(site.page);
  return plain((await site.page.locator(".panel .people").allTextContents()).join(" "));
};

test("many leave and many come from a pasted list, as one change with one way back", () =>
  inTemporaryFolder((folder) => visit({}, async (site) => {
    const { page, exported, go } = site;
    await begin(site, folder);
    await go("/data");
    const before = JSON.parse(String(await exported()));
    await go("/karta/samrad");
    await page.getByRole("link", { name: /^Ny mandatperiod/ }).click();
    await page.getByRole("heading", { level: 1, name: "Ny mandatperiod: Samråd" }).waitFor();

    await page.getByRole("button", { name: "Spara som en ändring" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "ny-mandatperiod-dag", "the day is asked for first");
    await page.getByLabel("Nya mandatperiodens första dag").fill("1 januari 2027");
    await page.getByText("De som slutar sitter till och med 31 december 2026.").waitFor();
    await page.getByText("3 slutar, 0 sitter kvar.").waitFor();
    await page.getByRole("checkbox", { name: /^Cia Gammal/ }).uncheck();
    await page.getByText("2 slutar, 1 sitter kvar.").waitFor();

    await page.getByLabel("Klistra in en lista").fill(LIST);
    await page.getByRole("button", { name: "Läs listan" }).click();
    await page.getByText("5 personer är lästa ur listan. 1 sak gick inte att läsa.").waitFor();
    await page.getByText("Rad 5: ”Ingenstans” gick inte att läsa som huvudman.").waitFor();
    const row = (line) => page.getByRole("group", { name: new RegExp(`^Rad ${line}:`) });
    const who = (line) => row(line).getByRole("combobox", { name: "Vem det är" });
    assert.equal(await who(4).inputValue(), "bo-gammal");
    assert.equal(await who(2).inputValue(), "+");
    await row(6).getByText("Samma person står för samma plats på rad 2.").waitFor();

    await page.getByRole("button", { name: "Spara som en ändring" }).click();
    await page.getByText("1 rad måste rättas eller lämnas utanför först.").waitFor();
    await row(6).getByRole("checkbox", { name: "Ta med" }).uncheck();
    await row(5).getByRole("combobox", { name: "För", exact: true }).selectOption({ label: "Region R" });
    await page.getByRole("button", { name: "Spara som en ändring" }).click();
    await page.waitForURL(/#\/karta\/samrad\?dag=2027-01-01$/);
    await saved(page);

    const old = await sitting(site, "2026-12-31");
    for (const name of ["Alva Gammal", "Bo Gammal", "Cia Gammal"]) assert.ok(old.includes(name), old);
    assert.ok(!old.includes("Ny"), old);
    const now = await sitting(site, "2027-01-01");
    for (const name of ["Eva von Ny", "Bo-Erik Ny-Lind", "Bo Gammal", "Fia Ny", "Cia Gammal"]) assert.ok(now.includes(name), now);
    assert.ok(!now.includes("Alva"), now);

    await page.keyboard.press("Control+z");
    await saved(page);
    await go("/data");
    const { memberships, persons } = JSON.parse(String(await exported()));
    assert.deepEqual({ memberships, persons }, { memberships: before.memberships, persons: before.persons });
  })));

test("a reader is not offered a new term, and is told who is", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/karta/lsg");
    assert.equal(await page.getByRole("link", { name: /^Ny mandatperiod/ }).count(), 0);
    await go("/ny-mandatperiod/lsg");
    await page.getByText("Inget organ är valt.").waitFor();
  }));
