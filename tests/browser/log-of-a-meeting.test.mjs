// The log of one whole meeting, kept with the keyboard alone: who was there, five items, two
// decisions, a vote by name, a new case and one that is tabled. What is then exported is read
// by the native tool, and holds what was typed.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { inTemporaryFolder, plain, visit } from "./app.mjs";
import { coordinator } from "./coordinator.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

test("the log of a whole meeting is kept with the keyboard alone", (t) =>
  visit({}, async ({ page, open: load, go, exported, kept }) => {
    await load("/moten/samrad-2021-03-19");
    const keys = coordinator(page);
    const { press, type, tabTo, addAt, open, save, count } = keys;
    await tabTo(/^Redigera$/);
    await press("Enter");

    await tabTo(/^Nytt möte efter det här/);
    await open();
    assert.equal((await keys.here()).name.startsWith("Dag"), true);
    await save();
    await page.waitForURL(/#\/moten\/samrad-hvo-2021-06-11$/);
    await page.locator("h1", { hasText: "11 juni 2021" }).waitFor();

    await tickTheRoll(page, keys);
    await writeTheItems(page, keys);

    // A decision at the second item and at the third.
    for (const [item, verb, text, way] of [
      ["2", "godkänna", "Samråd godkänner rapporten.", "Shift+Tab"],
      ["3", "rekommendera", "Samråd rekommenderar huvudmännen att söka medlen.", "Tab"],
    ]) {
      await addAt(item, "Nytt beslut", way);
      await open();
      await type(verb);
      await press("Tab");
      await type(text);
      await save();
    }

    // A vote by name at the fourth.
    await addAt("4", "Omröstning");
    await open();
    await type("Bifall till förslaget?");
    await tabTo("rost-0-0");
    const voters = await page.locator(".ballot .choice-rows > li").count();
    assert.equal(voters, 20);
    for (let row = 0; row < voters; row += 1) {
      const isAbsent = await page.locator(`#rost-${row}-3`).isChecked();
      await press(isAbsent ? "ArrowDown" : row < 12 ? "j" : row === 12 ? "a" : "n");
    }
    assert.match(plain(await page.locator(".ballot-tally").innerText()), /bifall.*avslag.*1 avstår, 3 frånvarande\.$/);
    await save();
    await page.locator("#punkt-4").waitFor();
    assert.equal(await page.locator(".vote-question", { hasText: "Bifall till förslaget?" }).count(), 1);
    await page.getByText("Inget beslut är antecknat.").waitFor();

    // The fifth raises a case, and the first case is tabled.
    await addAt("5", "Nytt ärende");
    await open();
    await save();
    await addAt("1", "Bordlägg", "Shift+Tab");
    await open();
    await tabTo(/^Vad som hände/);
    await type("Samråd vill vänta.");
    await save();

    await go("/data");
    await kept();
    await checked(await exported());
    t.diagnostic(`${count.presses} keys pressed besides ${count.typed} letters in ${count.fields} fields`);
  }));

/** Sixteen are there, one for a part, three are not; those beside the list were there. Nobody is before it is said. */
async function tickTheRoll(page, { press, tabTo }) {
  const counts = page.locator(".roll .attendance-counts");
  assert.match(plain(await counts.first().innerText()), /^0 närvarande, 0 frånvarande\. Om \d+ namn är inget noterat\.$/);
  await tabTo("narvaro-0-0");
  for (let row = 0; row < 20; row += 1) await press(row < 16 ? "n" : row === 16 ? "d" : "f");
  await tabTo(/^De 3.som är kvar var där$/);
  await press("Enter");
  await counts.filter({ hasText: "3\u{a0}frånvarande" }).waitFor();
  assert.equal(plain(await counts.first().innerText()), "17 närvarande, 3 frånvarande, 3 utanför listorna");
}

/** The first item came along with its case; four more are written. */
async function writeTheItems(page, { press, type, tabTo, open, save, here }) {
  await tabTo("dagordning-vag-0", "Shift+Tab");
  for (const title of ["Rapport om läget", "Medel för psykisk hälsa", "Ny arbetsgrupp", "Sommarens bemanning"]) {
    await open();
    await press("Tab"); // the number is right
    await type(title);
    await save();
    assert.equal((await here()).id, "dagordning-vag-0", "one more can be written at once");
  }
  assert.equal(await page.locator(".agenda > li").count(), 5);
}

/** The file is sound, and says what was typed. */
async function checked(bytes) {
  await inTemporaryFolder(async (folder) => {
    const file = join(folder, "logg.json");
    await writeFile(file, bytes);
    execFileSync("cargo", ["run", "--quiet", "--", "check", file], { cwd: root, stdio: "pipe" });
  });
  const data = JSON.parse(bytes.toString());
  const meeting = data.meetings.find(({ id }) => id === "samrad-hvo-2021-06-11");
  const presence = (wanted) => meeting.attendance.filter(({ presence }) => presence === wanted).length;
  assert.deepEqual([presence("present"), presence("partly"), presence("absent")], [16, 1, 3]);
  assert.deepEqual(meeting.agenda.map(({ number }) => number), ["1", "2", "3", "4", "5"]);
  assert.deepEqual(meeting.agenda.flatMap(({ decisions = [] }) => decisions.map(({ verb }) => verb)), ["godkänna", "rekommendera"]);
  const [vote] = meeting.agenda[3].votes;
  assert.equal(vote.votes.length, 20);
  assert.equal(vote.result, undefined);
  const raised = data.cases.find(({ id }) => id === "sommarens-bemanning");
  assert.deepEqual(raised.consultations.map(({ role, item }) => [role, item]), [["raised", "5"]]);
  const tabled = data.cases.find(({ id }) => id === meeting.agenda[0].cases[0]);
  const stop = tabled.consultations.find(({ meeting: id }) => id === meeting.id);
  assert.deepEqual([stop.role, stop.status, stop.what], ["tabled", "held", "Samråd vill vänta."]);
}
