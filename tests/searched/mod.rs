//! What the tests of the search share: the built-in edition and its index.

use std::sync::LazyLock;

use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange;
use samverkanskartan::search::Index;

pub(crate) static EDITION: LazyLock<(Workspace, Index)> = LazyLock::new(|| {
    let file = include_bytes!("../../public/data/vasterbotten.json");
    let workspace = interchange::read(file).unwrap();
    let index = Index::new(&workspace);
    (workspace, index)
});
