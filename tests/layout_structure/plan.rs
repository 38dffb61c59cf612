//! The plan of the agreed structure.

use samverkanskartan::layout::{
    Block, Direction, Enclosure, Floor, Frame, House, Link, Node, Order, Plan, Shape, Side,
    SideGroup, TextSize,
};

/// The fifteen municipalities, in the order of the alphabet.
pub(crate) const MUNICIPALITIES: [&str; 15] = [
    "Bjurholm",
    "Dorotea",
    "Lycksele",
    "Malå",
    "Nordmaling",
    "Norsjö",
    "Robertsfors",
    "Skellefteå",
    "Sorsele",
    "Storuman",
    "Umeå",
    "Vilhelmina",
    "Vindeln",
    "Vännäs",
    "Åsele",
];

/// The bodies that prepare cases for LSG.
pub(crate) const PREPARING: [&str; 4] = [
    "Beredning barn och unga",
    "Beredning vuxna och äldre",
    "Hjälpmedels\u{ad}rådet",
    "Samverkansråd patientsäkerhet",
];

fn node(title: &str, note: &str, size: TextSize, pips: usize) -> Node {
    Node {
        key: title.to_lowercase(),
        title: title.to_owned(),
        note: (!note.is_empty()).then(|| note.to_owned()),
        size,
        pips,
    }
}

fn nodes(titles: &[&str], size: TextSize) -> Vec<Node> {
    titles.iter().map(|t| node(t, "", size, 0)).collect()
}

fn floor(key: &str, label: &str, note: &str, blocks: Vec<Block>) -> Floor {
    let order = Order::AsGiven;
    let (key, label, note) = (key.to_owned(), label.to_owned(), note.to_owned());
    Floor {
        key,
        label,
        note,
        order,
        blocks,
    }
}

fn principals() -> Vec<Block> {
    let seats = |name: &&str| usize::from(["Skellefteå", "Umeå"].contains(name)) + 1;
    let cell = |name: &&str| node(name, "", TextSize::Small, seats(name));
    let region = [
        "Regionfullmäktige",
        "Regionstyrelsen",
        "Hälso- och sjukvårdsnämnden",
    ];
    vec![
        Block::House(House {
            key: "municipalities".to_owned(),
            title: "15 kommuner".to_owned(),
            note: "fullmäktige och nämnder beslutar i linjen, var för sig".to_owned(),
            pips: 0,
            columns: 5,
            boxes: MUNICIPALITIES.iter().map(cell).collect(),
        }),
        Block::House(House {
            key: "region".to_owned(),
            title: "Region Västerbotten".to_owned(),
            note: String::new(),
            pips: 3,
            columns: 1,
            boxes: nodes(&region, TextSize::Small),
        }),
    ]
}

fn upper_floors() -> Vec<Floor> {
    let mut samrad = node(
        "Samråd hälsa, vård och omsorg",
        "förtroendevalda · 20 platser · rekommenderar",
        TextSize::Big,
        0,
    );
    "samråd".clone_into(&mut samrad.key);
    let mut lsg = node(
        "Länssamverkansgruppen, LSG",
        "tjänstepersoner från alla huvudmän",
        TextSize::Big,
        0,
    );
    "lsg".clone_into(&mut lsg.key);
    vec![
        floor("line", "Huvudmännens linje", "här beslutas", principals()),
        floor(
            "political",
            "Politisk samverkan",
            "här enas man",
            vec![
                Block::Principal(samrad),
                Block::Beside(nodes(&["Ledningsseminarium"], TextSize::Small)),
            ],
        ),
        floor(
            "officials",
            "Tjänste\u{ad}personer",
            "här bereds det",
            vec![
                Block::Principal(lsg),
                Block::Beside(nodes(&["Koordinatorer"], TextSize::Normal)),
            ],
        ),
    ]
}

fn lower_floors() -> Vec<Floor> {
    let groups = vec![
        node(
            "6 äldre arbetsgrupper",
            "2021–2022 · slut inte känt",
            TextSize::Normal,
            0,
        ),
        node(
            "Arbetsgrupp vaccinationer",
            "2024 · region och kommuner",
            TextSize::Normal,
            0,
        ),
    ];
    let local = vec![
        node("Södra Lappland", "modellområde", TextSize::Normal, 0),
        node(
            "Skellefteå/Norsjö",
            "strategisk samverkan",
            TextSize::Normal,
            0,
        ),
        node("Umeå med krans", "styrgrupp", TextSize::Normal, 0),
        node(
            "Lokal samverkan",
            "regionen + en kommun",
            TextSize::Normal,
            0,
        ),
    ];
    let preparing = nodes(&PREPARING, TextSize::Normal);
    vec![
        floor(
            "preparing",
            "Beredningar och råd",
            "",
            vec![Block::Row(preparing)],
        ),
        floor(
            "groups",
            "Arbets\u{ad}grupper",
            "",
            vec![Block::Row(groups)],
        ),
        floor(
            "local",
            "Delregionalt och lokalt",
            "",
            vec![Block::Row(local)],
        ),
    ]
}

