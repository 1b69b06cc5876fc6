"""Digits behind a unit that are its decimals: 9秒83, 1米98, 一米八."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import numerals
from factcheck.recognize.reading import Reading

_OF_A_SECOND = re.compile(r"[0-9]{1,3}(?![0-9.,%年月日万亿])")
_OF_A_METRE = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})(?=$|[，。；、！？）)\n]|的|左右|以上|以下|身高)")


def parted(r: Reading) -> None:
    """Add the decimals that stand behind the unit of a time or a height.

    Args:
        r: a reading whose unit was just taken.
    """
    n = r.number
    if r.noun == "秒" and r.unit == "second" and n.digits:
        parts = _OF_A_SECOND.match(r.folded, r.end)
    elif r.noun == "米" and r.unit == "metre" and not n.decimals and not n.scaled and 1 <= n.value <= 9:
        parts = _OF_A_METRE.match(r.folded, r.end)
    else:
        return
    if parts is None or n.more is not None:
        return
    digits = "".join(str(numerals.DIGITS.get(char, char)) for char in parts.group())
    step = Decimal(1).scaleb(-len(digits))
    r.number = n._replace(value=n.value + Decimal("0." + digits), step=step, round_step=step, decimals=len(digits))
    r.end = parts.end()
