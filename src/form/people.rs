//! A list of people as it is pasted: one a line, in columns or as names alone.
//!
//! Nothing on a line is left out in silence: what is not understood is told with its line.

use super::date;
use crate::domain::{Date, Id, Organization, Role, Workspace, composed};
use crate::search::{Folded, folds_to};

/// What a column says of the people in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The name.
    Name,
    /// The first name alone.
    First,
    /// The last name alone.
    Last,
    /// The body they sit in.
    Body,
    /// As what.
    Role,
    /// For which huvudman.
    OnBehalfOf,
    /// The party.
    Party,
    /// Whether they are substitutes, or who is theirs.
    Substitute,
    /// From when.
    From,
}

/// The words of a language that such lists are written with, in small letters.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What columns are called.
    pub columns: &'static [(&'static str, Column)],
    /// Those of them that stand in no list but as the heading of a column of names.
    pub names: &'static [(&'static str, ())],
    /// What roles are called.
    pub roles: &'static [(&'static str, Role)],
    /// What several of a role are called, over their names.
    pub sections: &'static [(&'static str, Role)],
    /// What says that something is so, and that it is not.
    pub answers: &'static [(&'static str, bool)],
    /// What dates are read by.
    pub dates: &'static date::Words,
}

/// Somebody on a list (*rad*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The number of the line, from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// In which body, where the list says.
    pub organization: Option<Id<Organization>>,
    /// As what, where the list says.
    pub role: Option<Role>,
    /// For which huvudman, where the list says.
    pub on_behalf_of: Option<Id<Organization>>,
    /// The party, where the list says.
    pub party: Option<String>,
    /// From when, where the list says.
    pub from: Option<Date>,
}

/// What could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The number of the line, from 1.
    pub line: usize,
    /// What stands there.
    pub text: String,
    /// What it was to say, where the heading tells.
    pub column: Option<Column>,
    /// Whether it is a whole line, with nobody's name on it.
    pub is_line: bool,
}

/// A list as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// The people, in the order of the list.
    pub listed: Vec<Listed>,
    /// What could not be read, in the order of the list.
    pub unread: Vec<Unread>,
}

/// What parts the columns.
const PARTING: [char; 3] = ['\t', ';', ','];

/// What numbers and marks before a name are written with.
const MARKS: [char; 20] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '(', '-', '–', '•', '*', '·', '#',
    ' ',
];

/// The most letters of a party's sign.
const SIGN: usize = 5;

/// Reads a list.
pub fn read(text: &str, workspace: &Workspace, words: &Words) -> People {
    let text = composed(text.trim_start_matches('\u{feff}'));
    let parting = PARTING.into_iter().find(|it| text.contains(*it));
    let lines = text.lines().zip(1..).map(|(line, number)| {
        let cells = parting.map_or_else(|| vec![tidy(line)], |parting| cells(line, parting));
        (number, cells)
    });
    let mut lines = lines
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty()))
        .peekable();
    let heading = lines.peek().and_then(|(_, cells)| heading(cells, words));
    let mut reading = Reading {
        workspace,
        words,
        section: None,
        people: People::default(),
    };
    if let Some(columns) = heading {
        let (line, cells) = lines.next().unwrap_or_default();
        for (text, column) in cells.iter().zip(&columns) {
            if column.is_none() {
                reading.not_read(line, text, None);
            }
        }
        lines.for_each(|(line, cells)| reading.line(line, &cells, Some(&columns)));
    } else {
        lines.for_each(|(line, cells)| reading.line(line, &cells, None));
    }
    reading.people
}

/// The cells of a line. What stands in quotation marks may have what parts them in it.
fn cells(line: &str, parting: char) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if sign == parting && !quoted => cells.push(tidy(&std::mem::take(&mut cell))),
            _ => cell.push(sign),
        }
    }
    cells.push(tidy(&cell));
    cells
}

/// Single blanks, and none around.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as words are compared: small letters, and no dot after it.
fn plain(text: &str) -> String {
    let folded = Folded::new(text);
    folded.as_str().trim_end_matches(['.', ':']).to_owned()
}

