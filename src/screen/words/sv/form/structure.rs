//! What fields are called: bodies, people and how they hang together.

use super::{en, ett, parts};
use crate::form::tables::{
    Document, FormerName, Goal, Membership, Name, Organization, Own, Person, Principle, Relation,
    SeatRule, Term, Topic,
};
use crate::screen::form::label::{Label, label};

/// The workspace's own fields.
pub(super) fn own(field: Own) -> Label {
    match field {
        Own::Title => label("Namn på arbetsytan"),
        Own::AsOf => label("Uppgifter till och med"),
        Own::Revision => label("Utgåva nummer"),
        Own::Notes => label("Att veta om uppgifterna som helhet").of_each(en("mening")),
    }
}

/// A document.
pub(super) fn document(field: Document) -> Label {
    match field {
        Document::Citation => label("Namn")
            .the("namnet")
            .help("Så som man hänvisar till det: Protokoll Samråd 2024-03-15."),
        Document::Title => label("Hela titeln"),
        Document::Date => label("Datum").the("datumet"),
        Document::Kind => label("Slag av dokument"),
        Document::Issuer => label("Kommer från"),
        Document::DiaryNumber => label("Diarienummer").the("diarienumret"),
        Document::Note => parts::note(),
        Document::Inferred => label("Titeln eller datumet är vår läsning"),
    }
}

/// A name of a body.
pub(super) fn name(field: Name) -> Label {
    match field {
        Name::Name => label("Namn").the("namnet"),
        Name::ShortName => label("Kort namn").the("det korta namnet"),
        Name::Period => label("När det är namnet"),
        Name::Sources => parts::sources(),
    }
}

/// A body.
pub(super) fn organization(field: Organization) -> Label {
    match field {
        Organization::Names => label("Namn, det äldsta först").of_each(ett("namn")),
        Organization::Classification => label("Slag av organ").help(
            "Till exempel samråd, beredning, arbetsgrupp. En kommun eller region är en huvudman.",
        ),
        Organization::Track => label("Spår").the("spåret"),
        Organization::Level => label("Nivå").the("nivån"),
        Organization::SubOrganizationOf => label("Ingår i"),
        Organization::Period => label("När det finns"),
        Organization::Overview => label("Ritas också i kartans översikt"),
        Organization::Floor => label("Våning på kartan").the("våningen").help(
            "Räknat uppifrån: 1 är där huvudmännen beslutar, 0 är vid sidan av strukturen. Lämna tomt så väljs våningen efter spår, nivå och samband.",
        ),
        Organization::Mandate => label("Får och ska").of_each(en("mening")),
        Organization::MayNot => label("Får inte").of_each(en("mening")),
        Organization::Notes => label("Mer att veta").of_each(en("mening")),
        Organization::Sources => parts::sources(),
        Organization::Variants => label("Andra skrivsätt").of_each(ett("skrivsätt")),
        Organization::Contradictions => parts::contradictions(),
        Organization::Gaps => parts::gaps(),
        Organization::Inferred => label("Uppgiften är vår slutsats"),
    }
}

/// A relation between two bodies.
pub(super) fn relation(field: Relation) -> Label {
    match field {
        Relation::From => label("Från"),
        Relation::Kind => label("Vad det gör"),
        Relation::To => label("Till"),
        Relation::Label => label("Med ord").help("Läses mellan de två namnen: bereder ärenden åt."),
        Relation::Verb => label("Kort verb på kartan")
            .the("verbet")
            .help("Källans eget ord, så kort det går: bereder."),
        Relation::Holds => label("Gäller det eller har det hänt?")
            .help("Bara det som gäller tills vidare ritas på kartan."),
        Relation::Period => label("När det gäller"),
        Relation::Foundation => label("Hur väl grundat"),
        Relation::SaidBy => {
            label("Vems ord").help("Om bara en part säger det: tre av regionens ledamöter.")
        }
        Relation::Implied => label("Det antyds bara i källan"),
        Relation::Note => parts::note(),
        Relation::Sources => parts::sources(),
    }
}

