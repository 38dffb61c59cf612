//! A site as the build leaves it, but small.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use samverkanskartan::publish::Files;
use sha2::{Digest, Sha256};

const PAGE: &str = "<!doctype html>\n<html lang=\"sv\">\n<head>\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">\n\
<meta name=\"description\" content=\"Om Hitorten.\">\n\
<link rel=\"icon\" href=\"icons/icon.svg\">\n<link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
<link rel=\"stylesheet\" href=\"./style-01.css\"/>\n\
<script type=\"module\" src=\"boot.js\" data-js=\"./program-01/main.js\" data-worker=\"worker.js\" data-wasm=\"./program-01/main_bg.wasm\"></script>\n\
<link rel=\"modulepreload\" href=\"./program-01/main.js\"></head>\n<body><h1>Hitorten</h1></body>\n</html>\n";

const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\nexport class A {}\nfunction initSync() {}\n\
async function __wbg_init() { return [import1, '</script>']; }\nexport { initSync, __wbg_init as default };\n";

const PARTS: &str = "import { initSync } from \"./main.js\";\nexport const __wasm_split_load_screens = () => initSync();\n";

/// The files, with a worker that knows them.
pub(crate) fn files() -> Files {
    let text: [(&str, &[u8]); 12] = [
        ("index.html", PAGE.as_bytes()),
        ("boot.js", include_bytes!("../../public/boot.js")),
        ("LICENSE.txt", "Gör vad du vill.\n".as_bytes()),
        ("LICENSES.txt", "Andras kod.\n".as_bytes()),
        ("data/vasterbotten.json", b"{}"),
        ("fonts/a.woff2", b"font"),
        ("icons/icon.svg", b"<svg/>"),
        (
            "manifest.webmanifest",
            include_bytes!("../../public/manifest.webmanifest"),
        ),
        ("program-01/__wasm_split.js", PARTS.as_bytes()),
        ("program-01/main.js", GLUE.as_bytes()),
        ("program-01/main_bg.wasm", b"\0asm"),
        (
            "style-01.css",
            b"@font-face { src: url(\"fonts/a.woff2\") }",
        ),
    ];
    let mut files: Files = text
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec()))
        .collect();
    let worker = worker(&files);
    files.insert("worker.js".to_owned(), worker.into_bytes());
    files
}

/// The worker as `.tools/worker.mjs` writes it.
fn worker(files: &Files) -> String {
    let hashes: BTreeMap<_, _> = files
        .iter()
        .map(|(name, bytes)| (name, hash_of(bytes)))
        .collect();
    let version = hash_of(serde_json::to_string(&hashes).unwrap().as_bytes());
    let lines: Vec<_> = hashes
        .iter()
        .map(|(name, hash)| format!(" \"{name}\": \"{hash}\""))
        .collect();
    let script = include_str!("../../public/worker.js");
    format!(
        "const VERSION = \"{}\";\nconst FILES = {{\n{}\n}};\n{script}",
        &version[..16],
        lines.join(",\n")
    )
}

pub(crate) fn hash_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
