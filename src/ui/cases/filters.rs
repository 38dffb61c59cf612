//! The controls above the list. What they say stands in the address.

use leptos::prelude::*;

use crate::app::{CaseFilter, CaseOrder, read_standing, standing_word};
use crate::domain::Id;
use crate::screen::cases::{CaseChoices, Choice};
use crate::screen::words::{cases as words, common};
use crate::ui::icon::Icon;

/// The search field, so that a key can take the user there.
pub(crate) const SEARCH: &str = "cases-search";

/// The controls. With `order`, also in which order the cases stand; more controls may follow.
#[component]
pub(crate) fn Filters(
    filter: Memo<CaseFilter>,
    choices: CaseChoices,
    changed: Callback<CaseFilter>,
    #[prop(optional)] order: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let change = move |change: fn(&mut CaseFilter, String)| {
        move |value: String| {
            let mut filter = filter.get_untracked();
            change(&mut filter, value);
            changed.run(filter);
        }
    };
    let bodies = choices.bodies.into_iter().map(move |group| {
        let entries = entries(group.choices, move || {
            id_of(filter.get().organization.as_ref())
        });
        view! { <optgroup label=group.label>{entries}</optgroup> }
    });
    let standing = move || filter.get().standing.map_or("", standing_word).to_owned();
    let case_type = move || filter.get().case_type.unwrap_or_default();
    let topic = move || id_of(filter.get().topic.as_ref());
    view! {
        <form class="cases-filter controls" role="search" aria-label=words::SEARCH on:submit=|event| event.prevent_default()>
            <SearchField text=Signal::derive(move || filter.get().text)
                find=change(|filter, text| filter.text = text)/>
            <Control label=words::STANDING choose=change(|filter, word| filter.standing = read_standing(&word))>
                <All/>{entries(choices.standings, standing)}
            </Control>
            <Control label=words::BODY choose=change(|filter, id| filter.organization = Id::new(&id).ok())>
                <All/>{bodies.collect_view()}
            </Control>
            <Control label=words::CASE_TYPE choose=change(|filter, it| filter.case_type = Some(it).filter(|it| !it.is_empty()))>
                <All/>{entries(choices.case_types, case_type)}
            </Control>
            <Control label=words::TOPIC choose=change(|filter, id| filter.topic = Id::new(&id).ok())>
                <All/>{entries(choices.topics, topic)}
            </Control>
            {order.then(|| view! {
                <Control label=words::ORDER choose=change(|filter, word| filter.order = order_of(&word))>
                    {entries(orders(), move || order_word(filter.get().order).to_owned())}
                </Control>
            })}
            {children.map(|children| children())}
        </form>
    }
}

/// Typing searches at once.
#[component]
fn SearchField(
    #[prop(into)] text: Signal<String>,
    find: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <label class="search-field">
            <span>{words::SEARCH}</span>
            <span class="search">
                {Icon::Search.view()}
                <input id=SEARCH type="search" autocomplete="off" spellcheck="false" prop:value=text
                    on:input=move |event| find(event_target_value(&event))/>
            </span>
        </label>
    }
}

#[component]
fn Control(
    label: &'static str,
    choose: impl Fn(String) + 'static,
    children: Children,
) -> impl IntoView {
    view! {
        <label>
            <span>{label}</span>
            <select on:change=move |event| choose(event_target_value(&event))>{children()}</select>
        </label>
    }
}

/// No restriction.
#[component]
fn All() -> impl IntoView {
    view! { <option value="">{common::ALL}</option> }
}

fn entries(
    choices: Vec<Choice>,
    chosen: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let entry = move |Choice { value, label }| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || chosen() == own>{label}</option> }
    };
    choices.into_iter().map(entry).collect_view()
}

fn id_of<T>(id: Option<&Id<T>>) -> String {
    id.map(ToString::to_string).unwrap_or_default()
}

fn orders() -> Vec<Choice> {
    let order = |order, label: &str| Choice {
        value: order_word(order).to_owned(),
        label: label.to_owned(),
    };
    vec![
        order(CaseOrder::Latest, words::LATEST),
        order(CaseOrder::Title, words::TITLE),
        order(CaseOrder::Steps, words::STEPS),
    ]
}

fn order_word(order: CaseOrder) -> &'static str {
    match order {
        CaseOrder::Latest => "latest",
        CaseOrder::Title => "title",
        CaseOrder::Steps => "steps",
    }
}

fn order_of(word: &str) -> CaseOrder {
    match word {
        "title" => CaseOrder::Title,
        "steps" => CaseOrder::Steps,
        _ => CaseOrder::Latest,
    }
}
