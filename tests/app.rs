//! What the application does about what happens: opening, reading in, replaying.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use std::sync::Arc;

use samverkanskartan::app::{Data, Effect, Import, Msg, Notice, Route, State, Trouble};
use samverkanskartan::domain::{Case, Collection, Id};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::{Best, Loaded, Over, Restored, StoreError};
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::data::{no_undoing, taken_back};
use samverkanskartan::screen::words::data as words;
use starting::{found, kept, manifest, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
const OTHER: &str = include_str!("fixtures/version-1.json");

fn imported() -> Origin {
    Origin::Imported {
        file_name: "min.json".to_owned(),
    }
}

/// The application, started at an address.
fn started(hash: &str) -> State {
    let mut state = State::default();
    let effects = state.update(start(hash, false));
    assert_eq!(effects, [Effect::OpenStore]);
    state
}

/// The application with something kept, and what it asked for.
fn opened(hash: &str, text: &str, origin: Origin) -> (State, Vec<Effect>) {
    let mut state = started(hash);
    let effects = state.update(found(text, origin, &[]));
    (state, effects)
}

fn title(state: &State) -> &str {
    &state.workspace().unwrap().records().title
}

/// What asks for the edition where nobody did.
const FETCH: Effect = Effect::FetchEdition { asked: false };

fn edition_came() -> Msg {
    Msg::EditionFetched {
        edition: Some(interchange::read(EDITION.as_bytes()).map(Arc::new)),
        asked: false,
    }
}

#[test]
fn at_the_first_start_the_built_in_edition_is_shown_and_kept() {
    let mut state = started("");
    let effects = state.update(Msg::StoreOpened(Ok(Loaded::Nothing)));
    assert_eq!(effects, [FETCH]);
    let effects = state.update(edition_came());
    let keep = Effect::Keep {
        workspace: Arc::clone(state.workspace().unwrap()),
        origin: Origin::BuiltIn,
        over: Over::Nothing,
    };
    assert_eq!(effects, [keep]);
    let text = interchange::write(state.workspace().unwrap());
    assert!(text == EDITION, "byte for byte what the site has");
    assert!(matches!(state.data, Data::Open { saving: true, .. }));
    state.update(Msg::Saved(Ok(manifest(EDITION, Origin::BuiltIn))));
    assert!(matches!(
        state.data,
        Data::Open {
            saving: false,
            not_kept: None,
            ..
        }
    ));
    assert_eq!(state.log.len(), 1);
}

#[test]
fn a_kept_edition_follows_the_site_and_data_of_ones_own_does_not() {
    let (mut state, effects) = opened("", OTHER, Origin::BuiltIn);
    assert_eq!(
        effects,
        [Effect::ReadDrafts, Effect::ReadSurroundings, FETCH]
    );
    let effects = state.update(edition_came());
    assert!(matches!(&effects[..], [Effect::Keep { .. }]));
    assert_eq!(state.notice, None, "nobody asked, nobody is disturbed");
    assert!(title(&state).contains("Västerbotten"));

    let (_, effects) = opened("", OTHER, imported());
    assert_eq!(effects, [Effect::ReadDrafts, Effect::ReadSurroundings]);
}

#[test]
fn a_kept_edition_that_is_the_sites_is_left_as_it_is() {
    let (mut state, _) = opened("", EDITION, Origin::BuiltIn);
    assert_eq!(state.update(edition_came()), []);
    assert_eq!(
        state.update(Msg::EditionFetched {
            edition: None,
            asked: false
        }),
        [],
        "nor without network"
    );
    assert_eq!(state.notice, None);
}

#[test]
fn where_nothing_can_be_kept_the_visit_goes_on_and_is_told_so() {
    let mut state = started("");
    let refused = StoreError::Unavailable(String::new());
    let effects = state.update(Msg::StoreOpened(Err(refused.clone())));
    assert_eq!(effects, [FETCH]);
    let effects = state.update(edition_came());
    assert_eq!(effects, [], "nothing is asked of a store that is not there");
    assert_eq!(state.notice, Some(Notice::NotKept(refused)));
    assert!(title(&state).contains("Västerbotten"));
}

#[test]
fn a_store_of_a_later_version_is_not_written_over() {
    let mut state = started("");
    let newer = StoreError::Newer { version: 2 };
    let effects = state.update(Msg::StoreOpened(Err(newer.clone())));
    assert_eq!(effects, []);
    assert_eq!(state.data, Data::Trouble(Trouble::Closed(newer)));
}

#[test]
fn kept_text_that_is_no_workspace_is_trouble_and_stays_where_it_is() {
    let (state, effects) = opened("", "{}", imported());
    assert_eq!(effects, []);
    assert!(matches!(state.data, Data::Trouble(Trouble::Unreadable(_))));
}

#[test]
fn what_is_damaged_is_told_and_the_sound_generation_can_be_taken_back() {
    let mut state = started("");
    state.update(Msg::StoreOpened(Ok(Loaded::Damaged {
        found: Vec::new(),
        best: Some(Best {
            kept: kept(OTHER, imported()),
            entries: Vec::new(),
            missing: Vec::new(),
        }),
        log: Vec::new(),
    })));
    let Data::Trouble(Trouble::Damaged {
        best: Some(best), ..
    }) = &state.data
    else {
        panic!("{:?}", state.data);
    };
    let generation = best.generation;
    assert_eq!(
        state.update(Msg::RestoreClicked(generation)),
        [Effect::Restore(generation, Over::Anything)]
    );
    let back = kept(OTHER, Origin::Restored { generation });
    state.update(Msg::Restored(Ok(Ok(Restored {
        kept: back,
        missing: Vec::new(),
    }))));
    assert!(state.workspace().is_some());
    assert_eq!(state.notice, Some(Notice::Restored));
}

#[test]
fn what_can_be_taken_back_is_looked_at_record_by_record_before_it_is() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    let before = state.data.clone();
    assert_eq!(taken_back(&state, 3, 20), None, "it was not asked for");
    let effects = state.update(Msg::EarlierLookedAt(3));
    assert_eq!(effects, [Effect::ReadEarlier(3)]);
    let mut other: serde_json::Value = serde_json::from_str(EDITION).unwrap();
    other["title"] = "En annan rubrik".into();
    other["cases"][0]["shortTitle"] = "Ett annat namn".into();
    state.update(Msg::EarlierRead(3, Some(other.to_string())));
    let (records, more) = taken_back(&state, 3, 20).unwrap().unwrap();
    assert_eq!((records.len(), more), (2, 0));
    let details = records.iter().flat_map(|it| &it.parts);
    let details: Vec<_> = details.flat_map(|part| &part.details).collect();
    let after = |text: &str| details.iter().any(|it| it.after.as_deref() == Some(text));
    assert!(after("En annan rubrik") && after("Ett annat namn"));
    state.update(Msg::EarlierRead(4, None));
    assert_eq!(taken_back(&state, 4, 20), Some(None), "it cannot be had");
    assert_eq!(state.data, before, "nothing changes by looking");
    state.update(Msg::AddressChanged("/karta".to_owned()));
    assert_eq!(taken_back(&state, 3, 20), None, "and it is let go of");
}

