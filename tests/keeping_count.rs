//! Ticking off who is there, votes by name and adoptions: what each tick changes, and that it
//! can be taken back.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;

use keeping::{LSG, LSG_NEXT, done, edition, find, key_of, make, opened, with_next_meeting};
use proptest::prelude::*;
use proptest::sample::Index;
use samverkanskartan::app::attendance::NotAdded;
use samverkanskartan::app::{Deed, adoption, attendance};
use samverkanskartan::domain::{
    AdoptionStatus, Attendance, Case, Change, Collection, Id, Meeting, MeetingState, Presence,
    Role, VoteOption, Workspace,
};
use samverkanskartan::interchange;
use samverkanskartan::screen::clerk;
use serde_json::json;

#[test]
fn a_tick_is_one_small_edit_and_says_nothing_more_of_items_missed() {
    let mut workspace = edition();
    let meeting: Meeting = find(&workspace, "lsg-2021-02-19");
    let partly = meeting
        .attendance
        .iter()
        .find(|entry| entry.presence == Presence::Partly)
        .unwrap();
    let key = key_of(partly);
    let change = attendance::tick(&workspace, &meeting.id, &key, Presence::Present);
    assert!(change.edits.len() <= 2, "{change:?}");
    make(&mut workspace, &change);
    let ticked: Meeting = find(&workspace, "lsg-2021-02-19");
    let entry = ticked
        .attendance
        .iter()
        .find(|it| key_of(it) == key)
        .unwrap();
    assert_eq!(entry.presence, Presence::Present);
    assert!(entry.absent_from_items.is_empty());
    let again = attendance::tick(&workspace, &meeting.id, &key, Presence::Present);
    assert!(again.is_empty(), "the same tick again changes nothing");
    assert_eq!(attendance::there(Role::Officer), Presence::Other);
}

fn newcomer<'a>(meeting: &'a Meeting, name: &'a str, role: Role) -> attendance::Newcomer<'a> {
    attendance::Newcomer {
        organization: &meeting.organizations[0],
        list: "Närvarande",
        name,
        role,
        on_behalf_of: None,
    }
}

#[test]
fn who_comes_to_the_list_is_found_by_name_or_made() {
    let mut workspace = edition();
    let meeting: Meeting = find(&workspace, LSG);
    let people = workspace.records().persons.len();
    let change = attendance::add(
        &workspace,
        &meeting.id,
        &newcomer(&meeting, " Åsa Ny ", Role::Member),
    );
    make(&mut workspace, &change.unwrap());
    assert_eq!(workspace.records().persons.len(), people + 1);
    let with_new: Meeting = find(&workspace, LSG);
    let added = with_new
        .attendance
        .iter()
        .find(|entry| entry.name == "Åsa Ny")
        .unwrap();
    assert_eq!(added.person.as_ref().unwrap().as_str(), "asa-ny");
    let last_present = with_new
        .attendance
        .iter()
        .rposition(|entry| entry.list == "Närvarande");
    assert_eq!(
        with_new.attendance[last_present.unwrap()].name,
        "Åsa Ny",
        "last on its list"
    );
    let twice = attendance::add(
        &workspace,
        &meeting.id,
        &newcomer(&meeting, "Åsa Ny", Role::Member),
    );
    assert_eq!(twice, Err(NotAdded::Listed), "nobody is on a list twice");
    assert_eq!(
        attendance::add(
            &workspace,
            &meeting.id,
            &newcomer(&meeting, " ", Role::Member)
        ),
        Err(NotAdded::Nobody)
    );

    let known = &find::<Meeting>(&workspace, "lsg-2021-02-19").attendance;
    let gone = |name: &str| meeting.attendance.iter().all(|entry| entry.name != name);
    let back = known
        .iter()
        .find(|it| gone(&it.name) && !it.on_behalf_of.is_empty())
        .unwrap();
    let change = attendance::add(
        &workspace,
        &meeting.id,
        &newcomer(&meeting, &back.name, Role::Member),
    );
    make(&mut workspace, &change.unwrap());
    assert_eq!(
        workspace.records().persons.len(),
        people + 1,
        "a known name is nobody new"
    );
    let with_both: Meeting = find(&workspace, LSG);
    let added = with_both
        .attendance
        .iter()
        .find(|entry| entry.name == back.name)
        .unwrap();
    assert_eq!(
        added.on_behalf_of, back.on_behalf_of,
        "for whom, as last time"
    );
}

