//! What fields are called: meetings and who was there.

use super::{en, ett, parts};
use crate::form::tables::{
    Announced, Attendance, Meeting, MeetingDay, Session, Signature, Signing,
};
use crate::screen::form::label::{Label, label};

/// A meeting.
pub(super) fn meeting(field: Meeting) -> Label {
    match field {
        Meeting::Name => label("Namn")
            .the("namnet")
            .help("Organet och dagen: Samråd hälsa, vård och omsorg 15 mars 2024."),
        Meeting::Organizations => label("Organ som möts, det ledande först"),
        Meeting::Date => label("Dag").the("dagen"),
        Meeting::State => label("Läge").the("läget").help(
            "Ett planerat eller inställt möte räknas inte som hållet, och ingen räknas som närvarande.",
        ),
        Meeting::StateNote => label("Varför det ställdes in eller flyttades").the("skälet"),
        Meeting::MovedFrom => label("Flyttat från").the("dagen det flyttades från"),
        Meeting::PapersSent => label("Handlingarna skickades").the("dagen de skickades"),
        Meeting::Start => label("Börjar"),
        Meeting::End => label("Slutar"),
        Meeting::Days => label("Fler dagar").of_each(en("dag")).help(
            "När mötet fortsatte en annan dag, eller ajournerades och återupptogs. Det är ändå ett möte.",
        ),
        Meeting::Place => label("Plats").the("platsen"),
        Meeting::DiaryNumber => label("Diarienummer").the("diarienumret"),
        Meeting::Agenda => label("Punkter").of_each(en("punkt")),
        Meeting::Attendance => label("Närvaro")
            .the("närvaron")
            .of_each(en("rad i närvarolistan")),
        Meeting::NextMeetings => label("Kommande möten som nämns").of_each(ett("kommande möte")),
        Meeting::Signatures => label("Underskrifter").of_each(en("underskrift")),
        Meeting::Notes => label("Om protokollet"),
        Meeting::Sources => parts::sources(),
        Meeting::Signing => label("Hur protokollet skrevs under"),
        Meeting::Sessions => label("Delar av mötet").of_each(en("del av mötet")),
        Meeting::HeadingAsPrinted => label("Protokollets rubrik, så som den står"),
        Meeting::ItemsAsPrinted => {
            label("Punkternas nummer, så som de står").help("Till exempel 27–31.")
        }
        Meeting::Contradictions => parts::contradictions(),
        Meeting::Gaps => parts::gaps(),
    }
}

/// A day a meeting went on on.
pub(super) fn meeting_day(field: MeetingDay) -> Label {
    match field {
        MeetingDay::Date => label("Dag").the("dagen"),
        MeetingDay::Start => label("Börjar"),
        MeetingDay::End => label("Slutar"),
        MeetingDay::Note => label("Varför den dagen").help("Till exempel: efter ajournering."),
    }
}

/// A part of a meeting.
pub(super) fn session(field: Session) -> Label {
    match field {
        Session::Name => label("Namn").the("namnet"),
        Session::Organizations => label("Organ").the("organet"),
        Session::Items => label("Punkternas nummer"),
    }
}

/// A line of an attendance list.
pub(super) fn attendance(field: Attendance) -> Label {
    match field {
        Attendance::Name => label("Namn, så som det står").the("namnet"),
        Attendance::Person => label("Person").the("personen"),
        Attendance::Presence => label("Närvaro").the("närvaron"),
        Attendance::Role => label("Som"),
        Attendance::OnBehalfOf => label("För"),
        Attendance::Organization => label("Organets lista"),
        Attendance::List => label("Listans rubrik"),
        Attendance::Party => label("Parti").the("partiet"),
        Attendance::Title => label("Titel").the("titeln"),
        Attendance::SubstituteFor => label("Ersätter"),
        Attendance::Adjuster => label("Justerar protokollet"),
        Attendance::AbsentFromItems => label("Punkter som missades"),
        Attendance::ChairedItems => label("Ordförande vid punkterna")
            .help("De punkter personen ledde i ordförandens ställe."),
        Attendance::ServedItems => label("Tjänstgjorde vid punkterna")
            .help("För en ersättare som tjänstgjorde vid några punkter. Lämna tomt om det gällde alla, eller inte framgår."),
        Attendance::DisqualifiedItems => label("Jävig vid punkterna"),
        Attendance::Note => label("Vad listan tillägger"),
        Attendance::ChairOf => label("Ordförande i"),
        Attendance::OrganizationAsPrinted => label("Organisationen, så som den står"),
        Attendance::Sources => parts::sources(),
        Attendance::Inferred => label("Något på raden är vår slutsats"),
        Attendance::InferredFields => parts::inferred_fields(),
    }
}

/// A signature.
pub(super) fn signature(field: Signature) -> Label {
    match field {
        Signature::Name => label("Namn, så som det står").the("namnet"),
        Signature::Person => label("Person").the("personen"),
        Signature::Role => label("Som"),
        Signature::SignedAt => {
            label("När").help("Dag, tid och tidszon, så som 2024-03-18T09:12:00+01:00.")
        }
        Signature::Method => {
            label("Hur").help("Slaget av underskrift, aldrig en adress eller ett nummer.")
        }
        Signature::Sources => parts::sources(),
    }
}

/// How the minutes were signed.
pub(super) fn signing(field: Signing) -> Label {
    match field {
        Signing::Service => label("Tjänst"),
        Signing::AcceptedByAllAt => label("När alla hade skrivit under")
            .help("Dag, tid och tidszon, så som 2024-03-18T09:12:00+01:00."),
    }
}

/// A meeting that minutes announce.
pub(super) fn announced(field: Announced) -> Label {
    match field {
        Announced::Organizations => label("Organ").the("organet"),
        Announced::Date => label("Dag").the("dagen"),
        Announced::Time => label("Tid").help("Till exempel 08:00/12:00."),
        Announced::What => label("Vad, om det inte är ett vanligt möte"),
        Announced::DateAsStated => label("Dagen med protokollets ord"),
        Announced::Sources => parts::sources(),
        Announced::Inferred => label("Något av detta är vår slutsats"),
        Announced::InferredFields => parts::inferred_fields(),
    }
}
