//! Which departures from the agreed way are listed.

use crate::app::query::Query;
use crate::domain::{Case, Id, Meeting, Organization, Rule};

/// Which departures are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeviationFilter {
    /// Words to find.
    pub text: String,
    /// Only of this kind.
    pub kind: Option<NoticedKind>,
    /// Only against this rule.
    pub rule: Option<Id<Rule>>,
    /// Only at this body.
    pub organization: Option<Id<Organization>>,
    /// Only of this case.
    pub case: Option<Id<Case>>,
    /// Only at this meeting.
    pub meeting: Option<Id<Meeting>>,
    /// Only those the minutes record, or only those the rules find.
    pub origin: Option<Origin>,
    /// Only those that are assessed, or are not.
    pub assessed: Option<bool>,
}

/// What kind of departure is listed, in the order they are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticedKind {
    /// It breaks a rule that nobody disputes.
    Undisputed,
    /// It departs from a rule that one side states.
    OneSided,
    /// *Oenighet*.
    Disagreement,
    /// *Öppen fråga*: the documents do not show whether the rule was followed, or no source
    /// calls it one.
    Open,
    /// *Praktisk fråga*.
    Practical,
}

/// Where a departure is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The minutes record it.
    Minutes,
    /// The rules find it in the log.
    Rules,
}

impl NoticedKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Undisputed,
        Self::OneSided,
        Self::Disagreement,
        Self::Open,
        Self::Practical,
    ];

    /// The word in an address and in a form.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Undisputed => "ostridig",
            Self::OneSided => "omstridd",
            Self::Disagreement => "oenighet",
            Self::Open => "oppen",
            Self::Practical => "praktiskt",
        }
    }
}

impl Origin {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Minutes, Self::Rules];

    /// The word in an address and in a form.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Minutes => "protokoll",
            Self::Rules => "loggen",
        }
    }
}

impl DeviationFilter {
    pub(super) fn read(query: &Query) -> Self {
        let kind = query.get("slag");
        let origin = query.get("fran");
        Self {
            text: query.owned("sok").unwrap_or_default(),
            kind: NoticedKind::ALL
                .into_iter()
                .find(|it| kind == Some(it.word())),
            rule: query.id("regel"),
            organization: query.id("organ"),
            case: query.id("arende"),
            meeting: query.id("mote"),
            origin: Origin::ALL.into_iter().find(|it| origin == Some(it.word())),
            assessed: match query.get("bedomd") {
                Some("ja") => Some(true),
                Some("nej") => Some(false),
                _ => None,
            },
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        let text = Some(self.text.clone()).filter(|text| !text.is_empty());
        let assessed = self.assessed.map(|is| if is { "ja" } else { "nej" });
        query.set("sok", text);
        query.set("slag", self.kind.map(|it| it.word().to_owned()));
        query.set("regel", self.rule.as_ref().map(ToString::to_string));
        query.set("organ", self.organization.as_ref().map(ToString::to_string));
        query.set("arende", self.case.as_ref().map(ToString::to_string));
        query.set("mote", self.meeting.as_ref().map(ToString::to_string));
        query.set("fran", self.origin.map(|it| it.word().to_owned()));
        query.set("bedomd", assessed.map(ToOwned::to_owned));
    }

    /// Whether it lists everything.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
