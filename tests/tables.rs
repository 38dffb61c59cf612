//! Tables for a spreadsheet: no date is taken for another, and who was there, how they voted and
//! what each huvudman decided have tables of their own.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::read;
use samverkanskartan::screen::export::Table;
use serde_json::{Value, json};
use small_county::{case, column, file, item, meeting};

/// What a sheet could take for a day or a number.
const LIKE_DATES: [&str; 8] = [
    "5-8",
    "3.10",
    "2/3",
    "0012",
    "2024-12",
    "12E5",
    "1/2024",
    "HSN 422:1-2026",
];

/// A meeting with everything that a table tells, and a case that was recommended there.
fn county() -> Workspace {
    let line = |person: &str, name: &str, presence: &str, huvudman: &str| {
        json!({ "name": name, "person": person, "organization": "samrad", "list": "Ledamöter",
            "role": "member", "presence": presence, "onBehalfOf": [huvudman], "party": "s" })
    };
    let vote = json!({ "id": "rost", "question": "Anta avtalet?", "votes": [
        { "name": "Bo Provsson", "person": "bo-provsson", "option": "yes", "onBehalfOf": ["kommun-a"] },
        { "name": "Dan Exempel", "person": "dan-exempel", "option": "no" },
    ] });
    let counted = json!({ "id": "sluten", "question": "Vem?", "votes": [], "closed": true,
        "counts": [{ "what": "Dan Exempel", "count": 3 }] });
    let decision = json!({ "id": "beslut", "verb": "rekommendera", "text": "Anta avtalet.",
        "by": "samrad", "addressedTo": ["kommun-a", "region-r"], "deadline": "2025-10" });
    let treated = item(
        "5",
        "Avtal",
        &json!({ "cases": ["avtal"], "votes": [vote, counted],
        "decisions": [decision] }),
    );
    let met = meeting(
        "2025-03-14",
        &json!({
            "agenda": [treated],
            "attendance": [
                line("bo-provsson", "Bo Provsson", "present", "kommun-a"),
                line("cia-testberg", "Cia Testberg", "absent", "region-r"),
            line("dan-exempel", "Dan Exempel", "present", "region-r"),
            ],
        }),
    );
    let stop = |id: &str, date: &str, more: Value| {
        let mut stop = json!({ "id": id, "date": date, "organization": "samrad", "role": "voted",
            "what": "Behandlades.", "status": "held" });
        for (name, value) in more.as_object().into_iter().flatten() {
            stop[name] = value.clone();
        }
        stop
    };
    let mut avtal = case(
        "avtal",
        &[
            stop(
                "avtal-2",
                "2025-03-14",
                json!({ "meeting": "samrad-2025-03-14", "item": "5" }),
            ),
            stop("avtal-3", "2020-23", json!({})),
            stop("avtal-4", "2021-10", json!({})),
        ],
    );
    avtal["adoptions"] = json!([
        { "huvudman": "kommun-a", "status": "adopted", "date": "2025-05", "paragraph": "§ 7" },
    ]);
    let mut file = file(&json!([met]), &json!([avtal]));
    file["documents"] = json!([{ "id": "protokoll", "title": "Protokoll", "citation": "Protokoll",
        "date": "2025-03-14", "kind": "protokoll" }]);
    file["deviations"] = json!([{ "id": "avvikelse", "title": "Röstning", "kind": "disagreement",
        "meeting": "samrad-2025-03-14", "item": "5", "expected": "Enighet.",
        "happened": "Man röstade.", "sources": [] }]);
    read(file.to_string().as_bytes()).unwrap()
}

#[test]
fn a_date_that_is_no_day_is_written_in_words() {
    let county = county();
    let days = ["2025-02-05", "2025-03-14", "hösten 2020", "oktober 2021"];
    assert_eq!(column(&county, Table::Stops, "Datum"), days);
    assert_eq!(
        column(&county, Table::Decisions, "Senast"),
        ["oktober 2025"]
    );
    assert_eq!(column(&county, Table::Adoptions, "Datum"), ["maj 2025", ""]);
}

#[test]
fn what_a_sheet_could_take_for_a_date_stands_as_it_is_printed_and_the_page_says_how_to_open_it() {
    let items = LIKE_DATES.map(|number| item(number, "Fråga", &json!({})));
    let met = meeting(
        "2025-03-14",
        &json!({ "agenda": items, "diaryNumber": "5-8" }),
    );
    let county = small_county::county(&json!([met]), &json!([])).unwrap();
    assert_eq!(column(&county, Table::Items, "Punkt"), LIKE_DATES);
    assert_eq!(column(&county, Table::Meetings, "Diarienummer"), ["5-8"]);
    assert_eq!(column(&county, Table::Meetings, "Datum"), ["2025-03-14"]);
    let told = samverkanskartan::screen::words::export::OTHER_FORMATS_TEXT;
    assert!(told.contains("som text") && told.contains("5-8"), "{told}");
}

#[test]
fn a_deviation_has_the_day_it_happened() {
    assert_eq!(
        column(&county(), Table::Deviations, "Datum")[0],
        "2025-03-14"
    );
}

#[test]
fn who_was_there_has_a_table() {
    let county = county();
    let of = |name| column(&county, Table::Attendance, name);
    assert_eq!(of("Namn"), ["Bo Provsson", "Cia Testberg", "Dan Exempel"]);
    assert_eq!(of("Närvaro"), ["närvarande", "frånvarande", "närvarande"]);
    assert_eq!(of("För"), ["Kommun A", "Region R", "Region R"]);
    assert_eq!(of("Mötets dag"), ["2025-03-14"; 3]);
}

#[test]
fn votes_have_a_table_by_name_and_by_number() {
    let county = county();
    let of = |name| column(&county, Table::Votes, name);
    assert_eq!(of("Namn"), ["Bo Provsson", "Dan Exempel", ""]);
    assert_eq!(of("Röst"), ["Bifall", "Avslag", "Dan Exempel"]);
    assert_eq!(of("Antal"), ["", "", "3"]);
    assert_eq!(of("Sluten"), ["", "", "ja"]);
}

#[test]
fn what_each_huvudman_decided_has_a_table_and_silence_is_said() {
    let county = county();
    let of = |name| column(&county, Table::Adoptions, name);
    assert_eq!(of("Huvudman"), ["Kommun A", "Region R"]);
    assert_eq!(of("Beslut"), ["antagen", "inte belagt"]);
    assert_eq!(of("Tillfrågad"), ["ja", "ja"]);
    assert_eq!(of("Paragraf"), ["§ 7", ""]);
}
