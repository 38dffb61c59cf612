//! The attendance list of a meeting, ticked off name by name.

use leptos::prelude::*;

use super::newcomer::Newcomer;
use super::rows::{Row, RowHead, Rows};
use crate::app::{Intent, Msg, State, attendance};
use crate::domain::{Attendance, Id, Meeting, Role};
use crate::screen::clerk::{self, Line, Mark, PRESENCES, RollList, Who};
use crate::screen::words::form::CHANGE;
use crate::screen::words::{clerk as words, meeting as meeting_words};
use crate::ui::App;

/// Begins the ids of the controls.
const PREFIX: &str = "narvaro";

/// The lists of a meeting; a list stays where it is while its names are ticked.
#[component]
pub(crate) fn Roll(meeting: Id<Meeting>) -> impl IntoView {
    let app = App::here();
    let meeting = StoredValue::new(meeting);
    let read = move |state: &State| {
        let lists = |data| meeting.with_value(|id| clerk::roll(data, id));
        state
            .workspace()
            .map(|data| lists(data))
            .unwrap_or_default()
    };
    let roll = app.shown(read);
    let lists = app.shown(move |state| {
        let mut lists = read(state);
        for list in &mut lists {
            // What is noted changes both, and a list stays where it is meanwhile.
            list.rows.clear();
            list.members.clear();
        }
        lists
    });
    let marks = app.shown(move |state| {
        let all = state
            .workspace()
            .map(|it| meeting.with_value(|id| Mark::all(it, id)));
        all.unwrap_or_default()
    });
    let rows = rows(app, meeting, roll, marks);
    let lists = move || {
        let lists = lists.get().into_iter().enumerate();
        lists
            .map(|(n, list)| view! { <List n list meeting roll marks rows/> })
            .collect_view()
    };
    view! {
        <section class="card roll" aria-labelledby=PREFIX>
            <h2 id=PREFIX>{meeting_words::ATTENDANCE}</h2>
            <p class="small muted">{words::ROLL_KEYS}</p>
            {lists}
        </section>
    }
}

/// What is ticked, and what ticking does.
fn rows(
    app: App,
    meeting: StoredValue<Id<Meeting>>,
    roll: Memo<Vec<RollList>>,
    marks: Memo<Vec<Mark>>,
) -> Rows {
    let chosen = move || marks.with(|all| all.iter().map(|mark| mark.tick).collect());
    let choose = move |(place, tick): (usize, Option<usize>)| {
        let row = roll.with_untracked(|lists| {
            let mut rows = lists.iter().flat_map(|list| &list.rows);
            rows.find(|row| row.place == place).cloned()
        });
        let Some((row, tick)) = row.zip(tick) else {
            return;
        };
        let presence = clerk::presence(tick, row.who.role);
        let change = app.now(|state| {
            let workspace = state.workspace()?;
            Some(meeting.with_value(|id| match row.line {
                Line::Noted { key, .. } => attendance::tick(workspace, id, &key, presence),
                Line::Called(called) => {
                    let noted = Attendance {
                        presence,
                        ..*called
                    };
                    attendance::note(workspace, id, &[noted])
                }
            }))
        });
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    Rows {
        prefix: PREFIX,
        choices: &PRESENCES,
        chosen: Signal::derive(chosen),
        choose: Callback::new(choose),
        can_clear: false,
    }
}

#[component]
fn List(
    n: usize,
    list: RollList,
    meeting: StoredValue<Id<Meeting>>,
    roll: Memo<Vec<RollList>>,
    marks: Memo<Vec<Mark>>,
    rows: Rows,
) -> impl IntoView {
    let app = App::here();
    let body = list.organization.clone();
    let counts = app.shown(move |state| {
        let counted = state
            .workspace()
            .map(|it| meeting.with_value(|id| Mark::counts(it, id, &body)));
        counted.unwrap_or_default()
    });
    let members = Memo::new(move |_| {
        let members = roll.with(|lists| lists.get(n).map(|list| list.members.clone()));
        members.unwrap_or_default()
    });
    // What is noted changes while one ticks; the rows stay, and with them the focus.
    let people = Memo::new(move |_| {
        let rows = roll.with(|lists| lists.get(n).map(|list| list.rows.clone()));
        let rows = rows.unwrap_or_default().into_iter();
        rows.map(|row| (row.place, row.who)).collect::<Vec<_>>()
    });
    let lines = move || {
        let people = people.get().into_iter();
        people
            .map(|(place, who)| view! { <OneLine place who meeting members roll marks rows/> })
            .collect_view()
    };
    let head = list.body.clone().map(|body| {
        view! {
            <h3>{body}</h3>
            <p class="attendance-counts" role="status">{move || counts.get()}</p>
        }
    });
    let heading = list.heading.clone();
    view! {
        <div class="roll-list">
            {head}
            <h4>{heading}</h4>
            <RowHead choices=&PRESENCES who=words::WHO/>
            <ol class="choice-rows">{lines}</ol>
            <Others n meeting roll/>
            <Newcomer n list meeting/>
        </div>
    }
}

/// Notes of all others that they are there, while there are any.
#[component]
fn Others(n: usize, meeting: StoredValue<Id<Meeting>>, roll: Memo<Vec<RollList>>) -> impl IntoView {
    let app = App::here();
    let not_noted =
        move |lists: &Vec<RollList>| lists.get(n).map_or_else(Vec::new, RollList::not_noted);
    let count = Memo::new(move |_| roll.with(not_noted).len());
    let all = move |_| {
        let noted = roll.with_untracked(not_noted);
        let change = app.now(|state| {
            let workspace = state.workspace()?;
            Some(meeting.with_value(|id| attendance::note(workspace, id, &noted)))
        });
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <button class="button" type="button" on:click=all>{words::others_there(count)}</button>
            }
        })
    }
}

