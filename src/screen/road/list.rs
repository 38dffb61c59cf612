//! The same as the road says, as a list in the road's order: from below, floor by floor, those
//! with a way first, what stands outside last; in the overview those the overview has.

use std::collections::BTreeMap;

use super::storey::Storey;
use super::structure::Structure;
use crate::app::{MapView, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{Date, Organization, Workspace};
use crate::screen::map::{Floor, FloorList, ListedBody, day_of, told_relations};
use crate::screen::names::{self, BodyRef};
use crate::screen::words::map as map_words;

impl FloorList {
    /// The list of a view: the bodies of its day, all of them or those of the overview.
    pub fn of(workspace: &Workspace, view: &MapView) -> Vec<Self> {
        let day = day_of(workspace, view);
        let chosen = view.organization.as_ref();
        let structure = Structure::on(workspace, day, view.all, chosen);
        floors(workspace, view, &structure)
    }
}

/// How many bodies of the day of a view its list leaves out.
pub fn left_out(workspace: &Workspace, view: &MapView, listed: &[FloorList]) -> usize {
    let day = day_of(workspace, view);
    let all = workspace.records().organizations.iter();
    let there = all.filter(|body| body.period.may_include(day)).count();
    let shown = listed.iter().map(|floor| floor.rows.len()).sum();
    there.saturating_sub(shown)
}

fn floors(workspace: &Workspace, view: &MapView, structure: &Structure<'_>) -> Vec<FloorList> {
    let mut floors: BTreeMap<Storey, Vec<&Organization>> = BTreeMap::new();
    for body in structure.bodies() {
        let storey = structure.storey(&body.id);
        let storey = storey.unwrap_or(Storey::of(Floor::Side));
        floors.entry(storey).or_default().push(body);
    }
    let (outside, inside): (Vec<_>, Vec<_>) = floors
        .into_iter()
        .partition(|(storey, _)| storey.floor == Floor::Side);
    let from_below = inside.into_iter().rev().chain(outside);
    from_below
        .map(|(storey, mut bodies)| {
            // Stable: those alike keep their Swedish order.
            sort_by_key(&mut bodies, |body| rank(structure, body));
            let rows = bodies.into_iter().map(|body| row(workspace, view, body));
            FloorList {
                name: map_words::floor(storey.floor).replace('\u{ad}', ""),
                rows: rows.collect(),
            }
        })
        .collect()
}

/// Those with a way, then the core bodies, then the others.
fn rank(structure: &Structure<'_>, body: &Organization) -> usize {
    if structure.has_way(&body.id) {
        0
    } else if body.overview {
        1
    } else {
        2
    }
}

fn row(workspace: &Workspace, view: &MapView, body: &Organization) -> ListedBody {
    let day = Date::day(day_of(workspace, view));
    let name = names::name_at(body, &day);
    ListedBody {
        body: BodyRef {
            route: Route::Map(MapView {
                organization: Some(body.id.clone()),
                ..view.clone()
            }),
            name: name.clone(),
            short: names::short_name_at(body, &day),
            ..BodyRef::new(body)
        },
        name,
        what: body.classification.clone(),
        relations: told_relations(workspace, day_of(workspace, view), body),
    }
}
