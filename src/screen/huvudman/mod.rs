//! The screen of one *huvudman*: its seats, who was there, how it voted, and what it decided
//! itself as far as the documents tell.

mod attendance;
mod bodies;
mod cases;
mod recommendations;
mod seats;
mod votes;

pub use attendance::{Attendee, Listed, Mark};
pub use bodies::{OwnBodies, OwnBody};
pub use cases::{CaseRow, Cases, MoreCases};
pub use recommendations::{Adopted, Recommendation, Recommended, Together};
pub use seats::{Seat, Seated, Seats};
pub(super) use votes::all as votes_of;
pub use votes::{Voted, VotedOn};

use super::huvudmen::{huvudmen, is_region};
use super::words::huvudman as words;
use super::{Citation, Said, dates, names};
use crate::app::Route;
use crate::domain::{Day, Id, Organization, Source, Vote, Workspace};

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HuvudmanScreen {
    /// Its whole name.
    pub name: String,
    /// Its short name, for headings.
    pub short: String,
    /// When it existed, when it is no more.
    pub period: Option<String>,
    /// All huvudmän, for the switcher.
    pub others: Vec<Other>,
    /// Its seats, council by council.
    pub seats: Vec<Seats>,
    /// That and how it decides itself.
    pub decides: Decides,
    /// Who was there, meeting by meeting.
    pub attendance: Vec<Listed>,
    /// How it voted.
    pub votes: Vec<VotedOn>,
    /// Whether that is all the votes there are.
    pub only_vote: bool,
    /// Cases that concern it.
    pub cases: Cases,
    /// Joint recommendations and what it did.
    pub recommendations: Vec<Recommendation>,
    /// What else is known.
    pub known: Vec<Said>,
    /// Where the sources disagree.
    pub contradictions: Vec<Said>,
    /// What is not known.
    pub gaps: Vec<String>,
    /// Its own bodies, or those every municipality has.
    pub bodies: Option<OwnBodies>,
    /// Where its name stands.
    pub citations: Vec<Citation>,
}

/// A huvudman in the switcher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// Its name.
    pub name: String,
    /// Its page.
    pub route: Route,
    /// Whether it is the one shown.
    pub is_shown: bool,
}

/// That a huvudman decides itself, and what the documents show of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decides {
    /// Who decides.
    pub text: &'static str,
    /// Whether minutes of its own are among the documents.
    pub minutes: Option<String>,
    /// Other documents of its own.
    pub documents: Option<String>,
    /// Its mandate and its groups', as the documents state them.
    pub mandate: Vec<Said>,
}

impl HuvudmanScreen {
    /// One huvudman; `None` when there is none with this id.
    pub fn new(workspace: &Workspace, id: &Id<Organization>, today: Day) -> Option<Self> {
        let body = workspace.find(id).filter(|body| body.is_huvudman())?;
        let about = About::new(workspace, body);
        let sources = body.names.iter().flat_map(|name| &name.sources);
        let for_it = |vote: &Vote| vote.on_behalf_of.contains(id);
        let (votes, only_vote) = votes::all(workspace, Some(id), for_it);
        Some(Self {
            name: body.name().to_owned(),
            short: body.short_name().to_owned(),
            period: body.period.to.as_ref().and(dates::period(&body.period)),
            others: others(workspace, id),
            seats: seats::all(&about, today),
            decides: Decides::new(&about),
            attendance: attendance::all(&about),
            votes,
            only_vote,
            cases: Cases::new(&about),
            recommendations: recommendations::all(&about),
            known: Said::all(workspace, &body.notes),
            contradictions: Said::all(workspace, &body.contradictions),
            gaps: body.gaps.clone(),
            bodies: OwnBodies::new(&about),
            citations: cite(workspace, sources.chain(&body.sources)),
        })
    }
}

/// A huvudman's seats in a body and who sits on them, and that it decides itself.
pub(super) fn in_body(
    workspace: &Workspace,
    huvudman: &Organization,
    body: &Organization,
    today: Day,
) -> (Seats, Decides) {
    let about = About::new(workspace, huvudman);
    (Seats::in_body(&about, body, today), Decides::new(&about))
}

fn others(workspace: &Workspace, shown: &Id<Organization>) -> Vec<Other> {
    huvudmen(workspace)
        .into_iter()
        .map(|body| Other {
            name: body.short_name().to_owned(),
            route: Route::Huvudman(body.id.clone()),
            is_shown: body.id == *shown,
        })
        .collect()
}

/// Whom the screen is about, and what hangs together with it.
struct About<'a> {
    workspace: &'a Workspace,
    body: &'a Organization,
    /// The groups it belongs to, the nearest first: the municipalities, all huvudmän.
    groups: Vec<&'a Organization>,
    /// Its own bodies and theirs.
    parts: Vec<&'a Organization>,
}

impl<'a> About<'a> {
    fn new(workspace: &'a Workspace, body: &'a Organization) -> Self {
        let groups = body.ancestors(workspace).collect();
        let mut parts: Vec<_> = workspace.parts_of(&body.id).collect();
        let mut next = 0;
        while let Some(part) = parts.get(next) {
            let theirs: Vec<_> = workspace.parts_of(&part.id).collect();
            parts.extend(theirs);
            next += 1;
        }
        Self {
            workspace,
            body,
            groups,
            parts,
        }
    }

    /// Whether an id is its own or a group's it belongs to.
    fn is_meant_by(&self, id: &Id<Organization>) -> bool {
        self.body.id == *id || self.is_group(id)
    }

    fn is_group(&self, id: &Id<Organization>) -> bool {
        self.groups.iter().any(|group| group.id == *id)
    }
}

impl Decides {
    fn new(about: &About<'_>) -> Self {
        let own = |id: &Id<Organization>| {
            about.body.id == *id || about.parts.iter().any(|part| part.id == *id)
        };
        let documents: Vec<_> = about
            .workspace
            .records()
            .documents
            .iter()
            .filter(|document| document.issuer.as_ref().is_some_and(own))
            .collect();
        // What is said of the groups it belongs to holds for it too.
        let groups = about.groups.iter().flat_map(|group| &group.mandate);
        let mandate = about.body.mandate.iter().chain(groups);
        let has_minutes = documents
            .iter()
            .any(|document| document.kind == "protokoll");
        let titles: Vec<_> = documents
            .iter()
            .map(|document| document.citation.clone())
            .collect();
        Self {
            text: words::decides(is_region(about.body)),
            minutes: (!has_minutes).then(|| words::no_own_minutes(about.body.short_name())),
            documents: (!titles.is_empty()).then(|| words::own_documents(&names::join(&titles))),
            mandate: Said::all(about.workspace, mandate),
        }
    }
}

/// The sources of several things as citations, each once.
fn cite<'a>(workspace: &Workspace, sources: impl IntoIterator<Item = &'a Source>) -> Vec<Citation> {
    let sources: Vec<_> = sources.into_iter().cloned().collect();
    Citation::all(workspace, &sources)
}

#[cfg(test)]
mod tests;
