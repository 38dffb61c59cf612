//! Files that mean harm: what somebody may write into a text comes through everything that shows,
//! keeps or gives it on as that very text, and runs nowhere. Files that are no files of ours are in
//! `bad_input`, records that do not hold together in `bad_records`, and harm by chance in `fuzz`.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::LazyLock;

use samverkanskartan::app::{MapView, Route};
use samverkanskartan::domain::{Day, Workspace};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::publish::excerpt;
use samverkanskartan::screen::export::{Format, Table};
use samverkanskartan::screen::picture_file::Saved;
use samverkanskartan::screen::remarks::Listed;
use samverkanskartan::screen::way::WayKind;
use serde_json::Value;

/// A file that has every field of the format.
const WHOLE: &str = include_str!("fixtures/version-1.1.json");
const WAYS: [WayKind; 4] = [
    WayKind::Actual,
    WayKind::Planned,
    WayKind::Agreed,
    WayKind::Next,
];
const TODAY: Day = Day::constant(2026, 11, 30);

/// What somebody may write, and what it is.
static TEXTS: LazyLock<Vec<(&str, String)>> = LazyLock::new(|| {
    let text = |what, text: &str| (what, text.to_owned());
    vec![
        text(
            "markup",
            "<script>alert(1)</script><img src=x onerror=\"alert(1)\">]]>&amp;<!--",
        ),
        text("a link that runs", "javascript:alert(document.domain)"),
        text("a formula", "=HYPERLINK(\"https://a.example/\";\"a\")"),
        text("a formula behind a line", "a\n=1+1\r\n@SUM(1)"),
        text(
            "NUL and other signs of control",
            "a\0b\u{1}\u{8}\u{1b}[31m\u{7f}\u{9f}c",
        ),
        text("a mark of byte order", "\u{feff}a\u{feff}"),
        text(
            "writing that turns",
            "abc\u{202e}fdp.exe\u{2066}x\u{2069}\u{200f}",
        ),
        text("signs without width", "a\u{200b}\u{200d}\u{2060}\u{ad}b"),
        text("signs that are none", "a\u{fffe}\u{ffff}\u{10ffff}b"),
        text("lines of other kinds", "a\u{2028}b\u{2029}c\u{85}d\u{b}e"),
        text(
            "a calendar's line",
            "a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://a.example/",
        ),
        text("the name of a prototype", "__proto__"),
        ("marks upon marks", format!("e{}", "\u{301}".repeat(300))),
        ("a word without an end", "å".repeat(2_000)),
        ("many blanks", " \u{a0}\t".repeat(200) + "a"),
    ]
});

