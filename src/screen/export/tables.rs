//! Tables for a spreadsheet.

use super::{Table, adoptions, attendance, bodies, body, items, sources, votes, when};
use crate::domain::{
    AgendaItem, Assessment, Case, Consultation, ConsultationStatus, Date, Day, Decision, Deviation,
    Id, LegalForce, Meeting, Workspace,
};
use crate::procedure::{Awaited, Matter, Observation, Procedure, awaited};
use crate::screen::awaited::{kind, told, what};
use crate::screen::deviations::{kind_of_recorded, kind_of_seen};
use crate::screen::meetings::treated_count;
use crate::screen::words::{self, export, observed};

/// The columns and rows of a table.
pub(super) fn table(
    table: Table,
    workspace: &Workspace,
    today: Day,
) -> (&'static [&'static str], Vec<Vec<String>>) {
    let records = workspace.records();
    match table {
        Table::Cases => {
            let rows = records.cases.iter().map(|it| case(workspace, it));
            (&export::CASE_COLUMNS, rows.collect())
        }
        Table::Stops => {
            let rows = records.cases.iter().flat_map(|case| stops(workspace, case));
            (&export::STOP_COLUMNS, rows.collect())
        }
        Table::Meetings => {
            let rows = records.meetings.iter().map(|it| meeting(workspace, it));
            (&export::MEETING_COLUMNS, rows.collect())
        }
        Table::Items => {
            let meetings = records.meetings.iter();
            let rows = meetings.flat_map(|meeting| items::rows(workspace, meeting));
            (&export::ITEM_COLUMNS, rows.collect())
        }
        Table::Decisions => {
            let meetings = records.meetings.iter();
            let rows = meetings.flat_map(|meeting| decisions(workspace, meeting));
            (&export::DECISION_COLUMNS, rows.collect())
        }
        Table::Attendance => {
            let meetings = records.meetings.iter();
            let rows = meetings.flat_map(|meeting| attendance::rows(workspace, meeting));
            (&export::ATTENDANCE_COLUMNS, rows.collect())
        }
        Table::Votes => {
            let meetings = records.meetings.iter();
            let rows = meetings.flat_map(|meeting| votes::rows(workspace, meeting));
            (&export::VOTE_COLUMNS, rows.collect())
        }
        Table::Adoptions => {
            let cases = records.cases.iter();
            let rows = cases.flat_map(|case| adoptions::rows(workspace, case));
            (&export::ADOPTION_COLUMNS, rows.collect())
        }
        Table::Deviations => {
            let recorded = records.deviations.iter();
            let recorded = recorded.map(|it| deviation(workspace, it));
            let seen = Procedure::new(workspace).on(today).observations();
            let seen = seen.iter().map(|it| observation(workspace, it));
            (&export::DEVIATION_COLUMNS, recorded.chain(seen).collect())
        }
        Table::Awaited => {
            let all = awaited(workspace);
            let rows = all.iter().map(|it| awaited_row(workspace, it, today));
            (&export::AWAITED_COLUMNS, rows.collect())
        }
    }
}

fn awaited_row(workspace: &Workspace, it: &Awaited<'_>, today: Day) -> Vec<String> {
    let log_ends = workspace.as_of().sort_day();
    let (stated, who, cases, place) = match &it.matter {
        Matter::Stop(case, stop) => (
            &stop.date_as_stated,
            &stop.organization_text,
            vec![case.id.to_string()],
            None,
        ),
        Matter::Return(case, _) | Matter::Answers(case) | Matter::Comments(case, ..) => {
            (&None, &None, vec![case.id.to_string()], None)
        }
        Matter::Assignment(place, assignment) => (
            &assignment.deadline_as_stated,
            &assignment.to_as_stated,
            place.item.cases.iter().map(ToString::to_string).collect(),
            Some(place),
        ),
        Matter::Decision(place, decision) => (
            &decision.deadline_as_stated,
            &None,
            place.item.cases.iter().map(ToString::to_string).collect(),
            Some(place),
        ),
    };
    let by = it
        .by
        .iter()
        .map(|id| body((workspace, workspace.as_of()), id));
    let by: Vec<_> = by.chain(who.clone()).collect();
    let place = place.map(|it| format!("{} {}", it.meeting.id, it.item.key()));
    vec![
        what(it),
        kind(&it.matter),
        by.join(", "),
        text(it.due.map(when)),
        text(it.due.and_then(Date::earliest)),
        text(it.due.and_then(Date::latest)),
        text(stated.as_ref()),
        told(it.time(log_ends, today), log_ends, today),
        cases.join(", "),
        text(place),
    ]
}

