// What is published, as its readers get it: the zip unpacked on a host, and the one file opened
// from disk.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { before, test } from "node:test";
import { chromium } from "playwright-core";
import { built, bytesOf, inTemporaryFolder, plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tool = join(root, "target/debug/samverkanskartan");
const data = join(root, "public/data/vasterbotten.json");
const kase = edition.cases.find(({ id }) => id === "vaccination-ansvar-2024");

/** The aim for the one file. */
const MOST_BYTES = 5_000_000;

/** Publishes the built-in edition; gives the path of what came of it. */
function publish(folder, to) {
  const out = join(folder, `ut.${to}`);
  execFileSync(tool, ["publish", data, "--site", built, "--to", to, "-o", out], { stdio: "pipe" });
  return out;
}

before(() => {
  execFileSync("cargo", ["build", "--quiet", "--locked"], { cwd: root, stdio: "inherit" });
});

/** What a reader does: the start, a case, a step of it, a search, a list and a file. */
async function walk(page, go) {
  await go("/");
  await page.locator("h1#rubrik").waitFor();
  await go(`/arenden/${kase.id}`);
  await page.getByRole("heading", { level: 1, name: kase.shortTitle ?? kase.title }).waitFor();
  const step = page.getByRole("button", { name: "Nästa steg" });
  const told = () => page.locator("main").innerText();
  const first = await told();
  await step.click();
  await settled(page);
  assert.notEqual(await told(), first, "the replay goes on a step");
  await go("/arenden");
  const rows = page.locator("main table tbody tr, main .case-list li");
  const all = await rows.count();
  await page.getByRole("searchbox", { name: "Sök i ärenden" }).fill("vem vaccinerar");
  await page.waitForFunction((all) => document.querySelectorAll("main table tbody tr, main .case-list li").length < all, all);
  assert.ok((await rows.count()) > 0, "the search finds something");
  await go("/sok?q=vaccin");
  await page.locator("main").getByRole("link", { name: kase.shortTitle ?? kase.title }).first().waitFor();
  await go("/statistik");
  await page.getByRole("heading", { level: 1, name: "Statistik" }).waitFor();
  await go("/data");
  const download = page.waitForEvent("download");
  await page.locator("main").getByRole("button", { name: "Spara som fil", exact: true }).click();
  assert.ok((await bytesOf(await download)).equals(await readFile(data)), "what is exported is the edition");
}

test("published twice, each kind is the same bytes, and the one file is small enough to send", () =>
  inTemporaryFolder(async (folder) => {
    for (const to of ["zip", "html"]) {
      const first = await readFile(publish(folder, to));
      assert.ok(first.equals(await readFile(publish(folder, to))), to);
      console.log(`${to}: ${first.length.toLocaleString("en")} bytes`);
    }
    assert.ok((await stat(join(folder, "ut.html"))).size <= MOST_BYTES);
  }));

test("the zip unpacked under a sub-path is the site, and is kept whole without network", () =>
  inTemporaryFolder(async (folder) => {
    const site = join(folder, "site");
    execFileSync("python3", ["-m", "zipfile", "-e", publish(folder, "zip"), site]);
    await visit({ base: "/a/b/", folder: site, serviceWorkers: "allow" }, async ({ page, open, go, url, hostGone, reload }) => {
      await open("/");
      await walk(page, go);
      await page.goto(`${url}skydd.html`);
      await page.getByRole("status").filter({ hasText: /skydd saknas/ }).waitFor();
      assert.equal(await page.locator("tr[data-page=policy] td").last().innerText(), "Ja");
      await open("/arenden");
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated"));
      await hostGone();
      await reload();
      await page.getByRole("heading", { level: 1, name: "Ärenden" }).waitFor();
    });
  }));

/** The headers of a file `_headers`, with some of them otherwise. */
async function headersOf(site, others = {}) {
  const lines = (await readFile(join(site, "_headers"), "utf8")).split("\n").filter((line) => line.startsWith("  "));
  const all = lines.map((line) => line.trim().split(/:\s*(.*)/).slice(0, 2));
  return Object.fromEntries([...all, ...Object.entries(others)]);
}

test("with what the zip tells its host all protections are on but the address's own, and weak ones are told", () =>
  inTemporaryFolder(async (folder) => {
    const site = join(folder, "site");
    execFileSync("python3", ["-m", "zipfile", "-e", publish(folder, "zip"), site]);
    const missing = async (page, url) => {
      await page.goto(`${url}skydd.html`);
      await page.getByRole("status").filter({ hasText: /skydd saknas/ }).waitFor();
      return page.locator("tr", { has: page.locator("td:last-child", { hasText: "Nej" }) }).locator("th").allInnerTexts();
    };
    const sent = await headersOf(site);
    assert.equal(Object.keys(sent).length, 8);
    await visit({ folder: site, also: () => sent }, async ({ page, open, go, url }) => {
      await open("/");
      await walk(page, go);
      const [only, ...more] = await missing(page, url);
      assert.deepEqual(more, []);
      assert.match(only, /https/i);
    });
    const weak = { "Referrer-Policy": "no-referrer-when-downgrade", "Cross-Origin-Opener-Policy": "same-origin-allow-popups", "Strict-Transport-Security": "max-age=0" };
    const weakly = await headersOf(site, weak);
    await visit({ folder: site, also: () => weakly }, async ({ page, url }) => {
      const told = (await missing(page, url)).join("\n");
      for (const name of Object.keys(weak)) assert.ok(told.includes(name), `${name} is told to be missing`);
    });
  }));

test("the one file opens from disk in any folder, asks nothing of any address and breaks no policy", () =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, "Utgåva 3 (läs mig).html");
    await cp(publish(folder, "html"), file);
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const faults = [];
    try {
      const context = await browser.newContext({ locale: "sv-SE", reducedMotion: "reduce" });
      await context.addInitScript(() => {
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => console.error(violatedDirective, blockedURI));
      });
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("console", (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()));
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(pathToFileURL(file).href)) faults.push(request.url());
      });
      const address = pathToFileURL(file).href;
      await page.goto(`${address}#/karta`);
      await page.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
      assert.equal(await page.evaluate(() => document.fonts.check("16px 'Source Sans 3'")), true);
      await walk(page, async (to) => {
        await page.evaluate((to) => { location.hash = to; }, to);
        await settled(page);
      });
      await page.evaluate(() => { location.hash = "/om"; });
      const schema = page.waitForEvent("download");
      await page.locator('a[href="schema/version-1.json"]').click();
      assert.equal(JSON.parse(await bytesOf(await schema)).title !== undefined, true);
      await page.evaluate(() => { location.hash = "/karta"; });
      await settled(page);
      const picture = page.waitForEvent("download");
      await page.getByRole("button", { name: "Spara SVG" }).click();
      const svg = (await bytesOf(await picture)).toString("utf8");
      assert.equal(svg.match(/url\("data:font\/woff2;base64,/g).length, 2, "a saved picture has the page's font");
      assert.ok((await page.pdf()).length > 10_000, "it prints");
      await page.reload();
      await page.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
      assert.ok(plain(await page.title()).length > 0);
    } finally {
      await browser.close();
    }
    assert.deepEqual(faults, []);
  }));
