//! What a field of a form is: its name in the record, and what is written there. Tables of
//! these say everything the forms know of the records.

use super::choice::Choice;
use super::tables;
use crate::domain::Collection;

/// A field (*fält*) of a form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Which field it is; what it is called goes by this.
    pub id: FieldId,
    /// The name in the record: `shortTitle`.
    pub name: &'static str,
    /// What is written there.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// Whether it is seldom filled in, and so stands apart from the others.
    pub rare: bool,
}

/// Which field of which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldId {
    /// A place in a document.
    Source(tables::Source),
    /// A sentence with its sources.
    Statement(tables::Statement),
    /// A name as some document spells it.
    Variant(tables::Variant),
    /// A period.
    Period(tables::Period),
    /// The workspace's own fields.
    Own(tables::Own),
    /// A document.
    Document(tables::Document),
    /// A name of a body.
    Name(tables::Name),
    /// A body.
    Organization(tables::Organization),
    /// A relation between two bodies.
    Relation(tables::Relation),
    /// A seat rule.
    SeatRule(tables::SeatRule),
    /// A person.
    Person(tables::Person),
    /// A name somebody had before.
    FormerName(tables::FormerName),
    /// A membership.
    Membership(tables::Membership),
    /// A term of the glossary.
    Term(tables::Term),
    /// A topic of cases.
    Topic(tables::Topic),
    /// A principle.
    Principle(tables::Principle),
    /// A goal.
    Goal(tables::Goal),
    /// A meeting.
    Meeting(tables::Meeting),
    /// A day a meeting went on on.
    MeetingDay(tables::MeetingDay),
    /// A part of a meeting.
    Session(tables::Session),
    /// A line of an attendance list.
    Attendance(tables::Attendance),
    /// A signature.
    Signature(tables::Signature),
    /// How the minutes were signed.
    Signing(tables::Signing),
    /// A meeting that minutes announce.
    Announced(tables::Announced),
    /// An agenda item.
    AgendaItem(tables::AgendaItem),
    /// Who presented an item.
    Presenter(tables::Presenter),
    /// Somebody the text of an item names.
    Mentioned(tables::Mentioned),
    /// A decision.
    Decision(tables::Decision),
    /// What was decided earlier.
    Earlier(tables::Earlier),
    /// An assignment.
    Assignment(tables::Assignment),
    /// A vote by name.
    VoteEvent(tables::VoteEvent),
    /// How many chose something.
    VoteCount(tables::VoteCount),
    /// What a huvudman chose.
    HuvudmanVote(tables::HuvudmanVote),
    /// What one person voted.
    Vote(tables::Vote),
    /// A reservation.
    Reservation(tables::Reservation),
    /// A note to the minutes.
    Note(tables::Note),
    /// A case.
    Case(tables::Case),
    /// Who raised a case.
    Initiator(tables::Initiator),
    /// The outcome of a case.
    Outcome(tables::Outcome),
    /// A case that has to do with another.
    Related(tables::Related),
    /// A stop on the way of a case.
    Consultation(tables::Consultation),
    /// What was planned for a stop before it was held.
    Plan(tables::Plan),
    /// What the sources say of a stop that bears on the rules.
    Circumstance(tables::Circumstance),
    /// A condition set at a stop.
    Condition(tables::Condition),
    /// What a huvudman did after a recommendation.
    Adoption(tables::Adoption),
    /// A deviation.
    Deviation(tables::Deviation),
    /// What somebody said.
    Voice(tables::Voice),
    /// An oddity.
    Anomaly(tables::Anomaly),
    /// A step of the agreed way.
    Step(tables::Step),
    /// A route between two steps.
    Route(tables::Route),
    /// A rule.
    Rule(tables::Rule),
    /// How a rule is tried.
    Check(tables::Check),
    /// An example a rule is tried on.
    Example(tables::Example),
    /// A length of time a rule measures by.
    Limit(tables::Limit),
    /// A share a rule measures by.
    Share(tables::Share),
    /// What people say of a departure.
    Assessment(tables::Assessment),
    /// Giving a body a new name.
    Rename(tables::Rename),
    /// Ending a body.
    End(tables::End),
    /// Moving a membership.
    MoveMembership(tables::MoveMembership),
    /// A meeting from the last one.
    NextMeeting(tables::NextMeeting),
    /// A case put on an agenda.
    PutOnAgenda(tables::PutOnAgenda),
    /// A step of a case that is known.
    StepFromItem(tables::StepFromItem),
    /// A case raised at an item, with its first step.
    CaseFromItem(tables::CaseFromItem),
    /// A case closed.
    CloseCase(tables::CloseCase),
    /// A vote by name.
    VoteByName(tables::VoteByName),
    /// One who may vote; who has not voted is left out.
    Voter(tables::Voter),
}

