//! The editing half: the form and what else is for whoever keeps the log.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::{Door, Part, keeps};
use crate::app::{Intent, State};
use crate::domain::{Case, Id, Meeting, Organization};
use crate::screen::empty::First;
use crate::screen::keeping::is_shown;
use crate::screen::words::notice as words;
use crate::ui::{App, clash, clerk, edit, effects, form, keeping, notice};

/// What draws the form and the controls of whoever keeps the log.
#[derive(Clone, Copy)]
pub(crate) struct Editing {
    forms: fn() -> AnyView,
    bar: fn() -> AnyView,
    clashes: fn() -> AnyView,
    notice: fn() -> AnyView,
    adding: fn(Intent) -> AnyView,
    first_record: fn(First, bool, &'static str) -> AnyView,
    body_edits: fn(Id<Organization>, String) -> AnyView,
    all_records: fn() -> AnyView,
    case_ways: fn(Id<Case>) -> AnyView,
    meeting_ways: fn(Id<Meeting>) -> AnyView,
    agenda_ways: fn(Id<Meeting>) -> AnyView,
    item_ways: fn(Id<Meeting>, String) -> AnyView,
    roll: fn(Id<Meeting>) -> AnyView,
    forgetting: fn() -> AnyView,
    new_term: fn() -> AnyView,
    one_person: fn() -> AnyView,
    two_people: fn() -> AnyView,
}

impl Part for Editing {
    async fn fetch() -> Option<Self> {
        #[cfg(feature = "split")]
        let part = part().await;
        #[cfg(not(feature = "split"))]
        let part = part();
        part.ok()
    }
}

/// The program is split here.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(editing, fallible, wasm_split_path = leptos::wasm_split))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what is split off may fail to arrive"
)]
fn part() -> Result<Editing, SplitLoaderError> {
    Ok(Editing {
        forms: || view! { <form::Forms/> }.into_any(),
        bar: || view! { <keeping::KeepingBar/> }.into_any(),
        notice: || view! { <notice::NoticeTold/> }.into_any(),
        clashes: || view! { <clash::Clashes/> }.into_any(),
        adding: |intent| view! { <edit::Adding intent/> }.into_any(),
        first_record: |first, is_main, place| {
            view! { <edit::FirstRecord first is_main place/> }.into_any()
        },
        body_edits: |id, name| view! { <edit::BodyEdits id name/> }.into_any(),
        all_records: || view! { <edit::AllRecords/> }.into_any(),
        case_ways: |case| view! { <clerk::CaseWays case/> }.into_any(),
        meeting_ways: |meeting| view! { <clerk::MeetingWays meeting/> }.into_any(),
        agenda_ways: |meeting| view! { <clerk::AgendaWays meeting/> }.into_any(),
        item_ways: |meeting, number| view! { <clerk::ItemWays meeting number/> }.into_any(),
        roll: |meeting| view! { <clerk::Roll meeting/> }.into_any(),
        forgetting: || view! { <clerk::Forgetting/> }.into_any(),
        new_term: || view! { <clerk::NewTerm/> }.into_any(),
        one_person: || view! { <clerk::OnePerson/> }.into_any(),
        two_people: || view! { <clerk::TwoPeople/> }.into_any(),
    })
}

/// A control of the editing half, for whoever keeps the log. Until the half is here there is
/// none; the bar says how it is with it.
fn control(draw: impl Fn(Editing) -> AnyView + Copy + Send + Sync + 'static) -> impl IntoView {
    let door = Door::<Editing>::here();
    let keeps = keeps();
    move || keeps.get().then(|| door.once_here(draw))
}

/// The form, when one is wanted or there is one.
#[component]
pub(crate) fn FormDialog() -> impl IntoView {
    let door = Door::<Editing>::here();
    let is_wanted = App::here().memo(|state| state.wanted.is_some() || state.editing.is_some());
    move || {
        is_wanted.get().then(|| {
            let forms = door.enter(|| {}, |part| (part.forms)());
            view! { <div class="door-form">{forms}</div> }
        })
    }
}

/// The bar of whoever keeps the log.
#[component]
pub(crate) fn KeepingBar() -> impl IntoView {
    from_when(is_shown, |part| (part.bar)())
}

