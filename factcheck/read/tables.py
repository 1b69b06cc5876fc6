"""Tables: which rows are headers, where the file does not say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.read.draft import Piece, joined

#: A cell that names a time, not a value: 2024, 2024年, FY2024, 2025H1, Q3, 2025-09-30, 9月.
_TIME = re.compile(
    r"(?:fy|cy)?\s?'?(?:19|20)\d\d(?:[ae]|年度?|\s?(?:h[12]|q[1-4]))?(?:\s?[-/年]\s?\d{1,2}(?:\s?[-/月]\s?\d{0,2}日?)?)?|[hq][1-4]|\d{1,2}月",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


def header_rows(rows: Sequence[Sequence[Sequence[Piece]]]) -> int:
    """How many rows at the head of a table are headers, judged by their cells.

    Args:
        rows: the cells, row by row.

    Returns:
        1 where no cell of the first row but times has a figure, and a row below it has some; else 0.
    """
    if len(rows) < 2:
        return 0
    first = [joined(cell).strip() for cell in rows[0]]
    values = any(_FIGURE.search(joined(cell)) for row in rows[1:5] for cell in row[1:])
    named = all(_TIME.fullmatch(cell) or not _FIGURE.search(cell) for cell in first)
    return 1 if values and named and any(first) else 0
