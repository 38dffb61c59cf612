//! The start: one sentence, a box that finds anything, three doors, and the picture.

mod picture;

use leptos::prelude::*;
use picture::StartPicture;

use super::App;
use super::door::Screens;
use super::find::FindBox;
use super::icon::Icon;
use super::part::Heading;
use crate::app::{Msg, Route};
use crate::screen::start::{Door, ReadCase, Returning, Sign, StartScreen};
use crate::screen::words::start as words;

#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = App::here();
    let screen = app.shown(|state| Some(StartScreen::new(state.workspace()?)));
    move || {
        let StartScreen {
            heading,
            lead,
            doors,
            basis,
            is_empty,
        } = screen.get()?;
        let doors = doors.into_iter().map(|door| view! { <DoorView door/> });
        Some(view! {
            <div class="start" class:start-empty=is_empty>
                <div class="start-told">
                    <Heading text=heading/>
                    <p class="start-lead">{lead}</p>
                    {(!is_empty).then(|| view! { <StartSearch/> })}
                    <ul class="doors">{doors.collect_view()}</ul>
                    {basis.map(|basis| view! {
                        <p class="mini muted">{basis}" "<a href=Route::About(None).href()>{words::HOW_IT_IS_MADE}</a></p>
                    })}
                </div>
                {(!is_empty).then(|| view! { <StartPicture/> })}
            </div>
        })
    }
}

/// The field, and what answers as soon as something is typed.
#[component]
fn StartSearch() -> impl IntoView {
    let (text, first) = (RwSignal::new(String::new()), RwSignal::new(None));
    let is_asked = Memo::new(move |_| text.with(|text| !text.trim().is_empty()));
    view! {
        <FindBox text first on_input=|_| {}/>
        {move || is_asked.get().then(|| Screens::found(text, first))}
    }
}

#[component]
fn DoorView(door: Door) -> impl IntoView {
    let sign = match door.sign {
        Sign::Seat => Icon::Seat,
        Sign::Case => Icon::Folder,
        Sign::Huvudman => Icon::Huvudmen,
        Sign::Map => Icon::Map,
        Sign::Data => Icon::File,
    };
    view! {
        <li>
            <span class="door-sign">{sign.view()}</span>
            <a href=door.route.href()>{door.name}</a>
            <span class="door-text">{door.text}</span>
            <span class="door-onwards">{Icon::Onwards.view()}</span>
        </li>
    }
}

/// The line over the map for those who return.
#[component]
pub(super) fn ReturningLine() -> impl IntoView {
    let app = App::here();
    let line = app.memo(|state| match state.route {
        Route::Home => Returning::new(state.workspace()?, &state.memory),
        _ => None,
    });
    move || {
        line.get().map(|Returning { case }| {
            let case = case.map(|ReadCase { title, step, route }| {
                let step = step.map(|step| format!(", {step}"));
                view! { <p>{words::LAST_READ}" "<a href=route.href()>{title}</a>{step}</p> }
            });
            view! {
                <section class="returning" aria-label=words::RETURNING>
                    {case}
                    <button type="button" class="button plain" on:click=move |_| {
                        app.send(Msg::Forgotten);
                        super::map::focus_when_drawn(vec![super::effects::HEADING.to_owned()]);
                    }>{words::FORGET}</button>
                </section>
            }
        })
    }
}
