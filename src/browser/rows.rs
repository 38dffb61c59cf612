//! The rows of a list on the page. Where the list is long, the first and the last element in it
//! stand for the rows that are not drawn; `before` tells how many stand before the drawn rows.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{document, window};

/// Between which heights, in px from its upper edge, a list is in sight; nothing when it is not on
/// the page.
pub fn in_sight(list: &str) -> Option<Range<f64>> {
    let top = element(list)?.get_bounding_client_rect().top();
    let tall = window().ok()?.inner_height().ok()?.as_f64()?;
    Some(-top..tall - top)
}

/// A list, and the element in it that stands for the rows below those that are drawn; nothing when it
/// is not on the page.
pub fn ends(list: &str) -> Option<(Element, Element)> {
    let list = element(list)?;
    let below = list.last_element_child()?;
    Some((list, below))
}

/// How far apart, in px, those of the list's drawn rows stand that are named by their places among
/// them, and the last of these from the end; nothing when not all are drawn yet.
pub fn heights(list: &str, before: u32, places: impl Iterator<Item = usize>) -> Option<Vec<f64>> {
    let list = element(list)?;
    let top_of = |element: Option<Element>| Some(element?.get_bounding_client_rect().top());
    let rows = list.children();
    let tops = places.map(|place| top_of(rows.item(before + u32::try_from(place).ok()?)));
    let tops: Option<Vec<f64>> = tops.chain([top_of(list.last_element_child())]).collect();
    let pairs = |tops: Vec<f64>| {
        let next = tops.iter().skip(1);
        tops.iter().zip(next).map(|(a, b)| b - a).collect()
    };
    tops.map(pairs)
}

/// The place among the drawn rows of the one whose first link has the focus.
pub fn focused(list: &str, before: u32) -> Option<usize> {
    let list = element(list)?;
    let focused = document().ok()?.active_element()?;
    let rows = list.children();
    let is_its = |place: &u32| {
        let link = rows.item(*place).and_then(|row| link_of(&row));
        link.is_some_and(|link| link == focused)
    };
    let place = (before..rows.length()).find(is_its)?;
    usize::try_from(place - before).ok()
}

/// Gives the focus to the first link of the row at this place among the drawn ones.
pub fn focus(list: &str, before: u32, place: usize) {
    let row = || {
        let rows = element(list)?.children();
        rows.item(before + u32::try_from(place).ok()?)
    };
    let link = row().and_then(|row| link_of(&row));
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        let _unless_gone = link.focus(); // then the focus stays where it is
    }
}

fn element(id: &str) -> Option<Element> {
    document().ok()?.get_element_by_id(id)
}

fn link_of(row: &Element) -> Option<Element> {
    row.query_selector("a[href]").ok()?
}
