//! The frame around every screen.

use leptos::prelude::*;

use super::App;
use super::empty::EmptyScreen;
use super::icon::Icon;
use super::part::Heading;
use crate::app::{CaseFilter, Data, DecisionFilter, Msg, Route, State, Theme, Trouble};
use crate::browser::{page, paper, visits};
use crate::screen::dates;
use crate::screen::empty::Empty;
use crate::screen::words::{common, find as find_words, start};

/// The id of what is under the head: focus goes there past the menu.
pub(super) const CONTENT: &str = "innehall";

/// The id of what opens the rest of the menu.
const MORE: &str = "mer";

/// Head, menu and the present screen.
#[component]
pub(crate) fn Shell() -> impl IntoView {
    let app = App::here();
    super::edit::Keeping::provide(app);
    super::explained::Words::provide(app);
    super::effects::name_the_page(app);
    super::find::listen(app);
    view! {
        <Top/>
        <super::version::NewerVersion/>
        <super::door::KeepingBar/>
        <super::door::Notices/>
        <main id=CONTENT tabindex="-1">
            <super::edition::NewEditionLine/>
            <Screen/>
        </main>
        <PaperFoot/>
        <super::door::FormDialog/>
        <super::door::Clashes/>
    }
}

#[component]
fn Top() -> impl IntoView {
    view! {
        <header class="top">
            <a class="skip-link" href=format!("#{CONTENT}") on:click=move |event| {
                event.prevent_default();
                page::focus_element(CONTENT);
            }>{common::TO_CONTENT}</a>
            <a class="brand" href=Route::Home.href()><Brand/>{common::PRODUCT}</a>
            <Menu/>
            <Edition/>
            <super::edit::KeepingSwitch/>
            <SearchLink/>
            <ThemeSwitch/>
        </header>
    }
}

#[component]
fn Brand() -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 28" aria-hidden="true">
            <rect width="28" height="28" rx="6" fill="var(--ink)"/>
            <g fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">
                <path d="M10 21V8m0 0l-4 4.5M10 8l4 4.5" stroke="var(--paper)"/>
                <path d="M18.5 7v13m0 0l-3.5-4m3.5 4l3.5-4" stroke="var(--now-fill)"/>
            </g>
        </svg>
    }
}

/// Which data is shown, and how new it is.
#[component]
fn Edition() -> impl IntoView {
    let app = App::here();
    let said = app.memo(|state| {
        let as_of = dates::date(state.workspace()?.as_of());
        Some((common::edition(!state.is_edition()), common::as_of(&as_of)))
    });
    move || {
        said.get().map(|(which, as_of)| {
            view! { <p class="edition">{which}<br/>{as_of}</p> }
        })
    }
}

#[component]
fn Menu() -> impl IntoView {
    view! {
        <nav class="nav" aria-label=common::MAIN_MENU>
            <MenuLink to=Route::map() icon=Some(Icon::Map) text=common::MAP/>
            <MenuLink to=Route::cases(CaseFilter::default()) icon=Some(Icon::Cases) text=common::CASES/>
            <MenuLink to=Route::Meetings icon=Some(Icon::Meetings) text=common::MEETINGS/>
            <MenuLink to=Route::Decisions(DecisionFilter::default()) icon=None text=common::DECISIONS/>
            <MenuLink to=Route::Deviations(Box::default()) icon=None text=common::DEVIATIONS/>
            <MenuLink to=Route::Statistics(Box::default()) icon=None text=common::STATISTICS/>
            <MenuLink to=Route::Huvudmen icon=Some(Icon::Huvudmen) text=common::HUVUDMEN/>
            <MenuLink to=Route::Glossary(String::new(), None) icon=None text=common::GLOSSARY/>
            <MenuLink to=Route::Data icon=None text=common::DATA/>
            <MenuLink to=Route::About(None) icon=None text=common::ABOUT/>
            <MoreMenu/>
        </nav>
    }
}

/// Links without an icon are found under "Mer" on a phone.
#[component]
fn MenuLink(to: Route, icon: Option<Icon>, text: &'static str) -> impl IntoView {
    let app = App::here();
    let href = to.href();
    let here = app.memo(move |state| section(&state.route) == section(&to));
    let class = if icon.is_some() { "" } else { "wide-only" };
    view! {
        <a href=href class=class aria-current=move || here.get().then_some("page")>
            {icon.map(Icon::view)}{text}
        </a>
    }
}

