//! What the statistics and the rules take over a large log. The same program runs natively and,
//! compiled for wasm, in a browser; `statistics.mjs` runs both and pm4py beside them.
//!
//! The log is made up from the built-in edition: each case strings together the ways of some of
//! its real cases, with every day exact, until there are so many events. What is timed is what
//! the screen does: from the records to the finished figures, the turning of names into numbers
//! included.

use std::fmt::Write as _;
use std::hint::black_box;

use jiff::Span;
use samverkanskartan::domain::{Case, Consultation, Date, Day, Id, Workspace};
use samverkanskartan::procedure::Procedure;
use samverkanskartan::procedure::statistics::{Log, Spread};

const ROUNDS: usize = 5;

fn main() {
    let asked = host::asked();
    let number = |place: usize, otherwise| {
        asked
            .get(place)
            .and_then(|it| it.parse().ok())
            .unwrap_or(otherwise)
    };
    let (events, tried) = (number(0, 1_000_000), number(1, 100_000));
    let Ok(workspace) =
        samverkanskartan::interchange::read(include_bytes!("../public/data/vasterbotten.json"))
    else {
        return host::say("the built-in edition does not read");
    };
    let cases = made_up(&workspace, events);
    if let Some(file) = asked.get(2) {
        host::write(file, &table(&cases));
    }
    let mut told = String::from("{");
    statistics(&mut told, &cases);
    rules(&mut told, &workspace, &cases, tried);
    let _ = write!(told, "\"cases\":{}}}", cases.len());
    host::say(&told);
}

/// Directly-follows with times, variants and throughput, each and all together.
fn statistics(told: &mut String, cases: &[Case]) {
    let cases: Vec<_> = cases.iter().collect();
    let log = Log::new(&cases);
    let steps = log.steps();
    let follows = steps.handovers();
    let count: u32 = follows.iter().map(|it| it.times.count).sum();
    let _ = write!(
        told,
        "\"events\":{},\"pairs\":{},\"followsCount\":{count},\"variants\":{},",
        steps.len(),
        follows.len(),
        steps.variants().len()
    );
    time(told, "log", || Log::new(&cases).steps().len());
    time(told, "follows", || steps.handovers().len());
    time(told, "variantsTime", || steps.variants().len());
    time(told, "throughput", || Spread::of(steps.throughput()).count);
    time(told, "all", || {
        let log = Log::new(&cases);
        let steps = log.steps();
        (
            steps.handovers().len(),
            steps.variants().len(),
            Spread::of(steps.throughput()).count,
        )
    });
}

/// Every rule tried on so many cases, and what one changed case takes.
fn rules(told: &mut String, workspace: &Workspace, cases: &[Case], tried: usize) {
    let procedure = Procedure::new(workspace);
    let rules = workspace
        .records()
        .rules
        .iter()
        .filter(|rule| rule.check.is_some())
        .count();
    let cases: Vec<_> = cases.iter().cycle().take(tried).collect();
    let _ = write!(told, "\"tried\":{},\"rules\":{rules},", cases.len());
    time(told, "verdicts", || {
        let trials = cases.iter().map(|case| procedure.try_case(case).len());
        trials.sum::<usize>()
    });
    let Some(one) = cases.iter().max_by_key(|case| case.consultations.len()) else {
        return;
    };
    // A thousand times, since the clock is too coarse for one.
    time(told, "thousandEdits", || {
        (0..1000)
            .map(|_| Procedure::new(black_box(workspace)).try_case(one).len())
            .sum::<usize>()
    });
}

/// Adds the shortest of some rounds, in milliseconds.
fn time<T>(told: &mut String, name: &str, work: impl Fn() -> T) {
    let round = |_| {
        let start = host::now();
        black_box(work());
        host::now() - start
    };
    let shortest = (0..ROUNDS).map(round).fold(f64::INFINITY, f64::min);
    let _ = write!(told, "\"{name}\":{shortest:.3},");
}