#[test]
fn a_file_that_is_refused_changes_nothing() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    let before = state.data.clone();
    state.update(Msg::FileChosen("fel.json".to_owned()));
    state.update(Msg::FileProgressed(40));
    assert!(matches!(state.import, Import::Reading { percent: 40, .. }));
    let effects = state.update(Msg::FileRead(Ok(b"{\"a\":".to_vec())));
    assert_eq!(effects, []);
    assert!(matches!(&state.import, Import::Refused { name, .. } if name == "fel.json"));
    assert_eq!(state.data, before);
}

#[test]
fn a_file_is_read_in_only_when_the_user_says_so() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    state.update(Msg::FileChosen("min.json".to_owned()));
    state.update(Msg::FileRead(Ok(OTHER.as_bytes().to_vec())));
    let Import::Ready { summary, .. } = &state.import else {
        panic!("{:?}", state.import);
    };
    assert!(!summary.same && summary.other_dataset);
    let cases = summary
        .collections
        .iter()
        .find(|it| it.collection == Collection::Cases)
        .unwrap();
    assert_eq!(cases.removed, 71);
    assert!(
        title(&state).contains("Västerbotten"),
        "nothing is replaced yet"
    );

    let mut cancelled = state.clone();
    assert_eq!(cancelled.update(Msg::ImportCancelled), []);
    assert_eq!(cancelled.import, Import::Idle);

    let effects = state.update(Msg::ImportConfirmed);
    let [Effect::Keep { origin, .. }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!(*origin, imported());
    assert!(!title(&state).contains("Västerbotten"));
}

#[test]
fn the_same_file_again_is_called_the_same() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    state.update(Msg::FileChosen("samma.json".to_owned()));
    state.update(Msg::FileRead(Ok(EDITION.as_bytes().to_vec())));
    assert!(matches!(&state.import, Import::Ready { summary, .. } if summary.same));
}

#[test]
fn how_far_the_exchange_can_be_taken_back_is_told_before_it() {
    let told = |text: &str, not_kept: Option<StoreError>| {
        let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
        if let Data::Open { not_kept: kept, .. } = &mut state.data {
            *kept = not_kept;
        }
        state.update(Msg::FileChosen("min.json".to_owned()));
        state.update(Msg::FileRead(Ok(text.as_bytes().to_vec())));
        no_undoing(&state)
    };
    let newer = EDITION.replacen("\"revision\":", "\"revision\":1", 1);
    assert_eq!(told(&newer, None), Some(words::NO_UNDOING_BUT_JOINING));
    assert_eq!(told(OTHER, None), Some(words::NO_UNDOING));
    let nothing = StoreError::Unavailable(String::new());
    assert_eq!(told(OTHER, Some(nothing)), Some(words::NO_WAY_BACK));
    assert_eq!(told(EDITION, None), None);
}

