// Tells which protections the host gives, by asking it for the site's page.

const status = document.getElementById("lage");
const rows = [...document.querySelectorAll("tr[data-header], tr[data-page]")];

function tell(row, isThere) {
  row.lastElementChild.textContent = isThere ? "Ja" : "Nej";
}

const ofPage = {
  secure: () => location.protocol === "https:",
  policy: () => document.querySelector("meta[http-equiv=Content-Security-Policy]") !== null,
};

/** Whether what the host sends is what is wanted: all of it, or one of the rules in a list of them. */
function gives({ header, value }, sent) {
  const same = (one) => one.trim().toLowerCase() === value.toLowerCase();
  if (header.toLowerCase() === "strict-transport-security") return /max-age\s*=\s*"?[1-9]/i.test(sent);
  return same(sent) || sent.split(/[;,]/).some(same);
}

async function ask() {
  for (const row of rows.filter(({ dataset }) => dataset.page)) tell(row, ofPage[row.dataset.page]());
  const { headers } = await fetch("./", { method: "HEAD", cache: "no-store" });
  const asked = rows.filter(({ dataset }) => dataset.header);
  for (const row of asked) tell(row, gives(row.dataset, headers.get(row.dataset.header) ?? ""));
  const missing = rows.filter((row) => row.lastElementChild.textContent === "Nej").length;
  status.textContent = missing === 0 ? "Alla skydd är på." : `${missing} av ${rows.length} skydd saknas.`;
}

ask().catch(() => {
  status.textContent = "Adressen svarade inte. Ladda om sidan när du har nät.";
});
