// Draws the pictures of the README from the running app.
//
//     node tests/browser/picture.mjs

import { fileURLToPath } from "node:url";
import { visit } from "./app.mjs";

/** The file, the address, and the height in pixels. */
const pictures = [
  ["karta.png", "/karta/lsg", 900],
  ["arende.png", "/arenden/vaccination-ansvar-2024?steg=8", 1300],
];

await visit({}, async ({ page, open }) => {
  for (const [name, address, height] of pictures) {
    await page.setViewportSize({ width: 1440, height });
    await open(address);
    const path = fileURLToPath(new URL(`../../.readme/${name}`, import.meta.url));
    await page.screenshot({ path });
    console.log(`.readme/${name}`);
  }
});
