//! A meeting that goes on on other days is one meeting: on its page, in the lists, the search, the
//! rules and every file for other programs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::domain::{Collection, Day, Problem, Workspace};
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange::{ReadError, write};
use samverkanskartan::procedure::Procedure;
use samverkanskartan::screen::dates::READ;
use samverkanskartan::screen::export::Table;
use samverkanskartan::screen::form::{fault, typed};
use samverkanskartan::screen::map::Scale;
use samverkanskartan::screen::meetings::MeetingsScreen;
use samverkanskartan::search::{Index, Target};
use serde_json::{Value, json};
use small_county::{
    calendar, case, column, county, file, id, item, meeting, oparl, page, plain, planned,
};

/// A meeting with these days after 4 October 2025, and one item.
fn with_days(days: &Value, more: &Value) -> Value {
    let mut it = meeting(
        "2025-10-04",
        &json!({
            "start": "10:00", "end": "17:00", "place": "Skellefteå", "days": days,
            "agenda": [item("1", "Avtal", more)],
        }),
    );
    it["papersSent"] = json!("2025-09-26");
    it
}

fn two_days() -> Workspace {
    let days = json!([{ "date": "2025-10-05", "start": "09:00", "end": "12:00" }]);
    county(&json!([with_days(&days, &json!({}))]), &json!([])).unwrap()
}

#[test]
fn its_page_and_the_list_tell_the_days_and_the_hours_of_each() {
    let workspace = two_days();
    let page = page(&workspace, "2025-10-04");
    assert_eq!(plain(&page.heading), "Samråd, 4–5 oktober 2025");
    assert_eq!(
        plain(&page.place.unwrap()),
        "lördag 4 oktober 2025 kl. 10.00–17.00; söndag 5 oktober 2025 kl. 9.00–12.00; Skellefteå"
    );
    let list = MeetingsScreen::new(&workspace);
    let entries = &list.years[0].entries;
    assert_eq!(entries.len(), 1, "one meeting, not two");
    assert_eq!(plain(&entries[0].when), "4–5 oktober 2025");
    assert_eq!(entries[0].weekday, None);
}

#[test]
fn days_that_are_not_in_a_row_are_told_one_by_one() {
    for (days, told) in [
        (&["2025-10-06"][..], "4 och 6 oktober 2025"),
        (&["2025-10-05", "2025-10-06"], "4–6 oktober 2025"),
        (
            &["2025-10-06", "2025-11-03"],
            "4 oktober, 6 oktober och 3 november 2025",
        ),
        (&["2026-01-08"], "4 oktober 2025 och 8 januari 2026"),
        (&["2025-11"], "4 oktober 2025 och november 2025"),
    ] {
        let days: Vec<_> = days.iter().map(|day| json!({ "date": day })).collect();
        let workspace = county(&json!([with_days(&json!(days), &json!({}))]), &json!([])).unwrap();
        let heading = page(&workspace, "2025-10-04").heading;
        assert_eq!(plain(&heading), format!("Samråd, {told}"));
    }
}

#[test]
fn a_meeting_that_was_adjourned_says_why_and_stays_one() {
    let days = json!([{ "date": "2025-10-14", "start": "13:00", "note": "efter ajournering" }]);
    let workspace = county(&json!([with_days(&days, &json!({}))]), &json!([])).unwrap();
    let place = page(&workspace, "2025-10-04").place.unwrap();
    assert!(
        plain(&place).contains("tisdag 14 oktober 2025 kl. 13.00, efter ajournering"),
        "{place}"
    );
    assert_eq!(workspace.records().meetings.len(), 1);
}

#[test]
fn the_calendar_has_one_entry_of_whole_days_with_the_hours_in_its_text() {
    let [entry] = calendar(&two_days()).try_into().unwrap();
    for line in [
        "UID:mote-samrad-2025-10-04@prov",
        "DTSTART;VALUE=DATE:20251004",
        "DTEND;VALUE=DATE:20251006",
        "STATUS:CONFIRMED",
    ] {
        assert!(entry.iter().any(|it| it == line), "{line} in {entry:?}");
    }
    let text = entry.iter().find(|it| it.starts_with("DESCRIPTION"));
    let text = plain(text.unwrap());
    assert!(
        text.contains("lördag 4 oktober 2025 kl. 10.00–17.00"),
        "{text}"
    );
    assert!(
        text.contains("söndag 5 oktober 2025 kl. 9.00–12.00"),
        "{text}"
    );
}

#[test]
fn oparl_has_it_from_the_first_beginning_to_the_last_end() {
    let [meeting] = oparl(&two_days(), "/Meeting").try_into().unwrap();
    assert_eq!(meeting["start"], "2025-10-04T10:00:00+02:00");
    assert_eq!(meeting["end"], "2025-10-05T12:00:00+02:00");
    assert_eq!(
        meeting["samverkanskartan:days"],
        json!(["2025-10-05T09:00:00+02:00/2025-10-05T12:00:00+02:00"])
    );
    assert_eq!(meeting["samverkanskartan:papersSent"], "2025-09-26");
}

