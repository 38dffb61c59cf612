//! A calendar that is read again some weeks later: every meeting is the same entry, whatever
//! happened to it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;
mod small_county;

use std::collections::BTreeSet;

use keeping::{LSG, LSG_NEXT, edition, find, make, with_next_meeting};
use samverkanskartan::domain::{
    AgendaItem, Change, Id, ItemType, Meeting, MeetingState, Workspace,
};
use samverkanskartan::screen::export::Format;
use serde_json::{Value, json};

const UID: &str = "UID:mote-lsg-2024-09-20@vasterbotten";

/// The entries, each as its lines.
fn entries(workspace: &Workspace) -> Vec<Vec<String>> {
    let today = "2024-10-01".parse().unwrap();
    let text = Format::Calendar.write(workspace, today);
    let text = text.replace("\r\n ", "");
    let parts = text.split("BEGIN:VEVENT\r\n").skip(1);
    parts
        .map(|part| part.lines().map(str::to_owned).collect())
        .collect()
}

#[track_caller]
fn the_meeting(workspace: &Workspace) -> Vec<String> {
    let mut own: Vec<_> = entries(workspace)
        .into_iter()
        .filter(|lines| lines.iter().any(|line| line.starts_with(UID)))
        .collect();
    assert_eq!(own.len(), 1, "one entry for one meeting");
    own.remove(0)
}

fn changed(workspace: &mut Workspace, change: impl FnOnce(&mut Meeting)) {
    let before: Meeting = find(workspace, LSG_NEXT);
    let mut after = before.clone();
    change(&mut after);
    make(workspace, &Change::between(Some(&before), Some(&after)));
}

#[track_caller]
fn assert_says(entry: &[String], wanted: &[&str]) {
    for line in wanted {
        assert!(
            entry.iter().any(|it| it.starts_with(line)),
            "{line} in {entry:?}"
        );
    }
}

/// So many states an entry has had before, and in each earlier edition.
fn sequence(state: u32) -> String {
    let earlier = edition().records().revision - 1;
    format!("SEQUENCE:{}", 5 * earlier + state)
}

#[test]
fn an_announced_meeting_stays_the_same_entry_when_it_is_called_moved_held_or_called_off() {
    let announced = the_meeting(&edition());
    assert_says(&announced, &["STATUS:TENTATIVE", &sequence(0)]);
    let mut workspace = with_next_meeting();
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:TENTATIVE", &sequence(0)],
    );
    changed(&mut workspace, |it| {
        it.moved_from = Some(it.date.clone());
        it.date = "2024-09-27".parse().unwrap();
    });
    let moved = the_meeting(&workspace);
    assert_says(&moved, &["STATUS:TENTATIVE", &sequence(1)]);
    assert!(
        moved
            .iter()
            .any(|it| it.starts_with("DTSTART") && it.contains("20240927"))
    );
    changed(&mut workspace, |it| it.state = Some(MeetingState::Held));
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:CONFIRMED", &sequence(3)],
    );
    changed(&mut workspace, |it| {
        it.state = Some(MeetingState::Cancelled);
    });
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:CANCELLED", &sequence(4)],
    );
}

#[test]
fn every_entry_has_a_uid_of_its_own() {
    let mut workspace = with_next_meeting();
    let twin = Meeting {
        id: Id::new("lsg-2024-09-20-em").unwrap(),
        ..find::<Meeting>(&workspace, LSG_NEXT)
    };
    let twin = Meeting {
        agenda: Vec::new(),
        ..twin
    };
    make(&mut workspace, &Change::between(None, Some(&twin)));
    let uids: Vec<_> = entries(&workspace)
        .into_iter()
        .map(|lines| lines.into_iter().find(|it| it.starts_with("UID:")).unwrap())
        .collect();
    let each: BTreeSet<_> = uids.iter().collect();
    assert_eq!(each.len(), uids.len());
    assert!(
        uids.iter()
            .any(|uid| uid.starts_with("UID:mote-lsg-2024-09-20-2@"))
    );
}

#[test]
fn a_meeting_that_two_minutes_announce_is_one() {
    let mut workspace = edition();
    let last: Meeting = find(&workspace, LSG);
    let earlier: Meeting = find(&workspace, "lsg-2021-02-19");
    let mut again = earlier.clone();
    again.next_meetings.extend(last.next_meetings.clone());
    make(
        &mut workspace,
        &Change::between(Some(&earlier), Some(&again)),
    );
    the_meeting(&workspace);
}

#[test]
fn a_deadline_stays_the_same_entry_when_items_and_assignments_are_renumbered() {
    let mut workspace = with_next_meeting();
    let assignment = |what: &str| {
        serde_json::json!({ "basis": "decision", "to": ["lsg"], "what": what,
            "deadline": "2024-11-01" })
    };
    let given = |all: &[&str]| {
        let all: Vec<_> = all.iter().map(|it| assignment(it)).collect();
        serde_json::from_value(serde_json::json!(all)).unwrap()
    };
    let last = |it: &Meeting| it.agenda.len() - 1;
    changed(&mut workspace, |it| {
        let (number, title) = ("39".to_owned(), "Avgifter".to_owned());
        it.agenda
            .push(AgendaItem::announced(number, title, ItemType::None));
        let last = last(it);
        it.agenda[last].assignments =
            given(&["R\u{e4}kna om avgifterna.", "R\u{e4}kna om avgifterna."]);
    });
    let uids = |workspace: &Workspace| {
        let all = entries(workspace).into_iter();
        let all = all.filter(|it| it.iter().any(|line| line.contains("20241101")));
        let all = all.map(|it| {
            it.into_iter()
                .find(|line| line.starts_with("UID:"))
                .unwrap()
        });
        all.collect::<Vec<_>>()
    };
    let before = uids(&workspace);
    assert_eq!(before.len(), 2);
    changed(&mut workspace, |it| {
        let last = last(it);
        it.agenda[last].number = "40".to_owned();
        it.agenda[last].assignments = given(&[
            "Skriv ett f\u{f6}rslag.",
            "R\u{e4}kna om avgifterna.",
            "R\u{e4}kna om avgifterna.",
        ]);
    });
    let after = uids(&workspace);
    assert_eq!(after.len(), 3);
    assert!(
        before.iter().all(|uid| after.contains(uid)),
        "{before:?} {after:?}"
    );
}

