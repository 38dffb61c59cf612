//! A day in a field: read as it is written, told back, and kept to what there is to show.

#![allow(clippy::unwrap_used)] // a test may fail where it stands

use samverkanskartan::domain::Day;
use samverkanskartan::screen::day::{read, understood, written};
use samverkanskartan::screen::words::day as words;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_day_is_read_however_a_swede_writes_it() {
    for text in [
        "2020-06-01",
        "1 juni 2020",
        "1/6 2020",
        "måndag den 1 juni 2020",
    ] {
        assert_eq!(read(text, None), Ok(Some(day("2020-06-01"))), "{text}");
    }
    assert_eq!(read(" ", None), Ok(None));
    let written = written(Some(day("2020-06-01")));
    assert_eq!(read(&written, None), Ok(Some(day("2020-06-01"))));
}

#[test]
fn what_is_no_day_or_too_early_is_refused_with_what_to_write() {
    let bounds = Some((day("2018-01-01"), day("2025-01-01")));
    for text in ["20", "juni 2020", "6/13 2020", "i går"] {
        assert_eq!(
            read(text, bounds),
            Err(words::NOT_A_DAY.to_owned()),
            "{text}"
        );
    }
    let early = read("1 juni 1202", bounds).unwrap_err();
    assert!(early.contains("2018") && early.contains("2025"), "{early}");
}

#[test]
fn what_is_typed_is_told_back_until_it_stands_there_itself() {
    let told = understood("1/6 2020").unwrap().replace('\u{a0}', " ");
    assert_eq!(told, "Läses som måndag 1 juni 2020.");
    assert_eq!(understood("1 juni 2020"), None);
    assert_eq!(understood("1 ju"), None);
}
