//! What stands in the picture for the keys that ways call things by.

use super::drawing::RoadDrawing;
use crate::layout::road::Road;
use crate::layout::{Role, TextLine};

impl RoadDrawing {
    /// What stands in the picture for a key that ways call something by.
    pub(in crate::screen) fn name_of(&self, key: &str) -> String {
        let mut written = written(&self.road);
        let found = written.find(|(known, ..)| *known == key);
        let name = found.map(|(_, lines, is_box)| name(lines, is_box));
        name.map_or_else(String::new, |name| name.replace('\u{ad}', ""))
    }
}

/// The names of everything that ways call by a key.
pub(super) fn names(road: &Road) -> Vec<(String, String)> {
    let names = written(road).map(|(key, lines, is_box)| (key.to_owned(), name(lines, is_box)));
    names.collect()
}

/// What is written on everything that ways call by a key, and whether it is a box.
fn written(road: &Road) -> impl Iterator<Item = (&str, &[TextLine], bool)> {
    fn of<'a>(key: &'a str, lines: &'a [TextLine]) -> (&'a str, &'a [TextLine], bool) {
        (key, lines, false)
    }
    let placed = &road.placed;
    let nodes = placed.nodes.iter();
    let nodes = nodes.map(|it| (it.key.as_str(), it.lines.as_slice(), true));
    nodes
        .chain(placed.houses.iter().map(|it| of(&it.key, &it.lines)))
        .chain(placed.frames.iter().map(|it| of(&it.key, &it.lines)))
        .chain(placed.joints.iter().map(|it| of(&it.key, &it.lines)))
        .chain(placed.labels.iter().map(|it| of(&it.key, &it.lines)))
}

/// A box is called by its whole title; everything else has its name on the first line.
fn name(lines: &[TextLine], is_box: bool) -> String {
    let title = lines.iter().filter(|line| line.role == Role::Title);
    let titles: Vec<_> = title.map(|line| line.text.as_str()).collect();
    if is_box {
        titles.join(" ")
    } else {
        lines
            .first()
            .map_or_else(String::new, |line| line.text.clone())
    }
}
