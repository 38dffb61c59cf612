//! The screen *Avvikelser*: every departure, recorded or seen, with filters, and the rules
//! with their examples.

mod card;
mod filter;
mod mark;
mod rules;

pub(crate) use card::TriedCards;

use std::sync::Arc;

use leptos::prelude::*;

use self::card::Cards;
use self::filter::{Clear, Filter, SEARCH};
use self::mark::Key;
use self::rules::Rules;
use super::App;
use super::empty::NothingFound;
use super::part::Heading;
use crate::app::{DeviationFilter, Route, State};
use crate::screen::deviations::{self, DeviationsScreen, PAGE, Seen as SeenByRules};
use crate::screen::words::{common, deviations as words};

/// The version of the data, and what the rules see in the whole of it: worked out once for
/// each version, and not for each letter one searches with.
type Seen = Memo<(u64, Arc<SeenByRules>)>;

fn seen(app: App) -> Seen {
    let version = app.memo(|state| (state.version, state.workspace().is_some()));
    Memo::new(move |_| {
        let (version, _) = version.get();
        let found = app.now(|state| {
            let workspace = state.workspace()?;
            Some(deviations::seen(workspace, state.today))
        });
        (version, Arc::new(found.unwrap_or_default()))
    })
}

/// The filter in the address; none while another screen is on its way.
fn filter_of(state: &State) -> DeviationFilter {
    match &state.route {
        Route::Deviations(filter) => DeviationFilter::clone(filter),
        _ => DeviationFilter::default(),
    }
}

#[component]
pub(crate) fn Deviations() -> impl IntoView {
    let app = App::here();
    let seen = seen(app);
    let filter = app.memo(filter_of);
    let shown = RwSignal::new(PAGE);
    let screen = Memo::new(move |_| {
        let ((_, seen), filter, shown) = (seen.get(), filter.get(), shown.get());
        app.now(|state| {
            let workspace = state.workspace()?;
            Some(DeviationsScreen::new(workspace, &seen, &filter, shown))
        })
    });
    let kinds = move || {
        let kinds = screen.with(|it| it.as_ref().map(|it| it.kinds.join(", ")));
        kinds
            .filter(|text| !text.is_empty())
            .map(|text| format!(": {text}"))
    };
    let cards = Memo::new(move |_| screen.with(|it| it.as_ref().map(|it| it.shown.clone())));
    let more = Memo::new(move |_| screen.with(|it| it.as_ref().map_or(0, |it| it.more)));
    let list = move || {
        let cards = cards.get()?;
        Some(if cards.is_empty() {
            let all = Route::Deviations(Box::default());
            view! { <NothingFound href=all.href() all_text=words::CLEAR_ALL search=SEARCH/> }
                .into_any()
        } else {
            view! { <Cards cards level=2/> }.into_any()
        })
    };
    view! {
        <div class="deviations">
            <header class="deviations-head">
                <Heading text=common::DEVIATIONS/>
                <p>{words::INTRO}</p>
                <Key/>
            </header>
            <Filter seen/>
            <p class="deviations-count">
                <span role="status">{move || screen.with(|it| it.as_ref().map(|it| it.count.clone()))}{kinds}</span>
                // Where nothing is listed, a button in the list's place does it.
                <Show when=move || cards.with(|it| it.as_ref().is_some_and(|it| !it.is_empty()))><Clear/></Show>
            </p>
            {list}
            <Show when=move || more.get() != 0>
                <button class="button" type="button" on:click=move |_| shown.update(|it| *it += PAGE)>
                    {move || words::more(more.get())}
                </button>
            </Show>
            <Rules/>
        </div>
    }
}
