//! Does what the application asks for, and sends back what came of it.

pub(super) mod kept;

use std::cell::{Cell, RefCell};

use leptos::prelude::Get;

use super::App;
use crate::app::{Effect, Msg, Opening, Renewal, SiteNews, State, Theme};
use crate::browser::{
    BrowserError, file, page, paper, scroll, site, start, tabs, visits, workspaces,
};
use crate::domain::Day;
use crate::screen::title::title;
use crate::screen::words::common;

/// Where the built-in edition stands, seen from the page.
const EDITION: &str = "data/vasterbotten.json";

/// Where the template of a structure stands, seen from the page.
const TEMPLATE: &str = "data/mall.json";

/// What the style sheet calls the texts it writes under each page on paper.
const PAPER_FOOT: &str = "--paper-foot";
const PAPER_PAGE: &str = "--paper-page";
const PAPER_OF: &str = "--paper-of";

/// A heading that has just come on screen; focus goes there.
pub(super) const HEADING: &str = "rubrik";

thread_local! {
    /// The running timer: a handle of the browser's, not state.
    static TIMER: RefCell<Option<page::Timer>> = const { RefCell::new(None) };
    /// Whether the browser was asked to keep the site's files.
    static IS_KEEPING: Cell<bool> = const { Cell::new(false) };
}

/// Tells the application that it has started, and from then on when the address changes.
pub(super) fn begin(app: App) {
    let moved = page::on_hash_change(move |hash| {
        let is_return = visits::come().unwrap_or_default();
        app.send(Msg::AddressChanged(hash));
        if is_return {
            come_back(); // on the same screen too, which asks for nothing
        }
    });
    let listeners = [visits::begin(), moved].into_iter().flatten();
    let by_keyboard = page::mark_keyboard().into_iter().flatten();
    let on_paper = paper::open_folds().into_iter().flatten();
    let listeners = listeners.chain(by_keyboard).chain(on_paper);
    listeners.for_each(page::Listener::keep);
    // What is not kept yet would be gone with the page.
    let leaves = page::on_leaving(move || app.now(State::would_lose));
    if let Ok(listener) = leaves {
        listener.keep();
    }
    let chosen = page::theme();
    report(page::show_theme(chosen));
    let theme = match chosen {
        Some(page::Theme::Light) => Theme::Light,
        Some(page::Theme::Dark) => Theme::Dark,
        None => Theme::System,
    };
    app.send(Msg::MemoryFound(kept::remembered()));
    app.send(Msg::Started {
        today: today(),
        hash: page::current_hash().unwrap_or_default(),
        theme,
        less_motion: page::prefers_reduced_motion().unwrap_or_default(),
        keeps_log: page::keeps_log(),
        tab: tabs::own(),
        opening: if start::is_careful() {
            Opening::WhenAsked
        } else {
            Opening::AtOnce
        },
        workspace: workspaces::chosen(),
    });
}

fn today() -> Day {
    let (year, month, day) = page::today();
    let fits = |number: u32| i8::try_from(number).ok();
    i16::try_from(year)
        .ok()
        .zip(fits(month).zip(fits(day)))
        .and_then(|(year, (month, day))| Day::new(year, month, day).ok())
        .unwrap_or(Day::ZERO)
}

/// Does one thing.
pub(super) fn run(app: App, effect: Effect) {
    match effect {
        Effect::SaveFile { name, text } => report(file::save_file(&name, kind_of(&name), &text)),
        Effect::Go(address) => report(page::set_hash(&address)),
        Effect::Replace(address) => report(page::replace_hash(&address)),
        Effect::Arrive => arrive(),
        Effect::TickAfter(run, ms) => {
            let timer = page::after(ms, move || app.send(Msg::PlayTick(run)));
            TIMER.set(Some(timer));
        }
        Effect::ShowTheme(theme) => {
            let theme = match theme {
                Theme::System => None,
                Theme::Light => Some(page::Theme::Light),
                Theme::Dark => Some(page::Theme::Dark),
            };
            report(page::show_theme(theme));
            report(page::keep_theme(theme));
        }
        Effect::RememberKeeping(keeps) => report(page::remember_keeping(keeps)),
        Effect::Remember(text) => report(kept::remember(text.as_deref())),
        Effect::Print => report(page::print()),
        Effect::Renew(Renewal::TakeOver) => leptos::task::spawn_local(async {
            report(site::take_newer().await);
        }),
        Effect::Renew(Renewal::Load) => report(page::load_anew()),
        kept => kept::run(app, kept),
    }
}

/// What kind of file it is, by the end of its name.
fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("ics") => "text/calendar",
        Some("xes") => "application/xml",
        _ => "application/json",
    }
}

/// What fails here leaves the page as it was, which the user sees; the reason is for whoever
/// looks in the browser's console.
pub(super) fn report(done: Result<(), BrowserError>) {
    if let Err(error) = done {
        leptos::logging::warn!("{error:?}");
    }
}

/// The first screen is there; what more the browser is to keep can come now.
pub(super) fn came_through(app: App) {
    report(start::came_through());
    if IS_KEEPING.replace(true) {
        return;
    }
    let told = move |told| {
        app.send(Msg::SiteTold(match told {
            site::Told::Whole => SiteNews::Whole,
            site::Told::Newer => SiteNews::Newer,
            site::Told::Incomplete => SiteNews::Incomplete,
            site::Told::Taken => SiteNews::Taken,
        }));
    };
    report(site::keep(told));
}

/// The page is called after what it shows.
pub(super) fn name_the_page(app: App) {
    let title = app.memo(title);
    leptos::prelude::Effect::new(move |_| report(page::set_title(&title.get())));
}

/// What stands under each page on paper.
pub(super) fn set_paper_foot(text: &str) {
    let page = (PAPER_PAGE, common::PAPER_PAGE);
    let of = (PAPER_OF, common::PAPER_OF);
    report(paper::set_foot(&[(PAPER_FOOT, text), page, of]));
}

/// A new screen: its heading takes focus once it is drawn, so that a screen reader says
/// where one is and the next Tab starts there. Whoever has been here before comes to where
/// they were.
pub(super) fn arrive() {
    if visits::is_return() {
        come_back();
        return;
    }
    report(scroll::to(0.0));
    let timer = page::after(0, || {
        page::focus_element(HEADING);
    });
    TIMER.set(Some(timer));
}

/// Leads to where one was at this step, once it is drawn.
fn come_back() {
    let timer = page::after(0, || {
        visits::take_up(HEADING);
        settle(FRAMES);
    });
    TIMER.set(Some(timer));
}

/// So many frames it may take until a page has its height.
const FRAMES: u32 = 12;

/// What was out of sight gets its height when it is scrolled to and drawn, and the page another:
/// what has the focus is held where it was until nothing moves it.
fn settle(frames: u32) {
    let held = move || {
        let moved = visits::hold();
        if frames > 0 && (moved || frames > FRAMES / 2) {
            settle(frames - 1);
        }
    };
    report(page::when_drawn(held));
}
