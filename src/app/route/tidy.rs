//! What happens to an address on its way: a sentence's mark is taken with it, or it is encoded
//! once more than it should be.

use percent_encoding::percent_decode_str;

/// So many times an address may have been encoded on its way.
const TIMES: usize = 3;

/// What an address may have been before it went its way, the likeliest first.
pub(super) fn before_its_way(hash: &str) -> Vec<String> {
    let mut found = vec![without_marks(hash)];
    let mut text = hash.to_owned();
    for _ in 0..TIMES {
        let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if decoded == text {
            break;
        }
        let bare = decoded.trim_start_matches('#');
        found.extend([bare.to_owned(), without_marks(bare)]);
        text = decoded;
    }
    found
}

/// A text without the marks at its end that no address of ours ends in.
fn without_marks(text: &str) -> String {
    let is_mark = |sign: char| !sign.is_alphanumeric() && !matches!(sign, '-' | '_');
    text.trim_end_matches(is_mark).to_owned()
}