/// Whether a field must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may be left out.
    Optional,
    /// It must say something.
    Required,
    /// It is always there, but may say nothing.
    MayBeEmpty,
}

/// What is written in a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A text of one line.
    Line,
    /// A text of one line that has little room, and the most letters it may have.
    Short(usize),
    /// A text of several lines.
    Text,
    /// A date, as far as it is known.
    Date,
    /// A time of day.
    Time,
    /// A whole number, and the largest it may be.
    Number(u32),
    /// Yes or no; left out when no.
    Flag,
    /// One of these words.
    Choice(Choice),
    /// Several of these words.
    Choices(Choice),
    /// A stop on the way of the case beside it.
    Stop,
    /// A text of one line, for which the texts already written in this place of a collection's
    /// records are suggested: `agenda/decisions/verb` of meetings.
    Suggest(Collection, &'static str),
    /// The number of an agenda item of the meeting beside it, or of the meeting it is in.
    Item,
    /// A record of one of these collections.
    One(&'static [Collection]),
    /// Several of them.
    Many(&'static [Collection]),
    /// Texts, each on its line.
    Lines,
    /// Numbers of items of the meeting it stands in, each on its line.
    Items,
    /// Dates, each on its line.
    Days,
    /// Fields that belong together.
    Group(&'static [Field]),
    /// Several alike.
    List {
        /// The fields of each.
        of: &'static [Field],
    },
    /// Several alike, each of which has its own form where it is shown; here they are put in
    /// order.
    Apart {
        /// The fields of each.
        of: &'static [Field],
    },
    /// The votes of a vote by name.
    Ballot(&'static [Field]),
}

/// The collections a reference leads to.
pub mod to {
    use crate::domain::Collection;

    /// A body.
    pub const BODIES: &[Collection] = &[Collection::Organizations];
    /// A person.
    pub const PERSONS: &[Collection] = &[Collection::Persons];
    /// Whoever can say something.
    pub const SPEAKERS: &[Collection] = &[Collection::Persons, Collection::Organizations];
    /// A meeting.
    pub const MEETINGS: &[Collection] = &[Collection::Meetings];
    /// A case.
    pub const CASES: &[Collection] = &[Collection::Cases];
    /// A document.
    pub const DOCUMENTS: &[Collection] = &[Collection::Documents];
    /// A topic.
    pub const TOPICS: &[Collection] = &[Collection::Topics];
    /// A term.
    pub const TERMS: &[Collection] = &[Collection::Terms];
    /// A step of the agreed way.
    pub const STEPS: &[Collection] = &[Collection::Steps];
    /// A recorded deviation.
    pub const DEVIATIONS: &[Collection] = &[Collection::Deviations];
    /// A rule.
    pub const RULES: &[Collection] = &[Collection::Rules];
}

impl Field {
    /// A field that may be left out.
    pub const fn new(id: FieldId, name: &'static str, kind: Kind) -> Self {
        Self {
            id,
            name,
            kind,
            need: Need::Optional,
            rare: false,
        }
    }

    /// The same field, which must say something.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// The same field, always there though it may say nothing.
    #[must_use]
    pub const fn may_be_empty(mut self) -> Self {
        self.need = Need::MayBeEmpty;
        self
    }

    /// The same field, which is seldom filled in.
    #[must_use]
    pub const fn rare(mut self) -> Self {
        self.rare = true;
        self
    }

    /// The fields inside it: of a group, or of each element of a list.
    pub const fn inner(&self) -> Option<&'static [Field]> {
        match self.kind {
            Kind::Group(of) | Kind::List { of } | Kind::Apart { of } | Kind::Ballot(of) => Some(of),
            _ => None,
        }
    }
}

/// A table of fields and the enum that names them:
/// `CASE = Case { ShortTitle "shortTitle" = Kind::Line, required; … }`.
macro_rules! fields {
    ($(#[$doc:meta])* $table:ident = $which:ident {
        $($field:ident $name:literal = $kind:expr $(, $mark:ident)*;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $which {
            $(#[doc = concat!("`", $name, "`")] $field,)+
        }

        $(#[$doc])*
        pub(in crate::form) static $table: [$crate::form::Field; [$($name),+].len()] = [$(
            $crate::form::Field::new(
                $crate::form::FieldId::$which($which::$field),
                $name,
                $kind,
            )$(.$mark())*
        ),+];
    };
}
pub(super) use fields;
