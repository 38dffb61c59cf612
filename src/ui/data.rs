//! The screen *Data*.

mod everything;
mod take_back;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use super::door::AllRecords;
use super::edit::EditButton;
use super::history::Parts;
use super::joining;
use super::part::Heading;
use crate::app::{At, Msg, Route};
use crate::browser::file::PickedFile;
use crate::browser::page;
use crate::screen::changed::Part;
use crate::screen::data::{Change, DataScreen, ImportView, Keeping, own_work, refusable};
use crate::screen::words::data as words;
use crate::screen::words::errors::Advice;
use crate::screen::words::form as form_words;
use crate::screen::words::{publish, site, trouble};

/// So many first bytes show whether a file can be ours at all.
const FIRST_BYTES: u32 = 4096;

/// Ids of what takes the focus when something else on the page goes away.
const CHOOSE: &str = "valj-fil";
const ANSWER: &str = "svar-om-filen";

/// How long what has just come needs to be on the page.
const DRAWN: Duration = Duration::from_millis(30);

#[component]
pub(crate) fn Data() -> impl IntoView {
    let app = App::here();
    let screen = app.memo(DataScreen::new);
    view! {
        <Heading text=words::HEADING/>
        <p class="lead muted">{words::INTRO}</p>
        <joining::KeptConflicts/>
        <div class="data-columns">
            {move || screen.get().map(|screen| view! { <What screen/> })}
            <div class="data-ways">
                <Export/>
                <ToPublish/>
                <ImportFile/>
                <take_back::TakeBack screen/>
                <super::workspaces::Workspaces/>
            </div>
        </div>
        <AllRecords/>
    }
}

#[component]
fn What(screen: DataScreen) -> impl IntoView {
    let counts = screen
        .counts
        .into_iter()
        .map(|(name, count)| view! { <div><dt>{name}</dt><dd>{count}</dd></div> })
        .collect_view();
    view! {
        <section class="card data-what" aria-labelledby="data-what">
            <h2 id="data-what">{words::WHAT}</h2>
            <p class="edits"><EditButton at=At::default() what=form_words::OWN/></p>
            <dl class="data-facts">
                <dt>{words::TITLE}</dt><dd>{screen.title}</dd>
                <dt>{words::DATASET}</dt><dd>{screen.dataset}</dd>
                <dt>{words::REVISION}</dt><dd>{screen.revision}</dd>
                <dt>{words::AS_OF}</dt><dd>{screen.as_of}</dd>
                <dt>{words::ORIGIN}</dt><dd>{screen.origin}<Since changes=screen.changes/></dd>
                <dt>{words::KEEPING}</dt><dd><Kept keeping=screen.keeping/></dd>
                <dt>{site::OFFLINE}</dt><dd><Offline/></dd>
            </dl>
            <h3>{words::CONTENTS}</h3>
            <dl class="data-counts">{counts}</dl>
        </section>
    }
}

#[component]
fn Kept(keeping: Keeping) -> impl IntoView {
    match keeping {
        Keeping::Saving => words::SAVING.into_any(),
        Keeping::Kept => words::KEPT.into_any(),
        Keeping::ThisVisit(advice) => {
            view! { <strong>{words::THIS_VISIT}</strong> " " <Told advice/> }.into_any()
        }
    }
}

/// Whether the site opens without network.
#[component]
fn Offline() -> impl IntoView {
    let is_whole = App::here().memo(|state| state.site.is_whole);
    move || {
        if is_whole.get() {
            site::IS_WHOLE
        } else {
            site::IS_NOT_WHOLE
        }
    }
}

/// What happened and what to do.
#[component]
pub(crate) fn Told(advice: Advice) -> impl IntoView {
    view! { {advice.what} " " <span class="muted">{advice.advice}</span> }
}

