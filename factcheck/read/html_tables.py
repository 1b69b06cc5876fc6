"""Tables of web pages: those that hold data, and their cells."""

from __future__ import annotations

import html
from collections.abc import Sequence

from attrs import define

from factcheck.read.draft import Draft, Piece, trimmed
from factcheck.read.html_tags import Tag
from factcheck.read.tables import header_rows

#: A cell longer than this is layout or prose.
_LONGEST_CELL = 300
_WIDEST_SPAN = 50


@define
class _Shape:
    """What tells a table of data from one of layout."""

    number: int
    rows: int = 0
    columns: int = 0
    widest: int = 0
    cell: int = 0
    nested: bool = False

    def is_data(self) -> bool:
        return not self.nested and self.rows > 1 and self.widest > 1


def data_tables(raw: str, tags: Sequence[Tag]) -> frozenset[int]:
    """The numbers of the tags that begin a table of data.

    Args:
        raw: the page.
        tags: all its tags.
    """
    found: set[int] = set()
    open_tables: list[_Shape] = []
    for number, tag in enumerate(tags):
        if tag.name == "table":
            if not tag.closing:
                if open_tables:
                    open_tables[-1].nested = True
                open_tables.append(_Shape(number))
            elif open_tables:
                shape = open_tables.pop()
                if shape.is_data():
                    found.add(shape.number)
        elif open_tables:
            _measure(open_tables[-1], raw, tag)
    return frozenset(found)


def _measure(shape: _Shape, raw: str, tag: Tag) -> None:
    if not tag.name:
        shape.cell += len(raw[tag.start : tag.end].strip())
        # One long cell is enough: the article stands in it.
        shape.nested = shape.nested or (shape.cell > _LONGEST_CELL and shape.columns > 0)
    elif tag.closing:
        return
    elif tag.name == "tr":
        shape.rows += 1
        shape.columns = 0
        shape.cell = 0
    elif tag.name in ("td", "th"):
        shape.columns += 1
        shape.widest = max(shape.widest, shape.columns)
        shape.cell = 0


class Table:
    """A table of data while it is read."""

    def __init__(self) -> None:
        self.rows: list[list[list[Piece]]] = []
        self.caption: list[Piece] = []
        self.headers = 0
        self._cell: Tag | None = None
        self._caption = False
        self._head = False
        self._plain_cells = 0
        # Whether the first row begins with a header and goes on with values: its header names the row.
        self._labelled = False
        self._headed = False
        # Cells that reach down: column -> (rows still to fill, cell).
        self._down: dict[int, tuple[int, list[Piece]]] = {}

    def start(self, tag: Tag) -> None:
        """Take in a start tag inside the table; the text of the cell before it has been taken."""
        if tag.name == "tr":
            self._end_row()
            self.rows.append([])
        elif tag.name in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            self._cell = tag
            self._labelled = self._labelled or (tag.name == "td" and len(self.rows) == 1 and self._headed)
            self._headed = tag.name == "th"
            self._plain_cells += tag.name == "td"
        elif tag.name == "thead":
            self._head = True
        elif tag.name == "tbody" and self._head:
            self._end_head()
        elif tag.name == "caption":
            self._caption = True

    def close(self, tag: Tag) -> bool:
        """Take in an end tag; whether it ends the table."""
        if tag.name == "thead":
            self._end_head()
        elif tag.name == "table":
            self._end_row()
            return True
        return False

    def take(self, pieces: list[Piece]) -> bool:
        """Take the text before a tag that ends a cell; whether there was a cell for it."""
        if self._caption:
            self.caption = trimmed(pieces)
            self._caption = False
            return True
        if not self._cell:
            return not pieces
        self._fill()
        cell = trimmed(pieces)
        row = self.rows[-1]
        across, down = _count(self._cell["colspan"]), _count(self._cell["rowspan"])
        for _ in range(across):
            if down > 1:
                self._down[len(row)] = (down - 1, cell)
            row.append(cell)
        self._cell = None
        return True

    def _fill(self) -> None:
        """Put the cells that reach down from above into their columns."""
        row = self.rows[-1]
        while len(row) in self._down:
            left, cell = self._down.pop(len(row))
            if left > 1:
                self._down[len(row)] = (left - 1, cell)
            row.append(cell)

    def _end_head(self) -> None:
        self._end_row()
        self.headers = len(self.rows)
        self._head = False

    def _end_row(self) -> None:
        if not self.rows:
            return
        if self.rows[-1] and self._down:
            self._fill()
        if not self._head and not self._plain_cells and self.rows[-1] and self.headers == len(self.rows) - 1:
            self.headers = len(self.rows)
        self._plain_cells = 0

    def draft(self) -> Draft | None:
        """The table; ``None`` where no cell has a text."""
        rows = [row for row in self.rows if any(cell for cell in row)]
        if not rows:
            return None
        dropped = sum(not any(row) for row in self.rows[: self.headers])
        headers = min(self.headers - dropped, len(rows) - 1)
        guessed = 0 if self._labelled else header_rows(rows)
        return Draft("table", rows=rows, header_rows=max(headers, 0) or guessed)


def _count(value: str) -> int:
    value = html.unescape(value).strip()
    return min(max(int(value), 1), _WIDEST_SPAN) if value.isascii() and value.isdigit() and len(value) < 6 else 1
