//! The page of a person, over the built-in edition: what the minutes print of somebody, and
//! nothing else.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

use samverkanskartan::app::Route;
use samverkanskartan::domain::{Id, Meeting, Presence, VoteOption, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::screen::find::{Found, Index};
use samverkanskartan::screen::huvudman::HuvudmanScreen;
use samverkanskartan::screen::map::{Members, Panel};
use samverkanskartan::screen::meeting::MeetingScreen;
use samverkanskartan::screen::person::{PersonScreen, title};
use serde_json::{Value, json};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

fn edition() -> Workspace {
    interchange::read(EDITION.as_bytes()).unwrap()
}

/// The edition with something written into it.
fn edition_with(change: impl FnOnce(&mut Value)) -> Workspace {
    let mut file: Value = serde_json::from_str(EDITION).unwrap();
    change(&mut file);
    interchange::read(file.to_string().as_bytes()).unwrap()
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

fn page(workspace: &Workspace, person: &str) -> PersonScreen {
    PersonScreen::new(workspace, &id(person)).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_politician_of_samrad_has_the_seat_the_meetings_and_the_vote_of_the_minutes() {
    let page = page(&edition(), "magnus-eriksson");
    assert_eq!(
        plain(&page.lead),
        "Senast känt, 15 mars 2024: ledamot i Samråd för Norsjö."
    );
    let [seat] = page.seats.as_slice() else {
        panic!("{:?}", page.seats);
    };
    assert_eq!(
        (seat.role.as_str(), seat.party.as_deref()),
        ("Ledamot", Some("s"))
    );
    assert_eq!(seat.body.route.print(), "/karta/samrad-hvo");
    assert_eq!(
        seat.on_behalf_of.as_ref().unwrap().route.print(),
        "/huvudman/norsjo"
    );
    assert_eq!(
        plain(seat.seen.as_deref().unwrap()),
        "Syns 19 mars 2021 och 15 mars 2024."
    );
    assert_eq!(seat.term, None);
    assert!(page.lacks_term(), "that no term is known is said");

    let meetings: Vec<_> = page
        .meetings
        .iter()
        .map(|line| (line.route.print(), line.row.presence))
        .collect();
    assert_eq!(
        meetings,
        [
            ("/moten/samrad-2024-03-15".to_owned(), Presence::Present),
            ("/moten/samrad-2021-03-19".to_owned(), Presence::Present),
        ]
    );
    let [vote] = page.votes.as_slice() else {
        panic!("{:?}", page.votes);
    };
    assert_eq!(vote.route.print(), "/moten/samrad-2024-03-15?punkt=5");
    let chosen: Vec<_> = vote.votes.iter().map(|vote| vote.option).collect();
    assert_eq!(chosen, [VoteOption::No]);
    assert!(
        vote.cases
            .iter()
            .any(|case| case.route.print() == "/arenden/vaccination-ansvar-2024")
    );
    let [reservation] = page.named.as_slice() else {
        panic!("{:?}", page.named);
    };
    assert_eq!(reservation.how, "Reservation");
    assert!(page.presented.is_empty());
}

#[test]
fn an_officer_of_lsg_has_meetings_and_what_was_presented_and_no_vote() {
    let page = page(&edition(), "andreas-witt");
    let seats: Vec<_> = page
        .seats
        .iter()
        .map(|seat| {
            let huvudman = seat.on_behalf_of.as_ref().unwrap();
            format!("{}, {}", seat.body.short, huvudman.short)
        })
        .collect();
    assert_eq!(seats.len(), 3, "{seats:?}");
    for seat in ["LSG, Nordmaling", "LSG, Bjurholm"] {
        assert!(seats.iter().any(|it| it == seat), "{seat} in {seats:?}");
    }
    assert_eq!(page.meetings.len(), 3);
    let [newest, ..] = page.meetings.as_slice() else {
        panic!("no meeting");
    };
    assert_eq!(newest.as_what, "ledamot, Nordmaling och Bjurholm");
    assert!(page.votes.is_empty());
    let [item] = page.presented.as_slice() else {
        panic!("{:?}", page.presented);
    };
    assert_eq!(plain(&item.place), "6 september 2024, LSG, punkt 28");
    assert_eq!(item.route.print(), "/moten/lsg-2024-09-06?punkt=28");
    assert_eq!(item.as_what.as_deref(), Some("Nordmaling"));
    assert_eq!(page.named.len(), 1, "the assignment of item 28");
}

#[test]
fn nobody_is_absent_but_where_a_list_prints_it() {
    let edition = edition();
    let mut absent = 0;
    for person in &edition.records().persons {
        for line in page(&edition, person.id.as_str()).meetings {
            let Route::Meeting(meeting, _) = &line.route else {
                panic!("{:?}", line.route);
            };
            let meeting: &Meeting = edition.find(meeting).unwrap();
            let printed = meeting.attendance.iter().find(|entry| {
                entry.person.as_ref() == Some(&person.id) && entry.organization == line.body.id
            });
            assert_eq!(printed.unwrap().presence, line.row.presence);
            absent += usize::from(line.row.presence == Presence::Absent);
        }
    }
    // 5 and 9 in LSG 2021 and in September 2024, 2 in Samråd 2021; 9 and 2 on 15 March 2024.
    assert_eq!(absent, 5 + 9 + 2 + 9 + 2);
}

#[test]
fn the_pages_hold_every_vote_and_every_line_of_attendance_once() {
    let edition = edition();
    let pages: Vec<_> = edition
        .records()
        .persons
        .iter()
        .map(|person| page(&edition, person.id.as_str()))
        .collect();
    let meetings = &edition.records().meetings;
    let lines: usize = meetings.iter().map(|it| it.attendance.len()).sum();
    assert_eq!(
        pages.iter().map(|it| it.meetings.len()).sum::<usize>(),
        lines
    );
    assert_eq!(pages.iter().map(|it| it.votes.len()).sum::<usize>(), 25);
    let seats = edition.records().memberships.len();
    assert_eq!(pages.iter().map(|it| it.seats.len()).sum::<usize>(), seats);
    let items = meetings.iter().flat_map(|it| &it.agenda);
    let presenters: usize = items.map(|item| item.presenters.len()).sum();
    assert_eq!(
        pages.iter().map(|it| it.presented.len()).sum::<usize>(),
        presenters
    );
}

#[test]
fn somebody_without_a_seat_has_a_page_that_says_so() {
    let page = page(&edition(), "annika-nordstrom");
    assert_eq!(page.lead, "Inget uppdrag i ett organ är känt.");
    assert_eq!(page.presented.len(), 1);
    assert!(!page.is_bare());
}

#[test]
fn what_is_our_inference_is_marked() {
    let edition = edition();
    let page = page(&edition, "isabell-zemren");
    let inferred: Vec<_> = page.seats.iter().filter(|seat| seat.inferred).collect();
    let [seat] = inferred.as_slice() else {
        panic!("{inferred:?}");
    };
    assert_eq!(seat.body.route.print(), "/karta/narsjukvardscheferna");
}

#[test]
fn who_may_be_the_same_person_is_told_on_both_pages_and_kept_apart() {
    let edition = edition();
    for (one, other) in [
        ("ulrica-westerlund", "ulrika-westerlund"),
        ("ulrika-westerlund", "ulrica-westerlund"),
        ("carolina-forssell", "karolina-forsell"),
    ] {
        let page = page(&edition, one);
        let [namesake] = page.namesakes.as_slice() else {
            panic!("{one}: {:?}", page.namesakes);
        };
        assert_eq!(namesake.route.print(), format!("/person/{other}"));
        assert!(namesake.how.starts_with("Kan vara samma person."));
    }
    assert_eq!(page(&edition, "carin-nilsson").namesakes, []);
}

/// The edition with another Carin Nilsson.
fn with_two(member: Option<Value>) -> Workspace {
    edition_with(|file| {
        let mut add = |collection: &str, record: Value| {
            file.get_mut(collection)
                .and_then(Value::as_array_mut)
                .unwrap()
                .push(record);
        };
        add(
            "persons",
            json!({"id": "carin-nilsson-2", "name": "Carin Nilsson"}),
        );
        if let Some(member) = member {
            add("memberships", member);
        }
    })
}

#[test]
fn people_of_one_name_are_told_apart_by_huvudman_and_role() {
    let other = json!({"id": "lsg-carin-nilsson-2", "person": "carin-nilsson-2",
        "organization": "lsg", "role": "member", "onBehalfOf": "mala", "observed": ["2024-09-06"]});
    let workspace = with_two(Some(other));
    let titles: Vec<_> = ["carin-nilsson", "carin-nilsson-2"]
        .map(|person| title(&workspace, workspace.find(&id(person)).unwrap()))
        .into();
    assert_eq!(
        titles,
        [
            "Carin Nilsson (ordförande i Samråd för Umeå)",
            "Carin Nilsson (ledamot i LSG för Malå)"
        ]
    );
    let page = page(&workspace, "carin-nilsson");
    let [namesake] = page.namesakes.as_slice() else {
        panic!("{:?}", page.namesakes);
    };
    assert_eq!(namesake.how, "En annan person med samma namn.");
    let found = Found::new(&workspace, &Index::new(&workspace), "carin nilsson", 3);
    let people = found
        .groups
        .iter()
        .find(|group| group.heading == "Personer");
    let said = people.unwrap().hits.iter();
    let said: Vec<_> = said.map(|hit| hit.said.as_str()).collect();
    assert_eq!(
        said,
        ["ordförande i Samråd för Umeå", "ledamot i LSG för Malå"]
    );
}

#[test]
fn where_the_data_does_not_tell_two_apart_it_is_said() {
    let same = json!({"id": "samrad-carin-nilsson-2", "person": "carin-nilsson-2",
        "organization": "samrad-hvo", "role": "chair", "onBehalfOf": "umea",
        "observed": ["2024-03-15"]});
    let workspace = with_two(Some(same));
    let page = page(&workspace, "carin-nilsson-2");
    let [namesake] = page.namesakes.as_slice() else {
        panic!("{:?}", page.namesakes);
    };
    assert!(
        namesake.how.contains("inget som skiljer"),
        "{}",
        namesake.how
    );
    assert_eq!(
        page.apart.as_deref(),
        Some("nummer 2 av 2 som dokumenten inte skiljer åt")
    );
}

#[test]
fn a_printed_name_nobody_has_said_who_it_is_leads_nowhere_and_is_told_of() {
    let workspace = edition_with(|file| {
        let meetings = file.get_mut("meetings").and_then(Value::as_array_mut);
        let mut meetings = meetings.unwrap().iter_mut();
        let meeting = meetings.find(|it| it.get("id") == Some(&json!("lsg-2021-02-19")));
        let lines = meeting.unwrap().get_mut("attendance");
        lines.and_then(Value::as_array_mut).unwrap().push(json!({
            "list": "Närvarande", "name": "Carin Nilsson", "organization": "lsg",
            "presence": "present", "role": "member"}));
    });
    let page = page(&workspace, "carin-nilsson");
    let places: Vec<_> = page
        .unknown
        .iter()
        .map(|(route, _)| route.print())
        .collect();
    assert_eq!(places, ["/moten/lsg-2021-02-19"]);
    assert_eq!(page.meetings.len(), 2, "and it is not counted as hers");
}

#[test]
fn an_id_no_person_has_shows_no_page() {
    assert_eq!(PersonScreen::new(&edition(), &id("finns-inte")), None);
}

#[test]
fn every_printed_name_leads_to_its_page() {
    let edition = edition();
    let today = edition.as_of().sort_day();
    let leads = |route: Option<&Route>, name: &str| {
        let Some(Route::Person(person)) = route else {
            panic!("{name} leads nowhere");
        };
        assert!(edition.find(person).is_some());
    };
    let mut names = 0;
    for meeting in &edition.records().meetings {
        let screen = MeetingScreen::new(&edition, &meeting.id, today).unwrap();
        let lists = screen.attendance.iter().flat_map(|group| &group.lists);
        let rows = lists.flat_map(|list| &list.rows).map(|row| &row.name);
        let facts = screen.items.iter().flat_map(|item| &item.facts);
        let facts = facts.flat_map(|fact| &fact.lines);
        let presenters = facts.filter_map(|line| line.name.as_ref());
        let votes = screen.items.iter().flat_map(|item| &item.votes);
        let chose = votes.clone().flat_map(|vote| &vote.groups);
        let chose = chose.flat_map(|group| &group.voters).map(|it| &it.name);
        let absent = votes.flat_map(|vote| &vote.absent);
        let absent = absent.flat_map(|group| &group.voters).map(|it| &it.name);
        let objections = screen.items.iter().flat_map(|item| &item.objections);
        let objections = objections.flat_map(|it| &it.by).map(|(name, _)| name);
        let signatures = screen.signatures.iter().flat_map(|it| &it.rows);
        let signatures = signatures.map(|row| &row.name);
        let chair = screen.chair.iter().map(|(name, _)| name);
        for name in rows
            .chain(presenters)
            .chain(chose)
            .chain(absent)
            .chain(objections)
            .chain(signatures)
            .chain(chair)
        {
            leads(name.route.as_ref(), &name.text);
            names += 1;
        }
    }
    for body in &edition.records().organizations {
        let members = Members::on(&edition, &body.id, today);
        let panel = Panel::new(&edition, &body.id, today).unwrap();
        assert_eq!(panel.members, members);
        for member in members.iter().flat_map(|it| &it.people) {
            leads(member.name.route.as_ref(), &member.name.text);
            names += 1;
        }
        if let Some(screen) = HuvudmanScreen::new(&edition, &body.id, today) {
            let seated = screen
                .seats
                .iter()
                .flat_map(|it| it.now.iter().chain(&it.before));
            let seated = seated.map(|it| &it.name);
            let listed = screen.attendance.iter().flat_map(|it| &it.people);
            let listed = listed.map(|it| &it.name);
            let votes = screen.votes.iter().flat_map(|it| &it.votes);
            for name in seated.chain(listed).chain(votes.map(|it| &it.name)) {
                leads(name.route.as_ref(), &name.text);
                names += 1;
            }
        }
    }
    assert!(names > 400, "{names} names");
}
