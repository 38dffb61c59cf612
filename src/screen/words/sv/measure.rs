//! What rules measure by: lengths of time, numbers and shares.

use crate::domain::{Check, CheckKind, Limit, Share, Unit};

/// A length of time: ”14 dagar”, ”1 arbetsdag”.
pub fn limit(limit: &Limit) -> String {
    let one = limit.number == 1;
    let unit = match limit.unit.unwrap_or_default() {
        Unit::Days if one => "dag",
        Unit::Days => "dagar",
        Unit::WorkingDays if one => "arbetsdag",
        Unit::WorkingDays => "arbetsdagar",
        Unit::Weeks if one => "vecka",
        Unit::Weeks => "veckor",
        Unit::Months if one => "månad",
        Unit::Months => "månader",
        Unit::Years => "år",
    };
    format!("{}\u{a0}{unit}", limit.number)
}

/// What a check measures by: ”minst 7 dagar”, ”fler än 1 av 2”; `None` where it measures nothing.
pub fn of(check: &Check) -> Option<String> {
    let time = check.limit.as_ref().map(|it| match check.kind {
        CheckKind::NotSooner | CheckKind::ReadyBefore | CheckKind::PapersInTime => {
            format!("minst {}", limit(it))
        }
        _ => format!("högst {}", limit(it)),
    });
    let number = check.number.map(|number| format!("minst {number}"));
    let share = check.share.as_ref().map(share);
    let all: Vec<String> = [time, number, share].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join(" och "))
}

fn share(share: &Share) -> String {
    let (parts, of) = (share.parts, share.of);
    if share.more_than {
        format!("fler än {parts} av {of}")
    } else {
        format!("minst {parts} av {of}")
    }
}
