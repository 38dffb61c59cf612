// What is kept in the browser between visits, and what is said and offered when it cannot be.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { bytesOf, inTemporaryFolder, plain, siteFile, visit } from "./app.mjs";
import { CASE, keepLog, rename } from "./log.mjs";
import { contents, damage, inStore, raiseVersion } from "./store.mjs";

const published = await siteFile("data/vasterbotten.json");

/** The published data as another revision: same but for a number, so that one sees which it is. */
const ofRevision = (revision) => published.replace(/"revision":\d+,/, `"revision":${revision},`);
/** The one of the built-in edition. */
const BUILT_IN = JSON.parse(published).revision;

const file = (revision) => ({
  name: `utgava-${revision}.json`,
  mimeType: "application/json",
  buffer: Buffer.from(ofRevision(revision)),
});

async function readIn({ page, choose, kept }, revision) {
  await choose(file(revision));
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
  await kept();
}

const revision = async ({ fact }) => Number(await fact("Utgåva"));
const heading = (page) => page.getByRole("heading", { level: 1 }).innerText();
const notice = (page, text) => page.getByRole("status").filter({ hasText: text }).waitFor();

test("what was read in is there after reloading, and after the browser was closed", () =>
  inTemporaryFolder(async (profile) => {
    let port;
    await visit({ profile }, async (browser) => {
      port = Number(new URL(browser.url).port);
      await browser.open("/data");
      await browser.kept();
      await readIn(browser, 41);
      await browser.reload();
      assert.equal(await revision(browser), 41);
    });
    await visit({ profile, port }, async (browser) => {
      await browser.open("/data");
      assert.equal(await revision(browser), 41);
      assert.match(await browser.fact("Kommer från"), /från filen utgava-41\.json$/);
      assert.equal((await browser.exported()).toString(), ofRevision(41));
    });
  }));

test("an earlier edition is taken back, and stays", () =>
  visit({}, async (browser) => {
    const { page, open, kept, reload, fact } = browser;
    await open("/data");
    await kept();
    await readIn(browser, 41);
    const row = page.locator(".data-earlier > li", { hasText: "Den inbyggda utgåvan" });
    await row.locator("summary", { hasText: "Vad som skiljer" }).click();
    await row.locator(".data-differs > *").first().waitFor();
    await page.getByRole("button", { name: /^Ta tillbaka\s?: Den inbyggda utgåvan/ }).click();
    await notice(page, "Den äldre utgåvan är tillbaka");
    await reload();
    assert.equal(await revision(browser), BUILT_IN);
    assert.match(await fact("Kommer från"), /^Återtagen .* \(sparning nummer 1\)$/);
  }));

/** A visit on which the built-in edition and then revision 41 were kept, and the latter is damaged. */
const damaged = (use) =>
  visit({}, async (browser) => {
    const { page, open, kept, reload } = browser;
    await open("/data");
    await kept();
    await readIn(browser, 41);
    await damage(page, 2, 1);
    await reload();
    assert.equal(await heading(page), "Det sparade är skadat");
    await use(browser);
  });

test("a damaged part is named, and nothing is written over before one has chosen", () =>
  damaged(async ({ page, open }) => {
    const left = await contents(page);
    await page.getByText("Vad som är fel, i detalj").click();
    const said = await page.locator("main").innerText();
    assert.match(said, /Sparning nummer 2\. Inläst .* från filen utgava-41\.json/);
    assert.match(said, /Del 2, raderna \d+–\d+, har rätt längd men annat innehåll/);
    assert.doesNotMatch(said, /Del 1,|Del 3,/);
    await page.getByRole("link", { name: "Ladda om sidan" }).click();
    await page.getByRole("heading", { level: 1, name: "Det sparade är skadat" }).waitFor();
    await open("/karta");
    assert.equal(await heading(page), "Det sparade är skadat");
    assert.equal(await contents(page), left);
  }));

