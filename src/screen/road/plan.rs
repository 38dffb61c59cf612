//! The structure of a day as a plan for the road.

use std::collections::BTreeMap;

use super::storey::Storey;
use super::structure::Structure;
use super::ways::DrawnWay;
use crate::domain::order::set_of;
use crate::domain::{Id, Organization, RelationKind};
use crate::layout::road::{
    Floor as LaidFloor, Footpath, Frame, Joint, Outside, OutsideGroup, Phrases, Plan, Stand,
};
use crate::layout::{Node, TextSize};
use crate::screen::map::{Floor, SideKind};
use crate::screen::words::{map as map_words, road as words};

/// More than so many bodies without ways are a frame with a count.
const MOST_OPEN: usize = 24;
/// More than so many stand in a frame of their own.
pub(super) const MOST_LOOSE: usize = 8;

impl Structure<'_> {
    /// The plan for a width.
    pub fn plan(&self, ways: &[DrawnWay], width: f64) -> Plan {
        let storeys = self.storeys();
        let floors = storeys.iter().map(|storey| self.floor(*storey, ways));
        Plan {
            width,
            floors: floors.collect(),
            ways: ways.iter().map(|way| way.way.clone()).collect(),
            paths: self.paths(),
            joints: self.joints(),
            outside: self.outside(&storeys),
            phrases: phrases(),
            track: 0.0,
        }
    }

    fn floor(&self, storey: Storey, ways: &[DrawnWay]) -> LaidFloor {
        let stands = if storey.floor == Floor::Line {
            self.line()
        } else {
            self.stands(storey, ways)
        };
        let note = map_words::floor_note(storey.floor);
        let note = match self.folded_on(storey) {
            0 => note.to_owned(),
            count if self.is_main_floor(storey) => words::and_more(note, count),
            _ => note.to_owned(),
        };
        LaidFloor {
            key: storey.key(),
            label: map_words::floor(storey.floor).to_owned(),
            note,
            stands,
        }
    }

    /// The boxes of a floor; what belongs together in a frame, and those without ways in one
    /// where they are many.
    fn stands(&self, storey: Storey, ways: &[DrawnWay]) -> Vec<Stand> {
        let here = self.on_storey(storey);
        let ended = |key: &str| {
            let mut ends = ways.iter();
            ends.any(|way| way.way.from == key || way.way.to == key)
        };
        let groups = self.groups(&here);
        let inner = set_of(groups.values().flatten().map(|body| &body.id));
        let (mut stands, mut loose) = (Vec::new(), Vec::new());
        for body in here.iter().filter(|body| !inner.contains(&body.id)) {
            if let Some(parts) = groups.get(&body.id) {
                let boxes = parts.iter().map(|part| self.small(part)).collect();
                stands.push(Stand::Frame(Frame {
                    key: body.id.to_string(),
                    title: self.short_name(body),
                    boxes,
                }));
            } else if ended(body.id.as_str()) || self.accompanies(&body.id) || !self.whole {
                stands.push(Stand::Box(self.node(body, storey, ways)));
            } else {
                loose.push(*body);
            }
        }
        stands.extend(self.loose(&loose, storey, ways));
        stands.extend(self.fold(storey).map(Stand::Box));
        stands
    }

    /// Bodies and their parts on the same floor.
    fn groups<'b>(
        &self,
        here: &[&'b Organization],
    ) -> BTreeMap<&'b Id<Organization>, Vec<&'b Organization>> {
        let mut groups: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for body in here {
            let whole = here.iter().find(|whole| {
                let part = body.sub_organization_of.as_ref() == Some(&whole.id);
                let mut relations = self.relations.iter();
                let joins = relations.any(|it| {
                    it.kind == RelationKind::PartOf
                        && !it.is_concluded()
                        && it.from == body.id
                        && it.to == whole.id
                });
                part || joins
            });
            let is_inner =
                whole.is_some_and(|whole| whole.sub_organization_of.as_ref() != Some(&body.id));
            if let Some(whole) = whole.filter(|_| is_inner && !self.has_way(&body.id)) {
                groups.entry(&whole.id).or_default().push(*body);
            }
        }
        let nested: Vec<_> = groups.values().flatten().map(|body| &body.id).collect();
        groups.retain(|whole, _| !nested.contains(whole));
        groups
    }

    /// Those without ways: by themselves, in a frame, or as a count.
    pub(super) fn loose(
        &self,
        loose: &[&Organization],
        storey: Storey,
        ways: &[DrawnWay],
    ) -> Vec<Stand> {
        match loose.len() {
            0..=MOST_LOOSE => {
                let nodes = loose.iter().map(|body| self.node(body, storey, ways));
                nodes.map(Stand::Box).collect()
            }
            count if count <= MOST_OPEN => vec![Stand::Frame(Frame {
                key: format!("loose:{}", storey.key()),
                title: words::without_ways(count),
                boxes: loose.iter().map(|body| self.small(body)).collect(),
            })],
            count => vec![Stand::Box(fold(&storey.key(), words::without_ways(count)))],
        }
    }

    /// How many of the floor are not drawn, as a box that opens them.
    fn fold(&self, storey: Storey) -> Option<Node> {
        let count = self.folded_on(storey);
        let is_box = count > 0 && !self.is_main_floor(storey);
        is_box.then(|| fold(&storey.key(), map_words::folded(storey.floor, count)))
    }

    fn folded_on(&self, storey: Storey) -> usize {
        let folded = self.folded.iter();
        let here = folded.filter(|body| self.storey(&body.id) == Some(storey));
        here.count()
    }

    /// Whether the road goes straight on through a floor's one station, where there is little
    /// room: whom it leaves out is only counted.
    fn is_main_floor(&self, storey: Storey) -> bool {
        let is_main = matches!(storey.floor, Floor::Political | Floor::Officers);
        is_main && self.is_narrow()
    }

    fn node(&self, body: &Organization, storey: Storey, ways: &[DrawnWay]) -> Node {
        let key = body.id.to_string();
        let receives = ways.iter().any(|way| {
            let from_below = way.up && way.way.to == key;
            from_below || (!way.up && way.way.from == key)
        });
        let on_way = ways
            .iter()
            .any(|way| way.way.from == key || way.way.to == key);
        let is_station = receives || (self.is_for_case() && on_way);
        let is_main = is_station && matches!(storey.floor, Floor::Political | Floor::Officers);
        if is_main {
            let seats = self.workspace.seats(&body.id).values().sum();
            return Node {
                key,
                title: self.long_name(body),
                note: Some(map_words::principal_note(body, seats)),
                size: TextSize::Big,
                pips: 0,
            };
        }
        Node {
            key,
            title: self.short_name(body),
            note: None,
            size: TextSize::Normal,
            pips: 0,
        }
    }

    pub(super) fn small(&self, body: &Organization) -> Node {
        Node {
            key: body.id.to_string(),
            title: self.short_name(body),
            note: None,
            size: TextSize::Small,
            pips: 0,
        }
    }

    fn paths(&self) -> Vec<Footpath> {
        let from = self.bodies.iter().filter_map(|body| {
            let to = self.accompanied(&body.id)?;
            let own = self.relations.iter().filter(|it| it.from == body.id);
            let verbs = |kind: fn(RelationKind) -> bool, towards: bool| {
                let between = self.relations.iter().filter(|it| {
                    let ends = if towards {
                        (&it.from, &it.to)
                    } else {
                        (&it.to, &it.from)
                    };
                    ends == (&body.id, to) && kind(it.kind)
                });
                let verbs = between.map(|it| words::along(it, towards));
                verbs.collect::<Vec<_>>()
            };
            let above = verbs(|kind| kind == RelationKind::Coordinates, true);
            let mut below = verbs(super::ways::is_carried, false);
            below.extend(verbs(super::ways::is_carried, true));
            let own_storey = self.storey(&body.id)?;
            let down = own
                .filter(|it| it.kind == RelationKind::Coordinates)
                .filter_map(|it| self.storey(&it.to).filter(|_| self.is_drawn(&it.to)))
                .any(|storey| storey > own_storey && storey.floor == Floor::Preparing);
            Some(Footpath {
                from: body.id.to_string(),
                to: to.to_string(),
                above: above.join(", "),
                below: below.join(", "),
                down,
            })
        });
        from.collect()
    }

    fn joints(&self) -> Vec<Joint> {
        let joint = |body: &&Organization| {
            let members = self.members_of(body)?;
            Some(Joint {
                key: body.id.to_string(),
                title: self.short_name(body),
                note: map_words::JOINT_NOTE.to_owned(),
                aside: String::new(),
                members: members.map(|member| member.id.to_string()),
            })
        };
        self.bodies.iter().filter_map(joint).collect()
    }

    /// What the road does not lead to, at the heights of what is like it inside.
    fn outside(&self, storeys: &[Storey]) -> Option<Outside> {
        let height = |floor: Floor| {
            let at = storeys.iter().position(|storey| storey.floor >= floor);
            at.unwrap_or_default()
        };
        let aside = |body: &&&Organization| {
            self.storey(&body.id)
                .is_some_and(|storey| storey.floor == Floor::Side)
        };
        let mut groups = Vec::new();
        for kind in [SideKind::National, SideKind::Forum, SideKind::Network] {
            let own = |body: &&&Organization| aside(body) && SideKind::of(body) == kind;
            let here: Vec<_> = self.bodies.iter().filter(own).collect();
            let rest = self.folded.iter().filter(own).count();
            let (floor, what) = match kind {
                SideKind::National => (height(Floor::Line), map_words::side_label(kind)),
                SideKind::Forum => (height(Floor::Political), words::FORUMS),
                SideKind::Network => (height(Floor::Preparing), map_words::side_label(kind)),
            };
            let boxes: Vec<_> = if here.len() > MOST_LOOSE && self.whole {
                let key = format!("{}:{floor}", Floor::Side.key());
                vec![fold(&key, words::counted(what, here.len()))]
            } else {
                let node = |body: &&&Organization| self.node(body, Storey::of(Floor::Side), &[]);
                here.iter().map(node).collect()
            };
            let note = if rest > 0 {
                words::and_more(what, rest)
            } else {
                String::new()
            };
            if !boxes.is_empty() || rest > 0 {
                groups.push(OutsideGroup { floor, boxes, note });
            }
        }
        (!groups.is_empty()).then(|| Outside {
            key: Floor::Side.key().to_owned(),
            label: map_words::floor(Floor::Side).to_owned(),
            note: map_words::floor_note(Floor::Side).to_owned(),
            groups,
        })
    }
}

/// The key of a box that stands for what is folded away begins so.
const FOLD: &str = "fold:";

/// A box that stands for what is folded away.
pub(super) fn fold(place: &str, title: String) -> Node {
    Node {
        key: format!("{FOLD}{place}"),
        title,
        note: None,
        size: TextSize::Normal,
        pips: 0,
    }
}

/// Whether a key is that of a box that stands for what is folded away.
pub(super) fn is_fold(key: &str) -> bool {
    key.starts_with(FOLD)
}

fn phrases() -> Phrases {
    Phrases {
        no_way_down: words::NO_WAY_DOWN.to_owned(),
        no_way_up: words::NO_WAY_UP.to_owned(),
        implied: words::IMPLIED_WAY.to_owned(),
        partly: words::PARTLY.to_owned(),
        more: words::MORE_VERBS.to_owned(),
    }
}
