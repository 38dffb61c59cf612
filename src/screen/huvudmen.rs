//! The screen *Huvudmän*: all of them, their seats and who was there last.

use super::words::huvudmen as words;
use super::words::labels;
use super::{BodyRef, PersonName, dates};
use crate::app::Route;
use crate::domain::order::{sort_by, sort_by_key};
use crate::domain::{Attendance, Day, Id, Meeting, Organization, Role, Track, Workspace};
use crate::search::swedish;

/// So many seats are drawn, one mark each; more are a figure.
pub(super) const MOST_MARKS: usize = 20;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct HuvudmenScreen {
    /// The municipalities, in Swedish order.
    pub municipalities: Vec<Tile>,
    /// The regions.
    pub regions: Vec<Tile>,
}

/// A huvudman.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// Who.
    pub body: BodyRef,
    /// Its seats, council by council.
    pub seats: Vec<TileSeats>,
}

/// A huvudman's seats in one council.
#[derive(Clone, Debug, PartialEq)]
pub struct TileSeats {
    /// The council.
    pub council: BodyRef,
    /// A mark for each; none where there are too many to be seen as a number.
    pub marks: usize,
    /// How many, in words.
    pub text: String,
    /// The latest meeting, when there is one.
    pub latest: Option<Latest>,
    /// At how many meetings somebody was there.
    pub attended: String,
}

/// Who was there at the latest meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    /// The day, in words.
    pub date: String,
    /// The meeting.
    pub route: Route,
    /// Who, and as what where it is not on an ordinary seat; empty when nobody was.
    pub people: Vec<(PersonName, Option<&'static str>)>,
}

impl HuvudmenScreen {
    /// All of them.
    pub fn new(workspace: &Workspace) -> Self {
        let councils = councils(workspace);
        let tile = |body: &&Organization| Tile {
            body: BodyRef::new(body),
            seats: councils
                .iter()
                .filter_map(|council| TileSeats::new(workspace, council, &body.id))
                .collect(),
        };
        let (regions, municipalities): (Vec<_>, Vec<_>) = huvudmen(workspace)
            .into_iter()
            .partition(|body| is_region(body));
        Self {
            municipalities: municipalities.iter().map(tile).collect(),
            regions: regions.iter().map(tile).collect(),
        }
    }
}

/// Whether a huvudman is a region and not a municipality.
pub(super) fn is_region(body: &Organization) -> bool {
    body.classification == "region"
}

/// The huvudmän there are on the newest day the data speaks of, in Swedish order.
pub(super) fn huvudmen(workspace: &Workspace) -> Vec<&Organization> {
    huvudmen_on(workspace, workspace.as_of().latest())
}

/// The huvudmän there were on a day, in Swedish order.
pub(super) fn huvudmen_on(workspace: &Workspace, day: Option<Day>) -> Vec<&Organization> {
    let records = workspace.records();
    let mut all: Vec<_> = records
        .organizations
        .iter()
        .filter(|body| body.is_huvudman())
        .filter(|body| day.is_none_or(|day| body.period.may_include(day)))
        .collect();
    sort_by(&mut all, |a, b| swedish(a.short_name(), b.short_name()));
    all
}

/// The bodies the huvudmän have seats in: those with seat rules that are part of no other
/// body. The political ones come first.
pub(super) fn councils(workspace: &Workspace) -> Vec<&Organization> {
    let records = workspace.records();
    let mut councils: Vec<_> = records
        .organizations
        .iter()
        .filter(|body| body.sub_organization_of.is_none())
        .filter(|body| {
            records
                .seat_rules
                .iter()
                .any(|rule| rule.organization == body.id)
        })
        .collect();
    sort_by(&mut councils, |a, b| {
        let officers = |body: &Organization| body.track != Track::Political;
        officers(a)
            .cmp(&officers(b))
            .then_with(|| swedish(a.name(), b.name()))
    });
    councils
}

/// The meetings with an attendance list of this body, oldest first.
pub(super) fn meetings_of<'a>(
    workspace: &'a Workspace,
    body: &'a Id<Organization>,
) -> Vec<&'a Meeting> {
    let mut meetings: Vec<_> = workspace
        .records()
        .meetings
        .iter()
        .filter(|meeting| meeting.was_held())
        .filter(|meeting| meeting.attendance_of(body).next().is_some())
        .collect();
    sort_by_key(&mut meetings, |meeting| meeting.date.sort_day());
    meetings
}

/// The lines of a body's list that stand for a huvudman.
pub(super) fn entries_for<'a>(
    meeting: &'a Meeting,
    body: &'a Id<Organization>,
    huvudman: &'a Id<Organization>,
) -> impl Iterator<Item = &'a Attendance> {
    meeting
        .attendance_of(body)
        .filter(move |entry| entry.on_behalf_of.contains(huvudman))
}

/// ”Carin Nilsson (s)”.
pub(super) fn with_party(name: &str, party: Option<&str>) -> String {
    match party {
        Some(party) => format!("{name}\u{a0}({party})"),
        None => name.to_owned(),
    }
}

