//! Words of the forms: what every field is called, as tables, and the sentences around them.

mod agenda;
mod agreed;
mod case;
pub mod choices;
mod deeds;
mod meeting;
mod parts;
mod structure;

use super::errors::Advice;
use super::nouns;
use crate::domain::Collection;
use crate::form::{Deed, FieldId};
use crate::screen::form::label::{Label, One};

/// What a field is called.
pub fn label(field: FieldId) -> Label {
    match field {
        FieldId::Source(field) => parts::source(field),
        FieldId::Statement(field) => parts::statement(field),
        FieldId::Variant(field) => parts::variant(field),
        FieldId::Period(field) => parts::period(field),
        FieldId::Own(field) => structure::own(field),
        FieldId::Document(field) => structure::document(field),
        FieldId::Name(field) => structure::name(field),
        FieldId::Organization(field) => structure::organization(field),
        FieldId::Relation(field) => structure::relation(field),
        FieldId::SeatRule(field) => structure::seat_rule(field),
        FieldId::FormerName(field) => structure::former_name(field),
        FieldId::Person(field) => structure::person(field),
        FieldId::Membership(field) => structure::membership(field),
        FieldId::Term(field) => structure::term(field),
        FieldId::Topic(field) => structure::topic(field),
        FieldId::Principle(field) => structure::principle(field),
        FieldId::Goal(field) => structure::goal(field),
        FieldId::Meeting(field) => meeting::meeting(field),
        FieldId::MeetingDay(field) => meeting::meeting_day(field),
        FieldId::Session(field) => meeting::session(field),
        FieldId::Attendance(field) => meeting::attendance(field),
        FieldId::Signature(field) => meeting::signature(field),
        FieldId::Signing(field) => meeting::signing(field),
        FieldId::Announced(field) => meeting::announced(field),
        FieldId::AgendaItem(field) => agenda::agenda_item(field),
        FieldId::Presenter(field) => agenda::presenter(field),
        FieldId::Mentioned(field) => agenda::mentioned(field),
        FieldId::Decision(field) => agenda::decision(field),
        FieldId::Earlier(field) => agenda::earlier(field),
        FieldId::Assignment(field) => agenda::assignment(field),
        FieldId::VoteEvent(field) => agenda::vote_event(field),
        FieldId::HuvudmanVote(field) => agenda::huvudman_vote(field),
        FieldId::VoteCount(field) => agenda::vote_count(field),
        FieldId::Vote(field) => agenda::vote(field),
        FieldId::Reservation(field) => agenda::reservation(field),
        FieldId::Note(field) => agenda::note(field),
        FieldId::Case(field) => case::case(field),
        FieldId::Initiator(field) => case::initiator(field),
        FieldId::Outcome(field) => case::outcome(field),
        FieldId::Related(field) => case::related(field),
        FieldId::Consultation(field) => case::consultation(field),
        FieldId::Plan(field) => case::plan(field),
        FieldId::Circumstance(field) => case::circumstance(field),
        FieldId::Condition(field) => case::condition(field),
        FieldId::Adoption(field) => case::adoption(field),
        FieldId::Deviation(field) => case::deviation(field),
        FieldId::Voice(field) => case::voice(field),
        FieldId::Anomaly(field) => case::anomaly(field),
        FieldId::Step(field) => agreed::step(field),
        FieldId::Route(field) => agreed::route(field),
        FieldId::Rule(field) => agreed::rule(field),
        FieldId::Check(field) => agreed::check(field),
        FieldId::Example(field) => agreed::example(field),
        FieldId::Limit(field) => agreed::limit(field),
        FieldId::Share(field) => agreed::share(field),
        FieldId::Assessment(field) => agreed::assessment(field),
        FieldId::Rename(field) => deeds::rename(field),
        FieldId::End(field) => deeds::end(field),
        FieldId::MoveMembership(field) => deeds::move_membership(field),
        FieldId::NextMeeting(field) => deeds::next_meeting(field),
        FieldId::PutOnAgenda(field) => deeds::put_on_agenda(field),
        FieldId::StepFromItem(field) => deeds::step_from_item(field),
        FieldId::CaseFromItem(field) => deeds::case_from_item(field),
        FieldId::CloseCase(field) => deeds::close_case(field),
        FieldId::VoteByName(field) => deeds::vote_by_name(field),
        FieldId::Voter(field) => deeds::voter(field),
    }
}

/// What one of the records of a collection is called: ”ärende”.
pub const fn one(collection: Collection) -> &'static str {
    nouns::of(collection).one
}

const fn en(name: &'static str) -> One {
    One {
        name,
        article: "en",
    }
}

const fn ett(name: &'static str) -> One {
    One {
        name,
        article: "ett",
    }
}

