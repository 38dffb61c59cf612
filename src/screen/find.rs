//! The one search: everything that answers to a question, kind by kind, with the words marked and
//! where they stand.

use super::cases::Piece;
use super::names::route_of;
use super::person::who;
use super::words::{self, find as find_words, meetings as meeting_words};
use super::{BodyRef, dates, glossary};
use crate::app::Route;
use crate::domain::{AgendaItem, Case, Id, Meeting, Workspace};
use crate::search::{Answer, Document, Kind, Nearness, Place, Target};
pub use crate::search::{Index, Indexing};

/// So many letters of a passage are shown, around the first word that was found.
const SHOWN: usize = 140;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Kind by kind; a kind of which nothing was found is left out.
    pub groups: Vec<FoundGroup>,
    /// How much was found, in words; empty when nothing was asked for.
    pub count: String,
    /// What was taken for a word that nothing has: ”Inget har ”vaksin”. Visar ”vaccin”.”
    pub corrected: Vec<String>,
    /// Other questions that something answers to, when nothing answers to this one.
    pub near: Vec<NearQuestion>,
    /// Where the best of all hits is.
    pub first: Option<Route>,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundGroup {
    /// ”Ärenden”.
    pub heading: &'static str,
    /// How many there are.
    pub count: usize,
    /// The best of them.
    pub hits: Vec<Hit>,
    /// Where more of them are shown, when there are more.
    pub all: Option<Route>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is called, the words that were found marked.
    pub name: Vec<Piece>,
    /// What it is, in a few words.
    pub said: String,
    /// Where the words stand, when that is not in the name.
    pub excerpt: Option<Vec<Piece>>,
    /// Where it is.
    pub route: Route,
}

/// Another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearQuestion {
    /// Why it is near.
    pub why: &'static str,
    /// What it asks.
    pub text: String,
    /// How much answers to it.
    pub count: usize,
    /// Where the answer is.
    pub route: Route,
}

impl Found {
    /// What answers to `text`: the best `most` of each kind.
    pub fn new(workspace: &Workspace, index: &Index, text: &str, most: usize) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::default();
        }
        let answer = index.search(text);
        let targets: Vec<_> = index.targets(&answer).collect();
        // The best of all stands first, with the others of its kind.
        let best = targets.first().map(|target| target.kind());
        let others = Kind::ALL.into_iter().filter(|kind| Some(*kind) != best);
        let groups = best.into_iter().chain(others).filter_map(|kind| {
            let of_kind: Vec<_> = targets.iter().filter(|it| it.kind() == kind).collect();
            let hits = of_kind.iter().take(most);
            let hits = hits.filter_map(|target| hit(workspace, &answer, target));
            (!of_kind.is_empty()).then(|| FoundGroup {
                heading: find_words::kind(kind),
                count: of_kind.len(),
                hits: hits.collect(),
                all: (of_kind.len() > most).then(|| Route::Search(text.to_owned())),
            })
        });
        let groups: Vec<_> = groups.collect();
        let corrected = answer.corrected.iter();
        let near = if targets.is_empty() {
            near(index, text)
        } else {
            Vec::new()
        };
        Self {
            count: find_words::found(groups.iter().map(|it| (it.heading, it.count))),
            corrected: corrected
                .map(|it| find_words::corrected(&it.typed, &it.meant))
                .collect(),
            first: targets.first().map(|target| route(workspace, target)),
            groups,
            near,
        }
    }
}

fn near(index: &Index, text: &str) -> Vec<NearQuestion> {
    let near = index.near(text).into_iter();
    let question = |it: crate::search::Near| NearQuestion {
        why: match it.how {
            Nearness::SameMeaning => find_words::SAME_MEANING,
            Nearness::Parted => find_words::PARTED,
            Nearness::Without => find_words::WITHOUT,
        },
        route: Route::Search(it.question.clone()),
        text: it.question,
        count: it.count,
    };
    near.map(question).collect()
}

fn hit(workspace: &Workspace, answer: &Answer, target: &Target) -> Option<Hit> {
    let document = Document::of(workspace, target)?;
    let name = document.passages.first().map_or("", |it| it.text.as_ref());
    let marks = answer.marks(name);
    let excerpt = answer.excerpt(&document).filter(|_| marks.is_empty());
    Some(Hit {
        name: pieces(name, &marks, 0..name.len()),
        said: said(workspace, target).unwrap_or_default(),
        excerpt: excerpt.map(|it| {
            let shown = around(it.text, it.marks.first().map_or(0, |mark| mark.start));
            let mut all = vec![Piece {
                text: place(it.place),
                is_hit: false,
            }];
            all.extend(pieces(it.text, &it.marks, shown));
            all
        }),
        route: route(workspace, target),
    })
}

fn place(place: Place) -> String {
    match place {
        Place::Step(number) => find_words::in_step(number),
        other => find_words::place(other).to_owned(),
    }
}

