//! What fields are called: cases, their way, and departures from it.

use super::{en, ett, parts};
use crate::form::tables::{
    Adoption, Anomaly, Case, Circumstance, Condition, Consultation, Deviation, Initiator, Outcome,
    Plan, Related, Voice,
};
use crate::screen::form::label::{Label, label};

/// A case.
pub(super) fn case(field: Case) -> Label {
    match field {
        Case::ShortTitle => label("Kort rubrik")
            .the("den korta rubriken")
            .help("Så att man ser i en lista vad det gäller."),
        Case::Title => label("Rubrik, så som den står").the("rubriken"),
        Case::Type => label("Slag av ärende"),
        Case::Summary => label("Vad det är"),
        Case::Initiator => label("Vem som väckte det"),
        Case::Topics => label("Ämnen").the("ämnena"),
        Case::Outcome => label("Hur det gick"),
        Case::Related => label("Ärenden som hör ihop").of_each(ett("ärende som hör ihop")),
        Case::Consultations => label("Steg").of_each(ett("steg")),
        Case::Adoptions => label("Huvudmännens beslut").of_each(en("huvudmans beslut")),
        Case::Level => label("Hur mycket dokumenten visar"),
        Case::Contradictions => parts::contradictions(),
        Case::Gaps => parts::gaps(),
    }
}

/// Who raised a case.
pub(super) fn initiator(field: Initiator) -> Label {
    match field {
        Initiator::Organizations => label("Organ").the("organet"),
        Initiator::Text => label("Med ord"),
    }
}

/// The outcome of a case.
pub(super) fn outcome(field: Outcome) -> Label {
    match field {
        Outcome::Finished => label("Är det klart?"),
        Outcome::Text => label("Hur det gick"),
        Outcome::Holder => label("Vem som har det nu"),
        Outcome::HolderInferred => label("Vem som har det är vår läsning"),
        Outcome::Next => label("Vad som kommer"),
    }
}

/// A case that has to do with another.
pub(super) fn related(field: Related) -> Label {
    match field {
        Related::Case => label("Ärende").the("ärendet"),
        Related::Kind => label("Hur"),
        Related::Inferred => label("Det är vår slutsats"),
    }
}

/// A stop on the way of a case.
pub(super) fn consultation(field: Consultation) -> Label {
    match field {
        Consultation::Status => label("Läge").the("läget"),
        Consultation::Date => label("Dag").the("dagen"),
        Consultation::Organization => label("Organ")
            .the("organet")
            .help("Lämna tomt om det inte framgår."),
        Consultation::Role => label("Vad organet gjorde"),
        Consultation::What => label("Vad som hände"),
        Consultation::Outcome => label("Vad det ledde till"),
        Consultation::HandedTo => label("Lämnades vidare till"),
        Consultation::Meeting => label("Möte").the("mötet"),
        Consultation::Item => label("Punkt").the("punkten"),
        Consultation::Sources => parts::sources(),
        Consultation::OtherOrganizations => label("Andra som var med"),
        Consultation::OrganizationText => {
            label("Organet med ord").help("Om det säger mer än organets namn.")
        }
        Consultation::DateAsStated => label("Dagen med källans ord"),
        Consultation::DateInferred => label("Dagen är vår läsning"),
        Consultation::HandedToInferred => label("Vem det lämnades till är vår läsning"),
        Consultation::Steps => label("Steg i den överenskomna gången")
            .help("Bara när organet och vad det gjorde inte visar det."),
        Consultation::Circumstances => {
            label("Omständigheter som källorna nämner").of_each(en("omständighet"))
        }
        Consultation::Conditions => label("Villkor som ställdes").of_each(en("villkor")),
        Consultation::Plan => label("Så var det planerat"),
        Consultation::Inferred => label("Steget är vår slutsats"),
    }
}

/// What was planned for a stop before it was held.
pub(super) fn plan(field: Plan) -> Label {
    match field {
        Plan::Date => label("Till dag").the("dagen"),
        Plan::DateAsStated => label("Dagen med källans ord"),
        Plan::What => label("Vad som skulle ske"),
        Plan::Sources => parts::sources(),
    }
}

/// What the sources say of a stop that bears on the rules.
pub(super) fn circumstance(field: Circumstance) -> Label {
    match field {
        Circumstance::Kind => label("Vad"),
        Circumstance::Text => label("Med egna ord, och vem som säger det"),
        Circumstance::Period => label("Tiden, som för en remiss"),
        Circumstance::Sources => parts::sources(),
        Circumstance::Inferred => label("Att det gäller steget är vår läsning"),
    }
}

/// A condition set at a stop.
pub(super) fn condition(field: Condition) -> Label {
    match field {
        Condition::Name => {
            label("Villkor, kort").help("Samma ord vid varje steg där villkoret finns kvar.")
        }
        Condition::Sources => parts::sources(),
    }
}

/// What a huvudman did after a recommendation.
pub(super) fn adoption(field: Adoption) -> Label {
    match field {
        Adoption::Huvudman => label("Huvudman").the("huvudmannen"),
        Adoption::Status => label("Beslut"),
        Adoption::Date => label("Dag").the("dagen"),
        Adoption::Paragraph => label("Paragraf i huvudmannens protokoll"),
        Adoption::Note => parts::note(),
        Adoption::Sources => parts::sources(),
    }
}

/// A deviation.
pub(super) fn deviation(field: Deviation) -> Label {
    match field {
        Deviation::Title => label("Rubrik").the("rubriken"),
        Deviation::Kind => label("Slag"),
        Deviation::Meeting => label("Mötet vars protokoll visar den"),
        Deviation::Item => label("Punkt").the("punkten"),
        Deviation::Case => label("Ärende").the("ärendet"),
        Deviation::Expected => label("Vad som väntades, och av vem"),
        Deviation::Happened => label("Vad som hände"),
        Deviation::Objections => label("Invändningar").of_each(en("invändning")),
        Deviation::OtherSide => label("Vad den andra sidan sade").of_each(ett("svar")),
        Deviation::Note => parts::note().help("En förklaring, eller vad som är bra att veta."),
        Deviation::Rules => label("Regler den rör"),
        Deviation::Sources => parts::sources(),
        Deviation::AlsoCases => label("Andra ärenden"),
        Deviation::AlsoMeetings => label("Andra möten"),
        Deviation::Gaps => parts::gaps(),
    }
}

/// What somebody said.
pub(super) fn voice(field: Voice) -> Label {
    match field {
        Voice::By => label("Vem"),
        Voice::Text => label("Vad som sades"),
        Voice::ByAsStated => label("Vem, med källans ord"),
    }
}

/// An oddity.
pub(super) fn anomaly(field: Anomaly) -> Label {
    match field {
        Anomaly::Text => label("Iakttagelse").the("iakttagelsen"),
        Anomaly::Kind => label("Slag"),
        Anomaly::Case => label("Ärende").the("ärendet"),
        Anomaly::Meeting => label("Möte").the("mötet"),
        Anomaly::Item => label("Punkt").the("punkten"),
        Anomaly::Sources => parts::sources(),
        Anomaly::AlsoMeetings => label("Andra möten"),
        Anomaly::Inferred => label("Det är vår slutsats"),
    }
}
