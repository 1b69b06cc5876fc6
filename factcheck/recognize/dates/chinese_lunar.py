"""The notations of the lunar calendar and of eras: 农历2015年十月初一, 正月十五, 康熙三年, 昭和64年1月7日."""

from __future__ import annotations

import re

from factcheck.recognize.dates.chinese_words import DAY, MONTH, ONES, WORDS, YEAR_DIGITS
from factcheck.recognize.dates.compound import Unresolved
from factcheck.recognize.dates.counted import chinese, chinese_digits
from factcheck.recognize.dates.expression import Calendar, Expression
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.lunar import YEARS, Lunar
from factcheck.recognize.dates.words import one_of

_CONVERTED = "converted from the lunar calendar"
_UNKNOWN = "a date of the lunar calendar in a year that is not told, or not from 1900 to 2100"
_WHICH = "the last months of the lunar year may be told with this year or the next"
#: 正月, 冬月 and 腊月 are of the lunar calendar only.
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_LUNAR_MONTH = rf"{MONTH}月|[正冬腊]月"
_HAN_MONTH = rf"(?:十[一二]?|[{ONES}])月"
# 十月初一批企业: early October, and what is counted.
_COUNTED = "个家人名位款次只条部座批项场辆架台套起例种份篇支艘万千百亿十%"
_LUNAR_DAY = rf"初[{ONES}十](?![{_COUNTED}])|{DAY}(?![{_COUNTED}]|年)"
# Japan counts the days of the world's calendar since 1873.
_SOLAR_SINCE = 1873


def _month_and_day(match: re.Match[str]) -> tuple[int, int | None] | None:
    """The month and the day of a match: -1 the last day, ``None`` for the whole month."""
    if match["eve"]:
        return (12, -1) if match["eve"] == "三十" else (1, chinese(match["eve"][1:]))
    name = match["month"]
    month = _MONTHS.get(name[0]) or chinese(name[:-1])
    day = chinese(match["day"].lstrip("初")) if match["day"] else None
    return (month, day) if month and 1 <= month <= 12 and (day or not match["day"]) else None


def _lunar(match: re.Match[str]) -> Expression | None:
    found = _month_and_day(match)
    if found is None or not (match["marked"] or match["leap"] or match["eve"] or match["month"][0] in _MONTHS or (match["day"] or "")[:1] == "初"):
        return None
    month, day = found
    told, beside = match["told"] or "", match["beside"] or ""
    back = 1 if day == -1 else 0
    sure = bool(told) or month <= 10 or bool(back)
    before = match.string[max(0, match.start() - 2) : match.start()]
    if told.startswith(tuple("甲乙丙丁戊己庚辛壬癸")) or (not told and not beside and before.endswith("年") and before != "每年"):
        # 甲辰年 comes back every sixty years.
        return Unresolved(assumed=_UNKNOWN)
    if not sure:
        return Unresolved(assumed=_WHICH)
    base, years = ("year", 0) if not beside else WORDS["years"].get(beside, ("", 0))
    digits = told or (beside if not base else "")
    year = chinese_digits(digits.removesuffix("年")) if digits else None
    if year is not None:
        year -= back if not told else 0
        if not YEARS[0] <= year <= YEARS[1]:
            return Unresolved(assumed=_UNKNOWN)
        base = ""
    return Lunar(base=base, year=year, years=years, number=month, leap=bool(match["leap"]), day=day, back=back, assumed=_CONVERTED)


def _era(match: re.Match[str]) -> Expression | None:
    number = 1 if match["number"] == "元" else chinese(match["number"])
    if not number:
        return None
    name = match["era"]
    solar = name in WORDS["eras"]["solar"]
    year = WORDS["eras"]["solar" if solar else "lunar"][name] + number
    if not match["month"] and not match["eve"]:
        return Calendar(year=year)
    found = _month_and_day(match)
    if found is None:
        return None
    month, day = found
    if not solar and year >= YEARS[0]:
        return Lunar(year=year, number=month, leap=bool(match["leap"]), day=day, assumed=_CONVERTED)
    if solar and year >= _SOLAR_SINCE:
        return Calendar(year=year, months=(month, month), days=(day, day) if day else None, precision="day" if day else "month")
    return Calendar(year=year, assumed="the months of the era are lunar: only the year is read")


FORMS: tuple[Form, ...] = (
    Form(
        "zhlunar",
        ("han", "numeral", "digit"),
        rf"(?:(?P<beside>[今去明前]年|{YEAR_DIGITS}年)的?(?=[农阴闰正冬腊大]|{_HAN_MONTH}初[{ONES}十]))?"
        rf"(?:(?P<marked>农历|阴历)(?P<told>(?:{YEAR_DIGITS}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年)?\s?|(?=[闰正冬腊大]|{_HAN_MONTH}初[{ONES}十]))"
        rf"(?:(?P<leap>闰)?(?P<month>{_LUNAR_MONTH})(?P<day>{_LUNAR_DAY})?|大年(?P<eve>初[{ONES}]|三十))",
        _lunar,
    ),
    Form(
        "zhera",
        ("han",),
        rf"(?P<era>{one_of([*WORDS['eras']['lunar'], *WORDS['eras']['solar']])})(?P<number>元|\d{{1,2}}|[{ONES}十]{{1,3}})年"
        rf"(?:(?P<leap>闰)?(?P<month>{_LUNAR_MONTH})(?:(?P<day>初[{ONES}十]|{DAY})日?)?|大年(?P<eve>三十))?",
        _era,
    ),
)
