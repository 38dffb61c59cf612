//! The workflows that come with a site: what they do in a repository, with a log in it and without.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod small_site;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use samverkanskartan::publish::Site;
use serde_json::{Value, json};

const PROGRAM: &str = env!("CARGO_BIN_EXE_samverkanskartan");
const LOG: &str = include_str!("../public/data/vasterbotten.json");

const GITHUB: &str = ".github/workflows/pages.yml";
const GITLAB: &str = ".gitlab-ci.yml";

/// What was put up, by names; nothing where the workflow stopped.
type PutUp = Option<Vec<String>>;

/// Runs what a workflow says in a repository of a site, with this log beside it.
fn run(workflow: &str, log: Option<&str>) -> PutUp {
    let case = format!("{workflow}-{:?}", log.map(str::len)).replace(['/', '.', '('], "-");
    let name = format!("samverkanskartan-vardar-{case}-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    let files = Site::new(small_site::files()).unwrap().put_up();
    for (name, bytes) in &files {
        put(name, bytes);
    }
    if let Some(log) = log {
        put("logg.json", log.as_bytes());
        fs::copy(PROGRAM, folder.join("samverkanskartan")).unwrap();
    }
    let text = String::from_utf8(files[workflow].clone()).unwrap();
    let done = Command::new("sh")
        .args(["-e", "-c", &script(&text)])
        .current_dir(&folder)
        .env("GITHUB_OUTPUT", folder.join("output"))
        .output()
        .unwrap();
    let chosen = fs::read_to_string(folder.join("output")).unwrap_or_default();
    let chosen = chosen.trim().strip_prefix("folder=").unwrap_or("public");
    let names = names(&folder.join(chosen));
    fs::remove_dir_all(&folder).unwrap();
    done.status.success().then_some(names)
}

/// The lines that a workflow hands to the shell.
fn script(workflow: &str) -> String {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let mut lines = workflow.lines();
    let begins = lines.find(|line| line.ends_with('|')).unwrap();
    let lines = lines.take_while(|line| depth(line) > depth(begins));
    lines.collect::<Vec<_>>().join("\n")
}

fn names(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap();
                found.push(name.to_string_lossy().into_owned());
            }
        }
    }
    found
}

#[test]
fn without_a_log_the_site_is_put_up_as_it_is() {
    for workflow in [GITHUB, GITLAB] {
        let names = run(workflow, None).unwrap();
        for name in ["index.html", "data/vasterbotten.json"] {
            assert!(names.contains(&name.to_owned()), "{workflow}: {names:?}");
        }
    }
}

#[test]
fn a_log_that_is_in_order_is_published_and_does_not_lie_beside_its_edition() {
    for workflow in [GITHUB, GITLAB] {
        let names = run(workflow, Some(LOG)).unwrap();
        for name in ["index.html", "data/vasterbotten.json", "worker.js"] {
            assert!(names.contains(&name.to_owned()), "{workflow}: {names:?}");
        }
        for name in ["logg.json", "samverkanskartan"] {
            assert!(!names.contains(&name.to_owned()), "{workflow}: {names:?}");
        }
    }
}

#[test]
fn a_log_with_something_left_to_do_stops_it() {
    let mut open: Value = serde_json::from_str(LOG).unwrap();
    let case = open["cases"][0]["id"].clone();
    open["conflicts"] = json!([{
        "collection": "cases", "record": case, "path": [{ "field": "title" }],
        "base": "A", "ours": "B", "theirs": "C",
    }]);
    let read = samverkanskartan::interchange::read(open.to_string().as_bytes()).unwrap();
    assert_eq!(read.records().conflicts.len(), 1);
    let broken = LOG.replacen("\"issuer\":\"", "\"issuer\":\"finns-inte-", 1);
    let merging = format!("<<<<<<< HEAD\n{LOG}");
    let private = LOG.replacen("\"title\":\"", "\"title\":\"811218-9876 ", 1);
    for workflow in [GITHUB, GITLAB] {
        for log in [&open.to_string(), &broken, &merging, &private] {
            assert_eq!(run(workflow, Some(log)), None, "{workflow}");
        }
    }
}