/// Save.
pub const SAVE: &str = "Spara";
/// Leave the form; what was typed is kept.
pub const LEAVE: &str = "Lämna";
/// What leaving means.
pub const LEAVE_TEXT: &str = "Det du har skrivit ligger kvar som utkast när du lämnar formuläret.";
/// The browser keeps no draft of it.
pub const NOT_KEPT: &str = "Webbläsaren kan inte behålla det du skriver som utkast: det är fullt där, eller så får sidan inte spara. Tryck Spara innan du stänger fliken.";
/// What can be pressed instead.
pub const KEYS: &str = "Ctrl + Enter sparar, Esc lämnar.";
/// Drop what was typed.
pub const DROP: &str = "Kasta utkastet";
/// The question before it is dropped.
pub const DROP_ASK: &str = "Kasta det du har skrivit?";
/// Yes.
pub const DROP_YES: &str = "Ja, kasta";
/// What is seldom filled in; how many of them say something.
pub fn rare(filled: usize) -> String {
    match filled {
        0 => "Fler fält".to_owned(),
        filled => format!("Fler fält ({filled}\u{a0}ifyllda)"),
    }
}

/// A value the format has no room for.
pub fn malformed(words: &str) -> Advice {
    Advice {
        what: format!("Något fält har ett värde av fel slag (läsarens ord: {words})."),
        advice: "Rätta fältet och spara igen.".to_owned(),
    }
}

/// Over what is to be put right.
pub const FAULTS: &str = "Det här behöver rättas innan det går att spara";
/// Over why it could not be saved.
pub const REFUSED: &str = "Det gick inte att spara";
/// Nothing is chosen.
pub const NOT_CHOSEN: &str = "inte angivet";
/// What marks a field that must say something.
pub const NEEDED: &str = "krävs";
/// How several texts are written.
pub const ONE_A_LINE: &str = "En på varje rad.";
/// How several are chosen.
pub const PICK_SEVERAL: &str = "Skriv en del av namnet och välj. Flera går bra.";
/// How one is chosen.
pub const PICK_ONE: &str = "Skriv en del av namnet och välj.";
/// How a date is written.
pub const DATE_HELP: &str =
    "Så mycket som är känt: 15 mars 2024, mars 2024, våren 2024 eller bara 2024.";
/// Where what is only put in order here is changed.
pub const APART: &str = "Här ändras bara ordningen. Var och en ändras där den visas.";

/// Over what is only put in order here.
pub fn order(label: &str) -> String {
    format!("{label}: ändra ordningen")
}

/// Move up.
pub const UP: &str = "Flytta upp";
/// Move down.
pub const DOWN: &str = "Flytta ned";
/// Take away.
pub const REMOVE: &str = "Ta bort";
/// What an element without a text is called.
pub const NAMELESS: &str = "ännu utan text";
/// The edit button.
pub const CHANGE: &str = "Ändra";
/// The edit button of a case's outcome.
pub const CHANGE_OUTCOME: &str = "Ändra hur det gick";
/// The edit button of a vote.
pub const CHANGE_VOTE: &str = "Ändra omröstningen";
/// The switch in the head: for whoever keeps the log.
pub const KEEPING: &str = "Redigera";
/// What the switch does.
pub const KEEPING_HELP: &str = "Visar knappar för att ändra och lägga till";
/// Rename a body.
pub const RENAME: &str = "Byt namn";
/// End a body.
pub const END: &str = "Avsluta";
/// Move a membership.
pub const MOVE: &str = "Flytta";

/// Over a form that changes something: ”Ändra ärende: Vaccination”.
pub fn change_heading(one: &str, name: &str) -> String {
    let mut letters = one.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let one: String = first.chain(letters).collect();
    with_name(&format!("Ändra {one}"), name)
}

/// Over a form that adds something: ”Lägg till källa”.
pub fn add_heading(one: &str, name: &str) -> String {
    with_name(&add(one), name)
}

/// The button that adds something.
pub fn add(one: &str) -> String {
    format!("Lägg till {one}")
}

/// Over a form with a task of its own: ”Byt namn: Samråd”.
pub fn deed_heading(deed: Deed, name: &str) -> String {
    let what = match deed {
        Deed::Rename => RENAME,
        Deed::End => END,
        Deed::MoveMembership => "Flytta uppdrag",
        Deed::NextMeeting => "Nytt möte",
        Deed::PutOnAgenda => "Sätt upp på dagordningen",
        Deed::StepFromItem => "Steg i ärende från punkten",
        Deed::CaseFromItem => "Nytt ärende från punkten",
        Deed::CloseCase => "Avsluta ärendet",
        Deed::Vote => "Omröstning",
    };
    with_name(what, name)
}

fn with_name(what: &str, name: &str) -> String {
    if name.is_empty() {
        what.to_owned()
    } else {
        format!("{what}: {name}")
    }
}

/// What to do where a meeting was on both of two days.
pub const DAYS_APART: &str =
    "Om mötet höll på båda dagarna: skriv den första här och den andra under ”Fler dagar”.";

/// How a date is understood.
pub fn read_as(date: &str) -> String {
    format!("Läses som {date}.")
}

/// A required field is empty.
pub fn empty(label: &str) -> String {
    format!("Fyll i ”{label}”.")
}

