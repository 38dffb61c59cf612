//! Keeping the log of a meeting: what each short way changes, and that it can be taken back.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;

use keeping::{
    LSG, LSG_NEXT, OTHER, SAMRAD, done, edition, find, key_of, make, opened, with_next_meeting,
};
use samverkanskartan::app::{Deed, Editing, Task, attendance, next_number};
use samverkanskartan::domain::{
    Attendance, Case, Change, ConsultationRole, ConsultationStatus, Finished, Meeting,
    MeetingState, Presence, Refusal, Role, Workspace,
};
use samverkanskartan::interchange;
use samverkanskartan::procedure::Procedure;
use samverkanskartan::screen::huvudman::HuvudmanScreen;
use samverkanskartan::screen::meetings::{Known, MeetingsScreen};
use serde_json::{Value, json};

#[test]
fn the_next_meeting_has_the_announced_day_and_calls_the_people_of_the_last() {
    let workspace = with_next_meeting();
    let (last, next): (Meeting, Meeting) = (find(&workspace, LSG), find(&workspace, LSG_NEXT));
    assert_eq!(next.name, "Länssamverkansgruppen 2024-09-20");
    assert_eq!(next.organizations, last.organizations);
    assert_eq!(next.start, last.start);
    assert_eq!(next.place.as_deref(), Some("Teams"));
    assert_eq!(next.state, Some(MeetingState::Planned));
    assert!(next.attendance.is_empty(), "nobody was there yet");
    let called = attendance::called(&workspace, &next, "Närvarolista");
    let is_called = |entry: &Attendance| called.iter().any(|it| it.name == entry.name);
    assert!(last.attendance.iter().all(is_called));
    let mut counted = called
        .iter()
        .filter(|entry| attendance::is_counted(entry.role));
    assert!(counted.all(|entry| entry.list == "Närvarolista"));
    assert!(
        called
            .iter()
            .all(|entry| entry.sources.is_empty() && entry.note.is_none())
    );
    assert!(called.iter().any(|entry| entry.role == Role::Substitute));
    assert!(next.decisions_and_votes() == 0 && next.sources.is_empty());
}

#[test]
fn a_meeting_that_is_not_held_is_nobodys_attendance_and_no_finding() {
    let mut workspace = with_next_meeting();
    let before = edition();
    let told = |workspace: &Workspace| {
        let today = "2024-12-01".parse().unwrap();
        let lists: Vec<_> = (before.records().organizations.iter())
            .filter_map(|body| HuvudmanScreen::new(workspace, &body.id, today))
            .map(|screen| screen.attendance)
            .collect();
        let found = Procedure::new(workspace).observations().into_iter();
        let of_meetings: Vec<_> = found.filter(|it| it.case.is_none()).collect();
        (lists, of_meetings)
    };
    let expected = told(&before);
    assert!(told(&workspace) == expected, "planned");
    let planned: Meeting = find(&workspace, LSG_NEXT);
    let mut off = planned.clone();
    off.state = Some(MeetingState::Cancelled);
    off.state_note = Some("för få ärenden".to_owned());
    off.attendance = attendance::called(&workspace, &planned, "Närvarolista");
    make(&mut workspace, &Change::between(Some(&planned), Some(&off)));
    assert!(told(&workspace) == expected, "called off");
    let listed = MeetingsScreen::new(&workspace).years[0].entries[0].clone();
    let Known::Minutes(listed) = listed.known else {
        panic!("it is here");
    };
    assert_eq!(listed.attendance, []);
    let standing = listed.state.unwrap();
    assert_eq!(standing.word, "Inställt");
    assert_eq!(standing.more.as_deref(), Some("för få ärenden"));
    assert_eq!(
        MeetingsScreen::new(&workspace).intro,
        MeetingsScreen::new(&before)
            .intro
            .replace("fem möten till", "fyra möten till")
    );
}

trait Outcomes {
    fn decisions_and_votes(&self) -> usize;
}

impl Outcomes for Meeting {
    fn decisions_and_votes(&self) -> usize {
        let count =
            |item: &samverkanskartan::domain::AgendaItem| item.decisions.len() + item.votes.len();
        self.agenda.iter().map(count).sum()
    }
}

