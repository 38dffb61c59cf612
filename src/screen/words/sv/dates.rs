//! Dates in Swedish words, as public sector writes them: "15 mars 2024", never a day that is
//! not known.

use super::common::INFERRED;
use crate::domain::{
    Certainty, Consultation, ConsultationStatus, Date, Day, Meeting, Period, Precision, Season,
    Stated, days_between, months_between,
};
use crate::form::date::Words;
use crate::search::MONTHS;

/// What dates and times are read by, as people here write them.
pub const READ: Words = Words {
    months: &MONTHS,
    weekdays: &[
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ],
    seasons: &[
        ("våren", Season::Spring),
        ("vår", Season::Spring),
        ("sommaren", Season::Summer),
        ("sommar", Season::Summer),
        ("hösten", Season::Autumn),
        ("höst", Season::Autumn),
        ("vintern", Season::Winter),
        ("vinter", Season::Winter),
    ],
    between: ("mellan ", " och "),
    at_last: &["senast", "före", "innan", "till och med", "t.o.m"],
    at_first: &["från och med", "fr.o.m", "från", "tidigast", "efter"],
    uncertain_and_approximate: &["troligen omkring", "troligen cirka", "troligen ca"],
    uncertain: &["troligen", "kanske"],
    approximate: &["omkring", "cirka", "ca", "runt"],
    the: &["den", "d"],
    th: ":e",
    clock: "kl",
    within: &["i", "under", "början av", "mitten av", "slutet av"],
    week: &["vecka", "v"],
    terms: &[
        (&["vårterminen", "vt"], 1, 6),
        (&["höstterminen", "ht"], 8, 12),
    ],
    quarter: &["kvartal", "kv", "q"],
    quarters: [
        "första kvartalet",
        "andra kvartalet",
        "tredje kvartalet",
        "fjärde kvartalet",
    ],
    turn_of_the_year: "årsskiftet ",
};

/// "15 mars 2024", with spaces that do not break.
pub fn day(day: Day) -> String {
    format!(
        "{}\u{a0}{}\u{a0}{}",
        day.day(),
        month(day.month()),
        day.year()
    )
}

/// "fredag".
pub fn weekday(day: Day) -> &'static str {
    use jiff::civil::Weekday;
    match day.weekday() {
        Weekday::Monday => "måndag",
        Weekday::Tuesday => "tisdag",
        Weekday::Wednesday => "onsdag",
        Weekday::Thursday => "torsdag",
        Weekday::Friday => "fredag",
        Weekday::Saturday => "lördag",
        Weekday::Sunday => "söndag",
    }
}

fn month(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default()
}

/// A date in words: "hösten 2022", "mellan 15 mars och 6 september 2024".
pub fn date(date: &Date) -> String {
    match date {
        Date::Stated(stated) => point(*stated),
        Date::Between {
            start: Some(start),
            end: Some(end),
        } => format!("mellan {} och {}", before(*start, *end), point(*end)),
        Date::Between {
            start: Some(start), ..
        } => format!("från {}", point(*start)),
        Date::Between { end: Some(end), .. } => format!("senast {}", point(*end)),
        Date::Between { .. } => "dagen anges inte".to_owned(),
    }
}

/// The days of a meeting: "4–5 oktober 2025", "30 april – 1 maj 2026", "4 och 6 oktober 2025".
pub fn of_meeting(meeting: &Meeting) -> String {
    let days: Option<Vec<Day>> = meeting.dates().map(Date::exact).collect();
    match days.as_deref() {
        Some([first, .., last]) => several(days.as_deref().unwrap_or_default(), (*first, *last)),
        Some(_) => date(&meeting.date),
        None => and(&meeting.dates().map(date).collect::<Vec<_>>()),
    }
}

