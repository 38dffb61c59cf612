//! The rules, with what they are tried by and whether their examples hold.

use super::noticed::RuleSaid;
use crate::app::{At, Route};
use crate::domain::{Collection, Example, Rule, Workspace};
use crate::form::reference::name_of;
use crate::procedure::{ExampleResult, Procedure};
use crate::screen::words::deviations as words;
use crate::screen::words::form::choices;
use crate::screen::words::measure;
use crate::screen::{BodyRef, dates};

/// The rules, those the program tries apart from those it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesTried {
    /// ”24 regler prövas …”.
    pub summary: String,
    /// Tried.
    pub tried: Vec<RuleTried>,
    /// Not tried.
    pub not_tried: Vec<RuleTried>,
}

/// A rule, and how it is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleTried {
    /// The rule.
    pub said: RuleSaid,
    /// Where it is changed.
    pub at: At,
    /// Whom it applies to.
    pub applies_to: Vec<BodyRef>,
    /// When it holds.
    pub valid: Option<String>,
    /// What is looked for; why it is not tried, where it is not.
    pub how: String,
    /// ”Prövad på 5 exempel: alla stämmer.”
    pub examples: Option<String>,
    /// Each example.
    pub each: Vec<ExampleTold>,
}

/// An example and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleTold {
    /// Whether the rule found what it should.
    pub holds: bool,
    /// ”Vaccinationer: ska visa en avvikelse, och gör det.”
    pub text: String,
    /// Why it should.
    pub why: Option<String>,
    /// The case or the meeting.
    pub route: Route,
}

impl RulesTried {
    /// All of them.
    pub fn new(workspace: &Workspace) -> Self {
        let results = Procedure::new(workspace).examples();
        let rules = workspace.records().rules.iter();
        let all = rules.map(|rule| {
            (
                rule.check.is_some(),
                RuleTried::new(workspace, rule, &results),
            )
        });
        let (tried, not_tried): (Vec<_>, Vec<_>) = all.partition(|(is_tried, _)| *is_tried);
        let rows = |all: Vec<(bool, RuleTried)>| -> Vec<_> {
            all.into_iter().map(|(_, rule)| rule).collect()
        };
        let wrong = results.iter().filter(|result| !result.holds()).count();
        Self {
            summary: words::rules(tried.len(), not_tried.len(), results.len(), wrong),
            tried: rows(tried),
            not_tried: rows(not_tried),
        }
    }
}

impl RuleTried {
    fn new(workspace: &Workspace, rule: &Rule, results: &[ExampleResult<'_>]) -> Self {
        let own = results.iter().filter(|result| result.rule.id == rule.id);
        let each: Vec<_> = own
            .map(|result| ExampleTold::new(workspace, result))
            .collect();
        let wrong = each.iter().filter(|example| !example.holds).count();
        let period = rule.period();
        Self {
            said: RuleSaid::new(workspace, rule),
            at: At::record(Collection::Rules, rule.id.as_str()),
            applies_to: BodyRef::all(workspace, &rule.applies_to),
            valid: dates::period(&period),
            how: how(rule),
            examples: (!each.is_empty()).then(|| words::examples(each.len(), wrong)),
            each,
        }
    }
}

/// What is looked for, or what would have to be.
fn how(rule: &Rule) -> String {
    let Some(check) = &rule.check else {
        return rule.checkable.clone();
    };
    words::looked_for(choices::check(check.kind), measure::of(check).as_deref())
}

impl ExampleTold {
    fn new(workspace: &Workspace, result: &ExampleResult<'_>) -> Self {
        let Example {
            case,
            meeting,
            consultation,
            ..
        } = result.example;
        let (name, route) = match (case, meeting) {
            (Some(id), _) => {
                let found = workspace.find(id);
                let step = found.zip(consultation.as_ref()).and_then(|(case, stop)| {
                    let mut stops = case.consultations.iter();
                    stops.position(|it| it.id == *stop).map(|at| at + 1)
                });
                let name = name_of(workspace, Collection::Cases, id.as_str());
                (words::at_step(&name, step), Route::case(id.clone(), step))
            }
            (None, Some(id)) => (
                name_of(workspace, Collection::Meetings, id.as_str()),
                Route::Meeting(id.clone(), None),
            ),
            (None, None) => (String::new(), Route::About(None)),
        };
        Self {
            holds: result.holds(),
            text: words::example(&name, result.example.expected, result.found),
            why: result.example.why.clone(),
            route,
        }
    }
}
