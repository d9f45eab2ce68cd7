#!/usr/bin/env bash
# Runs a command under a name and prints how long it took: scripts/step.sh NAME COMMAND...
set -euo pipefail
name=$1
shift
echo "==> $name"
begin=$(date +%s)
status=0
"$@" || status=$?
took=$(($(date +%s) - begin))
if [ "$status" -eq 0 ]; then echo "<== $name: ${took} s"; else echo "<== $name: failed after ${took} s" >&2; fi
if [ -n "${TIEOUT_TEST_STEPS:-}" ]; then echo "$took $name" >>"$TIEOUT_TEST_STEPS"; fi
exit "$status"
