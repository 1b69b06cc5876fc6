"""Days that English counts: the first Sunday, two Sundays from now, back on 15, the next four business days."""

from __future__ import annotations

import re

from factcheck.recognize.dates.compound import Unresolved, Within
from factcheck.recognize.dates.counted import english
from factcheck.recognize.dates.english_words import NUMBER, WEEKDAYS, cased, count_of, weekday_number
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Week
from factcheck.recognize.dates.form import Form
from factcheck.recognize.dates.shift import BUSINESS, Lapse, Shift

NO_HOLIDAYS = "public holidays are not known"
_WEEKDAY = "(?:" + "|".join(cased(name) for name in WEEKDAYS) + ")"
_CLOSED = re.compile(r"\s?(?:[.,;:!?)]|$)")
_RECURRING = re.compile(r"\b(?:[Ee]very|[Ee]ach) $")


def _nth_weekday(match: re.Match[str]) -> Expression:
    """First Sunday: of this month; the first Sunday: of the month told. Of what else it may be is not known."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    if not _CLOSED.match(match.string, match.end()) or _RECURRING.search(before):
        return Unresolved(base="anchor")
    number, day = english(match["which"]) or 1, weekday_number(match["weekday"])
    whole = Calendar(base="anchor" if before.lower().endswith("the ") else "reference", shift=0, precision="month")
    return Within(base=whole.base, whole=whole, unit="weekday", first=number, last=number, weekday=day)


def _weekdays_on(match: re.Match[str]) -> Expression | None:
    """Two Sundays from now; two Sundays later, from what is told."""
    count, day = count_of(match["count"]), weekday_number(match["weekday"])
    return Week(base="anchor" if match["later"] else "reference", days=(day, day), nearest=True, offset=count) if count else None


#: Where somebody comes, goes or is expected, a bare number is a day.
_BACK_ON = re.compile(r"\bback on $")
_MOVED = re.compile(r"\b(?:back|returns?|returned|leaves?|leaving|arrives?|arriving|due|scheduled|slated|postponed) (?:on|for) $")


def _day_back(match: re.Match[str]) -> Expression | None:
    """I went back for the 27."""
    bare = match[0].removeprefix("the ")
    number = english(bare)
    said = _BACK_ON if bare == match[0] else _MOVED
    if not number or number > 31 or not said.search(match.string, max(0, match.start() - 20), match.start()):
        return None
    return Day(base="year", number=number)


def _business_days(match: re.Match[str]) -> Expression | None:
    """The past five trading days."""
    count = count_of(match["count"])
    if not count:
        return None
    ahead = match["lead"].lower() in ("next", "coming", "following", "upcoming")
    return Lapse(base="reference", count=count if ahead else -count, unit=BUSINESS, assumed=NO_HOLIDAYS)


def _the_one_before(match: re.Match[str]) -> Expression | None:
    """The year before: closing a clause, of what is told; but not the year before she left."""
    if match.string[max(0, match.start() - 4) : match.start()].lower() != "the " or not _ENDS.match(match.string, match.end()):
        return None
    return Shift(base="anchor", count=1 if match["side"] == "after" else -1, unit=match["unit"])


_ENDS = re.compile(r"[.,;:!?)](?:\s|$)|$| (?:and|but|while|when|to|at|from)(?![a-z])")

FORMS: tuple[Form, ...] = (
    Form("theonebefore", ("latin",), r"(?P<unit>year|month|week|day) (?P<side>before|earlier|after)(?![a-z])", _the_one_before),
    Form("nthweekday", ("latin",), rf"(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) (?P<weekday>{_WEEKDAY})(?![A-Za-z])", _nth_weekday),
    Form("weekdayson", ("digit", "latin"), rf"(?P<count>{NUMBER}) (?P<weekday>{_WEEKDAY})s? (?:from now|(?P<later>later))(?![a-z])", _weekdays_on),
    Form("dayback", ("digit", "latin"), r"(?:the thirty|the \d{1,2}|\d{1,2})(?= ?[.!?](?:\s|$)|$)", _day_back),
    Form(
        "businessdays",
        ("latin",),
        rf"(?P<lead>[Ll]ast|[Pp]ast|[Pp]revious|[Pp]receding|[Nn]ext|[Cc]oming|[Ff]ollowing|[Uu]pcoming) (?P<count>{NUMBER}) (?:business|working|trading) days(?![a-z])",
        _business_days,
    ),
)
