// What one follows on this device, and what a newer edition of the site tells of it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { siteFile, visit } from "./app.mjs";
import { CASE } from "./log.mjs";

const published = JSON.parse(await siteFile("data/vasterbotten.json"));

/** The site's next edition: one more step in the case. */
function next() {
  const edition = structuredClone(published);
  edition.revision += 1;
  const steps = edition.cases.find(({ id }) => CASE.endsWith(id)).consultations;
  steps.push({ ...structuredClone(steps.at(-1)), id: "ett-steg-till" });
  return JSON.stringify(edition);
}

test("a case and a body are followed, and a newer edition tells what is new in them", () =>
  visit({}, async ({ page, open, kept, context }) => {
    await open(CASE);
    const follow = page.getByRole("button", { name: "Följ", exact: true });
    await follow.focus();
    await page.keyboard.press("Space");
    assert.equal(await follow.getAttribute("aria-pressed"), "true");
    await open("/karta/lsg");
    await page.locator("#panel-namn").waitFor();
    await follow.click();
    await open("/data");
    await kept();
    await open("/karta");
    const line = page.getByRole("region", { name: "Du följer" });
    const unfold = () => line.locator("summary").click();
    assert.match(await line.locator("summary").innerText(), /2, inget nytt/);
    await unfold();
    assert.equal(await line.getByText("inget nytt", { exact: true }).count(), 2);

    await context.route("**/data/vasterbotten.json", (route) => route.fulfill({ body: next(), contentType: "application/json" }));
    await open("/karta");
    await page.reload();
    await line.getByText(/^1.nytt steg$/).waitFor();
    const rows = await line.getByRole("listitem").allInnerTexts();
    assert.match(rows[0], /1.nytt steg/, "what has news stands first");
    await line.getByRole("link").first().click();
    await page.locator("#case-way").waitFor();
    await page.goBack();
    await line.waitFor();
    assert.match(await line.locator("summary").innerText(), /2, inget nytt/, "it was read");
    assert.equal(await line.locator("details").evaluate((fold) => fold.open), true, "what has the focus is in sight");
    const stop = line.getByRole("button", { name: /^Sluta följa/ });
    await stop.first().click();
    await unfold();
    await stop.first().click();
    await line.waitFor({ state: "detached" });
  }));

test("whoever comes back by a link is told of a newer edition until it is read", () =>
  visit({}, async ({ page, open, kept, context, reload }) => {
    await open("/data");
    await kept();
    const line = page.getByRole("region", { name: "Ny utgåva" });
    assert.equal(await line.count(), 0);
    await context.route("**/data/vasterbotten.json", (route) => route.fulfill({ body: next(), contentType: "application/json" }));
    await open(CASE);
    await reload();
    await line.waitFor();
    await line.getByRole("button", { name: "Jag har sett det" }).click();
    await line.waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.id === "rubrik");
    await reload();
    assert.equal(await line.count(), 0);
  }));
