//! *Beslut*: every decision of every meeting, as the minutes word it.

use std::collections::BTreeMap;

use super::cases::{Choice, Piece, marked};
use super::meeting::{CaseLink, DecisionView};
use super::words::{decisions as words, meeting as meeting_words};
use super::{BodyRef, dates, meetings};
use crate::app::{DecisionFilter, Route};
use crate::domain::{
    AgendaItem, Day, Decision, Id, Meeting, Organization, VoteEvent, VoteOption, Workspace,
};
use crate::search::{matches, swedish};

/// The list of decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionsScreen {
    /// ”12 av 34 beslut …”.
    pub count: String,
    /// Newest first, and within a meeting in the order of its agenda.
    pub rows: Vec<DecisionRow>,
}

/// What can be chosen in the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionChoices {
    /// Bodies that have decided.
    pub bodies: Vec<Choice>,
    /// The minutes' verbs.
    pub verbs: Vec<Choice>,
    /// Years, newest first.
    pub years: Vec<Choice>,
}

/// A decision, or a vote that led to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// The day of the meeting, when it is known.
    pub day: Option<Day>,
    /// ”15 mars 2024”.
    pub when: String,
    /// Which body, as it was named that day.
    pub body: Option<BodyRef>,
    /// ”punkt 5”.
    pub item: String,
    /// The item's title.
    pub item_title: String,
    /// The item in its meeting.
    pub route: Route,
    /// The cases of the item.
    pub cases: Vec<CaseLink>,
    /// What was decided or voted on.
    pub what: What,
}

/// What a row is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A decision, its text cut where the search hits.
    Decision(DecisionView, Vec<Piece>),
    /// A vote without a minuted decision: the sentence, its numbers in words, and the
    /// question, cut where the search hits.
    Vote(String, String, Vec<Piece>),
}

/// Where a decision stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    workspace: &'a Workspace,
    meeting: &'a Meeting,
    item: &'a AgendaItem,
}

impl DecisionsScreen {
    /// The decisions that pass the filter.
    pub fn new(workspace: &Workspace, filter: &DecisionFilter) -> Self {
        let mut meetings: Vec<_> = workspace.records().meetings.iter().collect();
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.date.sort_day()));
        let places = || {
            meetings.iter().flat_map(move |meeting| {
                meeting.agenda.iter().map(move |item| Place {
                    workspace,
                    meeting,
                    item,
                })
            })
        };
        let rows: Vec<_> = places().flat_map(|place| place.rows(filter)).collect();
        let votes = rows
            .iter()
            .filter(|row| matches!(row.what, What::Vote(..)))
            .count();
        let all = places().map(|place| place.item.decisions.len()).sum();
        Self {
            count: words::count(rows.len() - votes, all, votes),
            rows,
        }
    }
}

impl Place<'_> {
    /// The decisions and unresolved votes of this item that pass the filter.
    fn rows(self, filter: &DecisionFilter) -> Vec<DecisionRow> {
        let year = self.meeting.date.sort_day().year();
        if filter.year.is_some_and(|wanted| wanted != year) {
            return Vec::new();
        }
        let decisions = self
            .item
            .decisions
            .iter()
            .filter(|decision| self.passes(filter, decision))
            .map(|decision| self.decision(filter, decision));
        let votes = self
            .item
            .votes
            .iter()
            .filter(|vote| self.vote_passes(filter, vote))
            .map(|vote| self.vote(filter, vote));
        decisions.chain(votes).collect()
    }

    fn passes(self, filter: &DecisionFilter, decision: &Decision) -> bool {
        let row = self.decision(&DecisionFilter::default(), decision);
        let What::Decision(view, _) = &row.what else {
            return false;
        };
        let to = view.to.iter().map(|body| body.name.as_str());
        let texts = [decision.verb.as_str(), decision.text.as_str()];
        let wanted = |verb: &String| verb == &decision.verb;
        filter
            .organization
            .as_ref()
            .is_none_or(|body| body == &decision.by)
            && filter.verb.as_ref().is_none_or(wanted)
            && row.is_found(&filter.text, texts.into_iter().chain(to))
    }

    /// A vote has no verb, so that it is left out when one is asked for.
    fn vote_passes(self, filter: &DecisionFilter, vote: &VoteEvent) -> bool {
        let body = self
            .item
            .body
            .as_ref()
            .or(self.meeting.organizations.first());
        vote.result.is_none()
            && filter.verb.is_none()
            && (filter.organization.is_none() || filter.organization.as_ref() == body)
            && self
                .vote(&DecisionFilter::default(), vote)
                .is_found(&filter.text, [words::VOTE, vote.question.as_str()])
    }

    fn decision(self, filter: &DecisionFilter, decision: &Decision) -> DecisionRow {
        let view = DecisionView::new(self.workspace, decision, Some(&decision.by));
        let pieces = marked(&decision.text, &filter.text);
        let body = Some(&decision.by);
        self.row(body, What::Decision(view, pieces))
    }

    fn vote(self, filter: &DecisionFilter, vote: &VoteEvent) -> DecisionRow {
        let counts =
            [VoteOption::Yes, VoteOption::No, VoteOption::Abstain].map(|option| vote.count(option));
        let body = self
            .item
            .body
            .as_ref()
            .or(self.meeting.organizations.first());
        self.row(
            body,
            What::Vote(
                words::vote(counts),
                words::vote_counts(counts),
                marked(&vote.question, &filter.text),
            ),
        )
    }

    fn row(self, body: Option<&Id<Organization>>, what: What) -> DecisionRow {
        let day = self.meeting.date.exact();
        let number = self.item.number.clone();
        DecisionRow {
            day,
            when: dates::date(&self.meeting.date),
            body: body.and_then(|id| meetings::body_on(self.workspace, id, day)),
            item: meeting_words::item(&number),
            item_title: self.item.title.clone(),
            route: Route::Meeting(self.meeting.id.clone(), Some(number)),
            cases: CaseLink::all(self.workspace, &self.item.cases),
            what,
        }
    }
}

