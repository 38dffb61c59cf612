//! Those who come with a new term, each with what can be corrected.

use leptos::prelude::*;

use super::new_term::Filled;
use crate::app::new_term::{Coming, Who, who};
use crate::domain::{Id, Role};
use crate::screen::clerk::ROLES;
use crate::screen::clerk::new_term::{self as screen, Choosable};
use crate::screen::form::date::written;
use crate::screen::words::{labels, new_term as words};
use crate::ui::App;

/// The first control of a line, by its place.
pub(super) fn row_id(place: usize) -> String {
    format!("kommer-{place}-med")
}

/// The lines; they stay while they are corrected.
#[component]
pub(super) fn ComingList(filled: Filled) -> impl IntoView {
    let app = App::here();
    let bodies = app.now(|state| state.workspace().map(|it| screen::bodies(it)));
    let (whom, within) = bodies.unwrap_or_default();
    let (whom, within) = (StoredValue::new(whom), StoredValue::new(within));
    let rows = filled.chosen.coming.get_untracked().into_iter().enumerate();
    let rows = rows.map(|(place, coming)| view! { <Row filled place coming whom within/> });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| view! { <ol class="coming-list">{rows}</ol> })
}

/// One line as it is now, read and changed by its place.
#[derive(Clone, Copy)]
struct One {
    filled: Filled,
    place: usize,
}

impl One {
    fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Coming) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        let Self { filled, place } = self;
        Memo::new(move |_| filled.chosen.coming.with(|all| all.get(place).map(&read)))
    }

    fn change(self, change: impl FnOnce(&mut Coming)) {
        self.filled.chosen.coming.update(|all| {
            if let Some(coming) = all.get_mut(self.place) {
                change(coming);
            }
        });
    }
}

#[component]
fn Row(
    filled: Filled,
    place: usize,
    coming: Coming,
    whom: StoredValue<Vec<Choosable>>,
    within: StoredValue<Vec<Choosable>>,
) -> impl IntoView {
    let app = App::here();
    let one = One { filled, place };
    let (line, name) = (coming.line, coming.name.clone());
    let is_in = one.memo(|it| it.is_in);
    let label = one.memo(move |it| words::row(line, &it.name));
    let told = move || {
        let trouble = filled.troubles.with(|all| all.get(place).cloned());
        trouble.flatten().map(|it| words::trouble(&it))
    };
    let told_id = format!("kommer-{place}-fel");
    let described = told_id.clone();
    let on_behalf = one.memo(|it| {
        it.on_behalf_of
            .as_ref()
            .map_or_else(String::new, ToString::to_string)
    });
    let organization = one.memo(|it| it.organization.to_string());
    let for_whom = move |id: String| {
        one.change(|it| it.on_behalf_of = Id::new(&id).ok());
        again(app, one, false);
    };
    let sit_in = move |id: String| {
        if let Ok(id) = Id::new(&id) {
            one.change(|it| it.organization = id);
        }
    };
    view! {
        <li class="coming" class:left-out=move || is_in.get() == Some(false)>
            <fieldset aria-describedby=described>
                <legend translate="no">{label}</legend>
                <label class="form-flag">
                    <input id=row_id(place) type="checkbox" prop:checked=move || is_in.get() == Some(true)
                        on:change=move |event| one.change(|it| it.is_in = event_target_checked(&event))/>
                    <span>{words::IS_IN}</span>
                </label>
                <label class="coming-name"><span>{words::NAME}</span>
                    <input class="form-input" type="text" autocomplete="off" translate="no" prop:value=name
                        on:change=move |event| {
                            one.change(|it| it.name = event_target_value(&event));
                            again(app, one, true);
                        }/>
                </label>
                <Whom one/>
                <Roles one/>
                <Chosen text=words::ON_BEHALF_OF options=whom nothing=words::NOT_SAID chosen=on_behalf choose=Callback::new(for_whom)/>
                <Chosen text=words::BODY options=within nothing="" chosen=organization choose=Callback::new(sit_in)/>
                <Party one party=coming.party.unwrap_or_default()/>
                <From one from=coming.from.as_ref().map(written).unwrap_or_default()/>
                <p id=told_id class="coming-told" role="status">{told}</p>
            </fieldset>
        </li>
    }
}

