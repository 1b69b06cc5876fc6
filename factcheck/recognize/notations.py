"""What may go on behind digits: 1.3e6, 1.3x10^6, 2^5, 3/5, 1 3/5, ½."""

from __future__ import annotations

import re
from decimal import Decimal

_POWER = re.compile(r"[eE]([+-]?[0-9]{1,2})(?![0-9A-Za-z.])| ?[x×*] ?10\^(-?[0-9]{1,2})(?![0-9])")
_EXPONENT = re.compile(r"\^(-?)[+-]?([0-9]{1,2})(?![0-9.])")
_SLASH = re.compile(r"(?: {1,2}([0-9]{1,3}))?/([0-9]{1,4})(?![0-9A-Za-z/.年月日])")
GLYPHS = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅕": (1, 5), "⅙": (1, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


def continued(folded: str, end: int, value: Decimal, *, whole: bool) -> tuple[int, Decimal, Decimal] | None:
    """Read on behind digits.

    Args:
        folded: a folded text.
        end: where the digits end.
        value: what they say.
        whole: whether they have no decimals.

    Returns:
        Where the number ends, what it says, and by how much the step of its last digit grows (0 where it has none any more);
        ``None`` where nothing goes on.
    """
    match = _POWER.match(folded, end)
    if match is not None:
        scale = Decimal(10) ** int(match.group(1) or match.group(2))
        return match.end(), value * scale, scale
    match = _EXPONENT.match(folded, end)
    if match is not None and value:
        minus = match.group(1) and not match.group().startswith("^--")
        return match.end(), value ** (-int(match.group(2)) if minus else int(match.group(2))), Decimal(0)
    match = _SLASH.match(folded, end)
    if match is None or not whole or value >= 1000 or not int(match.group(2)):
        return None
    before, over = (value, Decimal(match.group(1))) if match.group(1) else (Decimal(0), value)
    return match.end(), before + over / Decimal(match.group(2)), Decimal(0)
