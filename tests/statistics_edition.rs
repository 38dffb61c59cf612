//! The statistics of the built-in edition, as the screen shows them. A change in the data or in
//! a definition shows here: `UPDATE_EXPECT=1 cargo test --test statistics_edition`.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write;

use samverkanskartan::app::StatisticsView;
use samverkanskartan::screen::statistics::{Part, StatisticsScreen, Table};

#[test]
fn the_figures_are_those_that_have_been_looked_at() {
    let bytes = std::fs::read("public/data/vasterbotten.json").unwrap();
    let workspace = samverkanskartan::interchange::read(&bytes).unwrap();
    let screen = StatisticsScreen::new(&workspace, &StatisticsView::default());
    let mut text = format!("{} {}\n", screen.count, screen.condition);
    for table in &screen.tables {
        tell(&mut text, table);
    }
    let text = text.replace('\u{a0}', " ");
    expect_test::expect_file!["statistics/vasterbotten.txt"].assert_eq(&text);
}

fn tell(text: &mut String, table: &Table) {
    let columns: Vec<_> = table.columns.iter().map(|column| column.label).collect();
    let (heading, lead) = (&table.heading, &table.lead);
    writeln!(text, "\n# {heading}\n{lead}").unwrap();
    writeln!(
        text,
        "{} | {} | {}",
        table.head,
        table.scale,
        columns.join(" | ")
    )
    .unwrap();
    for row in &table.rows {
        let bar = row.bar.map_or_else(String::new, |bar| {
            let share = |share: f64| format!("{:.0}", share * 100.0);
            let middle = bar.middle.map(|middle| format!(" ({})", share(middle)));
            format!(
                "{}–{}{}",
                share(bar.start),
                share(bar.end),
                middle.unwrap_or_default()
            )
        });
        let cells: Vec<_> = row.cells.iter().map(|cell| words(cell)).collect();
        writeln!(text, "{} | {bar} | {}", words(&row.head), cells.join(" | ")).unwrap();
    }
}

fn words(parts: &[Part]) -> String {
    let word = |part: &Part| match part {
        Part::Text(text) | Part::Link(_, text) => text.clone(),
        Part::Body(body) => body.short.clone(),
    };
    parts.iter().map(word).collect()
}
