//! The domain: bodies, people, meetings, decisions, cases and their rules, in OParl's words
//! where it has them. No browser, no clock, no file.
//!
//! The records are plain data with public fields; serde's attributes on them define the JSON
//! format, so that format and domain cannot drift apart. What must hold *between* records is
//! held by [`Workspace`], which can only be built whole.

mod agenda;
mod apply;
mod assessment;
mod attendance;
mod audience;
pub mod bound;
mod case;
mod change;
mod check;
mod circumstance;
mod clock;
mod composed;
mod conflict;
mod consultation;
mod date;
mod day;
mod decision;
mod deviation;
mod difference;
mod edition;
mod element;
mod finding;
mod forgetting;
mod id;
mod item_key;
mod latin;
mod limit;
mod lineage;
mod meeting;
mod meeting_day;
pub mod order;
mod organization;
mod own;
mod period;
mod person;
mod records;
mod relation;
mod remarks;
mod rule;
mod source;
mod standing;
mod summer_time;
mod term;
mod trace;
mod validate;
mod working_day;
mod workspace;

pub use agenda::{AgendaItem, Assignment, Basis, ItemFate, ItemType, MentionedPerson, Presenter};
pub use apply::{Malformed, Refusal};
pub use assessment::{Assessment, AssessmentStatus};
pub use attendance::{Attendance, Presence};
pub use audience::{Audience, Restriction};
pub use case::{
    Adoption, AdoptionStatus, Case, Coverage, Finished, Initiator, Outcome, RelatedCase,
    RelatedKind, Topic,
};
pub use change::{Change, Clash, Edit, Step as PathStep};
pub use check::{Check, CheckKind, Example, Expected, Share};
pub use circumstance::{Circumstance, CircumstanceKind, Condition};
pub use clock::{LONGEST_MEETING, clock, ends_before_it_begins};
pub use composed::{composed, is_apart};
pub use conflict::Conflict;
pub use consultation::{Consultation, ConsultationRole, ConsultationStatus, Plan};
pub use date::{Certainty, Date, NotADate, Precision, Season, Stated};
pub use day::{Day, days_after, days_between, months_between, read_day};
pub use decision::{
    Decision, Earlier, EarlierEffect, HuvudmanVote, LegalForce, Note, Reservation, SettledBy, Vote,
    VoteCount, VoteEvent, VoteOption, VoteStage,
};
pub use deviation::{Anomaly, AnomalyKind, Deviation, DeviationKind, Speaker, Voice};
pub use difference::Difference;
pub use edition::Edition;
pub use element::{element, has_twins, keys, keys_of, names_itself, position};
pub use finding::{Finding, Place, Problem};
pub use forgetting::{Forgetting, Marks, Traces};
pub use id::{Id, NotAnId, slug};
pub use limit::{Limit, Unit};
pub use lineage::Lineage;
pub use meeting::{Meeting, MeetingState, NextMeeting, Session, Signature, Signing};
pub use meeting_day::MeetingDay;
pub use organization::{Level, Name, Organization, SeatRule, Track, Variant};
pub use period::{Period, Validity};
pub use person::{FormerName, Membership, Person, Role};
pub use records::{Collection, Record, Records};
pub use relation::{Holds, Relation, RelationKind};
pub use rule::{Foundation, Goal, Principle, Route, RouteKind, Rule, Step, StepKind};
pub use source::{Document, Source, Statement};
pub use standing::Standing;
pub use summer_time::summer_time;
pub use term::Term;
pub use trace::{Activity, Event};
pub use workspace::Workspace;

/// Fields of a record that this version does not know; they survive a round trip.
pub type Unknown = serde_json::Map<String, serde_json::Value>;

/// Whether a field says nothing and need not be written.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
