#!/usr/bin/env bash
# Every test: unit, contract on SQLite and PostgreSQL, HTTP, browser. COVERAGE=1 instruments all of them,
# the server the browser talks to included, and fails under the floors of .ci/coverage-floor.
#   scripts/test.sh            everything
#   scripts/test.sh browser    only the browser tests
#   scripts/test.sh headers    only the scores of the security headers
set -euo pipefail
source "$(dirname "$0")/paths.sh"

step() { "$ROOT/scripts/step.sh" "$@"; }
part() { step "$1" "$ROOT/scripts/test.sh" "${@:2}"; }

tools() { cargo test --locked --package xtask; }
rust() { "$ROOT/scripts/postgres.sh" run cargo test "${NATIVE[@]}" --no-fail-fast; }
buckets() { "$ROOT/scripts/objects.sh" run cargo test "${NATIVE[@]}" --no-fail-fast --test it -- --ignored s3::; }
journeys() { TIEOUT_TEST_BIN=$TARGET/debug/tieout npm --prefix end2end test --silent -- "$@"; }

browser() {
  step "set up browser tests" scripts/setup.sh wasm site-tools browser-tools chromium
  step "build the front end" cargo xtask build --gallery
  step "build the server" cargo build "${NATIVE[@]}" --bin tieout
  part "browser tests" journeys
}

# A server of its own, configured as operators do: people reach it over https.
headers() {
  step "set up" scripts/setup.sh browser-tools
  step "build the server" cargo build "${NATIVE[@]}" --bin tieout
  part "scores of the headers" journeys headers
}

# The last line counts what every runner reported.
closing_line() {
  awk '/^test result:/ { passed += $4; failed += $6 }
       /^ +[0-9]+ passed/ { passed += $1 }
       /^ +[0-9]+ (failed|interrupted|did not run)/ { failed += $1 }
       END { printf "%d passed, %d failed\n", passed, failed }' "$1"
}

everything() {
  local log status=0
  log=$(mktemp)
  step "set up tests" scripts/setup.sh wasm site-tools browser-tools chromium postgres objects
  step "build the front end" cargo xtask build --gallery
  part "tests of the build tool" tools | tee "$log"
  if [ "${COVERAGE:-0}" = 1 ]; then
    step "set up coverage" scripts/setup.sh coverage
    source scripts/instrument.sh
  fi
  step "compile tests" cargo test "${NATIVE[@]}" --no-run --quiet
  part "unit, contract and HTTP tests" rust 2>&1 | tee -a "$log" || status=1
  part "tests on an S3-compatible store" buckets 2>&1 | tee -a "$log" || status=1
  part "browser tests" journeys 2>&1 | tee -a "$log" || status=1
  if [ "${COVERAGE:-0}" = 1 ]; then step "coverage" scripts/coverage.sh || status=1; fi
  closing_line "$log"
  rm -f "$log"
  return "$status"
}

"${@:-everything}"
