// A person's page and the introduction to a seat: the ways there and back, and that they fit a phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const phone = { width: 360, height: 740 };
const heading = (page) => page.locator("h1#rubrik").innerText().then(plain);
const address = (page) => page.evaluate(() => location.hash.slice(1));

/** Follows a link by the keyboard. */
async function follow(page, link) {
  await link.scrollIntoViewIfNeeded();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.locator(".person-page").waitFor();
  await settled(page);
}

for (const [what, from, where, name] of [
  ["a list of attendance", "/moten/samrad-2024-03-15", ".attendance-list th", "Magnus Eriksson (s)"],
  ["a vote", "/moten/samrad-2024-03-15", ".vote-names", "Magnus Eriksson (s)"],
  ["a presenter", "/moten/lsg-2024-09-06", ".item-facts", "Andreas Witt"],
  ["a body's panel", "/karta/samrad-hvo", ".panel .people", "Carin Nilsson (s)"],
  ["a huvudman's seats", "/huvudman/norsjo", ".seated-list", "Magnus Eriksson (s)"],
  ["a huvudman's tile", "/huvudman", ".tile", "Magnus Eriksson (s)"],
  ["a case's steps", "/arenden/vaccination-ansvar-2024", ".step-card", "Andreas Witt"],
]) {
  test(`a name in ${what} leads to the person's page, and back leads back`, () =>
    visit({}, async ({ page, open }) => {
      await open(from);
      for (const fold of await page.locator(`main details:has(${where}) > summary`).all()) {
        if (!(await page.locator(where).first().isVisible())) await fold.click();
      }
      const link = page.locator(where).getByRole("link", { name, exact: true }).first();
      await link.waitFor({ state: "attached" });
      await follow(page, link);
      const plainName = name.replace(/ \(.*\)$/, "");
      assert.equal(await heading(page), plainName);
      assert.equal(plain(await page.title()), `${plainName} – Person – Samverkanskartan`);
      assert.equal(await page.evaluate(() => scrollY), 0);
      await page.goBack();
      await settled(page);
      assert.equal(await address(page), from);
      assert.equal(plain(await page.evaluate(() => document.activeElement.textContent)), name);
      await page.goForward();
      await page.locator(".person-page").waitFor();
    }));
}

test("the box of the start leads to a person's page, and from there to the meeting, the vote and the case", () =>
  visit({}, async ({ page, open }) => {
    await open("/borja");
    await page.getByRole("searchbox", { name: "Sök i allt" }).fill("magnus eriksson");
    await settled(page);
    await follow(page, page.locator(".found").getByRole("link", { name: "Magnus Eriksson" }));
    assert.equal(await address(page), "/person/magnus-eriksson");
    const hrefs = await page.locator("main a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    for (const href of ["#/karta/samrad-hvo", "#/huvudman/norsjo", "#/moten/samrad-2021-03-19", "#/moten/samrad-2024-03-15?punkt=5", "#/arenden/vaccination-ansvar-2024"]) {
      assert.ok(hrefs.includes(href), `${href} among ${hrefs.join(" ")}`);
    }
  }));

test("a person nobody knows is told of with a way on", () =>
  visit({}, async ({ page, open }) => {
    await open("/person/finns-inte");
    assert.equal(await heading(page), "Personen finns inte i den här utgåvan");
    await page.locator("main").getByRole("link", { name: "Till alla huvudmän" }).click();
    await settled(page);
    assert.equal(await address(page), "/huvudman");
  }));

test("two questions lead from the start to the introduction to a seat, by the keyboard, and back", () =>
  visit({}, async ({ page, open }) => {
    await open("/borja");
    await page.locator(".doors").getByRole("link", { name: "Jag har fått en plats" }).press("Enter");
    await page.locator(".seat-page").waitFor();
    assert.equal(await heading(page), "Din plats");
    await page.getByLabel("Jag sitter i").selectOption({ label: "Samråd hälsa, vård och omsorg" });
    await page.getByRole("combobox", { name: "för", exact: true }).selectOption({ label: "Malå kommun" });
    await page.getByRole("combobox", { name: "för", exact: true }).press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".seat-blocks").waitFor();
    await settled(page);
    assert.equal(await address(page), "/plats/samrad-hvo/mala");
    assert.equal(await heading(page), "Din plats i Samråd för Malå kommun");
    assert.equal(await page.evaluate(() => document.activeElement.id), "rubrik");
    await page.locator(".seated-list").getByRole("link", { name: /Carina Kostet/ }).click();
    await page.locator(".person-page").waitFor();
    await page.goBack();
    await page.locator(".seat-blocks").waitFor();
    await page.goBack();
    await settled(page);
    assert.equal(await address(page), "/plats");
    assert.equal(await page.locator(".seat-blocks").count(), 0);
  }));

test("a seat nobody can have is told of with a way on", () =>
  visit({}, async ({ page, open }) => {
    await open("/plats/lsg/finns-inte");
    assert.equal(await heading(page), "Platsen finns inte i den här utgåvan");
    await page.locator("main").getByRole("link", { name: "Välj plats" }).click();
    await settled(page);
    assert.equal(await address(page), "/plats");
  }));

test("a person and a seat fit a phone without scrolling sideways", () =>
  visit({ viewport: phone }, async ({ page, open, go }) => {
    await open("/person/katarina-lindahl");
    for (const place of ["/person/katarina-lindahl", "/person/andreas-witt", "/person/ulrica-westerlund", "/plats", "/plats/samrad-hvo/mala", "/plats/lsg/region-vasterbotten"]) {
      await go(place);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= phone.width, `${place} is ${wide} px wide`);
    }
  }));
