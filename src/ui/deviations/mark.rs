//! How far something goes, told by form: a filled triangle, a half-filled one, two sides apart,
//! a question, a line. Colour only supports it.

use leptos::prelude::*;

use crate::app::NoticedKind;
use crate::screen::deviations::class_of;
use crate::screen::words::deviations as words;

/// The mark of a kind, beside its words.
pub(super) fn mark(kind: NoticedKind) -> impl IntoView {
    let drawn = match kind {
        NoticedKind::Undisputed => view! {
            <path d="M12 3L22 20.5H2z" fill="currentColor"/>
            <path d="M12 9.5v5M12 17.2v.3" stroke="var(--surface)" stroke-width="2.4" fill="none"/>
        }
        .into_any(),
        NoticedKind::OneSided => view! {
            <path d="M12 3v17.5H2z" fill="currentColor"/>
            <path d="M12 3L22 20.5H2z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>
        }
        .into_any(),
        NoticedKind::Disagreement => view! {
            <path d="M10 6L4 12l6 6M14 6l6 6-6 6" fill="none" stroke="currentColor" stroke-width="2.4"
                stroke-linecap="round" stroke-linejoin="round"/>
        }
        .into_any(),
        NoticedKind::Open => view! {
            <circle cx="12" cy="12" r="9.5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3 2.6"/>
            <path d="M9.2 9.6a2.9 2.9 0 1 1 4.4 2.5c-1 .6-1.6 1.1-1.6 2.3M12 17.2v.3" fill="none"
                stroke="currentColor" stroke-width="2" stroke-linecap="round"/>
        }
        .into_any(),
        NoticedKind::Practical => view! {
            <rect x="3" y="3" width="18" height="18" rx="2" fill="none" stroke="currentColor" stroke-width="1.6"/>
            <path d="M8 12h8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>
        }
        .into_any(),
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">{drawn}</svg>
    }
}

/// The marks and what they mean.
#[component]
pub(super) fn Key() -> impl IntoView {
    let rows = NoticedKind::ALL.map(|kind| {
        let class = format!("noticed-kind {}", class_of(kind));
        view! {
            <div>
                <dt class=class>{mark(kind)}{words::kind(kind)}</dt>
                <dd>{words::kind_meaning(kind)}</dd>
            </div>
        }
    });
    view! { <dl class="noticed-key" aria-label=words::KEY>{rows.collect_view()}</dl> }
}