/// What has no room in a phone's menu bar: where it leads, and what that is called.
fn folded() -> [(Route, &'static str); 8] {
    [
        (Route::Search(String::new()), find_words::LABEL),
        (
            Route::Decisions(DecisionFilter::default()),
            common::DECISIONS,
        ),
        (Route::Deviations(Box::default()), common::DEVIATIONS),
        (Route::Statistics(Box::default()), common::STATISTICS),
        (Route::Glossary(String::new(), None), common::GLOSSARY),
        (Route::Data, common::DATA),
        (Route::About(None), common::ABOUT),
        (Route::Start, start::START),
    ]
}

/// "Mer": closes when something in it is chosen, when one presses beside it, and on Escape. It
/// carries the name of the place one is at, when that is among what it folds away.
#[component]
fn MoreMenu() -> impl IntoView {
    let app = App::here();
    let open = RwSignal::new(false);
    let here = app.memo(|state| {
        let here = section(&state.route);
        folded()
            .into_iter()
            .map(|(_, text)| text)
            .find(|text| *text == here)
    });
    // The same press is told of here first and by the window after that.
    let pressed_here = StoredValue::new(false);
    let press = window_event_listener(leptos::ev::pointerdown, move |_| {
        if !pressed_here.get_value() {
            open.set(false);
        }
        pressed_here.set_value(false);
    });
    on_cleanup(move || press.remove());
    let escaped = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            page::focus_element(MORE);
        }
    };
    // The address may be the present one, and then nothing else leads to its heading.
    let chosen = move |_| {
        open.set(false);
        page::focus_element(super::effects::HEADING);
    };
    let links = folded().map(|(route, text)| {
        let is_here = move || (here.get() == Some(text)).then_some("page");
        view! { <li><a href=route.href() aria-current=is_here on:click=chosen>{text}</a></li> }
    });
    view! {
        <details class="more" prop:open=move || open.get() on:keydown=escaped
            on:pointerdown=move |_| pressed_here.set_value(true)>
            <summary id=MORE aria-current=move || here.get().map(|_| "true") on:click=move |event| {
                event.prevent_default();
                open.update(|open| *open = !*open);
            }>
                {Icon::More.view()}
                {move || here.get().map(|_| view! { <span class="unseen">{common::MORE}": "</span> })}
                {move || here.get().unwrap_or(common::MORE)}
            </summary>
            <ul class="more-list">{links.into_iter().collect_view()}</ul>
        </details>
    }
}

/// Which entry of the menu a route belongs under.
fn section(route: &Route) -> &'static str {
    match route {
        Route::Start => start::START,
        Route::Home | Route::Map(_) => common::MAP,
        Route::Cases(_) | Route::Case(..) | Route::Awaited(_) | Route::Shared(_) => common::CASES,
        Route::Decisions(_) => common::DECISIONS,
        Route::Meetings | Route::Meeting(..) => common::MEETINGS,
        Route::Huvudmen
        | Route::Huvudman(_)
        | Route::Person(_)
        | Route::OnePerson(_)
        | Route::TwoPeople(_)
        | Route::NewTerm(_)
        | Route::Seat(_) => common::HUVUDMEN,
        Route::Deviations(_) => common::DEVIATIONS,
        Route::Statistics(_) => common::STATISTICS,
        Route::Glossary(..) => common::GLOSSARY,
        Route::Search(_) => find_words::LABEL,
        Route::Data
        | Route::Publish
        | Route::Join
        | Route::Audience(_)
        | Route::Forget(_)
        | Route::History(_) => common::DATA,
        Route::About(_) => common::ABOUT,
        Route::Unknown(_) => common::NOT_FOUND,
    }
}

/// Leads to the search, as the keys do.
#[component]
fn SearchLink() -> impl IntoView {
    view! {
        <a class="button search-link" href=Route::Search(String::new()).href() title=find_words::LABEL>
            {Icon::Search.view()}<span class="unseen">{find_words::LABEL}</span>
        </a>
    }
}

/// System, light, dark, round and round; says what pressing it does.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let app = App::here();
    let next = app.memo(|state| match state.theme {
        Theme::System => (Theme::Dark, common::TO_DARK),
        Theme::Dark => (Theme::Light, common::TO_LIGHT),
        Theme::Light => (Theme::System, common::TO_SYSTEM),
    });
    view! {
        <button class="button theme-switch" type="button" title=move || next.get().1
            on:click=move |_| app.send(Msg::ThemeChosen(next.get_untracked().0))>
            {Icon::Theme.view()}<span class="unseen">{move || next.get().1}</span>
        </button>
    }
}

