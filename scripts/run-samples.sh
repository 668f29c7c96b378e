#!/bin/sh
# run-samples.sh TOOL: reports every month of every sample campaign under inputs/, oldest first, and
# says where the workbooks are. The tool's exit status 1 is work done, with rows to look at.
set -eu

tool=$1
made=0
to_look_at=
for folder in inputs/*/; do
  campaign=$(basename "$folder")
  if [ ! -f "templates/campaigns/$campaign.yaml" ]; then
    echo "$campaign: left out, there is no templates/campaigns/$campaign.yaml"
    continue
  fi
  for month in "$folder"[0-9][0-9][0-9][0-9]-[0-9][0-9]/; do
    [ -d "$month" ] || continue
    period=$(basename "$month")
    echo "== $campaign $period"
    status=0
    "$tool" run "$campaign" --period "$period" </dev/null || status=$?
    case $status in
    0) ;;
    1) to_look_at="$to_look_at $campaign/$period" ;;
    *)
      echo "$campaign $period failed: campaign-report ended with exit status $status" >&2
      exit "$status"
      ;;
    esac
    if [ ! -f "reports/$campaign/$period/manifest.json" ]; then
      echo "$campaign $period failed: reports/$campaign/$period is not complete" >&2
      exit 1
    fi
    made=$((made + 1))
  done
done
if [ "$made" -eq 0 ]; then
  echo "There is no month to report under inputs/." >&2
  exit 1
fi

echo
echo "Done: $made months are reported, each in its folder below reports/. The workbooks:"
find reports -name '*.xlsx' -not -path '*/.*' | LC_ALL=C sort | sed 's/^/  /'
if [ -n "$to_look_at" ]; then
  echo "These months are made too, and have something to look at: held or refused rows, or units"
  echo "that have not reported (exit status 1). They are listed above and in diagnostics.csv:"
  for period in $to_look_at; do echo "  $period"; done
fi
