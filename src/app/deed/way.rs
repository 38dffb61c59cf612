//! The stops on a case's way: where a new one goes, and what it is called.

use crate::app::new_id;
use crate::domain::{Case, Consultation};

/// Puts a stop where its date belongs, with an id of its own; answers with its place.
pub(super) fn add(case: &mut Case, mut stop: Consultation) -> usize {
    stop.id = new_id::of_stop(case);
    let stops = &mut case.consultations;
    let day = stop.date.sort_day();
    let earlier = stops.iter().rposition(|other| other.date.sort_day() <= day);
    let at = earlier.map_or(0, |last| last + 1);
    stops.insert(at, stop);
    at
}
