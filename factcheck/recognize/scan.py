"""The one scan: addresses, dates and quantities, from left to right, each tried only where its first character stands."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Mention
from factcheck.recognize import dates, quantities
from factcheck.recognize.bounds import joined
from factcheck.recognize.context import Context
from factcheck.recognize.first import first

# Passed over whole: addresses and identifiers hold digits that are no figures.
_SKIP = (
    r"(?:https?://|www\.)[^\s，。；、！？()<>\"“”]{1,2000}"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,64}\.[A-Za-z0-9.]{2,64}"
)


class _Every:
    """Every character: of an expression that cannot be looked into."""

    def __contains__(self, char: object) -> bool:
        return True


_Kind = tuple[re.Pattern[str], frozenset[str] | _Every]


def _kind(pattern: str) -> _Kind:
    """A compiled expression, and the characters that it can begin with."""
    return re.compile(pattern), first(pattern) or _Every()


@cache
def _kinds() -> tuple[re.Pattern[str], _Kind, _Kind, _Kind]:
    """Where something may begin; and the expressions of addresses, dates and quantities."""
    kinds = _kind(_SKIP), _kind(dates.PATTERN), _kind(quantities.PATTERN)
    return _places([begins for _, begins in kinds]), *kinds


def _places(begins: list[frozenset[str] | _Every]) -> re.Pattern[str]:
    """A character that begins something; a letter only where a word begins, to spare every other letter the rest."""
    sets = [characters for characters in begins if isinstance(characters, frozenset)]
    if len(sets) < len(begins):
        return re.compile(".", re.DOTALL)
    known = frozenset[str]().union(*sets)
    letters = "".join(sorted(c for c in known if c.isascii() and c.isalpha()))
    others = re.escape("".join(sorted(known - set(letters))))
    return re.compile(rf"[{others}]|(?<![A-Za-z])[{letters}]")


# What looks like a date and may be the beginning of a figure: 2000万, 1/3的股东; but not "in 2024 shares rose".
_DOUBTFUL = re.compile(r"[0-9]{4}$|[0-9]{1,2}/[0-9]{1,2}$")
_IN_YEAR = re.compile(r"(?i:in|since|by|from|until|during|of|for|and|to|through|late|early|mid) $")


def _figure_after_all(mention: Mention, folded: str) -> bool:
    start, end = mention.start, mention.end
    if _DOUBTFUL.match(folded, start, end) is None:
        return False
    if "/" in mention.quote:
        return folded[end : end + 1] in ("的", "以")
    return folded[end : end + 1] != " " or _IN_YEAR.search(folded[max(0, start - 8) : start]) is None


def scan(text: str, context: Context) -> list[Mention]:
    """Find every figure and date of a text.

    Args:
        text: the text.
        context: the facts of its document; ``context.folded`` is ``text`` folded.

    Returns:
        The mentions in order; they do not overlap.
    """
    folded = context.folded
    places, (address, address_begins), (date, date_begins), (quantity, quantity_begins) = _kinds()
    search, sure = places.search, quantities.SURE
    mentions: list[Mention] = []
    position = floor = 0
    while (place := search(folded, position)) is not None:
        start = place.start()
        position = start + 1
        char = folded[start]
        if char in address_begins and (match := address.match(folded, start)) is not None:
            position = match.end()
            continue
        mention = None
        if char in date_begins and (match := date.match(folded, start)) is not None:
            mention = dates.build(match, text, folded, context)
            if mention is not None and _figure_after_all(mention, folded):
                longer, _ = quantities.build(start, text, folded, context, floor)
                # A year that stands alone is a year; only what goes on (2000万, 1/3的) makes a figure of it.
                ends = mention.end + ("/" not in mention.quote)
                mention = longer if longer is not None and longer.end >= ends else mention
        if mention is None and (char in sure or (char in quantity_begins and quantity.match(folded, start) is not None)):
            mention, position = quantities.build(start, text, folded, context, floor)
            # What was found to be no figure (an idiom, a code) is no bound word either.
            floor = max(floor, position) if position > start + 1 else floor
        if mention is not None:
            mentions.append(mention)
            position = floor = mention.end
    return dates.finish(joined(mentions, text, folded), folded, context)
