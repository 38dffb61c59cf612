//! The plans that the browser's store carries out, carried out on a disk in memory that can be
//! stopped, torn and damaged.
//!
//! `FAULT_CASES` says how many cases each property is tried with; `--nocapture` shows what was
//! counted.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod answers;
mod crashes;
mod damage;
mod data;
mod disk;
mod old;
mod tabs;
mod world;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tabs::Act;

/// Tries a property with as many cases as asked for; answers with how many.
fn try_all<T: std::fmt::Debug>(course: impl Strategy<Value = T>, property: impl Fn(T)) -> u32 {
    let asked = std::env::var("FAULT_CASES").ok();
    let cases = asked.and_then(|cases| cases.parse().ok()).unwrap_or(300);
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    let checked = runner.run(&course, |course| {
        property(course);
        Ok(())
    });
    if let Err(fault) = checked {
        panic!("{fault}");
    }
    cases
}

/// What a tab may do.
fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => (1_u8..4).prop_map(Act::Edit),
        2 => (1_u8..4).prop_map(Act::EditUnanswered),
        3 => Just(Act::Compact),
        2 => Just(Act::Replace),
        2 => (0_u8..4).prop_map(Act::Restore),
        1 => Just(Act::News),
        1 => Just(Act::Reload),
    ]
}
