//! What can go wrong, in plain Swedish: what happened, where, and what to do about it.

mod field;

use super::nouns;
use crate::domain::{Collection, Finding, LONGEST_MEETING, Problem};
use crate::interchange::keeping::StoreError;
use crate::interchange::snapshot::{ChunkFault, Fault};
use crate::interchange::{ReadError, VERSION};

/// What went wrong and what the reader can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// What happened, and where.
    pub what: String,
    /// What to do.
    pub advice: String,
}

impl Advice {
    pub(super) fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            advice: advice.into(),
        }
    }
}

/// Why a file is not read.
pub fn read_error(error: &ReadError) -> Advice {
    match error {
        ReadError::NotText { offset } => Advice::new(
            format!(
                "Filen är inte text: byte nummer {} kan inte läsas som UTF-8.",
                offset + 1
            ),
            "Välj en JSON-fil som är sparad härifrån. Har filen ändrats i ett annat program, spara den som UTF-8 där.",
        ),
        ReadError::Unmerged { line } => Advice::new(
            format!(
                "På rad\u{a0}{line} står märken som Git lämnar där två har ändrat samma sak och ingen har valt."
            ),
            "Gör klart sammanslagningen först. Eller läs in den enas fil här och lägg ihop den med den andras på sidan Lägg ihop.",
        ),
        ReadError::NotJson { line: 1, column: 1 } => Advice::new(
            "Filen är inte JSON: på rad\u{a0}1, tecken\u{a0}1 står redan något annat, eller ingenting.",
            "Välj en JSON-fil som är sparad härifrån. Är filen tom, spara den på nytt där den kommer ifrån.",
        ),
        ReadError::NotJson { line, column } => Advice::new(
            format!(
                "Filen är inte JSON: läsningen tar stopp på {}.",
                field::position(*line, *column)
            ),
            "Är det rätt fil? Kontrollera i så fall tecknen just före det stället, eller spara filen på nytt där den kommer ifrån.",
        ),
        ReadError::TooDeep { line, column } => Advice::new(
            format!(
                "På {} ligger uppgifter inuti uppgifter i fler led än någon fil härifrån har.",
                field::position(*line, *column)
            ),
            "Filen kommer inte härifrån eller är skadad. Välj en annan fil.",
        ),
        ReadError::NotOurs => Advice::new(
            "Filen är JSON, men inte en fil från Samverkanskartan: märkningen ”format” och ”version” saknas eller är en annan än den vi skriver.",
            "Välj en fil som är sparad med ”Spara som fil” på den här sidan. Ligger filen inuti en lista, mellan [ och ], eller har någon ändrat märkningen, rätta det först.",
        ),
        ReadError::Newer { version } => Advice::new(
            format!(
                "Filen är skriven i formatets version {version}. Det här programmet läser version {VERSION} och äldre."
            ),
            "Ladda om sidan så att du får det nyaste programmet, eller be avsändaren om en fil i en äldre version.",
        ),
        ReadError::Field {
            path,
            line,
            column,
            problem,
        } => field::field(path, *line, *column, problem),
        ReadError::Findings(findings) => Advice::new(
            format!(
                "Uppgifterna i filen går inte ihop på {}.",
                places(findings.len())
            ),
            "Rätta ställena i filen, eller be avsändaren göra det, och läs in den igen.",
        ),
    }
}

/// What a collection is called: ”ärenden”.
pub const fn collection_name(collection: Collection) -> &'static str {
    nouns::of(collection).many
}

/// ”ett ställe”, ”17 ställen”.
fn places(count: usize) -> String {
    match count {
        1 => "ett ställe".to_owned(),
        count => format!("{count}\u{a0}ställen"),
    }
}

/// What is wrong with the records, where, and what to do; `field` is the field in words.
pub fn finding(finding: &Finding, field: &str) -> Advice {
    let place = &finding.place;
    let collection = collection_name(place.collection);
    let (what, advice) = problem(&finding.problem);
    let what = match place.record.as_str() {
        "" => format!("I arbetsytan, {field}: {what}."),
        record => format!("”{record}” bland {collection}, {field}: {what}."),
    };
    Advice { what, advice }
}

