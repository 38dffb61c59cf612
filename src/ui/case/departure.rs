//! Departures the minutes record: what was expected, what happened, and what each side said,
//! equally large.

use leptos::prelude::*;

use crate::screen::case::{Departure, SaidBy};
use crate::screen::words::{case as words, deviations};
use crate::ui::deviations::Assessments;
use crate::ui::edit::{AddButton, EditButton};
use crate::ui::icon::Icon;
use crate::ui::part::Sources;

/// The heading's id, for the link from the short answers.
pub(super) const DEVIATIONS: &str = "case-deviations";

#[component]
pub(super) fn Departures(deviations: Vec<Departure>, practical: Vec<Departure>) -> impl IntoView {
    let deviations = (!deviations.is_empty()).then(|| {
        view! {
            <section class="case-departures" aria-labelledby=DEVIATIONS>
                <h2 id=DEVIATIONS tabindex="-1">{words::DEVIATIONS}</h2>
                <p class="muted small">{words::DEVIATIONS_TEXT}</p>
                {cards(deviations, true)}
            </section>
        }
    });
    let practical = (!practical.is_empty()).then(|| {
        view! {
            <section class="case-departures" aria-labelledby="case-practical">
                <h2 id="case-practical">{words::PRACTICAL}</h2>
                {cards(practical, false)}
            </section>
        }
    });
    view! { {deviations}{practical} }
}

fn cards(departures: Vec<Departure>, is_deviation: bool) -> impl IntoView {
    let cards = departures.into_iter();
    let cards = cards.map(|departure| view! { <Card departure is_deviation/> });
    view! { <div class="departure-cards">{cards.collect_view()}</div> }
}

#[component]
fn Card(departure: Departure, is_deviation: bool) -> impl IntoView {
    let class = if is_deviation {
        "departure deviation"
    } else {
        "departure"
    };
    // A practical matter needs no explanation.
    let shows_assessments = is_deviation || !departure.assessments.is_empty();
    let is_silent = departure.objections.is_empty() && departure.other_side.is_empty();
    let sides = (!is_silent).then(|| {
        view! {
            <Side label=words::OBJECTIONS said=departure.objections/>
            <Side label=words::OTHER_SIDE said=departure.other_side/>
        }
    });
    let label = departure.title.clone();
    view! {
        <article class=class aria-label=label>
            <h3>{is_deviation.then(|| Icon::Warning.view())}
                <span>{departure.title.clone()}" "<span class="departure-kind">{departure.kind}</span></span></h3>
            <dl>
                <div><dt>{words::EXPECTED}</dt><dd>{departure.expected}</dd></div>
                <div><dt>{words::DID_HAPPEN}</dt><dd>{departure.happened}</dd></div>
                {sides}
            </dl>
            {departure.note.map(|note| view! { <p>{note}</p> })}
            <Gaps gaps=departure.gaps/>
            <div class="departure-foot">
                <Sources citations=departure.sources/>
            </div>
            {shows_assessments.then(|| view! { <Assessments assessments=departure.assessments/> })}
            <p class="edits">
                <EditButton at=departure.at what=departure.title/>
                <AddButton adding=departure.assess text=deviations::ASSESS/>
            </p>
        </article>
    }
}

#[component]
fn Side(label: &'static str, said: Vec<SaidBy>) -> impl IntoView {
    let silent = said
        .is_empty()
        .then(|| view! { <dd class="faint">{words::SILENT}</dd> });
    let said = said.into_iter().map(|said| {
        view! { <dd><span class="departure-who">{said.who}</span>{said.text}</dd> }
    });
    view! { <div class="side"><dt>{label}</dt>{silent}{said.collect_view()}</div> }
}

#[component]
fn Gaps(gaps: Vec<String>) -> impl IntoView {
    (!gaps.is_empty()).then(|| {
        let gaps = gaps.into_iter().map(|gap| view! { <li>{gap}</li> });
        view! {
            <div class="departure-gaps">
                <p class="step-label">{words::UNKNOWN}</p>
                <ul>{gaps.collect_view()}</ul>
            </div>
        }
    })
}
