// Keeping the log, as the tests do it: a case is given other words.

/** A case of few words. */
export const CASE = "/arenden/salut";

/** Its short title. */
export const TITLE = "Salut-satsningen";

/** Chooses to keep the log. */
export const keepLog = (page) => page.getByRole("button", { name: "Redigera" }).click();

/** The bar of whoever keeps the log. */
export const bar = (page) => page.getByRole("region", { name: "Loggen" });

/** Waits until everything is on disk. */
export const saved = (page) => bar(page).getByRole("status").filter({ hasText: /^Sparat|^Allt är sparat/ }).waitFor();

/** The dialog where one of two changes is chosen. */
export const clash = (page) => page.getByRole("dialog", { name: "Samma sak är ändrad på två ställen" });

/** Opens the form of the case on the page. */
export async function change(page) {
  await page.locator(".case-head .edit").first().click();
  await page.getByRole("dialog").waitFor();
}

/** Gives the case on the page another short title, and waits until that is on disk. */
export async function rename(page, title) {
  await change(page);
  await page.getByLabel("Kort rubrik").fill(title);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  await saved(page);
}

/** Changes the case on the page in two tabs at a time, so that one must choose; gives the other tab. */
export async function disagree({ page, context, url }) {
  await change(page);
  await page.getByLabel("Kort rubrik").fill("Min rubrik");
  await page.getByLabel("Vad det är").fill("Min text.");
  const other = await context.newPage();
  await other.goto(`${url}#${CASE}`);
  await other.locator(".case-head .edit").first().waitFor();
  await change(other);
  await other.getByLabel("Vad det är").fill("Deras text.");
  await other.getByLabel("Kort rubrik").fill("Deras rubrik");
  await other.getByRole("button", { name: "Spara", exact: true }).click();
  await other.getByRole("heading", { level: 1, name: "Deras rubrik" }).waitFor();
  await saved(other);
  await page.bringToFront();
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await clash(page).waitFor();
  return other;
}
