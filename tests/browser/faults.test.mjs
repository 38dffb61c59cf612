// What was called saved is there, whatever happens to the browser, the disk and what is kept.
//
//     KILLS=200 node --test tests/browser/faults.test.mjs     as `make faults` does

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { inTemporaryFolder, visit as visitSite } from "./app.mjs";
import { launch, limitRoom, onSmallDisk, roomOn } from "./faults.mjs";
import { CASE, TITLE, bar, keepLog, rename } from "./log.mjs";
import { serve } from "./server.mjs";
import { contents, forget, inStore } from "./store.mjs";

const built = process.env.SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));
const kills = Number(process.env.KILLS ?? 10);
const run = promisify(execFile);

/** As anybody visits: the site's worker keeps its files in the same room as the log. */
const visit = (options, use) => visitSite({ serviceWorkers: "allow", ...options }, use);

const heading = (page) => page.getByRole("heading", { level: 1 });
const arrived = (page) => page.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();

/** Opens the case, ready for the log to be kept, in a browser that may have been killed. */
async function opened(page, url) {
  await page.goto(`${url}#${CASE}`);
  await arrived(page);
  // A browser that was killed may have kept that a start had begun, and not that it came through.
  const anyway = page.getByRole("button", { name: "Öppna ändå" });
  if (await anyway.count()) await anyway.click();
  await heading(page).filter({ hasNotText: "Sidan kom inte igång" }).waitFor();
  if (await page.getByRole("button", { name: "Redigera", pressed: false }).count()) await keepLog(page);
}

/** What the page says besides the case, for whoever looks into a loss. */
const contentsInShort = async (page) =>
  (await page.locator(".notices, .keeping-bar").allInnerTexts()).join(" | ").replaceAll("\n", " ");

/**
 * Gives the case one title after the other, as fast as the page can, until the page is gone.
 * Tells of each before it is saved and once the app has called it saved.
 */
const renameOnAndOn = `async (from) => {
  const until = async (found) => {
    for (;;) {
      const it = found();
      if (it) return it;
      await new Promise((done) => setTimeout(done));
    }
  };
  const saved = () => document.querySelector(".keeping-bar [role=status]")?.textContent.trim().startsWith("Sparat");
  for (let n = from; ; n += 1) {
    (await until(() => document.querySelector(".case-head .edit"))).click();
    const field = await until(() => document.querySelector("dialog[open] input[type=text], dialog[open] .form-input"));
    field.value = "Rubrik " + n;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await tell("tried " + n);
    document.querySelector("dialog[open] .primary").click();
    await until(() => document.querySelector("h1").textContent === "Rubrik " + n && saved());
    await tell("saved " + n);
  }
}`;

test(`the browser is killed in the midst of edits ${kills} times, and nothing that was called saved is lost`, () =>
  inTemporaryFolder(async (profile) => {
    const site = await serve(built);
    const counts = { runs: 0, acknowledged: 0, lost: 0, torn: 0 };
    let [tried, kept] = [0, 0];
    /** Looks at what is there, and renames on and on for up to a second. */
    const renamedUntilStopped = async (page) => {
      const title = await heading(page).innerText();
      const number = title === TITLE ? 0 : Number(/^Rubrik (\d+)$/.exec(title)?.[1]);
      if (Number.isNaN(number)) counts.torn += 1;
      else if (number < kept || number > tried) counts.lost += 1;
      if (!(number >= kept && number <= tried)) {
        console.log(`run ${counts.runs}: shows ”${title}”; saved ${kept}, tried ${tried}\n${await contentsInShort(page)}`);
      }
      await page.exposeFunction("tell", (said) => {
        const [what, n] = said.split(" ");
        if (what === "tried") tried = Number(n);
        else [kept, counts.acknowledged] = [Number(n), counts.acknowledged + 1];
      });
      // The page is gone before it could answer.
      page.evaluate(`(${renameOnAndOn})(${tried + 1})`).catch(() => {});
      await new Promise((done) => setTimeout(done, 50 + Math.random() * 900));
    };
    try {
      for (; counts.runs < kills; counts.runs += 1) {
        const browser = await launch(profile);
        try {
          await opened(browser.page, site.url);
          await renamedUntilStopped(browser.page);
        } finally {
          await browser.kill(); // also one that never came so far: nothing else would end it
        }
      }
    } finally {
      await site.close();
    }
    console.log(`killed: ${JSON.stringify(counts)}`);
    assert.ok(counts.acknowledged > 0, "something was saved before the browser was killed");
    assert.deepEqual([counts.lost, counts.torn], [0, 0]);
  }));

test("the page crashes, and what was called saved is there", () =>
  visit({}, async ({ page, context, open, url }) => {
    await open(CASE);
    await keepLog(page);
    await rename(page, "Före haveriet");
    const cdp = await context.newCDPSession(page);
    cdp.send("Page.crash").catch(() => {}); // it does not answer any more
    await new Promise((crashed) => page.once("crash", crashed));
    const next = await context.newPage();
    await next.goto(`${url}#${CASE}`);
    await heading(next).filter({ hasText: "Före haveriet" }).waitFor();
  }));

