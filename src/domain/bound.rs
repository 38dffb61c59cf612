//! How large the numbers of the format may be, and how long what has little room (*gränser*):
//! far more than any of them is in reality, and little enough for whatever is drawn or counted
//! from it.

/// Seats of a huvudman in a body, ordinary or substitutes.
pub const SEATS: u32 = 1_000;

/// The votes that something got.
pub const VOTES: u32 = 10_000;

/// The number a source gives a principle or a goal.
pub const NUMBER: u32 = 9_999;

/// The meetings within which something should be taken up.
pub const MEETINGS: u32 = 1_000;

/// The number of an edition. Some write the day it is of: 20261128.
pub const REVISION: u32 = 999_999_999;

/// The floor of the picture that is chosen for a body.
pub const FLOOR: u32 = 9;

/// The letters of the verb that stands on a lane of the picture, spaces with them.
pub const VERB: usize = 24;

/// The days, weeks, months or years that something may take.
pub const LIMIT: u32 = 1_000;

/// Those that are to be there, and the parts that a share is of.
pub const COUNT: u32 = 1_000;

/// The letters of an id. It stands in addresses and in names of files.
pub const ID: usize = 200;
