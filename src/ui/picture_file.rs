//! Saving the picture as a file.

use leptos::prelude::*;

use crate::browser::{BrowserError, file, raster};
use crate::screen::picture_file::{Saved, sizes};
use crate::screen::words::map as words;

/// The two buttons: as SVG and as PNG. The picture is made when one of them is pressed.
#[component]
pub(crate) fn SavePicture(picture: Callback<(), Option<Saved>>) -> impl IntoView {
    let said = RwSignal::new("");
    let as_svg = move |_| {
        if let Some(saved) = picture.run(()) {
            let name = format!("{}.svg", saved.name);
            let done = file::save_file(&name, "image/svg+xml", &saved.svg);
            said.set(told(done, words::SVG_NOT_SAVED));
        }
    };
    let as_png = move |_| {
        if let Some(saved) = picture.run(()) {
            leptos::task::spawn_local(async move {
                let name = format!("{}.png", saved.name);
                said.set(save_png(&name, &saved).await);
            });
        }
    };
    view! {
        <div class="button-group save-picture" role="group" aria-label=words::SAVE_PICTURE>
            <button type="button" class="button" on:click=as_svg>{words::SAVE_SVG}</button>
            <button type="button" class="button" on:click=as_png>{words::SAVE_PNG}</button>
        </div>
        {move || {
            let said = said.get();
            (!said.is_empty()).then(|| view! { <p class="small" role="alert">{said}</p> })
        }}
    }
}

/// What is said of it: nothing, or that it was not saved. The reason is for whoever looks in the
/// browser's console.
fn told(done: Result<(), BrowserError>, not_saved: &'static str) -> &'static str {
    match done {
        Ok(()) => "",
        Err(error) => {
            leptos::logging::warn!("{error:?}");
            not_saved
        }
    }
}

/// Saves a picture as PNG, in fewer points where the browser draws no more, and says what became
/// of it.
async fn save_png(name: &str, saved: &Saved) -> &'static str {
    for (size, is_sharp) in sizes(saved.size) {
        match raster::save_png(name, &saved.svg, size).await {
            Ok(()) if is_sharp => return "",
            Ok(()) => return words::PNG_IN_FEWER_POINTS,
            Err(error) => leptos::logging::warn!("{error:?}"),
        }
    }
    words::PNG_NOT_SAVED
}
