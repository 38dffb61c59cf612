//! A newer version of the site, which one may take.

use leptos::prelude::*;

use super::App;
use crate::app::Msg;
use crate::screen::words::site as words;

/// Where it is told; it is there before there is anything to tell, so that it is read out.
#[component]
pub(crate) fn NewerVersion() -> impl IntoView {
    let app = App::here();
    let waits = app.memo(|state| state.site.newer_waits);
    let told = move || {
        waits.get().then(|| {
            view! {
                <p class="version">
                    <strong>{words::NEWER}</strong>" "
                    <button class="button" type="button" on:click=move |_| app.send(Msg::NewerWanted)>{words::TAKE}</button>
                    " "<span class="small muted">{words::TAKE_TEXT}</span>
                </p>
            }
        })
    };
    view! { <section aria-label=words::VERSION><div role="status">{told}</div></section> }
}