/// What one of these words stands for.
fn meant<T: Copy>(among: &[(&str, T)], text: &str) -> Option<T> {
    let wanted = plain(text);
    let found = among.iter().find(|(word, _)| folds_to(word, &wanted));
    found.map(|(_, meaning)| *meaning)
}

/// The columns of a heading; `None` for a line that is none. It names a column of names, or
/// nothing but columns.
fn heading(cells: &[String], words: &Words) -> Option<Vec<Option<Column>>> {
    if section(cells, words).is_some() {
        return None;
    }
    let columns = cells.iter().map(|cell| meant(words.columns, cell));
    let columns: Vec<_> = columns.collect();
    let is_name = |cell: &String| meant(words.names, cell).is_some();
    let mut both = cells.iter().zip(&columns);
    let is_all = both.all(|(cell, column)| cell.is_empty() || column.is_some());
    (is_all || cells.iter().any(is_name)).then_some(columns)
}

/// The role of those on the lines after this one, which says nothing but that.
fn section(cells: &[String], words: &Words) -> Option<Role> {
    let mut said = cells.iter().filter(|cell| !cell.is_empty());
    match (said.next(), said.next()) {
        (Some(cell), None) => meant(words.roles, cell).or_else(|| meant(words.sections, cell)),
        _ => None,
    }
}

/// The body that is called this, by any of its names or by its id. ”Umeå” is enough for ”Umeå
/// kommun” where nothing else begins so.
pub fn body_called(workspace: &Workspace, name: &str) -> Option<Id<Organization>> {
    let wanted = plain(name);
    let bodies = &workspace.records().organizations;
    let names = |body: &Organization| {
        let names = body.names.iter();
        let names = names.flat_map(|it| [Some(it.name.as_str()), it.short_name.as_deref()]);
        let others = body.variants.iter().map(|it| Some(it.name.as_str()));
        let names = names.chain(others).flatten();
        names.map(plain).collect::<Vec<_>>()
    };
    let found = |is_meant: &dyn Fn(&Organization) -> bool| {
        let mut found: Vec<_> = bodies.iter().filter(|it| is_meant(it)).collect();
        if found.len() > 1 {
            found.retain(|it| it.is_huvudman());
        }
        match found.as_slice() {
            [one] => Some(one.id.clone()),
            _ => None,
        }
    };
    let begun = format!("{wanted} ");
    let is_called =
        |body: &Organization| names(body).contains(&wanted) || body.id.as_str() == wanted;
    let begins = |body: &Organization| names(body).iter().any(|it| it.starts_with(&begun));
    found(&is_called).or_else(|| found(&begins))
}

struct Reading<'a> {
    workspace: &'a Workspace,
    words: &'a Words,
    /// The role of those on the present lines, where a line above says it.
    section: Option<Role>,
    people: People,
}

