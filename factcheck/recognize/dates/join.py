"""Dates that belong together: the two ends of a range, a weekday and its date, two weeks and the day they count from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from attrs import evolve

from factcheck.model.mention import Mention
from factcheck.recognize.dates.compound import Begun, Ended, Range, WeekOf
from factcheck.recognize.dates.counted import chinese, english
from factcheck.recognize.dates.english_words import NUMBER, UNIT, count_of, unit_of
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Week
from factcheck.recognize.dates.form import Draft
from factcheck.recognize.dates.shift import Lapse, Offset, Shift
from factcheck.recognize.first import gate

_GAP = re.compile(
    r"[ ,]{0,2}(?:起|开始)?(?:(?P<dash>[-–—~至到]|to|through|thru|until|till|up to)|(?P<pair>and|与|和|及))\s?(?:在|于|(?:the |in |on )?)"
)
_BETWEEN = re.compile(r"(?:[Bb]etween|介于|在)\s?(?:the )?$")
_AFTER_PAIR = re.compile(r"\s?之?间")
_BESIDE = re.compile(r"[,，]?\s?[(（,，-]?\s?(?:on |the )?")
_FROM = re.compile(r"\s(?:the )?")
_AT_MOST = re.compile(r"\b(?:[Ll]ess than|[Ww]ithin|[Ff]or) $")
_UNTIL_NOW = re.compile(r"\s?(?:(?:to|until|till|and|through) (?:now|date|present|the present)(?![a-z])|\s?[-–—]\s?(?:present|now)(?![a-z])|至今|迄今|到现在|到目前|至现在)")
_NOW_BEGINS = gate(_UNTIL_NOW.pattern)


def joined(drafts: list[Draft], text: str, folded: str) -> list[Draft]:
    """Join the dates that make one: 2022年12月至2025年1月, Friday, 14 November, two weeks after Monday.

    Args:
        drafts: dates in order.
        text: the text.
        folded: the folded text.
    """
    # A weekday belongs to its date before either is the end of a range.
    for how in (_beside, _offset, _range, _in_week) if len(drafts) > 1 else ():
        drafts = _merged(drafts, how, text, folded)
    return [_open(_lasting(_week(draft, text, folded), text, folded), text, folded) for draft in drafts]


def _merged(
    drafts: list[Draft], how: Callable[[Draft, Draft, str], Expression | None], text: str, folded: str
) -> list[Draft]:
    """Every two neighbours in one that one way of joining makes one."""
    done: list[Draft] = []
    for draft in drafts:
        last = done[-1] if done else None
        near = last is not None and draft.start - last.end <= 14
        whole = how(last, draft, folded) if last is not None and near else None
        if last is None or whole is None:
            done.append(draft)
        else:
            end = _closing(last, draft, folded)
            done[-1] = evolve(last, end=end, quote=text[last.start : end], expression=whole)
    return done


def _closing(first: Draft, last: Draft, folded: str) -> int:
    """The end of two dates in one, with the bracket that was opened between them."""
    opened = any(mark in folded[first.end : last.start] for mark in "(（")
    return last.end + (opened and folded[last.end : last.end + 1] in (")", "）"))


def _is_weekday(expression: Expression) -> bool:
    return isinstance(expression, Week) and expression.days[0] == expression.days[1]


def _is_day(expression: Expression) -> bool:
    if isinstance(expression, Day):
        return expression.number is not None
    return isinstance(expression, Calendar) and expression.days is not None and expression.days[0] == expression.days[1]


def _beside(first: Draft, last: Draft, folded: str) -> Expression | None:
    """Friday, 14 November 2025; 9月16日（周二）: the date says it all; the weekday finds a month that is missing."""
    if last.start - first.end > 5 or _BESIDE.fullmatch(folded, first.end, last.start) is None:
        return None
    for weekday, date in ((first.expression, last.expression), (last.expression, first.expression)):
        if not isinstance(weekday, Week) or not _is_weekday(weekday) or not _is_day(date):
            continue
        if date is first.expression and weekday.base == "reference" and not weekday.nearest:
            return None
        return evolve(date, weekday=weekday.days[0]) if isinstance(date, Day) else date
    return None


def _offset(first: Draft, last: Draft, folded: str) -> Expression | None:
    """Two weeks after Monday, three days from tomorrow."""
    shift = first.expression
    if not isinstance(shift, Shift) or not first.quote.endswith(("before", "after", "from")):
        return None
    if _FROM.fullmatch(folded, first.end, last.start) is None:
        return None
    if shift.count > 0 and _AT_MOST.search(folded, max(0, first.start - 12), first.start):
        return Begun(base=last.expression.base, start=last.expression, length=shift)
    return Offset(base=last.expression.base, shift=shift, start=last.expression)


#: Extended from 30 April to 15 July: the one day was put in the place of the other.
_MOVED = re.compile(r"\b(?:extended|moved|postponed|delayed|deferred|shifted|pushed back|put back|brought forward|changed|rescheduled)(?: it| them)? from (?:the )?$")


def _range(first: Draft, last: Draft, folded: str) -> Range | None:
    if isinstance(first.expression, Range) or isinstance(last.expression, Range):
        return None
    if isinstance(last.expression, Lapse) and last.expression.unit == "up to now" and last.start == first.end + 1:
        return Range(base="reference", first=first.expression, last=Day(base="reference"))
    gap = _GAP.fullmatch(folded, first.end, last.start)
    if gap is None or _MOVED.search(folded, max(0, first.start - 24), first.start):
        return None
    if gap["pair"]:
        between = _BETWEEN.search(folded, max(0, first.start - 14), first.start)
        closed = _AFTER_PAIR.match(folded, last.end)
        # 在2019年和2021年 may be two years; only 之间 makes one of them.
        if closed is None and (between is None or between[0].startswith("在")):
            return None
    begin, end = _share(first.expression, last.expression)
    if begin.base == "year" and end.base == "anchor":
        return Range(base="year", first=begin, last=end)
    bases = [part.base for part in (begin, end) if part.base]
    base = next((name for name in bases if name != "year"), "year" if begin.base == end.base == "year" else "")
    return Range(base=base, first=begin, last=end, before=folded.startswith(("之前", "以前"), last.end))


_ON_DAYS = re.compile(r",? (?:(?:from|between|on) )?(?:the )?")


def _in_week(first: Draft, last: Draft, folded: str) -> Range | None:
    """Next week between Wednesday and Friday: weekdays of the week told."""
    week, days = first.expression, last.expression
    if not isinstance(week, Week) or week.days != (0, 6) or week.nearest or not isinstance(days, Range):
        return None
    if not (isinstance(days.first, Week) and isinstance(days.last, Week) and days.first.nearest) or not _ON_DAYS.fullmatch(folded, first.end, last.start):
        return None
    begin, end = (evolve(day, base=week.base, offset=week.offset, nearest=False) for day in (days.first, days.last))
    return Range(base=week.base, first=begin, last=end)


def _share(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give each end what only the other states: the year of May to July 2024, the month of 一月10日到12日."""
    if isinstance(last, Day) and last.number and isinstance(first, Calendar) and first.days:
        month = first.months or (1, 1)
        later = month[0] % 12 + 1 if last.number < first.days[0] else month[0]
        return first, evolve(first, months=(later, later), days=(last.number, last.number))
    if isinstance(first, Day) and first.number and isinstance(last, Calendar) and last.days and last.months:
        earlier = (last.months[0] - 2) % 12 + 1 if first.number > last.days[0] else last.months[0]
        begin = evolve(last, months=(earlier, earlier), days=(first.number, first.number))
        return _share(evolve(begin, base="year", year=None), last)
    if isinstance(first, Week) and isinstance(last, Week) and last.nearest and not first.nearest:
        return first, evolve(last, offset=first.offset, nearest=False)
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        crosses = (first.months or (1, 1))[0] > (last.months or (12, 12))[1]
        if first.base == "year" and last.base != "year":
            year = last.year - crosses if last.year is not None else None
            return evolve(first, year=year, base=last.base, years=last.years - crosses), last
        if last.base == "year" and first.base != "year":
            year = first.year + crosses if first.year is not None else None
            return first, evolve(last, year=year, base=first.base, years=first.years + crosses)
    return first, last


