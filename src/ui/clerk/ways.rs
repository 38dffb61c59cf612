//! The short ways, as buttons where they begin.

use leptos::prelude::*;

use crate::app::FormMsg;
use crate::domain::{Case, Id, Meeting, Workspace};
use crate::screen::clerk::{self, Way};
use crate::ui::App;
use crate::ui::edit::Keeping;
use crate::ui::icon::Icon;

/// The ways that begin at a meeting: the next one.
#[component]
pub(crate) fn MeetingWays(meeting: Id<Meeting>) -> impl IntoView {
    let ways = move |workspace: &Workspace| {
        let meeting = workspace.find(&meeting);
        meeting.map(clerk::of_meeting).unwrap_or_default()
    };
    view! { <Ways prefix="mote".to_owned() ways=Callback::new(move |data: Data| ways(&data))/> }
}

/// The ways that begin at the end of an agenda: one item more.
#[component]
pub(crate) fn AgendaWays(meeting: Id<Meeting>) -> impl IntoView {
    let ways = move |workspace: &Workspace| {
        let meeting = workspace.find(&meeting);
        meeting
            .map(|it| clerk::of_agenda(workspace, it))
            .unwrap_or_default()
    };
    let ways = Callback::new(move |data: Data| ways(&data));
    view! { <p class="edits agenda-ways"><Ways prefix="dagordning".to_owned() ways/></p> }
}

/// The ways that begin at an agenda item.
#[component]
pub(crate) fn ItemWays(meeting: Id<Meeting>, number: String) -> impl IntoView {
    let prefix = crate::screen::meeting::anchor(&number);
    let ways = move |workspace: &Workspace| {
        let meeting = workspace.find(&meeting)?;
        let item = meeting.item(&number)?;
        Some(clerk::of_item(workspace, meeting, item))
    };
    view! { <Ways prefix ways=Callback::new(move |data: Data| ways(&data).unwrap_or_default())/> }
}

/// The ways that begin at a case.
#[component]
pub(crate) fn CaseWays(case: Id<Case>) -> impl IntoView {
    let ways = move |workspace: &Workspace| {
        workspace
            .find(&case)
            .map(clerk::of_case)
            .unwrap_or_default()
    };
    view! { <Ways prefix="arende".to_owned() ways=Callback::new(move |data: Data| ways(&data))/> }
}

/// The data the ways are worked out from.
type Data = std::sync::Arc<Workspace>;

/// A button for each way, to stand among the other buttons for whoever keeps the log. What its form holds at first is worked out when it is pressed.
#[component]
fn Ways(prefix: String, ways: Callback<Data, Vec<Way>>) -> impl IntoView {
    let app = App::here();
    let prefix = StoredValue::new(prefix);
    let labels = app.shown(move |state| {
        let data = state.workspace()?.clone();
        let labels = ways.run(data).into_iter().map(|way| (way.label, way.about));
        Some(labels.collect::<Vec<_>>())
    });
    let keeps = Keeping::get();
    let open = move |n: usize| {
        let data = app.now(|state| state.workspace().cloned());
        let way = data.and_then(|data| ways.run(data).into_iter().nth(n));
        if let Some(way) = way {
            app.edit(FormMsg::Opened(way.task, way.start));
        }
    };
    move || {
        let labels = keeps.get().then(|| labels.get())??;
        let buttons = labels.into_iter().enumerate().map(|(n, (label, about))| {
            let id = prefix.with_value(|prefix| format!("{prefix}-vag-{n}"));
            view! {
                <button id=id class="edit" type="button" on:click=move |_| open(n)>
                    {Icon::Add.view()}{label}<span class="unseen">{about}</span>
                </button>
            }
        });
        Some(buttons.collect_view())
    }
}
