//! What the screen of departures, a case and a saved picture show of the built-in edition.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{
    DeviationFilter, Intent, MapView, Msg, NoticedKind, Origin, Route, State, Task,
};
use samverkanskartan::domain::{
    Case, Change, Collection, Day, Finished, Foundation, Id, Workspace,
};
use samverkanskartan::interchange::read;
use samverkanskartan::procedure::{PotentialState, Procedure};
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::deviations::{DeviationsScreen, Noticed, PAGE, RulesTried, seen};
use samverkanskartan::screen::picture_file::Saved;
use samverkanskartan::screen::way::{AgreedLeg, AgreedLine, CaseWay, Followed, WayKind};
use serde_json::json;

/// The widths of a picture on a wide page and on a phone.
const WIDTHS: [f64; 2] = [1000.0, 336.0];
const TODAY: Day = Day::constant(2026, 1, 1);
const ALL: [WayKind; 4] = [
    WayKind::Actual,
    WayKind::Planned,
    WayKind::Agreed,
    WayKind::Next,
];
const CASE: &str = "vaccination-ansvar-2024";

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

fn case(workspace: &Workspace) -> &Case {
    workspace.find(&Id::new(CASE).unwrap()).unwrap()
}

fn shown(workspace: &Workspace, filter: &DeviationFilter) -> DeviationsScreen {
    DeviationsScreen::new(workspace, &seen(workspace, TODAY), filter, usize::MAX)
}

#[test]
fn what_the_minutes_record_and_what_the_rules_see_stand_in_one_list_each_once() {
    let workspace = edition();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    let recorded: Vec<_> = all.iter().flat_map(|event| &event.recorded).collect();
    assert_eq!(recorded.len(), workspace.records().deviations.len());
    let found: usize = all.iter().map(|event| event.found.len()).sum();
    assert_eq!(found, seen(&workspace, TODAY).len());
    for origin in Origin::ALL {
        let filter = DeviationFilter {
            origin: Some(origin),
            ..DeviationFilter::default()
        };
        for event in shown(&workspace, &filter).shown {
            let has = match origin {
                Origin::Minutes => !event.recorded.is_empty(),
                Origin::Rules => !event.found.is_empty(),
            };
            assert!(has, "{}", event.text);
        }
    }
    for event in &all {
        assert!(!event.text.is_empty());
        assert!(!event.links.is_empty(), "{}", event.text);
        let sources = event.recorded.iter().map(|it| &it.sources);
        let mut sources = sources.chain(event.found.iter().map(|it| &it.sources));
        assert!(sources.all(|it| !it.is_empty()), "{}", event.text);
    }
}

#[test]
fn the_vote_of_march_is_told_once_with_its_rules_and_both_sides_beside_it() {
    let workspace = edition();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    let is_of_vote = |event: &&Noticed| event.found.iter().any(|it| it.text.contains("röstade"));
    let votes: Vec<_> = all.iter().filter(is_of_vote).collect();
    let [vote] = votes.as_slice() else {
        panic!("told {} times", votes.len());
    };
    assert_eq!(vote.found.len(), 3);
    assert_eq!(vote.recorded.len(), 1);
    assert_eq!(vote.recorded[0].sides.len(), 2);
    assert_eq!(vote.kind, NoticedKind::OneSided);
    assert!(!vote.beforehand.is_empty(), "that the rules are one side's");
}

#[test]
fn every_event_is_called_something_else() {
    let all = shown(&edition(), &DeviationFilter::default()).shown;
    let labels: std::collections::BTreeSet<_> = all.iter().map(Noticed::label).collect();
    assert_eq!(labels.len(), all.len());
}

#[test]
fn the_strongest_stand_first_and_practical_matters_last() {
    let all = shown(&edition(), &DeviationFilter::default()).shown;
    let kinds: Vec<_> = all.iter().map(|event| event.kind).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
    assert_eq!(kinds.last(), Some(&NoticedKind::Practical));
}

#[test]
fn a_rule_of_ours_never_gives_more_than_a_question() {
    let workspace = edition();
    let ours: Vec<&str> = workspace
        .records()
        .rules
        .iter()
        .filter(|rule| rule.inferred || rule.foundation == Foundation::Inferred)
        .map(|rule| rule.text.as_str())
        .collect();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    for found in all.iter().flat_map(|event| &event.found) {
        let rule = found.rule.as_ref().unwrap();
        if ours.contains(&rule.text.as_str()) {
            let is_asked = matches!(found.kind, NoticedKind::Open | NoticedKind::Practical);
            assert!(is_asked, "{}", found.text);
        }
        if rule.is_disputed {
            assert_ne!(found.kind, NoticedKind::Undisputed, "{}", found.text);
        }
    }
}