/// Cases with about so many events in all.
fn made_up(workspace: &Workspace, events: usize) -> Vec<Case> {
    let real: Vec<_> = workspace
        .records()
        .cases
        .iter()
        .filter(|case| case.held_count() > 0)
        .collect();
    let mut chance = 1_u64;
    let mut below = |end: usize| {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        usize::try_from(chance % end.max(1) as u64).unwrap_or_default()
    };
    let (mut cases, mut made) = (Vec::new(), 0);
    while made < events {
        let Some(first) = real.get(below(real.len())) else {
            break;
        };
        let mut day = Day::constant(2015, 1, 1)
            .saturating_add(Span::new().days(i64::try_from(below(3000)).unwrap_or_default()));
        let mut stops = Vec::new();
        let id = format!("arende-{}", cases.len());
        for _ in 0..=below(6) {
            let Some(like) = real.get(below(real.len())) else {
                break;
            };
            for event in like.trace() {
                day = day.saturating_add(
                    Span::new().days(i64::try_from(below(120)).unwrap_or_default()),
                );
                stops.extend(stop(event.consultation, &id, stops.len(), day));
            }
        }
        made += stops.len();
        let Ok(id) = Id::new(&id) else { break };
        cases.push(Case {
            id,
            consultations: stops,
            related: Vec::new(),
            adoptions: Vec::new(),
            ..Case::clone(first)
        });
    }
    cases
}

fn stop(like: &Consultation, case: &str, number: usize, day: Day) -> Option<Consultation> {
    Some(Consultation {
        id: Id::new(&format!("{case}-{}", number + 1)).ok()?,
        date: Date::day(day),
        date_as_stated: None,
        // A name of its own, as when it is read from a file: not one that is in the cache.
        organization: like
            .organization
            .as_ref()
            .and_then(|id| Id::new(id.as_str()).ok()),
        meeting: None,
        item: None,
        what: String::new(),
        outcome: None,
        sources: Vec::new(),
        ..like.clone()
    })
}

/// The same events as pm4py gets them: case, activity and time.
fn table(cases: &[Case]) -> String {
    let mut text = String::from("case:concept:name,concept:name,time:timestamp\n");
    for case in cases {
        for event in case.trace() {
            let day = event.day.map(|day| day.to_string()).unwrap_or_default();
            let _ = writeln!(text, "{},{},{day}", case.id, event.activity());
        }
    }
    text
}

#[cfg(not(target_arch = "wasm32"))]
mod host {
    use std::sync::LazyLock;
    use std::time::Instant;

    static START: LazyLock<Instant> = LazyLock::new(Instant::now);

    /// What stands after the name of the program; cargo adds `--bench`.
    pub(crate) fn asked() -> Vec<String> {
        std::env::args()
            .skip(1)
            .filter(|it| it != "--bench")
            .collect()
    }

    pub(crate) fn now() -> f64 {
        START.elapsed().as_secs_f64() * 1000.0
    }

    pub(crate) fn say(text: &str) {
        println!("{text}");
    }

    pub(crate) fn write(file: &str, text: &str) {
        if let Err(error) = std::fs::write(file, text) {
            eprintln!("{file}: {error}");
        }
    }
}

/// In a browser: what is asked stands in `globalThis.asked`, and the answer comes to stand in
/// `globalThis.measured`.
#[cfg(target_arch = "wasm32")]
mod host {
    use wasm_bindgen::JsValue;

    pub(crate) fn asked() -> Vec<String> {
        let asked = js_sys::eval("asked.join(' ')")
            .ok()
            .and_then(|it| it.as_string());
        asked
            .unwrap_or_default()
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect()
    }

    pub(crate) fn now() -> f64 {
        js_sys::eval("performance.now()")
            .ok()
            .and_then(|it| it.as_f64())
            .unwrap_or_default()
    }

    pub(crate) fn say(text: &str) {
        let _ = js_sys::Reflect::set(
            &js_sys::global(),
            &JsValue::from_str("measured"),
            &JsValue::from_str(text),
        );
    }

    /// A browser has no files.
    pub(crate) fn write(_file: &str, _text: &str) {}
}
