// A start that something stopped, and a start that takes too long: what is said then, and the
// ways out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, visit } from "./app.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });
const SAFE = "Sidan kom inte igång förra gången";

/** Lets the program wait for itself in every page of the visit, until it is let through. */
async function holdProgram(context) {
  let letThrough;
  const held = new Promise((through) => { letThrough = through; });
  await context.route("**/*.wasm", async (route) => {
    await held;
    await route.continue().catch(() => {}); // the page may be gone
  });
  return letThrough;
}

/** Waits until a page has begun its start. */
const begun = (page) =>
  page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("samverkanskartan.start:")));

/** The notes of starts that stand in the browser. */
const notes = (page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("samverkanskartan.start:")).length);

/** What the browser says of a program that it was fetching when its page went away, or did not use. */
const CUT_OFF = [/Failed to (load|fetch)/, /ERR_/, /AbortError|aborted/, /preload/];

/** A visit on which something was kept, and then a tab was killed while the app started. */
const killed = (use) =>
  visit({ expected: CUT_OFF }, async (browser) => {
    const { page, context, open, kept, url } = browser;
    await open("/data");
    await kept();
    const letThrough = await holdProgram(context);
    const fatal = await context.newPage();
    await fatal.goto(`${url}#/karta`, { waitUntil: "commit" });
    await begun(fatal);
    const cdp = await context.newCDPSession(fatal);
    cdp.send("Page.crash").catch(() => {}); // it does not answer any more
    await new Promise((crashed) => fatal.once("crash", crashed));
    await fatal.close();
    letThrough();
    const next = await context.newPage();
    await next.goto(`${url}#/karta`);
    await heading(next).filter({ hasText: SAFE }).waitFor();
    await use({ ...browser, page: next, first: page });
  });

test("after a start that was killed nothing is drawn before one has chosen, also after reloading", () =>
  killed(async ({ page }) => {
    await page.reload();
    await heading(page).filter({ hasText: SAFE }).waitFor();
    assert.equal(await page.locator(".picture").count(), 0);
    await page.getByRole("button", { name: "Öppna ändå" }).click();
    await page.locator(".picture.road #ruta-lsg").waitFor();
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("samverkanskartan.start:")));
    await page.reload();
    await page.locator(".picture.road #ruta-lsg").waitFor();
  }));

test("after a start that was killed one can go to Data, and save everything raw", () =>
  killed(async ({ page }) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spara rådata som fil" }).click();
    assert.ok((await bytesOf(await download)).toString().includes("#### pointer current"));
    await page.getByRole("button", { name: "Öppna sidan Data" }).click();
    await heading(page).filter({ hasText: "Data" }).waitFor();
    assert.match(page.url(), /#\/data$/);
  }));

test("two tabs that start at once, and one that is left while it starts, stop nobody", () =>
  visit({ expected: CUT_OFF }, async ({ context, page, open, kept, url }) => {
    await open("/data");
    await kept();
    const letThrough = await holdProgram(context);
    const two = [await context.newPage(), await context.newPage()];
    for (const one of two) await one.goto(`${url}#/karta`, { waitUntil: "commit" });
    for (const one of two) await begun(one);
    const left = await context.newPage();
    await left.goto(`${url}#/karta`, { waitUntil: "commit" });
    await begun(left);
    await left.goto("about:blank");
    letThrough();
    for (const one of two) {
      await one.bringToFront();
      await one.locator(".picture.road #ruta-lsg").waitFor();
    }
    await page.bringToFront();
    await page.reload();
    await heading(page).filter({ hasText: "Data" }).waitFor();
    await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith("samverkanskartan.start:")));
    assert.equal(await notes(page), 0);
  }));

