//! Numbers of people: ten or twelve digits with a day and a check digit, however they are
//! written.

use std::ops::Range;

use super::SecretKind;
use super::number::{Group, Run, digits, has_check_digit, range, shape};

/// What is added to the day of a coordination number.
const COORDINATION: u32 = 60;

/// Numbers of people among the digits of a text.
pub(super) fn find(runs: &[Run]) -> Vec<(SecretKind, Range<usize>)> {
    let rows = runs
        .iter()
        .flat_map(|run| run.rows().map(move |row| (run, row)));
    let rows = rows.filter(|(run, row)| !is_span_of_days(run, row));
    rows.filter_map(|(_, row)| Some((kind(row)?, range(row))))
        .collect()
}

/// Whether it is a day and the year of another, or of the same written out: a year is no rare
/// end of a number, but then nothing of a day follows on it.
fn is_span_of_days(run: &Run, row: &[Group]) -> bool {
    let [.., end] = row else { return false };
    let mut after = run.groups.iter().skip_while(|group| *group != end).skip(1);
    let goes_on = after
        .next()
        .is_some_and(|next| next.gap == "-" && next.digits.len() == 2);
    let is_year = end.digits.starts_with("19") || end.digits.starts_with("20");
    row.len() == 4 && is_year && (goes_on || end.gap != "-")
}

/// What a row of groups is the number of.
fn kind(row: &[Group]) -> Option<SecretKind> {
    let known = [
        &[10][..],
        &[12],
        &[6, 4],
        &[8, 4],
        &[2, 2, 2, 4],
        &[4, 2, 2, 4],
    ];
    let is_close = |group: &Group| matches!(group.gap.trim_matches(' '), "" | "-" | "+" | ".");
    if !known.contains(&shape(row).as_slice()) || !row.iter().skip(1).all(is_close) {
        return None;
    }
    let all = digits(row);
    let (century, short) = all.split_at_checked(all.len().checked_sub(10)?)?;
    if !matches!(century, "" | "18" | "19" | "20") || !has_check_digit(short) {
        return None;
    }
    let month: u32 = short.get(2..4)?.parse().ok()?;
    let day: u32 = short.get(4..6)?.parse().ok()?;
    let is_month = (1..=12).contains(&month);
    match day {
        1..=31 if is_month => Some(SecretKind::IdentityNumber),
        _ if is_month && (1..=31).contains(&day.checked_sub(COORDINATION)?) => {
            Some(SecretKind::CoordinationNumber)
        }
        _ => None,
    }
}
