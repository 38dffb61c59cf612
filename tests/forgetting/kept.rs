//! Out of what is kept: the log of changes, its texts and what can be taken back.

use samverkanskartan::domain::{Case, Change, Collection, Edit, Id, PathStep, Person, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::forgetting::{Anew, Everything, NotForgotten};
use samverkanskartan::interchange::keeping::plan::{self, Key, Laid};
use samverkanskartan::interchange::keeping::{Loaded, News, Over};
use samverkanskartan::interchange::log::{Act, Entry, replay};
use samverkanskartan::interchange::snapshot::Origin;
use serde_json::{Value, json};

use super::data::{edition, forgetting, has_her, planted, tree};
use super::disk::Disk;

const HER: &str = "asa-ostman";
const NOW: &str = "2026-11-30T12:00:00.000Z";

/// Keeps other data, as a new line of editing.
fn replace(disk: &mut Disk, workspace: &Workspace, origin: Origin) {
    let text = interchange::write(workspace);
    let (laid, writes) = Laid::down(&disk.survey(), &text, "Titel", "nu");
    disk.write_all(&writes);
    let pointed = laid.begin(&disk.survey(), origin, &Over::Anything).unwrap();
    disk.write_all(&pointed.writes);
    disk.write_all(&plan::prune(&disk.survey(), &disk.log()));
}

/// Makes changes, one entry each, and keeps them; answers with every state there was.
fn edit(disk: &mut Disk, workspace: &mut Workspace, changes: &[(Act, Change)]) -> Vec<Workspace> {
    let mut states = vec![workspace.clone()];
    for (deed, change) in changes {
        let head = disk.survey().head().unwrap();
        let made = workspace.make(change).unwrap();
        let entry = Entry {
            number: head.last + 1,
            made_at: "2026-11-29T12:00:00.000Z".into(),
            deed: *deed,
            change: made,
        };
        let (_, writes) = plan::append(Some(head), &[entry], head.begun).unwrap();
        disk.write_all(&writes);
        states.push(workspace.clone());
    }
    states
}

fn field(
    workspace: &Workspace,
    collection: Collection,
    id: &str,
    name: &str,
    value: Value,
) -> Change {
    let before = workspace.records().value(collection, id).unwrap();
    let mut after = before.clone();
    after[name] = value;
    Change::between_values(collection, id, Some(&before), Some(&after))
}

fn set((collection, id): (Collection, &str), name: &str, from: &str, to: &str) -> Change {
    Change {
        edits: vec![Edit {
            collection,
            record: id.into(),
            path: vec![PathStep::Field(name.into())],
            before: Some(json!(from)),
            after: Some(json!(to)),
            behind: None,
        }],
    }
}

/// A disk on which the data were others before, with her in the name of a file, and then edited:
/// with her, about her, and of something else.
fn edited() -> (Disk, Workspace, Vec<Workspace>) {
    let mut disk = Disk::default();
    let mut workspace = planted();
    let file_name = "åsa östman.json".to_owned();
    replace(&mut disk, &workspace, Origin::Imported { file_name });
    edit(
        &mut disk,
        &mut workspace,
        &[(
            Act::Done,
            field(
                &planted(),
                Collection::Cases,
                "hlt",
                "shortTitle",
                json!("Från Åsa Östman"),
            ),
        )],
    );
    replace(&mut disk, &planted(), Origin::BuiltIn);
    let mut workspace = planted();
    let was = "Hälsa, Lärande, Trygghet (HLT)";
    let title = |from: &str, to: &str| set((Collection::Cases, "hlt"), "shortTitle", from, to);
    let note = field(&workspace, Collection::Persons, HER, "note", json!("Känd."));
    let renamed = set(
        (Collection::Persons, HER),
        "name",
        "Åsa Östman",
        "Åsa Östman Berg",
    );
    let last = disk.survey().head().unwrap().last;
    let states = edit(
        &mut disk,
        &mut workspace,
        &[
            (Act::Done, title(was, "Utan henne")),
            (Act::Done, note),
            (Act::Done, title("Utan henne", "Med Åsa Östman")),
            (Act::Undid(last + 3), title("Med Åsa Östman", "Utan henne")),
            (Act::Done, renamed),
            (Act::Done, title("Utan henne", was)),
        ],
    );
    (disk, workspace, states)
}

fn everything(disk: &Disk) -> Everything {
    let mut all = Everything {
        survey: disk.survey(),
        log: disk.log(),
        ..Everything::default()
    };
    for (key, bytes) in &disk.records {
        match key {
            Key::Chunk(generation, number) => {
                all.chunks.insert((*generation, *number), bytes.clone());
            }
            Key::Change(number) => all.changes.push((*number, Some(bytes.clone()))),
            Key::Manifest(_) | Key::Pointer => {}
        }
    }
    all
}

fn forget(disk: &mut Disk, workspace: &Workspace, person: &str) -> Anew {
    let head = disk.survey().head().unwrap();
    let all = everything(disk);
    let forgetting = forgetting(workspace, person);
    let anew = all
        .without(&forgetting, (head.begun, head.last), NOW)
        .unwrap();
    disk.write_all(&anew.writes);
    anew
}

fn opened(disk: &Disk) -> (Workspace, Vec<Entry>, Workspace) {
    let Loaded::Sound {
        kept,
        entries,
        mended,
        last,
        ..
    } = disk.load(None)
    else {
        panic!("it opens");
    };
    assert_eq!(mended, None);
    assert_eq!(entries.last().map_or(last, |it| it.number), last);
    let mut now = interchange::read(kept.text.as_bytes()).unwrap();
    let after = entries
        .iter()
        .filter(|it| it.number > kept.manifest.through);
    assert!(replay(&mut now, after).is_empty());
    let mut came = now.clone();
    for entry in entries.iter().rev() {
        came.apply(&entry.change.inverse()).unwrap();
    }
    (now, entries, came)
}

fn all_bytes(disk: &Disk) -> String {
    let values = disk.records.values().chain(disk.lines.values());
    values
        .map(|it| String::from_utf8_lossy(it).into_owned() + "\n")
        .collect()
}

#[test]
fn whoever_is_forgotten_is_in_no_value_on_disk() {
    let (mut disk, workspace, _) = edited();
    assert!(has_her(&all_bytes(&disk)));
    let anew = forget(&mut disk, &workspace, HER);
    let text = all_bytes(&disk);
    let found: Vec<_> = text.lines().filter(|line| has_her(line)).collect();
    assert_eq!(found, [""; 0]);
    let told = anew.forgotten;
    assert_eq!(
        (told.lost_entries, told.lost_editions, told.editions),
        (0, 0, 1)
    );
    assert_eq!(told.entries, 4);
}

#[test]
fn every_state_of_the_log_is_what_it_would_have_been_without_the_person() {
    let (mut disk, workspace, states) = edited();
    let forgetting = forgetting(&workspace, HER)
        .also_called(&workspace, &["Åsa Östman".into(), "Åsa Östman Berg".into()]);
    forget(&mut disk, &workspace, HER);
    let (now, entries, came) = opened(&disk);
    let mut expected: Vec<String> = Vec::new();
    for state in &states {
        let text = interchange::write(&forgetting.forget(state).unwrap().0);
        if expected.last() != Some(&text) {
            expected.push(text);
        }
    }
    let mut found = vec![interchange::write(&came)];
    let mut then = came;
    for entry in &entries {
        then.apply(&entry.change).unwrap();
        found.push(interchange::write(&then));
    }
    assert_eq!(found, expected);
    assert_eq!(interchange::write(&now), *expected.last().unwrap());
    // What was undone is still what was undone, by its new number.
    let undone = entries.iter().find_map(|it| match it.deed {
        Act::Undid(of) => Some(of),
        _ => None,
    });
    assert_eq!(undone, Some(entries[1].number));
}

#[test]
fn what_was_there_before_can_be_taken_back_without_the_person() {
    let (mut disk, workspace, _) = edited();
    forget(&mut disk, &workspace, HER);
    let log = disk.log();
    assert_eq!(log.len(), 2);
    let best = disk.line(log[0].generation).unwrap();
    assert!(best.missing.is_empty());
    let edited = best.edited();
    assert!(edited.missing.is_empty());
    let text = edited.text;
    assert!(!has_her(&text));
    let back = interchange::read(text.as_bytes()).unwrap();
    let case: &Case = back.find(&Id::new("hlt").unwrap()).unwrap();
    assert_eq!(case.short_title, "Från [borttaget namn]");
    assert_eq!(
        log[0].origin,
        Origin::Imported {
            file_name: "[borttaget namn].json".into()
        }
    );
}

#[test]
fn a_tab_that_still_has_the_person_is_told_that_the_data_are_others() {
    let (mut disk, workspace, _) = edited();
    let head = disk.survey().head().unwrap();
    forget(&mut disk, &workspace, HER);
    let outlook = plan::look(disk.survey().head(), head.last, head.begun);
    assert_eq!(disk.news(outlook), News::Replaced);
    let entry = Entry {
        number: head.last + 1,
        made_at: NOW.into(),
        deed: Act::Done,
        change: Change::default(),
    };
    assert!(plan::append(disk.survey().head(), &[entry], head.begun).is_err());
}

#[test]
fn damage_to_one_text_costs_nothing_afterwards_either() {
    let (mut disk, workspace, _) = edited();
    forget(&mut disk, &workspace, HER);
    let (now, entries, _) = opened(&disk);
    let newest = disk.survey().head().unwrap().generation;
    disk.records.insert(Key::Chunk(newest, 0), b"fel".to_vec());
    let Loaded::Sound {
        kept,
        entries: again,
        ..
    } = disk.load(None)
    else {
        panic!("it opens");
    };
    assert_eq!(again, entries);
    let mut then = interchange::read(kept.text.as_bytes()).unwrap();
    let after = again.iter().filter(|it| it.number > kept.manifest.through);
    assert!(replay(&mut then, after).is_empty());
    assert!(then == now);
}

#[test]
fn one_can_go_on_and_forget_another() {
    let (mut disk, workspace, _) = edited();
    forget(&mut disk, &workspace, HER);
    let (mut now, before, _) = opened(&disk);
    let change = field(
        &now,
        Collection::Cases,
        "hlt",
        "shortTitle",
        json!("Efteråt"),
    );
    edit(&mut disk, &mut now, &[(Act::Done, change)]);
    forget(&mut disk, &now, "magnus-eriksson");
    let (now, entries, _) = opened(&disk);
    assert_eq!(entries.len(), before.len() + 1);
    assert!(
        now.find::<Person>(&Id::new("magnus-eriksson").unwrap())
            .is_none()
    );
    assert!(!all_bytes(&disk).contains("Magnus Eriksson"));
    assert!(!all_bytes(&disk).contains("magnus-eriksson"));
}

#[test]
fn nothing_is_done_when_something_was_changed_meanwhile_or_is_damaged() {
    let (disk, workspace, _) = edited();
    let head = disk.survey().head().unwrap();
    let forgetting = forgetting(&workspace, HER);
    let behind = everything(&disk).without(&forgetting, (head.begun, head.last - 1), NOW);
    assert_eq!(behind, Err(NotForgotten::Behind));
    let mut damaged = everything(&disk);
    damaged.chunks.clear();
    let answer = damaged.without(&forgetting, (head.begun, head.last), NOW);
    assert_eq!(answer, Err(NotForgotten::Damaged));
}

#[test]
fn what_comes_before_a_change_that_cannot_be_read_is_dropped_and_told() {
    let (mut disk, workspace, _) = edited();
    let head = disk.survey().head().unwrap();
    let (laid, writes) = {
        let text = interchange::write(&workspace);
        let (laid, writes) = Laid::down(&disk.survey(), &text, "Titel", "nu");
        let writes: Vec<_> = writes.into_iter().map(owned).collect();
        (laid, writes)
    };
    disk.write_all(&writes);
    let pointed = laid
        .compact(&disk.survey(), &disk.log(), head.last)
        .unwrap();
    disk.write_all(&pointed.writes);
    disk.records
        .insert(Key::Change(head.begun + 2), b"fel".to_vec());
    let anew = forget(&mut disk, &workspace, HER);
    assert_eq!(anew.forgotten.lost_entries, 2);
    assert!(!has_her(&all_bytes(&disk)));
    let (_, entries, _) = opened(&disk);
    assert_eq!(entries.len(), 3);
}

fn owned(write: plan::Write<'_>) -> plan::Write<'static> {
    match write {
        plan::Write::Put(key, bytes) => plan::Write::Put(key, bytes.into_owned().into()),
        _ => unreachable!(),
    }
}

#[test]
fn the_edition_nobody_has_changed_is_ones_own_once_somebody_is_forgotten_in_it() {
    let mut disk = Disk::default();
    let workspace = edition();
    replace(&mut disk, &workspace, Origin::BuiltIn);
    forget(&mut disk, &workspace, "magnus-eriksson");
    let Loaded::Sound { kept, .. } = disk.load(None) else {
        panic!("it opens");
    };
    assert_eq!(
        kept.manifest.origin,
        Origin::Changed {
            from: Box::new(Origin::BuiltIn),
            changes: 1,
            at: NOW.into()
        }
    );
    assert!(tree(&interchange::read(kept.text.as_bytes()).unwrap())["lineage"].is_null());
}
