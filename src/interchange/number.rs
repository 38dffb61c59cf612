//! Whole numbers in a file that have more digits than can be kept. They would be read as the nearest
//! that can, and written as that.

/// The first whole number that would not be written as it was read, and the byte after it. `text` is
/// known to be JSON.
pub(super) fn too_long(text: &str) -> Option<(&str, usize)> {
    let mut in_string = false;
    let mut escaped = false;
    let mut from = None;
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        if matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E') {
            from = from.or(Some(at));
            continue;
        }
        in_string = byte == b'"';
        let number = from.take().and_then(|from| text.get(from..at));
        if let Some(number) = number.filter(|number| is_too_long(number)) {
            return Some((number, at));
        }
    }
    None // the last byte of a file of ours closes it
}

/// What stands outside strings is a number, or a letter of `true`, `false` and `null`.
fn is_too_long(number: &str) -> bool {
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    // So many digits every number of 64 bits has room for.
    let is_short = digits.len() < 19;
    is_whole && !is_short && number.parse::<i64>().is_err() && number.parse::<u64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, number: Option<&str>) {
        assert_eq!(too_long(text).map(|(number, _)| number), number, "{text}");
    }

    #[test]
    fn only_a_whole_number_beyond_64_bits_is_too_long() {
        check(
            r#"{"a":18446744073709551615,"b":-9223372036854775808}"#,
            None,
        );
        check(
            r#"{"a":18446744073709551616}"#,
            Some("18446744073709551616"),
        );
        check(
            r#"{"a":[1,-9223372036854775809 ]}"#,
            Some("-9223372036854775809"),
        );
        check(
            r#"{"a":1e30,"b":123456789012345678901234567890.5,"c":true}"#,
            None,
        );
    }

    #[test]
    fn digits_in_a_text_are_text() {
        let long = "1".repeat(40);
        check(&format!(r#"{{"a":"\" {long} \\","b":"{long}"}}"#), None);
        check(&format!(r#"{{"a":"\\","b":{long}}}"#), Some(&long));
    }
}
