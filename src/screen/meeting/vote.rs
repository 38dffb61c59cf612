//! A vote: who chose what, who was absent, and each huvudman's votes side by side.

use super::manner;
use super::mark::Mark;
use super::sides::{self, HuvudmanVotes};
use crate::domain::order::{set_of, sort_by};
use crate::domain::{
    AgendaItem, Attendance, Date, Id, Meeting, Organization, Person, Presence, Role, Vote,
    VoteEvent, VoteOption, Workspace,
};
use crate::screen::words::{labels, meeting as words};
use crate::screen::{Citation, PersonName, names};
use crate::search::swedish;

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteView {
    /// Its id, which begins the ids of its elements.
    pub id: String,
    /// What was voted on.
    pub question: String,
    /// Who called it.
    pub called_by: Option<CalledBy>,
    /// What it led to; missing when the minutes record no resulting decision.
    pub result: Option<String>,
    /// What a reader should know.
    pub note: Option<String>,
    /// Whether it was put to the vote, and not settled by acclamation.
    pub is_ballot: bool,
    /// ”Så röstade de 16 som deltog”.
    pub heading: String,
    /// How many chose what, as printed.
    pub counts: Vec<(String, u32)>,
    /// What is said of how it was done: that it was closed, that names are missing, what
    /// settled a tie.
    pub manner: Vec<String>,
    /// Whether it is known who voted what.
    pub is_by_name: bool,
    /// For, against, abstained; also those nobody chose.
    pub groups: Vec<VoteGroup>,
    /// How many were absent.
    pub absent_count: usize,
    /// The absent, by whether somebody took their place.
    pub absent: Vec<AbsentGroup>,
    /// Whether some of that is our inference.
    pub substitutes_inferred: bool,
    /// What the huvudmän chose, in sentences.
    pub summary: Vec<String>,
    /// Every huvudman with a seat.
    pub huvudmen: Vec<HuvudmanVotes>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// Who called a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalledBy {
    /// Who.
    pub name: PersonName,
    /// As what: ”ordförande”.
    pub role: Option<&'static str>,
}

/// Those who chose the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteGroup {
    /// Their mark.
    pub mark: Mark,
    /// ”Bifall”.
    pub label: &'static str,
    /// Who, in printed order.
    pub voters: Vec<Voter>,
}

/// The absent of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbsentGroup {
    /// ”4 tomma platser”.
    pub heading: String,
    /// Who.
    pub voters: Vec<Voter>,
}

/// One name in a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    /// ”Umeå”.
    pub huvudman: String,
    /// ”Carin Nilsson (s)”.
    pub name: PersonName,
    /// ”ordförande”, ”ersättare”, ”protokollsanteckning”.
    pub remark: String,
}

/// Why a name in the vote is absent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Absence {
    /// Nobody took the seat.
    EmptySeat,
    /// A substitute took it; whether that is our inference.
    Replaced(bool),
    /// It is a substitute who is absent.
    Substitute,
}

/// A vote in its meeting: what the attendance list adds to the names.
struct InMeeting<'a> {
    workspace: &'a Workspace,
    date: &'a Date,
    item: &'a AgendaItem,
    list: Vec<&'a Attendance>,
}

impl VoteView {
    /// A vote taken under an item of a meeting.
    pub fn new(
        workspace: &Workspace,
        meeting: &Meeting,
        item: &AgendaItem,
        event: &VoteEvent,
    ) -> Self {
        let body = item.body.as_ref().or(meeting.organizations.first());
        let around = InMeeting {
            workspace,
            date: &meeting.date,
            item,
            list: body
                .into_iter()
                .flat_map(|body| meeting.attendance_of(body))
                .collect(),
        };
        let absent_count = event.count(VoteOption::Absent);
        // Where a name is missing, nobody can say that a seat was empty.
        let huvudmen = if !event.by_huvudman.is_empty() {
            sides::noted((workspace, &meeting.date), event)
        } else if event.has_every_name() {
            around.huvudmen(body, event)
        } else {
            Vec::new()
        };
        Self {
            id: event.id.to_string(),
            question: event.question.clone(),
            called_by: event.called_by.as_ref().map(|id| CalledBy {
                name: PersonName::at((workspace, &meeting.date), id),
                role: event.called_by_role.map(labels::role),
            }),
            result: event.result.clone(),
            note: event.note.clone(),
            is_ballot: !event.acclamation,
            heading: if event.acclamation {
                words::ACCLAIMED.to_owned()
            } else if event.has_every_name() {
                words::who_voted(event.votes.len() - absent_count)
            } else {
                words::VOTE.to_owned()
            },
            counts: manner::counts(event),
            manner: manner::manner(event),
            is_by_name: event.is_by_name(),
            groups: [VoteOption::Yes, VoteOption::No, VoteOption::Abstain]
                .map(|option| around.group(event, option))
                .into(),
            absent_count,
            absent: around.absent(event),
            substitutes_inferred: event
                .votes
                .iter()
                .filter(|vote| vote.option == VoteOption::Absent)
                .any(|vote| around.absence(&vote.person) == Absence::Replaced(true)),
            summary: sides::summary(workspace, event, &huvudmen),
            huvudmen: huvudmen.into_iter().map(|(_, votes)| votes).collect(),
            citations: Citation::all(workspace, &event.sources),
        }
    }
}

