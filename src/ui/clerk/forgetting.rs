//! The screen *Glöm en person*: what it would do, the question, and what came of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{DraftLeft, Forgot, Msg, Outcome, Route, State, WhyNot, draft_without};
use crate::browser::{drafts, page, visits};
use crate::domain::{Forgetting as Who, Id, Person};
use crate::interchange::keeping::forgetting::{Forgotten, NotForgotten};
use crate::screen::clerk::{LookAt, ToForget, WasForgotten, not_forgotten};
use crate::screen::words::forgetting as words;
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::effects::{HEADING, kept, report};
use crate::ui::part::Heading;

/// What takes the focus when it was not done.
const REFUSED: &str = "inte-glomd";

#[component]
pub(crate) fn Forgetting() -> impl IntoView {
    let app = App::here();
    let keeps = Keeping::get();
    let asked = app.shown(ToForget::new);
    let done = app.memo(WasForgotten::new);
    move || match (done.get(), asked.get()) {
        (Some(done), _) => view! { <Done done/> }.into_any(),
        (None, Some(asked)) if keeps.get() => view! { <Ask asked/> }.into_any(),
        _ => view! { <Nobody/> }.into_any(),
    }
}

#[component]
fn Nobody() -> impl IntoView {
    view! {
        <Heading text=words::FORGET/>
        <div class="nothing-found">
            <p>{words::NOBODY}</p>
            <p><a class="button" href=Route::Search(String::new()).href()>{words::TO_SEARCH}</a></p>
        </div>
    }
}

#[component]
fn Ask(asked: ToForget) -> impl IntoView {
    let not_kept = (!asked.is_kept).then(|| view! { <p>{words::NOT_KEPT}</p> });
    view! {
        <article class="forgetting" aria-labelledby=HEADING>
            <Heading text=asked.question/>
            <p class="lead muted">{words::INTRO}</p>
            {not_kept}
            <section class="card">
                <h2>{words::TAKEN_OUT}</h2>
                <Listed rows=asked.taken/>
                <p class="small muted">{words::IN_ITS_PLACE}</p>
            </section>
            <Places look_at=asked.look_at/>
            <Unreached heading=words::UNREACHED/>
            <Confirm id=asked.id/>
        </article>
    }
}

#[component]
fn Done(done: WasForgotten) -> impl IntoView {
    view! {
        <article class="forgetting" aria-labelledby=HEADING>
            <Heading text=words::DONE/>
            <section class="card">
                <h2>{words::WAS_TAKEN_OUT}</h2>
                <Listed rows=done.taken/>
            </section>
            <Places look_at=done.look_at/>
            <Unreached heading=words::LEFT/>
            <p><a class="button" href=Route::Data.href()>{words::TO_DATA}</a></p>
        </article>
    }
}

#[component]
fn Listed(rows: Vec<String>) -> impl IntoView {
    let rows = rows.into_iter().map(|row| view! { <li>{row}</li> });
    view! { <ul>{rows.collect_view()}</ul> }
}

#[component]
fn Unreached(heading: &'static str) -> impl IntoView {
    let rows = words::UNREACHED_LIST.map(str::to_owned).into();
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <Listed rows/>
            <p class="small muted">{words::DOCUMENTS}</p>
        </section>
    }
}

#[component]
fn Places(look_at: LookAt) -> impl IntoView {
    let LookAt {
        is_shared,
        places,
        more,
    } = look_at;
    let why = if is_shared {
        words::TO_LOOK_AT_SHARED
    } else {
        words::TO_LOOK_AT_LAST
    };
    (!places.is_empty()).then(|| {
        let rows = places.into_iter().map(|(text, route)| match route {
            Some(route) => view! { <li><a href=route.href()>{text}</a></li> }.into_any(),
            None => view! { <li>{text}</li> }.into_any(),
        });
        view! {
            <section class="card">
                <h2>{words::TO_LOOK_AT}</h2>
                <p>{why}</p>
                <ul>{rows.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="faint">{words::and_more(more)}</p> })}
            </section>
        }
    })
}