/// The choice, when there are changes that somebody else's are in the way of.
#[component]
pub(crate) fn Clashes() -> impl IntoView {
    from_when(|state| !state.clashing.is_empty(), |part| (part.clashes)())
}

/// Where notices come; it is there before them, so that they are read out when they come.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let notice = from_when(|state| state.notice.is_some(), |part| (part.notice)());
    view! { <section class="notices" aria-label=words::NOTICES><div role="status">{notice}</div></section> }
}

/// What is drawn from the moment it is wanted, and stays.
fn from_when(is_wanted: fn(&State) -> bool, draw: fn(Editing) -> AnyView) -> impl IntoView {
    let now = App::here().memo(is_wanted);
    let ever = Memo::new(move |was: Option<&bool>| now.get() || was == Some(&true));
    let door = Door::<Editing>::here();
    move || ever.get().then(|| door.enter(|| {}, draw))
}

/// ”Lägg till …”, for what is wanted.
#[component]
pub(crate) fn Adding(intent: Intent) -> impl IntoView {
    let intent = StoredValue::new(intent);
    control(move |part| (part.adding)(intent.get_value()))
}

/// Adds the first record of a kind, also for whoever does not keep the log yet.
#[component]
pub(crate) fn FirstRecord(
    first: First,
    #[prop(optional)] is_main: bool,
    #[prop(optional)] place: &'static str,
) -> impl IntoView {
    let first = StoredValue::new(first);
    let door = Door::<Editing>::here();
    door.once_here(move |part| (part.first_record)(first.get_value(), is_main, place))
}

/// What can be done with a body and what is around it.
#[component]
pub(crate) fn BodyEdits(id: Id<Organization>, #[prop(into)] name: String) -> impl IntoView {
    let of = StoredValue::new((id, name));
    control(move |part| {
        let (id, name) = of.get_value();
        (part.body_edits)(id, name)
    })
}

/// All records of a kind, to be found and changed, whether or not they have a page.
#[component]
pub(crate) fn AllRecords() -> impl IntoView {
    control(|part| (part.all_records)())
}

/// The ways that begin at a case.
#[component]
pub(crate) fn CaseWays(case: Id<Case>) -> impl IntoView {
    let case = StoredValue::new(case);
    control(move |part| (part.case_ways)(case.get_value()))
}

/// The ways that begin at a meeting.
#[component]
pub(crate) fn MeetingWays(meeting: Id<Meeting>) -> impl IntoView {
    let meeting = StoredValue::new(meeting);
    control(move |part| (part.meeting_ways)(meeting.get_value()))
}

/// The ways that begin at the end of an agenda.
#[component]
pub(crate) fn AgendaWays(meeting: Id<Meeting>) -> impl IntoView {
    let meeting = StoredValue::new(meeting);
    control(move |part| (part.agenda_ways)(meeting.get_value()))
}

/// The ways that begin at an agenda item.
#[component]
pub(crate) fn ItemWays(meeting: Id<Meeting>, number: String) -> impl IntoView {
    let of = StoredValue::new((meeting, number));
    control(move |part| {
        let (meeting, number) = of.get_value();
        (part.item_ways)(meeting, number)
    })
}

/// The attendance list of a meeting, to be ticked.
#[component]
pub(crate) fn Roll(meeting: Id<Meeting>) -> impl IntoView {
    Door::<Editing>::here().enter(|| {}, move |part| (part.roll)(meeting.clone()))
}

/// Forgetting a person.
#[component]
pub(crate) fn Forgetting() -> impl IntoView {
    Door::<Editing>::here().enter(effects::arrive, |part| (part.forgetting)())
}

/// A new term of a body.
#[component]
pub(crate) fn NewTerm() -> impl IntoView {
    Door::<Editing>::here().enter(effects::arrive, |part| (part.new_term)())
}

/// Two records of a person made one.
#[component]
pub(crate) fn OnePerson() -> impl IntoView {
    Door::<Editing>::here().enter(effects::arrive, |part| (part.one_person)())
}

/// One record of two people made two.
#[component]
pub(crate) fn TwoPeople() -> impl IntoView {
    Door::<Editing>::here().enter(effects::arrive, |part| (part.two_people)())
}
