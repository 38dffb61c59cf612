//! The structure as it stood on a day, as a plan to be laid out.

use std::collections::{BTreeMap, BTreeSet};

use super::floor::{Floor, SideKind, is_joint, is_principal, is_temporary, rank_in_line};
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Case, Day, Id, Organization, Validity, Workspace};
use crate::layout::{
    Block, Enclosure, Floor as LaidFloor, House, Node, Order, Plan, Shape, Side, SideGroup,
    TextSize,
};
use crate::screen::huvudmen::MOST_MARKS;
use crate::screen::words::map as words;
use crate::search::swedish;

/// Which bodies are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Structure<'a> {
    pub(super) workspace: &'a Workspace,
    /// The day.
    pub day: Day,
    pub(super) bodies: Vec<&'a Organization>,
    /// Whether every body valid that day is drawn.
    pub(super) whole: bool,
    /// Bodies valid that day and not drawn, per floor.
    folded: BTreeMap<Floor, usize>,
}

impl<'a> Structure<'a> {
    /// The bodies valid on a day: those of the overview and the chosen one, or all.
    pub fn on(
        workspace: &'a Workspace,
        day: Day,
        all: bool,
        chosen: Option<&Id<Organization>>,
    ) -> Self {
        Self::of(workspace, day, |body| {
            all || body.overview || chosen == Some(&body.id)
        })
    }

    /// The overview and every body a case has touched, also those that are no more: the
    /// whole way on one picture, in which no box moves from step to step.
    pub fn around(workspace: &'a Workspace, case: &Case, day: Day) -> Self {
        let touched: BTreeSet<_> = case
            .consultations
            .iter()
            .flat_map(|stop| stop.organization.iter().chain(&stop.handed_to))
            .collect();
        let mut structure = Self::of(workspace, day, |body| body.overview);
        let drawn: BTreeSet<_> = structure.bodies.iter().map(|body| &body.id).collect();
        let missing: Vec<_> = touched
            .into_iter()
            .filter(|id| !drawn.contains(id))
            .filter_map(|id| workspace.find(id))
            .collect();
        structure.bodies.extend(missing);
        structure
    }

    fn of(workspace: &'a Workspace, day: Day, wanted: impl Fn(&Organization) -> bool) -> Self {
        let mut bodies = Vec::new();
        let mut folded = BTreeMap::new();
        for body in &workspace.records().organizations {
            if !body.period.may_include(day) {
                continue;
            }
            if wanted(body) {
                bodies.push(body);
            } else {
                *folded.entry(Floor::of(body)).or_default() += 1;
            }
        }
        sort_by(&mut bodies, |a, b| swedish(a.name(), b.name()));
        Self {
            workspace,
            day,
            bodies,
            whole: folded.is_empty(),
            folded,
        }
    }

    /// The drawn bodies, in Swedish order.
    pub fn bodies(&self) -> &[&'a Organization] {
        &self.bodies
    }

