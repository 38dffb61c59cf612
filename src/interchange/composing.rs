//! Reading what comes from outside: another program may write a letter in two characters.

use super::{ReadError, read, write};
use crate::domain::{Workspace, composed, is_apart};

/// How JSON can write the marks that stand over a letter.
const ESCAPED: &str = "\\u03";

/// Reads a workspace from a file that comes from outside, with every letter in one character: what
/// looks alike is then the same, wherever it is compared. What is kept here is read by [`read`],
/// as the bytes it was kept as.
///
/// # Errors
/// As [`read`] has them.
pub fn read_composed(bytes: &[u8]) -> Result<Workspace, ReadError> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let workspace = if is_apart(text) {
        // What is wrong is told of the file as it is.
        read(composed(text).as_bytes()).or_else(|_| read(bytes))?
    } else {
        read(bytes)?
    };
    if !text.contains(ESCAPED) {
        return Ok(workspace);
    }
    let text = write(&workspace);
    Ok(read(composed(&text).as_bytes()).unwrap_or(workspace))
}
