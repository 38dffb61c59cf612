//! Bodies and people by name, with the shape their track has everywhere in the app.

use super::map::Floor;
use super::words::common::{AND, OR};
use crate::app::{MapView, Route};
use crate::domain::{Date, Id, Level, Name, Organization, Person, Track, Workspace};
use crate::form::reference::person_apart;

/// A body as it is named in running text and lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRef {
    /// Its id.
    pub id: Id<Organization>,
    /// Its name: the newest, or that of the day it is told of. Where that day may be of
    /// either, both names.
    pub name: String,
    /// The same, short where there is a short form.
    pub short: String,
    /// The shape of its track.
    pub shape: Shape,
    /// Where it is shown.
    pub route: Route,
}

/// A person as a document prints the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// ”Carin Nilsson (s)”.
    pub text: String,
    /// The person's page; missing when it is not known who it is.
    pub route: Option<Route>,
}

/// A workspace and the date at which its bodies and people are named.
pub type Dated<'a> = (&'a Workspace, &'a Date);

/// A printed name, with what tells the person from somebody else of that name who stands beside
/// it, as in the suggestions of the forms.
pub fn told_apart(
    workspace: &Workspace,
    name: &str,
    person: Option<&Id<Person>>,
    has_namesake: bool,
) -> String {
    let how = person.filter(|_| has_namesake);
    match how.and_then(|id| person_apart(workspace, id)) {
        Some(how) => format!("{name} ({how})"),
        None => name.to_owned(),
    }
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

    /// A body of the workspace, as it was named at a date.
    pub fn at(workspace: &Workspace, id: &Id<Organization>, date: &Date) -> Option<Self> {
        let body = workspace.find(id)?;
        Some(Self {
            name: name_at(body, date),
            short: short_name_at(body, date),
            ..Self::new(body)
        })
    }

    /// Several, as they were named at a date.
    pub fn all_at<'a>(
        workspace: &Workspace,
        ids: impl IntoIterator<Item = &'a Id<Organization>>,
        date: &Date,
    ) -> Vec<Self> {
        ids.into_iter()
            .filter_map(|id| Self::at(workspace, id, date))
            .collect()
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

/// What a body was called at a date; ”a eller b” where that may be either.
pub fn name_at(body: &Organization, date: &Date) -> String {
    either(body, date, |name| &name.name)
}

/// The same, short where there is a short form.
pub fn short_name_at(body: &Organization, date: &Date) -> String {
    either(body, date, Name::short)
}

fn either(body: &Organization, date: &Date, word: fn(&Name) -> &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in body.names_at(date).into_iter().map(word) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return body.id.to_string();
    }
    names.join(OR)
}

impl PersonName {
    /// A name as it is printed, and who it is, when that is known.
    pub fn new(text: String, person: Option<&Id<Person>>) -> Self {
        Self {
            text,
            route: person.cloned().map(Route::Person),
        }
    }

    /// A person of the workspace by the name of a date.
    pub fn at(on: Dated<'_>, id: &Id<Person>) -> Self {
        Self::new(person_at(on, id), Some(id))
    }

    /// A person of the workspace by the name of the record.
    pub fn of(workspace: &Workspace, id: &Id<Person>) -> Self {
        Self::new(person(workspace, id), Some(id))
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

/// The same, as they were named at a date.
pub fn short_names_at<'a>(
    workspace: &Workspace,
    ids: impl IntoIterator<Item = &'a Id<Organization>>,
    date: &Date,
) -> String {
    let bodies = ids.into_iter().filter_map(|id| workspace.find(id));
    let names: Vec<_> = bodies.map(|body| short_name_at(body, date)).collect();
    join(&names)
}

/// A person's name.
pub fn person(workspace: &Workspace, id: &Id<Person>) -> String {
    workspace
        .find(id)
        .map_or_else(|| id.to_string(), |person| person.name.clone())
}

/// What a person was called at a date; ”a eller b” where that may be either.
pub fn person_at((workspace, date): Dated<'_>, id: &Id<Person>) -> String {
    let person = workspace.find(id);
    person.map_or_else(|| id.to_string(), |it| it.names_at(date).join(OR))
}

/// ”a”, ”a och b”, ”a, b och c”.
pub fn join(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), AND),
    }
}
