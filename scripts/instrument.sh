# Sourced: makes cargo instrument our own crates for coverage.
rm -f "$TARGET"/*.profraw
instrumentation=$(cargo llvm-cov show-env --sh --no-cfg-coverage 2>/dev/null)
eval "$instrumentation"
# As the wrapper of workspace members only, it leaves every dependency as the other commands compiled it,
# and cargo keeps instrumented and plain builds of our crates apart.
export RUSTC_WORKSPACE_WRAPPER=$RUSTC_WRAPPER
unset RUSTC_WRAPPER
