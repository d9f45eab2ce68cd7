#!/usr/bin/env bash
# Lints the GitHub workflows: YAML, GitHub's own schema, and security (unpinned actions, wide permissions, injections).
set -euo pipefail
source "$(dirname "$0")/paths.sh"

"$ROOT/scripts/setup.sh" linters
bin=$CACHE/linters/bin
"$bin/yamllint" --strict --config-file .github/yamllint.yml .github
"$bin/check-jsonschema" --builtin-schema vendor.github-workflows .github/workflows/*.yml
"$bin/zizmor" --offline --quiet --persona pedantic .github/workflows
