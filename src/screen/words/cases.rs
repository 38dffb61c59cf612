//! Words of the screen.
