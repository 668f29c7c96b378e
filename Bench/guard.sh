#!/bin/sh
# Counts the instructions that the tool needs for one county, by valgrind, and fails where they are
# more than the ceilings below: figures that hang on no clock and on no other program.
# Usage: guard.sh TOOL
set -eu
# In millions: reading and counting 30 communities with their 930 scores; the same and making their
# workbook of three sheets. A tenth above what was counted on 2026-11-27.
check_ceiling=0
run_ceiling=0

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "$1" "$scratch/tool"
# Valgrind does not understand what the compiler writes for debuggers.
strip -g "$scratch/tool"

month=$scratch/inputs/national/2022-12
mkdir -p "$month"
awk -v units="$scratch/inputs/national/units.csv" -v status="$month/status.csv" \
  -v scores="$month/scores.csv" '
  BEGIN {
    maxima = "3 3 3 1 4 4 4 4 4 4 4 4 4 4 4 4 3 4 3 3 3 4 2 4 3 3 2 3 2 2 1"
    split(maxima, maximum, " ")
    print "区划代码,社区名称,街道（镇）,县（市、区）,市,省,纳入范围" >units
    print "区划代码,社区名称,是否参与创建,当前阶段,申报日期,认定日期,自评得分,验收得分,加分,否决项" >status
    print "区划代码,社区名称,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明" >scores
    for (unit = 0; unit < 30; unit++) {
      street = int(unit / 8) + 1
      code = sprintf("1301020%02d%03d", street, unit % 8 + 1)
      name = "示例" unit "社区"
      print code "," name ",街道" street ",示例区,示例市,示例省,是" >units
      total = 0
      for (item = 1; item <= 31; item++) {
        lost = (unit * 7 + item * 3) % 11 ? 0 : 0.5
        score = maximum[item] - lost
        total += score
        print code "," name "," item "," score ",," score ",否," >scores
      }
      day = sprintf("2022-%02d-15", unit % 9 + 2)
      if (unit % 3) print code "," name ",是,公布授牌,2022-01-10," day "," total "," total ",,无" >status
      else print code "," name ",是,社区自评,2022-01-10,," total "," total ",,无" >status
    }
  }'

# count COMMAND: the instructions of a command in millions.
count() {
  rm -rf "$scratch/work"
  mkdir "$scratch/work"
  BENCH_INPUT=$scratch BENCH_OUT=$scratch/work BENCH_MODE=$1 BENCH_JOBS=1 \
    sh "$(dirname "$0")/product.sh" "$scratch/counted"
  sed -n 's/.*Collected : *\([0-9]*\)[0-9]\{6\}$/\1/p' "$scratch/counts"
}
cat >"$scratch/counted" <<END
#!/bin/sh
exec valgrind --tool=callgrind --callgrind-out-file=/dev/null --log-file=$scratch/counts \\
  $scratch/tool "\$@"
END
chmod +x "$scratch/counted"

check=$(count agg)
run=$(count counties)
echo "instructions of one county, in millions: check $check of $check_ceiling," \
  "run $run of $run_ceiling"
if [ "$check" -gt "$check_ceiling" ] || [ "$run" -gt "$run_ceiling" ]; then
  echo "more than the ceilings in Bench/guard.sh: find out why before raising them" >&2
  exit 1
fi
