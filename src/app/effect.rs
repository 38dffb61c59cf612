//! What the application asks of the browser.

use crate::interchange::snapshot::Origin;

/// Something for the browser to do. What comes of it arrives as a [`super::Msg`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Open the store and read what is kept.
    OpenStore,
    /// Fetch the built-in edition.
    FetchEdition,
    /// Keep this text as a new generation.
    Keep {
        /// Canonical text.
        text: String,
        /// Where it came from.
        origin: Origin,
    },
    /// Take an older generation back.
    Restore(u32),
    /// Hand the user this text as a file.
    SaveFile {
        /// The file's name.
        name: String,
        /// Its text.
        text: String,
    },
    /// Hand the user everything kept, sound or not, as a file.
    SaveRaw,
    /// Delete everything kept, then say so.
    Erase,
    /// Go to this address, as a step "back" returns from.
    Go(String),
    /// Change the address without a new step.
    Replace(String),
    /// Show the top of the page and move focus to its heading: a new screen has come.
    Arrive,
    /// Send [`super::Msg::PlayTick`] with this number after so many milliseconds.
    TickAfter(u32, u32),
    /// Show and remember the look.
    ShowTheme(super::Theme),
    /// Remember whether the user keeps the log.
    RememberKeeping(bool),
    /// Print the page.
    Print,
}
