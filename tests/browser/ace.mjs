// What IBM's checker is certain of: its rules are others than axe's.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const engine = await readFile(createRequire(import.meta.url).resolve("accessibility-checker-engine/ace.js"), "utf8");

/** What it finds that is no fault, and why: a rule, what the snippet of the place begins with, and the reason. */
export const explained = [
  ["element_tabbable_role_valid", '<div aria-label="Ärenden och huvudmän, kan rullas i sidled"', "what is scrolled is reached with the keyboard (axe: scrollable-region-focusable)"],
  ["element_tabbable_role_valid", '<div aria-label="I tid"', "what is scrolled is reached with the keyboard (axe: scrollable-region-focusable)"],
  ["label_ref_valid", '<label for="valj-fil"', "the file field is there and takes the focus; it is hidden from sight only"],
  ["target_spacing_sufficient", '<input value="', "the radio button stands in a label of its own that is large enough; the checker measures the dot in it"],
  ["target_spacing_sufficient", '<button aria-expanded="false" type="button" class="word"', "a word in a sentence is as large as its line allows (WCAG 2.5.8, inline)"],
  ["label_content_exists", '<label class="choice">', "the words are there; on a wide row they stand in the column's head for the eye"],
];

const isExplained = ({ rule, snippet }) => explained.some(([known, begins]) => known === rule && snippet.startsWith(begins));

/** Rules that look at where things are. They take nine tenths of its time, and find the same in every theme. */
const PLACES = ["target_spacing_sufficient", "element_tabbable_unobscured", "text_spacing_valid", "style_focus_visible", "element_tabbable_visible"];

/** What the checker is certain is wrong with the page, a line each; of where things are only when that is asked for. */
export async function certainFailures(page, { places = true } = {}) {
  if (!(await page.evaluate(() => "ace" in window))) await page.evaluate(engine);
  const leftOut = places ? [] : PLACES;
  const found = await page.evaluate(async (leftOut) => {
    const checker = new window.ace.Checker();
    for (const [name, rules] of Object.entries(checker.rulesetRules)) {
      checker.rulesetRules[name] = rules.filter((rule) => !leftOut.includes(rule));
    }
    const report = await checker.check(document, ["IBM_Accessibility", "WCAG_2_2"]);
    // What is folded together is not shown, so that its words name nothing until it is opened.
    const isFolded = (path) => {
      const node = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
      return Boolean(node?.closest("details:not([open])")) && !node.closest("summary");
    };
    const certain = report.results.filter(
      ({ value: [kind, answer], path }) => kind === "VIOLATION" && answer === "FAIL" && !isFolded(path.dom),
    );
    return certain.map(({ ruleId, message, path, snippet }) => ({ rule: ruleId, message, place: path.dom, snippet }));
  }, leftOut);
  const left = found.filter((fault) => !isExplained(fault));
  return [...new Set(left.map(({ rule }) => rule))].map((rule) => {
    const all = left.filter((fault) => fault.rule === rule);
    const places = all.slice(0, 3).map(({ message, place, snippet }) => `\n    ${place} ${snippet.slice(0, 160)}: ${message}`);
    return `IBM ${rule} (${all.length} places)${places.join("")}`;
  });
}
