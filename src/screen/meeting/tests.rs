use super::*;
use crate::domain::Presence;

const TODAY: Day = Day::constant(2026, 1, 1);

fn screen(id: &str) -> MeetingScreen {
    let bytes = include_bytes!("../../../public/data/vasterbotten.json");
    let workspace = crate::interchange::read(bytes).unwrap();
    MeetingScreen::new(&workspace, &Id::new(id).unwrap(), TODAY).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn vote() -> VoteView {
    let screen = screen("samrad-2024-03-15");
    screen.items.get(4).unwrap().votes.first().unwrap().clone()
}

#[test]
fn the_head_tells_when_where_and_who() {
    let screen = screen("samrad-2024-03-15");
    assert_eq!(
        plain(&screen.heading),
        "Samråd hälsa, vård och omsorg, 15 mars 2024"
    );
    assert_eq!(
        plain(&screen.place.unwrap()),
        "fredag kl. 9.00–15.00, Teams"
    );
    let (chair, huvudman) = screen.chair.unwrap();
    assert_eq!(chair.text, "Carin Nilsson (s)");
    assert_eq!(chair.route.unwrap().print(), "/person/carin-nilsson");
    assert_eq!(huvudman, "Umeå");
    assert_eq!(
        screen.item_count,
        (14, "fyra med beslut, en omröstning".to_owned())
    );
}

#[test]
fn the_name_is_the_one_of_that_day() {
    assert_eq!(
        plain(&screen("samrad-2021-03-19").heading),
        "Samråd vård och omsorg, 19 mars 2021"
    );
}

#[test]
fn the_strip_marks_decisions_the_vote_and_the_other_session() {
    let screen = screen("samrad-2024-03-15");
    let marked = |wanted: fn(&StripNumber) -> bool| {
        let numbers = screen.strip.iter().filter(|number| wanted(number));
        let numbers: Vec<_> = numbers.map(|number| number.number.as_str()).collect();
        numbers.join(" ")
    };
    assert_eq!(marked(|number| number.decision), "1 2 7 8");
    assert_eq!(marked(|number| number.vote), "5");
    assert_eq!(marked(|number| number.other_body), "13 14");
}

#[test]
fn the_names_of_the_vote_stand_by_what_they_chose() {
    let vote = vote();
    let groups: Vec<_> = vote
        .groups
        .iter()
        .map(|group| (group.label, group.voters.len()))
        .collect();
    assert_eq!(groups, [("Bifall", 7), ("Avslag", 5), ("Avstod", 4)]);
    assert_eq!(vote.heading, "Så röstade de 16 som deltog");
    assert_eq!(vote.result, None);
}

#[test]
fn an_empty_seat_is_told_from_a_seat_a_substitute_took() {
    let vote = vote();
    let groups: Vec<_> = vote
        .absent
        .iter()
        .map(|group| (group.heading.as_str(), group.voters.len()))
        .collect();
    assert_eq!(
        groups,
        [
            ("4 tomma platser", 4),
            ("4 vars ersättare troligen deltog", 4),
            ("1 frånvarande ersättare", 1)
        ]
    );
    assert!(vote.substitutes_inferred);
}

#[test]
fn the_twenty_seats_stand_by_their_huvudmen() {
    let vote = vote();
    let seats: usize = vote
        .huvudmen
        .iter()
        .map(|huvudman| huvudman.marks.len())
        .sum();
    assert_eq!((vote.huvudmen.len(), seats), (16, 20));
    let of = |name: &str| {
        let huvudman = vote.huvudmen.iter().find(|huvudman| huvudman.name == name);
        huvudman.unwrap().label.clone()
    };
    assert_eq!(of("Skellefteå"), "bifall, tom plats");
    assert_eq!(of("Umeå"), "bifall, avstod");
    assert_eq!(of("Region Västerbotten"), "avslag, avslag, avslag");
    assert_eq!(of("Malå"), "tom plats");
}

#[test]
fn the_vote_in_sentences() {
    let summary: Vec<_> = vote().summary.iter().map(|text| plain(text)).collect();
    assert_eq!(
        summary,
        [
            "Bifall: 7 kommuner.",
            "Avslag: 2 kommuner och Region Västerbotten.",
            "Avstod: 4 kommuner.",
            "Umeå: platserna röstade olika.",
            "Ingen röst: Dorotea, Malå och Vilhelmina."
        ]
    );
}

#[test]
fn a_voter_is_remarked_on_once() {
    let vote = vote();
    let remark = |name: &str| {
        let mut voters = vote.groups.iter().flat_map(|group| &group.voters);
        let voter = voters.find(|voter| voter.name.text.starts_with(name));
        voter.unwrap().remark.clone()
    };
    assert_eq!(remark("Carin"), "ordförande");
    assert_eq!(remark("Magnus"), "reservation");
    assert_eq!(
        remark("Anna-Lena"),
        "vice ordförande, reservation, protokollsanteckning"
    );
    assert_eq!(remark("Daniel"), "");
}

#[test]
fn all_huvudmen_together_are_named_as_a_group() {
    let screen = screen("samrad-2021-03-19");
    let item = screen
        .items
        .iter()
        .find(|item| item.number == "7 b)")
        .unwrap();
    let recommendation = item.decisions.last().unwrap();
    let to: Vec<_> = recommendation
        .to
        .iter()
        .map(|body| body.short.as_str())
        .collect();
    assert_eq!(to, ["Länets 15 kommuner", "Region Västerbotten"]);
    assert_eq!(recommendation.force, "inte beslut i linjen");
}

#[test]
fn a_year_the_minutes_do_not_print_is_our_reading() {
    let screen = screen("lsg-2021-02-19");
    let item = screen.items.get(6).unwrap();
    let deadline = item.decisions.first().unwrap().deadline.clone().unwrap();
    assert_eq!(deadline.stated.as_deref(), Some("mötet den 5 maj"));
    assert_eq!(plain(&deadline.reading.unwrap()), "5 maj 2021");
}

#[test]
fn an_inherited_type_says_where_it_is_printed() {
    let screen = screen("samrad-2021-03-19");
    let item = screen
        .items
        .iter()
        .find(|item| item.number == "7 a)")
        .unwrap();
    assert_eq!(
        plain(item.item_type.as_deref().unwrap()),
        "Muntligt informationsärende enligt punkt 7"
    );
    assert_eq!(item.anchor, "punkt-7-a");
}

#[test]
fn a_meeting_with_two_bodies_has_the_lists_of_both() {
    let screen = screen("samrad-2024-03-15");
    let groups: Vec<_> = screen
        .attendance
        .iter()
        .map(|group| {
            let rows: Vec<_> = group.lists.iter().map(|list| list.rows.len()).collect();
            (group.body.short.as_str(), rows)
        })
        .collect();
    assert_eq!(
        groups,
        [("Samråd", vec![16, 1, 9]), ("LSG", vec![23, 2, 2])]
    );
}

#[test]
fn an_officer_for_two_municipalities_stands_for_both() {
    let screen = screen("lsg-2024-09-06");
    let lists = screen.attendance.iter().flat_map(|group| &group.lists);
    let mut rows = lists.flat_map(|list| &list.rows);
    let row = rows.find(|row| row.name.text == "Andreas Witt").unwrap();
    assert_eq!(row.huvudman, "Nordmaling och Bjurholm");
    assert_eq!(row.presence, Presence::Present);
}

#[test]
fn signatures_have_their_moment_and_their_absence_is_known() {
    let signed = screen("samrad-2024-03-15").signatures.unwrap();
    let last = signed.rows.last().unwrap();
    assert_eq!(plain(&last.when), "27 mars 2024 kl. 9.37.21");
    assert_eq!(
        plain(&signed.accepted.unwrap()),
        "Godkänt av alla 27 mars 2024 kl. 9.37.26 i Comfact Signature."
    );
    assert_eq!(screen("lsg-2024-09-06").signatures, None);
}

#[test]
fn a_moment_that_is_none_is_shown_as_it_came() {
    assert_eq!(closing::moment("i går"), "i går");
}

#[test]
fn events_of_a_meeting_are_those_its_minutes_record_or_mention_and_the_rules_see_there() {
    let screen = screen("samrad-2024-03-15");
    let all = || screen.tried.seen.iter().chain(&screen.tried.practical);
    let recorded = || all().flat_map(|event| &event.recorded);
    let bytes = include_bytes!("../../../public/data/vasterbotten.json");
    let workspace = crate::interchange::read(bytes).unwrap();
    let there = workspace.records().deviations.iter().filter(|it| {
        let mut meetings = std::iter::once(&it.meeting).chain(&it.also_meetings);
        meetings.any(|id| id.as_str() == "samrad-2024-03-15")
    });
    assert_eq!(recorded().count(), there.count());
    let votes = all().filter(|event| event.found.iter().any(|it| it.text.contains("röstade")));
    assert_eq!(votes.count(), 1, "the vote is told once");
}

#[test]
fn a_meeting_that_is_not_there_is_none() {
    let bytes = include_bytes!("../../../public/data/vasterbotten.json");
    let workspace = crate::interchange::read(bytes).unwrap();
    assert_eq!(
        MeetingScreen::new(&workspace, &Id::new("x").unwrap(), TODAY),
        None
    );
}
