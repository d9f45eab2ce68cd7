#!/usr/bin/env bash
# Makes what the benchmarks need: the program in a release build, and the rivals in a virtual environment.
#   bench/setup.sh            prints the interpreter of the environment
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/paths.sh

venv=$TARGET/bench/venv
if ! cmp -s bench/requirements.txt "$venv/requirements.txt"; then
  echo "==> set up the rivals in $venv" >&2
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --requirement bench/requirements.txt >&2
  cp bench/requirements.txt "$venv/requirements.txt"
fi
if [ -z "${TIEOUT_BIN:-}" ] && [ "${1:-}" != rivals-only ]; then
  cargo build --locked --release --package server >&2
fi
echo "$venv/bin/python"
