//! What surrounds a case: other cases, what is odd, contradictory or not known, and the
//! documents.

use crate::app::{At, CaseFilter, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{Case, Collection, Document, Meeting, Source, Standing, Workspace, keys_of};
use crate::screen::Citation;
use crate::screen::deviations::of_case;
use crate::screen::words::{self, case as case_words};

/// A case this one has to do with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedCase {
    /// Where it is changed.
    pub at: At,
    /// Its title.
    pub title: String,
    /// Its page.
    pub route: Route,
    /// Where it stands.
    pub standing: Standing,
    /// The same in words.
    pub standing_word: &'static str,
    /// How they have to do with each other.
    pub relation: &'static str,
    /// Whether that is our inference.
    pub inferred: bool,
}

/// Something odd that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anomaly {
    /// Where it is changed.
    pub at: At,
    /// What.
    pub text: String,
    /// What kind: ”saknas”.
    pub kind: &'static str,
    /// Whether it is our inference.
    pub inferred: bool,
    /// Where it stands.
    pub sources: Vec<Citation>,
}

/// A place where the sources disagree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What each says.
    pub text: String,
    /// Whether it is our inference.
    pub inferred: bool,
    /// Which sources.
    pub sources: Vec<Citation>,
}

/// A document the page cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedDocument {
    /// As a person would name it.
    pub text: String,
    /// Where it can be read here.
    pub route: Route,
    /// ”diarienummer HSN 50:1-2024”.
    pub detail: String,
}

/// A topic, and the list of cases under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// ”Nära vård”.
    pub label: String,
    /// The list of cases under it.
    pub route: Route,
}

pub(super) fn related(workspace: &Workspace, case: &Case) -> Vec<RelatedCase> {
    let keyed = case.related.iter().zip(keys_of(&case.related));
    let related = keyed.filter_map(|(related, key)| {
        let other = workspace.find(&related.case)?;
        Some(RelatedCase {
            at: At::record(Collection::Cases, case.id.as_str())
                .field("related")
                .element(&key),
            title: other.short_title.clone(),
            route: Route::case(other.id.clone(), None),
            standing: other.standing(),
            standing_word: words::standing(other.standing()),
            relation: case_words::related(related.kind),
            inferred: related.inferred,
        })
    });
    related.collect()
}

pub(super) fn anomalies(workspace: &Workspace, case: &Case) -> Vec<Anomaly> {
    let anomalies = workspace.records().anomalies.iter();
    anomalies
        .filter(|anomaly| anomaly.case.as_ref() == Some(&case.id))
        .map(|anomaly| Anomaly {
            at: At::record(Collection::Anomalies, anomaly.id.as_str()),
            text: anomaly.text.clone(),
            kind: words::anomaly(anomaly.kind),
            inferred: anomaly.inferred,
            sources: Citation::all(workspace, &anomaly.sources),
        })
        .collect()
}

pub(super) fn contradictions(workspace: &Workspace, case: &Case) -> Vec<Contradiction> {
    let statements = case.contradictions.iter();
    statements
        .map(|statement| Contradiction {
            text: statement.text.clone(),
            inferred: statement.inferred,
            sources: Citation::all(workspace, &statement.sources),
        })
        .collect()
}

pub(super) fn topics(workspace: &Workspace, case: &Case) -> Vec<Topic> {
    let topics = case.topics.iter().filter_map(|id| workspace.find(id));
    topics
        .map(|topic| Topic {
            label: topic.label.clone(),
            route: Route::cases(CaseFilter {
                topic: Some(topic.id.clone()),
                ..CaseFilter::default()
            }),
        })
        .collect()
}

/// Every document the page cites, oldest first, each once.
pub(super) fn documents(workspace: &Workspace, case: &Case) -> Vec<CitedDocument> {
    let mut documents: Vec<&Document> = Vec::new();
    for source in sources(workspace, case) {
        let document = workspace.find(&source.document);
        let new = document.filter(|document| !documents.contains(document));
        documents.extend(new);
    }
    sort_by_key(&mut documents, |document| document.date.sort_day());
    documents
        .into_iter()
        .map(|it| CitedDocument::new(workspace, it))
        .collect()
}

fn sources<'a>(workspace: &'a Workspace, case: &'a Case) -> impl Iterator<Item = &'a Source> {
    let deviations = of_case(workspace, case).flat_map(|it| &it.sources);
    let anomalies = workspace
        .records()
        .anomalies
        .iter()
        .filter(|it| it.case.as_ref() == Some(&case.id))
        .flat_map(|it| &it.sources);
    let consultations = case.consultations.iter().flat_map(|it| &it.sources);
    let contradictions = case.contradictions.iter().flat_map(|it| &it.sources);
    consultations
        .chain(contradictions)
        .chain(deviations)
        .chain(anomalies)
}

impl CitedDocument {
    /// Minutes that are in the workspace are opened at their meeting.
    fn new(workspace: &Workspace, document: &Document) -> Self {
        let meeting = Meeting::minuted_in(workspace, &document.id);
        let number = document.diary_number.as_deref();
        Self {
            text: document.citation.clone(),
            route: meeting.map_or_else(
                || Route::About(Some(document.id.clone())),
                |it| Route::Meeting(it.id.clone(), None),
            ),
            detail: match number {
                Some(number) => case_words::diary_number(number),
                None => case_words::NO_DIARY_NUMBER.to_owned(),
            },
        }
    }
}
