//! Parts that many records have: sources, statements, periods.

use crate::screen::form::field::{Field, Kind, to};

/// A place in a document.
pub(super) static SOURCE: [Field; 2] = [
    Field::new("document", "Dokument", Kind::One(to::DOCUMENTS)).required(),
    Field::new("section", "Var i dokumentet", Kind::Line)
        .required()
        .help("Så som det står: § 7 b, Närvaro, eller en rubrik inom citattecken."),
];

/// A sentence with its sources.
pub(super) static STATEMENT: [Field; 3] = [
    Field::new("text", "Text", Kind::Text).required(),
    inferred("Det är vår slutsats och står inte i källan"),
    sources(),
];

/// A name as some document spells it.
pub(super) static VARIANT: [Field; 2] = [
    Field::new("name", "Så som det är skrivet", Kind::Line).required(),
    sources(),
];

/// A period.
pub(super) static PERIOD: [Field; 4] = [
    Field::new("from", "Från och med", Kind::Date),
    Field::new("to", "Till och med", Kind::Date)
        .help("Sista dagen. Lämna tomt om det inte är slut."),
    Field::new("dateAsStated", "Tiden med källans ord", Kind::Line).rare(),
    inferred("Dagarna är vår läsning").rare(),
];

/// Where it stands.
pub(super) const fn sources() -> Field {
    Field::new(
        "sources",
        "Källor",
        Kind::List {
            of: &SOURCE,
            one: "källa",
        },
    )
}

/// Statements.
pub(super) const fn statements(name: &'static str, label: &'static str) -> Field {
    Field::new(
        name,
        label,
        Kind::List {
            of: &STATEMENT,
            one: "mening",
        },
    )
}

/// Where the sources disagree.
pub(super) const fn contradictions() -> Field {
    statements("contradictions", "Där källorna säger olika").rare()
}

/// What the sources do not say.
pub(super) const fn gaps() -> Field {
    Field::new("gaps", "Vad som inte framgår", Kind::Lines).rare()
}

/// What a reader should know.
pub(super) const fn note() -> Field {
    Field::new("note", "Bra att veta", Kind::Text)
}

/// Whether it is our inference.
pub(super) const fn inferred(label: &'static str) -> Field {
    Field::new("inferred", label, Kind::Flag)
}

/// Which fields are our inference.
pub(super) const fn inferred_fields() -> Field {
    Field::new("inferredFields", "Fält som är vår slutsats", Kind::Lines)
        .rare()
        .help("Fältens namn i filen, till exempel deadline.")
}

/// When it held.
pub(super) const fn period(label: &'static str) -> Field {
    Field::new("period", label, Kind::Group(&PERIOD))
}
