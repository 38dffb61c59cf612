//! Words of the screens where two records of a person are made one, and one of two people two.

/// Heading, where nobody is named.
pub const MERGE: &str = "Slå ihop två personer";
/// Heading, where nobody is named.
pub const SPLIT: &str = "Dela en person";
/// The way to making two records one.
pub const TO_MERGE: &str = "Slå ihop med …";
/// The way to making one record two.
pub const TO_SPLIT: &str = "Dela …";
/// Where one comes without a person, or without keeping the log.
pub const NOBODY: &str =
    "Ingen person är vald. Gå till personens sida, välj Redigera och börja där.";
/// To the people.
pub const TO_SEARCH: &str = "Sök på namnet";
/// Cancels.
pub const CANCEL: &str = "Avbryt";

/// Heading: ”Slå ihop Bo Ek med en annan”.
pub fn merging(name: &str) -> String {
    format!("Slå ihop {name} med en annan")
}

/// Heading: ”Dela Bo Ek”.
pub fn splitting(name: &str) -> String {
    format!("Dela {name}")
}

/// What merging does.
pub const MERGE_INTRO: &str = "När samma person är inlagd två gånger. Allt som leder till den andra leder sedan hit: platser, närvaro, röster, uppdrag och det som sagts. Namnen står kvar som dokumenten skriver dem. Det går att ta tillbaka.";
/// Label: the other.
pub const OTHER: &str = "Den andra";
/// Help: the other.
pub const OTHER_HELP: &str = "Skriv namnet och välj bland förslagen. Finns flera med samma namn står det inom parentes vem som är vem.";
/// No such person.
pub const NOT_FOUND: &str = "Ingen annan person heter så. Välj ett namn bland förslagen.";
/// Heading: what happens.
pub const MERGED: &str = "Det här händer";

/// How many places come to lead here, and that the other's page is gone.
pub fn moved(places: usize, other: &str, kept: &str) -> String {
    let places = match places {
        0 => "Inget ställe leder".to_owned(),
        1 => "1 ställe leder".to_owned(),
        many => format!("{many} ställen leder"),
    };
    format!(
        "{places} till {other} nu, och till {kept} efteråt. Sidan för {other} försvinner. Stavningar, källor, anteckningar och allt annat om {other} läggs till. Platser som är lika blir en."
    )
}

/// The list of places.
pub const PLACES: &str = "Ställena";
/// The other way around.
pub const OTHER_WAY: &str = "Gör tvärtom: behåll den andra sidan";
/// Label: which of two names stands.
pub const WHICH_NAME: &str = "Vilket namn ska stå? Det andra står kvar som stavning.";

/// Label: which of two values of a field we do not know stands.
pub fn which(field: &str) -> String {
    format!("Vad ska stå i fältet ”{field}”? Det andra tas bort därifrån.")
}

/// Heading: what speaks against it.
pub const AGAINST: &str = "Båda står på samma närvarolista";
/// What that means.
pub const AGAINST_TEXT: &str = "Det talar för att det är två personer. Slås de ihop står samma person två gånger på listan tills du tar bort den ena raden.";
/// Heading: it cannot be done.
pub const REFUSED: &str = "De går inte att slå ihop";
/// Why: both have voted.
pub const REFUSED_PLACES: &str =
    "På de här ställena har båda röstat, så det är två personer eller ett fel i omröstningen:";
/// Why: there is something to choose first.
pub const REFUSED_UNSETTLED: &str = "Det finns något kvar att välja mellan som handlar om den andra. Välj det först, på Data under Lägg ihop.";
/// Does it.
pub const DO_MERGE: &str = "Slå ihop";
/// Nobody is chosen.
pub const CHOOSE_FIRST: &str = "Välj den andra personen först.";

/// What splitting does.
pub const SPLIT_INTRO: &str = "När två personer är inlagda som en. Kryssa i det som handlar om den andra, så flyttas det till en ny person. Resten står kvar. Det går att ta tillbaka.";
/// Label: the name of the other.
pub const NEW_NAME: &str = "Den nya personens namn";
/// Help: the name.
pub const NEW_NAME_HELP: &str =
    "Är namnet en av stavningarna här följer stavningen och dess källor med.";
/// Heading: what is of the other.
pub const OF_OTHER: &str = "Det här handlar om den nya personen";
/// Nothing leads to the person.
pub const NO_PLACES: &str = "Inget ställe leder till personen.";
/// Does it.
pub const DO_SPLIT: &str = "Dela";
/// There is no name.
pub const NO_NAME: &str = "Skriv den nya personens namn först.";
/// Nothing is ticked.
pub const NOTHING_TICKED: &str = "Kryssa i minst ett ställe först.";

/// How much goes and stays.
pub fn parted(gone: usize, left: usize) -> String {
    format!("{gone} till den nya personen, {left} står kvar.")
}

/// What goes and what stays would not hold together.
pub fn held_together(places: &str) -> String {
    format!(
        "Det går inte att dela så, för den som röstade måste ha varit med. Låt närvaron och rösten höra till samma person: {places}."
    )
}
