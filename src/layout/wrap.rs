//! Where a text may be broken, and where it is.

use super::lettering::Lettering;

/// A part of a text that is never broken, and what follows it.
struct Piece {
    text: String,
    joint: Joint,
}

#[derive(Clone, Copy, PartialEq)]
enum Joint {
    /// A space, which vanishes at the end of a line.
    Space,
    /// After a hyphen or a slash: nothing is added, nothing vanishes.
    Tight,
    /// A soft hyphen, which shows only at the end of a line.
    Soft,
}

/// A room made to fit a text must hold it, though sums of decimals come out a hair short.
const ROUNDING: f64 = 0.01;

/// The lines of `text` in a room `width` wide: one if it fits, else the two most alike, else
/// as many as it takes.
pub(super) fn wrap(text: &str, lettering: Lettering, width: f64) -> Vec<String> {
    let width = width + ROUNDING;
    let pieces = pieces(text);
    let whole = joined(&pieces);
    if lettering.width(&whole) <= width {
        return vec![whole];
    }
    match halves(&pieces, lettering) {
        Some((widest, lines)) if widest <= width => lines,
        _ => greedy(&pieces, lettering, width),
    }
}

/// The narrowest room `text` fits in without being broken more than once.
pub(super) fn narrowest(text: &str, lettering: Lettering) -> f64 {
    let pieces = pieces(text);
    let whole = lettering.width(&joined(&pieces));
    halves(&pieces, lettering).map_or(whole, |(widest, _)| widest.min(whole))
}

/// How wide `text` is when it is not broken at all.
pub(super) fn unbroken(text: &str, lettering: Lettering) -> f64 {
    lettering.width(&joined(&pieces(text)))
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut current = String::new();
    for c in text.chars() {
        let joint = match c {
            ' ' => Joint::Space,
            '\u{ad}' => Joint::Soft,
            '-' | '/' => Joint::Tight,
            _ => {
                current.push(c);
                continue;
            }
        };
        if joint == Joint::Tight {
            current.push(c);
        }
        if !current.is_empty() {
            let text = std::mem::take(&mut current);
            pieces.push(Piece { text, joint });
        } else if let Some(before) = pieces.last_mut().filter(|_| joint == Joint::Space) {
            before.joint = Joint::Space;
        }
    }
    if !current.is_empty() {
        let joint = Joint::Tight;
        pieces.push(Piece {
            text: current,
            joint,
        });
    }
    pieces
}

/// The pieces as one line, with a hyphen at the end if it is broken at a soft one.
fn line(pieces: &[Piece]) -> String {
    let mut line = joined(pieces);
    if pieces.last().is_some_and(|last| last.joint == Joint::Soft) {
        line.push('-');
    }
    line
}

fn joined(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for piece in pieces {
        line.push_str(&piece.text);
        if piece.joint == Joint::Space {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// The one break that leaves the longer of two lines shortest.
fn halves(pieces: &[Piece], lettering: Lettering) -> Option<(f64, Vec<String>)> {
    (1..pieces.len())
        .filter_map(|at| pieces.split_at_checked(at))
        .map(|(first, second)| {
            let lines = vec![line(first), joined(second)];
            let widest = lines.iter().map(|l| lettering.width(l));
            (widest.fold(0.0, f64::max), lines)
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
}

/// As much on each line as fits; a piece too wide for any line is broken inside.
fn greedy(pieces: &[Piece], lettering: Lettering, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = pieces;
    while !rest.is_empty() {
        let fitting = (1..=rest.len())
            .rev()
            .filter_map(|at| rest.split_at_checked(at))
            .find(|(first, _)| lettering.width(&line(first)) <= width);
        if let Some((first, after)) = fitting {
            lines.push(if after.is_empty() {
                joined(first)
            } else {
                line(first)
            });
            rest = after;
        } else if let Some((first, after)) = rest.split_first() {
            lines.extend(cut(&first.text, lettering, width));
            rest = after;
        }
    }
    lines
}

/// A word cut between letters, at least one letter to a line.
fn cut(word: &str, lettering: Lettering, width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    for c in word.chars() {
        current.push(c);
        if current.chars().nth(1).is_some() && lettering.width(&current) > width {
            current.pop();
            lines.push(std::mem::take(&mut current));
            current.push(c);
        }
    }
    lines.push(current);
    lines
}
