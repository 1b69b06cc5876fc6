"""A source's text cut into pieces, so that every claim in it can be marked and linked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from factcheck.model import Source
from factcheck.report.place import Places


@frozen
class Anchor:
    """Something to mark in a source.

    Args:
        id: the fragment by which the page links to it.
        start: first character in the file's decoded text.
        end: one past the last character.
        note: what it was understood as.
        severity: of the gravest finding that rests on it, ``""`` if none does.
        findings: number and fragment of the findings that rest on it.
    """

    id: str
    start: int
    end: int
    note: str
    severity: str = ""
    findings: tuple[tuple[int, str], ...] = ()


@frozen
class Piece:
    """A stretch of text under the same marks.

    Args:
        text: the text.
        opens: anchors that begin here; the page puts their ids here.
        marks: every anchor that covers it, the innermost last.
        closes: anchors that end here; the page puts the links to their findings behind them.
    """

    text: str
    opens: tuple[Anchor, ...] = ()
    marks: tuple[Anchor, ...] = ()
    closes: tuple[Anchor, ...] = ()


@frozen
class Passage:
    """A block of the source: its kind, level, and pieces; of a table, the cells."""

    kind: str
    level: int
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    header_rows: int = 0


def passages(places: Places, source: Source, anchors: Iterable[Anchor]) -> list[Passage]:
    """A source's text, block by block, with its claims marked.

    Args:
        places: turns offsets of the file into those of the text.
        source: the source.
        anchors: what to mark, in any order; they may overlap.

    Returns:
        The blocks in order; furniture that nothing is marked in becomes one passage, a line a block. A source without blocks
        is one paragraph.
    """
    spans = []
    for anchor in anchors:
        span = places.in_text(source.id, anchor.start, anchor.end)
        if span is not None:
            spans.append((*span, anchor))
    spans.sort(key=lambda s: (s[0], -s[1], s[2].id))
    if not source.blocks:
        return [Passage("paragraph", 0, _pieces(source.text, 0, len(source.text), spans))]
    found, first = [], 0
    for block in source.blocks:
        while first < len(spans) and spans[first][1] <= block.start:
            first += 1
        inside = _until(spans, first, block.end)
        rows = tuple(
            tuple(_pieces(source.text, cell.start, cell.end, [s for s in inside if s[0] < cell.end and s[1] > cell.start]) for cell in row)
            for row in block.rows
        )
        pieces = () if rows else _pieces(source.text, block.start, block.end, inside)
        found.append(Passage(block.kind, block.level, pieces, rows, block.header_rows))
    return [passage for idle, run in groupby(found, _idle) for passage in ([_joined(list(run))] if idle else run)]


def _idle(passage: Passage) -> bool:
    return passage.kind == "furniture" and not passage.rows and not any(piece.marks for piece in passage.pieces)


def _joined(run: list[Passage]) -> Passage:
    lines = ("".join(piece.text for piece in passage.pieces) for passage in run)
    return Passage("furniture", 0, (Piece("\n".join(lines)),))


def _until(spans: Sequence[tuple[int, int, Anchor]], first: int, end: int) -> list[tuple[int, int, Anchor]]:
    last = first
    while last < len(spans) and spans[last][0] < end:
        last += 1
    return list(spans[first:last])


def _pieces(text: str, start: int, end: int, spans: Sequence[tuple[int, int, Anchor]]) -> tuple[Piece, ...]:
    """Cut at every end of every mark; between two cuts the marks do not change."""
    clipped = [(max(a, start), min(b, end), anchor) for a, b, anchor in spans if a < end and b > start]
    cuts = sorted({start, end, *(c for a, b, _ in clipped for c in (a, b))})
    pieces, active, coming = [], [], 0
    for left, right in pairwise(cuts):
        opens = []
        while coming < len(clipped) and clipped[coming][0] <= left:
            active.append(clipped[coming])
            opens.append(clipped[coming][2])
            coming += 1
        closes = tuple(anchor for _, b, anchor in active if b == right)
        pieces.append(Piece(text[left:right], tuple(opens), tuple(anchor for _, _, anchor in active), closes))
        active = [span for span in active if span[1] > right]
    return tuple(pieces)
