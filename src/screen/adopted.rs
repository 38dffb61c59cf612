//! Case × huvudman after the joint recommendations: who has decided in its line, as far as
//! the documents show.

use super::BodyRef;
use super::huvudmen::huvudmen;
use super::recommended::{asked, recommended};
use super::words::{adopted as words, labels};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{AdoptionStatus, Case, Organization, Workspace};
use crate::search::swedish;

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adopted {
    /// The huvudmän, in Swedish order: the columns.
    pub huvudmen: Vec<BodyRef>,
    /// A row for each case that was recommended to them.
    pub rows: Vec<AdoptedRow>,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptedRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// How many have decided: ”0 av 16”.
    pub count: String,
    /// What each huvudman did.
    pub cells: Vec<AdoptedCell>,
}

/// What one huvudman did in one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdoptedCell {
    /// What marks it, as in class names.
    pub class: &'static str,
    /// The mark.
    pub mark: &'static str,
    /// The same in words.
    pub word: &'static str,
}

impl Adopted {
    /// All cases that were recommended to the huvudmän together, or that one of them has
    /// adopted; `None` when there is none.
    pub fn new(workspace: &Workspace) -> Option<Self> {
        let bodies = huvudmen(workspace);
        let cases = workspace.records().cases.iter();
        let is_put_to_several = |case: &Case| {
            let put = recommended(workspace, case);
            put.iter().any(|(_, to)| to.len() > 1)
        };
        let cases = cases.filter(|case| !case.adoptions.is_empty() || is_put_to_several(case));
        let mut rows: Vec<_> = cases
            .map(|case| AdoptedRow::new(workspace, case, &bodies))
            .collect();
        sort_by(&mut rows, |a, b| swedish(&a.title, &b.title));
        (!rows.is_empty()).then(|| Self {
            huvudmen: bodies.into_iter().map(BodyRef::new).collect(),
            rows,
        })
    }
}

impl AdoptedRow {
    fn new(workspace: &Workspace, case: &Case, huvudmen: &[&Organization]) -> Self {
        let asked = asked(workspace, case);
        let of = |body: &&Organization| match case.adoption_of(&body.id) {
            Some((_, noted)) => cell(noted.status),
            None if asked.is_empty() || asked.contains(body) => cell(AdoptionStatus::Pending),
            None => NOT_ASKED,
        };
        let cells: Vec<_> = huvudmen.iter().map(of).collect();
        // One that is gone has no column and may have answered.
        let noted = case.adoptions.iter();
        let noted = noted.filter_map(|it| workspace.find(&it.huvudman));
        let others: Vec<_> = noted.filter(|body| !asked.contains(body)).collect();
        let asked: Vec<_> = asked.iter().copied().chain(others).collect();
        let known = asked.iter().filter(|body| {
            let noted = case.adoption_of(&body.id);
            noted.is_some_and(|(_, it)| it.status != AdoptionStatus::Pending)
        });
        Self {
            title: case.short_title.clone(),
            route: Route::case(case.id.clone(), None),
            count: words::count(known.count(), asked.len()),
            cells,
        }
    }
}

/// One that it was not put to.
const NOT_ASKED: AdoptedCell = AdoptedCell {
    class: "not-asked",
    mark: "",
    word: words::NOT_ASKED,
};

fn cell(status: AdoptionStatus) -> AdoptedCell {
    let (class, mark) = match status {
        AdoptionStatus::Pending => ("pending", "–"),
        AdoptionStatus::Adopted => ("adopted", "●"),
        AdoptionStatus::AdoptedWithChange => ("changed", "◐"),
        AdoptionStatus::Declined => ("declined", "×"),
    };
    let word = if status == AdoptionStatus::Pending {
        words::NOT_KNOWN
    } else {
        labels::adoption(status)
    };
    AdoptedCell { class, mark, word }
}

/// The marks and what they mean.
pub fn legend() -> [AdoptedCell; 4] {
    [
        AdoptionStatus::Adopted,
        AdoptionStatus::AdoptedWithChange,
        AdoptionStatus::Declined,
        AdoptionStatus::Pending,
    ]
    .map(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recommended_case_has_a_cell_for_each_huvudman_and_silence_is_said() {
        let bytes = include_bytes!("../../public/data/vasterbotten.json");
        let workspace = crate::interchange::read(bytes).unwrap();
        let table = Adopted::new(&workspace).unwrap();
        assert_eq!(table.huvudmen.len(), 16);
        let titles: Vec<_> = table.rows.iter().map(|row| row.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Betalningsansvar vid utskrivning",
                "Systemledning och framtidsbild 2030"
            ]
        );
        for row in &table.rows {
            assert_eq!(row.cells.len(), 16, "{}", row.title);
        }
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        assert!(cells.clone().all(|cell| cell.word == words::NOT_KNOWN));
    }
}