#[component]
fn Export() -> impl IntoView {
    let app = App::here();
    view! {
        <section class="card data-way">
            <h2>{words::EXPORT}</h2>
            <p class="small muted">{words::EXPORT_TEXT}</p>
            <p><button class="button primary" type="button" on:click=move |_| app.send(Msg::ExportClicked)>
                {words::EXPORT}
            </button></p>
            <super::backup::CopyChooser/>
            <super::formats::OtherFormats/>
            <details>
                <summary>{words::RAW}</summary>
                <p class="small muted">{words::RAW_TEXT}</p>
                <p><button class="button" type="button" on:click=move |_| app.send(Msg::SaveRawClicked)>
                    {trouble::SAVE_RAW}
                </button></p>
            </details>
        </section>
    }
}

/// The way to an edition for others.
#[component]
fn ToPublish() -> impl IntoView {
    view! {
        <section class="card data-way">
            <h2>{publish::PUBLISH}</h2>
            <p class="small muted">{publish::TEXT}</p>
            <p><a class="button" href=Route::Publish.href()>{publish::TO_PUBLISH}</a></p>
        </section>
    }
}

/// How much was changed since the data came, with a link to what.
#[component]
fn Since(changes: Option<String>) -> impl IntoView {
    changes.map(|changes| view! { ", "<a href=Route::History(None).href()>{changes}</a> })
}

/// Reading a file in, from the choice to the answer.
#[component]
pub(crate) fn ImportFile() -> impl IntoView {
    let app = App::here();
    let import = app.memo(|state| ImportView::new(&state.import));
    // A file is chosen anew after a refusal; only reading and the question take the place.
    let chooses = Memo::new(move |_| {
        matches!(
            import.get(),
            ImportView::Choose | ImportView::Refused { .. }
        )
    });
    view! {
        <section class="card data-way">
            <h2>{words::IMPORT}</h2>
            <p class="small muted">{words::IMPORT_TEXT}</p>
            {move || chooses.get().then(|| view! { <Chooser/> })}
            {move || answer(import.get())}
        </section>
    }
}

/// The file input, and a place to drop a file.
#[component]
fn Chooser() -> impl IntoView {
    let app = App::here();
    let (over, set_over) = signal(false);
    view! {
        <div class="drop" class:over=over
            on:dragover=move |event| { event.prevent_default(); set_over.set(true); }
            on:dragleave=move |_| set_over.set(false)
            on:drop=move |event| { set_over.set(false); take(app, PickedFile::of_drop(&event)); }>
            <input id=CHOOSE class="unseen" type="file" accept=".json,application/json"
                on:change=move |event| take(app, PickedFile::of_input(&event))/>
            <label for=CHOOSE class="button">{words::CHOOSE_FILE}</label>
            <span class="muted small" aria-hidden="true">{words::OR_DROP}</span>
        </div>
    }
}

/// Reads a file the user gave, and tells of it.
fn take(app: App, file: Option<PickedFile>) {
    let Some(file) = file else { return };
    app.send(Msg::FileChosen(file.name()));
    spawn_local(async move {
        let bytes = read(app, &file).await;
        app.send(Msg::FileRead(bytes));
        focus_soon(ANSWER);
    });
}

fn focus_soon(id: &'static str) {
    set_timeout(move || page::focus_element(id), DRAWN);
}

/// A file that cannot be ours is answered by its first bytes alone.
async fn read(app: App, file: &PickedFile) -> Option<Vec<u8>> {
    let first = file.first_bytes(FIRST_BYTES).await.ok()?;
    if let Some(part) = refusable(&first) {
        return Some(part.to_vec());
    }
    let progress = |read: u64, size: u64| {
        let percent = (read * 100).checked_div(size).unwrap_or(100);
        app.send(Msg::FileProgressed(percent.try_into().unwrap_or(100)));
    };
    file.read(progress).await.ok()
}