fn case(workspace: &Workspace, case: &Case) -> Vec<String> {
    let topics = case.topics.iter().filter_map(|id| workspace.find(id));
    let topics: Vec<_> = topics.map(|topic| topic.label.as_str()).collect();
    let dates = || case.trace().map(|event| &event.consultation.date);
    vec![
        case.id.to_string(),
        case.title.clone(),
        case.case_type.clone(),
        words::standing(case.standing()).to_owned(),
        bodies((workspace, workspace.as_of()), &case.outcome.holder),
        topics.join(", "),
        bodies(
            (workspace, workspace.as_of()),
            &case.initiator.organizations,
        ),
        text(dates().filter_map(Date::earliest).min()),
        text(dates().filter_map(Date::latest).max()),
        case.held_count().to_string(),
        case.summary.clone(),
    ]
}

fn stops(workspace: &Workspace, case: &Case) -> Vec<Vec<String>> {
    let stops = case.consultations.iter().enumerate();
    let row = |(place, it): (usize, &Consultation)| stop(workspace, case, place + 1, it);
    stops.map(row).collect()
}

fn stop(workspace: &Workspace, case: &Case, number: usize, stop: &Consultation) -> Vec<String> {
    let track = stop.organization.as_ref().and_then(|id| workspace.find(id));
    let track = track.map(|body| body.track);
    vec![
        stop.id.to_string(),
        case.id.to_string(),
        case.short_title.clone(),
        number.to_string(),
        when(&stop.date),
        text(stop.date.earliest()),
        text(stop.date.latest()),
        held(stop.status).to_owned(),
        bodies((workspace, &stop.date), &stop.organization),
        words::consultation_role(stop.role, track).to_owned(),
        text(stop.meeting.as_ref()),
        text(stop.item.as_ref()),
        stop.what.clone(),
        text(stop.outcome.as_ref()),
        bodies((workspace, &stop.date), &stop.handed_to),
        sources(workspace, &stop.sources),
    ]
}

const fn held(status: ConsultationStatus) -> &'static str {
    match status {
        ConsultationStatus::Held => export::HELD,
        ConsultationStatus::Planned => export::PLANNED,
        ConsultationStatus::Unknown => export::UNKNOWN,
    }
}

fn meeting(workspace: &Workspace, meeting: &Meeting) -> Vec<String> {
    let there = meeting.attendance.iter();
    let there = there.filter(|entry| entry.presence.was_there()).count();
    // Where nobody has said who was there, that is not nobody.
    let is_told = meeting.was_held() && !meeting.attendance.is_empty();
    vec![
        meeting.id.to_string(),
        meeting.name.clone(),
        when(&meeting.date),
        text(meeting.start.as_ref()),
        text(meeting.end.as_ref()),
        text(meeting.place.as_ref()),
        bodies((workspace, &meeting.date), &meeting.organizations),
        text(meeting.diary_number.as_ref()),
        treated_count(meeting).to_string(),
        if is_told {
            there.to_string()
        } else {
            String::new()
        },
        text(meeting.state.map(words::labels::meeting_state)),
        text(meeting.state_note.as_ref()),
        text(meeting.moved_from.as_ref().map(when)),
        when(meeting.last_date()),
        days(meeting),
        text(meeting.papers_sent.as_ref().map(when)),
        count(meeting, AgendaItem::was_withdrawn),
        count(meeting, AgendaItem::was_put_off),
    ]
}

