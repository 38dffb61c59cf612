//! Meetings and their agendas.

use serde_json::Value;

use super::super::sweden::{Moment, hours, offset};
use super::super::text::Fields;
use super::Writer;
use crate::domain::order::sort_by;
use crate::domain::{AgendaItem, Consultation, Decision, Meeting, MeetingState};

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
            .text("number", &item.number)
            .put("order", Value::from(order))
            .text("name", &item.title)
            .maybe(
                "consultation",
                treated.map(|it| self.of("consultation", &it.id)).as_deref(),
            );
        resolution(&mut fields, &item.decisions);
        fields.into()
    }

    /// Item numbers are as printed and fit no address; places do.
    fn item_address(&self, meeting: &Meeting, order: usize) -> String {
        self.address("agenda-item", &format!("{}/{}", meeting.id, order + 1))
    }

    /// The address of the item with this number.
    pub(super) fn item_of(&self, meeting: &Meeting, number: &str) -> Option<String> {
        let mut agenda = meeting.agenda.iter();
        let order = agenda.position(|item| item.number == number)?;
        Some(self.item_address(meeting, order))
    }

    /// The stop an item is; OParl knows only one, so the first of its cases'.
    fn treated_under(&self, meeting: &Meeting, item: &AgendaItem) -> Option<&Consultation> {
        let cases = item.cases.iter().filter_map(|id| self.workspace.find(id));
        let mut stops = cases.flat_map(|case| &case.consultations);
        stops.find(|stop| {
            stop.meeting.as_ref() == Some(&meeting.id) && stop.item.as_ref() == Some(&item.number)
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

/// When it begins and ends, where day and hours are known.
fn moments(meeting: &Meeting) -> (Option<String>, Option<String>) {
    let Some(day) = meeting.date.exact() else {
        return (None, None);
    };
    let (start, end) = hours(day, meeting.start.as_deref(), meeting.end.as_deref());
    (start.map(moment), end.map(moment))
}

fn moment(at: Moment) -> String {
    let Moment { day, hour, minute } = at;
    format!("{day}T{hour:02}:{minute:02}:00{}", offset(day))
}
