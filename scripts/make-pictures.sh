#!/bin/sh
# make-pictures.sh TOOL: reports a sample month in a folder of its own and makes the pictures of the
# READMEs from it: sheets of its workbooks as LibreOffice prints them (the roll-up form, one 自评表,
# the leaders' first sheet), and the page as a phone shows it.
set -eu

tool=$1
campaign=gaoyi
period=2022-06

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R templates inputs "$work"
status=0
"$tool" -C "$work" run "$campaign" --period "$period" --quiet </dev/null || status=$?
if [ "$status" -gt 1 ]; then
  echo "$campaign $period failed: campaign-report ended with exit status $status" >&2
  exit "$status"
fi
report=$work/reports/$campaign/$period

# Offices have the fonts that the forms name; here Noto stands in for them.
{
  echo '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
  echo '<include>/etc/fonts/fonts.conf</include>'
  for font in 方正小标宋简体 仿宋_GB2312 仿宋 宋体; do
    echo "<alias binding=\"same\"><family>$font</family>"
    echo '<prefer><family>Noto Serif CJK SC</family></prefer></alias>'
  done
  echo '<alias binding="same"><family>黑体</family>'
  echo '<prefer><family>Noto Sans CJK SC</family></prefer></alias></fontconfig>'
} >"$work/fonts.conf"

# printed WORDS: the PDF of the workbook whose name bears the words. LibreOffice says nothing by its
# exit status: what counts is whether the file is there.
printed() {
  workbook=$(find "$report" -name "*$1*.xlsx")
  FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" \
    --headless --convert-to pdf --outdir "$work" "$workbook" >"$work/log" 2>&1 </dev/null || true
  pdf=$work/$(basename "$workbook" .xlsx).pdf
  if [ ! -f "$pdf" ]; then
    cat "$work/log" >&2
    echo "LibreOffice made no PDF of $workbook." >&2
    exit 1
  fi
  echo "$pdf"
}

# picture NAME PDF WORDS DPI: the first page that bears the words, cropped to what is on it.
picture() {
  page=1
  until pdftotext -f "$page" -l "$page" "$2" - 2>/dev/null | grep -q "$3"; do
    page=$((page + 1))
    if [ "$page" -gt 100 ]; then
      echo "No page of $2 bears “$3”." >&2
      exit 1
    fi
  done
  pdftoppm -f "$page" -l "$page" -r "$4" -gray -singlefile "$2" "$work/page"
  # Unquoted on purpose: four options with their values.
  pdftoppm -f "$page" -l "$page" -r "$4" -gray -singlefile -png \
    $(python3 scripts/content-box.py "$work/page.pgm") "$2" "pictures/$1"
  echo "pictures/$1.png"
}

roll_up=$(printed 汇总表)
picture roll-up "$roll_up" 绿色社区创建汇总表 100
picture self-assessment "$roll_up" 社区自评意见 85
picture overview "$(printed 月报表)" 工作进展情况 100

# The first screen of the page on a phone.
chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --window-size=500,1000 \
  "--user-data-dir=$work/browser" "--screenshot=$work/page.png" "file://$report/index.html" \
  >"$work/log" 2>&1 </dev/null || true
if [ ! -s "$work/page.png" ]; then
  cat "$work/log" >&2
  echo "Chromium made no picture of the page." >&2
  exit 1
fi
mv "$work/page.png" pictures/page.png
echo pictures/page.png
