// What a row of the list tells of a case.

import { nameOf } from "./floors.js";

const STANDINGS = { yes: "Slutfört", no: "Pågår", unknown: "Utfall framgår inte" };

/** A function that gives the row of a case. */
export function rowsOf(data) {
  const names = new Map(data.organizations.map((body) => [body.id, nameOf(body)]));
  return (one) => {
    const steps = one.consultations ?? [];
    const last = steps.findLast((step) => step.status === "held");
    const next = steps.find((step) => step.status === "planned");
    const holder = last?.handedTo?.at(-1) ?? last?.organization;
    return {
      id: one.id,
      title: one.shortTitle ?? one.title,
      printed: one.shortTitle && one.shortTitle !== one.title ? one.title : undefined,
      standing: STANDINGS[one.outcome?.finished] ?? STANDINGS.unknown,
      holder: names.get(holder) ?? "framgår inte",
      latest: last?.date ?? "",
      next: next ? `${names.get(next.organization) ?? ""} ${next.date ?? ""}` : "ej angivet",
      steps: steps.length,
    };
  };
}

const swedish = new Intl.Collator("sv");

export const ORDERS = {
  latest: ["Senast behandlat", (a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0)],
  title: ["Rubrik", (a, b) => swedish.compare(a.title, b.title)],
  steps: ["Antal steg", (a, b) => b.steps - a.steps],
};

/** All texts of a case in small letters, to look in. */
export const textOf = (one) =>
  [one.title, one.shortTitle, one.summary, one.outcome?.text, ...(one.consultations ?? []).flatMap((step) => [step.what, step.outcome])]
    .filter(Boolean).join("\n").toLowerCase();
