// Words and addresses without a blank break; no screen becomes wider than the window.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, siteFile, visit } from "./app.mjs";
import { CASE, keepLog } from "./log.mjs";

/** An address as people paste it, and a word nobody would write. */
const ADDRESS = "https://teams.example.org/l/meetup-join/19%3ameeting_MDQ4YzYxNzQtZGY0Mi00YWM5LWI4NzctN2Q0ZDY2ZTJiNzYx%40thread.v2/0";
const WORD = "långtordutanmellanslag".repeat(9);
const TEXTS = ["title", "shortTitle", "name", "place", "summary", "text", "what", "label", "asPrinted", "definition", "printedTitle", "organizationText"];

/** The edition, with a word and an address in everything that somebody writes. */
async function longWords() {
  const log = JSON.parse(await siteFile("data/vasterbotten.json"), (key, value) =>
    TEXTS.includes(key) && typeof value === "string" ? `${value} ${WORD} ${ADDRESS}` : value,
  );
  return Buffer.from(JSON.stringify({ ...log, id: "langa-ord" }));
}

const SCREENS = [
  "/borja", "/karta", "/karta/lsg", "/karta/umea", "/karta?visa=lista", "/arenden", "/arenden/vaccination-ansvar-2024?steg=8", "/arenden/hlt",
  "/arenden/hlt?bild=tid", "/arenden?bild=tid", "/beslut", "/avvikelser", "/moten", "/moten/samrad-2024-03-15", "/moten/lsg-2024-09-06",
  "/huvudman", "/huvudman/umea", "/person/magnus-eriksson", "/plats", "/plats/samrad-hvo/mala", "/statistik", "/sok?q=vaccin", "/ordlista",
  "/bevakning", "/publicera", "/om", "/data", "/historik", "/for-vem?post=cases%2Fhlt",
];

for (const width of [320, 768, 1440]) {
  test(`at ${width} px no screen is wider than the window, whatever is written`, () =>
    visit({ viewport: { width, height: 800 } }, async ({ page, open, go, choose }) => {
      await open("/data");
      await choose({ name: "langa.json", mimeType: "application/json", buffer: await longWords() });
      await page.getByRole("button", { name: "Läs in och ersätt" }).click();
      await page.locator(".data-facts dd", { hasText: "Ja. Nästa gång" }).waitFor();
      const wide = [];
      for (const address of SCREENS) {
        await go(address);
        await settled(page);
        const over = await page.evaluate(() => {
          const over = document.documentElement.scrollWidth - innerWidth;
          if (over <= 0) return null;
          const first = [...document.querySelectorAll("main *")].find((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).overflowX !== "auto");
          return `${over} px: ${first?.tagName}.${first?.className?.baseVal ?? first?.className}`;
        });
        if (over) wide.push(`${address} ${over}`);
      }
      assert.deepEqual(wide, []);
    }));
}

test("the head of a form is no higher than a third of the window, whatever the record is called", () =>
  visit({ viewport: { width: 1024, height: 700 } }, async ({ page, open, go, choose }) => {
    const log = JSON.parse(await siteFile("data/vasterbotten.json"));
    const id = CASE.split("/").at(-1);
    const long = "En rubrik som aldrig tar slut. ".repeat(100);
    for (const one of log.cases) if (one.id === id) Object.assign(one, { title: long, shortTitle: long });
    await open("/data");
    await choose({ name: "lang.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(log)) });
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await page.locator(".data-facts dd", { hasText: "Ja. Nästa gång" }).waitFor();
    await go(CASE);
    await keepLog(page);
    await page.locator(".case-head .edit").first().click();
    await page.getByRole("dialog").waitFor();
    await settled(page);
    const head = await page.locator(".form-head").boundingBox();
    assert.ok(head.height <= 700 / 3 + 1, `${head.height} px`);
    const save = await page.getByRole("dialog").getByRole("button", { name: "Spara", exact: true }).boundingBox();
    assert.ok(save.y >= 0 && save.y + save.height <= 700, JSON.stringify(save));
    assert.ok(await page.getByLabel("Kort rubrik").isVisible());
  }));
