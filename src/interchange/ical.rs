//! iCalendar (RFC 5545), for the calendars people have.

use super::sweden::{Moment, hours};
use crate::domain::{Day, days_between};

/// Rules of Swedish time, as calendars want them told.
const TIME_ZONE: &str = "\
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
END:VTIMEZONE";

/// So many states an entry can have in one edition.
const STATES: u32 = 5;

/// The most octets of a line, without its end.
const LINE: usize = 75;

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its name.
    pub name: String,
    /// What is in it, and what is not.
    pub description: String,
    /// The day the data is of; calendars want to know when an entry was written.
    pub as_of: Day,
    /// The number of the edition, from 1: what a later one says of an entry is newer.
    pub revision: u32,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// Something in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from every other entry, and never changes.
    pub uid: String,
    /// The day.
    pub day: Day,
    /// The days it goes on on after that. It then stands as whole days: a calendar has no entry
    /// with hours of its own on each day, and from the first hour to the last is not how long.
    pub more_days: Vec<Day>,
    /// When it begins and ends, ”09:00”; the whole day where it has no beginning.
    pub start: Option<String>,
    /// When it ends.
    pub end: Option<String>,
    /// What it is.
    pub summary: String,
    /// More about it.
    pub description: String,
    /// Where.
    pub place: String,
    /// What kind of entry, in words.
    pub category: &'static str,
    /// Whether it is certain to be.
    pub status: Status,
    /// Whether it has another day than it once had.
    pub moved: bool,
}

/// Whether what stands in a calendar is certain to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is to be, as far as is known.
    Tentative,
    /// It is certain, or has been.
    Confirmed,
    /// It was called off.
    Cancelled,
}

impl Calendar {
    /// Writes the calendar.
    pub fn write(&self) -> String {
        let mut text = String::new();
        push(&mut text, "BEGIN", "VCALENDAR");
        push(&mut text, "VERSION", "2.0");
        push(&mut text, "PRODID", "-//Samverkanskartan//SV");
        push(&mut text, "CALSCALE", "GREGORIAN");
        push(&mut text, "METHOD", "PUBLISH");
        push_text(&mut text, "X-WR-CALNAME", &self.name);
        push_text(&mut text, "X-WR-CALDESC", &self.description);
        for line in TIME_ZONE.lines() {
            push_line(&mut text, line);
        }
        for entry in &self.entries {
            entry.push(&mut text, self.as_of, self.revision);
        }
        push(&mut text, "END", "VCALENDAR");
        text
    }
}

impl Entry {
    fn push(&self, text: &mut String, as_of: Day, revision: u32) {
        push(text, "BEGIN", "VEVENT");
        push_text(text, "UID", &self.uid);
        push(text, "DTSTAMP", &format!("{}T000000Z", digits(as_of)));
        self.push_time(text);
        push_text(text, "SUMMARY", &self.summary);
        push_text(text, "DESCRIPTION", &self.description);
        push_text(text, "LOCATION", &self.place);
        push_text(text, "CATEGORIES", self.category);
        let (status, sequence) = match self.status {
            Status::Tentative => ("TENTATIVE", 0),
            Status::Confirmed => ("CONFIRMED", 2),
            Status::Cancelled => ("CANCELLED", 3),
        };
        // A calendar that has the entry takes the one with the higher number for the newer.
        let earlier = revision.saturating_sub(1).saturating_mul(STATES);
        let sequence = earlier.saturating_add(sequence + u32::from(self.moved));
        push(text, "SEQUENCE", &sequence.to_string());
        push(text, "STATUS", status);
        push(text, "END", "VEVENT");
    }

    /// Whole days: in a row, from the first to before the day after the last; else one by one.
    fn push_days(&self, text: &mut String) {
        push(text, "DTSTART;VALUE=DATE", &digits(self.day));
        let days = std::iter::once(&self.day).chain(&self.more_days);
        let mut pairs = days.zip(&self.more_days);
        let is_row = pairs.all(|(day, next)| days_between(*day, *next) == 1);
        let after = self.more_days.last().and_then(|last| last.tomorrow().ok());
        match after.filter(|_| is_row) {
            Some(after) => push(text, "DTEND;VALUE=DATE", &digits(after)),
            None if self.more_days.is_empty() => {}
            None => {
                let days: Vec<_> = self.more_days.iter().map(|day| digits(*day)).collect();
                push(text, "RDATE;VALUE=DATE", &days.join(","));
            }
        }
        // A whole day hides nothing else one does that day.
        push(text, "TRANSP", "TRANSPARENT");
    }

