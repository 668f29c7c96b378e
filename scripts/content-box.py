"""content-box.py PAGE.pgm: where a page is filled, less its footer, as options of pdftoppm."""

import sys

MARGIN = 12

with open(sys.argv[1], "rb") as page:
    kind, size, depth = (page.readline().split() for _ in range(3))
    assert kind == [b"P5"] and depth == [b"255"], "pdftoppm writes grey pages of one byte a dot"
    width, height = map(int, size)
    dots = page.read()

rows = [dots[y * width : (y + 1) * width] for y in range(height)]
white = b"\xff" * width
bottom = height
# The lowest line of a page is its number: first past the white below it, then past the line.
for is_footer in (False, True, False):
    while bottom > 0 and (rows[bottom - 1] != white) == is_footer:
        bottom -= 1
filled = [row for row in rows[:bottom] if row != white]
left = min(width - len(row.lstrip(b"\xff")) for row in filled)
right = max(len(row.rstrip(b"\xff")) for row in filled)
x, y = max(0, left - MARGIN), max(0, rows.index(filled[0]) - MARGIN)
print("-x", x, "-y", y, end=" ")
print("-W", min(width, right + MARGIN) - x, "-H", min(height, bottom + MARGIN) - y)
