// What holds for one item and votes that are no plain yes and no: huvudmän that vote as such, proposals set against
// each other in turn, an acclamation, somebody with an interest in one item, and a name of the day.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { inTemporaryFolder, plain, settled, visit } from "./app.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const MEETING = "/moten/samrad-2023-03-12";

function county() {
  const body = (id, name, classification, track, level) => ({ id, names: [{ name }], classification, track, level, overview: true });
  const huvudman = (id, name, classification) => body(id, name, classification, "line", "huvudman");
  const line = (name, person, role) => ({ name, person, role, organization: "samrad", list: "Ledamöter", presence: "present" });
  const vote = (id, more) => ({ id, question: "Ska bron byggas?", votes: [], ...more });
  const votes = [
    vote("rost-1", { stage: "counter-proposal", yesMeans: "en bro av sten", noMeans: "en bro av trä", counts: [{ what: "Bifall", count: 2 }, { what: "Avslag", count: 2 }], settledBy: "lot" }),
    vote("rost-2", {
      stage: "main", result: "Bron byggs.",
      byHuvudman: [{ huvudman: "region-r", option: "yes", count: 2 }, { huvudman: "region-r", option: "no", count: 1 }, { huvudman: "kommun-a", option: "abstain" }],
    }),
    vote("rost-3", { acclamation: true, question: "Är punkten klar?", result: "Punkten är klar." }),
  ];
  return {
    format: "samverkanskartan", version: 1, datasetId: "prov", title: "Prov", revision: 1, asOf: "2025-01-01",
    organizations: [
      body("samrad", "Samråd", "samråd", "political", "regional"),
      huvudman("kommun-a", "Kommun A", "kommun"),
      huvudman("region-r", "Region R", "region"),
    ],
    persons: [
      { id: "bo-provsson", name: "Bo Provsson" },
      { id: "cia-testberg", name: "Cia Testberg", formerNames: [{ name: "Cia Bergprov", until: "2023-05-31" }] },
    ],
    meetings: [{
      id: "samrad-2023-03-12", name: "Samråd", date: "2023-03-12", organizations: ["samrad"], state: "held",
      attendance: [line("Bo Provsson", "bo-provsson", "chair"), { ...line("Cia Bergprov", "cia-testberg", "vice-chair"), chairedItems: ["5"] }],
      agenda: [{ number: "5", title: "Bron", type: "none", votes, reservations: [{ by: ["cia-testberg"], text: "För dyrt." }] }],
    }],
  };
}

const reading = (use) =>
  inTemporaryFolder((folder) => visit({}, async (site) => {
    const { page, open, go, choose, kept } = site;
    await open("/data");
    const file = join(folder, "prov.json");
    await writeFile(file, JSON.stringify(county()));
    await choose(file);
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
    await kept();
    await go(MEETING);
    await page.locator("figure.vote").first().waitFor();
    await use(site);
  }));

test("votes in turn, by huvudman and by acclamation are told in words, and no number is made up", () =>
  reading(async ({ page }) => {
    const told = (await page.locator("figure.vote").allInnerTexts()).map(plain);
    assert.match(told[0], /Det var en kontrapropositionsomröstning\. Bifall betydde: en bro av sten\. Avslag betydde: en bro av trä\./);
    assert.match(told[0], /avgjorde lottning/);
    assert.match(told[1], /Huvudmännen röstade/);
    assert.match(told[1], /Hur många röster var och en hade framgår inte för alla/);
    assert.match(told[2], /rösterna räknades inte/);
    assert.doesNotMatch(told[2], /\b0\b|framgår inte/);
    const region = page.locator(".per-huvudman li", { hasText: "Region R" });
    assert.equal(plain(await region.getByRole("img").getAttribute("aria-label")), "bifall, 2 röster; avslag, 1 röst");
    assert.match(plain(await region.innerText()), /bifall, 2 röster; avslag, 1 röst/);
    assert.match(plain(await page.locator(".item-objections").innerText()), /Cia Bergprov/, "as she was called on the day");
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map((it) => it.id), []);
  }));

test("an item that the meeting lacks is refused where somebody had an interest in it, and one it has is told there", () =>
  reading(async ({ page }) => {
    assert.match(plain(await page.locator(".item-remarks").innerText()), /Ordförande vid punkten: Cia Bergprov/);
    await page.getByRole("button", { name: "Redigera" }).click();
    await page.locator("#narvaro-0-mer").press("Enter");
    const form = page.getByRole("dialog");
    await form.waitFor();
    await settled(page);
    const items = form.getByLabel("Jävig vid punkterna");
    await items.fill("9");
    await page.keyboard.press("Control+Enter");
    await form.getByText("Mötet har ingen punkt ”9”.").first().waitFor();
    await items.fill("5");
    await page.keyboard.press("Control+Enter");
    await form.waitFor({ state: "detached" });
    await page.locator(".item-remarks li", { hasText: "Jävig, och deltog inte: Bo Provsson" }).waitFor();
  }));
