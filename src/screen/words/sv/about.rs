//! Words of the screen *Om*.

/// Heading.
pub const HEADING: &str = "Om Samverkanskartan";
/// What it is.
pub const WHAT: [&str; 3] = [
    "Samverkanskartan visar hur huvudmännen samverkar om hälsa, vård och omsorg, och vad som hände med varje ärende: vilka organ det gick genom, vad de sa och var det är nu.",
    "Allt kommer från de dokument som räknas upp här. Sammanfattningarna är skrivna med egna ord, och varje uppgift har en källa.",
    "Det är ingen officiell sida för någon av huvudmännen och ersätter inte protokollen. Den kan inte visa det som inte står i dokumenten.",
];
/// Heading: documents.
pub const DOCUMENTS: &str = "Dokumenten";
/// Date of a document.
pub const FROM: &str = "Från";
/// Diary number.
pub const DIARY: &str = "Diarienummer";
/// Kind.
pub const KIND: &str = "Slag";
/// Issuer.
pub const ISSUER: &str = "Utgivare";
/// The minutes are here.
pub const OPEN_MEETING: &str = "Visa mötet";
/// Heading: how facts are marked.
pub const MARKS: &str = "Så märks uppgifterna";
/// Mark: our conclusion.
pub const INFERRED_TEXT: &str = "Det står inte i något dokument. Det följer av flera uppgifter, och vi säger att det är vi som har dragit slutsatsen.";
/// Mark: contradiction.
pub const DISAGREE: &str = "Källorna säger olika";
/// What that means.
pub const DISAGREE_TEXT: &str = "Två dokument, eller två ställen, går inte ihop. Båda uppgifterna står kvar; vi väljer inte åt dig.";
/// What a gap means.
pub const NOT_STATED_TEXT: &str = "Dokumenten säger inget om det. Vi gissar inte.";
/// Mark: deviation.
pub const DEVIATION: &str = "avvikelse";
/// What that means.
pub const DEVIATION_TEXT: &str = "Det gick annorlunda än en regel eller någon i saken väntade. Hur långt det går beror på om regeln är gemensam. Båda sidor får säga sitt. Det är ingen dom.";
/// Mark: verb of the minutes.
pub const VERB: &str = "”beslutade”";
/// What that means.
pub const VERB_TEXT: &str = "Så skriver protokollet. Bindande beslut fattas bara av en huvudmans egen nämnd, styrelse eller eget fullmäktige.";
/// Heading: notes on the data as a whole.
pub const NOTES: &str = "Att veta om underlaget";
/// Heading: principles.
pub const PRINCIPLES: &str = "Huvudpunkter och principer";
/// Heading: the numbered main points.
pub const MAIN_POINTS: &str = "Huvudpunkter för samverkan";
/// Heading: goals.
pub const GOALS: &str = "Mål";
/// Heading: rules.
pub const RULES: &str = "Regler för ärendegången";
/// Who contests a rule.
pub const CONTESTED: &str = "Omtvistad:";
/// Bodies a rule is for.
pub const APPLIES_TO: &str = "Gäller";
/// From when.
pub const VALID: &str = "Tid";
/// Heading: deviations.
pub const DEVIATIONS: &str = "Sådant som gick annorlunda, återgivet ur protokollen";
/// Under it.
pub const DEVIATIONS_TEXT: &str = "Vad som hände är hämtat ur protokollen. Vad som väntades är någons ord eller, när det står ”vår slutsats”, vår egen förväntan. Hela berättelsen, med vad var sida sa, finns på ärendets sida.";
/// Expected.
pub const EXPECTED: &str = "Väntat";
/// Happened.
pub const HAPPENED: &str = "Hände";
/// The case.
pub const CASE: &str = "Ärende";
/// The meeting.
pub const MEETING: &str = "Möte";
/// Heading: anomalies.
pub const ANOMALIES: &str = "Iakttagelser när dokumenten läses bredvid varandra";
/// Heading: privacy.
pub const PRIVACY: &str = "Namn och integritet";
/// About it.
pub const PRIVACY_TEXT: [&str; 3] = [
    "Personer visas med namn och uppdrag så som protokollen trycker dem. Personnummer, adresser och telefonnummer finns inte med.",
    "Inget du gör här lämnar din webbläsare. Sidan hämtar bara sina egna filer och har inga kakor, ingen inloggning och ingen besöksräkning.",
    "Data, utseende och inlästa filer sparas i webbläsaren. Du kan ta tillbaka den inbyggda utgåvan på sidan Data, eller rensa allt i webbläsarens inställningar.",
];
/// Heading: keyboard.
pub const KEYBOARD: &str = "Tangentbord";
/// The keys and what they do.
pub const KEYS: [(&str, &str); 6] = [
    (
        "Tabb",
        "går till nästa länk, knapp eller fält. Hela bilden är ett enda stopp.",
    ),
    (
        "Pilarna",
        "följer linjerna i bilden från det organ du står på.",
    ),
    ("En bokstav", "går till nästa organ i bilden som börjar så."),
    ("Retur", "öppnar det du står på."),
    ("Esc", "stänger panelen på kartan."),
    ("Mellanslag", "trycker på den knapp du står på."),
];
/// Heading: about the program.
pub const PROGRAM: &str = "Programmet";
/// The font.
pub const FONT: &str = "Typsnittet är Source Sans 3 av Adobe, under SIL Open Font License 1.1.";
/// The font's licence.
pub const FONT_LICENCE: &str = "Licensen i sin helhet";
/// What is of others in the program.
pub const OF_OTHERS: &str = "I programmet finns kod av andra, med egna licenser.";
/// Their licences.
pub const LICENCES_OF_OTHERS: &str = "Licenserna i sin helhet";
/// Link to the schema.
pub const SCHEMA: &str = "Filformatets schema (JSON Schema 2020-12)";

/// The version.
pub fn version(version: &str) -> String {
    format!("Version {version}.")
}

/// A heading with a count.
pub fn counted(heading: &str, count: usize) -> String {
    format!("{heading} ({count})")
}

/// A group of principles, as a heading.
pub fn group(group: &str) -> String {
    let mut chars = group.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
