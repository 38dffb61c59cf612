//! The screen *Ny mandatperiod*: which seats of a body run, who a pasted list says comes, and
//! what there is to choose among for each.

use crate::app::Route;
use crate::app::new_term::{Coming, Who, called, seats_on};
use crate::app::{MapView, State};
use crate::domain::order::sort_by;
use crate::domain::{Date, Day, Id, Membership, Organization, Workspace};
use crate::form::date;
use crate::form::people;
use crate::screen::words::new_term as words;
use crate::screen::words::{dates::READ, person as person_words};
use crate::screen::{dates, names, person};
use crate::search::swedish;

/// What the screen is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTermScreen {
    /// The body.
    pub body: Id<Organization>,
    /// ”Ny mandatperiod: Samråd”.
    pub heading: String,
}

/// The seats of a body that run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The body.
    pub body: String,
    /// Each seat, and what is seen of it.
    pub seats: Vec<(Id<Membership>, String)>,
}

/// Something to choose: the value and what it is called.
pub type Choosable = (String, String);

/// The value that stands for a new person; no id is written so.
const NEW: &str = "+";

impl NewTermScreen {
    /// The body the address names; `None` where there is none.
    pub fn new(state: &State) -> Option<Self> {
        let Route::NewTerm(id) = &state.route else {
            return None;
        };
        let body = state.workspace()?.find(id)?;
        Some(Self {
            body: id.clone(),
            heading: words::of_body(body.name()),
        })
    }

    /// Where one sees what came of it.
    pub fn back(&self, day: Option<Day>) -> Route {
        Route::Map(MapView {
            organization: Some(self.body.clone()),
            day,
            ..MapView::default()
        })
    }
}

/// A day that is known, as it is written.
pub fn read_day(text: &str) -> Option<Day> {
    date::read(text, &READ)?.exact()
}

/// A date, as it is written.
pub fn read_date(text: &str) -> Option<Date> {
    date::read(text, &READ)
}

/// What follows from the first day: who leaves sits until the day before.
pub fn last_day(first: Day) -> String {
    first
        .yesterday()
        .map_or_else(|_| String::new(), |last| words::last_day(&dates::day(last)))
}

/// The seats of these bodies that run on a day.
pub fn running(workspace: &Workspace, bodies: &[Id<Organization>], day: Day) -> Vec<Running> {
    let of_body = |id: &Id<Organization>| {
        let body = workspace.find(id)?;
        let seats = seats_on(workspace, id, day).into_iter();
        let mut seats: Vec<_> = seats
            .map(|it| (it.id.clone(), seat(workspace, it)))
            .collect();
        sort_by(&mut seats, |(_, a), (_, b)| swedish(a, b));
        Some(Running {
            body: body.name().to_owned(),
            seats,
        })
    };
    bodies.iter().filter_map(of_body).collect()
}

/// ”Bo Ek (s), ledamot, Umeå, 1 januari 2023 –”.
fn seat(workspace: &Workspace, it: &Membership) -> String {
    let name = names::person(workspace, &it.person);
    let name = crate::screen::words::meeting::with_party(&name, it.party.as_deref());
    let whom = it.on_behalf_of.as_ref();
    let parts = [
        Some(name),
        Some(person_words::role(it.role, it.title.as_deref()).to_lowercase()),
        whom.map(|it| names::short_names(workspace, [it])),
        dates::period(&it.period),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Reads a pasted list: who comes, and what could not be read.
pub fn read(
    workspace: &Workspace,
    body: &Id<Organization>,
    text: &str,
) -> (Vec<Coming>, Vec<String>) {
    let people = people::read(text, workspace, &words::LISTS);
    let listed = people.listed.into_iter();
    let coming = listed.map(|it| Coming::new(workspace, body, it));
    let unread = people.unread.iter().map(words::unread);
    (coming.collect(), unread.collect())
}

/// Who somebody of a name can be: those who have it, and a new person.
pub fn people_called(workspace: &Workspace, name: &str) -> Vec<Choosable> {
    let known = called(workspace, name).into_iter().map(|it| {
        let who = person::who(workspace, &it.id);
        let label = who.map_or_else(
            || person::title(workspace, it),
            |who| person_words::name_and(&it.name, &who),
        );
        (it.id.to_string(), label)
    });
    let new = (NEW.to_owned(), words::NEW_PERSON.to_owned());
    known.chain([new]).collect()
}

/// The value that stands for somebody in a choice; empty where it is not said.
pub fn value_of(who: &Who) -> String {
    match who {
        Who::Unsaid => String::new(),
        Who::New => NEW.to_owned(),
        Who::Known(id) => id.to_string(),
    }
}

/// Whom a value stands for.
pub fn who_of(value: &str) -> Who {
    match value {
        NEW => Who::New,
        id => Id::new(id).map_or(Who::Unsaid, Who::Known),
    }
}

/// The bodies one can sit for, the huvudmän first; and those one can sit in.
pub fn bodies(workspace: &Workspace) -> (Vec<Choosable>, Vec<Choosable>) {
    let all = workspace.records().organizations.iter();
    let mut all: Vec<_> = all.collect();
    sort_by(&mut all, |a, b| swedish(a.name(), b.name()));
    let option = |it: &&Organization| (it.id.to_string(), it.name().to_owned());
    let (huvudmen, others): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.is_huvudman());
    let whom = huvudmen.iter().chain(&others).map(&option);
    (whom.collect(), all.iter().map(option).collect())
}
