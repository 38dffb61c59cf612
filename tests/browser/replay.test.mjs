// The replay of a case: it fits the window, nothing moves but what is shown, and on a phone
// one sees where the case is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./app.mjs";
import { edition } from "./edition.mjs";

const CASE = "/arenden/vaccination-ansvar-2024";

/** Where things stand in the page, to the pixel. */
const places = (page, selectors) => page.evaluate((all) => {
  const top = window.scrollY;
  const at = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y + top, width, height].map(Math.round);
  };
  return all.map((one) => [...document.querySelectorAll(one)].map(at));
}, selectors);

test("from step to step the bar, the picture and every box stay where they are", async () => {
  await visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open(`${CASE}?steg=1`);
    await page.locator(".on-road .stop.now").waitFor();
    const still = [".play-bar", ".picture.road", ".on-road .box"];
    const before = await places(page, still);
    assert.ok(before[2].length > 20, "the boxes are there");
    await page.locator(".play-bar button").first().focus();
    for (let step = 2; step <= 12; step += 1) {
      await page.keyboard.press("ArrowRight");
      await page.locator(".on-road .stop.now", { hasText: String(step) }).waitFor();
      assert.deepEqual(await places(page, still), before, `step ${step}`);
    }
  });
});

test("bar, picture and card fit one window of 1440 by 900", async () => {
  await visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open(`${CASE}?steg=8`);
    const [[bar], [picture], [card]] = await places(page, [".play-bar", ".picture.road", ".case-side > .step-card"]);
    const [, top] = bar;
    const bottom = (one) => one[1] + one[3];
    console.log(`bar to picture's end ${bottom(picture) - top} px, to the card's end ${bottom(card) - top} px`);
    assert.ok(bottom(picture) - top <= 900, "the picture");
    assert.ok(bottom(card) - top <= 900, "the card");
    assert.ok(picture[0] + picture[2] <= card[0], "the card stands beside it");
  });
});

test("a step on a wide page moves nothing, when bar, picture and card are in sight", async () => {
  await visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open(`${CASE}?steg=1`);
    await page.locator(".on-road .stop.now").waitFor();
    await page.locator(".play-bar button").first().focus();
    const scrolled = () => page.evaluate(() => Math.round(window.scrollY));
    await page.locator(".play-bar").evaluate((bar) => window.scrollBy(0, bar.getBoundingClientRect().top - 8));
    const before = await scrolled();
    for (let step = 2; step <= 12; step += 1) {
      await page.keyboard.press("ArrowRight");
      await page.locator(".on-road .stop.now", { hasText: String(step) }).waitFor();
      await page.waitForTimeout(150);
      assert.equal(await scrolled(), before, `step ${step}`);
    }
  });
});

test("the longest case is folded to three thousand pixels", async () => {
  await visit({ viewport: { width: 1440, height: 900 } }, async ({ page, open }) => {
    await open(`${CASE}?steg=8`);
    await page.locator(".on-road .stop.now").waitFor();
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    console.log(`${CASE} is ${tall} px`);
    assert.ok(tall <= 3000, `${tall} px`);
  });
});

test("that sources disagree stands among the answers, and leads to what they say", () =>
  visit({}, async ({ page, open }) => {
    await open(CASE);
    await page.locator(".case-answers").getByRole("link", { name: "Källorna säger olika om tre saker" }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "case-contradictions");
    assert.equal(await page.locator(".case-contradictions li").first().isVisible(), true);
  }));

test("on a phone bar and card stay in sight while the picture goes to the shown step", async () => {
  await visit({ viewport: { width: 360, height: 780 } }, async ({ page, open }) => {
    await open(`${CASE}?steg=1`);
    const picture = page.locator(".picture.road");
    await picture.waitFor();
    assert.ok((await picture.boundingBox()).width >= 340, "it has the width of the window");
    await page.locator(".play-bar button").last().focus();
    for (const step of [2, 3, 4, 5, 6, 7, 8]) {
      await page.keyboard.press("ArrowRight");
      await page.locator(".on-road .stop.now", { hasText: String(step) }).waitFor();
      await page.waitForTimeout(300);
      const seen = await page.evaluate(() => {
        const at = (one) => document.querySelector(one).getBoundingClientRect();
        const [bar, card, stop] = [at(".play-bar"), at(".step-card"), at(".on-road .stop.now")];
        return { bar: [bar.top, bar.bottom], card: [card.top, card.bottom], stop: [stop.top, stop.bottom], tall: innerHeight };
      });
      assert.ok(seen.bar[0] >= -1 && seen.card[1] <= seen.tall, JSON.stringify(seen));
      assert.ok(seen.stop[0] >= seen.bar[1] && seen.stop[1] <= seen.card[0], `step ${step}: ${JSON.stringify(seen)}`);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the window");
  });
});

test("a case of one step has nothing to play", async () => {
  const one = edition.cases.find((it) => it.consultations?.length === 1);
  await visit({}, async ({ page, open }) => {
    await open(`/arenden/${one.id}`);
    await page.locator(".step-card").waitFor();
    assert.equal(await page.locator(".play-bar").count(), 0);
  });
});

test("the stretch it did not go is hatched, and what leaves the structure passes the kerb", async () => {
  await visit({}, async ({ page, open }) => {
    await open(`${CASE}?steg=8`);
    await page.locator(".on-road .stop.now").waitFor();
    assert.equal(await page.locator(".picture .skipped").count(), 1);
    assert.ok((await page.locator(".picture .kerb-gap").count()) > 0);
    const said = await page.locator(".on-road .leg-said text").allTextContents();
    assert.ok(said.length > 0 && said.every((text) => text === "sägs: inte via LSG"), said.join());
    assert.equal(await page.locator(".on-road .leg.now:not(.new)").count(), 0, "by no lane");
  });
});
