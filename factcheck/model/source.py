"""Sources: what was read, and where every character of it stands in the file."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen

from factcheck.model.span import Span


@frozen
class Block:
    """A stretch of a source's text with one function.

    Args:
        kind: ``heading``, ``paragraph``, ``item`` (of a list), ``quote``, ``caption``, ``table`` or ``furniture``
            (navigation, link farms, buttons: nothing in it is a fact).
        start: first character in ``Source.text``.
        end: one past the last character.
        level: depth of a heading or of a list item, from 1.
        rows: cells of a table, row by row, as spans of ``Source.text``; empty for every other kind.
        header_rows: how many of the rows are headers.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    rows: tuple[tuple[Span, ...], ...] = ()
    header_rows: int = 0


@frozen
class Segment:
    """``length`` characters of a source's text, from ``start``, stand in the file from ``file_start``."""

    start: int
    file_start: int
    length: int


@frozen
class SourceRef:
    """What a claim keeps of its source."""

    id: str
    path: str
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None


@frozen
class Source:
    """One article, filing or note.

    ``text`` is what a person reads: markup, image addresses and front matter are left out. ``raw`` is the file's decoded
    text (byte order mark dropped); every offset that leaves the library is one into ``raw``.

    Args:
        id: ``path`` of a file with one article, ``path#2`` for the second of several.
        path: the file, as given by the user.
        text: the text to read, `Block` after `Block`.
        raw: the whole decoded file.
        segments: where the stretches of ``text`` stand in ``raw``; empty where both are the same.
        blocks: the functions of the stretches of ``text``, in order, not overlapping.
        title: the article's title, ``""`` if unknown.
        publisher: who published it, ``""`` if unknown.
        published: when, ``None`` if unknown.
        published_from: ``front matter``, ``metadata``, ``dateline``, ``text``, ``footer`` (when a host put it up, perhaps long after it was
            written: nothing to count 今年 from) or ``given``: where ``published`` was found.
        published_guessed: whether ``published`` is an inference rather than a statement.
        url: where it was published, ``""`` if unknown.
        lang: ``zh-Hans``, ``zh-Hant`` or ``en``: the script that prevails.
        kind: ``text``, ``markdown``, ``html``, ``pdf`` or ``docx``.
        encoding: how the bytes were decoded.
        encoding_guessed: whether the encoding was inferred from the bytes.
    """

    id: str
    path: str
    text: str = field(repr=False)
    raw: str = field(repr=False)
    segments: tuple[Segment, ...] = field(default=(), repr=False)
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    title: str = ""
    publisher: str = ""
    published: dt.date | None = None
    published_from: str = ""
    published_guessed: bool = False
    url: str = ""
    lang: str = "zh-Hans"
    kind: str = "text"
    encoding: str = "utf-8"
    encoding_guessed: bool = False

    @cached_property
    def ref(self) -> SourceRef:
        """The source without its text."""
        return SourceRef(self.id, self.path, self.title, self.publisher, self.published)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.segments)

    def locate(self, start: int, end: int) -> tuple[int, int]:
        """Turn a span of ``text`` into the span of ``raw`` it stands in.

        Args:
            start: first character in ``text``.
            end: one past the last character; ``end > start``.

        Returns:
            The span of ``raw`` from the first character's place to the last character's, markup between them included.
        """
        if not self.segments:
            return start, end
        starts = self._starts
        first = self.segments[bisect_right(starts, start) - 1]
        last = self.segments[bisect_right(starts, max(start, end - 1)) - 1]
        return first.file_start + start - first.start, last.file_start + max(start, end - 1) - last.start + (end > start)

    def quote(self, start: int, end: int) -> str:
        """The file's text behind a span of ``text``."""
        a, b = self.locate(start, end)
        return self.raw[a:b]

    @classmethod
    def from_text(cls, text: str, *, id: str = "text", lang: str = "", published: dt.date | None = None) -> Source:
        """A source made of a plain string, one paragraph a line, offsets unchanged.

        Args:
            text: the article.
            id: its id and path in claims and findings.
            lang: ``zh-Hans``, ``zh-Hant`` or ``en``; detected when empty.
            published: the date that relative expressions are counted from.
        """
        from factcheck.lexicon.script import script_of

        blocks: list[Block] = []
        at = 0
        for line in text.splitlines(keepends=True):
            body = line.rstrip()
            if body.strip():
                blocks.append(Block("paragraph", at, at + len(body)))
            at += len(line)
        return cls(
            id=id,
            path=id,
            text=text,
            raw=text,
            blocks=tuple(blocks),
            published=published,
            published_from="given" if published else "",
            lang=lang or script_of(text),
        )
