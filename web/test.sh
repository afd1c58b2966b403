#!/usr/bin/env bash
# What runs in a browser, tested in Node and in Chromium, after install.sh: it
# builds the WebAssembly and prints the figures. Pictures of the page are left in
# web/browser/artifacts.
set -euo pipefail
cd "$(dirname "$0")"

GOOS=js GOARCH=wasm go vet ./wasm
go generate .
(cd wasm && npm pack --dry-run --ignore-scripts --silent && npm test)
(cd browser && npm test)
