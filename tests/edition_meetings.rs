//! The four meetings of the built-in edition against the minutes, counted by hand.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use samverkanskartan::domain::{
    Attendance, Id, LegalForce, Meeting, Organization, Presence, Role, Validity, VoteOption,
    Workspace,
};
use samverkanskartan::interchange::read;

static EDITION: LazyLock<Workspace> =
    LazyLock::new(|| read(include_bytes!("../public/data/vasterbotten.json")).unwrap());

#[track_caller]
fn meeting(id: &str) -> &'static Meeting {
    EDITION.find(&Id::new(id).unwrap()).unwrap()
}

/// Meeting, when, and the numbers of its agenda.
const AGENDAS: [(&str, &str, &str); 4] = [
    (
        "lsg-2021-02-19",
        "08:30–12:00",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15",
    ),
    ("lsg-2024-09-06", "08:00–08:30", "27 28 29 30 31"),
    (
        "samrad-2021-03-19",
        "08:00–11:00",
        "1 2 3 4 5 6 7 7a 7b 8 9 10 11",
    ),
    (
        "samrad-2024-03-15",
        "09:00–15:00",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14",
    ),
];

#[test]
fn every_meeting_has_its_time_and_its_agenda_in_printed_order() {
    for (id, time, numbers) in AGENDAS {
        let meeting = meeting(id);
        let (start, end) = (meeting.start.as_deref(), meeting.end.as_deref());
        assert_eq!(format!("{}–{}", start.unwrap(), end.unwrap()), time);
        let items = meeting
            .agenda
            .iter()
            .map(|item| item.number.replace(' ', ""));
        assert_eq!(items.collect::<Vec<_>>().join(" "), numbers, "{id}");
    }
}

/// Meeting, list, and how many of it were there, were absent, were there besides.
const ATTENDANCE: [(&str, &str, [usize; 3]); 14] = [
    ("lsg-2021-02-19", "Närvarande", [20, 0, 0]),
    ("lsg-2021-02-19", "Frånvarande", [0, 5, 0]),
    ("lsg-2021-02-19", "Övriga tjänstepersoner", [0, 0, 3]),
    ("lsg-2024-09-06", "Närvarande", [16, 0, 0]),
    ("lsg-2024-09-06", "Frånvarande", [0, 9, 0]),
    ("lsg-2024-09-06", "Övriga tjänstepersoner", [0, 0, 4]),
    ("samrad-2021-03-19", "Närvarande", [18, 0, 0]),
    ("samrad-2021-03-19", "Frånvarande", [0, 2, 0]),
    ("samrad-2021-03-19", "Tjänstepersoner", [0, 0, 3]),
    (
        "samrad-2024-03-15",
        "Närvarande Samråd hälsa, vård och omsorg",
        [16, 0, 0],
    ),
    (
        "samrad-2024-03-15",
        "Adjungerad från Länssamverkansgruppen",
        [0, 0, 1],
    ),
    ("samrad-2024-03-15", "Frånvarande", [0, 9, 0]),
    (
        "samrad-2024-03-15",
        "Närvarande Länssamverkansgruppen (13-15)",
        [23, 0, 0],
    ),
    (
        "samrad-2024-03-15",
        "Frånvarande (Länssamverkansgruppen)",
        [0, 2, 0],
    ),
];

#[test]
fn every_attendance_list_has_as_many_names_as_the_minutes() {
    let mut names = 0;
    for (id, list, expected) in ATTENDANCE {
        let meeting = meeting(id);
        let entries = meeting.attendance.iter().filter(|entry| entry.list == list);
        let entries: Vec<_> = entries.collect();
        let count = |is: fn(&Attendance) -> bool| entries.iter().filter(|entry| is(entry)).count();
        let found = [
            count(|entry| entry.presence.was_there()),
            count(|entry| entry.presence == Presence::Absent),
            count(|entry| entry.presence == Presence::Other),
        ];
        assert_eq!(found, expected, "{id}, {list}");
        names += entries.len();
    }
    let meetings = EDITION.records().meetings.iter();
    let all: usize = meetings.map(|meeting| meeting.attendance.len()).sum();
    let adjungerade_in_lsg_2024 = 2;
    assert_eq!(all, names + adjungerade_in_lsg_2024);
}

