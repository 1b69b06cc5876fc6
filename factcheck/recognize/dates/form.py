"""Forms: the notations of dates. Each is one regular expression and the function that reads a match of it.

A form's named groups serve its reader only. For the scan, the expressions of all forms are put into one alternation
with a single group a form; what matched is read by the form's own expression from the same place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property

from attrs import define, field

from factcheck.model.mention import Mention
from factcheck.recognize.dates.expression import Expression

Reader = Callable[["re.Match[str]"], Expression | None]


@define(slots=False, frozen=True)
class Form:
    """One notation of dates.

    Args:
        name: of its group in the scan, without the prefix.
        pattern: a regular expression over folded text, with named groups, of bounded length.
        read: from a match of it to what it says; ``None`` if it is no date after all.
    """

    name: str
    pattern: str
    read: Reader = field(repr=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.pattern)

    @property
    def scanned(self) -> str:
        """The expression for the scan: one group, named for the form."""
        return f"(?P<d_{self.name}>{re.sub(r'[?]P<[a-z0-9]+>', '?:', self.pattern)})"


@define(frozen=True)
class Draft(Mention):
    """A date that was read, but not yet resolved.

    Args:
        expression: what it says.
    """

    expression: Expression = field(default=Expression(), kw_only=True)
