// A visit to the built site: a browser with a profile folder of its own, the site on a port of
// its own, and an account of everything that went wrong in the page.

import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

// SITE may name another built folder than dist.
export const built = process.env.SITE ?? fileURLToPath(new URL("../../dist", import.meta.url));

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What reaches out of the site, or tries to. No list of expected faults has it, however wide a pattern is. */
const REACHES_OUT = /^request to |Content Security Policy|säkerhetspolicyn bröts/;

/** What Playwright says when it leaves the worker out. */
const WORKER_LEFT_OUT = /Service Worker registration blocked by Playwright/;

/** A folder for the profile of a browser or for files, empty, gone after `use`. */
export async function inTemporaryFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), "samverkanskartan-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** How many parts of the program are fetched after the start. */
async function countOfParts() {
  const folder = (await readdir(built)).find((name) => name.startsWith("program-"));
  const files = folder ? await readdir(join(built, folder)) : [];
  return Math.max(0, files.filter((name) => name.endsWith(".wasm")).length - 1);
}

/** Counts, in the page, the parts that are there. */
function countParts() {
  window.partsThere = 0;
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const part = await instantiate.apply(WebAssembly, given);
    window.partsThere += 1;
    return part;
  };
}

/** The text of a file of the built site. */
export const siteFile = (path) => readFile(join(built, path), "utf8");

/**
 * Opens a browser on the site, served under `base`, and hands it to `use`. Fails when a page
 * wrote an error or warning that none of `expected` matches, and when the content security policy
 * was broken or anything was asked of another origin, which only `outside` can expect.
 *
 * `profile` is the folder of an earlier visit and `port` its port, to come back; `before` runs in every page before
 * its own scripts. A page is ready when all parts of the program are there too, unless
 * `waitsForParts` is false. `folder` is another built site, `also` the headers its host adds. `options` are Playwright's for the browser's context. The site's worker is left
 * out unless they say otherwise: what it answers, a test cannot answer instead.
 */
export async function visit({ base = "/", folder = built, also, profile, port, expected = [], outside = [], before, waitsForParts = true, ...options }, use) {
  if (!profile) {
    return inTemporaryFolder((profile) => visit({ base, folder, also, profile, port, expected, outside, before, waitsForParts, ...options }, use));
  }
  for (const pattern of expected) {
    assert.doesNotMatch("console: något helt annat", pattern, "an expectation says what it expects");
  }
  const site = await serve(folder, { base, port, also });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args,
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    // What moves is judged where it stands still.
    reducedMotion: "reduce",
    locale: "sv-SE",
    serviceWorkers: "block",
    ...options,
  });
  context.setDefaultTimeout(20_000);
  const faults = [];
  listen(context, new URL(site.url).origin, (fault) => {
    const patterns = REACHES_OUT.test(fault) ? outside : [...expected, WORKER_LEFT_OUT];
    if (!patterns.some((pattern) => pattern.test(fault))) faults.push(fault);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`säkerhetspolicyn bröts: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await context.addInitScript(countParts);
  if (before) await context.addInitScript(before);
  const parts = waitsForParts ? await countOfParts() : 0;
  try {
    await use(doings(context, site, context.pages()[0], parts));
  } finally {
    await context.close();
    await site.close();
  }
  assert.deepEqual(faults, [], "the pages wrote errors, or asked something of another origin");
}

function listen(context, origin, report) {
  context.on("request", (request) => {
    const asked = new URL(request.url());
    const own = asked.origin === origin || ["data:", "blob:", "about:"].includes(asked.protocol);
    if (!own) report(`request to ${asked}`);
  });
  const onPage = (page) => {
    page.on("pageerror", (error) => report(`pageerror: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) report(`console: ${message.text()}`);
    });
  };
  context.pages().forEach(onPage);
  context.on("page", onPage);
}

/** What a test may do on a visit. The functions may be taken apart: none needs its owner. */
function doings(context, { url, close }, page, parts) {
  /** Waits until the app has data to show, or says why not. */
  const ready = async () => {
    await page.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
    // Where there is no data to show, the editing half is not fetched.
    const all = (parts) => window.partsThere >= parts || document.querySelector(".trouble") !== null;
    await page.waitForFunction(all, parts);
    await settled(page);
  };
  return {
    context,
    url,
    page,
    ready,
    /** The host is not there any more. */
    hostGone: close,
    /** Loads the page anew, at an address of the app such as `/moten`; at the map when none is given. */
    open: async (address) => {
      await page.goto("about:blank");
      await page.goto(`${url}#${address || "/karta"}`);
      await ready();
    },
    /** Loads the page anew where it is. */
    reload: async () => {
      await page.reload();
      await ready();
    },
    /** Goes to an address of the app as a link would. */
    go: async (address) => {
      await page.evaluate((address) => { location.hash = address; }, address);
      await settled(page);
    },
    /** What the screen "Data" says under `term`. */
    fact: async (term) => plain(await page.locator(`.data-facts dt:text-is("${term}") + dd`).innerText()),
    /** Waits, on the screen "Data", until what is shown is on disk. */
    kept: () => page.locator(".data-facts dd", { hasText: "Ja. Nästa gång" }).waitFor(),
    /** The bytes that "Spara som fil" gives on the screen "Data". */
    exported: async () => {
      const download = page.waitForEvent("download");
      await page.locator("main").getByRole("button", { name: "Spara som fil", exact: true }).click();
      return bytesOf(await download);
    },
    /** Chooses a file on the screen "Data", as the system's own dialog would give it. */
    choose: (file) => page.getByLabel("Välj en fil").setInputFiles(file),
  };
}

/** The bytes of a download. */
export async function bytesOf(download) {
  return readFile(await download.path());
}

/** A text with plain spaces, however its lines may be broken. */
export const plain = (text) => text.replaceAll("\u{a0}", " ").trim();

/** Waits until the app has drawn what it was last told, and moved the focus. */
export async function settled(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    }
  });
}
