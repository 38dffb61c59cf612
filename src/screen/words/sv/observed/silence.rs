//! Why the log does not tell whether a rule was followed.

use crate::procedure::Silence;

/// Why the log does not tell.
pub const fn silence(silence: Silence) -> &'static str {
    match silence {
        Silence::NoStop => "Framgår inte: inget tidigare steg i det andra organet finns i loggen.",
        Silence::HandingOnNotSaid => {
            "Framgår inte: källorna säger inte om det andra organet förde ärendet vidare."
        }
        Silence::NoMinutes => "Framgår inte: protokollet finns inte bland källorna.",
        Silence::NoLaterMeeting => "Framgår inte: inget senare möte med organet finns i loggen.",
        Silence::DayUnsure => {
            "Framgår inte: dagen är inte känd så väl att det går att säga om regeln gällde."
        }
        Silence::OrderUnsure => "Framgår inte: vilket som kom först går inte att säga.",
        Silence::MayHaveCome => {
            "Framgår inte: ett steg i loggen kan vara det planerade, eller ligga efter det."
        }
        Silence::DialogueNotSaid => "Framgår inte: ingen källa säger om de andra hade fått frågan.",
        Silence::NoAttendance => "Framgår inte: organets närvarolista finns inte i loggen.",
        Silence::InOtherList => {
            "Framgår inte: huvudmannen står i listan för det organ som ledde mötet. Om den listan gäller hela mötet säger protokollet inte."
        }
        Silence::PartlyThere => {
            "Framgår inte: någon var med en del av mötet, och listan säger inte vilken."
        }
        Silence::NoSignatures => "Framgår inte: den här kopian har inga underskrifter.",
        Silence::ChairsNotNamed => {
            "Framgår inte: listan säger inte både vem som var ordförande och vice ordförande och vilka de företräder."
        }
        Silence::OutcomeNotSaid => "Framgår inte: protokollet säger inte vad det ledde till.",
        Silence::NoCaseNamed => "Framgår inte: punkten nämner inget ärende.",
        Silence::TimeUnsure => {
            "Framgår inte: dagarna är inte kända så väl att tiden går att räkna."
        }
        Silence::TimeNotOut => "Framgår inte: tiden har inte gått ut i loggen.",
        Silence::PapersNotSaid => "Framgår inte: ingen källa säger när handlingarna skickades.",
        Silence::MayBeDone => "Framgår inte: den som fick uppdraget har haft ärendet sedan dess.",
        Silence::PeriodNotSaid => {
            "Framgår inte: uppgifterna om organet säger inte när det började."
        }
        Silence::SeatsNotSaid => {
            "Framgår inte: hur många platser organet har står inte i uppgifterna."
        }
        Silence::CountUnsure => {
            "Framgår inte: närvarolistan säger inte säkert hur många som räknas."
        }
    }
}
