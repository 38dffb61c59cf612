//! What the store answers to whom, in the cases that decide whether an edit is lost or made
//! twice.

use samverkanskartan::interchange::keeping::plan::{self, Key, Laid, Outlook};
use samverkanskartan::interchange::keeping::recovery::is_own;
use samverkanskartan::interchange::keeping::{Loaded, News, Over};
use samverkanskartan::interchange::log::Entry;
use samverkanskartan::interchange::snapshot::Origin;

use super::data::{entry, opened, text};
use super::disk::Disk;
use super::old;

/// Keeps other data, as a new line of editing. Answers with the number it began after.
fn replaced(disk: &mut Disk, title: &str) -> u32 {
    let text = text(title, 0);
    let (laid, writes) = Laid::down(&disk.survey(), &text, title, "nu");
    disk.write_all(&writes);
    let pointed = laid
        .begin(&disk.survey(), Origin::BuiltIn, &Over::Anything)
        .unwrap();
    disk.write_all(&pointed.writes);
    disk.write_all(&plan::prune(&disk.survey(), &disk.log()));
    pointed.manifest.begun
}

/// Keeps the edited text, when it is needed.
fn compacted(disk: &mut Disk, title: &str, through: u32) -> bool {
    let text = text(title, 0);
    let (laid, writes) = Laid::down(&disk.survey(), &text, title, "nu");
    disk.write_all(&writes);
    let survey = disk.survey();
    let pointed = laid.compact(&survey, &disk.log(), through);
    let writes = match &pointed {
        Some(pointed) => pointed.writes.clone(),
        None => laid.taken_up(&survey),
    };
    disk.write_all(&writes);
    disk.write_all(&plan::prune(&disk.survey(), &disk.log()));
    pointed.is_some()
}

/// What is new instead, when the changes are not kept.
fn appended(disk: &mut Disk, entries: &[Entry], begun: u32) -> Result<(), News> {
    let (_, writes) =
        plan::append(disk.survey().head(), entries, begun).map_err(|outlook| disk.news(outlook))?;
    disk.write_all(&writes);
    Ok(())
}

/// A disk on which the data called A was edited three times.
fn edited() -> (Disk, [Entry; 3]) {
    let mut disk = Disk::default();
    assert_eq!(replaced(&mut disk, "A"), 0);
    let entries = [entry(1, "A", "B"), entry(2, "B", "C"), entry(3, "C", "D")];
    assert_eq!(appended(&mut disk, &entries[..1], 0), Ok(()));
    assert_eq!(appended(&mut disk, &entries[1..], 0), Ok(()));
    (disk, entries)
}

/// The title of what is opened, when nothing is wrong.
fn title(disk: &Disk) -> String {
    match disk.load(None) {
        Loaded::Sound { kept, entries, .. } => opened(&kept, &entries).0,
        other => panic!("{other:?}"),
    }
}

#[test]
fn who_does_not_know_the_newest_change_is_told_of_it_and_nothing_is_written() {
    let (mut disk, entries) = edited();
    let before = disk.clone();
    let mine = entry(2, "B", "X");
    let news = appended(&mut disk, &[mine], 0).unwrap_err();
    assert_eq!(news, News::Entries(entries[1..].to_vec()));
    assert_eq!(disk, before);
}

#[test]
fn who_asks_again_because_no_answer_came_learns_that_it_is_kept() {
    let (mut disk, entries) = edited();
    for kept in [&entries[2..], &entries[1..], &entries[..]] {
        let news = appended(&mut disk, kept, 0).unwrap_err();
        assert!(is_own(&news, kept));
    }
    let other = entry(3, "C", "E");
    let news = appended(&mut disk, std::slice::from_ref(&other), 0).unwrap_err();
    assert!(!is_own(&news, &[other]));
}

#[test]
fn who_knows_data_that_was_replaced_is_told_so_also_when_nobody_had_edited_it() {
    let mut disk = Disk::default();
    let first = replaced(&mut disk, "A");
    let second = replaced(&mut disk, "B");
    assert_ne!(first, second);
    let mine = entry(first + 1, "A", "X");
    assert_eq!(appended(&mut disk, &[mine], first), Err(News::Replaced));
    assert_eq!(title(&disk), "B");
    let mine = entry(second + 1, "B", "X");
    assert_eq!(appended(&mut disk, &[mine], second), Ok(()));
    assert_eq!(title(&disk), "X");
}