#[test]
fn an_expectation_is_ours_unless_a_source_states_a_rule_behind_it() {
    let workspace = edition();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    let recorded = || all.iter().flat_map(|event| &event.recorded);
    for deviation in &workspace.records().deviations {
        let mut rules = deviation.rules.iter().map(|id| workspace.find(id).unwrap());
        let stated = rules.any(|rule| {
            matches!(
                rule.foundation,
                Foundation::Stated | Foundation::OneSideOfDispute
            )
        });
        let told = recorded().find(|it| it.title == deviation.title).unwrap();
        assert_eq!(told.expected_inferred, !stated, "{}", deviation.title);
    }
    assert!(recorded().any(|it| it.expected_inferred));
    assert!(recorded().any(|it| !it.expected_inferred));
}

#[test]
fn a_rule_that_only_one_side_cites_is_called_disputed_wherever_it_is_named() {
    let workspace = edition();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    let about = |text: &str| {
        let found = all.iter().flat_map(|event| &event.found);
        let mut rules = found.filter_map(|found| found.rule.as_ref());
        rules.find(|rule| rule.text.contains(text)).unwrap()
    };
    assert!(about("under proposition").is_disputed);
    assert!(about("via Länssamverkansgruppen till Samråd").is_disputed);
    assert!(!about("Alla huvudmän är representerade").is_disputed);
}

#[test]
fn each_filter_leaves_only_what_it_asks_for_and_the_kinds_add_up() {
    let workspace = edition();
    let kinds = NoticedKind::ALL.map(|kind| {
        let filter = DeviationFilter {
            kind: Some(kind),
            ..DeviationFilter::default()
        };
        let screen = shown(&workspace, &filter);
        assert!(screen.shown.iter().all(|noticed| noticed.kind == kind));
        screen.shown.len()
    });
    let all = shown(&workspace, &DeviationFilter::default()).shown.len();
    assert_eq!(kinds.iter().sum::<usize>(), all);
    let filter = DeviationFilter {
        case: Some(Id::new(CASE).unwrap()),
        text: "omröstning".to_owned(),
        ..DeviationFilter::default()
    };
    let found = shown(&workspace, &filter);
    assert!(!found.shown.is_empty() && found.shown.len() < all);
    for noticed in &found.shown {
        let is_here = |(_, route): &(String, Route)| matches!(route, Route::Case(id, _) if id.as_str() == CASE);
        assert!(noticed.links.iter().any(is_here), "{}", noticed.text);
    }
}

#[test]
fn a_long_list_is_shown_a_part_at_a_time() {
    let workspace = edition();
    let seen = seen(&workspace, TODAY);
    let filter = DeviationFilter::default();
    let first = DeviationsScreen::new(&workspace, &seen, &filter, PAGE);
    let whole = DeviationsScreen::new(&workspace, &seen, &filter, usize::MAX);
    assert_eq!(first.shown.len(), PAGE);
    assert_eq!(first.shown.len() + first.more, whole.shown.len());
    assert_eq!(first.count, whole.count);
    assert_eq!(first.shown, whole.shown[..PAGE]);
}

/// The workspace with what this form would add to it.
fn assessed(workspace: &Workspace, wanted: Intent) -> Workspace {
    let (task, start) = wanted.form();
    let Task::Add(collection) = task else {
        panic!("not something new");
    };
    let mut record = start.unwrap();
    record["id"] = json!("bedomning-prov");
    record["text"] = json!("Frågan brådskade.");
    record["status"] = json!("explained");
    let change = Change::between_values(collection, "bedomning-prov", None, Some(&record));
    let mut workspace = workspace.clone();
    workspace.apply(&change).unwrap();
    workspace
}

#[test]
fn the_form_of_each_thing_said_makes_an_assessment_of_that_one() {
    let workspace = edition();
    let all = shown(&workspace, &DeviationFilter::default()).shown;
    let forms = |all: &[Noticed]| -> Vec<Intent> {
        let of = |event: &Noticed| {
            let recorded = event.recorded.iter().map(|it| it.assess.clone());
            let found = event.found.iter().map(|it| it.assess.clone());
            recorded.chain(found).collect::<Vec<_>>()
        };
        all.iter().flat_map(of).collect()
    };
    let said = |all: &[Noticed]| -> Vec<usize> {
        let of = |event: &Noticed| {
            let recorded = event.recorded.iter().map(|it| it.assessments.len());
            let found = event.found.iter().map(|it| it.assessments.len());
            recorded.chain(found).collect::<Vec<_>>()
        };
        all.iter().flat_map(of).collect()
    };
    for (n, form) in forms(&all).into_iter().enumerate() {
        let workspace = assessed(&workspace, form);
        let again = shown(&workspace, &DeviationFilter::default()).shown;
        let mut expected = vec![0; said(&all).len()];
        expected[n] = 1;
        assert_eq!(said(&again), expected);
    }
}

