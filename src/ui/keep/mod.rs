//! What whoever keeps the log of a meeting works with: the attendance list, the ballot, the
//! huvudmän's adoptions and the short ways. What is ticked here is saved at once.
//! And forgetting a person.

mod adoptions;
mod ballot;
mod forgetting;
mod newcomer;
mod roll;
mod rows;
mod ways;

pub(crate) use adoptions::Adoptions;
pub(crate) use ballot::Ballot;
pub(crate) use forgetting::Forgetting;
pub(crate) use roll::Roll;
pub(crate) use ways::{AgendaWays, CaseWays, ItemWays, MeetingWays};
