#!/usr/bin/env bash
# Puts in place what the build and the tests need, and leaves alone what is there.
#
#     .tools/setup.sh build   Rust for wasm, Trunk, wasm-bindgen, Node and the npm packages
#     .tools/setup.sh test    the same, and rustfmt, clippy and Chromium
#     .tools/setup.sh foreign Python packages that read our files back, and nothing else
#
# The cargo tools go into .tools/cargo, the npm packages into tests/browser/node_modules and the
# Python packages into .tools/python.
# Only Rust's parts (rustup) and Chromium (apt) are installed outside the repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export PATH="$PWD/.tools/cargo/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

trunk_version=0.21.14
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

need_component() {
  cargo "$2" --version >/dev/null 2>&1 && return
  have rustup || stop "cargo $2 is missing." "Install your system's package for $1."
  rustup component add "$1"
}

# The tools run for seconds and are built once, so they are built quickly and not tightly.
install_crate() {
  say "Building $1 $2: some minutes, this once (about 8 in all on two cores)"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install "$1" --version "$2" --root .tools/cargo --force "${@:3}"
}

need_trunk() {
  [ "$(trunk --version 2>/dev/null)" = "trunk $trunk_version" ] && return
  install_crate trunk "$trunk_version" --locked
}

# Its version must be the very one the program is compiled with.
need_wasm_bindgen() {
  [ -n "$wasm_bindgen_version" ] || stop "Cargo.lock names no wasm-bindgen."
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $wasm_bindgen_version" ] && return
  install_crate wasm-bindgen-cli "$wasm_bindgen_version"
}

need_node_packages() {
  have node || install_debian nodejs npm
  have npm || install_debian npm
  [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ] ||
    stop "Node 20 or later is needed; this is $(node --version)." "https://nodejs.org"
  local modules=tests/browser/node_modules
  [ "$modules/.package-lock.json" -nt tests/browser/package-lock.json ] && return
  say "Installing the npm packages of tests/browser"
  npm ci --prefix tests/browser --omit=optional --no-audit --no-fund --loglevel=error
  touch "$modules/.package-lock.json"
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

if [ "${1:-build}" = foreign ]; then
  need_python_packages
  exit
fi

need_rust
need_trunk
need_wasm_bindgen
need_node_packages
if [ "${1:-build}" = test ]; then
  need_component rustfmt fmt
  need_component clippy clippy
  need_chromium
fi