    /// A body by its key in the picture, also one that stands for others.
    pub fn find(&self, key: &str) -> Option<&'a Organization> {
        self.workspace.find(&Id::new(key).ok()?)
    }

    /// Whether a body is drawn, though the documents do not say for sure that it existed.
    pub fn is_uncertain(&self, body: &Organization) -> bool {
        body.period.on(self.day) != Validity::Valid
    }

    /// The plan of the drawing.
    pub fn plan(&self, shape: Shape) -> Plan {
        let floors = Floor::ALL
            .into_iter()
            .filter(|floor| *floor != Floor::Side)
            .filter_map(|floor| self.floor(floor, shape))
            .collect();
        Plan {
            shape,
            floors,
            side: self.side(),
            enclosure: self.enclosure(),
            links: self.links(shape),
        }
    }

    fn on_floor(&self, floor: Floor) -> impl Iterator<Item = &&'a Organization> {
        self.bodies
            .iter()
            .filter(move |body| Floor::of(body) == floor && !is_joint(body))
    }

    fn floor(&self, floor: Floor, shape: Shape) -> Option<LaidFloor> {
        let blocks = if floor == Floor::Line {
            self.line(shape)
        } else {
            self.blocks(floor)
        };
        (!blocks.is_empty()).then(|| LaidFloor {
            key: floor.key().to_owned(),
            label: words::floor(floor).to_owned(),
            note: words::floor_note(floor).to_owned(),
            order: Order::Barycentre,
            blocks,
        })
    }

    /// The principal with its neighbours, then the others in rows.
    fn blocks(&self, floor: Floor) -> Vec<Block> {
        let (principals, others): (Vec<&Organization>, Vec<&Organization>) = self
            .on_floor(floor)
            .copied()
            .partition(|body| is_principal(body));
        let mut blocks = Vec::new();
        let mut rest: Vec<_> = others.iter().map(|body| self.node(body)).collect();
        rest.extend(self.fold(floor));
        if let Some((principal, more)) = principals.split_first() {
            blocks.push(Block::Principal(self.principal(principal)));
            rest.extend(more.iter().map(|body| self.node(body)));
            let beside: Vec<_> = rest.drain(..rest.len().min(BESIDE)).collect();
            if !beside.is_empty() {
                blocks.push(Block::Beside(beside));
            }
        }
        if !rest.is_empty() {
            blocks.push(Block::Row(rest));
        }
        blocks
    }

    /// How many are folded away on a floor, as a box that opens them.
    fn fold(&self, floor: Floor) -> Option<Node> {
        let count = self
            .folded
            .get(&floor)
            .copied()
            .filter(|_| matches!(floor, Floor::Preparing | Floor::Working | Floor::Local))?;
        Some(Node {
            key: fold_key(floor),
            title: words::folded(floor, count),
            note: None,
            size: TextSize::Small,
            pips: 0,
        })
    }

    /// The huvudmän in houses: those that are many of a kind together, a region with its own
    /// bodies by itself.
    fn line(&self, shape: Shape) -> Vec<Block> {
        let seats = self.seats();
        // So many marks are seen as a number; more of them are written as a figure.
        let seats_of = |body: &Organization| {
            let count = seats.get(&body.id).copied().unwrap_or_default();
            let count = usize::try_from(count).unwrap_or_default();
            if count > MOST_MARKS {
                (0, Some(words::seats(count)))
            } else {
                (count, None)
            }
        };
        let (alone, together): (Vec<&Organization>, Vec<&Organization>) = self
            .on_floor(Floor::Line)
            .copied()
            .filter(|body| body.is_huvudman())
            .partition(|body| body.classification == "region");
        let mut houses = Vec::new();
        if let Some(first) = together.first() {
            let boxes = together.iter().map(|body| {
                let (pips, note) = seats_of(body);
                Node {
                    size: TextSize::Small,
                    pips,
                    note,
                    ..self.node(body)
                }
            });
            houses.push(House {
                key: group_key(first),
                title: words::municipalities(together.len()),
                note: match shape {
                    Shape::Wide => words::MUNICIPALITIES_NOTE.to_owned(),
                    Shape::Narrow => String::new(),
                },
                pips: 0,
                columns: 5,
                boxes: boxes.collect(),
            });
        }
        for body in alone {
            let boxes = self.inside(&body.id);
            let (pips, note) = seats_of(body);
            houses.push(House {
                key: body.id.to_string(),
                title: self.short_name(body),
                note: note.unwrap_or_default(),
                pips,
                columns: 1 + boxes.len() / MANY,
                boxes,
            });
        }
        let mut blocks: Vec<_> = houses.into_iter().map(Block::House).collect();
        let rest = self.beside_the_houses();
        if !rest.is_empty() {
            blocks.push(Block::Row(rest));
        }
        blocks
    }

    /// The bodies of a region's own line.
    fn inside(&self, huvudman: &Id<Organization>) -> Vec<Node> {
        let mut inside: Vec<_> = self
            .on_floor(Floor::Line)
            .filter(|body| body.is_within(self.workspace, huvudman))
            .collect();
        sort_by_key(&mut inside, |body| rank_in_line(body)); // stable: alike ones stay in Swedish order
        let node = |body: &&Organization| Node {
            size: TextSize::Small,
            ..self.node(body)
        };
        inside.into_iter().map(node).collect()
    }

    /// Bodies in the line that belong to no single huvudman, and are not groups of them.
    fn beside_the_houses(&self) -> Vec<Node> {
        let huvudmen: Vec<_> = self.bodies.iter().filter(|b| b.is_huvudman()).collect();
        let group = huvudmen.first().map(|first| group_key(first));
        let is_group = |body: &Organization| {
            Some(body.id.as_str()) == group.as_deref()
                || self
                    .workspace
                    .parts_of(&body.id)
                    .any(|part| part.is_huvudman() || Some(part.id.as_str()) == group.as_deref())
        };
        self.on_floor(Floor::Line)
            .filter(|body| !body.is_huvudman() && !is_group(body))
            .filter(|body| {
                !huvudmen
                    .iter()
                    .any(|h| body.is_within(self.workspace, &h.id))
            })
            .filter(|body| self.whole || !body.overview || body.period.to.is_some())
            .map(|body| Node {
                size: TextSize::Small,
                ..self.node(body)
            })
            .collect()
    }

    /// Seats of every huvudman in the political principal.
    fn seats(&self) -> BTreeMap<&'a Id<Organization>, u32> {
        self.on_floor(Floor::Political)
            .find(|body| is_principal(body))
            .map(|body| self.workspace.seats(&body.id))
            .unwrap_or_default()
    }

    fn principal(&self, body: &Organization) -> Node {
        let seats: u32 = self.workspace.seats(&body.id).values().sum();
        Node {
            key: body.id.to_string(),
            title: self.long_name(body),
            note: Some(words::principal_note(body, seats)),
            size: TextSize::Big,
            pips: 0,
        }
    }

    fn node(&self, body: &Organization) -> Node {
        Node {
            key: body.id.to_string(),
            title: self.short_name(body),
            note: None,
            size: if is_temporary(body) {
                TextSize::Small
            } else {
                TextSize::Normal
            },
            pips: 0,
        }
    }

    fn short_name(&self, body: &Organization) -> String {
        let name = body.name_on(self.day);
        name.map_or(body.id.as_str(), |name| name.short())
            .to_owned()
    }

    /// The name, with the short form after it where people use that.
    fn long_name(&self, body: &Organization) -> String {
        let Some(name) = body.name_on(self.day) else {
            return body.id.to_string();
        };
        match &name.short_name {
            Some(short) if !name.name.starts_with(short.as_str()) => {
                format!("{}, {short}", name.name)
            }
            _ => name.name.clone(),
        }
    }

    fn side(&self) -> Option<Side> {
        let of_kind = |wanted: SideKind| -> Vec<Node> {
            self.on_floor(Floor::Side)
                .filter(|body| SideKind::of(body) == wanted)
                .map(|body| self.node(body))
                .collect()
        };
        let groups: Vec<_> = SideKind::ALL
            .into_iter()
            .map(|kind| SideGroup {
                label: words::side_label(kind).to_owned(),
                nodes: of_kind(kind),
            })
            .filter(|group| !group.nodes.is_empty())
            .collect();
        (!groups.is_empty()).then(|| Side {
            key: Floor::Side.key().to_owned(),
            label: words::floor(Floor::Side).to_owned(),
            note: words::floor_note(Floor::Side).to_owned(),
            groups,
        })
    }

    fn enclosure(&self) -> Option<Enclosure> {
        let joint = self.bodies.iter().find(|body| is_joint(body))?;
        let principal = |floor| self.on_floor(floor).find(|body| is_principal(body));
        Some(Enclosure {
            key: joint.id.to_string(),
            title: self.short_name(joint),
            note: words::JOINT_NOTE.to_owned(),
            members: [
                principal(Floor::Political)?.id.to_string(),
                principal(Floor::Officers)?.id.to_string(),
            ],
        })
    }
}

/// From how many boxes a house needs another column.
const MANY: usize = 12;

/// How many boxes stand beside a principal; more make a row below.
const BESIDE: usize = 2;

/// The key of a box that stands for what is folded away on a floor.
pub(super) fn fold_key(floor: Floor) -> String {
    format!("fold:{}", floor.key())
}

/// A group of huvudmän goes by the body they are all part of.
fn group_key(huvudman: &Organization) -> String {
    huvudman
        .sub_organization_of
        .as_ref()
        .unwrap_or(&huvudman.id)
        .to_string()
}
