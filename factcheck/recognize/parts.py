"""Units by what stands around them (8天20时, 連續5日), and digits behind a unit that are its decimals (9秒83, 一米八)."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import numerals, words
from factcheck.recognize.reading import Reading
from factcheck.recognize.words import Word

_OF_A_SECOND = re.compile(r"[0-9]{1,3}(?![0-9.,%年月日万亿])")
_OF_A_METRE = re.compile(r"(?:[0-9]{1,2}|[一二三四五六七八九]{1,2})(?=$|[，。；、！？）)\n]|的|左右|以上|以下|身高)")

_DAYS = re.compile(r"(?:^|[^第每0-9一二三四五六七八九十百])(?:[0-9]{1,3}|[一二三四五六七八九十两]{1,3})天$")
_CLOCK_GOES_ON = tuple("至到许整起前后-~—0123456789左")
_YEARS = re.compile(r"(?:^|[^第0-9零〇一二三四五六七八九十百千万])[0-9一二三四五六七八九]年$")
_PER_CENT = re.compile(r"(?:息|率|利|增长|成长|升|降|调|至|到|加|减|约)$")


def by_neighbours(r: Reading) -> tuple[str, Word] | None:
    """The unit behind a number that is one only among others: hours behind days, months behind years, days that last.

    Args:
        r: a reading behind which no unit of the lexicon stands.

    Returns:
        The unit as written and what it means; ``None`` where there is none.
    """
    unit = r.folded[r.end : r.end + 1]
    if unit not in ("时", "日", "月", "厘") or r.number.scaled:
        return None
    if unit == "时" and _hours(r):
        return unit, Word("duration", "hour")
    if unit == "日" and _lasts(r):
        return unit, Word("duration", "day")
    if unit == "月" and not r.number.decimals and _YEARS.search(r.folded[max(0, r.start - 3) : r.start]):
        # 徒刑2年6月
        return unit, Word("duration", "month")
    if unit == "厘" and r.context.script == "zh-Hant" and _PER_CENT.search(r.folded[max(0, r.start - 2) : r.start]):
        # 息率2.8厘, as Hong Kong counts interest and growth.
        return unit, Word("percent", "percent")
    return None


def _hours(r: Reading) -> bool:
    """8天20时: hours behind days; but 第8天20时 and 3天8时至10时 are times of the day."""
    if r.folded[r.start - 1 : r.start] != "天" or r.folded[r.end + 1 : r.end + 2] in _CLOCK_GOES_ON:
        return False
    return _DAYS.search(r.folded[max(0, r.start - 6) : r.start]) is not None


def _lasts(r: Reading) -> bool:
    """連續5日, 三日内: how long, not when."""
    if r.number.decimals:
        return False
    return r.folded.startswith(("内", "之内", "以内", "游"), r.end + 1) or r.folded.endswith(words.lasting(), r.floor, r.start) or bool(r.hedge)


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
