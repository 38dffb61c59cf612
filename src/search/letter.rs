//! Letters: what counts as the same one, in an index and in a question.

/// The letters of a text as an index keeps them, each with the byte it begins at: small, a
/// ring or two dots kept on the three that are letters of their own, whether the text writes
/// them in one character or two, every other mark off, and what is not to be seen left out.
pub(super) fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut all = text
        .char_indices()
        .flat_map(|(at, char)| char.to_lowercase().map(move |small| (at, small)))
        .filter(|(_, char)| !is_unseen(*char))
        .peekable();
    std::iter::from_fn(move || {
        let (at, mut char) = all.next()?;
        while let Some((_, mark)) = all.next_if(|(_, next)| is_mark(*next)) {
            char = marked(char, mark);
        }
        Some((at, bare(char)))
    })
}

/// The combining marks of Unicode.
fn is_mark(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}')
}

/// The soft hyphen, what joins or parts without a width, and marks of direction.
fn is_unseen(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// A letter and a mark over it: a ring makes one letter of its own, two dots make two.
fn marked(char: char, mark: char) -> char {
    match (char, mark) {
        ('a', '\u{30a}') => '\u{e5}',
        ('a', '\u{308}') => '\u{e4}',
        ('o', '\u{308}') => '\u{f6}',
        (char, _) => char,
    }
}

/// A letter without the marks that make no other letter in Swedish; of the Sámi and the other
/// Nordic letters what a Swedish keyboard has in their place.
fn bare(char: char) -> char {
    match char {
        'á' | 'à' | 'â' | 'ã' | 'ā' => 'a',
        'æ' => '\u{e4}',
        'ø' => '\u{f6}',
        'č' | 'ç' | 'ć' => 'c',
        'đ' | 'ð' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
        'ŋ' | 'ñ' | 'ń' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ō' => 'o',
        'š' | 'ś' => 's',
        'ŧ' | 'þ' => 't',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' | 'ź' => 'z',
        'ł' => 'l',
        other => other,
    }
}

/// A letter as one types it who has no key for a ring or two dots.
pub(super) fn plain(char: char) -> char {
    match char {
        '\u{e5}' | '\u{e4}' => 'a',
        '\u{f6}' => 'o',
        other => other,
    }
}

/// A word so typed.
pub(super) fn plainly(word: &str) -> String {
    word.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        letters(text).map(|(_, char)| char).collect()
    }

    #[test]
    fn a_letter_is_the_same_however_it_is_composed() {
        assert_eq!(folded("A\u{30a}sele"), "åsele");
        assert_eq!(folded("VA\u{308}nna\u{308}s"), "vännäs");
        assert_eq!(folded("Zemre\u{301}n"), "zemren");
    }

    #[test]
    fn other_alphabets_letters_are_found_without_their_marks() {
        assert_eq!(folded("Ubmejen tjïelte"), "ubmejen tjielte");
        assert_eq!(folded("Sámi čáhci Ŋuvvá"), "sami cahci nuvva");
        assert_eq!(folded("Bjørn Æsbjerg"), "björn äsbjerg");
    }

    #[test]
    fn what_is_not_to_be_seen_parts_no_word() {
        assert_eq!(folded("vaccina\u{ad}tion"), "vaccination");
        let at: Vec<_> = letters("a\u{ad}b").map(|(at, _)| at).collect();
        assert_eq!(at, [0, 3]);
    }

    #[test]
    fn rings_and_dots_fall_when_one_has_no_key_for_them() {
        assert_eq!(plainly("hjälpmedelsrådet på ön"), "hjalpmedelsradet pa on");
    }
}
