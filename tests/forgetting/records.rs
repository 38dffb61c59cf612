//! Out of the records, whatever field it stands in.

use samverkanskartan::domain::{Day, Id, Meeting, VoteOption, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::screen::export::{Format, Table};
use serde_json::json;

use super::data::{edition, forgetting, has_her, marks, planted, read, tree};

const HER: &str = "asa-ostman";
const MEETING: &str = "samrad-2024-03-15";

fn meeting(workspace: &Workspace) -> Meeting {
    workspace
        .find(&Id::<Meeting>::new(MEETING).unwrap())
        .unwrap()
        .clone()
}

fn forgotten(workspace: &Workspace, person: &str) -> Workspace {
    forgetting(workspace, person).forget(workspace).unwrap().0
}

#[test]
fn whoever_is_forgotten_is_in_no_record_and_no_field_of_a_later_version() {
    let before = planted();
    assert!(has_her(&interchange::write(&before)));
    let (left, traces) = forgetting(&before, HER).forget(&before).unwrap();
    let text = interchange::write(&left);
    let found: Vec<_> = text.lines().filter(|line| has_her(line)).collect();
    assert_eq!(found, [""; 0]);
    assert_eq!((traces.persons, traces.seats, traces.attendance), (1, 1, 1));
    assert_eq!(
        (traces.votes, traces.signatures, traces.presented),
        (1, 1, 1)
    );
    assert_eq!((traces.conflicts, traces.restrictions), (1, 2));
    assert_eq!(traces.ids, 1);
    // And it is read back the same.
    assert_eq!(read(&tree(&left)), left);
}

#[test]
fn the_numbers_of_a_vote_stay_true_and_it_says_that_a_name_is_gone() {
    let before = planted();
    let left = forgotten(&before, HER);
    let vote = |workspace: &Workspace| {
        let items = meeting(workspace).agenda;
        items
            .into_iter()
            .find_map(|item| item.votes.into_iter().next())
            .unwrap()
    };
    let (was, now) = (vote(&before), vote(&left));
    assert_eq!(was.votes.len(), now.votes.len() + 1);
    assert_eq!(now.called_by, None);
    let counted = |what: &str| {
        now.counts
            .iter()
            .find(|it| it.what == what)
            .map_or(0, |it| it.count)
    };
    for (option, what) in [
        (VoteOption::Yes, "Bifall"),
        (VoteOption::No, "Avslag"),
        (VoteOption::Abstain, "Avstod"),
    ] {
        assert_eq!(
            usize::try_from(counted(what)).unwrap(),
            was.count(option),
            "{what}"
        );
    }
    assert!(now.note.unwrap().contains(&marks().vote));
    let after = meeting(&left);
    assert!(after.notes.contains(&marks().attendance));
    assert_eq!(after.attendance[0].substitute_for, None);
    let item = after
        .agenda
        .iter()
        .find(|it| !it.reservations.is_empty())
        .unwrap();
    assert!(item.reservations[0].by.is_empty() && item.reservations[0].others_unnamed);
    assert_eq!(item.assignments[0].to_as_stated, Some(marks().name));
}

#[test]
fn what_was_said_stays_with_a_mark_in_the_place_of_the_name() {
    let left = forgotten(&planted(), HER);
    let records = left.records();
    let summary = &records.cases[0].summary;
    assert_eq!(
        summary,
        "[borttaget namn]s förslag, av [borttaget namn] och [borttaget namn]."
    );
    let later = &records.cases[0].unknown["later"];
    assert_eq!(
        later,
        &json!({"[borttaget namn]": {"mail": "[borttaget namn]@x.se"}})
    );
    assert_eq!(
        records.assessments[0].id.as_str(),
        "bedomning-borttagen-1-1"
    );
    assert_eq!(
        records.assessments[0].text,
        "[borttaget namn] har förklarat."
    );
    assert_eq!(records.unknown["laterToo"], json!([{"person": "annan"}]));
    let voice = &records.deviations[0].objections[0];
    assert_eq!(
        (voice.by.len(), voice.by_as_stated.as_deref()),
        (0, Some("[borttaget namn]"))
    );
}

#[test]
fn whoever_is_forgotten_is_in_no_file_for_other_programs() {
    let left = forgotten(&planted(), HER);
    let today = Day::constant(2026, 11, 22);
    let tables = Table::ALL.into_iter().map(Format::Table);
    let others = [Format::Ocel, Format::Xes, Format::Oparl, Format::Calendar];
    for format in tables.chain(others) {
        assert!(!has_her(&format.write(&left, today)), "{format:?}");
    }
}

#[test]
fn anybody_of_the_edition_can_be_forgotten() {
    let workspace = edition();
    // Each takes its time; every ninth is somebody of every kind.
    for person in workspace.records().persons.iter().step_by(9) {
        let forgetting = forgetting(&workspace, person.id.as_str());
        let (left, _) = forgetting.forget(&workspace).unwrap();
        let text = interchange::write(&left);
        let found: Vec<_> = text
            .lines()
            .filter(|line| {
                !forgetting.is_shared()
                    && (line.contains(&person.name) || line.contains(&format!("\"{}\"", person.id)))
            })
            .collect();
        assert_eq!(found, [""; 0], "{}", person.name);
        let others = left.records().persons.len() + 1;
        assert_eq!(others, workspace.records().persons.len());
    }
}

#[test]
fn a_namesake_keeps_everything() {
    let mut tree = tree(&planted());
    tree["persons"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "asa-ostman-2", "name": "Åsa Östman"}));
    tree["memberships"].as_array_mut().unwrap().push(json!({
        "id": "lsg-asa-ostman-2-member", "person": "asa-ostman-2", "organization": "lsg", "role": "member",
    }));
    let before = read(&tree);
    let forgetting = forgetting(&before, HER);
    assert!(forgetting.is_shared());
    let (left, traces) = forgetting.forget(&before).unwrap();
    let records = left.records();
    assert!(
        left.find::<samverkanskartan::domain::Person>(&Id::new("asa-ostman-2").unwrap())
            .is_some()
    );
    assert!(
        records
            .memberships
            .iter()
            .any(|it| it.id.as_str() == "lsg-asa-ostman-2-member")
    );
    assert!(
        records
            .memberships
            .iter()
            .all(|it| it.id.as_str() != "lsg-asa-ostman-member")
    );
    // What texts say cannot be told apart: it stays, and is pointed out.
    assert!(records.cases[0].summary.starts_with("Åsa Östmans förslag"));
    let case = records.cases[0].id.as_str();
    assert!(
        traces
            .to_look_at
            .iter()
            .any(|it| it.record == case && it.field == "summary")
    );
    // A spelling that is the one's alone goes all the same.
    assert_eq!(
        records.assessments[0].text,
        "[borttaget namn] har förklarat."
    );
}

#[test]
fn a_last_name_by_itself_stays_and_is_pointed_out() {
    let mut tree = tree(&planted());
    tree["cases"][1]["summary"] = json!("Östman frågade, och Bo Östman-Lind svarade.");
    let before = read(&tree);
    let (left, traces) = forgetting(&before, HER).forget(&before).unwrap();
    let case = &left.records().cases[1];
    assert_eq!(case.summary, "Östman frågade, och Bo Östman-Lind svarade.");
    assert!(
        traces
            .to_look_at
            .iter()
            .any(|it| it.record == case.id.as_str())
    );
}

#[test]
fn two_who_are_forgotten_do_not_become_one() {
    let mut tree = tree(&planted());
    let rule = tree["rules"][0]["id"].clone();
    tree["persons"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "bo-ek", "name": "Bo Ek"}));
    tree["assessments"].as_array_mut().unwrap().push(json!({
        "id": "bedomning-bo-ek-1", "status": "explained", "text": "Bo Ek.", "rule": rule,
    }));
    let left = forgotten(&forgotten(&read(&tree), HER), "bo-ek");
    let ids: Vec<_> = left
        .records()
        .assessments
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["bedomning-borttagen-1-1", "bedomning-borttagen-2-1"]);
}
