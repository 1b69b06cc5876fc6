"""When and by whom an article was published, as far as it says so: dates as they are written, datelines, lines of metadata."""

from __future__ import annotations

import datetime as dt
import re

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
DAY_FIRST = rf"(?<![\d.,])(?P<d4>\d{{1,2}})(?:st|nd|rd|th)? (?P<m4>{_MONTH})\.?,? (?P<y4>(?:19|20)\d\d)(?!\d)"
MONTH_FIRST = rf"\b(?P<m5>{_MONTH})\.? (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y5>(?:19|20)\d\d)(?!\d)"

#: A date with its year.
FULL = re.compile("|".join((_CHINESE, _NUMERIC, DAY_FIRST, MONTH_FIRST)), re.IGNORECASE)
_STATED = re.compile("|".join((_CHINESE, _NUMERIC, DAY_FIRST, MONTH_FIRST, _COMPACT)), re.IGNORECASE)

#: 新华社北京11月3日电, （路透社香港22日电）, 智东西12月22日报导; folded.
_WIRE = re.compile(
    r"(?:^|[。！？?!\s(【\[])(?P<who>[^\W\d_](?:[^\W_]|[·&]){1,19}?) ?"
    r"(?:(?P<y>(?:19|20)\d\d)年)?(?:(?P<m>\d{1,2})月)?(?P<d>\d{1,2})日 ?"
    r"(?:(?P<verb>电|讯|报道|报导|消息|专电|综合|[丨|])|/(?P<agency>[^/]{2,16})/)"
)
#: 据路透社7月15日报道 tells when another reported it; 公司于7月15日 is a sentence.
_NO_WIRE = re.compile(r"^[据从由自至在于]|[于在]$|[的了]")
_OWN = re.compile(r"^(?:本|我)(?:报|刊|网|社|台|站)|^记者")
#: The agency without the place: 新华社 of 新华社北京.
_AGENCY = re.compile(r"^.{1,12}?(?:通讯社|社|新闻网|新闻|网|日报|晚报|时报|报|财经|周刊|杂志)")
_ENGLISH_LINE = re.compile(
    rf"^\(?(?P<place>[A-Z][A-Za-z.'’/ -]{{1,40}}?(?:, [A-Z][A-Za-z.' ]{{1,20}}?){{0,2}})?(?:,| ?[-–—])? ?\(?"
    rf"(?:(?P<d1>\d{{1,2}}) (?P<m1>{_MONTH})\.?|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}}))(?:,? (?P<y>(?:19|20)\d\d))?\)?"
    r" ?(?:[(/](?P<who>[A-Z][\w .&-]{1,30})[)/]|--?|[—–])",
)
#: Words that begin a sentence, not a place.
_NO_PLACE = re.compile(r"^(?:On|In|By|At|Since|From|Until|The|As|After|Before|Between|For|During|Its?|This|That|Last)\b")
_ENGLISH_AGENCY = re.compile(r"^[A-Z][A-Za-z.'/, ]{1,40} \((?P<who>Reuters|AP|AFP|Bloomberg|Xinhua|Kyodo|Yonhap|UPI|PTI|DPA)\) ?[-—–]")
_SIGNAL = re.compile(
    r"来源|发布|发表|更新|日期|时间|作者|编辑|文 ?[|/丨]|publish|posted|updated|source|^by |\bdate\b|\d{1,2}:\d\d", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
#: What a line of metadata does not have: figures, and commas between clauses.
_PROSE = re.compile(r"\d|[,，].*[,，]|[，；]")
_BY = re.compile(r"(?:来源|出处|媒体|source) ?[:： ] ?(?P<who>[^\s|｜丨,，;；]{2,40})", re.IGNORECASE)


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


def date_of(match: re.Match[str]) -> dt.date | None:
    """The date that a pattern of this module found; ``None`` where there is no such day."""
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
    return date_of(match) if match else None


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
    match = FULL.search(head)
    date = date_of(match) if match else None
    if not match or not date:
        return None
    rest = _CLOCK.sub("", head[: match.start()] + head[match.end() :]).strip()
    bare = len(rest) <= 3
    if not bare and (_SIGNAL.search(head) is None or _PROSE.search(rest)):
        return None
    by = _BY.search(head)
    publisher = line[by.start("who") : by.end("who")] if by else ""
    return Opening(date.day, date.month, date.year, publisher, metadata=True)


def _dateline(line: str, head: str) -> Opening | None:
    match = _ENGLISH_LINE.match(head)
    if match and (match["place"] or match["who"]) and not _NO_PLACE.match(match["place"] or ""):
        month = _MONTHS[(match["m1"] or match["m2"]).lower()]
        return Opening(int(match["d1"] or match["d2"]), month, _number(match["y"]), match["who"] or "")
    match = _WIRE.search(head)
    if match and not _NO_WIRE.search(match["who"]):
        return Opening(int(match["d"]), _number(match["m"]), _number(match["y"]), _agency(line, match))
    match = _ENGLISH_AGENCY.match(head)
    return Opening(publisher=match["who"]) if match else None


def _agency(line: str, match: re.Match[str]) -> str:
    """The agency's name in a Chinese dateline, as the line writes it."""
    if match["agency"]:
        return line[match.start("agency") : match.end("agency")]
    who = line[match.start("who") : match.end("who")]
    if _OWN.match(match["who"]):
        return ""
    agency = _AGENCY.match(match["who"])
    if agency:
        return who[: agency.end()]
    # A medium reports; a company may have news of its own.
    return who if match["verb"] in ("报道", "报导", "丨", "|") else ""


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
