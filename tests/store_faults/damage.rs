//! Whatever single value on disk is changed or gone, what was saved is given back, or what of
//! it is missing is told by name; and one can go on from there.

use std::cell::Cell;

use proptest::prelude::*;
use samverkanskartan::domain::Refusal;
use samverkanskartan::interchange::keeping::plan::{self, Key};
use samverkanskartan::interchange::keeping::{KEPT, Loaded, Mended, Missing, Watermark};
use samverkanskartan::interchange::log::{Entry, EntryFault};

use super::data::{entry, opened};
use super::disk::Disk;
use super::tabs::Act;
use super::world::{Moment, Stop, World};
use super::{act, old, try_all};

/// A value on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Record(Key),
    Line(u32),
}

/// What is done to it.
#[derive(Clone, Copy, Debug)]
enum Harm {
    Gone,
    /// A byte is another, by so much.
    Changed(prop::sample::Index, u8),
}

fn places(disk: &Disk) -> Vec<Place> {
    let records = disk.records.keys().copied().map(Place::Record);
    records
        .chain(disk.lines.keys().copied().map(Place::Line))
        .collect()
}

fn harmed(disk: &Disk, place: Place, harm: Harm) -> Disk {
    let mut disk = disk.clone();
    let value = match place {
        Place::Record(key) => disk.records.get_mut(&key).unwrap(),
        Place::Line(number) => disk.lines.get_mut(&number).unwrap(),
    };
    match (harm, place) {
        (Harm::Changed(at, by), _) => {
            let at = at.index(value.len());
            value[at] = value[at].wrapping_add(by);
        }
        (Harm::Gone, Place::Record(key)) => drop(disk.records.remove(&key)),
        (Harm::Gone, Place::Line(number)) => drop(disk.lines.remove(&number)),
    }
    disk
}

#[derive(Clone, Copy, Default)]
struct Counts {
    harms: u64,
    given_back: u64,
    told: u64,
}

#[test]
fn a_value_that_is_changed_or_gone_is_made_up_for_or_told_by_name() {
    let counts = Cell::new(Counts::default());
    let course = prop::collection::vec((0_usize..2, act()), 4..24);
    let change = (any::<prop::sample::Index>(), 1_u8..);
    let cases = try_all((course, change), |(course, (at, by))| {
        let mut world = World::new(Stop::Whole, 0);
        for (tab, act) in course {
            world.step(tab, act, None);
        }
        for place in places(&world.disk) {
            for harm in [Harm::Gone, Harm::Changed(at, by)] {
                let is_told = check(&world, place, harm);
                let mut now = counts.get();
                now.harms += 1;
                now.told += u64::from(is_told);
                now.given_back += u64::from(!is_told);
                counts.set(now);
            }
        }
    });
    let Counts {
        harms,
        given_back,
        told,
    } = counts.get();
    println!(
        "damage: {cases} cases, {harms} values damaged, {given_back} times all was given back, {told} \
         times what is missing was told, 0 times neither"
    );
}

/// Whether something saved is missing, which must be told then.
fn check(world: &World, place: Place, harm: Harm) -> bool {
    let disk = harmed(&world.disk, place, harm);
    let is_missing = match disk.load(world.watermark.clone()) {
        Loaded::Nothing => {
            assert_eq!(world.moments, [None]);
            false
        }
        Loaded::Lost(watermark) => panic!("{watermark:?}"),
        Loaded::Sound {
            kept,
            entries,
            mended,
            log,
            ..
        } => {
            world.check_log(&log, kept.manifest.line);
            is_told(world, place, mended.as_ref());
            let (title, refused) = opened(&kept, &entries);
            let line = kept.manifest.line;
            let found = Moment { line, title };
            go_on(&disk, world, &found);
            let is_missing = world.moments.last().unwrap().as_ref() != Some(&found);
            if is_missing {
                let through = kept.manifest.through;
                check_missing(world, place, &found, (&mended.unwrap(), through, &refused));
            }
            is_missing
        }
        Loaded::Damaged { found, best, log } => {
            let head = world.disk.survey().head().unwrap();
            assert_eq!(found[0].generation, head.generation);
            let texts = world.disk.survey();
            let texts = texts.manifests().filter(|it| it.line == head.line).count();
            assert_eq!(texts, 1, "another text of the line stands in");
            world.check_log(&log, head.line);
            let best = best.map(|best| Moment {
                line: best.kept.manifest.line,
                title: best.edited().title,
            });
            assert_eq!(best.as_ref(), world.lines.iter().rev().nth(1));
            true
        }
    };
    check_older_lines(world, &disk, place) || is_missing
}

/// What was opened lacks the one change that is damaged and those that rest on it, and no more.
fn check_missing(
    world: &World,
    place: Place,
    found: &Moment,
    (mended, through, refused): (&Mended, u32, &[(u32, Refusal)]),
) {
    let [missing] = mended.missing.as_slice() else {
        panic!("{mended:?}")
    };
    assert_eq!(Place::Record(Key::Change(missing.number)), place);
    assert!(missing.number > through);
    assert!(refused.iter().all(|(number, _)| *number > missing.number));
    let truth = world.moments.last().unwrap().as_ref().unwrap();
    assert!(found.line == truth.line && truth.title.starts_with(&found.title));
}

