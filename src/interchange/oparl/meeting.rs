//! Meetings and their agendas.

use serde_json::Value;

use super::super::sweden::{Moment, hours, offset};
use super::super::text::{Fields, word};
use super::Writer;
use crate::domain::order::sort_by;
use crate::domain::{AgendaItem, Consultation, Date, Decision, Meeting, MeetingState};

impl Writer<'_> {
    pub(super) fn meeting(&self, meeting: &Meeting) -> Value {
        let (start, end) = moments(meeting);
        let there = meeting.attendance.iter();
        let there = there.filter(|entry| entry.presence.was_there());
        let mut people: Vec<_> = there.filter_map(|entry| entry.person.as_ref()).collect();
        sort_by(&mut people, Ord::cmp);
        people.dedup(); // one may stand on two lists
        let people = people.into_iter().map(|id| self.of("person", id));
        let agenda = meeting.agenda.iter().enumerate();
        let agenda = agenda.map(|(order, item)| self.item(meeting, order, item));
        let mut fields = self.object("Meeting", &self.of("meeting", &meeting.id));
        fields
            .text("name", &meeting.name)
            .text("meetingState", state(meeting))
            .put("cancelled", Value::Bool(is_cancelled(meeting)))
            .maybe("start", start.as_deref())
            .maybe("end", end.as_deref())
            .text("samverkanskartan:edtf", &meeting.date.to_string())
            .texts("samverkanskartan:days", days(meeting))
            .maybe(
                "samverkanskartan:state",
                meeting.state.as_ref().map(word).as_deref(),
            )
            .maybe(
                "samverkanskartan:movedFrom",
                text(meeting.moved_from.as_ref()).as_deref(),
            )
            .maybe(
                "samverkanskartan:papersSent",
                text(meeting.papers_sent.as_ref()).as_deref(),
            )
            .texts(
                "organization",
                self.all("organization", &meeting.organizations),
            )
            .texts("participant", people.collect())
            .put("agendaItem", Value::Array(agenda.collect()));
        if let Some(place) = &meeting.place {
            fields.put("location", self.place(meeting, place));
        }
        fields.into()
    }

    fn place(&self, meeting: &Meeting, place: &str) -> Value {
        let mut location = self.object("Location", &self.of("location", &meeting.id));
        location.text("description", place);
        location.into()
    }

    fn item(&self, meeting: &Meeting, order: usize, item: &AgendaItem) -> Value {
        let address = self.item_address(meeting, order);
        let treated = self.treated_under(meeting, item);
        let mut fields = self.object("AgendaItem", &address);
        fields
            .text("meeting", &self.of("meeting", &meeting.id))
            .text("number", item.printed_number())
            .put("order", Value::from(order))
            .text("name", &item.title)
            .maybe(
                "consultation",
                treated.map(|it| self.of("consultation", &it.id)).as_deref(),
            );
        resolution(&mut fields, &item.decisions);
        self.fate(&mut fields, item);
        self.earlier(&mut fields, item);
        self.votes(&mut fields, &item.votes);
        fields.into()
    }

    /// What became of an item; OParl knows only what was resolved.
    fn fate(&self, fields: &mut Fields, item: &AgendaItem) {
        if item.decisions.is_empty() {
            fields.text("result", result(item));
        }
        let to = item.put_off_to.as_ref().map(|id| self.of("meeting", id));
        let on = text(item.treated_on.as_ref());
        fields
            .maybe(
                "samverkanskartan:fate",
                item.fate.as_ref().map(word).as_deref(),
            )
            .maybe("samverkanskartan:putOffTo", to.as_deref())
            .maybe(
                "samverkanskartan:treatedAfter",
                item.treated_after.as_deref(),
            )
            .maybe("samverkanskartan:treatedOn", on.as_deref());
        if item.added {
            fields.put("samverkanskartan:added", Value::Bool(true));
        }
    }

    /// Earlier decisions that those of an item change, revoke or carry out.
    fn earlier(&self, fields: &mut Fields, item: &AgendaItem) {
        let earlier = item.decisions.iter().flat_map(|it| &it.earlier);
        let earlier = earlier.map(|it| {
            let meeting = self.workspace.find(&it.meeting);
            let decided = meeting.and_then(|meeting| self.item_of(meeting, &it.item));
            let mut fields = Fields::default();
            fields
                .text("effect", &word(&it.effect))
                .maybe("agendaItem", decided.as_deref());
            fields.into()
        });
        let earlier: Vec<Value> = earlier.collect();
        if !earlier.is_empty() {
            fields.put("samverkanskartan:earlier", Value::Array(earlier));
        }
    }

    /// Item numbers are as printed and fit no address; places do.
    fn item_address(&self, meeting: &Meeting, order: usize) -> String {
        self.address("agenda-item", &format!("{}/{}", meeting.id, order + 1))
    }

    /// The address of the item that goes by this.
    pub(super) fn item_of(&self, meeting: &Meeting, number: &str) -> Option<String> {
        let mut agenda = meeting.agenda.iter();
        let order = agenda.position(|item| item.key() == number)?;
        Some(self.item_address(meeting, order))
    }

    /// The stop an item is; OParl knows only one, so the first of its cases'.
    fn treated_under(&self, meeting: &Meeting, item: &AgendaItem) -> Option<&Consultation> {
        let cases = item.cases.iter().filter_map(|id| self.workspace.find(id));
        let mut stops = cases.flat_map(|case| &case.consultations);
        stops.find(|stop| {
            stop.meeting.as_ref() == Some(&meeting.id) && stop.item.as_deref() == Some(item.key())
        })
    }
}

