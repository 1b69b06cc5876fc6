"""Stretches of time and orders of events that one sentence states: ``2016年3月開工，2019年6月通車，歷時三年``."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from factcheck.model import Mention, Period, Statement
from factcheck.relate.document import Document, Sentence
from factcheck.relate.qualify import evidence

#: Characters between two dates of one stretch, between the second one and the years, and between an event and its date.
_APART, _BEHIND, _BESIDE = 70, 24, 12
#: ``2015年迎來建館40周年``: the years are the subject's own.
_OWN_ZH = re.compile(r"(?:将|也|已|刚|迎来|喜迎|庆祝|欢庆|度过|适逢|恰逢|正值|迎|了|其|自己的)*(?:(?:建|创|成立|开|设|办|上市|投产)[一-鿿]{0,2})?")
_DATED = frozenset({"day", "month", "year"})


@cache
def _words(section: str, key: str) -> re.Pattern[str]:
    data = tomllib.loads(resources.files("factcheck.lexicon").joinpath("statements.toml").read_text("utf-8"))
    words = sorted(data[section][key], key=len, reverse=True)
    return re.compile("|".join(rf"(?<![a-z]){re.escape(w)}(?![a-z])" if w[0].isascii() else re.escape(w) for w in words))


def stretches(doc: Document, sentence: Sentence) -> Iterator[Statement]:
    """What a sentence says of the time between its two dates, or of their order.

    Args:
        doc: the document.
        sentence: a sentence.

    Yields:
        ``duration``: its years, between the two dates; ``order``: what is told of a time before the beginning. The evidence is what is
        stated, then the two dates; the period is the stretch at its longest.
    """
    dates = list(sentence.dates)
    if len(dates) != 2 or any(d.value.precision not in _DATED or d.role in ("until", "recurring") for d in dates):
        return
    first, second = dates
    if second.start - first.end > _APART or not _days(first) or not _days(second):
        return
    yield from _order(doc, sentence, first, second)
    yield from _lasted(doc, sentence, first, second)


def _lasted(doc: Document, sentence: Sentence, first: Mention, second: Mention) -> Iterator[Statement]:
    one, other = _days(first), _days(second)
    if one is None or other is None or one[1] >= other[0]:
        return
    for mention in sentence.mentions:
        number = mention.value.number
        if number is None or number != int(number) or mention.value.hedge not in ("flat", "about"):
            continue
        died = _died(doc, sentence, mention, first, second)
        if died or _took(doc, mention, second) or _celebrated(doc, sentence, mention, first, second):
            places = [(m.start, m.end) for m in (mention, first, second)]
            found = tuple(evidence(doc, a, b, "duration") for a, b in places)
            yield Statement("duration", None, "born" if died else "age", str(int(number)), found, Period(one[0], other[1], second.quote))
            return


def _took(doc: Document, mention: Mention, second: Mention) -> bool:
    """``…，歷時三年``, ``…, after five years of work``"""
    if mention.kind != "duration" or mention.unit != "year" or not 0 < mention.start - second.end <= _BEHIND:
        return False
    lead = doc.lowered[second.end : mention.start]
    found = list(_words("duration", "before").finditer(lead))
    return bool(found) and len(lead) - found[-1].end() <= 2 and re.search("[，,—]", lead) is not None


def _died(doc: Document, sentence: Sentence, mention: Mention, first: Mention, second: Mention) -> bool:
    """``生於1950年，2015年辭世，享年65歲``, ``Born in 1950, she died in 2015 aged 65``"""
    lead = doc.lowered[second.end : mention.start]
    if mention.kind not in ("age", "number") or not 0 < len(lead) <= _BEHIND:
        return False
    found = list(_words("duration", "aged").finditer(lead))
    low, high = max(sentence.start, first.start - _BESIDE), min(first.end + 4, second.start)
    born = _words("duration", "born").search(doc.lowered, low, high)
    return born is not None and bool(found) and len(lead) - found[-1].end() <= 2


def _celebrated(doc: Document, sentence: Sentence, mention: Mention, first: Mention, second: Mention) -> bool:
    """``1985年建館，2015年迎來30周年``, ``Founded in 1985, it marked its 30th anniversary in 2015``"""
    tail = doc.lowered[mention.start : min(mention.end + 12, sentence.end)]
    if not _words("duration", "anniversary").search(tail) or mention.end <= first.end:
        return False
    low, high = max(sentence.start, first.start - _BESIDE), min(first.end + _BESIDE, second.start, mention.start)
    if not _words("duration", "begun").search(doc.lowered, low, high):
        return False
    if mention.start > second.end:
        return _OWN_ZH.fullmatch(doc.lowered, second.end, mention.start) is not None
    # "the 100th anniversary of the town" is somebody else's.
    return second.start - mention.end <= _BEHIND and " of " not in doc.lowered[mention.end : second.start]


def _order(doc: Document, sentence: Sentence, first: Mention, second: Mention) -> Iterator[Statement]:
    """``成立於2009年3月，2007年推出首款產品``, ``founded in 2009, launched its first product in 2007``"""
    one, other = _days(first), _days(second)
    if one is None or other is None or other[1] >= one[0] or _words("order", "others").search(doc.lowered, sentence.start, sentence.end):
        return
    before = doc.lowered[max(sentence.start, first.start - _BESIDE) : first.start]
    behind = doc.lowered[first.end : second.start]
    begun = _words("order", "begun").search(before) or _words("order", "begun").search(behind.split("，")[0][:8])
    if begun is None or not (_next_zh(doc, behind, second) or _next_en(behind)):
        return
    found = (evidence(doc, second.start, second.end, "order"), evidence(doc, first.start, first.end, "order"))
    yield Statement("order", None, "founded", "before", found, Period(other[0], one[1], second.quote))


def _next_zh(doc: Document, behind: str, second: Mention) -> bool:
    after = doc.lowered[second.end : second.end + 6]
    joined = re.fullmatch(r"[^，,。；;]{0,10}[，,](?:该公司|该机构|公司|其|它|并|于|并于)?", behind)
    return joined is not None and _words("order", "does").match(after.lstrip("就便即已")) is not None


def _next_en(behind: str) -> bool:
    match = re.fullmatch(r"(?: [a-z]+){0,4},? (?:and |it |the company )?([a-z]+(?: public)?) (?:[a-z’'-]+ ){0,6}in ", behind)
    return match is not None and _words("order", "does").fullmatch(match[1]) is not None and not _made(behind)


def _made(behind: str) -> bool:
    """Whether the date is rather that of a thing: ``bought a plant built in 2007``."""
    return re.search(r"(?<![a-z])(?:built|made|founded|dating|begun|started|established|from|set up|created) ", behind.split(",")[-1]) is not None


def _days(date: Mention) -> tuple[dt.date, dt.date] | None:
    low, high = date.value.low, date.value.high
    return (low, high) if isinstance(low, dt.date) and isinstance(high, dt.date) else None
