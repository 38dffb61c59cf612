//! Reading a file. It is read whole or not at all, and a refusal names the place.

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use super::number::too_long;
use super::path::{field_at, object_at};
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
    /// Git could not merge it, and nobody has since.
    Unmerged {
        /// The first line that says so.
        line: usize,
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
    /// Half a letter: a `\u` escape of a pair whose other half is not beside it.
    HalfALetter,
    /// A number that is too large or too small for the field.
    OutOfRange,
    /// A whole number with more digits than can be kept: the number.
    TooManyDigits(String),
    /// Another kind of value than the field takes; what was found, as the parser puts it.
    WrongKind(String),
}

/// How Git begins a place that it could not merge.
const MERGE_MARK: &str = "<<<<<<< ";

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
    let read = serde_json::from_str(text);
    let mut records: Records = read
        .or_else(|error| with_whole_numbers(text, error))
        .map_err(|error| {
            if is_too_deep(&error) {
                not_json(text, &error)
            } else {
                field(text, &error)
            }
        })?;
    if let Some((number, end)) = too_long(text) {
        return Err(many_digits(text, number, end));
    }
    records.unknown.remove("format");
    records.unknown.remove("version");
    Workspace::new(records).map_err(ReadError::Findings)
}

/// Reads a file in which whole numbers are written as others, `1.0` as JSON lets programs do; any
/// other error is as it was.
fn with_whole_numbers(text: &str, error: serde_json::Error) -> Result<Records, serde_json::Error> {
    if !error
        .to_string()
        .starts_with("invalid type: floating point")
    {
        return Err(error);
    }
    let mut value: Value = serde_json::from_str(text)?;
    make_whole(&mut value);
    // Through text: that way is compiled already. What is still wrong is told of the file itself.
    serde_json::from_str(&value.to_string()).map_err(|_| error)
}

/// Writes numbers without anything after the point as whole ones.
fn make_whole(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(make_whole),
        Value::Object(fields) => fields.values_mut().for_each(make_whole),
        Value::Number(number) => {
            let whole = number.to_string();
            let whole = whole
                .strip_suffix(".0")
                .and_then(|it| it.parse::<i64>().ok());
            if let Some(whole) = whole {
                *value = whole.into();
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

/// Whether this is a file of ours, of a version we can read, before anything else of it is
/// looked at: so that a file of a later version is called that, and not faulty. From here on
/// the text is known to be JSON, and whatever is wrong is wrong with a field.
fn check_header(text: &str) -> Result<(), ReadError> {
    #[derive(Deserialize)]
    struct Header {
        format: Option<Value>,
        version: Option<Value>,
    }
    // Whatever else it is, it is another kind of JSON, or none.
    if !text.trim_start().starts_with('{') {
        let other = serde_json::from_str::<Value>(text);
        return Err(other.map_or_else(|error| not_json(text, &error), |_| ReadError::NotOurs));
    }
    let header: Header = serde_json::from_str(text).map_err(|error| {
        let twice = error.to_string().starts_with("duplicate field");
        match error.classify() {
            Category::Data if twice => field(text, &error),
            Category::Data => ReadError::NotOurs,
            _ => not_json(text, &error),
        }
    })?;
    if header.format.as_ref().and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::NotOurs);
    }
    let mut version = header.version.unwrap_or_default();
    make_whole(&mut version);
    match version.as_u64() {
        Some(version) if version > VERSION => Err(ReadError::Newer { version }),
        Some(1..) => Ok(()),
        _ => Err(ReadError::NotOurs),
    }
}

fn field(text: &str, error: &serde_json::Error) -> ReadError {
    let (line, column) = place(text, error);
    let problem = FieldProblem::from_message(&error.to_string());
    let at = offset(text, error);
    let path = match problem {
        FieldProblem::Missing(_) => object_at(text, at),
        _ => field_at(text, at),
    };
    ReadError::Field {
        path,
        line,
        column,
        problem,
    }
}

/// A number that would be another when it is written again.
fn many_digits(text: &str, number: &str, end: usize) -> ReadError {
    let before = text.get(..end).unwrap_or(text);
    let line = before.rsplit('\n').next().unwrap_or(before);
    ReadError::Field {
        path: field_at(text, end),
        line: before.matches('\n').count() + 1,
        column: line.chars().count(),
        problem: FieldProblem::TooManyDigits(number.to_owned()),
    }
}

fn not_json(text: &str, error: &serde_json::Error) -> ReadError {
    let (line, column) = place(text, error);
    if is_too_deep(error) {
        return ReadError::TooDeep { line, column };
    }
    let mut lines = text.split('\n');
    match lines.position(|line| line.starts_with(MERGE_MARK)) {
        Some(before) => ReadError::Unmerged { line: before + 1 },
        None => ReadError::NotJson { line, column },
    }
}

fn is_too_deep(error: &serde_json::Error) -> bool {
    error.to_string().starts_with("recursion limit exceeded")
}

/// The byte the parser stopped at.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    (before + error.column()).saturating_sub(1)
}

/// Where the parser stopped. It counts columns in bytes; editors and people in characters.
fn place(text: &str, error: &serde_json::Error) -> (usize, usize) {
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let read = line
        .unwrap_or_default()
        .char_indices()
        .take_while(|(at, _)| *at < error.column());
    (error.line(), read.count().max(1))
}

impl FieldProblem {
    /// serde tells what is wrong only in words; they are turned into data here, once.
    fn from_message(message: &str) -> Self {
        let message = message
            .rsplit_once(" at line ")
            .map_or(message, |(message, _)| message);
        // From the ends inwards: the text in between is the file's and can say anything.
        let named = |before: &str| {
            let (name, _) = message.strip_prefix(before)?.split_once('`')?;
            Some(name.to_owned())
        };
        let quoted = |after: &str| {
            let text = message.strip_suffix(after)?.strip_prefix('"')?;
            Some(text.to_owned())
        };
        let is_out_of_range = message == "number out of range"
            || message.starts_with("invalid value: integer `")
            || message.starts_with("invalid value: floating point `");
        match message {
            "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
                return Self::HalfALetter;
            }
            _ if is_out_of_range => return Self::OutOfRange,
            _ => {}
        }
        named("missing field `")
            .map(Self::Missing)
            .or_else(|| named("duplicate field `").map(Self::Twice))
            .or_else(|| named("unknown variant `").map(Self::UnknownWord))
            .or_else(|| quoted("\" is not a date in EDTF").map(Self::NotADate))
            .or_else(|| quoted("\" is not an id (a–z, 0–9 and single hyphens)").map(Self::NotAnId))
            .unwrap_or_else(|| Self::WrongKind(message.to_owned()))
    }
}
