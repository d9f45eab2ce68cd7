#!/usr/bin/env bash
# Licences, bans, sources and known vulnerabilities, without the network: cargo-deny over a copy of the
# RustSec database (TIEOUT_ADVISORY_DB names its tarball). Without a copy the advisories are left out, and it says so.
set -euo pipefail
source "$(dirname "$0")/paths.sh"

tarball=${TIEOUT_ADVISORY_DB:-$ROOT/../shared/data/advisory-db/advisory-db.tar.gz}
# cargo-deny looks for the default database under this name.
folder=$CACHE/advisories/advisory-db-3157b0e258782691
config=$CACHE/deny.toml

unpack() {
  cmp -s <(sha256sum <"$tarball") "$folder/.unpacked-from" && return
  rm -rf "$folder"
  mkdir -p "$folder"
  tar -xzf "$tarball" --strip-components=1 --no-same-owner -C "$folder"
  sha256sum <"$tarball" >"$folder/.unpacked-from"
}

mkdir -p "$CACHE"
if [ ! -f "$tarball" ]; then
  echo "deny: no copy of the advisory database; checking licences, bans and sources only (set TIEOUT_ADVISORY_DB)"
  cargo deny --offline --log-level error check licenses bans sources
  exit
fi
unpack
echo "deny: advisories as of $(git -C "$folder" log -1 --format=%cs)"
# A dated copy is what there is here; the audit workflow fetches a fresh one every day.
sed "/^\[advisories\]/a db-path = \"$CACHE/advisories\"\nmaximum-db-staleness = \"P10Y\"" deny.toml >"$config"
cargo deny --offline --log-level error --config "$config" check
