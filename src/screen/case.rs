//! One case: the short answers, its way step by step, and what surrounds it.

mod answers;
mod around;
mod coming;
mod step;
mod votes;

pub use answers::{Answer, Answers};
pub use around::{Anomaly, CitedDocument, Contradiction, RelatedCase, Topic};
pub use coming::{Because, Coming, ComingStep};
pub use step::{Handover, Step};
pub use votes::CaseVote;

use super::deviations::Tried;
use super::names;
use super::words::{common, coverage};
use crate::domain::{Case, Day, Finished, Id, Workspace};
use crate::procedure::Procedure;

/// What the page of a case shows, whichever step is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseScreen {
    /// The case.
    pub id: Id<Case>,
    /// The title to be read at a glance.
    pub title: String,
    /// The title close to the minutes', where it says something else.
    pub printed_title: Option<String>,
    /// *Beslutsärende*, *uppdrag* … as the documents have it.
    pub case_type: String,
    /// The five short answers.
    pub answers: Answers,
    /// Its way; the first is step 1.
    pub steps: Vec<Step>,
    /// The votes on it, by name and huvudman.
    pub votes: Vec<CaseVote>,
    /// Whether it is finished, so that nothing more comes.
    pub is_finished: bool,
    /// What can happen now.
    pub coming: Vec<Coming>,
    /// What minutes record and the rules see, each event once, and where the log does not
    /// tell.
    pub tried: Tried,
    /// Oddities noticed.
    pub anomalies: Vec<Anomaly>,
    /// Other cases it has to do with.
    pub related: Vec<RelatedCase>,
    /// Where the sources disagree.
    pub contradictions: Vec<Contradiction>,
    /// What the documents do not say.
    pub gaps: Vec<String>,
    /// The documents cited anywhere on the page.
    pub documents: Vec<CitedDocument>,
    /// What it is, all that is written of it.
    pub summary: String,
    /// Who raised it.
    pub initiator: String,
    /// How much the documents show of it.
    pub coverage: &'static str,
    /// The topics it stands under.
    pub topics: Vec<Topic>,
}

impl CaseScreen {
    /// The case with this id; `None` when there is none. On `today` depends only whether
    /// minutes of a planned day should exist.
    pub fn new(workspace: &Workspace, id: &Id<Case>, today: Day) -> Option<Self> {
        let case = workspace.find(id)?;
        let procedure = Procedure::new(workspace).on(today);
        Some(Self {
            id: case.id.clone(),
            title: case.short_title.clone(),
            printed_title: Some(&case.title)
                .filter(|title| **title != case.short_title)
                .cloned(),
            case_type: case.case_type.clone(),
            answers: Answers::new(workspace, case, today),
            steps: Step::of_case(workspace, case),
            votes: CaseVote::all(workspace, case),
            is_finished: case.outcome.finished == Finished::Yes,
            coming: Coming::of_case(workspace, &procedure, case),
            tried: Tried::of_case(workspace, &procedure, case),
            anomalies: around::anomalies(workspace, case),
            related: around::related(workspace, case),
            contradictions: around::contradictions(workspace, case),
            gaps: case.gaps.clone(),
            documents: around::documents(workspace, case),
            summary: case.summary.clone(),
            initiator: initiator(workspace, case),
            coverage: coverage(case.level),
            topics: around::topics(workspace, case),
        })
    }

    /// The step with this number, from 1.
    pub fn step(&self, number: usize) -> Option<&Step> {
        self.steps.get(number.checked_sub(1)?)
    }
}

/// Who raised a case, in the words there are, or by the names of the bodies.
fn initiator(workspace: &Workspace, case: &Case) -> String {
    let raised_by = &case.initiator;
    let named = names::short_names(workspace, &raised_by.organizations);
    let said = [raised_by.text.clone(), named];
    let said = said.into_iter().find(|it| !it.is_empty());
    said.unwrap_or_else(|| common::NOT_STATED.to_owned())
}

/// The first sentence of a text.
fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '?', '!']).map(|(at, _)| at + 1);
    ends.filter_map(|end| text.split_at_checked(end))
        .find(|(_, rest)| begins_sentence(rest))
        .map_or(text, |(first, _)| first)
}

