//! Inputs that are made up: sound ones with some harm done to them, and any.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samverkanskartan::domain::Change;
use samverkanskartan::interchange::keeping::Watermark;
use samverkanskartan::interchange::keeping::survey::Head;
use samverkanskartan::interchange::log::{Act, Entry};
use samverkanskartan::interchange::snapshot::{Origin, Snapshot};
use serde_json::{Value, json};

use super::harm::{count, harm, harmed, turn, turned};
use super::readers::BETWEEN;

const FILES: [&str; 3] = [
    include_str!("../fixtures/version-1.json"),
    include_str!("../fixtures/version-1.1.json"),
    include_str!("../fixtures/county.json"),
];

/// A file that is JSON, and a few turns from a sound one.
fn near(most: usize) -> impl Strategy<Value = String> {
    let turns = prop::collection::vec((any::<Index>(), turn()), 0..most);
    (select(&FILES[..]), turns).prop_map(|(text, turns)| {
        let mut tree: Value = serde_json::from_str(text).unwrap();
        for (at, turn) in turns {
            let at = at.index(count(&tree));
            let _done = turned(&mut tree, at, &turn);
        }
        tree.to_string()
    })
}

pub(crate) fn file() -> impl Strategy<Value = Vec<u8>> {
    let sound = (select(&FILES[..]), prop::collection::vec(harm(), 0..6));
    prop_oneof![
        1 => prop::collection::vec(any::<u8>(), 0..300),
        4 => sound.prop_map(|(text, harms)| harmed(text.as_bytes().to_vec(), &harms)),
        6 => near(5).prop_map(String::into_bytes),
    ]
}

/// Each a turn or two from the same, so that most of them are read.
pub(crate) fn three_files() -> impl Strategy<Value = Vec<u8>> {
    let turns = || prop::collection::vec((any::<Index>(), turn()), 0..3);
    (select(&FILES[..2]), [turns(), turns(), turns()]).prop_map(|(text, all)| {
        let files = all.map(|turns| {
            let sound: Value = serde_json::from_str(text).unwrap();
            let mut tree = sound.clone();
            for (at, turn) in turns {
                let mut tried = tree.clone();
                let at = at.index(count(&tried));
                let _done = turned(&mut tried, at, &turn);
                // What would not be read shows nothing of merging.
                if samverkanskartan::interchange::read(tried.to_string().as_bytes()).is_ok() {
                    tree = tried;
                }
            }
            tree.to_string().into_bytes()
        });
        files.join(&BETWEEN)
    })
}