test("what is damaged can be saved raw, with all that is whole in it", () =>
  damaged(async ({ page }) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spara rådata som fil" }).click();
    const raw = (await bytesOf(await download)).toString();
    for (const part of ["#### chunks 1/0", "#### chunks 2/0", "#### chunks 2/1", "#### manifests 2", "#### pointer current"]) {
      assert.ok(raw.includes(part), part);
    }
    const first = ofRevision(41).slice(0, 50_000);
    assert.ok(raw.includes(first), "the whole parts are there word for word");
    assert.equal(await heading(page), "Det sparade är skadat");
  }));

test("from damaged data the whole edition before it is taken back", () =>
  damaged(async (browser) => {
    const { page, reload, go } = browser;
    await page.getByRole("button", { name: "Ta tillbaka den hela utgåvan" }).click();
    await notice(page, "Den äldre utgåvan är tillbaka");
    await go("/data");
    assert.equal(await revision(browser), BUILT_IN);
    await reload();
    assert.equal(await revision(browser), BUILT_IN);
  }));

test("from damaged data one starts over, after being asked", () =>
  damaged(async (browser) => {
    const { page, reload, kept } = browser;
    const left = await contents(page);
    await page.getByRole("button", { name: "Börja om med den inbyggda utgåvan" }).click();
    await page.getByRole("button", { name: "Avbryt" }).click();
    assert.equal(await contents(page), left);
    await page.getByRole("button", { name: "Börja om med den inbyggda utgåvan" }).click();
    await page.getByRole("button", { name: "Ja, ta bort och börja om" }).click();
    await page.getByRole("heading", { level: 1, name: "Data" }).waitFor();
    await kept();
    assert.equal(await revision(browser), BUILT_IN);
    assert.doesNotMatch(await contents(page), /utgava-41/);
    await reload();
    assert.equal(await revision(browser), BUILT_IN);
  }));

test("with nothing whole left, no edition is offered back", () =>
  visit({}, async ({ page, open, kept, reload }) => {
    await open("/data");
    await kept();
    await damage(page, 1, 0);
    await reload();
    assert.equal(await heading(page), "Det sparade är skadat");
    await page.getByText("Ingen hel utgåva finns kvar här").waitFor();
    assert.equal(await page.getByRole("button", { name: /^Ta tillbaka/ }).count(), 0);
    assert.equal(await page.getByRole("button", { name: /^(Spara rådata|Börja om)/ }).count(), 2);
  }));

test("a newer program's store is told of and left alone", () =>
  visit({}, async ({ page, open, kept, reload }) => {
    await open("/data");
    await kept();
    await raiseVersion(page, 5);
    const left = await contents(page);
    await reload();
    assert.equal(await heading(page), "Det sparade går inte att öppna");
    assert.match(await page.locator("main").innerText(), /nyare program \(lagrets version 5\)\. Det är orört/);
    assert.deepEqual(await page.locator("main").getByRole("button").allInnerTexts(), ["Spara rådata som fil"]);
    const raw = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spara rådata som fil" }).click();
    assert.match((await bytesOf(await raw)).toString(), /#### chunks 1\/0\n\{[^]*#### pointer current/);
    assert.equal(await contents(page), left);
  }));

test("without the pointer the newest whole edition opens", () =>
  visit({}, async (browser) => {
    const { page, open, kept, reload } = browser;
    await open("/data");
    await kept();
    await readIn(browser, 41);
    await inStore(page, "pointer", `(store) => store.delete("current")`);
    await reload();
    assert.equal(await revision(browser), 41);
  }));

const refusals = {
  "that refuses to open a store": () => {
    IDBFactory.prototype.open = () => { throw new DOMException("inte här", "SecurityError"); };
  },
  "that has no store": () => { delete window.indexedDB; },
};
/** A profile where no site may keep anything, as one chooses it in the browser's settings. */
const keepingNothing = (use) =>
  inTemporaryFolder(async (profile) => {
    await mkdir(join(profile, "Default"));
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, "Default", "Preferences"), JSON.stringify(settings));
    // The browser itself says in the page that it has refused.
    await use({ profile, expected: [/SecurityError|denied/] });
  });
