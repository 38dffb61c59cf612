// A meeting as awkward as they come, kept with the keyboard alone: two days, two people of one name, one who stands for
// two municipalities, a substitute for one item, a closed ballot that the chair settled, items withdrawn, put off and
// added, and a decision that revokes an earlier. It goes out as a file, and comes in again as it was.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { inTemporaryFolder, plain, visit } from "./app.mjs";
import { coordinator } from "./coordinator.mjs";

const MEETING = "samrad-2025-10-04";

/** A county with an earlier decision, a meeting to come and a case. */
function county() {
  const body = (id, name, classification, track, level) => ({ id, names: [{ name }], classification, track, level, overview: true });
  const huvudman = (id, name, classification) => body(id, name, classification, "line", "huvudman");
  const meeting = (day, more) => ({ id: `samrad-${day}`, name: `Samråd ${day}`, date: day, organizations: ["samrad"], ...more });
  const decided = [{ id: "bron", by: "samrad", verb: "besluta", text: "Bron byggs." }];
  return {
    format: "samverkanskartan", version: 1, datasetId: "prov", title: "Prov", revision: 1, asOf: "2025-01-01",
    organizations: [
      body("samrad", "Samråd", "samråd", "political", "regional"),
      huvudman("kommun-a", "Kommun A", "kommun"),
      huvudman("kommun-b", "Kommun B", "kommun"),
      huvudman("region-r", "Region R", "region"),
    ],
    persons: [
      ["anna-svensson", "Anna Svensson"], ["anna-svensson-2", "Anna Svensson"], ["bo-provsson", "Bo Provsson"],
      ["cia-testberg", "Cia Testberg"], ["dan-exempel", "Dan Exempel"],
    ].map(([id, name]) => ({ id, name })),
    meetings: [
      meeting("2025-06-10", { agenda: [{ number: "4", title: "Bron", type: "none", decisions: decided }] }),
      meeting("2025-12-01", { state: "planned" }),
    ],
    cases: [],
  };
}

test("an awkward meeting is kept with the keyboard alone, goes out as a file and comes in as it was", (t) =>
  inTemporaryFolder((folder) => visit({}, async (site) => {
    const { page, open, go, choose, exported, kept } = site;
    await open("/data");
    const file = join(folder, "prov.json");
    await writeFile(file, JSON.stringify(county()));
    await readIn(site, file);
    await go("/moten");
    const keys = coordinator(page);
    await keys.tabTo(/^Redigera$/);
    await keys.press("Enter");

    await callTheMeeting(keys);
    await page.waitForURL(new RegExp(`#/moten/${MEETING}$`));
    await page.locator("h1", { hasText: "4–5" }).waitFor();
    await noteWhoWasThere(page, keys);
    await noteTheAgenda(keys);
    await noteWhatWasDecided(keys);

    assert.match(plain(await page.locator(".meeting-facts").innerText()), /5 oktober 2025 kl\. 9\.00–12\.00, efter ajournering/);
    const remarks = (await page.locator(".item-remarks li").allInnerTexts()).map(plain);
    for (const part of ["Utgick.", "Bordlades till", "Tillkom vid mötet.", "Behandlades efter punkt 1."]) {
      assert.ok(remarks.some((it) => it.startsWith(part)), `${part} in ${remarks}`);
    }
    await page.getByText("Vid lika röstetal avgjorde ordförandens utslagsröst.").waitFor();
    await page.getByText("Upphäver beslutet").first().waitFor();

    await go("/data");
    await kept();
    const first = await exported();
    checked(JSON.parse(first.toString()));
    const again = join(folder, "igen.json");
    await writeFile(again, first);
    await choose(again);
    await page.getByText("Inget skulle ändras.").waitFor();
    t.diagnostic(`${keys.count.presses} keys pressed besides ${keys.count.typed} letters in ${keys.count.fields} fields`);
  })));

async function readIn({ page, choose, kept }, file) {
  await choose(file);
  await page.getByRole("button", { name: "Läs in och ersätt" }).click();
  await page.getByRole("status").filter({ hasText: "Filen är inläst" }).waitFor();
  await kept();
}

/**
 * The beginning of a word to choose in a list, as far as Playwright presses keys: it has none for å, ä and ö, and would
 * write the rest in the field that was last written in.
 */
const beginning = (word) => /^[ -~]*/.exec(word)[0];

/** Goes to fields of the open form by their ids, and writes in each. */
async function write({ tabTo, type, press }, fields) {
  for (const [id, text] of fields) {
    await tabTo(`falt-${id}`);
    if (text === true) await press("Space");
    else if (text === "+") await press("Enter");
    else await type(text);
  }
}

/** Chooses records by name in a field that takes several. */
async function chooseNames({ tabTo, type, press }, id, names) {
  await tabTo(`falt-${id}`);
  for (const name of names) {
    await type(name);
    await press("Enter");
  }
}

async function callTheMeeting(keys) {
  await keys.tabTo(/^Lägg till möte$/);
  await keys.open();
  await write(keys, [["name", "Samråd 4–5 oktober 2025"]]);
  await chooseNames(keys, "organizations", ["Samråd"]);
  await write(keys, [["date", "4 oktober 2025"], ["start", "10"], ["end", "17.00"], ["days", "+"]]);
  await write(keys, [["days-0-date", "5/10 2025"], ["days-0-start", "9"], ["days-0-end", "12"], ["days-0-note", "efter ajournering"]]);
  await keys.save();
}

