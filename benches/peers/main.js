// What others made, each fetched when it is asked for: keeping, searching, checking, laying out.
// The measurements call these functions in the page.

import { fold, words } from "./words.js";

window.peers = {
  /** Searches over documents of plain texts: each is made with them, and gives a function that answers with ids. */
  search: {
    async MiniSearch(documents) {
      const { default: MiniSearch } = await import("minisearch");
      return () => {
        const index = new MiniSearch({ fields: ["name", "text"], processTerm: (term) => fold(term) || null, searchOptions: { boost: { name: 4 }, combineWith: "AND", prefix: true } });
        index.addAll(documents);
        return (asked) => index.search(asked).map((hit) => hit.id);
      };
    },
    async FlexSearch(documents) {
      const { default: FlexSearch } = await import("flexsearch");
      return () => {
        const index = new FlexSearch.Index({ tokenize: "forward", encode: words, resolution: 9 });
        documents.forEach((it, at) => index.add(at, `${it.name}\n${it.text}`));
        return (asked) => index.search(asked, { limit: documents.length }).map((at) => documents[at].id);
      };
    },
    async Orama(documents) {
      const { create, insertMultiple, search } = await import("@orama/orama");
      const { stemmer, language } = await import("@orama/stemmers/swedish");
      return async () => {
        const index = create({ schema: { id: "string", name: "string", text: "string" }, components: { tokenizer: { language, stemming: true, stemmer } } });
        await insertMultiple(index, documents);
        return async (asked) => {
          const found = await search(index, { term: asked, properties: ["name", "text"], boost: { name: 4, text: 1 }, threshold: 0, limit: documents.length });
          return found.hits.map((hit) => hit.document.id);
        };
      };
    },
    async Fuse(documents) {
      const { default: Fuse } = await import("fuse.js");
      return () => {
        const folded = documents.map((it) => ({ id: it.id, name: fold(it.name), text: fold(it.text) }));
        const fuse = new Fuse(folded, { keys: [{ name: "name", weight: 4 }, "text"], ignoreLocation: true, useExtendedSearch: true });
        return (asked) => fuse.search(words(asked).map((word) => `'${word}`).join(" ")).map((hit) => hit.item.id);
      };
    },
    async lunr(documents) {
      const [{ default: lunr }, { default: support }, { default: swedish }] = await Promise.all([
        import("lunr"), import("lunr-languages/lunr.stemmer.support"), import("lunr-languages/lunr.sv"),
      ]);
      support(lunr);
      swedish(lunr);
      return () => {
        const index = lunr(function () {
          this.use(lunr.sv);
          this.ref("id");
          this.field("name", { boost: 4 });
          this.field("text");
          for (const it of documents) this.add(it);
        });
        const { REQUIRED } = lunr.Query.presence;
        const { TRAILING } = lunr.Query.wildcard;
        return (asked) => index.query((query) => {
          for (const word of words(asked)) query.term(word, { presence: REQUIRED, wildcard: TRAILING });
        }).map((hit) => hit.ref);
      };
    },
  },

  /** A table of Dexie's with one record a case. */
  async table() {
    const { default: Dexie } = await import("dexie");
    const database = new Dexie("peers", { chromeTransactionDurability: "strict" });
    database.version(1).stores({ cases: "id" });
    return database.cases;
  },

  /** A check of a text against a schema: parsed, then tried by what ajv compiled beforehand. */
  async checker(schema) {
    const { default: Ajv } = await import("ajv/dist/2020");
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const check = ajv.compile(schema);
    return (text) => {
      const data = JSON.parse(text);
      return check(data) ? { data } : { fault: check.errors[0] };
    };
  },

  layout: {
    async elkjs() {
      const { default: ELK } = await import("elkjs/lib/elk.bundled.js");
      const elk = new ELK();
      return async ({ boxes, links }) => {
        const laid = await elk.layout({
          id: "root", layoutOptions: { "elk.algorithm": "layered", "elk.edgeRouting": "ORTHOGONAL" },
          children: boxes.map(({ id, width, height }) => ({ id, width, height })),
          edges: links.map(({ from, to }, nth) => ({ id: `l${nth}`, sources: [from], targets: [to] })),
        });
        const lines = laid.edges.map(({ sections }, nth) => ({
          ...links[nth],
          points: sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
        }));
        return { boxes: laid.children.map(({ id, x, y, width, height }) => ({ id, x, y, width, height })), lines };
      };
    },
    async dagre() {
      const { default: dagre } = await import("@dagrejs/dagre");
      return ({ boxes, links }) => {
        const graph = new dagre.graphlib.Graph({ multigraph: true }).setGraph({}).setDefaultEdgeLabel(() => ({}));
        for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
        links.forEach(({ from, to }, nth) => graph.setEdge(from, to, {}, `l${nth}`));
        dagre.layout(graph);
        const laid = boxes.map(({ id, width, height }) => {
          const { x, y } = graph.node(id);
          return { id, x: x - width / 2, y: y - height / 2, width, height };
        });
        return { boxes: laid, lines: links.map(({ from, to }, nth) => ({ from, to, points: graph.edge(from, to, `l${nth}`).points })) };
      };
    },
  },
};
