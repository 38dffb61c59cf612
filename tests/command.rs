//! The command line, as a script uses it: what it says where, and with which exit code.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

const EDITION: &str = "public/data/vasterbotten.json";

fn run(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samverkanskartan"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn out(words: &[&str]) -> String {
    let done = run(words);
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert_eq!(done.status.code(), Some(0), "{words:?}: {told}");
    String::from_utf8(done.stdout).unwrap()
}

#[test]
fn what_is_wrong_in_a_file_is_told_in_swedish_with_its_place() {
    let file =
        std::env::temp_dir().join(format!("samverkanskartan-fel-{}.json", std::process::id()));
    let text = std::fs::read_to_string(EDITION).unwrap();
    let wrong = [
        ("{", "inte"),
        (
            &text.replacen(r#""status":"held""#, r#""status":"hold""#, 1),
            "status",
        ),
        (
            &text.replacen(r#""to":"samrad-hvo""#, r#""to":"nobody""#, 1),
            "nobody",
        ),
    ];
    for (text, place) in wrong {
        std::fs::write(&file, text).unwrap();
        let done = run(&["check", file.to_str().unwrap()]);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{told}");
        assert!(told.contains(place) && !told.contains(" {"), "{told}");
    }
    std::fs::remove_file(&file).unwrap();
}

#[test]
fn a_file_that_is_not_there_or_is_none_is_told_in_swedish() {
    for (file, words) in [
        ("finns-inte.json", "finns ingen sådan fil"),
        ("src", "är en mapp"),
        ("README.md/fil.json", "är en fil och ingen mapp"),
    ] {
        let done = run(&["check", file]);
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{told}");
        assert!(told.contains(file) && told.contains(words), "{told}");
        assert!(!told.contains("os error"), "{told}");
    }
}

#[test]
fn help_is_what_was_asked_for() {
    for words in [
        ["--help"].as_slice(),
        &["-h"],
        &["help"],
        &["stats", "--help"],
    ] {
        let help = out(words);
        for command in [
            "check",
            "convert",
            "stats",
            "deviations",
            "generate",
            "merge",
            "diff",
            "publish",
            "schema",
        ] {
            assert!(
                help.contains(command),
                "{words:?} says nothing of {command}"
            );
        }
    }
}

#[test]
fn wrong_words_are_told_on_standard_error_and_end_with_2() {
    for words in [
        [].as_slice(),
        &["tro"],
        &["check"],
        &["check", EDITION, "--json"],
        &["merge", EDITION, EDITION],
        &["merge", EDITION, EDITION, EDITION, "--json"],
        &["diff", EDITION],
        &["convert", EDITION],
        &["convert", EDITION, "--to", "docx"],
        &["convert", EDITION, "--to", "xes", "--table", "steg"],
        &["convert", EDITION, "--to", "csv", "--table", "personer"],
        &["deviations", EDITION, "--day", "i går"],
        &["generate", "--cases", "många", "--seed", "1"],
        &["generate", "--cases", "3"],
        &["stats", EDITION, "--jsn"],
        &["publish", EDITION],
        &["publish", EDITION, "--to", "zip"],
        &["publish", EDITION, "--to", "json", "-o", "x.json", "--all"],
    ] {
        let done = run(words);
        assert_eq!(done.status.code(), Some(2), "{words:?}");
        assert!(done.stdout.is_empty(), "{words:?}");
        assert!(!done.stderr.is_empty(), "{words:?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_ends_with_1() {
    for file in ["finns/inte.json", "Cargo.toml"] {
        for words in [
            ["check", file].as_slice(),
            &["format", file],
            &["convert", file, "--to", "xes"],
            &["stats", file],
            &["deviations", file],
            &["merge", EDITION, file, EDITION],
            &["diff", EDITION, file],
        ] {
            let done = run(words);
            assert_eq!(done.status.code(), Some(1), "{words:?}");
            assert!(done.stdout.is_empty(), "{words:?}");
            assert!(String::from_utf8_lossy(&done.stderr).contains(file));
        }
    }
}

#[test]
fn a_sound_file_says_nothing_on_standard_output_and_ends_with_0() {
    assert_eq!(out(&["check", EDITION]), "");
}

#[test]
fn the_edition_is_in_canonical_form() {
    assert_eq!(
        out(&["format", EDITION]),
        fs::read_to_string(EDITION).unwrap()
    );
}

#[test]
fn the_same_file_gives_the_same_bytes_on_standard_output_and_in_a_file() {
    let folder = std::env::temp_dir().join(format!("samverkanskartan-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for to in ["ocel", "xes", "oparl", "csv", "ics"] {
        let file = folder.join(to);
        let words = ["convert", EDITION, "--to", to];
        let text = out(&words);
        assert_eq!(text, out(&words), "{to}");
        let path = file.to_str().unwrap();
        assert_eq!(out(&[&words[..], &["-o", path]].concat()), "");
        assert_eq!(fs::read_to_string(&file).unwrap(), text, "{to}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn statistics_and_deviations_are_told_in_words_and_as_json() {
    let words = out(&["stats", EDITION]);
    assert!(words.contains("Vanligaste vägar"));
    let counted: Value = serde_json::from_str(&out(&["stats", EDITION, "--json"])).unwrap();
    assert_eq!(counted["cases"], 71);
    let seen: Value = serde_json::from_str(&out(&["deviations", EDITION, "--json"])).unwrap();
    let seen = seen.as_array().unwrap();
    assert!(
        seen.iter()
            .all(|it| !it["text"].as_str().unwrap().is_empty())
    );
    let in_words = out(&["deviations", EDITION]);
    assert_eq!(in_words.split("\n\n").count() - 1, seen.len());
    assert!(in_words.contains("Källa: "));
}

#[test]
fn whoever_reads_a_finding_or_a_trial_is_told_that_its_rule_is_disputed() {
    let json = |words: &[&str]| -> Vec<Value> { serde_json::from_str(&out(words)).unwrap() };
    let disputed = "oenighet-avslag-eller-tillbaka";
    let seen = json(&["deviations", EDITION, "--json"]);
    let tried = json(&["deviations", EDITION, "--all"]);
    for found in seen
        .iter()
        .chain(&tried)
        .filter(|it| it["rule"] == disputed)
    {
        assert_eq!(found["disputed"], true);
        assert_eq!(found["strength"], "one-sided");
        assert_eq!(found["foundation"], "one-side-of-dispute");
    }
    for found in seen.iter().filter(|it| it["foundation"] == "inferred") {
        assert_eq!(found["strength"], "question");
    }
    let in_words = out(&["deviations", EDITION]);
    let found = in_words
        .split("\n\n")
        .find(|it| it.contains("avslås eller går tillbaka"));
    assert!(found.unwrap().contains("Omstridd"));
    assert!(
        found
            .unwrap()
            .starts_with("Avviker från en regel som en sida anför")
    );
}

#[test]
fn what_differs_between_two_files_is_told_in_sentences() {
    assert_eq!(out(&["diff", EDITION, EDITION]), "");
    let old = "tests/fixtures/version-1.json";
    let folder = std::env::temp_dir().join(format!("samverkanskartan-diff-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let mut file: Value = serde_json::from_str(&fs::read_to_string(old).unwrap()).unwrap();
    let case = &mut file["cases"][0];
    case["title"] = "Ny rubrik".into();
    case["summary"] = "Ny sammanfattning.".into();
    file["revision"] = 9.into();
    file["datasetId"] = "annat".into();
    file["senare"] = true.into();
    file["relations"].as_array_mut().unwrap().remove(0);
    let new = folder.join("ny.json");
    fs::write(&new, file.to_string()).unwrap();
    let told = out(&["diff", old, new.to_str().unwrap()]).replace('\u{a0}', " ");
    for line in [
        "  Utgåva nummer: 3 → 9",
        "  senare: ingenting → Ja",
        "Tog bort sambandet",
        "Ändrade 2 uppgifter i ärendet",
        "  Vad det är: Nämns bara. → Ny sammanfattning.",
        "→ Ny rubrik",
        "Ändrade vilken datamängd det är",
    ] {
        assert!(told.contains(line), "{line} is not in:\n{told}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_merged_with_itself_is_itself_with_or_without_a_base() {
    let edition = fs::read_to_string(EDITION).unwrap();
    for base in [EDITION, "finns/inte.json"] {
        assert!(out(&["merge", base, EDITION, EDITION]) == edition);
    }
}

#[test]
fn what_is_planned_for_later_is_not_missed_yet() {
    let found = |day| {
        let seen = out(&["deviations", EDITION, "--json", "--day", day]);
        let seen: Value = serde_json::from_str(&seen).unwrap();
        seen.as_array().unwrap().len()
    };
    assert!(found("2021-01-01") < found("2030-01-01"));
}

#[test]
fn the_same_seed_makes_up_the_same_cases_and_another_makes_others() {
    let made = |seed| out(&["generate", "--cases", "50", "--seed", seed]);
    assert_eq!(made("1"), made("1"));
    assert_ne!(made("1"), made("2"));
    let records: Value = serde_json::from_str(&made("1")).unwrap();
    let cases = records["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 50);
    let stops = cases
        .iter()
        .filter_map(|case| case["consultations"].as_array());
    let dates = stops
        .flatten()
        .map(|stop| stop["date"].as_str().unwrap().len());
    let known: Vec<bool> = dates.map(|length| length == "2024-03-15".len()).collect();
    let share = known.iter().filter(|known| **known).count() * 100 / known.len();
    assert!((50..100).contains(&share), "{share} of 100 days are known");
}

#[test]
fn a_person_is_taken_out_of_a_file_and_what_went_is_told() {
    for who in ["magnus-eriksson", "Magnus Eriksson"] {
        let done = run(&["forget", EDITION, who]);
        assert_eq!(done.status.code(), Some(0));
        let told = String::from_utf8(done.stderr)
            .unwrap()
            .replace('\u{a0}', " ");
        assert!(
            told.contains("1 personpost") && told.contains("2 närvarorader"),
            "{told}"
        );
        let text = String::from_utf8(done.stdout).unwrap().to_lowercase();
        assert!(!text.contains("magnus eriksson") && !text.contains("magnus-eriksson"));
    }
    let done = run(&["forget", EDITION, "Finns Inte"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(
        String::from_utf8(done.stderr)
            .unwrap()
            .contains("Finns Inte")
    );
}
