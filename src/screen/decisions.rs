//! *Beslut*: every decision of every meeting, as the minutes word it.

use super::cases::{Choice, Piece, marked};
use super::meeting::{CaseLink, DecisionView, Ties, item_at};
use super::words::{decisions as words, meeting as meeting_words};
use super::{BodyRef, dates, meetings};
use crate::app::{DecisionFilter, Route};
use crate::domain::order::{map_of, sort_by, sort_by_key};
use crate::domain::{
    AgendaItem, Day, Decision, Id, Meeting, Organization, VoteEvent, VoteOption, Workspace,
};
use crate::search::{matches, swedish};

/// The list of decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionsScreen {
    /// ”12 av 34 beslut …”.
    pub count: String,
    /// The items decided under, of the newest meeting first.
    pub groups: Vec<DecisionGroup>,
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

/// The decisions under one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionGroup {
    /// The day of the meeting, when it is known.
    pub day: Option<Day>,
    /// ”15 mars 2024”.
    pub when: String,
    /// The body that treated the item, as it was named that day.
    pub body: Option<BodyRef>,
    /// ”punkt 5”.
    pub item: String,
    /// The item's title, cut where the search hits.
    pub title: Vec<Piece>,
    /// The item in its meeting.
    pub route: Route,
    /// The cases of the item.
    pub cases: Vec<CaseLink>,
    /// What was decided or voted on, in the minutes' order.
    pub outcomes: Vec<Outcome>,
}

/// A decision, or a vote that led to none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A decision, its text cut where the search hits.
    Decision(Box<DecisionView>, Vec<Piece>),
    /// A vote without a minuted decision.
    Vote {
        /// What was voted on, cut where the search hits.
        question: Vec<Piece>,
        /// ”Omröstning 7–5–4, inget beslut antecknat.”
        sentence: String,
        /// What the three numbers are.
        counts: String,
    },
}

/// An item that may have been decided under, seen through the filter.
#[derive(Clone, Copy)]
struct Place<'a> {
    ties: &'a Ties<'a>,
    workspace: &'a Workspace,
    filter: &'a DecisionFilter,
    meeting: &'a Meeting,
    item: &'a AgendaItem,
}

impl DecisionsScreen {
    /// The decisions that pass the filter.
    pub fn new(workspace: &Workspace, filter: &DecisionFilter) -> Self {
        let mut meetings: Vec<_> = workspace.records().meetings.iter().collect();
        sort_by_key(&mut meetings, |meeting| {
            std::cmp::Reverse(meeting.date.sort_day())
        });
        let ties = Ties::new(workspace);
        let groups: Vec<_> = meetings
            .iter()
            .flat_map(|meeting| {
                meeting.agenda.iter().filter_map(|item| {
                    let place = Place {
                        ties: &ties,
                        workspace,
                        filter,
                        meeting,
                        item,
                    };
                    place.group()
                })
            })
            .collect();
        let outcomes = || groups.iter().flat_map(|group| &group.outcomes);
        let is_vote = |outcome: &&Outcome| matches!(outcome, Outcome::Vote { .. });
        let votes = outcomes().filter(is_vote).count();
        let items = meetings.iter().flat_map(|meeting| &meeting.agenda);
        let all = items.map(|item| item.decisions.len()).sum();
        Self {
            count: words::count(outcomes().count() - votes, all, votes),
            groups,
        }
    }
}

impl<'a> Place<'a> {
    /// The decisions and unresolved votes that pass the filter, when there are any.
    fn group(self) -> Option<DecisionGroup> {
        let year = self.meeting.date.sort_day().year();
        if self.filter.year.is_some_and(|wanted| wanted != year) {
            return None;
        }
        let mut group = self.empty_group();
        let shared = group.searched(&self.item.title);
        let decisions = self.item.decisions.iter();
        let decisions = decisions.filter_map(|decision| self.decision(&shared, decision));
        let votes = self.item.votes.iter();
        let votes = votes.filter_map(|vote| self.vote(&shared, vote));
        group.outcomes = decisions.chain(votes).collect();
        (!group.outcomes.is_empty()).then_some(group)
    }

    fn empty_group(self) -> DecisionGroup {
        let day = self.meeting.date.exact();
        let number = self.item.key().to_owned();
        DecisionGroup {
            day,
            when: dates::of_meeting(self.meeting),
            body: self
                .treated_by()
                .and_then(|id| meetings::body_on(self.workspace, id, day)),
            item: meeting_words::item(&number),
            title: marked(&self.item.title, &self.filter.text),
            route: Route::Meeting(self.meeting.id.clone(), Some(number)),
            cases: CaseLink::all(self.workspace, &self.item.cases),
            outcomes: Vec::new(),
        }
    }

