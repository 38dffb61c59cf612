// The main walk: the map, another day, a case step by step, and the data out and in again.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inTemporaryFolder, plain, settled, siteFile, visit } from "./app.mjs";
import { bodiesOn, edition, namesOn } from "./edition.mjs";

const before = ["agarsamradet", "lanssamordningsgruppen", "lansgrupp-barn-unga", "regional-samordningsgrupp"];
const after = ["samrad-hvo", "lsg", "beredning-barn-unga", "samverkansrad-patientsakerhet", "systemledning"];
const way = edition.cases.find(({ id }) => id === "vaccination-ansvar-2024").consultations;

/** The ids of the bodies in the wide picture. */
const drawn = (page) => page.$$eval(".picture.road .box", (boxes) => boxes.map(({ id }) => id.replace(/^ruta-/, "")));

/** The names in the list, as they read. */
const listed = (page) => page.$$eval(".floors tbody th[scope=row]", (names) => names.map((name) => name.innerText.trim()));

const choose = async (page, name) => {
  await page.getByRole("button", { name, exact: true }).click();
  await settled(page);
};

for (const base of ["/", "/a/b/"]) {
  test(`from ${base} the map shows every body of the day, in the picture or at least in the list`, () =>
    visit({ base }, async ({ page, open }) => {
      await open();
      const day = edition.asOf;
      assert.equal(plain(await page.locator(".chosen-day strong").innerText()), "6 september 2024");

      const overview = await drawn(page);
      const expected = bodiesOn(day);
      assert.ok(overview.includes("samrad-hvo") && overview.includes("lsg") && overview.length < expected.length);

      await choose(page, "Alla organ");
      const all = await drawn(page);
      assert.ok(all.length > overview.length);
      assert.deepEqual(all.filter((id) => !expected.some((body) => body.id === id) && !id.startsWith("fold:")), []);

      await choose(page, "Lista");
      const names = await listed(page);
      assert.deepEqual(expected.filter((body) => !namesOn(body, day).some((name) => names.includes(name))), []);
      assert.equal(names.length, expected.length);
    }));

  test(`from ${base} the slider and the date field show the structure of another day`, () =>
    visit({ base }, async ({ page, open }) => {
      const shows = async (day, present, absent) => {
        await page.locator(".chosen-day", { hasText: day }).waitFor();
        await settled(page);
        const ids = await drawn(page);
        assert.deepEqual(present.filter((id) => !ids.includes(id)), []);
        assert.deepEqual(absent.filter((id) => ids.includes(id)), []);
      };
      await open();
      await shows("6 september 2024", after, before);

      const slider = page.getByRole("slider", { name: "Dag" });
      const position = await slider.evaluate((slider) => Number(slider.value));
      const days = (Date.parse(edition.asOf) - Date.parse("2020-06-01")) / 86_400_000;
      await slider.focus();
      await page.keyboard.press("Home");
      await shows("1 januari 2018", [], after);
      // The same keys all the way would be two thousand presses.
      await slider.fill(String(position - days + 1));
      await page.keyboard.press("ArrowLeft");
      await shows("1 juni 2020", before, after);
      assert.equal(plain(await slider.getAttribute("aria-valuetext")), "1 juni 2020");
      assert.match(page.url(), /dag=2020-06-01/);

      await page.getByRole("button", { name: "Nästa ändring" }).click();
      await shows("1 september 2020", ["samrad-hvo", "lsg"], before);
      await page.getByLabel("Välj dag").fill("1/6 2020");
      await page.getByText("Läses som måndag").waitFor();
      await page.getByLabel("Välj dag").press("Enter");
      await shows("1 juni 2020", before, after);
    }));

  test(`from ${base} a case is found by searching, and every step is the same step everywhere`, () =>
    visit({ base }, async ({ page, open }) => {
      await open();
      await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name: "Ärenden" }).click();
      await page.getByRole("searchbox", { name: "Sök i ärenden" }).fill("vem vaccinerar");
      await page.getByRole("link", { name: "Vem vaccinerar i kommunerna?" }).click();
      await page.getByRole("heading", { level: 1, name: "Vem vaccinerar i kommunerna?" }).waitFor();
      assert.match(page.url(), /#\/arenden\/vaccination-ansvar-2024/);

      await page.getByRole("link", { name: /^Steg\s1:/ }).first().click();
      await settled(page);
      for (let step = 1; step <= way.length; step += 1) {
        assert.deepEqual(await stepShown(page), {
          picture: [step],
          pictureTitle: `Ärendets väg, steg ${step} av ${way.length}`,
          bar: [step],
          position: `Steg ${step} av ${way.length}`,
          card: step,
          cardSays: way[step - 1].what,
          list: [step],
          address: step,
        });
        // The button of the last step says that it leads no further, and is pressed all the same.
        await page.getByRole("button", { name: "Nästa steg" }).click({ force: true });
        await settled(page);
      }
      assert.equal((await stepShown(page)).address, way.length);
    }));

  test(`from ${base} the data goes out as a file, and the same bytes come back in`, () =>
    visit({ base }, ({ page, context, url, open, reload, fact, kept, choose, exported }) =>
      inTemporaryFolder(async (folder) => {
        await open("/data");
        await kept();
        const first = await exported();
        assert.equal(first.toString(), await siteFile("data/vasterbotten.json"));
        // The file is another text in the same order, so that what comes back is seen to be it.
        const changed = first.toString().replace(/"revision":\d+/, '"revision":41');
        const file = join(folder, "min karta å.json");
        await writeFile(file, changed);

        await page.goto("about:blank");
        const cdp = await context.newCDPSession(page);
        await cdp.send("Storage.clearDataForOrigin", { origin: new URL(url).origin, storageTypes: "all" });
        await open("/data");
        assert.match(await fact("Kommer från"), /^Den inbyggda utgåvan/);

        await choose(file);
        await page.getByRole("heading", { name: "min karta å.json går att läsa in" }).waitFor();
        assert.match(await page.getByRole("table", { name: "Vad som skulle ändras" }).innerText(), /ärenden\s+71\s+0\s+0\s+0/);
        assert.match(await fact("Kommer från"), /^Den inbyggda utgåvan/, "asking changes nothing");
        await page.getByRole("button", { name: "Läs in och ersätt" }).click();
        await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
        await kept();
        assert.equal((await exported()).toString(), changed);

        await reload();
        assert.match(await fact("Kommer från"), /^Inläst .* från filen min karta å\.json$/);
        assert.equal(await fact("Utgåva"), "41");
        assert.equal((await exported()).toString(), changed);
      })));
}