fn resolution(fields: &mut Fields, decisions: &[Decision]) {
    let all = |part: fn(&Decision) -> &str, between: &str| {
        let parts: Vec<_> = decisions.iter().map(part).collect();
        parts.join(between)
    };
    fields
        .text("result", &all(|it| &it.verb, ", "))
        .text("resolutionText", &all(|it| &it.text, "\n"));
}

/// What became of an item that was not treated, in OParl's own words.
fn result(item: &AgendaItem) -> &'static str {
    if item.was_withdrawn() {
        "abgesetzt"
    } else if item.was_put_off() {
        "vertagt"
    } else {
        ""
    }
}

/// The days a meeting went on on after its first, as ISO 8601 intervals of the clock in Sweden
/// where its hours are known, else as EDTF.
fn days(meeting: &Meeting) -> Vec<String> {
    let days = meeting.days.iter();
    let told = days.map(|it| {
        let (start, end) = on(&it.date, it.start.as_deref(), it.end.as_deref());
        match (start, end) {
            (Some(start), Some(end)) => format!("{start}/{end}"),
            (Some(start), None) => start,
            (None, _) => it.date.to_string(),
        }
    });
    told.collect()
}

fn text(date: Option<&Date>) -> Option<String> {
    date.map(ToString::to_string)
}

/// Where a meeting stands, in OParl's own words.
fn state(meeting: &Meeting) -> &'static str {
    match meeting.state {
        Some(MeetingState::Planned | MeetingState::Cancelled) => "eingeladen",
        Some(MeetingState::Held) | None => "durchgeführt",
    }
}

fn is_cancelled(meeting: &Meeting) -> bool {
    meeting.state == Some(MeetingState::Cancelled)
}

/// When it begins and ends, where day and hours are known: of several days, when the first begins
/// and the last ends.
fn moments(meeting: &Meeting) -> (Option<String>, Option<String>) {
    let (start, end) = on(
        &meeting.date,
        meeting.start.as_deref(),
        meeting.end.as_deref(),
    );
    match meeting.days.last() {
        Some(last) => (
            start,
            on(&last.date, last.start.as_deref(), last.end.as_deref()).1,
        ),
        None => (start, end),
    }
}

fn on(date: &Date, start: Option<&str>, end: Option<&str>) -> (Option<String>, Option<String>) {
    let Some(day) = date.exact() else {
        return (None, None);
    };
    let (start, end) = hours(day, start, end);
    (start.map(moment), end.map(moment))
}

fn moment(at: Moment) -> String {
    let Moment { day, hour, minute } = at;
    format!("{day}T{hour:02}:{minute:02}:00{}", offset(day))
}
