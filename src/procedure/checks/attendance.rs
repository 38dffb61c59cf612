//! Who was there for whom.

use std::collections::BTreeMap;

use super::{AtMeeting, Silence, Sources, Verdict, found, huvudman_of};
use crate::domain::{Attendance, Day, Id, Organization, Presence, Role, Source};
use crate::procedure::observation::{Observation, ObservationStatus, Seen};

/// The attendance list of one body of the meeting.
pub(super) struct List<'p, 'a> {
    pub(super) tried: &'p AtMeeting<'p, 'a>,
    body: &'a Id<Organization>,
    pub(super) lines: Vec<&'a Attendance>,
}

/// What each list of the bodies says; a body without a list tells nothing.
pub(super) fn of_each_list<'a>(
    tried: &AtMeeting<'_, 'a>,
    look: fn(&List<'_, 'a>) -> Verdict,
) -> Vec<Verdict> {
    let bodies = tried.meeting.organizations.iter();
    let ours = bodies.filter(|body| tried.check.at.contains(body));
    ours.map(|body| {
        let lines: Vec<_> = tried.meeting.attendance_of(body).collect();
        if lines.is_empty() {
            return Verdict::CannotTell(Silence::NoAttendance);
        }
        look(&List { tried, body, lines })
    })
    .collect()
}

impl<'a> List<'_, 'a> {
    pub(super) fn found(&self, status: ObservationStatus, seen: Seen) -> Verdict {
        // What the whole list stands in, and not what single lines of it rest on besides.
        let first = self.lines.first().map_or(&[][..], |line| &line.sources);
        let of_all = |source: &&Source| self.lines.iter().all(|it| it.sources.contains(source));
        let shared: Vec<Source> = first.iter().filter(of_all).cloned().collect();
        let sources = Sources::default().and(&shared);
        let sources = if sources.all.is_empty() {
            self.tried.sources()
        } else {
            sources
        };
        found(Observation {
            organization: Some(self.body.clone()),
            ..self.tried.verdict(status, seen, sources)
        })
    }

    pub(super) fn of<'b>(
        &'b self,
        huvudman: &'b Id<Organization>,
    ) -> impl Iterator<Item = &'a Attendance> {
        let lines = self.lines.iter().copied();
        lines.filter(move |line| line.on_behalf_of.contains(huvudman))
    }

    /// Whether a huvudman is represented in the list of the body that leads the meeting, where
    /// this is another.
    pub(super) fn is_in_leading_list(&self, huvudman: &Id<Organization>) -> bool {
        let meeting = self.tried.meeting;
        let leads = meeting.organizations.first().filter(|it| *it != self.body);
        let mut lines = leads.into_iter().flat_map(|it| meeting.attendance_of(it));
        lines.any(|it| it.presence.was_there() && it.on_behalf_of.contains(huvudman))
    }

    /// The huvudmän there are that day.
    pub(super) fn huvudmen(&self, day: Day) -> impl Iterator<Item = &'a Organization> {
        let records = self.tried.procedure.workspace.records();
        let all = records.organizations.iter();
        all.filter(move |body| body.is_huvudman() && body.period.may_include(day))
    }

    /// Whoever has seats, huvudmän and groups of them, and how many.
    pub(super) fn all_seats(&self) -> BTreeMap<&'a Id<Organization>, u32> {
        self.tried.procedure.workspace.seats(self.body)
    }

    /// The huvudmän with seats of their own, and how many.
    pub(super) fn seats(&self) -> Vec<(&'a Id<Organization>, u32)> {
        let workspace = self.tried.procedure.workspace;
        let seats = self.all_seats().into_iter();
        let own = |id: &Id<Organization>| workspace.find(id).is_some_and(Organization::is_huvudman);
        seats.filter(|(id, _)| own(id)).collect()
    }
}

pub(super) fn is_ordinary(role: Role) -> bool {
    matches!(role, Role::Chair | Role::ViceChair | Role::Member)
}

