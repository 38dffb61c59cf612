use super::*;
use crate::domain::VoteOption;
use crate::interchange;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../../../public/data/vasterbotten.json")).unwrap()
}

fn today() -> Day {
    "2025-06-01".parse().unwrap()
}

fn screen(id: &str) -> HuvudmanScreen {
    HuvudmanScreen::new(&edition(), &Id::new(id).unwrap(), today()).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn only_a_huvudman_has_a_page() {
    let shown = |id| HuvudmanScreen::new(&edition(), &Id::new(id).unwrap(), today()).is_some();
    assert!(shown("umea"));
    assert!(!shown("kommunerna"));
    assert!(!shown("nowhere"));
}

#[test]
fn the_seats_name_those_seen_last_and_those_before() {
    let umea = screen("umea");
    let [political, officers] = umea.seats.as_slice() else {
        panic!("{:?}", umea.seats);
    };
    assert_eq!(plain(&political.heading), "2 platser i Samråd");
    let names: Vec<_> = political
        .now
        .iter()
        .map(|it| plain(&it.name.text))
        .collect();
    assert_eq!(
        names,
        [
            "Carin Nilsson (s)",
            "Hanna Lundin-Jernberg (l)",
            "Veronica Kerr (kd)"
        ]
    );
    assert_eq!(
        political
            .now
            .first()
            .unwrap()
            .roles
            .iter()
            .map(|it| plain(it))
            .collect::<Vec<_>>(),
        ["ordförande 19 mars 2021 och 15 mars 2024"]
    );
    let before: Vec<_> = officers
        .before
        .iter()
        .map(|it| it.name.text.as_str())
        .collect();
    assert_eq!(before, ["Björn Hammar"]);
}

#[test]
fn the_region_has_substitutes_and_bodies_of_its_own() {
    let region = screen("region-vasterbotten");
    assert_eq!(
        plain(&region.seats.first().unwrap().heading),
        "3 platser i Samråd och 3 ersättare"
    );
    let bodies = region.bodies.unwrap();
    assert_eq!(bodies.heading, words::OWN_BODIES);
    assert!(
        bodies
            .first
            .iter()
            .any(|it| it.body.name == "Regionfullmäktige")
    );
    assert!(bodies.rest.len() > 20);
    assert!(region.decides.documents.is_some());
}

#[test]
fn attendance_tells_every_list_with_shape_and_word() {
    let umea = screen("umea");
    assert_eq!(umea.attendance.len(), 5);
    let of = |day: &str, body: &str| {
        umea.attendance
            .iter()
            .find(|row| plain(&row.date) == day && row.body.short == body)
            .unwrap()
    };
    let marks: Vec<_> = of("15 mars 2024", "Samråd")
        .people
        .iter()
        .map(|it| (plain(&it.name.text), it.mark))
        .collect();
    assert_eq!(
        marks,
        [
            ("Carin Nilsson (s)".to_owned(), Mark::Present),
            ("Veronica Kerr (kd)".to_owned(), Mark::Substitute),
            ("Hanna Lundin-Jernberg (l)".to_owned(), Mark::Absent),
        ]
    );
    assert_eq!(
        of("15 mars 2024", "LSG").within.as_deref(),
        Some(", som del av Systemledning")
    );
    assert_eq!(
        plain(
            of("19 februari 2021", "LSG")
                .more_than_seats
                .as_ref()
                .unwrap()
        ),
        "3 ordinarie på listan, 2 enligt projektets förslag."
    );
}

#[test]
fn whoever_stands_for_two_says_so_on_both_pages() {
    let bjurholm = screen("bjurholm");
    let last = bjurholm.attendance.last().unwrap();
    let witt = last.people.first().unwrap();
    assert_eq!(witt.words, "företräder också Nordmaling");
}

#[test]
fn seats_that_voted_differently_are_said_to() {
    let umea = screen("umea");
    let vote = umea.votes.first().unwrap();
    assert_eq!(plain(&vote.place), "15 mars 2024, Samråd, punkt 5");
    let options: Vec<_> = vote.votes.iter().map(|it| it.option).collect();
    assert!(options.contains(&VoteOption::Yes) && options.contains(&VoteOption::Abstain));
    assert!(vote.apart);
    assert!(umea.only_vote);
    assert_eq!(vote.result, words::NO_RESULT);
    assert!(!screen("region-vasterbotten").votes.first().unwrap().apart);
}

#[test]
fn a_case_is_listed_once_under_the_nearest_heading() {
    let umea = screen("umea");
    let mut titles: Vec<_> = umea.cases.own.iter().map(|row| row.title.clone()).collect();
    assert!(titles.contains(&"Samråd mellan en kommun och Regionen".to_owned()));
    for more in &umea.cases.more {
        titles.extend(more.rows.iter().map(|row| row.title.clone()));
    }
    let different: std::collections::BTreeSet<_> = titles.iter().collect();
    assert_eq!(different.len(), titles.len());
    assert!(titles.contains(&"Piloter i Umeå med krans".to_owned()));
}

#[test]
fn what_nobody_documented_is_not_claimed_and_what_is_said_of_all_stands() {
    let malaa = screen("mala");
    let of = |title: &str| {
        malaa
            .recommendations
            .iter()
            .find(|row| row.title.starts_with(title))
            .unwrap()
    };
    let framtidsbild = of("Systemledning");
    assert_eq!(framtidsbild.own, None);
    assert_eq!(
        plain(&framtidsbild.recommended.first().unwrap().when),
        "19 mars 2021"
    );
    assert!(
        framtidsbild
            .together
            .first()
            .unwrap()
            .text
            .contains("alla 16 huvudmän")
    );
    assert!(of("Färdplan").recommended.is_empty());
    assert!(of("Betalningsansvar").together.is_empty());
}

#[test]
fn a_seat_that_has_ended_or_begun_by_its_term_is_told_so() {
    let mut records = edition().records().clone();
    let is_seen = |it: &crate::domain::Membership| {
        it.organization.as_str() == "samrad-hvo"
            && it
                .on_behalf_of
                .as_ref()
                .is_some_and(|id| id.as_str() == "umea")
    };
    let person = records
        .memberships
        .iter()
        .find(|it| is_seen(it))
        .unwrap()
        .person
        .clone();
    let term = |from: Option<&str>, to: Option<&str>| crate::domain::Period {
        from: from.map(|day| day.parse().unwrap()),
        to: to.map(|day| day.parse().unwrap()),
        ..Default::default()
    };
    let mine = records
        .memberships
        .iter_mut()
        .filter(|it| is_seen(it) && it.person == person);
    mine.for_each(|it| it.period = term(None, Some("2025-02-28")));
    let mut new = records.memberships[0].clone();
    new.id = Id::new("ny-i-samrad").unwrap();
    new.organization = Id::new("samrad-hvo").unwrap();
    new.on_behalf_of = Id::new("umea").ok();
    new.observed = Vec::new();
    new.period = term(Some("2025-03-01"), None);
    let name = crate::screen::names::person(&edition(), &new.person);
    records.memberships.push(new);
    let workspace = Workspace::new(records).unwrap();
    let umea = Id::new("umea").unwrap();
    let screen = HuvudmanScreen::new(&workspace, &umea, today()).unwrap();
    let seats = &screen.seats[0];
    let old = crate::screen::names::person(&workspace, &person);
    assert!(
        seats
            .before
            .iter()
            .any(|seated| seated.name.text.starts_with(&old))
    );
    assert!(
        seats
            .now
            .iter()
            .all(|seated| !seated.name.text.starts_with(&old))
    );
    let now = seats
        .now
        .iter()
        .find(|seated| seated.name.text.starts_with(&name))
        .unwrap();
    assert!(
        plain(&now.roles[0]).ends_with("från 1 mars 2025"),
        "{:?}",
        now.roles
    );
}
