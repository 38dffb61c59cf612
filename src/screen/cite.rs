//! Sources as a person names them.

use crate::app::Route;
use crate::domain::{Meeting, Source, Workspace};

/// A source to be read and followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// ”Protokoll Samråd hälsa, vård och omsorg 2024-03-15, § 5”.
    pub text: String,
    /// Where it can be read here: the meeting's item, or the list of documents.
    pub route: Route,
}

impl Citation {
    /// One source.
    pub fn new(workspace: &Workspace, source: &Source) -> Self {
        let document = workspace.find(&source.document);
        let name = document.map_or(source.document.as_str(), |document| &document.citation);
        let section = source.section.replace("§ ", "§\u{a0}");
        Self {
            text: format!("{name}, {section}"),
            route: Self::route(workspace, source),
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

    /// Minutes that are in the workspace are opened at the item.
    fn route(workspace: &Workspace, source: &Source) -> Route {
        let Some(meeting) = Meeting::minuted_in(workspace, &source.document) else {
            return Route::About;
        };
        let item = source
            .section
            .strip_prefix("§ ")
            .and_then(|section| section.split(',').next())
            .filter(|number| meeting.item(number).is_some());
        Route::Meeting(meeting.id.clone(), item.map(ToOwned::to_owned))
    }
}
