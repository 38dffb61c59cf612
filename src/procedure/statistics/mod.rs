//! Statistics over a choice of cases: how they went, how long it took, where they are.
//!
//! The held stops of the cases are first made into numbers ([`Log`]); everything about ways is
//! then counted over numbers, in time that grows with how many there are and no faster. The
//! definitions are those of process mining, so that its tools count the same: two stops follow
//! each other directly when they stand next to each other in the order of the way.
//!
//! A time is only told between two exact days. What cannot be dated is counted, and never
//! guessed.

mod decided;
mod log;
mod places;
mod represented;
mod setbacks;
mod spread;
mod waiting;
mod ways;

pub use decided::{Decided, decided};
pub use log::Log;
pub use represented::{Representation, Represented, representation};
pub use setbacks::{Setbacks, setbacks};
pub use spread::{Quartiles, Spread};
pub use waiting::{Waiting, waiting};
pub use ways::{Handover, Variant, Ways};

#[cfg(test)]
mod tests;
