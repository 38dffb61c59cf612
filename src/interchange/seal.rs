//! What is kept in small pieces carries a checksum of itself, so that a piece that is no
//! longer what was written is never taken for what was.

use serde::Serialize;

use super::checksum::checksum;

/// How many bytes the checksum takes; it stands first.
const CHECKSUM: usize = 4;

/// A value as JSON behind the checksum of that JSON.
pub(super) fn seal(value: &impl Serialize) -> Vec<u8> {
    // Plain data with text keys only, so that there is nothing serde_json could refuse.
    let json = serde_json::to_vec(value).unwrap_or_default();
    let mut sealed = Vec::with_capacity(CHECKSUM + json.len());
    sealed.extend_from_slice(&checksum(&json).to_le_bytes());
    sealed.extend_from_slice(&json);
    sealed
}

/// The JSON behind the checksum; `None` when it is not what was sealed.
pub(super) fn unseal(bytes: &[u8]) -> Option<&[u8]> {
    let (known, json) = bytes.split_first_chunk::<CHECKSUM>()?;
    (u32::from_le_bytes(*known) == checksum(json)).then_some(json)
}
