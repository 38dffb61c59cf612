//! What is told of the chosen body.

use crate::app::{CaseFilter, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Date, Day, Id, Membership, Name, Organization, Role, Standing, Validity, Workspace,
};
use crate::screen::cite::Citation;
use crate::screen::dates;
use crate::screen::names::{self, BodyRef, PersonName};
use crate::screen::words::meeting::with_party;
use crate::screen::words::{self, map as map_words};

use super::manner::Manner;
use super::purpose::purpose;
use super::relations::of_body;
use super::told::{Numbered, Told};

/// How many cases are seen at once; more of them are behind a link or a fold.
pub const FIRST_CASES: usize = 3;

/// The panel of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The body.
    pub body: BodyRef,
    /// Its name that day.
    pub name: String,
    /// ”Tjänstepersoner · hela länet”.
    pub kind: String,
    /// What it is for, where the glossary says it.
    pub purpose: Option<Told>,
    /// When it existed, in words.
    pub period: Option<String>,
    /// What is to be said of the day, when it is not simply there.
    pub day_note: Option<&'static str>,
    /// What it may and shall do.
    pub mandate: Vec<Told>,
    /// What it may not do.
    pub may_not: Vec<Told>,
    /// Where the sources disagree.
    pub contradictions: Vec<Told>,
    /// How cases go from and to it.
    pub ways: Vec<BodyRelation>,
    /// Who sat there.
    pub members: Option<Members>,
    /// Its meetings.
    pub meetings: Vec<(Route, String)>,
    /// Its cases, newest first.
    pub cases: Vec<(Route, String, Standing)>,
    /// All of its cases, when there are more.
    pub more_cases: Option<(Route, usize)>,
    /// Its names over time, when there were several.
    pub names: Vec<(String, Option<String>)>,
    /// What else is known.
    pub notes: Vec<Told>,
    /// What is not known.
    pub gaps: Vec<String>,
    /// How much only later documents say, when they say something; it is not shown.
    pub later: Option<String>,
    /// Where it stands.
    pub sources: Vec<Citation>,
}

/// A relation, told from the body's side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyRelation {
    /// How it is drawn, when it is.
    pub manner: Option<Manner>,
    /// Whether it goes out from the body.
    pub outgoing: bool,
    /// ”bereder ärenden åt”.
    pub verb: String,
    /// The other bodies.
    pub others: Vec<BodyRef>,
    /// What it rests on, or that it happened once: ”enligt praxis”.
    pub standing: Option<String>,
}

/// Who sat in a body, by the last minutes up to the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Members {
    /// ”enligt protokollet 6 september 2024”.
    pub from: String,
    /// Role, name and for whom.
    pub people: Vec<Member>,
}

/// One who sat there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// ”ordförande”.
    pub role: &'static str,
    /// ”Carin Nilsson (s)”.
    pub name: PersonName,
    /// ”Umeå”.
    pub on_behalf_of: Option<String>,
    /// Whether it is the chair or the vice chair.
    pub leads: bool,
}

impl Panel {
    /// The panel of a body on a day.
    pub fn new(workspace: &Workspace, id: &Id<Organization>, day: Day) -> Option<Self> {
        let body = workspace.find(id)?;
        let name = body.name_on(day)?;
        let mut numbered = Numbered::on(workspace, day);
        let purpose = purpose(workspace, body, &mut numbered);
        let mandate = numbered.told(&body.mandate);
        let may_not = numbered.told(&body.may_not);
        let contradictions = numbered.told_by_all(&body.contradictions);
        let notes = numbered.told(&body.notes);
        numbered.numbers(&body.sources);
        let cases = cases(workspace, id, day);
        // The list of cases knows no day: at an earlier one all of its cases stand here.
        let is_today = workspace.as_of().sort_day() <= day;
        let shown = if is_today { FIRST_CASES } else { cases.len() };
        let more = cases.len() > shown;
        let unsure = body.names_at(&Date::day(day)).len() > 1;
        Some(Self {
            body: BodyRef::at(workspace, id, &Date::day(day))?,
            name: if unsure {
                names::name_at(body, &Date::day(day))
            } else {
                with_short(name)
            },
            kind: format!(
                "{} · {}",
                words::track(body.track),
                words::level(body.level)
            ),
            purpose,
            period: dates::period(&body.period),
            day_note: match body.period.on(day) {
                Validity::Valid if unsure => Some(map_words::NAME_UNSURE_THAT_DAY),
                Validity::Valid => None,
                Validity::Uncertain => Some(map_words::UNCERTAIN_THAT_DAY),
                Validity::NotYet | Validity::Over => Some(map_words::NOT_THAT_DAY),
            },
            mandate,
            may_not,
            contradictions,
            ways: ways(workspace, id, day),
            members: Members::on(workspace, id, day),
            meetings: meetings(workspace, id, day),
            more_cases: more.then(|| (list_of(id), cases.len())),
            cases: cases.into_iter().take(shown).collect(),
            names: names_until(body, day),
            notes,
            // What is not known is not known of the documents as a whole.
            gaps: if numbered.later == 0 {
                body.gaps.clone()
            } else {
                Vec::new()
            },
            later: (numbered.later > 0).then(|| map_words::later(numbered.later)),
            sources: numbered.citations,
        })
    }
}

/// A name and its short form: ”Länssamverkansgruppen, LSG”.
fn with_short(name: &Name) -> String {
    match &name.short_name {
        Some(short) if !name.name.starts_with(short.as_str()) => {
            format!("{}, {short}", name.name)
        }
        _ => name.name.clone(),
    }
}

