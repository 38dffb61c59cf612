//! Swedish.

pub mod about;
pub mod adopted;
pub mod case;
pub mod cases;
pub mod changed;
pub mod common;
pub mod data;
pub mod dates;
pub mod day;
pub mod decisions;
pub mod deviations;
pub mod door;
pub mod empty;
pub mod errors;
pub mod export;
pub mod form;
pub mod glossary;
pub mod history;
pub mod huvudman;
pub mod huvudmen;
pub mod keep;
pub mod keeping;
pub mod labels;
pub mod map;
pub mod meeting;
pub mod meetings;
pub mod notice;
pub mod nouns;
pub mod observed;
pub mod road;
pub mod statistics;
pub mod title;
pub mod trouble;
pub mod workspaces;

pub use labels::*;
