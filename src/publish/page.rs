//! The page of a built site as text: what it names, and what is changed in it.

use serde_json::Value;

use crate::interchange::escaped;

/// The page named by what is shown on it: the heading that stands there until the app does, and
/// what a search engine tells. `None` when it has no place for it.
pub(super) fn named(page: &str, title: &str) -> Option<String> {
    let title = escaped(title);
    let described = replaced_between(page, "<meta name=\"description\" content=\"", "\"", &title)?;
    replaced_between(&described, "<h1>", "</h1>", &title)
}

/// The same for what an installed app says of itself. The pictures that are shown before it is
/// installed are of another edition, and go.
pub(super) fn installed(manifest: &str, title: &str) -> String {
    match serde_json::from_str(manifest) {
        Ok(Value::Object(mut fields)) => {
            fields.insert("description".to_owned(), title.into());
            fields.remove("screenshots");
            format!("{:#}\n", Value::Object(fields))
        }
        _ => manifest.to_owned(),
    }
}

/// The name of the page's style sheet.
pub(super) fn style(page: &str) -> Option<&str> {
    let name = between(page, "<link rel=\"stylesheet\" href=\"", "\"")?;
    Some(name.trim_start_matches("./"))
}

/// What stands between two texts, the first time the first is there.
pub(super) fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.split_once(end).map(|(inner, _)| inner)
}

/// A text with something else between two others.
pub(super) fn replaced_between(text: &str, start: &str, end: &str, new: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{start}{new}{end}{after}"))
}