#[test]
fn who_knows_more_than_is_there_is_told_that_it_is_gone() {
    let (mut disk, _) = edited();
    let outlook = |disk: &Disk, after, begun| plan::look(disk.survey().head(), after, begun);
    let gone = Outlook::Known(News::Gone);
    assert_eq!(outlook(&disk, 4, 0), gone);
    assert_eq!(outlook(&Disk::default(), 3, 0), gone);
    let begun = replaced(&mut disk, "E");
    assert_eq!(outlook(&disk, begun + 1, begun + 1), gone);
}

#[test]
fn changes_that_do_not_follow_on_one_another_are_not_kept() {
    let (mut disk, _) = edited();
    let apart = [entry(4, "D", "E"), entry(6, "E", "F")];
    assert_eq!(appended(&mut disk, &apart, 0), Err(News::Replaced));
    assert_eq!(title(&disk), "D");
}

#[test]
fn news_that_cannot_be_read_sends_one_to_open_everything_anew() {
    let (mut disk, _) = edited();
    disk.records.remove(&Key::Change(2));
    let outlook = plan::look(disk.survey().head(), 1, 0);
    assert_eq!(disk.news(outlook), News::Replaced);
    let outlook = plan::look(disk.survey().head(), 2, 0);
    assert!(matches!(disk.news(outlook), News::Entries(entries) if entries.len() == 1));
}

#[test]
fn an_edited_text_is_kept_when_it_reaches_farther_than_the_one_there_is() {
    let (mut disk, _) = edited();
    assert!(compacted(&mut disk, "C", 2));
    assert!(!compacted(&mut disk, "C", 2), "it is there");
    assert!(!compacted(&mut disk, "B", 1), "a newer one is there");
    assert!(!compacted(&mut disk, "E", 4), "that change is not kept");
    assert_eq!(title(&disk), "D");
    let begun = replaced(&mut disk, "F");
    assert!(!compacted(&mut disk, "D", 3), "it is of the data before");
    assert!(!compacted(&mut disk, "F", begun), "nothing is changed yet");
    assert_eq!(title(&disk), "F");
}

#[test]
fn the_text_before_the_newest_and_the_log_make_up_for_it() {
    let (mut disk, entries) = edited();
    assert!(compacted(&mut disk, "C", 2));
    assert!(compacted(&mut disk, "D", 3));
    disk.records.remove(&Key::Chunk(3, 0));
    let Loaded::Sound {
        kept,
        entries: found,
        mended: Some(mended),
        ..
    } = disk.load(None)
    else {
        panic!()
    };
    assert_eq!(kept.manifest.through, 2);
    assert_eq!(found, entries, "the whole log is there");
    assert_eq!(opened(&kept, &found).0, "D");
    assert_eq!(
        (mended.damaged[0].generation, mended.missing),
        (3, Vec::new())
    );
}

#[test]
fn of_each_line_the_two_newest_texts_are_kept_and_the_changes_of_every_line_kept() {
    let (mut disk, _) = edited();
    for (through, title) in [(1, "B"), (2, "C"), (3, "D")] {
        assert!(compacted(&mut disk, title, through));
    }
    let generations = |disk: &Disk| -> Vec<u32> {
        let survey = disk.survey();
        survey.manifests().map(|it| it.generation).collect()
    };
    assert_eq!(generations(&disk), [3, 4]);
    replaced(&mut disk, "E");
    replaced(&mut disk, "F");
    assert_eq!(generations(&disk), [3, 4, 5, 6]);
    assert_eq!(disk.line(1).unwrap().edited().title, "D");
    assert!(disk.records.contains_key(&Key::Change(1)));
    replaced(&mut disk, "G");
    assert_eq!(generations(&disk), [3, 4, 5, 6, 7], "own work stays");
    // Three that were changed later push it out, and only they do.
    let mut edits = Vec::new();
    for title in ["H", "I", "J"] {
        let begun = replaced(&mut disk, title);
        edits.push(Key::Change(begun + 1));
        let edit = entry(begun + 1, title, "X");
        assert_eq!(appended(&mut disk, &[edit], begun), Ok(()));
        assert_eq!(disk.line(1).unwrap().edited().title, "D");
    }
    replaced(&mut disk, "K");
    assert_eq!(generations(&disk), [8, 9, 10, 11]);
    assert!(!disk.records.contains_key(&Key::Change(3)));
    assert!(edits.iter().all(|edit| disk.records.contains_key(edit)));
}

