// What the page is called, on every screen.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, visit } from "./app.mjs";

const screens = [
  ["/", "Samverkan om hälsa, vård och omsorg i Västerbotten"],
  ["/borja", "Börja här"],
  ["/karta", "Karta"],
  ["/karta/lsg?dag=2021-02-05", "Länssamverkansgruppen – Karta 5 februari 2021"],
  ["/arenden", "Ärenden"],
  ["/arenden/vaccination-ansvar-2024?steg=8", "Vem vaccinerar i kommunerna? – steg 8"],
  ["/arenden/finns-inte", "Ärendet finns inte"],
  ["/moten", "Möten"],
  ["/beslut", "Beslut"],
  ["/avvikelser", "Avvikelser"],
  ["/statistik", "Statistik"],
  ["/huvudman", "Huvudmän"],
  ["/huvudman/umea", "Umeå kommun – Huvudmän"],
  ["/person/carin-nilsson", "Carin Nilsson – Person"],
  ["/person/finns-inte", "Personen finns inte i den här utgåvan"],
  ["/plats", "Din plats"],
  ["/plats/samrad-hvo/mala", "Din plats i Samråd för Malå kommun"],
  ["/ordlista", "Ordlista"],
  ["/sok", "Sök"],
  ["/sok?q=vaccin", "”vaccin” – Sök"],
  ["/historik", "Historik"],
  ["/data", "Data"],
  ["/om", "Om"],
  ["/om?dokument=hsn-svar-2022", "Hälso- och sjukvårdsnämndens svar, hösten 2022 – Om"],
  ["/om?dokument=finns-inte", "Om"],
  ["/delat/zzz", "Ärende i en länk"],
  ["/finns-inte", "Sidan finns inte"],
];

test("every page has a title of its own, and it follows the step that is shown", () =>
  visit({}, async ({ page, open, go }) => {
    await open("/moten");
    for (const [address, about] of screens) {
      await go(address);
      assert.equal(plain(await page.title()), `${about} – Samverkanskartan`);
    }
    await go("/moten");
    await page.locator(".meeting-name h3 a").first().click();
    const heading = plain(await page.locator("h1").innerText());
    assert.equal(plain(await page.title()), `${heading} – Samverkanskartan`);
    await go("/arenden/vaccination-ansvar-2024?steg=1");
    await page.getByRole("button", { name: "Nästa steg" }).click();
    assert.match(plain(await page.title()), /– steg 2 – Samverkanskartan$/);
  }));
