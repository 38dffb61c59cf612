//! Letters that are no plain Latin ones, as near to those as an id needs: it is to be read and
//! told from others, not to be spoken by.

/// The plain letters of a small letter; `None` where it has none here. Of Arabic and Hebrew the
/// consonants are what is written, and what is told.
pub(super) fn latin(letter: char) -> Option<&'static str> {
    european(letter)
        .or_else(|| arabic(letter))
        .or_else(|| hebrew(letter))
}

fn european(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{e5}' | '\u{e4}' | 'á' | 'à' | 'â' | 'ã' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'ð' | 'đ' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        '\u{f6}' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'þ' => "th",
        'ü' | 'ú' | 'ù' | 'û' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'أ' | 'إ' | 'آ' | 'ع' | 'ة' => "a",
        'ب' => "b",
        'چ' => "ch",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ف' => "f",
        'گ' => "g",
        'غ' => "gh",
        'ح' | 'ه' => "h",
        'ج' => "j",
        'ك' | 'ک' => "k",
        'خ' => "kh",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'پ' => "p",
        'ق' => "q",
        'ر' => "r",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'و' | 'ؤ' => "w",
        'ي' | 'ى' | 'ی' | 'ئ' => "y",
        'ز' | 'ظ' => "z",
        'ژ' => "zh",
        // What stands over and under the consonants is seldom written.
        'ء' | '\u{64b}'..='\u{652}' => "",
        _ => return None,
    })
}

fn hebrew(letter: char) -> Option<&'static str> {
    Some(match letter {
        'א' | 'ע' => "a",
        'ב' => "b",
        'ד' => "d",
        'ג' => "g",
        'ה' | 'ח' => "h",
        'כ' | 'ך' | 'ק' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'פ' | 'ף' => "p",
        'ר' => "r",
        'ס' => "s",
        'ש' => "sh",
        'ט' | 'ת' => "t",
        'צ' | 'ץ' => "ts",
        'ו' => "v",
        'י' => "y",
        'ז' => "z",
        '\u{591}'..='\u{5bd}' | '\u{5c1}' | '\u{5c2}' => "",
        _ => return None,
    })
}
