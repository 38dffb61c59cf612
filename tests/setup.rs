//! What `.tools/setup.sh` installs, on a machine made of stubs: nothing is installed for real.

#![cfg(unix)]
// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the script itself runs on and no machine is without.
const SYSTEM: [&str; 9] = [
    "bash", "cat", "cmp", "dirname", "env", "grep", "mkdir", "sed", "touch",
];

/// A repository with the script in it, and a path with a few programs that only note how they
/// were called.
struct Machine {
    root: PathBuf,
}

impl Machine {
    /// A machine that lacks the wanted browser and has the rest.
    fn without_browser(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let machine = Self { root };
        for file in [
            ".tools/setup.sh",
            "Cargo.lock",
            "tests/browser/package-lock.json",
        ] {
            let copy = machine.root.join("repository").join(file);
            fs::create_dir_all(copy.parent().unwrap()).unwrap();
            fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(file), copy).unwrap();
        }
        fs::create_dir_all(machine.root.join("bin")).unwrap();
        for name in SYSTEM {
            symlink(found(name), machine.root.join("bin").join(name)).unwrap();
        }
        let sysroot = machine.root.join("sysroot");
        fs::create_dir_all(sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib")).unwrap();
        let tools = "repository/.tools/cargo/bin";
        fs::create_dir_all(machine.root.join(tools)).unwrap();
        machine.stub("bin/rustc", &format!("echo '{}'", sysroot.display()));
        machine.stub("bin/node", "echo true");
        machine.stub("bin/id", "echo 0");
        for name in ["rustup", "cc", "npm", "apt-get"] {
            machine.stub(&format!("bin/{name}"), "");
        }
        // What takes the program apart does not tell its version; cargo does.
        let split = wanted("wasm_split_version=");
        machine.stub(
            "bin/cargo",
            &format!("[ \"$2\" != --list ] || echo 'wasm_split_cli_support v{split}:'"),
        );
        machine.stub(
            &format!("{tools}/trunk"),
            &format!("echo 'trunk {}'", wanted("trunk_version=")),
        );
        machine.stub(
            &format!("{tools}/wasm-bindgen"),
            &format!("echo 'wasm-bindgen {}'", locked("wasm-bindgen")),
        );
        fs::create_dir_all(machine.root.join("repository/tests/browser/node_modules")).unwrap();
        machine
    }

    /// A program that notes its call and answers with `act`.
    fn stub(&self, path: &str, act: &str) {
        let file = self.root.join(path);
        let calls = self.root.join("calls");
        let text = format!(
            "#!/usr/bin/env bash\necho \"${{0##*/}} $*\" >>'{}'\n{act}\n",
            calls.display()
        );
        fs::write(&file, text).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Runs the script as somebody would in a shell, and gives the calls of the programs.
    fn set_up(&self, what: &str) -> String {
        let output = Command::new(self.root.join("bin/bash"))
            .arg(self.root.join("repository/.tools/setup.sh"))
            .arg(what)
            .env_clear()
            .env("PATH", self.root.join("bin"))
            .env("HOME", &self.root)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "the script stopped: {said}");
        fs::read_to_string(self.root.join("calls")).unwrap()
    }
}

/// Where this machine has a program.
fn found(name: &str) -> PathBuf {
    std::env::split_paths(&std::env::var_os("PATH").unwrap())
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .unwrap()
}

/// What a line of the script says after `begins`.
fn wanted(begins: &str) -> String {
    let script = include_str!("../.tools/setup.sh");
    let line = script.lines().find_map(|line| line.strip_prefix(begins));
    line.unwrap().to_owned()
}

/// The version of a crate in the lock file.
fn locked(name: &str) -> String {
    let lock = include_str!("../Cargo.lock");
    let (_, after) = lock
        .split_once(&format!("name = \"{name}\"\nversion = \""))
        .unwrap();
    after.split_once('"').unwrap().0.to_owned()
}

/// The calls of one program.
fn calls<'a>(all: &'a str, program: &str) -> Vec<&'a str> {
    all.lines()
        .filter(|call| call.split(' ').next() == Some(program))
        .collect()
}

#[test]
fn a_machine_without_chromium_gets_it_before_the_tests() {
    let all = Machine::without_browser("no-chromium").set_up("test");
    let installs = calls(&all, "apt-get");
    assert!(
        installs
            .iter()
            .any(|call| call.contains("install") && call.ends_with(" chromium")),
        "{all}"
    );
}

#[test]
fn a_machine_with_a_browser_gets_no_other() {
    for browser in ["chromium", "chromium-browser", "google-chrome"] {
        let machine = Machine::without_browser(&format!("has-{browser}"));
        machine.stub(&format!("bin/{browser}"), "");
        let all = machine.set_up("test");
        assert!(calls(&all, "apt-get").is_empty(), "{browser}: {all}");
    }
}

#[test]
fn the_build_needs_no_browser() {
    let all = Machine::without_browser("build").set_up("build");
    assert!(calls(&all, "apt-get").is_empty(), "{all}");
}

#[test]
fn tools_that_stand_in_the_repository_are_not_built_again() {
    let all = Machine::without_browser("tools").set_up("build");
    let built: Vec<_> = calls(&all, "cargo")
        .into_iter()
        .filter(|call| call.starts_with("cargo install") && !call.contains(" --list"))
        .collect();
    assert!(built.is_empty(), "{built:?}");
    assert_eq!(calls(&all, "trunk"), ["trunk --version"]);
    assert_eq!(calls(&all, "wasm-bindgen"), ["wasm-bindgen --version"]);
}