test("a case plays on from step to step when asked to, and pauses, and never begins by itself", () =>
  visit({}, async ({ page, open }) => {
    await page.clock.install();
    await open("/arenden/vaccination-ansvar-2024?steg=1");
    const shown = async () => (await stepShown(page)).address;
    const minutes = async (count) => {
      await page.clock.runFor(count * 60_000);
      await settled(page);
    };
    await minutes(2);
    assert.equal(await shown(), 1);

    await page.getByRole("button", { name: "Spela", exact: true }).click();
    // A look at the picture, and time to read the card.
    const rest = 1500 + 300 * `${way[0].what} ${way[0].outcome ?? ""}`.trim().split(/\s+/).length;
    await page.clock.runFor(rest - 200);
    await settled(page);
    assert.equal(await shown(), 1);
    await page.clock.runFor(400);
    await settled(page);
    assert.equal(await shown(), 2);
    await page.getByRole("button", { name: "Pausa" }).click();
    await minutes(2);
    assert.equal(await shown(), 2);

    await page.getByRole("button", { name: "Spela", exact: true }).click();
    await minutes(4);
    assert.equal(await shown(), way.length, "it plays to the end, and stops there");
    await page.getByRole("button", { name: "Spela", exact: true }).waitFor();
  }));

/** Which step the picture, the play bar, the card, the list and the address say is shown. */
async function stepShown(page) {
  const shown = await page.evaluate(() => {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const number = (element) => Number.parseInt(element?.textContent, 10);
    const marked = (list) => all(`${list} [aria-current=step]`).map((link) => link.closest("li"));
    /** What a paragraph says, without the mark of what is our conclusion. */
    const said = (paragraph) => {
      const own = paragraph.cloneNode(true);
      own.querySelector(".inferred")?.remove();
      return own.textContent.trim();
    };
    return {
      picture: all(".picture.road .stop.now text").map(number),
      pictureTitle: document.querySelector(".picture.road > title").textContent,
      bar: marked(".play-marks").map(number),
      position: document.querySelector(".play-position").innerText.replace(/\s/g, " ").trim(),
      card: number(document.querySelector(".step-card .dot")),
      cardSays: said(document.querySelector(".step-card .step-what > p:last-child")),
      list: marked(".timeline").map((entry) => number(entry.querySelector(".dot"))),
      address: Number(new URLSearchParams(location.hash.split("?")[1]).get("steg")),
    };
  });
  return shown;
}
