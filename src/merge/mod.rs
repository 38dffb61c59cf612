//! Two revisions of the same workspace made one (*sammanslagning*), by record and field.
//!
//! What only one side has changed since the last common revision is taken from it. What both
//! have changed in different ways is a [`Conflict`]: ours stands in the record, and the conflict
//! is kept with the data until somebody chooses. So nothing that either side wrote disappears
//! without being shown, and what cannot be decided stops nothing else.
//!
//! A record is told by its id, an element of a list by what the log of changes tells it by
//! ([`crate::domain::keys`]). An id is never changed; one that is all the same is a record taken
//! away and another put in, and whatever the other side did to the first is then a conflict.

mod aside;
mod broken;
mod list;
mod own;
mod value;

use std::collections::BTreeSet;

use crate::domain::order::sort_by;
use crate::domain::{Collection, Conflict, Records, Restriction, Workspace};

use self::broken::Broken;
use self::value::Merging;

/// What comes of two revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The workspace, with every conflict that is left in it.
    pub workspace: Workspace,
    /// What these two did to the same thing. The workspace may hold older conflicts besides.
    pub conflicts: Vec<Conflict>,
}

/// A record's collection and id; no id for the workspace's own fields.
type Place = (Collection, String);

/// Makes one of two revisions. `base` is the last they have in common; where there is none,
/// everything is new on both sides.
///
/// Where single changes fit but the records they make do not hold together (one took a body
/// away, the other began to speak of it), the records concerned are each one conflict.
pub fn merge(base: Option<&Workspace>, ours: &Workspace, theirs: &Workspace) -> Merged {
    let sides = Sides {
        base: base.map(Workspace::records),
        ours: ours.records(),
        theirs: theirs.records(),
    };
    let differing = sides.ours.differing(sides.theirs);
    let mut whole = BTreeSet::new();
    loop {
        let broken = match sides.together(&differing, &whole) {
            Ok(merged) => return merged,
            Err(broken) => broken,
        };
        let concerned = broken::concerned(sides, &differing, &whole, &broken);
        if concerned.is_empty() {
            // Never so: with every record ours, the whole is ours, which holds together.
            return Merged {
                workspace: ours.clone(),
                conflicts: sides.records(&differing, &whole).1,
            };
        }
        whole.extend(concerned);
    }
}

/// Whom things of two revisions without a common one are for: where only one of them restricts
/// a thing it is restricted, and where both do, to the fewer.
pub fn restricted(ours: &Workspace, theirs: &Workspace) -> Vec<Restriction> {
    aside::restricted(None, ours.records(), theirs.records())
}

/// The three revisions.
#[derive(Clone, Copy)]
struct Sides<'a> {
    base: Option<&'a Records>,
    ours: &'a Records,
    theirs: &'a Records,
}

impl Sides<'_> {
    /// The same seen from the other side.
    fn turned(self) -> Self {
        Self {
            base: self.base,
            ours: self.theirs,
            theirs: self.ours,
        }
    }

    /// The merged workspace. Both ways of choosing in every conflict must hold together, so
    /// that it does not matter which side is called ours.
    fn together(
        self,
        differing: &BTreeSet<Place>,
        whole: &BTreeSet<Place>,
    ) -> Result<Merged, Vec<Broken>> {
        let chosen = self.holding(differing, whole);
        if chosen.as_ref().is_ok_and(|it| it.conflicts.is_empty()) {
            return chosen;
        }
        let other = self.turned().holding(differing, whole);
        match (chosen, other) {
            (Ok(merged), Ok(_)) => Ok(merged),
            (chosen, other) => {
                let broken = [chosen.err(), other.err()];
                Err(broken.into_iter().flatten().flatten().collect())
            }
        }
    }

    fn holding(
        self,
        differing: &BTreeSet<Place>,
        whole: &BTreeSet<Place>,
    ) -> Result<Merged, Vec<Broken>> {
        let (records, conflicts) = self.records(differing, whole);
        let workspace = Workspace::new(records?).map_err(broken::of)?;
        Ok(Merged {
            workspace,
            conflicts,
        })
    }

    /// The records put together, those of `whole` each as one thing, and what conflicts. A
    /// record that would be none is told instead.
    fn records(
        self,
        differing: &BTreeSet<Place>,
        whole: &BTreeSet<Place>,
    ) -> (Result<Records, Vec<Broken>>, Vec<Conflict>) {
        let mut records = self.ours.clone();
        let mut conflicts = Vec::new();
        let mut broken = Vec::new();
        for place in differing {
            let base = self.base.and_then(|it| own::value(it, place));
            let ours = own::value(self.ours, place);
            let theirs = own::value(self.theirs, place);
            let (base, mine, other) = (base.as_ref(), ours.as_ref(), theirs.as_ref());
            let mut merging = Merging::new(place);
            if whole.contains(place) {
                merging.clash(base, mine, other);
            } else {
                let merged = merging.values(base, mine, other);
                if merged != ours && own::put(&mut records, place, merged.as_ref()).is_err() {
                    broken.push(Broken::at(place.clone()));
                }
            }
            conflicts.extend(merging.conflicts());
        }
        records.conflicts = self.left(&conflicts);
        records.edition = aside::edition(self.base, self.ours, self.theirs);
        records.restricted = aside::restricted(self.base, self.ours, self.theirs);
        records.lineage = self.ours.lineage.joined(&self.theirs.lineage);
        let records = if broken.is_empty() {
            Ok(records)
        } else {
            Err(broken)
        };
        (records, conflicts)
    }

    /// The conflicts that are left: these, and the older ones that neither side has settled.
    fn left(self, new: &[Conflict]) -> Vec<Conflict> {
        let (ours, theirs) = (&self.ours.conflicts, &self.theirs.conflicts);
        if new.is_empty() && ours == theirs {
            return ours.clone(); // in the order they came in
        }
        let is_settled = |it: &&Conflict| {
            let was_there = self.base.is_some_and(|base| base.conflicts.contains(it));
            was_there && !(ours.contains(it) && theirs.contains(it))
        };
        let older = ours.iter().chain(theirs).filter(|it| !is_settled(it));
        let older = older.filter(|it| !new.iter().any(|new| new.is_where(it)));
        let left = older.chain(new).map(|it| {
            let said = [&it.base, &it.ours, &it.theirs].map(|value| format!("{value:?}"));
            ((it.collection(), &it.record, &it.path, said), it)
        });
        let mut left: Vec<_> = left.collect();
        sort_by(&mut left, |(a, _), (b, _)| a.cmp(b));
        let mut left: Vec<_> = left.into_iter().map(|(_, it)| it.clone()).collect();
        left.dedup();
        left
    }
}
