//! The search over a hundred thousand made-up cases: what a key costs, and what the index does.
//! It takes a minute and asserts no time: `cargo test --release --test search_scale -- --ignored
//! --nocapture`.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::process::Command;
use std::time::{Duration, Instant};

use samverkanskartan::domain::{Change, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::search::{Indexing, Target};

/// What is typed, a key at a time.
const TYPED: [&str; 12] = [
    "vaccination i kommunerna",
    "hjälpmedelsrådet",
    "samråd 15 mars 2024",
    "LSG överenskommelse",
    "carin nilsson",
    "§ 28 vaccination",
    "omröstning",
    "\"nära vård\" 2030",
    "ledningsseminarium -2024",
    "HSN 50:1-2024",
    "vacination",
    "organ:LSG slag:ärende SIP",
];

fn made_up(cases: &str) -> Workspace {
    let tool = env!("CARGO_BIN_EXE_samverkanskartan");
    let made = Command::new(tool)
        .args(["generate", "--cases", cases, "--seed", "7"])
        .output()
        .unwrap();
    interchange::read(&made.stdout).unwrap()
}

/// How many MB the process holds, where the system says so.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"))?;
    let kilobytes: usize = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}

fn at_share(times: &[Duration], percent: usize) -> Duration {
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

#[test]
#[ignore = "takes a minute; what it prints depends on the machine"]
fn a_key_is_answered_at_once_in_a_hundred_thousand_cases() {
    let cases = std::env::var("CASES").unwrap_or_else(|_| "100000".to_owned());
    let workspace = made_up(&cases);
    let before = resident();
    let start = Instant::now();
    let mut indexing = Indexing::new(&workspace);
    while indexing.go_on(&workspace) {}
    let read = start.elapsed();
    let mut index = indexing.done();
    let built = start.elapsed();
    println!(
        "index of {cases} cases built in {built:.0?}, {:.0?} of it at the end",
        built.saturating_sub(read)
    );
    if let Some((before, after)) = before.zip(resident()) {
        println!("it holds {} MB", after - before);
    }
    let mut times = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for whole in TYPED {
        for (end, _) in whole.char_indices().skip(1).chain([(whole.len(), ' ')]) {
            let typed = whole.get(..end).unwrap();
            let start = Instant::now();
            let answer = index.search(typed);
            let took = start.elapsed();
            times.push(took);
            if took > slowest.0 {
                slowest = (took, format!("{typed:?} ({} hits)", answer.hits.len()));
            }
        }
    }
    times.sort();
    let (median, p95) = (at_share(&times, 50), at_share(&times, 95));
    println!(
        "{} keys: median {median:.1?}, p95 {p95:.1?}, slowest {:.1?} {}",
        times.len(),
        slowest.0,
        slowest.1
    );

    let mut workspace = workspace;
    let case = &workspace.records().cases[0];
    let mut changed = case.clone();
    changed.short_title = "Snöröjningens framtid".to_owned();
    let target = Target::Case(case.id.clone());
    let change = Change::between(Some(case), Some(&changed));
    workspace.apply(&change).unwrap();
    let start = Instant::now();
    let records = change.records().into_iter();
    let records = records.map(|(collection, id)| (collection, id.to_owned()));
    assert!(index.follow(&workspace, &records.collect()));
    let found = index.search("snöröjning");
    println!("a changed case found again in {:.1?}", start.elapsed());
    assert_eq!(index.targets(&found).next(), Some(&target));
}
