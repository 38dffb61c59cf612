//! Finding a case, a body, a person or a word by any word of it.

use super::cases::{CasesScreen, Piece, marked};
use super::glossary;
use super::names::route_of;
use super::person::who;
use super::words::{self, find as find_words};
use crate::app::{CaseFilter, Route};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Organization, Person, Term, Workspace};
use crate::search::{Folded, matches, swedish};

/// So many of each kind are shown.
const MOST: usize = 3;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Kind by kind; a kind of which nothing was found is left out.
    pub groups: Vec<FoundGroup>,
    /// How much was found, in words; empty when nothing was asked for.
    pub count: String,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundGroup {
    /// ”Ärenden”.
    pub heading: &'static str,
    /// How many there are.
    pub count: usize,
    /// The first of them.
    pub hits: Vec<Hit>,
    /// Where all of them are listed, when there are more.
    pub all: Option<Route>,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is called, the searched words marked.
    pub name: Vec<Piece>,
    /// What it is, in a few words.
    pub said: Vec<Piece>,
    /// Where it is.
    pub route: Route,
}

impl Found {
    /// Everything that has every word of `text`.
    pub fn new(workspace: &Workspace, text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::default();
        }
        let groups = [
            cases(workspace, text),
            bodies(workspace, text),
            people(workspace, text),
            terms(workspace, text),
        ];
        let groups: Vec<_> = groups.into_iter().filter(|it| it.count > 0).collect();
        let counts = groups.iter().map(|group| (group.heading, group.count));
        Self {
            count: find_words::found(counts),
            groups,
        }
    }

    /// What stands first.
    pub fn first(&self) -> Option<&Hit> {
        self.groups.first()?.hits.first()
    }
}

fn cases(workspace: &Workspace, text: &str) -> FoundGroup {
    let filter = CaseFilter {
        text: text.to_owned(),
        ..CaseFilter::default()
    };
    let mut rows = CasesScreen::new(workspace, &filter).rows;
    // What has the words in its title comes first, then what was treated last.
    sort_by_key(&mut rows, |row| row.excerpt.is_some());
    let count = rows.len();
    let hits = rows.into_iter().take(MOST).map(|row| Hit {
        said: match &row.treated {
            Some(treated) => marked(&find_words::treated(row.standing_word, &treated.when), ""),
            None => marked(row.standing_word, ""),
        },
        name: row.title,
        route: row.route,
    });
    FoundGroup {
        heading: find_words::CASES,
        count,
        hits: hits.collect(),
        all: (count > MOST).then_some(Route::Cases(filter)),
    }
}

fn bodies(workspace: &Workspace, text: &str) -> FoundGroup {
    let names = |body: &Organization| -> Vec<String> {
        let names = body.names.iter().flat_map(|name| {
            let short = name.short_name.clone();
            std::iter::once(name.name.clone()).chain(short)
        });
        let variants = body.variants.iter().map(|variant| variant.name.clone());
        names.chain(variants).collect()
    };
    let all = workspace.records().organizations.iter();
    let found = named(all, text, names, Organization::name);
    group(find_words::BODIES, found, None, |body| Hit {
        name: marked(body.name(), text),
        said: marked(
            &find_words::body(words::track(body.track), words::level(body.level)),
            "",
        ),
        route: route_of(body),
    })
}

fn people(workspace: &Workspace, text: &str) -> FoundGroup {
    let names = |person: &Person| -> Vec<String> {
        let variants = person.variants.iter().map(|variant| variant.name.clone());
        std::iter::once(person.name.clone())
            .chain(variants)
            .collect()
    };
    let all = workspace.records().persons.iter();
    let found = named(all, text, names, |person| &person.name);
    group(find_words::PEOPLE, found, None, |person| {
        let who = who(workspace, &person.id);
        let who = who.as_deref().unwrap_or(find_words::NO_SEAT);
        Hit {
            name: marked(&person.name, text),
            said: marked(who, ""),
            route: Route::Person(person.id.clone()),
        }
    })
}

fn terms(workspace: &Workspace, text: &str) -> FoundGroup {
    let all = workspace.records().terms.iter();
    let mut found: Vec<_> = all.filter(|term| glossary::has(term, text)).collect();
    first_by_name(&mut found, text, |term: &Term| &term.term);
    let list = Route::Glossary(text.to_owned(), None);
    group(find_words::TERMS, found, Some(list), |term| Hit {
        name: marked(&term.term, text),
        said: marked(&term.sv, text),
        route: glossary::route(term),
    })
}

/// Those of which a name has every word of `text`.
fn named<'a, T>(
    all: impl Iterator<Item = &'a T>,
    text: &str,
    names: impl Fn(&T) -> Vec<String>,
    name: fn(&T) -> &str,
) -> Vec<&'a T> {
    let has = |it: &&T| matches(text, names(it).iter().map(String::as_str));
    let mut found: Vec<_> = all.filter(has).collect();
    first_by_name(&mut found, text, name);
    found
}

/// What begins with the text stands first, then what has it in its name, each in Swedish order.
fn first_by_name<T>(found: &mut Vec<&T>, text: &str, name: fn(&T) -> &str) {
    let text = Folded::new(text);
    let place = |it: &T| {
        let hits = Folded::new(name(it)).find(&text);
        hits.first().map_or(usize::MAX, |hit| hit.start.min(1))
    };
    sort_by(found, |a, b| {
        let by_name = || swedish(name(a), name(b));
        place(a).cmp(&place(b)).then_with(by_name)
    });
}

fn group<T>(
    heading: &'static str,
    found: Vec<&T>,
    all: Option<Route>,
    hit: impl Fn(&T) -> Hit,
) -> FoundGroup {
    let count = found.len();
    // Where there is no list of all of them, more of them are shown here.
    let most = if all.is_some() { MOST } else { 2 * MOST };
    FoundGroup {
        heading,
        count,
        hits: found.into_iter().take(most).map(hit).collect(),
        all: all.filter(|_| count > most),
    }
}