impl TileSeats {
    fn new(
        workspace: &Workspace,
        council: &Organization,
        huvudman: &Id<Organization>,
    ) -> Option<Self> {
        let count = *workspace.seats(&council.id).get(huvudman)?;
        let body = BodyRef::new(council);
        let meetings = meetings_of(workspace, &council.id);
        let was_there = |meeting: &&&Meeting| {
            entries_for(meeting, &council.id, huvudman).any(|entry| entry.presence.was_there())
        };
        Some(Self {
            text: words::seats(count, &body.short),
            marks: usize::try_from(count)
                .ok()
                .filter(|marks| *marks <= MOST_MARKS)
                .unwrap_or_default(),
            latest: meetings
                .last()
                .map(|meeting| Latest::new(meeting, &council.id, huvudman)),
            attended: words::attended(meetings.iter().filter(was_there).count(), meetings.len()),
            council: body,
        })
    }
}

impl Latest {
    fn new(meeting: &Meeting, council: &Id<Organization>, huvudman: &Id<Organization>) -> Self {
        let people = entries_for(meeting, council, huvudman)
            .filter(|entry| entry.presence.was_there())
            .map(|entry| {
                let name = with_party(&entry.name, entry.party.as_deref());
                let substitute = entry.role == Role::Substitute;
                (
                    PersonName::new(name, entry.person.as_ref()),
                    substitute.then(|| labels::role(entry.role)),
                )
            });
        Self {
            date: dates::of_meeting(meeting),
            route: Route::Meeting(meeting.id.clone(), None),
            people: people.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bound;
    use crate::interchange;

    fn edition() -> Workspace {
        interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    #[test]
    fn fifteen_municipalities_stand_in_swedish_order_and_the_region_apart() {
        let screen = HuvudmenScreen::new(&edition());
        let names: Vec<_> = screen
            .municipalities
            .iter()
            .map(|tile| tile.body.short.as_str())
            .collect();
        assert_eq!(names.len(), 15);
        assert_eq!(names.first(), Some(&"Bjurholm"));
        assert_eq!(names.last(), Some(&"Åsele"));
        assert_eq!(screen.regions.len(), 1);
    }

    #[test]
    fn a_body_that_is_part_of_another_is_no_council() {
        let edition = edition();
        let tracks: Vec<_> = councils(&edition).iter().map(|body| body.track).collect();
        assert_eq!(tracks, [Track::Political, Track::Officer]);
    }

    #[track_caller]
    fn seats_of(tile: &str) -> Vec<TileSeats> {
        let screen = HuvudmenScreen::new(&edition());
        let tiles = screen.municipalities.iter().chain(&screen.regions);
        let found = tiles.into_iter().find(|it| it.body.short == tile);
        found.unwrap().seats.clone()
    }

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn as_many_seats_as_there_can_be_are_a_figure() {
        let mut records = edition().records().clone();
        for rule in &mut records.seat_rules {
            rule.ordinary = bound::SEATS;
        }
        let screen = HuvudmenScreen::new(&Workspace::new(records).unwrap());
        let tiles = screen.municipalities.iter().chain(&screen.regions);
        let seats: Vec<_> = tiles.flat_map(|tile| &tile.seats).collect();
        assert!(!seats.is_empty());
        for one in seats {
            assert_eq!(one.marks, 0);
            assert!(one.text.contains("1000"), "{}", one.text);
        }
    }

    fn people(latest: &Latest) -> Vec<(String, Option<&'static str>)> {
        let people = latest.people.iter();
        let told = people.map(|(name, role)| (plain(&name.text), *role));
        told.collect()
    }

    #[test]
    fn a_tile_tells_seats_the_latest_people_and_attendance() {
        let seats = seats_of("Umeå");
        let [political, officers] = seats.as_slice() else {
            panic!("{seats:?}");
        };
        assert_eq!(plain(&political.text), "2 platser i Samråd");
        let latest = political.latest.as_ref().unwrap();
        assert_eq!(plain(&latest.date), "15 mars 2024");
        assert_eq!(
            people(latest),
            [
                ("Carin Nilsson (s)".to_owned(), None),
                ("Veronica Kerr (kd)".to_owned(), Some("ersättare")),
            ]
        );
        assert_eq!(plain(&political.attended), "Med på 2 av 2 möten.");
        assert_eq!(plain(&officers.attended), "Med på 3 av 3 möten.");
    }

    #[test]
    fn nobody_is_told_of_where_nobody_was_there() {
        let seats = seats_of("Malå");
        let latest = seats.first().and_then(|seats| seats.latest.as_ref());
        assert_eq!(people(latest.unwrap()), []);
    }

    #[test]
    fn whoever_stands_for_two_municipalities_stands_on_both_tiles() {
        for tile in ["Bjurholm", "Nordmaling"] {
            let seats = seats_of(tile);
            let latest = seats.last().and_then(|seats| seats.latest.as_ref());
            let people = people(latest.unwrap());
            assert_eq!(people, [("Andreas Witt".to_owned(), None)], "{tile}");
        }
    }
}
