//! What trying the rules showed, in sentences: what the log shows and where it is silent.
//! They judge nobody.

mod beyond;
mod presence;
mod silence;

pub use silence::silence;

use super::labels;
use crate::domain::{ConsultationRole, Date, Id, Organization, Role, Rule, Workspace};
use crate::procedure::{Observation, Seen};
use crate::screen::{dates, names};

/// An observation in a sentence or two.
pub fn sentence(workspace: &Workspace, observation: &Observation) -> String {
    let said = Said {
        workspace,
        date: observation.date(workspace),
        did: observation
            .stop(workspace)
            .map_or(ConsultationRole::Decided, |stop| stop.role),
        at: observation.organization.as_ref(),
        is_disputed: workspace
            .find(&observation.rule)
            .is_some_and(Rule::is_disputed),
    };
    let at = said.at();
    match &observation.seen {
        Seen::NotPrepared {
            through,
            under_preparation,
            brought_by,
            brought_inferred,
        } => {
            let came = said.not_prepared(&said.any(through), *under_preparation);
            format!("{came}{}", said.brought(brought_by, *brought_inferred))
        }
        Seen::DecidedAlone {
            through,
            order_known,
        } => said.decided_alone(through, *order_known),
        Seen::PreparationNotSeen { through } => said.preparation_not_seen(through),
        Seen::WentElsewhere { to, through } => said.went_elsewhere(to.as_ref(), through),
        Seen::ConcernsSeveral {
            municipalities,
            through,
        } => said.concerns_several(municipalities, through),
        Seen::PassedOnInDisagreement { through } => said.passed_on_in_disagreement(through),
        Seen::DisagreementLeft { through, later } => {
            said.disagreement_left(through, later.as_ref())
        }
        Seen::ConditionsDropped { by, conditions } => {
            said.conditions_dropped(by.as_ref(), conditions)
        }
        Seen::Voted {
            called_by,
            reserved,
        } => said.voted(*called_by, *reserved),
        Seen::NoDecisionAfterVote { yes, no, abstained } => no_decision(*yes, *no, *abstained),
        Seen::NoDecisionAfterUnnamedVote => NO_DECISION.to_owned(),
        Seen::DecidedForOthers { verb, to } => said.decided_for_others(verb, to),
        Seen::AdoptedBeforehand {
            adopted,
            recommended,
        } => said.adopted_beforehand(adopted, recommended),
        Seen::NotAnswered { huvudmen, asked } => said.not_answered(huvudmen, *asked),
        Seen::HandedOverNotSeen => handed_over_not_seen(&at),
        Seen::NotTakenUpAgain => not_taken_up_again(&at),
        Seen::PlannedNotSeen { date, met, last } => said.planned(date, *met, *last),
        Seen::ChangeNotTakenUp { through, meetings } => {
            said.change_not_taken_up(through, *meetings)
        }
        Seen::NotListed { heading, to } => said.not_listed(heading, to),
        Seen::NotRepresented { huvudmen } => said.not_represented(huvudmen),
        Seen::MoreThanSeats { huvudmen } => said.more_than_seats(huvudmen),
        Seen::SubstituteBeside { huvudmen } => said.substitute_beside(huvudmen),
        Seen::NotSigned { missing } => not_signed(missing),
        Seen::MinutedApart { with } => said.minuted_apart(with),
        Seen::ChairsAlike { chair, vice_chair } => said.chairs_alike(chair, vice_chair),
        Seen::NotCommented {
            bodies,
            asked,
            most,
        } => said.not_commented(bodies, *asked, most.as_ref()),
        Seen::Beyond(beyond) => said.beyond(beyond),
    }
}

fn huvudmen_in_number(count: usize) -> String {
    match count {
        1 => "1\u{a0}huvudman".to_owned(),
        more => format!("{more}\u{a0}huvudmän"),
    }
}

/// Of a vote without names.
const NO_DECISION: &str = "En omröstning är antecknad, men inget beslut.";

fn no_decision(yes: usize, no: usize, abstained: usize) -> String {
    format!("{yes} bifall, {no} avslag och {abstained} som avstod är antecknade, men inget beslut.")
}

fn handed_over_not_seen(at: &str) -> String {
    format!("Det överlämnades till {at}. Vad som sedan hände där syns inte i loggen.")
}

fn not_taken_up_again(at: &str) -> String {
    format!("{at} bordlade ärendet och har mötts sedan dess, men ärendet syns inte igen.")
}

fn not_signed(missing: &[Role]) -> String {
    let missing = missing.iter().map(|role| labels::role(*role).to_owned());
    let missing: Vec<String> = missing.collect();
    format!("Underskrift saknas av {}.", names::join(&missing))
}

