"""Markdown inside a block: what a person reads of it, and where that stands.

One pass from left to right over a paragraph, with brackets paired beforehand, so that no text makes it slow.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Sequence

from factcheck.read.draft import Piece, joined

_SPECIAL = re.compile(r"[\\!\[<*_`~&]")
_TAG = re.compile(r"<(?:[/!]?[a-zA-Z][^<>]{0,2000}|!--[^<>]{0,2000})>")
#: Tags between words that do not belong together.
_PARTING = re.compile(r"</?(?:br|p|div|li|ul|ol|t[drh]|table|h[1-6])(?=[\s/>])", re.IGNORECASE)
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]{1,2000}>")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_RUN = re.compile(r"\*+|_+|`+|~+")
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")


def plain(pieces: Sequence[Piece], references: Collection[str] = ()) -> list[Piece]:
    """Take the markup out of a paragraph.

    Args:
        pieces: the paragraph as it stands in the file, line after line.
        references: labels of the file's link definitions, in lower case.

    Returns:
        The characters a person reads: no emphasis marks, link addresses, images, tags; escapes and entities resolved.
    """
    text = joined(pieces)
    if not _SPECIAL.search(text):
        return list(pieces)
    return _place(_read(text, frozenset(references)), pieces)


def literal(at: int, text: str) -> list[Piece]:
    """Characters that stand for others in the file, all at one place."""
    return [(at, char) for char in text]


def _place(kept: list[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """Turn offsets in the joined paragraph into offsets in the file."""
    result: list[Piece] = []
    bounds: list[tuple[int, int, int]] = []
    length = 0
    for at, text in pieces:
        bounds.append((length, length + len(text), at))
        length += len(text)
    which = 0
    for start, text in kept:
        done = 0
        while done < len(text):
            while start + done >= bounds[which][1]:
                which += 1
            low, high, at = bounds[which]
            take = min(len(text) - done, high - start - done)
            result.append((at + start + done - low, text[done : done + take]))
            done += take
    return result


def _pairs(text: str) -> dict[int, int]:
    """Where each bracket that closes is closed."""
    pairs: dict[int, int] = {}
    square: list[int] = []
    rounded: list[int] = []
    escaped = False
    for at, char in enumerate(text):
        if escaped:
            escaped = False
        elif char == "\\":
            escaped = True
        elif char == "[":
            square.append(at)
        elif char == "]" and square:
            pairs[square.pop()] = at
        elif char == "(":
            rounded.append(at)
        elif char == ")" and rounded:
            pairs[rounded.pop()] = at
    return pairs


def _read(text: str, references: frozenset[str]) -> list[Piece]:
    pairs = _pairs(text) if "[" in text else {}
    strikes = text.count("~~") % 2 == 0
    kept: list[Piece] = []
    # Ends of links whose text is being read: the bracket that closes the text, and where the link ends.
    skips: dict[int, int] = {}
    at = 0
    while at < len(text):
        if at in skips:
            at = skips.pop(at)
            continue
        char = text[at]
        if char == "]" or not _SPECIAL.match(char):
            match = _SPECIAL.search(text, at + 1)
            end = match.start() if match else len(text)
            if skips:
                end = min(end, *(stop for stop in (min(skips),)), len(text))
            end = max(end, at + 1)
            kept.append((at, text[at:end]))
            at = end
            continue
        at = _mark(text, at, kept, pairs, skips, references, strikes)
    return kept


def _mark(
    text: str,
    at: int,
    kept: list[Piece],
    pairs: dict[int, int],
    skips: dict[int, int],
    references: frozenset[str],
    strikes: bool,
) -> int:
    """Read one mark; give the place after it."""
    char = text[at]
    if char == "\\" and text[at + 1 : at + 2] in _ESCAPED and at + 1 < len(text):
        kept.append((at + 1, text[at + 1]))
        return at + 2
    if char == "!" and text[at + 1 : at + 2] == "[":
        end = _link_end(text, at + 1, pairs, references)
        if end:
            return end
    elif char == "[":
        footnote = _FOOTNOTE.match(text, at)
        if footnote:
            return footnote.end()
        end = _link_end(text, at, pairs, references)
        if end:
            skips[pairs[at]] = end
            return at + 1
    elif char == "<":
        tag = _AUTOLINK.match(text, at) or _TAG.match(text, at)
        if tag:
            if _PARTING.match(tag.group()):
                kept.append((at, " "))
            return tag.end()
    elif char == "&":
        entity = _ENTITY.match(text, at)
        if entity:
            kept.extend(literal(at, html.unescape(entity.group())))
            return entity.end()
    else:
        run = _RUN.match(text, at)
        if run and _is_markup(text, run.start(), run.end(), strikes):
            return run.end()
        if run:
            kept.append((at, run.group()))
            return run.end()
    kept.append((at, char))
    return at + 1


def _link_end(text: str, at: int, pairs: dict[int, int], references: frozenset[str]) -> int:
    """Where the link ends whose text begins with the bracket at ``at``; 0 if it is none."""
    close = pairs.get(at, 0)
    if not close:
        return 0
    after = text[close + 1 : close + 2]
    if after == "(" and close + 1 in pairs:
        target = text[close + 2 : pairs[close + 1]].strip()
        # (2024) after brackets is no address; an address has no blanks but before its title.
        address = target.split(None, 1)[0] if target else ""
        return pairs[close + 1] + 1 if not target or len(target) == len(address) or '"' in target else 0
    if after == "[" and close + 1 in pairs:
        label = text[close + 2 : pairs[close + 1]] or text[at + 1 : close]
        return pairs[close + 1] + 1 if label.strip().lower() in references else 0
    return close + 1 if references and text[at + 1 : close].strip().lower() in references else 0


def _is_markup(text: str, start: int, end: int, strikes: bool) -> bool:
    """Whether a run of marks is emphasis or code rather than a character of the text."""
    mark = text[start]
    before = text[start - 1 : start] if start else ""
    after = text[end : end + 1]
    if mark == "`":
        return True
    if mark == "~":
        return strikes and end - start == 2
    if mark == "_":
        return not ((before.isalnum() or before == "_") and after.isalnum())
    if before.isdigit() and after.isdigit() and end - start == 1:
        return False
    return bool(before.strip() or after.strip())
