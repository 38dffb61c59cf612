//! Cases and their stops.

use serde_json::Value;

use super::super::text::word;
use super::Writer;
use crate::domain::{Case, Consultation, ConsultationRole, LegalForce, RelatedKind};

impl Writer<'_> {
    pub(super) fn paper(&self, case: &Case) -> Value {
        let related = |whole: bool| {
            let cases = case.related.iter();
            let cases = cases.filter(|it| (it.kind == RelatedKind::PartOf) == whole);
            cases.map(|it| self.of("paper", &it.case)).collect()
        };
        let topics = case.topics.iter().filter_map(|id| self.workspace.find(id));
        let stops = case.consultations.iter();
        let stops = stops.map(|stop| self.consultation(case, stop));
        let holder = case.outcome.holder.iter();
        let mut fields = self.object("Paper", &self.of("paper", &case.id));
        fields
            .text("body", &self.own_body())
            .text("name", &case.title)
            .text("reference", case.id.as_str())
            .text("paperType", &case.case_type)
            .texts("keyword", topics.map(|topic| topic.label.clone()).collect())
            .texts("relatedPaper", related(false))
            .texts("superordinatedPaper", related(true))
            .texts(
                "originatorOrganization",
                self.all("organization", &case.initiator.organizations),
            )
            .texts(
                "underDirectionOf",
                holder.map(|id| self.of("organization", id)).collect(),
            )
            .text("samverkanskartan:summary", &case.summary)
            .text("samverkanskartan:finished", &word(&case.outcome.finished))
            .put("consultation", Value::Array(stops.collect()));
        fields.into()
    }

    fn consultation(&self, case: &Case, stop: &Consultation) -> Value {
        let bodies = stop.organization.iter().chain(&stop.other_organizations);
        let body = stop.organization.as_ref();
        let body = body.and_then(|id| self.workspace.find(id));
        let in_line = body.is_some_and(|it| LegalForce::of(it.track) == LegalForce::Line);
        let decides = stop.role == ConsultationRole::Decided && in_line;
        let meeting = stop.meeting.as_ref();
        let item = meeting
            .and_then(|id| self.workspace.find(id))
            .zip(stop.item.as_ref())
            .and_then(|(meeting, number)| self.item_of(meeting, number));
        let mut fields = self.object("Consultation", &self.of("consultation", &stop.id));
        fields
            .text("paper", &self.of("paper", &case.id))
            .maybe(
                "meeting",
                meeting.map(|id| self.of("meeting", id)).as_deref(),
            )
            .maybe("agendaItem", item.as_deref())
            .texts(
                "organization",
                bodies.map(|id| self.of("organization", id)).collect(),
            )
            .put("authoritative", Value::from(decides))
            .text("role", stop.role.as_str())
            .text("samverkanskartan:status", &word(&stop.status))
            .text("samverkanskartan:edtf", &stop.date.to_string())
            .text("samverkanskartan:what", &stop.what);
        fields.into()
    }
}
