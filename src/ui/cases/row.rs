//! One case in the list.

use leptos::prelude::*;

use crate::domain::Standing;
use crate::screen::BodyRef;
use crate::screen::cases::{CaseRow, Excerpt, Next, Treated};
use crate::screen::words::{cases as words, common};
use crate::ui::part::{Body, DeviationTag, InferredMark, marked};

#[component]
pub(super) fn Row(row: CaseRow, place: usize, shows_steps: bool) -> impl IntoView {
    view! {
        // The headings stand in the first.
        <tr aria-rowindex=place + 2>
            <th scope="row">
                <a href=row.route.href()>{marked(row.title)}</a>
                {row.printed_title.map(|title| view! {
                    <span class="cases-quiet">{words::PRINTED_TITLE}" "{marked(title)}</span>
                })}
                {row.excerpt.map(|excerpt| view! { <Hit excerpt/> })}
                {row.deviations.map(|text| view! { <DeviationTag text/> })}
                {shows_steps.then(|| view! { <span class="tag">{words::steps(row.steps)}</span> })}
            </th>
            <td data-label=words::STANDING>
                <StandingWord standing=row.standing word=row.standing_word/>
            </td>
            <td data-label=words::HOLDER><Holder body=row.holder inferred=row.holder_inferred/></td>
            <td data-label=words::LATEST><When treated=row.treated/></td>
            <td data-label=words::NEXT>{next(row.next)}</td>
        </tr>
    }
}

/// Where a hit stands that no title shows.
#[component]
fn Hit(excerpt: Excerpt) -> impl IntoView {
    let (before, after) = common::QUOTES;
    view! { <span class="cases-quiet">{excerpt.place}": "{before}{marked(excerpt.pieces)}{after}</span> }
}

/// A standing as shape and word; the shapes differ without colour.
#[component]
pub(crate) fn StandingWord(standing: Standing, word: &'static str) -> impl IntoView {
    let shape = match standing {
        Standing::Ongoing => view! {
            <circle cx="6" cy="6" r="4.7" fill="none" stroke="var(--now)" stroke-width="1.8"/>
            <path d="M6 1.3a4.7 4.7 0 0 0 0 9.4z" fill="var(--now)"/>
        }
        .into_any(),
        Standing::Tabled => view! {
            <rect x="0.5" y="4" width="11" height="4" rx="1.5" fill="var(--ink-2)"/>
        }
        .into_any(),
        Standing::OutcomeUnknown => view! {
            <circle cx="6" cy="6" r="4.9" fill="none" stroke="var(--ink-2)" stroke-width="1.8"
                stroke-dasharray="1.6 2.25"/>
        }
        .into_any(),
        Standing::Finished => view! {
            <circle cx="6" cy="6" r="5.6" fill="var(--officer)"/>
            <path d="M3.3 6.3 5.2 8.2 8.8 4.2" fill="none" stroke="var(--surface)" stroke-width="1.5"/>
        }
        .into_any(),
    };
    view! {
        <span class="standing">
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{shape}</svg>{word}
        </span>
    }
}

#[component]
fn Holder(body: Option<BodyRef>, inferred: bool) -> impl IntoView {
    match body {
        Some(body) => {
            view! { <Body body/>{inferred.then(|| view! { " "<InferredMark/> })} }.into_any()
        }
        None => view! { <span class="faint">{common::NOT_STATED}</span> }.into_any(),
    }
}

/// The date, and its age in words with a thin bar.
#[component]
fn When(treated: Option<Treated>) -> impl IntoView {
    /// The bar grows a pixel in so many days, so that a mandate period is 45 pixels.
    const DAYS_A_PIXEL: i32 = 32;
    let Some(treated) = treated else {
        return view! { <span class="faint">{words::NEVER_TREATED}</span> }.into_any();
    };
    let width = format!("{}px", (treated.age_days / DAYS_A_PIXEL).min(60));
    let age = treated.age.map(|age| {
        view! { <span class="cases-age">{age}<i aria-hidden="true" style:width=width></i></span> }
    });
    view! { <time datetime=treated.day>{treated.when}</time>{age} }.into_any()
}

fn next(next: Next) -> impl IntoView {
    match next {
        Next::Planned(text) | Next::Stated(text) => text.into_any(),
        Next::NotStated => view! { <span class="faint">{words::NEXT_NOT_STATED}</span> }.into_any(),
        Next::Nothing => words::NOTHING_NEXT.into_any(),
    }
}
