"""When and by whom an article was published: dates as they are written, datelines, and guesses that say they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from factcheck.lexicon.fold import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1)
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"

_CHINESE = r"(?P<y1>(?:19|20)\d\d) ?年 ?(?P<m1>\d{1,2}) ?月 ?(?P<d1>\d{1,2}) ?[日号]"
_NUMERIC = r"(?<![\d.])(?P<y2>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m2>\d{1,2})(?P=sep)(?P<d2>\d{1,2})(?!\d)"
_COMPACT = r"(?<!\d)(?P<y3>(?:19|20)\d\d)(?P<m3>[01]\d)(?P<d3>[0-3]\d)(?!\d)"
_DAY_FIRST = rf"(?<![\d.,])(?P<d4>\d{{1,2}})(?:st|nd|rd|th)? (?P<m4>{_MONTH})\.?,? (?P<y4>(?:19|20)\d\d)(?!\d)"
_MONTH_FIRST = rf"\b(?P<m5>{_MONTH})\.? (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y5>(?:19|20)\d\d)(?!\d)"

_FULL = re.compile("|".join((_CHINESE, _NUMERIC, _DAY_FIRST, _MONTH_FIRST)), re.IGNORECASE)
_STATED = re.compile("|".join((_CHINESE, _NUMERIC, _DAY_FIRST, _MONTH_FIRST, _COMPACT)), re.IGNORECASE)

#: 新华社北京11月3日电, （路透社香港22日电）, 智东西12月22日报导; folded.
_WIRE = re.compile(
    r"(?:^|[。！？?!\s(【\[])(?P<who>[^\W\d_](?:[^\W_]|[·&]){1,19}?) ?"
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日 ?(?:电|讯|报道|报导|消息|专电|综合)"
)
#: The agency without the place: 新华社 of 新华社北京.
_AGENCY = re.compile(r"^.{1,12}?(?:通讯社|社|新闻网|新闻|网|日报|晚报|时报|报|财经|周刊|杂志)")
_ENGLISH_LINE = re.compile(
    rf"^\(?(?P<place>[A-Z][A-Za-z.'’/ -]{{1,40}}?(?:, [A-Z][A-Za-z.' ]{{1,20}}?){{0,2}})?,? ?\(?"
    rf"(?:(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})\.?|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}}))(?:,? (?P<y>(?:19|20)\d\d))?\)?"
    r" ?(?:[(/](?P<who>[A-Z][\w .&-]{1,30})[)/] ?)?(?:--?|[—–:])",
)
_ENGLISH_AGENCY = re.compile(r"^[A-Z][A-Za-z.'/, ]{1,40} \((?P<who>Reuters|AP|AFP|Bloomberg|Xinhua|Kyodo|Yonhap|UPI|PTI|DPA)\) ?[-—–]")
_SIGNAL = re.compile(
    r"来源|发布|发表|更新|日期|时间|作者|编辑|文 ?[|/丨]|publish|posted|updated|source|^by |\bdate\b|\d{1,2}:\d\d", re.IGNORECASE
)
_BY = re.compile(r"(?:来源|出处|媒体|source) ?[:： ] ?(?P<who>[^\s|｜丨,，;；]{2,40})", re.IGNORECASE)
_FOOTER = re.compile(r"发表|发布|转载|更新|posted|published|updated", re.IGNORECASE)


@frozen
class Opening:
    """What the line at the head of an article says about its publication.

    Args:
        day: day of the month.
        month: ``None`` where only the day is given (22日电).
        year: ``None`` where it is not given.
        publisher: the agency or medium, ``""`` if none.
        metadata: whether the line is nothing but metadata, no part of the article.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    publisher: str = ""
    metadata: bool = False

    @property
    def date(self) -> dt.date | None:
        """The date, where year, month and day are given."""
        return made(self.year, self.month, self.day)