#[test]
fn every_example_of_every_rule_holds_and_what_is_not_tried_says_how_it_could_be() {
    let rules = RulesTried::new(&edition());
    assert!(!rules.tried.is_empty());
    for rule in &rules.tried {
        for example in &rule.each {
            assert!(example.holds, "{}: {}", rule.said.text, example.text);
        }
        assert!(
            rule.how.starts_with("Programmet ser efter att ") || rule.how.contains("efter vart")
        );
    }
    assert!(rules.not_tried.iter().all(|rule| rule.each.is_empty()));
}

#[test]
fn an_open_case_says_what_can_come_and_why_and_a_finished_one_nothing() {
    let workspace = edition();
    let screen = |id: &str| CaseScreen::new(&workspace, &Id::new(id).unwrap(), TODAY).unwrap();
    let open = screen(CASE);
    assert!(!open.coming.is_empty());
    let steps = open.coming.iter().flat_map(|state| &state.steps);
    for step in steps {
        assert!(!step.because.is_empty(), "{}", step.label);
    }
    for case in &workspace.records().cases {
        let screen = screen(case.id.as_str());
        assert!(
            !screen.is_finished || screen.coming.is_empty(),
            "{}",
            case.id
        );
    }
}

#[test]
fn the_agreed_way_is_laid_beside_the_way_it_went() {
    let workspace = edition();
    let case = case(&workspace);
    let legs = AgreedLeg::of_case(&workspace, case);
    let leg = |from: &str, to: &str| {
        let found = legs
            .iter()
            .find(|leg| leg.from.as_str() == from && leg.to.as_str() == to);
        found.map(|leg| leg.followed)
    };
    assert_eq!(
        leg("lsg", "samrad-hvo"),
        Some(Followed::Denied),
        "it came to Samråd, and a source says that it did not come from LSG"
    );
    assert_eq!(leg("samrad-hvo", "lsg"), Some(Followed::Yes));
    assert_eq!(leg("beredning-barn-unga", "lsg"), Some(Followed::No));
    assert_eq!(leg("samrad-hvo", "huvudmannen"), Some(Followed::No));
    for width in WIDTHS {
        let way = CaseWay::of(&workspace, case, TODAY, width);
        assert!(!way.agreed.is_empty());
        assert_eq!(way.not_gone.len(), 1, "the lane from LSG to Samråd");
        assert!(!way.next.is_empty(), "from LSG it may go to Samråd");
        assert_eq!(way.stops.iter().filter(|stop| stop.is_planned()).count(), 2);
    }
}

#[test]
fn a_denial_is_told_as_one_with_who_says_it() {
    let workspace = edition();
    let lines = AgreedLine::of_case(&workspace, case(&workspace));
    let denied: Vec<_> = lines
        .iter()
        .filter(|line| !line.denied.is_empty())
        .collect();
    let [line] = denied.as_slice() else {
        panic!("{} lines", denied.len());
    };
    assert_eq!(
        (line.from.short.as_str(), line.to.short.as_str()),
        ("LSG", "Samråd")
    );
    assert!(
        line.denied
            .iter()
            .any(|text| text.contains("protokollsanteckning"))
    );
}

#[test]
fn no_case_must_go_on_by_what_is_not_shared_or_where_its_state_is_not_known() {
    let workspace = edition();
    let procedure = Procedure::new(&workspace).on(TODAY);
    for case in &workspace.records().cases {
        for next in procedure.potential(case) {
            let mut routes = next.because.iter().map(|id| workspace.find(id).unwrap());
            let shared = routes.any(|route| route.foundation == Foundation::Stated);
            let known = case.outcome.finished == Finished::No;
            if next.state == PotentialState::Must {
                assert!(shared && known, "{}: {}", case.id, next.step);
            }
            if matches!(next.state, PotentialState::NotYet | PotentialState::Closed) {
                assert!(shared, "{}: {}", case.id, next.step);
            }
        }
    }
    for silent in ["svu-sip", "hjalpmedel-sortiment"] {
        let case = workspace.find(&Id::<Case>::new(silent).unwrap()).unwrap();
        let next = procedure.potential(case);
        assert!(
            next.iter().all(|it| it.state != PotentialState::Must),
            "{silent}"
        );
    }
}

