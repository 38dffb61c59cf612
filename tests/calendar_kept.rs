//! A calendar that is read again some weeks later: every meeting is the same entry, whatever
//! happened to it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;

use std::collections::BTreeSet;

use keeping::{LSG, LSG_NEXT, edition, find, make, with_next_meeting};
use samverkanskartan::domain::{
    AgendaItem, Change, Id, ItemType, Meeting, MeetingState, Workspace,
};
use samverkanskartan::screen::export::Format;

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

#[test]
fn an_announced_meeting_stays_the_same_entry_when_it_is_called_moved_held_or_called_off() {
    let announced = the_meeting(&edition());
    assert_says(&announced, &["STATUS:TENTATIVE", "SEQUENCE:0"]);
    let mut workspace = with_next_meeting();
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:TENTATIVE", "SEQUENCE:0"],
    );
    changed(&mut workspace, |it| {
        it.moved_from = Some(it.date.clone());
        it.date = "2024-09-27".parse().unwrap();
    });
    let moved = the_meeting(&workspace);
    assert_says(&moved, &["STATUS:TENTATIVE", "SEQUENCE:1"]);
    assert!(
        moved
            .iter()
            .any(|it| it.starts_with("DTSTART") && it.contains("20240927"))
    );
    changed(&mut workspace, |it| it.state = Some(MeetingState::Held));
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:CONFIRMED", "SEQUENCE:3"],
    );
    changed(&mut workspace, |it| {
        it.state = Some(MeetingState::Cancelled);
    });
    assert_says(
        &the_meeting(&workspace),
        &["STATUS:CANCELLED", "SEQUENCE:4"],
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
