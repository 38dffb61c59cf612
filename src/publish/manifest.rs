//! What the site's worker knows of the site: which files there are, and a hash of each. The
//! build writes it above the worker's script (`.tools/worker.mjs`).

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;
use serde_json::ser::PrettyFormatter;
use sha2::{Digest, Sha256};

/// The worker of a built site.
pub(super) struct Worker<'a> {
    /// A hash of each file, by its name.
    pub(super) hashes: BTreeMap<String, String>,
    /// The script below them.
    script: &'a str,
}

/// So much of a hash tells one version from another.
const VERSION: usize = 16;

impl<'a> Worker<'a> {
    /// Takes a worker apart; `None` when the build did not write it.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (_, text) = text.split_once("\nconst FILES = ")?;
        let (hashes, script) = text.split_once(";\n")?;
        Some(Self {
            hashes: serde_json::from_str(hashes).ok()?,
            script,
        })
    }

    /// Puts a worker together as the build does.
    pub(super) fn write(&self) -> String {
        let plain = serde_json::to_string(&self.hashes).unwrap_or_default(); // texts only
        let hash = hash_of(plain.as_bytes());
        let version = hash.get(..VERSION).unwrap_or_default();
        let mut files = Vec::new();
        let format = PrettyFormatter::with_indent(b" ");
        let mut writer = serde_json::Serializer::with_formatter(&mut files, format);
        let _ = self.hashes.serialize(&mut writer); // a Vec takes everything
        let files = String::from_utf8_lossy(&files);
        format!(
            "const VERSION = \"{version}\";\nconst FILES = {files};\n{}",
            self.script
        )
    }
}

/// The SHA-256 of these bytes, in hexadecimal.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    let mut text = String::new();
    for byte in digest(bytes) {
        let _ = write!(text, "{byte:02x}"); // a String takes everything
    }
    text
}

/// The SHA-256 of these bytes.
pub(super) fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