fn answer(import: ImportView) -> AnyView {
    match import {
        ImportView::Choose => ().into_any(),
        ImportView::Reading { text, percent } => view! {
            <p class="data-progress" role="status"><label>{text}
                <progress max="100" value=percent>{percent}" %"</progress>
            </label></p>
        }
        .into_any(),
        ImportView::Refused {
            heading,
            advice,
            findings,
            more,
        } => view! { <Refused heading advice findings more/> }.into_any(),
        ImportView::Ready {
            heading,
            what,
            same,
            other_dataset,
            changes,
            own,
        } => view! { <Ready heading what same other_dataset changes own/> }.into_any(),
    }
}

#[component]
fn Refused(heading: String, advice: Advice, findings: Vec<Advice>, more: usize) -> impl IntoView {
    let rows = findings
        .into_iter()
        .map(|advice| view! { <li><Told advice/></li> })
        .collect_view();
    let list = (!rows.is_empty()).then(|| {
        view! {
            <details open=true>
                <summary>{words::ALL_FINDINGS}</summary>
                <ul class="data-findings">{rows}</ul>
                {(more > 0).then(|| view! { <p>{words::more_findings(more)}</p> })}
            </details>
        }
    });
    view! {
        <div class="data-refused">
            <h3 id=ANSWER tabindex="-1">{heading}</h3>
            <p>{advice.what}</p>
            <p class="muted">{advice.advice} " " <strong>{words::NOTHING_CHANGED}</strong></p>
            {list}
        </div>
    }
}

#[component]
fn Ready(
    heading: String,
    what: String,
    same: bool,
    other_dataset: bool,
    changes: Vec<Change>,
    own: Vec<Part>,
) -> impl IntoView {
    let app = App::here();
    let answer_with = move |msg: Msg| {
        move |_| {
            app.send(msg.clone());
            focus_soon(CHOOSE);
        }
    };
    view! {
        <div class="data-ready">
            <h3 id=ANSWER tabindex="-1">{heading}</h3>
            <p>{what}</p>
            {same.then(|| view! { <p><strong>{words::SAME}</strong></p> })}
            {other_dataset.then(|| view! { <p class="data-warning"><strong>{words::OTHER_DATASET}</strong></p> })}
            <Changes changes/>
            <Parts parts=own/>
            {(!same).then(|| view! { <everything::Everything/> })}
            {(!same && !other_dataset).then(|| view! { <joining::ToJoin/> })}
            <OwnWork/>
            <p class="data-buttons">
                <button class="button" type="button" on:click=answer_with(Msg::ImportConfirmed)>
                    {words::CONFIRM}
                </button>
                <button class="button" type="button" on:click=answer_with(Msg::ImportCancelled)>
                    {words::CANCEL}
                </button>
            </p>
        </div>
    }
}

#[component]
fn Changes(changes: Vec<Change>) -> impl IntoView {
    let rows = changes
        .into_iter()
        .map(|change| {
            let counts = change.counts;
            let quiet = counts.added + counts.changed + counts.removed == 0;
            view! {
                <tr class:faint=quiet>
                    <th scope="row">{change.name}</th><td>{counts.in_file}</td>
                    <td>{counts.added}</td><td>{counts.changed}</td><td>{counts.removed}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="data-changes">
            <caption class="unseen">{words::CHANGES}</caption>
            <thead><tr>
                <th scope="col">{words::COLLECTION}</th><th scope="col">{words::IN_FILE}</th>
                <th scope="col">{words::ADDED}</th><th scope="col">{words::CHANGED}</th>
                <th scope="col">{words::REMOVED}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What goes with the data that is replaced, and a way to keep it.
#[component]
fn OwnWork() -> impl IntoView {
    let app = App::here();
    let own = app.memo(own_work);
    move || {
        own.get().map(|own| {
            view! {
                <div class="data-warning">
                    <p><strong>{words::OWN_WORK}</strong>" "{own}</p>
                    <p><button class="button" type="button" on:click=move |_| app.send(Msg::ExportClicked)>
                        {words::EXPORT}
                    </button></p>
                </div>
            }
        })
    }
}
