//! What fields are called: parts that many records have: sources, statements, periods.

use super::{en, ett};
use crate::form::tables::{Period, Source, Statement, Variant};
use crate::screen::form::label::{Label, label};

/// A place in a document.
pub(super) fn source(field: Source) -> Label {
    match field {
        Source::Document => label("Dokument"),
        Source::Section => label("Var i dokumentet")
            .help("Så som det står: § 7 b, Närvaro, eller en rubrik inom citattecken."),
    }
}

/// A sentence with its sources.
pub(super) fn statement(field: Statement) -> Label {
    match field {
        Statement::Text => label("Text").the("texten"),
        Statement::Inferred => label("Det är vår slutsats och står inte i källan"),
        Statement::Sources => sources(),
    }
}

/// A name as some document spells it.
pub(super) fn variant(field: Variant) -> Label {
    match field {
        Variant::Name => label("Så som det är skrivet"),
        Variant::Sources => sources(),
    }
}

/// A period.
pub(super) fn period(field: Period) -> Label {
    match field {
        Period::From => label("Från och med"),
        Period::To => label("Till och med").help("Sista dagen. Lämna tomt om det inte är slut."),
        Period::DateAsStated => label("Tiden med källans ord"),
        Period::Inferred => label("Dagarna är vår läsning"),
    }
}

/// Where it stands.
pub(super) const fn sources() -> Label {
    label("Källor").the("källorna").of_each(en("källa"))
}

/// Where the sources disagree.
pub(super) const fn contradictions() -> Label {
    label("Där källorna säger olika").of_each(en("mening"))
}

/// What the sources do not say.
pub(super) const fn gaps() -> Label {
    label("Vad som inte framgår")
}

/// What a reader should know.
pub(super) const fn note() -> Label {
    label("Bra att veta")
}

/// Which fields are our inference.
pub(super) const fn inferred_fields() -> Label {
    label("Fält som är vår slutsats").help("Fältens namn i filen, till exempel deadline.")
}

/// How many chose what, where nobody is named.
pub(super) fn vote_counts() -> Label {
    label("Röstetal, när namnen inte framgår").of_each(ett("röstetal"))
}

/// Whether a vote was by closed ballot.
pub(super) fn closed_ballot() -> Label {
    label("Sluten omröstning").help("Då står inga namn. Fyll i röstetalen i stället.")
}

/// Which vote it is among several on one item.
pub(super) fn vote_stage() -> Label {
    label("Vilken omröstning")
        .help("Om flera förslag ställdes mot varandra i tur och ordning. Anteckna då en omröstning för var gång, i ordning.")
}

/// What a vote for stands for.
pub(super) fn yes_means() -> Label {
    label("Bifall betyder").help("Förslaget man röstade för, så som det ställdes.")
}

/// What a vote against stands for.
pub(super) fn no_means() -> Label {
    label("Avslag betyder").help("Förslaget som stod mot det, eller inget.")
}

/// What each huvudman chose.
pub(super) fn votes_by_huvudman() -> Label {
    label("Röster per huvudman, när huvudmännen röstar").of_each(en("röst"))
}

/// Whether nobody counted.
pub(super) fn acclamation() -> Label {
    label("Avgjordes med acklamation")
        .help("Då räknas inga röster. Den som reserverade sig antecknas som reservation.")
}
