//! Votes, of which OParl knows nothing.

use serde_json::Value;

use super::super::text::{Fields, word};
use super::Writer;
use crate::domain::VoteEvent;

impl Writer<'_> {
    /// The votes under an item, with the numbers the minutes print and what the huvudmän chose;
    /// OParl has no names either.
    pub(super) fn votes(&self, fields: &mut Fields, votes: &[VoteEvent]) {
        let told = votes.iter().map(|vote| self.vote(vote));
        let told: Vec<Value> = told.collect();
        if !told.is_empty() {
            fields.put("samverkanskartan:votes", Value::Array(told));
        }
    }

    fn vote(&self, vote: &VoteEvent) -> Value {
        let counts = vote.counts.iter().map(|it| {
            let mut fields = Fields::default();
            fields
                .text("what", &it.what)
                .put("count", Value::from(it.count));
            fields.into()
        });
        let counts: Vec<Value> = counts.collect();
        let by_huvudman = vote.by_huvudman.iter().map(|it| {
            let mut fields = Fields::default();
            fields
                .text("organization", &self.of("organization", &it.huvudman))
                .text("option", &word(&it.option));
            if let Some(count) = it.count {
                fields.put("count", Value::from(count));
            }
            fields.into()
        });
        let by_huvudman: Vec<Value> = by_huvudman.collect();
        let mut fields = Fields::default();
        fields
            .text("question", &vote.question)
            .maybe("stage", vote.stage.as_ref().map(word).as_deref())
            .maybe("yesMeans", vote.yes_means.as_deref())
            .maybe("noMeans", vote.no_means.as_deref())
            .maybe("result", vote.result.as_deref())
            .maybe("settledBy", vote.settled_by.as_ref().map(word).as_deref())
            .put("closed", Value::Bool(vote.closed));
        if vote.acclamation {
            fields.put("acclamation", Value::Bool(true));
        }
        for (name, all) in [("counts", counts), ("byHuvudman", by_huvudman)] {
            if !all.is_empty() {
                fields.put(name, Value::Array(all));
            }
        }
        fields.into()
    }
}
