//! A table with a bar in every row: the chart and its numbers in one.

use leptos::prelude::*;

use crate::screen::map::stroke::number;
use crate::screen::statistics::{Bar, Column, Part, Row, Table};
use crate::screen::words::statistics as words;
use crate::ui::part::Body;

/// So many rows are shown at first; as many as there are huvudmän in most counties.
const FIRST: usize = 16;

#[component]
pub(crate) fn TableSection(table: Table) -> impl IntoView {
    let id = format!("{}-rubrik", table.key);
    let (heading, lead) = (table.heading.clone(), table.lead.clone());
    let content = if table.rows.is_empty() {
        view! { <p class="faint">{words::NOTHING}</p> }.into_any()
    } else {
        view! { <Rows table labelled=id.clone()/> }.into_any()
    };
    view! {
        <section class="statistics-part" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">{heading}</h2>
            <p class="lead small muted">{lead}</p>
            {content}
        </section>
    }
}

#[component]
fn Rows(table: Table, labelled: String) -> impl IntoView {
    let heads = table.columns.iter().map(|column| {
        view! { <th scope="col" class:figure=column.is_number>{column.label}</th> }
    });
    let heads = heads.collect_view();
    let (head, scale, count) = (table.head, table.scale.clone(), table.rows.len());
    let all = RwSignal::new(false);
    let rows = move || {
        let shown = if all.get() { count } else { FIRST };
        let row = |row: &Row| view! { <RowView row=row.clone() columns=table.columns.clone()/> };
        table.rows.iter().take(shown).map(row).collect_view()
    };
    let word = move || {
        if all.get() {
            words::FEWER_ROWS.to_owned()
        } else {
            words::all_rows(count)
        }
    };
    view! {
        <div class="statistics-frame">
            <table class="statistics-table" aria-labelledby=labelled>
                <thead><tr>
                    <th scope="col">{head}</th>
                    <th scope="col" class="chart">{scale}</th>
                    {heads}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {(count > FIRST).then(|| view! {
            <p class="controls"><button type="button" class="button" aria-expanded=move || all.get().to_string()
                on:click=move |_| all.update(|all| *all = !*all)>{word}</button></p>
        })}
    }
}

#[component]
fn RowView(row: Row, columns: Vec<Column>) -> impl IntoView {
    let cells = row.cells.into_iter().zip(columns).map(|(cell, column)| {
        let blank = cell.is_empty();
        view! {
            <td class:figure=column.is_number class:blank=blank data-label=column.label>{parts(cell)}</td>
        }
    });
    view! {
        <tr>
            <th scope="row">{parts(row.head)}</th>
            <td class="chart">{row.bar.map(bar)}</td>
            {cells.collect_view()}
        </tr>
    }
}

/// The numbers stand beside it, so the bar itself is not read.
fn bar(bar: Bar) -> impl IntoView {
    let percent = |share: f64| number(share * 100.0);
    let middle = bar.middle.map(|share| {
        let x = percent(share);
        view! { <path class="middle" d=format!("M{x} 0V16")/> }
    });
    view! {
        <svg class="statistics-bar" viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
            <path class="ground" d="M0 8H100"/>
            <rect class="extent" x=percent(bar.start) y="3" width=percent(bar.end - bar.start) height="10"/>
            {middle}
        </svg>
    }
}

fn parts(parts: Vec<Part>) -> impl IntoView {
    let part = |part: Part| match part {
        Part::Text(text) => text.into_any(),
        Part::Body(body) => view! { <Body body/> }.into_any(),
        Part::Link(route, text) => view! { <a href=route.href()>{text}</a> }.into_any(),
    };
    parts.into_iter().map(part).collect_view()
}
