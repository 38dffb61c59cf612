//! [`Enclosure`].

/// A shape around two principals on neighbouring floors that sometimes act as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Enclosure {
    /// What lookups call it by.
    pub key: String,
    /// Its name, set in the gap between the two.
    pub title: String,
    /// A quieter text under the name; empty for none.
    pub note: String,
    /// The keys of the two principals.
    pub members: [String; 2],
}
