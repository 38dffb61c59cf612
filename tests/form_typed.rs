//! What is done at a field becomes what the form holds there, whatever kind of field it is.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;

use samverkanskartan::app::{Departed, Editing, Intent, Seen, Subject};
use samverkanskartan::domain::{Change, Collection, Id, Workspace};
use samverkanskartan::form::field::to;
use samverkanskartan::form::reference::id_of;
use samverkanskartan::form::typed::Typed;
use samverkanskartan::form::{At, Deed, Names, Task};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::dates::READ;
use serde_json::{Value, json};

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

/// A form for something new, which begins empty but for this.
fn form(workspace: &Workspace, collection: Collection, start: Value) -> Editing {
    let task = Task::Add(collection);
    Editing::begin(task, Some(start), workspace, String::new()).unwrap()
}

#[test]
fn text_is_read_as_the_kind_of_its_field() {
    let workspace = edition();
    let mut form = form(&workspace, Collection::Memberships, json!({}));
    for (pointer, text) in [
        ("/organization", " Länssamverkansgruppen "),
        ("/role", "chair"),
        ("/period/from", "våren 2024"),
        ("/observed", "5 mars 2024\n\n 6/9 2024"),
        ("/person", "Ingen Alls"),
        ("/note", "  Bra att veta. "),
    ] {
        form.take_in(pointer, Typed::Text(text.to_owned()), &workspace, &READ);
    }
    assert_eq!(
        form.draft,
        json!({
            "organization": "lsg",
            "role": "chair",
            "period": { "from": "2024-21" },
            "observed": ["2024-03-05", "2024-09-06"],
            "person": "Ingen Alls",
            "note": "Bra att veta.",
        })
    );
    for pointer in ["/note", "/period/from", "/observed"] {
        form.take_in(pointer, Typed::Text(" ".to_owned()), &workspace, &READ);
    }
    assert_eq!(
        form.draft,
        json!({ "organization": "lsg", "role": "chair", "person": "Ingen Alls" })
    );
}

#[test]
fn boxes_names_and_elements_come_go_and_change_places() {
    let workspace = edition();
    let mut form = form(&workspace, Collection::Steps, json!({ "label": "A" }));
    let mut typed = |pointer: &str, typed: Typed| {
        form.take_in(pointer, typed, &workspace, &READ);
        form.draft.clone()
    };
    typed("/disputed", Typed::Flag(true));
    assert_eq!(
        typed("/disputed", Typed::Flag(false)),
        json!({ "label": "A" })
    );
    typed("/roles", Typed::Word("decided", true));
    let both = typed("/roles", Typed::Word("raised", true));
    assert_eq!(
        both["roles"],
        json!(["raised", "decided"]),
        "in their order"
    );
    let one = typed("/roles", Typed::Word("decided", false));
    assert_eq!(one["roles"], json!(["raised"]));
    let none = typed("/roles", Typed::Word("raised", false));
    assert_eq!(none, json!({ "label": "A" }));
    typed("/organizations", Typed::Name("umeå kommun".to_owned()));
    typed(
        "/organizations",
        Typed::Name("Länssamverkansgruppen".to_owned()),
    );
    let twice = typed("/organizations", Typed::Name("Umeå kommun".to_owned()));
    assert_eq!(twice["organizations"], json!(["umea", "lsg"]));
    let without = typed("/organizations/0", Typed::Removed);
    assert_eq!(without["organizations"], json!(["lsg"]));
    typed("/sources", Typed::Added);
    let section = Typed::Text("§ 2".to_owned());
    typed("/sources/0/section", section);
    let added = typed("/sources", Typed::Added);
    let blank = json!({ "document": "", "section": "" });
    assert_eq!(added["sources"][1], blank);
    let swapped = typed("/sources", Typed::Swapped(0, 1));
    assert_eq!(swapped["sources"][1]["section"], "§ 2");
    assert_eq!(typed("/sources", Typed::Swapped(1, 2)), swapped, "no third");
    typed("/sources/0", Typed::Removed);
    let none = typed("/sources/0", Typed::Removed);
    assert_eq!(none, json!({ "label": "A", "organizations": ["lsg"] }));
}

#[test]
fn a_name_that_several_have_leads_to_the_one_whose_id_is_added() {
    let mut workspace = edition();
    for id in ["twin-a", "twin-b"] {
        let person = json!({ "id": id, "name": "Åsa Tvilling" });
        let change = Change::between_values(Collection::Persons, id, None, Some(&person));
        workspace.apply(&change).unwrap();
    }
    let found = |name: &str| id_of(&workspace, to::PERSONS, name);
    assert_eq!(found("åsa tvilling"), None);
    assert_eq!(found("Åsa Tvilling (twin-b)").as_deref(), Some("twin-b"));
    assert_eq!(found("Åsa Tvilling (twin-c)"), None);
    // A form finds whom its suggestions name, for all there are.
    let names = Names::of(&workspace, to::PERSONS);
    for id in workspace.records().ids(Collection::Persons) {
        assert_eq!(found(names.name(id).unwrap()).as_deref(), Some(id));
    }
}

#[test]
fn what_is_wanted_opens_the_form_of_its_task_with_what_it_is_about() {
    let case: Id<_> = Id::new("hlt").unwrap();
    let given = |intent: Intent, fields: &[&str]| {
        let (task, start) = intent.form();
        let start = start.unwrap_or_default();
        let said = fields.iter().map(|field| start[*field].clone());
        (task, said.collect::<Vec<_>>())
    };
    let place = At::record(Collection::Cases, "hlt");
    let (task, start) = Intent::Change(place.clone()).form();
    assert_eq!((task, start), (Task::Change(place.clone()), None));
    let (task, start) = Intent::Do(Deed::CloseCase, "hlt".to_owned()).form();
    let close = Task::Deed(Deed::CloseCase, "hlt".to_owned());
    assert_eq!((task, start), (close, None));
    let step = Task::AddPart(place.field("consultations"));
    assert_eq!(
        given(Intent::LogStep(case.clone()), &["role"]),
        (step, vec![json!("treated")])
    );
    let deviation = Intent::AddAbout(Collection::Deviations, Subject::Case(case.clone()));
    assert_eq!(
        given(deviation, &["case", "title"]),
        (
            Task::Add(Collection::Deviations),
            vec![json!("hlt"), json!("")]
        )
    );
    let body = || Subject::Body(Id::new("lsg").unwrap());
    let relation = Intent::AddAbout(Collection::Relations, body());
    assert_eq!(given(relation, &["from"]).1, [json!("lsg")]);
    let seats = Intent::AddAbout(Collection::SeatRules, body());
    assert_eq!(given(seats, &["organization"]).1, [json!("lsg")]);
    let seen = Seen {
        rule: Id::new("r").unwrap(),
        case: Some(case),
        consultation: None,
        meeting: None,
        organization: None,
    };
    let assess = Intent::Assess(Departed::Seen(Box::new(seen)));
    assert_eq!(
        given(assess, &["rule", "case", "meeting", "status"]),
        (
            Task::Add(Collection::Assessments),
            vec![json!("r"), json!("hlt"), Value::Null, json!("explained")]
        )
    );
}
