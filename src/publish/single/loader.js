// The files of the site lie in this page, compressed. Whatever the program fetches is one of
// them; nothing is asked of any address.

const held = new Map([...document.querySelectorAll("script[data-file]")].map((block) => [block.dataset.file, block]));
const lastOf = (address) => new URL(address, document.baseURI).pathname.split("/").pop();

function answerOf(block) {
  const bytes = Uint8Array.from(atob(block.textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": block.dataset.type } });
}

window.fetch = async (asked) => {
  const block = held.get(lastOf(asked.url ?? asked));
  if (!block) throw new TypeError(`not in this file: ${asked.url ?? asked}`);
  return answerOf(block);
};

// A link to one of the files saves it: beside this page there is none.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[href]");
  const name = link && !link.getAttribute("href").startsWith("#") && !link.download && lastOf(link.href);
  const block = name && held.get(name);
  if (!block) return;
  event.preventDefault();
  const saved = document.createElement("a");
  saved.href = URL.createObjectURL(await answerOf(block).blob());
  saved.download = name;
  saved.click();
  setTimeout(() => URL.revokeObjectURL(saved.href), 60_000);
});
