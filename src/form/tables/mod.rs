//! Which fields each record, each part of one and each deed has.

pub(super) mod agenda;
pub(super) mod agreed;
pub(super) mod case;
pub(super) mod deeds;
pub(super) mod meeting;
pub(super) mod parts;
pub(super) mod structure;

pub use agenda::{
    AgendaItem, Assignment, Decision, Earlier, HuvudmanVote, Mentioned, Note, Presenter,
    Reservation, Vote, VoteCount, VoteEvent,
};
pub use agreed::{Assessment, Check, Example, Limit, Route, Rule, Share, Step};
pub use case::{
    Adoption, Anomaly, Case, Circumstance, Condition, Consultation, Deviation, Initiator, Outcome,
    Plan, Related, Voice,
};
pub use deeds::{
    CaseFromItem, CloseCase, End, MoveMembership, NextMeeting, PutOnAgenda, Rename, StepFromItem,
    VoteByName, Voter,
};
pub use meeting::{Announced, Attendance, Meeting, MeetingDay, Session, Signature, Signing};
pub use parts::{Period, Source, Statement, Variant};
pub use structure::{
    Document, FormerName, Goal, Membership, Name, Organization, Own, Person, Principle, Relation,
    SeatRule, Term, Topic,
};
