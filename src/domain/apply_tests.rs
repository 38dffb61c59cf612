use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::{Case, Collection, Day, Id, Meeting, Organization, Problem, Record, Records};
use crate::interchange;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

/// What is changed when `alter` is done to a record.
fn altered<T: Record + Clone + serde::Serialize>(
    workspace: &Workspace,
    record: &str,
    change: impl FnOnce(&mut T),
) -> Change {
    let before = workspace.find(&id::<T>(record)).unwrap();
    let mut after = before.clone();
    change(&mut after);
    Change::between(Some(before), Some(&after))
}

#[track_caller]
fn done_and_undone(change: &Change) -> Workspace {
    let mut workspace = edition();
    let before = interchange::write(&workspace);
    workspace.apply(change).unwrap();
    let after = workspace.clone();
    workspace.apply(&change.inverse()).unwrap();
    assert_eq!(interchange::write(&workspace), before, "undone");
    workspace.apply(change).unwrap();
    assert_eq!(workspace, after, "redone");
    after
}

#[test]
fn a_change_of_one_field_is_one_edit_and_changes_that_field() {
    let change = altered(&edition(), "hlt", |case: &mut Case| {
        case.title = "Annat".into();
    });
    assert_eq!(change.edits.len(), 1);
    assert_eq!(change.edits[0].path, [Step::Field("title".into())]);
    let after = done_and_undone(&change);
    assert_eq!(after.find(&id::<Case>("hlt")).unwrap().title, "Annat");
}

#[test]
fn a_field_of_one_element_is_named_by_the_elements_key() {
    let change = altered(&edition(), "samrad-2024-03-15", |meeting: &mut Meeting| {
        meeting.agenda[3].title = "Annat".into();
        meeting.attendance[5].presence = crate::domain::Presence::Partly;
    });
    assert_eq!(change.edits.len(), 2);
    for edit in &change.edits {
        assert!(matches!(
            edit.path.as_slice(),
            [Step::Field(_), Step::Element(_), Step::Field(_)]
        ));
    }
    done_and_undone(&change);
}

#[test]
fn elements_come_go_and_come_back_in_their_places() {
    let change = altered(&edition(), "lsg-2021-02-19", |meeting: &mut Meeting| {
        let moved = meeting.attendance.remove(4);
        meeting.attendance.remove(0);
        let other = crate::domain::Attendance {
            name: "Ny Person".into(),
            person: None,
            ..moved
        };
        meeting.attendance.insert(0, other.clone());
        meeting.attendance.push(crate::domain::Attendance {
            name: "Till sist".into(),
            ..other
        });
    });
    done_and_undone(&change);
}

#[test]
fn a_new_record_comes_and_goes_whole() {
    let workspace = edition();
    let mut body = workspace.find(&id::<Organization>("lsg")).unwrap().clone();
    body.id = id("nytt-organ");
    let change = Change::between(None, Some(&body));
    let after = done_and_undone(&change);
    assert!(after.find(&body.id).is_some());
}

#[test]
fn a_field_changed_by_somebody_else_meanwhile_is_a_clash_and_nothing_is_changed() {
    let mut workspace = edition();
    let mine = altered(&workspace, "hlt", |case: &mut Case| {
        case.summary = "Också mitt".into();
        case.title = "Mitt".into();
    });
    let theirs = altered(&workspace, "hlt", |case: &mut Case| {
        case.title = "Deras".into();
    });
    workspace.apply(&theirs).unwrap();
    let left = workspace.clone();
    let Err(Refusal::Clash(clashes)) = workspace.apply(&mine) else {
        panic!("no clash");
    };
    assert_eq!(clashes.len(), 1);
    assert_eq!(clashes[0].now, Some(json!("Deras")));
    assert_eq!(workspace, left);
}

#[test]
fn changes_of_different_fields_of_the_same_record_do_not_clash() {
    let mut workspace = edition();
    let mine = altered(&workspace, "hlt", |case: &mut Case| {
        case.title = "Mitt".into();
    });
    let theirs = altered(&workspace, "hlt", |case: &mut Case| {
        case.summary = "Deras".into();
    });
    workspace.apply(&theirs).unwrap();
    workspace.apply(&mine).unwrap();
    let case = workspace.find(&id::<Case>("hlt")).unwrap();
    assert_eq!(
        (case.title.as_str(), case.summary.as_str()),
        ("Mitt", "Deras")
    );
}

