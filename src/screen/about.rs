//! The screen *Om*: what the application is, and everything the data says of itself.

use super::deviations::{kind_of_recorded, stands_in_a_source};
use super::words::{about as words, deviations, labels};
use super::{BodyRef, Citation, Said, dates};
use crate::app::Route;
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{
    Anomaly, Case, Deviation, DeviationKind, Document, Id, Meeting, Principle, Rule, Workspace,
};
use crate::search::swedish;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AboutScreen {
    /// The documents everything comes from.
    pub documents: Vec<DocumentRow>,
    /// What every reader should know of the data.
    pub notes: Vec<Said>,
    /// The numbered main points, in their order.
    pub main_points: Vec<Based>,
    /// The other principles, group by group.
    pub principles: Vec<(String, Vec<Based>)>,
    /// The goals, in their order.
    pub goals: Vec<Said>,
    /// The rules.
    pub rules: Vec<RuleRow>,
    /// The deviations the minutes record.
    pub deviations: Vec<DeviationRow>,
    /// Oddities, with what kind each is.
    pub anomalies: Vec<AnomalyRow>,
}

/// A document.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentRow {
    /// Its id.
    pub id: Id<Document>,
    /// As a person would name it.
    pub citation: String,
    /// Its whole title.
    pub title: String,
    /// Facts: name and value.
    pub facts: Vec<(&'static str, String)>,
    /// What a reader should know.
    pub note: Option<String>,
    /// True when title or date are our reading.
    pub inferred: bool,
    /// Its meeting, when it is minutes.
    pub meeting: Option<Route>,
}

/// A principle and how well founded it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Based {
    /// The sentence and its sources. That it is our inference is said by `foundation`.
    pub said: Said,
    /// How well founded.
    pub foundation: &'static str,
}

/// A rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleRow {
    /// The sentence, how well founded it is, and its sources.
    pub based: Based,
    /// Who contests it, and how.
    pub contested: Option<String>,
    /// The bodies it concerns.
    pub applies_to: Vec<BodyRef>,
    /// From when and until when.
    pub valid: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
}

