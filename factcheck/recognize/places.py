"""The places of a number as it is written: its decimals, the zeros that it ends in, the value of its last digit."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache


@lru_cache(maxsize=65536)
def decimal_of(written: str) -> tuple[Decimal, int, int]:
    """Digits with separators -> the number, its decimals, and how many zeros its integer ends in."""
    plain = written.replace(",", "").replace(" ", "").replace("，", "")
    whole, _, fraction = plain.partition(".")
    zeros = 0
    if not fraction:
        stripped = whole.rstrip("0")
        zeros = len(whole) - len(stripped) if stripped else 0
    return Decimal(plain if whole else "0" + plain), len(fraction), zeros


def round_step(value: Decimal, step: Decimal) -> Decimal:
    """The value of the last digit that is not zero: 10 for 40 in steps of 1."""
    if not value or (step < 1 and value % 1):
        return step
    whole = abs(int(value / step))
    while whole and not whole % 10:
        whole //= 10
        step *= 10
    return step