#[test]
fn own_work_is_taken_back_after_any_number_of_files_that_nobody_changed() {
    let (mut disk, _) = edited();
    for title in ["E", "F", "G", "H", "I"] {
        replaced(&mut disk, title);
    }
    let best = disk.line(1).unwrap().edited();
    assert_eq!((best.title.as_str(), best.missing), ("D", Vec::new()));
}

/// Whether other data may come in the place of what one has open, with its last change.
fn may_replace(disk: &Disk, begun: u32, last: u32) -> bool {
    let changed_at = String::new();
    let over = Over::Known {
        begun,
        last,
        changed_at,
    };
    plan::overtaken(disk.survey().head(), &over).is_none()
}

#[test]
fn what_another_tab_has_just_edited_is_not_replaced() {
    let mut disk = Disk::default();
    assert_eq!(plan::overtaken(None, &Over::Nothing), None);
    let begun = replaced(&mut disk, "A");
    assert!(may_replace(&disk, begun, begun));
    let first = plan::overtaken(disk.survey().head(), &Over::Nothing);
    assert_eq!(first, Some(Outlook::Known(News::Replaced)));
    let theirs = entry(begun + 1, "A", "B");
    assert_eq!(
        appended(&mut disk, std::slice::from_ref(&theirs), begun),
        Ok(())
    );
    assert!(!may_replace(&disk, begun, begun));
    let over = Over::Known {
        begun,
        last: begun,
        changed_at: String::new(),
    };
    let outlook = plan::overtaken(disk.survey().head(), &over).unwrap();
    assert_eq!(disk.news(outlook), News::Entries(vec![theirs]));
    assert!(may_replace(&disk, begun, begun + 1));
}

#[test]
fn what_is_kept_anew_takes_no_number_that_another_tab_may_know() {
    let (disk, _) = edited();
    let mut emptied = Disk::default();
    let text = text("D", 0);
    let (laid, writes) = Laid::down(&emptied.survey(), &text, "D", "nu");
    emptied.write_all(&writes);
    let over = Over::Gone { last: 3 };
    let pointed = laid.begin(&emptied.survey(), Origin::Made, &over).unwrap();
    emptied.write_all(&pointed.writes);
    let theirs = entry(4, "D", "E");
    assert_eq!(appended(&mut emptied, &[theirs], 0), Err(News::Replaced));
    assert_ne!(emptied.survey().head(), disk.survey().head());
    assert_eq!(title(&emptied), "D");
}

#[test]
fn a_text_whose_chunks_were_cleared_away_meanwhile_is_laid_down_anew() {
    let (mut disk, _) = edited();
    let text = text("E", 0);
    let (laid, writes) = Laid::down(&disk.survey(), &text, "E", "nu");
    disk.write_all(&writes);
    disk.write_all(&laid.taken_up(&disk.survey()));
    assert_eq!(
        laid.begin(&disk.survey(), Origin::BuiltIn, &Over::Anything),
        None
    );
    assert_eq!(title(&disk), "D");
}

#[test]
fn what_a_stop_left_of_a_text_is_cleared_away_once_everything_kept_is_newer() {
    let (mut disk, _) = edited();
    let left = text("E", 0);
    let (_, writes) = Laid::down(&disk.survey(), &left, "E", "nu");
    disk.write_all(&writes);
    assert_eq!(title(&disk), "D");
    for title in ["F", "G", "H"] {
        assert!(disk.records.contains_key(&Key::Chunk(2, 0)));
        replaced(&mut disk, title);
    }
    assert!(!disk.records.contains_key(&Key::Chunk(2, 0)));
}

#[test]
fn a_text_that_version_1_wrote_and_never_said_to_be_saved_is_not_told_of() {
    let (mut disk, _) = old::disk(3);
    disk.records.insert(Key::Pointer, b"2".to_vec());
    disk.lines.remove(&3);
    let Loaded::Sound { kept, log, .. } = disk.load(None) else {
        panic!()
    };
    assert_eq!(kept.manifest.generation, 2);
    let told: Vec<u32> = log.iter().map(|line| line.generation).collect();
    assert_eq!(told, [1, 2]);
}

#[test]
fn where_the_log_tells_of_data_its_loss_is_told() {
    let (mut disk, _) = edited();
    disk.records.retain(|key, _| matches!(key, Key::Chunk(..)));
    assert!(matches!(
        disk.load(None),
        Loaded::Damaged { best: None, .. }
    ));
}
