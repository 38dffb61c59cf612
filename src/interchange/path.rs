//! Where in the data a place in a text is.
//!
//! The parser tells line and column of what it refuses, not the field. A deserializer that
//! keeps track of the path doubles the code of every record in the browser; reading the text
//! once more, up to the place, costs a page of code and time only when something is wrong.

use std::fmt::Write;

/// The path of the field being read at a byte of a JSON text:
/// `cases[3].consultations[1].date`. `.` is the whole text.
///
/// A value of the wrong kind is refused at its first sign, before which the colon of its key
/// was the last to be read: then the field has begun.
pub(super) fn field_at(text: &str, end: usize) -> String {
    let begun = text.as_bytes().get(end) == Some(&b':');
    Scan::until(text, end + usize::from(begun)).path()
}

/// The path of the object being read at a byte of a JSON text: `cases[3]`.
pub(super) fn object_at(text: &str, end: usize) -> String {
    let mut scan = Scan::until(text, end);
    if let Some(Level::Object(key)) = scan.open.last_mut() {
        *key = None;
    }
    scan.path()
}

/// What has been read so far.
#[derive(Default)]
struct Scan {
    /// The arrays and objects that are open.
    open: Vec<Level>,
    /// The bytes of the string that is open or was read last.
    string: Vec<u8>,
    in_string: bool,
    escaped: bool,
}

enum Level {
    /// An array and which of its values is being read.
    Array(usize),
    /// An object and the key of the value being read, when one is.
    Object(Option<String>),
}

impl Scan {
    fn until(text: &str, end: usize) -> Self {
        let mut scan = Self::default();
        for byte in text.bytes().take(end) {
            scan.take(byte);
        }
        scan
    }

    fn take(&mut self, byte: u8) {
        if self.in_string {
            self.take_in_string(byte);
            return;
        }
        match byte {
            b'"' => {
                self.in_string = true;
                self.string.clear();
            }
            b'{' => self.open.push(Level::Object(None)),
            b'[' => self.open.push(Level::Array(0)),
            b'}' | b']' => {
                self.open.pop();
            }
            b':' => {
                let key = String::from_utf8_lossy(&self.string).into_owned();
                if let Some(Level::Object(current)) = self.open.last_mut() {
                    *current = Some(key);
                }
            }
            b',' => match self.open.last_mut() {
                Some(Level::Array(index)) => *index += 1,
                Some(Level::Object(key)) => *key = None,
                None => {}
            },
            _ => {}
        }
    }

    fn take_in_string(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' => self.escaped = true,
            b'"' => {
                self.in_string = false;
                return;
            }
            _ => {}
        }
        self.string.push(byte);
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for level in &self.open {
            let dot = if path.is_empty() { "" } else { "." };
            // Writing to a String cannot fail.
            let _ = match level {
                Level::Array(index) => write!(path, "[{index}]"),
                Level::Object(Some(key)) => write!(path, "{dot}{key}"),
                Level::Object(None) => Ok(()),
            };
        }
        if path.is_empty() {
            ".".to_owned()
        } else {
            path
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the paths at the mark `^`, which is not part of the text.
    #[track_caller]
    fn check(marked: &str, field: &str, object: &str) {
        let at = marked.find('^').unwrap();
        let text = marked.replace('^', "");
        assert_eq!(field_at(&text, at), field);
        assert_eq!(object_at(&text, at), object);
    }

    #[test]
    fn a_place_has_the_path_of_its_field_and_of_its_object() {
        let cases = r#"{"cases":[{"id":"a"},{"date":"2024-02-^30"}]}"#;
        check(cases, "cases[1].date", "cases[1]");
        check(r#"{"a":{"b":[1,[2,^3]]}}"#, "a.b[1][1]", "a.b[1][1]");
        check(r#"{"a":1,"b":^2}"#, "b", ".");
    }

    #[test]
    fn where_an_object_ends_its_last_field_is_still_being_read() {
        check(r#"{"cases":[{"id":"a"^}]}"#, "cases[0].id", "cases[0]");
    }

    #[test]
    fn signs_inside_strings_mean_nothing() {
        check(r#"{"a":"},]\"{[:","b":^2}"#, "b", ".");
    }
}
