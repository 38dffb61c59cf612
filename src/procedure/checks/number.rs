//! Whether enough were there. Whoever may count counts where that speaks for the meeting.

use super::attendance::{List, is_ordinary, of_each_list, places};
use super::time::status;
use super::{AtMeeting, Silence, Verdict};
use crate::domain::order::set_of;
use crate::domain::{Attendance, Check, Id, Organization, Presence, Role};
use crate::procedure::beyond::Beyond;
use crate::procedure::observation::Seen;

/// How many there were, at least and at most.
struct Count {
    least: usize,
    most: usize,
}

/// At least so many, or such a share, of the huvudmän are represented.
pub(super) fn enough_represented(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    if !is_set(tried.check) {
        return Vec::new();
    }
    of_each_list(tried, |list| {
        let Some(day) = list.tried.meeting.date.exact() else {
            return Verdict::CannotTell(Silence::DayUnsure);
        };
        let there_are: Vec<&Id<Organization>> = list.huvudmen(day).map(|it| &it.id).collect();
        let with_seats: Vec<&Id<Organization>> = list.seats().iter().map(|(id, _)| *id).collect();
        let mut all = there_are;
        if !with_seats.is_empty() {
            all.retain(|id| with_seats.contains(id));
        }
        let represented = |id: &&&Id<Organization>| {
            let mut lines = list.of(id);
            lines.any(|line| line.presence.was_there())
        };
        let least = all.iter().filter(represented).count();
        let elsewhere = all.iter().filter(|it| !represented(it));
        let elsewhere = elsewhere.filter(|id| list.is_in_leading_list(id)).count();
        let for_whom = |line: &&&Attendance| may_count(line) && line.on_behalf_of.is_empty();
        let unsaid = list.lines.iter().filter(for_whom).count();
        let most = all.len().min(least + elsewhere + unsaid);
        found(list, &Count { least, most }, all.len(), |wanted| {
            Beyond::FewRepresented {
                represented: least,
                of: all.len(),
                least: wanted,
            }
        })
    })
}

/// At least so many, or such a share, of the seats are taken by somebody who is there.
pub(super) fn quorate(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    if !is_set(tried.check) {
        return Vec::new();
    }
    of_each_list(tried, |list| {
        let seats = list.all_seats();
        let most = list.lines.iter().filter(|line| may_count(line)).count();
        let whole = list
            .lines
            .iter()
            .copied()
            .filter(|line| surely_counts(line));
        let whole: Vec<_> = whole.map(|line| line.on_behalf_of.first()).collect();
        let huvudmen = set_of(whole.iter().copied());
        let on_seats = huvudmen.into_iter().map(|huvudman| {
            let count = whole.iter().filter(|it| **it == huvudman).count();
            let seats = huvudman.and_then(|id| seats.get(id));
            seats.map_or(count, |seats| count.min(places(*seats)))
        });
        let least = on_seats.sum();
        let all = seats.values().map(|seats| places(*seats)).sum();
        found(list, &Count { least, most }, all, |wanted| {
            Beyond::NotQuorate {
                there: most,
                least: wanted,
            }
        })
    })
}

/// Whether the rule says how many: a number, or a share that there can be.
fn is_set(check: &Check) -> bool {
    let share = check.share.as_ref().and_then(|share| share.least_of(1));
    check.number.is_some() || share.is_some()
}

/// What is said of a list by how many there were, of how many there could be.
fn found(
    list: &List<'_, '_>,
    there: &Count,
    all: usize,
    beyond: impl FnOnce(usize) -> Beyond,
) -> Verdict {
    let check = list.tried.check;
    let number = check.number.map(places);
    let share = check.share.as_ref();
    if number.is_none() && all == 0 {
        return Verdict::CannotTell(Silence::SeatsNotSaid);
    }
    let share = share.and_then(|share| share.least_of(all));
    let Some(wanted) = number.max(share) else {
        return Verdict::CannotTell(Silence::SeatsNotSaid);
    };
    if wanted <= there.least {
        return Verdict::Follows;
    }
    if wanted <= there.most {
        return Verdict::CannotTell(Silence::CountUnsure);
    }
    let is_our_reading = |line: &&Attendance| line.inferred || !line.inferred_fields.is_empty();
    let status = status(list.lines.iter().any(is_our_reading));
    list.found(status, Seen::Beyond(beyond(wanted)))
}

/// Whether somebody on a list may have taken a seat: also who was in the room, for a part.
fn may_count(line: &Attendance) -> bool {
    (is_ordinary(line.role) || line.role == Role::Substitute) && line.presence != Presence::Absent
}

fn surely_counts(line: &Attendance) -> bool {
    may_count(line) && line.presence == Presence::Present
}
