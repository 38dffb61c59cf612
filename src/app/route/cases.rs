//! What the address says of the list of cases.

use super::{read_standing, standing_word};
use crate::app::query::Query;
use crate::domain::{Id, Organization, Standing, Topic};

/// Which cases are shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasesView {
    /// Which, and in which order they are listed.
    pub filter: CaseFilter,
    /// *I tid* instead of the list.
    pub in_time: bool,
}

/// Which cases are listed, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Words to find.
    pub text: String,
    /// Only these standings.
    pub standing: Option<Standing>,
    /// Only cases this body had to do with.
    pub organization: Option<Id<Organization>>,
    /// Only cases of this type.
    pub case_type: Option<String>,
    /// Only cases under this topic.
    pub topic: Option<Id<Topic>>,
    /// In which order.
    pub order: CaseOrder,
}

/// How cases are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseOrder {
    /// *Senast behandlat* first.
    #[default]
    Latest,
    /// By title.
    Title,
    /// Longest way first.
    Steps,
}

impl CasesView {
    pub(super) fn read(query: &Query) -> Self {
        Self {
            filter: CaseFilter::read(query),
            in_time: query.get("bild") == Some("tid"),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        self.filter.write(query);
        query.set("bild", self.in_time.then(|| "tid".to_owned()));
    }
}

impl CaseFilter {
    pub(super) fn read(query: &Query) -> Self {
        Self {
            text: query.owned("sok").unwrap_or_default(),
            standing: query.get("lage").and_then(read_standing),
            organization: query.id("organ"),
            case_type: query.owned("typ"),
            topic: query.id("amne"),
            order: match query.get("ordna") {
                Some("rubrik") => CaseOrder::Title,
                Some("steg") => CaseOrder::Steps,
                _ => CaseOrder::Latest,
            },
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        query.set(
            "sok",
            Some(self.text.clone()).filter(|text| !text.is_empty()),
        );
        query.set(
            "lage",
            self.standing
                .map(|standing| standing_word(standing).to_owned()),
        );
        query.set("organ", self.organization.as_ref().map(ToString::to_string));
        query.set("typ", self.case_type.clone());
        query.set("amne", self.topic.as_ref().map(ToString::to_string));
        let order = match self.order {
            CaseOrder::Latest => None,
            CaseOrder::Title => Some("rubrik".to_owned()),
            CaseOrder::Steps => Some("steg".to_owned()),
        };
        query.set("ordna", order);
    }
}