#[test]
fn the_day_the_data_speaks_of_moves_when_something_is_written_of_a_later_meeting() {
    let mut workspace = with_next_meeting();
    assert_eq!(workspace.as_of().to_string(), "2024-09-06");
    let called: Meeting = find(&workspace, LSG_NEXT);
    let mut planned = called.clone();
    planned.agenda[0].summary = "Tilläggen ska gås igenom.".to_owned();
    make(
        &mut workspace,
        &Change::between(Some(&called), Some(&planned)),
    );
    assert_eq!(
        workspace.as_of().to_string(),
        "2024-09-06",
        "a plan is no news"
    );
    let held = Meeting {
        state: Some(MeetingState::Held),
        ..planned.clone()
    };
    make(
        &mut workspace,
        &Change::between(Some(&planned), Some(&held)),
    );
    assert_eq!(workspace.as_of().to_string(), "2024-09-20");
}

#[test]
fn the_day_the_data_speaks_of_moves_when_somebody_is_noted_as_present() {
    let mut workspace = with_next_meeting();
    let mut came: Meeting = find(&workspace, LSG_NEXT);
    let called = attendance::called(&workspace, &came, "Ledamöter");
    let (planned, mut entry) = (came.clone(), called[0].clone());
    entry.presence = Presence::Absent;
    came.attendance = vec![entry.clone()];
    came.state = Some(MeetingState::Held);
    make(
        &mut workspace,
        &Change::between(Some(&planned), Some(&came)),
    );
    assert_eq!(workspace.as_of().to_string(), "2024-09-06", "nobody came");
    let before = came.clone();
    came.attendance[0].presence = Presence::Present;
    make(&mut workspace, &Change::between(Some(&before), Some(&came)));
    assert_eq!(workspace.as_of().to_string(), "2024-09-20");
}

#[test]
fn what_was_planned_for_the_day_is_on_the_agenda_and_the_numbers_go_on() {
    let workspace = with_next_meeting();
    let next: Meeting = find(&workspace, LSG_NEXT);
    assert_eq!(next.agenda.len(), 1);
    assert_eq!(
        next.agenda[0].number, "32",
        "LSG counts on through the year"
    );
    assert_eq!(next.agenda[0].cases[0].as_str(), "vaccination-ansvar-2024");
    assert_eq!(next_number(&workspace, &next), "33");
    let case: Case = find(&workspace, "vaccination-ansvar-2024");
    let stop = case
        .consultations
        .iter()
        .find(|stop| stop.meeting.as_ref() == Some(&next.id))
        .unwrap();
    assert_eq!(stop.item.as_deref(), Some("32"));
    assert!(!stop.date_inferred, "the day is known now");
    assert_eq!(stop.status, ConsultationStatus::Planned);
    assert_eq!(
        case.consultations.len(),
        12,
        "the planned stop was filled in"
    );
}

#[test]
fn a_body_that_begins_anew_gets_number_one_and_a_tabled_case_comes_along() {
    let mut workspace = edition();
    let tabled = "sjukhus-primarvard-samspel";
    let form = opened(&workspace, Deed::NextMeeting, SAMRAD);
    assert_eq!(form.draft["date"], "2024-05-03");
    assert_eq!(
        form.draft["organizations"],
        json!(["samrad-hvo", "systemledning"])
    );
    let cases = form.draft["cases"].as_array().unwrap();
    assert!(cases.contains(&json!(tabled)), "{cases:?}");
    done(&mut workspace, Deed::NextMeeting, SAMRAD, &[]);
    let next: Meeting = find(&workspace, "samrad-hvo-2024-05-03");
    assert_eq!(next.agenda[0].number, "1");
    assert!(
        next.attendance
            .iter()
            .all(|entry| entry.organization.as_str() == "samrad-hvo")
    );
    assert_eq!(
        next_number(&workspace, &next),
        (cases.len() + 1).to_string()
    );
}

#[test]
fn a_case_is_put_on_an_agenda_with_its_planned_stop_filled_in() {
    let mut workspace = with_next_meeting();
    let case = "systemledning-framtidsbild-2030";
    let stops = find::<Case>(&workspace, case).consultations.len();
    let form = opened(&workspace, Deed::PutOnAgenda, case);
    assert_eq!(
        form.draft["meeting"], "",
        "a meeting with its minutes is past"
    );
    let cases = workspace.records().cases.iter();
    let is_held = |case: &&Case| {
        let holder = case.outcome.holder.as_ref();
        holder.is_some_and(|body| body.as_str() == "lsg")
            && case.coming(&workspace).next().is_none()
    };
    let held = cases.clone().find(is_held).unwrap();
    let form = opened(&workspace, Deed::PutOnAgenda, held.id.as_str());
    assert_eq!(
        form.draft["meeting"], LSG_NEXT,
        "the next of the body that holds it"
    );
    done(
        &mut workspace,
        Deed::PutOnAgenda,
        case,
        &[
            ("/meeting", json!(LSG_NEXT)),
            ("/title", json!("Systemledning")),
            ("/type", json!("decision")),
            ("/what", json!("Avstämning inför hösten.")),
        ],
    );
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    let item = meeting.agenda.last().unwrap();
    assert_eq!(
        (item.number.as_str(), item.title.as_str()),
        ("33", "Systemledning")
    );
    assert_eq!(item.cases[0].as_str(), case);
    let case: Case = find(&workspace, case);
    assert_eq!(
        case.consultations.len(),
        stops + 1,
        "no stop was planned for that body"
    );
    let stop = case
        .consultations
        .iter()
        .find(|stop| stop.item.as_deref() == Some("33"))
        .unwrap();
    assert_eq!(stop.status, ConsultationStatus::Planned);
    assert_eq!(stop.what, "Avstämning inför hösten.");
    assert_eq!(stop.date, meeting.date);
}