/// The ways to every text of a file.
fn ways(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(way.to_owned()),
        Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                ways(value, &format!("{way}/{n}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                ways(value, &format!("{way}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The file, and the places of it that may all have one and the same text: not ids, dates, words
/// to choose among and what has little room.
static FREE: LazyLock<(Value, Vec<String>)> = LazyLock::new(|| {
    let mut file: Value = serde_json::from_str(WHOLE).unwrap();
    file.as_object_mut().unwrap().remove("conflicts");
    file.as_object_mut().unwrap().remove("restricted");
    let mut free = Vec::new();
    ways(&file, "", &mut free);
    let mut tried = file.clone();
    free.retain(|way| {
        let long = Value::from("å".repeat(300));
        let was = std::mem::replace(tried.pointer_mut(way).unwrap(), long);
        let is_free = read(tried.to_string().as_bytes()).is_ok();
        if !is_free {
            *tried.pointer_mut(way).unwrap() = was;
        }
        is_free
    });
    assert!(free.len() > 100, "{}", free.len());
    (file, free)
});

/// The file with a text in every place that takes it.
fn full_of(text: &str) -> Workspace {
    let (file, free) = &*FREE;
    let mut file = file.clone();
    for way in free {
        *file.pointer_mut(way).unwrap() = text.into();
    }
    read(file.to_string().as_bytes()).unwrap()
}

/// Each of them in every text of a file.
fn each(look: impl Fn(&str, &str, &Workspace)) {
    for (what, text) in &*TEXTS {
        look(what, text, &full_of(text));
    }
}

#[test]
fn every_text_is_kept_to_the_letter() {
    each(|what, text, workspace| {
        let written = write(workspace);
        let again = read(written.as_bytes()).unwrap();
        assert!(again == *workspace, "{what}");
        assert_eq!(write(&again), written, "{what}");
        assert_eq!(again.records().title, text, "{what}");
    });
}

/// Whether every `&` and `<` of an XML text begins something that the writer wrote, and no sign is
/// in it that XML cannot hold.
fn is_sound(xml: &str) -> bool {
    let holds = |sign: char| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
    let is_text = |rest: &str| {
        ["amp;", "lt;", "gt;", "quot;", "apos;", "#"]
            .iter()
            .any(|it| rest.starts_with(it))
    };
    let is_harmless = |rest: &str| {
        !["script", "img", "!--", "foreignObject", "iframe"]
            .iter()
            .any(|it| rest.starts_with(it))
    };
    xml.chars().all(holds)
        && xml.split('&').skip(1).all(is_text)
        && xml.split('<').skip(1).all(is_harmless)
}

#[test]
fn pictures_and_logs_of_events_stay_sound_xml() {
    each(|what, _, workspace| {
        let map = Saved::of_map(workspace, &MapView::default());
        assert!(is_sound(&map.svg), "{what}: the map");
        for case in &workspace.records().cases {
            let way = Saved::of_case(workspace, case, (1, TODAY), &WAYS);
            assert!(is_sound(&way.svg), "{what}: the way of {}", case.id);
            let time = Saved::of_time(workspace, case, 1);
            assert!(is_sound(&time.svg), "{what}: {} in time", case.id);
        }
        let xes = Format::Xes.write(workspace, TODAY);
        assert!(is_sound(&xes), "{what}: XES");
    });
}

/// The cells of a table, as a program divides it that knows how it is written.
fn cells(csv: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for sign in csv.chars() {
        match sign {
            '"' => is_quoted = !is_quoted,
            ';' | '\n' if !is_quoted => cells.push(String::new()),
            sign => cells.last_mut().unwrap().push(sign),
        }
    }
    cells
}

#[test]
fn no_cell_is_calculated_and_no_line_of_a_calendar_is_made_up() {
    let runs = |cell: &str| cell.trim().trim_start_matches('"').starts_with(['=', '@']);
    each(|what, _, workspace| {
        for table in Table::ALL {
            let csv = Format::Table(table).write(workspace, TODAY);
            assert!(!cells(&csv).iter().any(|it| runs(it)), "{what}: {table:?}");
            // Some divide it otherwise, and know nothing of quotes.
            let mut parts = csv.split([',', '\t', '\n']);
            assert!(!parts.any(runs), "{what}: {table:?}");
        }
        let calendar = Format::Calendar.write(workspace, TODAY);
        let lines = calendar.split("\r\n");
        for line in lines {
            assert!(line.len() <= 75, "{what}: {line}");
            assert!(!line.contains(char::is_control), "{what}: {line:?}");
            assert!(
                !line.starts_with("BEGIN:VALARM") && !line.starts_with("ATTACH"),
                "{what}"
            );
        }
    });
}

#[test]
fn what_is_json_is_json_and_goes_on_in_a_link() {
    each(|what, _, workspace| {
        for format in [Format::Ocel, Format::Oparl] {
            let text = format.write(workspace, TODAY);
            assert!(
                serde_json::from_str::<Value>(&text).is_ok(),
                "{what}: {format:?}"
            );
        }
        for case in &workspace.records().cases {
            let small = excerpt(workspace, &case.id, "–").unwrap().unwrap();
            assert_eq!(read(write(&small).as_bytes()).unwrap(), small, "{what}");
        }
        let _told = Listed::of_data(workspace); // names what stands there, whatever that is
    });
}

#[test]
fn whatever_is_written_into_an_address_leads_to_a_screen_and_not_out() {
    for (what, text) in &*TEXTS {
        for address in [
            text.clone(),
            format!("/{text}"),
            format!("/sok?q={text}"),
            format!("/ordlista/{text}"),
        ] {
            let href = Route::parse(&address).href();
            assert!(href.starts_with('#'), "{what}: {href}");
        }
    }
}
