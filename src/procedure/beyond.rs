//! What is seen where a rule measures: time, number, and when a body was there.

use crate::domain::{Consultation, ConsultationRole, Date, Id, Limit, Organization, Period};

/// Something beyond what a rule of time or number sets, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// It came later than it should after something else.
    Late {
        /// What it should have come soon after.
        first: Did,
        /// What came.
        then: Did,
        /// How long it may take.
        most: Limit,
    },
    /// It has not come, and the time is out.
    NotSeen {
        /// What it should have come soon after.
        first: Did,
        /// Where it should have come.
        through: Vec<Id<Organization>>,
        /// How long it may take.
        most: Limit,
    },
    /// It came sooner than it should after something else.
    Soon {
        /// What it should not have come so soon after.
        first: Did,
        /// What came.
        then: Did,
        /// How long it must take.
        least: Limit,
    },
    /// What was sent for comment was answered later than it should be.
    CommentedLate {
        /// From where it was sent, and when.
        sent: Did,
        /// The answer.
        answer: Did,
        /// How long it may take.
        most: Limit,
    },
    /// What was sent for comment was answered after the day until which it might be.
    CommentedAfter {
        /// From where it was sent, and when.
        sent: Did,
        /// The answer.
        answer: Did,
        /// Until when it might be answered.
        until: Date,
    },
    /// The papers of a meeting went out later than they should.
    PapersLate {
        /// When they went out.
        sent: Date,
        /// When the meeting was.
        met: Date,
        /// How long before it they must.
        least: Limit,
    },
    /// What somebody was assigned to do was done later than it should be.
    DoneLate {
        /// What was to be done.
        what: String,
        /// When it was assigned.
        given: Date,
        /// When it was done.
        done: Date,
        /// How long it may take.
        most: Limit,
    },
    /// Nothing shows that what somebody was assigned to do was done, and the time is out.
    NotSeenDone {
        /// What was to be done.
        what: String,
        /// When it was assigned.
        given: Date,
        /// How long it may take.
        most: Limit,
    },
    /// Fewer huvudmän were represented than should be.
    FewRepresented {
        /// How many were.
        represented: usize,
        /// Of how many.
        of: usize,
        /// How many should be.
        least: usize,
    },
    /// Fewer were there than can decide.
    NotQuorate {
        /// How many were.
        there: usize,
        /// How many should be.
        least: usize,
    },
    /// A body was older than it should get.
    Older {
        /// When it began.
        since: Date,
        /// What it did then.
        did: Did,
        /// How old it may get.
        most: Limit,
    },
    /// A body did something when it was not there.
    OutsidePeriod {
        /// What it did.
        did: Did,
        /// When it was there.
        period: Period,
    },
}

/// What a body did with a case, and when (*åtgärd*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Did {
    /// Which body; missing when the documents do not say.
    pub by: Option<Id<Organization>>,
    /// What.
    pub role: ConsultationRole,
    /// When.
    pub date: Date,
}

impl Did {
    /// What was done at a stop.
    pub fn at(stop: &Consultation) -> Self {
        Self {
            by: stop.organization.clone(),
            role: stop.role,
            date: stop.date.clone(),
        }
    }
}
