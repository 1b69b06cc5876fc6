"""The one scan: a compiled alternation of addresses, dates and quantities, walked from left to right."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from factcheck.model import Mention
from factcheck.recognize import quantities
from factcheck.recognize.context import Context

# Passed over whole: addresses and identifiers hold digits that are no figures.
_SKIP = r"(?:https?://|www\.)[^\s，。；、！？()<>\"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}"


@cache
def _dates() -> Any:
    return import_module("factcheck.recognize.dates") if find_spec("factcheck.recognize.dates") else None


@cache
def _pattern() -> re.Pattern[str]:
    dates = _dates()
    parts = [rf"(?P<skip>{_SKIP})"]
    if dates is not None:
        parts.append(rf"(?P<date>{dates.PATTERN})")
    parts.append(rf"(?P<quantity>{quantities.PATTERN})")
    return re.compile("|".join(parts))


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
    search, dates = _pattern().search, _dates()
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
        if mention is None and (kind == "quantity" or _quantity().match(folded, start)):
            mention, position = quantities.build(start, text, folded, context, floor)
        if mention is not None:
            mentions.append(mention)
            position = floor = mention.end
    return dates.finish(mentions, folded, context) if dates is not None else mentions
