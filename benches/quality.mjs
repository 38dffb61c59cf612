// How well the searches of others answer what ours is asked: the same documents, the same
// questions, and each set up as one would who wants good answers of it: letters folded, every
// word asked for, names weighing most, and slips allowed where nothing is found without.
//
//     node benches/quality.mjs target/search-documents.json

import { readFile } from "node:fs/promises";

const documents = JSON.parse(await readFile(process.argv[2], "utf8")).map(plain);
const pairs = (await readFile(new URL("../tests/search/pairs.txt", import.meta.url), "utf8"))
  .split("\n").filter((line) => line && !line.startsWith("#"))
  .map((line, at) => {
    const [question, best, others] = line.split("\t").map((part) => part.trim());
    const list = (text) => (text ?? "").split(" ").filter(Boolean);
    return { question, best: new Set(list(best)), all: new Set([...list(best), ...list(others)]), keptOut: at % 3 === 2 };
  });

/** A document of plain texts, its days also as one says them. */
function plain({ id, name, otherName, text, whereabouts, days, items }) {
  const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
  const said = days.map((day) => {
    const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(day) ?? [];
    const seasons = { 21: "våren", 22: "sommaren", 23: "hösten", 24: "vintern" };
    if (!year) return day;
    return `${day} ${date ? `${Number(date)} ` : ""}${months[Number(month) - 1] ?? seasons[month]} ${year}`;
  });
  const join = (texts) => texts.join("\n");
  return { id, name: join(name), otherName: join(otherName), text: join(text), whereabouts: join(whereabouts), days: join([...said, ...items.map((item) => `§ ${item}`)]) };
}

const FIELDS = ["name", "otherName", "text", "whereabouts", "days"];
const BOOST = { name: 4, otherName: 3, text: 1, whereabouts: 0.5, days: 1 };

/** Small letters without marks, whatever they were composed of, and no soft hyphens. */
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase();
const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The first of some ways to ask that finds anything. */
const firstOf = (...ways) => { for (const way of ways) { const found = way(); if (found.length > 0) return found; } return []; };

