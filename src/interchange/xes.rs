//! XES (IEEE 1849): a flat log of events, one trace per case, for tools of process mining.
//!
//! An event is a stop that took place. Its `concept:name` is `organization:role`, the activity
//! that our own statistics count by; a body the documents do not name is `-`. Its
//! `time:timestamp` is midnight UTC of its day, and where the day is not known `dayKnown` is
//! false, `edtf` says what is, and the timestamp is only a place in the order.

use super::event_days::event_days;
use super::text::word;
use crate::domain::{Case, Day, Workspace};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
<global scope="trace">
<string key="concept:name" value=""/>
</global>
<global scope="event">
<string key="concept:name" value=""/>
<date key="time:timestamp" value="1970-01-01T00:00:00.000+00:00"/>
<string key="lifecycle:transition" value="complete"/>
</global>
<classifier name="Activity" keys="concept:name"/>
<classifier name="Body" keys="org:group"/>
<string key="lifecycle:model" value="standard"/>
"#;

/// Writes the cases as a log.
pub fn write(workspace: &Workspace) -> String {
    let records = workspace.records();
    let mut log = HEAD.to_owned();
    string(&mut log, "concept:name", &records.title);
    for case in &records.cases {
        push_trace(&mut log, workspace, case);
    }
    log.push_str("</log>\n");
    log
}

fn push_trace(log: &mut String, workspace: &Workspace, case: &Case) {
    log.push_str("<trace>\n");
    string(log, "concept:name", case.id.as_str());
    string(log, "title", &case.title);
    string(log, "caseType", &case.case_type);
    string(log, "finished", &word(&case.outcome.finished));
    let events: Vec<_> = case.trace().collect();
    let stops: Vec<_> = events.iter().map(|event| event.consultation).collect();
    for (event, day) in events.iter().zip(event_days(&stops)) {
        log.push_str("<event>\n");
        string(log, "concept:name", &event.activity().to_string());
        string(log, "consultation", event.consultation.id.as_str());
        if let Some(id) = event.organization {
            string(log, "org:resource", id.as_str());
            // What it was called that day; its id stays the same.
            let named = workspace.find(id).and_then(|body| body.name_on(day));
            string(log, "org:group", named.map_or(id.as_str(), |it| &it.name));
        }
        string(log, "role", event.role.as_str());
        string(log, "lifecycle:transition", "complete");
        date(log, day);
        string(log, "edtf", &event.consultation.date.to_string());
        boolean(log, "dayKnown", event.day.is_some());
        string(log, "what", &event.consultation.what);
        log.push_str("</event>\n");
    }
    log.push_str("</trace>\n");
}

fn date(log: &mut String, day: Day) {
    let moment = format!("{day}T00:00:00.000+00:00");
    attribute(log, "date", "time:timestamp", &moment);
}

fn boolean(log: &mut String, key: &str, value: bool) {
    attribute(log, "boolean", key, if value { "true" } else { "false" });
}

fn string(log: &mut String, key: &str, value: &str) {
    attribute(log, "string", key, value);
}

fn attribute(log: &mut String, kind: &str, key: &str, value: &str) {
    for part in ["<", kind, " key=\"", key, "\" value=\""] {
        log.push_str(part);
    }
    escape(log, value);
    log.push_str("\"/>\n");
}

/// Text in an attribute of XML 1.0. Line breaks are written as references, or a reader would
/// make spaces of them; what XML cannot hold at all becomes the replacement character.
fn escape(log: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => log.push_str("&amp;"),
            '<' => log.push_str("&lt;"),
            '>' => log.push_str("&gt;"),
            '"' => log.push_str("&quot;"),
            '\n' => log.push_str("&#10;"),
            '\r' => log.push_str("&#13;"),
            '\t' => log.push_str("&#9;"),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => log.push('\u{fffd}'),
            letter => log.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_for_xml() {
        let mut log = String::new();
        string(&mut log, "title", "a<b> & \"c\"\n\td\u{1}é");
        assert_eq!(
            log,
            "<string key=\"title\" value=\"a&lt;b&gt; &amp; &quot;c&quot;&#10;&#9;d\u{fffd}é\"/>\n"
        );
    }
}
