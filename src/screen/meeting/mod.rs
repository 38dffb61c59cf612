//! One meeting: its minutes as a page.

mod action;
mod attendance;
mod closing;
mod fate;
mod item;
mod manner;
mod mark;
mod sides;
mod ties;
mod vote;

pub use action::{AssignmentView, CaseLink, Deadline, DecisionView, addressees};
pub use attendance::{AttendanceGroup, AttendanceList, AttendanceRow, HuvudmanThere};
pub use closing::{Announcement, SignatureRow, Signatures};
pub use fate::Remark;
pub(super) use item::described;
pub use item::{Fact, FactLine, ItemView, Objection, anchor, item_at, place_of_item};
pub use mark::Mark;
pub use sides::HuvudmanVotes;
pub use ties::{Tie, Ties};
pub use vote::{AbsentGroup, CalledBy, VoteGroup, VoteView, Voter};

use super::deviations::Tried;
use super::meetings::{self, BodyAttendance, Standing};
use super::words::meeting as words;
use super::{BodyRef, Citation, PersonName, Said, dates};
use crate::app::Route;
use crate::domain::{AgendaItem, Day, Id, Meeting, Role, Workspace};

/// One meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingScreen {
    /// The meeting.
    pub id: Id<Meeting>,
    /// ”Samråd hälsa, vård och omsorg, 15 mars 2024”.
    pub heading: String,
    /// The body that leads, and its track in a word.
    pub lead: Option<(BodyRef, &'static str)>,
    /// The other bodies that met.
    pub with: Vec<BodyRef>,
    /// ”fredag kl. 9.00–15.00, Teams”.
    pub place: Option<String>,
    /// Where it stands, where that is not simply that it was held.
    pub state: Option<Standing>,
    /// ”Carin Nilsson (s)”, and ”Umeå”; missing when no list of the body that leads has one.
    pub chair: Option<(PersonName, String)>,
    /// Per body that has a list.
    pub attendance_counts: Vec<BodyAttendance>,
    /// How many items were treated, and what of them and of the others.
    pub item_count: (usize, String),
    /// As printed.
    pub diary_number: Option<String>,
    /// When its papers went out.
    pub papers_sent: Option<String>,
    /// The heading of the minutes, as printed.
    pub heading_as_printed: Option<String>,
    /// The items as numbers.
    pub strip: Vec<StripNumber>,
    /// What the other body's mark in the strip means; missing when there is no such item.
    pub other_body: Option<String>,
    /// The items of other meetings that were put off to this one, and that none of its own is
    /// known to take up.
    pub put_off_here: Vec<Remark>,
    /// The agenda.
    pub items: Vec<ItemView>,
    /// Per body that has a list.
    pub attendance: Vec<AttendanceGroup>,
    /// Who signed; missing when nobody did.
    pub signatures: Option<Signatures>,
    /// The meetings it announces.
    pub next_meetings: Vec<Announcement>,
    /// What its minutes record and the rules see in it, each event once, and where the log
    /// does not tell.
    pub tried: Tried,
    /// What a reader should know.
    pub notes: Vec<String>,
    /// Where the sources disagree.
    pub contradictions: Vec<Said>,
    /// What the minutes do not say.
    pub gaps: Vec<String>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// An item's number in the strip above the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripNumber {
    /// ”7 b”.
    pub number: String,
    /// Its title, and in words what the mark says.
    pub title: String,
    /// Where it leads.
    pub route: Route,
    /// The id of the element it leads to.
    pub anchor: String,
    /// Whether it has a decision.
    pub decision: bool,
    /// Whether it has a vote.
    pub vote: bool,
    /// Whether another body than the meeting's first treated it.
    pub other_body: bool,
}

