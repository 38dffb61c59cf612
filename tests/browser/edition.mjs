// What the published data says, read by a few lines of its own: the tests hold the app against
// it, so they must not ask the app.

import { siteFile } from "./app.mjs";

/** The built-in edition. */
export const edition = JSON.parse(await siteFile("data/vasterbotten.json"));

/** The first and last month of a season, by its code in a date; no date of the edition is a winter. */
const seasons = { 21: ["03", "05"], 22: ["06", "08"], 23: ["09", "11"] };

function earliest(date) {
  const [first] = date.split("/");
  if (first === "..") return "0000";
  const [year, month = "01", day = "01"] = first.split("-");
  return `${year}-${seasons[month]?.[0] ?? month}-${day}`;
}

function latest(date) {
  const last = date.split("/").at(-1);
  if (last === "..") return "9999";
  const [year, month = "12", day = "31"] = last.split("-");
  return `${year}-${seasons[month]?.[1] ?? month}-${day}`;
}

const mayInclude = (day) => ({ period = {} }) =>
  (!period.from || earliest(period.from) <= day) && (!period.to || day <= latest(period.to));

/** The bodies that may have existed on a day, as far as the data knows. */
export const bodiesOn = (day) => edition.organizations.filter(mayInclude(day));

/** The names a body may have had on a day; more than one where the day of the change is not known. */
export const namesOn = (body, day) => body.names.filter(mayInclude(day)).map(({ name }) => name);