/// A deviation.
#[derive(Clone, Debug, PartialEq)]
pub struct DeviationRow {
    /// Its title.
    pub title: String,
    /// What kind, in a word.
    pub kind: &'static str,
    /// Whether it is one from the agreed way, which is marked.
    pub is_deviation: bool,
    /// What was expected.
    pub expected: String,
    /// Whether that is our own expectation.
    pub expected_inferred: bool,
    /// What happened.
    pub happened: String,
    /// The cases and meetings it has to do with.
    pub links: Vec<(String, Route)>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// An oddity.
#[derive(Clone, Debug, PartialEq)]
pub struct AnomalyRow {
    /// The sentence and its sources.
    pub said: Said,
    /// What kind, in a word.
    pub kind: &'static str,
    /// The cases and meetings it has to do with.
    pub links: Vec<(String, Route)>,
}

impl AboutScreen {
    /// Everything the data says of itself.
    pub fn new(workspace: &Workspace) -> Self {
        let records = workspace.records();
        let rows = |anomaly: &&Anomaly| AnomalyRow::new(workspace, anomaly);
        Self {
            documents: documents(workspace),
            notes: Said::all(workspace, &records.notes),
            main_points: main_points(workspace),
            principles: principles(workspace),
            goals: goals(workspace),
            rules: records
                .rules
                .iter()
                .map(|rule| RuleRow::new(workspace, rule))
                .collect(),
            deviations: numbered(&records.deviations, |deviation| deviation.id.as_str())
                .iter()
                .map(|deviation| DeviationRow::new(workspace, deviation))
                .collect(),
            anomalies: numbered(&records.anomalies, |anomaly| anomaly.id.as_str())
                .iter()
                .map(rows)
                .collect(),
        }
    }
}

/// Records in the order of the numbers in their ids: d2 before d10.
fn numbered<T>(records: &[T], id: impl Fn(&T) -> &str) -> Vec<&T> {
    let mut records: Vec<_> = records.iter().collect();
    sort_by(&mut records, |a, b| swedish(id(a), id(b)));
    records
}

/// Newest first.
fn documents(workspace: &Workspace) -> Vec<DocumentRow> {
    let mut documents: Vec<_> = workspace.records().documents.iter().collect();
    sort_by_key(&mut documents, |document| {
        std::cmp::Reverse(document.date.sort_day())
    });
    documents
        .into_iter()
        .map(|document| DocumentRow::new(workspace, document))
        .collect()
}

impl DocumentRow {
    fn new(workspace: &Workspace, document: &Document) -> Self {
        let issuer = document
            .issuer
            .as_ref()
            .and_then(|id| workspace.find(id))
            .map(|body| {
                // As it was called when it issued the document.
                let name = body.name_on(document.date.sort_day());
                (
                    words::ISSUER,
                    name.map_or(body.name(), |it| &it.name).to_owned(),
                )
            });
        let diary = document.diary_number.clone();
        let facts = [
            Some((words::FROM, dates::date(&document.date))),
            Some((words::KIND, document.kind.clone())),
            issuer,
            diary.map(|number| (words::DIARY, number)),
        ];
        let meeting = Meeting::minuted_in(workspace, &document.id);
        Self {
            id: document.id.clone(),
            citation: document.citation.clone(),
            title: document.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            note: document.note.clone(),
            inferred: document.inferred,
            meeting: meeting.map(|it| Route::Meeting(it.id.clone(), None)),
        }
    }
}

fn main_points(workspace: &Workspace) -> Vec<Based> {
    let mut points: Vec<_> = workspace
        .records()
        .principles
        .iter()
        .filter(|principle| principle.number.is_some())
        .collect();
    sort_by_key(&mut points, |principle| principle.number);
    points
        .into_iter()
        .map(|principle| Based::principle(workspace, principle))
        .collect()
}

/// The principles without a number, by group in Swedish order.
fn principles(workspace: &Workspace) -> Vec<(String, Vec<Based>)> {
    let mut groups: Vec<(String, Vec<Based>)> = Vec::new();
    for principle in &workspace.records().principles {
        if principle.number.is_some() {
            continue;
        }
        let name = words::group(&principle.group);
        let based = Based::principle(workspace, principle);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, group)) => group.push(based),
            None => groups.push((name, vec![based])),
        }
    }
    sort_by(&mut groups, |(a, _), (b, _)| swedish(a, b));
    groups
}

fn goals(workspace: &Workspace) -> Vec<Said> {
    let mut goals: Vec<_> = workspace.records().goals.iter().collect();
    sort_by_key(&mut goals, |goal| goal.number);
    goals
        .into_iter()
        .map(|goal| Said {
            text: goal.text.clone(),
            inferred: false,
            citations: Citation::all(workspace, &goal.sources),
        })
        .collect()
}

impl Based {
    fn principle(workspace: &Workspace, principle: &Principle) -> Self {
        Self {
            said: Said {
                text: principle.text.clone(),
                inferred: false,
                citations: Citation::all(workspace, &principle.sources),
            },
            foundation: labels::foundation(principle.foundation),
        }
    }
}

impl RuleRow {
    fn new(workspace: &Workspace, rule: &Rule) -> Self {
        let period = rule.period();
        Self {
            based: Based {
                said: Said {
                    text: rule.text.clone(),
                    inferred: false,
                    citations: Citation::all(workspace, &rule.sources),
                },
                foundation: labels::foundation(rule.foundation),
            },
            contested: rule.contested.clone(),
            applies_to: BodyRef::all(workspace, &rule.applies_to),
            valid: dates::period(&period),
            note: rule.note.clone(),
        }
    }
}

impl DeviationRow {
    fn new(workspace: &Workspace, deviation: &Deviation) -> Self {
        let meetings = std::iter::once(&deviation.meeting).chain(&deviation.also_meetings);
        let cases = deviation.case.iter().chain(&deviation.also_cases);
        let kind = kind_of_recorded(workspace, deviation);
        let mut rules = deviation.rules.iter().filter_map(|id| workspace.find(id));
        Self {
            title: deviation.title.clone(),
            kind: deviations::kind(kind),
            is_deviation: deviation.kind == DeviationKind::Deviation,
            expected: deviation.expected.clone(),
            expected_inferred: !rules.any(stands_in_a_source),
            happened: deviation.happened.clone(),
            links: links(workspace, cases, meetings, deviation.item.as_ref()),
            citations: Citation::all(workspace, &deviation.sources),
        }
    }
}

