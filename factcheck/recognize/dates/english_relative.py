"""English dates that count from another: last quarter, two years later, the past three months, next Friday, today."""

from __future__ import annotations

import re

from attrs import evolve

from factcheck.recognize.dates.compound import Within
from factcheck.recognize.dates.counted import english
from factcheck.recognize.dates.english_days import NO_HOLIDAYS
from factcheck.recognize.dates.english_words import (
    DAY,
    DAY_OF_MONTH,
    MONTH,
    NUMBER,
    ORDINAL,
    RELATIVE,
    TO,
    UNIT,
    WEEKDAY,
    WORDS,
    YEAR,
    YEAR_WORD,
    count_of,
    dated,
    is_month,
    month_number,
    related,
    unit_of,
    weekday_number,
    year_number,
)
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Quarter, Week
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.shift import BUSINESS, Lapse, Same, Shift

_WHOLE = (
    rf"(?:(?P<month>{MONTH})(?:[ ,]{{1,2}}(?:of )?(?P<own>{YEAR}))?|(?P<year>{YEAR}|{YEAR_WORD})|(?P<rel>{RELATIVE}) (?P<whole>year|month)"
    r"|(?P<the>the (?:year|month)))(?![a-z])"
)


_OF_A_GAME = re.compile(r" of (?:the|a|an|his|her|its)(?![a-z])(?! (?:year|fiscal|financial))")


def _relative(match: re.Match[str]) -> Expression | None:
    word, unit = match["rel"].lower(), match["unit"].lower()
    base, offset = WORDS["relative"][word]
    if unit == "year":
        return Calendar(base=base, years=offset)
    if unit == "month":
        return Calendar(base=base, shift=offset, precision="month")
    if unit == "quarter":
        if word in ("last", "past") and _OF_A_GAME.match(match.string, match.end()):
            return None
        return Quarter(base=base, offset=offset)
    if unit in ("week", "workweek", "working week", "work week"):
        return Week(base=base, offset=offset, days=(0, 6) if unit == "week" else (0, 4))
    if unit == "weekend":
        return Week(base=base, offset=offset, days=(5, 6))
    if unit == "day":
        return Day(base=base, offset=offset)
    if unit == "decade":
        return Lapse(base=base, count=offset, unit="decade", whole=offset >= 0)
    return _named(match, word, base, offset)


def _named(match: re.Match[str], word: str, base: str, offset: int) -> Expression | None:
    """This Friday, next March."""
    if match["weekday"]:
        day = weekday_number(match["weekday"])
        if word in ("past", "coming", "upcoming"):
            return Week(base=base, days=(day, day), nearest=True, offset=offset)
        return Week(base=base, offset=offset, days=(day, day))
    if match["month"] == "may":
        return None
    number = month_number(match["month"])
    if word in ("this", "current"):
        return Calendar(base=base, months=(number, number), precision="month")
    # Last March is the last one that there was, next March the first that there will be.
    if word in ("last", "past", "next", "coming", "upcoming"):
        return Calendar(base="year", months=(number, number), precision="month", side=offset)
    return None


#: Names of newspapers, and of people, begin with a weekday's.
_NO_WEEKDAY = re.compile(r" (?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Morning Post)(?![a-z])")
_AFTER_SHORT = re.compile(rf"[.,]?\s?(?:\d|the \d|{MONTH})|,|\)|$|[.;!?](?:\s|$)| (?:and|or|to|until|till|through)(?![a-z])")
_BEFORE_SHORT = re.compile(r"\b(?:on|by|next|last|this|from|to|until|till|and|or|since|week)[ -]$|[(]$")


def _weekday(match: re.Match[str]) -> Expression | None:
    text = match["weekday"]
    if _NO_WEEKDAY.match(match.string, match.end()):
        return None
    if len(text) < 6 and not (
        _BEFORE_SHORT.search(match.string, max(0, match.start() - 8), match.start())
        or (_AFTER_SHORT.match(match.string, match.end()) and match.string[match.end() : match.end() + 1] not in ("", "."))
    ):
        return None
    day = weekday_number(text)
    return Week(base="reference", days=(day, day), nearest=True, offset=-1)


