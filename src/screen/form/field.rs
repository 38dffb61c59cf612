//! What a field of a form is: its name in the record, what it is called, and what is written
//! there. Tables of these say everything the forms know of the records.

use crate::domain::Collection;

/// A field (*fält*) of a form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The name in the record: `shortTitle`.
    pub name: &'static str,
    /// What it is called: ”Kort rubrik”.
    pub label: &'static str,
    /// What to know when filling it in.
    pub help: Option<&'static str>,
    /// What is written there.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// Whether it is seldom filled in, and so stands under ”Fler fält”.
    pub rare: bool,
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
    /// One of these words: the record's, and what it is called.
    Choice(&'static [(&'static str, &'static str)]),
    /// Several of these words.
    Choices(&'static [(&'static str, &'static str)]),
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
    /// Dates, each on its line.
    Days,
    /// Fields that belong together.
    Group(&'static [Field]),
    /// Several alike.
    List {
        /// The fields of each.
        of: &'static [Field],
        /// What one of them is called: ”källa”.
        one: &'static str,
    },
    /// Several alike, each of which has its own form where it is shown; here they are put in
    /// order.
    Apart {
        /// The fields of each.
        of: &'static [Field],
        /// What one of them is called: ”punkt”.
        one: &'static str,
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
    pub const fn new(name: &'static str, label: &'static str, kind: Kind) -> Self {
        Self {
            name,
            label,
            help: None,
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

    /// The same field, under ”Fler fält”.
    #[must_use]
    pub const fn rare(mut self) -> Self {
        self.rare = true;
        self
    }

    /// The same field, with something to know.
    #[must_use]
    pub const fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// The fields inside it: of a group, or of each element of a list.
    pub const fn inner(&self) -> Option<&'static [Field]> {
        match self.kind {
            Kind::Group(of) | Kind::List { of, .. } | Kind::Apart { of, .. } | Kind::Ballot(of) => {
                Some(of)
            }
            _ => None,
        }
    }
}