#[test]
fn a_closed_case_may_go_nowhere_and_the_picture_below_it_stays() {
    let mut workspace = edition();
    let before = workspace.records().value(Collection::Cases, CASE).unwrap();
    let both = |workspace: &Workspace| {
        WIDTHS.map(|width| CaseWay::of(workspace, case(workspace), TODAY, width))
    };
    let below = CaseWay::ground(&workspace, case(&workspace), WIDTHS[0]);
    let open = both(&workspace);
    let mut after = before.clone();
    after["outcome"]["finished"] = json!("yes");
    let change = Change::between_values(Collection::Cases, CASE, Some(&before), Some(&after));
    workspace.apply(&change).unwrap();
    assert_eq!(
        CaseWay::ground(&workspace, case(&workspace), WIDTHS[0]),
        below
    );
    let closed = both(&workspace);
    for (open, closed) in open.iter().zip(&closed) {
        assert!(!open.next.is_empty() && closed.next.is_empty());
        assert_eq!(open.drawing, closed.drawing);
    }
}

#[test]
fn where_a_case_may_go_follows_the_routes() {
    let mut workspace = edition();
    let open = CaseWay::of(&workspace, case(&workspace), TODAY, WIDTHS[0]);
    let routes: Vec<_> = workspace.records().routes.clone();
    for route in routes {
        let id = route.id.as_str();
        let before = workspace.records().value(Collection::Routes, id).unwrap();
        let change = Change::between_values(Collection::Routes, id, Some(&before), None);
        workspace.apply(&change).unwrap();
    }
    let bare = CaseWay::of(&workspace, case(&workspace), TODAY, WIDTHS[0]);
    assert_ne!(open, bare);
    assert!(bare.next.is_empty());
}

#[test]
fn a_saved_picture_is_the_same_bytes_and_names_every_body_on_it() {
    let workspace = edition();
    let map = Saved::of_map(&workspace, &MapView::default());
    assert_eq!(map, Saved::of_map(&workspace, &MapView::default()));
    assert_eq!(map.name, "vasterbotten-karta-2024-09-06");
    let way = Saved::of_case(&workspace, case(&workspace), (8, TODAY), &ALL);
    assert_eq!(way.name, format!("vasterbotten-{CASE}-steg-8"));
    for saved in [&map, &way] {
        assert!(saved.svg.starts_with("<?xml"));
        assert!(saved.svg.contains("<title id=\"titel\">"));
        assert!(saved.svg.contains("Umeå") && saved.svg.contains("Samråd"));
        assert!(!saved.svg.contains("var(") && !saved.svg.contains("http://127"));
    }
    assert!(way.svg.contains("class=\"stop now\""));
    assert!(!map.svg.contains("class=\"stop"));
    let bare = Saved::of_case(&workspace, case(&workspace), (8, TODAY), &[]).svg;
    assert!(!bare.contains("class=\"stop") && !bare.contains("class=\"agreed-leg"));
    assert!(way.svg.contains("class=\"agreed-leg"));
}

/// The colours of a saved picture are the light theme's.
#[test]
fn every_colour_of_a_saved_picture_is_a_token_of_the_light_theme() {
    let tokens = fs::read_to_string("style/tokens.css").unwrap();
    let light: Vec<&str> = tokens.split('#').skip(1).map(|rest| &rest[..6]).collect();
    let svg = Saved::of_map(&edition(), &MapView::default()).svg;
    let style = svg
        .split("<style>")
        .nth(1)
        .unwrap()
        .split("</style>")
        .next()
        .unwrap();
    for part in style.split('#').skip(1) {
        let colour: String = part.chars().take_while(char::is_ascii_hexdigit).collect();
        let long = if colour.len() == 3 {
            colour.chars().flat_map(|digit| [digit, digit]).collect()
        } else {
            colour
        };
        assert!(light.contains(&long.as_str()), "#{long}");
    }
}

#[test]
fn a_filter_of_departures_is_kept_in_the_address() {
    let mut state = State::default();
    let hash = "/avvikelser?slag=oppen&bedomd=nej";
    let _ = state.update(Msg::AddressChanged(hash.to_owned()));
    assert_eq!(state.route.print(), hash);
}
