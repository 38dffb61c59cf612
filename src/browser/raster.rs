//! A drawing made into an image of points.

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::{BrowserError, document, file};

/// Saves an SVG text as a PNG file called `name`, of this many points.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`], when the browser cannot draw so large
/// a picture.
pub async fn save_png(name: &str, svg: &str, size: (u32, u32)) -> Result<(), BrowserError> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let drawn = drawn(&address, size).await;
    let _gone = Url::revoke_object_url(&address);
    file::save_blob(name, &drawn?)
}

/// The picture at an address, drawn at a size.
async fn drawn(address: &str, (width, height): (u32, u32)) -> Result<Blob, BrowserError> {
    let image = HtmlImageElement::new_with_width_and_height(width, height)?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document()?
        .create_element("canvas")?
        .dyn_into()
        .map_err(|_| BrowserError::NoPage)?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(BrowserError::NoPage)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(|_| BrowserError::NoPage)?;
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    // Some browsers draw nothing on too large a canvas and say nothing of it. The ground is white.
    let corner = context.get_image_data(0.0, f64::from(height) - 1.0, 1.0, 1.0)?;
    if corner.data().iter().all(|part| *part == 0) {
        return Err(BrowserError::NoPage);
    }
    let made = Promise::new(&mut |resolve, reject| {
        let given = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        // What cannot even begin is an answer too.
        if let Err(error) = canvas.to_blob(given.unchecked_ref()) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    JsFuture::from(made)
        .await?
        .dyn_into()
        .map_err(|_| BrowserError::NoPage)
}
