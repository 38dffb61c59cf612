//! Every crate in the lock file may be shipped: its licence is one we accept. What the licences ask
//! for is shipped with the site: the texts of all that is compiled into it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use expect_test::expect_file;
use serde_json::Value;

/// Permissive licences; of an expression with `OR` one is enough, of one with `AND` all.
const ACCEPTED: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

fn is_accepted(expression: &str) -> bool {
    let bare = expression.replace(['(', ')'], "").replace('/', " OR ");
    bare.split(" AND ").all(|all| {
        all.split(" OR ")
            .any(|licence| ACCEPTED.contains(&licence.trim()))
    })
}

/// What cargo knows of the crates.
fn metadata(more: &[&str]) -> Value {
    let answer = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(more)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    serde_json::from_slice(&answer.stdout).unwrap()
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The crates that are compiled into the program of the site, by id: not those that only make it.
fn compiled_in(metadata: &Value) -> BTreeSet<&str> {
    let makes_code = |package: &&Value| {
        all(&package["targets"]).any(|target| all(&target["kind"]).any(|kind| kind == "proc-macro"))
    };
    let only_make = all(&metadata["packages"]).filter(makes_code);
    let only_make: BTreeSet<_> = only_make.map(|package| text(&package["id"])).collect();
    let nodes = all(&metadata["resolve"]["nodes"]);
    let nodes: BTreeMap<_, _> = nodes.map(|node| (text(&node["id"]), node)).collect();
    let mut found = BTreeSet::new();
    let mut next = vec![text(&metadata["resolve"]["root"])];
    while let Some(id) = next.pop() {
        if only_make.contains(id) || !found.insert(id) {
            continue;
        }
        let uses = all(&nodes[id]["deps"]);
        let uses = uses.filter(|used| all(&used["dep_kinds"]).any(|kind| kind["kind"].is_null()));
        next.extend(uses.map(|used| text(&used["pkg"])));
    }
    found.remove(text(&metadata["resolve"]["root"]));
    found
}

/// The licences that lie in a crate's folder; of those one may choose between, the shorter.
fn licences(package: &Value) -> Vec<String> {
    let folder = Path::new(text(&package["manifest_path"])).parent().unwrap();
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let mut names: Vec<_> = files
        .filter(|file| file.file_type().unwrap().is_file())
        .map(|file| file.file_name().into_string().unwrap())
        .filter(|name| {
            let name = name.to_uppercase();
            let begins = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "NOTICE"];
            begins.iter().any(|begin| name.starts_with(begin))
        })
        .collect();
    names.sort();
    let has = |what: &str| names.iter().any(|name| name.to_uppercase().contains(what));
    if has("MIT") {
        let other = |name: &String| {
            let name = name.to_uppercase();
            name.contains("APACHE") || name.contains("UNLICENSE") || name == "COPYING"
        };
        names.retain(|name| !other(name));
    }
    let texts = names
        .iter()
        .map(|name| std::fs::read_to_string(folder.join(name)).unwrap());
    let plain = |text: String| {
        let lines = text.lines().map(str::trim_end);
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    texts.map(plain).filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_site_carries_the_licences_of_all_that_is_compiled_into_it() {
    let for_site = [
        "--filter-platform",
        "wasm32-unknown-unknown",
        "--features",
        "split",
    ];
    let metadata = metadata(&for_site);
    let ids = compiled_in(&metadata);
    assert!(ids.len() > 50, "there are crates to look at");
    let mut by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut without = String::new();
    for package in all(&metadata["packages"]).filter(|it| ids.contains(text(&it["id"]))) {
        let licence = text(&package["license"]);
        let name = format!(
            "{} {} ({licence})",
            text(&package["name"]),
            text(&package["version"])
        );
        let found = licences(package);
        if found.is_empty() {
            // Who they are, and not where letters to them go.
            let name_of = |author| text(author).split(" <").next().unwrap_or_default();
            let authors: Vec<_> = all(&package["authors"]).map(name_of).collect();
            let _ = writeln!(without, "{name}: {}", authors.join(", ")); // a String takes everything
        }
        for licence in found {
            by_text.entry(licence).or_default().insert(name.clone());
        }
    }
    let mut groups: Vec<_> = by_text
        .into_iter()
        .map(|(text, names)| (names, text))
        .collect();
    groups.sort();
    let mut file = String::from(
        "Samverkanskartan is compiled with code of others, each under a licence of its own. Here\n\
         they stand, with the crates that each is of. The standard library of Rust, which is\n\
         compiled in too, is under the licences MIT and Apache-2.0, as one chooses.\n",
    );
    for (names, text) in groups {
        let names: Vec<_> = names.into_iter().collect();
        let _ = write!(
            file,
            "\n{}\n\n{}\n\n{text}\n",
            "=".repeat(80),
            names.join("\n")
        );
    }
    let _ = write!(
        file,
        "\n{}\n\nThese say which licence they are under, and come without its text, which is that above:\n\n{without}",
        "=".repeat(80)
    );
    expect_file!["../public/LICENSES.txt"].assert_eq(&file);
}

#[test]
fn every_crate_has_a_licence_we_accept() {
    let metadata = metadata(&[]);
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 50, "there are crates to look at");
    let refused: Vec<_> = packages
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(is_accepted))
        .map(|package| format!("{} ({})", package["name"], package["license"]))
        .collect();
    assert_eq!(refused, [""; 0]);
}

#[test]
fn a_licence_that_asks_something_in_return_is_refused() {
    assert!(is_accepted("MIT OR GPL-3.0"));
    assert!(is_accepted("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!is_accepted("GPL-3.0"));
    assert!(!is_accepted("MIT AND GPL-3.0"));
}