for (const [browserThat, before] of Object.entries({ ...refusals, "where sites may keep nothing": null })) {
  test(`in a browser ${browserThat} the app works for the visit, and says so`, () =>
    (before ? (use) => use({ before }) : keepingNothing)((options) => visit(options, async (browser) => {
      const { page, open, go, fact, choose, exported, reload } = browser;
      await open("/karta");
      await notice(page, "Webbläsaren sparar ingenting från den här sidan");
      await page.locator(".picture.road #ruta-lsg").waitFor();
      await go("/data");
      assert.match(await fact("Sparat i webbläsaren"), /^Nej, bara under det här besöket\./);
      await choose(file(41));
      await page.getByRole("button", { name: "Läs in och ersätt" }).click();
      await page.locator(".data-facts dd", { hasText: /^41$/ }).waitFor();
      assert.match(await fact("Sparat i webbläsaren"), /^Nej, bara under det här besöket\./);
      assert.equal((await exported()).toString(), ofRevision(41));
      await reload();
      assert.equal(await revision(browser), BUILT_IN);
    })));
}

test("a store that does not answer is told of, and what it has is shown when it does", () =>
  visit({
    before: () => {
      const open = IDBFactory.prototype.open;
      const held = [];
      let answers = false;
      window.letAnswer = () => {
        answers = true;
        for (const [request, event] of held) request.dispatchEvent(new Event(event));
      };
      IDBFactory.prototype.open = function (...asked) {
        const request = open.apply(this, asked);
        request.addEventListener("success", (event) => {
          if (answers || !sessionStorage.slow) return;
          held.push([request, "success"]);
          event.stopImmediatePropagation();
        });
        return request;
      };
    },
  }, async (browser) => {
    const { page, open, kept, ready } = browser;
    await open("/data");
    await kept();
    await readIn(browser, 41);
    await page.evaluate("sessionStorage.slow = true");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Det sparade går inte att öppna" }).waitFor();
    await page.getByText("Webbläsarens lager svarar inte.").waitFor();
    assert.deepEqual(await page.locator("main").getByRole("button").allInnerTexts(), []);
    await page.evaluate("letAnswer()");
    await page.getByRole("heading", { level: 1, name: "Data", exact: true }).waitFor();
    await ready();
    assert.equal(await revision(browser), 41);
  }));

test("a kept edition of the site is renewed when the site has a newer one; a file read in is not", () =>
  visit({}, async (browser) => {
    const { page, open, kept, reload, fact, context } = browser;
    const publishes = (revision) =>
      context.route("**/data/vasterbotten.json", (route) => route.fulfill({ body: ofRevision(revision), contentType: "application/json" }));
    await publishes(1);
    await open("/data");
    await kept();
    await publishes(2);
    await page.reload();
    await page.locator(".data-facts dd", { hasText: /^2$/ }).waitFor();
    await kept();
    assert.match(await fact("Kommer från"), /^Den inbyggda utgåvan/);

    await readIn(browser, 41);
    const left = await contents(page);
    await publishes(3);
    await reload();
    assert.equal(await revision(browser), 41);
    assert.equal(await contents(page), left);

    await page.getByRole("button", { name: "Tillbaka till den inbyggda utgåvan" }).click();
    await page.getByRole("button", { name: "Ja, visa den inbyggda" }).click();
    await notice(page, "Den inbyggda utgåvan visas");
    assert.equal(await revision(browser), 3);
  }));

test("when there is no room, that is told, the data is shown, and it can be saved as a file", () =>
  inTemporaryFolder(async (profile) => {
    let port;
    await visit({ profile }, async ({ open, kept, url }) => {
      port = Number(new URL(url).port);
      await open("/data");
      await kept();
    });
    // Another visit, since a browser that has once had room does not look again at once.
    await visit({ profile, port }, async (browser) => {
      const { page, open, reload, fact, choose, exported, context, url } = browser;
      const cdp = await context.newCDPSession(page);
      await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(url).origin, quotaSize: 1000 });
      await open("/data");
      await choose(file(41));
      await page.getByRole("button", { name: "Läs in och ersätt" }).click();
      await notice(page, "Det finns inte plats att spara. Det som var sparat tidigare är orört.");
      assert.equal(await revision(browser), 41);
      assert.match(await fact("Sparat i webbläsaren"), /^Nej, bara under det här besöket\. Det finns inte plats/);
      assert.equal((await exported()).toString(), ofRevision(41));
      await reload();
      assert.equal(await revision(browser), BUILT_IN);
    });
  }));

