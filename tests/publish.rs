//! What goes out of a workspace, and what does not.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::interchange::read;
use samverkanskartan::publish::secrets;

const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");

#[test]
fn the_built_in_edition_holds_no_secret() {
    assert_eq!(secrets(&read(EDITION).unwrap()), []);
}
