//! The whole site as one page that opens from disk. There a page can neither import a script nor
//! fetch a file; so the scripts stand in the page as one, and what they fetch lies beside them
//! in the page, compressed.

use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};

use super::manifest::digest;
use super::page::{between, replaced_between, style};
use super::site::{PAGE, Site, Unfit};

const BOOT: &str = "boot.js";
const PARTS: &str = "__wasm_split.js";
const LOADER: &str = include_str!("single/loader.js");

/// How the boot script asks for the program, which is here already.
const IMPORT: &str = "import(new URL(js, document.baseURI).href)";

/// How the program's own scripts end and begin what they share.
const EXPORTED: &str = "export { initSync, __wbg_init as default };";
const IMPORTED: &str = "import { initSync } from \"./main.js\";";

/// Folders and files the page has with it, as they are fetched or linked to.
const HELD: [&str; 5] = ["data/", "fonts/", "schema/", "LICENSE.txt", "LICENSES.txt"];

/// The site as one page.
///
/// # Errors
/// When the site was built by another version.
pub fn single(site: &Site) -> Result<String, Unfit> {
    let page = site.text(PAGE)?;
    let unknown = || Unfit::Unknown(PAGE.to_owned());
    let boot = between(page, "<script type=\"module\" src=\"boot.js\"", "</script>")
        .ok_or_else(unknown)?;
    let named = |name: &str| {
        let value = between(boot, &format!("{name}=\""), "\"").ok_or_else(unknown)?;
        Ok(value.trim_start_matches("./"))
    };
    let (glue, wasm) = (named("data-js")?, named("data-wasm")?);
    let script = script(site, glue)?;
    let style = styled(site, style(page).ok_or_else(unknown)?)?;
    let files = held(site, wasm)?;

    let (head, body) = page.split_once("</head>").ok_or_else(unknown)?;
    let policy = policy(&script, &style);
    let head = replaced_between(head, "Content-Security-Policy\" content=\"", "\"", &policy);
    let mut head = without_files(&head.ok_or_else(unknown)?);
    head.push_str(&icon(site)?);
    let _ = writeln!(head, "<style>{style}</style>"); // a String takes everything
    let (body, end) = body.rsplit_once("</body>").ok_or_else(unknown)?;
    let module = format!(
        "<script type=\"module\" data-js=\"{}\" data-wasm=\"{}\">{script}</script>\n",
        last(glue),
        last(wasm)
    );
    Ok(format!("{head}</head>{body}{files}{module}</body>{end}"))
}

/// What the page may do: run this script, look like this, and nothing from anywhere.
fn policy(script: &str, style: &str) -> String {
    let hash = |text: &str| STANDARD.encode(digest(text.as_bytes()));
    format!(
        "default-src 'none'; script-src 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}'; \
         img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        hash(script),
        hash(style),
    )
}

/// The program's scripts as one: what each shares with another has a name of its own.
fn script(site: &Site, glue: &str) -> Result<String, Unfit> {
    let unknown = |name: &str| Unfit::Unknown(name.to_owned());
    let boot = site.text(BOOT)?;
    if !boot.contains(IMPORT) {
        return Err(unknown(BOOT));
    }
    let boot = boot.replace(IMPORT, "program");
    let main = site.text(glue)?;
    let main_itself = main
        .strip_suffix('\n')
        .unwrap_or(main)
        .strip_suffix(EXPORTED);
    let main_itself = main_itself.ok_or_else(|| unknown(glue))?;
    let mut imports = String::new();
    let mut program = String::new();
    for line in main_itself.lines() {
        let import = line
            .strip_prefix("import * as ")
            .and_then(|it| it.split_once(" from "));
        match import {
            Some((name, from)) if from.contains(PARTS) => {
                let _ = writeln!(imports, "const {name} = parts;");
            }
            _ => {
                program.push_str(line.strip_prefix("export ").unwrap_or(line));
                program.push('\n');
            }
        }
    }
    let loaders = match folder(glue).map(|folder| format!("{folder}/{PARTS}")) {
        Some(name) if !imports.is_empty() => {
            loaders(site.text(&name)?).ok_or_else(|| unknown(&name))?
        }
        _ => String::new(),
    };
    let whole = format!(
        "\n{LOADER}\nconst parts = {{}};\n{imports}const program = (() => {{\n{program}\
         return {{ initSync, default: __wbg_init }};\n}})();\n{loaders}(async () => {{\n{boot}\n}})();\n"
    );
    // Nothing in a script may end it, or begin a comment of the page.
    Ok(whole
        .replace("</script", "<\\/script")
        .replace("<!--", "\\x3c!--"))
}

