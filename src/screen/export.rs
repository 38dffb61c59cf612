//! Files for the tools of others: which there are, what each is called and what stands in it.
//! The formats themselves are [`crate::interchange`]'s.

mod adoptions;
mod attendance;
mod calendar;
mod items;
mod tables;
mod votes;

use super::dates;
use super::names::{Dated, name_at};
use super::words::export as words;
use crate::domain::{Date, Day, Id, Organization, Source, Workspace};
use crate::interchange::{csv, ocel, oparl, xes};

/// A format other tools read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// OCEL 2.0, JSON.
    Ocel,
    /// XES.
    Xes,
    /// OParl 1.1.
    Oparl,
    /// iCalendar.
    Calendar,
    /// CSV, one table.
    Table(Table),
}

/// A table for a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// One row a case.
    Cases,
    /// One row a stop.
    Stops,
    /// One row a meeting.
    Meetings,
    /// One row an agenda item.
    Items,
    /// One row a decision.
    Decisions,
    /// One row a line of an attendance list.
    Attendance,
    /// One row a vote, by name or by number.
    Votes,
    /// One row a huvudman that a case was put to.
    Adoptions,
    /// One row a thing awaited.
    Awaited,
    /// One row a deviation that minutes record or the rules find.
    Deviations,
}

impl Format {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 14] = [
        Self::Table(Table::Cases),
        Self::Table(Table::Stops),
        Self::Table(Table::Meetings),
        Self::Table(Table::Items),
        Self::Table(Table::Decisions),
        Self::Table(Table::Attendance),
        Self::Table(Table::Votes),
        Self::Table(Table::Adoptions),
        Self::Table(Table::Deviations),
        Self::Table(Table::Awaited),
        Self::Calendar,
        Self::Ocel,
        Self::Xes,
        Self::Oparl,
    ];

    /// What it is called, and what it is for.
    pub const fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Ocel => (words::OCEL, words::OCEL_TEXT),
            Self::Xes => (words::XES, words::XES_TEXT),
            Self::Oparl => (words::OPARL, words::OPARL_TEXT),
            Self::Calendar => (words::CALENDAR, words::CALENDAR_TEXT),
            Self::Table(table) => (table.name(), words::TABLE_TEXT),
        }
    }

    /// The name of the file: ”vasterbotten-utgava-1-arenden.csv”.
    pub fn file_name(self, stem: &str) -> String {
        let end = match self {
            Self::Ocel => ".ocel.json".to_owned(),
            Self::Xes => ".xes".to_owned(),
            Self::Oparl => ".oparl.json".to_owned(),
            Self::Calendar => ".ics".to_owned(),
            Self::Table(table) => format!("-{}.csv", table.file()),
        };
        format!("{stem}{end}")
    }

    /// The text of the file. The same data is always the same bytes, but for the deviations:
    /// what is planned later than today is not missed yet.
    pub fn write(self, workspace: &Workspace, today: Day) -> String {
        match self {
            Self::Ocel => ocel::write(workspace),
            Self::Xes => xes::write(workspace),
            Self::Oparl => oparl::write(workspace),
            Self::Calendar => calendar::calendar(workspace).write(),
            Self::Table(table) => {
                let (columns, rows) = tables::table(table, workspace, today);
                csv::write(columns, &rows)
            }
        }
    }
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Cases,
        Self::Stops,
        Self::Meetings,
        Self::Items,
        Self::Decisions,
        Self::Attendance,
        Self::Votes,
        Self::Adoptions,
        Self::Deviations,
        Self::Awaited,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Cases => words::CASES,
            Self::Stops => words::STOPS,
            Self::Meetings => words::MEETINGS,
            Self::Items => words::ITEMS,
            Self::Decisions => words::DECISIONS,
            Self::Attendance => words::ATTENDANCE,
            Self::Votes => words::VOTES,
            Self::Adoptions => words::ADOPTIONS,
            Self::Deviations => words::DEVIATIONS,
            Self::Awaited => words::AWAITED,
        }
    }

    /// What it is called in the name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Cases => words::CASES_FILE,
            Self::Stops => words::STOPS_FILE,
            Self::Meetings => words::MEETINGS_FILE,
            Self::Items => words::ITEMS_FILE,
            Self::Decisions => words::DECISIONS_FILE,
            Self::Attendance => words::ATTENDANCE_FILE,
            Self::Votes => words::VOTES_FILE,
            Self::Adoptions => words::ADOPTIONS_FILE,
            Self::Deviations => words::DEVIATIONS_FILE,
            Self::Awaited => words::AWAITED_FILE,
        }
    }
}

/// A date as no spreadsheet takes it for another: a day as it is, and what is less exact in words.
fn when(date: &Date) -> String {
    let day = date.exact().map(|day| day.to_string());
    day.unwrap_or_else(|| dates::date(date).replace('\u{a0}', " "))
}

/// A body as it was named at a date.
fn body((workspace, date): Dated<'_>, id: &Id<Organization>) -> String {
    let body = workspace.find(id);
    body.map_or_else(|| id.to_string(), |body| name_at(body, date))
}

fn bodies<'a>(on: Dated<'_>, ids: impl IntoIterator<Item = &'a Id<Organization>>) -> String {
    let names: Vec<_> = ids.into_iter().map(|id| body(on, id)).collect();
    names.join(", ")
}

fn sources(workspace: &Workspace, sources: &[Source]) -> String {
    let cited = sources.iter().map(|source| {
        let document = workspace.find(&source.document);
        let document = document.map_or(source.document.as_str(), |it| &it.citation);
        format!("{document}, {}", source.section)
    });
    cited.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::read;

    fn edition() -> Workspace {
        read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    #[test]
    fn every_file_has_a_name_of_its_own() {
        let names = Format::ALL.map(|format| format.file_name("vasterbotten-utgava-1"));
        for (n, name) in names.iter().enumerate() {
            assert!(name.starts_with("vasterbotten-utgava-1"), "{name}");
            assert!(!names[..n].contains(name), "{name}");
        }
    }

    #[test]
    fn every_row_is_as_long_as_the_heading() {
        let (edition, today) = (edition(), "2026-11-22".parse().unwrap());
        for table in Table::ALL {
            let (columns, rows) = tables::table(table, &edition, today);
            assert!(!rows.is_empty(), "{table:?}");
            assert!(rows.iter().all(|row| row.len() == columns.len()));
        }
    }

    #[test]
    fn a_workspace_of_nothing_makes_files_too() {
        let records = crate::domain::Records::empty(
            Id::new("tom").unwrap(),
            "Tom".to_owned(),
            "2026-11-22".parse().unwrap(),
        );
        let empty = Workspace::new(records).unwrap();
        for format in Format::ALL {
            assert!(
                !format
                    .write(&empty, "2026-11-22".parse().unwrap())
                    .is_empty()
            );
        }
    }
}