#[test]
fn a_table_has_the_first_day_the_last_and_the_others_with_their_hours() {
    let workspace = two_days();
    for (name, cell) in [
        ("Datum", "2025-10-04"),
        ("Sista dag", "2025-10-05"),
        ("Fler dagar", "2025-10-05 09:00–12:00"),
        ("Handlingarna skickades", "2025-09-26"),
        ("Läge", ""),
    ] {
        assert_eq!(column(&workspace, Table::Meetings, name), [cell], "{name}");
    }
}

#[test]
fn it_is_found_by_any_of_its_days_and_marked_on_each() {
    let workspace = two_days();
    let index = Index::new(&workspace);
    for question in ["4 oktober 2025", "2025-10-05", "5/10 2025"] {
        let answer = index.search(question);
        let found: Vec<_> = index.targets(&answer).collect();
        let meant = Target::Meeting(id("2025-10-04"));
        assert!(found.contains(&&meant), "{question}: {found:?}");
    }
    let day = Day::constant(2025, 10, 5);
    let scale = Scale::new(&workspace, day);
    let marks: Vec<_> = scale.meetings.iter().map(|it| it.day.to_string()).collect();
    assert_eq!(marks, ["2025-10-04", "2025-10-05"]);
    assert!(scale.told.contains("Samråd"), "{}", scale.told);
}

/// What is said of the papers and of an assignment, and how often the council has met since.
fn found(days: &Value, more: &Value, rule: &Value) -> Vec<String> {
    let later = meeting("2025-12-01", &json!({}));
    let mut file = file(&json!([with_days(days, more), later]), &json!([]));
    file["rules"] = json!([{
        "id": "r", "text": "Regel.", "check": rule, "checkable": "Dagar.", "foundation": "stated",
    }]);
    file["asOf"] = json!("2026-06-01");
    let workspace = samverkanskartan::interchange::read(file.to_string().as_bytes()).unwrap();
    let found = Procedure::new(&workspace).observations();
    found.iter().map(|it| format!("{:?}", it.seen)).collect()
}

#[test]
fn papers_are_measured_to_its_first_day_and_assignments_from_its_last() {
    let days = json!([{ "date": "2025-10-14" }]);
    let papers = |days: u32| json!({ "kind": "papers-in-time", "at": ["samrad"], "limit": { "number": days, "unit": "days" } });
    let of_first = |found: Vec<String>| found.len();
    assert_eq!(of_first(found(&days, &json!({}), &papers(8))), 0);
    assert_eq!(of_first(found(&days, &json!({}), &papers(9))), 1);
    let assigned = json!({ "assignments": [{
        "what": "Ta fram ett förslag.", "to": ["beredning"], "basis": "decision", "doneOn": "2025-10-22",
    }] });
    let done = |most: u32| json!({ "kind": "assignment-done-within", "at": ["samrad"], "limit": { "number": most, "unit": "days" } });
    let late = |most| found(&days, &assigned, &done(most)).len();
    assert_eq!(late(8), 0, "from its last day it is 8 days");
    assert_eq!(late(7), 1, "from none of its days is it 7");
    let mut on_the_first = assigned.clone();
    on_the_first["treatedOn"] = json!("2025-10-04");
    assert_eq!(of_first(found(&days, &on_the_first, &done(8))), 1);
}

#[test]
fn what_was_tabled_on_the_first_day_has_not_been_met_about_on_the_second() {
    let rule = json!({ "kind": "tabled-returns", "at": ["samrad"] });
    let stop = json!({
        "id": "avgift-2", "date": "2025-10-04", "organization": "samrad", "role": "tabled",
        "what": "Bordlades.", "status": "held", "meeting": "samrad-2025-10-04", "item": "1",
    });
    let days = json!([{ "date": "2025-10-05" }]);
    let found = |later: &[Value]| {
        let meetings: Vec<_> = std::iter::once(with_days(&days, &json!({})))
            .chain(later.to_vec())
            .collect();
        let mut file = file(
            &json!(meetings),
            &json!([case("avgift", std::slice::from_ref(&stop))]),
        );
        file["rules"] = json!([{
            "id": "r", "text": "Regel.", "check": rule, "checkable": "Dagar.", "foundation": "stated",
        }]);
        let workspace = samverkanskartan::interchange::read(file.to_string().as_bytes()).unwrap();
        Procedure::new(&workspace).observations().len()
    };
    assert_eq!(found(&[]), 0, "it has met once");
    assert_eq!(found(&[meeting("2025-12-01", &json!({}))]), 1);
}

#[test]
fn an_item_is_of_the_day_that_is_said_and_else_of_some_day_between() {
    let days = json!([{ "date": "2025-10-05" }]);
    let decided = json!({ "decisions": [{
        "id": "b-1", "by": "samrad", "verb": "godkänna", "text": "Avtalet godkänns.",
    }] });
    let mut on_the_second = decided.clone();
    on_the_second["treatedOn"] = json!("2025-10-05");
    for (more, day) in [
        (decided, "mellan 4 oktober och 5 oktober 2025"),
        (on_the_second, "2025-10-05"),
    ] {
        let workspace = county(&json!([with_days(&days, &more)]), &json!([])).unwrap();
        assert_eq!(column(&workspace, Table::Decisions, "Datum"), [day]);
    }
}