/// A field that no form has a word for, by its name in a file.
pub fn unnamed_field(path: &str) -> String {
    format!("fältet ”{path}”")
}

/// What is wrong, and what to do, where the place was told: ”fältet är tomt … Fyll i fältet.”
pub fn in_sentence(problem: &Problem) -> String {
    let (what, advice) = self::problem(problem);
    format!("{what}. {advice}")
}

fn problem(problem: &Problem) -> (String, String) {
    match problem {
        Problem::DuplicateId => (
            "två poster har samma id".into(),
            "Ge den ena ett annat id.".into(),
        ),
        Problem::NoSuchStop { stop } => (
            format!("ärendet har inget steg ”{stop}”"),
            "Välj ett annat steg, eller lägg till steget i ärendet.".into(),
        ),
        Problem::Dangling { value, expected_in } => (
            format!(
                "”{value}” finns inte bland {}",
                collection_name(*expected_in)
            ),
            "Rätta id:t, eller lägg till posten.".into(),
        ),
        Problem::NoSuchItem { item, meeting } => (
            format!("mötet ”{meeting}” har ingen punkt ”{item}”"),
            "Rätta punktens nummer, eller lägg till punkten i mötet.".into(),
        ),
        Problem::PeriodOutOfOrder { from, to } => (
            format!("tiden slutar ({to}) innan den börjar ({from})"),
            "Rätta något av datumen.".into(),
        ),
        Problem::DayNotLater { before, day } => (
            format!("{day} är inte senare än dagen före, {before}"),
            "Skriv mötets dagar i ordning, var och en en gång.".into(),
        ),
        Problem::CyclicParents { value } => (
            format!("genom ”{value}” blir organet en del av sig självt"),
            "Ändra vilket organ det är en del av.".into(),
        ),
        Problem::CyclicItems { value } => (
            format!("punkten ”{value}” står genom andra under sig själv"),
            "Ändra vilken punkt den hör till.".into(),
        ),
        Problem::ToItself => (
            "relationen går från ett organ till samma organ".into(),
            "Välj ett annat organ i den ena änden.".into(),
        ),
        Problem::VoteAgainstAttendance { name } => (
            format!("rösten från {name} stämmer inte med närvaron vid mötet"),
            "Rätta rösten eller närvaron.".into(),
        ),
        Problem::VotedTwice { name } => (
            format!("{name} har två röster i samma omröstning"),
            "Ta bort den ena rösten.".into(),
        ),
        Problem::PresentAndAbsent { name } => (
            format!("”{name}” står både som närvarande och som frånvarande på samma lista"),
            "Ta bort den rad som är fel. Var personen med en del av mötet är det en rad, som säger just det.".into(),
        ),
        Problem::NotATime { text } => (
            format!("”{text}” är inget klockslag"),
            "Skriv timme och minut, till exempel 09:00.".into(),
        ),
        Problem::EndsFirst { start, end } => (
            format!("mötet slutar ({end}) innan det börjar ({start})"),
            format!("Rätta något av klockslagen. Ett slut före början läses som dagen efter, men så länge (över {LONGEST_MEETING} timmar) varar inget möte."),
        ),
        Problem::TooLarge { value, most } => (
            format!("{value} är mer än talet kan vara i verkligheten"),
            format!("Skriv ett tal som är högst {most}."),
        ),
        Problem::TooLong { length, most } => (
            format!("texten har {length}\u{a0}tecken och får inte plats"),
            format!("Skriv högst {most}\u{a0}tecken."),
        ),
        Problem::Empty => (
            "fältet är tomt men måste säga något".into(),
            "Fyll i fältet.".into(),
        ),
    }
}

