//! Where on the page one is: scrolling to what is to be seen.

use web_sys::{DomRect, Element, ScrollBehavior, ScrollToOptions};

use super::{BrowserError, document, window};

/// In a page as wide as this or narrower the bar and the card of a replay lie over it (case.css).
const LIES_OVER: f64 = 1180.0;
/// In a page as wide as this or narrower the panel of a body is a sheet over it (map.css).
const HAS_SHEET: f64 = 719.0;
/// What is brought into view stands so far from the edge of the window, in pixels.
const EDGE: f64 = 24.0;

/// Scrolls at once, so far from the top in px.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn to(top: f64) -> Result<(), BrowserError> {
    let to = ScrollToOptions::new();
    to.set_top(top);
    to.set_behavior(ScrollBehavior::Instant);
    window()?.scroll_to_with_scroll_to_options(&to);
    Ok(())
}

/// Scrolls at once, so far down in px; up where that is less than 0.
///
/// # Errors
/// [`BrowserError::NoPage`].
pub fn by(down: f64) -> Result<(), BrowserError> {
    let by = ScrollToOptions::new();
    by.set_top(down);
    by.set_behavior(ScrollBehavior::Instant);
    window()?.scroll_by_with_scroll_to_options(&by);
    Ok(())
}

/// Scrolls the page so that the first element of this kind is well within the window, if it is
/// not; nothing happens where there is none.
pub fn bring_into_view(selector: &str) {
    scroll_to_element(selector, |at, wide, tall| {
        if wide > LIES_OVER {
            // Nothing lies over the page: as little as need be, so that what moves it stays.
            (at.bottom() + EDGE - tall).max(0.0) + (at.top() - EDGE).min(0.0)
        } else if at.top() > tall * 0.15 && at.bottom() < tall * 0.7 {
            0.0
        } else {
            at.top() - tall * 0.4
        }
    });
}

/// Scrolls the page so that the first element of this kind stands above the sheet that lies over
/// the lower part of a narrow page; nothing happens where there is no sheet.
pub fn bring_above_sheet(selector: &str, sheet: &str) {
    let Some(sheet) = first(sheet) else {
        return;
    };
    let begins = sheet.get_bounding_client_rect().top();
    scroll_to_element(selector, |at, wide, tall| {
        // Where it is part of the page it may begin below the window.
        let sheet = begins.min(tall);
        let is_seen = at.top() > EDGE && at.bottom() < sheet - EDGE;
        if wide > HAS_SHEET || is_seen {
            0.0
        } else {
            at.bottom() + EDGE - sheet
        }
    });
}

/// Scrolls what is in the first element of this kind back to its beginning.
pub fn to_beginning_of(selector: &str) {
    if let Some(element) = first(selector) {
        element.set_scroll_top(0);
    }
}

/// The first element of this kind.
fn first(selector: &str) -> Option<Element> {
    document().ok()?.query_selector(selector).ok()?
}

/// Scrolls down so far as is said from where the first element of this kind is, and from how wide
/// and tall the window is.
fn scroll_to_element(selector: &str, down: impl FnOnce(&DomRect, f64, f64) -> f64) {
    let (Some(element), Ok(window)) = (first(selector), window()) else {
        return;
    };
    let wide = window.inner_width().ok().and_then(|it| it.as_f64());
    let tall = window.inner_height().ok().and_then(|it| it.as_f64());
    let Some((wide, tall)) = wide.zip(tall) else {
        return;
    };
    let down = down(&element.get_bounding_client_rect(), wide, tall);
    if down != 0.0 {
        let options = ScrollToOptions::new();
        options.set_top(down);
        window.scroll_by_with_scroll_to_options(&options);
    }
}

/// Scrolls the row that an element stands in, to the side only, so that it stands in the middle.
pub fn bring_into_row(selector: &str) {
    let found = first(selector);
    let row = found.as_ref().and_then(|it| {
        let svg = it.closest("svg").ok().flatten()?;
        svg.parent_element()
    });
    if let Some((element, row)) = found.zip(row) {
        let (at, room) = (
            element.get_bounding_client_rect(),
            row.get_bounding_client_rect(),
        );
        let middle = |it: &DomRect| it.left() + it.width() / 2.0;
        let options = ScrollToOptions::new();
        options.set_left(middle(&at) - middle(&room));
        row.scroll_by_with_scroll_to_options(&options);
    }
}
