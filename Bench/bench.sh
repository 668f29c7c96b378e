#!/bin/sh
# `make bench`: makes the data, times the tool, and with PEERS=DIR runs it beside the yardsticks
# there, round by round. Bench/README.md says what they must offer.
# Usage: bench.sh PRESET ROUNDS JOBS
set -eu
preset=$1 rounds=$2 jobs=$3
cd "$(dirname "$0")/.."
BENCH=${BENCH:-${TMPDIR:-/tmp}/campaign-bench}
tool=$(swift build -c release --show-bin-path)/campaign-report
bench=$(CAMPAIGN_BENCH=1 swift build -c release --show-bin-path)/CampaignBench
data=$BENCH/data/$preset-single
[ -f "$data/inputs/national/units.csv" ] || "$bench" data "$preset" "$data"
BENCH_PRODUCT="sh '$PWD/Bench/product.sh' '$tool'"
export BENCH BENCH_PRODUCT

grep -m 1 'model name' /proc/cpuinfo || true
"$bench" time "$preset" "$data" "$rounds" "$jobs"
[ -n "${PEERS:-}" ] || exit 0
"$PEERS/bench.py" "$preset" --rounds "$rounds" --jobs "$jobs" --product "$BENCH_PRODUCT"
