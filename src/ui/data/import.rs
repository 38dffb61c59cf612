//! Reading a file in: chosen, dropped, pasted or of an address of the site, and what is told of it.

use std::future::Future;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Told;
use super::everything::Everything;
use super::remarks::Remarked;
use crate::app::{Msg, Unread};
use crate::browser::file::{PickedFile, pasted};
use crate::browser::{BrowserError, fetch, page};
use crate::screen::changed::Part;
use crate::screen::data::{Change, ImportView, no_undoing, own_work, refusable};
use crate::screen::remarks::Listed;
use crate::screen::words::data as words;
use crate::screen::words::errors::Advice;
use crate::ui::App;
use crate::ui::history::Parts;
use crate::ui::joining;

/// So many first bytes show whether a file can be ours at all.
const FIRST_BYTES: u32 = 4096;

/// Ids of what takes the focus when something else on the page goes away.
const CHOOSE: &str = "valj-fil";
const ANSWER: &str = "svar-om-filen";

/// Ids of the other ways to read something in.
const PASTE: &str = "klistra-in";
const ADDRESS: &str = "adress-till-fil";
const ABOUT_ADDRESS: &str = "om-adressen";

/// How long what has just come needs to be on the page.
const DRAWN: Duration = Duration::from_millis(30);

/// Reading a file in, from the choice to the answer.
#[component]
pub(crate) fn ImportFile() -> impl IntoView {
    let app = App::here();
    let import = app.memo(|state| ImportView::new(&state.import));
    let address = RwSignal::new(String::new()); // stays when it was written wrong
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
            {move || chooses.get().then(|| view! { <Chooser/><OtherWays address/> })}
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

/// What one may have instead of a file.
#[component]
fn OtherWays(address: RwSignal<String>) -> impl IntoView {
    let is_open = !address.with_untracked(String::is_empty);
    view! {
        <details class="data-other" open=is_open>
            <summary>{words::OTHER_WAYS}</summary>
            <Paste/>
            <FromAddress address/>
        </details>
    }
}

/// Reads a file the user gave, and tells of it.
fn take(app: App, file: Option<PickedFile>) {
    let Some(file) = file else { return };
    let name = file.name();
    take_in(app, name, async move { read(app, &file).await });
}

/// Tells of what is being read, and of what came of it.
fn take_in(app: App, name: String, bytes: impl Future<Output = Result<Vec<u8>, Unread>> + 'static) {
    app.send(Msg::FileChosen(name));
    spawn_local(async move {
        let bytes = bytes.await;
        app.send(Msg::FileRead(bytes));
        focus_soon(ANSWER);
    });
}

fn focus_soon(id: &'static str) {
    set_timeout(move || page::focus_element(id), DRAWN);
}

/// A file that cannot be ours is answered by its first bytes alone.
async fn read(app: App, file: &PickedFile) -> Result<Vec<u8>, Unread> {
    let lost = |_| Unread::Lost;
    let first = file.first_bytes(FIRST_BYTES).await.map_err(lost)?;
    if let Some(part) = refusable(&first) {
        return Ok(part.to_vec());
    }
    let progress = |read: u64, size: u64| {
        let percent = (read * 100).checked_div(size).unwrap_or(100);
        app.send(Msg::FileProgressed(percent.try_into().unwrap_or(100)));
    };
    file.read(progress).await.map_err(lost)
}

/// A text instead of a file: it is read when it is pasted, or when one says so.
#[component]
fn Paste() -> impl IntoView {
    let app = App::here();
    let (text, set_text) = signal(String::new());
    let read = move |text: String| {
        let bytes = text.into_bytes();
        take_in(app, words::PASTED.to_owned(), async move { Ok(bytes) });
    };
    view! {
        <p>
            <label for=PASTE>{words::PASTE}</label>
            <textarea id=PASTE class="form-input" rows="3" spellcheck="false" prop:value=text
                on:input=move |event| set_text.set(event_target_value(&event))
                on:paste=move |event| pasted(&event).into_iter().for_each(read)></textarea>
            <button class="button" type="button" on:click=move |_| read(text.get_untracked())>
                {words::READ_TEXT}
            </button>
        </p>
    }
}

/// A file of the site instead of one's own, by its address.
#[component]
fn FromAddress(address: RwSignal<String>) -> impl IntoView {
    let app = App::here();
    let read = move || {
        let address = address.get_untracked().trim().to_owned();
        take_in(app, address.clone(), async move {
            fetch::written(&address).await.map_err(|error| match error {
                BrowserError::Elsewhere => Unread::Elsewhere,
                BrowserError::Unreachable | BrowserError::Status(_) => Unread::NotThere,
                _ => Unread::Lost,
            })
        });
    };
    view! {
        <form on:submit=move |event| { event.prevent_default(); read(); }>
            <label for=ADDRESS>{words::ADDRESS}</label>
            <input id=ADDRESS class="form-input" type="text" inputmode="url" autocomplete="off"
                spellcheck="false" aria-describedby=ABOUT_ADDRESS prop:value=address
                on:input=move |event| address.set(event_target_value(&event))/>
            <p id=ABOUT_ADDRESS class="small muted">{words::ABOUT_ADDRESS}</p>
            <button class="button" type="submit">{words::READ_ADDRESS}</button>
        </form>
    }
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
            remarks,
        } => view! { <Ready heading what same other_dataset changes own remarks/> }.into_any(),
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
    remarks: Listed,
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
            <Remarked listed=remarks heading=words::REMARKS_OF_FILE/>
            {(!same).then(|| view! { <Everything/> })}
            {(!same && !other_dataset).then(|| view! { <joining::ToJoin/> })}
            <NoUndoing/>
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

/// How far the exchange can be taken back.
#[component]
fn NoUndoing() -> impl IntoView {
    let told = App::here().memo(no_undoing);
    move || told.get().map(|told| view! { <p class="small">{told}</p> })
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
