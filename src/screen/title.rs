//! What the page is called in the browser's tab, history and list of windows.

use super::changed::RecordRef;
use super::map::day_of;
use super::words::{
    audience, awaited, case, cases_in_time, cases_on_road, common, find, forgetting, huvudman,
    joining, map, meeting, new_term, people, person as person_words, publish,
    shared as shared_words, start, title as words,
};
use super::{dates, meetings, names, person, seat};
use crate::app::{CaseView, CasesShown, Data, MapView, Route, State};
use crate::domain::{
    Case, Collection, Date, Document, Id, Meeting, Organization, Person, Record, Term, Workspace,
};

/// The title of the page: what it is about first, the product last.
pub fn title(state: &State) -> String {
    let about = match &state.data {
        Data::Opening => vec![common::OPENING.to_owned()],
        Data::Trouble(_) => vec![words::TROUBLE.to_owned()],
        Data::Open { workspace, .. } => about(workspace, &state.route),
    };
    words::of(&about)
}

/// What a place is about, the narrowest first.
fn about(workspace: &Workspace, route: &Route) -> Vec<String> {
    match route {
        Route::Home => vec![workspace.records().title.clone()],
        Route::Start => vec![start::START.to_owned()],
        Route::Map(view) => of_map(workspace, view),
        Route::Cases(view) => {
            let mut about = searched(common::CASES, &view.filter.text);
            match view.shown {
                CasesShown::List => {}
                CasesShown::OnRoad => about.push(cases_on_road::ON_ROAD.to_owned()),
                CasesShown::InTime => about.push(cases_in_time::IN_TIME.to_owned()),
            }
            about
        }
        Route::Case(id, CaseView { step, .. }) => match workspace.find(id) {
            Some(found) => {
                let step = step.map(words::step);
                let mut about = vec![found.short_title.clone()];
                about.extend(step);
                about
            }
            None => vec![case::NOT_FOUND.to_owned()],
        },
        Route::Decisions(filter) => searched(common::DECISIONS, &filter.text),
        Route::Awaited(_) => vec![awaited::AWAITED.to_owned()],
        Route::Meetings => vec![common::MEETINGS.to_owned()],
        Route::Meeting(id, item) => of_meeting(workspace, id, item.as_deref()),
        Route::Huvudmen => vec![common::HUVUDMEN.to_owned()],
        Route::Huvudman(id) => match workspace.find(id).filter(|body| body.is_huvudman()) {
            Some(body) => vec![body.name().to_owned(), common::HUVUDMEN.to_owned()],
            None => vec![huvudman::NOT_THERE.to_owned()],
        },
        Route::Person(id) => match workspace.find(id) {
            Some(found) => vec![person::title(workspace, found), words::PERSON.to_owned()],
            None => vec![person_words::NOT_THERE.to_owned()],
        },
        Route::Forget(who) => match who.as_ref().and_then(|id| workspace.find(id)) {
            Some(found) => vec![forgetting::asked(&person::title(workspace, found))],
            None => vec![forgetting::FORGET.to_owned(), common::DATA.to_owned()],
        },
        Route::OnePerson(id) => match workspace.find(id) {
            Some(found) => vec![people::merging(&person::title(workspace, found))],
            None => vec![people::MERGE.to_owned()],
        },
        Route::TwoPeople(id) => match workspace.find(id) {
            Some(found) => vec![people::splitting(&person::title(workspace, found))],
            None => vec![people::SPLIT.to_owned()],
        },
        Route::NewTerm(id) => match workspace.find(id) {
            Some(body) => vec![new_term::of_body(body.name())],
            None => vec![new_term::NEW_TERM.to_owned()],
        },
        Route::Seat(choice) => vec![seat::title(workspace, choice)],
        Route::Deviations(filter) => searched(common::DEVIATIONS, &filter.text),
        Route::Statistics(view) => searched(common::STATISTICS, &view.filter.text),
        Route::Glossary(text, term) => {
            let term = term.as_ref().and_then(|id| workspace.find(id));
            let mut about: Vec<_> = term.map(|term| term.term.clone()).into_iter().collect();
            about.extend(searched(common::GLOSSARY, text));
            about
        }
        Route::Search(text) => searched(find::SEARCH, text),
        Route::History(record) => match record {
            Some((collection, id)) => of_history(workspace, *collection, id),
            None => vec![words::HISTORY.to_owned()],
        },
        Route::Data => vec![common::DATA.to_owned()],
        Route::Audience(None) => vec![audience::ALL.to_owned(), common::DATA.to_owned()],
        Route::Audience(Some((collection, id))) => {
            let record = RecordRef::new(workspace, (*collection, id), &[]);
            vec![audience::of(&record.text), common::DATA.to_owned()]
        }
        Route::Join => vec![joining::JOIN.to_owned(), common::DATA.to_owned()],
        Route::Publish => vec![publish::PUBLISH.to_owned(), common::DATA.to_owned()],
        // What it is called stands in the link, which the start does not read.
        Route::Shared(_) => vec![shared_words::SHARED.to_owned()],
        Route::About(document) => at_document(workspace, document.as_ref()),
        Route::Unknown(_) => vec![common::NOT_FOUND.to_owned()],
    }
}

