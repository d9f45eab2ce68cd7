#!/usr/bin/env bash
# A private S3-compatible store for tests (moto, from PyPI), in memory on a free port of 127.0.0.1, gone afterwards.
#   scripts/objects.sh run COMMAND...   runs a command with TIEOUT_TEST_S3_URL set, naming a store with a bucket `tieout`
set -euo pipefail
source "$(dirname "$0")/paths.sh"

store=
stop() {
  [ -z "$store" ] || kill "$store" 2>/dev/null || true
  rm -f "${log:-}"
}
trap stop EXIT

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  local port
  port=$(free_port)
  log=$(mktemp)
  "$CACHE/objects/bin/moto_server" --host 127.0.0.1 --port "$port" >"$log" 2>&1 &
  store=$!
  TIEOUT_TEST_S3_URL=http://127.0.0.1:$port
  for _ in $(seq 1 300); do
    curl --silent --fail --output /dev/null --request PUT "$TIEOUT_TEST_S3_URL/tieout" && return
    kill -0 "$store" 2>/dev/null || break
    sleep 0.1
  done
  cat "$log" >&2
  return 1
}

run() {
  "$ROOT/scripts/setup.sh" objects
  start
  export TIEOUT_TEST_S3_URL
  echo "objects: $TIEOUT_TEST_S3_URL"
  cd "$ROOT"
  "$@"
}

"$@"
