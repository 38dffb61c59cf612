//! JSON objects put together field by field, and the words of the format.

use serde::Serialize;
use serde_json::{Map, Value};

use super::write::push_value;

/// A field's word as the JSON format has it: `part-county`.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => String::new(), // only plain enums have a word
    }
}

/// The fields of an object that say something.
#[derive(Default)]
pub(super) struct Fields(Map<String, Value>);

impl Fields {
    /// Adds a text, unless it is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.put(name, Value::from(text));
        }
        self
    }

    /// Adds a text that may be missing.
    pub(super) fn maybe(&mut self, name: &str, text: Option<&str>) -> &mut Self {
        self.text(name, text.unwrap_or_default())
    }

    /// Adds texts, unless there are none.
    pub(super) fn texts(&mut self, name: &str, texts: Vec<String>) -> &mut Self {
        if !texts.is_empty() {
            let texts = texts.into_iter().map(Value::String);
            self.put(name, Value::Array(texts.collect()));
        }
        self
    }

    /// Adds a value.
    pub(super) fn put(&mut self, name: &str, value: Value) -> &mut Self {
        self.0.insert(name.to_owned(), value);
        self
    }
}

impl From<Fields> for Value {
    fn from(fields: Fields) -> Self {
        Self::Object(fields.0)
    }
}

/// The text of an object of lists, one element a line, so that the same data is the same bytes
/// and two of them can be compared line by line.
pub(super) fn line_by_line(lists: &[(&str, Vec<Value>)]) -> String {
    let mut text = "{\n".to_owned();
    for (n, (name, values)) in lists.iter().enumerate() {
        text.push_str(if n == 0 { "\"" } else { ",\n\"" });
        text.push_str(name);
        text.push_str("\":[");
        for (n, value) in values.iter().enumerate() {
            text.push_str(if n == 0 { "\n" } else { ",\n" });
            push_value(&mut text, value);
        }
        text.push_str("\n]");
    }
    text.push_str("\n}\n");
    text
}

/// A text as markup writes it, between tags and in attributes. Signs that XML cannot hold are
/// left out.
pub fn escaped(text: &str) -> String {
    let mut text = text.to_owned();
    text.retain(|sign| {
        let is_blank = matches!(sign, '\t' | '\n' | '\r');
        is_blank || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
    });
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out_and_the_rest_is_written_as_text() {
        assert_eq!(escaped("a\u{b}b\0c\u{ffff}"), "abc");
        assert_eq!(
            escaped("rad\n<två> & \"tre\""),
            "rad\n&lt;två&gt; &amp; &quot;tre&quot;"
        );
    }
}
