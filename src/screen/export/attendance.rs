//! The table of who was there.

use super::tables::text;
use super::{bodies, body, sources, when};
use crate::domain::{Attendance, Meeting, Workspace};
use crate::screen::names;
use crate::screen::words::{export, labels};

/// One row a line of the lists, in printed order.
pub(super) fn rows(workspace: &Workspace, meeting: &Meeting) -> Vec<Vec<String>> {
    let lines = meeting.attendance.iter();
    lines.map(|it| row(workspace, meeting, it)).collect()
}

fn row(workspace: &Workspace, meeting: &Meeting, it: &Attendance) -> Vec<String> {
    let on = (workspace, &meeting.date);
    let stood_in_for = it.substitute_for.as_ref();
    vec![
        meeting.id.to_string(),
        when(&meeting.date),
        text(meeting.state.map(labels::meeting_state)),
        body(on, &it.organization),
        it.list.clone(),
        it.name.clone(),
        text(it.person.as_ref()),
        bodies(on, &it.on_behalf_of),
        text(it.party.as_ref()),
        labels::role(it.role).to_owned(),
        text(it.title.as_ref()),
        labels::presence(it.presence).to_owned(),
        it.absent_from_items.join(", "),
        text(stood_in_for.map(|id| names::person_at(on, id))),
        text(it.adjuster.then_some(export::YES)),
        sources(workspace, &it.sources),
        it.chaired_items.join(", "),
        it.served_items.join(", "),
        it.disqualified_items.join(", "),
    ]
}