/// What stands at the foot of the page on paper: which data it is, where it was read and when it
/// was printed. The style sheet writes the same under each page, where the browser can.
#[component]
fn PaperFoot() -> impl IntoView {
    let app = App::here();
    let told = app.memo(|state| {
        let workspace = state.workspace()?;
        let as_of = dates::date(workspace.as_of());
        let edition = common::paper_edition(workspace.records().revision, &as_of);
        Some((
            edition,
            common::printed(&dates::day(state.today)),
            printed_address(&state.route),
        ))
    });
    let told = Memo::new(move |_| {
        let (edition, printed, hash) = told.get()?;
        Some((edition, paper::address(&hash), printed))
    });
    Effect::new(move |_| {
        if let Some((edition, address, printed)) = told.get() {
            super::effects::set_paper_foot(&format!("{edition}. {printed}\n{address}"));
        }
    });
    move || {
        told.get().map(|(edition, address, printed)| {
            view! { <footer class="paper-foot"><span>{edition}<br/>{address}</span><span>{printed}</span></footer> }
        })
    }
}

/// The address as it stands on paper, where nobody can follow a case that is in it.
fn printed_address(route: &Route) -> String {
    match route {
        Route::Shared(_) => Route::Shared(String::new()).href(),
        other => other.href(),
    }
}

/// What kind of screen there is; built anew only when that changes.
#[derive(Clone, PartialEq)]
enum Place {
    Opening,
    Trouble,
    At(std::mem::Discriminant<Route>, Route),
}

impl Place {
    /// The place without what may change on it.
    fn of(state: &State) -> Self {
        match state.data {
            Data::Opening => Self::Opening,
            Data::Trouble(_) => Self::Trouble,
            Data::Open { .. } => {
                let route = state.place();
                Self::At(std::mem::discriminant(&route), route)
            }
        }
    }
}

#[component]
fn Screen() -> impl IntoView {
    let app = App::here();
    let place = app.memo(Place::of);
    let empty = app.shown(|state| Empty::at(state.workspace()?, &state.place()));
    // The same kind of screen stays and follows the address itself.
    let kind = Memo::new_with_compare(
        move |_| place.get(),
        |old, new| match (old, new) {
            (Some(Place::At(a, _)), Some(Place::At(b, _))) => a != b,
            (old, new) => old != new,
        },
    );
    // The way out of a trouble that was pressed is gone when there is data again.
    Effect::new(move |was_trouble: Option<bool>| match kind.get() {
        Place::Opening => was_trouble.unwrap_or_default(),
        Place::Trouble => {
            let held_back =
                |state: &State| matches!(state.data, Data::Trouble(Trouble::Stopped(_)));
            if !app.now(held_back) {
                super::effects::came_through(app);
            }
            true
        }
        Place::At(..) => {
            super::effects::came_through(app);
            if was_trouble == Some(true) || visits::is_return() {
                super::effects::arrive();
            }
            false
        }
    });
    move || match kind.get() {
        Place::Opening => view! { <Opening/> }.into_any(),
        Place::Trouble => super::door::Screens::trouble(),
        Place::At(_, route) => match empty.get() {
            Some(empty) => view! { <EmptyScreen empty/> }.into_any(),
            None => screen(&route),
        },
    }
}

fn screen(route: &Route) -> AnyView {
    match route {
        Route::Start => view! { <super::start::Start/> }.into_any(),
        Route::Map(_) => view! { <super::map::Map/> }.into_any(),
        Route::Cases(_) | Route::Case(..) => super::door::Cases::at(route),
        Route::Unknown(_) => view! { <NotFound/> }.into_any(),
        other => super::door::Screens::at(other.clone()),
    }
}

#[component]
fn Opening() -> impl IntoView {
    view! {
        <Heading text=common::OPENING/>
        <div class="slow">
            <p>{common::SLOW}</p>
            <p><a class="button" href="">{common::RELOAD}</a></p>
        </div>
    }
}

#[component]
fn NotFound() -> impl IntoView {
    view! {
        <Heading text=common::NOT_FOUND/>
        <div class="nothing-found">
            <p>{common::NOT_FOUND_TEXT}</p>
            <p><a class="button" href=Route::map().href()>{common::TO_MAP}</a></p>
        </div>
        {super::door::Screens::near()}
    }
}
