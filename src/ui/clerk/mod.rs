//! What whoever keeps the log of a meeting works with: the attendance list, the ballot, the
//! huvudmän's adoptions and the short ways. What is ticked here is saved at once.
//! And forgetting a person, making two records one and one two, and a new term of a body.

mod adoptions;
mod ballot;
mod coming;
mod forgetting;
mod new_term;
mod newcomer;
mod one_person;
mod roll;
mod rows;
mod two_people;
mod ways;

pub(crate) use adoptions::Adoptions;
pub(crate) use ballot::Ballot;
pub(crate) use forgetting::Forgetting;
pub(crate) use new_term::NewTerm;
pub(crate) use one_person::OnePerson;
pub(crate) use roll::Roll;
pub(crate) use two_people::TwoPeople;
pub(crate) use ways::{AgendaWays, CaseWays, ItemWays, MeetingWays};
