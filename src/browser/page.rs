//! The page around the application: its address, clock, look and timers.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::{Date, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, Storage, SvgElement};

use super::{BrowserError, document, visits, window};

const THEME_KEY: &str = "samverkanskartan.tema";
const KEEPING_KEY: &str = "samverkanskartan.for-loggen";
/// What stands there for a choice that was taken back, and for whoever keeps the log.
const NONE: &str = "";
const KEEPS: &str = "1";
/// How long to wait where the browser does not tell when it is idle, in ms.
const LITTLE: u32 = 500;
const THEME_ATTRIBUTE: &str = "data-theme";
const KEYBOARD_ATTRIBUTE: &str = "data-keyboard";

/// The part of the address after `#`, percent-encoded as the browser gives it; empty when
/// there is none.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn current_hash() -> Result<String, BrowserError> {
    let hash = window()?.location().hash()?;
    Ok(hash.strip_prefix('#').map(str::to_owned).unwrap_or(hash))
}

/// Goes to `#hash` as a new step that "back" returns from. Listeners are called.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn set_hash(hash: &str) -> Result<(), BrowserError> {
    if current_hash()? != hash {
        visits::leave();
    }
    Ok(window()?.location().set_hash(hash)?)
}

/// Changes the address to `#hash` without a new step. Listeners are not called.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn replace_hash(hash: &str) -> Result<(), BrowserError> {
    let address = format!("#{hash}");
    let history = window()?.history()?;
    visits::is_changed();
    Ok(history.replace_state_with_url(&history.state()?, "", Some(&address))?)
}

/// The whole address of the page at `#hash`, to be sent to somebody.
pub fn address(hash: &str) -> String {
    let whole = || Ok::<_, BrowserError>(window()?.location().href()?);
    let whole = whole().unwrap_or_default();
    let page = whole.split('#').next().unwrap_or_default();
    format!("{page}{hash}")
}

/// Loads the page anew, at the same address.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn load_anew() -> Result<(), BrowserError> {
    Ok(window()?.location().reload()?)
}

/// Something that is listened for until this is dropped.
#[derive(Debug)]
#[must_use = "listening stops when this is dropped"]
pub struct Listener(pub(super) EventListener);

impl Listener {
    /// Listens as long as the page lives.
    pub fn keep(self) {
        self.0.forget();
    }
}

/// Calls `callback` with the new hash, as [`current_hash`] gives it, whenever it changes.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn on_hash_change(callback: impl Fn(String) + 'static) -> Result<Listener, BrowserError> {
    let listener = EventListener::new(window()?.as_ref(), "hashchange", move |_| {
        if let Ok(hash) = current_hash() {
            callback(hash);
        }
    });
    Ok(Listener(listener))
}

/// Has the browser ask before the page is left, whenever `holds_back` says so.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn on_leaving(holds_back: impl Fn() -> bool + 'static) -> Result<Listener, BrowserError> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = window()?;
    let listener =
        EventListener::new_with_options(window.as_ref(), "beforeunload", options, move |event| {
            if holds_back() {
                event.prevent_default();
            }
        });
    Ok(Listener(listener))
}

/// Today's date where the user is: year, month from 1, day from 1.
pub fn today() -> (u32, u32, u32) {
    let now = Date::new_0();
    (now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// The moment in ms since 1970 began.
pub fn now() -> f64 {
    Date::now()
}

/// The moment as ISO 8601 text in UTC, such as `2026-03-01T08:00:00.000Z`.
pub fn now_iso() -> String {
    Date::new_0().to_iso_string().into()
}

/// The name of the database of this edition. The browser shares databases between all
/// pages of a host, so the folder of the page is part of the name.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn database_name() -> Result<String, BrowserError> {
    let path = window()?.location().pathname()?;
    let folder = path.rsplit_once('/').map_or("", |(folder, _page)| folder);
    Ok(format!("samverkanskartan{folder}/"))
}

/// Calls `callback` when what is on the page now has been drawn.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn when_drawn(callback: impl FnOnce() + 'static) -> Result<(), BrowserError> {
    // What comes after a frame's callbacks and its layout: the first timer after it.
    let frame = Closure::once_into_js(move || Timeout::new(0, callback).forget());
    window()?.request_animation_frame(frame.unchecked_ref())?;
    Ok(())
}

/// The id of the element that has the focus, where it has one.
pub fn focused() -> Option<String> {
    let focused = document().ok()?.active_element()?.id();
    (!focused.is_empty()).then_some(focused)
}

/// Moves focus to the element with this id, opening every fold it is in, and scrolls to it;
/// nothing happens when there is none.
pub fn focus_element(id: &str) {
    let element = document().ok().and_then(|page| page.get_element_by_id(id));
    if let Some(element) = element {
        let _ = focus(&element); // what cannot take focus keeps none
    }
}

/// Gives an element the focus, opening every fold it is in; nothing when it cannot have it.
pub(super) fn focus(element: &Element) -> Option<()> {
    let folded = |place: &Element| place.closest("details:not([open])").ok().flatten();
    let mut fold = folded(element);
    while let Some(shut) = fold {
        let _ = shut.set_attribute("open", ""); // a valid name
        fold = shut.parent_element().as_ref().and_then(folded);
    }
    let focused = if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.focus()
    } else {
        element.dyn_ref::<SvgElement>()?.focus()
    };
    focused.ok()
}

/// Whether the focus is within an element of this kind.
pub fn is_focus_within(selector: &str) -> bool {
    let focused = document().ok().and_then(|page| page.active_element());
    let within = focused.and_then(|element| element.closest(selector).ok());
    within.flatten().is_some()
}

