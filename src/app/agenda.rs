//! The numbers of agenda items, which go on from the last one and are written as it is.

use crate::domain::{AgendaItem, Day, Id, Meeting, Organization, Workspace};

/// The number of the next item of a meeting.
pub fn next_number(workspace: &Workspace, meeting: &Meeting) -> String {
    let next = numbers(meeting).map(Numbered::next);
    let next = next.max_by_key(|it| it.number);
    let next = next.map(|next| next.written_as(last(meeting)));
    let next = next
        .unwrap_or_else(|| first_number(workspace, &meeting.organizations, meeting.date.exact()));
    next.to_text()
}

/// A number of an item: what stands before it, as ”§ ” or a year, the number itself, and the year
/// after it.
#[derive(Clone, Copy)]
pub(super) struct Numbered<'a> {
    before: &'a str,
    number: u32,
    after: &'a str,
}

impl<'a> Numbered<'a> {
    /// What the number of an item begins with: ”7 a” is 7, ”§ 12” is 12 after ”§ ”, ”56/26” is 56
    /// before ”/26” and ”2026:17” 17 after ”2026:”. A heading has none.
    fn of(item: &'a AgendaItem) -> Option<Self> {
        let all = item.number.as_str();
        let (_, rest) = all.split_at_checked(all.find(is_digit)?)?;
        let (digits, rest) = digits(rest);
        let counted = rest.strip_prefix(':').filter(|it| it.starts_with(is_digit));
        let (digits, rest) = counted.map_or((digits, rest), self::digits);
        let year = rest.strip_prefix('/').map_or("", |it| self::digits(it).0);
        let is_year = matches!(year.len(), 2 | 4);
        let (before, _) = all.split_at_checked(all.len() - rest.len() - digits.len())?;
        let (after, _) = rest.split_at_checked(if is_year { year.len() + 1 } else { 0 })?;
        Some(Self {
            before,
            number: digits.parse().ok()?,
            after,
        })
    }

    /// The one after it.
    pub(super) fn next(self) -> Self {
        let number = self.number.saturating_add(1);
        Self { number, ..self }
    }

    /// The same number with what stands around another.
    fn written_as(self, other: Option<Self>) -> Self {
        let number = self.number;
        Self {
            number,
            ..other.unwrap_or(self)
        }
    }

    pub(super) fn to_text(self) -> String {
        format!("{}{}{}", self.before, self.number, self.after)
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// The digits a text begins with, and the rest of it.
fn digits(text: &str) -> (&str, &str) {
    let end = text.find(|letter| !is_digit(letter)).unwrap_or(text.len());
    text.split_at(end)
}

/// The number the first item of a meeting of these bodies gets on a day. Some bodies count on
/// through the year, others begin anew at each meeting: what the last one did is followed.
pub(super) fn first_number<'a>(
    workspace: &'a Workspace,
    organizations: &[Id<Organization>],
    day: Option<Day>,
) -> Numbered<'a> {
    let first = Numbered {
        before: "",
        number: 1,
        after: "",
    };
    let (Some(lead), Some(day)) = (organizations.first(), day) else {
        return first;
    };
    let earlier = workspace.records().meetings.iter().filter(|meeting| {
        let held = meeting.date.sort_day();
        meeting.organizations.first() == Some(lead)
            && held < day
            && held.year() == day.year()
            && !meeting.agenda.is_empty()
    });
    let Some(last_held) = earlier.max_by_key(|meeting| meeting.date.sort_day()) else {
        return first;
    };
    let all = || numbers(last_held).map(|it| it.number);
    let last = last(last_held);
    let next = match all().min() {
        Some(2..) => all().max().unwrap_or_default().saturating_add(1),
        _ => 1,
    };
    Numbered {
        number: next,
        ..first
    }
    .written_as(last)
}

fn numbers(meeting: &Meeting) -> impl DoubleEndedIterator<Item = Numbered<'_>> {
    meeting.agenda.iter().filter_map(Numbered::of)
}

/// The number printed last.
fn last(meeting: &Meeting) -> Option<Numbered<'_>> {
    numbers(meeting).next_back()
}