/// Every huvudman is represented, by an ordinary member, a substitute or whoever stands in.
pub(super) fn all_represented(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    of_each_list(tried, |list| {
        let Some(day) = list.tried.meeting.date.exact() else {
            return Verdict::CannotTell(Silence::DayUnsure);
        };
        let missing = list.huvudmen(day).map(|huvudman| &huvudman.id);
        let missing = missing.filter(|id| !list.of(id).any(|it| it.presence.was_there()));
        let (elsewhere, huvudmen): (Vec<_>, Vec<_>) =
            missing.cloned().partition(|id| list.is_in_leading_list(id));
        if huvudmen.is_empty() && elsewhere.is_empty() {
            return Verdict::Follows;
        }
        if huvudmen.is_empty() {
            return Verdict::CannotTell(Silence::InOtherList);
        }
        list.found(
            ObservationStatus::Deviation,
            Seen::NotRepresented { huvudmen },
        )
    })
}

/// No more ordinary members of a huvudman on the list than it has seats.
pub(super) fn seats_kept(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    of_each_list(tried, |list| {
        let mut huvudmen = Vec::new();
        for (huvudman, seats) in list.seats() {
            let ordinary = list.of(huvudman).filter(|line| is_ordinary(line.role));
            let count = ordinary.count();
            if count > places(seats) {
                huvudmen.push((huvudman.clone(), count, seats));
            }
        }
        if huvudmen.is_empty() {
            return Verdict::Follows;
        }
        list.found(ObservationStatus::Open, Seen::MoreThanSeats { huvudmen })
    })
}

/// A huvudman has no more ordinary members and substitutes there than seats. Who was there
/// only in part may have made room for the substitute. A list without substitutes says
/// nothing of it.
pub(super) fn substitute_when_absent(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let mut attendance = tried.meeting.attendance.iter();
    if !attendance.any(|it| it.role == Role::Substitute && it.presence.was_there()) {
        return Vec::new();
    }
    of_each_list(tried, |list| {
        let mut unsure = false;
        let mut huvudmen = Vec::new();
        for (huvudman, seats) in list.seats() {
            let count = |is: fn(&Attendance) -> bool| list.of(huvudman).filter(|it| is(it)).count();
            let whole = count(|it| is_ordinary(it.role) && it.presence == Presence::Present);
            let partly = count(|it| is_ordinary(it.role) && it.presence == Presence::Partly);
            let substitutes = count(|it| it.role == Role::Substitute && it.presence.was_there());
            if substitutes > 0 && whole + substitutes > places(seats) {
                huvudmen.push((huvudman.clone(), whole + substitutes, seats));
            } else if substitutes > 0 && whole + partly + substitutes > places(seats) {
                unsure = true;
            }
        }
        if !huvudmen.is_empty() {
            let seen = Seen::SubstituteBeside { huvudmen };
            return list.found(ObservationStatus::Deviation, seen);
        }
        if unsure {
            Verdict::CannotTell(Silence::PartlyThere)
        } else {
            Verdict::Follows
        }
    })
}

pub(super) fn places(seats: u32) -> usize {
    usize::try_from(seats).unwrap_or(usize::MAX)
}

/// Chair and vice chair do not both come from the same kind of huvudman.
pub(super) fn chairs_from_both(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    of_each_list(tried, |list| {
        let represents = |role: Role| {
            let line = list.lines.iter().find(|line| line.role == role)?;
            huvudman_of(list.tried.procedure.workspace, line.on_behalf_of.first()?)
        };
        let (Some(chair), Some(vice)) = (represents(Role::Chair), represents(Role::ViceChair))
        else {
            return Verdict::CannotTell(Silence::ChairsNotNamed);
        };
        if chair.is_region() != vice.is_region() {
            return Verdict::Follows;
        }
        let seen = Seen::ChairsAlike {
            chair: chair.id.clone(),
            vice_chair: vice.id.clone(),
        };
        list.found(ObservationStatus::Open, seen)
    })
}
