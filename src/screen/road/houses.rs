//! The houses of the huvudmän.

use std::collections::BTreeMap;

use super::plan::{MOST_LOOSE, fold};
use super::storey::Storey;
use super::structure::Structure;
use crate::domain::order::sort_by_key;
use crate::domain::{Id, Level, Organization};
use crate::layout::road::{House, Stand};
use crate::layout::{Node, TextSize};
use crate::screen::huvudmen::MOST_MARKS;
use crate::screen::map::{Floor, rank_in_line};
use crate::screen::words::{map as map_words, road as words};

/// How many of the huvudmän stand side by side in a house.
const COLUMNS: usize = 5;
/// From how many boxes a house needs another column.
const MANY: usize = 12;
/// The last rank of those who decide in the line: *fullmäktige, styrelse, nämnd*.
const DECIDING: usize = 2;

impl Structure<'_> {
    /// The houses of the huvudmän, those of bodies that decide for several, and what of the
    /// line belongs to no known huvudman.
    pub(super) fn line(&self) -> Vec<Stand> {
        let seats = self.seats();
        let (regions, others): (Vec<_>, Vec<_>) = self.huvudmen().partition(|it| it.is_region());
        let mut stands = Vec::new();
        if let Some(first) = others.first() {
            stands.push(Stand::House(self.common_house(first, &others, &seats)));
        }
        for region in regions {
            stands.push(Stand::House(self.region_house(region, &seats)));
        }
        let here = self.on_storey(Storey::of(Floor::Line));
        let mut homeless = Vec::new();
        for body in here {
            if self.is_own_house(body) {
                stands.push(Stand::House(House {
                    key: body.id.to_string(),
                    title: self.short_name(body),
                    note: String::new(),
                    pips: 0,
                    columns: 1,
                    boxes: Vec::new(),
                    own: true,
                }));
            } else if self.huvudman_of(body).is_none()
                && self.house_of_group(body).is_none()
                && !self.is_group(&body.id)
                && !self.is_of_all(body)
            {
                homeless.push(body);
            }
        }
        let storey = Storey::of(Floor::Line);
        stands.extend(self.loose(&homeless, storey, &[]));
        stands
    }

    /// Whether a word for what all huvudmän have: it stands for all houses.
    pub(super) fn is_of_all(&self, body: &Organization) -> bool {
        let group = body.sub_organization_of.as_ref();
        let is_theirs = body.level == Level::Huvudman;
        is_theirs && group.is_some_and(|group| self.is_group(group)) && !self.whole
    }

    fn common_house(
        &self,
        first: &Organization,
        huvudmen: &[&Organization],
        seats: &BTreeMap<&Id<Organization>, u32>,
    ) -> House {
        let open = huvudmen.iter().filter(|body| self.opens_in_house(&body.id));
        let mut boxes: Vec<_> = open
            .map(|body| {
                let (pips, note) = seats_of(body, seats);
                Node {
                    note,
                    pips,
                    ..self.small(body)
                }
            })
            .collect();
        let key = self.house_of(first);
        if self.whole {
            let own = self.bodies.iter().copied();
            let own = own.filter(|body| self.house_of_group(body).as_ref() == Some(&key));
            boxes.extend(self.inside(own.collect(), &key));
        }
        House {
            title: map_words::municipalities(huvudmen.len()),
            note: words::IN_LINE.to_owned(),
            pips: 0,
            columns: COLUMNS,
            boxes,
            own: false,
            key,
        }
    }

    fn region_house(
        &self,
        region: &Organization,
        seats: &BTreeMap<&Id<Organization>, u32>,
    ) -> House {
        let key = region.id.to_string();
        let inside = self.bodies.iter().copied().filter(|body| {
            let huvudman = self.huvudman_of(body);
            let inside = body.id != region.id && huvudman.is_some_and(|it| it.id == region.id);
            inside && self.opens_in_house(&body.id)
        });
        let boxes = self.inside(inside.collect(), &key);
        let (pips, note) = seats_of(region, seats);
        House {
            title: self.short_name(region),
            note: note.unwrap_or_default(),
            pips,
            columns: 1 + boxes.len() / MANY,
            boxes,
            own: false,
            key,
        }
    }

    /// What decides in the line; the rest by themselves where they are few, else as a count.
    fn inside(&self, mut bodies: Vec<&Organization>, house: &str) -> Vec<Node> {
        sort_by_key(&mut bodies, |body| rank_in_line(body)); // stable: alike ones keep their order
        let decides =
            |body: &&Organization| rank_in_line(body) <= DECIDING || self.is_touched(&body.id);
        let (deciding, rest): (Vec<_>, Vec<_>) = bodies.into_iter().partition(decides);
        let mut boxes: Vec<_> = deciding.iter().map(|body| self.small(body)).collect();
        if rest.len() > MOST_LOOSE {
            let title = words::operations(rest.len());
            let count = fold(house, title);
            boxes.push(Node {
                size: TextSize::Small,
                ..count
            });
        } else {
            boxes.extend(rest.iter().map(|body| self.small(body)));
        }
        boxes
    }

    /// Seats of every huvudman in the uppermost political body that has any; the picture of a
    /// case says nothing of them.
    fn seats(&self) -> BTreeMap<&Id<Organization>, u32> {
        if self.is_for_case() {
            return BTreeMap::new();
        }
        let political = self.on_storey(Storey::of(Floor::Political)).into_iter();
        let mut seats = political.map(|body| self.workspace.seats(&body.id));
        seats.find(|seats| !seats.is_empty()).unwrap_or_default()
    }
}

/// So many marks are seen as a number; more of them are written as a figure.
fn seats_of(
    body: &Organization,
    seats: &BTreeMap<&Id<Organization>, u32>,
) -> (usize, Option<String>) {
    let count = seats.get(&body.id).copied().unwrap_or_default();
    let count = usize::try_from(count).unwrap_or_default();
    if count > MOST_MARKS {
        (0, Some(map_words::seats(count)))
    } else {
        (count, None)
    }
}