_THEN = re.compile(r"(?:[之以]?后|起|开始)?[，,、]?\s?(?:到|至|且|并且|而)?")


def between(first: Mention, second: Mention, text: str, folded: str) -> Mention | None:
    """One period of two dates that open what the other closes: 2010年之后、2018年之前.

    Args:
        first: a mention.
        second: the date behind it.
        text: the text.
        folded: the folded text.
    """
    if first.role not in ("after", "since") or second.role != "until" or second.start - first.end > 6:
        return None
    low, high = first.low, second.high
    if not isinstance(low, dt.date) or not isinstance(high, dt.date) or low > high or _THEN.fullmatch(folded, first.end, second.start) is None:
        return None
    value = evolve(second.value, amount=None, low=low, bound="..", hedge="range", precision="span")
    return evolve(second, start=first.start, quote=text[first.start : second.end], value=value, role="")


_WEEK_OF = re.compile(r"(?:\b[Ww]eek (?:of|beginning|starting|commencing)(?: on)?|\bw/c)(?: the)? $")


def _week(draft: Draft, text: str, folded: str) -> Draft:
    """The week of 4 February."""
    if not _is_day(draft.expression) or folded[draft.start - 1 : draft.start] != " ":
        return draft
    match = _WEEK_OF.search(folded, max(0, draft.start - 28), draft.start)
    if match is None:
        return draft
    start = match.start()
    expression = WeekOf(base=draft.expression.base, day=draft.expression)
    return evolve(draft, start=start, quote=text[start : draft.end], expression=expression)