/// A new meeting of a body of which nothing but the day is known.
fn with_new_meeting(body: &str, day: &str) -> (Workspace, Id<Meeting>) {
    let mut workspace = edition();
    let id = format!("{body}-{day}");
    let meeting = json!({ "id": id, "organizations": [body], "name": "Nytt", "date": day });
    let change = Change::between_values(Collection::Meetings, &id, None, Some(&meeting));
    make(&mut workspace, &change);
    (workspace, Id::new(&id).unwrap())
}

fn rows(workspace: &Workspace, id: &Id<Meeting>) -> Vec<clerk::RollRow> {
    let lists = clerk::roll(workspace, id).into_iter();
    lists.flat_map(|list| list.rows).collect()
}

#[test]
fn those_who_have_seats_stand_on_the_roll_and_nobody_is_there_before_it_is_said() {
    let (mut workspace, id) = with_new_meeting("samrad-hvo", "2025-01-10");
    let lists = clerk::roll(&workspace, &id);
    let called: Vec<_> = lists.iter().flat_map(clerk::RollList::not_noted).collect();
    assert!(called.len() > 10);
    assert!(
        find::<Meeting>(&workspace, id.as_str())
            .attendance
            .is_empty()
    );
    let marks = clerk::Mark::all(&workspace, &id);
    assert!(
        marks.iter().all(|mark| mark.tick.is_none()),
        "nothing is ticked"
    );
    let body = Id::new("samrad-hvo").unwrap();
    let counts = clerk::Mark::counts(&workspace, &id, &body).replace('\u{a0}', " ");
    let of_body = called.iter().filter(|entry| entry.organization == body);
    let told = format!(
        "0 närvarande, 0 frånvarande. Om {} namn är inget noterat.",
        of_body.count()
    );
    assert_eq!(counts, told);
    let mut people: Vec<_> = called.iter().map(|it| (&it.person, &it.list)).collect();
    people.sort();
    people.dedup();
    assert_eq!(people.len(), called.len(), "each once on a list");

    let order = attendance::called(&workspace, &find(&workspace, id.as_str()), "Närvarolista");
    let change = attendance::note(&workspace, &id, &called);
    make(&mut workspace, &change);
    let meeting: Meeting = find(&workspace, id.as_str());
    assert_eq!(
        meeting.attendance, order,
        "in the order in which they were called"
    );
    assert_eq!(
        meeting.state,
        Some(MeetingState::Held),
        "who was there says so"
    );
    let lists = clerk::roll(&workspace, &id);
    assert!(lists.iter().all(|list| list.not_noted().is_empty()));
}

#[test]
fn a_line_stays_in_its_row_when_it_is_noted_whatever_the_order() {
    let (mut workspace, id) = with_new_meeting("samrad-hvo", "2025-01-10");
    let before = rows(&workspace, &id);
    let names = |rows: &[clerk::RollRow]| -> Vec<_> {
        let names = rows.iter().map(|row| (row.place, row.who.clone()));
        names.collect()
    };
    for place in [7, 2, 5, 0, 9] {
        let clerk::Line::Called(called) = rows(&workspace, &id)[place].line.clone() else {
            panic!("{place} is noted");
        };
        let noted = Attendance {
            presence: Presence::Absent,
            ..*called
        };
        let change = attendance::note(&workspace, &id, &[noted]);
        make(&mut workspace, &change);
        let after = rows(&workspace, &id);
        assert_eq!(names(&after), names(&before), "{place}");
        let marks = clerk::Mark::all(&workspace, &id);
        assert_eq!(marks[place].tick, Some(2));
    }
    let meeting: Meeting = find(&workspace, id.as_str());
    assert_eq!(meeting.attendance.len(), 5);
    let noted: Vec<_> = rows(&workspace, &id)
        .into_iter()
        .filter(|row| matches!(row.line, clerk::Line::Noted { .. }))
        .map(|row| row.place)
        .collect();
    assert_eq!(noted, [0, 2, 5, 7, 9]);
}

#[test]
fn of_a_printed_list_nobody_more_is_expected() {
    let workspace = edition();
    for meeting in &workspace.records().meetings {
        let noted = rows(&workspace, &meeting.id).len();
        assert_eq!(noted, meeting.attendance.len(), "{}", meeting.id);
    }
}

