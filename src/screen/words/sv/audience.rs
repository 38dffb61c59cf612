//! Words of the screen *Vem det är för*.

/// Heading, where it is about all that is not for everybody.
pub const ALL: &str = "Vem uppgifterna är för";
/// What the screen is for.
pub const INTRO: &str = "Det som inte är för alla lämnas utanför när du gör en utgåva för fler. Den som har filen där allt står ser allt: det här styr vad som går ut, inte vem som kan läsa hos dig.";
/// Nothing is restricted.
pub const NOTHING: &str =
    "Allt är för alla. Du begränsar en uppgift på dess egen sida, när du för loggen.";
/// The whole record.
pub const WHOLE: &str = "Allt om det här";
/// How a record and its fields go together.
pub const WHOLE_TEXT: &str = "Det som gäller för allt gäller också för varje fält. Ett fält kan vara för färre, men inte för fler.";
/// Heading of the fields.
pub const FIELDS: &str = "Ett fält i taget";
/// Beside a field that the record cannot be without.
pub const REQUIRED: &str = "Posten kan inte stå utan det: hela posten lämnas utanför.";
/// To all that is not for everybody.
pub const TO_ALL: &str = "Allt som inte är för alla";
/// There is no such record.
pub const NOT_FOUND: &str = "Uppgiften finns inte.";

/// Heading: ”Vem ärendet ”HLT” är för”.
pub fn of(record: &str) -> String {
    format!("Vem {record} är för")
}
