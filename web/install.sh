#!/usr/bin/env bash
# Installs what the browser tests need: Node 20 or newer with npm must be there,
# Chromium comes from Debian, the rest from npm. Says what cannot be had.
set -euo pipefail
cd "$(dirname "$0")"

missing() { echo "no $1"; exit 1; }

command -v npm >/dev/null || missing "npm"
[ "$(node --print 'process.versions.node.split(".")[0]')" -ge 20 ] || missing "Node 20 or newer"
if ! command -v "${CHROMIUM:-/usr/bin/chromium}" >/dev/null; then
  command -v apt-get >/dev/null || missing "Chromium, and no apt-get to install it"
  { timeout 120 apt-get update -qq && timeout 300 apt-get install -y -qq chromium; } >/dev/null 2>&1 || missing "Chromium, nor can it be installed"
fi
(cd browser && timeout 300 npm ci --no-audit --no-fund --silent) || missing "packages from npm"
