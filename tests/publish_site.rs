//! The files that carry an edition: a site for a host, and one page that opens from disk.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod planted;
mod small_site;

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use planted::{secret_texts, workspace};
use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::{read, write};
use samverkanskartan::publish::{EDITION, Files, HEADERS, Site, Unfit, cut, secrets, single, zip};
use sha2::{Digest, Sha256};
use small_site::{files, hash_of};

const BUILT_IN: &str = "public/data/vasterbotten.json";

fn built_in() -> Workspace {
    read(&fs::read(BUILT_IN).unwrap()).unwrap()
}

fn site() -> Site {
    Site::new(files()).unwrap().with(&built_in()).unwrap()
}

fn text<'a>(files: &'a Files, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).unwrap()
}

fn unzipped(bytes: &[u8]) -> Files {
    let mut zip = ::zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let each = (0..zip.len()).map(|n| {
        let mut file = zip.by_index(n).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().to_owned(), bytes)
    });
    each.collect()
}

/// What the page has with it, and the page itself.
fn unpacked(page: &str) -> Files {
    let blocks = page.split("data-file=\"").skip(1).map(|block| {
        let (name, rest) = block.split_once('"').unwrap();
        let inner = rest.split_once('>').unwrap().1.split('<').next().unwrap();
        let mut bytes = Vec::new();
        let packed = STANDARD.decode(inner).unwrap();
        GzDecoder::new(packed.as_slice())
            .read_to_end(&mut bytes)
            .unwrap();
        (name.to_owned(), bytes)
    });
    blocks
        .chain([("page".to_owned(), page.as_bytes().to_vec())])
        .collect()
}

#[test]
fn the_worker_knows_the_files_that_are_now_there() {
    let site = site();
    let put_up = site.put_up();
    let worker = text(&put_up, "worker.js");
    for (name, bytes) in site.files().iter().filter(|(name, _)| *name != "worker.js") {
        assert!(
            worker.contains(&format!(" \"{name}\": \"{}\"", hash_of(bytes))),
            "{name}"
        );
    }
    assert_ne!(
        worker.lines().next(),
        text(&files(), "worker.js").lines().next()
    );
    assert!(worker.ends_with(include_str!("../public/worker.js")));
    // No host serves these.
    assert!(!worker.contains("htaccess") && !worker.contains("_headers"));
    assert_eq!(text(&put_up, EDITION), write(&built_in()));
}

#[test]
fn a_site_put_up_can_be_published_from_again() {
    let again = Site::new(site().put_up()).unwrap();
    assert_eq!(again.with(&built_in()).unwrap(), site());
}

#[test]
fn the_page_is_called_after_the_edition() {
    let mut records = built_in().records().clone();
    records.title = "Å & \"Ö\"".to_owned();
    let site = site().with(&Workspace::new(records).unwrap()).unwrap();
    let page = text(site.files(), "index.html");
    assert!(page.contains("<h1>Å &amp; &quot;Ö&quot;</h1>"));
    assert!(page.contains("name=\"description\" content=\"Å &amp; &quot;Ö&quot;\""));
    assert!(text(site.files(), "manifest.webmanifest").contains("Å & \\\"Ö\\\""));
}

#[test]
fn what_is_no_whole_site_is_refused_and_what_is_more_is_left() {
    let without = |name: &str| {
        let mut files = files();
        files.remove(name);
        Site::new(files)
    };
    for name in ["worker.js", "boot.js", EDITION] {
        assert_eq!(without(name), Err(Unfit::Missing(name.to_owned())));
    }
    let mut changed = files();
    changed.insert("boot.js".to_owned(), b"alert(1)".to_vec());
    assert_eq!(
        Site::new(changed),
        Err(Unfit::Changed("boot.js".to_owned()))
    );
    let mut more = files();
    more.insert("index.html.br".to_owned(), Vec::new());
    more.insert("hemligt.json".to_owned(), Vec::new());
    assert_eq!(Site::new(more), Site::new(files()));
}

#[test]
fn the_pictures_that_are_shown_before_installing_are_of_the_built_in_edition_and_are_left() {
    let mut more = files();
    let picture = "icons/skarm-bred.png";
    more.insert(picture.to_owned(), b"png".to_vec());
    let built = text(&more, "manifest.webmanifest");
    assert!(built.contains(picture), "the built site has them");
    let site = Site::new(more.clone()).unwrap();
    let site = site.with(&built_in()).unwrap();
    assert!(!site.files().contains_key(picture));
    assert!(!text(site.files(), "manifest.webmanifest").contains("screenshots"));
}

