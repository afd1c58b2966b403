#!/usr/bin/env bash
# The figures of docs/scale.md: agency wires through `standfirst batch` on one
# core and on all, and through examples/beam, the fastest of several runs each.
# The runs take turns, so that what else the machine does hurts all alike.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
wires=${STANDFIRST_EVAL:-../shared/eval}/texts/en_wires.jsonl.gz
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
go build -o "$dir/standfirst" ./cmd/standfirst
(cd examples/beam && go build -o "$dir/pipeline" .)
gzip -dc "$wires" >"$dir/wires.jsonl"
cores=$(getconf _NPROCESSORS_ONLN)
text=$("$dir/standfirst" batch --stats - -q "$wires" 2>&1 >/dev/null | sed -n 's/^  "bytes": \([0-9]*\),$/\1/p')

# timed NAME COMMAND…: seconds of the clock and of all cores, added to NAME.
timed() {
  local name=$1
  shift
  TIMEFORMAT='%R %U %S'
  { time "$@" >/dev/null 2>"$dir/messages"; } 2>>"$dir/$name" || { tail -3 "$dir/messages" >&2; return 1; }
}

for ((i = 0; i < runs; i++)); do
  GOMAXPROCS=1 timed one "$dir/standfirst" batch -q "$wires" -o "$dir/out.jsonl"
  timed all "$dir/standfirst" batch -q "$wires" -o "$dir/out.jsonl"
  timed plain "$dir/standfirst" batch -q "$dir/wires.jsonl" -o "$dir/out.jsonl"
  timed beam "$dir/pipeline" --input "$dir/wires.jsonl" --output "$dir/beam-out"
done
for name in one all plain beam; do
  awk -v name="$name" -v text="$text" -v cores="$cores" '
    NR == 1 || $1 < clock { clock = $1 }
    NR == 1 || $2 + $3 < cpu { cpu = $2 + $3 }
    END {
      title["one"] = "batch, one core"; title["all"] = "batch, " cores " cores"
      title["plain"] = "batch, " cores " cores, input not packed"; title["beam"] = "Beam on Prism, the same input"
      printf "| %s | %.2f s | %.1f MB/s | %.2f s of CPU | %.1f MB/s a core |\n", title[name], clock, text / 1e6 / clock, cpu, text / 1e6 / cpu
    }' "$dir/$name"
done
awk 'NR == 1 || $1 < least { least = $1 } FNR == NR { one = least } FNR == 1 && FNR != NR { least = $1 } END { printf "speed-up: %.2f\n", one / least }' "$dir/one" "$dir/all"
awk '{ cpu = $2 + $3 } FNR == NR { if (!plain || cpu < plain) plain = cpu; next } !beam || cpu < beam { beam = cpu } END { printf "CPU of Beam over batch: %.2f\n", beam / plain }' "$dir/plain" "$dir/beam"
awk -v text="$text" '
  { cpu = $2 + $3 } NR == 1 || cpu < least { least = cpu }
  END {
    for (bytes = 820; bytes < 5001; bytes += 4180)
      for (n = 1e6; n < 1e10; n *= 1000) {
        hours = n * bytes / text * least / 3600
        printf "%.0e articles of %d bytes: %.2f core hours, $%.2f at $0.04 an hour, $%.2f at $0.07\n", n, bytes, hours, hours * 0.04, hours * 0.07
      }
  }' "$dir/one"
