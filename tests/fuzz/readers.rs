//! What reads what comes from outside, and what must hold of what it takes.

use samverkanskartan::app::{Memory, Route};
use samverkanskartan::domain::{Date, Workspace};
use samverkanskartan::form::date::{is_time, read as read_date, read_time};
use samverkanskartan::interchange::enclosed::Enclosed;
use samverkanskartan::interchange::keeping::Watermark;
use samverkanskartan::interchange::keeping::survey::{Head, Survey};
use samverkanskartan::interchange::log::Entry;
use samverkanskartan::interchange::snapshot::{LogEntry, Manifest, join};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::dates::{self, READ};
use samverkanskartan::screen::words::{errors, shared as words};

/// What parts the files of a triple; no JSON text has it.
pub(crate) const BETWEEN: u8 = 0;

/// A file: what is taken is written and read as the same, and what is not is told of.
pub(crate) fn file(input: &[u8]) {
    match read(input) {
        Ok(workspace) => same_again(&workspace),
        Err(error) => assert!(!errors::read_error(&error).what.is_empty()),
    }
}

fn same_again(workspace: &Workspace) {
    let text = write(workspace);
    let again = read(text.as_bytes()).unwrap();
    assert!(again == *workspace);
    assert!(write(&again) == text);
}

/// Three files, the first of them the last that the other two have in common.
fn merge_of(input: &[u8]) -> Option<[Workspace; 3]> {
    let mut files = input.split(|byte| *byte == BETWEEN).map(read);
    let mut next = || files.next()?.ok();
    Some([next()?, next()?, next()?])
}

pub(crate) fn merge(input: &[u8]) {
    let Some([base, ours, theirs]) = merge_of(input) else {
        return;
    };
    for base in [Some(&base), None] {
        let merged = merge_them(base, &ours, &theirs);
        same_again(&merged);
        // Nothing new comes of the same.
        assert!(merge_them(base, &ours, &ours) == ours);
    }
}

fn merge_them(base: Option<&Workspace>, ours: &Workspace, theirs: &Workspace) -> Workspace {
    samverkanskartan::merge::merge(base, ours, theirs).workspace
}

/// An address: what is printed of it leads to the same place.
pub(crate) fn link(input: &[u8]) {
    let hash = String::from_utf8_lossy(input);
    let route = Route::parse(&hash);
    let printed = route.print();
    assert_eq!(Route::parse(&printed), route);
    assert_eq!(Route::parse(&printed).print(), printed);
}

/// A case in an address: what opens is written and opened as the same, and what does not is told
/// of.
pub(crate) fn shared(input: &[u8]) {
    match Enclosed::read(&String::from_utf8_lossy(input)) {
        Ok(opened) => {
            if let Ok(text) = opened.write() {
                assert_eq!(Enclosed::read(&text), Ok(opened));
            }
        }
        Err(why) => assert!(!words::not_opened(&why).what.is_empty()),
    }
}

/// A date or a time as somebody writes it.
pub(crate) fn date(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    if let Some(date) = read_date(&text, &READ) {
        assert_eq!(date.to_string().parse::<Date>().as_ref(), Ok(&date));
        assert!(!dates::date(&date).is_empty());
        if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
            assert!(first <= last);
        }
    }
    if let Ok(date) = text.parse::<Date>() {
        assert_eq!(date.to_string().parse::<Date>(), Ok(date));
    }
    if let Some(time) = read_time(&text, &READ) {
        assert!(is_time(&time));
        assert_eq!(read_time(&time, &READ), Some(time));
    }
}

/// What the browser has kept: each piece by itself, and all as one generation.
pub(crate) fn kept(input: &[u8]) {
    let (number, bytes) = input
        .split_first()
        .map_or((0, input), |(number, rest)| (u32::from(*number), rest));
    if let Some(head) = Head::read(bytes) {
        assert_eq!(Head::read(&head.write()), Some(head));
    }
    if let Some(line) = LogEntry::read(bytes) {
        assert_eq!(LogEntry::read(&line.write()), Some(line));
    }
    if let Ok((line, entry)) = Entry::unseal(number, bytes) {
        assert_eq!(Entry::unseal(number, &entry.seal(line)), Ok((line, entry)));
    }
    if let Ok(manifest) = Manifest::read(number, bytes) {
        assert_eq!(
            Manifest::read(number, &manifest.write()),
            Ok(manifest.clone())
        );
        let whole = join(manifest, vec![Some(bytes.to_vec())]);
        assert!(whole.is_ok_and(|it| it.manifest.length == it.text.len()) || !bytes.is_empty());
    }
    let survey = Survey::take(
        Some(bytes),
        vec![(number, Some(bytes.to_vec()))],
        &[(number, 0)],
        number,
    );
    assert!(survey.next_generation() > 0);
    let text = String::from_utf8_lossy(bytes);
    if let Some(watermark) = Watermark::read(&text) {
        assert_eq!(Watermark::read(&watermark.write()), Some(watermark));
    }
    let memory = Memory::read(&text);
    if let Some(text) = memory.write() {
        assert_eq!(Memory::read(&text), memory);
    }
}
