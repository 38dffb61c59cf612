//! Words of what an address that leads nowhere may have meant.

/// Heading.
pub const NEAR: &str = "Menade du";
