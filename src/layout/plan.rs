//! [`Plan`].

use super::enclosure::Enclosure;
use super::floor::Floor;
use super::link::Link;
use super::shape::Shape;
use super::side::Side;

/// Everything that is to be drawn, before it has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Which arrangement is wanted.
    pub shape: Shape,
    /// The floors from the top down.
    pub floors: Vec<Floor>,
    /// What stands outside the structure.
    pub side: Option<Side>,
    /// Two principals that are drawn as one.
    pub enclosure: Option<Enclosure>,
    /// The lines; one whose end has no place, or holds the other end, is left out.
    pub links: Vec<Link>,
}