/** A visit on which the case was renamed, and a second one in another browser. */
const twoVisits = (between, use, options = {}) =>
  inTemporaryFolder(async (profile) => {
    let port;
    // The page without an icon is not the app's.
    await visit({ profile, expected: [/404/] }, async (browser) => {
      port = Number(new URL(browser.url).port);
      await browser.open(CASE);
      await keepLog(browser.page);
      await rename(browser.page, "Det som sparades");
      await between?.(browser);
    });
    await visit({ profile, port, ...options }, use);
  });

test("without room for one more edit that is told, and what is shown can be saved as a file", () =>
  twoVisits(null, async (browser) => {
    const { page, open, go, exported, url, reload } = browser;
    await limitRoom(page, url, 1000);
    await open(CASE);
    await page.locator(".case-head .edit").first().click();
    await page.getByLabel("Kort rubrik").fill("Det som inte får plats");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await bar(page).getByText(/^Inte sparat/).waitFor();
    await go("/data");
    assert.match((await exported()).toString(), /Det som inte får plats/);
    await go(CASE);
    page.on("dialog", (dialog) => dialog.accept()); // ”leave the page?”
    await reload();
    assert.equal(await heading(page).innerText(), "Det som sparades");
  }));

/** What the browser says where it cannot write, or could not the last time. */
const NO_ROOM = /Quota|UnknownError|AbortError|InvalidStateError|DataError|Internal error|ERR_FILE_NO_SPACE|ERR_CACHE|ERR_FAILED/;

/** Fills the disk with one file, and edits something that then has no room. */
async function editOnFullDisk(page, filler) {
  await run("dd", ["if=/dev/zero", `of=${filler}`, "bs=64k"]).catch(() => {}); // it ends when all is full
  await page.locator(".case-head .edit").first().click();
  await page.getByLabel("Kort rubrik").fill("På den fulla disken");
  await page.getByRole("textbox", { name: "Vad det är" }).fill("x".repeat(60_000));
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await bar(page).getByText(/^Inte sparat/).waitFor();
}

test("on a disk that is really full that is told, and what was saved before is there afterwards", async (t) => {
  // With the worker Chromium makes room by throwing away all of the site: see the next test.
  const left = { serviceWorkers: "block" };
  const made = await onSmallDisk(96, async (folder) => {
    const profile = join(folder, "profil");
    const filler = join(folder, "full");
    let port;
    await visit({ ...left, profile, expected: [NO_ROOM] }, async (browser) => {
      const { page, open, go, exported, url } = browser;
      port = Number(new URL(url).port);
      await open(CASE);
      await keepLog(page);
      await rename(page, "Före den fulla disken");
      await editOnFullDisk(page, filler);
      assert.equal(await roomOn(folder), 0);
      await go("/data");
      assert.match((await exported()).toString(), /På den fulla disken/);
    });
    await rm(filler);
    await visit({ ...left, profile, port, expected: [NO_ROOM] }, async ({ page, open, reload }) => {
      await open(CASE);
      assert.equal(await heading(page).innerText(), "Före den fulla disken");
      await rename(page, "När det finns plats igen");
      await reload();
      assert.equal(await heading(page).innerText(), "När det finns plats igen");
    });
  });
  if (!made) t.skip("this user may make no disks");
});

test("what the browser throws away to make room on a full disk can be saved as a file, and is missed at the next visit", async (t) => {
  const made = await onSmallDisk(96, async (folder) => {
    const [profile, filler] = [join(folder, "profil"), join(folder, "full")];
    let port;
    await visit({ profile, expected: [NO_ROOM] }, async ({ page, open, go, exported, url }) => {
      port = Number(new URL(url).port);
      await open(CASE);
      await keepLog(page);
      await rename(page, "Före den fulla disken");
      await editOnFullDisk(page, filler);
      await page.getByRole("region", { name: "Meddelanden" }).getByText("Räkna inte med att det som var sparat tidigare finns kvar").waitFor();
      await go("/data");
      assert.match((await exported()).toString(), /På den fulla disken/);
    });
    await rm(filler);
    await visit({ profile, port, expected: [NO_ROOM] }, async ({ page, open }) => {
      await open(CASE);
      // What Chromium does is its own affair; that it is never passed over in silence is ours.
      assert.match(await heading(page).innerText(), /^(Det som var sparat här är borta|Före den fulla disken)$/);
    });
  });
  if (!made) t.skip("this user may make no disks");
});

