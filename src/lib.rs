//! Samverkanskartan: how public bodies decide together, and where each case went.
//!
//! The pure half ([`domain`], [`procedure`], [`layout`], [`interchange`], [`merge`], [`publish`],
//! [`search`], [`form`], [`app`], [`screen`]) knows no browser, no clock and no chance: what it
//! needs of them arrives as values. The browser half (`browser`, `ui`) is compiled for wasm only.

pub mod app;
pub mod domain;
pub mod form;
pub mod interchange;
pub mod layout;
pub mod merge;
pub mod procedure;
pub mod publish;
pub mod screen;
pub mod search;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
