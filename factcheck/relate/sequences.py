"""Events of one thing that can only follow one another, and are dated the other way round: bought in 2018, sold in 2016."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise

from factcheck.model import Mention, Period, Statement
from factcheck.relate.document import Document, Sentence
from factcheck.relate.qualify import evidence

#: Characters between two dates, and between a date and its event.
_APART, _BESIDE = 140, 14
_DATED = frozenset({"day", "month", "year"})


@cache
def _sequences() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]:
    """For each sequence, what comes first, what follows in Chinese, and what follows in English."""
    data = tomllib.loads(resources.files("factcheck.lexicon").joinpath("statements.toml").read_text("utf-8"))
    return tuple((_either(row["first"]), _either(row["then"]), _either(row["then_en"])) for row in data["sequence"])


@cache
def _others() -> re.Pattern[str]:
    data = tomllib.loads(resources.files("factcheck.lexicon").joinpath("statements.toml").read_text("utf-8"))
    return _either(data["again"]["words"])


def _either(words: list[str]) -> re.Pattern[str]:
    longest = sorted(words, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![a-z]){_spaced(w)}(?![a-z])" if w[0].isascii() else re.escape(w) for w in longest))


def _spaced(words: str) -> str:
    """Words as a pattern; ``…`` is a noun phrase of a few words."""
    return re.escape(words).replace("…", r"[a-z' -]{3,40}?")


def sequences(doc: Document, sentence: Sentence, before: Sentence | None) -> Iterator[Statement]:
    """What a sentence dates before what has to come first.

    Args:
        doc: the document.
        sentence: a sentence.
        before: the one before it: where a semicolon ends that, the two are one.

    Yields:
        ``order``: the evidence is the date of what follows, then that of what comes first; the concept is what follows.
    """
    joined = before if before is not None and doc.folded[before.start : sentence.start].rstrip().endswith((";", "；")) else None
    start = joined.start if joined is not None else sentence.start
    dates = [d for d in (*(joined.dates if joined is not None else ()), *sentence.dates) if d.value.precision in _DATED and d.role not in ("until", "recurring")]
    for first, second in pairwise(dates):
        one, other = _days(first), _days(second)
        if one is None or other is None or other[1] >= one[0] or second.start - first.end > _APART or second.start < sentence.start:
            continue
        if _others().search(doc.lowered, start, sentence.end):
            return
        said = _follows_zh(doc, sentence, first, second) or _follows_en(doc, start, first, second)
        if said:
            found = (evidence(doc, second.start, second.end, "order"), evidence(doc, first.start, first.end, "order"))
            yield Statement("order", None, said, "after", found, Period(other[0], one[1], second.quote))


def _follows_zh(doc: Document, sentence: Sentence, first: Mention, second: Mention) -> str:
    """``2022年動工，2020年竣工``: the event stands right behind its date, and nothing but a comma before the second date."""
    lead, comma, rest = doc.folded[first.end : second.start].partition("，")
    if not comma or re.fullmatch(r"(?:并|后|又|再|其后|随后|于|并于|，)*", rest) is None or "，" in lead:
        return ""
    behind = doc.folded[second.end : min(second.end + _BESIDE, sentence.end)].split("，")[0]
    for begins, follows, _en in _sequences():
        then = follows.search(behind)
        if then is not None and begins.search(lead):
            return then[0]
    return ""


def _follows_en(doc: Document, start: int, first: Mention, second: Mention) -> str:
    """``bought a stake in 2018; they sold it in 2016``: the second event is of what the sentence has just named."""
    lead = doc.lowered[start : first.start]
    between = doc.lowered[first.end : second.start]
    for begins, _zh, follows in _sequences():
        found = list(follows.finditer(between))
        if found and begins.search(lead) and re.fullmatch(r"(?: [a-z]+){0,3}? (?:in|on)(?: the)? ", between[found[-1].end() :]) is not None:
            return found[-1][0]
    return ""


def _days(date: Mention) -> tuple[dt.date, dt.date] | None:
    low, high = date.value.low, date.value.high
    return (low, high) if isinstance(low, dt.date) and isinstance(high, dt.date) else None
