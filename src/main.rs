//! Natively a small command-line tool over the same core the browser runs.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run(std::env::args().skip(1))
}

#[cfg(target_arch = "wasm32")]
fn main() {
    samverkanskartan::ui::start();
}
