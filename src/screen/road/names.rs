//! What stands in the picture for the keys that ways call things by.

use super::drawing::RoadDrawing;
use crate::layout::road::Road;
use crate::layout::{Role, TextLine};

impl RoadDrawing {
    /// What stands in the picture for a key that ways call something by.
    pub(in crate::screen) fn name_of(&self, key: &str) -> String {
        let found = names(&self.road)
            .into_iter()
            .find(|(known, _)| known == key);
        found.map_or_else(String::new, |(_, name)| name)
    }
}

/// The names of everything that ways call by a key.
pub(super) fn names(road: &Road) -> Vec<(String, String)> {
    let all = named(road);
    all.map(|(key, name)| (key.to_owned(), name)).collect()
}

/// The same, each name made when it is asked for.
fn named(road: &Road) -> impl Iterator<Item = (&str, String)> {
    let placed = &road.placed;
    let boxes = placed.nodes.iter();
    let boxes = boxes.map(|it| (it.key.as_str(), title(&it.lines)));
    let houses = placed.houses.iter();
    let houses = houses.map(|it| (it.key.as_str(), first(&it.lines)));
    let frames = placed.frames.iter();
    let frames = frames.map(|it| (it.key.as_str(), first(&it.lines)));
    let joints = placed.joints.iter();
    let joints = joints.map(|it| (it.key.as_str(), first(&it.lines)));
    let labels = placed.labels.iter();
    let labels = labels.map(|it| (it.key.as_str(), it.name.clone()));
    let all = boxes
        .chain(houses)
        .chain(frames)
        .chain(joints)
        .chain(labels);
    all.map(|(key, name)| (key, name.replace('\u{ad}', "")))
}

/// A box is called by its whole title.
fn title(lines: &[TextLine]) -> String {
    let title = lines.iter().filter(|line| line.role == Role::Title);
    let titles: Vec<_> = title.map(|line| line.text.as_str()).collect();
    titles.join(" ")
}

/// What is around boxes has its name on the first line.
fn first(lines: &[TextLine]) -> String {
    lines
        .first()
        .map_or_else(String::new, |line| line.text.clone())
}
