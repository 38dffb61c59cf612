//! A picture saved as a file needs nothing beside it, and tells itself apart from others.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used)]

use std::fs;

use samverkanskartan::app::{CaseFilter, MapView};
use samverkanskartan::domain::{Day, Id, Records, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::picture_file::{Saved, font_address, sizes, with_font};
use samverkanskartan::screen::words::picture_file::PNG_NOT_SAVED;

const TODAY: Day = Day::constant(2026, 1, 1);

fn edition() -> Workspace {
    read(&fs::read("public/data/vasterbotten.json").unwrap()).unwrap()
}

/// The rules of the page's fonts, as they stand in its style sheet.
fn rules() -> Vec<String> {
    let style = fs::read_to_string("style/tokens.css").unwrap();
    let rules = style.lines().filter(|line| line.starts_with("@font-face"));
    rules.map(str::to_owned).collect()
}

#[test]
fn a_saved_picture_is_written_in_the_pages_font_and_has_it_in_itself() {
    let saved = Saved::of_map(&edition(), &MapView::default());
    let rules = rules();
    assert_eq!(rules.len(), 2, "upright and italic");
    let held: String = rules
        .iter()
        .map(|rule| {
            let address = font_address(rule).unwrap();
            with_font(rule, &fs::read(format!("public/{address}")).unwrap())
        })
        .collect();
    assert!(!held.contains("fonts/"), "nothing beside it is asked for");
    let svg = saved.lettered(&held);
    assert!(svg.contains(&format!("<style>{held}text{{")));
    assert_eq!(svg.len(), saved.svg.len() + held.len());
    let family = "\"Source Sans 3 Variable\"";
    assert!(held.contains(family) && svg.contains(&family.replace('"', "'")));
    assert!(
        svg.contains("font-style:italic"),
        "some of it is in italics"
    );
}

#[test]
fn the_overview_and_all_bodies_are_saved_under_names_of_their_own() {
    let edition = edition();
    let name = |all, organization: Option<&str>| {
        let organization = organization.map(|id| Id::new(id).unwrap());
        Saved::of_map(
            &edition,
            &MapView {
                all,
                organization,
                ..MapView::default()
            },
        )
        .name
    };
    assert_eq!(name(false, None), "vasterbotten-karta-2024-09-06");
    assert_eq!(name(true, None), "vasterbotten-karta-2024-09-06-alla-organ");
    assert_eq!(
        name(true, Some("lsg")),
        "vasterbotten-karta-2024-09-06-alla-organ-lsg"
    );
}

#[test]
fn a_map_of_nine_hundred_bodies_can_be_saved_as_points_and_one_too_tall_for_any_browser_says_so() {
    let edition = edition();
    let size_of = |count: usize| {
        let mut records: Records = edition.records().clone();
        let group = |n: usize| {
            serde_json::json!({ "id": format!("grupp-{n}"), "classification": "arbetsgrupp",
                "names": [{ "name": format!("Lokal grupp {n}") }], "track": "officer",
                "level": "local" })
        };
        let groups = (0..count).map(|n| serde_json::from_value(group(n)).unwrap());
        records.organizations.extend(groups);
        let workspace = Workspace::new(records).unwrap();
        let all = MapView {
            all: true,
            ..MapView::default()
        };
        Saved::of_map(&workspace, &all).size
    };
    let (width, height) = size_of(900);
    assert!(height > 5_000.0, "it is tall: {height}");
    let tried = sizes((width, height));
    assert!(!tried.is_empty());
    for ((wide, tall), _) in tried {
        let (wide, tall) = (f64::from(wide), f64::from(tall));
        assert!((wide / tall - width / height).abs() < 0.01, "all of it");
    }
    assert_eq!(sizes((width, 70_000.0)), [], "nothing is tried");
    assert!(PNG_NOT_SAVED.contains("spara den som SVG"));
}

#[test]
fn every_saved_picture_says_what_its_marks_mean_and_of_what_data_it_is() {
    let edition = edition();
    let case = edition.records().cases.first().unwrap();
    let pictures = [
        Saved::of_map(&edition, &MapView::default()),
        Saved::of_case(&edition, case, (1, TODAY), &[]),
        Saved::of_time(&edition, case, 1),
        Saved::of_cases(&edition, &CaseFilter::default()),
        Saved::of_cases_on_road(&edition, &CaseFilter::default(), None),
    ];
    for saved in &pictures {
        let notes: Vec<_> = saved.svg.split("<text class=\"note\"").skip(1).collect();
        assert!(notes.len() >= 2, "{}", saved.name);
        let last = notes.last().unwrap();
        assert!(last.contains("utgåva "), "{last}");
        assert!(last.contains("Ritad av Samverkanskartan"), "{last}");
    }
}

#[test]
fn a_heading_wider_than_the_picture_makes_it_wider_and_is_not_cut() {
    let edition = edition();
    let mut records: Records = edition.records().clone();
    let title = "Gemensam rutin för samordnad utskrivning ".repeat(8);
    records.cases.first_mut().unwrap().short_title = title;
    let long = Workspace::new(records).unwrap();
    let wide = |workspace: &Workspace| {
        let case = workspace.records().cases.first().unwrap();
        Saved::of_case(workspace, case, (1, TODAY), &[]).size.0
    };
    assert!(wide(&long) > wide(&edition) + 1_000.0);
}
