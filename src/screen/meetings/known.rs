//! What the list of meetings tells of one.

use super::Standing;
use crate::app::Route;
use crate::screen::Citation;

/// What is known of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Its minutes are here.
    Minutes(Minutes),
    /// Other minutes announce it.
    Announced(Announced),
}

/// What the minutes say, in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// The whole meeting.
    pub route: Route,
    /// The bodies' names, to be read as a link.
    pub title: String,
    /// ”kl. 9.00–15.00, Teams”.
    pub place: Option<String>,
    /// ”14 punkter”, ”5 beslut”, ”1 omröstning”.
    pub counts: Vec<String>,
    /// Per body that has a list: ”16 närvarande, 9 frånvarande”.
    pub attendance: Vec<BodyAttendance>,
    /// As printed.
    pub diary_number: Option<String>,
    /// Where it stands, where that is not simply that it was held.
    pub state: Option<Standing>,
}

/// How many of a body's list were there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyAttendance {
    /// The body, short.
    pub body: String,
    /// ”16 närvarande, 9 frånvarande”.
    pub text: String,
}

/// A meeting that is announced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// What, when it is not an ordinary meeting.
    pub what: Option<String>,
    /// ”kl. 8.00–12.00”.
    pub hours: Option<String>,
    /// The day in the minutes' words.
    pub as_stated: Option<String>,
    /// Whether some of the day is our reading.
    pub inferred: bool,
    /// Where it is announced.
    pub announced_in: Vec<Citation>,
}