#[test]
fn the_chairs_and_vice_chairs_are_those_of_the_minutes() {
    for (id, body, chair, vice_chair) in [
        (
            "lsg-2021-02-19",
            "lsg",
            "Pernilla Henriksson",
            Some("Jennie Liling Ståhl"),
        ),
        (
            "lsg-2024-09-06",
            "lsg",
            "Isabell Zemrén",
            Some("Pernilla Henriksson"),
        ),
        (
            "samrad-2021-03-19",
            "samrad-hvo",
            "Carin Nilsson",
            Some("Anna-Lena Danielsson"),
        ),
        (
            "samrad-2024-03-15",
            "samrad-hvo",
            "Carin Nilsson",
            Some("Anna-Lena Danielsson"),
        ),
        ("samrad-2024-03-15", "lsg", "Isabell Zemrén", None),
    ] {
        let (meeting, body) = (meeting(id), Id::new(body).unwrap());
        let with = |role| {
            let mut entries = meeting.attendance_of(&body);
            entries
                .find(|entry| entry.role == role)
                .map(|entry| entry.name.as_str())
        };
        assert_eq!(with(Role::Chair), Some(chair));
        assert_eq!(with(Role::ViceChair), vice_chair);
    }
}

#[test]
fn every_huvudman_is_represented_as_the_minutes_show() {
    for (id, body, unrepresented) in [
        ("lsg-2021-02-19", "lsg", "sorsele"),
        ("lsg-2024-09-06", "lsg", "mala vindeln"),
        ("samrad-2021-03-19", "samrad-hvo", "mala vannas"),
        ("samrad-2024-03-15", "samrad-hvo", "dorotea mala vilhelmina"),
    ] {
        let (meeting, body) = (meeting(id), Id::new(body).unwrap());
        let there = meeting
            .attendance_of(&body)
            .filter(|entry| entry.presence.was_there());
        let represented: BTreeSet<_> = there.flat_map(|entry| &entry.on_behalf_of).collect();
        let bodies = EDITION.records().organizations.iter();
        let day = meeting.date.exact().unwrap();
        let huvudmen = bodies
            .filter(|body| body.is_huvudman())
            .filter(|body| body.period.on(day) == Validity::Valid);
        let missing = huvudmen
            .map(|body| &body.id)
            .filter(|id| !represented.contains(id));
        let missing: Vec<_> = missing.map(Id::as_str).collect();
        assert_eq!(missing.join(" "), unrepresented, "{id}");
    }
}

#[test]
fn every_decision_stands_at_its_item() {
    for (id, expected) in [
        ("lsg-2021-02-19", "1:1 2:1 4:1 5:5 6:2 7:2 11:5"),
        ("lsg-2024-09-06", "28:1"),
        ("samrad-2021-03-19", "1:1 2:1 3:1 4:1 5:1 6:2 7a:1 7b:3 8:1"),
        ("samrad-2024-03-15", "1:1 2:1 7:1 8:1"),
    ] {
        let items = meeting(id).agenda.iter();
        let with = items.filter(|item| !item.decisions.is_empty());
        let found =
            with.map(|item| format!("{}:{}", item.number.replace(' ', ""), item.decisions.len()));
        assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{id}");
    }
}

#[test]
fn no_minuted_decision_is_one_in_the_line() {
    for item in EDITION
        .records()
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.agenda)
    {
        for decision in &item.decisions {
            let by: &Organization = EDITION.find(&decision.by).unwrap();
            assert_eq!(LegalForce::of(by.track), LegalForce::Collaboration);
        }
    }
}

// The vote of 15 March 2024

const YES: &str = "Carin Nilsson, Daniel Jaede, Eva Stuge, Matz Jonsson, Iosif Karambotis, \
    Kerstin Sjöström, Gunnel Jonsson";
const NO: &str = "Magnus Eriksson, Gunilla Forsberg, Anna-Lena Danielsson, Margaretha Löfgren, \
    Håkan Andersson";
const ABSTAIN: &str = "Bo-Anders Johansson, Veronica Kerr, Mona Andersson, Ing-Marie Lindqvist";
const ABSENT: &str = "Annika Wibrell, Göran Gunnarsson, Hanna Lundin-Jernberg, \
    Anna-Stina Bergström, Carina Kostet, Eva Arvidsson, Henric Jakobsson, Ulla Norrman, \
    Fredrik Stenberg";