#[test]
fn two_people_of_one_name_are_never_taken_for_one_another() {
    let mut workspace = edition();
    let meeting: Meeting = find(&workspace, LSG);
    for (id, role) in [("anna-svensson", "S"), ("anna-svensson-2", "M")] {
        let person = json!({ "id": id, "name": "Anna Svensson", "note": role });
        let made = Change::between_values(Collection::Persons, id, None, Some(&person));
        workspace.apply(&made).unwrap();
    }
    let people = workspace.records().persons.len();
    let add = |workspace: &Workspace, name: &str| {
        attendance::add(
            workspace,
            &meeting.id,
            &newcomer(&meeting, name, Role::Member),
        )
    };
    for name in ["Anna Svensson", "anna svensson"] {
        assert_eq!(add(&workspace, name), Err(NotAdded::Several), "{name}");
    }
    let second = add(&workspace, "Anna Svensson (anna-svensson-2)").unwrap();
    make(&mut workspace, &second);
    let with_her: Meeting = find(&workspace, LSG);
    let her = with_her
        .attendance
        .iter()
        .find(|entry| entry.name == "Anna Svensson")
        .unwrap();
    assert_eq!(her.person.as_ref().unwrap().as_str(), "anna-svensson-2");
    assert_eq!(workspace.records().persons.len(), people, "nobody new");
    let again = add(&workspace, "anna svensson (anna-svensson-2)");
    assert_eq!(again, Err(NotAdded::Listed));
    let first = add(&workspace, "Anna Svensson (anna-svensson)").unwrap();
    make(&mut workspace, &first);
    let both: Meeting = find(&workspace, LSG);
    let annas = both
        .attendance
        .iter()
        .filter(|it| it.name == "Anna Svensson");
    assert_eq!(annas.count(), 2, "both can stand on the list");
}

#[test]
fn every_line_of_the_roll_has_a_key_of_its_own_and_says_what_is_ticked() {
    let workspace = edition();
    for meeting in &workspace.records().meetings {
        let lists = clerk::roll(&workspace, &meeting.id);
        let rows: Vec<_> = lists.iter().flat_map(|list| &list.rows).collect();
        let key = |row: &&clerk::RollRow| match &row.line {
            clerk::Line::Noted { key, .. } => key.clone(),
            clerk::Line::Called(called) => panic!("{} is not noted", called.name),
        };
        let mut keys: Vec<_> = rows.iter().map(key).collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), meeting.attendance.len(), "{}", meeting.id);
        let marks = clerk::Mark::all(&workspace, &meeting.id);
        for row in rows {
            let entry = &meeting.attendance[row.place];
            assert_eq!(
                clerk::presence(marks[row.place].tick.unwrap(), row.who.role),
                entry.presence
            );
        }
    }
    let samrad = Id::new("samrad-2024-03-15").unwrap();
    let counts = clerk::Mark::counts(&workspace, &samrad, &Id::new("samrad-hvo").unwrap());
    assert_eq!(
        counts.replace('\u{a0}', " "),
        "16 närvarande, 9 frånvarande, 1 utanför listorna"
    );
}

#[test]
fn a_key_stands_for_one_choice_and_the_tally_says_who_is_left_out() {
    assert_eq!(clerk::choice_of(&clerk::PRESENCES, "N"), Some(0));
    assert_eq!(clerk::choice_of(&clerk::PRESENCES, "f"), Some(2));
    assert_eq!(clerk::choice_of(&clerk::OPTIONS, "j"), Some(0));
    assert_eq!(clerk::choice_of(&clerk::OPTIONS, "Enter"), None);
    assert_eq!(clerk::choice_of(&clerk::OPTIONS, "å"), None);
    let tally = clerk::tally(&[Some(0), Some(0), Some(1), None, Some(3)]);
    assert_eq!(
        tally.replace('\u{a0}', " "),
        "2 bifall, 1 avslag, 0 avstår, 1 frånvarande. 1 namn utan röst tas inte med."
    );
}

#[test]
fn a_substitute_stands_in_for_somebody_and_no_longer_does() {
    let mut workspace = edition();
    let meeting: Meeting = find(&workspace, LSG);
    let entries = &meeting.attendance;
    let key = key_of(&entries[0]);
    let whom = entries[1].person.as_ref();
    for whom in [whom, None] {
        let change = attendance::stand_in(&workspace, &meeting.id, &key, whom);
        assert_eq!(change.edits.len(), 1);
        make(&mut workspace, &change);
        let noted: Meeting = find(&workspace, LSG);
        assert_eq!(noted.attendance[0].substitute_for.as_ref(), whom);
    }
}

