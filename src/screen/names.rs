//! Bodies and people by name, with the shape their track has everywhere in the app.

use super::map::Floor;
use super::words::common::AND;
use crate::app::{MapView, Route};
use crate::domain::{Id, Level, Organization, Person, Track, Workspace};

/// A body as it is named in running text and lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRef {
    /// Its id.
    pub id: Id<Organization>,
    /// Its newest name.
    pub name: String,
    /// Its newest name, short where there is a short form.
    pub short: String,
    /// The shape of its track.
    pub shape: Shape,
    /// Where it is shown.
    pub route: Route,
}

/// The shape that stands for a track, in the picture and beside every name. It carries the
/// meaning; colour only supports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// *Förtroendevalda*: fully round ends.
    Political,
    /// *Tjänstepersoner*: straight corners.
    Officer,
    /// *Båda tillsammans*: round above, straight below.
    Joint,
    /// *Huvudman, i linjen*: a thick base line.
    Line,
    /// *Delregionalt och lokalt*: a thin line.
    Local,
    /// *Utanför strukturen*: a dashed line.
    Outside,
}

impl Shape {
    /// The shape of a body.
    pub fn of(body: &Organization) -> Self {
        if Floor::of(body) == Floor::Side {
            return Self::Outside;
        }
        match (body.track, body.level) {
            (Track::Line, _) => Self::Line,
            (Track::Outside, _) => Self::Outside,
            (Track::Political, _) => Self::Political,
            (Track::Officer | Track::Mixed, Level::PartCounty | Level::Local) => Self::Local,
            (Track::Officer, _) => Self::Officer,
            (Track::Mixed, _) => Self::Joint,
        }
    }

    /// The word used in class names.
    pub fn class(self) -> &'static str {
        match self {
            Self::Political => "political",
            Self::Officer => "officer",
            Self::Joint => "joint",
            Self::Line => "line",
            Self::Local => "local",
            Self::Outside => "outside",
        }
    }
}

impl BodyRef {
    /// A body of the workspace.
    pub fn new(body: &Organization) -> Self {
        Self {
            id: body.id.clone(),
            name: body.name().to_owned(),
            short: body.short_name().to_owned(),
            shape: Shape::of(body),
            route: route_of(body),
        }
    }

    /// The body with this id. References inside a workspace always lead somewhere.
    pub fn find(workspace: &Workspace, id: &Id<Organization>) -> Option<Self> {
        workspace.find(id).map(Self::new)
    }

    /// Several.
    pub fn all<'a>(
        workspace: &Workspace,
        ids: impl IntoIterator<Item = &'a Id<Organization>>,
    ) -> Vec<Self> {
        ids.into_iter()
            .filter_map(|id| Self::find(workspace, id))
            .collect()
    }
}

/// Where a body is shown: a huvudman has a page of its own, the others a place on the map.
pub fn route_of(body: &Organization) -> Route {
    if body.is_huvudman() {
        Route::Huvudman(body.id.clone())
    } else {
        Route::Map(MapView {
            organization: Some(body.id.clone()),
            ..MapView::default()
        })
    }
}

/// Short names of several bodies, joined: ”LSG och Samråd”.
pub fn short_names<'a>(
    workspace: &Workspace,
    ids: impl IntoIterator<Item = &'a Id<Organization>>,
) -> String {
    let names: Vec<_> = ids
        .into_iter()
        .filter_map(|id| workspace.find(id))
        .map(|body| body.short_name().to_owned())
        .collect();
    join(&names)
}

/// A person's name.
pub fn person(workspace: &Workspace, id: &Id<Person>) -> String {
    workspace
        .find(id)
        .map_or_else(|| id.to_string(), |person| person.name.clone())
}

/// ”a”, ”a och b”, ”a, b och c”.
pub fn join(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), AND),
    }
}
