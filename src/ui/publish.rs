//! The screen *Publicera*: what is chosen, what of it looks private, and the files.

mod choices;
mod files;
mod review;

use std::collections::BTreeSet;

use leptos::prelude::*;

use self::choices::ChoicesForm;
use self::files::Making;
use self::review::Reviewed;
use super::App;
use super::data::Told;
use super::part::Heading;
use crate::app::State;
use crate::browser::page;
use crate::screen::publish::{Choices, Review};
use crate::screen::words::errors::Advice;
use crate::screen::words::publish as words;

/// What takes the focus when an answer has come.
const ANSWER: &str = "granskning";

/// What is being put together.
#[derive(Clone, Copy)]
struct Publishing {
    app: App,
    choices: RwSignal<Choices>,
    /// What was looked through; gone when something else is chosen.
    review: RwSignal<Option<Result<Review, Advice>>>,
    /// What of what was found stays in, by its number.
    kept: RwSignal<BTreeSet<usize>>,
    /// How it is with the file.
    making: RwSignal<Making>,
}

impl Publishing {
    fn choose(self, choose: impl FnOnce(&mut Choices)) {
        self.choices.update(choose);
        self.review.set(None);
        self.making.set(Making::Nothing);
    }

    fn review(self) {
        let choices = self.choices.get_untracked();
        let review = self
            .app
            .now(|state| Some(Review::new(state.workspace()?, &choices)));
        self.kept.set(BTreeSet::new());
        self.making.set(Making::Nothing);
        self.review.set(review);
        super::effects::report(page::when_drawn(|| page::focus_element(ANSWER)));
    }
}

#[component]
pub(crate) fn Publish() -> impl IntoView {
    let app = App::here();
    let first = |state: &State| {
        let workspace = state.workspace()?;
        let changed = !state.history.is_untouched();
        Some(Choices::new(workspace, changed, state.today))
    };
    // What is typed stays while the data changes under it; what was looked through does not.
    let choices = app.now(first).map(RwSignal::new);
    view! {
        <Heading text=words::PUBLISH/>
        <p class="lead muted">{words::INTRO}</p>
        {choices.map(|choices| {
            let publishing = Publishing {
                app,
                choices,
                review: RwSignal::new(None),
                kept: RwSignal::new(BTreeSet::new()),
                making: RwSignal::new(Making::Nothing),
            };
            let version = app.memo(|state| state.version);
            Effect::new(move |before: Option<u64>| {
                let version = version.get();
                if before.is_some_and(|before| before != version) {
                    publishing.review.set(None);
                }
                version
            });
            view! {
                <div class="publish">
                    <ChoicesForm publishing/>
                    <Answer publishing/>
                </div>
            }
        })}
    }
}

/// What the look through gave.
#[component]
fn Answer(publishing: Publishing) -> impl IntoView {
    move || {
        publishing.review.get().map(|review| match review {
            Ok(review) => view! { <Reviewed publishing review/> }.into_any(),
            Err(advice) => view! {
                <div class="data-refused" role="alert"><p id=ANSWER tabindex="-1"><Told advice/></p></div>
            }
            .into_any(),
        })
    }
}
