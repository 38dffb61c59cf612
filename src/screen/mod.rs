//! What each screen shows, as plain values: made from the workspace and the address, tested
//! natively, drawn by `ui`. Sentences are made here and nowhere deeper.

pub mod about;
pub mod adopted;
pub mod case;
pub mod cases;
pub mod changed;
pub mod cite;
pub mod clash;
pub mod conflicts;
pub mod data;
pub mod day;
pub mod decisions;
pub mod deviations;
pub mod empty;
pub mod explained;
pub mod export;
pub mod find;
pub mod form;
pub mod glossary;
pub mod history;
pub mod huvudman;
pub mod huvudmen;
pub mod keep;
pub mod keeping;
pub mod map;
pub mod meeting;
pub mod meetings;
pub mod moments;
pub mod names;
pub mod notice;
pub mod picture;
pub mod picture_file;
pub mod road;
pub mod said;
pub mod start;
pub mod statistics;
pub mod title;
pub mod trouble;
pub mod way;
pub mod words;
pub mod workspaces;

pub use cite::Citation;
pub use names::{BodyRef, Shape};
pub use said::Said;
pub use words::dates;
