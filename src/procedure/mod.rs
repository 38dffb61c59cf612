//! The agreed way laid on what happened: rules tried against the log, the steps a case has
//! taken and those that can come next.
//!
//! A rule is tried by its typed check alone; no word of a document is searched, and nothing
//! here knows any body by name. Where the log is silent the verdict says so. The program
//! observes; people assess.

mod awaited;
mod beyond;
mod checks;
mod examples;
#[cfg(test)]
mod fixture;
mod index;
mod measure;
mod observation;
mod occurrence;
mod potential;
mod recommending;
pub mod statistics;
mod stop;
mod strength;
mod when;

pub use awaited::{Awaited, Matter, Place, Time, awaited};
pub use beyond::{Beyond, Did};
pub use examples::ExampleResult;
pub use index::Procedure;
pub use observation::{Observation, ObservationStatus, Seen, Silence, Trial, Verdict};
pub use occurrence::Occurrence;
pub use potential::{Potential, PotentialState, Taken};
pub use recommending::Recommending;
pub use strength::Strength;

#[cfg(test)]
mod checks_tests;
#[cfg(test)]
mod limits_tests;
#[cfg(test)]
mod meetings_tests;
#[cfg(test)]
mod occurrence_tests;
#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod potential_tests;
#[cfg(test)]
mod readings_tests;
#[cfg(test)]
mod silence_tests;
