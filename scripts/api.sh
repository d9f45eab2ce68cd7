#!/usr/bin/env bash
# Checks the API against its own description: the rules of OWASP for the description, and thousands of requests made
# from it against a server that runs, without a proof and with a token of an admin.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

SCHEMATHESIS_VERSION=4.32.5
PORT=${API_PORT:-3917}
SITE=http://127.0.0.1:$PORT
EXAMPLES=${API_EXAMPLES:-25}

folder=$(mktemp -d)
cleanup() {
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap cleanup EXIT

tools() {
  local venv=$CACHE/schemathesis-$SCHEMATHESIS_VERSION rules=$ROOT/scripts/spectral
  if [ ! -x "$venv/bin/schemathesis" ]; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$SCHEMATHESIS_VERSION"
  fi
  cmp -s "$rules/package-lock.json" "$rules/node_modules/.installed-from" && return
  npm ci --prefix "$rules" --no-audit --no-fund --loglevel=error
  cp "$rules/package-lock.json" "$rules/node_modules/.installed-from"
}

tieout() { TIEOUT_DATA_DIR=$folder "$TARGET/debug/tieout" "$@"; }

start() {
  local password="correct horse battery staple $RANDOM"
  tieout admin create-user --email api@example.com --admin <<<"$password" >/dev/null
  token=$(tieout token create --email api@example.com --name checks --scopes read,upload,run,review,admin | grep -oE 'tie_[A-Za-z0-9_]+' | head -n 1)
  TIEOUT_DATA_DIR=$folder TIEOUT_RATE_LIMIT_API=1000000 TIEOUT_RATE_LIMIT_WRITE=1000000 TIEOUT_RATE_LIMIT_PAGE=1000000 \
    "$TARGET/debug/tieout" serve --address "127.0.0.1:$PORT" >"$folder/server.log" 2>&1 &
  server=$!
  for _ in $(seq 1 100); do
    curl --silent --fail --output "$folder/openapi.json" "$SITE/api/v2/openapi.json" && return
    kill -0 "$server" || break
    sleep 0.1
  done
  cat "$folder/server.log" >&2
  return 1
}

lint() {
  "$ROOT/scripts/spectral/node_modules/.bin/spectral" lint --ruleset "$ROOT/scripts/spectral/rules.yaml" --fail-severity error \
    --display-only-failures "$folder/openapi.json"
}

# An event stream never ends, so nothing would come back from it.
fuzz() {
  "$CACHE/schemathesis-$SCHEMATHESIS_VERSION/bin/schemathesis" --config-file "$ROOT/scripts/schemathesis.toml" run \
    "$folder/openapi.json" --url "$SITE/api/v2" --exclude-path /status/events --max-examples "$EXAMPLES" --seed 1 "$@"
}

tools
start
lint
fuzz
fuzz --header "Authorization: Bearer $token"
