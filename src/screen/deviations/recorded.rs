//! What minutes record of an event: what was expected, what happened, and what each side said.

use super::assessed::Assessed;
use super::entry::kind_of_recorded;
use super::noticed::RuleSaid;
use crate::app::{At, Departed, Intent, NoticedKind};
use crate::domain::{
    Case, Collection, Deviation, Foundation, Id, Meeting, Organization, Person, Rule, Voice,
    Workspace,
};
use crate::screen::names::{Dated, short_name_at};
use crate::screen::words::deviations as words;
use crate::screen::{Citation, PersonName};

/// A recorded deviation, disagreement or practical matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Where it is changed.
    pub at: At,
    /// Its title.
    pub title: String,
    /// What was expected, and by whom.
    pub expected: String,
    /// Whether that is our own expectation: no rule that a source states is behind it.
    pub expected_inferred: bool,
    /// What happened.
    pub happened: String,
    /// Who objected or noted it, and what the others said; empty where nobody is told to have
    /// said anything.
    pub sides: Vec<Side>,
    /// What a reader should know.
    pub note: Option<String>,
    /// What the documents do not say.
    pub gaps: Vec<String>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// The rules it touches that found nothing themselves.
    pub rules: Vec<RuleSaid>,
    /// What people have said of it.
    pub assessments: Vec<Assessed>,
    /// Whether it is shown if anybody has explained it; a practical matter needs none.
    pub takes_explanation: bool,
    /// What is wanted of whoever says something of it.
    pub assess: Intent,
}

/// One side, and what it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Who it is, where all of it is one body's; else which side.
    pub label: String,
    /// What was said; empty when nothing is told.
    pub said: Vec<SaidBy>,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidBy {
    /// Who: ”Magnus Eriksson”; nobody where the side says it.
    pub by: Vec<PersonName>,
    /// Who, in the source's words.
    pub as_stated: Option<String>,
    /// What, in our own words.
    pub text: String,
}

/// Everything the minutes record that concerns a case.
pub fn of_case<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> impl Iterator<Item = &'a Deviation> {
    let deviations = workspace.records().deviations.iter();
    deviations.filter(|it| it.case.as_ref() == Some(&case.id) || it.also_cases.contains(&case.id))
}

/// How many of a case's recorded deviations and disagreements are among those wanted: ”3
/// avvikelser från omstridda regler, 2 oenigheter”; `None` when there are none.
pub fn count(
    workspace: &Workspace,
    case: &Case,
    wanted: impl Fn(&Deviation) -> bool,
) -> Option<String> {
    let kinds: Vec<_> = of_case(workspace, case)
        .filter(|it| wanted(it))
        .map(|it| kind_of_recorded(workspace, it))
        .collect();
    let told = NoticedKind::ALL.into_iter().filter_map(|kind| {
        let count = kinds.iter().filter(|it| **it == kind).count();
        (count > 0 && kind != NoticedKind::Practical).then(|| words::of_kind(kind, count))
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| told.join(", "))
}

impl Recorded {
    /// A recorded deviation, beside findings by some of its rules.
    pub(super) fn new(workspace: &Workspace, deviation: &Deviation, found: &[&Id<Rule>]) -> Self {
        let rules = deviation.rules.iter().filter_map(|id| workspace.find(id));
        let assessments = Assessed::of(workspace, deviation);
        let is_practical = kind_of_recorded(workspace, deviation) == NoticedKind::Practical;
        Self {
            at: At::record(Collection::Deviations, deviation.id.as_str()),
            title: deviation.title.clone(),
            expected: deviation.expected.clone(),
            expected_inferred: !rules.clone().any(stands_in_a_source),
            happened: deviation.happened.clone(),
            sides: sides(workspace, deviation),
            note: deviation.note.clone(),
            gaps: deviation.gaps.clone(),
            sources: Citation::all(workspace, &deviation.sources),
            rules: rules
                .filter(|rule| !found.contains(&&rule.id))
                .map(|rule| RuleSaid::new(workspace, rule))
                .collect(),
            takes_explanation: !is_practical || !assessments.is_empty(),
            assessments,
            assess: Intent::Assess(Departed::Recorded(deviation.id.clone())),
        }
    }

    /// Every word of it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let rules = self.rules.iter().map(|rule| rule.text.as_str());
        [&self.title, &self.expected, &self.happened]
            .into_iter()
            .map(String::as_str)
            .chain(rules)
    }
}

/// Whether an expectation that rests on the rule is somebody's, and not ours.
pub fn stands_in_a_source(rule: &Rule) -> bool {
    matches!(
        rule.foundation,
        Foundation::Stated | Foundation::OneSideOfDispute
    ) && !rule.inferred
}

fn sides(workspace: &Workspace, deviation: &Deviation) -> Vec<Side> {
    if deviation.objections.is_empty() && deviation.other_side.is_empty() {
        return Vec::new();
    }
    let meeting: Option<&Meeting> = workspace.find(&deviation.meeting);
    let date = meeting.map_or_else(|| workspace.as_of(), |meeting| &meeting.date);
    [
        (words::OBJECTIONS, &deviation.objections),
        (words::OTHER_SIDE, &deviation.other_side),
    ]
    .map(|(which, voices)| Side::new((workspace, date), which, voices))
    .into()
}

impl Side {
    fn new(on: Dated<'_>, which: &str, voices: &[Voice]) -> Self {
        let said: Vec<_> = voices.iter().map(|it| SaidBy::new(on, it)).collect();
        let body = |voice: &Voice| match voice.by.as_slice() {
            [one] if voice.by_as_stated.is_none() => Id::new(one.as_str())
                .ok()
                .and_then(|id: Id<Organization>| on.0.find(&id))
                .map(|body| short_name_at(body, on.1)),
            _ => None,
        };
        let mut bodies = voices.iter().map(body);
        let first = bodies.next().flatten();
        let alone = first.filter(|first| bodies.all(|it| it.as_ref() == Some(first)));
        match alone {
            Some(body) => Self {
                label: body,
                said: said
                    .into_iter()
                    .map(|it| SaidBy {
                        by: Vec::new(),
                        as_stated: None,
                        ..it
                    })
                    .collect(),
            },
            None => Self {
                label: which.to_owned(),
                said,
            },
        }
    }
}

impl SaidBy {
    fn new(on: Dated<'_>, voice: &Voice) -> Self {
        let by = voice.by.iter().map(|speaker| name(on, speaker.as_str()));
        let stated = voice.by_as_stated.as_deref();
        Self {
            by: by.collect(),
            as_stated: stated.map(|words| words.trim_end_matches('.').to_owned()),
            text: voice.text.clone(),
        }
    }
}

/// The name of a speaker, who is a person or a body.
fn name((workspace, date): Dated<'_>, speaker: &str) -> PersonName {
    let person = Id::new(speaker).ok().and_then(|id| workspace.find(&id));
    if let Some(person) = person {
        let person: &Person = person;
        return PersonName::new(person.name.clone(), Some(&person.id));
    }
    let body = Id::new(speaker).ok().and_then(|id| workspace.find(&id));
    let body = body.map(|body: &Organization| short_name_at(body, date));
    PersonName::new(body.unwrap_or_else(|| speaker.to_owned()), None)
}
