#!/usr/bin/env bash
# Everything that can be said about the code without running it. Every step runs, even after one failed.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

failed=()
step() { "$ROOT/scripts/step.sh" "$@" || failed+=("$1"); }

browser_lints() { CARGO_TARGET_DIR=$TARGET/front cargo clippy "${BROWSER[@]}"; }

if [ "${1:-}" = browser-lints ]; then
  browser_lints
  exit
fi

step "set up checks" scripts/setup.sh wasm site-tools browser-tools deny linters
step "formatting" cargo fmt --all --check
step "sizes" node scripts/sizes.mjs
step "dependency direction" scripts/dependency-direction.sh
step "licences and advisories" scripts/deny.sh
step "workflows" scripts/workflows.sh
step "types of the browser tests" npm --prefix end2end run --silent types
step "lints of the build tool" cargo clippy --locked --package xtask --all-targets
step "lints, native" cargo clippy "${NATIVE[@]}" --all-targets --keep-going
step "lints, browser" scripts/check.sh browser-lints
step "documentation" env RUSTDOCFLAGS='-D warnings' cargo doc "${NATIVE[@]}" --no-deps --document-private-items --quiet
step "build the front end" cargo xtask build
step "transfer budget" cargo xtask budget

if [ "${#failed[@]}" -gt 0 ]; then
  printf 'check failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
echo "check: all passed"
