// Forms: whoever keeps the log changes, adds and takes away, with the keyboard alone; a reader
// sees none of it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const CASE = "/arenden/vaccination-ansvar-2024";

/** A visit of somebody who keeps the log. */
const keeping = (options, use) =>
  visit(options, async (browser) => {
    await browser.open("/karta");
    await browser.page.getByRole("button", { name: "Redigera" }).click();
    await use(browser);
  });

const form = (page) => page.getByRole("dialog");
const focused = (page) => page.evaluate(() => document.activeElement.id);
const heading = (page) => page.getByRole("heading", { level: 1 }).innerText();

/** Opens the form of a button, as a keyboard does. */
async function press(page, button) {
  await button.first().focus();
  await page.keyboard.press("Enter");
  await form(page).waitFor();
  await settled(page);
}

/** Waits until the form is gone and the focus is back. */
async function gone(page) {
  await form(page).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== document.body);
}

test("a reader is shown no button for changing, and chooses to keep the log once", () =>
  visit({}, async ({ page, open, reload }) => {
    await open(CASE);
    assert.equal(await page.locator(".edit").count(), 0);
    const keeps = page.getByRole("button", { name: "Redigera" });
    assert.equal(await keeps.getAttribute("aria-pressed"), "false");
    await keeps.click();
    assert.ok((await page.locator(".edit").count()) > 10);
    await reload();
    assert.equal(await keeps.getAttribute("aria-pressed"), "true");
    await keeps.click();
    assert.equal(await page.locator(".edit").count(), 0);
  }));

test("a case is changed with the keyboard alone: what is wrong is told first", () =>
  keeping({}, async ({ page, go }) => {
    await go(CASE);
    const change = page.locator(".case-head .edit");
    await press(page, change);
    assert.match(await form(page).getByRole("heading").innerText(), /^Ändra ärende: /);
    const title = form(page).getByLabel("Kort rubrik");
    assert.equal(await focused(page), await title.getAttribute("id"));

    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+Enter");
    await form(page).getByText("Det här behöver rättas innan det går att spara").waitFor();
    await settled(page);
    assert.equal(await focused(page), await title.getAttribute("id"));
    assert.equal(await title.getAttribute("aria-invalid"), "true");
    const described = await title.evaluate((input) =>
      input.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id).innerText).join(" "));
    assert.match(described, /Fyll i ”Kort rubrik”/);

    await page.keyboard.type("Vaccinationer, en prövning");
    await page.keyboard.press("Control+Enter");
    await gone(page);
    assert.equal(await heading(page), "Vaccinationer, en prövning");
    assert.equal(await focused(page), await change.first().getAttribute("id"));
  }));

test("a step is added: dates as one writes them, bodies by name, sources one by one", () =>
  keeping({}, async ({ page, go }) => {
    await go(CASE);
    const steps = page.locator(".timeline > li");
    const before = await steps.count();
    await press(page, page.locator(".case-steps .edits .edit"));
    const day = form(page).getByLabel("Dag", { exact: false }).first();
    await day.fill("vet ej");
    await page.keyboard.press("Tab");
    await form(page).getByText("går inte att läsa som ett datum").waitFor();
    await day.fill("våren 2025");
    await form(page).getByText("Läses som våren 2025.").waitFor();
    assert.equal(await form(page).getByText("går inte att läsa som ett datum").count(), 0);
    await form(page).getByLabel("Vad som hände").fill("Prövades i webbläsaren.");

    const body = form(page).getByRole("combobox", { name: "Organ", exact: true });
    await body.pressSequentially("läns");
    const list = await body.getAttribute("list");
    const options = await page.locator(`#${list} option`).evaluateAll((all) => all.map((one) => one.value));
    assert.ok(options.includes("Länssamverkansgruppen") && options.length <= 30, String(options));
    await body.fill("Länssamverkansgruppen");

    const handed = form(page).getByRole("combobox", { name: "Lämnades vidare till" });
    await handed.fill("umeå kommun");
    await page.keyboard.press("Enter");
    await form(page).getByRole("button", { name: "Ta bort Umeå kommun" }).waitFor();
    await handed.fill("Finns inte alls");
    await page.keyboard.press("Enter");
    await form(page).getByText("”Finns inte alls” finns inte bland organ").waitFor();
    await form(page).getByRole("button", { name: "Ta bort Finns inte alls" }).click();

    await form(page).getByRole("button", { name: "Lägg till källa" }).click();
    await page.waitForFunction(() => document.activeElement.id === "falt-sources-0-document");
    await page.keyboard.type("Protokoll Länssamverkansgruppen 2024-09-06");
    await page.keyboard.press("Tab");
    await page.keyboard.type("§ 28");
    await form(page).getByRole("button", { name: "Spara", exact: true }).click();
    await gone(page);
    assert.equal(await steps.count(), before + 1);
    await page.getByRole("button", { name: "Visa alla steg i sin helhet" }).click();
    const last = plain(await steps.last().innerText());
    for (const part of ["våren 2025", "Länssamverkansgruppen", "Prövades i webbläsaren.", "§ 28"]) {
      assert.ok(last.includes(part), `${part} in ${last}`);
    }
  }));

