//! What must hold of every merge, tried over made-up revisions of small workspaces; and what
//! comes of single ones.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod revisions;

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use revisions::{Revisions, small_edition, small_generated};
use samverkanskartan::domain::{
    Collection, Conflict, PathStep, Records, Workspace, has_twins, keys, names_itself, position,
};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::merge::{Merged, merge};
use serde_json::{Value, json};

/// So many triples of revisions of each of two workspaces, unless `TRIPLES` says how many.
const TRIPLES: u32 = 150;

// Every merge

#[test]
fn merges_of_the_edition_keep_their_promises() {
    try_triples("edition", &small_edition());
}

#[test]
fn merges_of_generated_cases_keep_their_promises() {
    try_triples("generated", &small_generated());
}

/// How often something was tried, so that no promise is kept by never being put to the test.
#[derive(Debug, Default)]
struct Tried {
    triples: u32,
    conflicting: u32,
    apart: u32,
    associative: u32,
    /// Of all these, where only the order in a list was another.
    placed_otherwise: u32,
}

fn try_triples(name: &str, file: &Value) {
    let revisions = Revisions::of(file);
    println!("{name}: {} kB", file.to_string().len() / 1000);
    let count = revisions.all.len();
    let tried = std::cell::RefCell::new(Tried::default());
    let triples = std::env::var("TRIPLES").map_or(TRIPLES, |text| text.parse().unwrap());
    let config = ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 0, // the number of a revision says nothing
        ..ProptestConfig::with_cases(triples)
    };
    TestRunner::new(config)
        .run(&(0..count, 0..count, 0..count), |(a, b, c)| {
            let triple = [a, b, c].map(|n| &revisions.all[n]);
            let mut tried = tried.borrow_mut();
            tried.triples += 1;
            try_triple(&revisions.base, triple, &mut tried);
            Ok(())
        })
        .unwrap();
    let tried = tried.into_inner();
    println!("{name}: {count} revisions, {tried:?}");
    for often in [tried.conflicting, tried.apart, tried.associative] {
        assert!(often * 20 > tried.triples);
    }
    assert!(tried.placed_otherwise * 50 < tried.triples);
}

fn try_triple(base: &Workspace, [a, b, c]: [&Workspace; 3], tried: &mut Tried) {
    let merged = merge(Some(base), a, b);
    nothing_new_comes_of(base, a);
    it_does_not_matter_which_side_is_ours(&merged, &merge(Some(base), b, a), tried);
    let again = merge(Some(base), &merged.workspace, b);
    assert_same(&again.workspace, &merged.workspace);
    what_stands_is_ours(&merged);
    nothing_disappears([base, a, b], &merged);
    tried.conflicting += u32::from(!merged.conflicts.is_empty());
    if let Some(together) = laid_together(base, a, b) {
        tried.apart += 1;
        assert_eq!(merged.conflicts, []);
        assert_same(&together, &merged.workspace);
    }
    if tried.triples.is_multiple_of(16) {
        let text = write(&merged.workspace);
        assert!(read(text.as_bytes()).as_ref() == Ok(&merged.workspace));
    }
    if merged.conflicts.is_empty() {
        three_in_any_order(base, &merged, [a, b, c], tried);
    }
}

fn nothing_new_comes_of(base: &Workspace, a: &Workspace) {
    for (ours, theirs) in [(a, a), (a, base), (base, a)] {
        let merged = merge(Some(base), ours, theirs);
        assert!(merged.workspace == *a);
        assert_eq!(merged.conflicts, []);
    }
}

fn it_does_not_matter_which_side_is_ours(one: &Merged, other: &Merged, tried: &mut Tried) {
    let turned = |conflict: &Conflict| Conflict {
        ours: conflict.theirs.clone(),
        theirs: conflict.ours.clone(),
        ..conflict.clone()
    };
    let conflicts: Vec<_> = one.conflicts.iter().map(turned).collect();
    assert_eq!(conflicts, other.conflicts);
    if conflicts.is_empty() {
        assert_same(&one.workspace, &other.workspace);
    } else {
        assert_same_but_for_order(beside(one), beside(other), tried);
    }
}

/// What one side has put in beside an element that is not there on the other may stand
/// elsewhere between the same neighbours.
#[track_caller]
fn assert_same_but_for_order(one: Value, other: Value, tried: &mut Tried) {
    if one != other {
        tried.placed_otherwise += 1;
        assert_same_values(&sorted(one), &sorted(other));
    }
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Array(all) => {
            let mut all: Vec<_> = all.into_iter().map(sorted).collect();
            all.sort_by_cached_key(Value::to_string);
            Value::Array(all)
        }
        Value::Object(fields) => {
            // A list that a conflict was alone in is none.
            let fields = fields.into_iter().filter(|(_, it)| *it != json!([]));
            Value::Object(fields.map(|(name, it)| (name, sorted(it))).collect())
        }
        plain => plain,
    }
}

