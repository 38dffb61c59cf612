//! OParl 1.1: bodies, people, meetings and cases as council information systems exchange them.
//!
//! One document in the form of an OParl list; what OParl embeds stands where OParl embeds it.
//! A case is a `Paper` and each of its stops, planned or held, a `Consultation`; it is
//! `authoritative` where a body of the line decides. There is no server behind it, so the ids
//! lead nowhere: `samverkanskartan://DATASET/paper/ID`. What OParl has no field for – a date
//! that is less than a day, whether a stop took place – stands in fields with our prefix.

mod case;
mod meeting;
mod structure;
mod votes;

use serde_json::Value;

use super::text::{Fields, line_by_line};
use crate::domain::{Date, Id, Workspace};

/// Writes the document.
pub fn write(workspace: &Workspace) -> String {
    let records = workspace.records();
    let writer = Writer {
        workspace,
        base: format!("samverkanskartan://{}", records.dataset_id),
        as_of: format!("{}T00:00:00+00:00", records.as_of.sort_day()),
    };
    let mut objects = vec![writer.system(), writer.body()];
    objects.extend(
        records
            .organizations
            .iter()
            .map(|it| writer.organization(it)),
    );
    objects.extend(records.persons.iter().map(|it| writer.person(it)));
    objects.extend(records.meetings.iter().map(|it| writer.meeting(it)));
    objects.extend(records.cases.iter().map(|it| writer.paper(it)));
    line_by_line(&[("data", objects)])
}

/// What every object needs.
struct Writer<'a> {
    workspace: &'a Workspace,
    base: String,
    as_of: String,
}

impl Writer<'_> {
    /// The address that stands for a record.
    fn address(&self, of_type: &str, id: &str) -> String {
        format!("{}/{of_type}/{id}", self.base)
    }

    fn of<T>(&self, of_type: &str, id: &Id<T>) -> String {
        self.address(of_type, id.as_str())
    }

    fn all<T>(&self, of_type: &str, ids: &[Id<T>]) -> Vec<String> {
        ids.iter().map(|id| self.of(of_type, id)).collect()
    }

    /// An object with what all of them have. When each was written nobody knows; the day the
    /// data is of stands for it.
    fn object(&self, of_type: &str, address: &str) -> Fields {
        let mut fields = Fields::default();
        fields
            .text("id", address)
            .text("type", &format!("https://schema.oparl.org/1.1/{of_type}"))
            .text("created", &self.as_of)
            .text("modified", &self.as_of);
        fields
    }

    fn system(&self) -> Value {
        let mut system = self.object("System", &self.address("system", "1"));
        system
            .text("oparlVersion", "https://schema.oparl.org/1.1/")
            .text("name", "Samverkanskartan")
            .text("body", &self.address("list", "body"));
        system.into()
    }

    /// The collaboration as a whole.
    fn body(&self) -> Value {
        let mut body = self.object("Body", &self.own_body());
        body.text("name", &self.workspace.records().title)
            .text("system", &self.address("system", "1"))
            .put("legislativeTerm", Value::Array(Vec::new()));
        for list in [
            "organization",
            "person",
            "meeting",
            "paper",
            "agendaItem",
            "consultation",
            "file",
            "locationList",
            "legislativeTermList",
            "membership",
        ] {
            body.text(list, &self.address("list", list));
        }
        body.into()
    }

    fn own_body(&self) -> String {
        self.address("body", "1")
    }
}

/// A date as OParl has it, where a whole day is known.
fn day(date: Option<&Date>) -> String {
    let day = date.and_then(Date::exact);
    day.map_or_else(String::new, |day| day.to_string())
}
