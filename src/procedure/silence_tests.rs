//! Where the sources are silent, nothing is called a deviation.

use proptest::prelude::*;
use serde_json::json;

use super::fixture::Made;
use super::index::Procedure;
use super::observation::ObservationStatus;

/// A stop somewhere, with nothing a source says of it.
fn any_stop() -> impl Strategy<Value = String> {
    let day = prop::sample::select(vec!["2019", "2024-01-01", "../2024", "2024?", "2023/2024"]);
    let body = prop::sample::select(vec!["samrad", "lsg", "forum", "namnd", "arbetsgrupp-a"]);
    let role = prop::sample::select(vec![
        "treated",
        "decided",
        "recommended",
        "prepared",
        "tabled",
        "raised",
    ]);
    let end = prop::sample::select(vec!["", " >samrad", " >lsg", " ?"]);
    (day, body, role, end).prop_map(|(day, body, role, end)| format!("{day} {body} {role}{end}"))
}

proptest! {
    #[test]
    fn where_no_source_says_so_nobody_departs_from_the_way(
        stops in prop::collection::vec(any_stop(), 0..9),
    ) {
        let stops: Vec<&str> = stops.iter().map(String::as_str).collect();
        for kind in [
            "prepared-through", "passed-on-in-agreement", "disagreement-resolved",
            "raised-in-structure", "tabled-returns", "planned-held", "goes-on-to",
            "conditions-kept",
        ] {
            let at = ["samrad", "huvudmannen"];
            let check = json!({"kind": kind, "at": at, "through": ["lsg"]});
            let made = Made {
                rule: json!({"check": check, "validFrom": "2020"}),
                stops: &stops,
                ..Made::default()
            };
            let workspace = made.workspace();
            for found in Procedure::new(&workspace).observations() {
                prop_assert_eq!(found.status, ObservationStatus::Open);
            }
        }
    }
}
