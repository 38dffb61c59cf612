//! How far a finding goes: no further than its rule's own fields allow.

use super::observation::{Observation, ObservationStatus, Seen};
use crate::domain::{Consultation, Date, Deviation, Foundation, Meeting, Rule, Workspace};

/// How far a finding goes (*styrka*), the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// *Bryter mot en regel som ingen bestrider*: a source states the rule, and no source
    /// shows that anybody contests it.
    Undisputed,
    /// *Avviker från en regel som en sida anför*: one side of a dispute states it, or somebody
    /// contests it.
    OneSided,
    /// *Öppen fråga*: the log does not tell, or no source calls what is expected a rule.
    Question,
}

impl Strength {
    /// The most a departure from a rule can be. What the minutes only show done, and what is
    /// our own conclusion, never gives more than a question.
    pub fn of_rule(rule: &Rule) -> Self {
        match rule.foundation {
            Foundation::Practice | Foundation::Inferred => Self::Question,
            Foundation::Stated | Foundation::OneSideOfDispute if rule.inferred => Self::Question,
            Foundation::Stated if rule.contested.is_none() => Self::Undisputed,
            Foundation::Stated | Foundation::OneSideOfDispute => Self::OneSided,
        }
    }

    /// What a recorded deviation is at most: the strongest of its rules. Where it names none,
    /// nothing says what it departs from.
    pub fn of_recorded(workspace: &Workspace, deviation: &Deviation) -> Self {
        let rules = deviation.rules.iter();
        let rules = rules.filter_map(|id| workspace.find(id));
        rules.map(Self::of_rule).min().unwrap_or(Self::Question)
    }
}

impl Observation {
    /// How far it goes.
    pub fn strength(&self, workspace: &Workspace) -> Strength {
        match (self.status, workspace.find(&self.rule)) {
            (ObservationStatus::Deviation, Some(rule)) => Strength::of_rule(rule),
            (ObservationStatus::Open, _) | (_, None) => Strength::Question,
        }
    }

    /// The stop it was found at, where it was found at one.
    pub fn stop<'a>(&self, workspace: &'a Workspace) -> Option<&'a Consultation> {
        let case = workspace.find(self.case.as_ref()?)?;
        let id = self.consultation.as_ref()?;
        case.consultations.iter().find(|stop| stop.id == *id)
    }

    /// When what was found took place: the day of the stop, or else of the meeting; of the data
    /// as a whole where it was found at neither.
    pub fn date<'a>(&self, workspace: &'a Workspace) -> &'a Date {
        let meeting = self.meeting.as_ref().and_then(|id| workspace.find(id));
        let day = self.stop(workspace).map(|stop| &stop.date);
        day.or(meeting.map(|meeting: &Meeting| &meeting.date))
            .unwrap_or_else(|| workspace.as_of())
    }

    /// Whether it is a practical matter: who was there, for whom and on which seats. That
    /// every huvudman has seats is a rule; that each is used every time is not.
    pub fn is_practical(&self) -> bool {
        matches!(
            self.seen,
            Seen::NotRepresented { .. }
                | Seen::MoreThanSeats { .. }
                | Seen::SubstituteBeside { .. }
        )
    }
}
