"""Days that something was announced on, which are no times of what was announced."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence

_ANNOUNCED = re.compile(
    r"\s*[—–]|[，,]?\s*(?:晚间?|早间?|上午|下午|正式|说|讯|电|宣布|透露|介绍|指出|发布|发表|公布|宣布|公告|披露|表示|称|发出|刊发|召开|举行|\w{0,8}(?:公布|宣布|发布|披露)|announced|reported|said|published|told|released|disclosed|posted)"
)
_ANNOUNCED_BEFORE = re.compile(
    r"(?:announced|reported|said|published|told [a-z ]{0,20}|released|disclosed|posted|filed)(?:\s+(?:late|early|here))?\s+(?:on|in|at)?\s*$|, out (?:on )?$"
)
_REPORTED = re.compile(r"\b(?:reported|posted|announced|published|unveiled|disclosed)\b[^;]*$")


def announcing(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether a date is the day of an announcement (``昨日公布``, ``said on Tuesday``) and no period of what is announced."""
    if date.value.precision not in ("day", "month") and date.relative != "reference":
        return False
    week = isinstance(date.low, dt.date) and isinstance(date.high, dt.date) and (date.high - date.low).days < 7
    if (date.value.precision in ("year", "span", "quarter", "half") and not week) or date.role == "as_of":
        return False
    if _ANNOUNCED.match(doc.lowered, date.end, min(sentence.end, date.end + 24)):
        return True
    if _ANNOUNCED_BEFORE.search(doc.lowered, max(sentence.start, date.start - 40), date.start):
        return True
    # "Reported 2024 revenue of £3m last month": of the two, the year is what is reported on.
    told = _REPORTED.search(doc.lowered, max(sentence.start, date.start - 90), date.start)
    return told is not None and any(
        m.kind == "date" and m.value.precision in ("year", "half", "quarter", "span") and told.start() <= m.start
        for m in sentence.mentions
        if m.end <= date.start
    )
