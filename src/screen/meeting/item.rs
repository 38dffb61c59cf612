//! One item of the agenda.

use super::action::{AssignmentView, CaseLink, DecisionView};
use super::fate::Remark;
use super::ties::Ties;
use super::vote::VoteView;
use crate::app::At;
use crate::domain::{
    AgendaItem, Collection, Date, Id, ItemType, Meeting, MentionedPerson, Note, Organization,
    Person, Presenter, Reservation, Source, Statement, Workspace,
};
use crate::screen::names::Dated;
use crate::screen::words::{labels, meeting as words, meetings as list_words};
use crate::screen::{BodyRef, Citation, PersonName, Said, dates, names};

/// One item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemView {
    /// Where it is changed.
    pub at: At,
    /// What it goes by: its number, ”7 a”, or its title.
    pub key: String,
    /// The number as printed: ”7 a)”; empty where none is.
    pub number: String,
    /// The id of its heading on the page.
    pub anchor: String,
    /// The printed type.
    pub item_type: Option<String>,
    /// The title.
    pub title: String,
    /// That it was withdrawn, put off, added or taken in another order.
    pub remarks: Vec<Remark>,
    /// The body that treated it, where it is not the meeting's first.
    pub body: Option<BodyRef>,
    /// The cases it treats.
    pub cases: Vec<CaseLink>,
    /// What it was about.
    pub summary: String,
    /// More of the same.
    pub details: Vec<String>,
    /// Views put forward.
    pub viewpoints: Vec<String>,
    /// Presenters, documents, sub-headings, people named.
    pub facts: Vec<Fact>,
    /// What was decided.
    pub decisions: Vec<DecisionView>,
    /// Who was to do what.
    pub assignments: Vec<AssignmentView>,
    /// Votes taken.
    pub votes: Vec<VoteView>,
    /// Reservations and notes to the minutes.
    pub objections: Vec<Objection>,
    /// Bodies it was sent on to.
    pub forwarded_to: Vec<BodyRef>,
    /// What we conclude.
    pub inferences: Vec<Said>,
    /// Where the sources disagree.
    pub contradictions: Vec<Said>,
    /// What the minutes do not say.
    pub gaps: Vec<String>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// A label and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// ”Föredragande”.
    pub label: &'static str,
    /// One line each.
    pub lines: Vec<FactLine>,
}

/// A line, which may begin with somebody's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// Who.
    pub name: Option<PersonName>,
    /// The rest: ”, socialchef, Skellefteå”.
    pub text: String,
}

/// A reservation or a note to the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// ”Skriftlig reservation”.
    pub kind: &'static str,
    /// Whose: each name, and what stands after it: ”, Norsjö”.
    pub by: Vec<(PersonName, String)>,
    /// That there were others, or for whom it is: ”, Region Västerbotten”.
    pub more: String,
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

/// Where an item of a meeting is changed.
pub fn item_at(meeting: &Meeting, item: &AgendaItem) -> At {
    At::record(Collection::Meetings, meeting.id.as_str())
        .field("agenda")
        .element(item.key())
}

/// The id of the element that shows the item that goes by this.
pub fn anchor(key: &str) -> String {
    format!("punkt-{}", key.replace(char::is_whitespace, "-"))
}

/// Where in the minutes an item stands: ”15 mars 2024, Samråd, punkt 5”.
pub fn place_of_item(workspace: &Workspace, meeting: &Meeting, item: &AgendaItem) -> String {
    let body = item.body.as_ref().or(meeting.organizations.first());
    let body = body.and_then(|id| workspace.find(id));
    let name = body.map_or_else(
        || meeting.name.clone(),
        |body| names::short_name_at(body, &meeting.date),
    );
    list_words::place_of_item(&dates::of_meeting(meeting), &name, item.key())
}

impl ItemView {
    /// Whether it stands open for whoever reads: something was voted on or decided. The others
    /// are rows until they are asked for.
    pub fn stands_open(&self) -> bool {
        !self.votes.is_empty() || !self.decisions.is_empty()
    }