/// What a sentence is said about.
struct Said<'a> {
    workspace: &'a Workspace,
    /// When it was; bodies are named as they were then.
    date: &'a Date,
    at: Option<&'a Id<Organization>>,
    /// What the body did at the stop; it decided where there is no stop.
    did: ConsultationRole,
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
        match body {
            // Of two names that may be right the short one, where it is the same, reads better.
            Some(body) if body.names_at(self.date).len() > 1 => {
                names::short_name_at(body, self.date)
            }
            Some(body) => names::name_at(body, self.date),
            None => "organet".to_owned(),
        }
    }

    fn short(&self, body: &Id<Organization>) -> String {
        let body = self.workspace.find(body);
        body.map_or_else(
            || "organet".to_owned(),
            |body| names::short_name_at(body, self.date),
        )
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

    fn decided_alone(&self, through: &[Id<Organization>], order_known: bool) -> String {
        let (at, did) = (self.at(), labels::did(self.did));
        let through = self.any(through);
        if order_known {
            format!(
                "{at} {did}. Enligt kritiken saknades dialog. Inget tidigare steg i {through} finns i loggen."
            )
        } else {
            format!(
                "{at} {did}. Enligt kritiken saknades dialog. Om {through} hade haft frågan innan dess framgår inte: dagarna är inte kända."
            )
        }
    }

    fn preparation_not_seen(&self, through: &[Id<Organization>]) -> String {
        format!(
            "{} {}. Loggen visar inte att {} hade ärendet innan.",
            self.at(),
            labels::did(self.did),
            self.any(through)
        )
    }

    fn went_elsewhere(
        &self,
        to: Option<&Id<Organization>>,
        through: &[Id<Organization>],
    ) -> String {
        format!(
            "Ärendet gick från {} till {}. Väntat var {}.",
            self.at(),
            self.one(to),
            self.any(through)
        )
    }

    fn concerns_several(
        &self,
        municipalities: &[Id<Organization>],
        through: &[Id<Organization>],
    ) -> String {
        format!(
            "Frågan rör flera kommuner: {}. Loggen visar inte att den sedan kom till {}.",
            self.all(municipalities),
            self.any(through)
        )
    }

    /// Whose words it is that it came another way than agreed: one side's, where that is disputed.
    fn not_prepared(&self, through: &str, unfinished: bool) -> String {
        let at = self.at();
        let whose = if self.is_disputed {
            "den ena sidan"
        } else {
            "källan"
        };
        if unfinished {
            format!("{at} tog upp ärendet. Enligt {whose} bereddes det då i {through}.")
        } else {
            format!("{at} tog upp ärendet. Enligt {whose} hade det inte gått via {through}.")
        }
    }

    /// Who brought it, and whether that is our reading.
    fn brought(&self, by: &[Id<Organization>], inferred: bool) -> String {
        let by: Vec<String> = by.iter().map(|id| self.short(id)).collect();
        let by = names::join(&by);
        match (by.is_empty(), inferred) {
            (true, _) => String::new(),
            (false, true) => format!(" Att det kom från {by} är vår slutsats."),
            (false, false) => format!(" Det kom från {by}."),
        }
    }

    fn passed_on_in_disagreement(&self, through: &[Id<Organization>]) -> String {
        format!(
            "{} enades inte, men ärendet gick vidare utan att {} hade haft det igen.",
            self.at(),
            self.any(through)
        )
    }

    fn disagreement_left(&self, through: &[Id<Organization>], later: Option<&Date>) -> String {
        let later = later.map(|date| format!(" Det togs upp där igen: {}.", dates::date(date)));
        format!(
            "{} enades inte, men protokollet antecknar varken avslag eller att ärendet gick tillbaka till {}.{}",
            self.at(),
            self.any(through),
            later.unwrap_or_default()
        )
    }

    fn conditions_dropped(&self, by: Option<&Id<Organization>>, conditions: &[String]) -> String {
        format!(
            "{} satte villkor som inte står på samma sätt i det {} kom fram till: {}.",
            self.one(by),
            self.at(),
            conditions.join("; ")
        )
    }

    fn voted(&self, called_by: Option<Role>, reserved: bool) -> String {
        let called = match called_by {
            Some(Role::Chair) => " Ordföranden beslutade om omröstning.",
            Some(Role::ViceChair) => " Vice ordföranden beslutade om omröstning.",
            Some(_) | None => "",
        };
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
        format!("{} röstade.{called}{reserved}{disputed}", self.at())
    }

    fn decided_for_others(&self, verb: &str, to: &[Id<Organization>]) -> String {
        format!(
            "Beslutet i {} riktas till {} med ordet ”{verb}”.",
            self.at(),
            self.all(to)
        )
    }

    fn adopted_beforehand(&self, adopted: &Date, recommended: &Date) -> String {
        format!(
            "{} beslutade före rekommendationen: {} mot {}.",
            self.at(),
            dates::date(adopted),
            dates::date(recommended)
        )
    }

    fn not_answered(&self, huvudmen: &[Id<Organization>], asked: usize) -> String {
        let all = huvudmen_in_number(asked);
        if huvudmen.len() == asked {
            format!("Rekommendationen gick till {all}. Vad var och en beslutade är inte belagt.")
        } else {
            format!(
                "Rekommendationen gick till {all}. Svar är inte belagt från {}.",
                self.all(huvudmen)
            )
        }
    }

    fn change_not_taken_up(&self, through: &[Id<Organization>], meetings: u32) -> String {
        let times = if meetings == 1 {
            "en gång"
        } else {
            "flera gånger"
        };
        format!(
            "Förutsättningarna ändrades. {} har mötts {times} sedan dess, men ärendet syns inte där.",
            self.any(through)
        )
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

    fn not_listed(&self, heading: &str, to: &[Id<Organization>]) -> String {
        format!(
            "Det {} beslutade föra vidare till {} står inte under punkten ”{heading}”.",
            self.at(),
            self.all(to)
        )
    }

    fn minuted_apart(&self, with: &[Id<Organization>]) -> String {
        format!(
            "Mötet är inte protokollfört tillsammans med {}.",
            self.any(with)
        )
    }
}

#[cfg(test)]
#[path = "observed_tests.rs"]
mod tests;
