// A Chromium with a fresh profile on disk, and what is asked of its pages. Times are taken in the
// page itself, from the act to the frame that shows what came of it.

import { chromium } from "../tests/browser/node_modules/playwright-core/index.mjs";
import { inTemporaryFolder } from "../tests/browser/app.mjs";

export { inTemporaryFolder };

/** No single thing may take longer, in ms. */
const PATIENCE = 600_000;

/** In every page: the tasks that held the main thread, and ways to wait for what is shown. */
function probes() {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ startTime, duration });
  }).observe({ type: "longtask", buffered: true });
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  /** When `isThere` first holds and is painted, in ms since the page was asked for. */
  window.whenShown = (isThere) =>
    new Promise((done) => {
      let isOver = false;
      const look = () => {
        isOver ||= isThere();
        if (isOver) watcher.disconnect();
        return isOver;
      };
      // What is typed or in the address changes without a change of the document: so each frame is looked at too.
      const frame = () => (look() ? painted().then(() => done(performance.now())) : requestAnimationFrame(frame));
      const watcher = new MutationObserver(() => look() && requestAnimationFrame(frame));
      watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      frame();
    });
  /** How long from an act until `isThere` holds and is painted, in ms. */
  window.timed = async (act, isThere) => {
    const start = performance.now();
    act();
    return (await window.whenShown(isThere)) - start;
  };
  /** How long from the next key or choice of a file until `isThere` holds and is painted, in ms. */
  window.armed = (event, isThere) =>
    new Promise((done) => {
      addEventListener(event, () => {
        const start = performance.now();
        window.whenShown(isThere).then((end) => done(end - start));
      }, { capture: true, once: true });
    });
}

/** Starts a Chromium with an empty profile and gives it to `use`. */
export function withBrowser(use) {
  return inTemporaryFolder(async (profile) => {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "sv-SE",
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(probes);
    try {
      return await use(context);
    } finally {
      await context.close();
    }
  });
}

/** A new tab, with what the DevTools tell of it. */
export async function tab(context, { slowdown = 1 } = {}) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable");
  if (slowdown !== 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, cdp };
}

/** Milliseconds of script, and of style and layout, that the page has used so far. */
export async function used(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((it) => it.name === name).value * 1000;
  return { script: of("ScriptDuration"), drawing: of("LayoutDuration") + of("RecalcStyleDuration") };
}

/** Runs `act` and `isThere`, the sources of two functions of the page, as `timed` does. */
export const timed = (page, act, isThere) => page.evaluate(`timed(${act}, ${isThere})`);

/** Presses a key and gives how long until `isThere`, the source of a function of the page, holds. */
export async function press(page, key, isThere) {
  const time = page.evaluate(`armed("keydown", ${isThere})`);
  await page.evaluate("0"); // the listener is there
  await page.keyboard.press(key);
  return time;
}

/** Waits until the page has drawn, and has nothing else to do. */
export const quiet = (page) =>
  page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done)), { timeout: 20_000 })));

/** The longest task of the page after `since` ms; 0 when none held it for 50 ms. */
export const longestTask = (page, since = 0) =>
  page.evaluate((since) => Math.max(0, ...window.longTasks.filter((it) => it.startTime >= since).map((it) => it.duration)), since);
