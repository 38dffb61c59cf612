//! What is wrong with a set of records, and where.

use super::records::Collection;

/// Something wrong with the data (*fynd*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}

/// A place in the data: collection, record, field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The collection.
    pub collection: Collection,
    /// The record's id; empty for the workspace's own fields.
    pub record: String,
    /// The field's path in the record: `consultations[3].organization`.
    pub field: String,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Two records of a collection have the same id.
    DuplicateId,
    /// The field names a record that is not there.
    Dangling {
        /// The id.
        value: String,
        /// The collection it should be in.
        expected_in: Collection,
    },
    /// The field names a stop that its case does not have.
    NoSuchStop {
        /// The stop's id.
        stop: String,
    },
    /// The field names an agenda item the meeting does not have.
    NoSuchItem {
        /// The item's number.
        item: String,
        /// The meeting.
        meeting: String,
    },
    /// A period ends before it begins.
    PeriodOutOfOrder {
        /// Its start.
        from: String,
        /// Its end.
        to: String,
    },
    /// A further day of a meeting is not later than the day before it.
    DayNotLater {
        /// The day before it.
        before: String,
        /// The day.
        day: String,
    },
    /// A body is, through others, part of itself.
    CyclicParents {
        /// The body named as the parent.
        value: String,
    },
    /// An agenda item stands, through others, under itself.
    CyclicItems {
        /// The item's number.
        value: String,
    },
    /// A relation leads from a body to the same body.
    ToItself,
    /// Somebody voted who was not there, or is noted absent though there.
    VoteAgainstAttendance {
        /// The name.
        name: String,
    },
    /// The same person votes twice in one vote.
    VotedTwice {
        /// The name.
        name: String,
    },
    /// Somebody stands on a list both as present and as absent.
    PresentAndAbsent {
        /// The name.
        name: String,
    },
    /// A text that is no time of day.
    NotATime {
        /// The text.
        text: String,
    },
    /// Something ends before it begins, and not past midnight either.
    EndsFirst {
        /// Its start.
        start: String,
        /// Its end.
        end: String,
    },
    /// A field that must say something is empty.
    Empty,
    /// A number is larger than it can be in reality.
    TooLarge {
        /// The number.
        value: u32,
        /// The largest it may be.
        most: u32,
    },
    /// A text is longer than there is room for.
    TooLong {
        /// How many letters it has.
        length: usize,
        /// The most it may have.
        most: usize,
    },
}