    fn push_time(&self, text: &mut String) {
        let moment = |at: Moment| {
            let Moment { day, hour, minute } = at;
            format!("{}T{hour:02}{minute:02}00", digits(day))
        };
        let (start, end) = hours(self.day, self.start.as_deref(), self.end.as_deref());
        let local = ";TZID=Europe/Stockholm";
        let start = start.map(moment).filter(|_| self.more_days.is_empty());
        let Some(start) = start else {
            self.push_days(text);
            return;
        };
        push(text, &format!("DTSTART{local}"), &start);
        if let Some(end) = end {
            push(text, &format!("DTEND{local}"), &moment(end));
        }
    }
}

fn digits(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A property whose value is text; nothing when it is empty.
fn push_text(text: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let mut escaped = String::new();
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' | '\r' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    push(text, name, &escaped);
}

fn push(text: &mut String, name: &str, value: &str) {
    push_line(text, &format!("{name}:{value}"));
}

/// A line, folded so that none is longer than the standard allows and no letter is cut in two.
fn push_line(text: &mut String, line: &str) {
    let mut room = LINE;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            text.push_str("\r\n ");
            room = LINE - 1;
        }
        text.push(letter);
        room -= letter.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> Entry {
        Entry {
            uid: "samrad-2024-03-15@vasterbotten".to_owned(),
            day: "2024-03-15".parse().unwrap(),
            more_days: Vec::new(),
            start: None,
            end: None,
            summary: "Samråd".to_owned(),
            description: String::new(),
            place: String::new(),
            category: "Möte",
            status: Status::Confirmed,
            moved: false,
        }
    }

    #[track_caller]
    fn lines(entry: Entry) -> Vec<String> {
        let calendar = Calendar {
            name: "Kalender".to_owned(),
            description: String::new(),
            as_of: "2024-09-06".parse().unwrap(),
            revision: 1,
            entries: vec![entry],
        };
        let text = calendar.write();
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        let lines = text.split("\r\n");
        let of_entry = lines.skip_while(|line| *line != "BEGIN:VEVENT");
        of_entry.map(str::to_owned).collect()
    }

    #[test]
    fn a_meeting_has_its_time_in_sweden() {
        let lines = lines(Entry {
            start: Some("09:00".to_owned()),
            end: Some("15.30".to_owned()),
            ..entry()
        });
        assert_eq!(lines[3], "DTSTART;TZID=Europe/Stockholm:20240315T090000");
        assert_eq!(lines[4], "DTEND;TZID=Europe/Stockholm:20240315T153000");
    }

    #[test]
    fn without_a_time_it_is_the_whole_day_and_keeps_nobody_busy() {
        let lines = lines(entry());
        assert_eq!(lines[3], "DTSTART;VALUE=DATE:20240315");
        assert_eq!(lines[4], "TRANSP:TRANSPARENT");
    }

    #[test]
    fn days_in_a_row_are_one_entry_of_whole_days() {
        let lines = lines(Entry {
            more_days: vec!["2024-03-16".parse().unwrap()],
            start: Some("10:00".to_owned()),
            end: Some("17:00".to_owned()),
            ..entry()
        });
        assert_eq!(lines[3], "DTSTART;VALUE=DATE:20240315");
        assert_eq!(lines[4], "DTEND;VALUE=DATE:20240317");
        assert_eq!(lines[5], "TRANSP:TRANSPARENT");
    }

    #[test]
    fn days_apart_are_one_entry_and_not_what_lies_between() {
        let days = ["2024-03-18", "2024-04-02"].map(|day| day.parse().unwrap());
        let lines = lines(Entry {
            more_days: days.into(),
            ..entry()
        });
        assert_eq!(lines[3], "DTSTART;VALUE=DATE:20240315");
        assert_eq!(lines[4], "RDATE;VALUE=DATE:20240318,20240402");
        assert!(!lines.iter().any(|line| line.starts_with("DTEND")));
    }

    #[test]
    fn an_end_before_the_beginning_is_not_told() {
        let lines = lines(Entry {
            start: Some("09:00".to_owned()),
            end: Some("08:00".to_owned()),
            ..entry()
        });
        assert!(!lines.iter().any(|line| line.starts_with("DTEND")));
    }

    #[test]
    fn text_is_escaped() {
        let lines = lines(Entry {
            summary: "a;b,c\\d\r\ne\u{7}".to_owned(),
            ..entry()
        });
        assert!(lines.contains(&"SUMMARY:a\\;b\\,c\\\\d\\ne".to_owned()));
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let long = "å".repeat(100);
        let lines = lines(Entry {
            summary: long.clone(),
            ..entry()
        });
        assert!(lines.iter().all(|line| line.len() <= LINE));
        let whole = lines.join("\r\n").replace("\r\n ", "");
        assert!(whole.contains(&format!("SUMMARY:{long}\r\n")));
    }
}
