//! Cases that concern a huvudman, and what it did with joint recommendations.

use leptos::prelude::*;

use crate::screen::huvudman::{CaseRow, Cases, MoreCases, Recommendation};
use crate::screen::words::huvudman as words;
use crate::ui::cases::StandingWord;
use crate::ui::explained::explained;
use crate::ui::part::{InferredMark, Sources};

#[component]
pub(super) fn CaseLists(heading: String, cases: Cases) -> impl IntoView {
    let none = cases.own.is_empty();
    let more = cases
        .more
        .into_iter()
        .map(|more| view! { <More more/> })
        .collect_view();
    view! {
        <section class="card">
            <h2>{heading}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_CASES}</p> })}
            <CaseList rows=cases.own/>
            {more}
        </section>
    }
}

#[component]
fn More(more: MoreCases) -> impl IntoView {
    view! {
        <details>
            <summary>{more.heading}</summary>
            <CaseList rows=more.rows/>
        </details>
    }
}

#[component]
fn CaseList(rows: Vec<CaseRow>) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|row| {
            view! {
                <li>
                    <a href=row.route.href()>{row.title}</a>
                    <span class="huvudman-state"><StandingWord standing=row.standing word=row.standing_word/>{row.holder}
                        {row.inferred.then(|| view! { " "<InferredMark/> })}</span>
                    {row.how.map(|how| view! { <span>{how}</span> })}
                </li>
            }
        })
        .collect_view();
    view! { <ul class="huvudman-cases">{rows}</ul> }
}

#[component]
pub(super) fn Recommendations(
    heading: String,
    column: String,
    rows: Vec<Recommendation>,
) -> impl IntoView {
    let none = rows.is_empty();
    let rows = rows
        .into_iter()
        .map(|row| view! { <RecommendationRow row/> })
        .collect_view();
    let table = (!none).then(|| {
        view! {
            <table class="huvudman-table recommendations">
                <caption class="unseen">{heading.clone()}</caption>
                <thead><tr>
                    <th scope="col">{words::RECOMMENDED}</th><th scope="col">{words::WHEN}</th>
                    <th scope="col">{column}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    });
    view! {
        <section class="card huvudman-block">
            <h2>{heading}</h2>
            {none.then(|| view! { <p class="small muted">{words::NO_RECOMMENDATIONS}</p> })}
            {table}
        </section>
    }
}

#[component]
fn RecommendationRow(row: Recommendation) -> impl IntoView {
    let missing = row.recommended.is_empty();
    let recommended = row
        .recommended
        .into_iter()
        .map(|stop| {
            view! {
                <div>{stop.when}{stop.inferred.then(|| view! { " "<InferredMark/> })}
                    <Sources citations=stop.citations/></div>
            }
        })
        .collect_view();
    let own = row.own.map_or_else(
        || view! { <span class="tag empty">{words::NOT_DOCUMENTED}</span> }.into_any(),
        |own| {
            view! {
                <strong>{own.text}</strong>
                {own.note.map(|note| view! { " "{note} })}
                <Sources citations=own.citations/>
            }
            .into_any()
        },
    );
    let together = row
        .together
        .into_iter()
        .map(|said| {
            view! {
                <p class="mini">{explained(said.text)}
                    {said.inferred.then(|| view! { " "<InferredMark/> })}</p>
                <Sources citations=said.citations/>
            }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row"><a href=row.route.href()>{row.title}</a></th>
            <td>
                {missing.then(|| view! { <span class="faint">{words::RECOMMENDATION_MISSING}</span> })}
                {recommended}
            </td>
            <td>{own}{together}</td>
        </tr>
    }
}
