//! Plans for roads where bodies that are one together have others beside them.

use samverkanskartan::layout::road::{Joint, Plan};

use super::plan::{boxed, floor, house, invented, way};

/// The invented structure, where the assembly and the council are also one together, and one without a way
/// stands before the assembly.
pub(crate) fn with_joint(width: f64) -> Plan {
    let mut plan = invented(width);
    plan.floors[1]
        .stands
        .insert(0, boxed("seminar", "Seminarium"));
    plan.joints.push(Joint {
        key: "joint".to_owned(),
        title: "Ledningen".to_owned(),
        note: "de två möts som ett".to_owned(),
        aside: String::new(),
        members: ["assembly", "council"].map(ToOwned::to_owned),
    });
    plan
}

/// A group with a team of its own, beside two groups without; two other teams have their way
/// past those.
pub(crate) fn passed_groups(width: f64) -> Plan {
    let line = house("municipalities", "9 kommuner", 9, false);
    let groups = ["north-group", "middle-group", "south-group"];
    let teams = ["north-team", "east-team", "west-team"];
    let boxes = |keys: [&str; 3]| Vec::from(keys.map(|key| boxed(key, key)));
    let to_assembly = [groups[0], groups[1], groups[2], teams[1], teams[2]];
    let mut ways = vec![
        way("assembly", "line", "rekommenderar"),
        way("north-team", "north-group", "föreslår"),
    ];
    ways.extend(to_assembly.map(|from| way(from, "assembly", "bereder")));
    Plan {
        floors: vec![
            floor("line", vec![line, house("region", "Regionen", 3, false)]),
            floor("assembly", vec![boxed("assembly", "Regionalt samråd")]),
            floor("groups", boxes(groups)),
            floor("teams", boxes(teams)),
        ],
        ways,
        ..invented(width)
    }
}
