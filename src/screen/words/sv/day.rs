//! Words of a field for a day.

/// What stands in the field says no day.
pub const NOT_A_DAY: &str = "Skriv dag, månad och år, till exempel 1 juni 2020.";

/// There is nothing to show of that day.
pub fn outside(first: &str, last: &str) -> String {
    format!("Välj en dag från {first} till {last}.")
}

/// How it is understood.
pub fn read_as(weekday: &str, day: &str) -> String {
    format!("Läses som {weekday} {day}.")
}