/// The script that loads the parts of the program, which gives its functions to `parts`.
fn loaders(text: &str) -> Option<String> {
    let own = text.strip_prefix(IMPORTED)?;
    let shared = own.split("export const ").skip(1);
    let names: Option<Vec<_>> = shared
        .map(|it| it.split_once(' ').map(|(name, _)| name))
        .collect();
    let own = own.replace("export const ", "const ");
    let names = names?.join(", ");
    Some(format!(
        "(() => {{\nconst {{ initSync }} = program;\n{own}\nObject.assign(parts, {{ {names} }});\n}})();\n"
    ))
}

/// The style sheet with its fonts in it.
fn styled(site: &Site, name: &str) -> Result<String, Unfit> {
    let mut style = site.text(name)?.replace("</style", "<\\/style");
    for (font, bytes) in site.files().iter().filter(|(name, _)| is_font(name)) {
        let inner = format!("data:font/woff2;base64,{}", STANDARD.encode(bytes));
        style = style.replace(&format!("url(\"{font}\")"), &format!("url(\"{inner}\")"));
    }
    Ok(style)
}

fn icon(site: &Site) -> Result<String, Unfit> {
    let icon = STANDARD.encode(site.text("icons/icon.svg")?);
    Ok(format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"data:image/svg+xml;base64,{icon}\">\n"
    ))
}

/// The head without the lines that name other files.
fn without_files(head: &str) -> String {
    let names = |line: &&str| !line.contains("<link ") && !line.contains("<script ");
    let kept = head
        .lines()
        .filter(names)
        .filter(|line| !line.trim().is_empty());
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// What is fetched or linked to, compressed, each file by the last of its name.
fn held(site: &Site, wasm: &str) -> Result<String, Unfit> {
    let program = folder(wasm).map(|folder| format!("{folder}/"));
    let is_held = |name: &str| {
        let is_program = program
            .as_ref()
            .is_some_and(|folder| name.starts_with(folder));
        (name == wasm || is_program && is_a(name, "wasm"))
            || HELD.iter().any(|held| name.starts_with(held)) && !is_font(name)
    };
    let mut text = String::new();
    for (name, bytes) in site.files().iter().filter(|(name, _)| is_held(name)) {
        let packed = gzip(bytes).ok_or_else(|| Unfit::Changed(name.clone()))?;
        let _ = writeln!(
            text,
            "<script type=\"text/plain\" data-file=\"{}\" data-type=\"{}\">{}</script>",
            last(name),
            kind(name),
            STANDARD.encode(packed)
        );
    }
    Ok(text)
}

/// Compressed, without time and name, so that the same bytes give the same.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::new(), Compression::best());
    packed.write_all(bytes).ok()?;
    packed.finish().ok()
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        _ => "text/plain; charset=utf-8",
    }
}

fn is_font(name: &str) -> bool {
    is_a(name, "woff2")
}

/// Whether a file's name ends so.
fn is_a(name: &str, end: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, it)| it == end)
}

fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn folder(name: &str) -> Option<&str> {
    name.rsplit_once('/').map(|(folder, _)| folder)
}
