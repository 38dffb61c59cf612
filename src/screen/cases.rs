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
use crate::domain::order::sort_by_key;
use crate::domain::{Case, Day, Finished, Workspace};
use crate::search::{finds_within, matches, swedish_places};

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
    /// The places in the data of the listed cases. What is told of one is made when it is drawn.
    pub listed: Vec<usize>,
    /// How ages and planned days are to be read.
    pub footnote: Option<String>,
    filter: CaseFilter,
    as_of: Option<Day>,
}

impl CasesScreen {
    /// The cases that fit the filter, of all cases in its order ([`ordered`]) or of those in
    /// which they are known to be ([`holds`](Self::holds)).
    pub fn new(workspace: &Workspace, filter: &CaseFilter, ordered: &[usize]) -> Self {
        let all = &workspace.records().cases;
        let fits = |place: &usize| {
            all.get(*place)
                .is_some_and(|case| fits(workspace, filter, case))
        };
        let listed: Vec<usize> = ordered.iter().copied().filter(fits).collect();
        let text = filter.text.trim();
        let as_of = workspace.as_of().latest();
        Self {
            lead: words::lead(all.len(), all.iter().all(is_sourced)),
            count: words::shown(listed.len(), all.len()),
            condition: condition(workspace, filter),
            is_filtered: !text.is_empty() || is_restricted(filter),
            order: filter.order,
            listed,
            footnote: as_of.map(|day| words::footnote(&dates::day(day))),
            filter: filter.clone(),
            as_of,
        }
    }

    /// Whether all cases that fit this filter are among those listed here, in its order: as when
    /// one goes on typing. Then only these need be looked through.
    pub fn holds(&self, filter: &CaseFilter) -> bool {
        let with_text = CaseFilter {
            text: filter.text.clone(),
            ..self.filter.clone()
        };
        with_text == *filter && finds_within(&filter.text, &self.filter.text)
    }

    /// What is told of the case in this row, counted from 0.
    pub fn row(&self, workspace: &Workspace, row: usize) -> Option<CaseRow> {
        let case = self.case(workspace, row)?;
        Some(CaseRow::new(
            workspace,
            case,
            self.filter.text.trim(),
            self.as_of,
        ))
    }

    /// What the case in this row is called; nothing where there is none.
    pub fn title(&self, workspace: &Workspace, row: usize) -> String {
        let case = self.case(workspace, row);
        case.map_or_else(String::new, |case| case.short_title.clone())
    }

    fn case<'a>(&self, workspace: &'a Workspace, row: usize) -> Option<&'a Case> {
        workspace.records().cases.get(*self.listed.get(row)?)
    }
}

/// The places in the data of all cases, in the order of their titles.
pub fn by_title(workspace: &Workspace) -> Vec<usize> {
    let cases = workspace.records().cases.iter();
    swedish_places(cases.map(|case| case.short_title.as_str()))
}

