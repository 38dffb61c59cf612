// A file comes in by being chosen, dropped or pasted, or from an address of the site: always by way
// of what it would change.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, siteFile, visit } from "./app.mjs";

const published = await siteFile("data/vasterbotten.json");
const next = published.replace(/"revision":\d+/, '"revision":77');

const ready = (page) => page.locator(".data-ready");
const refused = (page) => page.locator(".data-refused");

/** Reads in what is asked about, and sees that it is there. */
async function takesIt(page, name) {
  await ready(page).getByRole("heading", { name: `${name} går att läsa in` }).waitFor();
  assert.match(plain(await ready(page).innerText()), /går inte att ångra med Ctrl\+Z.*lägg ihop i stället/s);
  assert.doesNotMatch(await page.locator(".data-facts").innerText(), /77/, "nothing has changed before one says so");
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await page.locator(".data-facts dd", { hasText: /^77$/ }).waitFor();
}

/** Opens what one may have instead of a file. */
async function otherWays(page) {
  const summary = page.locator(".data-other summary");
  if (!(await page.getByLabel("Klistra in filens text").isVisible())) await summary.click();
}

/** Pastes a text where the focus is, as the browser does with Ctrl+V. */
const paste = (page, text) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }, text);

test("a file that is dropped is told of before it comes in", () =>
  visit({}, async ({ page, open, kept }) => {
    await open("/data");
    await kept();
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "slappt.json", { type: "application/json" }));
      return data;
    }, next);
    const place = page.locator(".drop");
    await place.dispatchEvent("dragover", { dataTransfer: dropped });
    assert.match(await place.getAttribute("class"), /over/);
    await place.dispatchEvent("drop", { dataTransfer: dropped });
    await takesIt(page, "slappt.json");
  }));

test("a text that is pasted is read at once, and one that is written when one says so", () =>
  visit({}, async ({ page, open, kept }) => {
    await open("/data");
    await kept();
    await otherWays(page);
    const text = page.getByLabel("Klistra in filens text");
    await text.fill("{ inte riktigt");
    await page.getByRole("button", { name: "Läs texten" }).click();
    await refused(page).getByText(/inte JSON: läsningen tar stopp på rad/).waitFor();
    await page.waitForFunction(() => document.activeElement.id === "svar-om-filen");
    await otherWays(page);
    await text.focus();
    await paste(page, next);
    await takesIt(page, "inklistrat.json");
  }));

test("a file of the site comes from its address; another site is asked nothing", () =>
  visit({ expected: [/404/] }, async ({ page, open, kept }) => {
    // The visit itself fails on a request to another origin.
    await open("/data");
    await kept();
    await page.route("**/data/annan.json", (route) => route.fulfill({ body: next, contentType: "application/json" }));
    const read = async (address) => {
      await otherWays(page);
      await page.getByLabel("Adress till en fil på den här webbplatsen").fill(address);
      await page.getByRole("button", { name: "Hämta filen" }).click();
    };
    for (const elsewhere of ["https://example.invalid/a.json", "//example.invalid/a.json", "\\\\example.invalid/a.json", "data:application/json,{}", "javascript:alert(1)", "http://[", ""]) {
      await read(elsewhere);
      await refused(page).getByText("Adressen går till en annan webbplats, eller är ingen adress.").waitFor();
    }
    await read("data/finns-inte.json");
    await refused(page).getByText("På den adressen finns ingen fil").waitFor();
    assert.equal(await page.getByLabel("Adress till en fil").inputValue(), "data/finns-inte.json", "what was written wrong can be mended");
    await read(" data/annan.json ");
    await takesIt(page, "data/annan.json");
  }));

test("what can hardly be right is told of the file and then of the data, and leads to its record", () =>
  visit({}, async ({ page, open, kept, choose }) => {
    await open("/data");
    await kept();
    assert.equal(await page.locator(".data-remarks").count(), 0);
    const file = JSON.parse(next);
    const term = file.terms[0];
    term.sv = " ";
    await choose({ name: "blank.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(file)) });
    await ready(page).getByText("Filen går att läsa, men det här bör ses över").click();
    const told = ready(page).locator(".data-remarks li");
    assert.match(plain(await told.innerText()), /fältet är tomt men måste säga något\. Fyll i fältet\./);
    assert.equal(await told.getByRole("link").count(), 0, "the record is not there yet");
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    const remarks = page.getByRole("region", { name: "Att se över" });
    await remarks.getByRole("link").click();
    await page.waitForFunction((id) => location.hash.includes(id), term.id);
  }));
