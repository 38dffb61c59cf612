//! Whose introduction *Din plats* is.

use crate::domain::{Id, Organization};

/// Which seat (*plats*) is told of. With nothing chosen there is only the choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeatChoice {
    /// In which body.
    pub organization: Option<Id<Organization>>,
    /// For which huvudman; never without a body.
    pub on_behalf_of: Option<Id<Organization>>,
}

impl SeatChoice {
    /// A seat in a body for a huvudman.
    pub fn of(organization: Id<Organization>, on_behalf_of: Id<Organization>) -> Self {
        Self {
            organization: Some(organization),
            on_behalf_of: Some(on_behalf_of),
        }
    }

    /// Reads what stands after the screen's name: a body and a huvudman, a body, or nothing.
    pub(super) fn read(name: Option<&str>) -> Option<Self> {
        let Some(name) = name else {
            return Some(Self::default());
        };
        let mut parts = name.split('/').map(|part| Id::new(part).ok());
        let organization = Some(parts.next()??);
        let on_behalf_of = match parts.next() {
            Some(huvudman) => Some(huvudman?),
            None => None,
        };
        parts.next().is_none().then_some(Self {
            organization,
            on_behalf_of,
        })
    }

    pub(super) fn print(&self) -> String {
        let ids = [&self.organization, &self.on_behalf_of];
        let ids = ids.into_iter().flatten();
        ids.fold("/plats".to_owned(), |path, id| format!("{path}/{id}"))
    }
}
