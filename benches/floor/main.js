// The floor: the map with nothing but what the browser has. Fetches the data, draws it, and
// tells of a body what it is.

import { mapMarkup } from "./draw.js";

const answer = await fetch("data/vasterbotten.json");
const data = await answer.json();
const main = document.querySelector("main");
main.innerHTML = `<h1></h1>${mapMarkup(data, 1360)}<aside class="panel" hidden></aside>`;
main.querySelector("h1").textContent = data.title;
main.addEventListener("click", ({ target }) => {
  const body = data.organizations.find((body) => body.id === target.dataset.id);
  if (!body) return;
  const panel = main.querySelector(".panel");
  panel.hidden = false;
  panel.textContent = body.names.at(-1).name;
});