#[test]
fn every_host_is_told_the_same_and_the_page_of_protections_asks_for_all_of_it() {
    let put_up = site().put_up();
    for (name, value) in HEADERS {
        for file in ["_headers", ".htaccess", "nginx.conf", "web.config"] {
            let told = text(&put_up, file);
            assert!(
                told.contains(name) && told.contains(value),
                "{file}: {name}"
            );
        }
        assert!(
            text(&put_up, "skydd.html").contains(&format!("data-header=\"{name}\"")),
            "{name}"
        );
    }
    assert!(text(&put_up, "skydd.html").contains("href=\"style-01.css\""));
    for file in [".nojekyll", ".github/workflows/pages.yml", ".gitlab-ci.yml"] {
        assert!(put_up.contains_key(file), "{file}");
    }
}

#[test]
fn a_zip_holds_the_files_and_is_the_same_bytes_each_time() {
    let bytes = zip(&site().put_up()).unwrap();
    assert!(bytes == zip(&site().put_up()).unwrap());
    assert_eq!(unzipped(&bytes), site().put_up());
}

#[test]
fn the_one_page_names_no_other_file_and_runs_only_its_own_script() {
    let page = single(&site()).unwrap();
    assert_eq!(page, single(&site()).unwrap());
    let script = page.rsplit_once("<script type=\"module\"").unwrap().1;
    let script = script
        .split_once('>')
        .unwrap()
        .1
        .rsplit_once("</script>")
        .unwrap()
        .0;
    assert!(
        !script.contains("</script")
            && !script.contains("import(")
            && !script.contains("\nexport ")
    );
    let hash = STANDARD.encode(Sha256::digest(script.as_bytes()));
    assert!(page.contains(&format!("script-src 'sha256-{hash}' 'wasm-unsafe-eval'")));
    let style = page
        .split_once("<style>")
        .unwrap()
        .1
        .split_once("</style>")
        .unwrap()
        .0;
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    assert!(page.contains(&format!("style-src 'sha256-{hash}'")));
    for named in [
        " src=",
        "modulepreload",
        "rel=\"manifest\"",
        "'self'",
        "unsafe-inline",
        "http://",
        "data-worker",
    ] {
        assert!(
            !page
                .split("<script type=\"module\"")
                .next()
                .unwrap()
                .contains(named),
            "{named}"
        );
    }
    let held = unpacked(&page);
    assert_eq!(held["vasterbotten.json"], site().files()[EDITION]);
    assert_eq!(held["main_bg.wasm"], b"\0asm");
    for licences in ["LICENSE.txt", "LICENSES.txt"] {
        assert!(held.contains_key(licences), "{licences}");
    }
}

#[test]
fn a_site_of_another_version_makes_no_page() {
    let mut other = files();
    other.insert("boot.js".to_owned(), b"start()".to_vec());
    let worker =
        text(&other, "worker.js").replace(&hash_of(&files()["boot.js"]), &hash_of(b"start()"));
    other.insert("worker.js".to_owned(), worker.into_bytes());
    let site = Site::new(other).unwrap();
    assert_eq!(single(&site), Err(Unfit::Unknown("boot.js".to_owned())));
}

#[test]
fn what_was_cut_is_in_no_published_byte_of_any_kind() {
    let (workspace, _) = workspace();
    let edition = cut(&workspace, &secrets(&workspace), "[borttaget]").unwrap();
    let site = Site::new(files()).unwrap().with(&edition).unwrap();
    let in_zip = unzipped(&zip(&site.put_up()).unwrap());
    for (name, bytes) in in_zip.into_iter().chain(unpacked(&single(&site).unwrap())) {
        let text = String::from_utf8_lossy(&bytes);
        // Hashes and packed files hold any four digits.
        let is_data = name.contains(".json") || name == "index.html";
        for secret in secret_texts().iter().filter(|it| is_data || it.len() > 4) {
            assert!(
                !text.contains(secret) && !name.contains(secret),
                "{name}: {secret}"
            );
        }
    }
}

// The command line

fn run(words: &[&str]) -> Output {
    let tool = env!("CARGO_BIN_EXE_samverkanskartan");
    Command::new(tool).args(words).output().unwrap()
}