#[test]
fn an_element_that_has_moved_is_still_the_one_that_is_changed() {
    let mut workspace = edition();
    let mine = altered(&workspace, "lsg-2021-02-19", |meeting: &mut Meeting| {
        meeting.attendance[5].party = Some("x".into());
    });
    let theirs = altered(&workspace, "lsg-2021-02-19", |meeting: &mut Meeting| {
        meeting.attendance.remove(1);
    });
    let name = workspace
        .find(&id::<Meeting>("lsg-2021-02-19"))
        .unwrap()
        .attendance[5]
        .name
        .clone();
    workspace.apply(&theirs).unwrap();
    workspace.apply(&mine).unwrap();
    let meeting = workspace.find(&id::<Meeting>("lsg-2021-02-19")).unwrap();
    assert_eq!(
        (
            meeting.attendance[4].name.as_str(),
            meeting.attendance[4].party.as_deref()
        ),
        (name.as_str(), Some("x"))
    );
}

#[track_caller]
fn refused(change: &Change) -> Refusal {
    let mut workspace = edition();
    let left = workspace.clone();
    let refusal = workspace.apply(change).unwrap_err();
    assert_eq!(workspace, left, "nothing has changed");
    refusal
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let change = altered(&edition(), "hlt", |case: &mut Case| {
        case.outcome.holder = Some(id("ingen"));
    });
    let Refusal::Findings(findings) = refused(&change) else {
        panic!()
    };
    assert!(matches!(
        &findings[..],
        [Finding {
            problem: Problem::Dangling { .. },
            ..
        }]
    ));
}

#[test]
fn what_others_refer_to_cannot_be_taken_away() {
    let workspace = edition();
    let lsg = workspace.find(&id::<Organization>("lsg")).unwrap();
    let Refusal::Findings(findings) = refused(&Change::between(Some(lsg), None)) else {
        panic!()
    };
    let told = workspace.referring_to(Collection::Organizations, "lsg");
    let unlike: Vec<_> = findings
        .iter()
        .filter(|it| !told.contains(it))
        .chain(told.iter().filter(|it| !findings.contains(it)))
        .take(3)
        .collect();
    assert_eq!(unlike, [&findings[0]; 0]);
    assert!(findings.len() > 20);
}

#[test]
fn an_item_that_a_case_refers_to_cannot_be_taken_away() {
    let change = altered(&edition(), "samrad-2024-03-15", |meeting: &mut Meeting| {
        meeting.agenda.retain(|item| item.cases.is_empty());
    });
    assert!(matches!(refused(&change), Refusal::Findings(_)));
}

#[test]
fn a_stop_that_an_example_of_a_rule_names_cannot_be_taken_away() {
    let change = altered(&edition(), "vaccination-ansvar-2024", |case: &mut Case| {
        case.consultations.remove(7);
    });
    let Refusal::Findings(findings) = refused(&change) else {
        panic!()
    };
    let lost = Problem::NoSuchStop {
        stop: "vaccination-ansvar-2024-8".into(),
    };
    assert!(findings.iter().all(|finding| finding.problem == lost));
    assert_eq!(findings[0].place.collection, Collection::Rules);
}

#[test]
fn the_id_of_a_consultation_of_another_case_is_refused() {
    let workspace = edition();
    let taken = workspace
        .find(&id::<Case>("vaccination-ansvar-2024"))
        .unwrap()
        .consultations[0]
        .clone();
    let change = altered(&workspace, "hlt", |case: &mut Case| {
        case.consultations.push(taken);
    });
    let Refusal::Findings(findings) = refused(&change) else {
        panic!()
    };
    assert_eq!(findings[0].problem, Problem::DuplicateId);
}

#[test]
fn a_value_that_is_no_record_is_refused() {
    let workspace = edition();
    let before = workspace.records().value(Collection::Cases, "hlt").unwrap();
    let mut after = before.clone();
    after["outcome"] = json!("klart");
    let change = Change::between_values(Collection::Cases, "hlt", Some(&before), Some(&after));
    assert!(matches!(refused(&change), Refusal::Malformed(_)));
}

