// Starts the app that public/index.html names, and says so in plain words when that fails.
// The page's content security policy allows no inline script, so the start has a file of its own.

const app = document.getElementById("app");
const root = document.documentElement;
let started = false;

// The app builds unchanging parts of the page through innerHTML, which Trusted Types lets
// through a policy only. The markup is compiled into the app and holds nobody's text; should it ever,
// nothing in it may run, fetch or lead out. Scripts (the service worker) may come from our own
// address; nothing may be evaluated.
const RUNS = /<\s*(?:script|i?frame|object|embed|base|link|meta|style|form|animate|set)\b|[\s"'/]on[a-z]+\s*=|srcdoc\s*=|script\s*:/i;
window.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => (RUNS.test(markup) ? null : markup),
  createScriptURL: (address) =>
    new URL(address, document.baseURI).origin === location.origin ? address : null,
});

// Every page has a name of its own, and holds a lock of that name as long as it lives: so the
// others know whether it is still open. What a tab remembers would be copied with the tab.
const tab = `${new Date().toISOString()}-${Math.random().toString(36).slice(2)}`;
const LOCK = "samverkanskartan.flik ";
root.dataset.tab = tab;
const locked = new Promise((done) => {
  const hold = () => {
    done();
    return new Promise(() => {});
  };
  // Where there are no locks (a page without https), nobody can tell.
  if (navigator.locks) navigator.locks.request(LOCK + tab, hold).catch(done);
  else done();
});

// A browser that translates the page puts elements of its own (font) in the place of the app's
// texts, and what the app then writes into a text of its own is seen by nobody. So a text that is
// replaced stays where it was, emptied, before its translation. When the app writes it anew, moves
// it or takes it away, the translation goes, and the browser translates what is written then.
const translated = new WeakMap();

function withoutTranslation(text) {
  translated.get(text)?.translation.remove();
  translated.delete(text);
}

/** A text was taken from where it stood: by the app, or by the browser for one of `translations`. */
function taken(text, { addedNodes, previousSibling, nextSibling }, translations) {
  if (translated.has(text)) {
    const { words } = translated.get(text);
    withoutTranslation(text);
    if (text.data === "") text.data = words;
  } else if (!text.isConnected) {
    const translation = [...addedNodes, previousSibling, nextSibling].find((it) => translations.delete(it));
    if (!translation) return;
    translated.set(text, { translation, words: text.data });
    text.data = "";
    translation.before(text);
  }
}

const texts = new MutationObserver((records) => {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
  const translations = new Set(added.filter((node) => node.nodeName === "FONT"));
  for (const record of records) {
    if (record.type === "characterData") withoutTranslation(record.target);
    for (const node of record.removedNodes) {
      if (node.nodeType === Node.TEXT_NODE) taken(node, record, translations);
    }
  }
  texts.takeRecords(); // what was done here
});
texts.observe(document.body, { subtree: true, childList: true, characterData: true });

// A note that the app is starting stands in the browser until its first screen is drawn. One
// that is left tells that something stopped the app there; the next start then offers a safe
// page first. Where nothing may be noted, the app starts all the same.
const STARTS = `samverkanskartan.start:${new URL(".", document.baseURI).pathname} `;
const STOPPED = "stannade";
const LONG = 30_000;
let failed = [];

function note(text) {
  try {
    if (text) localStorage.setItem(STARTS + tab, text);
    else localStorage.removeItem(STARTS + tab);
    return true;
  } catch {
    return false;
  }
}

/** The notes of starts that did not come through: stopped, gone, or at it far too long. */
async function failedStarts() {
  const notes = Object.entries(localStorage).filter(([key]) => key.startsWith(STARTS));
  if (notes.length === 0) return [];
  const locks = await navigator.locks?.query();
  const isGone = (key) =>
    locks !== undefined && !locks.held.some(({ name }) => name === LOCK + key.slice(STARTS.length));
  return notes
    .filter(([key, text]) => text === STOPPED || Date.now() - Number(text) > LONG || isGone(key))
    .map(([key]) => key);
}