def _weekday_of_week(match: re.Match[str]) -> Expression | None:
    day = weekday_number(match["weekday"])
    base, offset = WORDS["relative"][match["rel"].lower()]
    return Week(base=base, offset=offset, days=(day, day))


def _day_word(match: re.Match[str]) -> Expression | None:
    said = match[0].lower().removeprefix("the ").replace("tmrw", "tomorrow")
    return Day(base="reference", offset=WORDS["days"][said if said in WORDS["days"] else said.split()[0]])


def _weekday_and_day(match: re.Match[str]) -> Expression | None:
    number = english(match["number"])
    if not number or number > 31:
        return None
    return Day(base="year", number=number, weekday=weekday_number(match["weekday"]))


def _shift(match: re.Match[str]) -> Expression | None:
    count, unit, side = count_of(match["count"]), unit_of(match["unit"]), match["side"].lower()
    if not count or (unit == "decade" and side not in ("ago", "earlier", "later")):
        return None
    if unit == "decade":
        count, unit = 10 * count, "year"
    # Two weeks after the board met: the weeks are a quantity, no date stands beside them.
    if side in ("before", "after") and _GOES_ON.match(match.string, match.end()):
        return None
    # 20,000 cars a day from 2031: what begins then is counted by the day.
    if side == "from" and match["count"].lower() in ("a", "an") and _BEGINS.match(match.string, match.end()):
        return None
    # A week later than planned is no day.
    if side in ("earlier", "later") and match.string.startswith(" than", match.end()):
        return None
    more = _COUNTED.findall(match["more"] or "")
    extra = tuple((count_of(number) or 0, unit_of(name)) for number, name in more)
    if side in ("earlier", "before", "ago", "back"):
        count, extra = -count, tuple((-number, name) for number, name in extra)
    if side in ("earlier", "later", "before", "after"):
        return Shift(base="anchor", count=count, unit=unit, extra=extra)
    # Compared with $4m a year ago: a year before what is reported.
    base = "either" if side == "ago" and unit == "year" and count == -1 and not extra else "reference"
    return Shift(base=base, count=count, unit=unit, extra=extra)


_BEGINS = re.compile(rf" (?:\d|{MONTH})")
_FUTURE = re.compile(r"\b(?:will|please|shall|to be|going to|due|back|begins?|opens?|starts?|launch(?:es)?|meeting)\b[^.;!?]{0,40}$|'ll\b[^.;!?]{0,40}$")


def _in_some(match: re.Match[str]) -> Expression | None:
    """In two weeks: only of what is said to come, and never in years, which may as well be how long it takes."""
    count = count_of(match["count"])
    if not count or not _FUTURE.search(match.string, max(0, match.start() - 56), match.start()):
        return None
    if " " in match["unit"]:
        return Shift(base="reference", count=count, unit=BUSINESS, assumed=NO_HOLIDAYS)
    return Shift(base="reference", count=count, unit=unit_of(match["unit"]))