#[test]
fn a_case_is_on_an_agenda_once() {
    let mut workspace = with_next_meeting();
    let case = "vaccination-ansvar-2024";
    let form = opened(&workspace, Deed::PutOnAgenda, case);
    assert_eq!(form.draft["meeting"], "", "the planned stop has its item");
    let again = [
        ("/meeting", json!(LSG_NEXT)),
        ("/what", json!("Tilläggen.")),
    ];
    done(&mut workspace, Deed::PutOnAgenda, case, &again);
    let meeting: Meeting = find(&workspace, LSG_NEXT);
    assert_eq!(meeting.agenda.len(), 1);
    let told: Case = find(&workspace, case);
    assert_eq!(told.consultations.len(), 12);
    assert_eq!(told.consultations[10].what, "Tilläggen.");
}

#[test]
fn a_stop_planned_for_an_item_becomes_held_and_the_next_is_planned() {
    let mut workspace = with_next_meeting();
    let case = "vaccination-ansvar-2024";
    let at = format!("{LSG_NEXT}/32");
    let form = opened(&workspace, Deed::StepFromItem, &at);
    assert_eq!(form.draft["case"], case);
    done(
        &mut workspace,
        Deed::StepFromItem,
        &at,
        &[
            ("/role", json!("tabled")),
            ("/what", json!("Gruppen vill vänta.")),
            ("/outcome", json!("Bordlades.")),
            ("/handedTo", json!(["samrad-hvo"])),
            ("/holder", json!("samrad-hvo")),
            ("/nextOrganization", json!("samrad-hvo")),
        ],
    );
    let told: Case = find(&workspace, case);
    assert_eq!(told.consultations.len(), 13);
    let held = told
        .consultations
        .iter()
        .position(|it| it.item.as_deref() == Some("32"))
        .unwrap();
    let stop = &told.consultations[held];
    assert_eq!(
        (stop.status, stop.role),
        (ConsultationStatus::Held, ConsultationRole::Tabled)
    );
    assert_eq!(
        stop.id.as_str(),
        "vaccination-ansvar-2024-11",
        "the same record, filled in"
    );
    assert_eq!(told.outcome.holder.as_ref().unwrap().as_str(), "samrad-hvo");
    assert!(!told.outcome.holder_inferred);
    let next = &told.consultations[held + 1];
    assert_eq!(next.date.to_string(), "2024-09-20/..", "no day is invented");
    assert_eq!(next.status, ConsultationStatus::Planned);
    let form = opened(&workspace, Deed::StepFromItem, &at);
    assert_eq!(form.draft["case"], Value::Null, "it is noted already");
    assert_eq!(
        opened(&workspace, Deed::NextMeeting, LSG_NEXT).draft["cases"],
        Value::Null,
        "and what is planned elsewhere is not this body's"
    );
}

#[test]
fn a_case_tabled_at_the_end_of_its_way_comes_up_at_the_next_meeting() {
    let mut workspace = with_next_meeting();
    let at = format!("{LSG}/30");
    done(
        &mut workspace,
        Deed::CaseFromItem,
        &at,
        &[
            ("/newCase", json!("Sommarens bemanning")),
            ("/caseType", json!("övrig fråga")),
            ("/role", json!("tabled")),
        ],
    );
    let form = opened(&workspace, Deed::NextMeeting, LSG);
    assert_eq!(form.draft["cases"], json!(["sommarens-bemanning"]));
}

