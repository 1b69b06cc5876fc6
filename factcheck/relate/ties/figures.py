"""Figures of a sentence, and the words between them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft

#: Units in which things and persons are counted: a writer who has told what is counted goes on without.
COUNTS = frozenset({"", "count", "person"})
#: Units of what no one adds up.
_RATES = frozenset({"percent", "percentage_point", "times", "rank", "year", "age", "date"})


@cache
def words(section: str, key: str) -> tuple[str, ...]:
    """A list of ``lexicon/ties.toml``."""
    return tuple(_data()[section][key])


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath("ties.toml").read_text("utf-8"))


def either(entries: Iterable[str]) -> str:
    """An alternation of words, the longest first; Latin ones only where no letter touches them.

    Each branch begins with a character of its own, so that `re` looks for these alone.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(entries, key=len, reverse=True):
        rests.setdefault(word[0], []).append(re.escape(word[1:]) + ("(?![a-z])" if word[0].isascii() else ""))
    branches = ((re.escape(char), char.isascii(), "|".join(rest)) for char, rest in rests.items())
    return "|".join(f"{char}{f'(?<![a-z]{char})' if latin else ''}(?:{rest})" for char, latin, rest in branches)


def pattern(section: str, *keys: str) -> re.Pattern[str]:
    """An expression that finds any word of some lists of ``lexicon/ties.toml``."""
    return _pattern(section, keys)


@cache
def _pattern(section: str, keys: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(either(w for key in keys for w in words(section, key)))


def alike(one: Draft, other: Draft) -> bool:
    """Whether two figures count or measure the same sort of thing: one unit, and one counter where both have one."""
    if one.unit != other.unit and not {one.unit, other.unit} <= COUNTS:
        return False
    a, b = one.mention.noun, other.mention.noun
    return not a or not b or a == b or one.unit not in COUNTS or one.unit == other.unit == "person"


def addable(draft: Draft) -> bool:
    """Whether a figure may be a whole or a part: an amount or a count that is neither rate, price nor range."""
    mention = draft.mention
    if draft.unit in _RATES or "/" in draft.unit or mention.kind in ("rank", "age", "duration", "percent"):
        return False
    return mention.value.number is not None and mention.value.hedge not in ("range", "vague")


def restates(draft: Draft) -> bool:
    """Whether a figure only says another one again."""
    return bool(draft.links) and any(kind == "restates" for kind, _ in draft.links)


def gap(doc: Document, one: Draft, other: Draft) -> str:
    """The words between two figures, folded and in lower case."""
    return doc.lowered[one.mention.end : other.mention.start]


def dated(one: Draft, other: Draft) -> bool:
    """Whether a date stands between two figures of a sentence."""
    low, high = one.mention.end, other.mention.start
    return any(low <= m.start and m.end <= high for m in one.sentence.dates)


def undated_gap(doc: Document, one: Draft, other: Draft) -> str:
    """The words between two figures of a sentence without the dates among them."""
    text, at = [], one.mention.end
    for date in one.sentence.dates:
        if at <= date.start and date.end <= other.mention.start:
            text.append(doc.lowered[at : date.start])
            at = date.end
    return _RESTATED.sub("", "".join([*text, doc.lowered[at : other.mention.start]]))


#: What stands in brackets right behind a figure says it again: 6億美元（約47億港元），較2億美元.
_RESTATED = re.compile(r"^\s?\([^()]{1,40}\)")


def way(doc: Document, one: Draft, start: int, end: int) -> str:
    """The direction that the words of a stretch of the figure's sentence say, ``""`` where they say none or both."""
    ways = {
        role for w in one.sentence.words if start <= w.start and w.end <= end for role in ("up", "down") if role in w.roles
    }
    ways |= {role for role in ("up", "down") if pattern("change", role).search(doc.lowered, start, end)}
    return ways.pop() if len(ways) == 1 else ""
