"""English figures that leave out the currency that the one before them has: ``a loss of £1.4 billion, against 1.9 billion``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.model import Mention, Value

_SCALED = re.compile(r"(?:^|[\d.]\s?|\s)(?:million|billion|trillion|bn|mn)$", re.IGNORECASE)
#: Read as metres where nothing else tells: 3.9m behind £4.5m.
_METRES = re.compile(r"[\d.,]+m")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
#: What joins a figure to the one that it is of the same kind as.
_JOINED = re.compile(
    r"(?:\b(?:against|from|to|and|than|versus|or|with|was|were|below|above|between|:)|[(:,/])\s*(?:about |roughly |around |some |nearly |only |just |the |a |an |over |up to |\d{4}: ?|[a-z]+ year[’']s )*$"
)
#: Behind it stands nothing that it could count.
_ALONE = re.compile(
    r"\s*(?:$|[.,;:)\]\"”—–]|(?:in|from|to|for|on|at|the|a|last|this|against|compared|by|and|or|but|over|during|under|before|after|as|while|when|more|less|up|down|year|twelve|six|three|previously|earlier|respectively)\b)"
)
_FARTHEST, _CLOSEST, _MILLION = 140, Decimal(100), Decimal(1_000_000)


def with_currencies(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """The figures of an English text, each amount of money with its currency.

    Args:
        mentions: the figures and dates, in order.
        folded: the folded text.
    """
    out: list[Mention] = []
    money: Mention | None = None
    for mention in mentions:
        if money is not None and _same(folded, money, mention):
            value = mention.value if mention.unit != "metre" else _in_millions(mention.value)
            mention = evolve(mention, kind="money", value=evolve(value, unit=money.unit), noun=money.noun)
        if mention.kind == "money":
            money = mention
        elif mention.kind in ("number", "quantity"):
            money = None  # "£3m on 12 million trees, up from 2m": the last may be of either
        out.append(mention)
    return out


def _in_millions(value: Value) -> Value:
    def times(number: Decimal | str | dt.date | None) -> Decimal | None:
        return Decimal(int(number * _MILLION)) if isinstance(number, Decimal) else None

    return evolve(value, amount=times(value.amount), low=times(value.low), high=times(value.high), granule=times(value.granule), scaled=True)


def _same(folded: str, money: Mention, mention: Mention) -> bool:
    """Whether a bare figure is an amount in the currency of one before it in its sentence."""
    bare = mention.kind == "number" and not mention.unit and _SCALED.search(mention.quote) is not None
    metres = mention.unit == "metre" and _METRES.fullmatch(mention.quote) is not None
    if not (bare or metres) or mention.start - money.end > _FARTHEST or "/" in money.unit:
        return False
    gap = folded[money.end : mention.start]
    if _SENTENCE_END.search(gap) or not _JOINED.search(gap.lower()) or not _ALONE.match(folded, mention.end):
        return False
    one, other = money.amount, mention.amount
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or not one or not other:
        return False
    other = other * _MILLION if metres else other
    return one / _CLOSEST < other < one * _CLOSEST
