//! The addresses. This is the only file that knows what one looks like.

mod case;
mod cases;
mod deviations;
mod seat;
mod statistics;
mod tidy;

pub use case::CaseView;
pub use cases::{CaseFilter, CaseOrder, CasesShown, CasesView};
pub use deviations::{DeviationFilter, NoticedKind, Origin};
pub use seat::SeatChoice;
pub use statistics::{Days, StatisticsView};

use super::query::Query;
use crate::domain::{
    Case, Collection, Day, Document, Id, Meeting, Organization, Person, Standing, Term, read_day,
};
use crate::interchange::enclosed::letters;

/// A place in the application, with everything that back, reload and a shared link keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// No address: the start until a link on it has been followed, then the map.
    Home,
    /// *Börja här*: the start, also for whoever has left it.
    Start,
    /// *Karta*: the picture.
    Map(MapView),
    /// *Ärenden*: the list of cases, or all of them in time.
    Cases(CasesView),
    /// One case, and what is shown of its way.
    Case(Id<Case>, CaseView),
    /// *Beslut*: every decision.
    Decisions(DecisionFilter),
    /// *Bevakning*: what is awaited, of a body or of all.
    Awaited(Option<Id<Organization>>),
    /// *Möten*: the list of meetings.
    Meetings,
    /// One meeting, and the number of the agenda item to go to.
    Meeting(Id<Meeting>, Option<String>),
    /// *Huvudmän*: all of them.
    Huvudmen,
    /// One huvudman.
    Huvudman(Id<Organization>),
    /// One person.
    Person(Id<Person>),
    /// *Glöm en person*: whether to, and once it is done what came of it.
    Forget(Option<Id<Person>>),
    /// *Slå ihop*: two records of this person made one.
    OnePerson(Id<Person>),
    /// *Dela*: one record of this person made two.
    TwoPeople(Id<Person>),
    /// *Ny mandatperiod*: many seats of a body that end together, and those who come.
    NewTerm(Id<Organization>),
    /// *Din plats*: an introduction for whoever sits in a body for a huvudman.
    Seat(SeatChoice),
    /// *Avvikelser*: where the way that was taken departs from the agreed one.
    Deviations(Box<DeviationFilter>),
    /// *Statistik*: counts and times over some cases.
    Statistics(Box<StatisticsView>),
    /// *Ordlista*: the glossary, searched, at a term.
    Glossary(String, Option<Id<Term>>),
    /// *Sök*: what answers to a question.
    Search(String),
    /// *Historik*: the log of changes, of everything or of a record: its collection and id.
    History(Option<(Collection, String)>),
    /// *Data*: export, import, reset.
    Data,
    /// *Publicera*: an edition for others.
    Publish,
    /// Whom a record is for, by collection and id; or all that is not for everybody.
    Audience(Option<(Collection, String)>),
    /// Putting a file together with what is there.
    Join,
    /// *Delat*: a case that came with the link, as the link has it.
    Shared(String),
    /// *Om*: about, and the document to go to.
    About(Option<Id<Document>>),
    /// An address that leads nowhere, as it was written.
    Unknown(String),
}

/// What the picture shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapView {
    /// The chosen body.
    pub organization: Option<Id<Organization>>,
    /// The day; missing is the newest day the data speaks of.
    pub day: Option<Day>,
    /// *Alla organ* instead of the overview.
    pub all: bool,
    /// *Lista* instead of the picture.
    pub list: bool,
}

/// Which decisions are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DecisionFilter {
    /// Words to find.
    pub text: String,
    /// Only this body's.
    pub organization: Option<Id<Organization>>,
    /// Only with this verb.
    pub verb: Option<String>,
    /// Only of this year.
    pub year: Option<i16>,
}

impl Route {
    /// The map as it is at first.
    pub fn map() -> Self {
        Self::Map(MapView::default())
    }

    /// Reads what stands after `#`. An address that was changed on its way is read as it was
    /// before, where that is one of ours.
    pub fn parse(hash: &str) -> Self {
        let written = Self::read(hash);
        if written.is_printed_as(hash) {
            return written;
        }
        let mut before = tidy::before_its_way(hash).into_iter();
        let printed = before.find_map(|text| {
            let route = Self::read(&text);
            route.is_printed_as(&text).then_some(route)
        });
        printed.unwrap_or(written)
    }

    /// Whether a text is how this address is printed here.
    fn is_printed_as(&self, text: &str) -> bool {
        !matches!(self, Self::Unknown(_)) && self.print() == text
    }

