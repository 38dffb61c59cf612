// Draws the pictures of the README, and those that are shown to whoever installs the app, from the
// running app.
//
//     node tests/browser/picture.mjs

import { fileURLToPath } from "node:url";
import { visit } from "./app.mjs";

const CASE = "/arenden/vaccination-ansvar-2024?steg=8";

/** The file, the address, and the width and height in pixels. */
const pictures = [
  [".readme/karta.png", "/karta/lsg", 1440, 900],
  [".readme/arende.png", CASE, 1440, 1300],
  ["public/icons/skarm-bred.png", "/karta", 1280, 800],
  ["public/icons/skarm-smal.png", CASE, 390, 844],
];

await visit({}, async ({ page, open }) => {
  for (const [name, address, width, height] of pictures) {
    await page.setViewportSize({ width, height });
    await open(address);
    const path = fileURLToPath(new URL(`../../${name}`, import.meta.url));
    await page.screenshot({ path });
    console.log(name);
  }
});
