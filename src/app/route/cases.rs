//! What the address says of the list of cases.

use super::{read_standing, standing_word};
use crate::app::query::Query;
use crate::domain::{Day, Id, Organization, Standing, Topic, read_day};

/// Which cases are shown, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CasesView {
    /// Which, and in which order they are listed.
    pub filter: CaseFilter,
    /// As what.
    pub shown: CasesShown,
    /// On the road: the day that is shown, where it is not the latest.
    pub day: Option<Day>,
}

/// As what the cases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CasesShown {
    /// As a list.
    #[default]
    List,
    /// As bands on the road (*på vägen*).
    OnRoad,
    /// As threads in time (*i tid*).
    InTime,
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
    /// Only open cases that this body has now.
    pub holder: Option<Id<Organization>>,
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
            shown: match query.get("bild") {
                Some("vag") => CasesShown::OnRoad,
                Some("tid") => CasesShown::InTime,
                _ => CasesShown::List,
            },
            day: query.get("dag").and_then(read_day),
        }
    }

    pub(super) fn write(&self, query: &mut Query) {
        self.filter.write(query);
        let word = match self.shown {
            CasesShown::List => None,
            CasesShown::OnRoad => Some("vag".to_owned()),
            CasesShown::InTime => Some("tid".to_owned()),
        };
        query.set("bild", word);
        query.set("dag", self.day.map(|day| day.to_string()));
    }
}

impl CaseFilter {
    pub(super) fn read(query: &Query) -> Self {
        Self {
            text: query.owned("sok").unwrap_or_default(),
            standing: query.get("lage").and_then(read_standing),
            organization: query.id("organ"),
            holder: query.id("hos"),
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
        query.set("hos", self.holder.as_ref().map(ToString::to_string));
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
