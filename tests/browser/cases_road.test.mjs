// All cases at once, on the road: on the screen of the cases, beside the list and time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const picture = (page) => page.locator(".cases-road .picture.road");
const bands = (page) => page.locator(".cases-road g.stretch-link");
const discs = (page) => page.locator(".cases-road a.stretch-link");
const listed = (page) => page.locator(".cases-table tbody tr");
const open_at = (body) =>
  edition.cases.filter(({ outcome }) => outcome.finished !== "yes" && outcome.holder === body);

test("list, road and time are chosen beside each other and keep what is chosen", () =>
  visit({}, async ({ page, open, reload }) => {
    await open("/arenden?lage=pagar");
    const count = await listed(page).count();
    await page.getByRole("button", { name: "På vägen" }).click();
    await picture(page).waitFor();
    assert.match(page.url(), /lage=pagar&bild=vag$/);
    assert.equal(await listed(page).count(), 0, "what is not shown is not drawn");
    await reload();
    await picture(page).waitFor();
    await page.getByRole("button", { name: "I tid" }).click();
    await page.locator(".cases-threads").waitFor();
    assert.match(page.url(), /lage=pagar&bild=tid$/);
    await page.getByRole("button", { name: "Lista" }).click();
    await settled(page);
    assert.match(page.url(), /lage=pagar$/);
    assert.equal(await listed(page).count(), count);
  }));

test("a disc leads to the list of the open cases that are at the body now", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=vag");
    await picture(page).waitFor();
    const at = open_at("lsg");
    const disc = page.locator('.cases-road a.stretch-link[href*="hos=lsg"]');
    const label = plain(await disc.getAttribute("aria-label"));
    assert.match(label, new RegExp(`^${at.length} öppna ärenden är hos Länssamverkansgruppen nu( \\(.*vår slutsats\\))?$`));
    assert.equal(plain(await disc.locator("text").textContent()).trim(), String(at.length));
    await disc.focus();
    assert.equal(plain(await page.locator(".cases-road .pointed").textContent()), label);
    await page.keyboard.press("Enter");
    await settled(page);
    assert.match(page.url(), /arenden\?hos=lsg$/);
    assert.equal(await listed(page).count(), at.length);
    assert.match(plain(await page.locator(".cases-count").textContent()), /Bara öppna ärenden som är hos/);
    await page.getByRole("link", { name: "Visa alla ärenden" }).click();
    await settled(page);
    assert.equal(await listed(page).count(), edition.cases.length);
  }));

test("bands are reached and read by keyboard, and tell which cases went there", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=vag");
    await picture(page).waitFor();
    assert.equal(await page.locator('.cases-road .stretch-link[tabindex="0"]').count(), 1);
    await bands(page).first().focus();
    const told = async () => plain(await page.locator(".cases-road .pointed").textContent());
    const first = await told();
    assert.match(first, /^\d+ ärenden gick upp från Länssamverkansgruppen till Samråd hälsa, vård och omsorg/);
    await page.keyboard.press("ArrowDown");
    await settled(page);
    assert.notEqual(await told(), first);
    await page.keyboard.press("End");
    await settled(page);
    assert.match(await told(), /öpp(na|et) ärenden? är hos/);
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const card = page.locator("#stracka");
    await card.locator("a").first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "stracka");
    assert.equal(plain(await card.locator("h3").textContent()), first);
    const count = Number(first.match(/^\d+/)[0]);
    assert.equal(await card.locator("a").count(), count);
    await card.getByRole("button").click();
    await settled(page);
    assert.ok(await card.isHidden());
  }));

test("the tables have the numbers of the picture, and every case is drawn or named aside", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=vag");
    await picture(page).waitFor();
    const first = page.locator("section:has(#strackor-rubrik) tbody tr").first();
    const drawn = await picture(page).locator(".flow-count text").first().textContent();
    assert.equal(plain(await first.locator("td.figure").first().innerText()), drawn);
    const bodies = page.locator("section:has(#star-rubrik) tbody tr");
    assert.ok((await bodies.count()) >= Math.min(16, await discs(page).count()));
    const aside = page.locator(".cases-aside");
    for (let nth = 0; nth < (await aside.count()); nth += 1) {
      const label = plain(await aside.nth(nth).locator("summary").textContent());
      assert.equal(await aside.nth(nth).locator("a").count(), Number(label.match(/^\d+/)[0]));
    }
  }));

test("an earlier day shows less, stands in the address, and the picture is no wider than its window", () =>
  visit({}, async ({ page, open }) => {
    await open("/arenden?bild=vag");
    await picture(page).waitFor();
    const now = await bands(page).count();
    await page.getByLabel("Som det stod").fill("2021-03-19");
    await page.getByLabel("Som det stod").blur();
    await settled(page);
    assert.match(page.url(), /bild=vag&dag=2021-03-19$/);
    const then = await bands(page).count();
    assert.ok(0 < then && then < now, `${then} of ${now}`);
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `the page is ${wide} px wide`);
      const { width: drawn } = await picture(page).boundingBox();
      assert.ok(drawn <= width, `the picture is ${drawn} px wide`);
    }
  }));
