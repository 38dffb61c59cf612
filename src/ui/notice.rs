//! Notices: something to tell the user, once.

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use super::shell::CONTENT;
use crate::app::Msg;
use crate::browser::page;
use crate::screen::notice::told;
use crate::screen::words::{common, notice as words};

/// Where notices come; it is there before them, so that they are read out when they come.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let app = App::here();
    let notice = app.memo(told);
    let shown = move || {
        notice.get().map(|told| {
            let advice = (!told.advice.is_empty()).then_some(told.advice);
            view! {
                <div class="notice">
                    <p><strong>{told.what}</strong>{advice.map(|advice| view! { " " {advice} })}</p>
                    <button class="button notice-close" type="button"
                        on:click=move |_| close(app)>
                        {Icon::Close.view()}<span class="unseen">{common::CLOSE}</span>
                    </button>
                </div>
            }
        })
    };
    view! { <div class="notices" role="status" aria-label=words::NOTICES>{shown}</div> }
}

/// The button goes with the notice; the focus goes on to the content.
fn close(app: App) {
    page::focus_element(CONTENT);
    app.send(Msg::NoticeClosed);
}
