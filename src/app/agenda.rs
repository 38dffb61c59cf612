//! The numbers of agenda items, which go on from the last one.

use crate::domain::{Day, Id, Meeting, Organization, Workspace};

/// The number of the next item of a meeting.
pub fn next_number(workspace: &Workspace, meeting: &Meeting) -> String {
    let next = match highest(meeting) {
        Some(highest) => highest + 1,
        None => first_number(workspace, &meeting.organizations, meeting.date.exact()),
    };
    next.to_string()
}

/// The number the first item of a meeting of these bodies gets on a day. Some bodies count on
/// through the year, others begin anew at each meeting: what the last one did is followed.
pub(super) fn first_number(
    workspace: &Workspace,
    organizations: &[Id<Organization>],
    day: Option<Day>,
) -> u32 {
    let (Some(lead), Some(day)) = (organizations.first(), day) else {
        return 1;
    };
    let earlier = workspace.records().meetings.iter().filter(|meeting| {
        let held = meeting.date.sort_day();
        meeting.organizations.first() == Some(lead)
            && held < day
            && held.year() == day.year()
            && !meeting.agenda.is_empty()
    });
    let Some(last) = earlier.max_by_key(|meeting| meeting.date.sort_day()) else {
        return 1;
    };
    match numbers(last).min() {
        Some(2..) => highest(last).unwrap_or_default() + 1,
        _ => 1,
    }
}

fn highest(meeting: &Meeting) -> Option<u32> {
    numbers(meeting).max()
}

/// What the numbers of items begin with: ”7 a” is 7.
fn numbers(meeting: &Meeting) -> impl Iterator<Item = u32> {
    meeting.agenda.iter().filter_map(|item| {
        let end = item.number.find(|char: char| !char.is_ascii_digit());
        let digits = item.number.split_at(end.unwrap_or(item.number.len())).0;
        digits.parse().ok()
    })
}
