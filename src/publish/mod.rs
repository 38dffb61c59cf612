//! What goes out (*publicering*): whom an edition is for, what of it is nobody else's business,
//! and the files that carry it: a site for a host, or one file that opens from disk.
//!
//! An edition is made from a workspace alone. The log of changes, drafts and what waits to be
//! chosen between are not in it; everything else is asked of [`Outgoing`] and of [`secrets`]
//! before a byte is written. The same edition and the same site give the same bytes.

mod cut;
mod excerpt;
mod fold;
mod hosts;
mod manifest;
mod officials;
mod outgoing;
mod page;
mod scan;
mod secret;
mod single;
mod site;
mod tree;
mod withheld;
mod zip;

pub use cut::cut;
pub use excerpt::excerpt;
pub use hosts::HEADERS;
pub use outgoing::{Officials, Outgoing};
pub use scan::{Secret, secrets};
pub use secret::{Found, SecretKind, find};
pub use single::single;
pub use site::{EDITION, Files, Site, Unfit};
pub use zip::zip;
