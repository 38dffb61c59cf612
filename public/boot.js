// Starts the app that public/index.html names, and says so in plain words when that fails.
// The page's content security policy allows no inline script, so the start has a file of its own.

const app = document.getElementById("app");
let started = false;

// The app builds unchanging parts of the page through innerHTML, which Trusted Types lets
// through a policy only. The markup is compiled into the app and holds nobody's text. Scripts
// (the service worker) may come from our own address; nothing may be evaluated.
window.trustedTypes?.createPolicy("default", {
  createHTML: (markup) => markup,
  createScriptURL: (address) =>
    new URL(address, document.baseURI).origin === location.origin ? address : null,
});

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function failure(heading, cause, reason) {
  const box = element("section", "", { class: "failure", role: "alert" });
  const again = element("button", "Ladda om sidan", { class: "button", type: "button" });
  again.addEventListener("click", () => location.reload());
  box.append(
    element("h1", heading),
    element("p", cause),
    element("p", "Ladda om sidan. Hjälper det inte kan du uppdatera webbläsaren eller öppna sidan i en annan."),
    element("p", "Det du har sparat finns kvar i den här webbläsaren."),
    again,
    element("p", `Felet i webbläsarens egna ord: ${reason}`, { class: "mini" }),
  );
  return box;
}

// A fault after the start leaves the page as it stands, so that what was written can be copied.
function stopped(reason) {
  if (!started || !(reason instanceof WebAssembly.RuntimeError)) return;
  if (app.querySelector(".failure")) return;
  app.prepend(failure("Samverkanskartan har stannat", "Ett fel i programmet gjorde att det inte kan fortsätta.", reason));
}
addEventListener("error", (event) => stopped(event.error));
addEventListener("unhandledrejection", (event) => stopped(event.reason));

try {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const glue = await import(new URL(js, document.baseURI).href);
  // The glue compiles while it downloads, and reads the whole file first where a host
  // serves wasm under another type.
  await glue.default({ module_or_path: new URL(wasm, document.baseURI) });
  started = true;
} catch (reason) {
  console.error(reason);
  const place = app.querySelector("main") ?? app;
  place.removeAttribute("aria-busy");
  place.replaceChildren(
    failure(
      "Samverkanskartan kunde inte starta",
      "Webbläsaren fick inte hem hela programmet eller är för gammal för att köra det.",
      reason,
    ),
  );
}