test("what was typed is there again after leaving with Escape, until it is thrown away", () =>
  keeping({}, async ({ page, go }) => {
    await go(CASE);
    const change = page.locator(".case-head .edit");
    await press(page, change);
    const title = form(page).getByLabel("Kort rubrik");
    const was = await title.inputValue();
    await title.fill("Halvskrivet");
    await form(page).getByText("Det du har skrivit ligger kvar som utkast").waitFor();
    await page.keyboard.press("Escape");
    await gone(page);
    assert.equal(await heading(page), was);
    assert.equal(await focused(page), await change.first().getAttribute("id"));

    await press(page, change);
    assert.equal(await title.inputValue(), "Halvskrivet");
    await form(page).getByRole("button", { name: "Kasta utkastet" }).click();
    await form(page).getByRole("button", { name: "Ja, kasta" }).click();
    await gone(page);
    await press(page, change);
    assert.equal(await title.inputValue(), was);
  }));

test("what others refer to cannot be taken away, and says what to change first", () =>
  keeping({}, async ({ page, go }) => {
    await go("/karta/lsg");
    await press(page, page.locator(".body-edits .edit"));
    await form(page).getByRole("button", { name: "Ta bort", exact: true }).last().click();
    const answer = form(page).locator(".form-removing");
    await answer.getByText(/Det går inte att ta bort: \d+.ställen hänvisar hit/).waitFor();
    assert.equal(await answer.getByRole("link").count(), 20);
    await answer.getByRole("link").first().click();
    await form(page).waitFor({ state: "detached" });
  }));

test("a record without a page is found on the screen Data, and taken away", () =>
  keeping({}, async ({ page, go }) => {
    await go("/data");
    await page.getByLabel("Slag av uppgift").selectOption("memberships");
    await page.locator(".all-records").getByRole("status").waitFor();
    const rows = page.locator(".all-records .edit-rows li");
    const first = plain(await rows.first().locator("span").first().innerText());
    await page.getByLabel("Sök", { exact: true }).fill(first);
    await press(page, rows.first().getByRole("button", { name: /^Ändra/ }));
    await form(page).getByRole("button", { name: "Ta bort", exact: true }).last().click();
    await form(page).getByRole("button", { name: "Ja, ta bort" }).click();
    await form(page).waitFor({ state: "detached" });
    await settled(page);
    const left = await rows.locator("> span:first-child").allInnerTexts();
    assert.ok(!left.map(plain).includes(first), String(left));
  }));

test("a body is renamed from a day, and keeps its old name before it", () =>
  keeping({}, async ({ page, go }) => {
    await go("/karta/lsg?dag=2024-09-06");
    await press(page, page.getByRole("button", { name: /^Byt namn/ }));
    await form(page).getByLabel("Nytt namn").fill("Länsgruppen");
    await form(page).getByLabel("Från och med").fill("1 januari 2025");
    await page.keyboard.press("Control+Enter");
    await gone(page);
    assert.match(await page.locator("#panel").innerText(), /^Länssamverkansgruppen/);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^Byt namn/, "the focus is back in the panel");
    await go("/karta/lsg?dag=2025-01-01");
    assert.match(await page.locator("#panel").innerText(), /^Länsgruppen/);
  }));

test("a new member is made a person in the form that needs one, and the form goes on", () =>
  keeping({}, async ({ page, go }) => {
    await go("/karta/lsg?dag=2024-09-06");
    await page.locator(".body-edits summary").first().click();
    const add = page.getByRole("button", { name: /^Lägg till uppdrag/ });
    await press(page, add);
    const person = form(page).getByLabel(/^Person/).first();
    await person.fill("Åsa Nykommen");
    await page.keyboard.press("Tab");
    const make = form(page).getByRole("button", { name: "Lägg till ”Åsa Nykommen” som ny person" });
    await make.press("Enter");
    await make.waitFor({ state: "detached" });
    assert.equal(await focused(page), await person.getAttribute("id"));
    assert.equal(await person.inputValue(), "Åsa Nykommen");
    assert.equal(await person.getAttribute("aria-invalid"), null);
  }));

for (const colorScheme of ["light", "dark"]) {
  test(`nothing is found in the forms, ${colorScheme}`, () =>
    keeping({ colorScheme }, async ({ page, go }) => {
      const found = [];
      for (const [address, button] of [
        [CASE, ".case-head .edit"],
        [CASE, ".case-steps li .edit"],
        ["/moten/samrad-2024-03-15", ".meeting-head .edit"],
        ["/moten/samrad-2024-03-15", ".item-decisions .edit"],
        ["/karta/lsg", ".body-edits .edit"],
        ["/data", ".data-what .edit"],
      ]) {
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await go("/moten");
          await go(address);
          await press(page, page.locator(button));
          await page.keyboard.press("Control+Enter");
          if (await form(page).count() === 0) await press(page, page.locator(button));
          await form(page).evaluate((dialog) => dialog.querySelectorAll("details").forEach((one) => { one.open = true; }));
          await settled(page);
          found.push(...(await violations(page)).map((fault) => `${address} ${button} ${width}: ${fault}`));
          await page.keyboard.press("Escape");
          await form(page).waitFor({ state: "detached" });
        }
      }
      assert.deepEqual(found, []);
    }));
}

async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(() =>
    axe.run(document.querySelector("dialog"), {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
      preload: false,
    }));
  const wide = await page.evaluate(() => {
    const body = document.querySelector(".form-body");
    return body.scrollWidth > body.clientWidth ? ["the form is wider than its sheet"] : [];
  });
  const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(" ")).join(", ")}`);
  return [...told, ...wide];
}