/// Its names up to a day, when there were several.
fn names_until(body: &Organization, day: Day) -> Vec<(String, Option<String>)> {
    let begun = |name: &&Name| name.period.on(day) != Validity::NotYet;
    let names: Vec<_> = body.names.iter().filter(begun).collect();
    if names.len() < 2 {
        return Vec::new();
    }
    let told = names.into_iter();
    told.map(|name| (name.name.clone(), dates::period(&name.period)))
        .collect()
}

/// Relations that are told of that day, alike ones together: those that are drawn first, and of
/// them those that go out.
fn ways(workspace: &Workspace, id: &Id<Organization>, day: Day) -> Vec<BodyRelation> {
    let mut ways: Vec<BodyRelation> = Vec::new();
    for outgoing in [true, false] {
        for relation in of_body(workspace, id, day, outgoing) {
            let other = if outgoing {
                &relation.to
            } else {
                &relation.from
            };
            let Some(other) = BodyRef::at(workspace, other, &Date::day(day)) else {
                continue;
            };
            let verb = relation.label.clone();
            let standing = map_words::standing_of(relation);
            let alike = ways.iter_mut().find(|way| {
                way.verb == verb && way.outgoing == outgoing && way.standing == standing
            });
            match alike {
                Some(way) => way.others.push(other),
                None => ways.push(BodyRelation {
                    manner: Manner::of(relation.kind).filter(|_| relation.stands()),
                    outgoing,
                    verb,
                    others: vec![other],
                    standing,
                }),
            }
        }
    }
    sort_by_key(&mut ways, |way| {
        (way.manner.is_none(), !way.outgoing, way.manner)
    });
    ways
}

impl Members {
    /// Who sits there on the chosen day by a known term, and who the minutes show at the newest
    /// day up to it.
    pub fn on(workspace: &Workspace, id: &Id<Organization>, day: Day) -> Option<Self> {
        let seen = |membership: &Membership| {
            let days = membership.observed.iter().filter_map(Date::exact);
            days.filter(|observed| *observed <= day).max()
        };
        let of_body: Vec<_> = workspace
            .records()
            .memberships
            .iter()
            .filter(|membership| &membership.organization == id)
            .filter(|membership| membership.may_hold_on(workspace, day))
            .collect();
        let newest = of_body.iter().filter_map(|m| seen(m)).max();
        let has_term = |membership: &Membership| {
            let period = &membership.period;
            period.from.is_some() && period.on(day) == Validity::Valid
        };
        let mut there: Vec<_> = of_body
            .into_iter()
            .filter(|membership| {
                let mut days = membership.observed.iter().filter_map(Date::exact);
                has_term(membership) || days.any(|day| Some(day) == newest)
            })
            .collect();
        if there.is_empty() {
            return None;
        }
        sort_by_key(&mut there, |membership| {
            (membership.role, membership.person.clone())
        });
        let people = there.into_iter().map(|membership| Member {
            role: words::role(membership.role),
            leads: matches!(membership.role, Role::Chair | Role::ViceChair),
            name: PersonName::new(
                with_party(
                    &names::person_at((workspace, &Date::day(day)), &membership.person),
                    membership.party.as_deref(),
                ),
                Some(&membership.person),
            ),
            on_behalf_of: membership
                .on_behalf_of
                .as_ref()
                .map(|id| names::short_names_at(workspace, [id], &Date::day(day))),
        });
        Some(Self {
            from: newest.map_or_else(
                || map_words::MEMBERS_BY_TERM.to_owned(),
                |day| map_words::members_from(&dates::day(day)),
            ),
            people: people.collect(),
        })
    }
}

fn meetings(workspace: &Workspace, id: &Id<Organization>, day: Day) -> Vec<(Route, String)> {
    let mut meetings: Vec<_> = workspace
        .records()
        .meetings
        .iter()
        .filter(|meeting| meeting.was_held() && meeting.organizations.contains(id))
        .filter(|meeting| meeting.date.sort_day() <= day)
        .collect();
    sort_by_key(&mut meetings, |meeting| {
        std::cmp::Reverse(meeting.date.sort_day())
    });
    meetings
        .into_iter()
        .map(|meeting| {
            let route = Route::Meeting(meeting.id.clone(), None);
            (route, dates::of_meeting(meeting))
        })
        .collect()
}

/// The list of a body's cases.
fn list_of(id: &Id<Organization>) -> Route {
    Route::cases(CaseFilter {
        organization: Some(id.clone()),
        ..CaseFilter::default()
    })
}

/// Its cases as they were that day.
fn cases(workspace: &Workspace, id: &Id<Organization>, day: Day) -> Vec<(Route, String, Standing)> {
    let mut cases: Vec<_> = workspace
        .records()
        .cases
        .iter()
        .filter_map(|case| case.until(day))
        .filter(|case| case.involves(id) || case.outcome.holder.as_ref() == Some(id))
        .collect();
    // What it holds and is not finished comes first, then the newest.
    sort_by_key(&mut cases, |case| {
        let held_here =
            case.outcome.holder.as_ref() == Some(id) && case.standing() != Standing::Finished;
        let newest = case.last_held().map(|stop| stop.date.sort_day());
        std::cmp::Reverse((held_here, newest))
    });
    cases
        .into_iter()
        .map(|case| {
            let route = Route::case(case.id.clone(), None);
            (route, case.short_title.clone(), case.standing())
        })
        .collect()
}