/// A seat rule.
pub(super) fn seat_rule(field: SeatRule) -> Label {
    match field {
        SeatRule::Organization => label("Platser i"),
        SeatRule::OnBehalfOf => {
            label("För").help("En huvudman, eller den grupp av huvudmän som regeln gäller.")
        }
        SeatRule::Ordinary => label("Ordinarie platser"),
        SeatRule::Substitutes => {
            label("Ersättare").help("Lämna tomt om det inte framgår hur många.")
        }
        SeatRule::Each => label("Var och en i gruppen har så många"),
        SeatRule::Note => parts::note(),
        SeatRule::Sources => parts::sources(),
    }
}

/// A person.
pub(super) fn person(field: Person) -> Label {
    match field {
        Person::Name => label("Namn").the("namnet"),
        Person::FormerNames => label("Tidigare namn")
            .of_each(ett("tidigare namn"))
            .help("Ett namn som personen har haft. Det som hände då visas med det namnet."),
        Person::Note => parts::note(),
        Person::Sources => parts::sources(),
        Person::Variants => label("Andra skrivsätt").of_each(ett("skrivsätt")),
        Person::MaybeSameAs => label("Kan vara samma person som"),
        Person::Inferred => label("Uppgiften är vår slutsats"),
    }
}

/// A name somebody had before.
pub(super) fn former_name(field: FormerName) -> Label {
    match field {
        FormerName::Name => label("Namn").the("namnet"),
        FormerName::Until => {
            label("Till och med").help("Sista dagen med det namnet, så långt det är känt.")
        }
        FormerName::Sources => parts::sources(),
    }
}

/// A membership.
pub(super) fn membership(field: Membership) -> Label {
    match field {
        Membership::Person => label("Person").the("personen"),
        Membership::Organization => label("I organet"),
        Membership::Role => label("Som"),
        Membership::OnBehalfOf => {
            label("För").help("Den huvudman eller organisation personen företräder.")
        }
        Membership::Period => label("Uppdragets tid"),
        Membership::Party => label("Parti").the("partiet"),
        Membership::Title => label("Titel").the("titeln"),
        Membership::Observed => label("Dagar då ett protokoll visar uppdraget"),
        Membership::Note => parts::note(),
        Membership::Sources => parts::sources(),
        Membership::Inferred => label("Uppgiften är vår slutsats"),
        Membership::InferredFields => parts::inferred_fields(),
    }
}

/// A term of the glossary.
pub(super) fn term(field: Term) -> Label {
    match field {
        Term::Term => label("Ord").the("ordet"),
        Term::Sv => label("Betydelse").the("betydelsen"),
        Term::Category => label("Slag av ord"),
        Term::Expansion => label("Förkortningen utskriven"),
        Term::Organization => label("Är namn på"),
        Term::SeeAlso => label("Se också"),
        Term::Also => label("Andra former som ordet hittas under"),
        Term::FromSource => label("Betydelsen är tagen ur dokumenten"),
        Term::En => label("Betydelse på engelska"),
        Term::Sources => parts::sources(),
    }
}

/// A topic of cases.
pub(super) fn topic(field: Topic) -> Label {
    match field {
        Topic::Label => label("Ämne").the("ämnet"),
    }
}

/// A principle.
pub(super) fn principle(field: Principle) -> Label {
    match field {
        Principle::Text => label("Princip").the("principen"),
        Principle::Group => label("Hör till"),
        Principle::Number => label("Nummer").the("numret"),
        Principle::Foundation => label("Hur väl grundad"),
        Principle::Sources => parts::sources(),
        Principle::Inferred => label("Uppgiften är vår slutsats"),
    }
}

/// A goal.
pub(super) fn goal(field: Goal) -> Label {
    match field {
        Goal::Text => label("Mål"),
        Goal::Number => label("Nummer").the("numret"),
        Goal::Sources => parts::sources(),
    }
}