impl Reading<'_> {
    fn not_read(&mut self, line: usize, text: &str, column: Option<Column>) {
        if !text.is_empty() {
            self.people.unread.push(Unread {
                line,
                text: text.to_owned(),
                column,
                is_line: false,
            });
        }
    }

    fn line(&mut self, line: usize, cells: &[String], columns: Option<&[Option<Column>]>) {
        match (section(cells, self.words), columns) {
            (Some(role), _) => self.section = Some(role),
            (None, Some(columns)) => self.in_columns(line, cells, columns),
            (None, None) => self.by_what_they_say(line, cells),
        }
    }

    /// A line whose columns the heading names. More cells than columns are not read.
    fn in_columns(&mut self, line: usize, cells: &[String], columns: &[Option<Column>]) {
        let mut listed = Listed {
            line,
            ..Listed::default()
        };
        let (mut first, mut last, mut substitute) = (String::new(), String::new(), None);
        for (n, cell) in cells.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
            let Some(column) = columns.get(n) else {
                self.not_read(line, cell, None);
                continue;
            };
            match *column {
                None => {} // the heading is told of once
                Some(Column::Name) => self.name(&mut listed, cell),
                Some(Column::First) => first.clone_from(cell),
                Some(Column::Last) => last.clone_from(cell),
                Some(Column::Substitute) => match meant(self.words.answers, cell) {
                    Some(true) => listed.role = Some(Role::Substitute),
                    Some(false) => {}
                    None => substitute = Some(cell),
                },
                Some(column) => {
                    let is_read = self.take(&mut listed, column, cell);
                    let unread = if is_read { "" } else { cell };
                    self.not_read(line, unread, Some(column));
                }
            }
        }
        if listed.name.is_empty() {
            listed.name = tidy(&format!("{first} {last}"));
        }
        let theirs = substitute.map(|name| {
            let mut theirs = Listed {
                party: None,
                role: Some(Role::Substitute),
                ..listed.clone()
            };
            self.name(&mut theirs, name);
            theirs
        });
        let is_nobody = listed.name.is_empty() && theirs.is_some();
        if !is_nobody {
            self.add(listed, cells);
        }
        self.people.listed.extend(theirs);
    }

    /// A line without a heading: the name, and what else says itself what it is.
    fn by_what_they_say(&mut self, line: usize, cells: &[String]) {
        let mut listed = Listed {
            line,
            ..Listed::default()
        };
        for cell in cells.iter().filter(|it| !it.is_empty()) {
            let says = [Column::Role, Column::OnBehalfOf, Column::From];
            let is_taken = says.into_iter().any(|it| self.take(&mut listed, it, cell));
            if is_taken {
                continue;
            }
            if listed.name.is_empty() && cell.chars().any(char::is_alphabetic) {
                self.name(&mut listed, cell);
            } else if is_sign(cell) {
                self.take(&mut listed, Column::Party, cell);
            } else {
                self.not_read(line, cell, None);
            }
        }
        self.add(listed, cells);
    }

    fn add(&mut self, mut listed: Listed, cells: &[String]) {
        listed.role = listed.role.or(self.section);
        if listed.name.is_empty() {
            self.people.unread.push(Unread {
                line: listed.line,
                text: cells.join(" ").trim().to_owned(),
                column: None,
                is_line: true,
            });
        } else {
            self.people.listed.push(listed);
        }
    }

    /// Takes in what a cell says; whether it could be read. What is said already stays.
    fn take(&self, listed: &mut Listed, column: Column, cell: &str) -> bool {
        let body = || body_called(self.workspace, cell);
        match column {
            Column::Role => once(&mut listed.role, || meant(self.words.roles, cell)),
            Column::Body => once(&mut listed.organization, body),
            Column::OnBehalfOf => once(&mut listed.on_behalf_of, body),
            Column::From => once(&mut listed.from, || date::read(cell, self.words.dates)),
            Column::Party => once(&mut listed.party, || Some(unbracketed(cell).to_owned())),
            Column::Name | Column::First | Column::Last | Column::Substitute => false,
        }
    }

    /// A name, without the number or mark before it and what stands in brackets after it, where
    /// that says something. ”Ek, Bo” is Bo Ek.
    fn name(&self, listed: &mut Listed, cell: &str) {
        let mut name = cell.trim_start_matches(MARKS);
        if let Some((before, within)) = name.strip_suffix(')').and_then(|it| it.rsplit_once(" (")) {
            let is_said = self.take(listed, Column::OnBehalfOf, within)
                || self.take(listed, Column::Role, within)
                || is_sign(within) && self.take(listed, Column::Party, within);
            name = if is_said { before } else { name };
        }
        listed.name = match name.split_once(',') {
            Some((last, first)) => tidy(&format!("{first} {last}")),
            None => tidy(name),
        };
    }
}

/// Takes in what is read, unless something is there already; whether it was taken in.
fn once<T>(place: &mut Option<T>, read: impl FnOnce() -> Option<T>) -> bool {
    if place.is_none() {
        *place = read();
        return place.is_some();
    }
    false
}

/// Whether a cell can be a party's sign: ”S”, ”(KD)”.
fn is_sign(cell: &str) -> bool {
    let sign = unbracketed(cell);
    (1..=SIGN).contains(&sign.chars().count()) && sign.chars().all(char::is_alphabetic)
}

fn unbracketed(cell: &str) -> &str {
    cell.trim_start_matches('(').trim_end_matches(')')
}
