//! The page of one person: seats, meetings, votes and what the person presented, as the
//! minutes print it. Public roles only.

mod held;
mod told;
mod who;

pub use held::Held;
pub use told::{Attended, Named, Presented};
pub use who::{Namesake, title, who};

use super::huvudman::{VotedOn, votes_of};
use super::words::person as words;
use super::{Citation, PersonName, dates};
use crate::app::Route;
use crate::domain::order::sort_by_key;
use crate::domain::{Id, Person, Workspace};

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonScreen {
    /// Whose page it is.
    pub id: Id<Person>,
    /// The name.
    pub name: String,
    /// What tells the person from others of the same name; missing where there are none.
    pub apart: Option<String>,
    /// What the newest document shows the person as.
    pub lead: String,
    /// Whether some of that is our inference.
    pub lead_inferred: bool,
    /// Earlier names, the oldest first, and where they stand.
    pub former: Vec<(String, Vec<Citation>)>,
    /// Other spellings in the documents, and where they stand.
    pub spellings: Option<(String, Vec<Citation>)>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether that it is one person is our inference.
    pub inferred: bool,
    /// Others of the same name, and others who may be the same person.
    pub namesakes: Vec<Namesake>,
    /// Where the name is printed and nobody has said who it is: ”Samråd, 15 mars 2024”.
    pub unknown: Vec<(Route, String)>,
    /// Seats and functions, the newest first.
    pub seats: Vec<Held>,
    /// The lists of attendance the person stands on, the newest first.
    pub meetings: Vec<Attended>,
    /// The person's votes.
    pub votes: Vec<VotedOn>,
    /// Whether there are no other votes in the data.
    pub only_vote: bool,
    /// What the person presented, the newest first.
    pub presented: Vec<Presented>,
    /// Where else the person is named, the newest first.
    pub named: Vec<Named>,
    /// Where the name stands.
    pub citations: Vec<Citation>,
}

impl PersonScreen {
    /// One person; `None` when there is none with this id.
    pub fn new(workspace: &Workspace, id: &Id<Person>) -> Option<Self> {
        let person = workspace.find(id)?;
        let newest = who::newest(workspace, id);
        let (votes, only_vote) = votes_of(workspace, None, |vote| vote.person == *id);
        let name = PersonName::of(workspace, id).text;
        Some(Self {
            apart: who::apart(workspace, person),
            lead: who::lead(workspace, &newest),
            lead_inferred: newest.iter().any(|it| held::is_read(it)),
            former: former(workspace, person),
            spellings: spellings(workspace, person),
            note: person.note.clone(),
            inferred: person.inferred,
            namesakes: Namesake::all(workspace, person),
            unknown: told::unknown(workspace, person),
            seats: Held::all(workspace, id),
            meetings: Attended::all(workspace, id),
            votes,
            only_vote,
            presented: Presented::all(workspace, id),
            named: Named::all(workspace, id),
            citations: Citation::all(workspace, &person.sources),
            id: id.clone(),
            name,
        })
    }

    /// Whether the documents give no term for some of the seats.
    pub fn lacks_term(&self) -> bool {
        self.seats.iter().any(|it| it.term.is_none())
    }

    /// Whether the data tells nothing but the name.
    pub fn is_bare(&self) -> bool {
        self.seats.is_empty()
            && self.meetings.is_empty()
            && self.votes.is_empty()
            && self.presented.is_empty()
            && self.named.is_empty()
    }
}

/// What the person was called before, and until when.
fn former(workspace: &Workspace, person: &Person) -> Vec<(String, Vec<Citation>)> {
    let mut former: Vec<_> = person.former_names.iter().collect();
    sort_by_key(&mut former, |it| it.until.sort_day());
    let told = former.into_iter().map(|it| {
        let text = words::was_called(&it.name, &dates::date(&it.until));
        (text, Citation::all(workspace, &it.sources))
    });
    told.collect()
}

/// Spellings that differ in more than capital letters.
fn spellings(workspace: &Workspace, person: &Person) -> Option<(String, Vec<Citation>)> {
    let name = person.name.to_lowercase();
    let others = person.variants.iter();
    let others: Vec<_> = others.filter(|it| it.name.to_lowercase() != name).collect();
    let names: Vec<_> = others.iter().map(|it| it.name.clone()).collect();
    let sources: Vec<_> = others.iter().flat_map(|it| it.sources.clone()).collect();
    (!names.is_empty()).then(|| {
        (
            words::also_spelt(&super::names::join(&names)),
            Citation::all(workspace, &sources),
        )
    })
}