#[component]
fn OneLine(
    place: usize,
    who: Who,
    meeting: StoredValue<Id<Meeting>>,
    members: Memo<Members>,
    roll: Memo<Vec<RollList>>,
    marks: Memo<Vec<Mark>>,
    rows: Rows,
) -> impl IntoView {
    let app = App::here();
    let Who { name, detail, role } = who;
    let about = format!(" {name}");
    let line = Memo::new(move |_| {
        roll.with(|lists| {
            let mut rows = lists.iter().flat_map(|list| &list.rows);
            rows.find(|row| row.place == place)
                .map(|row| row.line.clone())
        })
    });
    let more = move || {
        let Some(Line::Noted { key, at }) = line.get() else {
            return None;
        };
        let (id, about) = (format!("{PREFIX}-{place}-mer"), about.clone());
        let stands_in = (role == Role::Substitute)
            .then(|| view! { <StandsInFor place key meeting members marks/> });
        Some(view! {
            {stands_in}
            <button id=id class="link-button" type="button"
                on:click=move |_| app.send(Msg::Wanted(Intent::Change(at.clone())))>
                {CHANGE}<span class="unseen">{about}</span>
            </button>
        })
    };
    view! {
        <Row rows place name detail>
            <div class="choice-more">{more}</div>
        </Row>
    }
}

/// Whom a substitute can stand in for: id and name.
type Members = Vec<(Id<crate::domain::Person>, String)>;

/// Whom a substitute stands in for.
#[component]
fn StandsInFor(
    place: usize,
    key: String,
    meeting: StoredValue<Id<Meeting>>,
    members: Memo<Members>,
    marks: Memo<Vec<Mark>>,
) -> impl IntoView {
    let app = App::here();
    let whom = move || {
        let whom = marks.with(|all| {
            all.get(place)?
                .stands_in_for
                .as_ref()
                .map(ToString::to_string)
        });
        whom.unwrap_or_default()
    };
    let options = members.with_untracked(|all| {
        let options = all.iter().map(|(id, name)| {
            let (id, own) = (id.to_string(), id.to_string());
            view! { <option value=id prop:selected=move || whom() == own>{name.clone()}</option> }
        });
        options.collect_view()
    });
    let choose = move |id: String| {
        let change = app.now(|state| {
            let (workspace, whom) = (state.workspace()?, Id::new(&id).ok());
            let change =
                |id: &Id<Meeting>| attendance::stand_in(workspace, id, &key, whom.as_ref());
            Some(meeting.with_value(change))
        });
        if let Some(change) = change {
            app.send(Msg::Made(change));
        }
    };
    view! {
        <label class="stands-in"><span>{words::STANDS_IN_FOR}</span>
            <select on:change=move |event| choose(event_target_value(&event))>
                <option value="" prop:selected=move || whom().is_empty()>{words::NOBODY}</option>
                {options}
            </select>
        </label>
    }
}
