"""Dates in English: 30 September 2025, Sept 30, early 2022, Q3 2025, FY24, last quarter, two years later."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.counted import century, english
from factcheck.recognize.dates.expression import (
    Calendar,
    Day,
    Expression,
    Lapse,
    Quarter,
    Range,
    Same,
    Shift,
    Week,
)
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.words import words

_W = words("en")


def _cased(word: str, least: int = 0) -> str:
    """A word in lower, title or upper case, of which at least some letters are written (all, by default)."""
    must, may = (word[1:least], word[least:]) if least else (word[1:], "")
    rest = must + (f"(?:{may})?" if may else "")
    loud = must.upper() + (f"(?:{may.upper()})?" if may else "")
    return f"[{word[0].upper()}{word[0]}](?:{rest}|{loud})"


def _any(entries: list[str]) -> str:
    return "(?:" + "|".join(_cased(word) for word in sorted(entries, key=lambda w: (-len(w), w))) + ")"


_MONTHS = {name: number for number, name in enumerate(_W["months"], 1)}
_MONTH = "(?:" + "|".join(["[Ss](?:ept?|EPT?)(?![A-Za-z])", *(_cased(name, 3) for name in _MONTHS)]) + ")(?![A-Za-z])"
_WEEKDAYS = {name: number for number, name in enumerate(_W["weekdays"])}
_WEEKDAY = "(?:" + "|".join(_cased(name) for name in _WEEKDAYS) + "|" + "|".join(
    rf"{name[:3].title()}(?![a-z])" for name in _WEEKDAYS
) + ")"
_DAYNUMBER = r"(?:3[01]|[12]\d|0?[1-9])"
_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_DAYWORD = (
    rf"(?:(?:twenty|thirty)[- ](?:{_ONES})|{_ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?![a-z])"
)
_ORDINAL = rf"(?:{_DAYNUMBER}\s?(?:st|nd|rd|th)(?![a-z])|{_DAYWORD})"
_DAY = rf"(?:{_ORDINAL}|{_DAYNUMBER}(?![\d:%]|\.\d|,\d{{3}}))"
_YEAR = r"(?:(?:19|20)\d\d(?![\d%]|[.,]\d)|['’]\d\d(?!\d|s))"
_TO = r"\s?(?:-|–|—|~|to|through|until|and)\s?"
_NUMBER = (
    r"(?:\d{1,3}|[Aa]n?|(?:[Aa] )?couple(?: of)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ee]ighteen|[Tt]wenty|[Tt]hirty)"
)
_UNIT = r"(?:year|quarter|month|week|day|decade)s?(?![a-z])"
_REL = _any(list(_W["relative"]))
_PART = r"(?:[Ee]arly|[Mm]id|[Ll]ate|(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose)(?= of))"
_OF = r"(?:\s?[-,]\s?|,?\s(?:of |in )?(?:the )?)?"


def _month(text: str) -> int:
    return next(number for name, number in _MONTHS.items() if name.startswith(text[:3].lower()))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else century(int(digits))


def _base(year: int | None) -> Calendar:
    return Calendar(year=year) if year is not None else Calendar(base="year")


def _with_days(month: Calendar, first: str | None, last: str | None) -> Expression | None:
    if first is None:
        return month
    low = english(first)
    high = english(last) if last else low
    if not low or not high or low > high or high > 31:
        return None
    return evolve(month, days=(low, high), precision="day" if low == high else "span")


def _month_first(match: re.Match[str]) -> Expression | None:
    number, year = _month(match["month"]), _year(match["year"])
    # A lower-case may or march is mostly a verb; Mar, Dec and the like without a figure are mostly names.
    if year is None and match["day"] is None and not _is_month(match):
        return None
    month = evolve(_base(year), months=(number, number), precision="month")
    return _with_days(month, match["day"], match["last"])


_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|last|next|this|since|until|till|by|from|to|through|and|or|between|during|before|after|for|each|every|on)|,|[-–(])"
    r"\s?$",
    re.IGNORECASE,
)


def _is_month(match: re.Match[str]) -> bool:
    text = match["month"]
    if match.end() < len(match.string) and match.string[match.end()] in "'’":
        return text.lower() not in ("may", "mar", "dec", "jan")
    if len(text) > 4 and text[0].isupper() and text != "March":
        return True
    return _BEFORE_MONTH.search(match.string, max(0, match.start() - 12), match.start()) is not None


def _day_first(match: re.Match[str]) -> Expression | None:
    number, year = _month(match["month"]), _year(match["year"])
    month = evolve(_base(year), months=(number, number), precision="month")
    return _with_days(month, match["day"], match["last"])


_HALF = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "last": 2}
_QUARTER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4, "final": 4}
_RELYEAR = rf"(?:(?P<rel>{_REL}) (?:fiscal )?year)"


def _related(text: str) -> Calendar:
    base, years = _W["relative"][text.lower()]
    return Calendar(base=base, years=years)


def _quarter(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    text = next(groups[name] for name in ("year", "lead", "short") if groups.get(name)) if any(
        groups.get(name) for name in ("year", "lead", "short")
    ) else None
    if groups.get("rel"):
        calendar = _related(groups["rel"])
    elif text:
        digits = text.lstrip("'’")
        calendar = Calendar(year=int(digits) if len(digits) == 4 else century(int(digits)))
    else:
        calendar = Calendar(base="year")
    if groups.get("word"):
        half = groups["what"].lower() == "half"
        index = (_HALF if half else _QUARTER).get(groups["word"].lower())
    else:
        letter = next(groups[name] for name in ("q1", "q2", "q3") if groups.get(name))
        half = letter.lower() == "h"
        index = int(next(groups[name] for name in ("n1", "n2", "n3") if groups.get(name)))
    if index is None or (half and index > 2):
        return None
    span = 6 if half else 3
    return evolve(calendar, months=(index * span - span + 1, index * span), precision="half" if half else "quarter")


def _part(match: re.Match[str]) -> Expression | None:
    part = match["part"].lower()
    if match["month"]:
        number = _month(match["month"])
        days = tuple(_W["days_of_month"][part])
        return evolve(_base(_year(match["own"])), months=(number, number), days=days, precision="vague")
    if match["season"]:
        year = _year(match["year"])
        return evolve(_base(year), months=tuple(_W["parts"][match["season"].lower()]), precision="vague") if year else None
    if match["rel"]:
        unit = match["unit"].lower()
        base, offset = _W["relative"][match["rel"].lower()]
        if unit == "month":
            days = {"early": (1, 15), "mid": (11, 20), "middle": (11, 20), "late": (16, 31)}.get(part, _W["days_of_month"][part])
            return Calendar(base=base, shift=offset, days=tuple(days), precision="vague")
        if unit == "year":
            return Calendar(base=base, years=offset, months=tuple(_W["parts"][part]), precision="vague")
        days = {"early": (0, 2), "beginning": (0, 2), "start": (0, 2), "mid": (1, 3), "middle": (1, 3)}.get(part, (3, 6))
        return Week(base=base, offset=offset, days=days)
    return evolve(_base(_year(match["year"])), months=tuple(_W["parts"][part]), precision="vague")


def _season(match: re.Match[str]) -> Expression | None:
    year = _year(match["year"])
    return evolve(_base(year), months=tuple(_W["parts"][match["season"].lower()]), precision="vague")


def _fiscal(match: re.Match[str]) -> Expression | None:
    year = _year(match["year"] if len(match["year"]) == 4 else "'" + match["year"])
    if year is None:
        return None
    if match["last"]:
        if (year + 1) % 100 != int(match["last"]) % 100:
            return None
        return Range(
            first=Calendar(year=year),
            last=Calendar(year=year + 1),
            assumed="it is not stated in which month the fiscal year begins",
        )
    return Calendar(year=year, assumed="the fiscal year is taken for the calendar year")


def _season_pair(match: re.Match[str]) -> Expression | None:
    first = int(match["first"])
    if (first + 1) % 100 != int(match["last"]) % 100:
        return None
    return Range(
        first=Calendar(year=first),
        last=Calendar(year=first + 1),
        assumed="it is not stated in which month the season or fiscal year begins",
    )


def _decade(match: re.Match[str]) -> Expression | None:
    text = match["tens"].lstrip("'’")
    start = int(text) if len(text) == 4 else 1900 + int(text) if int(text) >= 30 else 2000 + int(text)
    months = (start, start + 9)
    if match["part"]:
        offset = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[match["part"].lower()]
        months = (start + offset[0], start + offset[1])
    return Range(first=Calendar(year=months[0]), last=Calendar(year=months[1]))


def _years(match: re.Match[str]) -> Expression | None:
    first, last = int(match["first"]), int(match["last"])
    if len(match["last"]) == 2:
        last += first // 100 * 100
    if not first < last:
        return None
    return Range(first=Calendar(year=first), last=Calendar(year=last))


_NOT_AFTER_YEAR = re.compile(
    r"\s?(?:%|[A-Za-z]{0,2}\d|(?:people|employees|users|customers|units|shares|workers|staff|stores|homes|cars|vehicles|tons"
    r"|tonnes|patents|patients|students|members|votes|points|feet|metres|meters|miles|kilometres|kilometers|km|kg|mm|cm|MW"
    r"|GW|MWh|GWh|kWh|dollars|euros|yuan|pounds|yen|million|billion|thousand|trillion|jobs|times|pages|words|hours|days"
    r"|weeks|months|years|percent|per cent|rpm|hp|MHz|GHz|nm|acres|hectares|of the|companies|countries|houses|rooms|flights"
    r"|passengers|calls|cases|items|copies|restaurants|outlets|branches|schools|hospitals|beds|trucks|buses|ships|models"
    r"|tests|clinics|farms|farmers|pieces|orders|deaths|seats|delegates|drivers|suppliers|dealers|merchants|households"
    r")(?![A-Za-z]))"
)
_NOT_BEFORE_YEAR = re.compile(r"(?:[$€£¥#№@_&+*/A-Za-z\d.]|\d[,.-]|[A-Za-z]-|(?:about|nearly|over|some|than|No\.|number|page|room|least|almost|roughly|approximately|model|series|total of|up to) )$")


def _bare_year(match: re.Match[str]) -> Expression | None:
    text, start = match.string, match.start()
    if _NOT_AFTER_YEAR.match(text, match.end()) or _NOT_BEFORE_YEAR.search(text, max(0, start - 16), start):
        return None
    return Calendar(year=int(match["year"]))


def _relative(match: re.Match[str]) -> Expression | None:
    base, offset = _W["relative"][match["rel"].lower()]
    unit = match["unit"].lower()
    word = match["rel"].lower()
    if unit == "year":
        return Calendar(base=base, years=offset)
    if unit == "month":
        return Calendar(base=base, shift=offset, precision="month")
    if unit == "quarter":
        return Quarter(base=base, offset=offset)
    if unit == "week":
        return Week(base=base, offset=offset)
    if unit == "weekend":
        return Week(base=base, offset=offset, days=(5, 6))
    if unit == "day":
        return Day(base="anchor" if word in ("next", "last") else base, offset=offset)
    if unit in _WEEKDAYS:
        day = _WEEKDAYS[unit]
        return Week(base=base, offset=offset, days=(day, day))
    month = _month(unit)
    if base == "reference" and word == "this":
        return Calendar(base=base, months=(month, month), precision="month")
    if word == "next":
        return None
    return Calendar(base="year", months=(month, month), precision="month") if base == "reference" else None


def _weekday(match: re.Match[str]) -> Expression | None:
    day = next(number for name, number in _WEEKDAYS.items() if name.startswith(match["weekday"][:3].lower()))
    return Week(base="reference", days=(day, day), nearest=True)


def _day_word(match: re.Match[str]) -> Expression | None:
    return Day(base="reference", offset=_W["days"][match[0].lower()])


def _count(text: str) -> int | None:
    return 2 if "couple" in text.lower() else english(text)


def _shift(match: re.Match[str]) -> Expression | None:
    count, unit = _count(match["count"]), match["unit"].lower().rstrip("s")
    if not count or unit not in ("year", "quarter", "month", "week", "day"):
        return None
    side = match["side"].lower()
    if side in ("earlier", "later", "before", "after"):
        return Shift(base="anchor", count=-count if side in ("earlier", "before") else count, unit=unit)
    return Shift(base="reference", count=-count if side in ("ago", "back") else count, unit=unit)


def _in_some(match: re.Match[str]) -> Expression | None:
    count = _count(match["count"])
    return Shift(base="reference", count=count, unit=match["unit"].lower().rstrip("s")) if count else None


def _lapse(match: re.Match[str]) -> Expression | None:
    count = _count(match["count"])
    if not count:
        return None
    future = match["lead"].lower() in ("next", "coming", "following")
    return Lapse(base="reference", count=count if future else -count, unit=match["unit"].lower().rstrip("s"))


def _same(match: re.Match[str]) -> Expression | None:
    return Same(base="anchor", years=-1 if match["last"] else 0)


def _to_date(match: re.Match[str]) -> Expression | None:
    return Lapse(base="reference", unit="to date")


FORMS: tuple[Form, ...] = (
    Form("years", ("digit",), r"(?P<first>(?:19|20)\d\d)\s?(?:-|–|—|~|到|至|to|through|until)\s?(?P<last>(?:19|20)\d\d|(?!0\d|1[0-2])\d\d)(?![\d%年/.-])", _years),
    Form("seasonpair", ("digit",), r"(?P<first>(?:19|20)\d\d)/(?P<last>(?:20)?\d\d)(?![\d/年.])", _season_pair),
    Form("decade", ("digit", "latin"), r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ](?:the )?)?(?P<tens>(?:1[5-9]|20)\d0|['’]\d0)['’]?\s?s(?![a-z])", _decade),
    Form(
        "dayfirst", ("digit", "latin"),
        rf"(?P<day>{_DAY})(?:{_TO}(?P<last>{_DAY}))?(?: day)?[-\s,./]{{0,2}}(?:of )?(?P<month>{_MONTH})\.?"
        rf"(?:[-\s,./]{{0,3}}(?:of |in )?(?P<year>{_YEAR}))?",
        _day_first,
    ),
    Form("latinquarter", ("digit", "latin"), rf"(?:(?P<lead>(?:19|20)\d\d)[- ]?(?P<q1>[QqHh])(?P<n1>[1-4])|(?P<n2>[1-4])(?P<q2>[QH])\s?(?:FY)?(?P<year>['’]?(?:20)?\d\d)|(?P<q3>[QqHh])(?P<n3>[1-4])(?:[- ]?(?:of |in )?(?:FY)?(?P<short>{_YEAR}|(?<=[1-4])\d\d|(?<=[-FY])\d\d)|,? (?:of )?{_RELYEAR})?)(?![\dA-Za-z])", _quarter),
    Form("year", ("digit",), r"(?P<year>1[6-9]\d\d|20\d\d)(?![\d%‰\u3400-\u9fff]|[.,:-]\d)", _bare_year),
    Form(
        "monthfirst", ("latin",),
        rf"(?P<month>{_MONTH})\.?(?:[-\s,./]{{0,2}}(?:the )?(?P<day>{_DAY})(?:{_TO}(?P<last>{_DAY}))?)?"
        rf"(?:{_OF}(?P<year>{_YEAR}))?",
        _month_first,
    ),
    Form(
        "wordquarter", ("latin", "digit"),
        rf"(?P<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|1st|2nd|3rd|4th)[- ](?:fiscal )?(?P<what>quarter|half)(?:,? (?:of |in )?(?:the )?(?:fiscal )?(?:year )?(?:(?P<year>{_YEAR})|{_RELYEAR}))",
        _quarter,
    ),
    Form(
        "part", ("latin",),
        rf"(?P<part>{_PART})(?:[- ](?:of )?(?:the )?)(?:(?P<month>{_MONTH})(?:{_OF}(?P<own>{_YEAR}))?"
        rf"|(?:(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all) )?(?P<year>{_YEAR})(?!s)|(?P<rel>{_REL}) (?P<unit>year|month|week)(?![a-z]))",
        _part,
    ),
    Form("fiscal", ("latin",), r"(?:FY\s?|[Ff](?:iscal|inancial)(?: year)? )(?P<year>(?:19|20)\d\d|['’]?\d\d)(?:[/-](?P<last>(?:20)?\d\d))?(?!\d)", _fiscal),
    Form("enseason", ("latin",), rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all)(?: of)? (?P<year>{_YEAR})", _season),
    Form("todate", ("latin",), r"[Yy]ear[- ]to[- ]date|YTD(?![A-Za-z])", _to_date),
    Form("same", ("latin",), r"[Ss]ame period(?: (?P<last>a year (?:earlier|ago|before)|(?:the |of the |in the )?(?:previous|prior|last) year|last year))?", _same),
    Form("lapse", ("latin",), rf"(?P<lead>[Ll]ast|[Pp]ast|[Pp]revious|[Pp]receding|[Nn]ext|[Cc]oming|[Ff]ollowing) (?P<count>{_NUMBER}) (?P<unit>{_UNIT})", _lapse),
    Form("relative", ("latin",), rf"(?P<rel>{_REL}) (?:fiscal |calendar )?(?P<unit>year|month|quarter|weekend|week|day|{_MONTH}|{_WEEKDAY})(?![A-Za-z])", _relative),
    Form("shift", ("latin", "digit"), rf"(?P<count>{_NUMBER})[- ](?P<unit>{_UNIT}) (?P<side>ago|back|earlier|later|before|after|from now|hence)(?![a-z])", _shift),
    Form("daywords", ("latin",), r"(?:[Tt]he )?[Dd]ay (?:after tomorrow|before yesterday)|(?:[Tt]oday|TODAY|[Yy]esterday|[Tt]omorrow)(?![A-Za-z])", _day_word),
    Form("weekday", ("latin",), rf"(?P<weekday>{_WEEKDAY})(?![A-Za-z])", _weekday),
)
