// The files for other programs: what a button gives is what the command line gives.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { bytesOf, inTemporaryFolder, siteFile, visit } from "./app.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(root, "target/debug/samverkanskartan");

/** The button, the end of the file's name and the words of the command line. */
const formats = [
  ["Tabell: ärenden", "-arenden.csv", "--to", "csv"],
  ["Tabell: ärendenas steg", "-steg.csv", "--to", "csv", "--table", "steg"],
  ["Tabell: möten", "-moten.csv", "--to", "csv", "--table", "moten"],
  ["Tabell: mötenas punkter", "-punkter.csv", "--to", "csv", "--table", "punkter"],
  ["Tabell: beslut", "-beslut.csv", "--to", "csv", "--table", "beslut"],
  ["Tabell: närvaro", "-narvaro.csv", "--to", "csv", "--table", "narvaro"],
  ["Tabell: röster", "-roster.csv", "--to", "csv", "--table", "roster"],
  ["Tabell: huvudmännens beslut", "-antaganden.csv", "--to", "csv", "--table", "antaganden"],
  ["Tabell: avvikelser", "-avvikelser.csv", "--to", "csv", "--table", "avvikelser"],
  ["Tabell: bevakning", "-bevakning.csv", "--to", "csv", "--table", "bevakning"],
  ["Kalender, iCalendar", ".ics", "--to", "ics"],
  ["Händelselogg, OCEL 2.0", ".ocel.json", "--to", "ocel"],
  ["Händelselogg, XES", ".xes", "--to", "xes"],
  ["OParl 1.1", ".oparl.json", "--to", "oparl"],
];

test("each file for another program is the same as from the command line", async () => {
  execFileSync("cargo", ["build", "--quiet", "--locked"], { cwd: root });
  await inTemporaryFolder(async (folder) => {
    const edition = join(folder, "utgava.json");
    await writeFile(edition, await siteFile("data/vasterbotten.json"));
    /** What the tool writes of the site's edition, as it does today. */
    const converted = (...words) =>
      execFileSync(tool, ["convert", edition, ...words], { maxBuffer: 2 ** 26 });
    await visit({}, (site) => everyFormat(site, converted));
  });
});

async function everyFormat({ page, open }, converted) {
  await open("/data");
  await page.getByText("Spara för andra program").click();
  const rows = page.locator(".data-formats button");
  assert.deepEqual(await rows.allInnerTexts(), formats.map(([name]) => name));
  for (const [name, end, ...words] of formats) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const saved = await download;
    assert.match(saved.suggestedFilename(), new RegExp(`^vasterbotten-utgava-\\d+${end}$`));
    const bytes = await bytesOf(saved);
    assert.ok(bytes.length > 500, name);
    assert.ok(bytes.equals(converted(...words)), `${name} differs`);
    await page.getByText(saved.suggestedFilename()).waitFor();
  }
}
