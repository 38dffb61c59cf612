//! A file as other programs read it.

use samverkanskartan::screen::export::{Format, Table};

use super::line::Line;
use super::{Fault, day, read};

/// The file in another format.
pub(super) fn convert(line: &Line<'_>, file: &str) -> Result<String, Fault> {
    line.allows(&["to", "table", "day", "out"])?;
    let table = line.option("table");
    let format = match line.option("to") {
        Some("csv") => Format::Table(named(table.unwrap_or("arenden"))?),
        Some(_) if table.is_some() => {
            return Err(Fault::Words("--table hör till csv.".to_owned()));
        }
        Some("ocel") => Format::Ocel,
        Some("xes") => Format::Xes,
        Some("oparl") => Format::Oparl,
        Some("ics") => Format::Calendar,
        Some(other) => return Err(Fault::Words(format!("{other} är inget format."))),
        None => return Err(Fault::Words("--to behöver ett format.".to_owned())),
    };
    Ok(format.write(&read(file)?, day(line)?))
}

fn named(name: &str) -> Result<Table, Fault> {
    let mut tables = Table::ALL.into_iter();
    let table = tables.find(|table| table.file() == name);
    table.ok_or_else(|| Fault::Words(format!("{name} är ingen tabell.")))
}
