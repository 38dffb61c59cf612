//! The application: what state it is in, what can happen to it, and what it then asks for.
//!
//! [`State::update`] decides and the browser does: it answers with [`Effect`]s, values that
//! say what is wanted. Nothing here waits, reads a clock or touches a page, so all of it is
//! tested natively.

pub mod adoption;
mod agenda;
pub mod attendance;
mod called;
mod clash;
mod data;
mod deed;
mod editing;
mod effect;
mod filling;
mod following;
mod forgetting;
mod history;
mod import;
mod intent;
mod joining;
mod keeping;
mod memory;
mod msg;
mod new_id;
pub mod new_term;
mod notice;
pub mod one_person;
mod opening;
mod own_work;
mod playback;
mod proposing;
mod query;
mod record;
mod replacing;
mod route;
mod site;
mod state;
mod task;
mod trail;
pub mod two_people;
mod workspaces;

pub use agenda::next_number;
pub use clash::Clashing;
pub use data::{Data, Trouble};
pub use deed::Deed;
pub use editing::{Base, Draft, Editing};
pub use effect::Effect;
pub use filling::FormMsg;
pub use following::{Followed, Follows, News};
pub use forgetting::{DraftLeft, Forgot, Outcome, WhyNot, draft as draft_without};
pub use history::History;
pub use import::{CollectionChange, Import, Summary, Unread};
pub use intent::{BodyKind, Departed, Intent, Seen, Subject};
pub use joining::{Choice, Joined, Joining, Open, Part, Since};
pub use keeping::Hearing;
pub use memory::{LastCase, Memory};
pub use msg::Msg;
pub use notice::Notice;
pub use opening::Opening;
pub use own_work::OwnWork;
pub use playback::{Playback, Speed};
pub use replacing::Unkept;
pub use route::{
    CaseFilter, CaseOrder, CaseView, CasesShown, CasesView, Days, DecisionFilter, DeviationFilter,
    MapView, NoticedKind, Origin, Route, SeatChoice, StatisticsView, read_standing, standing_word,
};
pub use site::{Renewal, Site, SiteNews};
pub use state::{State, Theme};
pub use task::{At, Task};
pub use trail::Trail;
pub use workspaces::Start;
