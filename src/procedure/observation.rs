//! What trying a rule says: it was followed, something was found, or the log does not tell.

use super::beyond::Beyond;
use crate::domain::{
    Assessment, Case, Consultation, Date, Id, Limit, Meeting, Organization, Role, Rule, Source,
    Workspace,
};

/// A rule tried (*prövning*) on a case or a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The stop it was tried at, for a rule about cases.
    pub stop: Option<&'a Consultation>,
    /// What was found.
    pub verdict: Verdict,
}

/// What trying a rule says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The log shows what the rule expects.
    Follows,
    /// Something else is seen.
    Found(Box<Observation>),
    /// The log does not tell.
    CannotTell(Silence),
}

/// Why the log does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Silence {
    /// No stop at the body that should have had it is in the log.
    NoStop,
    /// It was there; whether it was handed on the documents do not say.
    HandingOnNotSaid,
    /// The minutes are not among the documents.
    NoMinutes,
    /// No later meeting of the body is in the log.
    NoLaterMeeting,
    /// The rule may not have been in force: a day is not known well enough.
    DayUnsure,
    /// It is not known which came first.
    OrderUnsure,
    /// A held stop may be the planned one, or later.
    MayHaveCome,
    /// Nothing says whether those it concerns were asked.
    DialogueNotSaid,
    /// There is no attendance list of the body.
    NoAttendance,
    /// They stand in the list of the body that leads the meeting; whether that holds for the
    /// whole of it the minutes do not say.
    InOtherList,
    /// Somebody was there only in part; for which part the list does not say.
    PartlyThere,
    /// The copy has no signatures.
    NoSignatures,
    /// The list does not name both chair and vice chair with whom they represent.
    ChairsNotNamed,
    /// The minutes do not say what it led to.
    OutcomeNotSaid,
    /// The item names no case.
    NoCaseNamed,
    /// The days are not known well enough for the time between them to be told.
    TimeUnsure,
    /// The time is not out in the log.
    TimeNotOut,
    /// Nothing says when the papers went out.
    PapersNotSaid,
    /// Whoever was to do it has had the case since.
    MayBeDone,
    /// Nothing says when the body began.
    PeriodNotSaid,
    /// No seats are set for the body.
    SeatsNotSaid,
    /// The list does not tell for certain how many count.
    CountUnsure,
}

impl Silence {
    /// What programs call it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoStop => "NoStop",
            Self::HandingOnNotSaid => "HandingOnNotSaid",
            Self::NoMinutes => "NoMinutes",
            Self::NoLaterMeeting => "NoLaterMeeting",
            Self::DayUnsure => "DayUnsure",
            Self::OrderUnsure => "OrderUnsure",
            Self::MayHaveCome => "MayHaveCome",
            Self::DialogueNotSaid => "DialogueNotSaid",
            Self::NoAttendance => "NoAttendance",
            Self::InOtherList => "InOtherList",
            Self::PartlyThere => "PartlyThere",
            Self::NoSignatures => "NoSignatures",
            Self::ChairsNotNamed => "ChairsNotNamed",
            Self::OutcomeNotSaid => "OutcomeNotSaid",
            Self::NoCaseNamed => "NoCaseNamed",
            Self::TimeUnsure => "TimeUnsure",
            Self::TimeNotOut => "TimeNotOut",
            Self::PapersNotSaid => "PapersNotSaid",
            Self::MayBeDone => "MayBeDone",
            Self::PeriodNotSaid => "PeriodNotSaid",
            Self::SeatsNotSaid => "SeatsNotSaid",
            Self::CountUnsure => "CountUnsure",
        }
    }
}

/// Something seen when a rule was tried (*iakttagelse*). It is never a judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// The rule.
    pub rule: Id<Rule>,
    /// Whether the log shows something else than expected, or nothing.
    pub status: ObservationStatus,
    /// The case.
    pub case: Option<Id<Case>>,
    /// The stop.
    pub consultation: Option<Id<Consultation>>,
    /// The meeting.
    pub meeting: Option<Id<Meeting>>,
    /// The agenda item.
    pub item: Option<String>,
    /// The body it was seen at, or the huvudman it is about.
    pub organization: Option<Id<Organization>>,
    /// What was seen.
    pub seen: Seen,
    /// What the sources say that it rests on, and who says so, in our own words.
    pub told: Vec<String>,
    /// Where it stands.
    pub sources: Vec<Source>,
}

/// How far an observation goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservationStatus {
    /// *Avvikelse*: the log shows something else than the rule expects, and a source says it.
    Deviation,
    /// *Öppen fråga*: something expected is not in the log, or a difference is worth showing.
    Open,
}

