//! The screen *Om*.

use leptos::prelude::*;

use super::App;
use super::edition::EditionCard;
use super::explained::explained;
use super::part::{Body, DeviationTag, Heading, InferredMark, Sources};
use super::said::SaidList;
use crate::app::Route;
use crate::browser::{page, visits};
use crate::domain::{Document, Id};
use crate::screen::about::{AboutScreen, AnomalyRow, Based, DeviationRow, DocumentRow, RuleRow};
use crate::screen::words::{about as words, common, start};

#[component]
pub(crate) fn About() -> impl IntoView {
    let app = App::here();
    let screen = app.of_data(AboutScreen::new);
    let chosen = app.memo(|state| match &state.route {
        Route::About(document) => document.clone(),
        _ => None,
    });
    follow_document(chosen, screen);
    view! {
        <div class="about">
            <Heading text=words::HEADING/>
            <section class="about-what">
                {words::WHAT.map(|text| view! { <p>{text}</p> }).collect_view()}
                <p><a href=Route::Start.href()>{start::START}</a></p>
            </section>
            <EditionCard/>
            {move || screen.get().map(|screen| view! { <OfTheData screen chosen/> })}
            <Privacy/>
            <Keyboard/>
            <Program/>
        </div>
    }
}

/// Moves the focus to the document in the address, once it is drawn; a new screen's heading has
/// taken the focus before that. Whoever comes back is led to where they were instead.
fn follow_document(chosen: Memo<Option<Id<Document>>>, screen: Memo<Option<AboutScreen>>) {
    let drawn = Memo::new(move |_| screen.with(Option::is_some));
    let waiting = StoredValue::new_local(None);
    Effect::new(move |_| {
        let drawn = drawn.get();
        if let Some(document) = chosen.get().filter(|_| drawn && !visits::is_return()) {
            let focus = move || {
                page::focus_element(&place(&document));
            };
            waiting.set_value(Some(page::after(0, focus)));
        }
    });
}

/// Where a document is on the page.
fn place(document: &Id<Document>) -> String {
    format!("dokument-{document}")
}

#[component]
fn OfTheData(screen: AboutScreen, chosen: Memo<Option<Id<Document>>>) -> impl IntoView {
    let documents = screen
        .documents
        .into_iter()
        .map(|row| view! { <DocumentCard row chosen/> })
        .collect_view();
    view! {
        <section>
            <h2>{words::DOCUMENTS}</h2>
            <ul class="documents">{documents}</ul>
        </section>
        <Marks/>
        <section class="card about-block">
            <h2>{words::NOTES}</h2>
            <SaidList said=screen.notes/>
        </section>
        <Principles main_points=screen.main_points groups=screen.principles/>
        <section class="card about-block">
            <h2>{words::GOALS}</h2>
            <SaidList said=screen.goals/>
        </section>
        <Rules rules=screen.rules/>
        <Deviations rows=screen.deviations/>
        <Anomalies rows=screen.anomalies/>
    }
}

#[component]
fn DocumentCard(row: DocumentRow, chosen: Memo<Option<Id<Document>>>) -> impl IntoView {
    let place = place(&row.id);
    let name = format!("{place}-namn");
    let labelled_by = name.clone();
    let is_chosen = Memo::new(move |_| chosen.with(|chosen| chosen.as_ref() == Some(&row.id)));
    let facts = row
        .facts
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! {
        <li class="card" class:chosen=move || is_chosen.get() id=place tabindex="-1"
            aria-labelledby=labelled_by aria-current=move || is_chosen.get().then_some("true")>
            <h3 id=name>{row.citation}</h3>
            <p class="small">{row.title}{row.inferred.then(|| view! { " "<InferredMark/> })}</p>
            <dl class="about-facts">{facts}</dl>
            {row.note.map(|note| view! { <p class="small muted">{explained(note)}</p> })}
            {row.meeting.map(|route| view! { <p class="small"><a href=route.href()>{words::OPEN_MEETING}</a></p> })}
        </li>
    }
}

/// How facts are marked.
#[component]
fn Marks() -> impl IntoView {
    view! {
        <section class="card about-block">
            <h2>{words::MARKS}</h2>
            <dl class="about-marks">
                <dt><InferredMark/></dt><dd>{words::INFERRED_TEXT}</dd>
                <dt>{words::DISAGREE}</dt><dd>{words::DISAGREE_TEXT}</dd>
                <dt>{common::NOT_STATED}</dt><dd>{words::NOT_STATED_TEXT}</dd>
                <dt><DeviationTag text=words::DEVIATION/></dt><dd>{words::DEVIATION_TEXT}</dd>
                <dt>{words::VERB}</dt><dd>{words::VERB_TEXT}</dd>
            </dl>
        </section>
    }
}

#[component]
fn Principles(main_points: Vec<Based>, groups: Vec<(String, Vec<Based>)>) -> impl IntoView {
    let points = main_points.into_iter().map(based).collect_view();
    let groups = groups
        .into_iter()
        .map(|(name, rows)| {
            let count = rows.len();
            let rows = rows.into_iter().map(based).collect_view();
            view! {
                <details>
                    <summary>{words::counted(&name, count)}</summary>
                    <ul class="said">{rows}</ul>
                </details>
            }
        })
        .collect_view();
    view! {
        <section class="card about-block">
            <h2>{words::PRINCIPLES}</h2>
            <h3>{words::MAIN_POINTS}</h3>
            <ol class="main-points">{points}</ol>
            {groups}
        </section>
    }
}

