//! The query part of an address.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::domain::Id;

/// The query part of an address: names and texts, in written order.
#[derive(Default)]
pub(super) struct Query(Vec<(String, String)>);

impl Query {
    pub(super) fn parse(text: &str) -> Self {
        let decode = |part: &str| {
            let plain = percent_decode_str(&part.replace('+', " "))
                .decode_utf8_lossy()
                .into_owned();
            encoded_again(&plain).unwrap_or(plain)
        };
        let pairs = text
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (decode(name), decode(value)));
        Self(pairs.collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        Some(value.as_str()).filter(|value| !value.is_empty())
    }

    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(ToOwned::to_owned)
    }

    pub(super) fn id<T>(&self, name: &str) -> Option<Id<T>> {
        Id::new(self.get(name)?).ok()
    }

    pub(super) fn set(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            self.0.push((name.to_owned(), value));
        }
    }

    pub(super) fn print(&self) -> String {
        /// Everything but letters, digits and what no address needs escaped.
        const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');
        let mut text = String::new();
        for (n, (name, value)) in self.0.iter().enumerate() {
            let mark = if n == 0 { '?' } else { '&' };
            // Writing to a String cannot fail.
            let _ = write!(text, "{mark}{name}={}", utf8_percent_encode(value, ESCAPED));
        }
        text
    }
}

/// What a text was before it was encoded a second time on its way: letters that nobody writes
/// in percent signs say that it was.
fn encoded_again(text: &str) -> Option<String> {
    let before = percent_decode_str(text).decode_utf8().ok()?;
    let is_other = text.is_ascii() && !before.is_ascii();
    is_other.then(|| before.into_owned())
}