impl AnomalyRow {
    fn new(workspace: &Workspace, anomaly: &Anomaly) -> Self {
        let meetings = anomaly.meeting.iter().chain(&anomaly.also_meetings);
        Self {
            said: Said {
                text: anomaly.text.clone(),
                inferred: anomaly.inferred,
                citations: Citation::all(workspace, &anomaly.sources),
            },
            kind: labels::anomaly(anomaly.kind),
            links: links(workspace, &anomaly.case, meetings, anomaly.item.as_ref()),
        }
    }
}

/// Cases and meetings by name. The agenda item is the first meeting's.
fn links<'a>(
    workspace: &Workspace,
    cases: impl IntoIterator<Item = &'a Id<Case>>,
    meetings: impl IntoIterator<Item = &'a Id<Meeting>>,
    item: Option<&String>,
) -> Vec<(String, Route)> {
    let cases = cases.into_iter().filter_map(|id| workspace.find(id));
    let cases = cases.map(|case| {
        let route = Route::case(case.id.clone(), None);
        (case.short_title.clone(), route)
    });
    let meetings = meetings.into_iter().filter_map(|id| workspace.find(id));
    let meetings = meetings.enumerate().map(|(n, meeting)| {
        let item = item.filter(|number| n == 0 && meeting.item(number).is_some());
        let route = Route::Meeting(meeting.id.clone(), item.cloned());
        (meeting.name.clone(), route)
    });
    cases.chain(meetings).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange;

    fn screen() -> AboutScreen {
        let edition = include_bytes!("../../public/data/vasterbotten.json");
        AboutScreen::new(&interchange::read(edition).unwrap())
    }

    #[test]
    fn all_documents_stand_with_what_they_are_and_minutes_lead_to_their_meeting() {
        let screen = screen();
        assert_eq!(screen.documents.len(), 6);
        let with_meeting = screen.documents.iter().filter(|row| row.meeting.is_some());
        assert_eq!(with_meeting.count(), 4);
        let newest = screen.documents.first().unwrap();
        assert_eq!(
            newest.citation,
            "Protokoll Länssamverkansgruppen 2024-09-06"
        );
    }

    #[test]
    fn the_eight_main_points_come_first_and_in_order() {
        let screen = screen();
        assert_eq!(screen.main_points.len(), 8);
        let first = &screen.main_points.first().unwrap().said.text;
        assert!(first.contains("nytta för invånaren"), "{first}");
        let rest: usize = screen.principles.iter().map(|(_, group)| group.len()).sum();
        assert_eq!(rest, 17);
        assert_eq!(screen.goals.len(), 5);
        assert_eq!(screen.rules.len(), 37);
    }

    #[test]
    fn all_deviations_stand_in_the_order_of_their_numbers_with_links() {
        let screen = screen();
        assert_eq!(screen.deviations.len(), 12);
        let marked = screen
            .deviations
            .iter()
            .filter(|row| row.is_deviation)
            .count();
        assert_eq!(marked, 0, "the minutes tell of no more than disagreement");
        assert!(screen.deviations.iter().all(|row| !row.links.is_empty()));
        let last = screen.deviations.last().unwrap();
        assert!(last.title.starts_with("Piloter pausades"), "{}", last.title);
        assert_eq!(screen.anomalies.len(), 32);
    }

    #[test]
    fn how_well_founded_a_rule_is_is_said() {
        let rules = screen().rules;
        let of = |word: &str| {
            rules
                .iter()
                .filter(|it| it.based.foundation == word)
                .count()
        };
        assert!(of("står i en källa") > 0);
        assert!(of("den ena sidans ord i en tvist") > 0);
    }
}
