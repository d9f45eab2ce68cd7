# Sourced by the other scripts: where things are, and which packages make the native build.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TARGET=${CARGO_TARGET_DIR:-$ROOT/target}
case $TARGET in /*) ;; *) TARGET=$ROOT/$TARGET ;; esac
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/tieout
PATH=$HOME/.cargo/bin:$PATH
# Every native command selects the same packages and features, so that cargo compiles each dependency once.
# The front end is never among them: it needs `hydrate`, they need `ssr`.
NATIVE=(-p app -p domain -p engine -p formats -p server -p service -p store -p tables --features app/ssr --locked)
# The browser build's profile also serves its lints: both share what runs on the compiling machine.
BROWSER=(-p frontend --features gallery --target wasm32-unknown-unknown --profile wasm-release --locked)
cd "$ROOT"
