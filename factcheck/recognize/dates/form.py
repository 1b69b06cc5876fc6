"""Forms: the notations of dates. Each is one regular expression and the function that reads a match of it.

A form's named groups serve its reader only. For the scan, the expressions of all forms are put into one alternation
without groups, sorted by the kind of character that they begin with; what matched is read by the forms themselves, from
the same place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from attrs import define, field

from factcheck.model.mention import Mention
from factcheck.recognize.dates.expression import Expression

#: Kinds of first characters: an assertion that is cheaper than to try the forms.
LEADS = {
    "han": r"(?=[今本去上前明来下大后同当该这那次翌隔第民公首末初年过最近未接此周星礼昨全农阴正光咸道嘉乾雍康顺崇万永洪宣神贞平令元国圣双目])",
    "numeral": r"(?<![一二三四五六七八九十廿卅两零〇○半])(?=[一二三四五六七八九十廿卅两零〇○半])",
    "digit": r"(?<![0-9])(?=['’0-9])",
    "latin": r"(?<![A-Za-z])(?=[A-Za-z])",
}

Reader = Callable[["re.Match[str]"], Expression | None]


@define(slots=False, frozen=True)
class Form:
    """One notation of dates.

    Args:
        name: what it is called.
        leads: the kinds of character it can begin with: keys of `LEADS`.
        pattern: a regular expression over folded text, with named groups, of bounded length.
        read: from a match of it to what it says; ``None`` if it is no date after all.
    """

    name: str
    leads: tuple[str, ...]
    pattern: str
    read: Reader = field(repr=False)

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
    for lead, assertion in LEADS.items():
        branches = "|".join(form.scanned for form in forms if lead in form.leads)
        parts.append(f"{assertion}(?:{branches})")
    return "|".join(parts)


@define(frozen=True)
class Draft(Mention):
    """A date that was read, but not yet resolved.

    Args:
        expression: what it says.
    """

    expression: Expression = field(default=Expression(), kw_only=True)