/// The one entry whose UID begins so, as its lines.
#[track_caller]
fn the_entry(workspace: &Workspace, id: &str) -> Vec<String> {
    let uid = format!("UID:{id}@");
    let mut own = small_county::calendar(workspace);
    own.retain(|lines| lines.iter().any(|line| line.starts_with(&uid)));
    assert_eq!(own.len(), 1, "{id}");
    own.remove(0)
}

/// A case with a stop that is planned for an item, of which this is said.
fn planned_for(item: &Value, stop: &Value) -> Value {
    let mut case = small_county::case(
        "avtal",
        &[small_county::planned("avtal", "2026-11-19", "5")],
    );
    for (name, value) in stop.as_object().unwrap() {
        case["consultations"][1][name] = value.clone();
    }
    let agenda = [small_county::item("5", "Avtal", item)];
    let met = small_county::meeting("2026-11-19", &json!({ "agenda": agenda }));
    small_county::file(&json!([met]), &json!([case]))
}

fn opened(file: &Value) -> Workspace {
    samverkanskartan::interchange::read(file.to_string().as_bytes()).unwrap()
}

#[test]
fn a_planned_stop_stays_the_same_entry_when_it_is_held_or_falls_away() {
    let nothing = json!({});
    let said = |item: &Value, stop: &Value| the_entry(&opened(&planned_for(item, stop)), "avtal-2");
    let planned = said(&nothing, &nothing);
    assert_says(&planned, &["STATUS:TENTATIVE", "SEQUENCE:0"]);
    let plan = |date: &str| json!({ "status": "held", "plan": { "date": date, "what": "Ska behandlas." } });
    let held = said(&nothing, &plan("2026-11-19"));
    assert_says(
        &held,
        &["STATUS:CONFIRMED", "SEQUENCE:2", "CATEGORIES:Steg"],
    );
    let moved = said(&nothing, &plan("2026-10-01"));
    assert_says(&moved, &["STATUS:CONFIRMED", "SEQUENCE:3"]);
    for fate in ["withdrawn", "put-off"] {
        let fallen = said(&json!({ "fate": fate }), &nothing);
        assert_says(&fallen, &["STATUS:CANCELLED", "SEQUENCE:3"]);
    }
}

#[test]
fn a_stop_still_to_come_of_a_case_that_is_closed_is_called_off_and_one_gone_by_is_not() {
    let mut file = planned_for(&json!({}), &json!({}));
    file["cases"][0]["outcome"]["finished"] = json!("yes");
    let said = |file: &Value| the_entry(&opened(file), "avtal-2");
    assert_says(&said(&file), &["STATUS:CANCELLED"]);
    file["asOf"] = json!("2026-12-31");
    assert_says(&said(&file), &["STATUS:TENTATIVE"]);
}

#[test]
fn a_deadline_whose_decision_is_revoked_is_called_off_as_the_same_entry() {
    let decision = |id: &str, more: &Value| {
        let mut decision = json!({ "id": id, "verb": "besluta", "text": "Svara.", "by": "samrad" });
        for (name, value) in more.as_object().unwrap() {
            decision[name] = value.clone();
        }
        small_county::item("5", "Avtal", &json!({ "decisions": [decision] }))
    };
    let first = decision("svara", &json!({ "deadline": "2026-12-01" }));
    let with = |effect: Option<&str>| {
        let first = small_county::meeting("2026-01-19", &json!({ "agenda": [first] }));
        let earlier = effect.map(|effect| {
            json!({ "earlier": [{ "meeting": "samrad-2026-01-19", "item": "5", "effect": effect }] })
        });
        let second = decision("senare", &earlier.unwrap_or_else(|| json!({})));
        let second = small_county::meeting("2026-02-19", &json!({ "agenda": [second] }));
        let file = small_county::file(&json!([first, second]), &json!([]));
        the_entry(&opened(&file), "svara")
    };
    assert_says(&with(None), &["STATUS:CONFIRMED", "SEQUENCE:2"]);
    assert_says(&with(Some("changes")), &["STATUS:CONFIRMED", "SEQUENCE:2"]);
    assert_says(&with(Some("revokes")), &["STATUS:CANCELLED", "SEQUENCE:3"]);
}

#[test]
fn what_a_later_edition_says_of_an_entry_is_newer_than_all_an_earlier_one_said() {
    let mut file = planned_for(&json!({ "fate": "withdrawn" }), &json!({}));
    let sequence = |file: &Value| {
        let lines = the_entry(&opened(file), "avtal-2");
        let line = lines.iter().find_map(|it| it.strip_prefix("SEQUENCE:"));
        line.unwrap().parse::<u32>().unwrap()
    };
    let first = sequence(&file);
    file["revision"] = json!(2);
    file["meetings"][0]["agenda"][0]["fate"] = Value::Null;
    file["meetings"][0]["agenda"][0]
        .as_object_mut()
        .unwrap()
        .remove("fate");
    assert!(sequence(&file) > first, "planned anew");
}
