#!/bin/sh
# make-pictures.sh TOOL: reports a sample month in a folder of its own and makes the pictures of the
# READMEs from its workbook, as LibreOffice prints it: the roll-up form and one 自评表.
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
workbook=$(find "$work/reports" -name '*汇总表*.xlsx')

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

# LibreOffice says nothing by its exit status: what counts is whether the file is there.
FONTCONFIG_FILE="$work/fonts.conf" soffice "-env:UserInstallation=file://$work/profile" \
  --headless --convert-to pdf --outdir "$work" "$workbook" >"$work/log" 2>&1 </dev/null || true
pdf=$(find "$work" -maxdepth 1 -name '*.pdf')
if [ -z "$pdf" ]; then
  cat "$work/log" >&2
  echo "LibreOffice made no PDF of the workbook." >&2
  exit 1
fi

# picture NAME WORDS DPI: the first page that bears the words, cropped to what is on it.
picture() {
  page=1
  until pdftotext -f "$page" -l "$page" "$pdf" - 2>/dev/null | grep -q "$2"; do
    page=$((page + 1))
    if [ "$page" -gt 100 ]; then
      echo "No page of the workbook bears “$2”." >&2
      exit 1
    fi
  done
  pdftoppm -f "$page" -l "$page" -r "$3" -gray -singlefile "$pdf" "$work/page"
  # Unquoted on purpose: four options with their values.
  pdftoppm -f "$page" -l "$page" -r "$3" -gray -singlefile -png \
    $(python3 scripts/content-box.py "$work/page.pgm") "$pdf" "pictures/$1"
  echo "pictures/$1.png"
}

picture roll-up 绿色社区创建汇总表 100
picture self-assessment 社区自评意见 85
