// Fifteen questions of a new member, a substitute and a coordinator, each asked at the start and answered by
// what a screen reader is given, in few acts.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, visit } from "./app.mjs";
import { edition } from "./edition.mjs";
import { questions, reader, said, words } from "./questions.mjs";

/** More than this, and somebody who has never been here has given up. */
const PATIENCE = 6;
/** How long a page may take to say it, in milliseconds. */
const SOON = 5_000;

/** What the page says in answer; what must be said and is not is left in `missing`. */
async function heard(somebody, { answer, says }) {
  const until = Date.now() + SOON;
  for (;;) {
    const told = said(answer(await somebody.hear()));
    const missing = says.filter((text) => !words(told).includes(words(text)));
    if (missing.length === 0 || Date.now() > until) return { told, missing };
  }
}

/** So that a visit is the first one: nothing is remembered of where one has been. */
function forget() {
  if (location.protocol !== "about:") localStorage.clear();
}

/** What is told, from where the answer begins. */
const answerIn = (told, { says }) => told.slice(Math.max(0, told.indexOf(says.find((text) => told.includes(text)))));

const clipped = (text, length) => (text.length > length ? `${text.slice(0, length - 1)}…` : text.padEnd(length));

test("fifteen questions are answered from the accessibility tree, each in six acts or fewer", async (t) => {
  const rows = [];
  assert.equal(questions.length, 15);
  await visit({ before: forget }, async ({ page, open }) => {
    for (const question of questions) {
      await t.test(question.asks, async () => {
        assert.ok(question.says.length > 0, "the data have no answer");
        await open("/");
        const somebody = reader(page);
        const saved = question.saves && page.waitForEvent("download").catch(() => null);
        await question.find(somebody);
        const { told, missing } = await heard(somebody, question);
        rows.push([question.asks, somebody.acts(), answerIn(told, question)]);
        assert.deepEqual(missing, [], `not said in answer: ”${told}”`);
        assert.ok(somebody.acts() <= PATIENCE, `${somebody.acts()} acts`);
        if (saved) assert.deepEqual(JSON.parse(await bytesOf(await saved)), edition);
      });
    }
  });
  const table = [["question", "acts", "answer"], ...rows];
  console.log(table.map(([asks, acts, told]) => `${clipped(asks, 45)} ${`${acts}`.padStart(4)}  ${clipped(told, 110)}`.trimEnd()).join("\n"));
});
