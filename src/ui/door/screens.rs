//! The screens besides the map, the start and the cases.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::{Door, Part};
use crate::app::{CasesShown, Route};
use crate::domain::{Case, Id};
use crate::ui::{
    about, audience, awaited, cases, data, decisions, deviations, effects, glossary, history,
    huvudman, huvudmen, joining, meeting, meetings, near, person, publish, search, seat, share,
    shared, statistics, trouble,
};

/// What draws the other screens.
#[derive(Clone, Copy)]
pub(crate) struct Screens {
    screen: fn(&Route) -> AnyView,
    found: fn(RwSignal<String>, RwSignal<Option<Route>>) -> AnyView,
    cases_picture: fn(CasesShown) -> AnyView,
    trouble: fn() -> AnyView,
    share: fn(Id<Case>) -> AnyView,
    near: fn() -> AnyView,
}

impl Screens {
    /// The screen at an address, when it is here. Whoever had to wait is led to its heading.
    pub(crate) fn at(route: Route) -> AnyView {
        Door::<Self>::here()
            .enter(effects::arrive, move |part| (part.screen)(&route))
            .into_any()
    }

    /// What answers to what is typed, as soon as the part is here; where the best of it is goes
    /// into `first`.
    pub(crate) fn found(text: RwSignal<String>, first: RwSignal<Option<Route>>) -> AnyView {
        let door = Door::<Self>::here();
        door.enter(|| {}, move |part| (part.found)(text, first))
            .into_any()
    }

    /// The cases on the road or in time, when what draws them is here.
    pub(crate) fn cases_picture(shown: CasesShown) -> AnyView {
        let door = Door::<Self>::here();
        door.enter(|| {}, move |part| (part.cases_picture)(shown))
            .into_any()
    }

    /// What copies the address of a case, once the part is here.
    pub(crate) fn share(case: Id<Case>) -> impl IntoView {
        Door::<Self>::here().once_here(move |part| (part.share)(case.clone()))
    }

    /// What an address that leads nowhere may have meant, once the part is here.
    pub(crate) fn near() -> impl IntoView {
        Door::<Self>::here().once_here(|part| (part.near)())
    }

    /// What is shown when there is no data to show.
    pub(crate) fn trouble() -> AnyView {
        Door::<Self>::here()
            .enter(effects::arrive, |part| (part.trouble)())
            .into_any()
    }
}

impl Part for Screens {
    async fn fetch() -> Option<Self> {
        #[cfg(feature = "split")]
        let part = part().await;
        #[cfg(not(feature = "split"))]
        let part = part();
        part.ok()
    }
}

/// The program is split here.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(screens, fallible, wasm_split_path = leptos::wasm_split))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what is split off may fail to arrive"
)]
fn part() -> Result<Screens, SplitLoaderError> {
    Ok(Screens {
        screen,
        found: search::few,
        cases_picture: cases::picture,
        trouble: || view! { <trouble::Trouble/> }.into_any(),
        share: |case| view! { <share::Share case/> }.into_any(),
        near: || view! { <near::Near/> }.into_any(),
    })
}

fn screen(route: &Route) -> AnyView {
    match route {
        Route::Decisions(_) => view! { <decisions::Decisions/> }.into_any(),
        Route::Awaited(_) => view! { <awaited::Awaited/> }.into_any(),
        Route::Meetings => view! { <meetings::Meetings/> }.into_any(),
        Route::Meeting(..) => view! { <meeting::Meeting/> }.into_any(),
        Route::Huvudmen => view! { <huvudmen::Huvudmen/> }.into_any(),
        Route::Huvudman(_) => view! { <huvudman::Huvudman/> }.into_any(),
        Route::Person(_) => view! { <person::Person/> }.into_any(),
        Route::Forget(_) => view! { <super::editing::Forgetting/> }.into_any(),
        Route::OnePerson(_) => view! { <super::editing::OnePerson/> }.into_any(),
        Route::TwoPeople(_) => view! { <super::editing::TwoPeople/> }.into_any(),
        Route::NewTerm(_) => view! { <super::editing::NewTerm/> }.into_any(),
        Route::Seat(_) => view! { <seat::Seat/> }.into_any(),
        Route::Deviations(_) => view! { <deviations::Deviations/> }.into_any(),
        Route::Statistics(_) => view! { <statistics::Statistics/> }.into_any(),
        Route::Glossary(..) => view! { <glossary::Glossary/> }.into_any(),
        Route::Search(_) => view! { <search::Search/> }.into_any(),
        Route::Audience(_) => view! { <audience::WhomFor/> }.into_any(),
        Route::History(_) => view! { <history::History/> }.into_any(),
        Route::Data => view! { <data::Data/> }.into_any(),
        Route::Publish => view! { <publish::Publish/> }.into_any(),
        Route::Join => view! { <joining::Join/> }.into_any(),
        Route::Shared(_) => view! { <shared::Shared/> }.into_any(),
        Route::About(_) => view! { <about::About/> }.into_any(),
        // These are drawn by the start, and behind the door of the cases.
        Route::Home
        | Route::Start
        | Route::Map(_)
        | Route::Cases(_)
        | Route::Case(..)
        | Route::Unknown(_) => ().into_any(),
    }
}
