# Samverkanskartan: `make serve` to see it, `make test` to check everything.

PORT ?= 8080
CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CURDIR)/.tools/cargo/bin:$(CURDIR)/tests/browser/node_modules/.bin:$(CARGO_HOME)/bin:$(PATH)

# The browser the tests run in; found when it is asked for, so that a fresh install counts.
export CHROMIUM ?= $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

wasm := --target wasm32-unknown-unknown --lib --bins
sources = $(shell find src public style) .tools/compress.mjs .tools/split.mjs .tools/style.mjs .tools/worker.mjs build.rs Makefile Cargo.toml Cargo.lock Trunk.toml

.NOTPARALLEL:
.PHONY: help serve build test check browser many foreign differential faults merging fuzz quality bench bench-smoke fmt size record lighthouse picture clean tools compiled

help:
	@echo 'make serve     build the site and serve it at http://127.0.0.1:8080 (another port: PORT=8081)'
	@echo 'make build     build the site into dist/ and print what it weighs'
	@echo 'make test      everything: formatting, lints, tests, the site, the tests in a browser'
	@echo 'make check     the quick half of that: formatting, lints, native tests'
	@echo 'make browser   the other half: the site and its tests in a browser'
	@echo 'make many      list, print, edit and find a hundred thousand cases in a browser'
	@echo 'make foreign   read our files back with readers that others wrote'
	@echo 'make differential  count 10 000 cases beside pm4py (another number: CASES=1000)'
	@echo 'make faults    try to lose what is saved (how often: CASES=1000 KILLS=20)'
	@echo 'make merging   merge made-up revisions (how many of each workspace: TRIPLES=1000)'
	@echo 'make fuzz      read made-up files, addresses and dates for ten minutes (how long: MINUTES=1)'
	@echo 'make quality   ask the search, and those of others, questions with known answers'
	@echo 'make bench     measure beside others (how often, how many cases: ROUNDS=3 SIZES=1000,10000)'
	@echo 'make bench-smoke  see that it would: one round, little data'
	@echo 'make fmt       format the code'
	@echo 'make size      print what the built site weighs, and how that stands to what was recorded'
	@echo 'make record    record what it weighs now'
	@echo 'make lighthouse  let Lighthouse judge the site as a phone gets it'
	@echo 'make picture   draw the picture of the README from the running app'
	@echo 'make tools     install what the build needs and no more'
	@echo 'make clean     remove what was built; the installed tools stay'
	@echo
	@echo 'What is missing is installed the first time: the wasm target, Trunk, wasm-bindgen,'
	@echo 'npm packages and Chromium. README.md says how long that takes.'

serve: dist/index.html
	@node tests/browser/server.mjs dist $(PORT)

build: dist/index.html size

# The readers of others are left out only where they cannot be installed, and that is said.
test: check browser bench-smoke
	@if .tools/setup.sh foreign; then $(MAKE) foreign; \
	else echo '» NOT RUN: make foreign, whose Python packages could not be installed here.' >&2; fi

check:
	@.tools/setup.sh test
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked $(wasm) -- -D warnings
	cargo test --locked

browser: dist/index.html
	@.tools/setup.sh test
	@node .tools/size.mjs dist --check
	node --test --test-concurrency=2 tests/browser/*.test.mjs

# Takes minutes and gigabytes, and so is no part of the rest.
many: dist/index.html
	@.tools/setup.sh test
	node --test tests/browser/very-many.mjs

foreign:
	@.tools/setup.sh foreign
	cargo build --locked
	cargo build --locked --manifest-path tests/foreign/Cargo.toml --target-dir target/foreign
	.tools/python/bin/python -W ignore -m unittest discover -s tests/foreign

# The same figures as pm4py's, on more cases than the tests take.
differential: CASES = 10000
differential:
	@.tools/setup.sh foreign
	cargo build --release --locked
	cd tests/foreign && TOOL=../../target/release/samverkanskartan CASES=$(CASES) \
		../../.tools/python/bin/python -W ignore -m unittest --verbose test_differential

CASES ?= 4000
KILLS ?= 200

faults: dist/index.html
	@.tools/setup.sh test
	FAULT_CASES=$(CASES) cargo test --release --locked --test store_faults -- --nocapture
	KILLS=$(KILLS) node --test tests/browser/faults.test.mjs

# The promises of merging, over more triples of revisions than the tests take.
merging: TRIPLES = 10000
merging:
	TRIPLES=$(TRIPLES) cargo test --release --locked --test merge -- --nocapture

# What comes from outside, made up for so many minutes: files, addresses, dates, what is kept.
fuzz: MINUTES = 10
fuzz:
	FUZZ_SECONDS=$$(($(MINUTES) * 60)) cargo test --release --locked --test fuzz -- --nocapture --test-threads 1

# How well the search answers, beside others over the same documents.
quality:
	@.tools/setup.sh quality
	SEARCH_DOCUMENTS=target/search-documents.json cargo test --locked --test search_quality -- --nocapture
	@node benches/quality.mjs target/search-documents.json

# Ours beside what one would use instead; writes benches/results.json and the table of the README.
bench: dist/index.html
	@.tools/setup.sh bench
	@.tools/setup.sh foreign
	node benches/run.mjs

bench-smoke: dist/index.html
	@.tools/setup.sh bench
	node --test benches/*.test.mjs
	node benches/run.mjs --smoke

fmt:
	cargo fmt

size: dist/index.html
	@node .tools/size.mjs dist

record: dist/index.html
	@node .tools/size.mjs dist --record

lighthouse: dist/index.html
	@.tools/setup.sh lighthouse
	@node .tools/lighthouse/run.mjs dist

picture: dist/index.html
	@.tools/setup.sh test
	node tests/browser/picture.mjs

clean:
	rm -rf dist tests/browser/results
	cargo clean

tools:
	@.tools/setup.sh build

# The program is compiled while the tools are built: its last and longest part runs on one core.
# Trunk, which compiles it as it is here, then finds it done.
compiled:
	@.tools/setup.sh rust
	@RUSTFLAGS="$(wasm_flags)" cargo build --quiet --locked --release --target wasm32-unknown-unknown --features split & \
		compiling=$$!; .tools/setup.sh build; made=$$?; wait $$compiling && exit $$made

# Trunk takes NO_COLOR=1, which other tools ask for, to be a mistake. The remapping keeps the
# builder's folders out of the wasm; with erased components the compiler writes the code of a view
# once and not once per place (.cargo/config.toml says so to whoever does not build with make).
# The site is as old as the moment its build began: a source saved meanwhile is newer.
wasm_flags = $(RUSTFLAGS) --remap-path-prefix=$(CARGO_HOME)/registry/src=crates --cfg=erase_components

dist/index.html: $(sources) | compiled
	@touch .tools/started
	env -u NO_COLOR RUSTFLAGS="$(wasm_flags)" trunk build --release --features split --dist dist
	node .tools/split.mjs target/wasm32-unknown-unknown/release/samverkanskartan.wasm dist
	node .tools/worker.mjs dist
	node .tools/compress.mjs dist
	@touch -r .tools/started dist/index.html
