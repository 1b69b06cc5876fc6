"""Calendar dates in English: 30 September 2025, Sept 30, early 2022, Q3 2025, FY24, 2019-2021, the 1990s."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.compound import Range
from factcheck.recognize.dates.counted import century, english
from factcheck.recognize.dates.english_words import (
    DAY_OF_MONTH,
    MONTH,
    OF,
    ORDINAL_WORD,
    RELATIVE,
    TO,
    WORDS,
    YEAR,
    YEAR_OF_DATE,
    YEAR_WORD,
    dated,
    is_month,
    month_number,
    related,
    unit_of,
    year_number,
)
from factcheck.recognize.dates.expression import Calendar, Expression, Week
from factcheck.recognize.dates.form import Form

_FISCAL_PAIR = "it is not stated in which month the season or fiscal year begins"
_HALF = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "last": 2}
_QUARTER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4}
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all)"
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=-)|(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose)(?= of))"


def _with_days(month: Calendar, first: str | None, last: str | None) -> Expression | None:
    if first is None:
        return month
    low = english(first)
    high = english(last) if last else low
    if not low or not high or low > high or high > 31:
        return None
    return evolve(month, days=(low, high), precision="day" if low == high else "span")


def _month_first(match: re.Match[str]) -> Expression | None:
    year = year_number(match["year"])
    if match["year"] and year is None:
        return None
    if year is None and match["day"] is None and not is_month(match):
        return None
    number = month_number(match["month"])
    whole = related(match["rel"]) if match["rel"] else dated(year)
    return _with_days(evolve(whole, months=(number, number), precision="month"), match["day"], match["last"])


def _month_plain(match: re.Match[str]) -> Expression | None:
    number = month_number(match["month"])
    return evolve(dated(None), months=(number, number), precision="month") if is_month(match) else None


def _day_to_month(match: re.Match[str]) -> Expression | None:
    """From 4 to January 22: the days of one month."""
    if not match.string[max(0, match.start() - 5) : match.start()].lower().endswith("from "):
        return None
    number = month_number(match["month"])
    month = evolve(dated(year_number(match["year"])), months=(number, number), precision="month")
    return _with_days(month, match["first"], match["last"])


def _day_first(match: re.Match[str]) -> Expression | None:
    number, year = month_number(match["month"]), year_number(match["year"])
    # $12 December 27: a price before a date.
    if match["day"].isdigit() and match.string[max(0, match.start() - 2) : match.start()].strip() in ("$", "€", "£", "¥"):
        return None
    whole = related(match["rel"]) if match["rel"] else dated(year)
    return _with_days(evolve(whole, months=(number, number), precision="month"), match["day"], match["last"])


def _months_of(match: re.Match[str]) -> Expression | None:
    """9M25, 6M 2024: the first months of a year."""
    digits, count = match["year"], int(match["count"])
    year = int(digits) if len(digits) == 4 else century(int(digits))
    return Calendar(year=year, months=(1, count), precision="half" if count == 6 else "span")


def _year_first(match: re.Match[str]) -> Expression | None:
    number = month_number(match["month"])
    month = Calendar(year=int(match["year"]), months=(number, number), precision="month")
    return _with_days(month, match["day"], None)


def _month_quarter(match: re.Match[str]) -> Expression | None:
    """The September quarter, the June half: the stretch that ends with a month."""
    last = month_number(match["month"])
    half = match["what"].lower() == "half"
    if half and last % 6:
        return None
    text = match["own"] or match["year"]
    year = year_number(text) if text else None
    calendar = Calendar(year=year) if year else Calendar(base="year")
    return evolve(calendar, months=(last - (5 if half else 2), last), precision="half" if half else "quarter")


def _quarter(match: re.Match[str]) -> Expression | None:
    groups = {name: text for name, text in match.groupdict().items() if text}
    text = next((groups[name] for name in ("year", "lead", "short") if name in groups), "").lstrip("'’FY ")
    if text and not text.isdigit():
        text = str(year_number(text) or "")
    if "the" in groups:
        calendar = Calendar(base="either")
    elif "rel" in groups:
        calendar = related(groups["rel"])
    elif text:
        calendar = Calendar(year=int(text) if len(text) == 4 else century(int(text)))
    else:
        calendar = Calendar(base="year")
    if "word" in groups:
        half = groups["what"].lower() == "half"
        index = (_HALF if half else _QUARTER).get(groups["word"].lower())
    else:
        half = next(groups[name] for name in ("q1", "q2", "q3") if name in groups).lower() == "h"
        index = int(next(groups[name] for name in ("n1", "n2", "n3") if name in groups))
    if index is None or (half and index > 2):
        return None
    if "word" in groups and not {"the", "rel", "year"} & set(groups) and not _is_quarter(match, half):
        return None
    span = 6 if half else 3
    return evolve(calendar, months=(index * span - span + 1, index * span), precision="half" if half else "quarter")


_OF_A_YEAR = re.compile(r"\b(?:[Ii]n|[Ff]or|[Dd]uring|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his year's|[Oo]f) (?:the )?$")
_OF_A_THING = re.compile(r" of (?:the|a|an|its|his|her)(?![a-z])|[- ]?(?:final|time|back)(?![a-z])")


_REPORTED = re.compile(
    r" (?:net|gross|operating|core|underlying|adjusted|pre-?tax|revenues?|profits?|sales|earnings|results?|loss(?:es)?|income"
    r"|output|turnover|growth|exports|imports|production|deliveries|orders|figures|performance)(?![a-z])"
)


def _is_quarter(match: re.Match[str], half: bool) -> bool:
    """Whether the third quarter, without a year, is one of the year: not the last quarter, nor the first half of a game."""
    if match["word"].lower() in ("last", "final") or _OF_A_THING.match(match.string, match.end()):
        return False
    if half and _REPORTED.match(match.string, match.end()):
        return True
    return not half or _OF_A_YEAR.search(match.string, max(0, match.start() - 16), match.start()) is not None


def _part(match: re.Match[str]) -> Expression | None:
    part = match["part"].lower()
    if match["month"]:
        number = month_number(match["month"])
        days = tuple(WORDS["days_of_month"][part])
        return evolve(dated(year_number(match["own"])), months=(number, number), days=days, precision="vague")
    if match["rel"]:
        return _part_of_relative(part, match["rel"], unit_of(match["unit"]))
    months = WORDS["parts"][match["season"].lower() if match["season"] else part]
    return evolve(dated(year_number(match["year"])), months=tuple(months), precision="vague")


#: Early, mid and late in a week, as weekdays.
_OF_WEEK = {"early": (0, 2), "beginning": (0, 2), "start": (0, 2), "mid": (1, 3), "middle": (1, 3)}


def _part_of_relative(part: str, word: str, unit: str) -> Expression:
    base, offset = WORDS["relative"].get(word.lower(), ("either", 0))
    if unit == "month":
        halves = {"early": (1, 15), "late": (16, 31)}
        days = halves.get(part) or tuple(WORDS["days_of_month"][part])
        return Calendar(base=base, shift=offset, days=days, precision="vague")
    if unit == "year":
        return Calendar(base=base, years=offset, months=tuple(WORDS["parts"][part]), precision="vague")
    return Week(base=base, offset=offset, days=_OF_WEEK.get(part, (3, 6)))


def _season(match: re.Match[str]) -> Expression | None:
    months = tuple(WORDS["parts"][match["season"].lower()])
    return evolve(dated(year_number(match["year"])), months=months, precision="vague")


def _fiscal(match: re.Match[str]) -> Expression | None:
    year = year_number(match["year"] if len(match["year"]) == 4 else "'" + match["year"].lstrip("'’"))
    if year is None:
        return None
    if match["last"]:
        return _pair(year, match["last"])
    return Calendar(year=year, assumed="the fiscal year is taken for the calendar year")


def _pair(first: int, last: str) -> Expression | None:
    if (first + 1) % 100 != int(last) % 100:
        return None
    return Range(first=Calendar(year=first), last=Calendar(year=first + 1), assumed=_FISCAL_PAIR)


def _decade(match: re.Match[str]) -> Expression | None:
    if match["word"]:
        start = _DECADES[match["word"].lower()]
    else:
        text = match["tens"].lstrip("'’")
        start = int(text) if len(text) == 4 else int(text) + (1900 if int(text) >= 30 else 2000)
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get((match["part"] or "").lower(), (0, 9))
    return Range(first=Calendar(year=start + low), last=Calendar(year=start + high))


_DECADES = {
    **{f"{name}ies": 1900 + 10 * i for i, name in enumerate(["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"], 2)},
    "noughties": 2000,
    "two thousands": 2000,
    "twenty-tens": 2010,
    "two thousand and tens": 2010,
}


def _century(match: re.Match[str]) -> Expression | None:
    number = english(match["number"])
    if not number or not 10 <= number <= 22:
        return None
    return Range(first=Calendar(year=number * 100 - 100), last=Calendar(year=number * 100 - 1))


def _years(match: re.Match[str]) -> Expression | None:
    first, last = int(match["first"]), int(match["last"])
    if len(match["last"]) == 2:
        last += first // 100 * 100
        if last - first > 15 or " " in match[0]:
            return None
    if not first < last or _NOT_AFTER_YEAR.match(match.string, match.end()):
        return None
    if _NOT_BEFORE_YEAR.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return Range(first=Calendar(year=first), last=Calendar(year=last))


_COUNTED = (
    "people|employees|users|customers|units|shares|workers|staff|stores|homes|cars|vehicles|tons|tonnes|patents|patients"
    "|students|members|votes|points|feet|metres|meters|miles|kilometres|kilometers|km|kg|mm|cm|MW|GW|MWh|GWh|kWh|dollars"
    "|euros|yuan|pounds|yen|million|billion|thousand|trillion|jobs|times|pages|words|hours|minutes|days|weeks|months|years"
    "|percent|per cent|rpm|hp|MHz|GHz|nm|acres|hectares|of the|companies|countries|houses|rooms|flights|passengers|calls"
    "|cases|items|copies|restaurants|outlets|branches|schools|hospitals|beds|trucks|buses|ships|tests|clinics|farms|farmers"
    "|pieces|orders|deaths|seats|delegates|drivers|suppliers|dealers|merchants|households"
)
_NOT_AFTER_YEAR = re.compile(rf"\s?(?:%|[A-Za-z]{{0,2}}\d|(?:{_COUNTED})(?![A-Za-z]))")
#: Windows 2000, Expo 2020: a name, unless the word only begins a sentence.
_NAMED_YEAR = re.compile(r"(?<![.!?:;] )(?<!^)\b[A-Z][A-Za-z]+ $")
_NO_NAME = re.compile(
    r"\b(?:In|Since|By|From|Until|Before|After|During|Of|For|The|Fiscal|Calendar|Year|Through|To|And|Between|Spring|Summer|Autumn"
    r"|Fall|Winter|CY|FY|Late|Early|Mid|Chinese|Annual|Christmas|Easter) $"
)
_NOT_BEFORE_YEAR = re.compile(
    r"(?:[$€£¥#№@_&+*/A-Za-z\d.]|\d[,.-]|[A-Za-z]-|\b(?:about|nearly|over|some|(?:more|less|fewer|greater|higher|lower|larger)"
    r" than|No\.|number|page|room|least|almost|roughly|approximately|model|series|total of|up to|RMB|USD|HKD) )$"
)


_YEAR_GREATER = re.compile(r"\b[Yy]ear (?:is )?greater than $|\b[Ll]ater than $|\b[Ee]arlier than $")


def _bare_year(match: re.Match[str]) -> Expression | None:
    text, start = match.string, match.start()
    if _YEAR_GREATER.search(text, max(0, start - 24), start):
        return Calendar(year=int(match["year"]))
    if _NOT_AFTER_YEAR.match(text, match.end()) or _NOT_BEFORE_YEAR.search(text, max(0, start - 16), start):
        return None
    if _NAMED_YEAR.search(text, max(0, start - 24), start) and not _NO_NAME.search(text, max(0, start - 12), start):
        return None
    return Calendar(year=int(match["year"]))


def _worded_year(match: re.Match[str]) -> Expression | None:
    year = year_number(match["year"])
    if year is None or year < 1600 or not _BEFORE_WORDS.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    return Calendar(year=year)


_BEFORE_WORDS = re.compile(r"\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Ff]rom|[Tt]o|[Uu]ntil|[Tt]ill|[Yy]ear|[Bb]efore|[Aa]fter) $")


_Y4 = r"(?:19|20)\d\d"
_OF_RELATIVE = rf",?(?: of)? (?P<rel>{RELATIVE}) year(?![a-z'’])"
_PRECISE = rf"(?:(?P<year>{YEAR}|{YEAR_WORD})|(?P<rel>{RELATIVE}) (?:fiscal )?year)"

def _year_end(match: re.Match[str]) -> Expression | None:
    year = year_number(match["year"])
    months = tuple(WORDS["parts"]["end"])
    base = Calendar(year=year) if year else Calendar(base="either")
    return evolve(base, months=months, precision="vague")


#: Behind the day of a month: it is none, but a figure of its own ("in the year to March, 7 per cent more").
_NO_FIGURE = r"(?![ -](?:per ?cent|percent|percentage|point|times|million|billion|thousand|bn|pc)(?![a-z]))"

FORMS: tuple[Form, ...] = (
    Form("yearend", ("latin",), rf"[Yy]ear[- ]end(?![a-z])(?: (?P<year>{YEAR}))?", _year_end),
    Form(
        "years",
        ("digit", "latin"),
        rf"(?:[Bb]etween (?:the (?:years )?)?(?=\d{{4}}))?(?P<first>{_Y4})\s?(?:-|–|—|~|到|至|to|through|until|(?<=[0-9] )and(?= ))\s?"
        rf"(?P<last>{_Y4}|(?!0\d|1[0-2])\d\d)(?![\d%年/A-Za-z]|[.-]\d| [Qq]\d)",
        lambda match: _years(match) if " and " not in match[0] or match[0][0] in "Bb" else None,
    ),
    Form(
        "yearfirst",
        ("digit",),
        rf"(?P<year>{_Y4})\s?[-/, ]\s?(?P<month>{MONTH})(?:\.?[-/ ](?P<day>\d{{1,2}})(?![\d:%]))?(?! \d{{4}}| \d{{1,2}}, \d{{4}})",
        _year_first,
    ),
    Form("seasonpair", ("digit",), rf"(?P<first>{_Y4})/(?P<last>(?:20)?\d\d)(?![\d/年]|\.\d)", lambda m: _pair(int(m["first"]), m["last"])),
    Form(
        "decade",
        ("digit", "latin"),
        r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ](?:the )?)?(?:(?P<tens>(?:1[5-9]|20)\d0|['’]\d0|(?<![\d.,-])[3-9]0(?=['’]?\s?s))['’]?\s?s(?![a-z])"
        r"|(?P<word>noughties|two thousands|(?:twenty-|two thousand and )tens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
        _decade,
    ),
    Form("century", ("digit", "latin"), rf"(?P<number>\d\d(?:st|nd|rd|th)|{ORDINAL_WORD})[ -]{{1,2}}[Cc]entury", _century),
    Form(
        "dayfirst",
        ("digit", "latin"),
        rf"(?P<day>{DAY_OF_MONTH})(?:{TO}(?P<last>{DAY_OF_MONTH}))?(?: day)?[-\s,./]{{0,2}}(?:of |in )?(?P<month>{MONTH})\.?"
        rf"(?:[-\s,./]{{0,3}}(?:of |in )?(?P<year>{YEAR_OF_DATE})|{_OF_RELATIVE})?",
        _day_first,
    ),
    Form(
        "latinquarter",
        ("digit", "latin"),
        rf"(?:(?P<lead>{_Y4}|FY\s?(?:20)?\d\d(?=\s?[QH])|[12]\d(?=[QH][1-4]))[- ]?(?P<q1>[QqHh])(?P<n1>[1-4])|(?P<n2>[1-4])(?P<q2>[QH])\s?(?:FY)?(?P<year>['’]?(?:19|20)?\d\d)"
        rf"|(?P<q3>[QqHh])(?P<n3>[1-4])(?:[- ]?(?:of |in )?(?:FY)?(?P<short>{YEAR}|(?<=[1-4])\d\d|(?<=[-FY])\d\d)"
        rf"|,? (?:of )?(?P<rel>{RELATIVE}) (?:fiscal )?year)?)(?![\dA-Za-z])",
        _quarter,
    ),
    Form("monthsof", ("digit",), r"(?P<count>[69])M\s?(?:FY)?['’]?(?P<year>(?:20)?\d\d)(?![\dA-Za-z%.])", _months_of),
    Form("year", ("digit",), r"(?P<year>1[6-9]\d\d|20\d\d)(?![\d%‰\u3400-\u9fff](?<![、和及与])|[.,:-]\d|[A-Za-z](?<![EAFPs]))(?![和及与](?!\s?(?:19|20)\d\d\s?年))", _bare_year),
    Form(
        "monthquarter",
        ("latin",),
        rf"(?P<month>March|June|September|December|Mar|Jun|Sept?|Dec)(?:,? (?P<own>{_Y4}))? (?P<what>[Qq]uarter|[Hh]alf)(?! of (?![12]\d\d\d)|-|[ -](?:final|century|marathon|term|day))(?: (?:of |in )?(?P<year>{_Y4}))?(?![A-Za-z\d])",
        _month_quarter,
    ),
    Form(
        "monthfirst",
        ("latin",),
        rf"(?P<month>{MONTH})\.?(?:[-\s,./]{{0,2}}(?:the )?(?P<day>{DAY_OF_MONTH})(?:{TO}(?P<last>{DAY_OF_MONTH})(?!\s?{MONTH}))?{_NO_FIGURE})?"
        rf"(?:(?:{OF}|/)(?P<year>{YEAR_OF_DATE})|{_OF_RELATIVE})?",
        _month_first,
    ),
    Form(
        "daytomonth",
        ("digit",),
        rf"(?P<first>\d{{1,2}}) (?:to|until|till|through) (?P<month>{MONTH})\.? (?P<last>\d{{1,2}})(?![\d:%])(?:{OF}(?P<year>{YEAR}))?",
        _day_to_month,
    ),
    Form("monthplain", ("latin",), rf"(?P<month>{MONTH})", _month_plain),
    Form(
        "wordquarter",
        ("digit", "latin"),
        r"(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|1st|2nd|3rd|4th)[- ](?:fiscal )?(?P<what>quarter|half)"
        rf"(?:(?P<the> of the year)(?![a-z])|,? (?:of |in )?(?:the )?(?:fiscal )?(?:year )?{_PRECISE}(?![A-Za-z]))?",
        _quarter,
    ),
    Form(
        "part",
        ("latin",),
        rf"(?P<part>{_PART})(?:[- ](?:of )?(?:the (?!year|month|week))?)(?:(?P<month>{MONTH})(?:{OF}(?P<own>{YEAR}))?"
        rf"|(?:(?P<season>{_SEASON}) )?(?P<year>{YEAR})(?!s)|(?P<rel>{RELATIVE}|the) (?P<unit>year|month|week)(?![a-z]))",
        _part,
    ),
    Form("fiscal", ("latin",), rf"(?:FY\s?|CY|cy|[Ff](?:iscal|inancial)(?: year)? )(?P<year>{_Y4}|['’]?\d\d)(?:[/-](?P<last>(?:20)?\d\d))?(?!\d)", _fiscal),
    Form("enseason", ("latin",), rf"(?P<season>{_SEASON})(?: of)? (?P<year>{YEAR})", _season),
    Form("wordedyear", ("latin",), rf"(?P<year>{YEAR_WORD})", _worded_year),
)
