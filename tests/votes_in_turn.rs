//! Votes that are no plain yes and no by name: huvudmän that vote as such, proposals set against
//! each other in turn, and what is settled without anybody counting.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::{Deed, Editing, Task};
use samverkanskartan::domain::{Id, Problem, VoteOption, Workspace};
use samverkanskartan::interchange::{ReadError, read, write};
use samverkanskartan::procedure::Procedure;
use samverkanskartan::screen::export::Table;
use samverkanskartan::screen::huvudman::HuvudmanScreen;
use samverkanskartan::screen::meeting::VoteView;
use serde_json::{Value, json};
use small_county::{TODAY, column, county, file, id, item, meeting, oparl, page, plain};

const DAY: &str = "2026-03-12";

fn with(votes: &Value) -> Result<Workspace, ReadError> {
    let reserved = json!({
        "votes": votes,
        "reservations": [{ "by": ["dan-exempel"], "text": "Det går för fort." }],
    });
    let agenda = json!([item("5", "Bron", &reserved)]);
    county(
        &json!([meeting(DAY, &json!({ "agenda": agenda }))]),
        &json!([]),
    )
}

fn vote(id: &str, more: &Value) -> Value {
    let mut vote = json!({ "id": id, "question": "Ska bron byggas?", "votes": [] });
    for (field, value) in more.as_object().into_iter().flatten() {
        vote[field] = value.clone();
    }
    vote
}

fn views(workspace: &Workspace) -> Vec<VoteView> {
    page(workspace, DAY).items.remove(0).votes
}

fn manner(view: &VoteView) -> Vec<String> {
    view.manner.iter().map(|it| plain(it)).collect()
}

/// The region with three votes, shared, and two municipalities, of which one has no number.
fn by_huvudman() -> Value {
    json!([vote(
        "rost",
        &json!({ "byHuvudman": [
        { "huvudman": "region-r", "option": "yes", "count": 2 },
        { "huvudman": "region-r", "option": "no", "count": 1 },
        { "huvudman": "kommun-b", "option": "abstain" },
        { "huvudman": "kommun-a", "option": "yes", "count": 1 },
    ] })
    )])
}

#[test]
fn what_each_huvudman_chose_is_told_with_its_votes_and_without_people() {
    let workspace = with(&by_huvudman()).unwrap();
    let view = views(&workspace).remove(0);
    let huvudmen: Vec<_> = view
        .huvudmen
        .iter()
        .map(|it| {
            (
                it.name.as_str(),
                plain(&it.label),
                it.marks.len(),
                it.beside.is_some(),
            )
        })
        .collect();
    assert_eq!(
        huvudmen,
        [
            ("Kommun A", "bifall, 1 röst".to_owned(), 1, true),
            ("Kommun B", "avstod".to_owned(), 1, false),
            (
                "Region R",
                "bifall, 2 röster; avslag, 1 röst".to_owned(),
                2,
                true
            ),
        ]
    );
    let summary: Vec<_> = view.summary.iter().map(|it| plain(it)).collect();
    assert_eq!(
        summary,
        [
            "Bifall: 1 kommun och Region R.",
            "Avslag: Region R.",
            "Avstod: 1 kommun."
        ]
    );
    assert_eq!(
        manner(&view),
        [
            "Huvudmännen röstade. Vilka personer som röstade framgår inte.",
            "Hur många röster var och en hade framgår inte för alla.",
        ]
    );
    assert!(!view.is_by_name);
    assert!(view.counts.is_empty(), "what is not printed is not there");
}

#[test]
fn a_huvudmans_page_tells_how_it_voted_as_such() {
    let workspace = with(&by_huvudman()).unwrap();
    let screen = |id: &str| HuvudmanScreen::new(&workspace, &Id::new(id).unwrap(), TODAY).unwrap();
    let region = screen("region-r").votes.remove(0);
    let votes: Vec<_> = region
        .votes
        .iter()
        .map(|it| {
            (
                it.name.text.as_str(),
                it.option,
                it.note.as_deref().map(plain),
            )
        })
        .collect();
    let said = |text: &str| Some(text.to_owned());
    assert_eq!(
        votes,
        [
            ("Region R", VoteOption::Yes, said("2 röster")),
            ("Region R", VoteOption::No, said("1 röst")),
        ]
    );
    assert!(region.apart);
    assert_eq!(screen("kommun-b").votes[0].votes[0].note, None);
}

