"""Dates in figures: 2025-09-30, 2025/9/30, 2025.9.30, 9/30/2025."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.compound import Range
from factcheck.recognize.dates.counted import century
from factcheck.recognize.dates.expression import Calendar, Expression
from factcheck.recognize.dates.form import Form


def _iso(match: re.Match[str]) -> Expression | None:
    year, month, day = (int(part) for part in re.split(r"[-/. ]", match[0]))
    return _date(year, month, day)


def _date(year: int, month: int, day: int) -> Calendar | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Calendar(year=year, months=(month, month), days=(day, day), precision="day")


def _year_month(match: re.Match[str]) -> Expression | None:
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    return Calendar(year=int(match["year"]), months=(month, month), precision="month")


def _month_year(match: re.Match[str]) -> Expression | None:
    month = int(match["month"])
    if " " in match[0] and len(match["month"]) == 1:
        return None
    return Calendar(year=int(match["year"]), months=(month, month), precision="month")


#: What a bare 10/1 must follow to be a date and not a fraction, a score or a ratio.
_DATED = re.compile(
    r"(?:\b(?:on|by|before|after|since|until|till|from|to|between|due|through|this|next|last|[Mm]on|[Tt]ues?|[Ww]ed(?:nes)?"
    r"|[Tt]hu(?:rs)?|[Ff]ri|[Ss]at(?:ur)?|[Ss]un)(?:day)?)\s{1,4}(?:\d{1,2}/\d{1,2}(?:,| or| and| to)\s){0,3}$"
)


#: The same in Chinese: 截至9/30, 10/1起.
_SINCE = ("截至", "截止", "截止到")
_DATED_BEHIND = re.compile(r"\s?(?:起|止(?!损)|上午|下午|晚间|凌晨|[(（](?:周|星期)?[一二三四五六日][)）])")
_LETTER = re.compile(r"[A-Za-z]")


def _dated(match: re.Match[str]) -> bool:
    """Whether a bare 10/1 is a date and not a fraction, a score or a ratio."""
    text, start, end = match.string, match.start(), match.end()
    if _DATED.search(text, max(0, start - 36), start) or text.endswith(_SINCE, 0, start) or _DATED_BEHIND.match(text, end):
        return True
    if match["b"][0] == "0" and int(match["a"]) > 12:
        # 22/04: no fraction is written with a zero, and there is no 22nd month.
        return True
    # Nothing is divided by one; but 10/1 beside English words are odds.
    return match["b"] == "1" and match["a"] != "1" and not _LETTER.search(text[max(0, start - 2) : start] + text[end : end + 2])


def _slashed(match: re.Match[str]) -> Expression | None:
    """10/1, 10/1-11/7, 5/1-5/7/2020."""
    # 10/1-11/7 are dates even alone; nobody writes a range of fractions so.
    if not match["c"] and not match["year"] and not _dated(match):
        return None
    year = int(match["year"]) if match["year"] else None
    first = _month_day(int(match["a"]), int(match["b"]), year)
    if first is None or not match["c"]:
        return first
    last = _month_day(int(match["c"]), int(match["d"]), year)
    return Range(base=first.base, first=first, last=last) if last is not None else None


def _month_day(month: int, day: int, year: int | None) -> Calendar | None:
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    base = Calendar(year=year) if year else Calendar(base="year")
    return evolve(base, months=(month, month), days=(day, day), precision="day")


def _year_month_of(match: re.Match[str]) -> Expression | None:
    month = int(match["two"] or match["one"])
    return Calendar(year=int(match["year"]), months=(month, month), precision="month")


_ON = re.compile(r"\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Tt]hrough|[Dd]ated|[Dd]ue|back) $")


def _year_last(match: re.Match[str]) -> Expression | None:
    """9/30/2025 or 30/9/2025: where the figures leave open which is the month, the language of the text decides."""
    first, second = int(match["a"]), int(match["b"])
    year = int(match["year"])
    if len(match["year"]) == 2:
        # 11-12-10 may be any of three orders: only where no other can be meant, or English says that it is a date, whose
        # year is last. What ends in 07 is the year behind 3-7.
        padded = year < 10 > first
        said = _ON.search(match.string, max(0, match.start() - 12), match.start()) is not None
        # A team's 8-14-10 are its wins, losses and draws.
        plain = match["sep"] != "-" and (second > 12 >= first or (year > 31 and (first == second or first > 12)))
        if not (padded or said or plain):
            return None
        year = century(year)
    if second <= 12 and (first > 12 or match["sep"] == "."):
        first, second = second, first
    found = _date(year, first, second)
    if found is None or first == second or second > 12 or match["sep"] == ".":
        return found
    return evolve(found, swappable=True, assumed="the order of day and month is that of the text's language")


FORMS: tuple[Form, ...] = (
    Form(
        "iso",
        ("digit",),
        r"[12]\d{3}(?:(?<![0-9] ....) (?:0[1-9] (?:0[1-9]|[12]\d|3[01])|1[0-2] 0[1-9])(?![\d%]| ?[\d,.])|-\d{1,2}-\d{1,2}(?![\d%]|-\d)|/\d{1,2}/\d{1,2}(?![\d%/])|\.\d{1,2}\.\d{1,2}(?![\d%]|\.\d))",
        _iso,
    ),
    Form(
        "yearlast",
        ("digit",),
        r"(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})[-/.](?P<year>(?:19|20)\d\d|(?<=[-/])\d\d)(?![\d%/]|[-.]\d{1,2}(?!\d|/))",
        _year_last,
    ),
    Form(
        "yearmonth",
        ("digit",),
        r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2]|(?<=/)[1-9])(?![\d%年月])(?![-/.,]\d)(?!\s?-)",
        _year_month,
    ),
    Form(
        "monthyear",
        ("digit",),
        r"(?P<month>0?[1-9]|1[0-2])\s?[-/]\s?(?P<year>(?:19|20)\d\d)(?![\d%年/A-Za-z]|[-.,]\d|\s?-)",
        _month_year,
    ),
    Form(
        "yearthenmonth",
        ("digit",),
        r"(?P<year>(?:19|20)\d\d)(?:\s?[-/]\s?(?P<two>1[0-2]|0[1-9])|-(?P<one>[1-9]))(?=\s?(?:[.,;，。；)）]|$))",
        _year_month_of,
    ),
    Form(
        "slashed",
        ("digit",),
        r"(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:\s?[-–]\s?(?P<c>\d{1,2})/(?P<d>\d{1,2}))?(?:(?:/|, ?)(?P<year>(?:19|20)\d\d))?(?![\d%/A-Za-z]|[-.]\d)",
        _slashed,
    ),
)
