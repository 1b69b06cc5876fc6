"""The lexicon of figures as look-up tables: by first character for what follows a number, by last for what precedes it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from factcheck.lexicon.fold import fold


class Word(NamedTuple):
    """What a word beside a number means.

    ``kind`` is a kind of mention or ``part`` (美分); ``name`` a unit, an ISO code, or ``yuan``, ``dollar``, ``yen`` where the
    document decides; ``per`` how many of it make one of ``name``.
    """

    kind: str
    name: str
    per: Decimal = Decimal(1)


#: Words by their lengths, the longest first.
Sizes = tuple[tuple[int, Mapping[str, Any]], ...]
#: The same by a character of theirs.
Table = Mapping[str, Sizes]


@cache
def load(name: str) -> dict[str, Any]:
    """A TOML file of the lexicon."""
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath(name + ".toml").read_text("utf-8"))


def by_edge(entries: Iterable[tuple[str, Any]], edge: int) -> Table:
    """Words by their first (0) or last (-1) character, longest first; the first entry of a word stands."""
    table: dict[str, dict[int, dict[str, Any]]] = {}
    for word, meaning in entries:
        table.setdefault(word[edge], {}).setdefault(len(word), {}).setdefault(word, meaning)
    return {char: tuple(sorted(sizes.items(), reverse=True)) for char, sizes in table.items()}


def _money() -> dict[str, Word]:
    text = resources.files("factcheck.lexicon").joinpath("data/currencies.txt").read_text("utf-8")
    lexicon = load("currencies")
    refused = {w.casefold() for w in lexicon["refused"]["words"]}
    out: dict[str, Word] = {}
    for code, names in lexicon["names"].items():
        out.update((fold(n), Word("money", code)) for n in names)
    for name, names in lexicon["shared"].items():
        out.update((fold(n), Word("money", name)) for n in names)
    for line in text.splitlines():
        code, *names = line.split("\t")
        for name in (*names, code.lower()):
            if name not in refused:
                out.setdefault(name, Word("money", code))
        out[code] = Word("money", code)
        out.setdefault("M" + code, Word("money", code, Decimal("0.000001")))
    return out


@cache
def money_before() -> Table:
    """Currency names, codes and symbols before a figure, by their last character."""
    return by_edge(((w, m) for w, m in _money().items() if w not in ("元", "块", "块钱", "p", "欧")), -1)


@cache
def after() -> Table:
    """Units, currencies and counters behind a figure, by their first character."""
    entries: dict[str, Word] = dict(_money())
    lexicon, counters = load("units"), load("counters")
    for unit, parts in load("currencies")["parts"].items():
        entries.update((fold(w), Word("part", unit, Decimal(n))) for w, n in parts.items())
    for kind in ("percent", "times", "duration", "age", "quantity"):
        for unit, words in lexicon[kind].items():
            entries.update((fold(w), Word(kind, unit)) for w in words if fold(w) not in entries)
    entries.update((w, Word("tenths", "percent")) for w in ("成", "折"))
    entries["打"] = Word("counter", "count", Decimal(12))
    for unit in ("person", "count"):
        for word in counters[unit]["words"]:
            entries.setdefault(fold(word), Word("counter", unit))
    return by_edge(entries.items(), 0)


@cache
def of_level() -> re.Pattern[str]:
    """A noun behind 万级, 千亿级 and the like; the group that matches is named after the unit."""
    groups = (
        f"(?P<{unit}>(?:的|[\u4e00-\u9fff]{{0,8}}?)(?:{'|'.join(re.escape(fold(noun)) for noun in nouns)}))"
        for unit, nouns in load("counters")["level"].items()
    )
    return re.compile("|".join(groups))


@cache
def indefinite() -> frozenset[str]:
    """Counters with which 一 is an article."""
    return frozenset(map(fold, load("counters")["indefinite"]["words"]))


@cache
def bounds_before() -> Table:
    """Bound words before a figure -> hedge."""
    bounds = load("bounds")["before"]
    return by_edge(((fold(w), hedge) for hedge, words in bounds.items() for w in words), -1)


@cache
def bounds_after() -> Table:
    """Bound words behind a figure -> hedge."""
    bounds = load("bounds")["after"]
    return by_edge(((fold(w), hedge) for hedge, words in bounds.items() for w in words), 0)


@cache
def no_bounds() -> Table:
    """Words that end like a bound word and are none (节约, 附近), by their last character -> what before them undoes that (收入超)."""
    told = load("bounds")["not"]
    unless = {fold(word): fold(before) for word, before in told["unless"].items()}
    return by_edge(((word, unless.get(word, "")) for word in map(fold, told["words"])), -1)


@cache
def passed() -> tuple[str, ...]:
    """What is measured, so that 过 behind it is a bound word."""
    return tuple(fold(word) for word in load("bounds")["passed"]["words"])


@cache
def lasting() -> tuple[str, ...]:
    """What lasts, so that 5日 behind it are five days and not the fifth."""
    return tuple(fold(word) for word in load("bounds")["lasting"]["words"])


@cache
def compared() -> Table:
    """Words behind 比 and a figure that say which side of it something is -> hedge."""
    return by_edge(((fold(w), hedge) for hedge, words in load("bounds")["compared"].items() for w in words), 0)


@cache
def refused_after() -> Mapping[str, str]:
    """Counter or unit -> the characters that make another word of it when they follow."""
    return {fold(w): fold(chars) for w, chars in load("counters")["refused_before"].items()}


@cache
def links() -> Table:
    """Words that may stand between a bound word and its figure."""
    return by_edge(((fold(word), "") for word in load("bounds")["link"]["words"]), -1)


@cache
def scales() -> dict[str, int]:
    """English scale words -> power of ten."""
    lexicon = load("scales")
    return {**lexicon["words"], **lexicon["short"]}


@cache
def money_scales() -> dict[str, int]:
    """Scale abbreviations that only count beside a currency."""
    return dict(load("scales")["money_only"])


@cache
def idioms() -> Mapping[str, tuple[tuple[int, str], ...]]:
    """Set phrases and names that hold numerals, by two characters of theirs: where those stand, and the phrase."""
    table: dict[str, set[tuple[int, str]]] = {}
    for words in load("idioms").values():
        for word in map(fold, words["words"]):
            for i, char in enumerate(word):
                if char in _NUMERALS:
                    pair = word[i : i + 2] if i + 1 < len(word) else word[i - 1 : i + 1]
                    table.setdefault(pair, set()).add((i, word))
    return {pair: tuple(sorted(found, key=lambda e: (-len(e[1]), e))) for pair, found in table.items()}


_NUMERALS = frozenset("成零〇一二三四五六七八九十百千万亿兆两半壹贰叁肆伍陆柒捌玖拾佰仟几数双参0123456789")


def starts(table: Table, text: str, position: int, *, lower: str) -> tuple[str, Any] | None:
    """The longest word of a table that stands at a place, as written or in lower case; words of letters stand whole."""
    char = text[position : position + 1]
    best = _starting(table.get(char), text, position, text)
    # What is written in letters may stand in the table in lower case.
    if char.isascii() and (small := table.get(lower[position : position + 1])) is not None:
        other = _starting(small, lower, position, text)
        best = other if best is None or (other is not None and len(other[0]) > len(best[0])) else best
    return best


def _starting(sizes: Sizes | None, source: str, position: int, text: str) -> tuple[str, Any] | None:
    for size, words in sizes or ():
        word = source[position : position + size]
        if word in words and _whole(word[-1], text, position + size):
            return word, words[word]
    return None


def ends(table: Table, text: str, position: int, floor: int, *, lower: str) -> tuple[str, Any] | None:
    """The longest word of a table that ends before a place and starts behind ``floor``, as written or in lower case."""
    if position <= floor:
        return None
    char = text[position - 1]
    best = _ending(table.get(char), text, position, floor, text)
    # What is written in letters may stand in the table in lower case.
    if char.isascii() and (small := table.get(lower[position - 1])) is not None:
        other = _ending(small, lower, position, floor, text)
        best = other if best is None or (other is not None and len(other[0]) > len(best[0])) else best
    return best


def _ending(sizes: Sizes | None, source: str, position: int, floor: int, text: str) -> tuple[str, Any] | None:
    for size, words in sizes or ():
        start = position - size
        if start >= floor and (word := source[start:position]) in words and _open(word[0], text, start):
            return word, words[word]
    return None


#: From here on no character is a letter or a digit that goes on.
_WIDE = "\u2e80"


def _whole(edge: str, text: str, position: int) -> bool:
    if edge >= _WIDE:
        return True
    following = text[position : position + 1]
    if edge.isdigit():
        return not following.isdigit()
    if not (edge.isascii() and edge.isalpha()):
        return True
    return not (following.isascii() and (following.isalnum() or following == "_"))


def _open(edge: str, text: str, start: int) -> bool:
    if edge >= _WIDE or not start or not (edge.isascii() and edge.isalpha()):
        return True
    before = text[start - 1]
    return not (before.isascii() and before.isalnum())


@cache
def weak() -> frozenset[str]:
    """Codes and names of money that are common words: money only beside a figure of size."""
    return frozenset(load("currencies")["refused"]["words"]) | {"won", "real", "sol", "rand", "dong"}


@cache
def money_codes() -> frozenset[str]:
    """Currencies as letters alone, in upper case: what may be glued to the digits (RMB200, USD34.6)."""
    return frozenset(w.upper() for w in _money() if w.isascii() and w.isalpha() and len(w) <= 4 and w not in weak())
