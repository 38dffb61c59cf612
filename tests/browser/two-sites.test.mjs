// A host may have several sites in folders of its own, and they share what the browser keeps.

import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { built, inTemporaryFolder, settled, visit } from "./app.mjs";

/** What is kept of one choice, by where it is kept. */
const kept = (page, name) =>
  page.evaluate((name) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(name))), name);

test("two sites of one host each have their own look and their own way of working", () =>
  inTemporaryFolder(async (folder) => {
    for (const site of ["ena", "andra"]) await symlink(built, join(folder, site));
    await visit({ folder }, async ({ page, url, ready }) => {
      const at = async (site) => {
        await page.goto("about:blank");
        await page.goto(`${url}${site}/#/arenden`);
        await ready();
      };
      const isKeeping = () => page.getByRole("button", { name: "Redigera" }).getAttribute("aria-pressed");
      const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
      await at("ena");
      await page.getByRole("button", { name: "Redigera" }).click();
      await page.getByRole("button", { name: "Mörkt läge" }).first().click();
      await settled(page);
      assert.deepEqual([await isKeeping(), await theme()], ["true", "dark"]);
      await at("andra");
      assert.deepEqual([await isKeeping(), await theme()], ["false", undefined]);
      await at("ena");
      assert.deepEqual([await isKeeping(), await theme()], ["true", "dark"]);
      assert.deepEqual(await kept(page, "samverkanskartan.tema"), { "samverkanskartan.tema:samverkanskartan/ena/": "dark" });
    });
  }));

test("what was chosen before each site had its own is taken over once by each", () =>
  inTemporaryFolder(async (folder) => {
    for (const site of ["ena", "andra"]) await symlink(built, join(folder, site));
    // The page without an icon is not the app's.
    await visit({ folder, expected: [/404/] }, async ({ page, url, ready }) => {
      await page.goto(`${url}ena/LICENSE.txt`);
      await page.evaluate(() => localStorage.setItem("samverkanskartan.for-loggen", "1"));
      const isKeeping = async (site) => {
        await page.goto("about:blank");
        await page.goto(`${url}${site}/#/arenden`);
        await ready();
        return page.getByRole("button", { name: "Redigera" }).getAttribute("aria-pressed");
      };
      assert.equal(await isKeeping("ena"), "true");
      await page.getByRole("button", { name: "Redigera" }).click();
      assert.equal(await isKeeping("ena"), "false", "what is taken back is not taken over again");
      assert.equal(await isKeeping("andra"), "true");
    });
  }));
