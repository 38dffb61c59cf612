//! Where in a case the searched words stand.

use std::ops::Range;

use crate::domain::order::sort_by_key;
use crate::domain::{Case, Workspace};
use crate::screen::words::cases as words;
use crate::search::Folded;

/// A stretch of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The stretch.
    pub text: String,
    /// Whether it is one of the searched words.
    pub is_hit: bool,
}

/// A hit that stands in none of the titles, with some of the text around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Where it stands: ”i steg 8”.
    pub place: String,
    /// The text around it.
    pub pieces: Vec<Piece>,
}

/// A text of a case that is searched, and where it stands.
pub(super) struct Text<'a> {
    place: Place,
    pub(super) text: &'a str,
}

/// Where a searched text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    Summary,
    Outcome,
    /// Its number, from 1.
    Step(usize),
    Topic,
    Body,
}

impl Place {
    fn in_words(self) -> String {
        match self {
            Self::Title => String::new(),
            Self::Summary => words::IN_SUMMARY.to_owned(),
            Self::Outcome => words::IN_OUTCOME.to_owned(),
            Self::Step(number) => words::in_step(number),
            Self::Topic => words::IN_TOPIC.to_owned(),
            Self::Body => words::IN_BODY.to_owned(),
        }
    }
}

/// Everything of a case that is searched, the titles first. Nothing is copied, since this is
/// asked of every case with every key.
pub(super) fn texts<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> impl Iterator<Item = Text<'a>> {
    let of_case = [
        (Place::Title, case.short_title.as_str()),
        (Place::Title, &case.title),
        (Place::Summary, &case.summary),
        (Place::Outcome, &case.outcome.text),
    ];
    let steps = (1..).zip(&case.consultations).flat_map(|(number, step)| {
        let said = step.outcome.iter().chain(&step.organization_text);
        let all = std::iter::once(&step.what).chain(said);
        all.map(move |text| (Place::Step(number), text.as_str()))
    });
    let topics = case.topics.iter().filter_map(|id| workspace.find(id));
    let topics = topics.map(|topic| (Place::Topic, topic.label.as_str()));
    let bodies = case.consultations.iter();
    let bodies = bodies.filter_map(|step| workspace.find(step.organization.as_ref()?));
    let names = bodies.flat_map(|body| &body.names).flat_map(|name| {
        let short = name.short_name.iter();
        let both = std::iter::once(&name.name).chain(short);
        both.map(|name| (Place::Body, name.as_str()))
    });
    let all = of_case.into_iter().chain(steps).chain(topics).chain(names);
    all.map(|(place, text)| Text { place, text })
}

/// A text with the words of a query marked where they stand, also inside words.
pub fn marked(text: &str, query: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = 0;
    for hit in hits(text, query) {
        push(&mut pieces, text.get(rest..hit.start), false);
        push(&mut pieces, text.get(hit.clone()), true);
        rest = hit.end;
    }
    push(&mut pieces, text.get(rest..), false);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: Option<&str>, is_hit: bool) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        pieces.push(Piece {
            text: text.to_owned(),
            is_hit,
        });
    }
}

/// Where any word of the query stands: ranges in order that do not overlap.
fn hits(text: &str, query: &str) -> Vec<Range<usize>> {
    let folded = Folded::new(text);
    let mut hits: Vec<_> = query
        .split_whitespace()
        .flat_map(|word| folded.find(&Folded::new(word)))
        .collect();
    sort_by_key(&mut hits, |hit| (hit.start, hit.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for hit in hits {
        match merged.last_mut() {
            Some(last) if hit.start <= last.end => last.end = last.end.max(hit.end),
            _ => merged.push(hit),
        }
    }
    merged
}

impl Excerpt {
    /// The first text that has a searched word the titles do not have.
    pub(super) fn new(workspace: &Workspace, case: &Case, query: &str) -> Option<Self> {
        let (titles, others): (Vec<_>, Vec<_>) =
            texts(workspace, case).partition(|text| text.place == Place::Title);
        let in_titles = |word: &&str| {
            titles
                .iter()
                .any(|title| !hits(title.text, word).is_empty())
        };
        let missing: Vec<_> = query
            .split_whitespace()
            .filter(|word| !in_titles(word))
            .collect();
        let found = others.into_iter().find_map(|text| {
            let first = missing
                .iter()
                .find_map(|word| hits(text.text, word).into_iter().next())?;
            Some((text, first))
        });
        found.map(|(text, first)| Self {
            pieces: marked(&around(text.text, &first), query),
            place: text.place.in_words(),
        })
    }
}

/// Some whole words before and after a hit.
fn around(text: &str, hit: &Range<usize>) -> String {
    /// How many characters are shown on either side, before the next word boundary.
    const REACH: usize = 45;
    let (before, after) = text.split_at_checked(hit.start).unwrap_or(("", text));
    let start = before
        .char_indices()
        .rev()
        .skip(REACH)
        .find(|(_, char)| *char == ' ')
        .map_or(0, |(at, _)| at + 1);
    let end = after
        .char_indices()
        .skip(hit.len() + REACH)
        .find(|(_, char)| *char == ' ')
        .map_or(text.len(), |(at, _)| hit.start + at);
    let middle = text.get(start..end).unwrap_or(text);
    let lead = if start > 0 { "… " } else { "" };
    let tail = if end < text.len() { " …" } else { "" };
    format!("{lead}{middle}{tail}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, query: &str, shown: &str) {
        let shown_pieces: String = marked(text, query)
            .iter()
            .map(|Piece { text, is_hit }| {
                if *is_hit {
                    format!("[{text}]")
                } else {
                    text.clone()
                }
            })
            .collect();
        assert_eq!(shown_pieces, shown);
    }

    #[test]
    fn every_word_is_marked_where_it_stands() {
        check("Hemsjukvård i Umeå", "vård umeå", "Hemsjuk[vård] i [Umeå]");
        check("Vårdhygien", "vård vårdhyg", "[Vårdhyg]ien");
        check("Samråd", "", "Samråd");
        check("", "vård", "");
    }

    #[test]
    fn an_excerpt_is_cut_between_words() {
        let text = "Ett avtal reglerade covidvaccinationen av personer i särskilt boende, \
                    hemsjukvård, hemtjänst och LSS. Kommunerna fick 130 kr per stick.";
        let hit = hits(text, "hemtjänst").into_iter().next().unwrap();
        assert_eq!(
            around(text, &hit),
            "… covidvaccinationen av personer i särskilt boende, hemsjukvård, hemtjänst och LSS. \
             Kommunerna fick 130 kr per stick."
        );
    }
}
