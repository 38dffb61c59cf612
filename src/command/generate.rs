//! Large workspaces for trying how the application bears them: the structure of a real one,
//! with as many cases as one likes, each going a way some real case went.

use jiff::Span;
use samverkanskartan::domain::{
    Case, Consultation, Date, Day, Finding, Id, Outcome, Records, Rule, Workspace,
};
use samverkanskartan::interchange::{self, ReadError};

use super::line::Line;
use super::{EDITION, Fault, read, refused};

/// What is told of when it is not sound.
const BUILT_IN: &str = "den inbyggda utgåvan";
const MADE_UP: &str = "de påhittade ärendena";

/// The command: a file of made-up cases.
pub(super) fn command(line: &Line<'_>, template: Option<&str>) -> Result<String, Fault> {
    line.allows(&["cases", "seed", "out"])?;
    let (count, seed) = (line.number("cases")?, line.number("seed")?);
    let template = match template {
        Some(file) => read(file)?,
        None => {
            interchange::read(EDITION).map_err(|error| Fault::File(refused(BUILT_IN, &error)))?
        }
    };
    let made = generate(&template, count, seed)
        .map_err(|found| Fault::File(refused(MADE_UP, &ReadError::Findings(found))))?;
    Ok(interchange::write(&made))
}

/// A workspace with the records of `template`, but `count` made-up cases. The same template,
/// count and seed always give the same.
fn generate(template: &Workspace, count: usize, seed: u64) -> Result<Workspace, Vec<Finding>> {
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
    let mut rules: Vec<Rule> = records.rules.clone();
    for rule in &mut rules {
        rule.examples.retain(|example| example.case.is_none());
    }
    let mut assessments = records.assessments.clone();
    assessments.retain(|it| it.case.is_none() && it.deviation.is_none());
    Workspace::new(Records {
        cases,
        meetings,
        rules,
        assessments,
        deviations: Vec::new(),
        anomalies: Vec::new(),
        ..records.clone()
    })
}

fn made_up(like: &Case, number: usize, chance: &mut Chance) -> Option<Case> {
    let id = format!("arende-{number:06}");
    let way = way_like(like, chance);
    let mut clock = Clock::new(chance)?;
    let stop = |(place, stop): (usize, &Consultation)| {
        Some(Consultation {
            id: Id::new(&format!("{id}-{}", place + 1)).ok()?,
            date: clock.date(&stop.date, chance),
            date_as_stated: None,
            date_inferred: false,
            meeting: None,
            item: None,
            sources: Vec::new(),
            what: format!("Steg {} i ärende {number}.", place + 1),
            outcome: None,
            ..stop.clone()
        })
    };
    let consultations: Vec<_> = way.into_iter().enumerate().filter_map(stop).collect();
    Some(Case {
        title: format!("{} ({number})", like.short_title),
        short_title: format!("{} {number}", like.short_title),
        summary: format!("Påhittat ärende nummer {number}."),
        consultations,
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

/// The way of a case, now and then without one of its stops or with one of them twice.
fn way_like<'a>(like: &'a Case, chance: &mut Chance) -> Vec<&'a Consultation> {
    let repeated = |stop| {
        let times = match chance.below(40) {
            0..4 => 0,
            4..6 => 2,
            _ => 1,
        };
        std::iter::repeat_n(stop, times)
    };
    like.consultations.iter().flat_map(repeated).collect()
}

/// The days of a made-up case. They go on in the order of its way, weeks and months apart, as
/// the meetings of such bodies do; some stay as little known as the real one's.
struct Clock {
    now: Day,
}

impl Clock {
    /// The first and last year of made-up cases.
    const BEGINS: Day = Day::constant(2015, 1, 1);
    const DAYS: u64 = 3_000;

    fn new(chance: &mut Chance) -> Option<Self> {
        let now = later(Self::BEGINS, chance.below(Self::DAYS))?;
        Some(Self { now })
    }

    /// The day of the next stop: known for all that are known in the real case, and for half
    /// of the others; else its month or its year.
    fn date(&mut self, like: &Date, chance: &mut Chance) -> Date {
        // One in five follows the same day, the others after up to four months.
        let wait = match chance.below(5) {
            0 => 0,
            _ => chance.below(120),
        };
        self.now = later(self.now, wait).unwrap_or(self.now);
        let known = like.exact().is_some() || chance.below(2) == 0;
        let text = self.now.to_string();
        let less = match (known, chance.below(2)) {
            (true, _) => return Date::day(self.now),
            (false, 0) => text.get(..4),
            (false, _) => text.get(..7),
        };
        less.and_then(|text| text.parse().ok())
            .unwrap_or_else(|| Date::day(self.now))
    }
}

fn later(day: Day, days: u64) -> Option<Day> {
    let days = i64::try_from(days).ok()?;
    day.checked_add(Span::new().try_days(days).ok()?).ok()
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
        // The high bits look most like chance.
        (self.next() >> 33) % end.max(1)
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let place = self.below(u64::try_from(all.len()).ok()?);
        all.get(usize::try_from(place).ok()?)
    }
}
