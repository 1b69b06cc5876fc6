"""Stretches that are counted from the day that something opened: ``首日票房``, ``首周末``, ``in its first ten days``."""

from __future__ import annotations

import datetime as dt
import re

from factcheck.model import Mention, Period
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft

#: What makes a day the one that something opened on.
_OPENED = re.compile(
    r"上映|公映|开画|首映|上市|上线|开业|开张|开幕|开馆|开放|发售|开售|首发|面世|推出|启用|通车|开通|开播"
    r"|\b(?:opened|released|launched|premiered|hit (?:cinemas|theatres|theaters|the shelves)|went on sale|debuted|aired|opening|release)\b"
)
_NUMBER = {w: n for n, words in enumerate(("一 one", "两 二 two", "三 three", "四 four", "五 five", "六 six", "七 seven", "八 eight", "九 nine", "十 ten"), 1) for w in words.split()}
_N = r"(?:\d{1,2}|[一两二三四五六七八九十])"
#: A stretch, up to a few words before a figure.
_STRETCH = re.compile(
    rf"(?:(?P<next>次周|第二周|翌周)|(?P<weekend>首(?:个)?周末)|(?P<week>首(?:个)?(?:一)?周)|(?P<month>首(?:个)?月)|首(?P<days>{_N})[天日]|(?P<day>首[日天])"
    rf"|(?:上映|开画|开业|上线|上市|发售)(?P<after>{_N})[天日](?:内|里|以来)?)"
    r"[^，,。；;\d]{0,16}(?:[两三四五七][日天])?[^，,。；;\d]{0,12}$"
)
_WINDOW = (
    r"(?:(?:opening|first) (?:(?P<weekend>weekend)|(?P<week>week)|(?P<month>month)|(?P<day>day)|(?P<days>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) days)|(?P<next>second week(?:end)?))\b"
)
#: |£4m| in its opening weekend
_BEHIND = re.compile(rf"(?: [a-z’'-]+){{0,4}} (?:in|over|on|during|after|by the end of) (?:its|the|their|his|her) {_WINDOW}")
#: In its opening weekend it took |£4m|
_AHEAD = re.compile(rf"(?<![a-z]){_WINDOW}[^;.\d]{{0,40}}$")


def opening_day(doc: Document, sentence: Sentence, published: dt.date | None) -> dt.date | None:
    """The day on which a sentence says that something opened, came out or went on sale.

    Args:
        doc: the document.
        sentence: the sentence.
        published: the day of the source; what is still to open does not count.
    """
    for date in sentence.mentions:
        if date.kind == "date" and date.value.precision == "day" and _opens(doc, sentence, date) and isinstance(date.low, dt.date):
            return date.low if published is None or date.low <= published else None
    return None


def _opens(doc: Document, sentence: Sentence, date: Mention) -> bool:
    clause = sentence.clauses[sentence.clause_of(date.start)]
    return date.role == "" and _OPENED.search(doc.lowered, clause.start, clause.end) is not None


def since_opening(doc: Document, draft: Draft, opened: dt.date | None, floor: int) -> Period | None:
    """The stretch of a figure that is counted from an opening.

    Args:
        doc: the document.
        draft: the figure.
        opened: the day that the text last told an opening of.
        floor: where the words of the figure before it end.
    """
    sentence = draft.sentence
    match = _told(doc, draft, floor)
    if match is None:
        return None
    own = [d for d in sentence.mentions if d.kind == "date" and d.end <= max(match.start(), draft.mention.start) and d.value.precision == "day" and _opens(doc, sentence, d)]
    day = own[-1].low if own else opened
    if not isinstance(day, dt.date):
        return None
    first, last = _days(day, match)
    return Period(first, last, match[0].strip())


def _told(doc: Document, draft: Draft, floor: int) -> re.Match[str] | None:
    clause = draft.sentence.clauses[draft.clause]
    if doc.source.lang != "en":
        return _STRETCH.search(doc.lowered, max(floor, clause.start), draft.mention.start)
    ahead = _AHEAD.search(doc.lowered, clause.start, draft.mention.start) if floor <= clause.start else None
    return ahead or _BEHIND.match(doc.lowered, draft.mention.end, clause.end)


def _days(day: dt.date, match: re.Match[str]) -> tuple[dt.date, dt.date]:
    named = {key: value for key, value in match.groupdict().items() if value}
    if "next" in named:
        return day + dt.timedelta(7), day + dt.timedelta(13)
    if "weekend" in named:
        return day, day + dt.timedelta(6 - day.weekday())
    if "week" in named:
        return day, day + dt.timedelta(6)
    if "month" in named:
        return day, day + dt.timedelta(29)
    told = named.get("days") or named.get("after") or "1"
    return day, day + dt.timedelta(max(1, _NUMBER.get(told) or int(told)) - 1)
