// What was measured, as a table to read and as a file for programs.

import { median, ratio, spread } from "./figures.mjs";

const number = (value, unit) => {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return `${value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).replaceAll(",", "\u{202f}")}${unit ? ` ${unit}` : ""}`;
};

/** Whether ours keeps an aim: no more than a number, or than so many times another's or ours of another row. */
function keeps({ atMost, times, of, row: other }, row, samples) {
  if (other) return row.ours.median <= times * median(samples[other].ours);
  // Where theirs is nothing there is no ratio.
  if (of) return row.ratios[of] ? row.ratios[of].median <= times : row.ours.median <= times * row.peers[of]?.median;
  return row.ours.median <= atMost;
}

/** Everything that is told of a run. */
export function results(rows, samples, about) {
  return {
    about,
    rows: rows.map(({ key, what, unit, peers, aim, aims, limits }) => {
      const { ours, ...others } = samples[key];
      const there = (peers ?? Object.keys(others)).filter((peer) => others[peer]);
      const row = {
        key, what, unit, aim,
        ours: spread(ours),
        peers: Object.fromEntries(there.map((peer) => [peer, spread(others[peer])])),
        ratios: Object.fromEntries(there.map((peer) => [peer, ratio(ours, others[peer])])),
      };
      const met = aims.length === 0 ? undefined : aims.every((aim) => keeps(aim, row, samples));
      return { ...row, met, limits: met === false ? limits : undefined };
    }),
  };
}

const figure = ({ median, least, most, rounds }, unit) =>
  rounds > 1 ? `${number(median, unit)} (${number(least)}–${number(most)})` : number(median, unit);

function cells({ what, unit, ours, peers, ratios, aim, met, limits }) {
  const of = (peer, text) => `${peer} ${text}`;
  return [
    what,
    figure(ours, unit),
    Object.entries(peers).map(([peer, it]) => of(peer, figure(it, unit))).join("; ") || "–",
    Object.entries(ratios).filter(([, it]) => it).map(([peer, it]) => of(peer, number(it.median))).join("; ") || "–",
    aim,
    met === undefined ? "–" : met ? "met" : `not met: ${limits}`,
  ];
}

const HEADINGS = ["Measure", "Ours", "Others", "Ratio", "Aim", "Met"];

const about = ({ rounds, machine, quietness }) => {
  const busy = quietness.filter((it) => !it.isQuiet).length;
  const told = `Medians of ${rounds} rounds, in brackets the least and the most; ratios are the median of the rounds' own. ${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.system}, Node ${machine.node}.`;
  return busy > 0 ? `${told} **The machine was busy with something else at ${busy} of ${quietness.length} looks: these figures are not to be trusted.**` : told;
};

/** The table in Markdown. */
export function table(told) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [about(told.about), "", line(HEADINGS), line(HEADINGS.map(() => "---")), ...told.rows.map((row) => line(cells(row)))].join("\n");
}

/** The same on the screen, a paragraph a row. */
export function print(told) {
  console.log(`\n${about(told.about)}\n`);
  for (const row of told.rows) {
    const [what, ...rest] = cells(row);
    console.log(what);
    rest.forEach((text, nth) => console.log(`    ${HEADINGS[nth + 1].padEnd(8)}${text}`));
  }
  console.log(`\n${told.rows.filter((row) => row.met).length} aims met, ${told.rows.filter((row) => row.met === false).length} not; ${told.about.minutes.toFixed(1)} minutes`);
}

const [FROM, TO] = ["<!-- bench: written by `make bench` -->", "<!-- /bench -->"];

/** The README with the table between its marks. */
export function withTable(readme, table) {
  const [before, rest] = readme.split(FROM);
  const after = rest?.split(TO)[1];
  if (after === undefined) throw new Error(`README.md lacks ${FROM} or ${TO}`);
  return `${before}${FROM}\n${table}\n${TO}${after}`;
}
