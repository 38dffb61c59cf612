//! All cases on the road (*Alla ärenden på vägen*): where most of them went, and where they are.

mod laying;
mod tables;

use super::chosen;
use super::legs::{Legs, Open, open_now, open_on};
use crate::app::{CaseFilter, Route};
use crate::domain::order::set_of;
use crate::domain::{Case, Day, Workspace};
use crate::screen::dates;
use crate::screen::picture::Strokes;
use crate::screen::road::{Band, Breadth, Disc, RoadDrawing, RoadStructure as Structure};
use crate::screen::statistics::Table;
use crate::screen::words::cases_on_road as words;
use laying::{Ground, Pair, pairs};

/// The chosen cases over the road of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct CasesOnRoad {
    /// The picture below.
    pub drawing: RoadDrawing,
    /// From where to where cases went, the most common first.
    pub stretches: Vec<CaseStretch>,
    /// Where the open cases are, the most first.
    pub standing: Vec<StandingCases>,
    /// The stretches and the bodies with open cases, as tables.
    pub tables: [Table; 2],
    /// Which cases are neither on a stretch that is drawn nor at a body that is, and why.
    pub aside: Vec<CasesAside>,
    /// What the picture does not show, in sentences.
    pub told: Vec<String>,
    /// What it shows, in words.
    pub description: String,
}

/// From one place of the picture to another.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseStretch {
    /// What lists call it by.
    pub key: String,
    /// What stands at both ends.
    pub ends: [String; 2],
    /// How often a case went it.
    pub legs: u32,
    /// How often that is our reading.
    pub read: u32,
    /// Whether it goes towards decisions; missing where both stand on the same floor, or outside.
    pub up: Option<bool>,
    /// The band, where there is one.
    pub band: Option<Band>,
    /// In a sentence: ”12 ärenden gick upp från … till …”.
    pub label: String,
    /// Why there is none.
    pub undrawn: Option<&'static str>,
    /// The cases that went it.
    pub cases: Vec<CaseLink>,
}

/// A case by its title.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseLink {
    /// Its page.
    pub route: Route,
    /// Its title.
    pub title: String,
}

/// The open cases that are at a body.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingCases {
    /// What the body is called.
    pub name: String,
    /// The disc of the picture, where there is room for it.
    pub at: Option<Disc>,
    /// Of how many it is our reading.
    pub read: usize,
    /// In a sentence: ”6 öppna ärenden är hos … nu”.
    pub label: String,
    /// The list of these cases; only of what is now.
    pub route: Option<Route>,
    /// The cases.
    pub cases: Vec<CaseLink>,
}

/// Cases that are not drawn, for the same reason.
#[derive(Clone, Debug, PartialEq)]
pub struct CasesAside {
    /// How many, and why.
    pub label: String,
    /// The cases.
    pub cases: Vec<CaseLink>,
}

impl CaseStretch {
    /// How its band is drawn.
    pub fn strokes(&self) -> Strokes {
        Strokes {
            stated: self.legs - self.read,
            read: self.read,
            up: self.up != Some(false),
        }
    }
}

impl CasesOnRoad {
    /// The cases that fit the filter, as it stood on an earlier day if one is given, on a
    /// picture of this width.
    pub fn new(workspace: &Workspace, filter: &CaseFilter, day: Option<Day>, width: f64) -> Self {
        let as_of = workspace.as_of().sort_day();
        let day = day.filter(|day| *day < as_of);
        let cases = chosen(workspace, filter);
        let legs = Legs::of(&cases, day);
        let open = day.map_or_else(|| open_now(&cases), |day| open_on(&cases, day));
        let (pairs, rarer) = pairs(&legs);
        let at = open.iter().filter_map(|it| it.body);
        let ends = pairs.iter().flat_map(|pair| [pair.from, pair.to]);
        let shown = day.unwrap_or(as_of);
        let structure = Structure::around_all(workspace, ends.chain(at), shown, false);
        let breadth = Breadth::new(pairs.iter().map(Pair::count).sum(), width);
        let drawing = RoadDrawing::of(&structure.sketch(breadth.track()), width);
        let ground = Ground {
            workspace,
            structure: &structure,
            drawing: &drawing,
        };
        let (stretches, standing) = ground.lay(&pairs, breadth, (&open, filter, day));
        let unheld = open.iter().filter(|it| it.body.is_none()).count();
        Self {
            aside: aside(&cases, (&legs, &open), (&stretches, &standing)),
            told: told(&legs, (&stretches, rarer), (open.len(), unheld), shown),
            description: words::description(&stretches, &standing),
            tables: [tables::stretches(&stretches), tables::standing(&standing)],
            drawing,
            stretches,
            standing,
        }
    }
}

/// What the picture does not show, in sentences.
fn told(
    legs: &Legs<'_>,
    (stretches, rarer): (&[CaseStretch], usize),
    (open, unheld): (usize, usize),
    day: Day,
) -> Vec<String> {
    let undrawn = stretches.iter().filter(|it| it.band.is_none());
    let undrawn: usize = undrawn.map(|it| it.legs as usize).sum();
    let not_drawn = [
        (undrawn, words::UNDRAWN),
        (rarer, words::RARER),
        (legs.bodiless, words::BODILESS),
        (legs.undated, words::UNDATED),
        (legs.coming, words::COMING),
        (legs.unmet, words::UNMET),
    ];
    let drawn: u32 = stretches
        .iter()
        .filter(|it| it.band.is_some())
        .map(|it| it.legs)
        .sum();
    let read: u32 = stretches.iter().map(|it| it.read).sum();
    let mut told = vec![words::legs(drawn, read)];
    told.extend(words::not_drawn(&not_drawn));
    told.push(words::open(open, unheld, &dates::day(day)));
    told
}

/// The cases that are neither on a stretch that is drawn nor at a body that is, by the reason.
fn aside(
    cases: &[&Case],
    (legs, open): (&Legs<'_>, &[Open<'_>]),
    (stretches, standing): (&[CaseStretch], &[StandingCases]),
) -> Vec<CasesAside> {
    let bands = stretches.iter().filter(|it| it.band.is_some());
    let marks = standing.iter().filter(|it| it.at.is_some());
    let drawn = bands.flat_map(|it| &it.cases);
    let drawn = drawn.chain(marks.flat_map(|it| &it.cases));
    let drawn = set_of(drawn.map(|it| it.route.href()));
    let went = set_of(legs.gone.iter().map(|leg| &leg.case.id));
    let placed = open.iter().filter(|it| it.body.is_some());
    let placed = set_of(placed.map(|it| &it.case.id));
    let mut reasons: [(&str, Vec<CaseLink>); 3] = [
        (words::NO_ROOM_FOR, Vec::new()),
        (words::NOT_HANDED_ON, Vec::new()),
        (words::NO_BODY, Vec::new()),
    ];
    for case in cases {
        let link = CaseLink::of(case);
        if drawn.contains(&link.route.href()) {
            continue;
        }
        let known = case
            .consultations
            .iter()
            .any(|it| it.organization.is_some());
        let nth = match (went.contains(&case.id) || placed.contains(&case.id), known) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 2,
        };
        if let Some((_, cases)) = reasons.get_mut(nth) {
            cases.push(link);
        }
    }
    let some = reasons.into_iter().filter(|(_, cases)| !cases.is_empty());
    some.map(|(why, cases)| CasesAside {
        label: words::aside(cases.len(), why),
        cases,
    })
    .collect()
}

impl CaseLink {
    fn of(case: &Case) -> Self {
        Self {
            route: Route::case(case.id.clone(), None),
            title: case.short_title.clone(),
        }
    }
}
