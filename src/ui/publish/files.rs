//! The files an edition is given out as.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Publishing;
use crate::app::Msg;
use crate::browser::{fetch, file, page, site};
use crate::domain::Workspace;
use crate::screen::publish::{Kind, Review, SiteFiles, number_noted, site_names};
use crate::screen::words::errors::Advice;
use crate::screen::words::publish as words;
use crate::ui::data::Told;

/// How it is with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Making {
    /// None was asked for.
    Nothing,
    /// It is being made.
    On(Kind),
    /// It was handed to the browser: its name, and its size in bytes.
    Made(String, usize),
    /// It could not be made.
    Failed(Advice),
}

#[component]
pub(super) fn FilesToMake(publishing: Publishing, review: StoredValue<Review>) -> impl IntoView {
    let worker = site::worker().ok().flatten();
    let is_site = worker.is_some();
    let worker = StoredValue::new(worker);
    let kinds = Kind::ALL
        .into_iter()
        .filter(|kind| is_site || *kind == Kind::Data);
    let rows = kinds.map(|kind| {
        let (name, text) = kind.name();
        view! {
            <li>
                <button class="button" type="button" on:click=move |_| make(publishing, review, kind, worker.get_value())>
                    {name}</button>
                <span class="small muted">{text}</span>
            </li>
        }
    });
    view! {
        <section class="card data-way" aria-labelledby="publicera-gor">
            <h2 id="publicera-gor">{words::MAKE}</h2>
            {(!is_site).then(|| view! { <p class="small muted">{words::IS_NO_SITE}</p> })}
            <ul class="data-formats" role="list">{rows.collect_view()}</ul>
            <Outcome publishing number=review.with_value(Review::number)/>
        </section>
    }
}

/// What came of it.
#[component]
fn Outcome(publishing: Publishing, number: u32) -> impl IntoView {
    let app = publishing.app;
    let told = move || match publishing.making.get() {
        Making::Nothing => ().into_any(),
        Making::On(kind) => words::making(kind.name().0).into_any(),
        Making::Made(name, size) => words::made(&name, size).into_any(),
        Making::Failed(advice) => view! { <Told advice/> }.into_any(),
    };
    let is_behind = app.memo(move |state| {
        let records = state.workspace().map(|it| it.records().revision);
        records.is_some_and(|revision| revision < number)
    });
    let note = move |_| {
        let change = app.now(|state| Some(number_noted(state.workspace()?, number)));
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    let to_note = move || {
        let is_made = matches!(publishing.making.get(), Making::Made(..));
        (is_made && is_behind.get()).then(|| {
            view! { <p><button class="button" type="button" on:click=note>{words::note_number(number)}</button></p> }
        })
    };
    view! { <p role="status">{told}</p> {to_note} }
}

/// Makes the file, once it is told that it is being made.
fn make(publishing: Publishing, review: StoredValue<Review>, kind: Kind, worker: Option<String>) {
    publishing.making.set(Making::On(kind));
    let begin = move || {
        spawn_local(async move {
            let kept = publishing.kept.get_untracked();
            let made = match review.with_value(|review| review.edition(&kept)) {
                Ok(edition) => made(kind, worker, &edition).await,
                Err(advice) => Err(advice),
            };
            publishing.making.set(match made {
                Ok((name, size)) => Making::Made(name, size),
                Err(advice) => Making::Failed(advice),
            });
        });
    };
    crate::ui::effects::report(page::when_drawn(begin));
}

async fn made(
    kind: Kind,
    worker: Option<String>,
    edition: &Workspace,
) -> Result<(String, usize), Advice> {
    let files = match worker.filter(|_| kind != Kind::Data) {
        Some(worker) => fetched(worker).await?,
        None => SiteFiles::new(),
    };
    let bytes = kind.make(files, edition)?;
    let name = kind.file_name(edition);
    let saved = file::save_bytes(&name, kind.media_type(), &bytes);
    saved.map_err(|_| words::not_saved())?;
    Ok((name, bytes.len()))
}

/// Every file of the site.
async fn fetched(worker: String) -> Result<SiteFiles, Advice> {
    let fetch = async |name: &str| fetch::bytes(name).await.map_err(|_| words::no_file(name));
    let script = fetch(&worker).await?;
    let mut files = SiteFiles::new();
    for name in site_names(&script) {
        let bytes = fetch(&name).await?;
        files.insert(name, bytes);
    }
    files.insert(worker, script);
    Ok(files)
}
