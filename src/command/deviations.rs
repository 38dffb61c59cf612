//! The rules tried against the cases and meetings of a file.

use std::fmt::Write as _;

use samverkanskartan::domain::{Rule, Workspace};
use samverkanskartan::procedure::{
    Observation, ObservationStatus, Procedure, Strength, Trial, Verdict,
};
use samverkanskartan::screen::deviations::kind_of_seen;
use samverkanskartan::screen::words::{deviations as words, labels, observed};
use serde_json::{Value, json};

use super::line::Line;
use super::{Fault, day, read};

/// What the rules find, in words or, for programs, as JSON.
pub(super) fn deviations(line: &Line<'_>, file: &str) -> Result<String, Fault> {
    line.allows(&["json", "all", "day", "out"])?;
    let workspace = read(file)?;
    let procedure = Procedure::new(&workspace).on(day(line)?);
    if line.flag("all") {
        let cases = workspace.records().cases.iter();
        let tried = cases.flat_map(|case| {
            let trials = procedure.try_case(case);
            let trials = trials.into_iter();
            trials.map(|it| tried(&workspace, case.id.as_str(), &it))
        });
        return Ok(format!("{:#}\n", Value::Array(tried.collect())));
    }
    let seen = procedure.observations();
    if line.flag("json") {
        let seen = seen.iter().map(|it| as_json(&workspace, it));
        return Ok(format!("{:#}\n", Value::Array(seen.collect())));
    }
    let mut text = String::new();
    for it in &seen {
        in_words(&mut text, &workspace, it);
    }
    eprintln!("{} iakttagelser", seen.len());
    Ok(text)
}

fn in_words(text: &mut String, workspace: &Workspace, seen: &Observation) {
    let kind = words::kind(kind_of_seen(workspace, seen));
    let _ = writeln!(text, "{kind} ({})", place(seen).join(", "));
    let _ = writeln!(text, "  {}", observed::sentence(workspace, seen));
    if let Some(rule) = workspace.find(&seen.rule) {
        let _ = writeln!(text, "  Regel: {}", rule_in_words(rule));
    }
    for source in &seen.sources {
        let document = workspace.find(&source.document);
        let document = document.map_or(source.document.as_str(), |it| &it.citation);
        let _ = writeln!(text, "  Källa: {document}, {}", source.section);
    }
    text.push('\n');
}

fn rule_in_words(rule: &Rule) -> String {
    let foundation = labels::foundation(rule.foundation);
    let rule_said = format!("{} ({foundation})", rule.text);
    match &rule.contested {
        Some(contested) => format!("{rule_said} Omstridd: {contested}"),
        None if rule.is_disputed() => format!("{rule_said} Omstridd."),
        None => rule_said,
    }
}

fn place(seen: &Observation) -> Vec<String> {
    let stop = seen.consultation.as_ref().map(ToString::to_string);
    let case = seen.case.as_ref().map(ToString::to_string);
    let meeting = seen.meeting.as_ref().map(ToString::to_string);
    let item = seen.item.as_ref().map(|item| format!("punkt {item}"));
    stop.or(case)
        .into_iter()
        .chain(meeting)
        .chain(item)
        .collect()
}

/// A rule tried at a stop, whatever came of it. Why the log does not tell is named as
/// programs call it.
fn tried(workspace: &Workspace, case: &str, trial: &Trial<'_>) -> Value {
    let (verdict, silence) = match &trial.verdict {
        Verdict::Follows => ("follows", None),
        Verdict::Found(_) => ("found", None),
        Verdict::CannotTell(silence) => ("cannot-tell", Some(silence.key())),
    };
    let found = match &trial.verdict {
        Verdict::Found(seen) => Some(strength(seen.strength(workspace))),
        Verdict::Follows | Verdict::CannotTell(_) => None,
    };
    json!({
        "rule": trial.rule.id,
        "foundation": trial.rule.foundation,
        "disputed": trial.rule.is_disputed(),
        "contested": trial.rule.contested,
        "strength": found,
        "case": case,
        "consultation": trial.stop.map(|stop| &stop.id),
        "verdict": verdict,
        "silence": silence,
    })
}

/// What programs call it.
const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Undisputed => "undisputed",
        Strength::OneSided => "one-sided",
        Strength::Question => "question",
    }
}

fn as_json(workspace: &Workspace, seen: &Observation) -> Value {
    let status = match seen.status {
        ObservationStatus::Deviation => "deviation",
        ObservationStatus::Open => "open",
    };
    let rule = workspace.find(&seen.rule);
    json!({
        "rule": seen.rule,
        "status": status,
        "strength": strength(seen.strength(workspace)),
        "practical": seen.is_practical(),
        "foundation": rule.map(|rule| rule.foundation),
        "disputed": rule.is_some_and(Rule::is_disputed),
        "contested": rule.and_then(|rule| rule.contested.as_ref()),
        "case": seen.case,
        "consultation": seen.consultation,
        "meeting": seen.meeting,
        "item": seen.item,
        "organization": seen.organization,
        "text": observed::sentence(workspace, seen),
        "sources": seen.sources,
    })
}