/** The two of one name are chosen by what the form itself suggests. */
async function noteWhoWasThere(page, keys) {
  const { tabTo, type, press, open, save } = keys;
  for (const [place, [name, role, huvudman]] of [
    ["Bo Provsson", "ordförande"], ["Anna Svensson (anna-svensson)", "ledamot"],
    ["Anna Svensson (anna-svensson-2)", "ledamot", "Region"], ["Dan Exempel", "ledamot"], ["Cia Testberg", "ersättare"],
  ].entries()) {
    await tabTo(/^Lägg till namn/);
    await type(name);
    await press("Tab");
    await type(beginning(role));
    await press("Tab");
    if (huvudman) await type(huvudman);
    await press("Tab");
    await press("Enter");
    await page.locator(`#narvaro-${place}`, { hasText: name.replace(/ \(.*/, "") }).waitFor();
  }
  await tabTo("narvaro-3-mer");
  await open();
  await chooseNames(keys, "onBehalfOf", ["Kommun A", "Kommun B"]);
  await save();
  // The chair leaves the room for one item, and the substitute comes in for that one.
  for (const [place, fields] of [
    [0, [["absentFromItems", "4"]]],
    [4, [["substituteFor", "Bo Provsson"], ["absentFromItems", "1\n4 a"]]],
  ]) {
    await tabTo(`narvaro-${place}-0`, place === 0 ? "Shift+Tab" : "Tab");
    await press("d"); // a part of the meeting
    await tabTo(`narvaro-${place}-mer`, place === 0 ? "Shift+Tab" : "Tab");
    await open();
    await write(keys, fields);
    await save();
  }
}

async function noteTheAgenda(keys) {
  const { tabTo, open, save, press, type } = keys;
  for (const [number, title] of [
    ["1", "Val av vice ordförande"], ["2", "Gemensam rutin"], ["3", "Gemensam avgift"], ["4", "Bron"], ["4 a", "Brådskande fråga"],
  ]) {
    await tabTo("dagordning-vag-0", "Shift+Tab");
    await open();
    await press("Control+A");
    await type(number);
    await press("Tab");
    await type(title);
    await save();
  }
  for (const [number, fields] of [
    ["2", [["fate", "utgick"]]],
    ["3", [["fate", "bordlades"], ["putOffTo", "Samråd 2025-12-01"]]],
    ["4 a", [["added", true]]],
  ]) {
    await tabTo(new RegExp(`^Ändra punkt.${number}$`), "Shift+Tab");
    await open();
    await write(keys, fields);
    if (number === "4 a") {
      await tabTo(/^Fler fält/);
      await press("Enter");
      await write(keys, [["treatedAfter", "1"], ["treatedOn", "5 oktober 2025"]]);
    }
    await save();
  }
}

async function noteWhatWasDecided(keys) {
  const { addAt, open, save } = keys;
  await addAt("1", "Omröstning", "Shift+Tab");
  await open();
  await write(keys, [
    ["question", "Vem som väljs"], ["closed", true], ["counts", "+"], ["counts-0-what", "Anna Svensson, Kommun A"],
    ["counts-0-count", "2"], ["counts", "+"], ["counts-1-what", "Dan Exempel"], ["counts-1-count", "2"],
    ["settledBy", beginning("ordförandens utslagsröst")], ["result", "Dan Exempel valdes."],
  ]);
  await save();
  await addAt("4", "Nytt beslut");
  await open();
  await write(keys, [
    ["verb", "upphäva"], ["text", "Bron byggs inte."], ["earlier", "+"], ["earlier-0-effect", beginning("upphäver")],
    ["earlier-0-meeting", "Samråd 2025-06-10"], ["earlier-0-item", "4"],
  ]);
  await save();
}

/** The file says what was typed and nothing besides. */
function checked(data) {
  assert.deepEqual(data.persons, county().persons, "nobody was made anew");
  const by = (person, name, role, more) =>
    ({ list: "Närvarolista", name, organization: "samrad", person, presence: "present", role, ...more });
  const item = (number, title, more) => ({ number, title, type: "none", ...more });
  assert.deepEqual(data.meetings.find(({ id }) => id === MEETING), {
    id: MEETING, name: "Samråd 4–5 oktober 2025", organizations: ["samrad"], state: "held",
    date: "2025-10-04", start: "10:00", end: "17:00",
    days: [{ date: "2025-10-05", start: "09:00", end: "12:00", note: "efter ajournering" }],
    attendance: [
      by("bo-provsson", "Bo Provsson", "chair", { presence: "partly", absentFromItems: ["4"] }),
      by("anna-svensson", "Anna Svensson", "member"),
      by("anna-svensson-2", "Anna Svensson", "member", { onBehalfOf: ["region-r"] }),
      by("dan-exempel", "Dan Exempel", "member", { onBehalfOf: ["kommun-a", "kommun-b"] }),
      by("cia-testberg", "Cia Testberg", "substitute",
        { presence: "partly", substituteFor: "bo-provsson", absentFromItems: ["1", "4 a"] }),
    ],
    agenda: [
      item("1", "Val av vice ordförande", { votes: [{
        id: `${MEETING}-1-omrostning-1`, question: "Vem som väljs", closed: true, votes: [],
        counts: [{ what: "Anna Svensson, Kommun A", count: 2 }, { what: "Dan Exempel", count: 2 }],
        settledBy: "casting-vote", result: "Dan Exempel valdes.",
      }] }),
      item("2", "Gemensam rutin", { fate: "withdrawn" }),
      item("3", "Gemensam avgift", { fate: "put-off", putOffTo: "samrad-2025-12-01" }),
      item("4", "Bron", { decisions: [{
        id: `${MEETING}-4-1`, by: "samrad", verb: "upphäva", text: "Bron byggs inte.",
        earlier: [{ effect: "revokes", meeting: "samrad-2025-06-10", item: "4" }],
      }] }),
      item("4 a", "Brådskande fråga", { added: true, treatedAfter: "1", treatedOn: "2025-10-05" }),
    ],
  });
}
