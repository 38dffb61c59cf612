// Departures from the agreed way: the list and its filters, what a coordinator says of one,
// what a case says can come next, and the picture as a file.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { bytesOf, inTemporaryFolder, plain, settled, visit } from "./app.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";

const cards = (page) => page.locator(".noticed");
const count = async (page) => plain(await page.locator(".deviations-count [role=status]").innerText());

test("the list is filtered by word and kind, and the address keeps it", async () => {
  await visit({}, async ({ page, open, reload }) => {
    await open("/avvikelser");
    const all = Number((await count(page)).match(/\d+/)[0]);
    assert.ok(all > 15, `only ${all}`);
    await page.getByRole("combobox", { name: "Slag" }).selectOption("Öppen fråga");
    await settled(page);
    const [open_] = (await count(page)).match(/\d+/);
    assert.ok(Number(open_) > 0 && Number(open_) < all, open_);
    for (const kind of await page.locator(".noticed > .noticed-what .noticed-kind").allInnerTexts()) assert.equal(kind.trim(), "Öppen fråga");
    assert.match(page.url(), /slag=oppen/);
    await reload();
    assert.equal((await count(page)).match(/\d+/)[0], open_, "a reload keeps the filter");
    await page.getByRole("button", { name: "Visa alla" }).click();
    await settled(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "sok-avvikelser");
    await page.keyboard.type("finnsinte");
    await settled(page);
    assert.equal(await cards(page).count(), 0);
    await page.locator("text=Inget motsvarar urvalet.").waitFor();
  });
});

test("a coordinator says of a departure that it is explained, with the keyboard alone", async () => {
  await visit({}, async ({ page, open }) => {
    await open("/avvikelser?fran=loggen&slag=omstridd");
    assert.equal(await page.getByRole("button", { name: "Lägg till en bedömning" }).count(), 0, "a reader sees no button");
    await page.getByRole("button", { name: "Redigera" }).click();
    const text = await cards(page).first().getByRole("heading").innerText();
    const button = cards(page).first().getByRole("button", { name: "Lägg till en bedömning" }).first();
    await button.focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.getByLabel("Förklaring, med egna ord").fill("Frågan brådskade.");
    await page.keyboard.press("Control+Enter");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    const card = page.locator(".noticed", { hasText: "Frågan brådskade." });
    await card.waitFor();
    assert.equal(await card.count(), 1, "one departure is explained, and no other");
    assert.equal(await card.getByRole("heading").innerText(), text);
    assert.match(await card.locator(".assessed").innerText(), /^förklarad$/i);
    await page.getByRole("combobox", { name: "Bedömning" }).selectOption("finns");
    await settled(page);
    assert.equal(await cards(page).count(), 1);
  });
});

test("a case says what can happen now and why, and what the rules see in it", async () => {
  await visit({}, async ({ page, open }) => {
    await open(CASE);
    const coming = page.getByRole("region", { name: "Vad kan hända nu?" });
    await coming.waitFor();
    assert.ok((await coming.locator(".potential-steps > li").count()) > 0);
    const why = coming.locator(".potential-why").first();
    await why.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.ok((await why.locator("li").first().innerText()).length > 20);
    const seen = page.getByRole("region", { name: "Avvikelser och öppna frågor" });
    assert.ok((await seen.locator(".noticed").count()) > 3);
    await seen.locator(".noticed-more", { has: page.locator(".noticed-by-rules") }).first().locator("> summary").click();
    await seen.locator(".noticed-by-rules > summary").first().click();
    await seen.locator(".noticed-by-rules .noticed-rule summary").first().click();
    await seen.locator("text=Hur väl grundad").first().waitFor();
  });
});

test("the vote is told once on a case, with both sides, its rules beneath and votes by huvudman", async () => {
  await visit({}, async ({ page, open }) => {
    await open(CASE);
    const events = page.getByRole("region", { name: "Avvikelser och öppna frågor" });
    const vote = events.locator(".noticed", { hasText: "röstade." });
    assert.equal(await vote.count(), 1);
    assert.equal(await vote.locator(".noticed-found > li").count(), 3);
    assert.equal(await vote.locator(".side").count(), 2);
    assert.equal(await vote.locator(".noticed-beforehand p").count() > 0, true, "that the rules are one side's stands above");
    const votes = page.getByRole("region", { name: "Så röstade huvudmännen" });
    assert.equal(await votes.locator(".per-huvudman > li").count(), 16);
    await votes.locator("li", { hasText: "Norsjö" }).getByRole("img", { name: "avslag" }).waitFor();
  });
});

test("each way on the picture can be taken away and laid on", async () => {
  await visit({}, async ({ page, open }) => {
    await open(`${CASE}?steg=8`);
    const visible = (selector) => page.locator(`.picture.road ${selector}`).evaluateAll(
      (all) => all.filter((one) => one.getClientRects().length > 0).length);
    assert.ok((await visible(".stop.way-actual")) > 0 && (await visible(".stop.way-planned")) === 2);
    assert.equal(await visible(".agreed-leg"), 0);
    await page.getByRole("checkbox", { name: "Överenskommet" }).focus();
    await page.keyboard.press("Space");
    assert.ok((await visible(".agreed-leg")) > 0);
    assert.ok((await page.locator(".agreed-list li").count()) > 0, "the list says the same");
    await page.getByRole("checkbox", { name: "Planerat" }).uncheck();
    assert.equal(await visible(".stop.way-planned"), 0);
    await page.getByRole("checkbox", { name: "Så gick det" }).uncheck();
    assert.equal(await visible(".stop.way-actual"), 0);
  });
});

