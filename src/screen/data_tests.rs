use std::sync::Arc;

use super::*;
use crate::domain::{Collection, Finding, Place, Problem};
use crate::interchange;
use crate::interchange::keeping::StoreError;

fn edition() -> Arc<Workspace> {
    let text = include_bytes!("../../public/data/vasterbotten.json");
    Arc::new(interchange::read(text).unwrap())
}

fn entry(generation: u32, origin: Origin) -> LogEntry {
    LogEntry {
        made_at: format!("2026-11-2{generation}T13:05:09.000Z"),
        generation,
        origin,
        length: 1,
        begun: 0,
        changed_before: None,
    }
}

fn file(name: &str) -> Origin {
    Origin::Imported {
        file_name: name.into(),
    }
}

fn state(origin: Origin, not_kept: Option<StoreError>) -> State {
    State {
        data: Data::Open {
            workspace: edition(),
            origin,
            not_kept,
            saving: false,
        },
        log: vec![
            entry(1, Origin::BuiltIn),
            entry(2, file("a.json")),
            entry(3, file("b.json")),
            entry(4, file("c.json")),
        ],
        ..State::default()
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_data_is_told_by_title_origin_and_counts() {
    let screen = DataScreen::new(&state(file("c.json"), None)).unwrap();
    assert_eq!(
        screen.title,
        "Samverkan om hälsa, vård och omsorg i Västerbotten"
    );
    assert_eq!(plain(&screen.as_of), "6 september 2024");
    assert_eq!(
        plain(&screen.origin),
        "Inläst 24 november 2026 kl. 14.05 från filen c.json"
    );
    assert_eq!(screen.keeping, Keeping::Kept);
    assert!(screen.counts.contains(&("ord i ordlistan", 259)));
}

#[test]
fn the_two_before_the_present_can_be_taken_back() {
    let screen = DataScreen::new(&state(file("c.json"), None)).unwrap();
    let offered: Vec<_> = screen.earlier.iter().map(|e| e.generation).collect();
    assert_eq!(offered, [3, 2]);
}

#[test]
fn own_work_is_called_what_it_is_also_when_it_is_taken_back() {
    let mut log = vec![entry(1, Origin::BuiltIn)];
    log.push(LogEntry {
        begun: 13,
        changed_before: Some("2026-11-22T13:05:00.000Z".into()),
        ..entry(2, file("b.json"))
    });
    log.push(LogEntry {
        begun: 14,
        ..entry(3, Origin::Restored { generation: 1 })
    });
    log.push(LogEntry {
        begun: 15,
        ..entry(4, file("c.json"))
    });
    let offered: Vec<_> = earlier(&log, 15, true)
        .into_iter()
        .map(|e| plain(&e.text))
        .collect();
    let own = "Egen ändrad kopia av den inbyggda utgåvan, 12 ändringar, \
               senast 22 november 2026 kl. 14.05";
    assert_eq!(
        offered,
        [
            &format!("{own}. Återtagen 23 november 2026 kl. 14.05 (sparning nummer 1)"),
            "Inläst 22 november 2026 kl. 14.05 från filen b.json",
            own,
        ]
    );
}

#[test]
fn data_that_could_not_be_kept_says_why_and_what_is_kept_can_be_taken_back() {
    let screen = DataScreen::new(&state(file("d.json"), Some(StoreError::QuotaExceeded))).unwrap();
    let Keeping::ThisVisit(advice) = &screen.keeping else {
        panic!("{:?}", screen.keeping);
    };
    assert!(advice.what.contains("inte plats"));
    let offered: Vec<_> = screen.earlier.iter().map(|e| e.generation).collect();
    assert_eq!(offered, [4, 3, 2]);
    assert_eq!(screen.origin, "Inläst från filen d.json");
}

#[test]
fn a_moment_is_told_in_swedish_time_summer_and_winter() {
    let told = |text| moment(text).map(|text| plain(&text));
    assert_eq!(
        told("2026-11-22T13:05:00.000Z").as_deref(),
        Some("22 november 2026 kl. 14.05")
    );
    assert_eq!(
        told("2026-06-30T22:30:00.000Z").as_deref(),
        Some("1 juli 2026 kl. 0.30")
    );
    // The last Sunday of March 2026 is the 29th.
    assert_eq!(
        told("2026-03-29T00:59:59.999Z").as_deref(),
        Some("29 mars 2026 kl. 1.59")
    );
    assert_eq!(
        told("2026-03-29T01:00:00.000Z").as_deref(),
        Some("29 mars 2026 kl. 3.00")
    );
    assert_eq!(told("förra veckan"), None);
}

#[test]
fn a_file_that_cannot_be_ours_is_known_by_its_first_bytes() {
    assert!(refusable(b"").is_some());
    assert!(refusable(b"<!doctype html>").is_some());
    // Where in it the fault is, is told by its place in the whole file.
    assert!(refusable(b"[1, 2").is_none());
    assert!(refusable(b"\x89PNG\r\n").is_some());
    assert!(refusable(b"{\"format\":").is_none());
    assert!(refusable(b"\xef\xbb\xbf \n\t{").is_none());
    assert!(refusable(b"   ").is_none());
}

#[test]
fn a_letter_cut_in_two_is_not_blamed_on_the_file() {
    let first = "id;åtgärd".as_bytes();
    assert_eq!(refusable(&first[..4]), Some(&b"id;"[..]));
    let error = interchange::read(b"id;").unwrap_err();
    assert!(matches!(error, ReadError::NotJson { .. }), "{error:?}");
}

#[test]
fn the_same_file_again_changes_nothing_and_says_so() {
    let present = edition();
    let text = interchange::write(&present);
    let import = Import::examine("x.json".into(), Ok(text.into_bytes()), Some(&present));
    let ImportView::Ready {
        heading,
        same,
        other_dataset,
        changes,
        ..
    } = ImportView::new(&import)
    else {
        panic!("not ready");
    };
    assert_eq!(heading, "x.json går att läsa in");
    assert!(same);
    assert!(!other_dataset);
    assert!(changes.iter().all(|change| change.counts.added == 0));
}

#[test]
fn only_the_first_findings_are_shown_and_the_rest_counted() {
    let finding = Finding {
        place: Place {
            collection: Collection::Cases,
            record: "hlt".into(),
            field: "title".into(),
        },
        problem: Problem::Empty,
    };
    let import = Import::Refused {
        name: "x.json".into(),
        why: Unread::Faulty(ReadError::Findings(vec![finding; 23])),
    };
    let ImportView::Refused { findings, more, .. } = ImportView::new(&import) else {
        panic!("not refused");
    };
    assert_eq!((findings.len(), more), (20, 3));
}

#[test]
fn a_file_the_browser_could_not_read_is_refused_with_advice() {
    let ImportView::Refused { advice, .. } = ImportView::new(&Import::Refused {
        name: "x.json".into(),
        why: Unread::Lost,
    }) else {
        panic!("not refused");
    };
    assert!(advice.what.contains("kunde inte läsa filen"));
}

#[test]
fn an_address_elsewhere_and_one_where_nothing_is_are_refused_with_advice() {
    let told = |why| match ImportView::new(&Import::Refused {
        name: "https://annan.se/x.json".into(),
        why,
    }) {
        ImportView::Refused {
            heading, advice, ..
        } => (heading, advice.what),
        _ => panic!("not refused"),
    };
    let (heading, what) = told(Unread::Elsewhere);
    assert_eq!(heading, "https://annan.se/x.json lästes inte in");
    assert!(what.contains("annan webbplats"), "{what}");
    assert!(told(Unread::NotThere).1.contains("finns ingen fil"));
}
