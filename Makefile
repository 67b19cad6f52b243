# What there is to do: run, dist, test, shots, bench. README.md says more.
SHELL := bash
PORT ?= 8080
# What the two builds are made of; nothing is built again while none of it changed.
SOURCES := $(shell find src style public -type f 2>/dev/null) index.html Cargo.toml Cargo.lock Trunk.toml build.rs .ci/pack.mjs .ci/split.mjs
# Macros and build scripts run on this machine.
TARGETS = wasm32-unknown-unknown $(shell rustc --version --verbose | sed -n 's/^host: //p')

.PHONY: run dist test shots bench setup again
.DELETE_ON_ERROR:

run: dist
	@node .ci/serve.mjs $(PORT)

dist: dist/giao-uoc.html

# What `trunk build` by hand left there bears a mark, and is no release.
dist/giao-uoc.html: $(SOURCES) $(if $(wildcard dist/unoptimised),again)
	@.ci/setup build
	@. .ci/tools && cargo fetch --quiet --locked $(TARGETS:%=--target %) && trunk build --release --locked --offline

test:
	@.ci/setup test
	@. .ci/tools && node .ci/test.mjs $(STEPS)

shots: dist
	@.ci/setup test
	@. .ci/tools && node tests/e2e/shots.mjs

bench: dist
	@.ci/setup bench
	@. .ci/tools && node benches/run.mjs

setup:
	@.ci/setup test