    fn read(hash: &str) -> Self {
        let unknown = || Self::Unknown(hash.to_owned());
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        let query = Query::parse(query);
        let mut parts = path.trim_matches('/').splitn(2, '/');
        let (screen, name) = (parts.next().unwrap_or(""), parts.next());
        match (screen, name) {
            ("", None) => Self::Home,
            ("borja", None) => Self::Start,
            ("karta", None) => Self::Map(MapView::read(&query, None)),
            ("karta", Some(name)) => Id::new(name).map_or_else(
                |_| unknown(),
                |id| Self::Map(MapView::read(&query, Some(id))),
            ),
            ("arenden", None) => Self::Cases(CasesView::read(&query)),
            ("arenden", Some(name)) => Id::new(name)
                .map_or_else(|_| unknown(), |id| Self::Case(id, CaseView::read(&query))),
            ("beslut", None) => Self::Decisions(DecisionFilter::read(&query)),
            ("bevakning", None) => Self::Awaited(query.id("organ")),
            ("moten", None) => Self::Meetings,
            ("moten", Some(name)) => Id::new(name)
                .map_or_else(|_| unknown(), |id| Self::Meeting(id, query.owned("punkt"))),
            ("huvudman", None) => Self::Huvudmen,
            ("huvudman", Some(name)) => Id::new(name).map_or_else(|_| unknown(), Self::Huvudman),
            ("person", Some(name)) => Id::new(name).map_or_else(|_| unknown(), Self::Person),
            ("glom", None) => Self::Forget(None),
            ("glom", Some(name)) => {
                Id::new(name).map_or_else(|_| unknown(), |id| Self::Forget(Some(id)))
            }
            ("sla-ihop", Some(name)) => Id::new(name).map_or_else(|_| unknown(), Self::OnePerson),
            ("dela", Some(name)) => Id::new(name).map_or_else(|_| unknown(), Self::TwoPeople),
            ("ny-mandatperiod", Some(name)) => {
                Id::new(name).map_or_else(|_| unknown(), Self::NewTerm)
            }
            ("plats", name) => SeatChoice::read(name).map_or_else(unknown, Self::Seat),
            ("avvikelser", None) => Self::Deviations(Box::new(DeviationFilter::read(&query))),
            ("statistik", None) => Self::Statistics(Box::new(StatisticsView::read(&query))),
            ("ordlista", None) => {
                Self::Glossary(query.owned("sok").unwrap_or_default(), query.id("ord"))
            }
            ("sok", None) => Self::Search(query.owned("q").unwrap_or_default()),
            ("historik", None) => Self::History(record_in(&query)),
            ("for-vem", None) => Self::Audience(record_in(&query)),
            ("data", None) => Self::Data,
            ("publicera", None) => Self::Publish,
            ("lagg-ihop", None) => Self::Join,
            ("delat", Some(text)) => Some(letters(text))
                .filter(|text| !text.is_empty())
                .map_or_else(unknown, Self::Shared),
            ("om", None) => Self::About(query.id("dokument")),
            _ => unknown(),
        }
    }

    /// What stands after `#`.
    pub fn print(&self) -> String {
        let mut query = Query::default();
        let path = match self {
            Self::Home => "/".to_owned(),
            Self::Start => "/borja".to_owned(),
            Self::Map(view) => {
                view.write(&mut query);
                view.organization
                    .as_ref()
                    .map_or("/karta".to_owned(), |id| format!("/karta/{id}"))
            }
            Self::Cases(view) => {
                view.write(&mut query);
                "/arenden".to_owned()
            }
            Self::Case(id, view) => {
                view.write(&mut query);
                format!("/arenden/{id}")
            }
            Self::Decisions(filter) => {
                filter.write(&mut query);
                "/beslut".to_owned()
            }
            Self::Awaited(body) => {
                query.set("organ", body.as_ref().map(ToString::to_string));
                "/bevakning".to_owned()
            }
            Self::Meetings => "/moten".to_owned(),
            Self::Meeting(id, item) => {
                query.set("punkt", item.clone());
                format!("/moten/{id}")
            }
            Self::Huvudmen => "/huvudman".to_owned(),
            Self::Huvudman(id) => format!("/huvudman/{id}"),
            Self::Person(id) => format!("/person/{id}"),
            Self::Forget(None) => "/glom".to_owned(),
            Self::Forget(Some(id)) => format!("/glom/{id}"),
            Self::OnePerson(id) => format!("/sla-ihop/{id}"),
            Self::TwoPeople(id) => format!("/dela/{id}"),
            Self::NewTerm(id) => format!("/ny-mandatperiod/{id}"),
            Self::Seat(choice) => choice.print(),
            Self::Deviations(filter) => {
                filter.write(&mut query);
                "/avvikelser".to_owned()
            }
            Self::Statistics(view) => {
                view.write(&mut query);
                "/statistik".to_owned()
            }
            Self::Glossary(text, term) => {
                query.set("sok", Some(text.clone()).filter(|text| !text.is_empty()));
                query.set("ord", term.as_ref().map(ToString::to_string));
                "/ordlista".to_owned()
            }
            Self::Search(text) => {
                query.set("q", Some(text.clone()).filter(|text| !text.is_empty()));
                "/sok".to_owned()
            }
            Self::History(record) => {
                query.set("post", record.as_ref().map(written));
                "/historik".to_owned()
            }
            Self::Audience(record) => {
                query.set("post", record.as_ref().map(written));
                "/for-vem".to_owned()
            }
            Self::Data => "/data".to_owned(),
            Self::Publish => "/publicera".to_owned(),
            Self::Join => "/lagg-ihop".to_owned(),
            Self::Shared(text) => format!("/delat/{text}"),
            Self::About(document) => {
                query.set("dokument", document.as_ref().map(ToString::to_string));
                "/om".to_owned()
            }
            Self::Unknown(hash) => hash.clone(),
        };
        path + &query.print()
    }

