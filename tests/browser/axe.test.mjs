// Every screen, in the states it can be in: what axe-core and IBM's checker find, whether the headings are in
// order, and whether it fits from a phone to a projector.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { certainFailures } from "./ace.mjs";
import { settled, siteFile, visit } from "./app.mjs";
import { edition } from "./edition.mjs";
import { CASE, disagree, keepLog, rename } from "./log.mjs";
import { damage, forget } from "./store.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const published = await siteFile("data/vasterbotten.json");

/** Somebody else's log: another edition, in which one case is called something else. */
const theirs = published.replace(/"title":"[^"]*",\n"notes"/, '"title":"En annan titel",\n"notes"').replace(/"revision":\d+/, '"revision":41');

const phone = 360;
const tablet = 768;
const desk = 1440;
const height = 900;

const chooses = (text) => async ({ page, choose }) => {
  await choose({ name: "fil.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.locator(".data-refused, .data-ready").waitFor();
};

const openAll = (page) => page.$$eval("main details", (all) => all.forEach((one) => { one.open = true; }));

/** What the page copies stays in the page, or is refused. */
const copying = (page, lets) => page.evaluate((lets) => {
  const writeText = async (text) => {
    if (!lets) throw new DOMException("nej", "NotAllowedError");
    window.copied = text;
  };
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}, lets);

/** Name, address, and what is done there first. */
const screens = [
  ["start", "/borja"],
  ["start, searched", "/borja", async ({ page }) => page.locator("#sok-allt").fill("vaccin")],
  ["start, the picture read", "/borja", ({ page }) => page.getByRole("button", { name: "Läs bilden" }).click()],
  ["a word explained", "/moten/samrad-2024-03-15", ({ page }) => page.locator("main .word").first().click()],
  ["map", "/karta"],
  ["map with a body", "/karta/lsg"],
  ["map with a huvudman", "/karta/region-vasterbotten"],
  ["map, all bodies", "/karta?organ=alla"],
  ["map as a list", "/karta?visa=lista"],
  ["map of 2020", "/karta?dag=2020-06-01"],
  ["cases", "/arenden"],
  ["cases, chosen and searched", "/arenden?sok=v%C3%A5rd&lage=pagar&ordna=steg"],
  ["cases, none", "/arenden?sok=finnsinte"],
  ["cases on the road", "/arenden?bild=vag"],
  ["cases on the road of a day, a band chosen", "/arenden?bild=vag&dag=2021-03-19", async ({ page }) => {
    await page.locator("g.stretch-link").first().press("Enter");
    await page.locator("#stracka a").first().waitFor();
  }],
  ["cases on the road, all open", "/arenden?sok=vaccin&bild=vag", ({ page }) => openAll(page)],
  ["open cases at a body", "/arenden?hos=lsg"],
  ["cases in time", "/arenden?bild=tid"],
  ["cases in time, a thread pointed at", "/arenden?lage=pagar&bild=tid", ({ page }) => page.locator(".cases-threads a").first().focus()],
  ["case, first step", "/arenden/vaccination-ansvar-2024?steg=1"],
  ["case, step with deviations", "/arenden/vaccination-ansvar-2024?steg=8"],
  ["case, last step", "/arenden/vaccination-ansvar-2024?steg=12"],
  ["case, all open, with the agreed way", "/arenden/vaccination-ansvar-2024", async ({ page }) => {
    await page.getByRole("checkbox", { name: "Överenskommet" }).check();
    await openAll(page);
  }],
  ["case in time", "/arenden/vaccination-ansvar-2024?steg=8&bild=tid"],
  ["case of one step", "/arenden/salut"],
  ["case, its address not copied", "/arenden/salut", async ({ page }) => {
    await copying(page, false);
    await page.getByRole("button", { name: "Kopiera länk", exact: true }).click();
    await page.locator(".share-told input").waitFor();
  }],
  ["case that came with a link", "/arenden/vaccination-ansvar-2024", async ({ page, go }) => {
    await copying(page, true);
    await page.getByRole("button", { name: "Kopiera länk med ärendet i" }).click();
    await page.locator(".share-told p").waitFor();
    await go(await page.evaluate(() => window.copied.split("#")[1]));
    await page.locator(".shared-came").waitFor();
  }],
  ["case in a link that does not open", "/delat/zzz"],
  ["decisions", "/beslut"],
  ["decisions, none", "/beslut?sok=finnsinte"],
  ["deviations", "/avvikelser"],
  ["deviations, chosen, all open", "/avvikelser?slag=oppen&fran=loggen", ({ page }) => openAll(page)],
  ["deviations, none", "/avvikelser?sok=finnsinte"],
  ["meetings", "/moten"],
  ...edition.meetings.map(({ id }) => [`meeting ${id}`, `/moten/${id}`]),
  ["huvudmän", "/huvudman"],
  ["a municipality", "/huvudman/umea"],
  ["the region", "/huvudman/region-vasterbotten"],
  ["a person with a vote", "/person/magnus-eriksson"],
  ["a person who may be another", "/person/ulrica-westerlund"],
  ["a person who presented much", "/person/katarina-lindahl"],
  ["person not found", "/person/finns-inte"],
  ["a seat to choose", "/plats"],
  ["a seat", "/plats/samrad-hvo/mala"],
  ["a seat in another body", "/plats/lsg/region-vasterbotten"],
  ["seat not found", "/plats/lsg/finns-inte"],
  ["statistics", "/statistik"],
  ["statistics of a period on the picture", "/statistik?fran=2021-01-01&till=2021-12-31&bild=ja"],
  ["statistics of nothing", "/statistik?sok=finnsinte"],
  ["search", "/sok"],
  ["search, found", "/sok?q=vaccin"],
  ["search, nothing", "/sok?q=finnsinte"],
  ["glossary, searched", "/ordlista?sok=bered"],
  ["awaited", "/bevakning"],
  ["awaited, of one body", "/bevakning?organ=lsg"],
  ["publish, looked through", "/publicera", async ({ page }) => {
    await page.getByLabel("Utgivare").fill("Anna, 090-123 45 67");
    await page.getByRole("button", { name: "Granska det som går ut" }).click();
    await page.getByRole("heading", { name: "Granskning" }).waitFor();
  }],
  ["about, all open", "/om", ({ page }) => openAll(page)],
  ["not found", "/finns-inte"],
  ["case not found", "/arenden/finns-inte"],
  ["case not found, one near", "/arenden/vaccination-ansvar-2023", ({ page }) => page.locator(".near a").first().waitFor()],
  ["data", "/data", ({ kept }) => kept()],
  ["data, file refused", "/data", chooses(published.replaceAll('"issuer":"', '"issuer":"x'))],
  ["data, file to be read in", "/data", chooses(theirs)],
  // The same file: it stays chosen until it is read in or left.
  ["a file being put together", "/lagg-ihop", async ({ page }) => {
    await page.locator(".joining-conflicts fieldset").first().waitFor();
    await openAll(page);
  }],
  ["nobody to forget", "/glom"],
  ["nobody to merge", "/sla-ihop/finns-inte"],
  ["nobody to split", "/dela/finns-inte"],
  ["no body for a new term", "/ny-mandatperiod/finns-inte"],
  ["whom a case is for", "/for-vem?post=cases%2Fhlt"],
];

/** What whoever keeps the log of a meeting is shown. */
const keeping = [
  ["a person to be forgotten", "/glom/magnus-eriksson", ({ page }) => page.getByRole("checkbox", { name: "Jag vet att det inte går att ångra" }).waitFor()],
  ["a person to be merged", "/sla-ihop/magnus-eriksson", async ({ page }) => {
    await page.getByLabel("Den andra").fill("Carin Nilsson");
    await page.getByRole("heading", { name: "Det här händer" }).waitFor();
    await openAll(page);
  }],
  ["a person to be split", "/dela/magnus-eriksson", async ({ page }) => {
    await page.locator("main").getByRole("checkbox").first().check();
  }],
  ["a new term", "/ny-mandatperiod/samrad-hvo", async ({ page }) => {
    await page.getByLabel("Nya mandatperiodens första dag").fill("1 januari 2027");
    await page.getByLabel("Klistra in en lista").fill("Namn;Huvudman;Roll\nMagnus Eriksson;Norsjö;ledamot\nEva von Ny;Ingenstans;ersättare");
    await page.getByRole("button", { name: "Läs listan" }).click();
    await page.locator(".coming").first().waitFor();
  }],
  ["a departure being assessed", "/avvikelser", async ({ page }) => {
    await page.getByRole("button", { name: "Lägg till en bedömning" }).first().click();
    await page.locator("dialog[open]").waitFor();
  }],
  ["meeting being logged", "/moten/lsg-2024-09-06"],
  ["meeting begun", "/moten/lsg-2024-09-06", async ({ page }) => {
    await page.getByRole("button", { name: "Nytt möte efter det här" }).click();
    await page.locator("dialog[open]").waitFor();
  }],
  ["vote being noted", "/moten/lsg-2024-09-06", async ({ page }) => {
    await page.locator(".adds > summary", { hasText: /punkt.28$/ }).click();
    await page.getByRole("button", { name: /^Omröstning vid punkt.28$/ }).click();
    await page.locator("#rost-0-0").press("j");
  }],
  ["case being logged", "/arenden/vaccination-ansvar-2024", async ({ page }) => {
    await page.getByText("Antaget hos huvudmännen").click();
    await page.getByLabel("Läge, Umeå").selectOption("antagen");
  }],
];

/** The same for whoever keeps the log. */
const forTheLog = [
  ["case, for the log", CASE, ({ page }) => rename(page, "Salut A")],
  ["history", "/historik", async ({ page }) => {
    await page.getByText("Visa vad som ändrades").first().click();
    await page.getByRole("button", { name: /^Gå tillbaka hit/ }).first().click();
  }],
  ["history of a case", "/historik?post=cases/salut"],
  ["data, for the log", "/data", async ({ page, kept }) => {
    await kept();
    await page.getByText("Ny arbetsyta").click();
    await page.getByRole("button", { name: "Skapa och öppna" }).click();
  }],
  ["choice between two changes", CASE, async (browser) => (await disagree(browser)).close()],
  ["choice put off", CASE, ({ page }) => page.keyboard.press("Escape")],
];

/** Screens that stand for the others on a phone in the dark. */
const some = ["vote being noted", "map with a body", "cases", "case, step with deviations", "data, file refused", "trouble"];

for (const colorScheme of ["light", "dark"]) {
  test(`nothing is found on any screen, ${colorScheme}`, (t) =>
    visit({ colorScheme }, async (browser) => {
      const { page, open, go, kept, reload } = browser;
      await open("/data");
      await kept();
      const look = looking(t, page, colorScheme);
      for (const [name, address, prepare] of screens) {
        // By way of another screen, so that what an earlier one left open is gone.
        await go("/moten");
        await go(address);
        await prepare?.(browser);
        await look(name);
      }
      await keepLog(page);
      for (const [name, address, prepare] of forTheLog) {
        await go(address);
        await prepare?.(browser);
        await look(name);
      }
      await open("/data");
      // The newest text, and then the one before it.
      await damage(page, 2, 0);
      await reload();
      await page.getByText("En kopia av det sparade var skadad").waitFor();
      await openAll(page); // what is folded is not looked at as it is when it is open
      await look("data, mended");
      await damage(page, 1, 0);
      await reload();
      await page.getByText("Vad som är fel, i detalj").click();
      await look("trouble");
      await forget(page);
      await reload();
      await look("trouble, all is gone");
    }));
}

for (const colorScheme of ["light", "dark"]) {
  test(`nothing is found where the log is kept, ${colorScheme}`, (t) =>
    visit({ colorScheme }, async (browser) => {
      const { page, open, go } = browser;
      await open("/moten");
      await page.getByRole("button", { name: "Redigera" }).click();
      const look = looking(t, page, colorScheme);
      for (const [name, address, prepare] of keeping) {
        await go("/moten");
        await go(address);
        await prepare?.(browser);
        await look(name);
        await page.keyboard.press("Escape");
      }
    }));
}

/** Looks at the page at every width that counts, as a test of this name. */
function looking(t, page, colorScheme) {
  return (name) =>
    t.test(name, async () => {
      const found = [];
      const isWhole = colorScheme === "light" || some.includes(name);
      for (const width of isWhole ? [phone, tablet, desk] : [desk]) {
        await page.setViewportSize({ width, height });
        await settled(page);
        const at = (fault) => `${width} px: ${fault}`;
        found.push(...(await overflow(page)).map(at));
        if (width === desk) found.push(...(await headings(page)));
        if (width !== tablet) found.push(...(await violations(page)).map(at));
        // What it looks at is the same at every width, and where things are in both themes.
        if (width === desk) found.push(...(await certainFailures(page, { places: colorScheme === "light" })));
      }
      if (found.length > 0) assert.fail(found.join("\n"));
    });
}

/** What axe-core finds against WCAG 2.2 A and AA and good practice, a line each. */
async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const found = await page.evaluate(() =>
    axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      resultTypes: ["violations"],
      preload: false,
    }));
  return found.violations.flatMap(({ id, help, nodes }) => {
    const places = nodes.slice(0, 4).map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      return `\n    ${target.join(" ")}: ${why}`;
    });
    return `${id}, ${help} (${nodes.length} places)${places.join("")}`;
  });
}

/** What makes the page wider than the window, or that the page is wider than it. */
function overflow(page) {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
    const names = out.slice(0, 4).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`);
    return [`the page is ${wide} px wide, sticking out: ${names.join(", ")}`];
  });
}

/** One heading of the first level, first, and none that skips a level. */
function headings(page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((heading) => heading.checkVisibility());
    const levels = shown.map(({ tagName }) => Number(tagName[1]));
    const faults = levels.filter((level) => level === 1).length === 1 && levels[0] === 1 ? [] : [`levels ${levels}`];
    levels.forEach((level, index) => {
      if (level > (levels[index - 1] ?? 0) + 1) faults.push(`”${shown[index].innerText}” skips a level`);
    });
    return faults;
  });
}