/// A text cut where words were found.
fn pieces(
    text: &str,
    marks: &[std::ops::Range<usize>],
    shown: std::ops::Range<usize>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |part: Option<&str>, is_hit: bool| {
        if let Some(part) = part.filter(|part| !part.is_empty()) {
            pieces.push(Piece {
                text: part.to_owned(),
                is_hit,
            });
        }
    };
    let mut rest = shown.start;
    push((shown.start > 0).then_some("… "), false);
    let inside = marks.iter();
    for mark in inside.filter(|it| it.start >= shown.start && it.end <= shown.end) {
        push(text.get(rest..mark.start), false);
        push(text.get(mark.clone()), true);
        rest = mark.end;
    }
    push(text.get(rest..shown.end), false);
    push((shown.end < text.len()).then_some(" …"), false);
    pieces
}

/// The part of a text around a place in it, from word to word.
fn around(text: &str, at: usize) -> std::ops::Range<usize> {
    let before = text.get(..at).unwrap_or_default();
    let starts = before.char_indices().rev().take(SHOWN / 3);
    let start = starts.last().map_or(at, |(place, _)| place);
    let start = if start == 0 {
        0
    } else {
        let word = text.get(start..at).and_then(|it| it.find(' '));
        word.map_or(start, |blank| start + blank + 1)
    };
    let after = text.get(start..).unwrap_or_default();
    let end = after.char_indices().nth(SHOWN).map(|(place, _)| place);
    let end = end.map_or(text.len(), |end| {
        let word = after.get(..end).and_then(|it| it.rfind(' '));
        start + word.unwrap_or(end)
    });
    start..end.max(at)
}

fn said(workspace: &Workspace, target: &Target) -> Option<String> {
    match target {
        Target::Case(id) => workspace.find(id).map(of_case),
        Target::Decision(id, number, _)
        | Target::Vote(id, number, _)
        | Target::Item(id, number) => {
            let meeting = workspace.find(id)?;
            Some(of_item(workspace, meeting, meeting.item(number)?))
        }
        Target::Meeting(id) => {
            let meeting = workspace.find(id)?;
            let time = super::meetings::time_and_place(meeting);
            Some(time.unwrap_or_else(|| dates::of_meeting(meeting)))
        }
        Target::Person(id) => {
            Some(who(workspace, id).unwrap_or_else(|| find_words::NO_SEAT.to_owned()))
        }
        Target::Body(id) | Target::Huvudman(id) => {
            let body = workspace.find(id)?;
            Some(find_words::body(
                words::track(body.track),
                words::level(body.level),
            ))
        }
        Target::Term(id) => workspace.find(id).map(|term| term.sv.clone()),
        Target::Paper(id) => workspace.find(id).map(|paper| dates::date(&paper.date)),
    }
}

fn of_case(case: &Case) -> String {
    let standing = words::standing(case.standing());
    let last = case.last_held().map(|stop| dates::date(&stop.date));
    last.map_or_else(
        || standing.to_owned(),
        |when| find_words::treated(standing, &when),
    )
}

fn of_item(workspace: &Workspace, meeting: &Meeting, item: &AgendaItem) -> String {
    let body = item.body.as_ref().or(meeting.organizations.first());
    let body = body.and_then(|id| BodyRef::at(workspace, id, &meeting.date));
    let body = body.map_or_else(|| meeting.name.clone(), |body| body.short);
    meeting_words::place_of_item(&dates::of_meeting(meeting), &body, item.key())
}

fn route(workspace: &Workspace, target: &Target) -> Route {
    let item = |id: &Id<Meeting>, number: &str| Route::Meeting(id.clone(), Some(number.to_owned()));
    match target {
        Target::Case(id) => Route::case(id.clone(), None),
        Target::Decision(id, number, _)
        | Target::Vote(id, number, _)
        | Target::Item(id, number) => item(id, number),
        Target::Meeting(id) => Route::Meeting(id.clone(), None),
        Target::Person(id) => Route::Person(id.clone()),
        Target::Body(id) | Target::Huvudman(id) => {
            workspace.find(id).map_or(Route::map(), route_of)
        }
        Target::Term(id) => workspace
            .find(id)
            .map_or(Route::Glossary(String::new(), None), glossary::route),
        // All source documents stand there.
        Target::Paper(id) => Route::About(Some(id.clone())),
    }
}

/// The search over everything for what a list was asked for and did not find.
pub fn everywhere(route: &Route) -> Option<Route> {
    let text = match route {
        Route::Cases(view) => &view.filter.text,
        Route::Decisions(filter) => &filter.text,
        Route::Deviations(filter) => &filter.text,
        Route::Glossary(text, _) => text,
        _ => return None,
    };
    (!text.trim().is_empty()).then(|| Route::Search(text.clone()))
}
