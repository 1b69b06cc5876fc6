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


#: Patterns of addresses, dates and quantities.
_Tried = tuple[re.Pattern[str] | None, re.Pattern[str] | None, re.Pattern[str] | None]


class _ByCharacter(dict[str, _Tried]):
    """Which patterns can begin with a character, made when it is first met."""

    def __init__(self) -> None:
        super().__init__()
        kinds = ([_SKIP], [form.scanned for form in dates.FORMS], [quantities.PATTERN])
        self._kinds = [[(pattern, first(pattern)) for pattern in patterns] for patterns in kinds]

    def __missing__(self, char: str) -> _Tried:
        skip, date, quantity = (self._of(patterns, char) for patterns in self._kinds)
        self[char] = skip, date, quantity
        return self[char]

    @staticmethod
    def _of(patterns: list[tuple[str, frozenset[str] | None]], char: str) -> re.Pattern[str] | None:
        fitting = [pattern for pattern, characters in patterns if characters is None or char in characters]
        return re.compile("|".join(fitting)) if fitting else None

    def places(self) -> re.Pattern[str]:
        """Where one may begin: at a character that begins one; at a letter, only where a word begins."""
        sets = [characters for patterns in self._kinds for _, characters in patterns]
        if None in sets:
            return re.compile(".", re.DOTALL)
        known = frozenset[str]().union(*(characters or () for characters in sets))
        letters = "".join(sorted(c for c in known if c.isascii() and c.isalpha()))
        others = re.escape("".join(sorted(known - set(letters))))
        return re.compile(rf"[{others}]|(?<![A-Za-z])[{letters}]")


@cache
def _patterns() -> tuple[re.Pattern[str], _ByCharacter, re.Pattern[str]]:
    tried = _ByCharacter()
    return tried.places(), tried, re.compile(dates.PATTERN)


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
    places, tried, dated = _patterns()
    search = places.search
    mentions: list[Mention] = []
    position = floor = 0
    while (place := search(folded, position)) is not None:
        start = place.start()
        position = start + 1
        skip, date, quantity = tried[folded[start]]
        if skip is not None and (address := skip.match(folded, start)) is not None:
            position = address.end()
            continue
        mention = None
        if date is not None and date.match(folded, start) is not None and (match := dated.match(folded, start)):
            mention = dates.build(match, text, folded, context)
            if mention is not None and _figure_after_all(mention, folded):
                longer, _ = quantities.build(start, text, folded, context, floor)
                # A year that stands alone is a year; only what goes on (2000万, 1/3的) makes a figure of it.
                ends = mention.end + ("/" not in mention.quote)
                mention = longer if longer is not None and longer.end >= ends else mention
        if mention is None and quantity is not None and quantity.match(folded, start) is not None:
            mention, position = quantities.build(start, text, folded, context, floor)
            # What was found to be no figure (an idiom, a code) is no bound word either.
            floor = max(floor, position) if position > start + 1 else floor
        if mention is not None:
            mentions.append(mention)
            position = floor = mention.end
    return dates.finish(joined(mentions, text, folded), folded, context)