test("the page that says the program has stopped does not lead straight back there", () =>
  visit({ expected: [/unreachable/] }, async ({ page, open, kept, go }) => {
    await open("/data");
    await kept();
    await go("/karta");
    await page.locator(".picture.road #ruta-lsg").waitFor();
    await page.evaluate(() => {
      dispatchEvent(new ErrorEvent("error", { error: new WebAssembly.RuntimeError("unreachable") }));
    });
    await page.getByRole("alert").getByText("Samverkanskartan har stannat").waitFor();
    await page.getByRole("button", { name: "Ladda om sidan" }).click();
    await heading(page).filter({ hasText: SAFE }).waitFor();
    await page.getByRole("button", { name: "Öppna ändå" }).click();
    await page.locator(".picture.road #ruta-lsg").waitFor();
  }));

/** What comes by itself after ten seconds: lets them pass, and looks. */
async function afterAWhile(page) {
  const wait = await page.evaluate(() => {
    const slow = document.getAnimations().find((one) => one.animationName === "slow");
    const { delay } = slow.effect.getTiming();
    slow.finish();
    return delay;
  });
  assert.equal(wait, 10_000);
  await page.getByText("Det tar längre tid än det brukar").waitFor();
  await page.getByRole("link", { name: "Ladda om sidan" }).waitFor();
}

for (const [what, answer] of [
  ["missing", { status: 404, body: "", contentType: "text/plain" }],
  ["a page of the host's", { status: 200, body: "<!doctype html>", contentType: "text/html" }],
]) {
  test(`when the first script is ${what}, a word and a way come by themselves`, () =>
    visit({ expected: [/404/, /MIME type/, /preload/] }, async ({ page, url, ready }) => {
      await page.route("**/boot.js", (route) => route.fulfill(answer));
      await page.goto(url);
      await afterAWhile(page);
      await page.unroute("**/boot.js");
      await page.getByRole("link", { name: "Ladda om sidan" }).click();
      await ready();
    }));
}

test("when the program never comes, a word and a way come by themselves", () =>
  visit({ expected: CUT_OFF }, async ({ page, context, url, ready }) => {
    const letThrough = await holdProgram(context);
    await page.goto(url, { waitUntil: "commit" });
    await begun(page);
    await afterAWhile(page);
    letThrough();
    await ready(); // what comes late is there all the same
  }));

test("when the program's first script is sent as plain text, that is said, with a way out", () =>
  visit({ expected: [/MIME type/, /Failed to (fetch|load)/, /preload/] }, async ({ page, url, ready }) => {
    const script = "**/program-*/main.js";
    await page.route(script, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "text/plain", "x-content-type-options": "nosniff", "cache-control": "no-store" } });
    });
    await page.goto(url);
    await page.getByRole("alert").waitFor();
    assert.equal(await heading(page).innerText(), "Samverkanskartan kunde inte starta");
    await page.unroute(script);
    await page.getByRole("button", { name: "Ladda om sidan" }).click();
    await ready();
  }));

/** Lets ten seconds pass in less than two, in every page of the visit. */
function hurry() {
  const wait = window.setTimeout;
  window.setTimeout = (then, ms, ...given) => wait(then, ms === 10_000 ? 1_500 : ms, ...given);
}

test("when the edition never comes and nothing is kept, that is said after a while, and a file can be read in", () =>
  visit({ before: hurry, expected: [/Failed to (load|fetch)/, /ERR_/] }, async ({ page, url }) => {
    await page.route("**/data/vasterbotten.json", () => {}); // it is never answered
    await page.goto(`${url}#/karta`);
    await heading(page).filter({ hasText: "Kartan gick inte att hämta" }).waitFor();
    await page.getByLabel("Välj en fil").waitFor({ state: "attached" });
  }));

test("when the browser's store never answers, a word and a way come by themselves", () =>
  visit({ before: () => { IDBFactory.prototype.open = () => new EventTarget(); } }, async ({ page, url }) => {
    await page.goto(url);
    await heading(page).filter({ hasText: "Kartan öppnas …" }).waitFor();
    await afterAWhile(page);
  }));
