"""The one scan: addresses, dates and quantities, from left to right, each tried only where its first character stands."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache

from factcheck.model import Mention
from factcheck.recognize import dates, quantities
from factcheck.recognize.bounds import joined
from factcheck.recognize.context import Context
from factcheck.recognize.first import beginnings, first, gate, spelled

# Passed over whole: addresses and identifiers hold digits that are no figures.
_LINK = r"(?:https?://|www\.)[^\s，。；、！？()<>\"“”]{1,2000}"
_MAIL = r"(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,64}\.[A-Za-z0-9.]{2,64}"


def _addresses(folded: str) -> str:
    """An expression for the addresses that a text may hold, ``""`` where it holds none."""
    # A link begins with one of two letters, a mail address with any.
    linked = "://" in folded or "www." in folded
    return "|".join(each for each, held in ((_LINK, linked), (_MAIL, "@" in folded)) if held)


@cache
def _quantities() -> tuple[re.Pattern[str], frozenset[str]]:
    """The expression of quantities; and what it can begin with, nothing where that is not known."""
    begins = beginnings(quantities.PATTERN) or frozenset[str]()
    return re.compile(quantities.PATTERN), frozenset(written for told in begins for written in spelled(told))


@cache
def _address(expression: str) -> tuple[re.Pattern[str], Container[str]]:
    """The expression of addresses, compiled; and the characters that one can begin with."""
    return re.compile(expression), gate(expression) if expression else ()


@cache
def _places(addresses: str) -> re.Pattern[str]:
    """A character that begins something; a letter only where a word begins and a digit only where a run of them does, to spare the others the rest."""
    address, quantity = first(addresses) if addresses else frozenset[str](), first(quantities.PATTERN)
    if address is None or quantity is None:
        return re.compile(".", re.DOTALL)
    known = dates.index().characters | quantity | address
    letters = {c for c in known if c.isascii() and c.isalpha()}
    # One set of characters in front is what `re` looks for fastest.
    every, words = (re.escape("".join(sorted(each))) for each in (known, letters))
    return re.compile(rf"[{every}](?<![A-Za-z][{words}])(?<![0-9][0-9])")


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


#: Behind a number without a unit: the text breaks off in it (a teaser's ``净卖出2.9...``).
_CUT_OFF = ("...", "…")


def scan(text: str, context: Context) -> list[Mention]:
    """Find every figure and date of a text.

    Args:
        text: the text.
        context: the facts of its document; ``context.folded`` is ``text`` folded.

    Returns:
        The mentions in order; they do not overlap.
    """
    folded = context.folded
    quantity, quantity_begins = _quantities()
    addresses = _addresses(folded)
    address, address_begins = _address(addresses)
    dated, sure = dates.index(), quantities.SURE
    date_begins, forms_at = dated.begins, dated.at
    mentions: list[Mention] = []
    position = floor = 0
    for place in _places(addresses).finditer(folded):
        start = place.start()
        if start < position:
            continue
        position = start + 1
        char, pair = folded[start], folded[start : start + 2]
        if char in address_begins and (match := address.match(folded, start)) is not None:
            position = match.end()
            continue
        forms = forms_at(folded, start) if pair in date_begins or char in date_begins else None
        mention = dates.build(forms, start, text, folded, context) if forms else None
        if mention is not None and _figure_after_all(mention, folded):
            longer, _ = quantities.build(start, text, folded, context, floor)
            # A year that stands alone is a year; only what goes on (2000万, 1/3的) makes a figure of it.
            ends = mention.end + ("/" not in mention.quote)
            mention = longer if longer is not None and longer.end >= ends else mention
        if mention is None and (
            char in sure
            or (
                (not quantity_begins or pair in quantity_begins or char in quantity_begins)
                and quantity.match(folded, start) is not None
            )
        ):
            mention, position = quantities.build(start, text, folded, context, floor)
            # What was found to be no figure (an idiom, a code) is no bound word either.
            floor = max(floor, position) if position > start + 1 else floor
        if mention is not None:
            if mention.kind != "number" or not folded.startswith(_CUT_OFF, mention.end):
                mentions.append(mention)
            position = floor = mention.end
    return dates.finish(joined(mentions, text, folded), folded, context)
