//! Notices: something to tell the user, once.

use leptos::prelude::*;

use super::App;
use super::icon::Icon;
use super::shell::CONTENT;
use crate::app::Msg;
use crate::browser::page;
use crate::screen::notice::told;
use crate::screen::words::common;

/// The notice, when there is one.
#[component]
pub(crate) fn NoticeTold() -> impl IntoView {
    let app = App::here();
    let notice = app.memo(told);
    move || {
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
    }
}

/// The button goes with the notice; the focus goes on to the content.
fn close(app: App) {
    page::focus_element(CONTENT);
    app.send(Msg::NoticeClosed);
}
