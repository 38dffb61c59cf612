//! What a field is called, and how it is spoken of.

use crate::form::FieldId;
use crate::screen::words::form as words;

/// What a field is called (*etikett*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// In a form: ”Kort rubrik”.
    pub name: &'static str,
    /// In running text: ”den korta rubriken”; `None` where the name is quoted instead.
    pub the: Option<&'static str>,
    /// What to know when filling it in.
    pub help: Option<&'static str>,
    /// What one of those it lists is called.
    pub one: Option<One>,
}

/// One of several alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct One {
    /// ”källa”.
    pub name: &'static str,
    /// What stands before it when it is new: ”en”.
    pub article: &'static str,
}

/// A field with a name and nothing more.
pub(in crate::screen) const fn label(name: &'static str) -> Label {
    Label {
        name,
        the: None,
        help: None,
        one: None,
    }
}

impl Label {
    /// What a field is called.
    pub fn of(field: FieldId) -> Self {
        words::label(field)
    }

    /// What one of what it holds is called.
    pub fn one(&self) -> &'static str {
        self.one.map_or(self.name, |one| one.name)
    }

    /// The same, spoken of so in running text.
    pub(in crate::screen) const fn the(mut self, the: &'static str) -> Self {
        self.the = Some(the);
        self
    }

    /// The same, with something to know.
    pub(in crate::screen) const fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// The same, of a list of these.
    pub(in crate::screen) const fn of_each(mut self, one: One) -> Self {
        self.one = Some(one);
        self
    }
}
