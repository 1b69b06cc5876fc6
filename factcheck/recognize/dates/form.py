"""Forms: the notations of dates. Each is one regular expression and the function that reads a match of it.

At a place only the forms are tried that can begin with the characters there (`Index`); digits that follow each other count as one
character, so that it is what stands behind them that tells 2024年 from 2024 and from 20.24.
"""

from __future__ import annotations

import re
import string
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import define, field

from factcheck.model.mention import Mention
from factcheck.recognize.dates.expression import Expression
from factcheck.recognize.first import END, RUNS, beginnings, opening, spelled

#: Kinds of first characters.
LEADS = {
    "han": "今本去上前明来下大后同当该这那次翌隔第民公首末初年过最近未接此周星礼昨全农阴正光咸道嘉乾雍康顺崇万永洪宣神贞平令元国圣双目西腊昭",
    "numeral": "一二三四五六七八九十廿卅两零〇○半",
    "digit": "'’0123456789",
    "latin": string.ascii_letters,
}
#: Behind these a character of the kind goes on and begins nothing.
GOES_ON = {"han": "", "numeral": LEADS["numeral"], "digit": string.digits, "latin": string.ascii_letters}

# How many characters tell which forms are tried, three at most, a run of digits being one: words of Latin letters begin with the same few.
_LOOKED_AT = {"han": 2, "numeral": 2, "digit": 3, "latin": 3}

Reader = Callable[["re.Match[str]"], Expression | None]


@define(slots=False, frozen=True)
class Form:
    """One notation of dates.

    Args:
        name: what it is called.
        leads: the kinds of character it can begin with: keys of `LEADS`.
        pattern: a regular expression over folded text, with named groups, of bounded length.
        read: from a match of it to what it says; ``None`` if it is no date after all.
        money: the currency of the place where it is used, ``""`` everywhere.
    """

    name: str
    leads: tuple[str, ...]
    pattern: str
    read: Reader = field(repr=False)
    money: str = ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.pattern)

    @property
    def scanned(self) -> str:
        """The expression for the scan, without groups."""
        return re.sub(r"[?]P<[a-z0-9]+>", "?:", self.pattern)


def alternation(forms: tuple[Form, ...]) -> str:
    """One expression for the scan that matches what any of the forms may match.

    Args:
        forms: in the order in which they are tried.
    """
    parts = []
    for lead, characters in LEADS.items():
        branches = "|".join(form.scanned for form in forms if lead in form.leads)
        behind = f"(?<![{GOES_ON[lead]}])" if GOES_ON[lead] else ""
        parts.append(f"{behind}(?=[{characters}])(?:{branches})")
    return "|".join(parts)


class Index:
    """The forms by what they can begin with.

    Args:
        forms: in the order in which they are tried.
    """

    def __init__(self, forms: tuple[Form, ...]) -> None:
        table: dict[str, set[int]] = defaultdict(set)
        for place, form in enumerate(forms):
            for lead in form.leads:
                for begins in _beginnings(form, lead):
                    table[begins].add(place)
        # A form that may go on with anything belongs to every longer beginning too.
        for begins, places in table.items():
            for size in range(1, len(begins)):
                if begins[:size] in table:
                    places |= table[begins[:size]]
        self._table = {begins: tuple(forms[i] for i in sorted(places)) for begins, places in table.items()}
        # The first two characters of what is told by more than one.
        self._pairs = frozenset(begins[:2] for begins in table if len(begins) > 1)
        self._behind = {char: frozenset(GOES_ON[lead]) for lead, characters in LEADS.items() for char in characters}
        digits = frozenset(string.digits if any(begins[0] in RUNS for begins in table) else "")
        told = [begins for begins in table if begins[0] not in RUNS]
        #: The characters that a date can begin with.
        self.characters = digits | {begins[0] for begins in told}
        #: The first two characters of a date; one alone where anything may follow it, as behind a digit.
        self.begins = digits | {begins[:2].rstrip(END) for begins in told}

    def at(self, folded: str, start: int) -> tuple[Form, ...]:
        """The forms that may begin at a place.

        Args:
            folded: a folded text.
            start: a place where one of `characters` stands.
        """
        char = folded[start]
        if start and folded[start - 1] in self._behind[char]:
            return ()
        table = self._table
        if "0" <= char <= "9":
            pair = opening(folded, start)
            third = start + RUNS.index(pair[0]) + 2
        else:
            pair = folded[start : start + 2]
            pair, third = pair if len(pair) == 2 else pair + END, start + 2
        if pair not in self._pairs:
            return table.get(pair[0], ())
        return table.get(pair + (folded[third : third + 1] or END)) or table.get(pair) or table.get(pair[0], ())


def _beginnings(form: Form, lead: str) -> Iterator[str]:
    found = beginnings(form.scanned, _LOOKED_AT[lead], LEADS[lead])
    # Where an expression cannot be looked into, it is tried at every character of its kind.
    for told in LEADS[lead] if found is None else found:
        yield from spelled(told)


@define(frozen=True)
class Draft(Mention):
    """A date that was read, but not yet resolved.

    Args:
        expression: what it says.
    """

    expression: Expression = field(default=Expression(), kw_only=True)
