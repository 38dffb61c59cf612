// What can go wrong around the app: the browser killed in the middle of something, no room left
// on the disk or in the browser's share of it, and tabs put to sleep.

import { execFile, spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { inTemporaryFolder } from "./app.mjs";

const run = promisify(execFile);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const args = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--no-first-run",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=sv-SE",
];

/**
 * Starts a browser on the profile in a folder, in a group of processes of its own, and gives its
 * context and the two ways to end it: `close` lets it put things away, `kill` does not.
 */
export async function launch(profile) {
  // The port is written here, also by the browser before.
  const portFile = join(profile, "DevToolsActivePort");
  await rm(portFile, { force: true });
  const child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", [...args, `--user-data-dir=${profile}`, "about:blank"], {
    detached: true,
    stdio: "ignore",
  });
  const ended = new Promise((done) => child.once("exit", done));
  const kill = async () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
    await ended;
  };
  try {
    const port = await written(portFile);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = browser.contexts()[0];
    context.setDefaultTimeout(20_000);
    return {
      context,
      page: context.pages()[0] ?? (await context.newPage()),
      kill,
      close: async () => {
        const cdp = await browser.newBrowserCDPSession();
        await cdp.send("Browser.close").catch(() => {}); // it may be gone before it answers
        await ended;
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function written(portFile) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const [port] = await readFile(portFile, "utf8").then((text) => text.split("\n"), () => [""]);
    if (port) return port;
    await pause(50);
  }
  throw new Error("the browser did not start");
}

/**
 * Hands `use` a folder on a disk of its own with so many megabytes; `use` is not called, and the
 * answer is false, where this user may make no disks.
 */
export const onSmallDisk = (megabytes, use) =>
  inTemporaryFolder(async (folder) => {
    try {
      await run("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
    } catch {
      return false;
    }
    try {
      await use(folder);
      return true;
    } finally {
      // What the browser had open is let go of a moment after it ended.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        if (await run("umount", [folder]).then(() => true, () => false)) break;
        await pause(100);
      }
    }
  });

/** How many bytes a disk of `onSmallDisk` has left. */
export async function roomOn(folder) {
  const { stdout } = await run("df", ["--output=avail", "-B1", folder]);
  return Number(stdout.split("\n")[1]);
}

/**
 * Gives the site only so many bytes. Before the first write of that browser: one that has once
 * had room does not look again at once.
 */
export async function limitRoom(page, url, bytes) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(url).origin, quotaSize: bytes });
}

/** Puts a tab to sleep, as the browser does with one that has not been looked at for long. */
export async function putToSleep(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Page.setWebLifecycleState", { state: "frozen" });
  return () => cdp.send("Page.setWebLifecycleState", { state: "active" });
}
