"""make_twins.py FORM FOLDER...: writes every CSV below the folders again as another program would.

FORM is an encoding, `text-cells` (a workbook of texts) or `typed-cells` (a workbook whose numbers,
dates and percentages are such cells, as they are when people type them). A file keeps its name but
for the ending; units.csv and recipients.csv are called so whatever they hold.
"""

import csv
import datetime
import io
import os
import re
import sys

import openpyxl

ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "utf-8-mark": ("utf-8", b"\xef\xbb\xbf"),
    "gb18030": ("gb18030", b""),
    "utf-16-le": ("utf-16-le", b"\xff\xfe"),
    "utf-16-be": ("utf-16-be", b"\xfe\xff"),
}
NAMED = ("units.csv", "recipients.csv")
DATES = [
    (re.compile(r"(\d{4})-(\d\d?)-(\d\d?)$"), "yyyy-mm-dd"),
    (re.compile(r"(\d{4})/(\d\d?)/(\d\d?)$"), "yyyy/m/d"),
    (re.compile(r"(\d{4})年(\d\d?)月(\d\d?)日$"), 'yyyy"年"m"月"d"日"'),
]


def decoded(data):
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def rows_of(data):
    text = decoded(data)
    separator = "\t" if "\t" in text.split("\n")[0] and "," not in text else ","
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def fill(cell, text):
    """Types the text into the cell as a spreadsheet would take it."""
    if re.fullmatch(r"-?(0|[1-9]\d{0,14})", text):
        cell.value = int(text)
    elif re.fullmatch(r"-?(0|[1-9]\d*)\.\d+", text):
        cell.value = float(text)
    elif re.fullmatch(r"\d+(\.\d+)?%", text):
        cell.value = float(text[:-1]) / 100
        cell.number_format = "0%"
    else:
        for pattern, number_format in DATES:
            found = pattern.match(text)
            if found:
                cell.value = datetime.date(*map(int, found.groups()))
                cell.number_format = number_format
                return
        cell.value = text


def workbook(rows, typed):
    book = openpyxl.Workbook()
    sheet = book.active
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if text and typed:
                fill(sheet.cell(number, column), text)
            elif text:
                cell = sheet.cell(number, column)
                cell.value = text
                cell.data_type = "s"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def main(form, folders):
    paths = [
        os.path.join(below, name)
        for folder in folders
        for below, _, names in os.walk(folder)
        for name in names
    ]
    for path in paths:
        with open(path, "rb") as file:
            rows = rows_of(file.read())
        os.remove(path)
        if form in ENCODINGS:
            encoding, mark = ENCODINGS[form]
            text = io.StringIO()
            csv.writer(text).writerows(rows)
            data = mark + text.getvalue().encode(encoding)
        else:
            data = workbook(rows, form == "typed-cells")
            if os.path.basename(path) not in NAMED:
                path = os.path.splitext(path)[0] + ".xlsx"
        with open(path, "wb") as file:
            file.write(data)


main(sys.argv[1], sys.argv[2:])
