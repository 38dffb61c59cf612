//! What is wrong with one field of a file that is not read.

use super::{Advice, collection_name};
use crate::domain::Collection;
use crate::interchange::FieldProblem;

/// What is wrong with one field, and where it stands.
pub(super) fn field(path: &str, line: usize, column: usize, problem: &FieldProblem) -> Advice {
    let (what, advice) = match problem {
        FieldProblem::Missing(name) => (
            format!("fältet ”{name}” saknas"),
            format!("Lägg till ”{name}” i den posten och läs in filen igen."),
        ),
        FieldProblem::Twice(name) => (
            format!("fältet ”{name}” står två gånger"),
            "Ta bort det ena och läs in filen igen.".to_owned(),
        ),
        FieldProblem::UnknownWord(word) => (
            format!("”{word}” är inget av de ord som fältet kan ha"),
            "Rätta ordet. Vilka ord som går att använda står i formatets schema, schema/version-1.json."
                .to_owned(),
        ),
        FieldProblem::NotADate(text) => (
            format!("”{text}” är inte ett datum"),
            "Skriv datumet som 2024-03-15, eller så mycket som är känt: 2024-03, 2024 eller 2022-23 för hösten 2022."
                .to_owned(),
        ),
        FieldProblem::NotAnId(text) => (
            format!("”{text}” är inte ett id"),
            "Ett id har bara bokstäverna a–z, siffror och enkla bindestreck, som ”budget-2024”."
                .to_owned(),
        ),
        FieldProblem::HalfALetter => (
            "ett tecken står bara till hälften, som en ensam \\ud83d".to_owned(),
            "Skriv tecknet som det är, eller ta bort det som börjar med \\u. Filen kan ha klippts av mitt i ett tecken: spara den i så fall på nytt där den kommer ifrån."
                .to_owned(),
        ),
        FieldProblem::OutOfRange => (
            "talet är för stort eller för litet för fältet".to_owned(),
            "Rätta talet. Vad varje fält kan ha står i formatets schema, schema/version-1.json."
                .to_owned(),
        ),
        FieldProblem::TooManyDigits(number) => (
            format!("talet {number} har fler siffror än programmet kan spara utan att ändra dem"),
            "Skriv det inom citattecken, som text, eller ta bort det.".to_owned(),
        ),
        FieldProblem::WrongKind(found) if found == "expected value" => (
            "där ska stå ett ord inom citattecken".to_owned(),
            "Rätta värdet. Vilka ord som går att använda står i formatets schema, schema/version-1.json."
                .to_owned(),
        ),
        FieldProblem::WrongKind(found) => (
            match kinds(found) {
                Some((is, wanted)) => format!("där står {is}, men där ska stå {wanted}"),
                None => format!(
                    "värdet är av ett annat slag än fältet kan ha (läsarens ord: {found})"
                ),
            },
            "Rätta värdet. Vad varje fält kan ha står i formatets schema, schema/version-1.json."
                .to_owned(),
        ),
    };
    let position = position(line, column);
    let what = match path {
        "" | "." => format!("På {position}: {what}."),
        path => format!("På {position}, i {}: {what}.", place(path)),
    };
    Advice { what, advice }
}

/// What stands in a field and what should, by the parser's words: ”invalid type: integer `3`,
/// expected struct Term”.
fn kinds(found: &str) -> Option<(&'static str, &'static str)> {
    let (is, wanted) = found
        .strip_prefix("invalid type: ")?
        .split_once(", expected ")?;
    let is = match is.split([' ', '`']).next()? {
        "integer" | "floating" => "ett tal",
        "string" => "en text",
        "boolean" => "ja eller nej (true eller false)",
        "map" => "en post, { }",
        "sequence" => "en lista, [ ]",
        "null" | "unit" => "ingenting (null)",
        _ => return None,
    };
    let wanted = match wanted {
        "a string" | "string" => "en text",
        "a boolean" => "ja eller nej (true eller false)",
        "a sequence" => "en lista, [ ]",
        "a map" => "en post, { }",
        "u8" | "u16" | "u32" | "u64" | "usize" => "ett heltal",
        other if other.starts_with("struct ") => "en post, { }",
        _ => return None,
    };
    Some((is, wanted))
}

/// ”rad 3, tecken 14”.
pub(super) fn position(line: usize, column: usize) -> String {
    format!("rad\u{a0}{line}, tecken\u{a0}{column}")
}

/// A path in a file, its collection and the record's number in Swedish:
/// ”ärenden, post 4 (cases[3].title)”.
pub(super) fn place(path: &str) -> String {
    let named = path.split_once('[').and_then(|(collection, rest)| {
        let (index, _) = rest.split_once(']')?;
        let index: usize = index.parse().ok()?;
        Some(format!(
            "{}, post\u{a0}{} ({path})",
            collection_name(Collection::named(collection)?),
            index + 1
        ))
    });
    named.unwrap_or_else(|| format!("fältet ”{path}”"))
}
