//! A workspace with secrets planted in every text of it that takes any.

use samverkanskartan::domain::Workspace;
use samverkanskartan::interchange::read;
use serde_json::{Value, json};

/// A made-up file that has every field of the format.
const WHOLE: &str = include_str!("../fixtures/version-1.1.json");

/// How many different secrets are planted.
pub(crate) const KINDS: usize = 40;

/// A secret in a sentence, and what of it may be in no published byte.
pub(crate) fn planted(n: usize) -> (String, String) {
    let day = 10 + n % 18;
    let coordination = day + 60;
    let number = |day: usize| {
        let digits = format!("7{}12{day}{:03}", n % 10, 100 + n);
        let check = (0..10)
            .find(|last| luhn(&format!("{digits}{last}")))
            .unwrap();
        (digits[..6].to_owned(), format!("{}{check}", &digits[6..]))
    };
    let (born, last) = number(day);
    let (of_coordination, its_last) = number(coordination);
    let two = format!("{:02}", 10 + n);
    let giro = (0..10)
        .map(|last| format!("505{two}-0{last}"))
        .find(|it| luhn(&it.replace('-', "")));
    let giro = giro.map(|it| it.replace('-', "")).unwrap();
    let all = [
        (format!("{born}-{last}"), last.clone()),
        (format!("pnr 19{born}{last} enligt listan"), last.clone()),
        (format!("({born}+{last})"), last.clone()),
        (format!("{born} {last}"), last.clone()),
        (format!("{of_coordination}-{its_last}"), its_last.clone()),
        (format!("19{of_coordination}\u{2011}{its_last}"), its_last),
        (format!("ring 090-785 {two} 77"), format!("785 {two} 77")),
        (format!("mobil 070-123 {two} 77"), format!("123 {two} 77")),
        (format!("+46 70 123 {two} 78"), format!("123 {two} 78")),
        (format!("namn{two}@ort.se"), format!("namn{two}")),
        (
            format!("namn{two} (at) region.example.se"),
            format!("namn{two}"),
        ),
        (format!("bankgiro {giro}"), giro),
        (
            format!("konto 6000-123 {two}5 789"),
            format!("123 {two}5 789"),
        ),
        (iban(n), format!("{:010}", 7_000_000 + n)),
        (
            format!("https://ort.se/a?token=hemlig{two}"),
            format!("hemlig{two}"),
        ),
        (
            format!("https://namn:hemlig{two}@ort.se/a"),
            format!("hemlig{two}"),
        ),
    ];
    all[n % all.len()].clone()
}

fn luhn(digits: &str) -> bool {
    let weighed = digits.bytes().rev().enumerate().map(|(n, byte)| {
        let value = u32::from(byte - b'0') * if n % 2 == 1 { 2 } else { 1 };
        value / 10 + value % 10
    });
    weighed.sum::<u32>() % 10 == 0
}

fn iban(n: usize) -> String {
    let account = format!("5000000000{:010}", 7_000_000 + n);
    let rest = format!("{account}281400")
        .bytes()
        .fold(0, |rest, byte| (rest * 10 + u32::from(byte - b'0')) % 97);
    format!("SE{:02}{account}", 98 - rest)
}

/// The ways to every text of a file.
fn texts(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(way.to_owned()),
        Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                texts(value, &format!("{way}/{n}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                texts(value, &format!("{way}/{name}"), found);
            }
        }
        _ => {}
    }
}

/// The workspace, and how many secrets are planted in it: one in every text that can hold any,
/// one in a number, one in the name of a field and one in an id.
pub(crate) fn workspace() -> (Workspace, usize) {
    let mut file: Value = serde_json::from_str(WHOLE).unwrap();
    // What waits to be chosen between never goes out.
    file.as_object_mut().unwrap().remove("conflicts");
    file.as_object_mut().unwrap().remove("restricted");
    file["cases"][0]["senare"] = json!({ "text": "x", "lista": ["x"] });
    file["senare"] = json!([{ "text": "x" }]);
    let mut ways = Vec::new();
    texts(&file, "", &mut ways);
    let mut count = 0;
    for way in ways {
        let text = file.pointer(&way).unwrap().as_str().unwrap().to_owned();
        *file.pointer_mut(&way).unwrap() = format!("{text} {}", planted(count % KINDS).0).into();
        if read(file.to_string().as_bytes()).is_ok() {
            count += 1;
        } else {
            *file.pointer_mut(&way).unwrap() = text.into();
        }
    }
    file["cases"][0]["senare"]["tal"] = json!(198_112_189_876_u64);
    file["cases"][0]["senare"]["19811218-9876"] = json!(true);
    let text = file
        .to_string()
        .replace("\"anna-ask\"", "\"anna-ask-811218-9876\"");
    (read(text.as_bytes()).unwrap(), count + 3)
}

/// What may be in no published byte.
pub(crate) fn secret_texts() -> Vec<String> {
    let all = (0..KINDS).map(|n| planted(n).1);
    all.chain(["9876".to_owned()]).collect()
}
