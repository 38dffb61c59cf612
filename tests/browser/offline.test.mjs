// The site without network, and a newer version of it: what was kept whole stays until what is
// newer is there whole, and is wanted.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cp, readFile, readdir, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { built, inTemporaryFolder, plain, settled, visit } from "./app.mjs";
import { limitRoom } from "./faults.mjs";
import { CASE, change, keepLog, saved } from "./log.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Every screen, by an address of its own. */
const SCREENS = ["/karta", "/karta/lsg", "/arenden", CASE, "/moten", "/moten/samrad-2024-03-15", "/beslut", "/avvikelser",
  "/statistik", "/huvudman", "/huvudman/umea", "/ordlista", "/sok?q=vaccin", "/data", "/historik", "/bevakning", "/borja", "/person/magnus-eriksson", "/plats", "/plats/samrad-hvo/mala", "/glom", "/karta?visa=lista", "/karta?organ=alla", "/arenden?bild=vag", "/arenden?bild=tid", "/publicera", "/lagg-ihop", "/glom/magnus-eriksson", "/sla-ihop/magnus-eriksson", "/dela/magnus-eriksson", "/ny-mandatperiod/samrad-hvo", "/for-vem", "/for-vem?post=cases%2Fhlt", "/om", "/delat/zzz"];

const offline = (options, use) => visit({ serviceWorkers: "allow", ...options }, use);

/** Waits until the site is kept whole. */
const whole = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated"
  || new Promise((done) => { active.onstatechange = () => active.state === "activated" && done(); })).then(() => undefined));

const newer = (page) => page.getByRole("region", { name: "Ny version" });

/** Has the browser ask the host for a newer version; answers when it has come whole or was given up. */
const askForNewer = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (worker) await new Promise((done) => { worker.onstatechange = () => worker.state !== "installing" && done(); });
  });

/** A copy of the built site, as its host has it. */
async function withHost(use) {
  await inTemporaryFolder(async (folder) => {
    const site = join(folder, "site");
    await cp(built, site, { recursive: true });
    await use(site);
  });
}

/** Another version is put up: the same program, with something else in the page. */
async function putUp(site, mark) {
  const page = join(site, "index.html");
  const html = (await readFile(page, "utf8")).replace(/ data-mark="[^"]*"/, "").replace("<body", `<body data-mark="${mark}"`);
  await writeFile(page, html);
  await Promise.all([`${page}.br`, `${page}.gz`, join(site, "worker.js.br"), join(site, "worker.js.gz")].map((path) => rm(path, { force: true })));
  execFileSync("node", [".tools/worker.mjs", site], { cwd: root });
}

/** Another version is put up, with another program: a folder of another name. */
async function putUpProgram(site, mark = "två") {
  const folder = (await readdir(site)).find((name) => name.startsWith("program-"));
  const page = join(site, "index.html");
  await rename(join(site, folder), join(site, "program-0123456789abcdef"));
  await writeFile(page, (await readFile(page, "utf8")).replaceAll(folder, "program-0123456789abcdef"));
  const part = await partOf(site);
  await Promise.all([`${part}.br`, `${part}.gz`].map((path) => rm(path, { force: true })));
  await putUp(site, mark);
}

const markOf = (page) => page.evaluate(() => document.body.dataset.mark ?? "");

test("after one visit every screen opens in a fresh tab by its address, though the host is gone", () =>
  offline({}, async ({ page, open, url, context, hostGone }) => {
    await open();
    await whole(page);
    await hostGone();
    for (const address of SCREENS) {
      const tab = await context.newPage();
      await tab.goto(`${url}#${address}`);
      await tab.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
      await settled(tab);
      assert.equal(await tab.locator(".trouble, .failure").count(), 0, address);
      await tab.close();
    }
  }));

test("without network the log is kept, forms open, and the page says that it is all here", () =>
  offline({}, async ({ page, open, hostGone, reload, go }) => {
    await open();
    await whole(page);
    await hostGone();
    await reload();
    await go(CASE);
    await keepLog(page);
    await change(page);
    await page.getByLabel("Kort rubrik").fill("Skrivet utan nät");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await saved(page);
    await reload();
    await page.getByRole("heading", { level: 1, name: "Skrivet utan nät" }).waitFor();
    await go("/data");
    // The worker is asked, and answers when it can.
    await page.waitForFunction(() => [...document.querySelectorAll(".data-facts dt")].some((term) => term.textContent === "Utan nät" && term.nextElementSibling.textContent.startsWith("Ja.")));
  }));

test("a newer version is offered, and taken by all tabs together when one says so", () =>
  withHost((site) =>
    offline({ folder: site }, async ({ page, open, context, url, ready }) => {
      await open("/arenden");
      await whole(page);
      await page.reload();
      await ready();
      const other = await context.newPage();
      await other.goto(`${url}#/moten`);
      await other.getByRole("heading", { level: 1, name: "Möten" }).waitFor();
      await putUp(site, "två");
      await askForNewer(page);
      await newer(page).getByText("En nyare version av Samverkanskartan är hämtad.").waitFor();
      assert.equal(await markOf(page), "", "it is not forced on anybody");
      await newer(page).getByRole("button", { name: "Byt till den" }).click();
      await page.waitForFunction(() => document.body.dataset.mark === "två");
      await other.waitForFunction(() => document.body.dataset.mark === "två");
      await page.getByRole("heading", { level: 1, name: "Ärenden" }).waitFor();
      assert.equal(await newer(page).innerText(), "");
    })));