async function beginStart() {
  await locked;
  try {
    failed = await failedStarts();
  } catch {
    failed = [];
  }
  if (failed.length > 0) root.dataset.start = "careful";
  note(String(Date.now()));
}

/** The first screen is on the page; once it is painted, the start has come through. */
function cameThrough() {
  const forget = () => {
    note("");
    for (const key of failed) localStorage.removeItem(key);
  };
  const painted = () => setTimeout(forget);
  // A page that nobody looks at is not painted.
  if (document.hidden) painted();
  else requestAnimationFrame(painted);
}
document.addEventListener("samverkanskartan-opened", cameThrough, { once: true });

// Whoever goes elsewhere while the app starts has not stopped it.
let hasStopped = false;
addEventListener("pagehide", () => {
  if (!hasStopped) note("");
});

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function failure(heading, cause, advice, reason, again) {
  const box = element("section", "", { class: "failure", role: "alert" });
  const button = element("button", "Ladda om sidan", { class: "button", type: "button" });
  button.addEventListener("click", again);
  box.append(
    element("h1", heading),
    element("p", cause),
    element("p", advice),
    element("p", "Det du har sparat finns kvar i den här webbläsaren."),
    button,
    element("p", `Felet i webbläsarens egna ord: ${reason}`, { class: "mini" }),
  );
  return box;
}

/** Whether the app cannot go on after this. */
const isFatal = (reason) => reason instanceof WebAssembly.RuntimeError || reason instanceof RangeError;

// A fault after the start leaves the page as it stands, so that what was written can be copied.
// The address may be what stopped it: so it is not simply opened again.
function stopped(reason) {
  if (!started || !isFatal(reason)) return;
  if (app.querySelector(".failure")) return;
  hasStopped = true;
  const isNoted = note(STOPPED);
  app.prepend(
    failure(
      "Samverkanskartan har stannat",
      "Ett fel i programmet gjorde att det inte kan fortsätta.",
      "Ladda om sidan. Då får du först välja: öppna sidan Data, spara allt som finns, ta tillbaka en äldre utgåva eller öppna samma sida igen.",
      reason,
      () => {
        if (!isNoted) location.hash = "#/data";
        location.reload();
      },
    ),
  );
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

// What a host once sent wrong it may have told the browser to keep for good: so it is asked for
// anew, past what is kept.
async function loadAfresh({ target }) {
  target.disabled = true;
  const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = [js, wasm, ...fetched].map((address) => new URL(address, document.baseURI));
  const files = new Set(own.filter(({ origin }) => origin === location.origin).map(String));
  const afresh = async (file) => (await fetch(file, { cache: "reload", signal: AbortSignal.timeout(20_000) })).arrayBuffer();
  await Promise.allSettled([...files].map(afresh));
  location.reload();
}

let js = "";
let wasm = "";
try {
  ({ js, wasm } = document.querySelector("script[data-wasm]").dataset);
  const [glue] = await Promise.all([import(new URL(js, document.baseURI).href), beginStart()]);
  // The glue compiles while it downloads, and reads the whole file first where a host
  // serves wasm under another type.
  await glue.default({ module_or_path: new URL(wasm, document.baseURI) });
  started = true;
} catch (reason) {
  console.error(reason);
  // What did not arrive may arrive the next time; what stopped the app would stop it again.
  hasStopped = isFatal(reason);
  note(hasStopped ? STOPPED : "");
  const place = app.querySelector("main") ?? app;
  place.removeAttribute("aria-busy");
  place.replaceChildren(
    failure(
      "Samverkanskartan kunde inte starta",
      "Webbläsaren fick inte hem hela programmet eller är för gammal för att köra det.",
      "Ladda om sidan. Hjälper det inte kan du uppdatera webbläsaren eller öppna sidan i en annan.",
      reason,
      loadAfresh,
    ),
  );
}
