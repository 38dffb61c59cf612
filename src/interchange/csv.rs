//! CSV as a Swedish spreadsheet opens it: UTF-8 with a byte order mark, semicolons, CRLF.

/// What tells a spreadsheet that the text is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes a table: its heading and its rows.
pub fn write(heading: &[&str], rows: &[Vec<String>]) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    push_row(&mut table, heading.iter().copied());
    for row in rows {
        push_row(&mut table, row.iter().map(String::as_str));
    }
    table
}

fn push_row<'a>(table: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            table.push(';');
        }
        push_cell(table, cell);
    }
    table.push_str("\r\n");
}

/// A cell. One that a spreadsheet would calculate is made text by an apostrophe before it: what
/// somebody wrote in the log must never run on somebody else's machine.
fn push_cell(table: &mut String, cell: &str) {
    // Some look past what stands unseen before, and take the wide signs of Asia for the plain.
    let seen = |sign: &char| !(sign.is_whitespace() || sign.is_control() || *sign == '\u{feff}');
    let runs = cell.starts_with(['\t', '\r'])
        || matches!(
            cell.chars().find(seen),
            Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
        );
    let quoted = cell.contains([';', '"', '\n', '\r', ',', '\t']) || cell.trim() != cell;
    if quoted {
        table.push('"');
    }
    if runs {
        table.push('\'');
    }
    if quoted {
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    } else {
        table.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cell: &str, written: &str) {
        let table = write(&["a"], &[vec![cell.to_owned()]]);
        assert_eq!(table, format!("\u{feff}a\r\n{written}\r\n"));
    }

    #[test]
    fn a_formula_behind_unseen_or_wide_signs_is_made_text_too() {
        check(" =1+1", "\"' =1+1\"");
        check("\u{a0}=1+1", "\"'\u{a0}=1+1\"");
        check("\u{feff}=1+1", "'\u{feff}=1+1");
        check("＝1+1", "'＝1+1");
    }

    #[test]
    fn plain_text_is_written_as_it_is() {
        check("Länssamverkansgruppen", "Länssamverkansgruppen");
        check("", "");
        check("5 - 3", "5 - 3");
    }

    #[test]
    fn what_would_end_a_cell_is_quoted() {
        check("a;b", "\"a;b\"");
        check("”a” \"b\"", "\"”a” \"\"b\"\"\"");
        check("a\nb\r\nc", "\"a\nb\r\nc\"");
        check(" a", "\" a\"");
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_is_made_text() {
        check("=1+1", "'=1+1");
        check("+46 90", "'+46 90");
        check("-", "'-");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "\"'\t=1\"");
        check("\r=1", "\"'\r=1\"");
        check(
            "=HYPERLINK(\"a\";\"b\")",
            "\"'=HYPERLINK(\"\"a\"\";\"\"b\"\")\"",
        );
    }

    #[test]
    fn rows_end_as_the_standard_says() {
        let rows = [vec!["1".to_owned(), "2".to_owned()]];
        assert_eq!(write(&["a", "b"], &rows), "\u{feff}a;b\r\n1;2\r\n");
    }
}
