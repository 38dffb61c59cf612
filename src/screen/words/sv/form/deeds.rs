//! What fields are called: what has a form of its own.

use super::{en, parts};
use crate::form::tables::{
    CaseFromItem, CloseCase, End, MoveMembership, NextMeeting, PutOnAgenda, Rename, StepFromItem,
    VoteByName, Voter,
};
use crate::screen::form::label::{Label, label};

/// Giving a body a new name.
pub(super) fn rename(field: Rename) -> Label {
    match field {
        Rename::Name => label("Nytt namn"),
        Rename::ShortName => label("Kort namn").the("det korta namnet"),
        Rename::From => label("Från och med").help("Det gamla namnet gäller till och med dagen före och finns kvar för tiden dessförinnan."),
        Rename::Sources => parts::sources(),
    }
}

/// Ending a body.
pub(super) fn end(field: End) -> Label {
    match field {
        End::To => label("Sista dagen")
            .help("Organet finns kvar på kartan för tiden till och med den dagen."),
        End::Relations => label("Avsluta också sambanden till andra organ samma dag"),
        End::Memberships => label("Avsluta också uppdragen i organet samma dag"),
        End::Parts => label("Avsluta också organen som ingår i det samma dag"),
        End::Note => label("Bra att veta"),
        End::Sources => parts::sources(),
    }
}

/// Moving a membership.
pub(super) fn move_membership(field: MoveMembership) -> Label {
    match field {
        MoveMembership::From => {
            label("Från och med").help("Det nuvarande uppdraget slutar dagen före.")
        }
        MoveMembership::Organization => label("I organet"),
        MoveMembership::OnBehalfOf => label("För"),
        MoveMembership::Role => label("Som"),
        MoveMembership::Party => label("Parti").the("partiet"),
        MoveMembership::Title => label("Titel").the("titeln"),
        MoveMembership::Sources => parts::sources(),
    }
}

/// A meeting from the last one.
pub(super) fn next_meeting(field: NextMeeting) -> Label {
    match field {
        NextMeeting::Date => label("Dag").the("dagen"),
        NextMeeting::Start => label("Börjar"),
        NextMeeting::End => label("Slutar"),
        NextMeeting::Place => label("Plats").the("platsen"),
        NextMeeting::Organizations => label("Organ som möts, det ledande först"),
        NextMeeting::Cases => label("Ärenden som kommer upp").help("Bordlagda sedan förra mötet och sådana som är planerade hit. Varje ärende blir en punkt."),
        NextMeeting::Items => label("Andra punkter som kommer upp").help("En på varje rad. Här står de som bordlades och inte hör till något ärende."),
    }
}

/// A case put on an agenda.
pub(super) fn put_on_agenda(field: PutOnAgenda) -> Label {
    match field {
        PutOnAgenda::Meeting => label("Möte").the("mötet"),
        PutOnAgenda::Title => label("Punktens rubrik"),
        PutOnAgenda::Type => label("Slag av ärende"),
        PutOnAgenda::What => label("Vad som ska ske där").help("Står som planerat steg i ärendet."),
    }
}

/// A step of a case that is known.
pub(super) fn step_from_item(field: StepFromItem) -> Label {
    match field {
        StepFromItem::Case => label("Ärende").the("ärendet"),
        StepFromItem::Role => label("Vad organet gjorde"),
        StepFromItem::What => label("Vad som hände"),
        StepFromItem::Outcome => label("Vad det ledde till"),
        StepFromItem::HandedTo => label("Lämnas vidare till"),
        StepFromItem::Sources => parts::sources(),
        StepFromItem::Holder => {
            label("Ligger nu hos").help("Lämna tomt om det är som förut, eller inte går att säga.")
        }
        StepFromItem::Finished => label("Är ärendet klart nu?").help("Välj bara om det ändras."),
        StepFromItem::CaseOutcome => {
            label("Hur det står till med ärendet nu").help("Lämna tomt om det är som förut.")
        }
        StepFromItem::NextOrganization => label("Nästa steg: organ"),
        StepFromItem::NextDate => {
            label("Nästa steg: när").help("Lämna tomt om ingen dag är bestämd.")
        }
        StepFromItem::NextWhat => label("Nästa steg: vad"),
    }
}

/// A case raised at an item, with its first step.
pub(super) fn case_from_item(field: CaseFromItem) -> Label {
    match field {
        CaseFromItem::NewCase => label("Ärendets rubrik"),
        CaseFromItem::CaseType => label("Slag av ärende"),
        CaseFromItem::RaisedBy => label("Väckt av").help("Lämna tomt om det inte framgår."),
        CaseFromItem::Role => label("Vad organet gjorde"),
        CaseFromItem::What => label("Vad som hände"),
        CaseFromItem::Outcome => label("Vad det ledde till"),
        CaseFromItem::HandedTo => label("Lämnas vidare till"),
        CaseFromItem::Sources => parts::sources(),
        CaseFromItem::Holder => {
            label("Ligger nu hos").help("Lämna tomt om det är som förut, eller inte går att säga.")
        }
        CaseFromItem::NextOrganization => label("Nästa steg: organ"),
        CaseFromItem::NextDate => {
            label("Nästa steg: när").help("Lämna tomt om ingen dag är bestämd.")
        }
        CaseFromItem::NextWhat => label("Nästa steg: vad"),
    }
}

/// A case closed.
pub(super) fn close_case(field: CloseCase) -> Label {
    match field {
        CloseCase::Text => {
            label("Hur det gick").help("Ärendet blir klart och ligger inte längre hos någon.")
        }
    }
}

/// A vote by name.
pub(super) fn vote_by_name(field: VoteByName) -> Label {
    match field {
        VoteByName::Question => label("Frågan"),
        VoteByName::Votes => label("Röster").of_each(en("röst")),
        VoteByName::Counts => parts::vote_counts(),
        VoteByName::Stage => parts::vote_stage(),
        VoteByName::YesMeans => parts::yes_means(),
        VoteByName::NoMeans => parts::no_means(),
        VoteByName::ByHuvudman => parts::votes_by_huvudman(),
        VoteByName::Acclamation => parts::acclamation(),
        VoteByName::Closed => parts::closed_ballot(),
        VoteByName::SettledBy => label("Vid lika röstetal avgjordes det av"),
        VoteByName::Result => label("Vad den ledde till")
            .help("Lämna tomt om inget beslut antecknas. Då säger sidan det."),
        VoteByName::CalledBy => label("Begärd av"),
        VoteByName::Note => label("Bra att veta"),
    }
}

/// One who may vote; who has not voted is left out.
pub(super) fn voter(field: Voter) -> Label {
    match field {
        Voter::Name => label("Namn").the("namnet"),
        Voter::Person => label("Person").the("personen"),
        Voter::Option => label("Röst"),
        Voter::OnBehalfOf => label("För"),
        Voter::Party => label("Parti").the("partiet"),
    }
}
