//! Nothing that was told to be saved is lost, and nothing is torn, wherever everything stops.
//!
//! Each case is a random course of events in two tabs. At every put and every commit of it the
//! disk is looked at as if everything had stopped there; and now and then everything does.

use std::cell::Cell;

use proptest::prelude::*;
use samverkanskartan::interchange::keeping::{Loaded, Watermark};

use super::disk::Disk;
use super::tabs::Act;
use super::world::{Counts, Stop, World};
use super::{act, old, try_all};

/// Texts of one chunk, and, now and then, of three.
const LARGE: usize = 700_000;

#[derive(Clone, Debug)]
struct Step {
    tab: usize,
    act: Act,
    stopped: Option<u16>,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let stopped = prop_oneof![5 => Just(None), 1 => any::<u16>().prop_map(Some)];
    let step =
        (0_usize..2, act(), stopped).prop_map(|(tab, act, stopped)| Step { tab, act, stopped });
    prop::collection::vec(step, 1..24)
}

/// How many texts version 1 left, and how large texts are now.
fn beginning() -> impl Strategy<Value = (u32, usize)> {
    let padding = prop_oneof![60 => Just(0), 1 => Just(LARGE)];
    (prop_oneof![3 => Just(0_u32), 1 => 1_u32..5], padding)
}

fn run(stop: Stop, name: &str) {
    let counts = Cell::new(Counts::default());
    let cases = try_all((beginning(), steps()), |((texts, padding), steps)| {
        let (disk, lines) = old::disk(texts);
        let mut world = World::on(disk, lines, stop, padding);
        let steps = steps.into_iter().take(if padding > 0 { 8 } else { 24 });
        for Step { tab, act, stopped } in steps {
            world.step(tab, act, stopped);
        }
        if stop == Stop::Whole {
            world.check_lines();
        }
        let before = counts.get();
        counts.set(Counts {
            crashes: before.crashes + world.counts.crashes,
            acknowledged: before.acknowledged + world.counts.acknowledged,
            told: before.told + world.counts.told,
        });
    });
    let Counts {
        crashes,
        acknowledged,
        told,
    } = counts.get();
    println!(
        "{name}: {cases} cases, {crashes} crashes, {acknowledged} acknowledged, 0 lost, 0 torn, \
         {told} told of"
    );
    assert!(crashes > 0 && acknowledged > 0);
}

#[test]
fn nothing_saved_is_lost_where_a_stop_leaves_nothing_of_a_transaction() {
    run(Stop::Whole, "whole transactions");
}

#[test]
fn nothing_saved_is_lost_where_a_stop_leaves_any_part_of_a_transaction() {
    run(Stop::Torn, "torn transactions");
}

#[test]
fn a_disk_that_was_emptied_is_told_of_and_one_never_used_is_not() {
    assert_eq!(Disk::default().load(None), Loaded::Nothing);
    let watermark = Watermark {
        generation: 2,
        number: 7,
        at: "2026-11-22T10:00:00.000Z".into(),
        title: "Västerbotten".into(),
    };
    assert_eq!(Watermark::read(&watermark.write()), Some(watermark.clone()));
    let loaded = Disk::default().load(Some(watermark.clone()));
    assert_eq!(loaded, Loaded::Lost(watermark));
}

/// What was taken back while another tab changed it, twice more taken back, once pushed out what
/// had the change.
#[test]
fn what_is_taken_back_while_another_tab_changes_it_does_not_push_the_change_out() {
    let (disk, lines) = old::disk(0);
    let mut world = World::on(disk, lines, Stop::Whole, 0);
    let (edit, restore) = (Act::Edit(1), Act::Restore(0));
    for (tab, act, stopped) in [
        (1, edit, None),
        (1, edit, Some(3277)),
        (1, restore, None),
        (0, edit, None),
        (1, edit, None),
        (0, restore, None),
        (1, edit, None),
        (1, restore, None),
        (0, edit, None),
        (1, edit, None),
        (0, edit, None),
    ] {
        world.step(tab, act, stopped);
    }
    assert!(world.lines.iter().any(|line| line.title == "N1.2"));
    world.check_lines();
}
