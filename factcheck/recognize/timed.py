"""How long a race took: 2:19:35, 30:01.09; which are no time of day where the words before them say so."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Mention
from factcheck.recognize import intervals
from factcheck.recognize.numerals import Numeral

# 4h18m, 4 hrs 18 mins
_HOURS = re.compile(r"([0-9]{1,3}) ?h(?:rs?)? ?([0-5]?[0-9]) ?m(?:ins?)?(?![A-Za-z0-9])")
_TAKEN = re.compile(r"(?:([0-9]{1,2}):)?([0-5]?[0-9]):([0-5][0-9])(?:\.([0-9]{1,3}))?(?![0-9:])")
# "in 2:19" may be in the afternoon; with its seconds, or parts of one, it is not.
_IN = re.compile(r"(?:(?<![a-z])(?:in|time of|timed at|clocked|clocking|record of|best of|mark of|ran)(?: a)? |(?:以|用时|成绩为?|跑出|净计时|枪声)(?:了)?)$")
_RAN = re.compile(r"(?:(?<![a-z])(?:time of|timed at|clocked|clocking|record of|best of|mark of) |(?:用时|成绩为?|跑出)(?:了)?)$")


def taken(start: int, text: str, folded: str, lower: str) -> Mention | None:
    """Read how long a race or a ride took: in seconds, or in minutes where hours are marked.

    Args:
        start: where its digits start.
        text: the text as written.
        folded: the text folded.
        lower: the same in lower case.

    Returns:
        The duration; ``None`` where there is none, or it may be a time of day.
    """
    match = _HOURS.match(folded, start)
    if match is not None:
        minutes = Numeral(match.end(), Decimal(match.group(1)) * 60 + int(match.group(2)), Decimal(1), Decimal(1), digits=True)
        value = intervals.bounded(minutes, "flat", "minute", exact=True, signed=False)
        return Mention(start, match.end(), text[start : match.end()], "duration", value)
    match = _TAKEN.match(folded, start)
    if match is None:
        return None
    hours, minute, seconds, parts = match.groups()
    said = _IN if hours or parts else _RAN
    if said.search(lower[max(0, start - 14) : start]) is None:
        return None
    total = Decimal(int(hours or 0) * 3600 + int(minute) * 60 + int(seconds)) + Decimal(f"0.{parts or 0}")
    step = Decimal(1).scaleb(-len(parts or ""))
    number = Numeral(match.end(), total, step, step, len(parts or ""), digits=True)
    value = intervals.bounded(number, "flat", "second", exact=not parts, signed=False)
    return Mention(start, match.end(), text[start : match.end()], "duration", value)
