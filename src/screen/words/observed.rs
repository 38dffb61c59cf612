//! What trying the rules showed, in sentences: what the log shows and where it is silent.
//! They judge nobody.

use super::labels;
use crate::domain::{Date, Id, Organization, Person, Role, Rule, Workspace};
use crate::procedure::{Observation, Seen, Silence};
use crate::screen::{dates, names};

/// An observation in a sentence or two.
pub fn sentence(workspace: &Workspace, observation: &Observation) -> String {
    let said = Said {
        workspace,
        at: observation.organization.as_ref(),
        is_disputed: workspace
            .find(&observation.rule)
            .is_some_and(Rule::is_disputed),
    };
    match &observation.seen {
        Seen::NotPrepared { .. }
        | Seen::DecidedAlone { .. }
        | Seen::PreparationNotSeen { .. }
        | Seen::WentElsewhere { .. }
        | Seen::ConcernsSeveral { .. } => said.preparation(&observation.seen),
        Seen::PassedOnInDisagreement { .. }
        | Seen::DisagreementLeft { .. }
        | Seen::ConditionsDropped { .. }
        | Seen::Voted { .. }
        | Seen::NoDecisionAfterVote { .. } => said.agreement(&observation.seen),
        Seen::DecidedForOthers { .. }
        | Seen::AdoptedBeforehand { .. }
        | Seen::NotAnswered { .. }
        | Seen::HandedOverNotSeen => said.line(&observation.seen),
        Seen::NotTakenUpAgain | Seen::PlannedNotSeen { .. } | Seen::ChangeNotTakenUp { .. } => {
            said.follow_up(&observation.seen)
        }
        Seen::NotListed { .. }
        | Seen::NotRepresented { .. }
        | Seen::MoreThanSeats { .. }
        | Seen::SubstituteBeside { .. }
        | Seen::NotSigned { .. }
        | Seen::MinutedApart { .. }
        | Seen::ChairsAlike { .. } => said.meeting(&observation.seen),
    }
}

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
        Silence::PartlyThere => {
            "Framgår inte: någon var med en del av mötet, och listan säger inte vilken."
        }
        Silence::NoSignatures => "Framgår inte: den här kopian har inga underskrifter.",
        Silence::ChairsNotNamed => {
            "Framgår inte: listan säger inte både vem som var ordförande och vice ordförande och vilka de företräder."
        }
        Silence::OutcomeNotSaid => "Framgår inte: protokollet säger inte vad det ledde till.",
        Silence::NoCaseNamed => "Framgår inte: punkten nämner inget ärende.",
    }
}

fn huvudmen_in_number(count: usize) -> String {
    match count {
        1 => "1\u{a0}huvudman".to_owned(),
        more => format!("{more}\u{a0}huvudmän"),
    }
}

/// What a sentence is said about.
struct Said<'a> {
    workspace: &'a Workspace,
    at: Option<&'a Id<Organization>>,
    /// Whether the rule is.
    is_disputed: bool,
}

