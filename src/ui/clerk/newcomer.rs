//! Adding a name to an attendance list.

use leptos::prelude::*;

use crate::app::attendance::NotAdded;
use crate::app::{Msg, attendance};
use crate::domain::{Change, Id, Meeting, Organization, Role, Workspace};
use crate::screen::clerk::{self, ROLES, RollList};
use crate::screen::words::{clerk as words, labels};
use crate::ui::App;

/// A name, and as what.
#[component]
pub(super) fn Newcomer(
    n: usize,
    list: RollList,
    meeting: StoredValue<Id<Meeting>>,
) -> impl IntoView {
    let app = App::here();
    let is_counted = list.is_counted;
    let heading = words::add_name_to(&list.heading);
    let list = StoredValue::new(list);
    let typed = RwSignal::new(String::new());
    let first = if is_counted {
        Role::Member
    } else {
        Role::Officer
    };
    let role = RwSignal::new(first);
    let huvudman = RwSignal::new(None::<Id<Organization>>);
    let told = RwSignal::new("");
    let add = move || {
        let added = app.now(|state| {
            let workspace = state.workspace()?;
            let (name, huvudman) = (typed.get_untracked(), huvudman.get_untracked());
            let as_what = (role.get_untracked(), huvudman.as_ref());
            Some(added(workspace, meeting, list, &name, as_what))
        });
        match added {
            Some(Ok(change)) => {
                told.set(words::ADDED);
                typed.set(String::new());
                huvudman.set(None);
                app.send(Msg::Made(change));
            }
            Some(Err(NotAdded::Several)) => told.set(words::SEVERAL),
            Some(Err(NotAdded::Listed)) => told.set(words::LISTED),
            Some(Err(NotAdded::Nobody)) | None => {}
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !typed.with_untracked(|name| name.trim().is_empty()) {
            add();
        }
    };
    let names = format!("narvaro-namn-{n}");
    let roles = ROLES.into_iter().enumerate().map(move |(n, it)| {
        view! { <option value=n.to_string() prop:selected=move || role.get() == it>{labels::role(it)}</option> }
    });
    let choose = move |chosen: String| {
        let chosen = chosen.parse().ok().and_then(|n: usize| ROLES.get(n));
        if let Some(it) = chosen {
            role.set(*it);
        }
    };
    view! {
        <form class="newcomer" aria-label=heading on:submit=submit>
            <label class="newcomer-name"><span>{words::ADD_NAME}</span>
                <input type="text" autocomplete="off" list=names.clone() prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))/>
            </label>
            <Suggested id=names typed/>
            <label><span>{words::ADD_AS}</span>
                <select on:change=move |event| choose(event_target_value(&event))>{roles.collect_view()}</select>
            </label>
            <label><span>{words::ADD_FOR}</span><Huvudmen meeting chosen=huvudman/></label>
            <button class="button" type="submit">{words::ADD}</button>
            <span role="status" class="small muted">{move || told.get()}</span>
        </form>
    }
}

fn added(
    workspace: &Workspace,
    meeting: StoredValue<Id<Meeting>>,
    list: StoredValue<RollList>,
    name: &str,
    (role, on_behalf_of): (Role, Option<&Id<Organization>>),
) -> Result<Change, NotAdded> {
    list.with_value(|list| {
        let newcomer = attendance::Newcomer {
            organization: &list.organization,
            list: &list.heading,
            name,
            role,
            on_behalf_of,
        };
        meeting.with_value(|id| attendance::add(workspace, id, &newcomer))
    })
}

/// For which huvudman; at first, as the seat says.
#[component]
fn Huvudmen(
    meeting: StoredValue<Id<Meeting>>,
    chosen: RwSignal<Option<Id<Organization>>>,
) -> impl IntoView {
    let all = App::here().now(|state| {
        let workspace = state.workspace()?;
        Some(meeting.with_value(|id| clerk::huvudmen_of(workspace, id)))
    });
    let all = StoredValue::new(all.unwrap_or_default());
    let choose = move |value: String| {
        let of = |all: &Vec<(Id<Organization>, String)>| {
            let found = all.iter().find(|(id, _)| id.as_str() == value);
            found.map(|(id, _)| id.clone())
        };
        chosen.set(all.with_value(of));
    };
    let options = all.get_value().into_iter().map(|(id, name)| {
        let value = id.to_string();
        view! { <option value=value translate="no" prop:selected=move || chosen.get().as_ref() == Some(&id)>{name}</option> }
    });
    view! {
        <select on:change=move |event| choose(event_target_value(&event))>
            <option value="" prop:selected=move || chosen.get().is_none()>{words::AS_SEATED}</option>
            {options.collect_view()}
        </select>
    }
}

/// The known names that have what is typed.
#[component]
pub(super) fn Suggested(#[prop(into)] id: String, typed: RwSignal<String>) -> impl IntoView {
    let app = App::here();
    let names = move || {
        let names = app.now(|state| {
            let workspace = state.workspace()?;
            Some(typed.with(|typed| clerk::suggested(workspace, typed)))
        });
        let names = names.unwrap_or_default().into_iter();
        names
            .map(|name| view! { <option value=name></option> })
            .collect_view()
    };
    view! { <datalist id=id>{names}</datalist> }
}