pub(crate) fn link() -> impl Strategy<Value = Vec<u8>> {
    let screens = [
        "borja",
        "karta",
        "arenden",
        "beslut",
        "bevakning",
        "moten",
        "huvudman",
        "person",
        "plats",
        "glom",
        "avvikelser",
        "statistik",
        "ordlista",
        "sok",
        "historik",
        "for-vem",
        "data",
        "publicera",
        "lagg-ihop",
        "delat",
        "om",
        "",
    ];
    let keys = [
        "sok", "q", "organ", "verb", "ar", "dag", "visa", "steg", "bild", "punkt", "ord", "post",
        "fran", "till", "lage", "amne", "typ", "regel", "ordning", "niva", "sedan",
    ];
    let values = prop_oneof![
        ".{0,8}",
        select(
            &[
                "ja",
                "alla",
                "lista",
                "tid",
                "2024",
                "2024-03-15",
                "lsg",
                "cases%2Fhlt",
                "%",
                "%zz",
                "a+b",
                "1",
                "0",
                "-1"
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    let query = prop::collection::vec((select(keys.to_vec()), values), 0..4);
    let name = prop_oneof![
        Just(String::new()),
        "/[a-z0-9-]{0,9}",
        "/.{0,6}",
        "/[a-z]{1,4}/[a-z]{1,4}"
    ];
    let near = (select(screens.to_vec()), name, query).prop_map(|(screen, name, query)| {
        let query: Vec<String> = query
            .into_iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/{screen}{name}{mark}{}", query.join("&"))
    });
    prop_oneof![1 => ".{0,40}".prop_map(String::from), 6 => near].prop_map(String::into_bytes)
}

/// A case as it stands in an address, harmed there or before it was packed.
pub(crate) fn shared() -> impl Strategy<Value = Vec<u8>> {
    let plain = "a\n{\"format\":\"samverkanskartan\",\"version\":1,\"datasetId\":\"x\",\"title\":\"X\",\
        \"revision\":1,\"asOf\":\"2024\",\"cases\":[{\"id\":\"a\",\"title\":\"A\",\"shortTitle\":\"A\",\
        \"type\":\"uppdrag\",\"initiator\":{\"text\":\"\"},\"level\":\"core\",\"summary\":\"\",\
        \"outcome\":{\"finished\":\"no\",\"text\":\"\"}}]}";
    let harms = || prop::collection::vec(harm(), 0..3);
    (harms(), harms()).prop_map(move |(before, after)| {
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
        let plain = harmed(plain.as_bytes().to_vec(), &before);
        packed.write_all(&plain).unwrap();
        let text = URL_SAFE_NO_PAD.encode(packed.finish().unwrap());
        harmed(format!("a{text}").into_bytes(), &after)
    })
}

pub(crate) fn date() -> impl Strategy<Value = Vec<u8>> {
    let words = [
        "januari",
        "febr",
        "mars",
        "april",
        "maj",
        "juni",
        "sept",
        "okt",
        "november",
        "dec",
        "våren",
        "hösten",
        "sommaren",
        "vintern",
        "i början av",
        "slutet av",
        "mitten av",
        "cirka",
        "ca",
        "omkring",
        "troligen",
        "före",
        "efter",
        "senast",
        "tidigast",
        "mellan",
        "och",
        "till",
        "–",
        "-",
        "/",
        ".",
        ":",
        "kl",
        "den",
        "fredag",
        "måndagen",
        "kvartal",
        "vecka",
        "v.",
        "halvåret",
        "första",
        "andra",
        "tjugo",
        "2024",
        "24",
        "1999",
        "15",
        "3",
        "31",
        "29",
        "30",
        "0",
        "13",
        "99999",
        "2024-03-15",
        "15/3",
        "2024-W07",
        "2024-21",
        "..",
        "?",
        "~",
        "%",
        "XX",
        "T09:00",
        "09.30",
        "24:00",
        "år",
        "talet",
    ];
    let near = prop::collection::vec(
        (
            select(words.to_vec()),
            select(&["", " ", "\u{a0}", ", "][..]),
        ),
        1..7,
    );
    let near = near.prop_map(|all| {
        let all: Vec<&str> = all
            .into_iter()
            .flat_map(|(word, gap)| [word, gap])
            .collect();
        all.concat()
    });
    prop_oneof![1 => ".{0,24}".prop_map(String::from), 9 => near].prop_map(String::into_bytes)
}

/// What was kept soundly, with harm done inside its checksum or to it.
pub(crate) fn kept() -> impl Strategy<Value = Vec<u8>> {
    let pieces: Vec<String> = pieces();
    let turns = prop::collection::vec((any::<Index>(), turn()), 0..3);
    let near = (select(pieces), turns, any::<bool>(), 0_u8..4);
    let near = near.prop_map(|(text, turns, is_sealed, number)| {
        let mut tree: Value = serde_json::from_str(&text).unwrap();
        for (at, turn) in turns {
            let at = at.index(count(&tree));
            let _done = turned(&mut tree, at, &turn);
        }
        let json = tree.to_string().into_bytes();
        let mut bytes = vec![number];
        if is_sealed {
            bytes.extend(crc32fast::hash(&json).to_le_bytes());
        }
        bytes.extend(json);
        bytes
    });
    let near = near.boxed();
    let harms = prop::collection::vec(harm(), 1..3);
    prop_oneof![
        1 => prop::collection::vec(any::<u8>(), 0..60),
        6 => near.clone(),
        2 => (near, harms).prop_map(|(bytes, harms)| harmed(bytes, &harms)),
    ]
}

/// A piece of every kind that is kept, as JSON.
fn pieces() -> Vec<String> {
    let json = |sealed: Vec<u8>| String::from_utf8(sealed[4..].to_vec()).unwrap();
    let imported = Origin::Imported {
        file_name: "fil.json".into(),
    };
    let changed = Origin::Changed {
        from: Box::new(imported),
        changes: 3,
        at: "då".into(),
    };
    let manifest = Snapshot::cut("text\n").manifest(1, 0, "Titel", changed, "nu");
    let entry = Entry {
        number: 1,
        made_at: "nu".into(),
        deed: Act::Undid(1),
        change: Change::default(),
    };
    let head = Head {
        generation: 1,
        line: 1,
        begun: 0,
        last: 1,
        before: 0,
    };
    let watermark = Watermark {
        generation: 1,
        number: 1,
        at: "nu".into(),
        title: "Titel".into(),
    };
    vec![
        json(manifest.write()),
        json(manifest.log_entry().write()),
        json(entry.seal(1)),
        json(head.write()),
        watermark.write(),
        json!({"startSeen": true, "lastCase": {"case": "hlt", "step": 2}}).to_string(),
    ]
}