/// The question. It is answered by ticking that one knows, so that nobody does it by a slip.
#[component]
fn Confirm(id: Id<Person>) -> impl IntoView {
    let app = App::here();
    let understood = RwSignal::new(false);
    let working = RwSignal::new(false);
    let told = RwSignal::new("");
    let id = StoredValue::new(id);
    let back = Route::Person(id.get_value()).href();
    let forget = move |_| {
        if working.get_untracked() {
            return;
        }
        if !understood.get_untracked() {
            told.set(words::TICK_FIRST);
            return;
        }
        working.set(true);
        told.set(words::WORKING);
        spawn_local(async move {
            let msg = forget(app, &id.get_value()).await;
            app.send(msg);
            let is_done = app.now(|state| matches!(state.forgot, Some(Forgot::Done(_))));
            // Once it is done, what asked is not there any more.
            let _gone = working.try_set(false);
            let _gone = told.try_set("");
            let answer = if is_done { HEADING } else { REFUSED };
            let _drawn = page::when_drawn(move || page::focus_element(answer));
        });
    };
    view! {
        <Refused/>
        <p><label>
            <input type="checkbox" prop:checked=move || understood.get()
                on:change=move |event| understood.set(event_target_checked(&event))/>
            " "{words::UNDERSTOOD}
        </label></p>
        <p class="data-buttons">
            <button class="button" type="button" on:click=forget>{words::CONFIRM}</button>
            <a class="button" href=back>{words::CANCEL}</a>
            " "<span role="status">{move || told.get()}</span>
        </p>
    }
}

/// Why it was not done, the last time it was tried.
#[component]
fn Refused() -> impl IntoView {
    let reasons = App::here().memo(not_forgotten);
    let rows = move || {
        let reasons = reasons.get().into_iter();
        let rows = reasons.map(|it| {
            view! { <li>{it.what}" "<span class="muted">{it.advice}</span></li> }
        });
        rows.collect_view()
    };
    let is_none = Memo::new(move |_| reasons.with(Vec::is_empty));
    view! {
        <section class="data-refused" hidden=move || is_none.get()>
            <h2 id=REFUSED tabindex="-1">{words::REFUSED}</h2>
            <ul class="data-findings">{rows}</ul>
        </section>
    }
}

/// Forgets somebody in what is kept, or in what is shown where nothing is.
async fn forget(app: App, id: &Id<Person>) -> Msg {
    let refused = |why| Msg::PersonForgotten {
        forgot: Forgot::Refused(why),
        left: None,
    };
    let who = match app.now(|state| state.forgetting(id, words::marks())) {
        Ok(who) => who,
        Err(why) => return refused(why),
    };
    if !app.now(State::keeps_anything) {
        return forget_here(app, &who).unwrap_or_else(refused);
    }
    let known = app.now(|state| (state.history.begun(), state.history.last_kept()));
    let answer = match kept::store() {
        Ok(store) => store.forget(&who, known, &page::now_iso()).await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(Ok(forgotten)) => {
            kept::tell_tabs();
            done(app, &who, forgotten)
        }
        Ok(Err(why)) => refused(WhyNot::Kept(why)),
        Err(error) => refused(WhyNot::Store(error)),
    }
}

fn forget_here(app: App, who: &Who) -> Result<Msg, WhyNot> {
    let workspace = app.now(|state| state.workspace().cloned());
    let workspace = workspace.ok_or(WhyNot::Gone)?;
    let not = |refusal| WhyNot::Kept(NotForgotten::Refused(refusal));
    let (left, traces) = who.forget(&workspace).map_err(not)?;
    let lost_entries = app.now(|state| state.history.entries().len());
    let forgotten = Forgotten {
        traces,
        lost_entries,
        ..Forgotten::default()
    };
    let msg = done(app, who, forgotten);
    Ok(match msg {
        Msg::PersonForgotten { forgot, .. } => Msg::PersonForgotten {
            forgot,
            left: Some(left.into()),
        },
        other => other,
    })
}

/// What is kept beside the store goes too: drafts, and where one was on each page.
fn done(app: App, who: &Who, forgotten: Forgotten) -> Msg {
    let mut outcome = Outcome {
        kept: forgotten,
        is_shared: who.is_shared(),
        ..Outcome::default()
    };
    let workspace = app.now(|state| state.workspace().cloned());
    if let (Ok(name), Some(workspace)) = (kept::name(), workspace) {
        for (key, text) in drafts::all(&name) {
            match draft_without(who, &text, &workspace) {
                DraftLeft::AsItWas => {}
                DraftLeft::Without(text) => {
                    outcome.drafts += 1;
                    report(drafts::keep(&name, &key, &text));
                }
                DraftLeft::Nothing => {
                    outcome.lost_drafts += 1;
                    report(drafts::drop(&name, &key));
                }
            }
        }
    }
    report(visits::forget());
    Msg::PersonForgotten {
        forgot: Forgot::Done(Box::new(outcome)),
        left: None,
    }
}
