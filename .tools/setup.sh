#!/usr/bin/env bash
# Puts in place what the build and the tests need, and leaves alone what is there.
#
#     .tools/setup.sh rust    Rust for wasm and the crates
#     .tools/setup.sh build   Rust for wasm, the crates, Trunk, wasm-bindgen, Node and the npm packages
#     .tools/setup.sh test    the same, and rustfmt, clippy and Chromium
#     .tools/setup.sh foreign Python packages that read our files back, and nothing else
#     .tools/setup.sh lighthouse  Node, Chromium and Lighthouse, and nothing else
#     .tools/setup.sh quality Rust, Node and the searches of others
#
# The cargo tools go into .tools/cargo, the npm packages into tests/browser/node_modules,
# Lighthouse into .tools/lighthouse/node_modules and the Python packages into .tools/python.
# Only Rust's parts (rustup) and Chromium (apt) are installed outside the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/.tools/cargo/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

trunk_version=0.21.14
wasm_split_version=0.2.4
wasm_bindgen_version=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')

say() { printf '» %s\n' "$*" >&2; }
stop() { printf '\nStopped: %s\n' "$1" >&2; shift; printf '  %s\n' "$@" >&2; exit 1; }
# Asks for a program: a function or alias of that name is no answer.
have() { type -P "$1" >/dev/null; }

# Installs Debian packages, or explains how to when that is not ours to do.
install_debian() {
  if have apt-get && [ "$(id -u)" = 0 ]; then
    say "Installing $* with apt-get"
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null
  else
    stop "$1 is missing." \
      "Debian and Ubuntu:  sudo apt-get install --no-install-recommends $*" \
      "macOS:              brew install $1" \
      "Then run make again."
  fi
}

need_rust() {
  have cargo || stop "Rust is missing." "Install it as https://rustup.rs says, then run make again."
  have cc || install_debian gcc libc6-dev
  local target=wasm32-unknown-unknown
  [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ] && return
  have rustup || stop "This Rust cannot build for $target." \
    "Install Rust with rustup (https://rustup.rs), or your system's package for $target."
  say "Adding $target to Rust"
  rustup target add "$target"
}

# Trunk builds without asking the network.
need_crates() {
  cargo fetch --locked --target wasm32-unknown-unknown --target "$(rustc -vV | sed -n 's/^host: //p')"
}

need_component() {
  cargo "$2" --version >/dev/null 2>&1 && return
  have rustup || stop "cargo $2 is missing." "Install your system's package for $1."
  rustup component add "$1"
}

# The tools run for seconds and are built once, so they are built quickly and not tightly, and what
# they have in common once.
install_crate() {
  say "Building $1 $2: some minutes, this once"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256 \
    CARGO_TARGET_DIR=target/tools cargo install "$1" --version "$2" --root .tools/cargo --force "${@:3}"
}

# Without what it would ask the network with: it is told to fetch nothing.
need_trunk() {
  [ "$(trunk --version 2>/dev/null)" = "trunk $trunk_version" ] && return
  install_crate trunk "$trunk_version" --locked --no-default-features
}

# Takes the program apart, so that the first load is small. It does not tell its own version.
need_wasm_split() {
  cargo install --list --root .tools/cargo 2>/dev/null | grep -q "^wasm_split_cli_support v$wasm_split_version:" && return
  install_crate wasm_split_cli_support "$wasm_split_version" --locked --features build-binary
}

# Its version must be the very one the program is compiled with.
need_wasm_bindgen() {
  [ -n "$wasm_bindgen_version" ] || stop "Cargo.lock names no wasm-bindgen."
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $wasm_bindgen_version" ] && return
  install_crate wasm-bindgen-cli "$wasm_bindgen_version" --no-default-features --bin wasm-bindgen
}

need_node_packages() {
  have node || install_debian nodejs npm
  have npm || install_debian npm
  [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ] ||
    stop "Node 20 or later is needed; this is $(node --version)." "https://nodejs.org"
  local folder=$1 optional=${2:---omit=optional} installed=$1/node_modules/.package-lock.json
  [ "$installed" -nt "$folder/package-lock.json" ] && return
  say "Installing the npm packages of $folder"
  npm ci --prefix "$folder" "$optional" --no-audit --no-fund --loglevel=error
  touch "$installed"
}

# The program that bundles the pages of the others is an optional package: one for each system.
need_peers() {
  need_node_packages benches --include=optional
}

need_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || stop "CHROMIUM=$CHROMIUM is no program." "Set it to a Chromium or Chrome."
    return
  fi
  have chromium || have chromium-browser || have google-chrome && return
  have apt-get || stop "Chromium is missing." \
    "Install Chromium or Chrome and name it: make test CHROMIUM=/path/to/chrome" \
    "(macOS: /Applications/Google Chrome.app/Contents/MacOS/Google Chrome)"
  install_debian chromium
}

need_python_packages() {
  have python3 || install_debian python3 python3-venv
  local home=.tools/python wanted=tests/foreign/requirements.txt
  cmp -s "$wanted" "$home/installed.txt" && return
  say "Installing the Python packages of tests/foreign: half a minute, this once"
  rm -rf "$home"
  python3 -m venv "$home" 2>/dev/null || { rm -rf "$home"; install_debian python3-venv; python3 -m venv "$home"; }
  "$home/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$wanted"
  cp "$wanted" "$home/installed.txt"
}

need_compiler() {
  need_rust
  need_crates
}

need_build() {
  need_compiler
  need_trunk
  need_wasm_bindgen
  need_wasm_split
  need_node_packages tests/browser
}

need_test() {
  need_build
  need_component rustfmt fmt
  need_component clippy clippy
  need_chromium
}

case "${1:-build}" in
  rust) need_compiler ;;
  build) need_build ;;
  test) need_test ;;
  foreign) need_python_packages ;;
  quality) need_compiler; need_peers ;;
  bench) need_test; need_peers ;;
  lighthouse) need_node_packages .tools/lighthouse; need_chromium ;;
esac
