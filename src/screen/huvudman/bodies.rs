//! A huvudman's own bodies, and what is known about them.

use super::super::words::huvudman as words;
use super::super::{BodyRef, Said};
use super::About;
use crate::domain::order::sort_by;
use crate::domain::{Organization, Workspace};
use crate::search::swedish;

/// Bodies of a huvudman.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnBodies {
    /// What they are.
    pub heading: &'static str,
    /// What a reader should know.
    pub text: Option<&'static str>,
    /// Those that decide or are drawn on the map.
    pub first: Vec<OwnBody>,
    /// The rest.
    pub rest: Vec<OwnBody>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnBody {
    /// Which.
    pub body: BodyRef,
    /// What kind of body.
    pub kind: String,
    /// What is known.
    pub said: Vec<Said>,
}

impl OwnBodies {
    /// Its own bodies; where it has none in the data, those said of its group as a whole.
    pub(super) fn new(about: &About<'_>) -> Option<Self> {
        let workspace = about.workspace;
        if !about.parts.is_empty() {
            return Self::of(workspace, words::OWN_BODIES, None, about.parts.clone());
        }
        let group = about.groups.first()?;
        let parts = workspace
            .parts_of(&group.id)
            .filter(|part| !part.is_huvudman() && part.id != about.body.id)
            .filter(|part| workspace.parts_of(&part.id).next().is_none())
            .collect();
        Self::of(
            workspace,
            words::SHARED_BODIES,
            Some(words::SHARED_BODIES_TEXT),
            parts,
        )
    }

    fn of(
        workspace: &Workspace,
        heading: &'static str,
        text: Option<&'static str>,
        mut parts: Vec<&Organization>,
    ) -> Option<Self> {
        sort_by(&mut parts, |a, b| swedish(a.name(), b.name()));
        let (first, rest): (Vec<_>, Vec<_>) = parts.into_iter().partition(|part| part.overview);
        let rows = |parts: Vec<&Organization>| -> Vec<_> {
            parts
                .into_iter()
                .map(|part| OwnBody::new(workspace, part))
                .collect()
        };
        (!first.is_empty() || !rest.is_empty()).then(|| Self {
            heading,
            text,
            first: rows(first),
            rest: rows(rest),
        })
    }
}

impl OwnBody {
    fn new(workspace: &Workspace, part: &Organization) -> Self {
        let statements = part
            .mandate
            .iter()
            .chain(&part.notes)
            .chain(&part.contradictions);
        Self {
            body: BodyRef::new(part),
            kind: part.classification.clone(),
            said: Said::all(workspace, statements),
        }
    }
}