    /// The list of these cases.
    pub fn cases(filter: CaseFilter) -> Self {
        Self::Cases(CasesView {
            filter,
            ..CasesView::default()
        })
    }

    /// A case, at a step of its way.
    pub fn case(id: Id<Case>, step: Option<usize>) -> Self {
        Self::Case(
            id,
            CaseView {
                step,
                in_time: false,
            },
        )
    }

    /// The same, with the way of a case shown as it is at another address of the same case.
    #[must_use]
    pub fn shown_as_at(self, present: &Self) -> Self {
        match (self, present) {
            (Self::Case(id, view), Self::Case(other, shown)) if id == *other => {
                let in_time = shown.in_time;
                Self::Case(id, CaseView { in_time, ..view })
            }
            (route, _) => route,
        }
    }

    /// The address as a link's `href`.
    pub fn href(&self) -> String {
        format!("#{}", self.print())
    }

    /// Whether two routes are the same screen: going from one to the other is a change on
    /// it, not a step that "back" should return from.
    pub fn is_same_screen(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Case(a, _), Self::Case(b, _)) => a == b,
            (Self::Meeting(a, _), Self::Meeting(b, _)) => a == b,
            (Self::Huvudman(a), Self::Huvudman(b)) | (Self::NewTerm(a), Self::NewTerm(b)) => a == b,
            (Self::Person(a), Self::Person(b))
            | (Self::OnePerson(a), Self::OnePerson(b))
            | (Self::TwoPeople(a), Self::TwoPeople(b)) => a == b,
            (Self::Shared(a), Self::Shared(b)) => a == b,
            (Self::Forget(a), Self::Forget(b)) => a == b,
            (Self::Seat(a), Self::Seat(b)) => a == b,
            (Self::History(a), Self::History(b)) | (Self::Audience(a), Self::Audience(b)) => a == b,
            (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
        }
    }
}

/// A record that an address is about.
fn record_in(query: &Query) -> Option<(Collection, String)> {
    let (collection, id) = query.get("post")?.split_once('/')?;
    Some((Collection::named(collection)?, id.to_owned()))
}

fn written((collection, id): &(Collection, String)) -> String {
    format!("{}/{id}", collection.name())
}

impl MapView {
    fn read(query: &Query, organization: Option<Id<Organization>>) -> Self {
        Self {
            organization,
            day: query.get("dag").and_then(read_day),
            all: query.get("organ") == Some("alla"),
            list: query.get("visa") == Some("lista"),
        }
    }

    fn write(&self, query: &mut Query) {
        query.set("dag", self.day.map(|day| day.to_string()));
        query.set("organ", self.all.then(|| "alla".to_owned()));
        query.set("visa", self.list.then(|| "lista".to_owned()));
    }
}

/// The word for a standing in an address and in a form.
pub fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Ongoing => "pagar",
        Standing::Tabled => "bordlagt",
        Standing::OutcomeUnknown => "okant",
        Standing::Finished => "klart",
    }
}

/// The standing a word stands for.
pub fn read_standing(word: &str) -> Option<Standing> {
    [
        Standing::Ongoing,
        Standing::Tabled,
        Standing::OutcomeUnknown,
        Standing::Finished,
    ]
    .into_iter()
    .find(|standing| standing_word(*standing) == word)
}

impl DecisionFilter {
    fn read(query: &Query) -> Self {
        Self {
            text: query.owned("sok").unwrap_or_default(),
            organization: query.id("organ"),
            verb: query.owned("verb"),
            year: query.get("ar").and_then(|year| year.parse().ok()),
        }
    }

    fn write(&self, query: &mut Query) {
        query.set(
            "sok",
            Some(self.text.clone()).filter(|text| !text.is_empty()),
        );
        query.set("organ", self.organization.as_ref().map(ToString::to_string));
        query.set("verb", self.verb.clone());
        query.set("ar", self.year.map(|year| year.to_string()));
    }
}

#[cfg(test)]
mod tests;
