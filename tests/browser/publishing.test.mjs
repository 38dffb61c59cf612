// The screen Publicera: what is chosen, what looks private, and the files that come of it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { before, test } from "node:test";
import { built, bytesOf, inTemporaryFolder, plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";
import { CASE, keepLog, rename } from "./log.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(root, "target/debug/samverkanskartan");
const data = join(root, "public/data/vasterbotten.json");

const SITE = "Webbplats (zip)";
const PAGE = "En enda fil (HTML)";
const DATA = "Bara uppgifterna (JSON)";

before(() => {
  execFileSync("cargo", ["build", "--quiet", "--locked"], { cwd: root, stdio: "inherit" });
});

const review = async (page) => {
  await page.getByRole("button", { name: "Granska det som går ut" }).click();
  await page.getByRole("heading", { name: "Granskning" }).waitFor();
};

/** The file that a button makes. */
async function made(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await download;
  await page.getByRole("status").filter({ hasText: file.suggestedFilename() }).waitFor();
  return { name: file.suggestedFilename(), bytes: await bytesOf(file) };
}

test("what the screen makes is what the command line makes, byte for byte", () =>
  inTemporaryFolder((folder) =>
    visit({}, async ({ page, open }) => {
      await open("/publicera");
      await page.getByLabel("Utgåvans nummer").fill("7");
      await page.getByLabel("Utgivningsdag").fill("15 mars 2024");
      await page.getByLabel("Utgivare").fill("Koordinatorerna");
      await review(page);
      for (const [name, to] of [[SITE, "zip"], [PAGE, "html"], [DATA, "json"]]) {
        const out = join(folder, `ut.${to}`);
        const words = ["publish", data, "--site", built, "--to", to, "--number", "7", "--date", "2024-03-15", "--publisher", "Koordinatorerna", "-o", out];
        execFileSync(tool, words, { stdio: "pipe" });
        const file = await made(page, name);
        assert.equal(file.name, `vasterbotten-utgava-7.${to}`);
        assert.ok(file.bytes.equals(await readFile(out)), name);
      }
      assert.equal(await page.evaluate(() => document.activeElement.textContent), DATA, "the focus is where it was");
    })));

test("what looks private is named without being shown, and goes out only when that is said", () =>
  visit({}, async ({ page, open }) => {
    await open("/publicera");
    await page.getByLabel("Utgivare").fill("Anna, 090-123 45 67");
    await page.getByLabel("Till läsaren").fill("Skriv till anna@exempel.se");
    await review(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "granskning");
    const told = await page.getByRole("region", { name: "Granskning" }).innerText();
    assert.match(plain(told), /2 uppgifter ser ut att vara privata/);
    assert.ok(!/123 45|anna@/.test(told), told);
    let out = JSON.parse((await made(page, DATA)).bytes).edition;
    assert.deepEqual([out.publisher, out.note], ["Anna, [borttaget]", "Skriv till [borttaget]"]);
    await page.getByRole("checkbox", { name: /E-postadress/ }).uncheck();
    out = JSON.parse((await made(page, DATA)).bytes).edition;
    assert.deepEqual([out.publisher, out.note], ["Anna, [borttaget]", "Skriv till anna@exempel.se"]);
    // What is chosen anew is looked through anew.
    await page.getByRole("textbox", { name: "Utgivare" }).fill("Anna");
    assert.equal(await page.getByRole("button", { name: DATA, exact: true }).count(), 0);
    await page.getByLabel("Utgivningsdag").fill("i vår");
    await page.getByRole("button", { name: "Granska det som går ut" }).click();
    await page.getByRole("alert").filter({ hasText: "går inte att läsa som en dag" }).waitFor();
  }));

test("own work is the next edition, says what is new, and is noted as the workspace's", () =>
  visit({}, async ({ page, open, go }) => {
    await open(CASE);
    await keepLog(page);
    await rename(page, "Salut B");
    await go("/publicera");
    const number = String(edition.revision + 1);
    assert.equal(await page.getByLabel("Utgåvans nummer").inputValue(), number);
    await page.getByRole("button", { name: /^Föreslå/ }).click();
    await page.waitForFunction(() => document.querySelector("#publicera-nytt").value.includes("Salut B"));
    await review(page);
    const out = JSON.parse((await made(page, DATA)).bytes);
    assert.equal(out.revision, Number(number));
    assert.match(out.edition.news.join(), /Salut B/);
    await page.getByRole("button", { name: `Skriv in ${number} som arbetsytans utgåva` }).click();
    await settled(page);
    await go("/data");
    assert.equal(await page.locator('.data-facts dt:text-is("Utgåva") + dd').innerText(), number);
  }));

test("without network the site is made of what is kept, and of one file from disk only the data", () =>
  inTemporaryFolder((folder) =>
    visit({ serviceWorkers: "allow", outside: [/^request to file:/] }, async ({ page, open, hostGone, reload }) => {
      await open("/publicera");
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated"));
      await reload();
      await hostGone();
      await review(page);
      const zip = await made(page, SITE);
      assert.equal(zip.bytes.subarray(0, 2).toString(), "PK");
      const file = join(folder, "ut.html");
      execFileSync(tool, ["publish", data, "--site", built, "--to", "html", "-o", file], { stdio: "pipe" });
      await page.goto(`file://${file}#/publicera`);
      await page.getByRole("button", { name: "Granska det som går ut" }).waitFor();
      await review(page);
      assert.equal(await page.getByRole("button", { name: SITE, exact: true }).count(), 0);
      await page.getByText("Härifrån går det bara att ge ut uppgifterna.").waitFor();
    })));
