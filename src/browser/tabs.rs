//! Tabs that have the same data open tell one another when something is saved.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, VisibilityState};

use super::{BrowserError, document};

/// The way to the other tabs; closed when this is dropped.
#[derive(Debug)]
#[must_use = "nothing is heard when this is dropped"]
pub struct Tabs {
    channel: BroadcastChannel,
    _listening: [EventListener; 2],
}

impl Tabs {
    /// Opens the way between the tabs of the database `name`. `on_news` is called when another
    /// tab has told of something; and when this one comes into view again, since a tab that
    /// was put to sleep hears nothing.
    ///
    /// # Errors
    /// [`BrowserError::NoPage`], or [`BrowserError::Refused`] where tabs cannot talk.
    pub fn open(name: &str, on_news: impl Fn() + Clone + 'static) -> Result<Self, BrowserError> {
        let page = document()?;
        let channel = BroadcastChannel::new(name)?;
        let told = on_news.clone();
        let hearing = EventListener::new(&channel, "message", move |_| told());
        let seen = page.clone();
        let waking = EventListener::new(&page, "visibilitychange", move |_| {
            if seen.visibility_state() == VisibilityState::Visible {
                on_news();
            }
        });
        Ok(Self {
            channel,
            _listening: [hearing, waking],
        })
    }

    /// Tells the other tabs that something was saved. One that does not hear it finds out when
    /// it is to save something itself.
    pub fn tell(&self) {
        let _unheard = self.channel.post_message(&JsValue::NULL);
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        self.channel.close();
    }
}
