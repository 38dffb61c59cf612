// One edit in a workspace of many cases: how long until it is called saved, and how much is
// written, beside the same edit with Dexie in the same browser and the same run.
//
//     make bench            100 000 cases, 200 edits each
//     CASES=1000 EDITS=50 node benches/edit.mjs
//
// Ours is timed as the user has it: from pressing ”Spara” in the form of a case to the words
// that it is saved, with everything drawn in between. Dexie's is the promise of `put` alone,
// of the same case as an object, with the same durability.

import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder, visit } from "../tests/browser/app.mjs";
import { serveWith, spread } from "./peers.mjs";

const cases = Number(process.env.CASES ?? 100_000);
const edits = Number(process.env.EDITS ?? 200);
const rounds = 5;

/** A workspace of so many made-up cases, as a file. */
function generated(folder) {
  const file = join(folder, "stor.json");
  const made = execFileSync(
    "cargo",
    ["run", "--quiet", "--release", "--locked", "--", "generate", "--cases", String(cases), "--seed", "1"],
    { maxBuffer: 2 ** 30 },
  );
  execFileSync("tee", [file], { input: made, stdio: ["pipe", "ignore", "inherit"], maxBuffer: 2 ** 30 });
  return file;
}

/** The lines of the cases in a canonical file, as objects. */
const casesOf = (file) =>
  readFileSync(file, "utf8")
    .split('\n"cases":[\n')[1]
    .split("\n]")[0]
    .split(",\n")
    .map((line) => JSON.parse(line));

/** Presses ”Spara” and gives the time until the app says that it is saved, in ms. */
const saveAndWait = () =>
  new Promise((done) => {
    const status = document.querySelector(".keeping-status");
    const button = document.querySelector("dialog[open] .primary");
    let left = false;
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      const saved = status.textContent.trim().startsWith("Sparat");
      left ||= !saved;
      if (left && saved) {
        watcher.disconnect();
        done(performance.now() - start);
      }
    });
    watcher.observe(status, { childList: true, characterData: true, subtree: true });
    button.click();
  });

async function ours(page, count, from) {
  const times = [];
  for (let n = 0; n < count; n += 1) {
    await page.locator("button.edit", { hasText: "Ändra" }).first().click();
    await page.getByLabel("Rubrik, så som den står").fill(`Ärende ändrat ${from + n} gånger`);
    times.push(await page.evaluate(saveAndWait));
  }
  return times;
}

const putWithDexie = async ([count, from]) => {
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const one = await window.table.get("arende-000500");
    one.title = `Ärende ändrat ${from + n} gånger`;
    const start = performance.now();
    await window.table.put(one);
    times.push(performance.now() - start);
  }
  return times;
};

async function fillDexie(page, all) {
  await page.evaluate(() => {
    const database = new Dexie("peer", { chromeTransactionDurability: "strict" });
    database.version(1).stores({ cases: "id" });
    window.table = database.cases;
  });
  for (let at = 0; at < all.length; at += 5000) {
    await page.evaluate((some) => window.table.bulkPut(some), all.slice(at, at + 5000));
  }
}

/** Bytes of the largest entry of the log of changes. */
const largestEntry = (page) =>
  page.evaluate(`new Promise((done) => {
    indexedDB.open("samverkanskartan/").onsuccess = ({ target: { result: open } }) => {
      open.transaction("changes").objectStore("changes").getAll().onsuccess = ({ target: { result } }) => {
        open.close();
        done(Math.max(...result.map((entry) => entry.byteLength)));
      };
    };
  })`);

const shown = ({ median, p95, longest }) => [median, p95, longest].map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join("");

await inTemporaryFolder(async (folder) => {
  const file = generated(folder);
  const peer = await serveWith("dexie/dist/dexie.min.js");
  console.log(`${cases} cases, ${(statSync(file).size / 1e6).toFixed(1)} MB; ${edits} edits, ${rounds} rounds taking turns`);
  await visit({ profile: join(folder, "profil"), expected: [/^request to http:\/\/127\.0\.0\.1/] }, async ({ page, context, open, go, choose }) => {
    await open("/data");
    await choose(file);
    await page.getByRole("button", { name: "Läs in och ersätt" }).click({ timeout: 120_000 });
    await page.locator(".data-facts dd", { hasText: "Ja. Nästa gång" }).waitFor({ timeout: 120_000 });
    await page.getByRole("button", { name: "För loggen" }).click();
    await go("/arenden/arende-000500");
    const other = await context.newPage();
    await other.goto(peer.url);
    await fillDexie(other, casesOf(file));
    const each = Math.ceil(edits / rounds);
    const times = { ours: [], dexie: [] };
    for (let round = 0; round < rounds; round += 1) {
      await page.bringToFront();
      times.ours.push(...(await ours(page, each, round * each)));
      await other.bringToFront();
      times.dexie.push(...(await other.evaluate(putWithDexie, [each, round * each])));
    }
    const [mine, theirs] = [spread(times.ours), spread(times.dexie)];
    console.log("                       median       p95   longest");
    console.log(`from ”Spara” to saved${shown(mine)}`);
    console.log(`Dexie put, strict    ${shown(theirs)}`);
    console.log(`ratio of p95: ${(mine.p95 / theirs.p95).toFixed(2)}`);
    console.log(`aim 25 ms at p95: ${mine.p95 <= 25 ? "met" : "not met"}`);
    const bytes = await largestEntry(page);
    console.log(`written per edit: at most ${bytes} B; aim 64 KiB: ${bytes <= 65_536 ? "met" : "not met"}`);
  });
  await peer.close();
});
