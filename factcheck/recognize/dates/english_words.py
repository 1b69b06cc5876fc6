"""The building blocks of English dates: months, weekdays, days, years, units, as pieces of regular expressions."""

from __future__ import annotations

import re

from factcheck.recognize.dates.counted import century, english, year_in_words
from factcheck.recognize.dates.expression import Calendar
from factcheck.recognize.dates.words import words

WORDS = words("en")


def cased(word: str, least: int = 0) -> str:
    """A word in lower, title or upper case, of which at least some letters are written (all, by default)."""
    must, may = (word[1:least], word[least:]) if least else (word[1:], "")
    rest = must + (f"(?:{may})?" if may else "")
    loud = must.upper() + (f"(?:{may.upper()})?" if may else "")
    return f"[{word[0].upper()}{word[0]}](?:{rest}|{loud})"


def any_of(entries: list[str]) -> str:
    """An alternation of words in any of the cases, the longest first."""
    return "(?:" + "|".join(cased(word) for word in sorted(entries, key=lambda w: (-len(w), w))) + ")"


MONTHS = {name: number for number, name in enumerate(WORDS["months"], 1)}
MONTH = "(?:" + "|".join(["[Ss](?:ept?|EPT?)(?![A-Za-z])", *(cased(name, 3) for name in MONTHS)]) + ")(?![A-Za-z])"
WEEKDAYS = {name: number for number, name in enumerate(WORDS["weekdays"])}
WEEKDAY = (
    "(?:"
    + "|".join(cased(name) for name in WEEKDAYS)
    + "|"
    + "|".join(rf"{name[:3].title()}(?![a-z])" for name in WEEKDAYS)
    + "|Tues|Weds|Thurs?"
    + ")(?![A-Za-z])"
)
_NUMERIC = r"(?:3[01]|[12]\d|0?[1-9])"
_ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_CARDINALS = "one|two|three|four|five|six|seven|eight|nine"
ORDINAL_WORD = (
    rf"(?:(?:twenty|thirty)[- ](?:{_ONES})|{_ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth"
    r"|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)(?![a-z])"
)
_TEEN = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
#: Nineteen, but not of nineteen eighty-six; two, but not of two thousand.
_CARDINAL_WORD = (
    rf"(?:(?:twenty|thirty)[- ](?:{_CARDINALS})(?![a-z]|[- ](?:thousand|hundred))|(?:{_CARDINALS}|thirty)(?![a-z]|[- ](?:thousand|hundred))"
    rf"|(?:{_TEEN}|twenty)(?![a-z]|[- ](?:thousand|hundred|zero|oh|{_TEEN}|{_TENS})(?![a-z])))"
)
ORDINAL = rf"(?:{_NUMERIC}\s?(?:st|nd|rd|th)(?![a-z])|{ORDINAL_WORD})"
DAY = rf"(?:{ORDINAL}|{_NUMERIC}(?![\d%]|:\d|\.\d|,\d{{3}}))"
#: A day beside a month may also be written in words: May twenty-nine.
DAY_OF_MONTH = rf"(?:{DAY}|{_CARDINAL_WORD})"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[- ](?:{_CARDINALS}))?|{_TEEN}|(?:zero |oh )?(?:{_CARDINALS}))(?![a-z])"
YEAR_WORD = (
    rf"(?:(?:seventeen|eighteen|nineteen|twenty)[- ](?:hundred[- ])?(?:and )?{_BELOW_HUNDRED}"
    rf"|two thousand(?:(?: and)? {_BELOW_HUNDRED})?(?![a-z]))"
)
YEAR = r"(?:(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)|['’]\d\d(?!\d|s))"
#: A year beside a month may also be written in words: August nineteen ninety-three.
#: One of the Middle Ages has to close its clause: by 5 December 1391 houses may have been built.
YEAR_OF_DATE = rf"(?:{YEAR}|1[0-4]\d\d(?=[.;:)!?]?(?:\s*$|\s[A-Z])|, [a-z])|{YEAR_WORD}|(?<= of )\d\d(?![\d%])|(?<= )(?:3[2-9]|[4-9]\d)(?=[.,;)]?$|[.,;)]\s))"
TO = r"\s?(?:-|–|—|~|to|through|thru|until|till|and|or)\s?(?:the )?"
NUMBER = (
    r"(?:\d{1,3}|[Aa]n?|(?:[Aa] )?couple(?: of)?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine"
    r"|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ee]ighteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty)"
)
UNIT = r"(?:year|quarter|month|fortnight|week|day|decade)s?(?![a-z])"
RELATIVE = any_of(list(WORDS["relative"]))
OF = r"(?:\s?[-,]\s?|,?\s(?:of |in )?(?:the )?)?"

_WORDY_MAY = re.compile(r"\b(?:in|of|last|next|since|until|till|by|from|between|during|mid|early|late|through|the)[\s-]$")
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|of|last|next|this|since|until|till|by|from|to|through|and|or|between|during|before|after|for|each|every|on"
    r"|early|late|mid|the)|,|[-–(/])\s?$",
    re.IGNORECASE,
)


def month_number(text: str) -> int:
    """The month that a name or its short form means."""
    return next(number for name, number in MONTHS.items() if name.startswith(text[:3].lower()))


def weekday_number(text: str) -> int:
    """The weekday that a name or its short form means; Monday is 0."""
    return next(number for name, number in WEEKDAYS.items() if name.startswith(text[:3].lower()))


def year_number(text: str | None) -> int | None:
    """The year that digits, two digits after an apostrophe, or words mean."""
    if text is None:
        return None
    digits = text.lstrip("'’")
    if not digits.isdigit():
        return year_in_words(text)
    return int(digits) if len(digits) == 4 else century(int(digits))


def count_of(text: str) -> int | None:
    """The number of units that digits or words count."""
    return 2 if "couple" in text.lower() else english(text)


def unit_of(text: str) -> str:
    """A unit's name in the singular."""
    return text.lower().rstrip("s")


def dated(year: int | None) -> Calendar:
    """A calendar year, or one that is yet to be found."""
    return Calendar(year=year) if year is not None else Calendar(base="year")


def related(text: str) -> Calendar:
    """The year that this, last, next … means."""
    base, years = WORDS["relative"][text.lower()]
    return Calendar(base=base, years=years)


def is_month(match: re.Match[str]) -> bool:
    """Whether a month's name without a figure beside it is one, and not a verb (may, march) or a person (April, Dec)."""
    text, whole = match["month"], match.string
    if text == "may":
        return _WORDY_MAY.search(whole, max(0, match.start() - 10), match.start()) is not None
    if match.end() < len(whole) and whole[match.end()] in "'’":
        return text.lower() not in ("may", "mar", "dec", "jan")
    named = _SURNAME.match(whole, match.end()) is not None
    if len(text) > 4 and text[0].isupper() and text != "March" and not named:
        return True
    if named:
        return _WORDY_MAY.search(whole, max(0, match.start() - 10), match.start()) is not None
    before = _BEFORE_MONTH.search(whole, max(0, match.start() - 12), match.start())
    return before is not None or (text[0].isupper() and _BETWEEN_MONTHS.match(whole, match.end()) is not None)


_SURNAME = re.compile(r" [A-Z][a-z]")
_BETWEEN_MONTHS = re.compile(rf"\s?(?:-|–|to|through|until)\s?{MONTH}")