impl DecisionRow {
    /// Whether all words of the search stand in what the row shows.
    fn is_found<'a>(&'a self, text: &str, own: impl IntoIterator<Item = &'a str>) -> bool {
        let body = self.body.iter().map(|body| body.name.as_str());
        let cases = self.cases.iter().map(|case| case.title.as_str());
        let shown = [
            self.when.as_str(),
            self.item.as_str(),
            self.item_title.as_str(),
        ];
        let texts = own.into_iter().chain(shown).chain(body).chain(cases);
        matches(text, texts)
    }
}

impl DecisionChoices {
    /// What the decisions of the workspace can be chosen by.
    pub fn new(workspace: &Workspace) -> Self {
        let meetings = || workspace.records().meetings.iter();
        let items = || meetings().flat_map(|meeting| &meeting.agenda);
        let decisions = || items().flat_map(|item| &item.decisions);
        let years = meetings()
            .filter(|meeting| meeting.agenda.iter().any(|item| !item.decisions.is_empty()))
            .map(|meeting| meeting.date.sort_day().year().to_string())
            .map(|year| (year.clone(), year));
        let bodies = decisions()
            .filter_map(|decision| workspace.find(&decision.by))
            .map(|body| (body.id.to_string(), body.name().to_owned()));
        let verbs = decisions().map(|decision| (decision.verb.clone(), decision.verb.clone()));
        let mut choices = Self {
            bodies: choices(bodies),
            verbs: choices(verbs),
            years: choices(years),
        };
        choices.years.reverse();
        choices
    }
}

/// Each once, in Swedish order.
fn choices(found: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let found: BTreeMap<_, _> = found.collect();
    let mut choices: Vec<_> = found
        .into_iter()
        .map(|(value, label)| Choice { value, label })
        .collect();
    choices.sort_by(|a, b| swedish(&a.label, &b.label));
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(filter: &DecisionFilter) -> DecisionsScreen {
        let bytes = include_bytes!("../../public/data/vasterbotten.json");
        DecisionsScreen::new(&crate::interchange::read(bytes).unwrap(), filter)
    }

    fn with_text(text: &str) -> DecisionFilter {
        DecisionFilter {
            text: text.to_owned(),
            ..DecisionFilter::default()
        }
    }

    #[test]
    fn every_decision_stands_and_so_does_the_vote_that_led_to_none() {
        let screen = shown(&DecisionFilter::default());
        assert_eq!(screen.rows.len(), 35);
        assert_eq!(
            screen.count,
            "34 beslut, och 1 omröstning utan antecknat beslut."
        );
        let vote = screen.rows.iter().find_map(|row| match &row.what {
            What::Vote(sentence, ..) => Some(sentence.as_str()),
            What::Decision(..) => None,
        });
        assert_eq!(vote, Some("Omröstning 7–5–4, inget beslut antecknat."));
    }

    #[test]
    fn the_newest_meeting_is_first_and_its_items_in_order() {
        let screen = shown(&DecisionFilter::default());
        let routes: Vec<_> = screen.rows.iter().map(|row| row.route.print()).collect();
        assert_eq!(
            routes.get(..4).unwrap(),
            [
                "/moten/lsg-2024-09-06?punkt=28",
                "/moten/samrad-2024-03-15?punkt=1",
                "/moten/samrad-2024-03-15?punkt=2",
                "/moten/samrad-2024-03-15?punkt=5",
            ]
        );
    }

    #[test]
    fn a_filter_says_how_many_of_all_it_shows() {
        let screen = shown(&DecisionFilter {
            organization: Some(Id::new("lsg").unwrap()),
            year: Some(2021),
            ..DecisionFilter::default()
        });
        assert_eq!(screen.count, format!("{} av 34 beslut.", screen.rows.len()));
        assert!(screen.rows.iter().all(|row| row.when.ends_with("2021")));
    }

    #[test]
    fn a_verb_leaves_the_vote_out() {
        let screen = shown(&DecisionFilter {
            verb: Some("rekommendera".to_owned()),
            ..DecisionFilter::default()
        });
        assert_eq!(screen.count, "5 av 34 beslut.");
    }

    #[test]
    fn a_search_finds_words_in_all_that_a_row_shows_and_marks_them_in_the_text() {
        assert_eq!(shown(&with_text("omröstning covid")).rows.len(), 1);
        let found = shown(&with_text("SYSTEMLEDNING"));
        let hits: Vec<_> = found
            .rows
            .iter()
            .filter_map(|row| match &row.what {
                What::Decision(_, pieces) => Some(pieces),
                What::Vote(..) => None,
            })
            .flatten()
            .filter(|piece| piece.is_hit)
            .map(|piece| piece.text.to_lowercase())
            .collect();
        assert!(!hits.is_empty());
        assert!(hits.iter().all(|hit| hit == "systemledning"));
    }

    #[test]
    fn the_choices_are_what_the_decisions_have() {
        let bytes = include_bytes!("../../public/data/vasterbotten.json");
        let choices = DecisionChoices::new(&crate::interchange::read(bytes).unwrap());
        let labels = |choices: &[Choice]| {
            let labels: Vec<_> = choices.iter().map(|choice| choice.label.clone()).collect();
            labels.join(" ")
        };
        assert_eq!(labels(&choices.years), "2024 2021");
        assert_eq!(
            labels(&choices.bodies),
            "Länssamverkansgruppen Samråd hälsa, vård och omsorg"
        );
        assert_eq!(choices.verbs.len(), 11);
    }
}
