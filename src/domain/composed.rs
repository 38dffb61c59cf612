//! Letters that are written in two characters, a letter and a mark over it, as one. It is what
//! Unicode calls NFC, for the letters of Europe and for those of Arabic that have a mark of their
//! own; what has none in one character stays as it is.

use std::borrow::Cow;

/// A mark, the letters it stands on, and the two in one.
const MARKED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeinouwyAEINOUWY", "àèìǹòùẁỳÀÈÌǸÒÙẀỲ"), // grave
    (
        '\u{301}',
        "acegiklmnoprsuwyzACEGIKLMNOPRSUWYZÆæØø",
        "áćéǵíḱĺḿńóṕŕśúẃýźÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹǼǽǾǿ",
    ), // acute
    (
        '\u{302}',
        "aceghijosuwyzACEGHIJOSUWYZ",
        "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ",
    ), // circumflex
    ('\u{303}', "aeinouvyAEINOUVY", "ãẽĩñõũṽỹÃẼĨÑÕŨṼỸ"), // tilde
    ('\u{304}', "aegiouyAEGIOUYÆæ", "āēḡīōūȳĀĒḠĪŌŪȲǢǣ"), // macron
    ('\u{306}', "aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"),         // breve
    (
        '\u{307}',
        "abcdefghmnoprstwxyzABCDEFGHIMNOPRSTWXYZ",
        "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻ",
    ), // dot above
    (
        '\u{308}',
        "aehiotuwxyAEHIOUWXY",
        "\u{e4}ëḧï\u{f6}ẗüẅẍÿ\u{c4}ËḦÏ\u{d6}ÜẄẌŸ",
    ), // diaeresis
    ('\u{30a}', "auwyAU", "\u{e5}ůẘẙ\u{c5}Ů"),           // ring
    ('\u{30b}', "ouOU", "őűŐŰ"),                         // double acute
    (
        '\u{30c}',
        "acdeghijklnorstuzACDEGHIKLNORSTUZʒƷ",
        "ǎčďěǧȟǐǰǩľňǒřšťǔžǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǯǮ",
    ), // caron
    (
        '\u{323}',
        "abdehiklmnorstuvwyzABDEHIKLMNORSTUVWYZ",
        "ạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒ",
    ), // dot below
    ('\u{326}', "stST", "șțȘȚ"),                         // comma below
    (
        '\u{327}',
        "cdeghklnrstCDEGHKLNRST",
        "çḑȩģḩķļņŗşţÇḐȨĢḨĶĻŅŖŞŢ",
    ), // cedilla
    ('\u{328}', "aeiouAEIOU", "ąęįǫųĄĘĮǪŲ"),             // ogonek
    ('\u{653}', "ا", "آ"),
    ('\u{654}', "اوي", "أؤئ"),
    ('\u{655}', "ا", "إ"),
];

/// The sign for a unit that nothing but a capital letter is meant by.
const ANGSTROM: char = '\u{212b}';

/// A letter and a mark that follows it in one character, where there is one.
pub(super) fn in_one(letter: char, mark: char) -> Option<char> {
    let (_, bare, marked) = MARKED.iter().find(|(known, ..)| *known == mark)?;
    let at = bare.chars().position(|it| it == letter)?;
    marked.chars().nth(at)
}

/// A text in which every letter that can be is written in one character.
pub fn composed(text: &str) -> Cow<'_, str> {
    if !is_apart(text) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for sign in text.chars() {
        let last = whole.chars().next_back();
        match last.and_then(|letter| in_one(letter, sign)) {
            Some(letter) => {
                whole.pop();
                whole.push(letter);
            }
            None if sign == ANGSTROM => whole.push('\u{c5}'),
            None => whole.push(sign),
        }
    }
    Cow::Owned(whole)
}

/// Whether a text may have letters in two characters.
pub fn is_apart(text: &str) -> bool {
    let is_mark = |it| matches!(it, '\u{300}'..='\u{36f}' | '\u{653}'..='\u{655}' | ANGSTROM);
    text.contains(is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_in_two_characters_becomes_one() {
        let apart = "A\u{30a}sele va\u{30a}rd, na\u{308}ra O\u{308}rebro, \u{212b}";
        let whole = "\u{c5}sele v\u{e5}rd, n\u{e4}ra \u{d6}rebro, \u{c5}";
        assert_eq!(composed(apart), whole);
        for (apart, whole) in [
            ("Novotny\u{301}", "Novotný"),
            ("S\u{327}ahin", "Şahin"),
            ("Vuo\u{30c}", "Vuǒ"),
            ("Sa\u{301}mi c\u{30c}", "Sámi č"),
        ] {
            assert_eq!(composed(apart), whole);
        }
    }

    #[test]
    fn what_is_whole_or_has_no_letter_of_its_own_stays_as_it_is() {
        for text in ["\u{c5}sele", "q\u{308}", "\u{308}", "", "e\u{302}\u{302}"] {
            let twice = composed(text).into_owned();
            assert_eq!(composed(&twice), twice);
        }
        assert!(matches!(composed("\u{c5}sele"), Cow::Borrowed(_)));
        assert_eq!(composed("q\u{308}"), "q\u{308}");
    }

    #[test]
    fn every_mark_has_as_many_letters_bare_as_marked() {
        for (mark, bare, marked) in MARKED {
            let count = |text: &str| text.chars().count();
            assert_eq!(count(bare), count(marked), "{mark:?}");
        }
    }
}
