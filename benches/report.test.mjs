// What is said of figures is right.

import assert from "node:assert/strict";
import { test } from "node:test";
import { p95, ratio, spread } from "./figures.mjs";
import { crossings, overlaps } from "./geometry.mjs";
import { markedOf, withCases } from "./made-up.mjs";
import { results, table, withTable } from "./report.mjs";

test("a spread has the middle, the least and the most", () => {
  assert.deepEqual(spread([5, 1, 3]), { median: 3, least: 1, most: 5, rounds: 3 });
  assert.equal(p95(Array.from({ length: 100 }, (_, nth) => nth)), 95);
});

test("a ratio is taken round by round", () => {
  assert.equal(ratio([2, 30, 4], [1, 10, 2]).median, 2);
});

const row = { key: "a", what: "A", unit: "ms", peers: ["twin"], aim: "≤ 0.5 × the twin and ≤ 10 ms", aims: [{ times: 0.5, of: "twin" }, { atMost: 10 }], limits: "It is slow." };
const told = (ours, twin, rows = [row]) => results(rows, { a: { ours, twin }, b: { ours } }, { rounds: ours.length, machine: {}, quietness: [{ isQuiet: true }] });

test("an aim is met when all of it is kept, and otherwise a sentence says what limits it", () => {
  assert.equal(told([4], [10]).rows[0].met, true);
  assert.equal(told([6], [10]).rows[0].met, false);
  const slow = told([40], [100]);
  assert.equal(slow.rows[0].met, false);
  assert.match(table(slow), /not met: It is slow\./);
});

test("what grows with the number of cases is held against what it was", () => {
  const grown = { ...row, key: "b", peers: [], aims: [{ times: 1.3, row: "a" }] };
  assert.equal(told([4], [10], [row, grown]).rows[1].met, true);
  assert.equal(results([row, grown], { a: { ours: [4], twin: [10] }, b: { ours: [6] } }, {}).rows[1].met, false);
});

test("what nobody else was measured at keeps no aim that is held against them", () => {
  const alone = results([row], { a: { ours: [4] } }, {});
  assert.equal(alone.rows[0].met, false);
});

test("the table stands between its marks", () => {
  const readme = "Före\n<!-- bench: written by `make bench` -->\ngammalt\n<!-- /bench -->\nefter\n";
  assert.equal(withTable(readme, "nytt"), "Före\n<!-- bench: written by `make bench` -->\nnytt\n<!-- /bench -->\nefter\n");
  assert.throws(() => withTable("inga märken", "nytt"), /lacks/);
});

test("boxes that overlap and lines that cross are counted", () => {
  const box = (x, y) => ({ x, y, width: 10, height: 10 });
  assert.equal(overlaps([box(0, 0), box(5, 5), box(40, 0)]), 1);
  const line = (...points) => points.map(([x, y]) => ({ x, y }));
  assert.equal(crossings([line([0, 0], [10, 10]), line([0, 10], [10, 0]), line([20, 0], [20, 9])]), 1);
});

test("as many made-up cases as asked for, the same each time, and the mark in one of fifty", () => {
  const edition = { organizations: [{ id: "a", overview: true }], cases: [] };
  const made = withCases(edition, 120);
  assert.deepEqual(made, withCases(edition, 120));
  assert.equal(markedOf(made.cases), 3);
  assert.equal(made.cases.length, 120);
});
