//! The list of cases and a case to read.

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use super::{Door, Part};
use crate::app::Route;
use crate::ui::{case, cases, effects};

/// What draws the cases.
#[derive(Clone, Copy)]
pub(crate) struct Cases {
    list: fn() -> AnyView,
    case: fn() -> AnyView,
}

impl Cases {
    /// The list or a case, by the address, when it is here. Whoever had to wait is led to its
    /// heading.
    pub(crate) fn at(route: &Route) -> AnyView {
        let is_one = matches!(route, Route::Case(..));
        let draw = move |part: Self| {
            if is_one { (part.case)() } else { (part.list)() }
        };
        Door::<Self>::here().enter(effects::arrive, draw).into_any()
    }
}

impl Part for Cases {
    async fn fetch() -> Option<Self> {
        #[cfg(feature = "split")]
        let part = part().await;
        #[cfg(not(feature = "split"))]
        let part = part();
        part.ok()
    }
}

/// The program is split here.
#[cfg_attr(feature = "split", leptos::wasm_split::wasm_split(cases, fallible, wasm_split_path = leptos::wasm_split))]
#[allow(
    clippy::unnecessary_wraps,
    reason = "what is split off may fail to arrive"
)]
fn part() -> Result<Cases, SplitLoaderError> {
    Ok(Cases {
        list: || view! { <cases::Cases/> }.into_any(),
        case: || view! { <case::Case/> }.into_any(),
    })
}
