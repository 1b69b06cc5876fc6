"""HTML to tags and text, each with its place in the file.

A reader of its own: the standard library's gives lines and columns, and takes quadratic time on unclosed tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import field, frozen

from factcheck.read.draft import Piece

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>=]+)(?:\s*+=\s*+("[^"]*"|'[^']*'|[^\s>]*))?""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
#: Elements whose content is no markup.
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "title", "textarea", "noscript")}
_MOST_ATTRIBUTES = 200


@frozen
class Tag:
    """A start tag (``<p class="x">``), an end tag (``</p>``) or, with no name, text.

    Args:
        name: in lower case; ``""`` for text.
        start: its place in the file.
        end: one past it.
        closing: whether it is an end tag.
        attributes: names in lower case; the first of equal names.
    """

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: dict[str, str] = field(factory=dict)

    def __getitem__(self, name: str) -> str:
        """The value of an attribute, ``""`` where it is missing."""
        return self.attributes.get(name, "")


def tags_of(raw: str, start: int = 0, end: int | None = None) -> Iterator[Tag]:
    """The tags of a page and the text between them, in order. Comments and declarations are left out.

    Args:
        raw: the page.
        start: where to begin.
        end: one past the last character; the end of the page if ``None``.
    """
    at = start
    stop = len(raw) if end is None else end
    last = raw.rfind(">", start, stop)
    last_comment = raw.rfind("-->", start, stop)
    while at < stop:
        if raw[at] == "<" and at < last:
            tag, after = _markup(raw, at, last_comment)
            if after:
                if tag:
                    yield tag
                at = after
                if tag and not tag.closing and tag.name in _RAW:
                    close = _RAW[tag.name].search(raw, at, stop)
                    after = close.start() if close else stop
                    yield Tag("", at, after)
                    at = after
                continue
        following = raw.find("<", at + 1, stop)
        after = following if following >= 0 else stop
        yield Tag("", at, after)
        at = after


def _markup(raw: str, at: int, last_comment: int) -> tuple[Tag | None, int]:
    """The markup that begins at a ``<``, and one past it; 0 where it is only a character."""
    after = raw[at + 1 : at + 2]
    if after in ("!", "?"):
        if raw.startswith("<!--", at):
            # An unclosed comment would hide the rest of the page: only its first tag goes.
            return None, raw.find("-->", at + 4) + 3 if at + 4 <= last_comment else raw.find(">", at) + 1
        return None, raw.find(">", at) + 1
    closing = after == "/"
    name = _NAME.match(raw, at + 1 + closing)
    if not name:
        return None, 0
    if closing:
        end = raw.find(">", name.end()) + 1
        return Tag(name.group().lower(), at, end, closing=True), end
    attributes, end = _attributes(raw, name.end())
    return Tag(name.group().lower(), at, end, attributes=attributes), end


def _attributes(raw: str, at: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    for _ in range(_MOST_ATTRIBUTES):
        match = _ATTRIBUTE.match(raw, at)
        if not match:
            break
        value = match[2] or ""
        if value[:1] in ("'", '"') and len(value) > 1:
            value = value[1:-1]
        found.setdefault(match[1].lower(), html.unescape(value[:2000]))
        at = match.end()
    close = raw.find(">", at)
    return found, close + 1 if close >= 0 else len(raw)


def characters(raw: str, start: int, end: int) -> Iterator[Piece]:
    """The characters of a stretch of text: entities resolved, blanks as they are.

    Args:
        raw: the page.
        start: where the text begins.
        end: one past it.
    """
    at = start
    while at < end:
        mark = raw.find("&", at, end)
        if mark < 0:
            mark = end
        if mark > at:
            yield at, raw[at:mark]
        at = mark
        if at < end:
            entity = _ENTITY.match(raw, at, end)
            resolved = html.unescape(entity.group()) if entity else "&"
            if entity and resolved != entity.group():
                for char in resolved:
                    yield at, char
                at = entity.end()
            else:
                yield at, "&"
                at += 1
