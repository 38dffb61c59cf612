//! Who was there, list by list as printed.

use leptos::prelude::*;

use crate::domain::Presence;
use crate::screen::meeting::{AttendanceGroup, AttendanceList, AttendanceRow, HuvudmanThere};
use crate::screen::words::meeting as words;
use crate::ui::part::{Body, InferredMark, person};

const HEADING: &str = "narvaro";

/// All lists, by body.
#[component]
pub(super) fn AttendanceLists(groups: Vec<AttendanceGroup>) -> impl IntoView {
    (!groups.is_empty()).then(|| {
        let groups = groups.into_iter();
        view! {
            <section class="card attendance" aria-labelledby=HEADING>
                <h2 id=HEADING>{words::ATTENDANCE}</h2>
                <Key/>
                <div class="attendance-groups">
                    {groups.map(|group| view! { <Group group/> }).collect_view()}
                </div>
            </section>
        }
    })
}

/// What the shapes mean.
#[component]
fn Key() -> impl IntoView {
    let key = [
        (Presence::Present, words::PRESENT),
        (Presence::Partly, words::PARTLY),
        (Presence::Absent, words::AWAY),
        (Presence::Other, words::BESIDE_LISTS),
    ];
    let key = key.map(|(presence, word)| view! { <span>{figure(presence)}{word}</span> });
    view! { <p class="presence-key">{key}</p> }
}

#[component]
fn Group(group: AttendanceGroup) -> impl IntoView {
    let lists = group.lists.into_iter();
    let huvudmen = group.by_huvudman.into_iter();
    let class = format!("attendance-group {}", group.body.shape.class());
    view! {
        <div class=class>
            <h3><Body body=group.body long=true/><span class="attendance-counts">{group.counts}</span></h3>
            <ul class="per-huvudman attendance-by-huvudman">
                {huvudmen.map(|there| view! { <There there/> }).collect_view()}
            </ul>
            <details class="attendance-names">
                <summary>{words::NAMES_IN_LISTS}</summary>
                <div class="attendance-lists">
                    {lists.map(|list| view! { <List list/> }).collect_view()}
                </div>
            </details>
        </div>
    }
}

/// A huvudman and those who were there for it, or were not, a shape each.
#[component]
fn There(there: HuvudmanThere) -> impl IntoView {
    let counts = there.counts();
    let figures = there.presences.into_iter().map(figure).collect_view();
    view! {
        <li>
            {there.name}<span class="unseen">": " {counts}</span>
            <span class="vote-figures attendance-presence">{figures}</span>
        </li>
    }
}

#[component]
fn List(list: AttendanceList) -> impl IntoView {
    let rows = list.rows.into_iter();
    view! {
        <table class="attendance-list">
            <caption>{list.heading}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::HUVUDMAN}</th>
                    <th scope="col">{words::NAME}</th>
                    <th scope="col">{words::ROLE}</th>
                    <th scope="col">{words::PRESENCE}</th>
                </tr>
            </thead>
            <tbody>{rows.map(|row| view! { <Row row/> }).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Row(row: AttendanceRow) -> impl IntoView {
    let partly = row.presence == Presence::Partly;
    let note = row
        .note
        .map(|note| view! { <span class="row-note">{note}</span> });
    view! {
        <tr>
            <td>{row.huvudman}{row.huvudman_inferred.then(|| view! { " " <InferredMark/> })}</td>
            <th scope="row">{person(row.name)}{note}</th>
            <td>{row.role}{row.role_inferred.then(|| view! { " " <InferredMark/> })}</td>
            <td class="attendance-presence" class:partly=partly>{figure(row.presence)}<span>{row.presence_word}</span></td>
        </tr>
    }
}

/// Filled, half filled, dashed, or a small square beside the lists.
pub(crate) fn figure(presence: Presence) -> impl IntoView {
    let drawn = match presence {
        Presence::Present => view! { <circle cx="7" cy="7" r="6" fill="currentColor"/> }.into_any(),
        Presence::Partly => view! {
            <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" stroke-width="1.5"/>
            <path d="M7 1a6 6 0 0 1 0 12z" fill="currentColor"/>
        }
        .into_any(),
        Presence::Absent => view! {
            <circle cx="7" cy="7" r="5.5" fill="none" stroke="var(--edge)" stroke-width="1.5" stroke-dasharray="2 2"/>
        }
        .into_any(),
        Presence::Other => view! {
            <rect x="2" y="2" width="10" height="10" fill="none" stroke="currentColor" stroke-width="1.5"/>
        }
        .into_any(),
    };
    view! { <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">{drawn}</svg> }
}
