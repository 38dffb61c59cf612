//! What is chosen of an edition.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Publishing;
use crate::app::Route;
use crate::browser::fetch;
use crate::domain::Audience;
use crate::screen::publish::{Choices, EDITION};
use crate::screen::words::{labels, publish as words};

/// Whom it may be for.
const AUDIENCES: [Audience; 3] = [Audience::All, Audience::Members, Audience::Us];

/// How officials may stand.
const OFFICIALS: [(bool, &str); 2] = [(false, words::BY_NAME), (true, words::BY_ROLE)];

/// A field of one text.
type Field = fn(&mut Choices) -> &mut String;

#[component]
pub(super) fn ChoicesForm(publishing: Publishing) -> impl IntoView {
    let chosen = publishing.choices;
    let audiences = AUDIENCES.map(|audience| {
        let choose = move || publishing.choose(|it| it.audience = audience);
        let is_chosen = move || chosen.with(|it| it.audience == audience);
        radio(
            "publicera-krets",
            labels::audience(audience),
            is_chosen,
            choose,
        )
    });
    let officials = OFFICIALS.map(|(by_role, text)| {
        let choose = move || publishing.choose(|it| it.by_role = by_role);
        let is_chosen = move || chosen.with(|it| it.by_role == by_role);
        radio("publicera-tjanstepersoner", text, is_chosen, choose)
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        publishing.review();
    };
    view! {
        <section class="card" aria-labelledby="publicera-val">
            <h2 id="publicera-val">{words::CHOICES}</h2>
            <form class="publish-form" novalidate on:submit=submit>
                <fieldset>
                    <legend>{words::AUDIENCE}</legend>{audiences.into_iter().collect_view()}
                    <p class="small"><a href=Route::Audience(None).href()>{words::LIMITED}</a></p>
                </fieldset>
                <fieldset>
                    <legend>{words::OFFICIALS}</legend>{officials.into_iter().collect_view()}
                    <p class="small muted">{words::ELECTED}</p>
                </fieldset>
                <div class="publish-short">
                    <Line publishing id="publicera-nummer" label=words::NUMBER field=|it| &mut it.number/>
                    <Line publishing id="publicera-dag" label=words::DATE field=|it| &mut it.date/>
                    <Line publishing id="publicera-utgivare" label=words::PUBLISHER field=|it| &mut it.publisher/>
                </div>
                <Lines publishing id="publicera-not" label=words::NOTE field=|it| &mut it.note/>
                <News publishing/>
                <button class="button primary" type="submit">{words::REVIEW}</button>
            </form>
        </section>
    }
}

fn radio(
    group: &'static str,
    text: &'static str,
    is_chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <label class="publish-choice">
            <input type="radio" name=group prop:checked=is_chosen on:change=move |_| choose()/>{text}
        </label>
    }
}

#[component]
fn Line(
    publishing: Publishing,
    id: &'static str,
    label: &'static str,
    field: Field,
) -> impl IntoView {
    let text = move || publishing.choices.with(|it| field(&mut it.clone()).clone());
    view! {
        <div class="form-field">
            <label for=id>{label}</label>
            <input class="form-input" id=id type="text" autocomplete="off" prop:value=text
                on:input=move |event| publishing.choose(|it| *field(it) = event_target_value(&event))/>
        </div>
    }
}

#[component]
fn Lines(
    publishing: Publishing,
    id: &'static str,
    label: &'static str,
    field: Field,
    #[prop(optional)] told: Option<&'static str>,
) -> impl IntoView {
    let text = move || publishing.choices.with(|it| field(&mut it.clone()).clone());
    let told_id = told.map(|_| format!("{id}-mer"));
    let described = told_id.clone();
    view! {
        <div class="form-field">
            <label for=id>{label}</label>
            {told.map(|told| view! { <p class="small muted" id=told_id>{told}</p> })}
            <textarea class="form-input" id=id rows="2" aria-describedby=described prop:value=text
                on:input=move |event| publishing.choose(|it| *field(it) = event_target_value(&event))/>
        </div>
    }
}

/// What is new, which can be filled in from what differs.
#[component]
fn News(publishing: Publishing) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let suggest = move |_| {
        spawn_local(async move {
            let Ok(earlier) = fetch::bytes(EDITION).await else {
                said.set(words::NO_SUGGESTION.to_owned());
                return;
            };
            let choices = publishing.choices.get_untracked();
            let news = publishing
                .app
                .now(|state| Some(choices.news_since(&earlier, state.workspace()?)));
            said.set(match news {
                Some(Ok(news)) if !news.is_empty() => {
                    publishing.choose(|it| it.news = news);
                    String::new()
                }
                Some(Err(advice)) => format!("{} {}", advice.what, advice.advice),
                _ => words::NOTHING_NEW.to_owned(),
            });
        });
    };
    view! {
        <Lines publishing id="publicera-nytt" label=words::NEWS field=|it| &mut it.news told=words::NEWS_TEXT/>
        <div class="publish-suggest">
            <button class="button" type="button" on:click=suggest>{words::SUGGEST}</button>
            <p class="small" role="status">{move || said.get()}</p>
        </div>
    }
}
