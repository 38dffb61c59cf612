//! The screen *Data*.

mod everything;
mod import;
mod remarks;
mod take_back;

pub(crate) use import::ImportFile;

use leptos::prelude::*;

use super::App;
use super::door::AllRecords;
use super::edit::EditButton;
use super::joining;
use super::part::Heading;
use crate::app::{At, Msg, Route};
use crate::screen::data::{DataScreen, Keeping};
use crate::screen::words::data as words;
use crate::screen::words::errors::Advice;
use crate::screen::words::form as form_words;
use crate::screen::words::{publish, site, trouble};

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
        <remarks::Remarks/>
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
