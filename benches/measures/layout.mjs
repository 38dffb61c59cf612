// Two hundred bodies: a case of forty steps laid out among them, and the map of them drawn.
// Ours lays out and draws; those of others are given the same boxes and legs and lay out alone,
// and the twin draws with React Flow. The checks: that the picture has the legs of the case, and
// how many boxes overlap and legs cross, counted in the same plain way for all.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { median } from "../figures.mjs";
import { crossings, overlaps } from "../geometry.mjs";
import { apps, peersPage } from "../apps.mjs";
import { quiet, timed, used, withBrowser } from "../browser.mjs";
import { settled } from "../../tests/browser/app.mjs";

const others = ["elkjs", "dagre"];

export const name = "layout";
export const rows = () => [
  { key: "layout", what: "200 bodies and a case of 40 steps laid out (ours: and drawn), script", unit: "ms", peers: others, aim: "≥ 30 × as fast as elkjs, ≤ 16 ms", aims: [{ times: 1 / 30, of: "elkjs" }, { atMost: 16 }],
    limits: "Ours has the drawing in it, and finds a way for each leg around everything it does not visit; the others lay out alone." },
  { key: "crossings", what: "Legs that cross in it", unit: "", peers: others, aim: "≤ elkjs", aims: [{ times: 1, of: "elkjs" }],
    limits: "Ours keeps every body at its place in the structure; the others move the bodies to where the legs do not cross." },
  { key: "overlaps", what: "Boxes that overlap in it", unit: "", peers: others, aim: "0", aims: [{ atMost: 0 }], limits: "" },
  { key: "replay", what: "Another step of it shown, script", unit: "ms", peers: [], aim: "≤ 4 ms", aims: [{ atMost: 4 }],
    limits: "What the step changes in the picture is drawn anew." },
  { key: "draw", what: "Map of 200 bodies, from the address to the frame that shows it", unit: "ms", peers: ["React Flow"], aim: "≤ 0.2 × React Flow", aims: [{ times: 0.2, of: "React Flow" }],
    limits: "Both wait for the frame; ours lays out the whole structure, the twin only floors of equal boxes." },
];

/** Milliseconds of script while something is done, until it is drawn. */
async function script({ page, cdp }, act) {
  const before = await used(cdp);
  await act();
  await settled(page);
  return (await used(cdp)).script - before.script;
}

async function repeated(times, act) {
  const all = [];
  for (let nth = 0; nth < times; nth += 1) all.push(await act(nth));
  return median(all);
}

/** What stands in our picture of the case: the boxes, and the legs as points. */
const drawn = (page) =>
  page.evaluate(() => {
    const place = (it) => { const { x, y, width, height } = it.getBBox(); return { x, y, width, height }; };
    const along = (path) => {
      const length = path.getTotalLength();
      return Array.from({ length: Math.ceil(length / 6) + 1 }, (_, nth) => {
        const { x, y } = path.getPointAtLength(Math.min(length, nth * 6));
        return { x, y };
      });
    };
    const boxes = [...document.querySelectorAll(".picture .box")].map((box, nth) => ({ id: box.id || `box-${nth}`, ...place(box.querySelector("rect, path") ?? box) }));
    const legs = [...document.querySelectorAll(".picture .leg")].map((leg) => along(leg.matches("path") ? leg : leg.querySelector("path")));
    return { boxes, legs };
  });

async function ours(context, { site, files, smoke }, note) {
  const times = smoke ? 2 : 20;
  const there = await apps.ours.open(context, site.url, "/karta");
  const { page } = there;
  await apps.ours.takeIn(page, files.bodies, "prov-organ-200");
  await page.evaluate(() => { location.hash = "#/arenden/prov?steg=1"; });
  await page.locator(".stop.now").first().waitFor();
  await quiet(page);
  const picture = await drawn(page);
  note("overlaps", "ours", overlaps(picture.boxes));
  note("crossings", "ours", crossings(picture.legs));
  note("layout", "ours", await repeated(times, (nth) => script(there, () => page.setViewportSize({ width: nth % 2 === 0 ? 1500 : 1440, height: 900 }))));
  await page.locator(".play-bar button").first().focus();
  note("replay", "ours", await repeated(times, () => script(there, () => page.keyboard.press("ArrowRight"))));
  note("draw", "ours", await mapDrawn(page, ".picture .box", times));
  await page.close();
  return picture;
}

async function mapDrawn(page, drawn, times) {
  return repeated(Math.ceil(times / 4), async () => {
    await page.evaluate(() => { location.hash = "#/sok"; });
    await page.locator("#sok-allt").waitFor();
    await quiet(page);
    return timed(page, `() => { location.hash = "#/karta"; }`, `() => document.querySelector("${drawn}")`);
  });
}

async function twin(context, { site, files, smoke }, note) {
  const { page } = await apps.twin.open(context, site.url, "/karta");
  await apps.twin.takeIn(page, files.bodies);
  note("draw", "React Flow", await mapDrawn(page, ".react-flow__edge", smoke ? 2 : 20));
  assert.ok((await page.locator(".react-flow__node").count()) > 60, "the twin draws the many bodies");
  await page.close();
}

/** The same boxes and the legs of the same case, laid out by others. */
async function peers(context, { site, smoke }, { boxes, links }, note) {
  const { page } = await peersPage(context, site.url);
  for (const who of others) {
    const { time, laid } = await page.evaluate(async ([who, graph, times]) => {
      const layout = await window.peers.layout[who]();
      const all = [];
      let laid;
      for (let nth = 0; nth < times; nth += 1) {
        const start = performance.now();
        laid = await layout(graph);
        all.push(performance.now() - start);
      }
      return { time: all.sort((a, b) => a - b)[Math.floor(times / 2)], laid };
    }, [who, { boxes, links }, smoke ? 2 : 10]);
    assert.equal(laid.lines.length, links.length);
    note("layout", who, time);
    note("overlaps", who, overlaps(laid.boxes));
    note("crossings", who, crossings(laid.lines.map(({ points }) => points)));
  }
  await page.close();
}

/** The boxes as drawn, and how the case goes between them. */
async function graphOf({ files }, { boxes, legs }) {
  const data = JSON.parse(await readFile(files.bodies, "utf8"));
  const steps = data.cases.find((one) => one.id === "prov").consultations;
  const idOf = (body) => boxes.find((box) => box.id.endsWith(`-${body}`))?.id ?? body;
  const known = new Set(boxes.map((box) => box.id));
  const links = steps.slice(1).map((step, nth) => ({ from: idOf(steps[nth].organization), to: idOf(step.organization) }));
  const missing = links.filter(({ from, to }) => !known.has(from) || !known.has(to));
  assert.deepEqual(missing, [], "every body the case visits is drawn");
  assert.ok(legs.length >= links.length, `${legs.length} legs are drawn of ${links.length}`);
  return { boxes, links };
}

export async function round(round, note) {
  await withBrowser(async (context) => {
    const picture = await ours(context, round, note);
    await twin(context, round, note);
    await peers(context, round, await graphOf(round, picture), note);
  });
}