#[test]
fn a_change_that_cannot_be_kept_is_shown_and_told() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    state.update(Msg::FileChosen("min.json".to_owned()));
    state.update(Msg::FileRead(Ok(OTHER.as_bytes().to_vec())));
    state.update(Msg::ImportConfirmed);
    state.update(Msg::Saved(Err(StoreError::QuotaExceeded)));
    assert_eq!(
        state.notice,
        Some(Notice::NotKept(StoreError::QuotaExceeded))
    );
    assert!(
        !title(&state).contains("Västerbotten"),
        "the file is shown all the same"
    );
    assert!(matches!(
        &state.update(Msg::ExportClicked)[..],
        [Effect::SaveFile { .. }, Effect::NoteBackup(_)]
    ));
}

#[test]
fn an_export_is_the_canonical_text() {
    let (mut state, _) = opened("/data", EDITION, Origin::BuiltIn);
    let effects = state.update(Msg::ExportClicked);
    let revision = state.workspace().unwrap().records().revision;
    let expected = Effect::SaveFile {
        name: format!("vasterbotten-utgava-{revision}.json"),
        text: EDITION.to_owned(),
    };
    assert_eq!(effects[0], expected);
    assert!(interchange::read(EDITION.as_bytes()).is_ok());
}

const CASE: &str = "/arenden/vaccination-ansvar-2024";

fn step(state: &State) -> usize {
    state.step().unwrap().0
}

#[test]
fn a_case_opens_at_the_last_step_known_to_have_taken_place() {
    let (state, _) = opened(CASE, EDITION, Origin::BuiltIn);
    assert_eq!(state.step(), Some((10, 12)));
    let (state, _) = opened("/arenden/betalningsansvar", EDITION, Origin::BuiltIn);
    let id = Id::new("betalningsansvar").unwrap();
    let case: Option<&Case> = state.workspace().unwrap().find(&id);
    let last = case.unwrap().last_held().unwrap();
    assert_eq!(case.unwrap().consultations[step(&state) - 1].id, last.id);
}

#[test]
fn a_replay_never_starts_by_itself_and_stops_at_the_end() {
    let (mut state, _) = opened(&format!("{CASE}?steg=11"), EDITION, Origin::BuiltIn);
    assert!(!state.playback.playing);
    assert_eq!(
        state.update(Msg::PlayTick(0)),
        [],
        "a tick nobody asked for"
    );
    let effects = state.update(Msg::PlayClicked);
    // A look at the picture, and the 6 words of the card.
    assert_eq!(effects, [Effect::TickAfter(1, 1500 + 6 * 300)]);
    let effects = state.update(Msg::PlayTick(1));
    assert_eq!(effects[0], Effect::Replace(format!("{CASE}?steg=12")));
    let ticks = |effect: &&Effect| matches!(effect, Effect::TickAfter(..));
    assert_eq!(effects.iter().find(ticks), None);
    assert_eq!(step(&state), 12);
    assert!(!state.playback.playing);
    let effects = state.update(Msg::PlayClicked);
    assert_eq!(
        effects[0],
        Effect::Replace(format!("{CASE}?steg=1")),
        "from the start again"
    );
}

#[test]
fn pausing_makes_the_tick_under_way_one_of_an_earlier_run() {
    let (mut state, _) = opened(&format!("{CASE}?steg=3"), EDITION, Origin::BuiltIn);
    state.update(Msg::PlayClicked);
    state.update(Msg::PlayClicked);
    state.update(Msg::PlayClicked);
    assert_eq!(state.update(Msg::PlayTick(1)), []);
    assert_eq!(step(&state), 3);
}

#[test]
fn leaving_a_case_stops_its_replay() {
    let (mut state, _) = opened(CASE, EDITION, Origin::BuiltIn);
    state.update(Msg::PlayClicked);
    let effects = state.update(Msg::AddressChanged("/moten".to_owned()));
    assert_eq!(effects, [Effect::Arrive]);
    assert!(!state.playback.playing);
    assert_eq!(state.route, Route::Meetings);
}

#[test]
fn what_depends_on_today_follows_when_the_page_is_looked_at_the_next_day() {
    let (mut state, _) = opened("", OTHER, imported());
    let (shown, today) = (state.workspace().cloned(), state.today);
    let tomorrow = today.tomorrow().unwrap();
    assert_eq!(state.update(Msg::DayCame(tomorrow)), []);
    assert_eq!(state.today, tomorrow);
    assert_eq!(
        state.workspace().cloned(),
        shown,
        "and nothing else has changed"
    );
}
