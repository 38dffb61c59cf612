//! Sources as a person names them.

use super::dates;
use super::names::short_name_at;
use super::words::common::AND;
use crate::app::Route;
use crate::domain::{Document, Id, Meeting, Source, Workspace, read_day};

/// What stands between two documents.
const BETWEEN: &str = " · ";

/// A source to be read and followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Which document. Its full name stands in the list of documents.
    pub document: Id<Document>,
    /// Where in it, as printed: ”§ 5”.
    pub section: String,
    /// Both: ”Samråd 15 mars 2024, § 5” of minutes, others by their name.
    pub text: String,
    /// Where it can be read here: the meeting's item, or the document among all of them.
    pub route: Route,
}

/// A source as it stands among others: a document is named once for those that follow each
/// other in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// What stands before it: nothing, or what parts it from the one before.
    pub before: &'static str,
    /// ”Samråd 15 mars 2024, § 5”, or ”§ 6” after that.
    pub text: String,
    /// With its document, where that is not named again.
    pub whole: Option<String>,
    /// Where it can be read.
    pub route: Route,
}

impl Citation {
    /// One source.
    pub fn new(workspace: &Workspace, source: &Source) -> Self {
        let meeting = Meeting::minuted_in(workspace, &source.document);
        let name = meeting
            .and_then(|meeting| name_of_minutes(workspace, meeting))
            .unwrap_or_else(|| name_of_document(workspace, &source.document));
        let section = source.section.replace("§ ", "§\u{a0}");
        Self {
            document: source.document.clone(),
            text: format!("{name}, {section}"),
            section,
            route: route(meeting, source),
        }
    }

    /// Several sources, each once.
    pub fn all(workspace: &Workspace, sources: &[Source]) -> Vec<Self> {
        let mut citations: Vec<Self> = Vec::new();
        for source in sources {
            let citation = Self::new(workspace, source);
            if !citations.contains(&citation) {
                citations.push(citation);
            }
        }
        citations
    }
}

impl Cited {
    /// All of them, in their order.
    pub fn all(citations: Vec<Citation>) -> Vec<Self> {
        let mut row: Vec<Self> = Vec::new();
        let mut citations = citations.into_iter().peekable();
        let mut named: Option<Id<Document>> = None;
        while let Some(it) = citations.next() {
            let is_named = named.as_ref() == Some(&it.document);
            let goes_on = citations
                .peek()
                .is_some_and(|next| next.document == it.document);
            let before = match (row.is_empty(), is_named, goes_on) {
                (true, ..) => "",
                (_, false, _) => BETWEEN,
                (_, true, true) => ", ",
                (_, true, false) => AND,
            };
            let (text, whole) = if is_named {
                (it.section, Some(it.text))
            } else {
                (it.text, None)
            };
            row.push(Self {
                before,
                text,
                whole,
                route: it.route,
            });
            named = Some(it.document);
        }
        row
    }
}

/// Minutes by the body that met, as it was called then, and the day: ”Samråd 15 mars 2024”.
fn name_of_minutes(workspace: &Workspace, meeting: &Meeting) -> Option<String> {
    let body = workspace.find(meeting.organizations.first()?)?;
    let name = short_name_at(body, &meeting.date);
    Some(format!("{name} {}", dates::of_meeting(meeting)))
}

