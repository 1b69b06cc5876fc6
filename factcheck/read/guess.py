"""When an article was published, where it does not say so: guesses from what its text tells as past, marked as guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from factcheck.lexicon.fold import fold
from factcheck.read.published import DAY_FIRST, FULL, MONTH_FIRST, Opening, date_of, made, parse_date

_FOOTER = re.compile(r"发表|发布|转载|更新|posted|published|updated", re.IGNORECASE)
#: A stretch of time with its year; what follows decides how much of it must have passed for it to be told.
_DATED = re.compile(
    r"(?P<y>(?:19|20)\d\d) ?(?:年 ?(?:"
    r"(?P<m>\d{1,2}) ?月(?: ?(?P<d>\d{1,2}) ?[日号])?|(?P<half>[上下])半年|第?(?P<q>[一二三四1-4])季度?|"
    r"前(?P<first>[一二三1-3]|九个)(?:个?季度?|月)|(?P<m1>\d{1,2})[-~至](?P<m2>\d{1,2})月|(?P<whole>全年|度))|(?P<fiscal>财年|财政年度)"
    r"|[-/](?P<im>\d{1,2})[-/](?P<id>\d{1,2})(?!\d))"
)
_EXPECTED = re.compile(r"预计|预期|有望|计划|将|目标|展望|未来|明年|后年|最快|最早|拟|(?<!截)[到至]$|expect|forecast|will |plan|by $|target", re.IGNORECASE)
_ENGLISH_DATED = re.compile(rf"(?:{DAY_FIRST}|{MONTH_FIRST})")
#: Before, and behind, the day that somebody was born on: no news.
_BIRTH = re.compile(r"\bborn(?: [a-z]+)?,? (?:on |in )?$|(?:出生|生)[于在]?$|birth:? ?$|出生日期:? ?$", re.IGNORECASE)
_BORN = re.compile(r" ?(?:出?生(?![效产活])|诞生)")
_DEADLINE = re.compile(r" ?(?:起|前|之前|以前|生效|截止|预算|计划|目标|规划|预测|指引)")
_AS_OF = re.compile(r"截[至止]|as (?:of|at)|end(?:ed|ing)|until|to $", re.IGNORECASE)
#: Groups that end the match of a single day, and how long before it the news of it may be.
_SINGLE_DAYS = frozenset(("d", "id", "y4", "y5"))
_SOON = dt.timedelta(days=45)
_LEAD_DAY = re.compile(r"(?<![\d年月至到-])(?P<m>\d{1,2})月(?P<d>\d{1,2})日")
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4}


def _last_day(year: int, month: int) -> dt.date | None:
    if not 1 <= month <= 12:
        return None
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(days=1)


def _passed(match: re.Match[str]) -> dt.date | None:
    """The day on which a stretch of time that is told as past was over."""
    g = match.groupdict()
    year = int(g["y"])
    if g["d"] or g["id"]:
        return made(year, int(g["m"] or g["im"]), int(g["d"] or g["id"]))
    if g["m"]:
        # Something done in a month can be told on any day of it.
        return made(year, int(g["m"]), 1)
    if g["half"]:
        return _last_day(year, 6 if g["half"] == "上" else 12)
    if g["q"]:
        return _last_day(year, 3 * (_DIGITS.get(g["q"]) or int(g["q"])))
    if g["first"]:
        return _last_day(year, 9 if g["first"] == "九个" else 3 * (_DIGITS.get(g["first"]) or int(g["first"])))
    if g["m2"]:
        return _last_day(year, int(g["m2"]))
    return dt.date(year, 12, 31)


def _ahead(folded: str, match: re.Match[str]) -> bool:
    """Whether a date is one that the text looks forward to."""
    before = folded[max(0, match.start() - 8) : match.start()]
    return _EXPECTED.search(before) is not None or _DEADLINE.match(folded, match.end()) is not None


def _of_a_birth(folded: str, match: re.Match[str]) -> bool:
    """Whether a date is that of somebody's birth."""
    before = folded[max(0, match.start() - 24) : match.start()]
    return _BIRTH.search(before) is not None or _BORN.match(folded, match.end()) is not None


def told_past(text: str, *, soon: dt.timedelta = _SOON) -> dt.date | None:
    """The latest day that a text tells as past: it was hardly published before.

    Args:
        text: an article; its first 200,000 characters are looked at.
        soon: how much earlier a single day counts, for news tells of what will be on a day soon.

    Returns:
        The day; ``None`` where no date with a year stands in it that is not an expectation.
    """
    folded = fold(text[:200_000])
    latest: dt.date | None = None
    for pattern, day_of in ((_DATED, _passed), (_ENGLISH_DATED, date_of)):
        for match in pattern.finditer(folded):
            day = day_of(match)
            if not day or _ahead(folded, match):
                continue
            if match.lastgroup in _SINGLE_DAYS:
                day -= soon
            if latest is None or day > latest:
                latest = day
    return latest


def completed(found: Opening, text: str) -> dt.date | None:
    """Give a dateline without a year the year that the text allows.

    Args:
        found: a dateline with a day, perhaps with a month.
        text: the article.

    Returns:
        The first such day that is not before anything the text tells as past; ``None`` where the text names no year.
    """
    if found.date or not found.day:
        return found.date
    # 22日电 leaves the month open as well: there, the text's days are taken as past.
    floor = told_past(text, soon=_SOON if found.month else dt.timedelta()) or _bare_year(text)
    if not floor:
        return None
    if found.month:
        return made(floor.year, found.month, found.day) if (found.month, found.day) >= (floor.month, floor.day) else made(
            floor.year + 1, found.month, found.day
        )
    month = floor.replace(day=1)
    for _ in range(2):
        day = made(month.year, month.month, found.day)
        if day and day >= floor:
            return day
        month = (month + dt.timedelta(days=32)).replace(day=1)
    return None


def _bare_year(text: str) -> dt.date | None:
    """The first day of the latest year that stands alone (2025年) and is not an expectation."""
    folded = fold(text[:200_000])
    years = [
        int(m[1])
        for m in re.finditer(r"(?<!\d)((?:19|20)\d\d)年", folded)
        if not _ahead(folded, m)
    ]
    return dt.date(max(years), 1, 1) if years else None


def guessed(paragraphs: Sequence[str]) -> dt.date | None:
    """The day of the news, where the head of an article tells it and nothing in the article is later.

    Args:
        paragraphs: the article, without furniture.

    Returns:
        The latest day, with or without its year, in the first 300 characters that is not before anything the text tells
        as past; ``None`` if there is none.
    """
    text = "\n".join(paragraphs)
    floor = told_past(text)
    if not floor:
        return None
    lead = fold(text[:300])
    found = []
    for match in FULL.finditer(lead):
        day = date_of(match)
        # The day of an account (截至) is past, but not the day on which it was given.
        if day and day >= floor and not _ahead(lead, match) and not _of_a_birth(lead, match) and not _AS_OF.search(lead[max(0, match.start() - 10) : match.start()]):
            found.append(day)
    for match in _LEAD_DAY.finditer(lead):
        day = completed(Opening(int(match["d"]), int(match["m"])), text)
        # Half a year after the last thing told: another year's day, not the day of the news.
        if day and (day - floor).days <= 183 and not _ahead(lead, match):
            found.append(day)
    return max(found) if found else None


def footer_date(lines: Iterable[str]) -> dt.date | None:
    """The date in a host's footer (本文由…于2026-02-10发表在…): when it was put there, perhaps not when it was written."""
    for line in lines:
        if len(line) <= 200 and _FOOTER.search(fold(line)):
            day = parse_date(line)
            if day:
                return day
    return None
