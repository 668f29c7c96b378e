#!/bin/sh
# Lets the tool do one job of the yardsticks: reads the inputs of the workspace BENCH_INPUT, and
# leaves its workbooks in BENCH_OUT, an empty folder. BENCH_MODE is the job, BENCH_JOBS the number
# of workers. Starts as few programs of its own as it can: they are timed too.
# Usage: product.sh TOOL
set -eu
tool=$1
case $0 in
  /*) here=${0%/*}/.. ;;
  */*) here=$PWD/${0%/*}/.. ;;
  *) here=$PWD/.. ;;
esac
command=run
campaign=$here/templates/campaigns/national.yaml
case $BENCH_MODE in
  agg) command=check design=$campaign ;;
  counties) design=$here/Bench/templates/workbooks/county-books.yaml ;;
  national) design=$here/Bench/templates/workbooks/national-places.yaml ;;
  report) design=$here/templates/workbooks/progress.yaml ;;
  *) exit 64 ;;
esac
# Templates are there when a month's files come in: those of each job are made once.
templates=$here/.build/bench/$BENCH_MODE/templates
made=$templates/campaigns/national.yaml
if ! [ "$made" -nt "$campaign" ] || ! [ "$made" -nt "$design" ] || ! [ "$made" -nt "$0" ]; then
  rm -rf "$templates"
  mkdir -p "$templates/campaigns" "$templates/workbooks"
  case $BENCH_MODE in
    counties | national) cp "$design" "$templates/workbooks/" ;;
    # The report as offices get it: the monthly workbook with its formulas and charts.
    report) sed 's/^campaigns: .*/campaigns: [national]/' "$design" \
      >"$templates/workbooks/progress.yaml" ;;
  esac
  # The goals of the yardsticks' tables are targets of the campaign, as all goals are.
  cat "$campaign" - >"$made" <<'END'
  - {id: 2021-share, measure: share, goal: 30, start: 2020-07-22, due: 2021-12-31}
END
fi
# The workspace is made where the workbooks are wanted, of the inputs and the templates as they lie.
ln -s "$BENCH_INPUT/inputs" "$templates" "$BENCH_OUT/"
status=0
"$tool" -C "$BENCH_OUT" $command national --period 2022-12 --jobs "$BENCH_JOBS" --quiet \
  2>/dev/null || status=$?
# 1 is no failure: some communities have not reported.
[ "$status" -le 1 ] || exit "$status"
cd "$BENCH_OUT"
case $BENCH_MODE in
  counties) ln -s reports/national/2022-12 counties ;;
  national | report) mv reports/national/2022-12/*.xlsx . ;;
esac