/// Another document by its name, in which a day is written out: ”2024-03-15” would be parted
/// where a line ends.
fn name_of_document(workspace: &Workspace, id: &Id<Document>) -> String {
    let document = workspace.find(id);
    let name = document.map_or(id.as_str(), |document| &document.citation);
    let words = name.split(' ').map(|word| {
        let bare = word.trim_matches(|it: char| it.is_ascii_punctuation());
        let day = read_day(bare);
        day.map_or_else(
            || word.to_owned(),
            |day| word.replace(bare, &dates::day(day)),
        )
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Minutes that are in the workspace are opened at the item.
fn route(meeting: Option<&Meeting>, source: &Source) -> Route {
    let Some(meeting) = meeting else {
        return Route::About(Some(source.document.clone()));
    };
    let item = source
        .section
        .strip_prefix("§ ")
        .and_then(|section| section.split(',').next())
        .filter(|number| meeting.item(number).is_some());
    Route::Meeting(meeting.id.clone(), item.map(ToOwned::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Unknown;
    use crate::interchange;

    const REPORT: &str = "hsn-svar-2022";
    const MINUTES: &str = "samrad-2024-03-15";

    fn edition() -> Workspace {
        let edition = include_bytes!("../../public/data/vasterbotten.json");
        interchange::read(edition).unwrap()
    }

    fn source(document: &str, section: &str) -> Source {
        Source {
            document: Id::new(document).unwrap(),
            section: section.to_owned(),
            unknown: Unknown::new(),
        }
    }

    /// The sources in a row, as they are read.
    fn row(sources: &[(&str, &str)]) -> String {
        let sources: Vec<_> = sources.iter().map(|(id, it)| source(id, it)).collect();
        let row = Cited::all(Citation::all(&edition(), &sources));
        let texts = row.iter().map(|it| it.before.to_owned() + &it.text);
        texts.collect::<String>().replace('\u{a0}', " ")
    }

    #[test]
    fn minutes_are_named_by_their_body_and_day_of_which_nothing_is_parted() {
        let citation = Citation::new(&edition(), &source(MINUTES, "§ 5"));
        assert_eq!(citation.text, "Samråd 15\u{a0}mars\u{a0}2024, §\u{a0}5");
        assert_eq!(citation.route.print(), "/moten/samrad-2024-03-15?punkt=5");
    }

    #[test]
    fn a_section_without_a_number_leads_to_the_meeting() {
        let citation = Citation::new(&edition(), &source("lsg-2024-09-06", "Närvaro"));
        assert_eq!(
            citation.text.replace('\u{a0}', " "),
            "LSG 6 september 2024, Närvaro"
        );
        assert_eq!(citation.route.print(), "/moten/lsg-2024-09-06");
    }

    #[test]
    fn a_report_leads_to_itself_among_the_documents() {
        let citation = Citation::new(&edition(), &source(REPORT, "”HLT”"));
        assert_eq!(
            citation.text,
            "Hälso- och sjukvårdsnämndens svar, hösten 2022, ”HLT”"
        );
        assert_eq!(citation.route.print(), "/om?dokument=hsn-svar-2022");
    }

    #[test]
    fn a_day_in_the_name_of_another_document_is_written_out() {
        let mut records = edition().records().clone();
        for document in &mut records.documents {
            document.citation = "Avtal (2021-05-12), 2020–2021".to_owned();
        }
        let workspace = Workspace::new(records).unwrap();
        let citation = Citation::new(&workspace, &source(REPORT, "”HLT”"));
        assert_eq!(
            citation.text,
            "Avtal (12\u{a0}maj\u{a0}2021), 2020–2021, ”HLT”"
        );
    }

    #[test]
    fn a_document_is_named_once_for_the_sources_that_follow_each_other_in_it() {
        assert_eq!(
            row(&[(MINUTES, "§ 5"), (MINUTES, "§ 6")]),
            "Samråd 15 mars 2024, § 5 och § 6"
        );
        assert_eq!(
            row(&[
                (MINUTES, "§ 5"),
                (MINUTES, "§ 6"),
                (MINUTES, "Närvaro"),
                (REPORT, "”HLT”"),
                (MINUTES, "§ 7"),
            ]),
            "Samråd 15 mars 2024, § 5, § 6 och Närvaro · \
             Hälso- och sjukvårdsnämndens svar, hösten 2022, ”HLT” · Samråd 15 mars 2024, § 7"
        );
        assert_eq!(row(&[]), "");
    }

    #[test]
    fn each_in_a_row_leads_to_its_own_place_and_has_its_whole_name_beside_the_short_one() {
        let sources = [source(MINUTES, "§ 5"), source(MINUTES, "§ 6")];
        let citations = Citation::all(&edition(), &sources);
        let [first, second] = <[Cited; 2]>::try_from(Cited::all(citations.clone())).unwrap();
        assert_eq!(first.whole, None);
        assert_eq!(second.whole.as_ref(), citations.get(1).map(|it| &it.text));
        assert_eq!(second.route.print(), "/moten/samrad-2024-03-15?punkt=6");
    }
}
