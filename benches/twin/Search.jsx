// The search: everything with MiniSearch, as one types.

import { useDeferredValue, useMemo, useState } from "react";
import MiniSearch from "minisearch";
import { nameOf } from "./floors.js";
import { textOf } from "./cases.js";

const MANY = 50;
const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f\u00ad]/g, "").toLowerCase();

/** Everything one may find, as documents of plain texts. */
function documents(data) {
  const made = (kind, address) => ({ id, name, text }) => ({ id: `${kind}/${id}`, name, text, kind, href: `#${address}/${id}` });
  return [
    ...data.cases.map((one) => ({ id: one.id, name: one.shortTitle ?? one.title, text: textOf(one) })).map(made("Ärenden", "/arenden")),
    ...data.organizations.map((one) => ({ id: one.id, name: nameOf(one), text: (one.notes ?? []).map((it) => it.text).join("\n") })).map(made("Organ", "/karta")),
    ...data.terms.map((one) => ({ id: one.id, name: one.term, text: one.sv ?? "" })).map(made("Ord", "/ordlista")),
    ...data.meetings.map((one) => ({ id: one.id, name: one.name ?? one.headingAsPrinted, text: JSON.stringify(one.agenda ?? "") })).map(made("Möten", "/moten")),
    ...data.persons.map((one) => ({ id: one.id, name: one.name, text: one.note ?? "" })).map(made("Personer", "/personer")),
  ];
}

function indexed(data) {
  const index = new MiniSearch({
    fields: ["name", "text"], storeFields: ["name", "kind", "href"],
    processTerm: (term) => fold(term) || null,
    searchOptions: { boost: { name: 4 }, combineWith: "AND", prefix: true },
  });
  index.addAll(documents(data));
  return index;
}

function found(index, asked) {
  const strict = index.search(asked);
  const hits = strict.length > 0 ? strict : index.search(asked, { fuzzy: (term) => (term.length >= 5 ? 1 : false) });
  return Object.entries(Object.groupBy(hits, (hit) => hit.kind));
}

export default function Search({ data }) {
  const [asked, setAsked] = useState(() => new URLSearchParams(location.hash.split("?")[1]).get("q") ?? "");
  const index = useMemo(() => indexed(data), [data]);
  const wanted = useDeferredValue(asked.trim());
  const groups = useMemo(() => (wanted ? found(index, wanted) : []), [index, wanted]);
  return (
    <div className="search-page">
      <h1>Sök</h1>
      <div className="find" role="search"><label htmlFor="sok-allt">Sök i allt</label><div className="search"><input id="sok-allt" type="search" autoComplete="off" autoFocus value={asked} onChange={(event) => setAsked(event.target.value)} /></div></div>
      <div className="answer" data-asked={wanted}>
        <p className="mini muted" role="status">{groups.map(([kind, hits]) => `${kind}: ${hits.length}`).join(", ")}</p>
        {groups.map(([kind, hits]) => (
          <div className="found" key={kind}>
            <h2>{kind} <span className="faint">{hits.length}</span></h2>
            <ul className="hits">{hits.slice(0, MANY).map((hit) => <li key={hit.id}><a href={hit.href}>{hit.name}</a></li>)}</ul>
          </div>
        ))}
      </div>
    </div>
  );
}
