//! Files for other programs, on the screen *Data*.

use leptos::prelude::*;

use super::App;
use crate::app::Msg;
use crate::screen::export::Format;
use crate::screen::words::export as words;

/// Saves the data that is open in a format.
pub(super) fn save(app: App, format: Format) {
    let made = app.now(|state| {
        let workspace = state.workspace()?;
        let text = format.write(workspace, state.today);
        Some((format.file_name(&state.file_stem()?), text))
    });
    if let Some((name, text)) = made {
        app.send(Msg::FileMade { name, text });
    }
}

/// The same data as other programs read it, a button a format.
#[component]
pub(crate) fn OtherFormats() -> impl IntoView {
    let app = App::here();
    let row = move |format: Format| {
        let (name, purpose) = format.name();
        view! {
            <li>
                <button class="button" type="button" on:click=move |_| save(app, format)>{name}</button>
                <span class="small muted">{purpose}</span>
            </li>
        }
    };
    view! {
        <details>
            <summary>{words::OTHER_FORMATS}</summary>
            <p class="small muted">{words::OTHER_FORMATS_TEXT}</p>
            <ul class="data-formats" role="list">{Format::ALL.map(row).into_iter().collect_view()}</ul>
        </details>
    }
}