/// The days a meeting went on on after its first: ”2025-10-05 09:00–12:00; …”.
fn days(meeting: &Meeting) -> String {
    let days = meeting.days.iter();
    let told = days.map(|day| {
        let hours = match (&day.start, &day.end) {
            (Some(start), Some(end)) => format!(" {start}–{end}"),
            (Some(start), None) => format!(" {start}–"),
            (None, Some(end)) => format!(" –{end}"),
            (None, None) => String::new(),
        };
        format!("{}{hours}", when(&day.date))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn count(meeting: &Meeting, is_it: fn(&AgendaItem) -> bool) -> String {
    let agenda = meeting.agenda.iter();
    agenda.filter(|item| is_it(item)).count().to_string()
}

fn decisions(workspace: &Workspace, meeting: &Meeting) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for item in &meeting.agenda {
        let cases: Vec<_> = item.cases.iter().map(ToString::to_string).collect();
        for decision in &item.decisions {
            rows.push(vec![
                decision.id.to_string(),
                meeting.id.to_string(),
                when(&meeting.date_of(item)),
                items::number(item),
                item.title.clone(),
                body((workspace, &meeting.date), &decision.by),
                decision.verb.clone(),
                decision.text.clone(),
                force(workspace, decision).to_owned(),
                bodies((workspace, &meeting.date), &decision.addressed_to),
                text(decision.deadline.as_ref().map(when)),
                cases.join(", "),
                earlier(decision),
            ]);
        }
    }
    rows
}

/// The earlier decisions it changes, revokes or carries out.
fn earlier(decision: &Decision) -> String {
    let earlier = decision.earlier.iter().map(|it| {
        let effect = words::labels::earlier_effect(it.effect);
        export::earlier(effect, it.meeting.as_str(), &it.item)
    });
    earlier.collect::<Vec<_>>().join("; ")
}

fn force(workspace: &Workspace, decision: &Decision) -> &'static str {
    let by = workspace.find(&decision.by);
    by.map_or("", |body| words::legal_force(LegalForce::of(body.track)))
}

fn deviation(workspace: &Workspace, deviation: &Deviation) -> Vec<String> {
    let assessments = workspace.records().assessments.iter();
    let about = assessments.filter(|it| it.deviation.as_ref() == Some(&deviation.id));
    let rules: Vec<_> = deviation.rules.iter().map(Id::as_str).collect();
    vec![
        deviation.id.to_string(),
        words::deviations::kind(kind_of_recorded(workspace, deviation)).to_owned(),
        export::RECORDED.to_owned(),
        format!("{}. {}", deviation.title, deviation.happened),
        text(day_at(
            workspace,
            &deviation.meeting,
            deviation.item.as_deref(),
        )),
        text(deviation.case.as_ref()),
        String::new(),
        deviation.meeting.to_string(),
        text(deviation.item.as_ref()),
        rules.join(", "),
        said(about),
        sources(workspace, &deviation.sources),
    ]
}

fn observation(workspace: &Workspace, seen: &Observation) -> Vec<String> {
    vec![
        String::new(), // nothing found is stored, and so it has no id
        words::deviations::kind(kind_of_seen(workspace, seen)).to_owned(),
        export::COMPUTED.to_owned(),
        observed::sentence(workspace, seen),
        text(day_of(workspace, seen)),
        text(seen.case.as_ref()),
        text(seen.consultation.as_ref()),
        text(seen.meeting.as_ref()),
        text(seen.item.as_ref()),
        seen.rule.to_string(),
        said(seen.assessment(workspace).into_iter()),
        sources(workspace, &seen.sources),
    ]
}

/// When it was seen: at its step, or else at its meeting.
fn day_of(workspace: &Workspace, seen: &Observation) -> Option<String> {
    let case = seen.case.as_ref().and_then(|id| workspace.find(id));
    let mut stops = case.into_iter().flat_map(|case: &Case| &case.consultations);
    let stop = stops.find(|it| Some(&it.id) == seen.consultation.as_ref());
    let at_meeting = || day_at(workspace, seen.meeting.as_ref()?, seen.item.as_deref());
    stop.map(|it| when(&it.date)).or_else(at_meeting)
}

/// The day of a meeting, or of one of its items.
fn day_at(workspace: &Workspace, meeting: &Id<Meeting>, item: Option<&str>) -> Option<String> {
    let meeting = workspace.find(meeting)?;
    let item = item.and_then(|number| meeting.item(number));
    let day = item.map_or_else(|| meeting.date.clone(), |it| meeting.date_of(it));
    Some(when(&day))
}

/// What people say of it.
fn said<'a>(assessments: impl Iterator<Item = &'a Assessment>) -> String {
    let said = assessments.map(|it| format!("{}: {}", words::assessment(it.status), it.text));
    said.collect::<Vec<_>>().join("; ")
}

/// What is missing is an empty cell.
pub(super) fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
