"""The arithmetic of a finding or an agreement, put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from factcheck.i18n import Translator, _
from factcheck.report.wording import digits_text

#: Keys that repeat what the sides show; they are for programs.
_FOR_PROGRAMS = frozenset({"sides", "terms"})

#: Keys whose numbers are in the unit of the finding's first side.
_IN_ITS_UNIT = frozenset({"expected", "stated", "rounded", "actual", "forecast", "earlier", "later", "from", "to", "sum"})


def computed_lines(t: Translator, computed: Mapping[str, Any], unit: str = "") -> list[tuple[str, str]]:
    """The arithmetic as pairs of a name and a text, in the rule's order.

    Args:
        t: the reader's language.
        computed: the arithmetic of a finding or an agreement.
        unit: the unit of what it is about, that of ``expected`` and ``stated``.

    Returns:
        What a reader needs; empty values, and what the sides show already, are left out.
    """
    return [(t.label("computed", key), _text(t, key, value, unit)) for key, value in computed.items() if _tells(key, value)]


def _tells(key: str, value: Any) -> bool:
    """Whether a reader learns something from it: that a finding is a conflict, or without a gap, goes without saying."""
    if key in _FOR_PROGRAMS or value is None or value in ("", [], {}):
        return False
    return (key, value) not in (("verdict", "conflict"), ("gap", "0"))


def _text(t: Translator, key: str, value: Any, unit: str) -> str:
    if isinstance(value, bool):
        return t(_("yes")) if value else t(_("no"))
    if isinstance(value, Mapping):
        return "; ".join(f"{t.label('computed', str(k))}: {_text(t, str(k), v, unit)}" for k, v in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str):
        mark = " · " if any(isinstance(item, Mapping) for item in value) else t(_(", "))
        return mark.join(_text(t, key, item, unit) for item in value)
    if key == "gap":
        return _percent(str(value))
    if isinstance(value, str):
        if key == "unknown":
            return t.label("qualifier", value)
        readable = digits_text(t, value, unit if key in _IN_ITS_UNIT else "")
        return t.label("computed value", value) if readable == value and value.isidentifier() else readable
    return str(value)


def _percent(share: str) -> str:
    """A share as a percentage of at most three digits; any other text as it is."""
    try:
        percent = Decimal(share) * 100
    except InvalidOperation:
        return share
    digits = 2 if abs(percent) < 1 else 1 if abs(percent) < 100 else 0
    text = f"{percent:.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + "%"
