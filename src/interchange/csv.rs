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

/// What divides the cells of a row for a program that takes this for another kind of table: it
/// does not see the quotes, which for it stand in the midst of a cell.
const ELSEWHERE: [char; 4] = [',', '\t', '\n', '\r'];

/// A cell. One that a spreadsheet would calculate is made text by an apostrophe before it: what
/// somebody wrote in the log must never run on somebody else's machine. So is what would be a
/// cell of its own where the table is divided otherwise.
fn push_cell(table: &mut String, cell: &str) {
    let quoted = cell.contains([';', '"', '\n', '\r', ',', '\t']) || cell.trim() != cell;
    if quoted {
        table.push('"');
    }
    if cell.starts_with(['\t', '\r']) || matches!(first_seen(cell), Some(sign) if runs(sign)) {
        table.push('\'');
    }
    for (n, part) in cell.split_inclusive(ELSEWHERE).enumerate() {
        if n > 0 && would_run(part) {
            table.push('\'');
        }
        if quoted {
            table.push_str(&part.replace('"', "\"\""));
        } else {
            table.push_str(part);
        }
    }
    if quoted {
        table.push('"');
    }
}

/// The first sign that is seen: some programs look past the others.
fn first_seen(text: &str) -> Option<char> {
    let seen = |sign: &char| !(sign.is_whitespace() || sign.is_control() || *sign == '\u{feff}');
    text.chars().find(seen)
}

/// Whether a cell that begins with this is calculated. Some take the wide signs of Asia for the
/// plain.
const fn runs(sign: char) -> bool {
    matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

/// Whether what stands after a comma or a line would run as a cell. A dash in running text, and
/// the price ”100,-”, would not.
fn would_run(part: &str) -> bool {
    let part = part.trim_start_matches('"');
    match first_seen(part) {
        Some('+' | '-') => {
            let rest = part.strip_prefix(['+', '-']).unwrap_or_default();
            rest.starts_with(|next: char| next.is_alphanumeric() || next == '(')
        }
        Some(sign) => runs(sign),
        None => false,
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
    fn a_formula_that_begins_a_cell_where_commas_tabs_or_lines_divide_is_made_text_too() {
        check("a,=1+2,b", "\"a,'=1+2,b\"");
        check("a, =1+2", "\"a,' =1+2\"");
        check("a,+46", "\"a,'+46\"");
        check("a,-20,@b", "\"a,'-20,'@b\"");
        check("a\t=1+1", "\"a\t'=1+1\"");
        check("a\n=1+1", "\"a\n'=1+1\"");
        check("=1,=2", "\"'=1,'=2\"");
        for text in ["100,- för alla", "den ena, - den andra", "5, +6"] {
            check(text, &format!("\"{text}\""));
        }
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
        check("\t=1", "\"'\t'=1\"");
        check("\r=1", "\"'\r'=1\"");
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