    fn treated_by(self) -> Option<&'a Id<Organization>> {
        let lead = self.meeting.organizations.first();
        self.item.body.as_ref().or(lead)
    }

    fn decision(self, shared: &[String], decision: &Decision) -> Option<Outcome> {
        let filter = self.filter;
        let organization = filter.organization.as_ref();
        let verb = filter.verb.as_ref();
        let item = item_at(self.meeting, self.item);
        let on = (self.workspace, &self.meeting.date);
        let view = DecisionView {
            ties: self.ties.of(self.meeting, self.item, decision),
            ..DecisionView::new(on, item, decision, self.treated_by())
        };
        let to = view.to.iter().map(|body| body.name.as_str());
        let own = [decision.verb.as_str(), decision.text.as_str()];
        let passes = organization.is_none_or(|body| body == &decision.by)
            && verb.is_none_or(|verb| verb == &decision.verb)
            && self.is_found(shared, own.into_iter().chain(to));
        passes.then(|| Outcome::Decision(Box::new(view), marked(&decision.text, &filter.text)))
    }

    /// A vote has no verb, so that it is left out when one is asked for.
    fn vote(self, shared: &[String], vote: &VoteEvent) -> Option<Outcome> {
        let filter = self.filter;
        let organization = filter.organization.as_ref();
        let passes = self.item.decisions.is_empty()
            && filter.verb.is_none()
            && (organization.is_none() || organization == self.treated_by())
            && self.is_found(shared, [words::VOTE, vote.question.as_str()]);
        let options = [VoteOption::Yes, VoteOption::No, VoteOption::Abstain];
        let named = options.map(|option| vote.count(option));
        let printed = vote.counts.iter();
        let printed: Vec<_> = printed
            .map(|it| words::votes_for(&it.what, it.count))
            .collect();
        passes.then(|| Outcome::Vote {
            question: marked(&vote.question, &filter.text),
            sentence: match (&vote.result, vote.has_every_name()) {
                (Some(result), _) => words::vote_with_result(result),
                (None, true) => words::vote(named),
                (None, false) => words::NO_DECISION.to_owned(),
            },
            counts: if vote.has_every_name() {
                words::vote_counts(named)
            } else {
                printed.join(", ")
            },
        })
    }

    fn is_found<'b>(self, shared: &'b [String], own: impl IntoIterator<Item = &'b str>) -> bool {
        let shared = shared.iter().map(String::as_str);
        matches(&self.filter.text, own.into_iter().chain(shared))
    }
}

impl DecisionGroup {
    /// What a search finds besides the decisions themselves: all that the group shows.
    fn searched(&self, title: &str) -> Vec<String> {
        let body = self.body.iter().map(|body| body.name.clone());
        let cases = self.cases.iter().map(|case| case.title.clone());
        [self.when.clone(), self.item.clone(), title.to_owned()]
            .into_iter()
            .chain(body)
            .chain(cases)
            .collect()
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
    let found = map_of(found).into_iter();
    let mut choices: Vec<_> = found
        .map(|(value, label)| Choice { value, label })
        .collect();
    sort_by(&mut choices, |a, b| swedish(&a.label, &b.label));
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

    fn outcomes(screen: &DecisionsScreen) -> Vec<Outcome> {
        let groups = screen.groups.iter();
        groups.flat_map(|group| group.outcomes.clone()).collect()
    }

    #[test]
    fn every_decision_stands_and_so_does_the_vote_that_led_to_none() {
        let screen = shown(&DecisionFilter::default());
        assert_eq!(outcomes(&screen).len(), 35);
        assert_eq!(
            screen.count,
            "Alla 34\u{a0}beslut och 1\u{a0}omröstning utan antecknat beslut visas."
        );
        let vote = outcomes(&screen)
            .into_iter()
            .find_map(|outcome| match outcome {
                Outcome::Vote { sentence, .. } => Some(sentence),
                Outcome::Decision(..) => None,
            });
        let sentence = "Omröstning 7–5–4, inget beslut antecknat.";
        assert_eq!(vote.as_deref(), Some(sentence));
    }

    #[test]
    fn the_newest_meeting_is_first_and_its_items_in_order() {
        let screen = shown(&DecisionFilter::default());
        let routes: Vec<_> = screen
            .groups
            .iter()
            .map(|group| group.route.print())
            .collect();
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
        let count = outcomes(&screen).len();
        assert_eq!(screen.count, format!("{count} av 34\u{a0}beslut visas."));
        assert!(
            screen
                .groups
                .iter()
                .all(|group| group.when.ends_with("2021"))
        );
    }

    #[test]
    fn a_verb_leaves_the_vote_out() {
        let screen = shown(&DecisionFilter {
            verb: Some("rekommendera".to_owned()),
            ..DecisionFilter::default()
        });
        assert_eq!(screen.count, "5 av 34\u{a0}beslut visas.");
    }

    #[test]
    fn a_search_finds_words_in_all_that_is_shown_and_marks_them_in_the_text() {
        assert_eq!(outcomes(&shown(&with_text("omröstning covid"))).len(), 1);
        let hits: Vec<_> = outcomes(&shown(&with_text("SYSTEMLEDNING")))
            .into_iter()
            .filter_map(|outcome| match outcome {
                Outcome::Decision(_, pieces) => Some(pieces),
                Outcome::Vote { .. } => None,
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
