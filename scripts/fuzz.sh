#!/bin/sh
# scripts/fuzz.sh SECONDS: gives each reader of foreign bytes its share of the seconds with the
# toolchain's libFuzzer, and says how many inputs it took. See Fuzz/README.md.
set -eu
seconds=${1:-60}
cd "$(dirname "$0")/.."

resources=$(dirname "$(readlink -f "$(command -v swift)")")/../lib/clang
CAMPAIGN_FUZZ=$(find "$resources" -name 'libclang_rt.fuzzer_no_main-*.a' | head -n 1)
if [ -z "$CAMPAIGN_FUZZ" ]; then
  echo "fuzz: this toolchain has no libFuzzer" >&2
  exit 1
fi
export CAMPAIGN_FUZZ

built=.build/fuzz
echo "Building the readers for libFuzzer; the first time takes a few minutes."
swift build --configuration release --sanitize=address --scratch-path "$built" \
  --product IntakeFuzz --quiet
tool=$(swift build --configuration release --sanitize=address --scratch-path "$built" \
  --show-bin-path)/IntakeFuzz

readers=$("$tool")
share=$((seconds / $(echo "$readers" | wc -l)))
[ "$share" -gt 0 ] || share=1
found=0
for reader in $readers; do
  corpus=$built/corpus/$reader
  mkdir -p "$corpus"
  "$tool" seeds "$reader" "$corpus"
  case $reader in
    template) samples=templates/campaigns ;;
    design) samples=templates/workbooks ;;
    letter) samples=templates/letters ;;
    csv | decoder | month | recipients) samples=inputs ;;
    *) samples= ;;
  esac
  log=$built/$reader.log
  # Statics that live as long as the process are no leaks; a backtrace would take minutes.
  if ! SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$tool" "$reader" "$corpus" $samples \
    -max_total_time="$share" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -detect_leaks=0 \
    -print_final_stats=1 -artifact_prefix="$built/found-$reader-" > "$log" 2>&1; then
    found=$((found + 1))
    echo "fuzz: $reader: an input breaks a claim; see $log and $built/found-$reader-*"
  fi
  units=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  covered=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
  echo "fuzz: $reader: ${units:-0} inputs in $share s, ${covered:-0} places reached"
done
[ "$found" -eq 0 ]