#[test]
fn the_workspaces_own_title_can_be_changed() {
    let before = edition().records().value(Collection::Own, "").unwrap();
    let mut after = before.clone();
    after["title"] = json!("Vårt eget");
    let change = Change::between_values(Collection::Own, "", Some(&before), Some(&after));
    assert_eq!(done_and_undone(&change).records().title, "Vårt eget");
}

#[test]
fn from_nothing_a_body_can_be_made() {
    let day = Day::constant(2026, 1, 1).to_string().parse().unwrap();
    let mut workspace = Workspace::new(Records::empty(id("eget"), "Eget".into(), day)).unwrap();
    let body = edition()
        .find(&id::<Organization>("samrad-hvo"))
        .unwrap()
        .clone();
    let body = Organization {
        sub_organization_of: None,
        mandate: vec![],
        may_not: vec![],
        notes: vec![],
        contradictions: vec![],
        variants: vec![],
        sources: vec![],
        names: vec![crate::domain::Name {
            sources: vec![],
            ..body.names[0].clone()
        }],
        ..body
    };
    workspace
        .apply(&Change::between(None, Some(&body)))
        .unwrap();
    assert_eq!(workspace.records().organizations.len(), 1);
}

/// One small change of a workspace, chosen by numbers.
fn some_change(workspace: &Workspace, (kind, which, what): (u8, usize, usize)) -> Change {
    let cases = &workspace.records().cases;
    let meetings = &workspace.records().meetings;
    let case = &cases[which % cases.len()];
    let meeting = &meetings[which % meetings.len()];
    let alter_case =
        |alter: &dyn Fn(&mut Case)| altered(workspace, case.id.as_str(), |it: &mut Case| alter(it));
    let alter_meeting = |alter: &dyn Fn(&mut Meeting)| {
        altered(workspace, meeting.id.as_str(), |it: &mut Meeting| alter(it))
    };
    match kind % 8 {
        0 => alter_case(&|it| it.title = format!("Rubrik {what}")),
        1 => alter_case(&|it| it.topics.truncate(what % 3)),
        2 => alter_case(&|it| {
            if !it.consultations.is_empty() {
                it.consultations.remove(what % it.consultations.len());
            }
        }),
        3 => alter_case(&|it| {
            let mut new = cases[what % cases.len()].consultations.clone();
            for (n, consultation) in new.iter_mut().enumerate() {
                consultation.id = id(&format!("nytt-{kind}-{which}-{what}-{n}"));
            }
            let at = what % (it.consultations.len() + 1);
            it.consultations.splice(at..at, new);
        }),
        4 => alter_meeting(&|it| {
            if !it.attendance.is_empty() {
                let at = what % it.attendance.len();
                it.attendance.swap(at, 0);
                it.attendance[at].note = Some(format!("{what}"));
            }
        }),
        5 => alter_meeting(&|it| it.notes.push(format!("Anteckning {what}"))),
        6 => {
            let new = Case {
                id: id(&format!("nytt-arende-{which}-{what}")),
                consultations: vec![],
                ..case.clone()
            };
            let there = workspace.find(&new.id);
            Change::between(there, if there.is_some() { None } else { Some(&new) })
        }
        _ => altered(workspace, "lsg", |it: &mut Organization| {
            it.gaps.push(format!("Lucka {what}"));
        }),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn any_sequence_done_and_undone_gives_back_the_same_bytes_and_redone_the_same_again(
        choices in prop::collection::vec((any::<u8>(), 0usize..400, 0usize..400), 1..12)
    ) {
        let mut workspace = edition();
        let first = interchange::write(&workspace);
        let mut done = Vec::new();
        for choice in choices {
            let change = some_change(&workspace, choice);
            // Through text, as the log keeps it.
            let text = serde_json::to_string(&change).unwrap();
            let change: Change = serde_json::from_str(&text).unwrap();
            if workspace.apply(&change).is_ok() {
                done.push(change);
            }
        }
        let last = interchange::write(&workspace);
        prop_assert_eq!(&interchange::read(last.as_bytes()).unwrap(), &workspace);
        for change in done.iter().rev() {
            workspace.apply(&change.inverse()).unwrap();
        }
        prop_assert_eq!(interchange::write(&workspace), first);
        for change in &done {
            workspace.apply(change).unwrap();
        }
        prop_assert_eq!(interchange::write(&workspace), last);
    }
}
