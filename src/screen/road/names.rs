//! What stands in the picture for the keys that ways call things by.

use super::drawing::RoadDrawing;
use crate::layout::road::Road;
use crate::layout::{PlacedNode, Role, TextLine};

impl RoadDrawing {
    /// What stands in the picture for a key that ways call something by.
    pub(super) fn name_of(&self, key: &str) -> String {
        let names = names(&self.road);
        let name = names.into_iter().find(|(known, _)| known == key);
        name.map(|(_, name)| name.replace('\u{ad}', ""))
            .unwrap_or_default()
    }
}

/// The names of everything that ways call by a key.
pub(super) fn names(road: &Road) -> Vec<(String, String)> {
    let text = |lines: &[TextLine]| {
        let lines = lines.iter().take(1).map(|line| line.text.clone());
        lines.collect::<String>()
    };
    let whole = |node: &PlacedNode| {
        let title = node.lines.iter();
        let title = title.filter(|line| line.role == Role::Title);
        title
            .map(|line| line.text.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let nodes = road
        .placed
        .nodes
        .iter()
        .map(|it| (it.key.clone(), whole(it)));
    let houses = road
        .placed
        .houses
        .iter()
        .map(|it| (it.key.clone(), text(&it.lines)));
    let frames = road
        .placed
        .frames
        .iter()
        .map(|it| (it.key.clone(), text(&it.lines)));
    let joints = road
        .placed
        .joints
        .iter()
        .map(|it| (it.key.clone(), text(&it.lines)));
    let floors = road
        .placed
        .labels
        .iter()
        .map(|it| (it.key.clone(), text(&it.lines)));
    nodes
        .chain(houses)
        .chain(frames)
        .chain(joints)
        .chain(floors)
        .collect()
}
