//! What fields are called: agenda items and what came of them.

use super::{en, ett, parts};
use crate::form::tables::{
    AgendaItem, Assignment, Decision, Earlier, HuvudmanVote, Mentioned, Note, Presenter,
    Reservation, Vote, VoteCount, VoteEvent,
};
use crate::screen::form::label::{Label, label};

/// An agenda item.
pub(super) fn agenda_item(field: AgendaItem) -> Label {
    match field {
        AgendaItem::Number => label("Nummer").the("numret").help("Lämna tomt för en rubrik, eller där inget nummer står. Står samma nummer två gånger får den andra punkten ett eget, ”3 (2)”, och visas ändå som den står."),
        AgendaItem::Title => label("Rubrik, så som den står").the("rubriken"),
        AgendaItem::Type => label("Slag av ärende"),
        AgendaItem::Cases => label("Ärenden som behandlas"),
        AgendaItem::Fate => label("Om den inte behandlades")
            .help("Lämna tomt om punkten behandlades, eller om det inte framgår."),
        AgendaItem::PutOffTo => label("Bordlades till").the("mötet den bordlades till"),
        AgendaItem::Added => label("Tillkom vid mötet"),
        AgendaItem::Summary => label("Vad det gällde"),
        AgendaItem::Details => label("Mer, punkt för punkt"),
        AgendaItem::Viewpoints => label("Synpunkter").the("synpunkterna"),
        AgendaItem::Presenters => label("Föredragande").of_each(en("föredragande")),
        AgendaItem::Documents => label("Handlingar").the("handlingarna"),
        AgendaItem::Decisions => label("Beslut").of_each(ett("beslut")),
        AgendaItem::Assignments => label("Uppdrag").of_each(ett("uppdrag")),
        AgendaItem::Votes => label("Omröstningar").of_each(en("omröstning")),
        AgendaItem::Reservations => label("Reservationer").of_each(en("reservation")),
        AgendaItem::Notes => label("Protokollsanteckningar").of_each(en("protokollsanteckning")),
        AgendaItem::ForwardedTo => label("Skickas vidare till"),
        AgendaItem::Sources => parts::sources(),
        AgendaItem::TreatedAfter => label("Behandlades efter punkt")
            .help("Om den inte behandlades i dagordningens ordning."),
        AgendaItem::TreatedOn => label("Behandlades den, om mötet hade flera dagar"),
        AgendaItem::Body => {
            label("Organ som behandlade punkten").help("Om det inte är det organ som leder mötet.")
        }
        AgendaItem::Parent => label("Hör under punkt"),
        AgendaItem::TypeInherited => label("Slag av ärende, från punkten ovanför"),
        AgendaItem::NumberAsPrinted => label("Numret, så som det står"),
        AgendaItem::Subheadings => label("Underrubriker"),
        AgendaItem::MentionedPersons => label("Personer som nämns").of_each(en("person")),
        AgendaItem::Inferences => label("Våra slutsatser").of_each(en("mening")),
        AgendaItem::Contradictions => parts::contradictions(),
        AgendaItem::Gaps => parts::gaps(),
    }
}

/// Who presented an item.
pub(super) fn presenter(field: Presenter) -> Label {
    match field {
        Presenter::Name => label("Namn, så som det står").the("namnet"),
        Presenter::Person => label("Person").the("personen"),
        Presenter::OnBehalfOf => label("För"),
        Presenter::Title => label("Titel").the("titeln"),
        Presenter::Part => label("Vilken del"),
    }
}

/// Somebody the text of an item names.
pub(super) fn mentioned(field: Mentioned) -> Label {
    match field {
        Mentioned::Name => label("Namn, så som det står").the("namnet"),
        Mentioned::Person => label("Person").the("personen"),
        Mentioned::Title => label("Titel").the("titeln"),
        Mentioned::OnBehalfOf => label("För"),
        Mentioned::Role => label("Som"),
        Mentioned::Organization => label("I organet"),
        Mentioned::Workplace => label("Arbetsplats"),
    }
}

/// A decision.
pub(super) fn decision(field: Decision) -> Label {
    match field {
        Decision::Verb => {
            label("Protokollets verb").help("I grundform: godkänna, rekommendera, bordlägga.")
        }
        Decision::Text => label("Vad som beslutades"),
        Decision::By => label("Beslutat av"),
        Decision::AddressedTo => label("Riktat till"),
        Decision::Deadline => label("Senast"),
        Decision::DoneOn => label("Gjort den").help(
            "Lämna tomt så länge inget visar att det är gjort. Då står det kvar i bevakningen.",
        ),
        Decision::DoneNote => label("Vad som visar det"),
        Decision::Earlier => label("Tidigare beslut")
            .of_each(ett("tidigare beslut"))
            .help(
                "Ett beslut som det här ändrar, upphäver eller verkställer. Det syns då vid båda.",
            ),
        Decision::Sources => parts::sources(),
        Decision::DeadlineAsStated => label("Tiden med protokollets ord"),
        Decision::Inferred => label("Något av detta är vår slutsats"),
        Decision::InferredFields => parts::inferred_fields(),
    }
}

