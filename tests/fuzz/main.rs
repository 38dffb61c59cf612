//! What comes from outside – files, addresses, dates as somebody writes them, what the browser
//! has kept – never stops the program, and what is taken is read back the same.
//!
//! Inputs that once found something lie in `fuzz/kept`, a folder for each reader, and are tried
//! first, always. Then so many made-up ones are tried, the same each time; or, where
//! `FUZZ_SECONDS` says for how long, new ones for that time, shared between the readers. What is
//! found is written into the folder.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod harm;
mod made;
mod readers;

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestError, TestRng, TestRunner};

/// So many inputs for each reader, unless a time is asked for.
const INPUTS: u32 = 300;

/// So many between two looks at the clock.
const BATCH: u32 = 200;

/// How many readers share the time.
const READERS: u32 = 6;

fn folder(reader: &str) -> PathBuf {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/kept");
    PathBuf::from(kept).join(reader)
}

/// Tries what is kept, and then what `made` makes.
fn try_all(reader: &str, made: impl Strategy<Value = Vec<u8>>, read: fn(&[u8])) {
    let folder = folder(reader);
    let mut kept = 0;
    for file in fs::read_dir(&folder).into_iter().flatten() {
        read(&fs::read(file.unwrap().path()).unwrap());
        kept += 1;
    }
    let asked = std::env::var("FUZZ_SECONDS").ok();
    let seconds: Option<u32> = asked.and_then(|text| text.parse().ok());
    let until = seconds.map(|it| Instant::now() + Duration::from_secs((it / READERS).into()));
    let mut tried = 0;
    loop {
        let cases = if until.is_some() { BATCH } else { INPUTS };
        let config = Config {
            cases,
            failure_persistence: None,
            ..Config::default()
        };
        let mut runner = if until.is_some() {
            TestRunner::new(config)
        } else {
            let same = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
            TestRunner::new_with_rng(config, same)
        };
        let found = runner.run(&made, |input| {
            read(&input);
            Ok(())
        });
        if let Err(TestError::Fail(why, input)) = found {
            fs::create_dir_all(&folder).unwrap();
            let file = folder.join(format!("{:08x}", crc32fast::hash(&input)));
            fs::write(&file, &input).unwrap();
            panic!("{}: {why}", file.display());
        }
        tried += cases;
        if until.is_none_or(|until| Instant::now() >= until) {
            break;
        }
    }
    println!("{reader}: {kept} kept and {tried} made-up inputs, nothing found");
}

#[test]
fn whatever_file_comes_it_is_refused_or_read_back_the_same() {
    try_all("file", made::file(), readers::file);
}

#[test]
fn three_files_that_are_read_are_put_together_to_one_that_is() {
    try_all("merge", made::three_files(), readers::merge);
}

#[test]
fn whatever_address_comes_it_leads_somewhere_and_is_printed_as_it_is_read() {
    try_all("link", made::link(), readers::link);
}

#[test]
fn whatever_stands_in_an_address_as_a_case_it_is_refused_or_written_back_the_same() {
    try_all("shared", made::shared(), readers::shared);
}

#[test]
fn whatever_date_is_written_it_is_refused_or_is_one() {
    try_all("date", made::date(), readers::date);
}

#[test]
fn whatever_the_browser_has_kept_it_is_refused_or_written_back_the_same() {
    try_all("kept", made::kept(), readers::kept);
}
