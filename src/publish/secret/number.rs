//! Digits with what may stand between them.

use std::ops::Range;

use super::super::fold::Plain;

/// Digits that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The digits.
    pub(super) digits: String,
    /// Where.
    pub(super) range: Range<usize>,
    /// What stands between them and the group before; empty for the first.
    pub(super) gap: String,
}

/// Groups of digits with little between them (*sifferföljd*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The groups, at least one.
    pub(super) groups: Vec<Group>,
    /// What stands right before the first: a letter, a sign, or nothing.
    pub(super) before: Option<char>,
    /// What stands right after the last.
    pub(super) after: Option<char>,
}

/// What may stand between two groups of one number.
const GAPS: [char; 7] = ['-', '+', ' ', '.', '/', '(', ')'];

/// So much of it at most: ") - ".
const LONGEST_GAP: usize = 4;

/// All runs of a text.
pub(super) fn runs(plain: &Plain) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < plain.len() {
        if !is_digit(plain.at(at)) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(plain.at(at)) {
            at += 1;
        }
        let group = |gap: String| Group {
            digits: plain.text(start..at),
            range: start..at,
            gap,
        };
        let gap = runs.last().and_then(|run| {
            let gap = plain.text(run.groups.last()?.range.end..start);
            is_gap(&gap).then_some(gap)
        });
        match (gap, runs.last_mut()) {
            (Some(gap), Some(run)) => {
                run.groups.push(group(gap));
                run.after = plain.at(at);
            }
            _ => runs.push(Run {
                groups: vec![group(String::new())],
                before: plain.before(start),
                after: plain.at(at),
            }),
        }
    }
    runs
}

fn is_digit(sign: Option<char>) -> bool {
    sign.is_some_and(|sign| sign.is_ascii_digit())
}

fn is_gap(gap: &str) -> bool {
    gap.len() <= LONGEST_GAP && gap.chars().all(|sign| GAPS.contains(&sign))
}

impl Run {
    /// Every row of groups that follow on each other, the longest from each group first.
    pub(super) fn rows(&self) -> impl Iterator<Item = &[Group]> {
        let starts = 0..self.groups.len();
        starts.flat_map(|start| {
            let rest = self.groups.get(start..).unwrap_or_default();
            (1..=rest.len())
                .rev()
                .filter_map(|length| rest.get(..length))
        })
    }

    /// What stands right before a group of it.
    pub(super) fn sign_before(&self, group: &Group) -> Option<char> {
        group.gap.chars().next_back().or(self.before)
    }
}

/// The digits of a row as one.
pub(super) fn digits(row: &[Group]) -> String {
    row.iter().map(|group| group.digits.as_str()).collect()
}

/// How many digits each group of a row has.
pub(super) fn shape(row: &[Group]) -> Vec<usize> {
    row.iter().map(|group| group.digits.len()).collect()
}

/// Where a row stands.
pub(super) fn range(row: &[Group]) -> Range<usize> {
    match (row.first(), row.last()) {
        (Some(first), Some(last)) => first.range.start..last.range.end,
        _ => 0..0,
    }
}

/// Whether the last of some digits is the check digit of those before it, by the rule that
/// numbers of people and of giro accounts share (*Luhn, modulus 10*).
pub(super) fn has_check_digit(digits: &str) -> bool {
    let weighed = digits.bytes().rev().enumerate().map(|(n, byte)| {
        let value = u32::from(byte.saturating_sub(b'0')) * if n % 2 == 1 { 2 } else { 1 };
        value / 10 + value % 10
    });
    weighed.sum::<u32>() % 10 == 0
}
