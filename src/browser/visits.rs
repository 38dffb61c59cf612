//! Where one was on each page one has been to: how far it was scrolled, and what had the focus.
//! Back, forward and loading the page anew lead there again.
//!
//! A step of the browser's history bears a mark in its state, and what is known of the step is
//! noted in the tab under that mark. The step itself cannot be written to any more when it is
//! left: by then the next one is the present one.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use js_sys::{Date, Math};
use wasm_bindgen::JsValue;
use web_sys::{Element, ScrollRestoration, Storage};

use super::page::{Listener, focus, focus_element};
use super::scroll;
use super::{BrowserError, document, window};

/// What the notes of the steps begin with.
const NOTE: &str = "samverkanskartan.plats ";

/// What parts a note's lines.
const BETWEEN: char = '\n';

thread_local! {
    /// The mark of the present step, until it is noted that one leaves it.
    static HERE: RefCell<Option<String>> = const { RefCell::new(None) };
    /// Whether one has been at the present step before.
    static IS_RETURN: Cell<bool> = const { Cell::new(false) };
    /// Whether what had the focus was not there yet: of a long list only what is in sight is drawn.
    static IS_OWED: Cell<bool> = const { Cell::new(false) };
}

/// Takes over from the browser, which would scroll before there is anything to scroll.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn begin() -> Result<Listener, BrowserError> {
    let window = window()?;
    let history = window.history()?;
    history.set_scroll_restoration(ScrollRestoration::Manual)?;
    come()?;
    let gone = EventListener::new(window.as_ref(), "pagehide", |_| {
        let _noted = note(); // where nothing can be noted, one comes to the top
    });
    Ok(Listener(gone))
}

/// The address is another: it is told whether one has been at this step before.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn come() -> Result<bool, BrowserError> {
    leave();
    let history = window()?.history()?;
    let known = history.state()?.as_string();
    let is_return = known.as_deref().is_some_and(|mark| noted(mark).is_some());
    IS_RETURN.set(is_return);
    if known.is_none() {
        history.replace_state_with_url(&JsValue::from_str(&new_mark()), "", None)?;
    }
    HERE.set(history.state()?.as_string());
    Ok(is_return)
}

/// The present step is left: notes where one is, once.
pub fn leave() {
    let _noted = note(); // where nothing can be noted, one comes to the top
    HERE.set(None);
    IS_OWED.set(false);
}

/// Whether one has come back to the present step.
pub fn is_return() -> bool {
    IS_RETURN.get()
}

/// The present step shows something else now: there is nothing to come back to.
pub fn is_changed() {
    IS_RETURN.set(false);
}

/// Forgets where one was on every page: what had the focus may be called after somebody.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn forget() -> Result<(), BrowserError> {
    let session = session()?;
    let count = session.length()?;
    let keys: Vec<String> = (0..count).filter_map(|n| session.key(n).ok()?).collect();
    for key in keys.iter().filter(|key| key.starts_with(NOTE)) {
        session.remove_item(key)?;
    }
    Ok(())
}

/// Scrolls to where one was at this step and gives the focus back; to the element `otherwise`
/// where what had it is not there any more. What had the focus comes to stand where it stood in
/// the window, also where the page has another length above it.
pub fn take_up(otherwise: &str) {
    let mark = HERE.with_borrow(Clone::clone);
    let Some(place) = mark.and_then(|mark| noted(&mark)) else {
        return;
    };
    IS_OWED.set(false);
    let focused = place.focus.as_ref().and_then(Spot::focus);
    if focused.is_none() {
        focus_element(otherwise); // it is scrolled to, unless that is taken back at once
        IS_OWED.set(place.focus.is_some() && place.above.is_some());
    }
    let _scrolled = scroll::to(place.top); // there is a page: it has just been read
    hold();
}

/// Puts what has the focus where it stood in the window when this step was left, if it is what had
/// it then, and gives it the focus once it is drawn; whether it had to be moved.
pub fn hold() -> bool {
    /// Nobody sees less, in px.
    const LEAST: f64 = 1.0;
    let mark = HERE.with_borrow(Clone::clone);
    let place = mark.and_then(|mark| noted(&mark));
    let stood = place.and_then(|place| Some((place.focus?, place.above?)));
    let focused = document().ok().and_then(|page| page.active_element());
    let Some(((spot, above), mut element)) = stood.zip(focused) else {
        return false;
    };
    if IS_OWED.get()
        && let Some(drawn) = spot.focus()
    {
        IS_OWED.set(false);
        element = drawn;
    }
    let off = element.get_bounding_client_rect().top() - above;
    let is_it = element.tag_name() == spot.tag && name_of(&element) == spot.name;
    is_it && off.abs() > LEAST && scroll::by(off).is_ok()
}

