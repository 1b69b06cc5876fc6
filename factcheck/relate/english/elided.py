"""English figures that leave out what the one before them has: ``a loss of £1.4 billion, against 1.9 billion``, ``81.4%, a gain of 3.6 points``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.model import Mention, Value

_SCALED = re.compile(r"(?:^|[\d.]\s?|\s)(?:million|billion|trillion|bn|mn)$", re.IGNORECASE)
#: Read as metres where nothing else tells: 3.9m behind £4.5m.
_METRES = re.compile(r"(?:[a-z]+ ){0,3}[\d.,]+m", re.IGNORECASE)
#: How a newspaper that writes ``m`` for million does so elsewhere: $4.5m, 52m people.
_AS_MILLIONS = re.compile(r"\d\s?m(?![a-z])", re.IGNORECASE)
#: Beside it stands what is measured in metres.
_LENGTH_BEHIND = re.compile(
    r"[- ](?:long|tall|wide|high|deep|across|apart|above|below|away|off|thick|from the|of (?:cable|pipe|track|rope|fenc|road|shore|coast|wall)|hurdles|sprint|freestyle|butterfly|backstroke|breaststroke|"
    r"medley|relay|race|final|pool|tower|wall|drop|swim|run|dash|stretch|span|mast|chimney|yacht|vessel|ship|bridge|tunnel|track|runway|telescope|dish|statue|spire|pier|berth|channel|boat|ferry|dive|squared?)"
)
_LENGTH_BEFORE = re.compile(r"\b(?:length|height|depth|width|distance|altitude|diameter|tall|long|measur(?:es|ing)|climbs?|depths?|heights?) (?:of |at |to )?(?:about |some |nearly |up to )?$|\b(?:rose|fell|flows?|ran|swam|jumped|threw) $")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")
#: What joins a figure to the one that it is of the same kind as.
_JOINED = re.compile(
    r"(?:\b(?:against|after|from|to|and|than|versus|or|with|was|were|below|above|between|:)|[(:,/])\s*(?:about |roughly |around |some |nearly |only |just |the |a |an |over |up to |\d{4}: ?|[a-z]+ year[’']s )*$"
)
#: Behind it stands nothing that it could count.
_ALONE = re.compile(
    r"\s*(?:$|[.,;:)\]\"”—–]|(?:in|from|to|for|on|at|the|a|last|this|against|compared|by|and|or|but|over|during|under|before|after|as|while|when|more|less|up|down|year|twelve|six|three|previously|earlier|respectively)\b)"
)
#: With this short word, and nothing behind that it could count, only amounts of money are written: a loan book of 81.7bn.
_BILLIONS = re.compile(r"[\d.,]+\s?(?:bn|trn|tn)", re.IGNORECASE)
#: Between a percentage and the points that it gained or lost; those of an index are the same again: up 1.2%, or 40 points.
_GAINED = re.compile(r"[^.;:]{0,40}?,? (?:(?:a|an) [a-z]+ of|(?:up|down)(?: by)?|[a-z]+(?:ing|er) by)(?: about| some| nearly| only| just)? ", re.IGNORECASE)
_FARTHEST, _CLOSEST, _MILLION = 140, Decimal(100), Decimal(1_000_000)


def with_currencies(mentions: Sequence[Mention], folded: str) -> list[Mention]:
    """The figures of an English text, each amount of money with its currency.

    Args:
        mentions: the figures and dates, in order.
        folded: the folded text.
    """
    out: list[Mention] = []
    money: Mention | None = None
    told: Mention | None = None
    millions = any(m.kind == "money" and _AS_MILLIONS.search(m.quote) for m in mentions)
    for mention in mentions:
        if told is not None and (_billions(folded, mention) or (money is not None and _same(folded, money, mention))):
            value = mention.value if mention.unit != "metre" else _in_millions(mention.value)
            mention = evolve(mention, kind="money", value=evolve(value, unit=told.unit), noun=told.noun)
        elif millions and _no_length(folded, mention):
            mention = evolve(mention, kind="number", value=evolve(_in_millions(mention.value), unit=""), noun="")
        elif out and mention.unit == "point" and out[-1].unit == "percent" and _GAINED.fullmatch(folded, out[-1].end, mention.start):
            mention = evolve(mention, kind="percent", value=evolve(mention.value, unit="percentage_point"))
        if mention.kind == "money":
            money = mention
            # "186bn yuan (£20bn), two-fifths of which, 74bn": what stands in brackets only says the same again.
            restated = told is not None and "/" not in told.unit and folded[told.end : mention.start].lstrip() in ("(", "(about ", "(around ", "(some ")
            told = told if restated or "/" in mention.unit else mention
        elif mention.kind in ("number", "quantity"):
            money = None  # "£3m on 12 million trees, up from 2m": the last may be of either
        out.append(mention)
    return out


def _in_millions(value: Value) -> Value:
    def times(number: Decimal | str | dt.date | None) -> Decimal | None:
        return Decimal(int(number * _MILLION)) if isinstance(number, Decimal) else None

    return evolve(value, amount=times(value.amount), low=times(value.low), high=times(value.high), granule=times(value.granule), scaled=True)


def _no_length(folded: str, mention: Mention) -> bool:
    """Whether what was read as metres is rather so many millions, as the text writes them elsewhere: ``18.7m buy in a month``."""
    if mention.unit != "metre" or _METRES.fullmatch(mention.quote) is None:
        return False
    return _LENGTH_BEHIND.match(folded, mention.end) is None and _LENGTH_BEFORE.search(folded, max(0, mention.start - 40), mention.start) is None


def _billions(folded: str, mention: Mention) -> bool:
    """Whether a bare figure in billions can only be an amount of money."""
    return mention.kind == "number" and not mention.unit and _BILLIONS.fullmatch(mention.quote) is not None and _ALONE.match(folded, mention.end) is not None


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