#[track_caller]
fn assert_same(one: &Workspace, other: &Workspace) {
    if one != other {
        assert_same_values(&value(one), &value(other));
    }
}

/// Says only the first of what differs.
#[track_caller]
fn assert_same_values(one: &Value, other: &Value) {
    let names = [one, other].map(|it| it.as_object().unwrap().keys());
    for name in names.into_iter().flatten() {
        let all = [one, other].map(|it| it.get(name).cloned().unwrap_or_default());
        let [ours, theirs] = all.map(|it| it.as_array().cloned().unwrap_or(vec![it]));
        let differ = |(a, b): &(&Value, &Value)| a != b;
        let found = ours.iter().zip(&theirs).find(differ);
        let lengths = (ours.len(), theirs.len());
        assert!(ours == theirs, "{name}: {lengths:?}\n{found:?}");
    }
}

fn value(workspace: &Workspace) -> Value {
    serde_json::from_str(&write(workspace)).unwrap()
}

/// What was merged, without what is in conflict.
fn beside(merged: &Merged) -> Value {
    let mut file = value(&merged.workspace);
    file.as_object_mut().unwrap().remove("conflicts");
    for conflict in &merged.conflicts {
        take_out(&mut file, conflict);
    }
    let fields = file.as_object_mut().unwrap();
    fields.retain(|_, all| *all != json!([]));
    file
}

fn take_out(file: &mut Value, conflict: &Conflict) {
    let Some((last, way)) = conflict.path.split_last() else {
        if conflict.collection.is_empty() {
            *file = only_collections(file);
        } else if let Some(all) = file.get_mut(&conflict.collection) {
            let all = all.as_array_mut().unwrap();
            all.retain(|it| it["id"] != *conflict.record);
        }
        return;
    };
    let Some(place) = record_mut(file, conflict) else {
        return;
    };
    let Some(place) = way.iter().try_fold(place, follow_mut) else {
        return;
    };
    match last {
        PathStep::Field(name) => drop(place.as_object_mut().unwrap().remove(name)),
        PathStep::Element(key) => {
            let all = place.as_array_mut().unwrap();
            if let Some(at) = position(all, key) {
                all.remove(at);
            }
        }
    }
}

fn only_collections(file: &Value) -> Value {
    let fields = file.as_object().unwrap().iter();
    let fields = fields.filter(|(name, _)| Collection::named(name).is_some());
    Value::Object(
        fields
            .map(|(name, all)| (name.clone(), all.clone()))
            .collect(),
    )
}

fn record_mut<'a>(file: &'a mut Value, conflict: &Conflict) -> Option<&'a mut Value> {
    if conflict.collection.is_empty() {
        return Some(file);
    }
    let all = file.get_mut(&conflict.collection)?.as_array_mut()?;
    all.iter_mut().find(|it| it["id"] == *conflict.record)
}

fn follow_mut<'a>(value: &'a mut Value, step: &PathStep) -> Option<&'a mut Value> {
    match step {
        PathStep::Field(name) => value.get_mut(name),
        PathStep::Element(key) => {
            let list = value.as_array_mut()?;
            let at = position(list, key)?;
            list.get_mut(at)
        }
    }
}

fn what_stands_is_ours(merged: &Merged) {
    let records = merged.workspace.records();
    for conflict in &merged.conflicts {
        let collection = conflict.collection().unwrap();
        let mut record = records.value(collection, &conflict.record);
        let steps = conflict.path.iter();
        let found = steps.fold(record.as_mut(), |at, step| follow_mut(at?, step));
        let is_own = collection == Collection::Own && conflict.path.is_empty();
        assert!(is_own || found.cloned() == conflict.ours, "{conflict:?}");
    }
    let left = &records.conflicts;
    assert!(merged.conflicts.iter().all(|it| left.contains(it)));
}

/// Every text one has written, and every one both have left, stands where it was written or in
/// a conflict there.
fn nothing_disappears([base, a, b]: [&Workspace; 3], made: &Merged) {
    let revisions = [base, a, b, &made.workspace].map(Workspace::records);
    let [base, a, b, _] = revisions;
    for (collection, id) in touched(base, a).union(&touched(base, b)) {
        let versions = revisions.map(|it| texts(it.value(*collection, id)));
        let [old, ours, theirs, merged] = versions;
        let here = |it: &&Conflict| it.collection() == Some(*collection) && it.record == *id;
        let here: Vec<_> = made.conflicts.iter().filter(here).collect();
        let was: BTreeSet<Text> = old.iter().map(anywhere).collect();
        let kept: BTreeSet<Text> = merged.iter().map(anywhere).collect();
        let written = ours
            .union(&theirs)
            .filter(|it| !was.contains(&anywhere(it)));
        for text in written.chain(ours.intersection(&theirs)) {
            let is_shown = here.iter().any(|it| is_in(it, text));
            // The newest day of the two is the newest of both.
            let is_day = *collection == Collection::Own && text.0 == ["asOf"];
            let is_kept = merged.contains(text) || kept.contains(&anywhere(text));
            assert!(is_day || is_shown || is_kept, "{text:?} of {id} is gone");
        }
    }
}