impl MeetingScreen {
    /// The meeting with this id, when there is one.
    pub fn new(workspace: &Workspace, id: &Id<Meeting>, today: Day) -> Option<Self> {
        let meeting = workspace.find(id)?;
        let day = meeting.date.exact();
        let mut bodies = meetings::bodies_on(workspace, &meeting.organizations, day).into_iter();
        let lead = bodies.next();
        let name = meetings::title(meeting, lead.as_slice());
        let ties = Ties::new(workspace);
        Some(Self {
            id: meeting.id.clone(),
            heading: format!("{name}, {}", dates::of_meeting(meeting)),
            lead: lead.map(|lead| {
                let word = meetings::track_word(workspace, &lead);
                (lead, word)
            }),
            with: bodies.collect(),
            place: place(meeting),
            state: Standing::of(meeting),
            chair: chair(workspace, meeting),
            attendance_counts: meetings::attendance(workspace, meeting),
            item_count: item_count(meeting),
            diary_number: meeting.diary_number.clone(),
            papers_sent: meeting.papers_sent.as_ref().map(dates::date),
            heading_as_printed: meeting.heading_as_printed.clone(),
            strip: strip(meeting),
            other_body: other_body(workspace, meeting),
            put_off_here: Remark::put_off_here(&ties, meeting),
            items: meeting
                .agenda
                .iter()
                .map(|item| ItemView::new(&ties, meeting, item))
                .collect(),
            attendance: AttendanceGroup::all(workspace, meeting),
            signatures: Signatures::new(workspace, meeting),
            next_meetings: Announcement::all(workspace, meeting),
            tried: Tried::of_meeting(workspace, meeting, today),
            notes: meeting.notes.clone(),
            contradictions: Said::all(workspace, &meeting.contradictions),
            gaps: meeting.gaps.clone(),
            citations: Citation::all(workspace, &meeting.sources),
        })
    }
}

fn place(meeting: &Meeting) -> Option<String> {
    let only_day = meeting.date.exact().filter(|_| meeting.days.is_empty());
    let weekday = only_day.map(dates::weekday);
    let parts: Vec<_> = weekday
        .map(ToOwned::to_owned)
        .into_iter()
        .chain(meetings::time_and_place(meeting))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The chair according to the list of the body that leads.
fn chair(workspace: &Workspace, meeting: &Meeting) -> Option<(PersonName, String)> {
    let mut listed = meeting.attendance_of(meeting.organizations.first()?);
    let entry = listed.find(|entry| entry.role == Role::Chair)?;
    let name = words::with_party(&entry.name, entry.party.as_deref());
    Some((
        PersonName::new(name, entry.person.as_ref()),
        super::names::short_names_at(workspace, &entry.on_behalf_of, &meeting.date),
    ))
}

fn item_count(meeting: &Meeting) -> (usize, String) {
    let agenda = &meeting.agenda;
    let decided = agenda.iter().filter(|item| !item.decisions.is_empty());
    let votes = agenda.iter().flat_map(AgendaItem::ballots).count();
    let told = std::iter::once(words::of_them(decided.count(), votes));
    let told: Vec<_> = told.chain(meetings::passed_over(meeting)).collect();
    (meetings::treated_count(meeting), told.join(", "))
}

fn strip(meeting: &Meeting) -> Vec<StripNumber> {
    let lead = meeting.organizations.first();
    let number = |item: &AgendaItem| {
        let (decision, vote) = (!item.decisions.is_empty(), item.was_voted_on());
        let marks = [
            decision.then_some(words::MARK_DECISION),
            vote.then_some(words::MARK_VOTE),
        ];
        let title: Vec<_> = [item.title.as_str()]
            .into_iter()
            .chain(marks.into_iter().flatten())
            .collect();
        StripNumber {
            number: match item.printed_number() {
                "" => words::MARK_NO_NUMBER.to_owned(),
                number => number.to_owned(),
            },
            title: title.join(", "),
            route: Route::Meeting(meeting.id.clone(), Some(item.key().to_owned())),
            anchor: anchor(item.key()),
            decision,
            vote,
            other_body: item.body.is_some() && item.body.as_ref() != lead,
        }
    };
    let items = meeting.agenda.iter().filter(|item| !item.is_heading());
    items.map(number).collect()
}

/// The name of the session that another body held.
fn other_body(workspace: &Workspace, meeting: &Meeting) -> Option<String> {
    let lead = meeting.organizations.first();
    let item = meeting
        .agenda
        .iter()
        .find(|item| item.body.is_some() && item.body.as_ref() != lead)?;
    let session = meeting
        .sessions
        .iter()
        .find(|session| session.items.iter().any(|it| it == item.key()));
    match session {
        Some(session) => Some(session.name.clone()),
        None => workspace
            .find(item.body.as_ref()?)
            .map(|body| super::names::name_at(body, &meeting.date)),
    }
}

#[cfg(test)]
mod tests;
