//! One case with what it names, to be read by itself (*utdrag*).

use std::collections::BTreeSet;

use super::{Outgoing, cut, secrets};
use crate::domain::order::set_of;
use crate::domain::{
    AgendaItem, Case, Consultation, Document, Edition, Id, Initiator, ItemFate, Meeting,
    Organization, Records, Source, Unknown, Workspace,
};
use crate::interchange::ReadError;

/// A small workspace with a case as an edition for all would carry it, and with what the case
/// names: bodies, topics, meetings, documents and the titles of other cases. Who was there, what
/// departed from the agreed way and what was voted is not in it, nor what looks private: `mark`
/// stands where that stood. `None` when an edition would not carry the case under its id.
///
/// # Errors
/// When what is left does not hold together.
pub fn excerpt(
    workspace: &Workspace,
    case: &Id<Case>,
    mark: &str,
) -> Result<Option<Workspace>, ReadError> {
    let edition = Outgoing::default().of(workspace)?;
    let Some(case) = edition.find(case) else {
        return Ok(None);
    };
    let small = Workspace::new(of_case(&edition, case)).map_err(ReadError::Findings)?;
    let found = secrets(&small);
    if found.is_empty() {
        return Ok(Some(small));
    }
    // Where its id is private, it has another by now.
    let small = cut(&small, &found, mark)?;
    Ok(Some(small).filter(|it| it.find(&case.id).is_some()))
}

fn of_case(edition: &Workspace, case: &Case) -> Records {
    let case = Case {
        consultations: case
            .consultations
            .iter()
            .map(|stop| without_procedure(edition, stop))
            .collect(),
        ..case.clone()
    };
    let whole = edition.records();
    let mut records = Records::empty(
        whole.dataset_id.clone(),
        whole.title.clone(),
        edition.as_of().clone(),
    );
    records.revision = whole.revision;
    records.edition = whole.edition.as_ref().map(|said| Edition {
        date: said.date.clone(),
        publisher: said.publisher.clone(),
        note: String::new(),
        news: Vec::new(),
        unknown: Unknown::new(),
    });
    records.meetings = meetings(edition, &case);
    records.organizations = bodies(edition, &case, &records.meetings);
    records.documents = documents(edition, &case);
    let topics = case.topics.iter().filter_map(|id| edition.find(id));
    records.topics = topics.cloned().collect();
    records.cases = others(edition, &case);
    records.cases.push(case);
    records
}

/// A stop without the steps of the agreed way. Its item is told of only where it says that the
/// stop was passed over.
fn without_procedure(edition: &Workspace, stop: &Consultation) -> Consultation {
    let item = stop.item.clone();
    Consultation {
        steps: Vec::new(),
        item: item.filter(|_| edition.was_passed_over(stop)),
        ..stop.clone()
    }
}

fn meetings(edition: &Workspace, case: &Case) -> Vec<Meeting> {
    let ids = case
        .consultations
        .iter()
        .filter_map(|it| it.meeting.as_ref());
    let meetings = set_of(ids).into_iter().filter_map(|id| edition.find(id));
    let short = meetings.map(|meeting| {
        let stops = case.consultations.iter();
        let stops = stops.filter(|it| it.meeting.as_ref() == Some(&meeting.id));
        let numbers: BTreeSet<&String> = stops.filter_map(|it| it.item.as_ref()).collect();
        let items = numbers.into_iter().filter_map(|it| meeting.item(it));
        let organizations = meeting.organizations.clone();
        Meeting {
            id: meeting.id.clone(),
            state: meeting.state,
            agenda: items.map(passed_over).collect(),
            ..Meeting::called(organizations, meeting.name.clone(), meeting.date.clone())
        }
    });
    short.collect()
}

/// An item that was not treated, with what became of it and no more.
fn passed_over(item: &AgendaItem) -> AgendaItem {
    let put_off = item.was_put_off().then_some(ItemFate::PutOff);
    AgendaItem {
        number_as_printed: item.number_as_printed.clone(),
        fate: item.fate.or(put_off),
        ..AgendaItem::announced(item.number.clone(), item.title.clone(), item.item_type)
    }
}

fn bodies(edition: &Workspace, case: &Case, meetings: &[Meeting]) -> Vec<Organization> {
    let mut ids: BTreeSet<&Id<Organization>> = set_of(&case.initiator.organizations);
    ids.extend(&case.outcome.holder);
    ids.extend(case.adoptions.iter().map(|it| &it.huvudman));
    ids.extend(meetings.iter().flat_map(|it| &it.organizations));
    for stop in &case.consultations {
        ids.extend(&stop.organization);
        ids.extend(&stop.other_organizations);
        ids.extend(&stop.handed_to);
    }
    let found = ids.into_iter().filter_map(|id| edition.find(id));
    found.map(named).collect()
}

/// A body with its names and where it stands, and nothing of what it is said to do.
fn named(body: &Organization) -> Organization {
    let mut names = body.names.clone();
    for name in &mut names {
        name.sources = Vec::new();
    }
    Organization {
        id: body.id.clone(),
        names,
        variants: Vec::new(),
        track: body.track,
        level: body.level,
        classification: body.classification.clone(),
        sub_organization_of: None,
        period: body.period.clone(),
        mandate: Vec::new(),
        may_not: Vec::new(),
        notes: Vec::new(),
        contradictions: Vec::new(),
        gaps: Vec::new(),
        overview: false,
        floor: None,
        inferred: body.inferred,
        sources: Vec::new(),
        unknown: Unknown::new(),
    }
}

fn documents(edition: &Workspace, case: &Case) -> Vec<Document> {
    let ids = set_of(sources(case).map(|source| &source.document));
    let found = ids.into_iter().filter_map(|id| edition.find(id));
    let short = found.map(|document| Document {
        issuer: None,
        note: None,
        unknown: Unknown::new(),
        ..document.clone()
    });
    short.collect()
}

fn sources(case: &Case) -> impl Iterator<Item = &Source> {
    let of_stops = case.consultations.iter().flat_map(|stop| {
        let told = stop.circumstances.iter().flat_map(|it| &it.sources);
        let conditions = stop.conditions.iter().flat_map(|it| &it.sources);
        let planned = stop.plan.iter().flat_map(|it| &it.sources);
        let all = stop.sources.iter().chain(told);
        all.chain(conditions).chain(planned)
    });
    let adoptions = case.adoptions.iter().flat_map(|it| &it.sources);
    let contradictions = case.contradictions.iter().flat_map(|it| &it.sources);
    of_stops.chain(adoptions).chain(contradictions)
}

/// The cases it has to do with, by their titles.
fn others(edition: &Workspace, case: &Case) -> Vec<Case> {
    let ids = set_of(case.related.iter().map(|it| &it.case));
    let found = ids.into_iter().filter(|id| **id != case.id);
    let titled = found.filter_map(|id| edition.find(id)).map(|other| {
        let nobody = Initiator {
            text: String::new(),
            organizations: Vec::new(),
            unknown: Unknown::new(),
        };
        let mut titled = Case::raised(other.title.clone(), other.case_type.clone(), nobody);
        titled.id = other.id.clone();
        titled.short_title.clone_from(&other.short_title);
        titled.level = other.level;
        titled.outcome.finished = other.outcome.finished;
        titled
    });
    titled.collect()
}
