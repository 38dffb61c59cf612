//! Changing a workspace: whole or not at all, and never into something that does not hold.

use std::collections::BTreeMap;

use serde_json::Value;

use super::change::{Change, Clash, Edit, Step};
use super::finding::Finding;
use super::meeting::Meeting;
use super::order::set_of;
use super::records::{Collection, find};
use super::validate;
use super::workspace::Workspace;

/// Why a change is not made. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Fields it changes are not what it takes them to be.
    Clash(Vec<Clash>),
    /// A record would not be one.
    Malformed(Malformed),
    /// The records would not hold together.
    Findings(Vec<Finding>),
}

/// A value that is not a record of its collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The collection.
    pub collection: Collection,
    /// The record's id.
    pub record: String,
    /// What is wrong, in the parser's words.
    pub words: String,
}

impl Malformed {
    pub(super) fn new(collection: Collection, record: &str, words: &str) -> Self {
        Self {
            collection,
            record: record.to_owned(),
            words: words.to_owned(),
        }
    }
}

/// A record that is changed: where it is, what it was and what it becomes.
struct Changed<'a> {
    collection: Collection,
    id: &'a str,
    before: Option<Value>,
    after: Option<Value>,
}

impl Workspace {
    /// Makes a change. [`Change::inverse`] takes it back.
    ///
    /// # Errors
    /// Why it is not made; then nothing has changed.
    pub fn apply(&mut self, change: &Change) -> Result<(), Refusal> {
        self.put_changed(change).map(|_| ())
    }

    /// Makes a change that comes from a form, where a field may stand that says nothing, and
    /// answers with what was changed by it: that change can be kept, and taken back.
    ///
    /// # Errors
    /// Why it is not made; then nothing has changed.
    pub fn make(&mut self, change: &Change) -> Result<Change, Refusal> {
        let changed = self.put_changed(change)?;
        let made = |record: Changed<'_>| {
            let (collection, id) = (record.collection, record.id);
            let after = self.records.value(collection, id);
            Change::between_values(collection, id, record.before.as_ref(), after.as_ref())
        };
        Ok(changed
            .into_iter()
            .map(made)
            .fold(Change::default(), Change::and))
    }

    fn put_changed<'a>(&mut self, change: &'a Change) -> Result<Vec<Changed<'a>>, Refusal> {
        let changed = self.changed(change).map_err(Refusal::Clash)?;
        let meetings = changed
            .iter()
            .filter(|it| it.collection == Collection::Meetings);
        let meetings = meetings.filter_map(|it| find(&self.records.meetings, it.id).cloned());
        let meetings: Vec<_> = meetings.collect();
        let put = self.put_all(&changed, |record| record.after.as_ref());
        if let Err(malformed) = put {
            self.put_back(&changed);
            return Err(Refusal::Malformed(malformed));
        }
        self.tell_items_apart(&changed, &meetings);
        let findings = self.findings_after(change, &changed);
        if findings.is_empty() {
            return Ok(changed);
        }
        self.put_back(&changed);
        Err(Refusal::Findings(findings))
    }

    /// Of meetings that are changed, no two items go by the same.
    fn tell_items_apart(&mut self, changed: &[Changed<'_>], before: &[Meeting]) {
        let meetings = changed
            .iter()
            .filter(|it| it.collection == Collection::Meetings);
        let ids = set_of(meetings.map(|it| it.id));
        let meetings = self.records.meetings.iter_mut();
        for meeting in meetings.filter(|it| ids.contains(it.id.as_str())) {
            meeting.tell_items_apart(before.iter().find(|it| it.id == meeting.id));
        }
    }

    /// Puts what each record is to be, collection by collection.
    fn put_all(
        &mut self,
        changed: &[Changed<'_>],
        value: impl for<'v> Fn(&'v Changed<'_>) -> Option<&'v Value>,
    ) -> Result<(), Malformed> {
        let mut collections: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for record in changed {
            let values = collections.entry(record.collection).or_default();
            values.push((record.id, value(record)));
        }
        collections
            .into_iter()
            .try_for_each(|(collection, values)| self.records.put_all(collection, &values))
    }

    /// Everything that refers to a record, as what would be wrong were it taken away.
    pub fn referring_to(&self, collection: Collection, id: &str) -> Vec<Finding> {
        validate::findings_without(&self.records, (collection, id))
    }

    fn changed<'a>(&self, change: &'a Change) -> Result<Vec<Changed<'a>>, Vec<Clash>> {
        let mut edits: BTreeMap<_, Vec<&Edit>> = BTreeMap::new();
        for edit in &change.edits {
            let of = (edit.collection, edit.record.as_str());
            edits.entry(of).or_default().push(edit);
        }
        let mut clashes = Vec::new();
        let mut changed = Vec::new();
        for (collection, id) in change.records() {
            let before = self.records.value(collection, id);
            let mut after = before.clone();
            for edit in edits.get(&(collection, id)).into_iter().flatten() {
                if let Err(obstacle) = edit.make(&mut after) {
                    clashes.push(edit.clash(obstacle));
                }
            }
            changed.push(Changed {
                collection,
                id,
                before,
                after,
            });
        }
        if clashes.is_empty() {
            Ok(changed)
        } else {
            Err(clashes)
        }
    }

    /// Each record is looked at for itself, as long as none can have lost what it refers to.
    fn findings_after(&self, change: &Change, changed: &[Changed<'_>]) -> Vec<Finding> {
        if change.edits.iter().any(may_break_others) {
            return validate::findings(&self.records);
        }
        let mut findings = Vec::new();
        let there = changed.iter().filter(|record| record.after.is_some());
        for record in there.clone() {
            let place = (record.collection, record.id);
            findings.extend(validate::findings_in(&self.records, place));
        }
        if change.edits.iter().any(adds_consultations) {
            let cases = there.filter(|record| record.collection == Collection::Cases);
            let cases: Vec<_> = cases.map(|record| record.id).collect();
            findings.extend(validate::shared_consultations(&self.records, &cases));
        }
        findings
    }

    fn put_back(&mut self, changed: &[Changed<'_>]) {
        // They were records before, so they are again.
        let _ = self.put_all(changed, |record| record.before.as_ref());
    }
}

/// Whether an edit can make another record wrong, by taking away what that one refers to.
fn may_break_others(edit: &Edit) -> bool {
    match edit.path.as_slice() {
        [] => edit.after.is_none(),
        [Step::Field(name)] => has_parts_named(name) || name == "subOrganizationOf",
        [Step::Field(name), Step::Element(_)] => has_parts_named(name) && edit.after.is_none(),
        _ => false,
    }
}

/// Whether other records name elements of this field: items of an agenda, stops of a case.
fn has_parts_named(field: &str) -> bool {
    matches!(field, "agenda" | "consultations")
}

/// Whether an edit brings consultations, whose ids are unique in the whole workspace.
fn adds_consultations(edit: &Edit) -> bool {
    edit.collection == Collection::Cases
        && match edit.path.as_slice() {
            [] => true,
            [Step::Field(name)] => name == "consultations",
            [Step::Field(name), Step::Element(_)] => {
                name == "consultations" && edit.before.is_none()
            }
            _ => false,
        }
}

#[cfg(test)]
#[path = "apply_tests.rs"]
mod tests;
