//! The index of the present data: made a slice of time after the other, the last of which puts all
//! words in order, and from then on brought up to date with every change.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::app::State;
use crate::browser::page;
use crate::domain::Workspace;
use crate::screen::find::{Index, Indexing};
use crate::ui::App;

/// How long an index is made at a time, in ms: nobody notices so short a wait.
const SLICE: f64 = 25.0;

thread_local! {
    static KEPT: RefCell<Kept> = RefCell::default();
    static PROGRESS: ArcRwSignal<Option<usize>> = ArcRwSignal::new(None);
    static MADE: ArcRwSignal<u32> = ArcRwSignal::new(0);
}

/// What there is of an index, and of which version of the data.
#[derive(Default)]
struct Kept {
    whole: Option<(u64, Index)>,
    making: Option<(u64, Indexing)>,
}

impl Kept {
    /// Brings the index up to date; whether it is of the present data.
    fn follow(&mut self, state: &State) -> bool {
        let Some((version, index)) = &mut self.whole else {
            return false;
        };
        let workspace = state.workspace();
        let changed = state.trail.between(*version, state.version);
        let Some((workspace, changed)) = workspace.zip(changed) else {
            self.whole = None; // of other data
            return false;
        };
        let follows = index.follow(workspace, &changed);
        if follows {
            *version = state.version;
        }
        follows
    }

    /// Goes on making the index: how many of a hundred records are in it, or nothing when it is
    /// made.
    fn go_on(&mut self, state: &State) -> Option<usize> {
        let workspace = state.workspace()?;
        let now = state.version;
        let made = self.making.take().filter(|(version, _)| *version == now);
        let (_, mut indexing) = made.unwrap_or_else(|| (now, Indexing::new(workspace)));
        let end = page::now() + SLICE;
        while page::now() < end {
            if !indexing.go_on(workspace) {
                self.whole = Some((now, indexing.done()));
                return None;
            }
        }
        let percent = indexing.percent();
        self.making = Some((now, indexing));
        Some(percent)
    }
}

/// How many of a hundred records are in the index that is being made; nothing while none is.
pub(super) fn progress() -> ArcRwSignal<Option<usize>> {
    PROGRESS.with(Clone::clone)
}

/// How often an index was made whole.
pub(super) fn made() -> ArcRwSignal<u32> {
    MADE.with(Clone::clone)
}

/// What is read from the index of the present data, or of the data before its last change while
/// it is made anew; nothing while there is none.
pub(super) fn read<T>(state: &State, read: impl FnOnce(&Workspace, &Index) -> T) -> Option<T> {
    KEPT.with_borrow_mut(|kept| {
        let _is_present = kept.follow(state); // otherwise it is on its way
        let (_, index) = kept.whole.as_ref()?;
        Some(read(state.workspace()?, index))
    })
}

/// Makes the index of the present data, unless there is one or it is being made.
pub(super) fn make(app: App) {
    let is_present = app.now(|state| KEPT.with_borrow_mut(|kept| kept.follow(state)));
    if !is_present && progress().get_untracked().is_none() {
        go_on(app);
    }
}

fn go_on(app: App) {
    let percent = app.now(|state| KEPT.with_borrow_mut(|kept| kept.go_on(state)));
    progress().set(percent);
    if percent.is_some() {
        page::after(0, move || go_on(app)).keep();
    } else {
        made().update(|count| *count += 1);
    }
}
