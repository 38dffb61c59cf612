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

async function ask() {
  for (const row of rows.filter(({ dataset }) => dataset.page)) tell(row, ofPage[row.dataset.page]());
  const { headers } = await fetch("./", { method: "HEAD", cache: "no-store" });
  const asked = rows.filter(({ dataset }) => dataset.header);
  for (const row of asked) tell(row, (headers.get(row.dataset.header) ?? "").includes(row.dataset.value));
  const missing = rows.filter((row) => row.lastElementChild.textContent === "Nej").length;
  status.textContent = missing === 0 ? "Alla skydd är på." : `${missing} av ${rows.length} skydd saknas.`;
}

ask().catch(() => {
  status.textContent = "Adressen svarade inte. Ladda om sidan när du har nät.";
});
