// What is typed in a form and not saved: every tab has its own, and none is lost without a word.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./app.mjs";
import { CASE, bar, change, keepLog, saved } from "./log.mjs";

/** A visit of somebody who keeps the log, and has written in the form of the case. */
const writing = (options, text, use) =>
  visit(options, async (browser) => {
    await browser.open(CASE);
    await keepLog(browser.page);
    await write(browser.page, text);
    await use(browser);
  });

const form = (page) => page.getByRole("dialog");
const title = (page) => form(page).getByLabel("Kort rubrik");
const notices = (page) => page.getByRole("region", { name: "Meddelanden" }).getByRole("status");
const notice = (page, text) => notices(page).filter({ hasText: text });

async function write(page, text) {
  await change(page);
  await title(page).fill(text);
}

async function save(page) {
  await form(page).getByRole("button", { name: "Spara", exact: true }).click();
  await form(page).waitFor({ state: "detached" });
  await saved(page);
}

/** Waits until the case is there in a tab. */
const arrived = (page) => page.locator(".case-head .edit").first().waitFor();

/** A new tab at the case. */
async function newTab({ context, url }) {
  const page = await context.newPage();
  await page.goto(`${url}#${CASE}`);
  await arrived(page);
  return page;
}

/** A copy of the tab: with it goes what it remembers. */
async function copied({ context, page }) {
  const coming = context.waitForEvent("page");
  await page.evaluate(() => { window.open(location.href); });
  const copy = await coming;
  await arrived(copy);
  return copy;
}

for (const [what, opened] of [["a new tab", newTab], ["a copy of the tab", copied]]) {
  test(`${what} has a draft of its own, which is offered when it was closed unsaved`, () =>
    writing({}, "Skrivet i den första", async (browser) => {
      const { page, reload } = browser;
      const other = await opened(browser);
      assert.equal(await bar(other).getByText("Ett utkast").count(), 0);
      await write(other, "Skrivet i den andra");
      await page.bringToFront();
      assert.equal(await title(page).inputValue(), "Skrivet i den första");
      await save(page);
      await other.close();
      await reload();
      await bar(page).getByRole("button", { name: /^Fortsätt/ }).click();
      assert.equal(await title(page).inputValue(), "Skrivet i den andra");
    }));
}

test("throwing away in one tab leaves what is written in the other", () =>
  writing({}, "Skrivet i den första", async (browser) => {
    const { page, reload } = browser;
    const other = await newTab(browser);
    await write(other, "Skrivet i den andra");
    await form(other).getByRole("button", { name: "Kasta utkastet" }).click();
    await form(other).getByRole("button", { name: "Ja, kasta" }).click();
    await form(other).waitFor({ state: "detached" });
    await reload();
    await bar(page).getByRole("button", { name: /^Fortsätt/ }).click();
    assert.equal(await title(page).inputValue(), "Skrivet i den första");
  }));

test("what was said of a draft goes when it is saved", () =>
  writing({}, "Halvskrivet", async ({ page }) => {
    await page.keyboard.press("Escape");
    await notice(page, "Det du skrev är inte sparat").waitFor();
    await bar(page).getByRole("button", { name: /^Fortsätt/ }).click();
    await save(page);
    assert.equal(await notice(page, /\S/).count(), 0);
  }));

/** Runs in every page: there is no room for drafts. */
const full = () => {
  const keep = Storage.prototype.setItem;
  Storage.prototype.setItem = function setItem(key, text) {
    if (key.startsWith("samverkanskartan.utkast")) throw new DOMException("full", "QuotaExceededError");
    keep.call(this, key, text);
  };
};

test("where a draft cannot be kept the form says so, and leaving asks", () =>
  writing({ before: full }, "Halvskrivet", async ({ page }) => {
    await form(page).getByRole("alert").filter({ hasText: "kan inte behålla det du skriver som utkast" }).waitFor();
    await page.keyboard.press("Escape");
    await notice(page, "webbläsaren kan inte behålla det som utkast").waitFor();
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), "beforeunload");
    await dialog.dismiss();
    await bar(page).getByRole("button", { name: /^Fortsätt/ }).click();
    assert.equal(await title(page).inputValue(), "Halvskrivet");
    await save(page);
    await page.close({ runBeforeUnload: true }); // and now it does not ask
    if (!page.isClosed()) await page.waitForEvent("close");
  }));
