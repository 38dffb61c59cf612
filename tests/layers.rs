//! Which module may use which, read from the source text itself.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod source_text;

use std::fs;
use std::path::Path;

use source_text::{literals, tokens, uses};

/// A layer and the layers it may use. Longer names stand for a part of a layer.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("domain", &[]),
    ("layout", &[]),
    ("procedure", &["domain"]),
    ("interchange", &["domain"]),
    ("merge", &["domain"]),
    ("publish", &["domain", "interchange"]),
    ("search", &["domain"]),
    ("form", &["domain", "search"]),
    ("app", &["form", "domain", "interchange", "merge", "search"]),
    (
        "screen",
        &[
            "app",
            "form",
            "procedure",
            "layout",
            "domain",
            "interchange",
            "publish",
            "search",
        ],
    ),
    (
        "browser",
        &[
            "domain",
            "interchange::snapshot",
            "interchange::keeping",
            "interchange::log",
        ],
    ),
    (
        "ui",
        &[
            "app",
            "form",
            "screen",
            "browser",
            "domain",
            "interchange",
            "layout",
        ],
    ),
];

/// What the tests inside a layer may use besides: they read the built-in edition.
const TESTS_MAY_USE: &str = "interchange";

/// A foreign crate, by the beginning of its name, and the only layer that may name it. The
/// files beside the layers (`lib.rs`, `main.rs`) only put things together.
const ONLY_IN: [(&str, &str); 5] = [
    ("web_sys", "browser"),
    ("js_sys", "browser"),
    ("indexed_db_futures", "browser"),
    ("gloo", "browser"),
    ("leptos", "ui"),
];

/// The editing half: what stands behind its door, and need not be here before somebody edits.
const EDITING: [&str; 12] = [
    "screen/changed",
    "screen/clash.rs",
    "screen/form/",
    "screen/clerk/",
    "screen/keeping.rs",
    "screen/words/",
    "ui/clash.rs",
    "ui/door/editing.rs",
    "ui/edit/",
    "ui/form",
    "ui/clerk/",
    "ui/keeping.rs",
];

/// What of the forms it alone names. Others say what they want (`app::Intent`).
const ONLY_EDITING: [&str; 11] = [
    "app::FormMsg",
    "form::blank",
    "form::choice",
    "form::fault",
    "form::field",
    "form::removal",
    "form::table",
    "form::tables",
    "form::typed",
    "screen::form",
    "ui::form",
];

/// Letters and marks that stand in Swedish words and sentences and in little else.
const SWEDISH: [char; 7] = ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', '”'];

/// Where Swedish words stand: what the user sees, and what the command line says.
const WORDS: [&str; 3] = ["screen/words/", "command", "main.rs"];

/// Files that read Swedish words in the data, which are the same in any language of the user.
const READS_DATA: [(&str, &str); 2] = [
    (
        "screen/map/floor.rs",
        "what the records call kinds of bodies says where they stand",
    ),
    (
        "screen/empty.rs",
        "a body begun on a floor is of a kind that stands there",
    ),
];

const MOST_LINES: usize = 400;

/// Files that may be longer, and why.
const LONGER: [(&str, &str); 0] = [];