fn based(row: Based) -> impl IntoView {
    view! {
        <li>
            {explained(row.said.text)}" "<span class="foundation">{row.foundation}</span>
            <Sources citations=row.said.citations/>
        </li>
    }
}

#[component]
fn Rules(rules: Vec<RuleRow>) -> impl IntoView {
    let count = rules.len();
    let rows = rules
        .into_iter()
        .map(|rule| view! { <RuleView rule/> })
        .collect_view();
    view! {
        <section class="card about-block">
            <h2>{words::RULES}</h2>
            <details>
                <summary>{words::counted(words::RULES, count)}</summary>
                <ul class="said">{rows}</ul>
            </details>
        </section>
    }
}

#[component]
fn RuleView(rule: RuleRow) -> impl IntoView {
    let bodies = rule
        .applies_to
        .into_iter()
        .map(|body| view! { <Body body/>" " })
        .collect_view();
    view! {
        <li>
            {explained(rule.based.said.text)}" "<span class="foundation">{rule.based.foundation}</span>
            <p class="about-bodies">{bodies}</p>
            {rule.contested.map(|text| view! { <p class="small"><strong>{words::CONTESTED}</strong>" "{explained(text)}</p> })}
            {rule.note.map(|note| view! { <p class="small muted">{explained(note)}</p> })}
            {rule.valid.map(|valid| view! { <p class="mini faint">{words::VALID}": "{valid}</p> })}
            <Sources citations=rule.based.said.citations/>
        </li>
    }
}

#[component]
fn Deviations(rows: Vec<DeviationRow>) -> impl IntoView {
    let count = rows.len();
    let rows = rows
        .into_iter()
        .map(|row| view! { <DeviationView row/> })
        .collect_view();
    view! {
        <section class="card about-block">
            <h2>{words::counted(words::DEVIATIONS, count)}</h2>
            <p class="small muted">{words::DEVIATIONS_TEXT}</p>
            <ul class="deviations">{rows}</ul>
        </section>
    }
}

#[component]
fn DeviationView(row: DeviationRow) -> impl IntoView {
    let kind = if row.is_deviation {
        view! { <DeviationTag text=row.kind/> }.into_any()
    } else {
        view! { <span class="tag">{row.kind}</span> }.into_any()
    };
    let inferred = row.expected_inferred.then(|| view! { " "<InferredMark/> });
    view! {
        <li>
            <h3>{row.title}" "{kind}</h3>
            <dl class="apart">
                <div><dt>{words::EXPECTED}</dt><dd>{row.expected}{inferred}</dd></div>
                <div><dt>{words::HAPPENED}</dt><dd>{row.happened}</dd></div>
            </dl>
            <Links links=row.links/>
            <Sources citations=row.citations/>
        </li>
    }
}

#[component]
fn Anomalies(rows: Vec<AnomalyRow>) -> impl IntoView {
    let count = rows.len();
    let rows = rows
        .into_iter()
        .map(|row| {
            view! {
                <li>
                    {explained(row.said.text)}" "<span class="foundation">{row.kind}</span>
                    {row.said.inferred.then(|| view! { " "<InferredMark/> })}
                    <Links links=row.links/>
                    <Sources citations=row.said.citations/>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="card about-block">
            <h2>{words::ANOMALIES}</h2>
            <details>
                <summary>{words::counted(words::ANOMALIES, count)}</summary>
                <ul class="said">{rows}</ul>
            </details>
        </section>
    }
}

#[component]
fn Links(links: Vec<(String, Route)>) -> impl IntoView {
    let none = links.is_empty();
    let links = links
        .into_iter()
        .enumerate()
        .map(|(n, (name, route))| {
            view! { {(n > 0).then_some(" · ")}<a href=route.href()>{name}</a> }
        })
        .collect_view();
    (!none).then(|| view! { <p class="small">{links}</p> })
}

#[component]
fn Privacy() -> impl IntoView {
    view! {
        <section class="card about-block">
            <h2>{words::PRIVACY}</h2>
            {words::PRIVACY_TEXT.map(|text| view! { <p>{text}</p> }).collect_view()}
        </section>
    }
}

#[component]
fn Keyboard() -> impl IntoView {
    let keys = words::KEYS
        .map(|(key, does)| view! { <dt><kbd>{key}</kbd></dt><dd>{does}</dd> })
        .collect_view();
    view! {
        <section class="card about-block">
            <h2>{words::KEYBOARD}</h2>
            <dl class="about-marks">{keys}</dl>
        </section>
    }
}

#[component]
fn Program() -> impl IntoView {
    view! {
        <section class="card about-block">
            <h2>{words::PROGRAM}</h2>
            <p>{words::version(env!("CARGO_PKG_VERSION"))}</p>
            <p>{words::FONT}" "<a href="fonts/OFL.txt">{words::FONT_LICENCE}</a>"."</p>
            <p>{words::OF_OTHERS}" "<a href="LICENSES.txt">{words::LICENCES_OF_OTHERS}</a>"."</p>
            <p><a href="schema/version-1.json">{words::SCHEMA}</a></p>
        </section>
    }
}
