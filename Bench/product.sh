#!/bin/sh
# Lets the tool do one job of the yardsticks: reads BENCH_INPUT, a workspace without templates, and
# leaves its workbooks in BENCH_OUT. BENCH_MODE is the job, BENCH_JOBS the number of workers. Starts
# as few programs of its own as it can: they are timed too.
# Usage: product.sh TOOL
set -eu
tool=$1
here=${0%/*}/..
work=$BENCH_OUT/workspace
designs=$work/templates/workbooks
books=$BENCH_OUT
command=run
case $BENCH_MODE in
  agg) command=check ;;
  counties) books=$BENCH_OUT/counties design=county-books ;;
  national) design=national-places ;;
  report) ;;
  *) exit 64 ;;
esac
mkdir -p "$work/templates/campaigns" "$designs" "$work/inputs" "$books"
ln -s "$BENCH_INPUT/inputs/national" "$work/inputs/national"
# The goals of the yardsticks' tables are targets of the campaign, as all goals are.
cat "$here/templates/campaigns/national.yaml" - >"$work/templates/campaigns/national.yaml" <<'END'
  - {id: 2021-share, measure: share, goal: 30, start: 2020-07-22, due: 2021-12-31}
END
case $BENCH_MODE in
  counties | national) cp "$here/Bench/templates/workbooks/$design.yaml" "$designs/" ;;
  # The report as offices get it: the monthly workbook with its formulas and charts.
  report) sed 's/^campaigns: .*/campaigns: [national]/' \
    "$here/templates/workbooks/progress.yaml" >"$designs/progress.yaml" ;;
esac
status=0
"$tool" -C "$work" $command national --period 2022-12 --jobs "$BENCH_JOBS" --quiet \
  2>/dev/null || status=$?
# 1 is no failure: some communities have not reported.
[ "$status" -le 1 ] || exit "$status"
[ "$BENCH_MODE" = agg ] || mv "$work/reports/national/2022-12"/*.xlsx "$books/"
