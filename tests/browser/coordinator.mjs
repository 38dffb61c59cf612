// Who keeps the log without a mouse.

import assert from "node:assert/strict";
import { settled } from "./app.mjs";

/** A coordinator without a mouse: counts the keys pressed and the fields written in. */
export function coordinator(page) {
  const count = { presses: 0, typed: 0, fields: 0 };
  const here = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const label = [...(it.labels ?? [])].map((label) => label.textContent).join(" ");
      return { id: it.id, name: (it.getAttribute("aria-label") ?? (label || it.textContent)).replace(/\s+/g, " ").trim() };
    });
  const press = async (key) => {
    await page.keyboard.press(key);
    count.presses += 1;
  };
  const type = async (text) => {
    await page.keyboard.type(text);
    count.typed += text.length;
    count.fields += 1;
  };
  /** Goes on with Tab until the focus is on what has this name or id. */
  const tabTo = async (wanted, key = "Tab") => {
    const is = ({ id, name }) => (wanted instanceof RegExp ? wanted.test(name) : id === wanted);
    for (let steps = 0; steps < 260; steps += 1) {
      if (is(await here())) return;
      await press(key);
    }
    assert.fail(`${key} does not lead to ${wanted}; the focus is on ${JSON.stringify(await here())}`);
  };
  /** Opens what can be added at an item, and goes on to one of it. */
  const addAt = async (item, wanted, key = "Tab") => {
    await tabTo(new RegExp(`^Lägg till vid punkt.${item}$`), key);
    await press("Enter");
    await tabTo(new RegExp(`^${wanted} vid punkt.${item}$`));
  };
  /** Opens a form with the button that has the focus, and waits until it takes the focus. */
  const open = async () => {
    await press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.waitForFunction(() => document.activeElement.closest("dialog[open]") !== null);
    await settled(page);
  };
  /** Saves the form; the focus is back on the page. */
  const save = async () => {
    await press("Control+Enter");
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement !== document.body);
    await settled(page);
  };
  return { count, here, press, type, tabTo, addAt, open, save };
}
