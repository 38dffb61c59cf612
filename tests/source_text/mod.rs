//! Reads Rust source text just as far as telling what it uses takes.

/// A path that starts from this crate.
pub(crate) struct Use {
    /// Without the leading `crate::`, groups taken apart.
    pub(crate) path: String,
    /// Whether it stands in a module `tests`.
    pub(crate) in_tests: bool,
}

/// Every use of something in this crate by a module.
pub(crate) fn uses(module: &[&str], tokens: &[&str]) -> Vec<Use> {
    let mut uses = Vec::new();
    // How deep in braces each inline module around the place was opened, and its name.
    let (mut depth, mut inline) = (0_usize, Vec::new());
    let mut at = 0;
    while let Some(&token) = tokens.get(at) {
        at += 1;
        match token {
            "mod" if tokens.get(at + 1) == Some(&"{") => {
                inline.push((depth, tokens.get(at).copied()));
            }
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inline.pop_if(|(opened, _)| *opened == depth);
            }
            _ => {}
        }
        let root = match token {
            "crate" | "samverkanskartan" => 0,
            "super" => (module.len() + inline.len()).saturating_sub(1),
            _ => continue,
        };
        let mut names = module
            .iter()
            .copied()
            .chain(inline.iter().filter_map(|(_, name)| *name));
        let in_tests = names.any(|name| name == "tests");
        let mut paths = Vec::new();
        if let Some(rest) = tokens.get(at..) {
            at += take_paths(rest, root, module, &mut Vec::new(), &mut paths);
        }
        uses.extend(paths.into_iter().map(|path| Use { path, in_tests }));
    }
    uses
}

/// Takes what follows a path's beginning, which leads `above` modules below the crate's root,
/// and returns how many tokens it took. Only what reaches the root is of interest.
fn take_paths(
    tokens: &[&str],
    mut above: usize,
    module: &[&str],
    path: &mut Vec<String>,
    paths: &mut Vec<String>,
) -> usize {
    let before = path.len();
    let mut at = 0;
    while tokens.get(at) == Some(&"::") {
        at += 1;
        match tokens.get(at) {
            Some(&"super") => above = above.saturating_sub(1),
            Some(&"{") => {
                at += 1;
                while let Some(&token) = tokens.get(at) {
                    at += 1;
                    match token {
                        "}" => break,
                        "," => {}
                        "as" => at += 1,
                        name => {
                            path.push(name.to_owned());
                            let rest = tokens.get(at..).unwrap_or_default();
                            at += take_paths(rest, above, module, path, paths);
                            path.pop();
                        }
                    }
                }
                path.truncate(before);
                return at;
            }
            Some(name) => path.push((*name).to_owned()),
            None => break,
        }
        at += 1;
    }
    if !path.is_empty() {
        let own = module.iter().take(above).map(|part| (*part).to_owned());
        let whole: Vec<String> = own.chain(path.iter().cloned()).collect();
        paths.push(whole.join("::"));
    }
    path.truncate(before);
    at
}

/// The words and signs of a source text, without comments, texts and characters.
pub(crate) fn tokens(text: &str) -> Vec<&str> {
    let pieces = pieces(text).into_iter();
    pieces.filter(|piece| !is_literal(piece)).collect()
}

/// The texts and characters of a source text, quotation marks and all.
pub(crate) fn literals(text: &str) -> Vec<&str> {
    pieces(text).into_iter().filter(is_literal).collect()
}

fn is_literal(piece: &&str) -> bool {
    piece.ends_with('"') || piece.ends_with('#') && piece.len() > 1 || piece.ends_with('\'')
}

/// Everything in a source text but comments and the space between.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            'r' if rest.starts_with("r\"") || rest.starts_with("r#\"") => {
                let length = raw_text_length(rest);
                pieces.push(&rest[..length]);
                length
            }
            'r' if rest.starts_with("r#") => 2,
            '"' => {
                let length = quoted_length(rest, '"');
                pieces.push(&rest[..length]);
                length
            }
            // A lifetime has no closing quote.
            '\'' if rest.chars().nth(2) == Some('\'') || rest.starts_with("'\\") => {
                let length = quoted_length(rest, '\'');
                pieces.push(&rest[..length]);
                length
            }
            _ if first.is_alphanumeric() || first == '_' => {
                let word = |c: char| c.is_alphanumeric() || c == '_';
                let end = rest.find(|c| !word(c)).unwrap_or(rest.len());
                pieces.push(&rest[..end]);
                end
            }
            _ if first.is_whitespace() => first.len_utf8(),
            _ => {
                let end = if rest.starts_with("::") {
                    2
                } else {
                    first.len_utf8()
                };
                pieces.push(&rest[..end]);
                end
            }
        };
        rest = &rest[length..];
    }
    pieces
}

fn raw_text_length(rest: &str) -> usize {
    let hashes = rest[1..].find('"').unwrap_or_default();
    let end = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    rest[start..]
        .find(&end)
        .map_or(rest.len(), |found| start + found + end.len())
}

fn quoted_length(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}
