//! What Rust4PM (the crate `process_mining`) takes for ways and handovers over the same events as
//! `benches/statistics.rs`.
//!
//!     cargo run --release --manifest-path tests/foreign/Cargo.toml --bin statistics_rust4pm EVENTS.csv
//!
//! The file is read beforehand; putting its events into the crate's own log, without their times, and
//! the counting are timed, each as the shortest of some rounds. Prints milliseconds, and the counts
//! that must be the same as ours.

use std::error::Error;
use std::time::Instant;
use std::{env, fs};

use process_mining::EventLog;
use process_mining::core::event_data::case_centric::utils::activity_projection::EventLogActivityProjection;
use process_mining::core::event_data::case_centric::{Event, Trace};
use process_mining::discovery::case_centric::dfg::discover_dfg;
use serde_json::json;

const ROUNDS: usize = 3;

fn shortest<T>(mut work: impl FnMut() -> T) -> Result<(f64, T), Box<dyn Error>> {
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let made = work();
        rounds.push((start.elapsed().as_secs_f64() * 1000.0, made));
    }
    let shortest = rounds.into_iter().min_by(|a, b| a.0.total_cmp(&b.0));
    shortest.ok_or_else(|| "nothing was done".into())
}

/// The cases as traces: the rows of a case stand together.
fn log_of<'a>(rows: &[(&'a str, &'a str)]) -> EventLog {
    let mut log = EventLog::new();
    let mut before = None;
    for (case, activity) in rows {
        if before != Some(case) {
            log.traces.push(Trace::new());
            before = Some(case);
        }
        if let Some(trace) = log.traces.last_mut() {
            trace.events.push(Event::new((*activity).to_owned()));
        }
    }
    log
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("a file of events is wanted")?;
    let text = fs::read_to_string(file)?;
    let rows = text.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(',');
        Some((cells.next()?, cells.next()?))
    });
    let rows: Vec<_> = rows.collect();
    let (log_time, log) = shortest(|| log_of(&rows))?;
    let (follows_time, follows) = shortest(|| discover_dfg(&log))?;
    let (variants_time, variants) = shortest(|| EventLogActivityProjection::from(&log))?;
    let pairs = &follows.directly_follows_relations;
    println!(
        "{}",
        json!({
            "events": rows.len(), "log": log_time, "follows": follows_time, "variants": variants_time,
            "followsCount": pairs.values().sum::<u32>(), "pairs": pairs.len(), "variantsCount": variants.traces.len(),
        })
    );
    Ok(())
}
