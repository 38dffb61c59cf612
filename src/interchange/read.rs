//! Reading a file. It is read whole or not at all, and a refusal names the place.

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::{FORMAT, VERSION};
use crate::domain::{Finding, Records, Workspace};

/// Why a file is not read. Lines and columns count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is not UTF-8 text from this byte on.
    NotText {
        /// Offset of the first bad byte.
        offset: usize,
    },
    /// It is text, but not JSON.
    NotJson {
        /// Where it stops being JSON.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// It is nested deeper than any file of ours.
    TooDeep {
        /// Where the limit is passed.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// It is JSON of another kind.
    NotOurs,
    /// A later major version of the format wrote it.
    Newer {
        /// The file's version.
        version: u64,
    },
    /// A field is missing or has a value it cannot have.
    Field {
        /// `cases[3].consultations[1].date`.
        path: String,
        /// Where.
        line: usize,
        /// Where in the line.
        column: usize,
        /// What is wrong with it.
        problem: FieldProblem,
    },
    /// Every field can be read, but the records do not hold together.
    Findings(Vec<Finding>),
}

/// What is wrong with a single field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// The record lacks this field.
    Missing(String),
    /// The field stands there twice.
    Twice(String),
    /// A word that is none of those the field can have.
    UnknownWord(String),
    /// Not a date: the text.
    NotADate(String),
    /// Not an id: the text.
    NotAnId(String),
    /// Another kind of value than the field takes; what was found, as the parser puts it.
    WrongKind(String),
}

/// Reads a workspace from a file's bytes.
///
/// # Errors
/// The first thing that makes it unreadable, or all findings when its records do not hold
/// together.
pub fn read(bytes: &[u8]) -> Result<Workspace, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| ReadError::NotText {
        offset: error.valid_up_to(),
    })?;
    let text = text.trim_start_matches('\u{feff}');
    check_header(text)?;
    let mut parser = serde_json::Deserializer::from_str(text);
    let mut records: Records = serde_path_to_error::deserialize(&mut parser).map_err(|error| {
        let path = error.path().to_string();
        refusal(error.inner(), path)
    })?;
    parser
        .end()
        .map_err(|error| refusal(&error, String::new()))?;
    records.unknown.remove("format");
    records.unknown.remove("version");
    Workspace::new(records).map_err(ReadError::Findings)
}

/// Whether this is a file of ours, of a version we can read, before anything else of it is
/// looked at: so that a file of a later version is called that, and not faulty.
fn check_header(text: &str) -> Result<(), ReadError> {
    #[derive(Deserialize)]
    struct Header {
        format: Option<Value>,
        version: Option<Value>,
    }
    let header: Header = serde_json::from_str(text).map_err(|error| {
        if error.classify() == Category::Data {
            ReadError::NotOurs
        } else {
            refusal(&error, String::new())
        }
    })?;
    if header.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::NotOurs);
    }
    match header.version.as_ref().and_then(Value::as_u64) {
        Some(version) if version > VERSION => Err(ReadError::Newer { version }),
        Some(1..) => Ok(()),
        _ => Err(ReadError::NotOurs),
    }
}

fn refusal(error: &serde_json::Error, path: String) -> ReadError {
    let (line, column) = (error.line(), error.column());
    if error.classify() == Category::Data {
        return ReadError::Field {
            path,
            line,
            column,
            problem: FieldProblem::from_message(&error.to_string()),
        };
    }
    if error.to_string().starts_with("recursion limit exceeded") {
        ReadError::TooDeep { line, column }
    } else {
        ReadError::NotJson { line, column }
    }
}

impl FieldProblem {
    /// serde tells what is wrong only in words; they are turned into data here, once.
    fn from_message(message: &str) -> Self {
        let message = message
            .rsplit_once(" at line ")
            .map_or(message, |(message, _)| message);
        let quoted = |after: &str, quote: char| {
            let (_, rest) = message.split_once(after)?;
            let (_, rest) = rest.split_once(quote)?;
            let (text, _) = rest.split_once(quote)?;
            Some(text.to_owned())
        };
        let in_front = |of: &str| {
            let text = message.strip_suffix(of)?;
            Some(text.trim_matches('"').to_owned())
        };
        quoted("missing field ", '`')
            .map(Self::Missing)
            .or_else(|| quoted("duplicate field ", '`').map(Self::Twice))
            .or_else(|| quoted("unknown variant ", '`').map(Self::UnknownWord))
            .or_else(|| in_front(" is not a date in EDTF").map(Self::NotADate))
            .or_else(|| in_front(" is not an id (a–z, 0–9 and single hyphens)").map(Self::NotAnId))
            .unwrap_or_else(|| Self::WrongKind(message.to_owned()))
    }
}
