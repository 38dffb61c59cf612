//! Two coordinators in a real Git repository: what it merges by itself, and where it stops.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::{Value, json};

const PROGRAM: &str = env!("CARGO_BIN_EXE_samverkanskartan");
const LOG: &str = include_str!("fixtures/version-1.json");
const FILE: &str = "logg.json";

/// A repository in a folder of its own, gone when it is dropped.
struct Repository(PathBuf);

impl Repository {
    /// One with the driver set up as README says. `None` where there is no Git.
    fn new(name: &str) -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            println!("no git here: not tried");
            return None;
        }
        let name = format!("samverkanskartan-{name}-{}", std::process::id());
        let repository = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&repository.0).unwrap();
        repository.git("init -q -b main");
        let driver = format!("'{PROGRAM}' merge %O %A %B -o %A");
        let name = "merge.samverkanskartan.driver";
        assert!(repository.run(&["config", name, &driver]).status.success());
        repository.put(".gitattributes", "*.json merge=samverkanskartan\n");
        repository.git("add .gitattributes");
        repository.git("commit -q -m attributes");
        Some(repository)
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new("git")
            .args(["-c", "user.name=Anna", "-c", "user.email=anna@example.org"])
            .args(words)
            .current_dir(&self.0)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .output()
            .unwrap()
    }

    /// Runs what must succeed.
    #[track_caller]
    fn git(&self, words: &str) {
        let done = self.run(&words.split(' ').collect::<Vec<_>>());
        let told = String::from_utf8_lossy(&done.stderr);
        assert!(done.status.success(), "git {words}: {told}");
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn log(&self) -> Value {
        serde_json::from_str(&fs::read_to_string(self.0.join(FILE)).unwrap()).unwrap()
    }

    /// Writes something in the first case, on a branch of its own from another.
    fn branch(&self, name: &str, from: &str, field: &str, text: &str) {
        self.git(&format!("checkout -q -b {name} {from}"));
        self.write(field, text);
        self.git(&format!("commit -q -a -m {name}"));
    }

    /// Writes something in the first case, as the program writes it.
    fn write(&self, field: &str, text: &str) {
        let mut log = self.log();
        log["cases"][0][field] = json!(text);
        self.put(FILE, &log.to_string());
        let done = self.program("format", &["-o", FILE]);
        assert!(done.status.success());
    }

    fn program(&self, command: &str, more: &[&str]) -> Output {
        let mut program = Command::new(PROGRAM);
        program.args([command, FILE]).args(more);
        program.current_dir(&self.0).output().unwrap()
    }

    fn begin(&self) {
        self.put(FILE, LOG);
        self.git(&format!("add {FILE}"));
        self.git("commit -q -m log");
    }
}

impl Drop for Repository {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn different_fields_of_one_case_are_merged_and_the_same_field_stops() {
    let Some(repository) = Repository::new("fields") else {
        return;
    };
    repository.begin();
    repository.branch("anna", "main", "title", "Annas rubrik");
    repository.branch("bo", "main", "summary", "Bos sammanfattning");
    repository.git("merge -q --no-edit anna");
    let merged = repository.log();
    assert_eq!(merged["cases"][0]["title"], "Annas rubrik");
    assert_eq!(merged["cases"][0]["summary"], "Bos sammanfattning");
    assert!(repository.program("check", &[]).status.success());

    repository.branch("cecilia", "main", "title", "Cecilias rubrik");
    repository.git("checkout -q bo");
    let stopped = repository.run(&["merge", "-q", "--no-edit", "cecilia"]);
    assert_eq!(stopped.status.code(), Some(1));
    assert_eq!(repository.log()["cases"][0]["title"], "Annas rubrik");
    assert_eq!(
        repository.log()["cases"][0]["summary"],
        "Bos sammanfattning"
    );

    let checked = repository.program("check", &[]);
    let told = String::from_utf8(checked.stderr).unwrap();
    assert_eq!(checked.status.code(), Some(1));
    for part in [
        "Konflikt: ärendet",
        "Rubrik",
        "Annas rubrik",
        "Cecilias rubrik",
    ] {
        assert!(told.contains(part), "{part} is not in: {told}");
    }
    assert_eq!(told.matches("Konflikt:").count(), 1);
}

#[test]
fn a_conflict_may_wait_and_is_gone_when_somebody_has_chosen() {
    let Some(repository) = Repository::new("waits") else {
        return;
    };
    repository.begin();
    repository.branch("anna", "main", "title", "Annas rubrik");
    repository.branch("bo", "main", "title", "Bos rubrik");
    assert!(!repository.run(&["merge", "-q", "anna"]).status.success());
    repository.git("commit -q -a -m both");
    // Work goes on, and what comes from others is merged with the conflict there.
    repository.branch("dan", "main", "summary", "Dans sammanfattning");
    repository.git("checkout -q bo");
    repository.git("merge -q --no-edit dan");
    assert_eq!(repository.program("check", &[]).status.code(), Some(1));
    // Somebody chooses.
    repository.git("checkout -q -b chosen");
    let mut log = repository.log();
    log["cases"][0]["title"] = json!("Annas rubrik");
    log.as_object_mut().unwrap().remove("conflicts");
    repository.put(FILE, &log.to_string());
    repository.git("commit -q -a -m chosen");
    repository.branch("eva", "bo", "reference", "E 1");
    repository.git("merge -q --no-edit chosen");
    assert!(repository.program("check", &[]).status.success());
    assert_eq!(repository.log()["cases"][0]["title"], "Annas rubrik");
    assert_eq!(repository.log()["cases"][0]["reference"], "E 1");
}

#[test]
fn a_file_that_both_have_added_is_merged_against_nothing() {
    let Some(repository) = Repository::new("added") else {
        return;
    };
    repository.git("checkout -q -b anna");
    repository.begin();
    repository.git("checkout -q -b bo main");
    repository.put(FILE, LOG);
    repository.write("title", "Bos rubrik");
    repository.git(&format!("add {FILE}"));
    repository.git("commit -q -m log");
    assert!(!repository.run(&["merge", "-q", "anna"]).status.success());
    let merged = repository.log();
    let conflicts = merged["conflicts"].as_array().unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0]["ours"], "Bos rubrik");
    assert_eq!(conflicts[0].get("base"), None);
}