#[test]
fn a_huvudman_may_share_its_votes_but_chooses_nothing_twice() {
    let mut votes = by_huvudman();
    votes[0]["byHuvudman"][1]["option"] = json!("yes");
    let Err(ReadError::Findings(findings)) = with(&votes) else {
        panic!("it was read");
    };
    assert_eq!(findings.len(), 1);
    assert!(findings[0].place.field.ends_with("votes"));
    let name = "region-r".to_owned();
    assert_eq!(findings[0].problem, Problem::VotedTwice { name });
    votes[0]["byHuvudman"][1]["huvudman"] = json!("kommun-x");
    assert!(with(&votes).is_err(), "whoever votes is there");
}

/// Two proposals against each other for the place against the main one, and then that.
fn in_turn() -> Value {
    json!([
        vote(
            "rost-1",
            &json!({
                "stage": "counter-proposal", "yesMeans": "Dan Exempels förslag",
                "noMeans": "Cia Testbergs förslag.",
                "counts": [{ "what": "Bifall", "count": 3 }, { "what": "Avslag", "count": 3 }],
                "settledBy": "lot",
            })
        ),
        vote(
            "rost-2",
            &json!({
                "stage": "main", "yesMeans": "beredningens förslag", "noMeans": "Dan Exempels förslag",
                "counts": [{ "what": "Bifall", "count": 4 }, { "what": "Avslag", "count": 2 }],
                "result": "Bron byggs.",
            })
        ),
    ])
}

#[test]
fn proposals_set_against_each_other_in_turn_are_told_in_turn_with_what_each_stood_for() {
    let workspace = with(&in_turn()).unwrap();
    let views = views(&workspace);
    let no_names = "Vilka som röstade på vad framgår inte.";
    assert_eq!(
        manner(&views[0]),
        [
            "Det var en kontrapropositionsomröstning.",
            "Bifall betydde: Dan Exempels förslag.",
            "Avslag betydde: Cia Testbergs förslag.",
            no_names,
            "Vid lika röstetal avgjorde lottning.",
        ]
    );
    assert_eq!(
        manner(&views[1]),
        [
            "Det var en huvudomröstning.",
            "Bifall betydde: beredningens förslag.",
            "Avslag betydde: Dan Exempels förslag.",
            no_names,
        ]
    );
}

#[test]
fn nobody_counts_an_acclamation_and_no_number_is_missed() {
    let votes = json!([vote(
        "rost",
        &json!({ "acclamation": true, "result": "Bron byggs." })
    )]);
    let workspace = with(&votes).unwrap();
    let view = views(&workspace).remove(0);
    assert_eq!(
        manner(&view),
        ["Avgjordes med acklamation: rösterna räknades inte."]
    );
    assert!(view.huvudmen.is_empty(), "nobody is said not to have voted");
    assert_eq!(view.heading, "Acklamation");
    let page = page(&workspace, DAY);
    assert_eq!(page.item_count.1, "ingen med beslut");
    assert!(!page.strip[0].vote, "it was not put to the vote");
    let objections = &page.items[0].objections;
    assert_eq!(objections[0].by[0].0.text, "Dan Exempel");
    let column = |name: &str| column(&workspace, Table::Votes, name);
    assert_eq!(
        column("Acklamation"),
        ["ja"],
        "it has a row, though nobody is counted"
    );
    assert_eq!(
        (column("Röst"), column("Antal")),
        (vec![String::new()], vec![String::new()])
    );
}

