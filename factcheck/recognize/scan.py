"""The one scan: a compiled alternation of addresses, dates and quantities, walked from left to right."""

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


@cache
def _pattern() -> re.Pattern[str]:
    kinds = rf"(?P<skip>{_SKIP})|(?P<date>{dates.PATTERN})|(?P<quantity>{quantities.PATTERN})"
    begin = first(kinds)
    if begin is None:
        return re.compile(kinds)
    # A word begins where no letter precedes; asking for that first spares every other letter the alternation.
    letters = "".join(sorted(c for c in begin if c.isascii() and c.isalpha()))
    others = "".join(sorted(begin - set(letters)))
    return re.compile(rf"(?:(?=[{re.escape(others)}])|(?<![A-Za-z])(?=[{letters}]))(?:{kinds})")


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


@cache
def _quantity() -> re.Pattern[str]:
    return re.compile(quantities.PATTERN)


def scan(text: str, context: Context) -> list[Mention]:
    """Find every figure and date of a text.

    Args:
        text: the text.
        context: the facts of its document; ``context.folded`` is ``text`` folded.

    Returns:
        The mentions in order; they do not overlap.
    """
    folded = context.folded
    search = _pattern().search
    mentions: list[Mention] = []
    position = floor = 0
    while (match := search(folded, position)) is not None:
        kind = match.lastgroup
        if kind == "skip":
            position = match.end()
            continue
        mention = None
        start = match.start()
        position = start + 1
        if kind == "date":
            mention = dates.build(match, text, folded, context)
            if mention is not None and _figure_after_all(mention, folded):
                longer, _ = quantities.build(start, text, folded, context, floor)
                # A year that stands alone is a year; only what goes on (2000万, 1/3的) makes a figure of it.
                ends = mention.end + ("/" not in mention.quote)
                mention = longer if longer is not None and longer.end >= ends else mention
        if mention is None and (kind == "quantity" or _quantity().match(folded, start)):
            mention, position = quantities.build(start, text, folded, context, floor)
            # What was found to be no figure (an idiom, a code) is no bound word either.
            floor = max(floor, position) if position > start + 1 else floor
        if mention is not None:
            mentions.append(mention)
            position = floor = mention.end
    return dates.finish(joined(mentions, text, folded), folded, context)