    /// What came of it, in few words, as its row tells it: ”beslut”, ”2 ärenden”.
    pub fn in_short(&self) -> String {
        let of = |is: bool, word: &'static str| is.then(|| word.to_owned());
        let told = [
            of(self.votes.iter().any(|it| it.is_ballot), words::MARK_VOTE),
            of(!self.decisions.is_empty(), words::MARK_DECISION),
            of(!self.assignments.is_empty(), words::MARK_ASSIGNMENT),
            (!self.cases.is_empty()).then(|| words::count_of_cases(self.cases.len())),
            of(!self.contradictions.is_empty(), words::MARK_CONTRADICTION),
        ];
        told.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// An item of a meeting.
    pub fn new(ties: &Ties<'_>, meeting: &Meeting, item: &AgendaItem) -> Self {
        let workspace = ties.workspace;
        let lead = meeting.organizations.first();
        let treated_by = item.body.as_ref().or(lead);
        let other = item.body.as_ref().filter(|body| Some(*body) != lead);
        let citations = Citation::all(workspace, &sources(item));
        let at = item_at(meeting, item);
        let date = &meeting.date;
        Self {
            at: at.clone(),
            key: item.key().to_owned(),
            number: item.printed_number().to_owned(),
            anchor: anchor(item.key()),
            item_type: item_type(item),
            title: item.title.clone(),
            remarks: Remark::all(ties, meeting, item),
            body: other.and_then(|id| BodyRef::at(workspace, id, date)),
            cases: CaseLink::all(workspace, &item.cases),
            summary: item.summary.clone(),
            details: item.details.clone(),
            viewpoints: item.viewpoints.clone(),
            facts: facts(workspace, item, date),
            decisions: item
                .decisions
                .iter()
                .map(|decision| DecisionView {
                    ties: ties.of(meeting, item, decision),
                    ..DecisionView::new((workspace, date), at.clone(), decision, treated_by)
                })
                .collect(),
            assignments: item
                .assignments
                .iter()
                .map(|assignment| AssignmentView::new((workspace, date), assignment))
                .collect(),
            votes: item
                .votes
                .iter()
                .map(|vote| VoteView::new(workspace, meeting, item, vote))
                .map(|vote| VoteView {
                    citations: beyond(vote.citations, &citations),
                    ..vote
                })
                .collect(),
            objections: objections((workspace, date), item, &citations),
            forwarded_to: BodyRef::all_at(workspace, &item.forwarded_to, date),
            inferences: said(workspace, &item.inferences, &citations),
            contradictions: said(workspace, &item.contradictions, &citations),
            gaps: item.gaps.clone(),
            citations,
        }
    }
}

fn item_type(item: &AgendaItem) -> Option<String> {
    match (item.item_type, item.type_inherited, &item.parent) {
        (ItemType::None, Some(inherited), Some(parent)) => {
            Some(words::inherited(labels::item_type(inherited), parent))
        }
        (ItemType::None, ..) => None,
        (printed, ..) => Some(labels::item_type(printed).to_owned()),
    }
}

/// The sources of the item and of what came of it, each once.
fn sources(item: &AgendaItem) -> Vec<Source> {
    let decisions = item.decisions.iter().flat_map(|decision| &decision.sources);
    let assignments = item.assignments.iter().flat_map(|task| &task.sources);
    item.sources
        .iter()
        .chain(decisions)
        .chain(assignments)
        .cloned()
        .collect()
}

/// The sources of a part, when they say more than those that stand under the whole item.
fn beyond(part: Vec<Citation>, whole: &[Citation]) -> Vec<Citation> {
    if part.iter().all(|citation| whole.contains(citation)) {
        Vec::new()
    } else {
        part
    }
}

fn said(workspace: &Workspace, statements: &[Statement], whole: &[Citation]) -> Vec<Said> {
    let all = Said::all(workspace, statements).into_iter();
    all.map(|said| Said {
        citations: beyond(said.citations, whole),
        ..said
    })
    .collect()
}

fn facts(workspace: &Workspace, item: &AgendaItem, date: &Date) -> Vec<Fact> {
    let on = (workspace, date);
    let presenters = item.presenters.iter();
    let mentioned = item.mentioned_persons.iter();
    let facts = [
        Fact {
            label: words::PRESENTERS,
            lines: presenters.map(|one| presenter(on, one)).collect(),
        },
        Fact {
            label: words::SUBHEADINGS,
            lines: plain(&item.subheadings),
        },
        Fact {
            label: words::DOCUMENTS,
            lines: plain(&item.documents),
        },
        Fact {
            label: words::MENTIONED,
            lines: mentioned.map(|one| mention(on, one)).collect(),
        },
    ];
    let told = facts.into_iter().filter(|fact| !fact.lines.is_empty());
    told.collect()
}

fn plain(lines: &[String]) -> Vec<FactLine> {
    let line = |text: &String| FactLine {
        name: None,
        text: text.clone(),
    };
    lines.iter().map(line).collect()
}

fn presenter(on: Dated<'_>, presenter: &Presenter) -> FactLine {
    let titles = [presenter.title.clone(), None];
    let mut text = described(on, titles, &presenter.on_behalf_of);
    if let Some(part) = &presenter.part {
        text = format!("{text}: {part}");
    }
    FactLine {
        name: Some(PersonName::new(
            presenter.name.clone(),
            presenter.person.as_ref(),
        )),
        text,
    }
}

fn mention(on: Dated<'_>, person: &MentionedPerson) -> FactLine {
    let titles = [person.title.clone(), person.workplace.clone()];
    FactLine {
        name: Some(PersonName::new(person.name.clone(), person.person.as_ref())),
        text: described(on, titles, &person.on_behalf_of),
    }
}

/// What stands after a name: ”, socialchef, Skellefteå”.
pub(in crate::screen) fn described(
    (workspace, date): Dated<'_>,
    titles: [Option<String>; 2],
    on_behalf_of: &[Id<Organization>],
) -> String {
    let huvudman = names::short_names_at(workspace, on_behalf_of, date);
    let huvudman = (!huvudman.is_empty()).then_some(huvudman);
    let parts = titles.into_iter().flatten().chain(huvudman);
    parts.fold(String::new(), |said, part| said + ", " + &part)
}

fn objections(on: Dated<'_>, item: &AgendaItem, whole: &[Citation]) -> Vec<Objection> {
    let reservations = item
        .reservations
        .iter()
        .map(|reservation| self::reservation(on, item, reservation));
    let notes = item.notes.iter().map(|note| self::note(on, note));
    reservations
        .chain(notes)
        .map(|objection| Objection {
            citations: beyond(objection.citations, whole),
            ..objection
        })
        .collect()
}

fn reservation(on: Dated<'_>, item: &AgendaItem, reservation: &Reservation) -> Objection {
    let kind = if reservation.written {
        words::WRITTEN_RESERVATION
    } else {
        words::RESERVATION
    };
    let by = reservation.by.iter().map(|id| voter(on, item, id));
    let others = reservation.others_unnamed.then_some(words::OTHERS_UNNAMED);
    Objection {
        kind,
        by: by.collect(),
        more: others.map_or_else(String::new, |others| format!(", {others}")),
        text: reservation.text.clone(),
        citations: Citation::all(on.0, &reservation.sources),
    }
}

/// A person as the vote names them: with party and huvudman.
fn voter(on: Dated<'_>, item: &AgendaItem, id: &Id<Person>) -> (PersonName, String) {
    let mut votes = item.votes.iter().flat_map(|event| &event.votes);
    votes.find(|vote| &vote.person == id).map_or_else(
        || (PersonName::at(on, id), String::new()),
        |vote| {
            let name = words::with_party(&vote.name, vote.party.as_deref());
            (
                PersonName::new(name, Some(id)),
                described(on, [None, None], &vote.on_behalf_of),
            )
        },
    )
}

fn note(on: Dated<'_>, note: &Note) -> Objection {
    let by = note.by.iter();
    Objection {
        kind: words::NOTE,
        by: by
            .map(|id| (PersonName::at(on, id), String::new()))
            .collect(),
        more: described(on, [None, None], &note.on_behalf_of),
        text: note.text.clone(),
        citations: Citation::all(on.0, &note.sources),
    }
}
