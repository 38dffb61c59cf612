//! What is wrong with what a form holds, in words.

use super::label::Label;
use super::reference::among;
use crate::form::{Fault, Wrong};
use crate::screen::dates;
use crate::screen::words::form as words;

/// What is wrong: ”Fyll i ”Kort rubrik”.”
pub fn told(fault: &Fault) -> String {
    let label = Label::of(fault.field);
    match &fault.wrong {
        Wrong::Empty => words::empty(label.name),
        Wrong::NoneOf => words::none_of(label.one()),
        Wrong::NotADate(text) => words::not_a_date(text),
        Wrong::NotATime(text) => words::not_a_time(text),
        Wrong::NotANumber(text) => words::not_a_number(text),
        Wrong::Above(most) => words::at_most(*most),
        Wrong::Longer(most) => words::at_most_letters(*most),
        Wrong::NotAChoice => words::NOT_A_CHOICE.to_owned(),
        Wrong::Nobody(text, to) => words::nobody(text, &among(to)),
        Wrong::NoItem(number) => words::no_item(number),
        Wrong::EndsFirst(end) => words::ends_first(end),
        Wrong::Ends { to, from } => words::out_of_order(&dates::date(from), &dates::date(to)),
    }
}