/// What was seen, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A body took a case up that was not prepared as agreed.
    NotPrepared {
        /// Where it should have been prepared.
        through: Vec<Id<Organization>>,
        /// It was still under preparation there.
        under_preparation: bool,
        /// Who brought it from elsewhere.
        brought_by: Vec<Id<Organization>>,
        /// Whether that it was they is our reading.
        brought_inferred: bool,
    },
    /// What was not agreed on went on.
    PassedOnInDisagreement {
        /// Who should have had it again before.
        through: Vec<Id<Organization>>,
    },
    /// What was not agreed on was neither rejected nor sent back.
    DisagreementLeft {
        /// Whom it should have gone back to.
        through: Vec<Id<Organization>>,
        /// When it was there again, if it was.
        later: Option<Date>,
    },
    /// There was a vote.
    Voted {
        /// As what it was called; a finding names nobody.
        called_by: Option<Role>,
        /// There are reservations on the item.
        reserved: bool,
    },
    /// A vote led to no decision in the minutes.
    NoDecisionAfterVote {
        /// Votes for.
        yes: usize,
        /// Votes against.
        no: usize,
        /// Abstentions.
        abstained: usize,
    },
    /// The same, where it is not known by name who voted what.
    NoDecisionAfterUnnamedVote,
    /// A decision is addressed to a huvudman with a verb that binds.
    DecidedForOthers {
        /// The verb of the minutes.
        verb: String,
        /// Whom.
        to: Vec<Id<Organization>>,
    },
    /// A huvudman decided before the recommendation.
    AdoptedBeforehand {
        /// When it did.
        adopted: Date,
        /// When it was recommended.
        recommended: Date,
    },
    /// Huvudmän whose answer to a recommendation is not in the log.
    NotAnswered {
        /// Which.
        huvudmen: Vec<Id<Organization>>,
        /// How many were asked.
        asked: usize,
    },
    /// One huvudman decided before the others were asked.
    DecidedAlone {
        /// Where it should have been raised before.
        through: Vec<Id<Organization>>,
        /// Whether it surely had not been there before.
        order_known: bool,
    },
    /// Changed conditions were not taken up.
    ChangeNotTakenUp {
        /// Where they should have been.
        through: Vec<Id<Organization>>,
        /// Within how many meetings.
        meetings: u32,
    },
    /// The next stop is at another body than expected.
    WentElsewhere {
        /// Which.
        to: Option<Id<Organization>>,
        /// Where it was expected.
        through: Vec<Id<Organization>>,
    },
    /// What was decided to go on is not on the standing item.
    NotListed {
        /// How the standing item is called.
        heading: String,
        /// Whom it was to go to.
        to: Vec<Id<Organization>>,
    },
    /// Huvudmän that nobody represented.
    NotRepresented {
        /// Which.
        huvudmen: Vec<Id<Organization>>,
    },
    /// Huvudmän with more ordinary members on the list than seats.
    MoreThanSeats {
        /// Which, with how many are listed and how many seats it has.
        huvudmen: Vec<(Id<Organization>, usize, u32)>,
    },
    /// Huvudmän whose substitute took part beside the ordinary members.
    SubstituteBeside {
        /// Which, with how many were there and how many seats it has.
        huvudmen: Vec<(Id<Organization>, usize, u32)>,
    },
    /// What was tabled has not come back, though the body has met.
    NotTakenUpAgain,
    /// What was planned is not seen.
    PlannedNotSeen {
        /// When it was planned.
        date: Date,
        /// A meeting of the body that day is in the log.
        met: bool,
        /// Nothing later is in the log either.
        last: bool,
    },
    /// What was handed over is not seen where it was handed to.
    HandedOverNotSeen,
    /// Conditions that are not there in the decision.
    ConditionsDropped {
        /// Who set them.
        by: Option<Id<Organization>>,
        /// Which.
        conditions: Vec<String>,
    },
    /// What concerns several municipalities was not raised for all.
    ConcernsSeveral {
        /// Which municipalities took part.
        municipalities: Vec<Id<Organization>>,
        /// Where it should have gone.
        through: Vec<Id<Organization>>,
    },
    /// It was decided without the preparation being seen.
    PreparationNotSeen {
        /// Where it should have been.
        through: Vec<Id<Organization>>,
    },
    /// Signatures are missing under the minutes.
    NotSigned {
        /// Whose.
        missing: Vec<Role>,
    },
    /// A meeting is not minuted together with the body it should be.
    MinutedApart {
        /// With whom it should be.
        with: Vec<Id<Organization>>,
    },
    /// Chair and vice chair come from the same kind of huvudman.
    ChairsAlike {
        /// Whom the chair represents.
        chair: Id<Organization>,
        /// Whom the vice chair represents.
        vice_chair: Id<Organization>,
    },
    /// Bodies whose answer to what was sent for comment is not in the log.
    NotCommented {
        /// Which.
        bodies: Vec<Id<Organization>>,
        /// How many were asked.
        asked: usize,
        /// How long they had, where that is set.
        most: Option<Limit>,
    },
    /// Something beyond what a rule of time or number sets.
    Beyond(Beyond),
}

impl Observation {
    /// What people have said of it, if they have.
    pub fn assessment<'a>(&self, workspace: &'a Workspace) -> Option<&'a Assessment> {
        let all = &workspace.records().assessments;
        all.iter().find(|assessment| self.is_meant_by(assessment))
    }

    /// Rule, case and stop are the same; meeting and body too, where the assessment names
    /// them or nothing else tells the observation from another.
    fn is_meant_by(&self, assessment: &Assessment) -> bool {
        let named = self.case.is_some();
        let same = |named_there: bool, equal: bool| equal || named && !named_there;
        assessment.rule.as_ref() == Some(&self.rule)
            && assessment.case == self.case
            && assessment.consultation == self.consultation
            && same(
                assessment.meeting.is_some(),
                assessment.meeting == self.meeting,
            )
            && same(
                assessment.organization.is_some(),
                assessment.organization == self.organization,
            )
    }
}
