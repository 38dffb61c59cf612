// The list of cases: only the rows in sight are on the page.

import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { ORDERS, rowsOf, textOf } from "./cases.js";

/** The rows in order, each with the text one looks in. */
function useListed(data, order, asked) {
  const rows = useMemo(() => {
    const row = rowsOf(data);
    return data.cases.map((one) => ({ ...row(one), text: textOf(one) }));
  }, [data]);
  const ordered = useMemo(() => rows.toSorted(ORDERS[order][1]), [rows, order]);
  const wanted = useDeferredValue(asked.trim().toLowerCase());
  const listed = useMemo(() => (wanted ? ordered.filter((row) => row.text.includes(wanted)) : ordered), [ordered, wanted]);
  return { listed, wanted };
}

function Row({ row, index, measure }) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        <a href={`#/arenden/${row.id}`}>{row.title}</a>
        {row.printed && <span className="cases-quiet">I handlingarna: {row.printed}</span>}
      </th>
      <td data-label="Läge"><span className="standing"><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill="var(--officer)" /></svg>{row.standing}</span></td>
      <td data-label="Var nu">{row.holder}</td>
      <td data-label="Senast behandlat"><time>{row.latest}</time></td>
      <td data-label="Härnäst">{row.next}</td>
    </tr>
  );
}

const COLUMNS = [["Ärende", "title", "ascending"], ["Läge"], ["Var nu"], ["Senast behandlat", "latest", "descending"], ["Härnäst"]];

function Table({ rows, order }) {
  const body = useRef(null);
  // The same function as long as the rows are: another one makes the list reckon every place anew.
  const getItemKey = useCallback((index) => rows[index].id, [rows]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    // What a row mostly is: so few are other than guessed, and the places of all need seldom be reckoned anew.
    estimateSize: (index) => (rows[index].printed ? 56 : 40),
    overscan: 12, scrollMargin: 300, getItemKey,
  });
  const items = virtual.getVirtualItems();
  const above = items.length > 0 ? items[0].start - 300 : 0;
  const below = items.length > 0 ? virtual.getTotalSize() - (items.at(-1).end - 300) : 0;
  return (
    <div className="cases-frame">
      <table className="cases-table long" aria-rowcount={rows.length + 1}>
        <thead><tr aria-rowindex={1}>{COLUMNS.map(([name, by, way]) => <th key={name} scope="col" aria-sort={by === order ? way : undefined}>{name}</th>)}</tr></thead>
        <tbody id="arendena" ref={body}>
          <tr aria-hidden="true" className="out-of-sight"><td colSpan={5} style={{ height: above }} /></tr>
          {items.map(({ index, key }) => <Row key={key} row={rows[index]} index={index} measure={virtual.measureElement} />)}
          <tr aria-hidden="true" className="out-of-sight"><td colSpan={5} style={{ height: below }} /></tr>
        </tbody>
      </table>
    </div>
  );
}

export default function Cases({ data }) {
  const [order, setOrder] = useState("latest");
  const [asked, setAsked] = useState("");
  const { listed, wanted } = useListed(data, order, asked);
  return (
    <>
      <header className="cases-head"><h1>Ärenden</h1><p className="muted small">{data.cases.length} ärenden.</p></header>
      <form className="cases-filter controls" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="search-field"><span>Sök i ärenden</span><span className="search"><input id="cases-search" type="search" autoComplete="off" value={asked} onChange={(event) => setAsked(event.target.value)} /></span></label>
        <label><span>Ordna efter</span><select value={order} onChange={(event) => setOrder(event.target.value)}>{Object.entries(ORDERS).map(([key, [name]]) => <option key={key} value={key}>{name}</option>)}</select></label>
      </form>
      <p className="cases-count" role="status"><strong>{listed.length} av {data.cases.length} ärenden</strong> {wanted && `innehåller ”${wanted}”.`}</p>
      <Table rows={listed} order={order} />
    </>
  );
}
