//! Which fields of a form are asked for, where what is chosen beside them decides it.

use serde_json::Value;

use super::choice::CHECK;
use super::fault::says_nothing;
use super::field::{Field, FieldId};
use super::tables::Check;
use crate::domain::CheckKind as Kind;

/// Whether what is chosen beside a field decides if it is asked for.
pub fn is_conditional(field: &Field) -> bool {
    matches!(field.id, FieldId::Check(_))
}

/// Whether a field is asked for, by what is written beside it: of a check only what its kind
/// uses. What says something is shown in any case, so that nothing is there unseen.
pub fn is_asked(field: &Field, beside: &Value) -> bool {
    let FieldId::Check(which) = field.id else {
        return true;
    };
    let said = beside.get(field.name);
    let chosen = beside.get("kind").and_then(Value::as_str);
    let kind = chosen.and_then(|word| CHECK.iter().find(|(known, _)| *known == word));
    said.is_some_and(|it| !says_nothing(it)) || uses(kind.map(|(_, kind)| *kind), which)
}

/// Whether a kind of check uses a field; before any is chosen only the kind is asked for.
fn uses(kind: Option<Kind>, field: Check) -> bool {
    let Some(kind) = kind else {
        return matches!(field, Check::Kind);
    };
    match field {
        Check::Kind => true,
        Check::At => kind != Kind::ChangesTakenUp,
        Check::Through => leads_elsewhere(kind),
        Check::Roles => {
            kind.is_about_cases()
                && !matches!(kind, Kind::NoVote | Kind::VoteDecided | Kind::TabledReturns)
        }
        Check::Verbs => matches!(
            kind,
            Kind::DisagreementResolved
                | Kind::NoDecisionForOthers
                | Kind::AgreedBeforeLine
                | Kind::RecommendationAnswered
                | Kind::Listed
                | Kind::HandedOverDecided
        ),
        Check::CaseTypes | Check::Except => kind.is_about_cases(),
        Check::Heading => kind == Kind::Listed,
        Check::Meetings => kind == Kind::ChangesTakenUp,
        Check::ThroughRoles => matches!(
            kind,
            Kind::FollowedWithin | Kind::NotSooner | Kind::ReadyBefore | Kind::CommentsAnswered
        ),
        Check::Limit => matches!(
            kind,
            Kind::FollowedWithin
                | Kind::NotSooner
                | Kind::ReadyBefore
                | Kind::CommentsAnswered
                | Kind::PapersInTime
                | Kind::AssignmentDoneWithin
                | Kind::BodyAgeKept
        ),
        Check::Number | Check::Share => matches!(kind, Kind::EnoughRepresented | Kind::Quorate),
    }
}

/// Whether a kind is about bodies besides those that are tried.
fn leads_elsewhere(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::PreparedThrough
            | Kind::PassedOnInAgreement
            | Kind::DisagreementResolved
            | Kind::RaisedInStructure
            | Kind::ChangesTakenUp
            | Kind::GoesOnTo
            | Kind::Listed
            | Kind::ConditionsKept
            | Kind::BilateralForOne
            | Kind::PreparedBeforeDecision
            | Kind::MinutedTogether
            | Kind::FollowedWithin
            | Kind::NotSooner
            | Kind::ReadyBefore
            | Kind::AssignmentDoneWithin
            | Kind::CommentsAnswered
    )
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::form::tables::agreed::CHECK as FIELDS;

    fn asked(check: &Value) -> Vec<&'static str> {
        let fields = FIELDS.iter().filter(|field| is_asked(field, check));
        fields.map(|field| field.name).collect()
    }

    #[test]
    fn a_check_is_asked_only_for_what_its_kind_uses() {
        assert_eq!(asked(&Value::Null), ["kind"]);
        assert_eq!(asked(&json!({"kind": ""})), ["kind"]);
        assert_eq!(asked(&json!({"kind": "signed"})), ["kind", "at"]);
        assert_eq!(
            asked(&json!({"kind": "quorate"})),
            ["kind", "at", "number", "share"]
        );
        assert_eq!(
            asked(&json!({"kind": "followed-within"})),
            [
                "kind",
                "at",
                "roles",
                "through",
                "throughRoles",
                "limit",
                "caseTypes",
                "except"
            ]
        );
        assert_eq!(
            asked(&json!({"kind": "listed"})),
            ["kind", "at", "through", "verbs", "heading"]
        );
    }

    #[test]
    fn what_is_written_already_is_shown_whatever_the_kind() {
        let check = json!({"kind": "signed", "verbs": ["avslå"], "heading": "", "through": []});
        assert_eq!(asked(&check), ["kind", "at", "verbs"]);
    }
}