#[test]
fn all_25_votes_are_there_by_name() {
    let item = meeting("samrad-2024-03-15").item("5").unwrap();
    let [vote] = item.votes.as_slice() else {
        panic!("one vote was taken");
    };
    for (option, count, expected) in [
        (VoteOption::Yes, 7, YES),
        (VoteOption::No, 5, NO),
        (VoteOption::Abstain, 4, ABSTAIN),
        (VoteOption::Absent, 9, ABSENT),
    ] {
        assert_eq!(vote.count(option), count);
        let names = vote.votes.iter().filter(|vote| vote.option == option);
        let names: Vec<_> = names.map(|vote| vote.name.as_str()).collect();
        assert_eq!(names.join(", "), expected);
    }
    assert_eq!(vote.votes.len(), 25);
    assert_eq!(vote.called_by, Some(Id::new("carin-nilsson").unwrap()));
}

#[test]
fn the_vote_led_to_no_minuted_decision() {
    let item = meeting("samrad-2024-03-15").item("5").unwrap();
    assert_eq!(
        (item.decisions.len(), item.votes[0].result.as_ref()),
        (0, None)
    );
}

#[test]
fn the_reservations_and_the_note_have_their_people() {
    let ids = |by: &[Id<_>]| by.iter().map(Id::to_string).collect::<Vec<_>>();
    let item = meeting("samrad-2024-03-15").item("5").unwrap();
    let [in_the_list, against_voting] = item.reservations.as_slice() else {
        panic!("two reservations were made");
    };
    assert_eq!(
        (ids(&in_the_list.by), in_the_list.written),
        (vec!["magnus-eriksson".into()], false)
    );
    assert_eq!(ids(&against_voting.by), ["anna-lena-danielsson"]);
    assert!(against_voting.others_unnamed && !against_voting.written);
    let [note] = item.notes.as_slice() else {
        panic!("one note was made");
    };
    let region = [
        "anna-lena-danielsson",
        "hakan-andersson",
        "margaretha-lofgren",
    ];
    assert_eq!(ids(&note.by), region);
}

#[test]
fn no_other_item_was_voted_on_or_reserved_against() {
    let items = EDITION
        .records()
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.agenda);
    let disputed = items.filter(|item| {
        !(item.votes.is_empty() && item.reservations.is_empty() && item.notes.is_empty())
    });
    assert_eq!(disputed.count(), 1);
}

#[test]
fn every_signature_has_its_role_its_time_and_its_method() {
    let signatures = EDITION.records().meetings.iter().flat_map(|meeting| {
        meeting.signatures.iter().map(move |signature| {
            let person = signature.person.as_ref().unwrap();
            let role = signature.role;
            format!(
                "{} {person} {role:?} {} {}",
                meeting.id, signature.signed_at, signature.method
            )
        })
    });
    assert_eq!(
        signatures.collect::<Vec<_>>(),
        [
            "lsg-2021-02-19 katarina-lindahl Secretary 2021-03-01T14:06:22+01:00 Svensk e-legitimation",
            "lsg-2021-02-19 pernilla-henriksson Chair 2021-03-01T14:16:58+01:00 Svensk e-legitimation",
            "lsg-2021-02-19 jennie-liling-stahl Adjuster 2021-03-04T15:47:23+01:00 Svensk e-legitimation",
            "samrad-2021-03-19 katarina-lindahl Secretary 2021-03-22T16:54:40+01:00 Svensk e-legitimation",
            "samrad-2021-03-19 anna-lena-danielsson Adjuster 2021-03-22T16:56:40+01:00 Svensk e-legitimation",
            "samrad-2021-03-19 carin-nilsson Chair 2021-03-22T21:40:04+01:00 Svensk e-legitimation",
            "samrad-2024-03-15 katarina-lindahl Secretary 2024-03-26T12:52:33+01:00 E-post",
            "samrad-2024-03-15 anna-lena-danielsson Adjuster 2024-03-26T12:53:32+01:00 E-post",
            "samrad-2024-03-15 carin-nilsson Chair 2024-03-27T09:37:21+01:00 E-post",
        ]
    );
}