#[test]
fn where_nothing_is_to_be_put_to_the_vote_an_acclamation_is_no_vote() {
    let found = |votes: &Value| {
        let agenda = json!([item("5", "Bron", &json!({ "votes": votes }))]);
        let held = meeting(DAY, &json!({ "agenda": agenda }));
        let mut file = file(&json!([held]), &json!([]));
        file["rules"] = json!([{
            "id": "ingen-rost", "text": "Inget sätts till omröstning.", "foundation": "stated",
            "checkable": "Fynd vid omröstning.", "check": { "kind": "no-vote", "at": ["samrad"] },
        }]);
        let workspace = read(file.to_string().as_bytes()).unwrap();
        Procedure::new(&workspace).observations().len()
    };
    assert_eq!(found(&by_huvudman()), 1);
    assert_eq!(
        found(&json!([vote("rost", &json!({ "acclamation": true }))])),
        0
    );
}

#[test]
fn a_spreadsheet_has_a_row_of_what_each_huvudman_chose() {
    let workspace = with(&by_huvudman()).unwrap();
    let column = |name: &str| column(&workspace, Table::Votes, name);
    assert_eq!(
        column("För"),
        ["Region R", "Region R", "Kommun B", "Kommun A"]
    );
    assert_eq!(column("Röst"), ["Bifall", "Avslag", "Avstod", "Bifall"]);
    assert_eq!(column("Antal"), ["2", "1", "", "1"]);
    let workspace = with(&in_turn()).unwrap();
    let column = |name: &str| small_county::column(&workspace, Table::Votes, name);
    assert_eq!(column("Avgjordes av"), ["lottning", "lottning", "", ""]);
    assert_eq!(column("Vilken omröstning")[2], "huvudomröstning");
    assert_eq!(column("Avslag betyder")[2], "Dan Exempels förslag");
    assert_eq!(column("Ledde till")[2], "Bron byggs.");
}

#[test]
fn oparl_carries_them_under_our_own_name() {
    let of = |votes: &Value| {
        let meetings = oparl(&with(votes).unwrap(), "Meeting");
        meetings[0]["agendaItem"][0]["samverkanskartan:votes"].clone()
    };
    let by_huvudman = &of(&by_huvudman())[0]["byHuvudman"];
    assert_eq!(by_huvudman[0]["count"], 2);
    assert_eq!(by_huvudman[1]["option"], "no");
    assert_eq!(by_huvudman[2].get("count"), None);
    let in_turn = of(&in_turn());
    assert_eq!(in_turn[0]["stage"], "counter-proposal");
    assert_eq!(in_turn[1]["noMeans"], "Dan Exempels förslag");
}

#[test]
fn the_form_of_a_vote_takes_all_of_it() {
    let mut workspace = with(&json!([])).unwrap();
    let task = Task::Deed(Deed::Vote, format!("samrad-{DAY}/5"));
    let mut form = Editing::begin(task, None, &workspace, String::new()).unwrap();
    for (pointer, value) in [
        ("/question", json!("Ska bron byggas?")),
        ("/stage", json!("main")),
        ("/yesMeans", json!("Bron byggs")),
        ("/noMeans", json!("Ingen bro")),
        ("/acclamation", json!(true)),
        (
            "/byHuvudman",
            json!([{ "huvudman": "region-r", "option": "yes", "count": 2 }]),
        ),
    ] {
        form.set(pointer, Some(value));
    }
    assert_eq!(form.faults(&workspace), []);
    workspace.apply(&form.change(&workspace)).unwrap();
    let vote = &workspace.find(&id(DAY)).unwrap().agenda[0].votes[0];
    assert!(vote.acclamation && vote.stage.is_some());
    assert_eq!(vote.yes_means.as_deref(), Some("Bron byggs"));
    assert_eq!(vote.no_means.as_deref(), Some("Ingen bro"));
    assert_eq!(vote.by_huvudman[0].count, Some(2));
    let again = read(write(&workspace).as_bytes()).unwrap();
    assert_eq!(again.records(), workspace.records());
}