test("a tab with a form open waits with the newer version until the form is closed, and nothing is lost", () =>
  withHost((site) =>
    offline({ folder: site }, async ({ page, open, context, url, ready }) => {
      await open(CASE);
      await whole(page);
      await page.reload();
      await ready();
      await keepLog(page);
      await change(page);
      await page.getByLabel("Kort rubrik").fill("Halvskrivet");
      const other = await context.newPage();
      await other.goto(`${url}#/moten`);
      for (const [version, put] of [["två", putUp], ["tre", putUpProgram]]) {
        await put(site, version);
        await askForNewer(other);
        await newer(other).getByRole("button", { name: "Byt till den" }).click();
        await other.waitForFunction((mark) => document.body.dataset.mark === mark, version);
        await other.getByRole("heading", { level: 1, name: "Möten" }).waitFor();
        assert.equal(await markOf(page), "");
        assert.equal(await page.getByLabel("Kort rubrik").inputValue(), "Halvskrivet");
      }
      await page.bringToFront();
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await page.waitForFunction(() => document.body.dataset.mark === "tre");
      await page.getByRole("heading", { level: 1, name: "Halvskrivet" }).waitFor();
    })));

/** The first file of a part that is fetched later. */
async function partOf(site) {
  const folder = (await readdir(site)).find((name) => name.startsWith("program-"));
  return join(site, folder, (await readdir(join(site, folder))).find((name) => /^split_.*\.wasm$/.test(name)));
}

/** What can be wrong with a half-updated host. */
const FAULTS = {
  "a page in the place of a part of the program": async (site) => writeFile(await partOf(site), "<!doctype html><title>Inte här</title>"),
  "half a part of the program": async (site) => truncate(await partOf(site), 1000),
  "a part that is not there": async (site) => rm(await partOf(site)),
  "another page than the list says": async (site) => writeFile(join(site, "index.html"), "<!doctype html><title>Något annat</title>"),
};

for (const [what, spoil] of Object.entries(FAULTS)) {
  test(`when the host has ${what}, the version there was stays, and that is told`, () =>
    withHost((site) =>
      offline({ folder: site, expected: [/404/] }, async ({ page, open, ready }) => {
        await open("/arenden");
        await whole(page);
        await page.reload();
        await ready();
        await putUpProgram(site);
        await spoil(site);
        await askForNewer(page);
        await page.getByRole("region", { name: "Meddelanden" }).getByText("gick inte att hämta hel").waitFor();
        await page.reload();
        await ready();
        assert.equal(await markOf(page), "");
        await page.getByRole("heading", { level: 1, name: "Ärenden" }).waitFor();
        assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, "nothing half is left");
      })));
}

test("a newer version works as it was built, whatever its host calls its files", () =>
  withHost((site) => {
    let isWrong = false;
    const also = (address) => (isWrong && /\.(css|json)$|program-.*\.js$/.test(address) ? { "content-type": "text/plain" } : {});
    return offline({ folder: site, also }, async ({ page, open, ready, hostGone }) => {
      await open("/arenden");
      await whole(page);
      await page.reload();
      await ready();
      isWrong = true;
      await putUpProgram(site);
      await askForNewer(page);
      await newer(page).getByRole("button", { name: "Byt till den" }).click();
      await page.waitForFunction(() => document.body.dataset.mark === "två");
      await hostGone();
      await page.reload();
      await ready();
      await page.getByRole("heading", { level: 1, name: "Ärenden" }).waitFor();
      assert.equal(await page.evaluate(async () => (await fetch(document.querySelector("link[rel=stylesheet]").href)).headers.get("content-type")), "text/css; charset=utf-8");
    });
  }));

test("when there is no room for a newer version, the version there was stays, and that is told", () =>
  withHost((site) =>
    offline({ folder: site, expected: [/Quota/] }, async ({ page, open, ready, url, hostGone }) => {
      await open("/arenden");
      await whole(page);
      await page.reload();
      await ready();
      await limitRoom(page, url, 100_000);
      await putUp(site, "två");
      await askForNewer(page);
      await page.getByRole("region", { name: "Meddelanden" }).getByText("gick inte att hämta hel").waitFor();
      await hostGone();
      await page.reload();
      await ready();
      assert.equal(await markOf(page), "");
      assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1, "nothing half is left");
    })));

test("two sites in folders of one host keep to themselves", () =>
  inTemporaryFolder(async (folder) => {
    for (const name of ["a", "b"]) await cp(built, join(folder, name), { recursive: true });
    await putUp(join(folder, "b"), "b");
    await offline({ folder }, async ({ page, url, ready, hostGone }) => {
      for (const name of ["a", "b"]) {
        await page.goto(`${url}${name}/#/arenden`);
        await ready();
        await whole(page);
      }
      const kept = await page.evaluate(() => caches.keys());
      assert.equal(kept.length, 2);
      await page.goto(`${url}a/#${CASE}`);
      await ready();
      await keepLog(page);
      await change(page);
      await page.getByLabel("Kort rubrik").fill("Bara i a");
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await saved(page);
      await hostGone();
      await page.goto(`${url}b/#${CASE}`);
      await ready();
      assert.equal(await markOf(page), "b");
      assert.notEqual(plain(await page.getByRole("heading", { level: 1 }).innerText()), "Bara i a");
      await page.goto(`${url}a/#${CASE}`);
      await ready();
      assert.equal(plain(await page.getByRole("heading", { level: 1 }).innerText()), "Bara i a");
    });
  }));

test("the browser can install it", () =>
  offline({}, async ({ page, open, context }) => {
    await open();
    await whole(page);
    const browser = await context.newCDPSession(page);
    const { errors, data } = await browser.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data).name, "Samverkanskartan");
    const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
  }));