fn in_folder(name: &str, test: impl FnOnce(&Path)) {
    let folder =
        std::env::temp_dir().join(format!("samverkanskartan-{name}-{}", std::process::id()));
    for (file, bytes) in files() {
        let path = folder.join("site").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    test(&folder);
    fs::remove_dir_all(folder).unwrap();
}

fn publish(folder: &Path, file: &str, to: &str, more: &[&str]) -> (Output, PathBuf) {
    let out = folder.join(format!("ut.{to}"));
    let site = folder.join("site");
    let words = [
        "publish",
        file,
        "--site",
        site.to_str().unwrap(),
        "--to",
        to,
        "-o",
        out.to_str().unwrap(),
    ];
    (run(&[&words[..], more].concat()), out)
}

#[test]
fn every_kind_is_published_and_twice_is_the_same() {
    in_folder("kinds", |folder| {
        for to in ["zip", "html", "json"] {
            let (done, out) = publish(folder, BUILT_IN, to, &[]);
            assert!(
                done.status.success(),
                "{}",
                String::from_utf8_lossy(&done.stderr)
            );
            let first = fs::read(&out).unwrap();
            publish(folder, BUILT_IN, to, &[]);
            assert!(first == fs::read(&out).unwrap(), "{to}");
        }
        let (done, out) = publish(folder, BUILT_IN, "dir", &[]);
        assert!(done.status.success());
        assert!(out.join(".github/workflows/pages.yml").is_file());
        let (again, _) = publish(folder, BUILT_IN, "dir", &[]);
        assert_eq!(again.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&again.stderr).contains("inte tom"));
    });
}

#[test]
fn with_a_secret_in_it_nothing_goes_out_unless_it_is_cut() {
    in_folder("secret", |folder| {
        let (workspace, _) = workspace();
        let file = folder.join("in.json");
        fs::write(&file, write(&workspace)).unwrap();
        let file = file.to_str().unwrap();
        let (refused, out) = publish(folder, file, "json", &[]);
        assert_eq!(refused.status.code(), Some(1));
        assert!(!out.exists());
        let told = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert!(
            told.contains("Personnummer")
                && told.contains("”vagen” bland ärenden")
                && told.contains("--cut"),
            "{told}"
        );
        let (done, out) = publish(folder, file, "json", &["--cut"]);
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        let text = fs::read_to_string(out).unwrap();
        for secret in secret_texts() {
            assert!(
                !text.contains(&secret) && !told.contains(&secret),
                "{secret}"
            );
        }
    });
}

#[test]
fn what_is_said_of_the_edition_goes_with_it_and_what_is_new_is_told_in_sentences() {
    in_folder("said", |folder| {
        let mut records = built_in().records().clone();
        records.title = "Förra året".to_owned();
        let earlier = folder.join("earlier.json");
        fs::write(&earlier, write(&Workspace::new(records).unwrap())).unwrap();
        let said = [
            "--number",
            "9",
            "--date",
            "2026-02-03",
            "--publisher",
            "Kansliet",
            "--note",
            "Rättad.",
            "--since",
            earlier.to_str().unwrap(),
            "--officials",
            "role",
            "--for",
            "members",
        ];
        let (done, out) = publish(folder, BUILT_IN, "json", &said);
        assert!(
            done.status.success(),
            "{}",
            String::from_utf8_lossy(&done.stderr)
        );
        let edition = read(&fs::read(out).unwrap()).unwrap();
        assert_eq!(edition.records().revision, 9);
        let said = edition.records().edition.clone().unwrap();
        assert_eq!(
            (said.publisher.as_str(), said.note.as_str()),
            ("Kansliet", "Rättad.")
        );
        assert!(
            said.news.iter().any(|line| line.contains("Förra året")),
            "{:?}",
            said.news
        );
    });
}

/// The aim for the one page, in bytes.
const MOST: usize = 5_000_000;

#[test]
fn the_built_site_where_there_is_one_is_published_small_enough_to_send() {
    if !Path::new("dist/worker.js").exists() {
        return;
    }
    in_folder("built", |folder| {
        fs::remove_dir_all(folder.join("site")).unwrap();
        for to in ["zip", "html"] {
            let out = folder.join(to);
            let out = out.to_str().unwrap();
            let done = run(&["publish", BUILT_IN, "--site", "dist", "--to", to, "-o", out]);
            assert!(
                done.status.success(),
                "{}",
                String::from_utf8_lossy(&done.stderr)
            );
            let length = fs::read(out).unwrap().len();
            println!("{to}: {length} bytes");
            assert!(length <= MOST, "{to}: {length}");
        }
    });
}

#[test]
fn wrong_words_and_no_site_are_refused() {
    in_folder("wrong", |folder| {
        for (to, more) in [
            ("docx", &[][..]),
            ("zip", &["--for", "alla"]),
            ("zip", &["--officials", "x"]),
            ("zip", &["--number", "x"]),
            ("zip", &["--date", "snart"]),
        ] {
            assert_eq!(
                publish(folder, BUILT_IN, to, more).0.status.code(),
                Some(2),
                "{to} {more:?}"
            );
        }
        assert_eq!(
            run(&["publish", BUILT_IN, "--to", "zip", "-o", "x.zip"])
                .status
                .code(),
            Some(2)
        );
        fs::remove_file(folder.join("site/boot.js")).unwrap();
        let (done, out) = publish(folder, BUILT_IN, "zip", &[]);
        assert_eq!(done.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&done.stderr).contains("boot.js saknas"));
        assert!(!out.exists());
    });
}
