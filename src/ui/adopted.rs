//! Case × huvudman after the joint recommendations.

use leptos::prelude::*;

use super::App;
use crate::screen::adopted::{Adopted as Table, AdoptedCell, AdoptedRow, legend};
use crate::screen::words::adopted as words;

/// The heading's id.
const HEADING: &str = "huvudmannens-beslut";

/// The table, where anything was recommended.
#[component]
pub(crate) fn Adopted() -> impl IntoView {
    let app = App::here();
    let table = app.shown(|state| Table::new(state.workspace()?));
    move || {
        let table = table.get()?;
        let columns = table.huvudmen.into_iter();
        let columns = columns.map(|body| {
            view! { <th scope="col" class="adopted-body"><a href=body.route.href()>{body.short}</a></th> }
        });
        let rows = table.rows.into_iter().map(|row| view! { <Row row/> });
        let marks = legend().map(|cell| {
            view! { <li><Mark cell/>{cell.word}</li> }
        });
        Some(view! {
            <section class="adopted-table" aria-labelledby=HEADING>
                <h2 id=HEADING>{words::HEADING}</h2>
                <p class="muted small">{words::TEXT}</p>
                <ul class="adopted-legend" aria-label=words::LEGEND>{marks.collect_view()}</ul>
                <div class="adopted-frame" tabindex="0" role="region" aria-label=words::FRAME>
                    <table aria-labelledby=HEADING>
                        <thead><tr>
                            <th scope="col">{words::CASE}</th>
                            <th scope="col">{words::COUNT}</th>
                            {columns.collect_view()}
                        </tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </section>
        })
    }
}

#[component]
fn Row(row: AdoptedRow) -> impl IntoView {
    let cells = row.cells.into_iter().map(|cell| {
        view! { <td><Mark cell/><span class="unseen">{cell.word}</span></td> }
    });
    view! {
        <tr>
            <th scope="row"><a href=row.route.href()>{row.title}</a></th>
            <td>{row.count}</td>
            {cells.collect_view()}
        </tr>
    }
}

/// The shape says what the word says.
#[component]
fn Mark(cell: AdoptedCell) -> impl IntoView {
    let class = format!("adopted-mark {}", cell.class);
    view! { <span class=class aria-hidden="true">{cell.mark}</span> }
}
