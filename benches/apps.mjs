// Ours and its twin as the measurements use them. Both have the same look, and so mostly the same
// marks to wait for; what differs stands here.

import { tab } from "./browser.mjs";

const open = (folder, drawn) => async (context, url, address) => {
  const { page, cdp } = await tab(context);
  await page.goto(`${url}${folder}/#${address}`);
  await page.locator(drawn).first().waitFor({ state: "attached" });
  return { page, cdp };
};

const ours = {
  open: open("ours", ".data-facts, .picture .box, #arendena tr[aria-rowindex]"),

  /** Reads a file in through the screen "Data": how long until it is checked and can be taken in, and until it is saved. */
  async takeIn(page, file, dataset) {
    await page.evaluate(() => { location.hash = "#/data"; });
    const input = page.getByLabel("Välj en fil");
    await input.waitFor();
    const confirm = `() => [...document.querySelectorAll("button")].find((it) => it.textContent.trim() === "Läs in och ersätt")`;
    const checked = page.evaluate(`armed("change", () => (${confirm})() || document.querySelector(".data-refused"))`);
    await page.evaluate("0"); // the listener is there
    await input.setInputFiles(file);
    const times = { checked: await checked };
    const refusal = page.locator(".data-refused");
    if (await refusal.count() > 0) throw new Error(await refusal.innerText());
    const facts = `document.querySelector(".data-facts").textContent`;
    times.saved = await page.evaluate(`timed(() => (${confirm})().click(), () => ${facts}.includes(${JSON.stringify(dataset)}) && ${facts}.includes("Ja. Nästa gång"))`);
    return times;
  },

  /** Holds, in the page, when the search shows what answers to `asked`. */
  answered: (asked) => `() => document.querySelector("#sok-allt")?.value === ${JSON.stringify(asked)} && location.hash.endsWith(${JSON.stringify(encodeURIComponent(asked))}) && /\\S/.test(document.querySelector(".answer [role=status]").textContent)`,
};

const twin = {
  open: open("twin", ".react-flow__edge, #arendena tr[aria-rowindex]"),

  async takeIn(page, file) {
    const address = new URL(`../made/${file.split("/").at(-1)}`, page.url()).href;
    return { saved: await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text();
      const start = performance.now();
      await window.twin.replace(text);
      return performance.now() - start;
    }, address) };
  },

  answered: (asked) => `() => document.querySelector(".answer")?.dataset.asked === ${JSON.stringify(asked)}`,
};

export const apps = { ours, twin };

/** The page of the peers, where `window.peers` is. */
export async function peersPage(context, url) {
  const { page, cdp } = await tab(context);
  await page.goto(`${url}peers/`);
  await page.waitForFunction(() => window.peers !== undefined);
  return { page, cdp };
}