#[test]
fn a_vote_has_a_row_for_each_who_may_vote_and_leaves_out_who_did_not() {
    let mut workspace = with_next_meeting();
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let mut called = attendance::called(&workspace, &meeting, "Närvarolista");
    let away = called.iter_mut().find(|entry| entry.role == Role::Member);
    let away = {
        let away = away.unwrap();
        away.presence = Presence::Absent;
        away.clone()
    };
    let change = attendance::note(&workspace, &meeting.id, &called);
    make(&mut workspace, &change);
    let at = format!("{LSG_NEXT}/32");
    let form = opened(&workspace, Deed::Vote, &at);
    let rows = form.draft["votes"].as_array().unwrap();
    assert!(rows.len() > 10);
    let absent: Vec<_> = rows
        .iter()
        .filter(|row| row["option"] == "absent")
        .collect();
    assert_eq!(absent.len(), 1);
    assert_eq!(absent[0]["name"], away.name.as_str());
    assert!(
        rows.iter()
            .all(|row| row["option"] == "absent" || row.get("option").is_none())
    );
    let open: Vec<_> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| row.get("option").is_none())
        .collect();
    let pointers = ["yes", "no", "abstain"].iter().zip(&open);
    let pointers: Vec<_> = pointers
        .map(|(option, (n, _))| (format!("/votes/{n}/option"), json!(option)))
        .collect();
    let mut typed: Vec<_> = pointers
        .iter()
        .map(|(at, value)| (at.as_str(), value.clone()))
        .collect();
    typed.push(("/question", json!("Bifall till förslaget?")));
    done(&mut workspace, Deed::Vote, &at, &typed);
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let vote = &meeting.agenda[0].votes[0];
    assert_eq!(vote.id.as_str(), "lsg-2024-09-20-32-omrostning-1");
    assert_eq!(vote.votes.len(), 4);
    for option in [
        VoteOption::Yes,
        VoteOption::No,
        VoteOption::Abstain,
        VoteOption::Absent,
    ] {
        assert_eq!(vote.count(option), 1);
    }
    assert_eq!(vote.result, None, "nothing is said of what it led to");
    done(
        &mut workspace,
        Deed::Vote,
        &at,
        &[("/question", json!("Igen?"))],
    );
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    assert_eq!(
        meeting.agenda[0].votes[1].id.as_str(),
        "lsg-2024-09-20-32-omrostning-2"
    );
}

#[test]
fn an_adoption_is_noted_changed_and_leaves_nothing_empty_behind() {
    let mut workspace = edition();
    let case = Id::new("vaccination-ansvar-2024").unwrap();
    let umea = Id::new("umea").unwrap();
    let before = interchange::write(&workspace);
    assert!(adoption::note(&workspace, &case, &umea, AdoptionStatus::Pending).is_empty());
    for status in [AdoptionStatus::Adopted, AdoptionStatus::Declined] {
        let change = adoption::note(&workspace, &case, &umea, status);
        make(&mut workspace, &change);
        assert_eq!(
            find::<Case>(&workspace, case.as_str()).adoptions[0].status,
            status
        );
    }
    let change = adoption::note(&workspace, &case, &umea, AdoptionStatus::Pending);
    make(&mut workspace, &change);
    assert_eq!(interchange::write(&workspace), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_ticks_leave_a_meeting_without_votes_sound(
        ticks in prop::collection::vec((any::<Index>(), 0usize..4), 1..30)
    ) {
        let mut workspace = edition();
        let before = interchange::write(&workspace);
        let meeting: Meeting = find(&workspace, LSG);
        let mut undo = Vec::new();
        for (entry, presence) in ticks {
            let presence = [Presence::Present, Presence::Partly, Presence::Absent, Presence::Other][presence];
            let key = key_of(&meeting.attendance[entry.index(meeting.attendance.len())]);
            let change = attendance::tick(&workspace, &meeting.id, &key, presence);
            prop_assert_eq!(workspace.apply(&change), Ok(()));
            undo.push(change.inverse());
        }
        prop_assert!(interchange::read(interchange::write(&workspace).as_bytes()).is_ok());
        for change in undo.iter().rev() {
            prop_assert_eq!(workspace.apply(change), Ok(()));
        }
        prop_assert_eq!(interchange::write(&workspace), before);
    }

    #[test]
    fn any_votes_of_those_on_the_list_are_sound(
        options in prop::collection::vec(prop::option::of(0usize..3), 30)
    ) {
        let mut workspace = edition();
        let mut form = opened(&workspace, Deed::Vote, &format!("{LSG}/28"));
        form.set("/question", Some(json!("Bifall?")));
        let rows = form.draft["votes"].as_array().unwrap().clone();
        for (n, (row, option)) in rows.iter().zip(options).enumerate() {
            if let (None, Some(option)) = (row.get("option"), option) {
                let option = json!(["yes", "no", "abstain"][option]);
                form.set(&format!("/votes/{n}/option"), Some(option));
            }
        }
        let change = form.change(&workspace);
        prop_assert_eq!(workspace.apply(&change), Ok(()));
    }
}
