//! What common hosts need to serve the site well, each in its own way.

use std::fmt::Write as _;

/// What a host says with every answer that the page cannot say itself, by name and value.
pub const HEADERS: [(&str, &str); 7] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Strict-Transport-Security", "max-age=31536000"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Types that not every host knows, by the end of a file's name.
const TYPES: [(&str, &str); 5] = [
    ("js", "text/javascript"),
    ("json", "application/json"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
];

/// Asks to be looked for anew each time; the worker keeps what has not changed.
const CACHE: &str = "no-cache";

/// The page that tells which protections are active, which looks as the site's style sheet
/// says.
pub(super) fn pages(style: &str) -> [(&'static str, String); 2] {
    let page = include_str!("hosts/skydd.html").replace("STYLE", style);
    [
        ("skydd.html", page),
        ("skydd.js", include_str!("hosts/skydd.js").to_owned()),
    ]
}

/// The files that tell hosts how to serve the site, by name.
pub(super) fn files() -> [(&'static str, String); 7] {
    [
        ("_headers", headers()),
        (".htaccess", apache()),
        ("nginx.conf", nginx()),
        ("web.config", iis()),
        (".nojekyll", String::new()),
        (
            ".github/workflows/pages.yml",
            include_str!("hosts/github-pages.yml").to_owned(),
        ),
        (
            ".gitlab-ci.yml",
            include_str!("hosts/gitlab-pages.yml").to_owned(),
        ),
    ]
}

/// As Netlify and Cloudflare Pages read it.
fn headers() -> String {
    let mut text = format!("/*\n  Cache-Control: {CACHE}\n");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  {name}: {value}"); // a String takes everything
    }
    text
}

fn apache() -> String {
    let mut text = String::from("DirectoryIndex index.html\n");
    for (end, kind) in TYPES {
        let _ = writeln!(text, "AddType {kind} .{end}");
    }
    let _ = writeln!(
        text,
        "<IfModule mod_headers.c>\n  Header set Cache-Control \"{CACHE}\""
    );
    for (name, value) in HEADERS {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    text.push_str("</IfModule>\n<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html text/css text/plain");
    for (_, kind) in TYPES {
        let _ = write!(text, " {kind}");
    }
    text.push_str("\n</IfModule>\n");
    text
}

/// What stands in the `location` of the site.
fn nginx() -> String {
    let mut text = String::from("index index.html;\ngzip on;\ngzip_types text/css text/plain");
    for (_, kind) in TYPES {
        let _ = write!(text, " {kind}");
    }
    let _ = writeln!(text, ";\nadd_header Cache-Control \"{CACHE}\" always;");
    for (name, value) in HEADERS {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text
}

fn iis() -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <system.webServer>\n    <staticContent>\n",
    );
    for (end, kind) in TYPES {
        let _ = writeln!(
            text,
            "      <remove fileExtension=\".{end}\" />\n      <mimeMap fileExtension=\".{end}\" mimeType=\"{kind}\" />"
        );
    }
    text.push_str("    </staticContent>\n    <httpProtocol>\n      <customHeaders>\n");
    for (name, value) in [("Cache-Control", CACHE)].into_iter().chain(HEADERS) {
        let _ = writeln!(
            text,
            "        <remove name=\"{name}\" />\n        <add name=\"{name}\" value=\"{value}\" />"
        );
    }
    text.push_str(
        "      </customHeaders>\n    </httpProtocol>\n  </system.webServer>\n</configuration>\n",
    );
    text
}
