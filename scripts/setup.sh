#!/usr/bin/env bash
# Installs what a task needs and reuses what is there: scripts/setup.sh PART...
# Parts: wasm site-tools browser-tools chromium postgres objects coverage deny linters fuzz
set -euo pipefail
source "$(dirname "$0")/paths.sh"

LLVM_COV_VERSION=0.9.1
DENY_VERSION=0.20.2
FUZZ_VERSION=0.13.2

say() { echo "setup: $*"; }
stop() {
  echo "setup: $*" >&2
  exit 1
}

# Tools run once in a while: how quickly they compile matters more than how quickly they run.
install_cargo_tool() {
  say "installing $1 $2 with cargo"
  CARGO_PROFILE_RELEASE_OPT_LEVEL=$3 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_DEBUG=0 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=64 CARGO_TARGET_DIR=$CACHE/cargo-install \
    cargo install --quiet --locked --version "$2" "$1"
  rm -rf "$CACHE/cargo-install"
}

install_debian_packages() {
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  command -v apt-get >/dev/null || stop "$* cannot be installed without apt-get; install it by hand."
  say "installing $* with apt-get"
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

wasm_is_there() { compgen -G "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib/libstd-*.rlib" >/dev/null; }

setup_wasm() {
  wasm_is_there && return
  say "adding the browser target to the Rust toolchain"
  rustup target add wasm32-unknown-unknown || true
  wasm_is_there || "$ROOT/scripts/wasm-std.sh"
}

# `npm ci` starts by deleting, so it runs only when the lock file is not the one installed.
install_npm_packages() {
  command -v npm >/dev/null || stop "Node 20 or later with npm is needed: https://nodejs.org"
  local installed=$1/node_modules/.installed-from
  cmp -s "$1/package-lock.json" "$installed" && return
  say "installing npm packages in ${2:-the workspace}"
  npm ci --prefix "$1" --no-audit --no-fund --loglevel=error
  cp "$1/package-lock.json" "$installed"
}

setup_site-tools() { install_npm_packages "$ROOT"; }
setup_browser-tools() { install_npm_packages "$ROOT/end2end" end2end; }

setup_chromium() {
  { command -v chromium || command -v chromium-browser || command -v google-chrome; } >/dev/null ||
    install_debian_packages chromium fonts-noto-core fonts-noto-cjk
}

setup_postgres() {
  "$ROOT/scripts/postgres.sh" programs >/dev/null 2>&1 || install_debian_packages postgresql
}

setup_coverage() {
  command -v cargo-llvm-cov >/dev/null || install_cargo_tool cargo-llvm-cov "$LLVM_COV_VERSION" 1
  compgen -G "$(rustc --print sysroot)/lib/rustlib/*/bin/llvm-profdata" >/dev/null && return
  [ -n "${LLVM_COV:-}" ] && [ -n "${LLVM_PROFDATA:-}" ] && return
  say "adding llvm-tools to the Rust toolchain"
  rustup component add llvm-tools ||
    stop "llvm-tools are needed for coverage; or set LLVM_COV and LLVM_PROFDATA to programs of rustc's LLVM."
}

setup_deny() {
  command -v cargo-deny >/dev/null || install_cargo_tool cargo-deny "$DENY_VERSION" 0
}

setup_fuzz() {
  command -v cargo-fuzz >/dev/null || install_cargo_tool cargo-fuzz "$FUZZ_VERSION" 0
}

# Packages of Python in a virtual environment of their own.
install_python_packages() {
  local venv=$CACHE/$1 list=$ROOT/scripts/$1.txt
  cmp -s "$list" "$venv/installed-from" && return
  python3 -c 'import ensurepip, venv' 2>/dev/null || install_debian_packages python3-venv
  say "installing $2"
  python3 -m venv --clear "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$list"
  cp "$list" "$venv/installed-from"
}

setup_linters() { install_python_packages linters "the workflow linters"; }
setup_objects() { install_python_packages objects "an S3-compatible store for tests"; }

for part in "$@"; do "setup_$part"; done