/// The way to a text in a record, and the text. An element that does not name itself is marked.
type Text = (Vec<String>, String);

const UNNAMED: char = '*';

/// A text wherever in its list it stands.
fn anywhere((way, text): &Text) -> Text {
    let step = |step: &String| {
        if step.starts_with(UNNAMED) {
            UNNAMED.to_string()
        } else {
            step.clone()
        }
    };
    (way.iter().map(step).collect(), text.clone())
}

/// Whether a conflict is of something a text is in.
fn is_in(conflict: &Conflict, text: &Text) -> bool {
    let way = conflict.path.iter().map(|step| match step {
        PathStep::Field(name) => name.as_str(),
        PathStep::Element(key) => key.as_str(),
    });
    let start = text.0.iter().take(conflict.path.len());
    way.eq(start.map(|step| step.trim_start_matches(UNNAMED)))
}

fn texts(value: Option<Value>) -> BTreeSet<Text> {
    let mut texts = BTreeSet::new();
    let mut open: Vec<_> = value.map(|value| (Vec::new(), value)).into_iter().collect();
    while let Some((way, value)) = open.pop() {
        let inside = |step: String| [&way[..], &[step]].concat();
        match value {
            Value::Object(fields) => {
                open.extend(fields.into_iter().map(|(name, it)| (inside(name), it)));
            }
            Value::Array(all) => {
                let is_told_apart = !has_twins(&all);
                for (it, key) in all.iter().zip(keys(&all)) {
                    let key = key.filter(|_| is_told_apart).unwrap_or(it.to_string());
                    let mark = if names_itself(it) { "" } else { "*" };
                    open.push((inside(format!("{mark}{key}")), it.clone()));
                }
            }
            Value::String(text) => drop(texts.insert((way, text))),
            _ => {}
        }
    }
    texts
}

/// The records in which a revision is not its base.
fn touched(old: &Records, new: &Records) -> BTreeSet<(Collection, String)> {
    let mut places = BTreeSet::new();
    for collection in [Collection::Own].iter().chain(Collection::ALL) {
        let own = (*collection == Collection::Own).then_some("");
        let ids = old.ids(*collection).into_iter();
        for id in ids.chain(new.ids(*collection)).chain(own) {
            if !old.is_same(new, *collection, id) {
                places.insert((*collection, id.to_owned()));
            }
        }
    }
    places
}

/// The changes of both laid together, where no field of a record is changed by both and the
/// records hold together.
fn laid_together(base: &Workspace, a: &Workspace, b: &Workspace) -> Option<Workspace> {
    let mut records = base.records().clone();
    let all = [base, a, b].map(Workspace::records);
    for (collection, id) in touched(all[0], all[1]).union(&touched(all[0], all[2])) {
        let values = all.map(|it| it.value(*collection, id));
        let versions = values.each_ref().map(Option::as_ref);
        let record = match versions.map(|it| it.and_then(Value::as_object)) {
            [Some(old), Some(ours), Some(theirs)] => {
                let mut record = json!({});
                for name in old.keys().chain(ours.keys()).chain(theirs.keys()) {
                    let field = one_of([old, ours, theirs].map(|it| it.get(name)))?;
                    if let Some(field) = field {
                        record[name] = field.clone();
                    }
                }
                Some(record)
            }
            _ => one_of(versions)?.cloned(),
        };
        records.put(*collection, id, record.as_ref()).ok()?;
    }
    Workspace::new(records).ok()
}

/// The one of two that is another than before, as long as there is only one.
#[allow(clippy::option_option)] // none that can be told, or one that is nothing
fn one_of(versions: [Option<&Value>; 3]) -> Option<Option<&Value>> {
    let [old, ours, theirs] = versions;
    let one = if ours == old { theirs } else { ours };
    let is_one = ours == old || theirs == old || ours == theirs;
    is_one.then_some(one)
}

/// Where three can be put together without a conflict, the order in which it is done does not
/// matter.
fn three_in_any_order(base: &Workspace, ab: &Merged, of: [&Workspace; 3], tried: &mut Tried) {
    let [a, b, c] = of;
    let bc = merge(Some(base), b, c);
    let left = merge(Some(base), &ab.workspace, c);
    let right = merge(Some(base), a, &bc.workspace);
    let mut made = [&bc, &left, &right].into_iter();
    if made.all(|it| it.conflicts.is_empty()) {
        tried.associative += 1;
        if left.workspace != right.workspace {
            assert_same_but_for_order(value(&left.workspace), value(&right.workspace), tried);
        }
    }
}
