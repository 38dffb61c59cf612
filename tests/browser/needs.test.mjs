// What readers bring with them: their own colours, strong magnification, a narrow window, more
// space between letters and lines.

import assert from "node:assert/strict";
import { test } from "node:test";
import { settled, visit } from "./app.mjs";

const screens = ["/karta", "/karta/lsg", "/arenden", "/arenden/vaccination-ansvar-2024?steg=8", "/moten", "/moten/samrad-2024-03-15", "/beslut", "/avvikelser", "/statistik", "/huvudman", "/huvudman/umea", "/ordlista?sok=lsg", "/sok?q=vaccin", "/data", "/om"];

/** Texts that would not be read with forced colours: see the comments inside. */
const unreadable = (page) =>
  page.evaluate(() => {
    const system = (name) => {
      const probe = document.createElement("i");
      probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
      document.body.append(probe);
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const canvas = system("Canvas");
    const grey = system("GrayText");
    const hasText = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    const ground = (one) => {
      for (let at = one; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
      }
      return canvas;
    };
    const faults = [];
    for (const one of document.querySelectorAll("#app *:not(svg *)")) {
      if (!hasText(one) || !one.checkVisibility()) continue;
      const { color, forcedColorAdjust } = getComputedStyle(one);
      const name = `${one.tagName.toLowerCase()}.${one.className} ”${one.textContent.trim().slice(0, 20)}”`;
      // The browser lays a plate of the canvas' colour under each text it adjusts.
      if (forcedColorAdjust !== "none" && color === canvas) faults.push(`${name} has the colour of its plate`);
      if (forcedColorAdjust === "none" && color === ground(one)) faults.push(`${name} has the colour of its ground`);
      // That colour says that something cannot be used.
      if (color === grey && !one.closest("[disabled], [aria-disabled]")) faults.push(`${name} looks disabled`);
    }
    return [...new Set(faults)];
  });

test("with forced colours every text is seen against what is behind it", (t) =>
  visit({ forcedColors: "active" }, async ({ page, open, go }) => {
    await open("/moten");
    for (const address of screens) {
      await go(address);
      assert.deepEqual(await unreadable(page), [], address);
    }
    await go("/arenden/vaccination-ansvar-2024?steg=8");
    const { color, background } = await page.getByRole("button", { name: "Spela", exact: true }).evaluate((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      return { color, background: backgroundColor };
    });
    assert.notEqual(color, background);
    t.diagnostic(`${screens.length} screens`);
  }));

test("with forced colours the menu has a frame around nothing but the place one is at", () =>
  visit({ forcedColors: "active" }, async ({ page, open }) => {
    await open("/arenden");
    const framed = await page.$$eval(".nav > a", (links) => {
      const ground = getComputedStyle(document.querySelector(".top")).backgroundColor;
      return links.filter((link) => {
        const style = getComputedStyle(link);
        return link.checkVisibility() && [style.borderTopColor, style.borderBottomColor].some((color) => color !== ground);
      }).map((link) => link.textContent.trim());
    });
    assert.deepEqual(framed, ["Ärenden"]);
  }));

test("at 320 px nothing sticks out of the window or of its own frame", () =>
  visit({ viewport: { width: 320, height: 640 } }, async ({ page, open, go }) => {
    await open("/moten");
    for (const address of screens) {
      await go(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${address} is ${wide} px wide`);
      const out = await page.$$eval(".button, .tag, .top *", (all) =>
        all.filter((one) => one.checkVisibility() && !one.closest("svg, .unseen") && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
          .map((one) => `${one.tagName}.${one.className} ${one.textContent.trim().slice(0, 30)}`));
      assert.deepEqual(out, [], address);
    }
  }));

test("at 400 % magnification nothing lies over what is read, and the panel is part of the page", () =>
  visit({ viewport: { width: 320, height: 256 } }, async ({ page, open, go }) => {
    await open("/moten");
    await page.getByRole("button", { name: "Redigera" }).click();
    for (const address of screens) {
      await go(address);
      const stuck = await page.$$eval("#app *", (all) => all.filter((one) => {
        const { position } = getComputedStyle(one);
        return one.checkVisibility() && ["fixed", "sticky"].includes(position) && !one.closest("table, dialog") && one.getBoundingClientRect().height > 1;
      }).map((one) => `${one.tagName}.${one.className}`));
      assert.deepEqual(stuck, [], address);
    }
  }));

/** The spacing that WCAG 2.2, 1.4.12, lets a reader set. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }";

for (const width of [360, 768, 1440]) {
  test(`with more space between letters and lines nothing outside the picture is cut, ${width} px`, () =>
    visit({ viewport: { width, height: 900 }, bypassCSP: true }, async ({ page, open, go }) => {
      await open("/moten");
      await page.addStyleTag({ content: SPACING });
      for (const address of screens) {
        await go(address);
        await settled(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${address} is ${wide} px wide`);
        const cut = await page.evaluate(() => {
          const hides = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX) || ["hidden", "clip"].includes(getComputedStyle(one).overflowY);
          const out = [];
          for (const one of document.querySelectorAll("#app *:not(svg, svg *)")) {
            if (!one.checkVisibility() || one.closest(".unseen, .play-bar .primary") || getComputedStyle(one).clipPath !== "none") continue;
            const isCut = hides(one) && (one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2);
            if (isCut) out.push(`${one.tagName}.${one.className}`);
          }
          // The head has no height of its own: what is in it stays in it.
          const top = document.querySelector(".top").getBoundingClientRect();
          for (const one of document.querySelectorAll(".top > *:not(nav)")) {
            const box = one.getBoundingClientRect();
            if (one.checkVisibility() && (box.bottom > top.bottom + 1 || box.top < top.top - 1)) out.push(`head: ${one.className}`);
          }
          return [...new Set(out)];
        });
        assert.deepEqual(cut, [], address);
      }
    }));
}

for (const width of [360, 768, 1440]) {
  test(`with more space between letters every name in the pictures stays in its box, ${width} px`, () =>
    visit({ viewport: { width, height: 900 }, bypassCSP: true }, async ({ page, open, go }) => {
      await open("/moten");
      await page.addStyleTag({ content: SPACING });
      for (const address of ["/karta", "/karta?organ=alla", "/arenden/vaccination-ansvar-2024?steg=8"]) {
        await go(address);
        await page.locator(".picture.road").waitFor();
        await settled(page);
        assert.ok((await page.locator(".picture .box text").count()) > 10, address);
        const out = await page.evaluate(() => [...document.querySelectorAll(".picture .box")].flatMap((box) => {
          const { left, right } = box.querySelector("rect, path").getBoundingClientRect();
          const isOut = (text) => text.getBoundingClientRect().left < left - 0.5 || text.getBoundingClientRect().right > right + 0.5;
          return [...box.querySelectorAll("text")].filter(isOut).map((text) => text.textContent);
        }));
        assert.deepEqual(out, [], address);
      }
    }));
}
