#!/usr/bin/env bash
# Reports what the tests just run have covered and holds it against .ci/coverage-floor.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

# cargo-llvm-cov reads every instrumented program it finds: those of earlier builds would count as never run.
current=$(cargo test "${NATIVE[@]}" --no-run --message-format=json 2>/dev/null |
  sed -n 's/.*"executable":"\([^"]*\)".*/\1/p' | sort -u)
is_stale() {
  [ -f "$1" ] && [ -x "$1" ] && ! grep -qxF "$1" <<<"$current" && ! [ "$1" -ef "$TARGET/debug/tieout" ] &&
    ! [ "$1" -ef "${1%-*}" ] && grep -qa __llvm_covmap "$1"
}
# Cargo's programs end in a dash and sixteen digits; the current ones among examples carry a plain name as well.
for program in "$TARGET"/debug/{deps,examples}/*-????????????????; do
  if is_stale "$program"; then rm -f "$program"; fi
done
mkdir -p "$TARGET/coverage"
cargo llvm-cov report --lcov --output-path "$TARGET/coverage/lcov.info" 2>"$TARGET/coverage/log" ||
  { cat "$TARGET/coverage/log" >&2 && exit 1; }
node scripts/coverage-gate.mjs "$TARGET/coverage/lcov.info" .ci/coverage-floor
