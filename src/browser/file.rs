//! Files in and out: what the user picks or drops is read in slices, what the user saves
//! goes to the browser's downloads.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, DragEvent, Event, HtmlAnchorElement, HtmlInputElement,
    Url,
};

use super::{BrowserError, document};

/// How much of a file is read at a time, in bytes. Between two slices the page can draw.
const SLICE: f64 = 1024.0 * 1024.0;

/// How long a download may take to begin before its address is taken back, in ms.
const KEPT_FOR_MS: u32 = 60_000;

/// A file the user picked or dropped. Nothing is read of it yet.
#[derive(Clone, Debug)]
pub struct PickedFile(web_sys::File);

impl PickedFile {
    /// The first file of the file input that `event` came from. The input is emptied, so
    /// that picking the same file again is a change again.
    pub fn of_input(event: &Event) -> Option<Self> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = input.files()?.get(0).map(Self);
        input.set_value("");
        file
    }

    /// The first file dropped by `event`, which the browser would otherwise open.
    pub fn of_drop(event: &DragEvent) -> Option<Self> {
        event.prevent_default();
        event.data_transfer()?.files()?.get(0).map(Self)
    }

    /// The file's name, without its folder.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// The file's size in bytes.
    pub fn size(&self) -> u64 {
        whole(self.0.size())
    }

    /// Reads the whole file, calling `on_progress` with the bytes read and the size after
    /// every slice.
    ///
    /// # Errors
    /// [`BrowserError::TooLarge`], or [`BrowserError::Refused`] when the file can no longer
    /// be read: moved, changed or locked since it was picked.
    pub async fn read(
        &self,
        mut on_progress: impl FnMut(u64, u64),
    ) -> Result<Vec<u8>, BrowserError> {
        let size = self.size();
        let mut read = Vec::new();
        let room = usize::try_from(size).map(|size| read.try_reserve_exact(size));
        if !matches!(room, Ok(Ok(()))) {
            return Err(BrowserError::TooLarge(size));
        }
        let mut start = 0.0;
        while start < self.0.size() {
            let slice = self.slice(start, start + SLICE).await?;
            if slice.length() == 0 {
                break;
            }
            start += f64::from(slice.length());
            read.extend(slice.to_vec());
            on_progress(whole(start), size);
        }
        Ok(read)
    }

    /// The first `count` bytes, or all when the file is shorter: enough to see what it is.
    ///
    /// # Errors
    /// [`BrowserError::Refused`] when the file can no longer be read.
    pub async fn first_bytes(&self, count: u32) -> Result<Vec<u8>, BrowserError> {
        Ok(self.slice(0.0, f64::from(count)).await?.to_vec())
    }

    async fn slice(&self, start: f64, end: f64) -> Result<Uint8Array, BrowserError> {
        let slice = self.0.slice_with_f64_and_f64(start, end)?;
        let buffer = JsFuture::from(slice.array_buffer()).await?;
        Ok(Uint8Array::new(&buffer))
    }
}

/// The text pasted by `event`, which the browser would otherwise write where it was pasted.
pub fn pasted(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    let text = Some(text).filter(|text| !text.is_empty())?;
    event.prevent_default();
    Some(text)
}

/// Asks for a file with the browser's own dialog; `accept` is as in the attribute of a file
/// input, such as `.json`. Nothing when the user picks none. Must be called while the
/// browser handles a click or a key, or it will not ask.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub async fn pick(accept: &str) -> Result<Option<PickedFile>, BrowserError> {
    let input: HtmlInputElement = create("input")?;
    input.set_type("file");
    input.set_accept(accept);
    let answered = Promise::new(&mut |resolve, _| {
        input.set_onchange(Some(&resolve));
        input.set_oncancel(Some(&resolve));
    });
    input.click();
    JsFuture::from(answered).await?;
    Ok(input.files().and_then(|files| files.get(0)).map(PickedFile))
}

/// Saves `text` as a file called `name` of type `mime`, where the browser puts downloads.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn save_file(name: &str, mime: &str, text: &str) -> Result<(), BrowserError> {
    save_bytes(name, mime, text.as_bytes())
}

/// Saves `bytes` as [`save_file`] saves text.
///
/// # Errors
/// [`BrowserError::NoPage`] or [`BrowserError::Refused`].
pub fn save_bytes(name: &str, mime: &str, bytes: &[u8]) -> Result<(), BrowserError> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    save_blob(
        name,
        &Blob::new_with_u8_array_sequence_and_options(&parts, &options)?,
    )
}

/// Saves what the browser holds as [`save_file`] saves text.
pub(super) fn save_blob(name: &str, blob: &Blob) -> Result<(), BrowserError> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = create("a")?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the address some time after the click, and does not tell when.
    Timeout::new(KEPT_FOR_MS, move || {
        let _gone = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

fn create<T: JsCast>(tag: &str) -> Result<T, BrowserError> {
    document()?
        .create_element(tag)?
        .dyn_into()
        .map_err(|_| BrowserError::NoPage)
}

/// A size in bytes, which JavaScript holds as a floating-point number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes are whole, positive and below 2^53"
)]
fn whole(size: f64) -> u64 {
    size as u64
}
