# `make` lists the targets. What is installed is reused; every set-up step says what it does.
SHELL := bash
STEP := scripts/step.sh
TARGET := $(if $(CARGO_TARGET_DIR),$(CARGO_TARGET_DIR),target)
.DEFAULT_GOAL := help
.PHONY: help setup run build test check e2e api-checks fmt coverage observatory bench-engine bench-accuracy bench-kernels bench-formats bench-bombs bench-import bench-tables fuzz clean

help: ## List the targets
	@sed -n 's/^\([a-z0-9-]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

run: build ## Build and start the product on http://127.0.0.1:3000, its data in ./data
	@exec $(TARGET)/release/tieout serve

build: ## Build the product: target/release/tieout, one file with the whole site inside
	@$(STEP) "set up" scripts/setup.sh wasm site-tools
	@$(STEP) "build the front end" cargo xtask build
	@$(STEP) "build the server" cargo build --locked --release --package server

test: ## Install what tests need and run all of them; COVERAGE=1 measures and holds the floors
	@COVERAGE=$(COVERAGE) scripts/test.sh

coverage: ## Run all tests instrumented and report coverage by crate
	@$(MAKE) --no-print-directory test COVERAGE=1

e2e: ## Run the browser tests
	@scripts/test.sh browser

api-checks: ## Check the API against its description: the rules of OWASP, and requests made from it
	@$(STEP) "build the server" cargo build --locked --package server --bin tieout
	@$(STEP) "checks of the API" scripts/api.sh

observatory: ## Score the security headers with the analysers of MDN's Observatory (at least 130)
	@scripts/test.sh headers

check: ## Formatting, lints, docs, dependencies, licences, sizes, budgets, workflows
	@scripts/check.sh

bench-engine: ## Match generated files beside DuckDB and Polars: CPU, wall time, memory, accuracy
	@exec $$(bench/setup.sh) bench/engine.py

bench-accuracy: ## Match every data set that has a truth, without a rule, and score the matches
	@exec $$(bench/setup.sh) bench/accuracy.py

bench-kernels: ## Time single steps beside the best known way to do them
	@cargo build --locked --release --package formats --example read
	@cargo build --locked --release --package engine --example likeness
	@READER=$(TARGET)/release/examples/read LIKENESS=$(TARGET)/release/examples/likeness exec $$(bench/setup.sh rivals-only) bench/kernels.py

bench-formats: ## Read bank files and polluted CSV and score what comes out, beside other readers
	@cargo build --locked --release --package formats --example texts
	@READER=$(TARGET)/release/examples/texts exec $$(bench/setup.sh rivals-only) bench/formats.py

bench-bombs: ## Read files made to exhaust the reader: each is answered within 2 s and 64 MiB
	@exec $$(bench/setup.sh) bench/bombs.py

fuzz: ## Fuzz the readers of files: eight targets, a minute each
	@exec scripts/fuzz.sh

bench-import: ## Read a million rows into a typed, profiled, stored table, beside DuckDB's CSV to Parquet
	@exec $$(bench/setup.sh) bench/import.py

bench-tables: ## Time pages of a table of a million records: read for the first time, asked anew, asked again
	@exec cargo run --locked --release --package tables --example pages

fmt: ## Format the code
	@cargo fmt --all

setup: ## Install everything every target needs
	@scripts/setup.sh wasm site-tools browser-tools chromium postgres coverage deny linters

clean: ## Delete what was built; ./data stays
	@cargo clean
	@rm -rf node_modules end2end/node_modules end2end/test-results end2end/playwright-report end2end/screenshots
