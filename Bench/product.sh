#!/bin/sh
# Lets the tool do one job of the yardsticks: reads BENCH_INPUT, a workspace without templates, and
# leaves its workbooks in BENCH_OUT. BENCH_MODE is the job, BENCH_JOBS the number of workers.
# Usage: product.sh TOOL
set -eu
tool=$1
here=$(cd "$(dirname "$0")/.." && pwd)
work=$BENCH_OUT/workspace
designs=$work/templates/workbooks
mkdir -p "$work/templates/campaigns" "$designs" "$work/inputs"
ln -s "$BENCH_INPUT/inputs/national" "$work/inputs/national"
# The goals of the yardsticks' tables are targets of the campaign, as all goals are.
campaign=$work/templates/campaigns/national.yaml
cp "$here/templates/campaigns/national.yaml" "$campaign"
cat >>"$campaign" <<'END'
  - {id: 2021-share, measure: share, goal: 30, start: 2020-07-22, due: 2021-12-31}
END

command=run
case $BENCH_MODE in
  agg) command=check ;;
  national) cp "$here/Bench/templates/workbooks/national-places.yaml" "$designs/" ;;
  counties) cp "$here/Bench/templates/workbooks/county-books.yaml" "$designs/" ;;
  # The report as offices get it: the monthly workbook with its formulas and charts.
  report) sed 's/^campaigns: .*/campaigns: [national]/' \
    "$here/templates/workbooks/progress.yaml" >"$designs/progress.yaml" ;;
  *) exit 64 ;;
esac
status=0
"$tool" -C "$work" $command national --period 2022-12 --jobs "$BENCH_JOBS" --quiet \
  2>/dev/null || status=$?
# 1 is no failure: some communities have not reported.
[ "$status" -le 1 ] || exit "$status"
report=$work/reports/national/2022-12
case $BENCH_MODE in
  national | report) mv "$report"/*.xlsx "$BENCH_OUT/" ;;
  counties)
    mkdir "$BENCH_OUT/counties"
    mv "$report"/*.xlsx "$BENCH_OUT/counties/" ;;
esac