const damages = {
  "a byte of the newest text": ["chunks", `(store) => {
    store.getAllKeys().onsuccess = ({ target: { result: keys } }) => {
      const key = keys.at(-1);
      store.get(key).onsuccess = ({ target: { result: bytes } }) => { bytes[9] ^= 4; store.put(bytes, key); };
    };
  }`],
  "a part of the newest text is gone": ["chunks", `(store) => {
    store.getAllKeys().onsuccess = ({ target: { result: keys } }) => store.delete(keys.at(-1));
  }`],
  "the manifest of the newest text is gone": ["manifests", `(store) => {
    store.getAllKeys().onsuccess = ({ target: { result: keys } }) => store.delete(keys.at(-1));
  }`],
  "the pointer is gone": ["pointer", `(store) => store.clear()`],
};
for (const [what, [store, act]] of Object.entries(damages)) {
  test(`damage: ${what}, and everything that was saved is shown`, () =>
    visit({}, async ({ page, open, reload }) => {
      await open(CASE);
      await keepLog(page);
      await rename(page, "Första rubriken");
      // The second text is written behind the edit.
      while ((await inStore(page, "manifests", "(store) => store.count()")) < 2) await page.waitForTimeout(50);
      await rename(page, "Andra rubriken");
      await inStore(page, store, act);
      await reload();
      assert.equal(await heading(page).innerText(), "Andra rubriken");
    }));
}

test("what cannot be read while one saves is passed over, and what is saved is called saved at once", () =>
  visit({}, async ({ page, open, reload }) => {
    await open(CASE);
    await keepLog(page);
    await rename(page, "Första rubriken");
    // A request that fails by itself stands for a record that the disk does not give.
    await page.evaluate(`{
      const get = IDBObjectStore.prototype.get;
      window.lost = 0;
      IDBObjectStore.prototype.get = function (key) {
        if (this.name !== "pointer" || this.transaction.mode !== "readwrite") return get.call(this, key);
        lost += 1;
        return this.add(0, key);
      };
      window.said = [];
      const bar = () => said.push(document.querySelector(".keeping-bar")?.innerText ?? "");
      new MutationObserver(bar).observe(document.body, { subtree: true, childList: true, characterData: true });
    }`);
    await rename(page, "Andra rubriken");
    assert.ok((await page.evaluate("lost")) > 0, "something could not be read");
    assert.doesNotMatch((await page.evaluate("said")).join("\n"), /Inte sparat/);
    await reload();
    assert.equal(await heading(page).innerText(), "Andra rubriken");
  }));

test("a damaged entry of the log is named, and the rest is shown", () =>
  visit({}, async ({ page, open, reload }) => {
    await open(CASE);
    await keepLog(page);
    for (const title of ["Ett", "Två", "Tre"]) await rename(page, title);
    await inStore(page, "changes", `(store) => {
      store.getAllKeys().onsuccess = ({ target: { result: keys } }) => {
        const key = keys.at(-1);
        store.get(key).onsuccess = ({ target: { result: bytes } }) => { bytes[40] ^= 4; store.put(bytes, key); };
      };
    }`);
    await reload();
    await page.getByRole("status").filter({ hasText: /går inte att läsa och saknas/ }).waitFor();
    assert.equal(await heading(page).innerText(), "Två");
  }));

test("the whole database is gone, and that is told: one never starts empty over lost data", () =>
  twoVisits(
    async ({ page, context, url }) => {
      // Another page of the site, so that no connection of ours is in the way.
      await page.goto("about:blank");
      const bare = await context.newPage();
      await bare.goto(`${url}LICENSE.txt`);
      await forget(bare);
    },
    async ({ page, url }) => {
      await page.goto(`${url}#${CASE}`);
      await heading(page).filter({ hasText: "borta" }).waitFor();
      assert.match(await page.locator("main").innerText(), /Senast sparades/);
      await page.getByRole("button", { name: "Börja om med den inbyggda utgåvan" }).click();
      await page.getByRole("button", { name: "Ja, ta bort och börja om" }).click();
      await heading(page).filter({ hasText: TITLE }).waitFor();
    },
  ));

test("a tab of an older program that does not let go is named, and the store is left alone", () =>
  inTemporaryFolder(async (profile) => {
    // The page without an icon is not the app's.
    await visit({ profile, expected: [/404/] }, async ({ page, context, url }) => {
      const old = await context.newPage();
      await old.goto(`${url}LICENSE.txt`);
      await old.evaluate(`new Promise((done) => {
        const opening = indexedDB.open("samverkanskartan/", 1);
        opening.onupgradeneeded = () => {
          for (const name of ["chunks", "manifests", "pointer"]) opening.result.createObjectStore(name);
          opening.result.createObjectStore("log", { autoIncrement: true });
        };
        opening.onsuccess = () => { window.held = opening.result; done(); };
      })`);
      await page.goto(`${url}#${CASE}`);
      await heading(page).filter({ hasText: "Det sparade går inte att öppna" }).waitFor();
      assert.match(await page.locator("main").innerText(), /flik/);
      await old.close();
      await page.reload();
      await heading(page).filter({ hasText: TITLE }).waitFor();
      assert.match(await contents(page), /changes/);
    });
  }));

test("three tabs take turns at random, and end with the same", () =>
  visit({}, async ({ page, context, url, open }) => {
    await open(CASE);
    await keepLog(page);
    const tabs = [page, await context.newPage(), await context.newPage()];
    for (const tab of tabs.slice(1)) await opened(tab, url);
    for (let turn = 0; turn < 12; turn += 1) {
      await rename(tabs[Math.floor(Math.random() * tabs.length)], `Tur ${turn}`);
    }
    for (const tab of tabs) await heading(tab).filter({ hasText: /^Tur 11$/ }).waitFor();
  }));
