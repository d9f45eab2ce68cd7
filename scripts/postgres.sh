#!/usr/bin/env bash
# A private PostgreSQL for tests, in a temporary folder on a free port of 127.0.0.1, gone afterwards.
#   scripts/postgres.sh run COMMAND...   runs a command with TIEOUT_TEST_POSTGRES_URL set
#   scripts/postgres.sh start FOLDER     starts a cluster in an empty folder and prints its URL
#   scripts/postgres.sh stop FOLDER      stops it and removes the folder
#   scripts/postgres.sh programs         prints where initdb and pg_ctl are
set -euo pipefail
source "$(dirname "$0")/paths.sh"

programs() {
  local initdb newest
  initdb=$(command -v initdb || true)
  newest=$(compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 || true)
  [ -n "$initdb$newest" ] || { echo "PostgreSQL's programs are not installed" >&2 && return 1; }
  dirname "$(readlink -f "${newest:-$initdb}")"
}

# PostgreSQL refuses to run as root.
owner() {
  if [ "$(id -u)" -ne 0 ]; then id -un; elif id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi
}

as_owner() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u "$(owner)" -- "$@"; else "$@"; fi
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  local folder=$1 bin port
  bin=$(programs)
  port=$(free_port)
  [ "$(id -u)" -ne 0 ] || chown "$(owner)" "$folder"
  cd "$folder"
  as_owner "$bin/initdb" --pgdata="$folder/db" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log"
  # Nothing here outlives the tests, so nothing waits for the disk.
  cat >>"$folder/db/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$folder'
max_connections = 300
fsync = off
synchronous_commit = off
full_page_writes = off
CONF
  as_owner "$bin/pg_ctl" --pgdata="$folder/db" --log="$folder/server.log" --wait start >/dev/null
  echo "postgres://postgres@127.0.0.1:$port/postgres"
}

stop() {
  local bin
  bin=$(programs)
  cd "$1"
  as_owner "$bin/pg_ctl" --pgdata="$1/db" --mode=immediate --wait stop >/dev/null || true
  cd /
  rm -rf "$1"
}

run() {
  if [ -n "${TIEOUT_TEST_POSTGRES_URL:-}" ]; then
    echo "PostgreSQL: the one TIEOUT_TEST_POSTGRES_URL names"
    "$@"
    return
  fi
  local folder
  folder=$(mktemp -d)
  trap 'stop "'"$folder"'"' EXIT
  TIEOUT_TEST_POSTGRES_URL=$(start "$folder")
  export TIEOUT_TEST_POSTGRES_URL
  echo "PostgreSQL: $TIEOUT_TEST_POSTGRES_URL"
  cd "$ROOT"
  "$@"
}

"$@"
