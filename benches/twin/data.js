// What the twin keeps: cases and bodies as records of tables, the rest as one.

import Dexie from "dexie";

const database = new Dexie("twin", { chromeTransactionDurability: "strict" });
database.version(1).stores({ cases: "id", organizations: "id", rest: "id" });

/** The data that is kept; the built-in edition the first time. */
export async function open() {
  const kept = await read();
  if (kept) return kept;
  const answer = await fetch("data/vasterbotten.json");
  const edition = await answer.json();
  // Keeping waits until the page has nothing else to do.
  (window.requestIdleCallback ?? setTimeout)(() => keep(edition));
  return edition;
}

async function read() {
  const rest = await database.rest.get("rest");
  if (!rest) return undefined;
  const [cases, organizations] = await Promise.all([database.cases.toArray(), database.organizations.toArray()]);
  return { ...rest.fields, cases, organizations };
}

function keep({ cases, organizations, ...fields }) {
  return database.transaction("rw", database.cases, database.organizations, database.rest, async () => {
    await Promise.all([database.cases.clear(), database.organizations.clear()]);
    await database.cases.bulkPut(cases);
    await database.organizations.bulkPut(organizations);
    await database.rest.put({ id: "rest", fields });
  });
}

/** Takes in a file in the place of what is kept. */
export async function replace(text) {
  const data = JSON.parse(text);
  await keep(data);
  return data;
}
