//! The sentence a change is told with.

use serde_json::Value;

use super::place::{Known, Place, RecordRef};
use super::some;
use super::value::{in_a_sentence, in_words, shortened};
use crate::domain::{Edit, PathStep, Workspace};
use crate::form::Kind;
use crate::screen::words::changed as words;

/// So many fields are named in a sentence.
const NAMED: usize = 4;

/// What was done to one record.
pub(super) fn of_record(known: &Known, record: &RecordRef, edits: &[&Edit]) -> String {
    if let [.., whole] = edits
        && whole.path.is_empty()
    {
        return match (&whole.before, &whole.after) {
            (None, _) => words::added(&record.text),
            (_, None) => words::removed(&record.text),
            _ => words::changed(&record.text, "", None).trim_end().to_owned(),
        };
    }
    let Some(first) = edits.first() else {
        return String::new();
    };
    let telling = Telling {
        known,
        workspace: known.workspace,
        preposition: words::record(first.collection).at,
        record,
    };
    if let Some(sentence) = telling.noted(edits) {
        return sentence;
    }
    if let [one] = edits {
        return telling.one(one, &known.find(&one.path));
    }
    // What is common to all of them is said once, with the record: every element they share.
    let is_element = |step: &&PathStep| matches!(step, PathStep::Element(_));
    let common = shared(edits).iter().filter(is_element).count();
    let mut through = known.find(&first.path).through;
    through.truncate(common);
    let place = telling.at(&through);
    let mut called: Vec<String> = Vec::new();
    for edit in edits {
        let name = known.find(&edit.path).called();
        if !called.contains(&name) {
            called.push(name);
        }
    }
    words::several(edits.len(), &place, &some(called.into_iter(), NAMED))
}

/// The way all edits have in common, past its last element.
fn shared<'a>(edits: &[&'a Edit]) -> &'a [PathStep] {
    let Some(first) = edits.first() else {
        return &[];
    };
    let all = |length: &usize| {
        let start = first.path.get(..*length);
        edits.iter().all(|edit| edit.path.get(..*length) == start)
    };
    let common = (0..=first.path.len()).take_while(all).last();
    let common = first.path.get(..common.unwrap_or_default());
    common.unwrap_or_default()
}

struct Telling<'a> {
    known: &'a Known<'a>,
    workspace: &'a Workspace,
    preposition: &'static str,
    record: &'a RecordRef,
}

impl Telling<'_> {
    /// ”på mötet ”…”, punkt 5”.
    fn at(&self, through: &[String]) -> String {
        let own = format!("{} {}", self.preposition, self.record.text);
        let all: Vec<_> = std::iter::once(own)
            .chain(through.iter().cloned())
            .collect();
        all.join(", ")
    }

    fn one(&self, edit: &Edit, place: &Place) -> String {
        let at = self.at(&place.through);
        let (before, after) = (edit.before.as_ref(), edit.after.as_ref());
        let caption = |value| place.caption(self.workspace, value);
        if place.in_list {
            return match (before, after) {
                (None, Some(value)) => words::added_one(&place.a(), &at, &caption(value)),
                (Some(value), None) => words::removed_one(&place.a(), &at, &caption(value)),
                _ => words::changed(&place.called(), &at, None),
            };
        }
        let kind = place.field.map(|field| field.kind);
        if let Some(sentence) = self.of_list(place, &at, before, after) {
            return sentence;
        }
        let called = place.called();
        let says = |value: &&Value| !in_words(self.workspace, kind, value).is_empty();
        match (kind, before.filter(says), after.filter(says)) {
            (Some(Kind::Flag), _, Some(Value::Bool(true))) => words::ticked(&called, &at),
            (Some(Kind::Flag), ..) => words::unticked(&called, &at),
            (_, None, Some(value)) => {
                let short = in_a_sentence(self.workspace, kind, value);
                let short = short.unwrap_or_else(|| {
                    words::quoted(&shortened(&in_words(self.workspace, kind, value)))
                });
                words::filled(&called, &at, &short)
            }
            (_, _, None) => words::emptied(&called, &at),
            (_, Some(before), Some(after)) => {
                let before = in_a_sentence(self.workspace, kind, before);
                let after = in_a_sentence(self.workspace, kind, after);
                let values = before.as_deref().zip(after.as_deref());
                words::changed(&called, &at, values)
            }
        }
    }

    /// A list that is replaced as a whole, told by what came or went, or that the order is
    /// another.
    fn of_list(
        &self,
        place: &Place,
        at: &str,
        before: Option<&Value>,
        after: Option<&Value>,
    ) -> Option<String> {
        let list = |value: Option<&Value>| match value {
            None => Some(Vec::new()),
            Some(value) => value.as_array().cloned(),
        };
        let (mut gone, mut come) = (list(before)?, list(after)?);
        let had_both = !gone.is_empty() && !come.is_empty();
        gone.retain(|element| {
            let stays = come.iter().position(|other| other == element);
            stays.map(|at| come.remove(at)).is_none()
        });
        let caption = |value| place.caption(self.workspace, value);
        let texts = matches!(
            place.field.map(|field| field.kind),
            Some(Kind::Many(_) | Kind::Choices(_) | Kind::Lines | Kind::Items | Kind::Days) | None
        );
        Some(match (gone.as_slice(), come.as_slice()) {
            ([], []) if had_both => words::reordered(&place.called(), at),
            ([], [one]) if texts => words::came(&place.called(), at, &caption(one)),
            ([one], []) if texts => words::went(&place.called(), at, &caption(one)),
            ([], [one]) => words::added_one(&place.a(), at, &caption(one)),
            ([one], []) => words::removed_one(&place.a(), at, &caption(one)),
            _ => words::changed(&place.called(), at, None),
        })
    }

    /// What is noted all the time has sentences of its own: who was there, and what a
    /// huvudman did.
    fn noted(&self, edits: &[&Edit]) -> Option<String> {
        let [PathStep::Field(list), PathStep::Element(element), ..] = shared(edits) else {
            return None;
        };
        let field = match list.as_str() {
            "attendance" => "presence",
            "adoptions" => "status",
            _ => return None,
        };
        let is_noted = |edit: &&&Edit| {
            let inner = edit.path.get(2..);
            matches!(inner, Some([PathStep::Field(name)]) if name == field)
        };
        let edit = edits.iter().find(is_noted)?;
        let kind = self.known.find(&edit.path).field.map(|field| field.kind);
        let status = in_words(self.workspace, kind, edit.after.as_ref()?);
        let whole = self.known.element(list, element)?;
        let name = self
            .known
            .find(edit.path.get(..2)?)
            .caption(self.workspace, whole);
        let name = name.split(" · ").next().unwrap_or_default();
        let at = self.at(&[]);
        Some(if list == "attendance" {
            words::presence(name, &status, &at)
        } else {
            words::adoption(name, &status, &at)
        })
    }
}