#[test]
fn days_out_of_order_are_refused_and_said_where() {
    for days in [
        &["2025-10-03"][..],
        &["2025-10-04"],
        &["2025-10-06", "2025-10-05"],
    ] {
        let days: Vec<_> = days.iter().map(|day| json!({ "date": day })).collect();
        let refused = county(&json!([with_days(&json!(days), &json!({}))]), &json!([]));
        let Err(ReadError::Findings(found)) = refused else {
            panic!("{days:?} was read");
        };
        assert!(matches!(found[0].problem, Problem::DayNotLater { .. }));
        assert!(found[0].place.field.starts_with("days["));
    }
}

#[test]
fn a_file_without_further_days_is_read_and_shown_as_before() {
    let between = meeting("2026-04-28", &json!({ "date": "2026-04-28/2026-04-29" }));
    let workspace = county(&json!([between]), &json!([])).unwrap();
    assert!(!write(&workspace).contains("days"));
    let heading = plain(&page(&workspace, "2026-04-28").heading);
    assert_eq!(heading, "Samråd, mellan 28 april och 29 april 2026");
}

#[test]
fn the_form_has_a_row_for_each_further_day_and_says_so_where_two_are_typed() {
    use samverkanskartan::app::{Editing, Task};
    use samverkanskartan::form::{field_at, fields_of};
    let workspace = county(&json!([]), &json!([])).unwrap();
    let task = Task::Add(Collection::Meetings);
    let mut form =
        Editing::begin(task.clone(), Some(json!({})), &workspace, String::new()).unwrap();
    let text = |text: &str| Typed::Text(text.to_owned());
    let mut type_in = |pointer: &str, typed| form.take_in(pointer, typed, &workspace, &READ);
    type_in("/name", text("Samråd"));
    type_in("/organizations", Typed::Name("Samråd".to_owned()));
    type_in("/date", text("4–5 oktober 2025"));
    let date = field_at(fields_of(&task), "/date").unwrap();
    let told = typed::understood(date, form.draft.pointer("/date")).unwrap();
    assert!(plain(&told).starts_with("Läses som mellan 4 oktober och 5 oktober 2025."));
    assert!(told.contains("”Fler dagar”"), "{told}");
    let mut type_in = |pointer: &str, typed| form.take_in(pointer, typed, &workspace, &READ);
    type_in("/date", text("4 oktober 2025"));
    type_in("/start", text("18.30"));
    type_in("/end", text("24.00"));
    type_in("/days", Typed::Added);
    type_in("/days/0/date", text("5 oktober 2025"));
    type_in("/days/0/start", text("9"));
    type_in("/days/0/end", text("12"));
    let faults: Vec<_> = form.faults(&workspace).iter().map(fault::told).collect();
    assert_eq!(faults, Vec::<String>::new());
    let mut after = workspace.clone();
    after.apply(&form.change(&workspace)).unwrap();
    let meeting = &after.records().meetings[0];
    assert_eq!(meeting.end.as_deref(), Some("24:00"));
    assert_eq!(meeting.days.len(), 1);
    assert_eq!(meeting.days[0].end.as_deref(), Some("12:00"));
}

#[test]
fn a_case_put_on_its_agenda_is_planned_for_some_day_of_it() {
    let planned = planned("avtal", "2025-10-04", "1");
    let days = json!([{ "date": "2025-10-05" }]);
    let workspace = county(
        &json!([with_days(&days, &json!({ "cases": ["avtal"] }))]),
        &json!([case("avtal", &[planned])]),
    )
    .unwrap();
    let meeting = &workspace.records().meetings[0];
    assert_eq!(meeting.span().to_string(), "2025-10-04/2025-10-05");
    assert!(meeting.is_on(Day::constant(2025, 10, 5)));
}

#[test]
fn what_ends_after_midnight_ends_the_next_day_and_24_00_is_midnight() {
    for (start, end, told, ends) in [
        (
            "18:30",
            "00:40",
            "kl. 18.30–0.40 (efter midnatt)",
            "2025-12-31T00:40:00+01:00",
        ),
        (
            "17:00",
            "24:00",
            "kl. 17.00–24.00",
            "2025-12-31T00:00:00+01:00",
        ),
        (
            "22:00",
            "01:30",
            "kl. 22.00–1.30 (efter midnatt)",
            "2025-12-31T01:30:00+01:00",
        ),
    ] {
        let held = meeting("2025-12-30", &json!({ "start": start, "end": end }));
        let workspace = county(&json!([held]), &json!([])).unwrap();
        let place = plain(&page(&workspace, "2025-12-30").place.unwrap());
        assert_eq!(place, format!("tisdag {told}"));
        let [meeting] = oparl(&workspace, "/Meeting").try_into().unwrap();
        assert_eq!(meeting["end"], ends);
        let [entry] = calendar(&workspace).try_into().unwrap();
        assert!(
            entry
                .iter()
                .any(|it| it.starts_with("DTEND;TZID=Europe/Stockholm:20251231T")),
            "{entry:?}"
        );
    }
}
