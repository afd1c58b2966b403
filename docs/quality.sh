#!/usr/bin/env bash
# Prints the figures of docs/quality.md again and writes them into it, with the
# chart docs/quality.svg. DATA is a folder with summaries/*.jsonl and
# texts/en_news_pages.jsonl.
#
#   docs/quality.sh DATA
set -euo pipefail
data=$(cd "${1:?usage: docs/quality.sh DATA}" && pwd)/summaries
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/standfirst" ./cmd/standfirst
summaries() { "$work/standfirst" eval summaries "$@"; }

# bar SET FLAGS MUST AIM: the default method's row of a set, as a row against its bar.
bar() {
  local set=$1 length=$2 must=$3 aim=$4
  # shellcheck disable=SC2086 # the flags of a length are words
  summaries --format markdown -m default $length "$data/$set.jsonl" |
    awk -F ' [|] |[|] | [|]$' -v set="$set" -v length_="$length" -v must="$must" -v aim="$aim" '
      $2 == "raw-lead" && !lead { lead = $3 ", " $4 ", " $5; gsub(/ \[[^]]*\]/, "", lead) }
      $2 == "default" && !done { done = 1; printf "| %s, `%s` | %s | %s / %s / %s | %s | %s | %s | %s |\n", set, length_, lead, $3, $4, $5, $6, $7, must, aim }'
}

figures() {
  echo "### Against the bars"
  echo
  echo "| set, length | raw-lead R1, R2, RL | default R1 / R2 / RL | R1 vs raw-lead | R2 vs raw-lead | must | aim |"
  echo "| --- | --- | --- | --- | --- | --- | --- |"
  bar en_news_mixed "-n 3" "R1 ≥ +0.3, R2 ≥ 0" "+1.5, +1"
  bar en_news_cnn "-n 3" "R1 ≥ +0.5, interval above 0" "+2.5"
  bar en_news_raw "-n 3" "R1 ≥ +2.5" "+5"
  bar en_genres "-n 3" "R1 ≥ +1" "+4"
  bar en_news_bbc "--words ref" "76 / 68.5 / 75 in all" "80 / 73 / 79"
  bar en_abstracts "-n 1" "R1 ≥ 0" "above 0"
  bar nb_news "-n 3" "R1 ≥ 0" "above 0"
  bar fr_news "-n 3" "R1 interval above 0" "+1.5"
  echo
  echo "Faults of the default method over all sets, \`-n 3\`, in percent of summaries:"
  echo
  echo "| | dangling | unbalanced | not prose | repeat |"
  echo "| --- | --- | --- | --- | --- |"
  echo "| must | ≤ 0.5 | ≤ 1 | ≤ 1 | ≤ 0.5 |"
  awk -F ' [|] |[|] | [|]$' '/^[*][*]/ { all = /^[*][*]all:/ } /^[|] system/ { faults = $3 == "words" }
    all && faults && $2 == "default" { printf "| measured | %s | %s | %s | %s |\n", $5, $6, $7, $8 }' "$work/three.md"
  echo
  echo "### Every method, three sentences"
  echo
  cat "$work/three.md"
  echo
  echo "### Other lengths"
  echo
  summaries --format markdown --words ref "$data/en_news_bbc.jsonl"
  echo
  summaries --format markdown -n 1 "$data/en_abstracts.jsonl"
}

summaries --format markdown "$data"/{en_news_mixed,en_news_cnn,en_news_raw,en_news_bbc,en_genres,en_abstracts,fr_news,nb_news}.jsonl >"$work/three.md"
figures >"$work/figures.md"
summaries --svg docs/quality.svg "$data"/{en_news_cnn,en_news_raw,en_genres,fr_news}.jsonl >/dev/null
"$work/standfirst" eval choices --format markdown --choices docs/reading/choices.jsonl "$data"/en_{genres,news_raw}.jsonl "$data/../texts/en_news_pages.jsonl" >"$work/choices.md"
awk -v figures="$work/figures.md" -v choices="$work/choices.md" '
  /^<!-- end of / { inside = 0 }
  !inside { print }
  /^<!-- figures:/ { inside = 1; print ""; while ((getline line < figures) > 0) print line; print "" }
  /^<!-- choices/ { inside = 1; print ""; while ((getline line < choices) > 0) print line; print "" }
' docs/quality.md >"$work/quality.md"
cat "$work/quality.md" >docs/quality.md
