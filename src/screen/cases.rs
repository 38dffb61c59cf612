//! The list of cases: which, in what order, and what is told of each.

mod choices;
mod hit;
mod in_time;
mod legs;
mod on_road;
mod open;
mod row;
mod thread;

pub use choices::{CaseChoices, Choice, ChoiceGroup};
pub use hit::{Excerpt, Piece, marked};
pub use in_time::{CaseThread, CasesInTime, StepsInTime, ThreadStop};
pub use on_road::{CaseLink, CaseStretch, CasesAside, CasesOnRoad, StandingCases};
pub use open::OpenCases;
pub use row::{CaseRow, Next, Treated};

use std::cmp::Reverse;

use super::dates;
use super::words::cases as words;
use crate::app::{CaseFilter, CaseOrder};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Case, Finished, Workspace};
use crate::search::{matches, swedish};

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CasesScreen {
    /// Under the heading: how many cases there are.
    pub lead: String,
    /// How many are listed: ”24 av 71 ärenden”.
    pub count: String,
    /// What they have in common: ”innehåller ”vård”.”
    pub condition: String,
    /// Whether there is a restriction to take away.
    pub is_filtered: bool,
    /// In which order they stand.
    pub order: CaseOrder,
    /// The listed cases.
    pub rows: Vec<CaseRow>,
    /// How ages and planned days are to be read.
    pub footnote: Option<String>,
}

impl CasesScreen {
    /// The cases that fit the filter, in its order.
    pub fn new(workspace: &Workspace, filter: &CaseFilter) -> Self {
        let all = &workspace.records().cases;
        let mut cases = chosen(workspace, filter);
        sort(&mut cases, filter.order);
        let text = filter.text.trim();
        let as_of = workspace.as_of().latest();
        Self {
            lead: words::lead(all.len(), all.iter().all(is_sourced)),
            count: words::shown(cases.len(), all.len()),
            condition: condition(workspace, filter),
            is_filtered: !text.is_empty() || is_restricted(filter),
            order: filter.order,
            rows: cases
                .into_iter()
                .map(|case| CaseRow::new(workspace, case, text, as_of))
                .collect(),
            footnote: as_of.map(|day| words::footnote(&dates::day(day))),
        }
    }
}

/// What the listed cases have in common.
fn condition(workspace: &Workspace, filter: &CaseFilter) -> String {
    let holder = filter.holder.as_ref().and_then(|id| workspace.find(id));
    let chosen = words::condition(filter.text.trim(), is_restricted(filter));
    match holder {
        Some(body) => format!("{chosen} {}", words::held_by(body.name())),
        None => chosen,
    }
}

/// The cases that fit a filter, by id.
pub(super) fn chosen<'a>(workspace: &'a Workspace, filter: &CaseFilter) -> Vec<&'a Case> {
    let all = workspace.records().cases.iter();
    all.filter(|case| fits(workspace, filter, case)).collect()
}

/// Whether something besides the text restricts the list.
pub(super) fn is_restricted(filter: &CaseFilter) -> bool {
    filter.standing.is_some()
        || filter.organization.is_some()
        || filter.holder.is_some()
        || filter.case_type.is_some()
        || filter.topic.is_some()
}

fn is_sourced(case: &Case) -> bool {
    case.consultations
        .iter()
        .all(|consultation| !consultation.sources.is_empty())
}

fn fits(workspace: &Workspace, filter: &CaseFilter, case: &Case) -> bool {
    let standing = filter.standing.is_none_or(|it| case.standing() == it);
    let organization = filter.organization.as_ref();
    let organization = organization.is_none_or(|id| case.involves(id));
    let holder = filter.holder.as_ref();
    let is_open = case.outcome.finished != Finished::Yes;
    let holder = holder.is_none_or(|id| is_open && case.outcome.holder.as_ref() == Some(id));
    let case_type = filter.case_type.as_ref();
    let case_type = case_type.is_none_or(|it| &case.case_type == it);
    let topic = filter.topic.as_ref();
    let topic = topic.is_none_or(|id| case.topics.contains(id));
    let text = || {
        let texts = hit::texts(workspace, case);
        matches(&filter.text, texts.map(|text| text.text))
    };
    standing && organization && holder && case_type && topic && text()
}

