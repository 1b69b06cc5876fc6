"""Drafts of blocks, and the source that is put together from them.

A reader takes a file apart into drafts whose pieces remember where they stand; `assemble` joins the drafts to the text
that a person reads and to the segments that lead back into the file.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from attrs import define, field, frozen

from factcheck.lexicon.script import script_of
from factcheck.model.source import Block, Segment, Source
from factcheck.model.span import Span

#: Characters of the text and the place in the file of the first of them. Either the file has the same characters there,
#: or it is one character that stands for others (an entity, a line break that became a space).
Piece = tuple[int, str]

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@frozen
class Line:
    """A line of a file: its span without the line break, and its text without the blanks around it.

    Args:
        start: its first character that is not blank.
        end: one past its last character that is not blank; equal to ``start`` where it is empty.
        text: the characters from ``start`` to ``end``.
        indent: columns before ``start``.
    """

    start: int
    end: int
    text: str
    indent: int = 0


def lines_of(raw: str) -> list[Line]:
    """The lines of a file, whatever kind of line break it has."""
    lines = []
    at = 0
    for match in _BREAK.finditer(raw):
        lines.append(_line(raw, at, match.start()))
        at = match.end()
    if at < len(raw):
        lines.append(_line(raw, at, len(raw)))
    return lines


def _line(raw: str, start: int, end: int) -> Line:
    whole = raw[start:end]
    left = whole.lstrip()
    text = left.rstrip()
    blank = len(whole) - len(left)
    indent = len(whole[:blank].expandtabs(4))
    return Line(start + blank, start + blank + len(text), text, indent)


@define
class Draft:
    """A block before it has a place in a text.

    Args:
        kind: as in `Block`.
        pieces: its characters; of a table, none.
        level: as in `Block`.
        rows: cells of a table.
        header_rows: as in `Block`.
    """

    kind: str
    pieces: list[Piece] = field(factory=list)
    level: int = 0
    rows: list[list[list[Piece]]] = field(factory=list)
    header_rows: int = 0

    @property
    def text(self) -> str:
        """What a person reads, cells of a table parted by tabs and line breaks."""
        if self.rows:
            return "\n".join("\t".join(joined(cell) for cell in row) for row in self.rows)
        return joined(self.pieces)


def joined(pieces: Sequence[Piece]) -> str:
    """The characters of pieces."""
    return "".join(text for _, text in pieces)


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces without the blanks before the first and after the last character."""
    result = list(pieces)
    while result and not result[0][1].strip():
        result.pop(0)
    while result and not result[-1][1].strip():
        result.pop()
    if result:
        at, text = result[0]
        left = text.lstrip()
        result[0] = (at + len(text) - len(left), left)
        at, text = result[-1]
        result[-1] = (at, text.rstrip())
    return result


@frozen
class Meta:
    """What is known about an article apart from its text; every field as in `Source`."""

    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    published_from: str = ""
    published_guessed: bool = False
    url: str = ""
    lang: str = ""


class _Assembly:
    """Text, segments and blocks while they grow."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.segments: list[Segment] = []
        self.blocks: list[Block] = []
        self.length = 0
        self.file_end = 0

    def add(self, at: int, text: str) -> None:
        last = self.segments[-1] if self.segments else None
        if last and last.start + last.length == self.length and last.file_start + last.length == at:
            self.segments[-1] = Segment(last.start, last.file_start, last.length + len(text))
        else:
            self.segments.append(Segment(self.length, at, len(text)))
        self.parts.append(text)
        self.length += len(text)
        self.file_end = at + len(text)

    def pieces(self, pieces: Sequence[Piece]) -> Span:
        start = self.length
        for at, text in pieces:
            if text:
                self.add(at, text)
        return Span(start, self.length)

    def part(self, mark: str) -> None:
        """A break that the text needs and the file has in another form: it stands where the last character ended."""
        if self.length:
            self.add(self.file_end, mark)

    def table(self, draft: Draft) -> tuple[tuple[Span, ...], ...]:
        rows: list[tuple[Span, ...]] = []
        # A cell over several columns or rows is one object in each of them, and one span of the text.
        placed: dict[int, Span] = {}
        for number, row in enumerate(draft.rows):
            if number:
                self.part("\n")
            spans: list[Span] = []
            for column, cell in enumerate(row):
                if id(cell) not in placed:
                    if column:
                        self.part("\t")
                    placed[id(cell)] = self.pieces(cell)
                spans.append(placed[id(cell)])
            rows.append(tuple(spans))
        return tuple(rows)


def assemble(
    raw: str, drafts: Sequence[Draft], meta: Meta, *, id: str, path: str, kind: str, encoding: str, guessed: bool
) -> Source:
    """Join drafts to a source.

    Args:
        raw: the whole decoded file.
        drafts: the blocks, in the order of the file.
        meta: what is known besides the text.
        id: the source's id.
        path: the file, as given by the user.
        kind: as in `Source`.
        encoding: how the file was decoded.
        guessed: whether the encoding was inferred.

    Returns:
        The source.
    """
    made = _Assembly()
    for draft in drafts:
        if not draft.rows and not joined(draft.pieces).strip():
            continue
        made.part("\n")
        start = made.length
        rows = made.table(draft) if draft.rows else ()
        if not rows:
            made.pieces(trimmed(draft.pieces))
        if made.length > start:
            made.blocks.append(Block(draft.kind, start, made.length, draft.level, rows, draft.header_rows))
    text = "".join(made.parts)
    segments = () if text == raw and len(made.segments) == 1 else tuple(made.segments)
    facts = "\n".join(text[b.start : b.end] for b in made.blocks if b.kind != "furniture")
    return Source(
        id=id,
        path=path,
        text=text,
        raw=raw,
        segments=segments,
        blocks=tuple(made.blocks),
        title=meta.title,
        publisher=meta.publisher,
        published=meta.published,
        published_from=meta.published_from,
        published_guessed=meta.published_guessed,
        url=meta.url,
        lang=meta.lang or script_of(facts or text),
        kind=kind,
        encoding=encoding,
        encoding_guessed=guessed,
    )
