//! Closing a case.

use serde_json::Value;

use crate::app::editing::Base;
use crate::domain::{Change, Workspace};

pub(super) fn base(_id: &str, _workspace: &Workspace) -> Option<Base> {
    None
}

pub(super) fn start(_id: &str, _workspace: &Workspace) -> Option<Value> {
    None
}

pub(super) fn finish(_id: &str, _base: &Base, _draft: &Value, _workspace: &Workspace) -> Change {
    Change::default()
}
