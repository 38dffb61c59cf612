// Lets Lighthouse judge the built site as a phone on a slow network gets it, from the server of
// `make serve`, in the browser of the tests. Prints the four scores and what a reader waits for.
//
//     CHROMIUM=/usr/bin/chromium node .tools/lighthouse/run.mjs [dist]

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../../tests/browser/server.mjs";

const figures = {
  "first-contentful-paint": "First contentful paint",
  "largest-contentful-paint": "Largest contentful paint",
  "total-blocking-time": "Total blocking time",
  "cumulative-layout-shift": "Cumulative layout shift",
  "total-byte-weight": "Transferred",
};

const site = await serve(process.argv[2] ?? "dist");
const browser = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"],
});
try {
  // Its own settings are those of a phone.
  const { lhr } = await lighthouse(site.url, { port: browser.port, logLevel: "error" });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  for (const { title, score, auditRefs } of Object.values(lhr.categories)) {
    console.log(`${title.padEnd(28)}${Math.round(score * 100)}`);
    for (const { id, weight } of auditRefs) {
      const { score: part, title: said } = lhr.audits[id];
      if (weight > 0 && part !== null && part < 0.9) console.log(`  below 90: ${said}`);
    }
  }
  for (const [id, title] of Object.entries(figures)) {
    const { numericValue, numericUnit, displayValue } = lhr.audits[id];
    const shown = numericUnit === "byte" ? `${numericValue.toLocaleString("en")} bytes` : displayValue;
    console.log(`${title.padEnd(28)}${shown}`);
  }
} finally {
  browser.kill();
  await site.close();
}
