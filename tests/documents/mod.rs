//! The documents of the built-in edition, where they lie beside the repository.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::read;

/// The text of the edition.
pub(crate) static TEXT: LazyLock<String> =
    LazyLock::new(|| fs::read_to_string("public/data/vasterbotten.json").unwrap());

/// The edition.
pub(crate) static EDITION: LazyLock<Workspace> = LazyLock::new(|| read(TEXT.as_bytes()).unwrap());

/// The documents' text in small letters and with single blanks, where they lie beside the
/// repository; `None` where they do not, and a check that needs them is left out.
pub(crate) static DOCUMENTS: LazyLock<Option<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("not checked: the documents are not at {}", folder.display());
        return None;
    };
    let texts = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    Some(plain(&texts.collect::<Vec<_>>().join(" ")))
});

/// A text in small letters and with single blanks.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