/// A list, and what was searched for in it.
fn searched(list: &str, text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() {
        return vec![list.to_owned()];
    }
    vec![common::quoted(text), list.to_owned()]
}

fn of_map(workspace: &Workspace, view: &MapView) -> Vec<String> {
    let day = day_of(workspace, view);
    let body = view.organization.as_ref().and_then(|id| workspace.find(id));
    let name = |body: &Organization| names::name_at(body, &Date::day(day));
    let mut about: Vec<_> = body.map(name).into_iter().collect();
    let mut map = common::MAP.to_owned();
    if view.day.is_some() {
        map = words::on_day(&map, &dates::day(day));
    }
    about.push(map);
    about.extend(view.all.then(|| map::ALL_BODIES.to_owned()));
    about.extend(view.list.then(|| map::LIST.to_owned()));
    about
}

fn of_meeting(workspace: &Workspace, id: &Id<Meeting>, item: Option<&str>) -> Vec<String> {
    let Some(found) = workspace.find(id) else {
        return vec![meeting::NO_MEETING.to_owned()];
    };
    let bodies = meetings::bodies_on(workspace, &found.organizations, found.date.exact());
    let name = meetings::title(found, &bodies);
    let mut about = vec![words::on_date(&name, &dates::date(&found.date))];
    about.extend(item.map(words::item));
    about
}

fn at_document(workspace: &Workspace, id: Option<&Id<Document>>) -> Vec<String> {
    let document = id.and_then(|id| workspace.find(id));
    let name = document.map(|it| it.citation.clone());
    name.into_iter().chain([common::ABOUT.to_owned()]).collect()
}

/// The history of one record, by its name where it has one.
fn of_history(workspace: &Workspace, collection: Collection, id: &str) -> Vec<String> {
    let name = match collection {
        Collection::Cases => found(workspace, id).map(|case: &Case| &case.short_title),
        Collection::Meetings => found(workspace, id).map(|meeting: &Meeting| &meeting.name),
        Collection::Persons => found(workspace, id).map(|person: &Person| &person.name),
        Collection::Terms => found(workspace, id).map(|term: &Term| &term.term),
        _ => None,
    };
    let body = (collection == Collection::Organizations)
        .then(|| found(workspace, id).map(Organization::name))
        .flatten();
    let name = name.map_or(body, |name| Some(name.as_str())).unwrap_or(id);
    vec![name.to_owned(), words::history_of(collection)]
}

/// The record an address names.
fn found<'a, T: Record>(workspace: &'a Workspace, id: &str) -> Option<&'a T> {
    workspace.find(&Id::new(id).ok()?)
}
