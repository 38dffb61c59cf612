// What the page fetches, and what is seen when not all of it comes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { plain, settled, visit } from "./app.mjs";

const menu = ["Karta", "Ärenden", "Möten", "Beslut", "Huvudmän", "Ordlista", "Data", "Om"];

test("on a walk through every screen nothing is asked of another origin, and little of our own", () =>
  // The visit itself fails on a request to another origin.
  visit({}, async ({ page, open, exported, context }) => {
    const asked = [];
    context.on("request", (request) => asked.push(new URL(request.url())));
    await open();
    const atStart = asked.length;
    for (const name of menu) {
      await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link", { name, exact: true }).click();
      await settled(page);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.goBack();
    await exported();
    const own = asked.slice(atStart).filter(({ protocol }) => protocol !== "blob:");
    assert.deepEqual(own.map(({ pathname }) => pathname).filter((path) => !path.startsWith("/fonts/")), []);
    assert.ok(asked.some(({ pathname }) => pathname.endsWith(".wasm")), "requests are seen at all");
  }));

test("the page has a policy that lets nothing in or out but its own", () =>
  visit({ outside: [/Content Security Policy/, /säkerhetspolicyn bröts/] }, async ({ page, open }) => {
    await open();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    for (const rule of ["default-src 'none'", "connect-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'"]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'.*unsafe-eval|\*|https?:/);
    const sent = await page.evaluate(() => fetch("https://example.invalid/").then(() => "sent", () => "stopped"));
    assert.equal(sent, "stopped");
  }));

test("what the app puts into the page as markup can neither run nor fetch anything", () => {
  const outside = [/säkerhetspolicyn bröts: require-trusted-types-for/, /Content Security Policy/];
  return visit({ expected: [/TrustedHTML/], outside }, async ({ page, open }) => {
    await open();
    const taken = (markups) =>
      page.evaluate((markups) => markups.filter((markup) => {
        try {
          document.createElement("div").innerHTML = markup;
          return true;
        } catch {
          return false;
        }
      }), markups);
    const harmful = [
      "<script>window.ran = 1</script>", '<img src="x" onerror="window.ran = 1">', "<svg/onload=window.ran=1>",
      '<iframe src="https://example.invalid/"></iframe>', '<iframe srcdoc="a"></iframe>', '<object data="a"></object>',
      '<a href="javascript:window.ran=1">a</a>', '<base href="https://example.invalid/">', "<style>a{}</style>",
      '<form action="https://example.invalid/"></form>', '<svg><set attributeName="href" to="a"/></svg>',
    ];
    assert.deepEqual(await taken(harmful), []);
    const harmless = ["<p class=\"muted\">På måndag = ledigt</p>", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"];
    assert.deepEqual(await taken(harmless), harmless);
    assert.equal(await page.evaluate("window.ran"), undefined);
  });
});

test("the head and the heading are seen before the program has come", () =>
  visit({}, async ({ page, url, ready }) => {
    let letThrough;
    const held = new Promise((through) => { letThrough = through; });
    await page.route("**/*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(url, { waitUntil: "commit" });
    await page.getByRole("heading", { level: 1, name: "Så samverkar Västerbotten om vård och omsorg" }).waitFor();
    const links = await page.getByRole("navigation", { name: "Huvudmeny" }).getByRole("link").allInnerTexts();
    assert.deepEqual([...links].sort(), [...menu].sort());
    await page.getByText("Kartan öppnas …").waitFor();
    letThrough();
    await ready();
    await page.locator(".picture.road #ruta-lsg").waitFor();
    assert.equal(await page.locator("header.top").count(), 1);
  }));

for (const [what, pattern] of [["the program", "**/*.wasm"], ["its first script", "**/program-*/main.js"]]) {
  test(`when ${what} does not come, that is said in Swedish, with a way out`, () =>
    visit({ expected: [/404/, /Failed to|import|WebAssembly|wasm/i] }, async ({ page, url, ready }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 404, body: "404 Not Found\n", contentType: "text/plain" }));
      await page.goto(url);
      await page.getByRole("alert").waitFor();
      assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Samverkanskartan kunde inte starta");
      assert.match(await page.getByRole("alert").innerText(), /Det du har sparat finns kvar i den här webbläsaren/);
      await page.unroute(pattern);
      await page.getByRole("button", { name: "Ladda om sidan" }).click();
      await ready();
      await page.locator(".picture.road #ruta-lsg").waitFor();
    }));
}

test("when a host once sent the program as something else, to be kept for good, loading the page anew helps", () => {
  let sent = 0;
  // Whatever has a hash in its name may be kept for good.
  const also = (address) => (/program-[^/]+\/main\.js$/.test(address) && (sent += 1) === 1 ? { "content-type": "text/plain" } : {});
  return visit({ also, expected: [/MIME type/, /TypeError/] }, async ({ page, url }) => {
    const failed = () => page.getByRole("heading", { name: "Samverkanskartan kunde inte starta" }).waitFor();
    await page.goto(url);
    await failed();
    await page.reload();
    await failed();
    assert.equal(sent, 1, "the browser has kept it");
    await page.getByRole("button", { name: "Ladda om sidan" }).click();
    await page.locator("h1#rubrik", { hasNotText: "Kartan öppnas" }).waitFor();
    assert.equal(await page.locator(".failure").count(), 0);
  });
});

test("when the edition does not come and nothing is kept, a file can be read in instead", () =>
  visit({ expected: [/404/] }, async ({ page, open, url, choose, go, fact }) => {
    const text = await (await fetch(`${url}data/vasterbotten.json`)).text();
    await page.route("**/data/vasterbotten.json", (route) => route.fulfill({ status: 404 }));
    await open();
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), "Kartan gick inte att hämta");
    await choose({ name: "egen.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Läs in och ersätt" }).click();
    await page.locator(".picture.road #ruta-lsg").waitFor();
    await go("/data");
    assert.match(plain(await fact("Kommer från")), /från filen egen\.json$/);
  }));

test("what is kept is shown, also when the edition does not come", () =>
  visit({ expected: [/404|Failed to load/] }, async ({ page, open, kept, reload, fact }) => {
    await open("/data");
    await kept();
    await page.route("**/data/vasterbotten.json", (route) => route.abort());
    await reload();
    assert.match(await fact("Kommer från"), /^Den inbyggda utgåvan/);
    assert.equal(await page.getByRole("status").filter({ hasText: /\S/ }).count(), 0);
  }));

test("without scripts the page says what it needs", () =>
  visit({ javaScriptEnabled: false }, async ({ page, url }) => {
    await page.goto(url);
    assert.match(await page.locator("body").innerText(), /Samverkanskartan behöver JavaScript/);
  }));