test("what can happen now goes from the picture when the case is closed, and comes back with it", async () => {
  await visit({}, async ({ page, open }) => {
    await open(CASE);
    const next = page.locator(".picture.road .next-leg");
    assert.ok((await next.count()) > 0, "the case may go on");
    await page.getByRole("button", { name: "Redigera" }).click();
    await page.getByRole("button", { name: "Avsluta ärendet" }).click();
    await page.locator("dialog[open]").waitFor();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await settled(page);
    assert.equal(await next.count(), 0, "a finished case goes nowhere");
    await page.keyboard.press("Control+Z");
    await page.getByRole("button", { name: "Avsluta ärendet" }).waitFor();
    await settled(page);
    assert.ok((await next.count()) > 0, "it may go on again");
  });
});

test("the picture is saved as SVG that stands by itself and as PNG of twice its size", async () => {
  for (const [address, body] of [["/karta", "Umeå"], [`${CASE}?steg=8`, "Delegationen"]]) {
    const outside = [/^request to file:/]; // it is opened by itself
    await visit({ outside }, async ({ page, open, context }) => {
      await open(address);
      const saved = async (name) => {
        const download = page.waitForEvent("download");
        await page.getByRole("button", { name }).click();
        return download;
      };
      const svg = await saved("Spara SVG");
      assert.match(svg.suggestedFilename(), /^vasterbotten-.*\.svg$/);
      const text = (await bytesOf(svg)).toString("utf8");
      assert.ok(text.includes(`>${body}<`), `${body} stands on it`);
      const [, width, height] = text.match(/<svg [^>]*width="([\d.]+)" height="([\d.]+)"/);
      await inTemporaryFolder(async (folder) => {
        const file = join(folder, "bild.svg");
        await writeFile(file, text);
        const alone = await context.newPage();
        await alone.goto(pathToFileURL(file).href);
        const shown = await alone.evaluate(() => {
          const { width, height } = document.documentElement.getBoundingClientRect();
          const root = document.querySelector("parsererror")?.textContent ?? document.documentElement.localName;
          const fonts = [...document.fonts].map(({ family, style, status }) => `${family.replaceAll('"', "")} ${style} ${status}`);
          return { fonts, root, title: document.title || document.querySelector("title").textContent, width, height, texts: document.querySelectorAll("text").length };
        });
        assert.equal(shown.root, "svg", "it is XML, and SVG at that");
        assert.equal(text.match(/url\("data:font\/woff2;base64,/g).length, 2, "the font is in it, upright and italic");
        assert.doesNotMatch(text, /fonts\/source/, "it needs nothing beside it");
        assert.ok(shown.fonts.includes("Source Sans 3 Variable normal loaded"), String(shown.fonts));
        assert.ok(shown.title.length > 10 && shown.texts > 20 && shown.width > 500);
        await alone.close();
      });
      const png = await saved("Spara PNG");
      assert.match(png.suggestedFilename(), /^vasterbotten-.*\.png$/);
      const bytes = await bytesOf(png);
      assert.deepEqual([...bytes.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
      assert.equal(bytes.readUInt32BE(16), Math.ceil(width * 2));
      assert.equal(bytes.readUInt32BE(20), Math.ceil(height * 2));
      const colours = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/png;base64,${text}`;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
        const drawing = canvas.getContext("2d");
        drawing.drawImage(image, 0, 0);
        const points = new Uint32Array(drawing.getImageData(0, 0, image.width, image.height).data.buffer);
        return new Set(points).size;
      }, bytes.toString("base64"));
      assert.ok(colours > 50, `${colours} colours: it is blank`);
    });
  }
});

test("where the browser cannot draw so large a picture that is said, and nothing is saved", () =>
  visit({ expected: [/NoPage/], before: () => { HTMLCanvasElement.prototype.toBlob = (given) => given(null); } }, async ({ page, open }) => {
    await open("/karta");
    let isSaved = false;
    page.on("download", () => { isSaved = true; });
    await page.getByRole("button", { name: "Spara PNG" }).click();
    await page.getByRole("alert").filter({ hasText: "spara den som SVG i stället" }).waitFor();
    assert.equal(isSaved, false);
  }));

test("where the font cannot be had the picture is saved without it, and that is said", () =>
  visit({ expected: [/404/, /Status\(404\)/] }, async ({ page, open }) => {
    await open("/karta");
    await page.route("**/fonts/*.woff2", (route) => route.fulfill({ status: 404, body: "404 Not Found\n" }));
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Spara SVG" }).click();
    const text = (await bytesOf(await download)).toString("utf8");
    assert.doesNotMatch(text, /@font-face/);
    await page.getByRole("alert").filter({ hasText: "sparad utan kartans typsnitt" }).waitFor();
  }));

test("the table of what the huvudmän decided has a word for every mark", async () => {
  await visit({}, async ({ page, open }) => {
    await open("/beslut");
    const table = page.getByRole("table", { name: /^Huvudmännens beslut/ });
    assert.equal(await table.locator("thead th").count(), 18);
    for (const cell of await table.locator("tbody tr:first-child td").allInnerTexts()) assert.ok(plain(cell).length > 2, cell);
  });
});
