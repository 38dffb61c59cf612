//! Whether the last start came through. `public/boot.js` notes that a start has begun, and
//! takes the note away when the first screen is drawn, of which it is told here.

use web_sys::Event;

use super::{BrowserError, document};

/// What the root of the page says of the start.
const ATTRIBUTE: &str = "data-start";
const CAREFUL: &str = "careful";

/// What is heard when the first screen is there.
const OPENED: &str = "samverkanskartan-opened";

/// Whether an earlier start was stopped before its first screen was drawn, so that this one
/// should show something else first.
pub fn is_careful() -> bool {
    let root = document().ok().and_then(|page| page.document_element());
    root.and_then(|root| root.get_attribute(ATTRIBUTE))
        .is_some_and(|word| word == CAREFUL)
}

/// Tells that the first screen is there.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn came_through() -> Result<(), BrowserError> {
    document()?.dispatch_event(&Event::new(OPENED)?)?;
    Ok(())
}