impl InMeeting<'_> {
    fn group(&self, event: &VoteEvent, option: VoteOption) -> VoteGroup {
        let chose = event.votes.iter().filter(|vote| vote.option == option);
        VoteGroup {
            mark: Mark::of(option),
            label: labels::vote_option(option),
            voters: chose.map(|vote| self.voter(vote)).collect(),
        }
    }

    fn absent(&self, event: &VoteEvent) -> Vec<AbsentGroup> {
        let of = |wanted: fn(Absence) -> bool| -> Vec<Voter> {
            event
                .votes
                .iter()
                .filter(|vote| vote.option == VoteOption::Absent)
                .filter(|vote| wanted(self.absence(&vote.person)))
                .map(|vote| self.voter(vote))
                .collect()
        };
        let empty = of(|absence| absence == Absence::EmptySeat);
        let probably = of(|absence| absence == Absence::Replaced(true));
        let replaced = of(|absence| absence == Absence::Replaced(false));
        let substitutes = of(|absence| absence == Absence::Substitute);
        [
            (words::empty_seats(empty.len()), empty),
            (words::replaced(probably.len(), true), probably),
            (words::replaced(replaced.len(), false), replaced),
            (words::absent_substitutes(substitutes.len()), substitutes),
        ]
        .into_iter()
        .filter(|(_, voters)| !voters.is_empty())
        .map(|(heading, voters)| AbsentGroup { heading, voters })
        .collect()
    }

    fn absence(&self, person: &Id<Person>) -> Absence {
        let listed = |entry: &&&Attendance| entry.person.as_ref() == Some(person);
        let role = self.list.iter().find(listed).map(|entry| entry.role);
        let substitute = self
            .list
            .iter()
            .filter(|entry| entry.served_at(self.item.key()))
            .find(|entry| entry.substitute_for.as_ref() == Some(person));
        match (role, substitute) {
            (Some(Role::Substitute), _) => Absence::Substitute,
            (_, Some(substitute)) if substitute.presence != Presence::Absent => {
                let field = "substituteFor";
                let inferred = substitute.inferred_fields.iter().any(|name| name == field);
                Absence::Replaced(inferred)
            }
            _ => Absence::EmptySeat,
        }
    }

    fn voter(&self, vote: &Vote) -> Voter {
        Voter {
            huvudman: names::short_names_at(self.workspace, &vote.on_behalf_of, self.date),
            name: PersonName::new(
                words::with_party(&vote.name, vote.party.as_deref()),
                Some(&vote.person),
            ),
            remark: self.remark(vote),
        }
    }

    /// What the vote list adds, or else the attendance list's role; then whether the voter
    /// made a reservation or a note. The groups of the absent already say who is a substitute.
    fn remark(&self, vote: &Vote) -> String {
        if vote.option == VoteOption::Absent {
            return String::new();
        }
        let role = self
            .list
            .iter()
            .find(|entry| entry.person.as_ref() == Some(&vote.person))
            .map(|entry| entry.role)
            .filter(|role| *role != Role::Member)
            .map(|role| labels::role(role).to_owned());
        let printed = vote.note.as_deref().map(as_remark);
        let said = printed.or(role);
        let already = said.as_deref().is_some_and(|said| said.contains("reserv"));
        let reserved = self
            .item
            .reservations
            .iter()
            .any(|reservation| reservation.by.contains(&vote.person));
        let noted = self
            .item
            .notes
            .iter()
            .any(|note| note.by.contains(&vote.person));
        let parts: Vec<_> = said
            .into_iter()
            .chain((reserved && !already).then(|| words::RESERVED.to_owned()))
            .chain(noted.then(|| words::NOTED.to_owned()))
            .collect();
        parts.join(", ")
    }

    /// Every huvudman with a seat in the body or a name in the vote, in Swedish order.
    fn huvudmen<'a>(
        &'a self,
        body: Option<&'a Id<Organization>>,
        event: &'a VoteEvent,
    ) -> Vec<(&'a Id<Organization>, HuvudmanVotes)> {
        let seated = body
            .map(|body| self.workspace.seats(body))
            .unwrap_or_default();
        let voting = event.votes.iter().flat_map(|vote| &vote.on_behalf_of);
        let ids = set_of(seated.into_keys().chain(voting));
        let mut huvudmen: Vec<_> = ids
            .into_iter()
            .map(|id| (id, self.seats_of(id, event)))
            .collect();
        sort_by(&mut huvudmen, |(_, a), (_, b)| swedish(&a.name, &b.name));
        huvudmen
    }

    fn seats_of(&self, id: &Id<Organization>, event: &VoteEvent) -> HuvudmanVotes {
        let mut marks: Vec<_> = event
            .votes
            .iter()
            .filter(|vote| vote.on_behalf_of.contains(id))
            .filter(|vote| {
                vote.option != VoteOption::Absent
                    || self.absence(&vote.person) == Absence::EmptySeat
            })
            .map(|vote| Mark::of(vote.option))
            .collect();
        sort_by(&mut marks, Ord::cmp);
        let told: Vec<_> = marks.iter().map(|mark| mark.word()).collect();
        let nobody = marks.is_empty().then(|| words::NOBODY.to_owned());
        HuvudmanVotes {
            name: names::short_names_at(self.workspace, [id], self.date),
            label: nobody.clone().unwrap_or_else(|| told.join(", ")),
            beside: nobody,
            marks,
        }
    }
}

/// A note of the vote list, to be read after a name.
fn as_remark(note: &str) -> String {
    let mut letters = note.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
