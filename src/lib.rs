//! Samverkanskartan: how public bodies decide together, and where each case went.
//!
//! The pure half ([`domain`], [`layout`], [`interchange`]) knows no
//! browser, no clock and no chance: what it needs of them arrives as values. The browser
//! half is compiled for wasm only.

pub mod domain;
pub mod interchange;
pub mod layout;