#[test]
fn a_new_case_is_raised_from_an_item() {
    let mut workspace = edition();
    let at = format!("{LSG}/29");
    let form = opened(&workspace, Deed::CaseFromItem, &at);
    assert_eq!(
        form.draft["newCase"],
        "Ärenden till Samråd hälsa, vård och omsorg"
    );
    done(
        &mut workspace,
        Deed::CaseFromItem,
        &at,
        &[
            ("/newCase", json!("Sommarens bemanning i länet")),
            ("/caseType", json!("övrig fråga")),
            ("/role", json!("raised")),
            ("/what", json!("Frågan väcktes.")),
        ],
    );
    let case: Case = find(&workspace, "sommarens-bemanning-i-lanet");
    assert_eq!(case.initiator.text, "", "who raised it was not said");
    assert!(case.initiator.organizations.is_empty());
    assert_eq!(case.outcome.finished, Finished::No);
    let stop = &case.consultations[0];
    assert_eq!(stop.id.as_str(), "sommarens-bemanning-i-lanet-1");
    assert_eq!(stop.meeting.as_ref().unwrap().as_str(), LSG);
    let meeting: Meeting = find(&workspace, LSG);
    assert!(meeting.item("29").unwrap().cases.contains(&case.id));
    assert_eq!(stop.sources, meeting.item("29").unwrap().sources);

    let mut without = opened(&workspace, Deed::CaseFromItem, &format!("{LSG}/31"));
    without.set("/newCase", Some(json!(" ")));
    assert!(
        without.change(&workspace).is_empty(),
        "a step of no case is none"
    );
}

#[test]
fn a_closed_case_is_finished_and_nobody_holds_it() {
    let mut workspace = edition();
    done(
        &mut workspace,
        Deed::CloseCase,
        "vaccination-ansvar-2024",
        &[("/text", json!("Löst."))],
    );
    let case: Case = find(&workspace, "vaccination-ansvar-2024");
    assert_eq!(case.outcome.finished, Finished::Yes);
    assert_eq!(case.outcome.text, "Löst.");
    assert_eq!((case.outcome.holder, case.outcome.next), (None, None));
}

#[test]
fn what_somebody_else_changed_meanwhile_is_a_clash() {
    let mut workspace = edition();
    let id = "vaccination-ansvar-2024";
    let mut form = opened(&workspace, Deed::CloseCase, id);
    form.set("/text", Some(json!("Löst.")));
    done(
        &mut workspace,
        Deed::CloseCase,
        id,
        &[("/text", json!("Nedlagt."))],
    );
    let refused = workspace.clone().apply(&form.change(&workspace));
    assert!(matches!(refused, Err(Refusal::Clash(_))), "{refused:?}");

    let meeting: Meeting = find(&workspace, LSG);
    let entry = key_of(&meeting.attendance[0]);
    let mut form = opened(&workspace, Deed::Vote, &format!("{LSG}/28"));
    form.set("/question", Some(json!("Bifall?")));
    let change = attendance::tick(&workspace, &meeting.id, &entry, Presence::Partly);
    make(&mut workspace, &change);
    assert_eq!(
        workspace.apply(&form.change(&workspace)),
        Ok(()),
        "another field is no clash"
    );
}

#[test]
fn a_small_structure_of_ones_own_goes_the_same_ways() {
    let mut workspace = interchange::read(OTHER.as_bytes()).unwrap();
    let id = "radet-2026-01-20";
    done(
        &mut workspace,
        Deed::NextMeeting,
        id,
        &[("/date", json!("2026-04-01")), ("/cases", json!(["vagen"]))],
    );
    let next = "radet-2026-04-01";
    let at = format!("{next}/1");
    done(
        &mut workspace,
        Deed::Vote,
        &at,
        &[("/question", json!("Ja eller nej?"))],
    );
    done(
        &mut workspace,
        Deed::StepFromItem,
        &at,
        &[("/what", json!("Vi gick vidare."))],
    );
    done(
        &mut workspace,
        Deed::PutOnAgenda,
        "bron",
        &[("/meeting", json!(next))],
    );
    done(
        &mut workspace,
        Deed::CloseCase,
        "bron",
        &[("/text", json!("Bron står."))],
    );
    assert_eq!(find::<Meeting>(&workspace, next).agenda.len(), 2);
}

#[test]
fn what_is_about_nothing_begins_no_form() {
    let workspace = edition();
    for (deed, id) in [
        (Deed::NextMeeting, "finns-inte"),
        (Deed::PutOnAgenda, "finns inte"),
        (Deed::StepFromItem, LSG),
        (Deed::StepFromItem, "lsg-2024-09-06/99"),
        (Deed::CaseFromItem, "lsg-2024-09-06/99"),
        (Deed::CloseCase, ""),
        (Deed::Vote, "lsg-2024-09-06"),
    ] {
        let task = Task::Deed(deed, id.to_owned());
        assert!(
            Editing::begin(task, None, &workspace, String::new()).is_none(),
            "{deed:?} {id}"
        );
    }
}
