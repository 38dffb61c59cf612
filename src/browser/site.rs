//! The site's own files, which `worker.js` keeps whole, one version at a time, so that the site
//! opens without network. A newer version is fetched whole beside it, and waits to be taken.
//!
//! Only a site built for a host has a worker, and its page names it: `trunk serve` and a file
//! opened from disk have none.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

use super::{BrowserError, document, window};

/// Asks the worker that waits to take over.
const TAKE_OVER: &str = "take over";

/// What is heard of the site's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// All of them are there.
    Whole,
    /// A newer version of all of them is there, and waits.
    Newer,
    /// A version did not come whole, and was given up.
    Incomplete,
    /// A newer version was taken, here or in another tab.
    Taken,
}

/// Has the site's files kept, and tells of them from then on. Nothing is done, and nothing
/// told, where the site has no worker or the browser keeps none.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn keep(on_told: impl Fn(Told) + Clone + 'static) -> Result<(), BrowserError> {
    let Some((workers, script)) = workers()?.zip(worker()?) else {
        return Ok(());
    };
    // The first worker of all takes nothing over.
    if workers.controller().is_some() {
        let taken = on_told.clone();
        let listening = EventListener::new(&workers, "controllerchange", move |_| {
            taken(Told::Taken);
        });
        listening.forget();
    }
    spawn_local(async move {
        // Without network there is the one that was kept; that it cannot be asked for a newer
        // one is nothing to tell.
        let registered = JsFuture::from(workers.register(&script)).await;
        let registration = registered.ok().and_then(|it| it.dyn_into().ok());
        if let Some(registration) = registration {
            follow(&registration, on_told);
        }
    });
    Ok(())
}

/// Has the newer version take over, in every tab.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub async fn take_newer() -> Result<(), BrowserError> {
    let Some(workers) = workers()? else {
        return Ok(());
    };
    let found = JsFuture::from(workers.get_registration()).await?;
    let registration = found.dyn_into::<ServiceWorkerRegistration>();
    if let Some(waiting) = registration.ok().and_then(|it| it.waiting()) {
        waiting.post_message(&JsValue::from_str(TAKE_OVER))?;
    }
    Ok(())
}

/// What keeps workers; `None` where the page is not safe enough, or the browser has none.
fn workers() -> Result<Option<ServiceWorkerContainer>, BrowserError> {
    let navigator = window()?.navigator();
    let there = Reflect::get(&navigator, &"serviceWorker".into())?;
    Ok((!there.is_undefined()).then(|| navigator.service_worker()))
}

/// The worker that the page names, which knows the files of the site.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn worker() -> Result<Option<String>, BrowserError> {
    let named = document()?.query_selector("script[data-worker]")?;
    Ok(named.and_then(|it| it.get_attribute("data-worker")))
}

fn follow(registration: &ServiceWorkerRegistration, on_told: impl Fn(Told) + Clone + 'static) {
    if registration.active().is_some() {
        on_told(Told::Whole);
    }
    if registration.waiting().is_some() {
        on_told(Told::Newer);
    }
    let follow_next = {
        let registration = registration.clone();
        move || {
            if let Some(worker) = registration.installing() {
                follow_worker(&worker, &registration, on_told.clone());
            }
        }
    };
    follow_next();
    let found = EventListener::new(registration, "updatefound", move |_| follow_next());
    found.forget();
}

/// A worker that has begun to fetch: it has come whole, or it is given up.
fn follow_worker(
    worker: &ServiceWorker,
    registration: &ServiceWorkerRegistration,
    on_told: impl Fn(Told) + 'static,
) {
    let is_whole = Rc::new(Cell::new(false));
    let (of, registration) = (worker.clone(), registration.clone());
    let changed = EventListener::new(worker, "statechange", move |_| match of.state() {
        ServiceWorkerState::Installed => {
            is_whole.set(true);
            if registration.active().is_some() {
                on_told(Told::Newer);
            }
        }
        ServiceWorkerState::Activated => on_told(Told::Whole),
        // One that came whole gives way to a newer one yet.
        ServiceWorkerState::Redundant if !is_whole.get() => on_told(Told::Incomplete),
        _ => {}
    });
    changed.forget();
}