/// More than one day; what the last of them says is left out of those before it.
fn several(days: &[Day], (first, last): (Day, Day)) -> String {
    let short = |it: Day| match (it.year() == last.year(), it.month() == last.month()) {
        (true, true) => it.day().to_string(),
        (true, false) => format!("{}\u{a0}{}", it.day(), month(it.month())),
        (false, _) => day(it),
    };
    let mut pairs = days.iter().zip(days.iter().skip(1));
    if !pairs.all(|(one, next)| days_between(*one, *next) == 1) {
        let last = day(last);
        let before = days.iter().rev().skip(1).rev().map(|it| short(*it));
        return and(&before.chain([last]).collect::<Vec<_>>());
    }
    let dash = if short(first).contains('\u{a0}') {
        " – "
    } else {
        "–"
    };
    format!("{}{dash}{}", short(first), day(last))
}

/// ”4, 6 och 9 oktober 2025”.
fn and(all: &[String]) -> String {
    match all.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} och {last}", before.join(", ")),
        _ => all.concat(),
    }
}

/// The start of a span; its year is left out when the end says it.
fn before(start: Stated, end: Stated) -> String {
    match (start.precision, end.precision) {
        (Precision::Day(first), Precision::Day(last)) if first.year() == last.year() => {
            format!("{}\u{a0}{}", first.day(), month(first.month()))
        }
        _ => point(start),
    }
}

fn point(stated: Stated) -> String {
    let text = match stated.precision {
        Precision::Day(known) => day(known),
        Precision::Month(year, number) => format!("{}\u{a0}{year}", month(number)),
        Precision::Season(year, season) => format!("{}\u{a0}{year}", season_word(season)),
        Precision::Year(year) => year.to_string(),
    };
    match stated.certainty {
        Certainty::Certain => text,
        Certainty::Uncertain => format!("troligen {text}"),
        Certainty::Approximate => format!("omkring {text}"),
        Certainty::UncertainAndApproximate => format!("troligen omkring {text}"),
    }
}

fn season_word(season: Season) -> &'static str {
    match season {
        Season::Spring => "våren",
        Season::Summer => "sommaren",
        Season::Autumn => "hösten",
        Season::Winter => "vintern",
    }
}

/// When a consultation was, in the source's words where the source has words; where the date
/// is our reading of them, or of something else, both are told. A planned one says so, unless
/// those words already do.
pub fn of_consultation(consultation: &Consultation) -> String {
    let read = || format!("{} ({INFERRED})", date(&consultation.date));
    let when = match (&consultation.date_as_stated, consultation.date_inferred) {
        (Some(stated), true) => format!("”{stated}”, {}", read()),
        (Some(stated), false) => stated.clone(),
        (None, true) => read(),
        (None, false) => date(&consultation.date),
    };
    let planned = consultation.status == ConsultationStatus::Planned;
    if planned && !when.contains("planera") {
        format!("{when}, planerat")
    } else {
        when
    }
}

/// A period in words: "från 1 september 2020", "2021–2022"; `None` when nothing is stated.
pub fn period(period: &Period) -> Option<String> {
    if let Some(stated) = &period.date_as_stated {
        return Some(stated.clone());
    }
    match (&period.from, &period.to) {
        (Some(from), Some(to)) => Some(format!("{} – {}", date(from), date(to))),
        (Some(from), None) => Some(since(from)),
        (None, Some(to)) => Some(until(to)),
        (None, None) => None,
    }
}

/// A beginning, which may itself be known by its earliest day only.
fn since(from: &Date) -> String {
    match from {
        Date::Between {
            start: Some(start),
            end: None,
        } => format!("från {}", point(*start)),
        from => format!("från {}", date(from)),
    }
}

/// A last day, which may itself be known by its latest day only.
fn until(to: &Date) -> String {
    match to {
        Date::Between {
            start: None,
            end: Some(end),
        } => format!("till och med {}", point(*end)),
        to => format!("till och med {}", date(to)),
    }
}

/// How long ago: "samma dag", "175 dagar", "3 år 5 mån".
pub fn age(from: Day, to: Day) -> String {
    let months = months_between(from, to);
    match (months / 12, months % 12, days_between(from, to)) {
        (_, _, ..=0) => "samma dag".to_owned(),
        (_, _, 1) => "1\u{a0}dag".to_owned(),
        (0, _, days) => format!("{days}\u{a0}dagar"),
        (years, 0, _) => format!("{years}\u{a0}år"),
        (years, months, _) => format!("{years}\u{a0}år {months}\u{a0}mån"),
    }
}

