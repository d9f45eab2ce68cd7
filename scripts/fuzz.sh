#!/usr/bin/env bash
# Fuzzes the readers of files, each target for a while. What is found on the way is kept beside what was built and used
# the next time; what breaks a reader is kept in fuzz/artifacts.
#   scripts/fuzz.sh [TARGET...]      SECONDS_EACH=60
set -euo pipefail
source "$(dirname "$0")/paths.sh"

each=${SECONDS_EACH:-60}
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || mapfile -t targets < <(cd "$ROOT/fuzz/targets" && printf '%s\n' *.rs | sed 's/\.rs$//')

cargo fuzz --version >/dev/null 2>&1 || "$ROOT/scripts/setup.sh" fuzz
export CARGO_TARGET_DIR=$TARGET/fuzz
# The readers have no unsafe code, so no sanitizer looks at memory, and the stable compiler is enough.
fuzz() { cargo fuzz "$1" --sanitizer none --fuzz-dir "$ROOT/fuzz" "${@:2}"; }

fuzz build
failed=()
for target in "${targets[@]}"; do
  found=$TARGET/fuzz/corpus/$target
  mkdir -p "$found"
  fuzz run "$target" "$found" "$ROOT/fuzz/seeds/$target" -- \
    -max_total_time="$each" -max_len=65536 -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 || failed+=("$target")
done
[ "${#failed[@]}" -eq 0 ] || {
  echo "fuzz: broken: ${failed[*]}" >&2
  exit 1
}
echo "fuzz: ${#targets[@]} targets, $each seconds each, nothing broken"