fn new_mark() -> String {
    format!("{}-{}", Date::now(), Math::random())
}

/// Where one was on a page.
struct Place {
    /// How far it was scrolled, in px.
    top: f64,
    /// How far below the upper edge of the window that stood which had the focus, in px; nothing
    /// when it was out of sight.
    above: Option<f64>,
    /// What had the focus.
    focus: Option<Spot>,
}

/// What had the focus: an element by its id, or by what it is called and which of that name.
#[derive(Default)]
struct Spot {
    id: String,
    tag: String,
    nth: usize,
    name: String,
}

fn note() -> Result<(), BrowserError> {
    let Some(mark) = HERE.with_borrow(Clone::clone) else {
        return Ok(());
    };
    let focus = document()?.active_element();
    let spot = focus.as_ref().and_then(Spot::of).unwrap_or_default();
    let window = window()?;
    let top = window.scroll_y()?.to_string();
    let tall = window.inner_height()?.as_f64().unwrap_or_default();
    let above = focus.map(|element| element.get_bounding_client_rect());
    let above = above.filter(|it| it.bottom() > 0.0 && it.top() < tall);
    let above = above.map_or_else(String::new, |it| it.top().to_string());
    let Spot { id, tag, nth, name } = spot;
    let nth = nth.to_string();
    let lines = [&top, &above, &id, &tag, &nth, &name].map(|it| it.replace(BETWEEN, " "));
    let text = lines.join(&BETWEEN.to_string());
    Ok(session()?.set_item(&format!("{NOTE}{mark}"), &text)?)
}

fn noted(mark: &str) -> Option<Place> {
    let text = session().ok()?.get_item(&format!("{NOTE}{mark}")).ok()??;
    let mut lines = text.split(BETWEEN);
    let top = lines.next()?.parse().ok()?;
    let above = lines.next()?.parse().ok();
    let (id, tag) = (lines.next()?, lines.next()?);
    let (nth, name) = (lines.next()?.parse().ok()?, lines.next()?);
    let spot = Spot {
        id: id.to_owned(),
        tag: tag.to_owned(),
        nth,
        name: name.to_owned(),
    };
    let focus = Some(spot).filter(|spot| !spot.tag.is_empty());
    Some(Place { top, above, focus })
}

fn session() -> Result<Storage, BrowserError> {
    window()?.session_storage()?.ok_or(BrowserError::NoPage)
}

/// What an element is called, on one line.
fn name_of(element: &Element) -> String {
    let name = element.get_attribute("aria-label");
    let name = name.or_else(|| element.text_content()).unwrap_or_default();
    name.replace(BETWEEN, " ")
}

impl Spot {
    /// Nothing when no element has the focus.
    fn of(element: &Element) -> Option<Self> {
        let tag = element.tag_name();
        if tag == "BODY" {
            return None;
        }
        let name = name_of(element);
        let same = same(&tag, &name)?;
        let nth = same.iter().position(|other| other == element)?;
        Some(Self {
            id: element.id(),
            tag,
            nth,
            name,
        })
    }

    /// Gives it the focus; the element, where there is one.
    fn focus(&self) -> Option<Element> {
        let by_id = || document().ok()?.get_element_by_id(&self.id);
        let by_name = || same(&self.tag, &self.name)?.into_iter().nth(self.nth);
        let found = if self.id.is_empty() {
            by_name()
        } else {
            by_id()
        };
        let element = found?;
        focus(&element).map(|()| element)
    }
}

/// The elements of one kind that are called the same, in order.
fn same(tag: &str, name: &str) -> Option<Vec<Element>> {
    let all = document().ok()?.get_elements_by_tag_name(tag);
    let all = (0..all.length()).filter_map(|n| all.item(n));
    Some(all.filter(|it| name_of(it) == name).collect())
}
