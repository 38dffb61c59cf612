// Names written from right to left: the party stands after the name, and a list keeps its order, on every screen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";
import { keepLog } from "./log.mjs";

const MEETING = "samrad-2026-03-12";
const PEOPLE = [["samira", "سميرة الخطيب", "s"], ["david", "דוד כהן", "m"], ["bo", "Bo Provsson", ""]];
const BODY = "مجلس التعاون (2024)";

function county() {
  const body = (id, name, classification, track, level) => ({ id, names: [{ name }], classification, track, level, overview: true });
  const line = ([person, name, party]) => ({
    name, person, organization: "samrad", list: "Ledamöter", role: "member", presence: "present", onBehalfOf: ["kommun-a"],
    ...(party && { party }),
  });
  return {
    format: "samverkanskartan", version: 1, datasetId: "prov", title: "Prov", revision: 1, asOf: "2026-06-01",
    organizations: [
      body("samrad", BODY, "samråd", "political", "regional"),
      body("kommun-a", "Kommun A", "kommun", "line", "huvudman"),
    ],
    persons: PEOPLE.map(([id, name]) => ({ id, name })),
    memberships: PEOPLE.map(([person, , party]) => ({
      id: `samrad-${person}`, person, organization: "samrad", role: "member", onBehalfOf: "kommun-a", ...(party && { party }),
    })),
    meetings: [{
      id: MEETING, name: "Samråd", date: "2026-03-12", organizations: ["samrad"], state: "held",
      attendance: PEOPLE.map(line), agenda: [{ number: "1", title: "Avtal", type: "none" }],
    }],
    cases: [],
  };
}

/** Reads the county in. */
async function readIn({ page, open, choose }) {
  await open("/data");
  await choose({ name: "prov.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(county())) });
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
}

/** Where each name stands and what comes after it in the same text, in px from the left. */
const placed = (page) => page.evaluate((names) => {
  const left = (text, from, to) => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    const { left, height } = range.getBoundingClientRect();
    return height > 0 ? left : null;
  };
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const name = names.find((name) => text.data.includes(name));
    const at = name === undefined ? -1 : text.data.indexOf(name);
    const party = text.data.indexOf("(", at + (name?.length ?? 0));
    const place = at < 0 ? null : left(text, at, at + name.length);
    if (place !== null) found.push({ text: text.data, name: place, party: party < 0 ? null : left(text, party, party + 2) });
  }
  return found;
}, PEOPLE.slice(0, 2).map(([, name]) => name));

test("a name from right to left stands before its party, wherever it stands", () =>
  visit({}, async (site) => {
    const { page, go } = site;
    await readIn(site);
    let parties = 0;
    for (const address of [`/moten/${MEETING}`, "/huvudman/kommun-a", "/person/samira"]) {
      await go(address);
      await settled(page);
      await page.evaluate(() => document.querySelectorAll("main details").forEach((it) => (it.open = true)));
      await settled(page);
      const names = await placed(page);
      assert.ok(names.length > 0, `${address} names them`);
      for (const { text, name, party } of names.filter(({ party }) => party !== null)) {
        assert.ok(name < party, `${address}: ${text}`);
        parties += 1;
      }
    }
    assert.ok(parties > 0, "some stand with their party");
    await go(`/moten/${MEETING}`);
    await keepLog(page);
    await page.locator("#narvaro-0").waitFor();
    for (const { text, name, party } of (await placed(page)).filter(({ party }) => party !== null)) assert.ok(name < party, text);
  }));

test("several such names in a row keep their order, since each stands by itself", () =>
  visit({}, async (site) => {
    const { page, go } = site;
    await readIn(site);
    await go(`/moten/${MEETING}`);
    await settled(page);
    await page.evaluate(() => document.querySelectorAll("main details").forEach((it) => (it.open = true)));
    const alone = await page.locator("main [translate=no]").evaluateAll((all) =>
      all.filter((it) => /[\u0590-\u06ff]/.test(it.textContent) && it.dir === "ltr").map((it) => getComputedStyle(it).unicodeBidi));
    assert.ok(alone.length > 0);
    assert.ok(alone.every((it) => it === "isolate"), String(alone));
  }));