/// Why the data could not be kept or read in this browser.
pub fn store_error(error: &StoreError) -> Advice {
    match error {
        StoreError::Unavailable(words) => Advice::new(
            format!(
                "Webbläsaren sparar ingenting från den här sidan{}.",
                in_words(words)
            ),
            "Tillåt att sidan sparar data (i ett privat fönster går det ofta inte) och ladda om. Annars kan du spara data som fil innan du stänger.",
        ),
        StoreError::QuotaExceeded => Advice::new(
            "Det finns inte plats att spara. Det som var sparat tidigare är orört.",
            "Spara data som fil nu. Frigör sedan plats på datorn eller i webbläsaren och läs in filen igen.",
        ),
        StoreError::Blocked => Advice::new(
            "En annan flik har data öppen och släpper den inte.",
            "Stäng andra flikar med Samverkanskartan och ladda om den här.",
        ),
        StoreError::Newer { version } => Advice::new(
            format!(
                "Det som är sparat här kommer från ett nyare program{}. Det är orört.",
                match version {
                    0 => String::new(),
                    version => format!(" (lagrets version {version})"),
                }
            ),
            "Stäng alla flikar med Samverkanskartan och öppna sidan igen, så att du får det nyaste programmet.",
        ),
        StoreError::ConnectionLost => Advice::new(
            "Förbindelsen med webbläsarens lager bröts och gick inte att öppna igen.",
            "Ladda om sidan. Har du ändrat något, spara först data som fil.",
        ),
        StoreError::Broken(words) => Advice::new(
            format!(
                "Webbläsarens lager gick sönder när det skulle spara{}. Räkna inte med att det som var sparat tidigare finns kvar: är disken full kan webbläsaren kasta det för att få plats.",
                in_words(words)
            ),
            "Spara data som fil nu. Frigör plats på datorn om den är full, stäng alla webbläsarens fönster och starta den igen. Läs sedan in filen.",
        ),
        StoreError::Silent => Advice::new(
            "Webbläsarens lager svarar inte.",
            "Vänta en stund: det som är sparat visas när lagret svarar. Annars stäng alla webbläsarens fönster, starta den igen och öppna sidan.",
        ),
        StoreError::Failed(words) => Advice::new(
            format!("Webbläsarens lager svarade med ett fel{}.", in_words(words)),
            "Ladda om sidan. Kommer felet tillbaka, spara data som fil och starta om webbläsaren.",
        ),
    }
}

/// The browser's own words, where it had any.
fn in_words(words: &str) -> String {
    match words {
        "" => String::new(),
        words => format!(" (webbläsarens ord: {words})"),
    }
}

/// What is wrong with a kept generation, and what it means for whoever wants it back.
pub fn fault(fault: &Fault) -> Advice {
    match fault {
        Fault::ManifestMissing => Advice::new(
            "Förteckningen över delarna saknas.",
            "De delar som finns kvar kommer med när du sparar rådata.",
        ),
        Fault::ManifestUnreadable(words) => Advice::new(
            format!("Förteckningen över delarna går inte att läsa (läsarens ord: {words})."),
            "De delar som finns kvar kommer med när du sparar rådata.",
        ),
        Fault::ManifestContradictory => Advice::new(
            "Förteckningen över delarna motsäger sig själv eller hör till en annan utgåva.",
            "De delar som finns kvar kommer med när du sparar rådata.",
        ),
        Fault::FormatNewer(format) => Advice::new(
            format!("Den är sparad av ett nyare program (lagringsformat {format})."),
            "Ladda om sidan så att du får det nyaste programmet. Då går den att läsa igen.",
        ),
        Fault::Chunk {
            number,
            bytes,
            lines,
            fault,
        } => Advice::new(
            format!(
                "Del {}, raderna {}–{}, {}.",
                number + 1,
                lines.start,
                lines.end.saturating_sub(1),
                chunk_fault(fault, bytes.len())
            ),
            "De delar som är hela kommer med när du sparar rådata.",
        ),
    }
}

fn chunk_fault(fault: &ChunkFault, expected: usize) -> String {
    match fault {
        ChunkFault::Missing => "saknas".to_owned(),
        ChunkFault::Length { found } => {
            format!("har {found} byte i stället för {expected}")
        }
        ChunkFault::Checksum => "har rätt längd men annat innehåll än det som sparades".to_owned(),
        ChunkFault::NotUtf8 => "är inte text".to_owned(),
    }
}

#[cfg(test)]
#[path = "errors_tests.rs"]
mod tests;