/// A clock time as Swedish writes it: "08:30" becomes "8.30".
pub fn clock(time: &str) -> String {
    let trimmed = time.strip_prefix('0').unwrap_or(time);
    trimmed.replace(':', ".")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edtf: &str, words: &str) {
        let parsed: Date = edtf.parse().unwrap();
        assert_eq!(date(&parsed).replace('\u{a0}', " "), words);
    }

    #[test]
    fn a_date_is_written_as_far_as_it_is_known() {
        check("2024-03-15", "15 mars 2024");
        check("2020-05", "maj 2020");
        check("2022-23", "hösten 2022");
        check("2023", "2023");
        check("2021~", "omkring 2021");
        check("2021-11?", "troligen november 2021");
        check("../2024-03-15", "senast 15 mars 2024");
        check("2005/..", "från 2005");
        check(
            "2024-03-15/2024-09-06",
            "mellan 15 mars och 6 september 2024",
        );
        check(
            "2021-03-19/2024-03-15",
            "mellan 19 mars 2021 och 15 mars 2024",
        );
        check("2019/2020", "mellan 2019 och 2020");
    }

    #[track_caller]
    fn check_stop(fields: &serde_json::Value, words: &str) {
        let mut stop = serde_json::json!({"id": "a-1", "date": "2021-10", "status": "held",
            "role": "treated", "what": "Frågan gick vidare."});
        for (field, value) in fields.as_object().unwrap() {
            stop[field] = value.clone();
        }
        let stop: Consultation = serde_json::from_value(stop).unwrap();
        assert_eq!(of_consultation(&stop).replace('\u{a0}', " "), words);
    }

    #[test]
    fn a_day_that_is_our_reading_says_so_beside_the_words_of_the_source() {
        use serde_json::json;
        check_stop(&json!({}), "oktober 2021");
        check_stop(&json!({"dateAsStated": "i oktober 2021"}), "i oktober 2021");
        check_stop(
            &json!({"dateInferred": true}),
            "oktober 2021 (vår slutsats)",
        );
        check_stop(
            &json!({"dateAsStated": "i oktober", "dateInferred": true, "status": "planned"}),
            "”i oktober”, oktober 2021 (vår slutsats), planerat",
        );
        check_stop(&json!({"status": "planned"}), "oktober 2021, planerat");
        check_stop(
            &json!({"dateAsStated": "planeras till hösten", "status": "planned"}),
            "planeras till hösten",
        );
    }

    #[test]
    fn a_period_with_one_end_says_which_end_it_is() {
        let told = |from: &str, to: &str| {
            let date = |text: &str| (!text.is_empty()).then(|| text.parse().unwrap());
            let stated = Period {
                from: date(from),
                to: date(to),
                ..Period::default()
            };
            period(&stated).unwrap_or_default().replace('\u{a0}', " ")
        };
        assert_eq!(told("2020-09-01", ""), "från 1 september 2020");
        assert_eq!(told("2005/..", ""), "från 2005");
        assert_eq!(told("", "2022"), "till och med 2022");
        assert_eq!(told("", "../2024-03-15"), "till och med 15 mars 2024");
        assert_eq!(told("2021", "2022"), "2021 – 2022");
        assert_eq!(told("", ""), "");
    }

    #[test]
    fn an_age_is_told_in_days_within_a_year_and_then_in_years() {
        let days = |text: &str| text.parse::<Day>().unwrap();
        let told = |from, to| age(days(from), days(to)).replace('\u{a0}', " ");
        assert_eq!(told("2024-09-06", "2024-09-06"), "samma dag");
        assert_eq!(told("2024-03-15", "2024-09-06"), "175 dagar");
        assert_eq!(told("2021-03-19", "2024-09-06"), "3 år 5 mån");
    }

    #[test]
    fn a_clock_time_has_a_full_stop() {
        assert_eq!(clock("08:30"), "8.30");
        assert_eq!(clock("12:00"), "12.00");
    }
}
