//! What each huvudman did after a joint recommendation: a table for readers, and controls
//! for whoever keeps the log.

use leptos::prelude::*;

use crate::app::{At, Intent, Msg, adoption};
use crate::domain::{AdoptionStatus, Case, Id};
use crate::screen::clerk::{self, AdoptionRow, STATUSES};
use crate::screen::words::{clerk as words, labels};
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::part::{Body, Sources};

const HEADING: &str = "antaget";

/// The table, where anything is noted or may be. It stays while it is filled in.
#[component]
pub(crate) fn Adoptions(case: Id<Case>) -> impl IntoView {
    let app = App::here();
    let case = StoredValue::new(case);
    let adoptions = app.shown(move |state| {
        let workspace = state.workspace()?;
        case.with_value(|id| clerk::Adoptions::new(workspace, id))
    });
    let keeps = Keeping::get();
    let any = Memo::new(move |_| adoptions.with(|it| it.as_ref().is_some_and(|it| it.any)));
    let count = Memo::new(move |_| adoptions.with(|it| it.as_ref().map_or(0, |it| it.rows.len())));
    let row = move |n: usize| adoptions.with(|it| it.as_ref()?.rows.get(n).cloned());
    let summary = move || adoptions.with(|it| it.as_ref().map(|it| it.summary.clone()));
    move || {
        let keeps = keeps.get();
        // Whether it is open is asked once: it stays open while the first is filled in.
        let open = untrack(move || any.get());
        let shown = count.get() > 0 && (keeps || any.get());
        shown.then(|| {
            let rows = (0..count.get())
                .map(|n| view! { <Row case keeps row=Signal::derive(move || row(n))/> })
                .collect_view();
            view! {
                <details class="card adoptions" open=open>
                    <summary><h2 id=HEADING>{words::ADOPTIONS}</h2>" "<span class="muted">{summary}</span></summary>
                    <table aria-labelledby=HEADING>
                        <thead><tr>
                            <th scope="col">{words::HUVUDMAN}</th>
                            <th scope="col">{words::STATUS}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </details>
            }
        })
    }
}

#[component]
fn Row(
    case: StoredValue<Id<Case>>,
    keeps: bool,
    row: Signal<Option<AdoptionRow>>,
) -> impl IntoView {
    let first = untrack(move || row.get())?;
    let body = first.huvudman;
    let huvudman = body.id.clone();
    let name = body.short.clone();
    let status =
        move || row.with(|row| row.as_ref().map_or(AdoptionStatus::Pending, |it| it.status));
    let status = if keeps {
        view! { <Status case huvudman status=Signal::derive(status) name=name.clone()/> }.into_any()
    } else {
        view! { <span>{move || labels::adoption(status())}</span> }.into_any()
    };
    let told = move || {
        let row = row.get()?;
        let detail = (!row.detail.is_empty()).then(|| view! { <span>{row.detail}</span> });
        Some(view! { {detail}<Sources citations=row.citations/> })
    };
    let at = Memo::new(move |_| row.with(|row| row.as_ref()?.at.clone()));
    Some(view! {
        <tr>
            <th scope="row"><Body body/></th>
            <td><div class="adoption">{status}{told}{keeps.then(|| view! { <More at name/> })}</div></td>
        </tr>
    })
}

#[component]
fn Status(
    case: StoredValue<Id<Case>>,
    huvudman: Id<crate::domain::Organization>,
    status: Signal<AdoptionStatus>,
    name: String,
) -> impl IntoView {
    let app = App::here();
    let options = STATUSES.iter().enumerate().map(|(n, it)| {
        view! { <option value=n.to_string() prop:selected=move || status.get() == *it>{labels::adoption(*it)}</option> }
    });
    let choose = move |chosen: String| {
        let status = chosen.parse().ok().and_then(|n: usize| STATUSES.get(n));
        let change = app.now(|state| {
            let (workspace, status) = (state.workspace()?, *status?);
            Some(case.with_value(|case| adoption::note(workspace, case, &huvudman, status)))
        });
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    let label = format!("{}, {name}", words::STATUS);
    view! {
        <select aria-label=label on:change=move |event| choose(event_target_value(&event))>
            {options.collect_view()}
        </select>
    }
}

/// The form for day, paragraph and note, once anything is noted.
#[component]
fn More(at: Memo<Option<At>>, name: String) -> impl IntoView {
    let app = App::here();
    let name = StoredValue::new(name);
    move || {
        at.get().map(|at| {
            let id = name.with_value(|name| format!("{HEADING}-{name}"));
            view! {
                <button id=id class="link-button" type="button"
                    on:click=move |_| app.send(Msg::Wanted(Intent::Change(at.clone())))>
                    {words::EDIT_ADOPTION}<span class="unseen">" "{name.get_value()}</span>
                </button>
            }
        })
    }
}
