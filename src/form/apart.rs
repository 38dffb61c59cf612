//! What tells records of one name apart: of people for whom, where and as what they sit, of bodies
//! what they belong to.

use crate::domain::{Collection, Id, Organization, Person, Workspace};

/// How much is said of a record before its id must tell.
const DEEPEST: usize = 3;

/// What is said of each of several records of one name, so that each can be told from the others:
/// as little as is enough, and its id where nothing else tells.
pub(super) fn apart(workspace: &Workspace, of: &[(Collection, &str)]) -> Vec<String> {
    let known: Vec<_> = of.iter().map(|it| known_of(workspace, *it)).collect();
    let mut said = Vec::new();
    for depth in 1..=DEEPEST {
        said = known.iter().map(|it| joined(it, depth)).collect();
        if (0..said.len()).all(|at| is_alone(&said, at)) {
            return said;
        }
    }
    let each = of.iter().enumerate().map(|(at, (_, id))| {
        let own = said.get(at).filter(|_| is_alone(&said, at));
        own.cloned().unwrap_or_else(|| (*id).to_owned())
    });
    each.collect()
}

/// Whether what is said of one is said of no other.
fn is_alone(said: &[String], at: usize) -> bool {
    let own = said.get(at).filter(|it| !it.is_empty());
    own.is_some_and(|own| said.iter().filter(|it| *it == own).count() == 1)
}

/// What is known of a record, the most telling first.
type Known = [Vec<String>; DEEPEST];

fn joined(known: &Known, depth: usize) -> String {
    let parts = known.iter().take(depth).flatten();
    parts.cloned().collect::<Vec<_>>().join(", ")
}

fn known_of(workspace: &Workspace, (collection, id): (Collection, &str)) -> Known {
    match collection {
        Collection::Persons => {
            Id::new(id).map_or_else(|_| Known::default(), |id| of_person(workspace, &id))
        }
        Collection::Organizations => {
            let body: Option<&Organization> = Id::new(id).ok().and_then(|id| workspace.find(&id));
            let above = body.and_then(|it| it.sub_organization_of.as_ref());
            let above = above.and_then(|id| short(workspace, id));
            [above.into_iter().collect(), Vec::new(), Vec::new()]
        }
        _ => Known::default(),
    }
}

/// For which huvudmän somebody sits, where, and with which party and title; by the seats, or else
/// by the lists of attendance.
fn of_person(workspace: &Workspace, id: &Id<Person>) -> Known {
    let records = workspace.records();
    let [mut huvudmen, mut bodies, mut rest] = Known::default();
    let mut say =
        |whom: &[Id<Organization>], body, party: &Option<String>, title: &Option<String>| {
            let whom = whom.iter().filter_map(|it| short(workspace, it));
            whom.for_each(|it| add(&mut huvudmen, it));
            if let Some(body) = short(workspace, body) {
                add(&mut bodies, body);
            }
            let more = party.iter().chain(title).cloned();
            more.for_each(|it| add(&mut rest, it));
        };
    let seats = records.memberships.iter().filter(|it| it.person == *id);
    let mut seats = seats.peekable();
    if seats.peek().is_some() {
        for it in seats {
            say(
                it.on_behalf_of.as_slice(),
                &it.organization,
                &it.party,
                &it.title,
            );
        }
    } else {
        let listed = records.meetings.iter().flat_map(|it| &it.attendance);
        for it in listed.filter(|it| it.person.as_ref() == Some(id)) {
            say(&it.on_behalf_of, &it.organization, &it.party, &it.title);
        }
    }
    [huvudmen, bodies, rest]
}

fn short(workspace: &Workspace, id: &Id<Organization>) -> Option<String> {
    let body: &Organization = workspace.find(id)?;
    Some(body.short_name().to_owned())
}

fn add(all: &mut Vec<String>, said: String) {
    if !all.contains(&said) {
        all.push(said);
    }
}
