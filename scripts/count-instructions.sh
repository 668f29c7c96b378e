#!/bin/sh
# Counts the processor's instructions of `check`, and of `run` with a workbook for each county, on
# two made-up countries, and fails where a community costs more than it may, or the start does.
# Counts hang neither on the machine's speed nor on what else it does.
# Usage: count-instructions.sh TOOL
set -eu
tool=$1
here=$(cd "$(dirname "$0")/.." && pwd)
# A tenth over what was counted when they were set: see Bench/README.md.
unit_ceiling=11700 start_ceiling=39000000
book_ceiling=223500 book_start_ceiling=63000000

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# valgrind cannot read every form of debug information.
strip --strip-debug -o "$work/tool" "$tool"

# A workspace of so many communities, 20 to a township and 5 townships to a county: register, status
# and 31 rows of scores each, all of it plain and without a contradiction.
make_country() {
  months=$work/$1/inputs/national/2022-12
  mkdir -p "$months" "$work/$1/templates/campaigns"
  cp "$here/templates/campaigns/national.yaml" "$work/$1/templates/campaigns/"
  awk -v units="$1" -v folder="$work/$1/inputs/national" '
  function words(number, text, digit) {
    for (text = ""; number > 0 || text == ""; number = int(number / 10)) {
      digit = number % 10
      text = digits[digit + 1] text
    }
    return text
  }
  BEGIN {
    split("零 一 二 三 四 五 六 七 八 九", digits, " ")
    register = folder "/units.csv"
    status = folder "/2022-12/status.csv"
    scores = folder "/2022-12/scores.csv"
    print "区划代码,社区名称,街道（镇）,县（市、区）,市,省,纳入范围" > register
    print "区划代码,社区名称,是否参与创建,当前阶段,申报日期,自评日期,初核日期,验收日期,认定日期,自评得分," \
      "初核得分,验收得分,加分,否决项,存在问题" > status
    print "区划代码,社区名称,指标序号,自评得分,初核得分,验收得分,不涉及,扣分说明" > scores
    for (unit = 0; unit < units; unit++) {
      township = int(unit / 20)
      county = int(township / 5)
      code = sprintf("1301%02d%03d%03d", county + 1, township % 5 + 1, unit % 20 + 1)
      name = "示例" words(unit) "社区"
      print code "," name ",示例" words(township) "街道,示例" words(county) "区,石家庄市,河北省,是" > register
      print code "," name ",是,市验收认定,2021-04-14,2021-05-16,2021-06-01,2021-06-12,," \
        "31,31,31,0,无," > status
      for (item = 1; item <= 31; item++) print code "," name "," item ",1,1,1,否," > scores
    }
  }'
}

# The instructions of a command on a country.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/tool" -C "$work/$2" \
    "$1" national --period 2022-12 --jobs 1 --quiet 2>"$work/log" >"$work/out" || [ $? -eq 1 ]
  sed -n 's/.*Collected : *\([0-9]*\).*/\1/p' "$work/log"
}

make_country 100
make_country 2100

# Holds a command to what a community and the start may cost.
hold() {
  few=$(count "$1" 100)
  many=$(count "$1" 2100)
  : "${few:?valgrind counted nothing}" "${many:?valgrind counted nothing}"
  unit=$(((many - few) / 2000))
  start=$((few - 100 * unit))
  echo "$1: $unit instructions a community (at most $2), $start to start with (at most $3)"
  [ "$unit" -gt 0 ] && [ "$unit" -le "$2" ] && [ "$start" -le "$3" ]
}
hold check "$unit_ceiling" "$start_ceiling"
# The goals of the workbooks' tables are targets of the campaign, as all goals are.
for country in 100 2100; do
  mkdir "$work/$country/templates/workbooks"
  cp "$here/Bench/templates/workbooks/county-books.yaml" "$work/$country/templates/workbooks/"
  cat >>"$work/$country/templates/campaigns/national.yaml" <<'END'
  - {id: 2021-share, measure: share, goal: 30, start: 2020-07-22, due: 2021-12-31}
END
done
hold run "$book_ceiling" "$book_start_ceiling"
