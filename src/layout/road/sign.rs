//! What is written on a lane.

use super::letters::{Letters, Set, least_room, lines, room};
use super::measure::{ARROW, LEAST_LANE, LEAST_ZONE};
use super::placed::PlacedSign;
use super::plan::{Plan, Rests};
use crate::layout::{Anchor, Point, Rect, Role};

/// So many verbs stand on a lane between two stops.
const MOST: usize = 2;
/// A text that needs no more room than this is not broken.
const UNBROKEN: f64 = 126.0;
/// The width of an arrow beside a text.
const BESIDE: f64 = 18.0;
/// The air around the text and the arrow.
const AIR: f64 = 9.0;

/// A sign before it has a place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SignText {
    /// The keys of its ways.
    pub(super) ways: Vec<String>,
    /// Its verbs and what is said of them.
    texts: Vec<(Role, String)>,
}

impl SignText {
    /// The sign for some ways, each with the site it belongs to, at a stop with so many doors.
    pub(super) fn of(plan: &Plan, ways: &[(usize, usize)], doors: usize) -> Option<Self> {
        let mut verbs: Vec<(&str, &Rests, Vec<usize>)> = Vec::new();
        let mut keys: Vec<String> = Vec::new();
        for (way, site) in ways {
            let Some(way) = plan.ways.get(*way) else {
                continue;
            };
            if !keys.contains(&way.key) {
                keys.push(way.key.clone());
            }
            let alike = verbs
                .iter_mut()
                .find(|(verb, rests, _)| *verb == way.verb && **rests == way.rests);
            match alike {
                Some((_, _, sites)) if sites.contains(site) => {}
                Some((_, _, sites)) => sites.push(*site),
                None => verbs.push((&way.verb, &way.rests, vec![*site])),
            }
        }
        let more = verbs.len().saturating_sub(MOST);
        let mut texts = Vec::new();
        let shown: Vec<_> = verbs.iter().take(MOST).collect();
        for (nth, (verb, rests, sites)) in shown.iter().enumerate() {
            texts.push((Role::Verb, (*verb).to_owned()));
            let alike = |(_, other, them): &&&(&str, &Rests, Vec<usize>)| {
                *other == *rests && them.len() == sites.len()
            };
            if shown.get(nth + 1).is_some_and(|next| alike(&next)) {
                continue; // what is said of both is said under the second
            }
            if let Rests::Said(words) = rests {
                texts.push((Role::Note, words.clone()));
            }
            if sites.len() < doors {
                let of = plan.phrases.partly.replace("{n}", &sites.len().to_string());
                texts.push((Role::Note, of.replace("{all}", &doors.to_string())));
            }
        }
        if more > 0 {
            let more = plan.phrases.more.replace("{n}", &more.to_string());
            texts.push((Role::Note, more));
        }
        (!verbs.is_empty()).then_some(Self { ways: keys, texts })
    }

    /// The height of its text and its arrow in a lane.
    fn height(&self, letters: &Letters, room: f64) -> f64 {
        let above = if letters.arrow_beside { 0.0 } else { ARROW };
        let room = text_room(letters, (0.0, room)).1;
        let text: f64 = self
            .texts
            .iter()
            .map(|(role, text)| {
                let set = lettering(letters, *role);
                lines(text, set, room)
                    .iter()
                    .map(|_| set.leading())
                    .sum::<f64>()
            })
            .sum();
        text + above
    }

    /// The least height of a stretch of road it stands on.
    pub(super) fn need(&self, letters: &Letters, room: f64) -> f64 {
        (self.height(letters, room) + AIR).max(LEAST_ZONE)
    }

    /// It in the middle of a lane, in the room beside the track: the arrow above where it goes
    /// up, and below where it comes down.
    pub(super) fn placed(
        &self,
        up: bool,
        lane: Rect,
        room: (f64, f64),
        letters: &Letters,
    ) -> PlacedSign {
        let height = self.height(letters, room.1);
        let (left, width) = text_room(letters, room);
        let x = left + width / 2.0;
        let top = lane.centre().y - height / 2.0;
        let above = up && !letters.arrow_beside;
        let mut y = if above { top + ARROW } else { top };
        let mut written = Vec::new();
        for (role, text) in &self.texts {
            let set = Set::new(lettering(letters, *role), *role, Anchor::Middle);
            y = set.text(text, Point::new(x, y), width, &mut written);
        }
        let (x, from, to) = if letters.arrow_beside {
            let middle = lane.centre().y;
            (
                room.0 + BESIDE / 2.0 + 1.0,
                middle - ARROW / 2.0 - 1.0,
                middle + ARROW / 2.0 + 1.0,
            )
        } else if up {
            (x, top, top + ARROW - 1.0)
        } else {
            (x, y + 2.0, y + ARROW)
        };
        let (low, high) = (Point::new(x, to), Point::new(x, from));
        let arrow = if up { (low, high) } else { (high, low) };
        PlacedSign {
            ways: self.ways.clone(),
            up,
            lane,
            lines: written,
            arrow,
        }
    }
}

fn lettering(letters: &Letters, role: Role) -> crate::layout::Lettering {
    match role {
        Role::Verb | Role::Title => letters.verb,
        Role::Note => letters.aside,
    }
}

/// The room for text where the arrow stands beside it.
fn text_room(letters: &Letters, (left, width): (f64, f64)) -> (f64, f64) {
    let beside = if letters.arrow_beside { BESIDE } else { 0.0 };
    (left + beside, width - beside)
}

/// How wide a lane must be for its signs, with room for the threads that go there.
pub(super) fn lane_width<'s>(
    signs: impl Iterator<Item = &'s SignText>,
    letters: &Letters,
    track: f64,
) -> f64 {
    let texts = signs.flat_map(|sign| &sign.texts);
    let widest = texts
        .map(|(role, text)| {
            let letters = lettering(letters, *role);
            let whole = room(text, letters);
            if whole <= UNBROKEN {
                whole
            } else {
                least_room(text, letters)
            }
        })
        .fold(0.0, f64::max);
    let beside = if letters.arrow_beside { BESIDE } else { 0.0 };
    (widest + 4.0 + beside).max(LEAST_LANE) + track
}

/// The left edge and width of the room for signs in a lane: the track is at its outer side.
pub(super) fn sign_room(lane: (f64, f64), up: bool, track: f64) -> (f64, f64) {
    if up {
        (lane.0 + track, lane.1 - track)
    } else {
        (lane.0, lane.1 - track)
    }
}