impl Said<'_> {
    /// The body it was seen at.
    fn at(&self) -> String {
        self.one(self.at)
    }

    fn one(&self, body: Option<&Id<Organization>>) -> String {
        let body = body.and_then(|id| self.workspace.find(id));
        body.map_or_else(|| "organet".to_owned(), |body| body.name().to_owned())
    }

    fn short(&self, body: &Id<Organization>) -> String {
        let body = self.workspace.find(body);
        body.map_or_else(|| "organet".to_owned(), |body| body.short_name().to_owned())
    }

    fn names(&self, bodies: &[Id<Organization>]) -> Vec<String> {
        bodies.iter().map(|id| self.one(Some(id))).collect()
    }

    fn all(&self, bodies: &[Id<Organization>]) -> String {
        names::join(&self.names(bodies))
    }

    /// ”a”, ”a eller b”, ”a, b eller c”.
    fn any(&self, bodies: &[Id<Organization>]) -> String {
        match self.names(bodies).as_slice() {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} eller {last}", first.join(", ")),
        }
    }

    fn preparation(&self, seen: &Seen) -> String {
        match seen {
            Seen::NotPrepared {
                through,
                under_preparation,
                brought_by,
            } => self.not_prepared(&self.any(through), *under_preparation, brought_by),
            Seen::DecidedAlone { through } => format!(
                "I loggen ligger beslutet hos {} före varje steg i {}. Enligt kritiken saknades dialog.",
                self.at(),
                self.any(through)
            ),
            Seen::PreparationNotSeen { through } => format!(
                "{} beslutade. Loggen visar inte att {} hade ärendet innan.",
                self.at(),
                self.any(through)
            ),
            Seen::WentElsewhere { to, through } => format!(
                "Ärendet gick från {} till {}. Väntat var {}.",
                self.at(),
                self.one(to.as_ref()),
                self.any(through)
            ),
            Seen::ConcernsSeveral {
                municipalities,
                through,
            } => format!(
                "Frågan rör flera kommuner: {}. Loggen visar inte att den sedan kom till {}.",
                self.all(municipalities),
                self.any(through)
            ),
            _ => String::new(),
        }
    }

    fn not_prepared(&self, through: &str, unfinished: bool, by: &[Id<Organization>]) -> String {
        let at = self.at();
        let by: Vec<String> = by.iter().map(|id| self.short(id)).collect();
        let by = names::join(&by);
        match (unfinished, by.is_empty()) {
            (true, true) => {
                format!("{at} tog upp ärendet. Enligt vad som anförs bereddes det då i {through}.")
            }
            (true, false) => format!(
                "{at} tog upp ärendet. Enligt vad som anförs bereddes det då i {through}. Avsändare: {by}."
            ),
            (false, _) => format!(
                "{at} tog upp ärendet. Enligt vad som anförs hade det inte gått via {through}. Avsändare: {by}."
            ),
        }
    }

    fn agreement(&self, seen: &Seen) -> String {
        let at = self.at();
        match seen {
            Seen::PassedOnInDisagreement { through } => format!(
                "{at} enades inte, men ärendet gick vidare utan att {} hade haft det igen.",
                self.any(through)
            ),
            Seen::DisagreementLeft { through, later } => {
                let through = self.any(through);
                let later = later
                    .as_ref()
                    .map(|date| format!(" Det togs upp där igen: {}.", dates::date(date)));
                format!(
                    "{at} enades inte, men protokollet antecknar varken avslag eller att ärendet gick tillbaka till {through}.{}",
                    later.unwrap_or_default()
                )
            }
            Seen::ConditionsDropped { by, conditions } => format!(
                "{} satte villkor som inte står på samma sätt i det {at} kom fram till: {}.",
                self.one(by.as_ref()),
                conditions.join("; ")
            ),
            Seen::Voted {
                called_by,
                reserved,
            } => self.voted(called_by.as_ref(), *reserved),
            Seen::NoDecisionAfterVote { yes, no, abstained } => format!(
                "{yes} bifall, {no} avslag och {abstained} som avstod är antecknade, men inget beslut."
            ),
            _ => String::new(),
        }
    }

    fn voted(&self, called_by: Option<&(Id<Person>, Option<Role>)>, reserved: bool) -> String {
        let called = called_by.map(|(person, role)| {
            let person = names::person(self.workspace, person);
            let role = role.map(|role| format!(" ({})", labels::role(role)));
            format!(" {person}{} lät rösta.", role.unwrap_or_default())
        });
        let reserved = if reserved {
            " Reservationer är antecknade."
        } else {
            ""
        };
        let disputed = if self.is_disputed {
            " Om det är tillåtet är omtvistat."
        } else {
            ""
        };
        format!(
            "{} röstade.{}{reserved}{disputed}",
            self.at(),
            called.unwrap_or_default()
        )
    }

    fn line(&self, seen: &Seen) -> String {
        let at = self.at();
        match seen {
            Seen::DecidedForOthers { verb, to } => format!(
                "Beslutet i {at} riktas till {} med ordet ”{verb}”.",
                self.all(to)
            ),
            Seen::AdoptedBeforehand {
                adopted,
                recommended,
            } => format!(
                "{at} beslutade före rekommendationen: {} mot {}.",
                dates::date(adopted),
                dates::date(recommended)
            ),
            Seen::NotAnswered { huvudmen, asked } if huvudmen.len() == *asked => format!(
                "Rekommendationen gick till {}. Vad var och en beslutade är inte belagt.",
                huvudmen_in_number(*asked)
            ),
            Seen::NotAnswered { huvudmen, asked } => format!(
                "Rekommendationen gick till {}. Svar är inte belagt från {}.",
                huvudmen_in_number(*asked),
                self.all(huvudmen)
            ),
            Seen::HandedOverNotSeen => {
                format!("Det överlämnades till {at}. Vad som sedan hände där syns inte i loggen.")
            }
            _ => String::new(),
        }
    }

    fn follow_up(&self, seen: &Seen) -> String {
        let at = self.at();
        match seen {
            Seen::NotTakenUpAgain => format!(
                "{at} bordlade ärendet och har mötts sedan dess, men ärendet syns inte igen."
            ),
            Seen::PlannedNotSeen { date, met, last } => self.planned(date, *met, *last),
            Seen::ChangeNotTakenUp { through, meetings } => {
                let times = if *meetings == 1 {
                    "en gång"
                } else {
                    "flera gånger"
                };
                format!(
                    "Förutsättningarna ändrades. {} har mötts {times} sedan dess, men ärendet syns inte där.",
                    self.any(through)
                )
            }
            _ => String::new(),
        }
    }

    fn planned(&self, date: &Date, met: bool, last: bool) -> String {
        let is_a_day = date.exact().is_some();
        let seen = match (met, is_a_day) {
            (true, _) => "Mötet finns i loggen, men ärendet syns inte där.",
            (false, true) => "Det mötet finns inte i loggen.",
            (false, false) => "Om det blev av syns inte i loggen.",
        };
        let since = if last {
            " Därefter är inget hållet steg antecknat."
        } else {
            ""
        };
        let date = dates::date(date);
        format!("Planerat till {date} ({}). {seen}{since}", self.at())
    }

    fn meeting(&self, seen: &Seen) -> String {
        let at = self.at();
        match seen {
            Seen::NotListed { heading, to } => format!(
                "Det {at} beslutade föra vidare till {} står inte under punkten ”{heading}”.",
                self.all(to)
            ),
            Seen::NotRepresented { huvudmen } => {
                format!("Ingen närvarande från {} i {at}.", self.any(huvudmen))
            }
            Seen::MoreThanSeats { huvudmen } => format!(
                "Fler ordinarie på listan för {at} än platser: {}.",
                self.counted(huvudmen)
            ),
            Seen::SubstituteBeside { huvudmen } => format!(
                "Ersättare deltog i {at} utöver platserna: {}.",
                self.counted(huvudmen)
            ),
            Seen::NotSigned { missing } => {
                let missing = missing.iter().map(|role| labels::role(*role).to_owned());
                let missing: Vec<String> = missing.collect();
                format!("Underskrift saknas av {}.", names::join(&missing))
            }
            Seen::MinutedApart { with } => format!(
                "Mötet är inte protokollfört tillsammans med {}.",
                self.any(with)
            ),
            Seen::ChairsAlike { chair, vice_chair } => format!(
                "Ordföranden i {at} företräder {} och vice ordföranden {}.",
                self.one(Some(chair)),
                self.one(Some(vice_chair))
            ),
            _ => String::new(),
        }
    }

    fn counted(&self, huvudmen: &[(Id<Organization>, usize, u32)]) -> String {
        let counted = huvudmen.iter().map(|(id, count, seats)| {
            let seats = match seats {
                1 => "1\u{a0}plats".to_owned(),
                more => format!("{more}\u{a0}platser"),
            };
            format!("{} ({count} på {seats})", self.one(Some(id)))
        });
        counted.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
#[path = "observed_tests.rs"]
mod tests;
