//! What bodies decided, by the verbs of the minutes.

use std::collections::BTreeMap;

use crate::domain::{AgendaItem, Id, LegalForce, Organization, Workspace};

/// How often a body decided with a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided<'a> {
    /// The body.
    pub body: &'a Id<Organization>,
    /// The verb of the minutes: ”godkänna”.
    pub verb: &'a str,
    /// What its decisions bind.
    pub force: LegalForce,
    /// How often.
    pub count: u32,
}

/// How often each body decided with each verb under these items: by body, the most common verb
/// first.
pub fn decided<'a>(workspace: &'a Workspace, items: &[&'a AgendaItem]) -> Vec<Decided<'a>> {
    let mut counts: BTreeMap<_, u32> = BTreeMap::new();
    for decision in items.iter().flat_map(|item| &item.decisions) {
        *counts
            .entry((&decision.by, decision.verb.as_str()))
            .or_default() += 1;
    }
    let counts = counts.into_iter().filter_map(|((body, verb), count)| {
        let force = LegalForce::of(workspace.find(body)?.track);
        Some(Decided {
            body,
            verb,
            force,
            count,
        })
    });
    let mut all: Vec<_> = counts.collect();
    crate::domain::order::sort_by(&mut all, |a, b| {
        a.body.cmp(b.body).then(b.count.cmp(&a.count))
    });
    all
}
