// Files that are not ours, or are damaged: each is answered in words that say where the fault
// is, and nothing that is kept changes.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { open as openFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inTemporaryFolder, plain, siteFile, visit } from "./app.mjs";
import { contents } from "./store.mjs";

const published = await siteFile("data/vasterbotten.json");
const million = 1_000_000;

function changed(from, to) {
  assert.ok(published.includes(from), from);
  return published.replace(from, to);
}

const firstTerm = /"terms":\[\n(\{.*\}),\n/.exec(published)[1];

/** What the file is, what is in it, and what must be said of it. */
const bad = [
  ["is empty", "", [/inte JSON: på rad 1, tecken 1 /, /Är filen tom, /]],
  ["is not JSON", '{\n"format":"samverkanskartan",\n nej\n}', [/inte JSON: läsningen tar stopp på rad 3, tecken 2/]],
  ["is a text", "Hej, det här är ett brev.\n", [/inte JSON: .*rad 1, tecken 1 /]],
  ["is cut off", published.slice(0, 300_000), [/inte JSON: läsningen tar stopp på rad \d+, tecken \d+/]],
  ["is not text", Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe])]), [/inte text: byte nummer 7 /]],
  ["is JSON of another kind", '{"name":"något annat","version":"1.0.0"}', [/är JSON, men inte en fil från Samverkanskartan/]],
  ["is a list with such a file in it", `[${published}]`, [/är JSON, men inte en fil från Samverkanskartan/]],
  ["is of a newer version", changed('"version":1', '"version":99'), [/formatets version 99/]],
  [
    "names a record that is not there",
    changed('"issuer":"halso-och-sjukvardsnamnden"', '"issuer":"finns-inte"'),
    [/går inte ihop på ett ställe/, /dokument/, /hsn-svar-2022/, /issuer/, /”finns-inte” finns inte bland organ/],
  ],
  [
    "has an id twice",
    changed(firstTerm, `${firstTerm},\n${firstTerm}`),
    [/går inte ihop på ett ställe/, /ord i ordlistan/, new RegExp(JSON.parse(firstTerm).id), /två poster har samma id/],
  ],
  [
    "has a day that never was",
    changed('"date":"2024-03-15"', '"date":"2024-02-30"'),
    [/På rad \d+, tecken \d+, i \S+, post \d+ \(\w+\[\d+\]\S*\): ”2024-02-30” är inte ett datum/],
  ],
  ["lacks a field", changed('"datasetId":"vasterbotten",\n', ""), [/På rad \d+, tecken \d+.*fältet ”datasetId” saknas/]],
  ["is a million arrays", "[".repeat(million), [/På rad 1, tecken \d+ ligger uppgifter inuti uppgifter i fler led/]],
  [
    "hides a million arrays",
    changed("{\n", `{\n"later":${"[".repeat(million)}${"]".repeat(million)},\n`),
    [/På rad 2, tecken \d+ ligger uppgifter inuti uppgifter i fler led/],
  ],
];

/** Chooses the file and waits for the refusal; gives what is said. */
async function refused(page, choose, file) {
  await choose(file);
  const answer = page.locator(".data-refused");
  await answer.waitFor();
  return plain(await answer.innerText());
}

test("a file that cannot be read in is refused with its place, and nothing changes", (t) =>
  visit({}, ({ page, open, kept, choose, exported, fact }) =>
    inTemporaryFolder(async (folder) => {
      await open("/data");
      await kept();
      const left = await contents(page);
      for (const [index, [which, text, says]] of bad.entries()) {
        await t.test(`a file that ${which}`, async () => {
          const file = join(folder, `fil-${index}.json`);
          await writeFile(file, text);
          const said = await refused(page, choose, file);
          assert.match(said, new RegExp(`^fil-${index}\\.json lästes inte in`));
          for (const words of says) assert.match(said, words);
          assert.match(said, /Ingenting har ändrats\./);
          assert.equal(await contents(page), left);
        });
      }
      assert.match(await fact("Kommer från"), /^Den inbyggda utgåvan/);
      assert.equal((await exported()).toString(), published);
    })));

for (const [which, start] of [["", ""], [" that begins like ours", "{"]]) {
  test(`two hundred megabytes of noise${which} are answered, and nothing changes`, (t) =>
    visit({}, ({ page, open, kept, choose }) =>
      inTemporaryFolder(async (folder) => {
        const file = join(folder, "brus.json");
        await writeNoise(file, start, 200);
        await open("/data");
        await kept();
        const left = await contents(page);
        // The page's own clock, from the choice to the first sign and to the answer.
        await page.evaluate(() => {
          const seen = {};
          window.seen = seen;
          document.addEventListener("change", () => { seen.chosen = performance.now(); }, true);
          new MutationObserver(() => {
            if (document.querySelector("progress")) seen.progress ??= performance.now() - seen.chosen;
            if (document.querySelector(".data-refused")) seen.answer ??= performance.now() - seen.chosen;
          }).observe(document.body, { childList: true, subtree: true });
        });
        const said = await refused(page, choose, file);
        const seen = await page.evaluate(() => window.seen);
        t.diagnostic(`progress after ${Math.round(seen.progress)} ms, answer after ${Math.round(seen.answer)} ms`);
        assert.ok(seen.progress !== undefined || seen.answer !== undefined);
        assert.match(said, /^brus\.json lästes inte in/);
        assert.match(said, /byte nummer \d+|rad \d+, tecken \d+/);
        assert.equal(await contents(page), left);
      })));
}

async function writeNoise(path, start, megabytes) {
  const noise = randomBytes(1024 * 1024);
  // The first byte of the noise is none that text begins with, and not that of ours.
  noise[0] = 0xff;
  const file = await openFile(path, "w");
  await file.write(start);
  for (let written = 0; written < megabytes; written += 1) await file.write(noise);
  await file.close();
}
