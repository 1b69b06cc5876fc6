"""Text and Markdown: lines to drafts of blocks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve, frozen

from factcheck.read.draft import Draft, Line, Piece
from factcheck.read.inline import plain
from factcheck.read.tables import header_rows

_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_CLOSING = re.compile(r"[ \t]+#+$")
_RULE = re.compile(r"(?:[-*_=—─━~·•]\s?){3,}")
_SETEXT = re.compile(r"=+|-+")
_ITEM = re.compile(r"(?:[-*+•●▪◦‣·○■□◆▶►]|\d{1,3}[.)](?=[ \t]))[ \t\u3000]+(?=\S)|[•●▪◦‣■◆▶►](?=\S)")
_BOLD = re.compile(r"\*\*([^*\n]{2,60})\*\*")
_QUOTE = re.compile(r"(?:>[ \t]?)+")
_FENCE = re.compile(r"(?:```|~~~)")
_DEFINITION = re.compile(r"\[([^\]\s][^\]]{0,200})\]:\s*\S")
_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_SIGNS = re.compile(r"(?m)^(?:#{1,6} \S|!\[[^\]\n]{0,300}\]\(|[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|)|\]\(https?://|\*\*[^*\s][^*\n]{0,200}\*\*")
_ENDS = frozenset("。！？!?；;：:…」』”’\"）").union(".")


def is_markdown(raw: str) -> bool:
    """Whether a text file is written in Markdown: headings with a blank, images, links, tables or bold."""
    return _SIGNS.search(raw) is not None


def is_rule(line: str) -> bool:
    """Whether a line is a rule: three or more dashes, stars or the like, and nothing else."""
    return len(line) < 400 and _RULE.fullmatch(line + " ") is not None and line[0] == line.rstrip()[-1]


def heading_level(line: str) -> int:
    """The level of a Markdown heading, 0 for any other line."""
    match = _HEADING.match(line)
    return len(match[1]) if match else 0


def width(text: str) -> int:
    """Columns that a text takes: two for a Chinese character."""
    if text.isascii():
        return len(text)
    return len(text) + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def is_titular(line: str) -> bool:
    """Whether a line could be a title: short, and not a sentence that ends."""
    return 2 <= len(line) <= 160 and line[-1] not in "。；;，,、：:." and "。" not in line


def references_of(lines: Sequence[Line]) -> frozenset[str]:
    """Labels of the link definitions of a Markdown file, in lower case."""
    found = (_DEFINITION.match(line.text) for line in lines if line.text.startswith("["))
    return frozenset(match[1].strip().lower() for match in found if match)


def drafts_of(raw: str, lines: Sequence[Line], *, markdown: bool) -> list[Draft]:
    """Take lines apart into blocks.

    Args:
        raw: the file.
        lines: the lines of one article.
        markdown: whether marks are markup; in plain text only headings, list bullets and wrapped lines are recognised.

    Returns:
        The blocks, in order.
    """
    return _Parser(raw, lines, markdown).run()


@frozen
class _Group:
    """Lines without a blank line between them; ``margin`` is 0 where each is a paragraph of its own."""

    start: int
    end: int
    quoted: bool
    margin: int


class _Parser:
    """One walk over the lines."""

    def __init__(self, raw: str, lines: Sequence[Line], markdown: bool) -> None:
        self.raw = raw
        self.lines = lines
        self.markdown = markdown
        self.references = references_of(lines) if markdown else frozenset()
        self.drafts: list[Draft] = []
        self.group = _Group(0, 0, False, 0)

    def run(self) -> list[Draft]:
        at = 0
        while at < len(self.lines):
            if not self.lines[at].text:
                at += 1
            else:
                at = self.block(at)
        return self.drafts

    def block(self, at: int) -> int:
        line = self.lines[at]
        if is_rule(line.text):
            return at + 1
        if self.markdown:
            after = self.markdown_block(at)
            if after:
                return after
        if "\t" in line.text and self.columns(at) == self.columns(at + 1):
            return self.tabbed(at)
        if self.is_underlined(at):
            self.add("heading", [self.cut(line.start, line.end)], 1 if self.lines[at + 1].text[0] == "=" else 2)
            return at + 2
        quote = _QUOTE.match(line.text)
        if quote and self.markdown:
            return self.paragraph(at, "quote", quote.end())
        item = _ITEM.match(line.text)
        if item:
            return self.paragraph(at, "item", item.end(), 1 + line.indent // 2)
        return self.paragraph(at, "paragraph", 0)

    def markdown_block(self, at: int) -> int:
        """Blocks that only Markdown has; 0 where none begins here."""
        line = self.lines[at]
        heading = _HEADING.match(line.text)
        if heading:
            closing = _CLOSING.search(line.text)
            end = line.start + closing.start() if closing else line.end
            self.add("heading", [self.cut(line.start + heading.end(), end)], len(heading[1]))
            return at + 1
        if _FENCE.match(line.text):
            return self.fence(at)
        if _DEFINITION.match(line.text):
            return at + 1
        if "|" in line.text and self.is_table(at):
            return self.table(at)
        if line.text[:6].lower() == "<table":
            return self.html_table(at)
        bold = _BOLD.fullmatch(line.text)
        if bold and is_titular(bold[1]) and not (at + 1 < len(self.lines) and self.lines[at + 1].text):
            self.add("heading", [self.cut(line.start + 2, line.end - 2)], 4)
            return at + 1
        return 0

    def html_table(self, at: int) -> int:
        """A table in HTML, as converters write those that Markdown has no marks for; 0 where it is not closed."""
        from factcheck.read.html import read_fragment

        start = self.lines[at].start
        close = self.raw.find("</table>", start, self.lines[-1].end)
        if close < 0:
            return 0
        end = close + len("</table>")
        self.drafts += read_fragment(self.raw, start, end)
        while at < len(self.lines) and self.lines[at].start < end:
            at += 1
        return at

    def is_underlined(self, at: int) -> bool:
        text = self.lines[at].text
        below = self.lines[at + 1].text if at + 1 < len(self.lines) else ""
        return len(below) > 2 and _SETEXT.fullmatch(below) is not None and is_titular(text) and not _ITEM.match(text)

    def fence(self, at: int) -> int:
        """Lines between fences: text as it stands."""
        mark = self.lines[at].text[:3]
        at += 1
        while at < len(self.lines) and not self.lines[at].text.startswith(mark):
            line = self.lines[at]
            if line.text:
                self.drafts.append(Draft("paragraph", [self.cut(line.start, line.end)]))
            at += 1
        return at + 1

    def is_table(self, at: int) -> bool:
        if at + 1 >= len(self.lines):
            return False
        below = self.lines[at + 1].text
        return "-" in below and "|" in below and len(below) < 10_000 and _DELIMITER.fullmatch(below) is not None

    def table(self, at: int) -> int:
        rows = [self.cells(self.lines[at])]
        at += 2
        while at < len(self.lines) and "|" in self.lines[at].text:
            rows.append(self.cells(self.lines[at]))
            at += 1
        self.drafts.append(Draft("table", rows=rows, header_rows=1))
        return at

    def whole(self, at: int) -> Line:
        """A line with the tabs around its text: there, they part empty cells."""
        line = self.lines[at]
        start, end = line.start, line.end
        while start and self.raw[start - 1] in " \t":
            start -= 1
        while end < len(self.raw) and self.raw[end] in " \t":
            end += 1
        return evolve(line, start=start, end=end, text=self.raw[start:end])

    def columns(self, at: int) -> int:
        return self.whole(at).text.count("\t") + 1 if at < len(self.lines) and self.lines[at].text else 0

    def tabbed(self, at: int) -> int:
        """A table pasted from a sheet: lines with equally many tabs."""
        columns = self.columns(at)
        rows = []
        while self.columns(at) == columns:
            line = self.whole(at)
            bounds = [-1, *(m.start() for m in re.finditer("\t", line.text)), len(line.text)]
            rows.append([self.cell(line, a + 1, b) for a, b in pairwise(bounds)])
            at += 1
        self.drafts.append(Draft("table", rows=rows, header_rows=header_rows(rows)))
        return at

    def cells(self, line: Line) -> list[list[Piece]]:
        bounds = [-1]
        bounds += [m.start() for m in re.finditer(r"\|", line.text) if line.text[m.start() - 1 : m.start()] != "\\"]
        bounds.append(len(line.text))
        spans = [(a + 1, b) for a, b in pairwise(bounds)]
        if line.text.startswith("|"):
            spans.pop(0)
        if line.text.endswith("|") and len(spans) > 1:
            spans.pop()
        return [self.cell(line, a, b) for a, b in spans]

    def cell(self, line: Line, start: int, end: int) -> list[Piece]:
        text = line.text[start:end]
        left = len(text) - len(text.lstrip())
        body = text.strip()
        pieces = [(line.start + start + left, body)] if body else []
        return plain(pieces, self.references) if self.markdown else pieces

    def paragraph(self, at: int, kind: str, mark: int, level: int = 0) -> int:
        """A paragraph with the lines that go on with it."""
        line = self.lines[at]
        pieces = [self.cut(line.start + mark, line.end)]
        at += 1
        while at < len(self.lines) and self.joins(at - 1, kind):
            following = self.lines[at]
            quote = _QUOTE.match(following.text) if kind == "quote" else None
            start = following.start + (quote.end() if quote else 0)
            last = pieces[-1]
            if start < following.end:
                # Chinese has no blanks between words: a wrapped line goes on without one.
                if not (is_wide(last[1][-1:]) and is_wide(self.raw[start])):
                    pieces.append((last[0] + len(last[1]), " "))
                pieces.append(self.cut(start, following.end))
            at += 1
        self.add(kind, pieces, level)
        return at

    def joins(self, at: int, kind: str) -> bool:
        """Whether the paragraph that has the line ``at`` was broken there at a margin, and goes on in the next line."""
        quoted = kind == "quote"
        if not (self.group.start <= at < self.group.end and self.group.quoted == quoted):
            self.group = self.find_group(at, quoted)
        text = self.lines[at].text
        if at + 1 >= self.group.end or not self.group.margin or text[-1] in _ENDS:
            return False
        slack = 6 if is_wide(text[-1]) and not self.markdown else 24
        return width(text) >= max(36, self.group.margin - slack)

    def find_group(self, start: int, quoted: bool) -> _Group:
        """The lines without a break from ``start``, and the margin at which they are broken, if they are."""
        end = start + 1
        while end < len(self.lines) and self.goes_on(end, quoted):
            end += 1
        widths = [width(self.lines[n].text) for n in range(start, end)]
        margin = max(widths)
        full = sum(w >= margin - 24 for w in widths[:-1])
        wrapped = margin <= 160 and (self.markdown or (len(widths) > 2 and full * 5 >= len(widths[:-1]) * 3))
        return _Group(start, end, quoted, margin if wrapped else 0)

    def goes_on(self, at: int, quoted: bool) -> bool:
        text = self.lines[at].text
        if not text or is_rule(text):
            return False
        if (self.markdown and text.startswith(">")) != quoted or _ITEM.match(text):
            return False
        if not self.markdown:
            return True
        starts = _HEADING.match(text) or _FENCE.match(text) or text.startswith("![")
        return not starts and not ("|" in text and self.is_table(at))

    def cut(self, start: int, end: int) -> Piece:
        return start, self.raw[start:end]

    def add(self, kind: str, pieces: list[Piece], level: int = 0) -> None:
        self.drafts.append(Draft(kind, plain(pieces, self.references) if self.markdown else pieces, level))


def is_wide(char: str) -> bool:
    """Whether a character takes two columns, as Chinese ones do."""
    return bool(char) and unicodedata.east_asian_width(char) in "WF"
