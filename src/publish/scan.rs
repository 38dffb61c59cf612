//! The secrets of a whole workspace, each with its place.

use std::ops::Range;

use super::secret::{SecretKind, find};
use super::tree;
use crate::domain::{Place, Workspace};

/// A secret and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secret {
    /// The record and the field.
    pub place: Place,
    /// What it is.
    pub kind: SecretKind,
    /// Where in the field's text, in bytes.
    pub range: Range<usize>,
    /// The secret itself.
    pub text: String,
}

/// The letters of a secret that are shown at each end of it.
const SHOWN: usize = 2;

impl Secret {
    /// Enough of it to know which it is, and not so much that it can be used: what is told of a
    /// secret may end in a log that others read.
    pub fn hint(&self) -> String {
        let signs: Vec<char> = self.text.chars().collect();
        let shown = SHOWN.min(signs.len() / 4);
        let ends = [signs.get(..shown), signs.get(signs.len() - shown..)];
        let [first, last] = ends.map(|end| end.unwrap_or_default().iter().collect::<String>());
        format!("{first}\u{2026}{last}")
    }
}

/// The secrets in every text of a workspace: of each record, also in fields that a later version
/// wrote, in the names of such fields, in numbers and in ids.
pub fn secrets(workspace: &Workspace) -> Vec<Secret> {
    let mut secrets = Vec::new();
    tree::rewrite(&mut tree::of(workspace), |spot, text| {
        for found in find(spot.name, text) {
            secrets.push(Secret {
                place: spot.place(),
                kind: found.kind,
                text: text.get(found.range.clone()).unwrap_or_default().to_owned(),
                range: found.range,
            });
        }
        None
    });
    secrets
}
