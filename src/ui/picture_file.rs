//! Saving the picture as a file.

use leptos::prelude::*;

use crate::browser::{BrowserError, fetch, file, fonts, raster};
use crate::screen::picture_file::{Saved, font_address, sizes, with_font};
use crate::screen::words::picture_file as words;

/// What is said once it is done: nothing, or what it lacks.
type Said = Vec<&'static str>;

/// The two buttons: as SVG and as PNG. The picture is made when one of them is pressed.
#[component]
pub(crate) fn SavePicture(picture: Callback<(), Option<Saved>>) -> impl IntoView {
    let said = RwSignal::new(Said::new());
    let press = move |as_png: bool| {
        if let Some(saved) = picture.run(()) {
            leptos::task::spawn_local(async move {
                said.set(save(&saved, as_png).await);
            });
        }
    };
    view! {
        <div class="button-group save-picture" role="group" aria-label=words::SAVE_PICTURE>
            <button type="button" class="button" on:click=move |_| press(false)>{words::SAVE_SVG}</button>
            <button type="button" class="button" on:click=move |_| press(true)>{words::SAVE_PNG}</button>
        </div>
        {move || {
            let said = said.get();
            (!said.is_empty()).then(|| view! { <p class="small" role="alert">{said.join(" ")}</p> })
        }}
    }
}

/// Saves a picture in the page's own font, or without it where it cannot be had.
async fn save(saved: &Saved, as_png: bool) -> Said {
    let rules = font_rules().await;
    let svg = match &rules {
        Ok(rules) => saved.lettered(rules),
        Err(_) => saved.svg.clone(),
    };
    let done = if as_png {
        save_png(&saved.name, &svg, saved.size).await
    } else {
        let done = file::save_file(&format!("{}.svg", saved.name), "image/svg+xml", &svg);
        done.map(|()| None)
            .map_err(|error| warned(&error, words::SVG_NOT_SAVED))
    };
    match done {
        Ok(lack) => {
            let font = rules.err().map(|error| warned(&error, words::FONT_NOT_HAD));
            lack.into_iter().chain(font).collect()
        }
        Err(not_saved) => vec![not_saved],
    }
}

/// The rules of the page's font, with the font in them.
async fn font_rules() -> Result<String, BrowserError> {
    let mut held = String::new();
    for rule in fonts::rules()? {
        match font_address(&rule) {
            Some(address) => held.push_str(&with_font(&rule, &fetch::bytes(address).await?)),
            None => held.push_str(&rule),
        }
    }
    // A page without such rules has no font of its own.
    (!held.is_empty())
        .then_some(held)
        .ok_or(BrowserError::NoPage)
}

/// Saves a picture as PNG, in fewer points where the browser draws no more, and says so then.
async fn save_png(
    name: &str,
    svg: &str,
    size: (f64, f64),
) -> Result<Option<&'static str>, &'static str> {
    let name = format!("{name}.png");
    for (size, is_sharp) in sizes(size) {
        match raster::save_png(&name, svg, size).await {
            Ok(()) => return Ok((!is_sharp).then_some(words::PNG_IN_FEWER_POINTS)),
            Err(error) => leptos::logging::warn!("{error:?}"),
        }
    }
    Err(words::PNG_NOT_SAVED)
}

/// The reason is for whoever looks in the browser's console.
fn warned(error: &BrowserError, said: &'static str) -> &'static str {
    leptos::logging::warn!("{error:?}");
    said
}
