// The picture of a case: how long it takes to lay out 200 bodies and a case of 40 steps, and
// to show another step, beside what the browser itself needs to style and lay out the same
// picture in the same run.
//
//     make bench            200 bodies, 40 steps, 20 times each
//
// Script is what Chromium counts as such: our program and the changes it makes to the page.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { built, inTemporaryFolder, settled, visit } from "../tests/browser/app.mjs";
import { spread } from "./peers.mjs";

const BODIES = 200;
const STEPS = 40;
const TIMES = 20;

/** The edition with more working groups, and a case that goes between many of them. */
function enlarged() {
  const edition = JSON.parse(readFileSync(join(built, "data/vasterbotten.json"), "utf8"));
  const like = edition.organizations.find((body) => body.id === "beredning-barn-unga");
  for (let nth = 0; edition.organizations.length < BODIES; nth += 1) {
    const name = `Provgrupp ${nth}`;
    edition.organizations.push({ ...like, id: `prov-${nth}`, names: [{ name, shortName: name }], overview: true });
  }
  const at = (nth) => (nth % 2 === 0 ? `prov-${(nth * 7) % 20}` : "lsg");
  const steps = Array.from({ length: STEPS }, (_, nth) => ({
    id: `prov-${nth + 1}`,
    date: "2024-09-06",
    organization: at(nth),
    handedTo: nth + 1 < STEPS ? [at(nth + 1)] : undefined,
    status: "held",
    role: "treated",
    what: `Steg ${nth + 1}.`,
  }));
  const case_ = edition.cases[0];
  edition.cases.push({ ...case_, id: "prov", title: "Prov", shortTitle: "Prov", consultations: steps, related: undefined });
  return edition;
}

/** Milliseconds of script, and of style and layout, while something is done. */
async function measured(cdp, page, act) {
  const metrics = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((it) => it.name === name).value * 1000;
    return { script: of("ScriptDuration"), browser: of("LayoutDuration") + of("RecalcStyleDuration") };
  };
  const before = await metrics();
  await act();
  await settled(page);
  const after = await metrics();
  return { script: after.script - before.script, browser: after.browser - before.browser };
}

const line = (what, { median, p95, longest }) =>
  console.log(`${what.padEnd(34)}${[median, p95, longest].map((ms) => `${ms.toFixed(1)} ms`.padStart(10)).join("")}`);

function told(what, times, aim) {
  const [script, browser] = ["script", "browser"].map((kind) => spread(times.map((time) => time[kind])));
  line(`${what}: script`, script);
  line(`${what}: style and layout`, browser);
  const ratio = (script.median / browser.median).toFixed(2);
  console.log(`ratio of medians: ${ratio}; aim ${aim} ms: ${script.median <= aim ? "met" : "not met"}`);
}

await inTemporaryFolder(async (folder) => {
  const file = join(folder, "stor.json");
  writeFileSync(file, JSON.stringify(enlarged()));
  await visit({ profile: join(folder, "profil") }, async ({ page, context, open, go, choose }) => {
    await open("/data");
    await choose(file);
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await page.locator(".data-facts dd", { hasText: "Ja. Nästa gång" }).waitFor();
    await go("/arenden/prov?steg=1");
    await page.locator(".stop.now").waitFor();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    console.log(`${BODIES} bodies, ${await page.locator(".picture .box").count()} boxes, ${await page.locator(".picture .leg").count()} legs`);
    console.log("                                      median       p95   longest");
    const anew = [];
    for (let nth = 0; nth < TIMES; nth += 1) {
      const width = nth % 2 === 0 ? 1500 : 1440;
      anew.push(await measured(cdp, page, () => page.setViewportSize({ width, height: 900 })));
    }
    told("laid out and drawn anew", anew, 16);
    const steps = [];
    await page.locator(".play-bar button").first().focus();
    for (let nth = 0; nth < TIMES; nth += 1) {
      steps.push(await measured(cdp, page, () => page.keyboard.press("ArrowRight")));
    }
    told("a step of the replay", steps, 4);
  });
});