const peers = {
  async MiniSearch() {
    const { default: MiniSearch } = await import("minisearch");
    const index = new MiniSearch({ fields: FIELDS, processTerm: (term) => fold(term) || null, searchOptions: { boost: BOOST, combineWith: "AND" } });
    index.addAll(documents);
    const ask = (question, options) => index.search(question, options).map((hit) => hit.id);
    return (question) => firstOf(
      () => ask(question, { prefix: true }),
      () => ask(question, { prefix: true, fuzzy: (term) => (term.length >= 5 ? 1 : false) }),
    );
  },
  async Fuse() {
    const { default: Fuse } = await import("fuse.js");
    const keys = FIELDS.map((name) => ({ name, weight: BOOST[name] }));
    const folded = documents.map((it) => ({ ...it, ...Object.fromEntries(FIELDS.map((field) => [field, fold(it[field])])) }));
    const options = { keys, ignoreLocation: true, useExtendedSearch: true, includeScore: true };
    const exact = new Fuse(folded, options);
    const fuzzy = new Fuse(folded, { ...options, threshold: 0.2 });
    // Every word must stand somewhere, in whichever field.
    const ask = (fuse, question, mark) => {
      const each = words(question).map((word) => new Map(fuse.search(mark + word).map((hit) => [hit.item.id, hit.score])));
      const [first, ...others] = each;
      if (!first) return [];
      const all = [...first.keys()].filter((id) => others.every((hits) => hits.has(id)));
      const score = (id) => each.reduce((sum, hits) => sum + hits.get(id), 0);
      return all.sort((a, b) => score(a) - score(b));
    };
    return (question) => firstOf(() => ask(exact, question, "'"), () => ask(fuzzy, question, ""));
  },
  async "lunr + sv"() {
    const { createRequire } = await import("node:module");
    const require = createRequire(import.meta.url);
    const lunr = require("lunr");
    require("lunr-languages/lunr.stemmer.support")(lunr);
    require("lunr-languages/lunr.sv")(lunr);
    const unmarked = (token) => token.update(fold);
    lunr.Pipeline.registerFunction(unmarked, "unmarked");
    const index = lunr(function () {
      this.use(lunr.sv);
      this.ref("id");
      for (const field of FIELDS) this.field(field, { boost: BOOST[field] });
      this.pipeline.add(unmarked);
      this.searchPipeline.add(unmarked);
      for (const it of documents) this.add(it);
    });
    const ask = (question, options) => index.query((query) => {
      const terms = lunr.tokenizer(question.normalize("NFC").replace(/\u00ad/g, "")).filter((token) => index.pipeline.runString(token.toString()).length > 0);
      for (const term of terms) query.term(term.toString(), { presence: lunr.Query.presence.REQUIRED, ...options });
    }).map((hit) => hit.ref);
    return (question) => firstOf(
      () => ask(question, {}),
      () => ask(question, { wildcard: lunr.Query.wildcard.TRAILING }),
      () => ask(question, { editDistance: 1 }),
    );
  },
  async FlexSearch() {
    const { default: FlexSearch } = await import("flexsearch");
    // One text a document: its documents ask for all words in one field.
    const index = new FlexSearch.Index({ tokenize: "forward", encode: words, resolution: 9 });
    const ids = documents.map((it) => it.id);
    documents.forEach((it, at) => index.add(at, FIELDS.map((field) => it[field]).join("\n")));
    const ask = (question, options) => index.search(question, { limit: documents.length, ...options }).map((at) => ids[at]);
    return (question) => ask(question, {});
  },
  async Orama() {
    const { create, insertMultiple, search } = await import("@orama/orama");
    const { stemmer, language } = await import("@orama/stemmers/swedish");
    const schema = { id: "string", ...Object.fromEntries(FIELDS.map((field) => [field, "string"])) };
    const index = create({ schema, components: { tokenizer: { language, stemming: true, stemmer } } });
    await insertMultiple(index, documents);
    const ask = async (question, options) => {
      const found = await search(index, { term: question.normalize("NFC").replace(/\u00ad/g, ""), properties: FIELDS, boost: BOOST, threshold: 0, limit: documents.length, ...options });
      return found.hits.map((hit) => hit.document.id);
    };
    return async (question) => {
      const found = await ask(question, {});
      return found.length > 0 ? found : ask(question, { tolerance: 1 });
    };
  },
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

async function quality(search, asked) {
  const [recall, precision, rank] = [[], [], []];
  for (const { question, best, all } of asked) {
    const found = await search(question);
    const right = found.filter((id) => all.has(id)).length;
    if (all.size === 0) {
      precision.push(found.length === 0 ? 1 : 0);
      continue;
    }
    recall.push(right / all.size);
    precision.push(right / Math.max(1, found.length));
    const first = found.findIndex((id) => best.has(id));
    rank.push(first < 0 ? 0 : 1 / (first + 1));
  }
  const percent = (values) => `${(100 * mean(values)).toFixed(1).padStart(5)} %`;
  return `recall ${percent(recall)}  precision ${percent(precision)}  MRR ${mean(rank).toFixed(3)}`;
}

let missing = 0;
for (const [name, make] of Object.entries(peers)) {
  let search;
  try {
    search = await make();
  } catch (error) {
    missing += 1;
    console.error(`» NOT ASKED: ${name}: ${error.message}`);
    continue;
  }
  console.log(`${name.padEnd(10)}  tuned by  ${await quality(search, pairs.filter((it) => !it.keptOut))}`);
  console.log(`${"".padEnd(10)}  kept out  ${await quality(search, pairs.filter((it) => it.keptOut))}`);
}
process.exitCode = missing > 0 ? 1 : 0;