test("what is edited after the site's data was cleared under the tab is own work, also the next time", () =>
  // What is just being read when the browser clears it fails, which is the browser's doing.
  visit({ expected: [/Force close delete origin/] }, async (browser) => {
    const { page, context, open, reload, go, fact, url } = browser;
    await open(CASE);
    await keepLog(page);
    await rename(page, "Salut A");
    const cdp = await context.newCDPSession(page);
    await cdp.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "all" });
    await rename(page, "Salut B");
    await reload();
    await reload();
    assert.equal(await heading(page), "Salut B");
    await go("/data");
    assert.match(await fact("Kommer från"), /^Egen ändrad kopia av den inbyggda utgåvan, 2 ändringar, senast /);
    await page.getByRole("button", { name: "Tillbaka till den inbyggda utgåvan" }).waitFor();
  }));

test("own work is named before a file comes in its place, and three files do not push it out", () =>
  visit({}, async (browser) => {
    const { page, open, go, choose } = browser;
    await open(CASE);
    await keepLog(page);
    await rename(page, "Salut A");
    await go("/data");
    await choose(file(41));
    const asked = page.locator(".data-ready");
    await asked.getByText("Det som byts ut är ditt eget arbete").waitFor();
    assert.match(plain(await asked.innerText()), /Egen ändrad kopia av den inbyggda utgåvan, en ändring, senast /);
    await asked.getByRole("button", { name: "Avbryt" }).click();
    for (const revision of [41, 42, 43]) await readIn(browser, revision);
    const own = /^Ta tillbaka\s?: Egen ändrad kopia av den inbyggda utgåvan, en ändring, senast /;
    await page.getByRole("button", { name: own }).click();
    await notice(page, "Den äldre utgåvan är tillbaka");
    await go(CASE);
    assert.equal(await heading(page), "Salut A");
  }));

test("an edition that is asked for and cannot be had is told of, and nothing has changed", () =>
  visit({ expected: [/Failed to load resource/] }, async (browser) => {
    const { page, context, open, go } = browser;
    await open(CASE);
    await keepLog(page);
    await rename(page, "Salut A");
    await go("/data");
    await context.route("**/data/vasterbotten.json", (route) => route.abort());
    await page.getByRole("button", { name: "Tillbaka till den inbyggda utgåvan" }).click();
    await page.getByRole("button", { name: "Ja, visa den inbyggda" }).click();
    await notice(page, "Den inbyggda utgåvan gick inte att hämta. Ingenting har ändrats.");
    await go(CASE);
    assert.equal(await heading(page), "Salut A");
  }));

test("a flood of messages from a neighbour is gathered, and what is changed meanwhile is saved", () =>
  visit({
    expected: [/404/], // the page without an icon is not the app's
    before: () => {
      const begin = IDBDatabase.prototype.transaction;
      window.readings = 0;
      IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
        if (mode !== "readwrite") window.readings += 1;
        return begin.call(this, stores, mode, ...more);
      };
    },
  }, async ({ page, context, open, reload, url }) => {
    await open(CASE);
    await keepLog(page);
    const neighbour = await context.newPage();
    await neighbour.goto(`${url}LICENSE.txt`);
    await page.bringToFront();
    const before = await page.evaluate("window.readings");
    await neighbour.evaluate(() => {
      const channel = new BroadcastChannel("samverkanskartan/");
      for (let told = 0; told < 20_000; told += 1) channel.postMessage(null);
    });
    await rename(page, "Under tiden");
    const readings = (await page.evaluate("window.readings")) - before;
    assert.ok(readings < 2_000, `${readings} readings`);
    await reload();
    assert.equal(await heading(page), "Under tiden");
  }));
