// The start: from asking for the page until the map is shown, in a fresh profile and once more in
// the same profile, as the machine is and with its processor slowed down four times. The check:
// that every body of the map is there, and that one that is clicked tells what it is.

import assert from "node:assert/strict";
import { quiet, tab, withBrowser } from "../browser.mjs";

const SLOW = [1, 4];
const BODY = "samrad-hvo";

/** Of each page: its address, what shows that the map is drawn, a body in it, and where it is told of. */
const pages = {
  ours: { address: "ours/#/karta", drawn: ".picture .box", body: `[id$="-${BODY}"]`, told: "#panel, .panel" },
  twin: { address: "twin/#/karta", drawn: ".react-flow__edge", body: `.react-flow__node[data-id="${BODY}"]`, told: ".panel" },
  floor: { address: "floor/", drawn: ".map .box", body: `[data-id="${BODY}"]`, told: ".panel" },
  static: { address: "static/", drawn: ".map .box", body: `[data-id="${BODY}"]` },
};

const rowOf = (kind, slow, time) => `${kind}-${time}-${slow}`;
const said = { cold: "first visit", warm: "second visit" };

export const name = "start";
export const rows = () =>
  SLOW.flatMap((slow) => ["cold", "warm"].flatMap((time) => [
    {
      key: rowOf("paint", slow, time), what: `First paint, ${said[time]}, ${slow}×`, unit: "ms", peers: ["static", "twin"],
      aim: "≤ 1.2 × a static page", aims: [{ times: 1.2, of: "static" }],
      limits: "The page has a shell of the same size as the map, whose style sheet is the whole app's.",
    },
    {
      key: rowOf("usable", slow, time), what: `Map usable, ${said[time]}, ${slow}×`, unit: "ms", peers: ["twin", "floor"],
      aim: slow === 4 ? "≤ 0.8 × the twin and ≤ 1 500 ms" : "≤ 0.8 × the twin",
      aims: [{ times: 0.8, of: "twin" }, ...(slow === 4 ? [{ atMost: 1500 }] : [])],
      limits: "More is fetched and compiled than by the twin, and all data is read and checked before anything is shown.",
    },
    {
      key: rowOf("task", slow, time), what: `Longest task in the start, ${said[time]}, ${slow}×`, unit: "ms", peers: ["twin", "floor"],
      aim: slow === 1 ? "≤ 50 ms" : "–", aims: slow === 1 ? [{ atMost: 50 }] : [],
      limits: "Laying out and drawing the map are one task; at a first visit reading and checking are one before it, at later ones a part of it.",
    },
  ]));

async function visited(context, url, who, slow) {
  const { page } = await tab(context, { slowdown: slow });
  const { address, drawn, body, told } = pages[who];
  await page.addInitScript(`window.usable = whenShown(() => document.querySelector(${JSON.stringify(drawn)}) !== null)`);
  await page.bringToFront();
  await page.goto(url + address, { waitUntil: "commit" });
  const usable = await page.evaluate("usable");
  await quiet(page);
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const found = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    task: Math.max(0, ...window.longTasks.map((it) => it.duration)),
  }));
  await checked(page, who, { body, told });
  // What is put by for the next visit is not to disturb the others.
  await page.evaluate(async () => { if (await navigator.serviceWorker?.getRegistration()) await navigator.serviceWorker.ready; });
  await quiet(page);
  await page.close();
  return { ...found, usable };
}

async function checked(page, who, { body, told }) {
  const box = page.locator(body).first();
  assert.match(await box.textContent(), /Samråd/, `${who} shows the body`);
  if (!told) return;
  await box.dispatchEvent("click");
  await page.locator(told).filter({ hasText: "Samråd hälsa, vård och omsorg" }).first().waitFor();
}

export async function round({ site, turn }, note) {
  for (const slow of SLOW) {
    await withBrowser(async (context) => {
      for (const time of ["cold", "warm"]) {
        for (const who of turn(Object.keys(pages))) {
          const { paint, usable, task } = await visited(context, site.url, who, slow);
          note(rowOf("paint", slow, time), who, paint);
          note(rowOf("usable", slow, time), who, usable);
          note(rowOf("task", slow, time), who, task);
        }
      }
    });
  }
}