def made(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """A date, or ``None`` where a part is missing or there is no such day."""
    try:
        return dt.date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _of(match: re.Match[str]) -> dt.date | None:
    groups = match.groupdict()
    for n in "12345":
        if groups.get("y" + n):
            month = groups["m" + n]
            number = int(month) if month.isdigit() else _MONTHS[month.lower().rstrip(".")]
            return made(int(groups["y" + n]), number, int(groups["d" + n]))
    return None


def parse_date(text: str) -> dt.date | None:
    """The first full date in a short text, such as the value of a metadata field.

    Args:
        text: ``2025-12-22``, ``2025-12-22T10:32:00+08:00``, ``2025年12月22日``, ``22 Dec 2025``, ``December 22, 2025``, ``20251222``.

    Returns:
        The date as it is written, whatever the time zone; ``None`` if there is none.
    """
    match = _STATED.search(fold(text[:200]))
    return _of(match) if match else None


def opening(line: str) -> Opening | None:
    """What a line at the head of an article says about its publication.

    Args:
        line: a line or paragraph; its first 160 characters are looked at.

    Returns:
        ``None`` where it is neither a dateline nor a line of metadata.
    """
    head = fold(line[:160])
    return _metadata(line, head) or _dateline(line, head)


def _metadata(line: str, head: str) -> Opening | None:
    if len(line) > 120 or head.rstrip()[-1:] in "。！？!?":
        return None
    match = _FULL.search(head)
    date = _of(match) if match else None
    if not match or not date:
        return None
    rest = (head[: match.start()] + head[match.end() :]).strip()
    if _SIGNAL.search(head) is None and len(rest) > 3:
        return None
    by = _BY.search(head)
    publisher = line[by.start("who") : by.end("who")] if by else ""
    return Opening(date.day, date.month, date.year, publisher, metadata=True)


def _dateline(line: str, head: str) -> Opening | None:
    match = _ENGLISH_LINE.match(head)
    if match and (match["place"] or match["who"]):
        month = _MONTHS[(match["m1"] or match["m2"]).lower()]
        return Opening(int(match["d1"] or match["d2"]), month, _number(match["y"]), match["who"] or "")
    match = _WIRE.search(head)
    if match:
        who = line[match.start("who") : match.end("who")]
        agency = _AGENCY.match(fold(who))
        return Opening(int(match["d"]), _number(match["m"]), _number(match["y"]), who[: agency.end()] if agency else who)
    match = _ENGLISH_AGENCY.match(head)
    return Opening(publisher=match["who"]) if match else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


#: A stretch of time with its year; what follows decides how much of it must have passed for it to be told.
_DATED = re.compile(
    r"(?P<y>(?:19|20)\d\d) ?(?:年 ?(?:"
    r"(?P<m>\d{1,2}) ?月(?: ?(?P<d>\d{1,2}) ?[日号])?|(?P<half>[上下])半年|第?(?P<q>[一二三四1-4])季度?|"
    r"前(?P<first>[一二三1-3]|九个)(?:个?季度?|月)|(?P<m1>\d{1,2})[-~至](?P<m2>\d{1,2})月|(?P<whole>全年|年度|财年))"
    r"|[-/](?P<im>\d{1,2})[-/](?P<id>\d{1,2})(?!\d))"
)
_EXPECTED = re.compile(r"预计|预期|有望|计划|将|目标|展望|未来|明年|后年|最快|最早|拟|(?<!截)[到至]$|expect|forecast|will |plan|by $|target", re.IGNORECASE)
_ENGLISH_DATED = re.compile(rf"(?:{_DAY_FIRST}|{_MONTH_FIRST})")
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


def told_past(text: str) -> dt.date | None:
    """The latest day that a text tells as past: it was not published before.

    Args:
        text: an article; its first 200,000 characters are looked at.

    Returns:
        The day; ``None`` where no date with a year stands in it that is not an expectation.
    """
    folded = fold(text[:200_000])
    latest: dt.date | None = None
    for pattern, day_of in ((_DATED, _passed), (_ENGLISH_DATED, _of)):
        for match in pattern.finditer(folded):
            if _EXPECTED.search(folded[max(0, match.start() - 8) : match.start()]):
                continue
            day = day_of(match)
            if day and (latest is None or day > latest):
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
    floor = told_past(text) or _bare_year(text)
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
        if not _EXPECTED.search(folded[max(0, m.start() - 8) : m.start()])
    ]
    return dt.date(max(years), 1, 1) if years else None


def guessed(paragraphs: Sequence[str]) -> dt.date | None:
    """The day of the news, where the head of an article tells it and nothing in the article is later.

    Args:
        paragraphs: the article, without furniture.

    Returns:
        The latest day told as past, if it stands in the first 300 characters, with or without its year; else ``None``.
    """
    text = "\n".join(paragraphs)
    floor = told_past(text)
    if not floor:
        return None
    lead = fold(text[:300])
    found = [day for m in _FULL.finditer(lead) if (day := _of(m)) and day == floor]
    for match in _LEAD_DAY.finditer(lead):
        day = completed(Opening(int(match["d"]), int(match["m"])), text)
        # Half a year after the last thing told: another year's day, not the day of the news.
        if day and (day - floor).days <= 183:
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