/// Not a date.
pub fn not_a_date(text: &str) -> String {
    format!(
        "”{text}” går inte att läsa som ett datum. Skriv till exempel 15 mars 2024, mars 2024 eller våren 2024."
    )
}

/// Not a time of day.
pub fn not_a_time(text: &str) -> String {
    format!("”{text}” är inget klockslag. Skriv till exempel 09:00.")
}

/// Not a whole number.
pub fn not_a_number(text: &str) -> String {
    format!("”{text}” är inget heltal. Skriv med siffror.")
}

/// A number larger than it can be in reality.
pub fn at_most(most: u32) -> String {
    format!("Skriv ett tal som är högst {most}.")
}

/// A text longer than there is room for.
pub fn at_most_letters(most: usize) -> String {
    format!("Skriv högst {most}\u{a0}tecken, mellanslagen räknade.")
}

/// None of the words.
pub const NOT_A_CHOICE: &str = "Välj ett av alternativen.";

/// Names of collections together: ”personer eller organ”.
pub fn among(collections: &[&str]) -> String {
    collections.join(" eller ")
}

/// No record has the name.
pub fn nobody(text: &str, among: &str) -> String {
    format!("”{text}” finns inte bland {among}. Välj ett namn i listan, eller lägg till det först.")
}

/// The meeting has no such item.
pub fn no_item(number: &str) -> String {
    format!("Mötet har ingen punkt ”{number}”.")
}

/// A meeting ends before it begins.
pub fn ends_first(end: &str) -> String {
    format!(
        "Mötet kan inte sluta {end}: det är före början, och för länge sedan början för att vara dagen efter. Rätta något av klockslagen."
    )
}

/// A period ends before it begins.
pub fn out_of_order(from: &str, to: &str) -> String {
    format!("Tiden slutar ({to}) innan den börjar ({from}).")
}

/// A list that must have something in it.
pub fn none_of(one: &str) -> String {
    format!("Lägg till minst ett: {one}.")
}

/// An element of a list: ”källa 2”.
pub fn nth(one: &str, number: usize) -> String {
    format!("{one}\u{a0}{number}")
}

/// The question before a record or a part of one is taken away.
pub const REMOVE_ASK: &str = "Ta bort det här? Det går att ångra efteråt.";
/// Yes, take it away.
pub const REMOVE_YES: &str = "Ja, ta bort";

/// Why it cannot be taken away.
pub fn is_referred_to(count: usize) -> String {
    match count {
        1 => "Det går inte att ta bort: ett ställe hänvisar hit. Ändra det först.".to_owned(),
        count => {
            format!("Det går inte att ta bort: {count}\u{a0}ställen hänvisar hit. Ändra dem först.")
        }
    }
}

/// How many more there are than those shown.
pub fn and_more(count: usize) -> String {
    format!("och {count}\u{a0}till.")
}

/// A place that refers: ”Ärende Vaccination: steg 4, Organ”.
pub fn place(one: &str, name: &str, field: &str) -> String {
    if field.is_empty() {
        format!("{one} ”{name}”")
    } else {
        format!("{one} ”{name}”: {field}")
    }
}

/// The button that makes somebody new of a name that nobody has.
pub fn new_person(name: &str) -> String {
    format!("Lägg till ”{name}” som ny person")
}

/// What can be changed around a body.
pub const AROUND_BODY: &str = "Ändra namn, samband, platser och uppdrag";
/// The names of a body.
pub const NAMES: &str = "Namn";
/// Its relations.
pub const RELATIONS: &str = "Samband";
/// Its seats.
pub const SEATS: &str = "Platser";
/// Who sits there.
pub const MEMBERSHIPS: &str = "Uppdrag";
/// Memberships on a body's behalf.
pub const REPRESENTATIVES: &str = "Uppdrag för den";
/// Every record there is, on the screen Data.
pub const ALL_RECORDS: &str = "Ändra uppgifterna";
/// What that list is for.
pub const ALL_RECORDS_TEXT: &str = "Varje uppgift kan ändras där den visas. Här hittar du alla, också dem som inte har någon egen sida.";
/// Which kind of record.
pub const WHICH: &str = "Slag av uppgift";
/// Which of them.
pub const SEARCH: &str = "Sök";
/// The workspace as a whole.
pub const OWN: &str = "Namn, datum och anmärkningar";

/// How many are listed, out of how many.
pub fn listed(shown: usize, of: usize) -> String {
    if shown == of {
        format!("{of}\u{a0}st.")
    } else {
        format!("{shown} av {of}\u{a0}visas. Sök för att hitta fler.")
    }
}

/// A membership in a list: person, role, where, for whom.
pub fn membership(person: &str, role: &str, body: &str, on_behalf_of: &str) -> String {
    if on_behalf_of.is_empty() {
        format!("{person}, {role}, {body}")
    } else {
        format!("{person}, {role}, {body}, för {on_behalf_of}")
    }
}

/// A seat rule in a list.
pub fn seats(on_behalf_of: &str, ordinary: u32) -> String {
    format!("{on_behalf_of}: {ordinary}")
}
