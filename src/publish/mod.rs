//! What goes out (*publicering*): whom an edition is for, and what of it is nobody else's
//! business.
//!
//! An edition is made from a workspace alone. The log of changes, drafts and what waits to be
//! chosen between are not in it; everything else is asked of [`Outgoing`] and of [`secrets`]
//! before a byte is written.

mod cut;
mod fold;
mod officials;
mod outgoing;
mod scan;
mod secret;
mod tree;
mod withheld;

pub use cut::cut;
pub use outgoing::{Officials, Outgoing};
pub use scan::{Secret, secrets};
pub use secret::{Found, SecretKind, find};
