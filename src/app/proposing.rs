//! What a form proposes when something else in it is typed: it stands in its fields and can be
//! changed there.

use serde_json::{Value, json};

use super::editing::Editing;
use super::record::{set, text};
use super::task::Task;
use crate::domain::{Collection, Date, Day, PathStep};

impl Editing {
    /// What follows of what was typed at a pointer.
    pub(super) fn propose(&mut self, pointer: &str, today: Day) {
        match pointer {
            "/date" => self.propose_state(today),
            "/status" => self.propose_plan(),
            _ => {}
        }
    }

    /// A meeting that gets a day to come is planned, until something else is said.
    fn propose_state(&mut self, today: Day) {
        let is_meeting = match &self.task {
            Task::Add(collection) => *collection == Collection::Meetings,
            Task::Change(at) => at.collection == Collection::Meetings && at.path.is_empty(),
            Task::AddPart(_) | Task::Deed(..) => false,
        };
        if !is_meeting {
            return;
        }
        let day = text(&self.draft, "date").parse::<Date>();
        let is_coming = day.is_ok_and(|it| it.earliest().is_some_and(|day| day > today));
        match text(&self.draft, "state") {
            "" if is_coming => self.set("/state", Some("planned".into())),
            "planned" if !is_coming => self.set("/state", None),
            _ => {}
        }
    }

    /// A planned stop that was held keeps what was planned as its plan. What showed that it was
    /// planned does not show that it was held: those sources go with the plan, and come back
    /// when it was not held after all.
    fn propose_plan(&mut self) {
        let Some((was, short_title)) = self.planned_stop() else {
            return;
        };
        let plan = plan_of(&was);
        let says_more = plan.get("sources").is_some() || text(&plan, "what") != short_title;
        let is_held = text(&self.draft, "status") == "held";
        let of_plan = list(&was, "sources");
        let mut sources = list(&self.draft, "sources");
        let (now, stated) = (
            text(&self.draft, "dateAsStated"),
            text(&was, "dateAsStated"),
        );
        match self.draft.get("plan") {
            None if is_held && says_more => {
                sources.retain(|it| !of_plan.contains(it));
                if now == stated {
                    self.set("/dateAsStated", None);
                }
                set(&mut self.draft, "plan", plan);
            }
            Some(known) if !is_held && *known == plan => {
                let own = std::mem::replace(&mut sources, of_plan);
                sources.extend(own);
                if now.is_empty() {
                    set(&mut self.draft, "dateAsStated", stated.into());
                }
                self.set("/plan", None);
            }
            _ => return,
        }
        let sources = (!sources.is_empty()).then_some(Value::Array(sources));
        self.set("/sources", sources);
    }

    /// The stop as it was when the form was opened, where it was planned, and what its case is
    /// called in short.
    fn planned_stop(&self) -> Option<(Value, String)> {
        let Task::Change(at) = &self.task else {
            return None;
        };
        let is_stop = at.collection == Collection::Cases
            && matches!(at.path.as_slice(), [PathStep::Field(list), _] if list == "consultations");
        let (_, _, case) = self.base.first().filter(|_| is_stop)?;
        let was = at.find(case)?;
        let is_planned = text(was, "status") == "planned";
        is_planned.then(|| (was.clone(), text(case, "shortTitle").to_owned()))
    }
}

/// What was planned for a stop.
fn plan_of(stop: &Value) -> Value {
    let mut plan = json!({});
    for field in ["date", "dateAsStated", "what", "sources"] {
        if let Some(value) = stop.get(field) {
            set(&mut plan, field, value.clone());
        }
    }
    plan
}

fn list(of: &Value, field: &str) -> Vec<Value> {
    let all = of.get(field).and_then(Value::as_array);
    all.cloned().unwrap_or_default()
}