/// The party.
#[component]
fn Party(one: One, party: String) -> impl IntoView {
    let change = move |text: String| {
        let party = Some(text.trim().to_owned()).filter(|party| !party.is_empty());
        one.change(|it| it.party = party);
    };
    view! {
        <label><span>{words::PARTY}</span>
            <input class="form-input" type="text" autocomplete="off" prop:value=party
                on:change=move |event| change(event_target_value(&event))/>
        </label>
    }
}

/// Looks anew for who is meant: after another name always, after another huvudman where it was
/// not said.
fn again(app: App, one: One, always: bool) {
    let found = app.now(|state| {
        let workspace = state.workspace()?;
        one.filled.chosen.coming.with_untracked(|all| {
            let it = all.get(one.place)?;
            let asks = always || it.who == Who::Unsaid;
            asks.then(|| who(workspace, &it.name, it.on_behalf_of.as_ref()))
        })
    });
    if let Some(found) = found {
        one.change(|it| it.who = found);
    }
}

/// Who it is.
#[component]
fn Whom(one: One) -> impl IntoView {
    let app = App::here();
    let name = one.memo(|it| it.name.clone());
    let chosen = one.memo(|it| screen::value_of(&it.who));
    let options = move || {
        let name = name.get().unwrap_or_default();
        let all = app.now(|state| {
            let workspace = state.workspace()?;
            Some(screen::people_called(workspace, &name))
        });
        options_of(all.unwrap_or_default(), chosen)
    };
    view! {
        <label class="coming-name"><span>{words::WHO}</span>
            <select class="form-input" on:change=move |event| {
                one.change(|it| it.who = screen::who_of(&event_target_value(&event)));
            }>
                <option value="" prop:selected=move || chosen.get().is_none_or(|it| it.is_empty())>{words::CHOOSE}</option>
                {options}
            </select>
        </label>
    }
}

fn options_of(all: Vec<Choosable>, chosen: Memo<Option<String>>) -> impl IntoView {
    let options = all.into_iter().map(|(value, label)| {
        let own = value.clone();
        let is_chosen = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
        view! { <option value=value prop:selected=is_chosen translate="no">{label}</option> }
    });
    options.collect_view()
}

#[component]
fn Roles(one: One) -> impl IntoView {
    let role = one.memo(|it| it.role);
    let options = ROLES.into_iter().enumerate().map(move |(n, it)| {
        view! { <option value=n.to_string() prop:selected=move || role.get() == Some(it)>{labels::role(it)}</option> }
    });
    let choose = move |chosen: String| {
        let chosen = chosen.parse().ok().and_then(|n: usize| ROLES.get(n));
        let role: Option<Role> = chosen.copied();
        if let Some(role) = role {
            one.change(|it| it.role = role);
        }
    };
    view! {
        <label><span>{words::ROLE}</span>
            <select class="form-input" on:change=move |event| choose(event_target_value(&event))>{options.collect_view()}</select>
        </label>
    }
}

/// One of the bodies; `nothing` is what it is called to choose none, where one may.
#[component]
fn Chosen(
    text: &'static str,
    options: StoredValue<Vec<Choosable>>,
    nothing: &'static str,
    chosen: Memo<Option<String>>,
    choose: Callback<String>,
) -> impl IntoView {
    let none = (!nothing.is_empty()).then(|| {
        view! { <option value="" prop:selected=move || chosen.get().is_none_or(|it| it.is_empty())>{nothing}</option> }
    });
    view! {
        <label><span>{text}</span>
            <select class="form-input" on:change=move |event| choose.run(event_target_value(&event))>
                {none}
                {options_of(options.get_value(), chosen)}
            </select>
        </label>
    }
}

/// From when, where not from the first day of the term.
#[component]
fn From(one: One, from: String) -> impl IntoView {
    let One { filled, place } = one;
    let is_bad = move || filled.bad_days.with(|bad| bad.contains(&place));
    let change = move |text: String| {
        let read = screen::read_date(&text);
        let is_bad = read.is_none() && !text.trim().is_empty();
        filled.bad_days.update(|bad| {
            let _changed = if is_bad {
                bad.insert(place)
            } else {
                bad.remove(&place)
            };
        });
        one.change(|it| it.from = read);
    };
    view! {
        <label><span>{words::FROM}</span>
            <input class="form-input" type="text" autocomplete="off" prop:value=from
                aria-invalid=move || is_bad().then_some("true")
                on:change=move |event| change(event_target_value(&event))/>
            <small class="form-help">{words::FROM_HELP}</small>
            <span role="status">{move || is_bad().then_some(words::BAD_DAY)}</span>
        </label>
    }
}
