#!/usr/bin/env bash
# Proves the arrows of docs/architecture.md with `cargo tree`: who may depend on whom,
# and what must never reach the pure crates or the browser.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

failed=0
members='app domain engine formats frontend server service store tables'

complain() {
  echo "dependency direction: $*" >&2
  failed=1
}

# tree PACKAGE [CARGO TREE OPTIONS]: the names in what is compiled into the package, itself left out.
tree() {
  local package=$1 lines
  shift
  lines=$(cargo tree --locked --package "$package" --edges normal --prefix none --format '{p}' "$@")
  cut -d ' ' -f 1 <<<"$lines" | sort -u | sed "/^$package\$/d"
}

# never PACKAGE "NAMES" [OPTIONS]: none of the names is anywhere below the package.
never() {
  local package=$1 names=$2 below found
  shift 2
  below=$(tree "$package" "$@")
  found=$(grep -xF "$(tr ' ' '\n' <<<"$names")" <<<"$below" || true)
  [ -z "$found" ] || complain "$package must not reach:" $found
}

# only PACKAGE "NAMES" [OPTIONS]: of our own crates, the package lists exactly these at most.
only() {
  local package=$1 names=$2 below found
  shift 2
  below=$(tree "$package" --depth 1 "$@")
  found=$(grep -xF "$(tr ' ' '\n' <<<"$members")" <<<"$below" | grep -vxF "$(tr ' ' '\n' <<<"$names")" || true)
  [ -z "$found" ] || complain "$package must not depend on:" $found
}

only domain 'none'
only engine 'domain'
only formats 'domain'
only store 'domain'
only tables 'domain'
only service 'domain engine formats store tables'
only app 'domain service' --features ssr
only app 'domain' --features hydrate --target wasm32-unknown-unknown
only server 'app domain service store'
only frontend 'app' --target wasm32-unknown-unknown

pure='tokio sqlx axum leptos reqwest tracing rand'
never domain "$pure"
never engine "$pure"
never formats "$pure"
never tables 'sqlx axum leptos'
never store 'axum leptos'
never service 'axum leptos'

never frontend 'service store tables engine formats server jiff chrono-tz tracing-subscriber utoipa sqlx sqlx-core tokio datafusion axum hyper' \
  --target wasm32-unknown-unknown

# browser_gets NAME "PACKAGES": in the browser build, only these packages bring the named one.
browser_gets() {
  local lines found
  lines=$(cargo tree --locked --package frontend --edges normal --prefix depth --format ' {p}' --invert "$1" \
    --depth 1 --target wasm32-unknown-unknown)
  found=$(sed -n 's/^1 \([^ ]*\) .*/\1/p' <<<"$lines" | grep -vxF "$(tr ' ' '\n' <<<"$2")" || true)
  [ -z "$found" ] || complain "the browser build gets $1 through:" $found
}

# Two exceptions, both leptos's own: leptos_config reads Cargo.toml with regex (the linker drops it, nothing
# in the browser reads a file); server functions and the router parse addresses with url.
browser_gets regex 'leptos_config'
browser_gets url 'leptos_router server_fn gloo-net'

# Tests may write into a database behind the store's back; the product may not.
lists_sqlx='/^\[/ { used = $0 == "[dependencies]" } used && /^sqlx[. =]/ { print FILENAME }'
listed=$(awk "$lists_sqlx" app/Cargo.toml frontend/Cargo.toml server/Cargo.toml crates/*/Cargo.toml | grep -v '^crates/store/' || true)
[ -z "$listed" ] || complain "only store lists sqlx:" $listed

[ "$failed" -eq 0 ] && echo "dependency direction: every arrow points the right way"
exit "$failed"
