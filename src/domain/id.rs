//! Names for records that never change.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::latin::latin;

/// The id of a `T`: kebab-case ASCII, stable, never reused, `vaccination-ansvar-2024`. Ids of
/// different kinds of record cannot be mixed up.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "String", into = "String", bound = "")]
pub struct Id<T> {
    text: Arc<str>,
    of: PhantomData<fn() -> T>,
}

/// Why a text is not an id. The text itself is kept, so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnId(pub String);

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "\"{}\" is not an id (a–z, 0–9 and single hyphens)",
            self.0
        )
    }
}

impl std::error::Error for NotAnId {}

impl<T> Id<T> {
    /// Reads an id.
    ///
    /// # Errors
    /// When the text is empty or has anything but a–z, 0–9 and single hyphens between them.
    pub fn new(text: &str) -> Result<Self, NotAnId> {
        let word = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.split('-').all(word) {
            Ok(Self {
                text: text.into(),
                of: PhantomData,
            })
        } else {
            Err(NotAnId(text.to_owned()))
        }
    }

    /// Stands in a record that is made and still to be named.
    pub fn unnamed() -> Self {
        Self {
            text: "ny".into(),
            of: PhantomData,
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            text: self.text.clone(),
            of: PhantomData,
        }
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> TryFrom<String> for Id<T> {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        Self::new(&text)
    }
}

impl<T> From<Id<T>> for String {
    fn from(id: Id<T>) -> Self {
        id.text.as_ref().to_owned()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl<T> schemars::JsonSchema for Id<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
    }
}

/// Whether a letter is no letter of its own: a mark over the one before it, as some texts write
/// å, or a sign that nobody sees.
fn is_unseen(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A text in the letters of an id: ”Bjurholms kommun” is `bjurholms-kommun`.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    let seen = text.chars().filter(|it| !is_unseen(*it));
    for char in seen.flat_map(char::to_lowercase) {
        if let Some(plain) = latin(char) {
            slug.push_str(plain);
        } else if char.is_ascii_alphanumeric() {
            slug.push(char);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let words = slug.trim_end_matches('-');
    if words.is_empty() {
        "post".to_owned()
    } else {
        words.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_other_letters_has_an_id_that_can_be_read() {
        for (name, id) in [
            ("Bjurholms kommun", "bjurholms-kommun"),
            ("Zoë Łukasiewicz-Čapek", "zoe-lukasiewicz-capek"),
            ("محمد علي", "mhmd-aly"),
            ("דוד לוי", "dvd-lvy"),
            ("山田", "post"),
        ] {
            assert_eq!(slug(name), id, "{name}");
        }
    }

    #[test]
    fn an_id_is_kebab_case_ascii() {
        for good in ["lsg", "samrad-2024-03-15", "7b"] {
            assert_eq!(Id::<()>::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "LSG", "åsele", "a--b", "-a", "a b"] {
            assert_eq!(Id::<()>::new(bad), Err(NotAnId(bad.to_owned())));
        }
    }
}
