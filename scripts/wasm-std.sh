#!/usr/bin/env bash
# Builds the standard library for the browser from the toolchain's own sources, for machines
# that cannot reach rustup's server. Needs the component rust-src of exactly this rustc.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

sysroot=$(rustc --print sysroot)
if [ ! -d "$sysroot/lib/rustlib/src/rust/library" ]; then
  echo "The browser target is missing and cannot be built: put rust-src of $(rustc --version) into $sysroot." >&2
  exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/src"
printf '[package]\nname = "std-for-the-browser"\nversion = "0.0.0"\nedition = "2024"\n[lib]\n' >"$work/Cargo.toml"
touch "$work/src/lib.rs"
echo "building std for wasm32-unknown-unknown from rust-src"
(cd "$work" && RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$work/target \
  cargo build --quiet --release -Zbuild-std=std,panic_abort --target wasm32-unknown-unknown)
to=${TIEOUT_WASM_STD:-$sysroot/lib/rustlib/wasm32-unknown-unknown/lib}
mkdir -p "$to"
find "$work/target/wasm32-unknown-unknown/release/deps" -name '*.rlib' ! -name 'libstd_for_the_browser*' -exec cp {} "$to" \;
