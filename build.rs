//! Has the linker keep what the tool that takes the program apart must know.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_for_browser = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_for_browser && std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
