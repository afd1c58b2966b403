#!/usr/bin/env bash
# What runs in a browser, tested in Node and in Debian's Chromium: it builds the
# WebAssembly, installs what is missing, and prints the figures. Pictures of the
# page are left in web/browser/artifacts.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v "${CHROMIUM:-/usr/bin/chromium}" >/dev/null; then
  apt-get update -qq
  apt-get install -y -qq chromium >/dev/null
fi
GOOS=js GOARCH=wasm go vet ./wasm
go generate .
(cd wasm && npm pack --dry-run --ignore-scripts --silent && npm test)
(cd browser && npm ci --no-audit --no-fund --silent && npm test)
