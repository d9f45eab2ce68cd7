#!/usr/bin/env bash
# Reports what the tests just run have covered and holds it against .ci/coverage-floor.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

# cargo-llvm-cov reads every program it finds: those of earlier builds would count as never run.
current=$(cargo test "${NATIVE[@]}" --no-run --message-format=json 2>/dev/null |
  sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' | sort -u)
# Plain file tests: the programs of a build carry a hash and no extension.
for program in "$TARGET"/debug/deps/*-????????????????; do
  if [ -f "$program" ] && [ -x "$program" ] && ! grep -qxF "$program" <<<"$current"; then
    [ "$program" -ef "$TARGET/debug/tieout" ] || rm -f "$program"
  fi
done
mkdir -p "$TARGET/coverage"
cargo llvm-cov report --lcov --output-path "$TARGET/coverage/lcov.info" 2>"$TARGET/coverage/log" ||
  { cat "$TARGET/coverage/log" >&2 && exit 1; }
node scripts/coverage-gate.mjs "$TARGET/coverage/lcov.info" .ci/coverage-floor