def _lapse(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    count = count_of(groups.get("count") or groups["before"])
    if not count:
        return None
    unit = unit_of(match["unit"])
    lead = match["lead"].lower()
    sign = 1 if lead in ("next", "coming", "following", "upcoming") else -1
    whole = unit == "quarter" or (unit == "decade" and sign > 0)
    return Lapse(base="reference", count=sign * count, unit=unit, whole=whole)


def _same(match: re.Match[str]) -> Expression | None:
    if match["year"]:
        return Same(base="anchor", year=year_number(match["year"]))
    return Same(base="anchor", years=-1 if match["last"] else 0)


def _year_ago(match: re.Match[str]) -> Expression:
    return Same(base="anchor", years=-1)


def _to_date(match: re.Match[str]) -> Expression | None:
    return Lapse(base="reference", unit="to date")


def _up_to_now(match: re.Match[str]) -> Expression | None:
    """To date; but what is up to date is new."""
    if match.string[max(0, match.start() - 3) : match.start()].lower() in ("up ", "up-"):
        return None
    return Lapse(base="reference", unit="up to now")


def _since_start(match: re.Match[str]) -> Expression | None:
    unit = match["unit"]
    if match["side"].lower() == "earlier":
        return Lapse(base="reference", unit=f"earlier {unit}")
    return Lapse(base="reference", unit=f"later {unit}")


def _whole(match: re.Match[str]) -> Calendar | None:
    """The month or year that something is within."""
    if match["the"]:
        return None
    if match["month"]:
        number = month_number(match["month"])
        return evolve(dated(year_number(match["own"])), months=(number, number), precision="month")
    if match["rel"]:
        if match["whole"] == "month":
            base, shift = WORDS["relative"][match["rel"].lower()]
            return Calendar(base=base, shift=shift, precision="month")
        return related(match["rel"])
    return Calendar(year=year_number(match["year"]))


def _within(match: re.Match[str]) -> Expression | None:
    whole = _whole(match)
    if whole is None:
        return None
    which = match["which"].lower()
    number = -1 if which == "last" else english(which)
    count = count_of(match["count"]) if match["count"] else None
    if not number or (count and number not in (1, -1)):
        return None
    first, last = ((1, count) if number == 1 else (-count, -1)) if count else (number, number)
    if match["weekday"]:
        day = weekday_number(match["weekday"])
        return Within(base=whole.base, whole=whole, unit="weekday", first=number, last=number, weekday=day)
    unit = unit_of(match["unit"])
    if unit in ("month", "quarter"):
        if whole.months is not None or whole.shift is not None:
            return None
        if unit == "quarter":
            first, last = (first * 3 - 2, last * 3) if first > 0 else (first * 3, last * 3 + 2)
        months = (first, last) if first > 0 else (13 + first, 13 + last)
        if not 1 <= months[0] <= months[1] <= 12:
            return None
        precision = {1: "month", 3: "quarter", 6: "half"}.get(months[1] - months[0] + 1, "span")
        return evolve(whole, months=months, precision=precision if unit == "quarter" or count in (None, 6) else "span")
    if unit not in ("week", "day"):
        return None
    return Within(base=whole.base, whole=whole, unit=unit, first=first, last=last)


_OF_WHAT = re.compile(r" (?:of|since|after|as|at|in|on|with)(?![a-z])")


def _first_months(match: re.Match[str]) -> Expression | None:
    """The first six months, without a year, but not of a marriage."""
    count = count_of(match["count"])
    if not count or not 2 <= count <= 11 or _OF_WHAT.match(match.string, match.end()):
        return None
    return Calendar(base="year", months=(1, count), precision="half" if count == 6 else "span")


def _after_next(match: re.Match[str]) -> Expression | None:
    unit = match["unit"].lower()
    if unit == "year":
        return Calendar(base="reference", years=2)
    if unit == "month":
        return Calendar(base="reference", shift=2, precision="month")
    return Week(base="reference", offset=2, days=(5, 6) if unit == "weekend" else (0, 6))


def _week_number(match: re.Match[str]) -> Expression | None:
    whole = Calendar(year=year_number(match["year"])) if match["year"] else Calendar(base="reference")
    if match["rel"]:
        whole = related(match["rel"])
    number = int(match["number"])
    return Within(base=whole.base, whole=whole, unit="week", first=number, last=number) if 1 <= number <= 53 else None


def _day_of(match: re.Match[str]) -> Expression | None:
    number = english(match["number"])
    last = english(match["last"]) if match["last"] else number
    if not number or not last or not number <= last <= 31 or (not match["last"] and match["number"].isdigit()):
        return None
    base, shift = WORDS["relative"].get(match["rel"].lower(), ("either", 0))
    return Calendar(base=base, shift=shift, days=(number, last), precision="day" if number == last else "span")


def _that_day(match: re.Match[str]) -> Expression | None:
    number = english(match["number"])
    # The twenty-second of anything is counted seldom, the second often.
    said = _THAT_DAY if match["number"][0].isdigit() or (number or 0) > 20 else _THAT_WORDED_DAY
    if not number or number > 31 or not said.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    return Day(base="year", number=number)


_THAT_DAY = re.compile(r"\b(?:[Oo]n|[Ff]or|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Tt]o|[Bb]efore|[Aa]fter|[Ss]ince|[Oo]f) $")
_THAT_WORDED_DAY = re.compile(r"\b(?:[Oo]n|[Uu]ntil|[Tt]ill|[Ss]ince) $")


def _month_of_year(match: re.Match[str]) -> Expression | None:
    number = month_number(match["month"])
    if not is_month(match) and match["month"] == "may":
        return None
    return evolve(related(match["rel"]), months=(number, number), precision="month")


_GOES_ON = re.compile(
    rf"\s(?!today|tomorrow|tmrw|yesterday|this|next|last|now|{MONTH}|{WEEKDAY}|the (?:end|start|first|beginning)|[A-Z0-9])[a-z]"
)
_COUNTED = re.compile(rf"({NUMBER}) ({UNIT})")
_LEAD = r"[Ll]ast|[Pp]ast|[Pp]revious|[Pp]receding|[Nn]ext|[Cc]oming|[Uu]pcoming|[Ff]ollowing"

FORMS: tuple[Form, ...] = (
    Form("todate", ("latin",), r"[Yy]ear[- ]to[- ]date|YTD(?![A-Za-z])", _to_date),
    Form("sincestart", ("latin",), r"(?P<side>[Ee]arlier|[Ll]ater|[Rr]est of(?= (?:this|the current) )) (?:in )?(?:this|the(?: current)?) (?P<unit>year|month|week)(?![a-z])", _since_start),
    Form(
        "same",
        ("latin",),
        r"(?:[Ss]ame|[Cc]omparable|[Cc]orresponding|[Ee]quivalent|[Ll]ike)(?: (?:three|six|nine|3|6|9)[- ]months?)? period"
        r"(?: (?:(?P<last>a year (?:earlier|ago|before)|(?:the |of the |in the |of )?(?:previous|prior|last|preceding) year)"
        rf"|(?:in |of )(?:the )?(?:fiscal )?(?P<year>{YEAR})))?",
        _same,
    ),
    Form(
        "samequarter",
        ("latin",),
        r"(?:[Ss]ame|[Cc]omparable|[Cc]orresponding|[Ee]quivalent) (?:quarter|half|(?:three|six|nine) months|month|week)"
        r" (?:(?P<last>a year (?:earlier|ago|before)|(?:the |of the |in the |of )?(?:previous|prior|last|preceding) year)"
        rf"|(?:in |of )(?:fiscal )?(?P<year>{YEAR}))",
        _same,
    ),
    Form("yearago", ("latin",), r"(?:(?:[Yy]ear|[Tt]welve[- ]month)-(?:ago|earlier)|[Pp]rior[- ]year|[Pp]revious[- ]year) (?:period|quarter|half|month|week)(?![a-z])", _year_ago),
    Form(
        "within",
        ("digit", "latin"),
        rf"(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast|\d{{1,2}}(?:st|nd|rd|th)) (?:(?P<count>{NUMBER}) )?"
        rf"(?:(?P<unit>{UNIT})|(?P<weekday>{WEEKDAY}))(?: (?:of|in) (?:the )?| ){_WHOLE}",
        _within,
    ),
    Form("firstmonths", ("latin",), rf"[Ff]irst (?P<count>{NUMBER}) months(?![a-z])", _first_months),
    Form("afternext", ("latin",), r"(?P<unit>[Ww]eekend|[Ww]eek|[Mm]onth|[Yy]ear) after (?:the )?next(?![a-z])", _after_next),
    Form("weeknumber", ("latin",), rf"[Ww]eek (?P<number>\d{{1,2}})(?!\d)(?: (?:of|in) (?:(?P<year>{YEAR})|(?P<rel>{RELATIVE}) year))?", _week_number),
    Form("lapse", ("latin",), rf"(?P<lead>{_LEAD}) (?P<count>{NUMBER}) (?P<unit>{UNIT})", _lapse),
    Form("lapsed", ("digit", "latin"), rf"(?P<before>{NUMBER}) (?P<lead>{_LEAD}) (?P<unit>(?:year|quarter|month|week|day|decade)s(?![a-z]))", _lapse),
    Form("weekdayof", ("latin",), rf"(?P<weekday>{WEEKDAY})(?: of| in)?(?: the)? (?P<rel>{RELATIVE}) week(?![a-z])", _weekday_of_week),
    Form("weekof", ("latin",), rf"(?P<rel>{RELATIVE}) week(?: on| -|,)? (?P<weekday>{WEEKDAY})", _weekday_of_week),
    Form("dayof", ("digit", "latin"), rf"(?P<number>{DAY})(?:{TO}(?P<last>{DAY}))?(?: day)?(?: of| in)? (?P<rel>{RELATIVE}|the) month(?![a-z])", _day_of),
    Form("monthof", ("latin",), rf"(?P<month>{MONTH}),?(?: of| in)? (?P<rel>{RELATIVE}) year(?![a-z])", _month_of_year),
    Form("thatday", ("latin",), rf"the (?P<number>{ORDINAL})(?=[.,;!?]|$| (?:and|to|until|till|through)(?![a-z]))", _that_day),
    Form(
        "relative",
        ("latin",),
        rf"(?P<rel>{RELATIVE}) (?:fiscal |calendar )?(?P<unit>year|month|quarter|weekend|work(?:ing)? ?week|week|decade|day|(?P<month>{MONTH})|(?P<weekday>{WEEKDAY}))(?![A-Za-z])",
        _relative,
    ),
    Form("shift", ("digit", "latin"), rf"(?P<count>{NUMBER})[- ](?P<unit>{UNIT})(?P<more>(?:,? (?:and )?{NUMBER} {UNIT}){{1,2}})? (?P<side>ago|back|earlier|later|before|after|from now|from(?= (?:the |today|tomorrow|yesterday|[A-Z0-9]))|hence)(?![a-z])", _shift),
    Form("insome", ("latin",), rf"[Ii]n (?P<count>{NUMBER}) (?P<unit>(?:(?:business|working|trading) )?days?|weeks?)(?![a-z])(?! (?:from|after|before|of|ago|since))", _in_some),
    Form("uptodate", ("latin",), r"(?:to|till) date(?![a-z])(?! \d| from)", _up_to_now),
    Form("daywords", ("latin",), r"(?:[Tt]he )?[Dd]ay (?:after (?:tomorrow|tmrw)|before yesterday)|(?:[Tt]oday|TODAY|(?:[Yy]esterday|[Tt]omorrow)(?: (?:morning|afternoon|evening|night))?|tmrw|[Tt]onight|[Tt]his (?:morning|afternoon|evening)|[Ll]ast night)(?![A-Za-z])", _day_word),
    Form(
        "weekdayday",
        ("latin",),
        rf"(?P<weekday>{WEEKDAY}),?(?: the)? (?P<number>{DAY_OF_MONTH})(?=[.,;!?]|$| (?:and|to|until|till|at)(?![a-z]))",
        _weekday_and_day,
    ),
    Form("weekday", ("latin",), rf"(?P<weekday>{WEEKDAY})", _weekday),
)
