//! Bodies and people.

use serde_json::Value;

use super::super::text::word;
use super::{Writer, day};
use crate::domain::{Membership, Name, Organization, Person, Track};

impl Writer<'_> {
    pub(super) fn organization(&self, body: &Organization) -> Value {
        let memberships = self.workspace.records().memberships.iter();
        let of_body = memberships.filter(|it| it.organization == body.id);
        let parent = body.sub_organization_of.as_ref();
        // What it is called on the day the data speaks of, and not what it will be called.
        let named = body.names_at(self.workspace.as_of()).pop();
        let mut fields = self.object("Organization", &self.of("organization", &body.id));
        fields
            .text("body", &self.own_body())
            .text("name", named.map_or(body.name(), |it| &it.name))
            .text("shortName", named.map_or(body.short_name(), Name::short))
            .text("organizationType", organization_type(body.track))
            .text("classification", &body.classification)
            .texts("keyword", vec![word(&body.track), word(&body.level)])
            .text("startDate", &day(body.period.from.as_ref()))
            .text("endDate", &day(body.period.to.as_ref()))
            .maybe(
                "subOrganizationOf",
                parent.map(|it| self.of("organization", it)).as_deref(),
            )
            .texts(
                "membership",
                of_body.map(|it| self.of("membership", &it.id)).collect(),
            );
        fields.into()
    }

    pub(super) fn person(&self, person: &Person) -> Value {
        let memberships = self.workspace.records().memberships.iter();
        let own = memberships.filter(|it| it.person == person.id);
        let own: Vec<_> = own.map(|it| self.membership(it)).collect();
        let mut fields = self.object("Person", &self.of("person", &person.id));
        fields
            .text("body", &self.own_body())
            .text("name", person.name_at(self.workspace.as_of()));
        if !own.is_empty() {
            fields.put("membership", Value::Array(own));
        }
        fields.into()
    }

    fn membership(&self, membership: &Membership) -> Value {
        let on_behalf_of = membership.on_behalf_of.as_ref();
        let mut fields = self.object("Membership", &self.of("membership", &membership.id));
        fields
            .text("person", &self.of("person", &membership.person))
            .text(
                "organization",
                &self.of("organization", &membership.organization),
            )
            .text("role", &word(&membership.role))
            .text("startDate", &day(membership.period.from.as_ref()))
            .text("endDate", &day(membership.period.to.as_ref()))
            .maybe(
                "onBehalfOf",
                on_behalf_of
                    .map(|it| self.of("organization", it))
                    .as_deref(),
            );
        fields.into()
    }
}

/// OParl's own words, which are German.
fn organization_type(track: Track) -> &'static str {
    match track {
        Track::Political | Track::Officer | Track::Mixed => "Gremium",
        Track::Line => "Institution",
        Track::Outside => "Sonstiges",
    }
}
