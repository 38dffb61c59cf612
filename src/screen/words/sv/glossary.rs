//! Words of the screen *Ordlista*.

/// Heading.
pub const HEADING: &str = "Ordlista";
/// Label of the search field.
pub const SEARCH: &str = "Sök i ordlistan";
/// Name of the letters.
pub const LETTERS: &str = "Bokstäver";
/// The meaning is taken from the documents.
pub const FROM_DOCUMENTS: &str = "ur dokumenten";
/// The meaning is general knowledge.
pub const GENERAL: &str = "allmän förklaring";
/// Other forms.
pub const ALSO: &str = "Också:";
/// Terms to read too.
pub const SEE_ALSO: &str = "Se även";
/// The body of that name.
pub const SHOW_BODY: &str = "Organet";
/// Shows everything again.
pub const CLEAR: &str = "Visa alla ord";

/// How many there are, and what that means.
pub fn intro(total: usize, from_documents: usize) -> String {
    format!(
        "{total}\u{a0}ord. {from_documents}\u{a0}förklaras ur dokumenten, resten är allmänna förklaringar."
    )
}

/// How many are shown.
pub fn shown(shown: usize, total: usize) -> String {
    if shown == 0 {
        return "Inget ord passar.".to_owned();
    }
    format!("{shown} av {total}\u{a0}ord")
}

/// A category as it is read.
pub fn category(category: &str) -> &str {
    match category {
        "avtal-och-medel" => "avtal och medel",
        other => other,
    }
}