/// Cases that are equal in the chosen order stand by title.
fn sort(cases: &mut Vec<&Case>, order: CaseOrder) {
    sort_by(cases, |a, b| swedish(&a.short_title, &b.short_title));
    match order {
        CaseOrder::Latest => {
            sort_by_key(cases, |case| {
                Reverse(case.last_held().map(|held| held.date.sort_day()))
            });
        }
        CaseOrder::Title => {}
        CaseOrder::Steps => sort_by_key(cases, |case| Reverse(case.consultations.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Standing;

    fn built_in() -> Workspace {
        crate::interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    fn listed(filter: &CaseFilter) -> CasesScreen {
        CasesScreen::new(&built_in(), filter)
    }

    fn titles(screen: &CasesScreen) -> Vec<String> {
        let text = |row: &CaseRow| row.title.iter().map(|piece| piece.text.as_str()).collect();
        screen.rows.iter().map(text).collect()
    }

    #[test]
    fn without_a_filter_every_case_is_listed_the_last_treated_first() {
        let screen = listed(&CaseFilter::default());
        assert_eq!(screen.rows.len(), 71);
        assert!(!screen.is_filtered);
        let first = screen.rows.first().unwrap().treated.clone().unwrap();
        assert_eq!(first.day.as_deref(), Some("2024-09-06"));
        let last = screen.rows.last().unwrap();
        assert_eq!(last.treated, None, "what never was treated stands last");
    }

    #[test]
    fn a_word_is_found_in_a_step_and_its_place_is_told() {
        let screen = listed(&CaseFilter {
            text: "allmänfarlig".into(),
            ..CaseFilter::default()
        });
        assert_eq!(titles(&screen), ["Vem vaccinerar i kommunerna?"]);
        assert_eq!(
            screen.count.replace('\u{a0}', " ") + " " + &screen.condition,
            "1 av 71 ärenden innehåller ”allmänfarlig”."
        );
        let excerpt = screen.rows.first().unwrap().excerpt.clone().unwrap();
        assert_eq!(excerpt.place, "i steg 2");
        let hits: Vec<_> = excerpt.pieces.iter().filter(|piece| piece.is_hit).collect();
        assert_eq!(hits.len(), 1);
    }

    #[test]
    fn filters_restrict_together() {
        let screen = listed(&CaseFilter {
            standing: Some(Standing::Tabled),
            text: "sjukhus".into(),
            ..CaseFilter::default()
        });
        assert!(!screen.rows.is_empty());
        for row in &screen.rows {
            assert_eq!(row.standing, Standing::Tabled);
        }
        let nothing = listed(&CaseFilter {
            case_type: Some("finns inte".into()),
            ..CaseFilter::default()
        });
        assert_eq!(nothing.rows, []);
        assert_eq!(nothing.count, "Inget av 71\u{a0}ärenden");
    }

    #[test]
    fn the_longest_way_stands_first_when_ordered_by_steps() {
        let screen = listed(&CaseFilter {
            order: CaseOrder::Steps,
            ..CaseFilter::default()
        });
        let counts: Vec<_> = screen.rows.iter().map(|row| row.steps).collect();
        assert_eq!(counts.first(), Some(&12));
        assert!(counts.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn by_title_stands_as_in_a_swedish_list() {
        let screen = listed(&CaseFilter {
            order: CaseOrder::Title,
            ..CaseFilter::default()
        });
        let titles = titles(&screen);
        assert!(titles.is_sorted_by(|a, b| swedish(a, b).is_le()));
    }

    #[test]
    fn the_choices_are_those_that_find_something() {
        let workspace = built_in();
        let choices = CaseChoices::new(&workspace);
        for choice in choices.bodies.iter().flat_map(|group| &group.choices) {
            let filter = CaseFilter {
                organization: crate::domain::Id::new(&choice.value).ok(),
                ..CaseFilter::default()
            };
            let screen = CasesScreen::new(&workspace, &filter);
            assert!(!screen.rows.is_empty(), "{}", choice.label);
        }
    }
}
