//! Cases that concern a huvudman.

use std::collections::BTreeSet;

use super::super::words::{huvudman as words, labels};
use super::super::{dates, names};
use super::About;
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{Case, Consultation, Id, Organization, Standing};
use crate::search::swedish;

/// The cases that concern a huvudman, each once.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases {
    /// Those it takes part in itself.
    pub own: Vec<CaseRow>,
    /// Those that concern a group it belongs to, and those that only name it.
    pub more: Vec<MoreCases>,
}

/// More cases, under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct MoreCases {
    /// With how many there are.
    pub heading: String,
    /// The cases.
    pub rows: Vec<CaseRow>,
}

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// Where it stands.
    pub standing: Standing,
    /// Where it stands, in words.
    pub standing_word: &'static str,
    /// Who holds it: ”hos LSG”.
    pub holder: Option<String>,
    /// True when the holder is our reading.
    pub inferred: bool,
    /// What it has to do with the huvudman.
    pub how: Option<String>,
}

impl Cases {
    pub(super) fn new(about: &About<'_>) -> Self {
        let mut seen = BTreeSet::new();
        let own = rows(about, &mut seen, |case| {
            case.involves(&about.body.id) || about.parts.iter().any(|part| case.involves(&part.id))
        });
        let mut more = Vec::new();
        for group in &about.groups {
            let rows = rows(about, &mut seen, |case| case.involves(&group.id));
            if !rows.is_empty() {
                let heading = words::group_cases(group.short_name(), rows.len());
                more.push(MoreCases { heading, rows });
            }
        }
        let name = about.body.short_name();
        let rows = rows(about, &mut seen, |case| names_it(case, name));
        if !rows.is_empty() {
            let heading = words::named_cases(name, rows.len());
            more.push(MoreCases { heading, rows });
        }
        Self { own, more }
    }
}

/// The cases not seen before that `concerns`, by title.
fn rows<'a>(
    about: &About<'a>,
    seen: &mut BTreeSet<&'a Id<Case>>,
    concerns: impl Fn(&Case) -> bool,
) -> Vec<CaseRow> {
    let cases = about.workspace.records().cases.iter();
    let mut rows: Vec<_> = cases
        .filter(|case| concerns(case) && seen.insert(&case.id))
        .map(|case| CaseRow::new(about, case))
        .collect();
    sort_by(&mut rows, |a, b| swedish(&a.title, &b.title));
    rows
}

impl CaseRow {
    fn new(about: &About<'_>, case: &Case) -> Self {
        let standing = case.standing();
        let holder = case
            .outcome
            .holder
            .as_ref()
            .filter(|_| standing != Standing::Finished);
        let holder = holder.and_then(|id| about.workspace.find(id));
        Self {
            title: case.short_title.clone(),
            route: Route::case(case.id.clone(), None),
            standing,
            standing_word: labels::standing(standing),
            inferred: holder.is_some() && case.outcome.holder_inferred,
            holder: holder.map(|holder| words::held_by(holder.short_name())),
            how: how(about, case),
        }
    }
}

/// The last stop the huvudman itself took part in, or one of its bodies.
fn how(about: &About<'_>, case: &Case) -> Option<String> {
    let own = |id: &Id<Organization>| {
        about.body.id == *id || about.parts.iter().any(|part| part.id == *id)
    };
    let takes_part = |stop: &&Consultation| {
        stop.organization.as_ref().is_some_and(own)
            || stop.other_organizations.iter().any(own)
            || stop.handed_to.iter().any(own)
    };
    if let Some(stop) = case.consultations.iter().rev().find(takes_part) {
        return Some(format!("{}: {}", dates::of_consultation(stop), stop.what));
    }
    let initiators = &case.initiator.organizations;
    initiators.iter().any(own).then(|| {
        format!(
            "{}: {}",
            words::INITIATOR,
            names::short_names(about.workspace, initiators)
        )
    })
}

/// Whether a case names the huvudman: as a word of its own, also in the genitive.
fn names_it(case: &Case, name: &str) -> bool {
    let stops = case.consultations.iter();
    let texts = stops.flat_map(|stop| [Some(&stop.what), stop.outcome.as_ref()]);
    [&case.title, &case.short_title, &case.summary]
        .into_iter()
        .chain(texts.flatten())
        .any(|text| has_word(text, name))
}

fn has_word(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, hit)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + hit.len()..).unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after);
        let is_letter = |char: Option<char>| char.is_some_and(char::is_alphabetic);
        !is_letter(before) && !is_letter(after.chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_counts_as_a_word_and_in_the_genitive_but_not_inside_another() {
        assert!(has_word("piloter i Umeå med krans", "Umeå"));
        assert!(has_word("Skellefteå/Norsjös närsjukvård", "Norsjö"));
        assert!(!has_word("Umeåregionen", "Umeå"));
        assert!(!has_word("Nyumeå", "Umeå"));
    }
}