/// The places in the data of all cases, in this order; those that are equal in it stand by title
/// ([`by_title`]).
pub fn ordered(workspace: &Workspace, order: CaseOrder, by_title: &[usize]) -> Vec<usize> {
    let cases = &workspace.records().cases;
    let mut places = by_title.to_vec();
    match order {
        CaseOrder::Latest => {
            let last = |case: &Case| case.last_held().map(|held| held.date.sort_day());
            let last: Vec<_> = cases.iter().map(last).collect();
            sort_by_key(&mut places, |place| Reverse(last.get(*place)));
        }
        CaseOrder::Title => {}
        CaseOrder::Steps => {
            let steps = |place: &usize| Some(cases.get(*place)?.consultations.len());
            sort_by_key(&mut places, |place| Reverse(steps(place)));
        }
    }
    places
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Standing;
    use crate::search::swedish;

    fn built_in() -> Workspace {
        crate::interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    fn in_order(workspace: &Workspace, order: CaseOrder) -> Vec<usize> {
        ordered(workspace, order, &by_title(workspace))
    }

    /// The list, and all that is told in it.
    fn listed(filter: &CaseFilter) -> (CasesScreen, Vec<CaseRow>) {
        let workspace = built_in();
        let ordered = in_order(&workspace, filter.order);
        let screen = CasesScreen::new(&workspace, filter, &ordered);
        let rows = 0..screen.listed.len();
        let rows = rows.filter_map(|row| screen.row(&workspace, row)).collect();
        (screen, rows)
    }

    fn titles(rows: &[CaseRow]) -> Vec<String> {
        let text = |row: &CaseRow| row.title.iter().map(|piece| piece.text.as_str()).collect();
        rows.iter().map(text).collect()
    }

    #[test]
    fn without_a_filter_every_case_is_listed_the_last_treated_first() {
        let (screen, rows) = listed(&CaseFilter::default());
        assert_eq!(rows.len(), 71);
        assert!(!screen.is_filtered);
        let first = rows.first().unwrap().treated.clone().unwrap();
        assert_eq!(first.day.as_deref(), Some("2024-09-06"));
        let last = rows.last().unwrap();
        assert_eq!(last.treated, None, "what never was treated stands last");
    }

    #[test]
    fn a_word_is_found_in_a_step_and_its_place_is_told() {
        let (screen, rows) = listed(&CaseFilter {
            text: "allmänfarlig".into(),
            ..CaseFilter::default()
        });
        assert_eq!(titles(&rows), ["Vem vaccinerar i kommunerna?"]);
        assert_eq!(
            screen.count.replace('\u{a0}', " ") + " " + &screen.condition,
            "1 av 71 ärenden innehåller ”allmänfarlig”."
        );
        let excerpt = rows.first().unwrap().excerpt.clone().unwrap();
        assert_eq!(excerpt.place, "i steg 2");
        let hits: Vec<_> = excerpt.pieces.iter().filter(|piece| piece.is_hit).collect();
        assert_eq!(hits.len(), 1);
    }

    #[test]
    fn who_goes_on_typing_is_answered_from_what_is_listed() {
        let workspace = built_in();
        let ordered = in_order(&workspace, CaseOrder::default());
        let asked = |text: &str| CaseFilter {
            text: text.into(),
            ..CaseFilter::default()
        };
        let mut listed = CasesScreen::new(&workspace, &asked(""), &ordered);
        for text in ["v", "vå", "vård", "vård ", "vård s"] {
            assert!(listed.holds(&asked(text)), "{text}");
            let narrowed = CasesScreen::new(&workspace, &asked(text), &listed.listed);
            assert_eq!(
                narrowed,
                CasesScreen::new(&workspace, &asked(text), &ordered),
                "{text}"
            );
            listed = narrowed;
        }
        assert!(!listed.holds(&asked("vår")), "a letter is taken away");
        let tabled = CaseFilter {
            standing: Some(Standing::Tabled),
            ..asked("vård sk")
        };
        assert!(!listed.holds(&tabled), "another choice");
    }

    #[test]
    fn filters_restrict_together() {
        let (_, rows) = listed(&CaseFilter {
            standing: Some(Standing::Tabled),
            text: "sjukhus".into(),
            ..CaseFilter::default()
        });
        assert!(!rows.is_empty());
        for row in &rows {
            assert_eq!(row.standing, Standing::Tabled);
        }
        let (nothing, rows) = listed(&CaseFilter {
            case_type: Some("finns inte".into()),
            ..CaseFilter::default()
        });
        assert_eq!(rows, []);
        assert_eq!(nothing.count, "Inget av 71\u{a0}ärenden");
    }

    #[test]
    fn the_longest_way_stands_first_when_ordered_by_steps() {
        let (_, rows) = listed(&CaseFilter {
            order: CaseOrder::Steps,
            ..CaseFilter::default()
        });
        let counts: Vec<_> = rows.iter().map(|row| row.steps).collect();
        assert_eq!(counts.first(), Some(&12));
        assert!(counts.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn by_title_stands_as_in_a_swedish_list() {
        let (_, rows) = listed(&CaseFilter {
            order: CaseOrder::Title,
            ..CaseFilter::default()
        });
        let titles = titles(&rows);
        assert!(titles.is_sorted_by(|a, b| swedish(a, b).is_le()));
    }

    #[test]
    fn a_type_says_how_many_cases_it_finds_and_the_most_common_stands_first() {
        let workspace = built_in();
        let mut before = usize::MAX;
        for choice in CaseChoices::new(&workspace).case_types {
            let filter = CaseFilter {
                case_type: Some(choice.value.clone()),
                ..CaseFilter::default()
            };
            let ordered = in_order(&workspace, filter.order);
            let found = CasesScreen::new(&workspace, &filter, &ordered).listed.len();
            assert_eq!(choice.label, format!("{} ({found})", choice.value));
            assert!(found > 0 && found <= before, "{}", choice.label);
            before = found;
        }
        assert_ne!(before, usize::MAX);
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
            let ordered = in_order(&workspace, filter.order);
            let screen = CasesScreen::new(&workspace, &filter, &ordered);
            assert!(!screen.listed.is_empty(), "{}", choice.label);
        }
    }
}