/// Whether an element stands in the right half of the window, so that what opens from it has more
/// room to its left.
pub fn is_far_right(element: &Element) -> bool {
    let width = window().and_then(|window| Ok(window.inner_width()?)).ok();
    let half = width
        .and_then(|width| width.as_f64())
        .map(|width| width / 2.0);
    half.is_some_and(|half| element.get_bounding_client_rect().left() > half)
}

/// Marks the page while the keyboard is what is used, and not a finger or a mouse: a place that
/// the focus only passes on its way is shown to those who use it.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn mark_keyboard() -> Result<[Listener; 2], BrowserError> {
    let root = document()?.document_element().ok_or(BrowserError::NoPage)?;
    let mark = move |event: &'static str, by_keyboard: bool| {
        let root = root.clone();
        let listener = EventListener::new(window()?.as_ref(), event, move |_| {
            // Unmarked it shows the focus too seldom or too often, and works all the same.
            let _ = root.toggle_attribute_with_force(KEYBOARD_ATTRIBUTE, by_keyboard);
        });
        Ok::<_, BrowserError>(Listener(listener))
    };
    Ok([mark("keydown", true)?, mark("pointerdown", false)?])
}

/// Whether the user has asked the system for less motion.
pub fn prefers_reduced_motion() -> Option<bool> {
    let query = window()
        .ok()?
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()??;
    Some(query.matches())
}

/// Sets the title of the page.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn set_title(title: &str) -> Result<(), BrowserError> {
    document()?.set_title(title);
    Ok(())
}

/// The look the user chose; without a choice the system's is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light (*ljust*).
    Light,
    /// Light on dark (*mörkt*).
    Dark,
}

impl Theme {
    /// The word used in the page and in storage.
    pub fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The look chosen on an earlier visit.
pub fn theme() -> Option<Theme> {
    let word = chosen(THEME_KEY)?;
    [Theme::Light, Theme::Dark]
        .into_iter()
        .find(|theme| theme.word() == word)
}

/// Shows the page in `theme` now.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn show_theme(theme: Option<Theme>) -> Result<(), BrowserError> {
    let root = document()?.document_element().ok_or(BrowserError::NoPage)?;
    match theme {
        Some(theme) => Ok(root.set_attribute(THEME_ATTRIBUTE, theme.word())?),
        None => Ok(root.remove_attribute(THEME_ATTRIBUTE)?),
    }
}

/// Remembers `theme` for the next visit.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where nothing may be kept.
pub fn keep_theme(theme: Option<Theme>) -> Result<(), BrowserError> {
    choose(THEME_KEY, theme.map_or(NONE, Theme::word))
}

/// Whether the user kept the log at the last visit.
pub fn keeps_log() -> bool {
    chosen(KEEPING_KEY).is_some_and(|word| word == KEEPS)
}

/// Remembers for the next visit whether the user keeps the log.
///
/// # Errors
/// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where nothing may be kept.
pub fn remember_keeping(keeps: bool) -> Result<(), BrowserError> {
    choose(KEEPING_KEY, if keeps { KEEPS } else { NONE })
}

/// What was chosen on this site. A host may have several, and they share the storage: what was
/// chosen before each had its own is taken over by each, once.
fn chosen(name: &str) -> Option<String> {
    let storage = local_storage().ok()?;
    let place = of_site(name).ok()?;
    let of = |place: &str| storage.get_item(place).ok().flatten();
    of(&place).or_else(|| {
        let word = of(name)?;
        let _unkept = storage.set_item(&place, &word);
        Some(word)
    })
}

fn choose(name: &str, word: &str) -> Result<(), BrowserError> {
    Ok(local_storage()?.set_item(&of_site(name)?, word)?)
}

fn of_site(name: &str) -> Result<String, BrowserError> {
    Ok(format!("{name}:{}", database_name()?))
}

pub(super) fn local_storage() -> Result<Storage, BrowserError> {
    window()?.local_storage()?.ok_or(BrowserError::NoPage)
}

/// A call that is waited for until this is dropped.
#[derive(Debug)]
#[must_use = "the call is cancelled when this is dropped"]
pub struct Timer(Timeout);

impl Timer {
    /// Lets the call come whatever becomes of this.
    pub fn keep(self) {
        self.0.forget();
    }
}

/// Calls `callback` once after `ms` milliseconds.
pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Timer {
    Timer(Timeout::new(ms, callback))
}

/// Calls `callback` once when the page has nothing else to do; where the browser does not say
/// when that is, a little later.
pub fn when_idle(callback: impl FnOnce() + 'static) {
    let Ok(window) = window() else { return };
    let tells = Reflect::has(&window, &JsValue::from_str("requestIdleCallback"));
    if tells == Ok(true) {
        let callback = Closure::once_into_js(callback);
        // It takes any function; what is thrown here means that it is never called, as when
        // the page is left.
        let _asked = window.request_idle_callback(callback.unchecked_ref());
    } else {
        Timeout::new(LITTLE, callback).forget();
    }
}

/// Opens the browser's dialog for printing.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn print() -> Result<(), BrowserError> {
    Ok(window()?.print()?)
}

/// The element with this id, emptied, for the application to fill. `None` when the page has
/// no such element.
pub fn take_place(id: &str) -> Option<HtmlElement> {
    let place: HtmlElement = document().ok()?.get_element_by_id(id)?.dyn_into().ok()?;
    place.set_text_content(None);
    Some(place)
}
