//! How much room an element has on the page.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::{BrowserError, document};

/// Tells of an element's width until this is dropped.
#[derive(Debug)]
#[must_use = "watching stops when this is dropped"]
pub struct Room {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut(Array)>,
}

impl Drop for Room {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells how wide the element with this id is inside, in pixels: once at first, and each time
/// it becomes another.
///
/// # Errors
/// [`BrowserError::NoPage`] when there is no such element, or [`BrowserError::Refused`].
pub fn watch(id: &str, mut tell: impl FnMut(f64) + 'static) -> Result<Room, BrowserError> {
    let element: Element = document()?
        .get_element_by_id(id)
        .ok_or(BrowserError::NoPage)?;
    tell(f64::from(element.client_width()));
    let told = Closure::wrap(Box::new(move |entries: Array| {
        let last = entries.iter().last();
        if let Some(entry) = last.and_then(|it| it.dyn_into::<ResizeObserverEntry>().ok()) {
            tell(entry.content_rect().width());
        }
    }) as Box<dyn FnMut(Array)>);
    let observer = ResizeObserver::new(told.as_ref().unchecked_ref())?;
    observer.observe(&element);
    Ok(Room {
        observer,
        _told: told,
    })
}