/// What was decided earlier.
pub(super) fn earlier(field: Earlier) -> Label {
    match field {
        Earlier::Effect => label("Vad som händer med det"),
        Earlier::Meeting => label("Beslutat på mötet"),
        Earlier::Item => label("Punkt"),
    }
}

/// An assignment.
pub(super) fn assignment(field: Assignment) -> Label {
    match field {
        Assignment::What => label("Vad som ska göras"),
        Assignment::To => label("Organ som ska göra det"),
        Assignment::ToPersons => label("Personer som ska göra det"),
        Assignment::Deadline => label("Senast"),
        Assignment::DoneOn => label("Gjort den").help(
            "Lämna tomt så länge inget visar att det är gjort. Då står det kvar i bevakningen.",
        ),
        Assignment::DoneNote => label("Vad som visar det"),
        Assignment::Basis => label("Bygger på"),
        Assignment::Sources => parts::sources(),
        Assignment::ToAsStated => label("Vem, med protokollets ord"),
        Assignment::DeadlineAsStated => label("Tiden med protokollets ord"),
        Assignment::Inferred => label("Något av detta är vår slutsats"),
        Assignment::InferredFields => parts::inferred_fields(),
    }
}

/// A vote by name.
pub(super) fn vote_event(field: VoteEvent) -> Label {
    match field {
        VoteEvent::Question => label("Frågan"),
        VoteEvent::Votes => label("Röster").of_each(en("röst")),
        VoteEvent::Counts => parts::vote_counts(),
        VoteEvent::Stage => parts::vote_stage(),
        VoteEvent::YesMeans => parts::yes_means(),
        VoteEvent::NoMeans => parts::no_means(),
        VoteEvent::ByHuvudman => parts::votes_by_huvudman(),
        VoteEvent::Acclamation => parts::acclamation(),
        VoteEvent::Closed => parts::closed_ballot(),
        VoteEvent::SettledBy => label("Vid lika röstetal avgjordes det av"),
        VoteEvent::Result => {
            label("Vad den ledde till").help("Lämna tomt om protokollet inte säger det.")
        }
        VoteEvent::CalledBy => label("Begärd av"),
        VoteEvent::CalledByRole => label("Som"),
        VoteEvent::Note => label("Bra att veta"),
        VoteEvent::Sources => parts::sources(),
    }
}

/// How many chose something.
pub(super) fn vote_count(field: VoteCount) -> Label {
    match field {
        VoteCount::What => {
            label("Vad som fick röster").help("Bifall, Avslag, Avstod eller ett namn.")
        }
        VoteCount::Count => label("Antal röster"),
    }
}

/// What a huvudman chose.
pub(super) fn huvudman_vote(field: HuvudmanVote) -> Label {
    match field {
        HuvudmanVote::Huvudman => label("Huvudman").the("huvudmannen"),
        HuvudmanVote::Option => label("Röst"),
        HuvudmanVote::Count => label("Antal röster").help("Lämna tomt om det inte framgår."),
    }
}

/// What one person voted.
pub(super) fn vote(field: Vote) -> Label {
    match field {
        Vote::Name => label("Namn, så som det står").the("namnet"),
        Vote::Person => label("Person").the("personen"),
        Vote::Option => label("Röst"),
        Vote::OnBehalfOf => label("För"),
        Vote::Party => label("Parti").the("partiet"),
        Vote::Note => label("Vad listan tillägger"),
    }
}

/// A reservation.
pub(super) fn reservation(field: Reservation) -> Label {
    match field {
        Reservation::By => label("Av"),
        Reservation::OthersUnnamed => label("Och fler, som inte nämns"),
        Reservation::Text => label("Vad den säger"),
        Reservation::Written => label("Lämnades skriftligt"),
        Reservation::Sources => parts::sources(),
    }
}

/// A note to the minutes.
pub(super) fn note(field: Note) -> Label {
    match field {
        Note::By => label("Av"),
        Note::OnBehalfOf => label("För"),
        Note::Text => label("Vad den säger"),
        Note::Sources => parts::sources(),
    }
}