_FOR = re.compile(
    rf"\b(?P<count>{NUMBER}) (?P<unit>{UNIT}),? (?:(?:starting|beginning|commencing)(?: from| on)?|from)(?: the)? $"
)


def _lasting(draft: Draft, text: str, folded: str) -> Draft:
    """Three days from 4 May, a week starting tomorrow."""
    a_day = isinstance(draft.expression, Day) or _is_day(draft.expression) or _is_weekday(draft.expression)
    if not a_day or folded[draft.start - 1 : draft.start] != " ":
        return draft
    match = _FOR.search(folded, max(0, draft.start - 44), draft.start)
    count = count_of(match["count"]) if match is not None else None
    if match is None or not count:
        return draft
    length = Shift(count=count, unit=unit_of(match["unit"]))
    expression = Begun(base=draft.expression.base, start=draft.expression, length=length)
    return evolve(draft, start=match.start(), quote=text[match.start() : draft.end], expression=expression)


_SINCE_NOW = re.compile(r"\b(?:[Bb]etween now and|[Ff]rom now (?:to|until|till))(?: the)? $")


def _open(draft: Draft, text: str, folded: str) -> Draft:
    """From 2019 to now, 2019年至今: a range up to the day of the source."""
    spaced = folded[draft.start - 1 : draft.start] == " "
    since = _SINCE_NOW.search(folded, max(0, draft.start - 24), draft.start) if spaced else None
    if since is not None and not isinstance(draft.expression, Range):
        start = since.start() + (8 if since[0].startswith(("B", "b")) else 5)
        expression = Range(base="reference", first=Day(base="reference"), last=draft.expression)
        return evolve(draft, start=start, quote=text[start : draft.end], expression=expression)
    now = _UNTIL_NOW.match(folded, draft.end) if folded[draft.end : draft.end + 1] in _NOW_BEGINS else None
    if now is None or isinstance(draft.expression, (Range, Shift)):
        return draft
    if " and " in now[0] and not _BETWEEN.search(folded, max(0, draft.start - 14), draft.start):
        return draft
    expression = Range(base="reference", first=draft.expression, last=Day(base="reference", offset=0))
    return evolve(draft, end=now.end(), quote=text[draft.start : now.end()], expression=expression)


_ENDED_BEFORE = re.compile(
    r"(?:(?P<count>\d{1,2}|three|six|nine|twelve|four|five|eight|ten|eleven|two)[- ]months?(?: period)?"
    r"|(?P<years>\d|two|three|four|five)[- ]years?"
    r"|(?:fiscal |financial )?(?P<unit>year|season|quarter|half[- ]year|half)|(?P<weeks>\d{1,2}|two|three|four|five|six|eight|ten|twelve)[- ]week(?: period)?)s? (?:ended|ending|to|through)(?: on)?(?: the)? $",
    re.IGNORECASE,
)
_ENDED_AFTER = re.compile(
    r"\s?止?的?(?P<count>\d{1,2}|[一二三四五六七八九十]{1,2})个月|\s?(?:止的?(?P<year>年度|(?:财政?|会计)年度)|的(?P<books>(?:财政?|会计)年度))|\s?止的?(?P<half>半年|六个月期)"
)
_MONTHS = {"year": 12, "season": 12, "quarter": 3, "half-year": 6, "half year": 6, "half": 6}


def ended(draft: Draft, role: str, text: str, folded: str) -> Draft:
    """Read the months that end with a date: 截至2025年9月30日止九个月, nine months ended 30 September 2025.

    Args:
        draft: the date.
        role: what the words around it make of it.
        text: the text.
        folded: the folded text.
    """
    if isinstance(draft.expression, Range):
        return draft
    match = None
    if folded[draft.start - 1 : draft.start] == " ":
        match = _ENDED_BEFORE.search(folded, max(0, draft.start - 32), draft.start)
    if match is not None:
        if match["weeks"]:
            weeks = Ended(base=draft.expression.base, weeks=english(match["weeks"]) or 0, end=draft.expression)
            return evolve(draft, start=match.start(), quote=text[match.start() : draft.end], expression=weeks)
        years = english(match["years"]) if match["years"] else None
        months = 12 * years if years else english(match["count"]) if match["count"] else _MONTHS[match["unit"].lower()]
        return _with_end(draft, months, match.start(), draft.end, text)
    if role in ("as_of", "until"):
        after = _ENDED_AFTER.match(folded, draft.end)
        if after is not None and (role == "as_of" or "止" in after[0]):
            months = chinese(after["count"]) if after["count"] else 12 if after["year"] or after["books"] else 6
            return _with_end(draft, months, draft.start, after.end(), text)
    return draft


def _with_end(draft: Draft, months: int | None, start: int, end: int, text: str) -> Draft:
    if not months or months > 60:
        return draft
    expression = Ended(base=draft.expression.base, months=months, end=draft.expression)
    return evolve(draft, start=start, end=end, quote=text[start:end], expression=expression)
