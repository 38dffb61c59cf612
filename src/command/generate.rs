//! Large workspaces for trying how the application bears them: the structure of a real one,
//! with as many cases as one likes, each going a way some real case went.

use jiff::Span;
use samverkanskartan::domain::{
    Case, Consultation, Date, Day, Finding, Id, Outcome, Records, Workspace,
};

/// A workspace with the records of `template`, but `count` made-up cases. The same template,
/// count and seed always give the same.
///
/// # Errors
/// Findings, when the records of the template do not hold together without its cases.
pub(super) fn generate(
    template: &Workspace,
    count: usize,
    seed: u64,
) -> Result<Workspace, Vec<Finding>> {
    let records = template.records();
    let mut chance = Chance(seed.max(1));
    let cases = (0..count)
        .filter_map(|number| {
            let like = chance.pick(&records.cases)?;
            made_up(like, number, &mut chance)
        })
        .collect();
    // What speaks of single real cases has nothing to speak of.
    let mut meetings = records.meetings.clone();
    for item in meetings.iter_mut().flat_map(|meeting| &mut meeting.agenda) {
        item.cases.clear();
    }
    Workspace::new(Records {
        cases,
        meetings,
        deviations: Vec::new(),
        anomalies: Vec::new(),
        ..records.clone()
    })
}

fn made_up(like: &Case, number: usize, chance: &mut Chance) -> Option<Case> {
    let id = format!("arende-{number:06}");
    let shift = i32::try_from(chance.below(4000)).ok()?;
    let stop = |(place, stop): (usize, &Consultation)| {
        Some(Consultation {
            id: Id::new(&format!("{id}-{}", place + 1)).ok()?,
            date: later(&stop.date, shift),
            date_as_stated: None,
            meeting: None,
            item: None,
            sources: Vec::new(),
            what: format!("Steg {} i ärende {number}.", place + 1),
            outcome: None,
            ..stop.clone()
        })
    };
    let consultations = like.consultations.iter().enumerate().filter_map(stop);
    Some(Case {
        title: format!("{} ({number})", like.short_title),
        short_title: format!("{} {number}", like.short_title),
        summary: format!("Påhittat ärende nummer {number}."),
        consultations: consultations.collect(),
        outcome: Outcome {
            text: "Påhittat.".to_owned(),
            next: None,
            ..like.outcome.clone()
        },
        id: Id::new(&id).ok()?,
        related: Vec::new(),
        adoptions: Vec::new(),
        gaps: Vec::new(),
        contradictions: Vec::new(),
        ..like.clone()
    })
}

/// A day so many days later; a date that is no single day stays as it is.
fn later(date: &Date, days: i32) -> Date {
    let moved = |day: Day| day.checked_add(Span::new().try_days(days).ok()?).ok();
    date.exact()
        .and_then(moved)
        .map_or_else(|| date.clone(), Date::day)
}

/// Numbers that look like chance and are always the same (xorshift64*).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let place = self.below(u64::try_from(all.len()).ok()?);
        all.get(usize::try_from(place).ok()?)
    }
}
