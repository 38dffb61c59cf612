//! What there was of somebody.

use crate::domain::finding::Place;

/// What was taken out, counted by kind, and what is to be looked at by whoever knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// The record of the person itself.
    pub persons: usize,
    /// Seats and functions (*platser och uppdrag*).
    pub seats: usize,
    /// Lines of attendance lists (*närvarorader*).
    pub attendance: usize,
    /// Votes by name (*röster*); the numbers of the vote stay.
    pub votes: usize,
    /// Signatures (*underskrifter*).
    pub signatures: usize,
    /// What the person presented (*föredragningar*).
    pub presented: usize,
    /// Other places where the data name the person: mentioned, charged with something, stood
    /// in for, having called a vote or said something.
    pub references: usize,
    /// Places in texts (*ställen i text*), names of fields among them.
    pub texts: usize,
    /// Names of records that were made from the person's.
    pub ids: usize,
    /// Choices left after files were put together (*konflikter*).
    pub conflicts: usize,
    /// What was said of whom a record is for (*begränsningar*).
    pub restrictions: usize,
    /// Places that were left as they are and may be of the person: the last name by itself,
    /// or a name that somebody else has too.
    pub to_look_at: Vec<Place>,
}
