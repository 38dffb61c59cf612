//! The chosen body of a picture, and what stands out with it: [`Chosen`].

use std::collections::BTreeSet;

use super::drawing::RoadDrawing;
use crate::app::MapView;
use crate::domain::order::set_of;
use crate::domain::{Id, Organization, Track, Workspace};
use crate::screen::map::{DrawnBox, StandsFor, day_of, related};

/// The chosen body, whose relations the picture lets stand out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The key of its box.
    pub key: String,
    /// The keys of its own box and of those of the bodies it has relations with.
    near: BTreeSet<String>,
}

impl Chosen {
    /// The body of a view, in its drawing. What its panel tells is what stands out; a huvudman
    /// does so with all that is its own, and a group of huvudmän with each of them.
    pub fn on(workspace: &Workspace, view: &MapView, drawing: &RoadDrawing) -> Option<Self> {
        let id = view.organization.as_ref()?;
        let mut near = related(workspace, id, day_of(workspace, view));
        near.insert(id);
        let is_near = |body: &Id<Organization>| {
            near.contains(body)
                || workspace.find(body).is_some_and(|body| {
                    let mut wholes = body.ancestors(workspace);
                    body.track == Track::Line && wholes.any(|whole| near.contains(&whole.id))
                })
        };
        let boxes = drawing.boxes.iter().map(|it| &it.drawn);
        let boxes = boxes.filter(|drawn| match &drawn.stands_for {
            StandsFor::Body(body) => is_near(body),
            StandsFor::Folded => false,
        });
        Some(Self {
            key: id.to_string(),
            near: set_of(boxes.map(|drawn| drawn.placed.key.clone())),
        })
    }

    /// Whether a box steps back. Where nothing stands out, nothing does; and a box of several
    /// does not say which of them have relations with the chosen one.
    pub(in crate::screen) fn lets_step_back(&self, drawn: &DrawnBox) -> bool {
        let is_body = matches!(drawn.stands_for, StandsFor::Body(_));
        is_body && !self.near.is_empty() && !self.near.contains(&drawn.placed.key)
    }
}
