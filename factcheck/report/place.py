"""Where a quote stands: line and column in the file, and the sentence around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from attrs import field, frozen

from factcheck.model import Source, Span

#: A sentence longer than this is cut around the quote.
_MOST_CONTEXT = 160

_SENTENCE_END = re.compile(r"[。！？；!?;\n]|\.(?=\s)")


@frozen
class Place:
    """A place in a file.

    Args:
        path: the file, as given by the user.
        line: from 1; 0 where the file's text is not at hand.
        column: in characters, from 1; 0 where the file's text is not at hand.
        start: offset in the file's decoded text.
    """

    path: str
    line: int
    column: int
    start: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else f"{self.path}@{self.start}"


@frozen
class Excerpt:
    """A quote in its sentence, as a person reads it: markup is left out."""

    before: str
    mark: str
    after: str


@frozen
class _Indexed:
    source: Source
    line_starts: tuple[int, ...]
    file_starts: tuple[int, ...] = field(init=False)

    @file_starts.default
    def _sorted_file_starts(self) -> tuple[int, ...]:
        return tuple(segment.file_start for segment in self.source.segments)


class Places:
    """Finds lines, columns and sentences in the sources of an audit.

    Args:
        sources: the sources; those of one file share its text, which is indexed once.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        lines: dict[str, tuple[int, ...]] = {}
        self._by_id: dict[str, _Indexed] = {}
        self._by_path: dict[str, _Indexed] = {}
        for source in sources:
            if source.path not in lines:
                lines[source.path] = (0, *(match.end() for match in re.finditer("\n", source.raw)))
            indexed = _Indexed(source, lines[source.path])
            self._by_id[source.id] = indexed
            self._by_path.setdefault(source.path, indexed)

    def source(self, source_id: str) -> Source | None:
        """The source with an id, if it is part of the audit."""
        found = self._by_id.get(source_id)
        return found.source if found else None

    def first_of(self, path: str) -> Source | None:
        """The first source of a file, if it is part of the audit."""
        found = self._by_path.get(path)
        return found.source if found else None

    def place(self, path: str, offset: int) -> Place:
        """Line and column of an offset in a file's decoded text."""
        indexed = self._by_path.get(path)
        if indexed is None or not 0 <= offset <= len(indexed.source.raw) or not indexed.source.raw:
            return Place(path, 0, 0, offset)
        line = bisect_right(indexed.line_starts, offset)
        return Place(path, line, offset - indexed.line_starts[line - 1] + 1, offset)

    def in_text(self, source_id: str, start: int, end: int) -> tuple[int, int] | None:
        """Turn a span of the file into one of the source's clean text; ``None`` where it is not part of it."""
        indexed = self._by_id.get(source_id)
        if indexed is None:
            return None
        first, last = _to_text(indexed, start), _to_text(indexed, end - 1)
        if first is None or last is None or last < first:
            return None
        return first, last + 1

    def excerpt(self, source_id: str, start: int, end: int, quote: str, sentence: Span | None = None) -> Excerpt:
        """A quote in its sentence.

        Args:
            source_id: the source it stands in.
            start: first character in the file's decoded text.
            end: one past the last character.
            quote: the quoted text; all there is to show where the source's text is not at hand.
            sentence: its sentence in the file's decoded text; found by punctuation where not given.
        """
        span = self.in_text(source_id, start, end)
        if span is None:
            return Excerpt("", quote, "")
        source = self._by_id[source_id].source
        bounds = self.in_text(source_id, sentence.start, sentence.end) if sentence and sentence.end > sentence.start else None
        left, right = bounds if bounds and bounds[0] <= span[0] and span[1] <= bounds[1] else _sentence(source.text, *span)
        before, after = source.text[left : span[0]], source.text[span[1] : right]
        if len(before) > _MOST_CONTEXT:
            before = "…" + before[-_MOST_CONTEXT:].lstrip()
        if len(after) > _MOST_CONTEXT:
            after = after[:_MOST_CONTEXT].rstrip() + "…"
        return Excerpt(_one_line(before).lstrip(), _one_line(source.text[span[0] : span[1]]), _one_line(after).rstrip())


def _to_text(indexed: _Indexed, offset: int) -> int | None:
    source = indexed.source
    if not source.segments:
        return offset if 0 <= offset < len(source.text) else None
    at = bisect_right(indexed.file_starts, offset) - 1
    if at < 0:
        return None
    segment = source.segments[at]
    return segment.start + min(offset - segment.file_start, segment.length - 1)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    floor = max(0, start - 2 * _MOST_CONTEXT)
    left = max((match.end() for match in _SENTENCE_END.finditer(text, floor, start)), default=floor)
    match = _SENTENCE_END.search(text, end, end + 2 * _MOST_CONTEXT)
    return left, match.end() if match else min(len(text), end + 2 * _MOST_CONTEXT)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