/// Whether what follows a full stop is a new sentence and not the rest of ”t.ex. vård”.
fn begins_sentence(rest: &str) -> bool {
    rest.strip_prefix(' ')
        .and_then(|rest| rest.trim_start_matches(common::QUOTES.0).chars().next())
        .is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screen::way::Phase::{Coming, Done, Now};

    fn built_in() -> Workspace {
        crate::interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    fn case(id: &str) -> CaseScreen {
        let today = Day::constant(2026, 1, 1);
        CaseScreen::new(&built_in(), &Id::new(id).unwrap(), today).unwrap()
    }

    #[test]
    fn an_id_no_case_has_shows_no_case() {
        let today = Day::constant(2026, 1, 1);
        assert_eq!(
            CaseScreen::new(&built_in(), &Id::new("finns-inte").unwrap(), today),
            None
        );
    }

    #[test]
    fn a_case_answers_the_five_questions_shortly() {
        let answers = case("vaccination-ansvar-2024").answers;
        assert_eq!(answers.finished.short, "Nej, såvitt vi vet.");
        assert_eq!(answers.holder.as_ref().unwrap().body.short, "LSG");
        assert!(answers.holder.as_ref().unwrap().inferred);
        assert_eq!(
            answers.next.short.replace('\u{a0}', " "),
            "20 september 2024, LSG:"
        );
        assert_eq!(answers.next.more, "Tilläggen ska visas för gruppen.");
        assert!(answers.no_minutes);
        assert_eq!(
            answers.happened.short.replace('\u{a0}', " "),
            "10 steg har hänt."
        );
        assert_eq!(answers.happened.more.replace('\u{a0}', " "), "2 planerade.");
    }

    #[test]
    fn every_answer_of_every_case_has_a_short_part_and_at_most_a_sentence_more() {
        let workspace = built_in();
        let today = Day::constant(2026, 1, 1);
        for case in &workspace.records().cases {
            let answers = Answers::new(&workspace, case, today);
            for answer in [
                &answers.what,
                &answers.finished,
                &answers.next,
                &answers.happened,
            ] {
                assert!(!answer.short.is_empty(), "{}", case.id);
                assert_eq!(first_sentence(&answer.more), answer.more, "{}", case.id);
            }
            assert!(answers.holder.is_some() || !answers.place.short.is_empty());
        }
    }

    #[test]
    fn a_step_says_whom_it_came_from() {
        let screen = case("vaccination-ansvar-2024");
        let from = |number: usize| -> Vec<_> {
            let step = screen.step(number).unwrap();
            let name = |it: &Handover| (it.body.short.clone(), it.inferred);
            step.from.iter().map(name).collect()
        };
        assert_eq!(
            from(8),
            [
                ("Delegationen".to_owned(), false),
                ("Kommunerna".to_owned(), false)
            ],
            "and not from LSG, where it was still being prepared"
        );
        assert_eq!(
            from(10),
            [
                ("Samråd".to_owned(), true),
                ("Arbetsgruppen för vaccinationer".to_owned(), false)
            ]
        );
        assert_eq!(from(4), []);
        assert!(screen.step(10).unwrap().stayed);
        assert_eq!(screen.step(0), None);
        assert_eq!(screen.step(13), None);
    }

    #[test]
    fn a_step_is_done_now_or_coming_and_a_planned_one_never_done() {
        let screen = case("vaccination-ansvar-2024");
        let marks = |current| -> Vec<_> {
            let marks = screen.steps.iter().map(|step| step.mark(current));
            marks.skip(6).collect()
        };
        assert_eq!(marks(8), [Done, Now, Coming, Coming, Coming, Coming]);
        assert_eq!(marks(12), [Done, Done, Done, Done, Coming, Now]);
    }

    #[test]
    fn both_sides_of_an_event_are_told_and_every_speaker_has_a_name() {
        let screen = case("vaccination-ansvar-2024");
        let recorded = screen.tried.seen.iter().flat_map(|it| &it.recorded);
        let recorded: Vec<_> = recorded.collect();
        assert_eq!(recorded.len(), 5);
        for side in recorded.iter().flat_map(|it| &it.sides) {
            assert!(!side.label.is_empty());
            for said in &side.said {
                let is_named = !said.by.is_empty() || said.as_stated.is_some();
                assert!(is_named || !side.label.is_empty());
            }
        }
        let who: Vec<_> = recorded
            .iter()
            .flat_map(|it| &it.sides)
            .flat_map(|side| &side.said)
            .flat_map(|said| &said.by)
            .map(|name| name.text.as_str())
            .collect();
        assert!(
            who.contains(&"Magnus Eriksson"),
            "a person is named by name"
        );
    }

    #[test]
    fn the_votes_on_a_case_are_told_by_huvudman() {
        let votes = case("vaccination-ansvar-2024").votes;
        let [vote] = votes.as_slice() else {
            panic!("one vote");
        };
        let of = |name: &str| {
            let all = vote.vote.huvudmen.iter();
            let found = all.filter(|it| it.name == name).map(|it| it.label.as_str());
            found.collect::<Vec<_>>()
        };
        assert_eq!(of("Norsjö"), ["avslag"]);
        assert_eq!(of("Storuman"), ["avstod"]);
        assert_eq!(vote.step, 8);
        assert_eq!(case("betalningsansvar").votes, []);
    }

    #[test]
    fn every_document_cited_is_listed_once() {
        let screen = case("vaccination-ansvar-2024");
        let texts: Vec<_> = screen.documents.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "Implementeringsprojektets redovisning, våren 2020",
                "Protokoll Samråd hälsa, vård och omsorg 2024-03-15",
                "Protokoll Länssamverkansgruppen 2024-09-06"
            ]
        );
    }

    #[test]
    fn the_first_sentence_does_not_end_at_an_abbreviation() {
        assert_eq!(
            first_sentence("Det gäller t.ex. vård. Sedan mer."),
            "Det gäller t.ex. vård."
        );
        assert_eq!(first_sentence("Klart."), "Klart.");
        assert_eq!(first_sentence(""), "");
        assert_eq!(first_sentence("Vem får? Ingen vet."), "Vem får?");
    }
}
