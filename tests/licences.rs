//! Every crate in the lock file may be shipped: its licence is one we accept.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::process::Command;

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

#[test]
fn every_crate_has_a_licence_we_accept() {
    let answer = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(
        answer.status.success(),
        "{}",
        String::from_utf8_lossy(&answer.stderr)
    );
    let metadata: Value = serde_json::from_slice(&answer.stdout).unwrap();
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