fn side() -> Side {
    let group = |label: &str, nodes| SideGroup {
        label: label.to_owned(),
        nodes,
    };
    let forums = vec![
        node("Kommunchefsforum", "", TextSize::Small, 0),
        node(
            "Delegationen",
            "social välfärd och hälsa",
            TextSize::Small,
            0,
        ),
        node("Dialogmöte", "", TextSize::Small, 0),
    ];
    let networks = [
        "Socialchefsnätverket",
        "MAS/MAR-nätverket",
        "FoU Socialtjänst",
    ];
    Side {
        key: "outside".to_owned(),
        label: "Utanför strukturen".to_owned(),
        note: "kan väcka frågor, men bereder dem inte".to_owned(),
        groups: vec![
            group("", forums),
            group(
                "Nätverk och kunskapsstöd",
                nodes(&networks, TextSize::Small),
            ),
            group(
                "Nationell nivå",
                nodes(&["SKR och staten"], TextSize::Small),
            ),
        ],
    }
}

/// A link whose key names its ends and its word.
pub(crate) fn link(from: &str, to: &str, direction: Direction, verb: &str) -> Link {
    Link {
        key: format!("{from}–{to}–{verb}"),
        from: from.to_owned(),
        to: to.to_owned(),
        direction,
        verb: (!verb.is_empty()).then(|| verb.to_owned()),
    }
}

/// In the street one line stands for all that are alike.
pub(crate) fn street_links() -> Vec<Link> {
    vec![
        link("samråd", "line", Direction::Up, "rekommenderar"),
        link("line", "samråd", Direction::Down, "återför"),
        link("lsg", "samråd", Direction::Up, "bereder åt"),
        link("samråd", "lsg", Direction::Down, "återför"),
        link("preparing", "lsg", Direction::Up, "bereder"),
        link("lsg", "preparing", Direction::Down, "ger uppdrag"),
        link("groups", "lsg", Direction::Up, "lämnar förslag till LSG"),
        link("local", "lsg", Direction::Up, "informerar LSG"),
    ]
}

fn links() -> Vec<Link> {
    let mut links = vec![
        link("samråd", "municipalities", Direction::Up, "rekommenderar"),
        link("municipalities", "samråd", Direction::Down, "återför"),
        link("samråd", "region", Direction::Up, ""),
        link("region", "samråd", Direction::Down, ""),
        link("lsg", "samråd", Direction::Up, "bereder åt"),
        link("samråd", "lsg", Direction::Down, "återför"),
        link("lsg", "koordinatorer", Direction::Sideways, ""),
        link("koordinatorer", "samråd", Direction::Sideways, "samordnar"),
        link(
            "arbetsgrupp vaccinationer",
            "lsg",
            Direction::Up,
            "lämnar förslag till LSG",
        ),
        link("södra lappland", "lsg", Direction::Up, "informerar LSG"),
    ];
    for (at, title) in PREPARING.iter().enumerate() {
        let (up, down) = if at == 0 {
            ("bereder", "ger uppdrag")
        } else {
            ("", "")
        };
        links.push(link(&title.to_lowercase(), "lsg", Direction::Up, up));
        links.push(link("lsg", &title.to_lowercase(), Direction::Down, down));
    }
    links
}

/// The agreed structure as it is drawn in the overview.
pub(crate) fn structure(shape: Shape) -> Plan {
    Plan {
        shape,
        floors: upper_floors().into_iter().chain(lower_floors()).collect(),
        side: Some(side()),
        enclosure: Some(Enclosure {
            key: "system".to_owned(),
            title: "Systemledning".to_owned(),
            note: "de två möts som ett".to_owned(),
            members: ["samråd".to_owned(), "lsg".to_owned()],
        }),
        links: match shape {
            Shape::Wide => links(),
            Shape::Narrow => street_links(),
        },
    }
}

/// The same structure with every working group and local body in it.
pub(crate) fn every_body(shape: Shape) -> Plan {
    let mut plan = structure(shape);
    let groups = [
        ("Betalningsansvar", "2021"),
        ("Läkarmedverkan", "referensgrupp, 2021"),
        ("Ledningsseminarium 2021", "2021"),
        ("Arbetsgrupp vaccinationer", "2024"),
        ("NPF-rutinen", "2022"),
        ("Betalningsansvar 2", "projektgrupp, 2022"),
        ("Fördröjd hemgång", "alla 16 huvudmän, 2022"),
    ];
    let groups = groups.map(|(title, note)| node(title, note, TextSize::Small, 0));
    let frames = [
        ("Södra Lappland", ["Modellområde", "Styrgruppen i Dorotea"]),
        (
            "Skellefteå/Norsjö",
            ["Strategisk samverkan", "Styrgrupp HLT Skellefteå"],
        ),
        (
            "Umeå med krans",
            ["Styrgrupp nära vård", "Umeåpiloten, pausad"],
        ),
        (
            "Region och kommun",
            ["Lokala överenskommelser", "Samråd i särskilda frågor"],
        ),
    ];
    let frames = frames.map(|(title, boxes)| {
        Block::Frame(Frame {
            key: title.to_lowercase(),
            title: title.to_owned(),
            boxes: nodes(&boxes, TextSize::Small),
        })
    });
    plan.floors[4].blocks = vec![Block::Row(groups.into())];
    plan.floors[5].blocks = frames.into();
    plan
}
