//! A departure the minutes record, with what each side said.

use crate::app::{At, Departed, Intent};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Case, Collection, Deviation, DeviationKind, Id, Organization, Person, Voice, Workspace,
};
use crate::screen::deviations::Assessed;
use crate::screen::names::join;
use crate::screen::{Citation, words};

/// A recorded deviation, disagreement or practical matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// Where it is changed.
    pub at: At,
    /// Its title.
    pub title: String,
    /// ”avvikelse”, ”oenighet”, ”praktisk fråga”.
    pub kind: &'static str,
    /// What was expected, and by whom.
    pub expected: String,
    /// What happened.
    pub happened: String,
    /// Who objected or noted it, and how.
    pub objections: Vec<SaidBy>,
    /// What the other side said.
    pub other_side: Vec<SaidBy>,
    /// What a reader should know.
    pub note: Option<String>,
    /// What the documents do not say.
    pub gaps: Vec<String>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// What people have said of it.
    pub assessments: Vec<Assessed>,
    /// What is wanted of whoever says something of it.
    pub assess: Intent,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidBy {
    /// Who: ”Magnus Eriksson”, or in the source's words.
    pub who: String,
    /// What, in our own words.
    pub text: String,
}

/// Everything the minutes record of this kind that concerns a case.
pub(super) fn of_case<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> impl Iterator<Item = &'a Deviation> {
    let deviations = workspace.records().deviations.iter();
    deviations.filter(|it| it.case.as_ref() == Some(&case.id) || it.also_cases.contains(&case.id))
}

/// How many of a case's deviations and disagreements are among those wanted: ”3 avvikelser,
/// 2 oenigheter”; `None` when there are none.
pub(in crate::screen) fn count(
    workspace: &Workspace,
    case: &Case,
    wanted: impl Fn(&Deviation) -> bool,
) -> Option<String> {
    let found: Vec<_> = of_case(workspace, case).filter(|it| wanted(it)).collect();
    let count = |kind| found.iter().filter(|it| it.kind == kind).count();
    let deviations = count(DeviationKind::Deviation);
    let disagreements = count(DeviationKind::Disagreement);
    (deviations + disagreements > 0).then(|| words::cases::deviations(deviations, disagreements))
}

impl Departure {
    /// Those of a case that are of a wanted kind: deviations first, then disagreements.
    pub(super) fn of_case(
        workspace: &Workspace,
        case: &Case,
        wanted: fn(DeviationKind) -> bool,
    ) -> Vec<Self> {
        let deviations = of_case(workspace, case);
        let mut found: Vec<_> = deviations.filter(|it| wanted(it.kind)).collect();
        sort_by_key(&mut found, |it| it.kind != DeviationKind::Deviation);
        found
            .into_iter()
            .map(|it| Self::new(workspace, it))
            .collect()
    }

    fn new(workspace: &Workspace, deviation: &Deviation) -> Self {
        let said = |voices: &[Voice]| {
            let voices = voices.iter();
            voices.map(|voice| SaidBy::new(workspace, voice)).collect()
        };
        Self {
            at: At::record(Collection::Deviations, deviation.id.as_str()),
            title: deviation.title.clone(),
            kind: words::deviation(deviation.kind),
            expected: deviation.expected.clone(),
            happened: deviation.happened.clone(),
            objections: said(&deviation.objections),
            other_side: said(&deviation.other_side),
            note: deviation.note.clone(),
            gaps: deviation.gaps.clone(),
            sources: Citation::all(workspace, &deviation.sources),
            assessments: Assessed::of(workspace, deviation),
            assess: Intent::Assess(Departed::Recorded(deviation.id.clone())),
        }
    }
}

impl SaidBy {
    fn new(workspace: &Workspace, voice: &Voice) -> Self {
        let names: Vec<_> = voice
            .by
            .iter()
            .map(|speaker| name(workspace, speaker.as_str()))
            .collect();
        let names = Some(join(&names)).filter(|names| !names.is_empty());
        let stated = voice
            .by_as_stated
            .as_ref()
            .map(|words| words.trim_end_matches('.').to_owned());
        let parts: Vec<_> = names.into_iter().chain(stated).collect();
        Self {
            who: parts.join(" – "),
            text: voice.text.clone(),
        }
    }
}

/// The name of a speaker, who is a person or a body.
fn name(workspace: &Workspace, speaker: &str) -> String {
    let person = Id::new(speaker).ok().and_then(|id| workspace.find(&id));
    let person = person.map(|person: &Person| person.name.clone());
    let body = Id::new(speaker).ok().and_then(|id| workspace.find(&id));
    let body = body.map(|body: &Organization| body.short_name().to_owned());
    person.or(body).unwrap_or_else(|| speaker.to_owned())
}