/// What is damaged of the present line is named.
fn is_told(world: &World, place: Place, mended: Option<&Mended>) {
    let survey = world.disk.survey();
    let head = survey.head().unwrap();
    match place {
        Place::Record(Key::Change(number)) if head.begun < number => {
            let missing = &mended.unwrap().missing;
            assert_eq!(missing.len(), 1);
            assert_eq!(missing[0].number, number);
        }
        Place::Record(Key::Chunk(generation, _) | Key::Manifest(generation))
            if generation == head.generation =>
        {
            let damaged = &mended.unwrap().damaged;
            assert_eq!(damaged[0].generation, generation);
        }
        _ => assert_eq!(mended, None),
    }
}

/// Older lines can be taken back, or it is told which of their changes are missing.
fn check_older_lines(world: &World, disk: &Disk, place: Place) -> bool {
    let mut is_missing = false;
    for line in world.lines.iter().rev().take(KEPT).skip(1) {
        match disk.line(line.line) {
            Ok(best) => {
                let named: Vec<u32> = best.missing.iter().map(|it| it.number).collect();
                let edited = best.edited();
                let is_named =
                    matches!(place, Place::Record(Key::Change(number)) if named == [number]);
                assert!(is_named || named.is_empty());
                if edited.title != line.title {
                    assert_eq!(edited.missing.first(), named.first());
                    assert!(!named.is_empty() && line.title.starts_with(&edited.title));
                    is_missing = true;
                }
            }
            Err(damage) => {
                let Place::Record(Key::Chunk(generation, _) | Key::Manifest(generation)) = place
                else {
                    panic!("{place:?}: {damage:?}")
                };
                let of_line = world.disk.survey();
                let manifest = of_line.generation(generation).unwrap().manifest.clone();
                assert_eq!(manifest.unwrap().line, line.line);
                is_missing = true;
            }
        }
    }
    is_missing
}

/// One can edit what was opened, and find the edit the next time.
fn go_on(disk: &Disk, world: &World, found: &Moment) {
    let Loaded::Sound { kept, last, .. } = disk.load(world.watermark.clone()) else {
        unreachable!()
    };
    let after = format!("{} och vidare", found.title);
    let new = entry(last + 1, &found.title, &after);
    let begun = kept.manifest.begun;
    let (_, writes) =
        plan::append(disk.survey().head(), std::slice::from_ref(&new), begun).unwrap();
    let mut disk = disk.clone();
    disk.write_all(&writes);
    let Loaded::Sound { kept, entries, .. } = disk.load(world.watermark.clone()) else {
        panic!("what was opened and edited no longer opens")
    };
    assert_eq!(entries.last(), Some(&new));
    assert_eq!(opened(&kept, &entries).0, after);
}

/// Three edits, one in each transaction.
fn edited() -> World {
    let mut world = World::new(Stop::Whole, 0);
    for _ in 0..6 {
        world.step(0, Act::Edit(1), None);
    }
    world
}

fn mended(disk: &Disk, watermark: Option<Watermark>) -> (Vec<Entry>, Mended) {
    match disk.load(watermark) {
        Loaded::Sound {
            entries,
            mended: Some(mended),
            ..
        } => (entries, mended),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_hole_in_the_log_is_told_and_what_comes_after_it_is_given() {
    let world = edited();
    let disk = harmed(&world.disk, Place::Record(Key::Change(2)), Harm::Gone);
    let (entries, mended) = mended(&disk, None);
    let numbers: Vec<u32> = entries.iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, [1, 3]);
    let fault = EntryFault::Missing;
    assert_eq!(mended.missing, [Missing { number: 2, fault }]);
}

#[test]
fn a_log_that_is_gone_is_told_to_its_last_entry() {
    let mut world = edited();
    world
        .disk
        .records
        .retain(|key, _| !matches!(key, Key::Change(_)));
    let (_, mended) = mended(&world.disk, None);
    let numbers: Vec<u32> = mended.missing.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

#[test]
fn a_disk_put_back_to_an_earlier_day_is_told_from_what_was_said_to_be_saved() {
    let mut world = edited();
    let earlier = world.disk.clone();
    world.step(0, Act::Edit(2), None);
    let (_, mended) = mended(&earlier, world.watermark.clone());
    assert_eq!(mended.missing_after, world.watermark);
    assert_eq!(mended.missing, []);
}

#[test]
fn with_all_texts_damaged_every_one_of_them_is_named() {
    let mut world = edited();
    for _ in 0..3 {
        world.step(0, Act::Replace, None);
    }
    let generations: Vec<u32> = world
        .disk
        .survey()
        .manifests()
        .map(|it| it.generation)
        .collect();
    world
        .disk
        .records
        .retain(|key, _| !matches!(key, Key::Chunk(..)));
    let Loaded::Damaged { found, best, .. } = world.disk.load(None) else {
        panic!()
    };
    let mut named: Vec<u32> = found.iter().map(|damage| damage.generation).collect();
    named.sort_unstable();
    assert_eq!((named, best), (generations, None));
}

#[test]
fn what_version_1_kept_opens_as_it_was_and_is_damaged_alone() {
    let (disk, lines) = old::disk(3);
    let world = World::on(disk, lines.clone(), Stop::Whole, 0);
    world.check_lines();
    let harmed = harmed(&world.disk, Place::Record(Key::Chunk(3, 0)), Harm::Gone);
    let Loaded::Damaged { found, best, log } = harmed.load(None) else {
        panic!("the texts of version 1 are no texts of one another")
    };
    assert_eq!(found.len(), 1);
    assert_eq!(best.unwrap().edited().title, lines[1].title);
    let told: Vec<u32> = log.iter().map(|line| line.generation).collect();
    assert_eq!(told, [1, 2, 3]);
}