#[test]
fn every_module_uses_only_the_layers_it_may() {
    let mut faults = Vec::new();
    for file in source_files() {
        faults.extend(file.forbidden_uses());
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

#[test]
fn the_browser_and_the_interface_are_named_only_in_their_layers() {
    let mut faults = Vec::new();
    for file in source_files() {
        faults.extend(file.foreign_words());
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

#[test]
fn what_is_only_read_names_nothing_of_the_forms() {
    let mut faults = Vec::new();
    for file in source_files() {
        faults.extend(file.names_of_forms());
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

#[test]
fn nothing_is_unsafe() {
    for file in source_files() {
        assert!(
            !tokens(&file.text).contains(&"unsafe"),
            "{} says unsafe",
            file.path
        );
    }
}

#[test]
fn every_swedish_word_stands_where_another_language_can_stand_beside_it() {
    let files = source_files();
    let mut faults = Vec::new();
    for file in files.iter().filter(|file| !file.is_of_tests(&files)) {
        let is_excused = READS_DATA.iter().any(|(path, _)| *path == file.path);
        let swedish = file.swedish();
        assert!(
            !is_excused || !swedish.is_empty(),
            "{} needs no excuse",
            file.path
        );
        if !is_excused && !WORDS.iter().any(|place| file.path.starts_with(place)) {
            faults.extend(swedish);
        }
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

#[test]
fn no_file_is_longer_than_one_can_overlook() {
    let mut faults = Vec::new();
    for file in source_files() {
        let lines = file.text.lines().count();
        let excused = LONGER.iter().any(|(path, _)| *path == file.path);
        if (lines > MOST_LINES) != excused {
            faults.push(format!("{} has {lines} lines", file.path));
        }
    }
    assert_eq!(faults, [""; 0], "\n{}", faults.join("\n"));
}

#[test]
fn there_are_sources_to_read() {
    let paths: Vec<_> = source_files().into_iter().map(|file| file.path).collect();
    for path in ["lib.rs", "domain/mod.rs", "interchange/read.rs"] {
        assert!(paths.iter().any(|found| found == path), "{path} is missing");
    }
}

// That the checks above can fail:

#[test]
fn a_use_of_a_forbidden_layer_is_found_however_it_is_written() {
    for text in [
        "use crate::layout::Plan;",
        "use crate::{layout::Plan};",
        "use crate::{\n    domain::{Id, Date as Day},\n    layout::Plan as Drawing,\n};",
        "pub use crate::layout::Plan as Drawing;",
        "fn f() -> crate::layout::Plan { todo() }",
        "use samverkanskartan::layout::Plan;",
        "use super::super::layout::Plan;",
        "mod tests { use super::super::super::layout::Plan; }",
        "mod a { mod b {} } mod tests { fn f() {} use super::super::super::layout::Plan; }",
        "use crate :: /* here */ layout :: Plan;",
        "#[doc = \"}\"] mod tests { const C: char = '}'; use super::super::super::layout::Plan; }",
        "fn f<'a>(_: &'a str) {} use crate::r#layout::Plan;",
    ] {
        assert_eq!(
            source("search/index.rs", text).forbidden_uses(),
            ["search/index.rs uses crate::layout::Plan"],
            "{text}"
        );
    }
}

#[test]
fn a_use_one_may_make_is_let_through() {
    for text in [
        "use crate::domain::{Case, Id};",
        "use crate::search::query;",
        "use super::layout; // one of its own",
        "use super::super::domain::Id;",
        "mod tests { use super::super::layout; }",
        "//! As in `crate::layout::Plan`.\n/* crate::layout */",
        "const TEXT: &str = \"crate::layout\"; const RAW: &str = r#\"\"crate::layout\"#;",
        "pub(crate) fn layout() {}",
        "use other::layout::Plan;",
    ] {
        assert_eq!(
            source("search/index.rs", text).forbidden_uses(),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn the_browser_may_use_snapshots_but_no_other_part_of_interchange() {
    let uses = |text| source("browser/store.rs", text).forbidden_uses();
    assert_eq!(uses("use crate::interchange::snapshot::Manifest;"), [""; 0]);
    assert_eq!(
        uses("use crate::interchange::{read, snapshot};"),
        ["browser/store.rs uses crate::interchange::read"]
    );
    assert_eq!(
        uses("use crate::interchange;"),
        ["browser/store.rs uses crate::interchange"]
    );
}

#[test]
fn a_use_is_found_in_any_kind_of_file() {
    for (path, text) in [
        ("layout/rows.rs", "use crate::domain::Id;"),
        ("layout.rs", "use super::domain::Id;"),
        ("layout/mod.rs", "use super::domain::Id;"),
        ("layout/rows/mod.rs", "use super::super::domain::Id;"),
        (
            "layout/rows_tests.rs",
            "use super::super::super::domain::Id;",
        ),
    ] {
        let found = source(path, text).forbidden_uses();
        assert_eq!(found, [format!("{path} uses crate::domain::Id")]);
    }
}

#[test]
fn a_test_may_read_a_file_and_what_it_tests_may_not() {
    let uses = |text: &str| source("search/fold.rs", text).forbidden_uses();
    let read = "use crate::interchange::read;";
    assert_eq!(uses(&format!("mod tests {{ {read} }}")), [""; 0]);
    let fault = ["search/fold.rs uses crate::interchange::read"];
    assert_eq!(uses(read), fault);
    assert_eq!(uses(&format!("mod tests {{ fn f() {{}} }} {read}")), fault);
}

#[test]
fn a_form_named_by_what_is_only_read_is_found() {
    let names = |path, text| source(path, text).names_of_forms();
    let blank = "use crate::form::{At, blank};";
    assert_eq!(
        names("screen/case/departure.rs", blank),
        ["screen/case/departure.rs names form::blank"]
    );
    assert_eq!(
        names("ui/case.rs", "fn f() { super::form::Form::here() }"),
        ["ui/case.rs names ui::form::Form::here"]
    );
    assert_eq!(names("screen/clerk/ways.rs", blank), [""; 0]);
    assert_eq!(names("ui/case.rs", "use crate::form::At;"), [""; 0]);
    assert_eq!(names("app/intent.rs", blank), [""; 0]);
}

#[test]
fn a_use_of_everything_is_found() {
    let found = source("domain/id.rs", "use crate::*;").forbidden_uses();
    assert_eq!(found, ["domain/id.rs uses crate::*"]);
}

#[test]
fn a_foreign_crate_outside_its_layer_is_found() {
    let words = |path, text| source(path, text).foreign_words();
    assert_eq!(
        words("ui/map.rs", "use web_sys::Element;"),
        ["ui/map.rs names web_sys"]
    );
    assert_eq!(
        words("app/state.rs", "fn f() { leptos_dom::x() }"),
        ["app/state.rs names leptos_dom"]
    );
    assert_eq!(
        words("browser/page.rs", "use web_sys::Element; // leptos"),
        [""; 0]
    );
    assert_eq!(words("main.rs", "leptos::mount::x();"), [""; 0]);
}

#[test]
fn a_swedish_word_is_found_in_texts_and_not_in_comments_names_or_tests() {
    let found = |text: &str| source("ui/map.rs", text).swedish().len();
    assert_eq!(found(r#"const A: &str = "Ärende";"#), 1);
    assert_eq!(found(r##"const A: &str = r#"möte"#;"##), 1);
    assert_eq!(found(r#"view! { <p>"”" {a} "”"</p> }"#), 2);
    assert_eq!(found("match c { 'å' => 1, '\\u{e5}' => 2 }"), 1);
    assert_eq!(found("// ett möte\nfn möte<'a>() { f(\"a\") }"), 0);
    assert_eq!(
        found("fn f() {}\n#[cfg(test)]\nmod tests { const A: &str = \"å\"; }"),
        0
    );
    let files = [
        source("procedure/mod.rs", "#[cfg(test)]\nmod fixture;\nmod index;"),
        source("procedure/fixture.rs", ""),
        source("procedure/index.rs", ""),
        source("ui/fixture.rs", ""),
        source("ui/map_tests.rs", ""),
    ];
    let of_tests = files.iter().map(|file| file.is_of_tests(&files));
    assert_eq!(
        of_tests.collect::<Vec<_>>(),
        [false, true, false, false, true]
    );
}

/// A source file: its path under `src`, and its text.
struct Source {
    path: String,
    text: String,
}

fn source(path: &str, text: &str) -> Source {
    Source {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

impl Source {
    /// The layer it belongs to; none for the files beside the layers.
    fn layer(&self) -> Option<&str> {
        let first = self.path.split('/').next()?;
        let name = first.strip_suffix(".rs").unwrap_or(first);
        let known = MAY_USE.iter().any(|(layer, _)| *layer == name);
        known.then_some(name)
    }

    /// The path of the module the file is, from the crate's root.
    fn module(&self) -> Vec<&str> {
        let path = self.path.strip_suffix(".rs").unwrap_or(&self.path);
        let mut module: Vec<&str> = path.split('/').collect();
        module.pop_if(|last| *last == "mod");
        if let Some(of) = module.last().and_then(|last| last.strip_suffix("_tests")) {
            module.pop();
            module.extend([of, "tests"]);
        }
        module
    }

    fn forbidden_uses(&self) -> Vec<String> {
        let Some(own) = self.layer() else {
            return Vec::new();
        };
        let allowed = MAY_USE
            .iter()
            .find(|(layer, _)| *layer == own)
            .map_or(&[][..], |(_, allowed)| allowed);
        let mut faults = Vec::new();
        for used in uses(&self.module(), &tokens(&self.text)) {
            let path = used.path.as_str();
            let layer = path.split("::").next().unwrap_or_default();
            let is_layer = layer == "*" || MAY_USE.iter().any(|(known, _)| *known == layer);
            let within = |whole: &str| path == whole || path.starts_with(&format!("{whole}::"));
            let allowed_here =
                allowed.iter().any(|whole| within(whole)) || used.in_tests && within(TESTS_MAY_USE);
            if is_layer && layer != own && !allowed_here {
                faults.push(format!("{} uses crate::{path}", self.path));
            }
        }
        faults
    }

    /// What a file that is only for reading names of the forms.
    fn names_of_forms(&self) -> Vec<String> {
        let is_read = matches!(self.layer(), Some("screen" | "ui"))
            && !EDITING.iter().any(|place| self.path.starts_with(place));
        let used = uses(&self.module(), &tokens(&self.text)).into_iter();
        let used = used.filter(|used| is_read && !used.in_tests);
        let of_forms = used.filter(|used| {
            let path = used.path.as_str();
            let within = |whole: &str| path == whole || path.starts_with(&format!("{whole}::"));
            ONLY_EDITING.iter().any(|whole| within(whole))
        });
        let told = of_forms.map(|used| format!("{} names {}", self.path, used.path));
        told.collect()
    }

    /// Whether the file is there for tests only.
    fn is_of_tests(&self, files: &[Self]) -> bool {
        let (folder, name) = self.path.rsplit_once('/').unwrap_or(("", &self.path));
        let name = name.strip_suffix(".rs").unwrap_or(name);
        let declared = format!("#[cfg(test)]\nmod {name};");
        let mod_file = format!("{folder}/mod.rs");
        let parents = [mod_file, format!("{folder}.rs"), "lib.rs".to_owned()];
        let mut parents = files.iter().filter(|file| parents.contains(&file.path));
        name == "tests"
            || name.ends_with("_tests")
            || parents.any(|parent| parent.text.contains(&declared))
    }

    /// The literals outside its tests that have Swedish in them.
    fn swedish(&self) -> Vec<String> {
        let ships = self.text.split("#[cfg(test)]\nmod tests {").next();
        let found = literals(ships.unwrap_or_default()).into_iter();
        found
            .filter(|literal| literal.contains(SWEDISH))
            .map(|literal| format!("{} says {literal}", self.path))
            .collect()
    }

    fn foreign_words(&self) -> Vec<String> {
        let Some(own) = self.layer() else {
            return Vec::new();
        };
        let forbidden = |word: &&str| {
            ONLY_IN
                .iter()
                .any(|(name, layer)| *layer != own && word.starts_with(name))
        };
        let found = tokens(&self.text).into_iter().filter(forbidden);
        found
            .map(|word| format!("{} names {word}", self.path))
            .collect()
    }
}

fn source_files() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, "", &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            files.push(source(&format!("{prefix}{name}"), &text));
        }
    }
}
