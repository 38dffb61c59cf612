//! Tabs that have the same data open tell one another when something is saved, and know which
//! of them are still open.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, VisibilityState};

use super::page::now_iso;
use super::{BrowserError, document, window};

/// How the locks are named that open tabs hold, before the name of the tab. `public/boot.js`
/// gives the page its name and holds its lock.
const LOCK: &str = "samverkanskartan.flik ";

/// So long, in ms, what the others tell is gathered before it is heard: it may be much at once.
const GATHERED: u32 = 20;

/// The name of this page, which no other has: not a copy of the tab, nor the tab after it was
/// loaded anew. There is no blank in it.
pub fn own() -> String {
    let root = document().ok().and_then(|page| page.document_element());
    root.and_then(|root| root.get_attribute("data-tab"))
        .unwrap_or_else(now_iso)
}

/// The names of the pages that are open. `None` where the browser cannot tell.
pub async fn open() -> Option<Vec<String>> {
    let held = Reflect::get(&locks().await?, &"held".into()).ok()?;
    let held: Array = held.dyn_into().ok()?;
    let tab = |lock: JsValue| {
        let name = Reflect::get(&lock, &"name".into()).ok()?.as_string()?;
        Some(name.strip_prefix(LOCK)?.to_owned())
    };
    Some(held.iter().filter_map(tab).collect())
}

/// All locks of this site. Asked for by name: the bindings take the interface for unstable.
async fn locks() -> Option<JsValue> {
    let manager = Reflect::get(&window().ok()?.navigator(), &"locks".into()).ok()?;
    let query: Function = Reflect::get(&manager, &"query".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let asked: Promise = query.call0(&manager).ok()?.dyn_into().ok()?;
    JsFuture::from(asked).await.ok()
}

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
        let is_gathering = Rc::new(Cell::new(false));
        let hearing = EventListener::new(&channel, "message", move |_| {
            if is_gathering.replace(true) {
                return;
            }
            let (told, is_gathering) = (told.clone(), is_gathering.clone());
            let hear = move || {
                is_gathering.set(false);
                told();
            };
            Timeout::new(GATHERED, hear).forget();
        });
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
