"""How amounts, dates, periods and messages are put into words, in the reader's language."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Sequence
from decimal import Context, Decimal
from functools import cache
from typing import Any

from attrs import evolve

from factcheck.i18n import Translator, _
from factcheck.model import Claim, Interval, Message, Period, Value

#: Scale words, largest first: the exponent of ten and the word that follows the number.
_SCALES = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "zh-Hans": ((12, "万亿"), (8, "亿"), (4, "万")),
    "zh-Hant": ((12, "萬億"), (8, "億"), (4, "萬")),
}

#: More digits after the point than this are unpleasant to read: a smaller scale, or none, is taken.
_MOST_DECIMALS = 4

#: Ends that were calculated are shown to so many digits.
_CALCULATED = Context(prec=6)

#: So many digits need a scale word, or rounding; fewer may be a year.
_LONG = re.compile(r"^-?[0-9]{5}|\.[0-9]{6}")
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,12})?")
_INTERVAL = re.compile(r"([\[(])(-?(?:∞|[0-9]{1,30}(?:\.[0-9]{1,12})?)), (-?(?:∞|[0-9]{1,30}(?:\.[0-9]{1,12})?))([\])])")

#: Parameters of messages that are ids, and the context of the catalogs that knows them.
_IDS = {
    "concept": "concept",
    "event": "concept",
    "first": "concept",
    "less": "concept",
    "more": "concept",
    "basis": "qualifier value",
}

#: What stands before an amount for each bound of the contract; ranges show both ends instead.
_BOUND_MARKS = {"=": "", "~": "≈ ", ">": "> ", "<": "< ", "..": ""}


def number_text(t: Translator, number: Decimal) -> str:
    """A number with a scale word of the language, never rounded: ``29.58億``, ``1.91 million``, ``3,459,999.5``."""
    size = abs(number)
    for exponent, word in _SCALES[t.lang]:
        if size >= Decimal(10) ** exponent:
            scaled = number.scaleb(-exponent).normalize()
            if -int(scaled.as_tuple().exponent) <= _MOST_DECIMALS:
                return f"{scaled:,f}{word}" if t.lang == "en" else f"{scaled:f}{word}"
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


@cache
def _currency_name(code: str, lang: str) -> str:
    from babel import Locale

    return str(Locale.parse(lang.replace("-", "_")).currencies.get(code, code))


def is_currency(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code, alone."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def unit_text(t: Translator, unit: str) -> str:
    """A unit in words: currencies by code in English, by name in Chinese; ``HKD/share`` piece by piece."""
    if "/" in unit:
        first, _slash, rest = unit.partition("/")
        # English names units in the plural, but not behind a slash.
        return f"{unit_text(t, first)}/{rest.replace('_', ' ') if t.lang == 'en' else unit_text(t, rest)}"
    if is_currency(unit):
        return unit if t.lang == "en" else t.texts.pgettext("unit", unit) or _currency_name(unit, t.lang)
    return t.label("unit", unit)


def amount_text(t: Translator, number: Decimal, unit: str) -> str:
    """A number with its unit: ``USD 4 billion``, ``40億美元``, ``12.2%``."""
    return _with_unit(t, number_text(t, number), unit)


def _with_unit(t: Translator, words: str, unit: str) -> str:
    if unit == "percent":
        return f"{words}%"
    if not unit or unit in ("count", "rank"):
        return words
    name = unit_text(t, unit)
    if t.lang != "en":
        return f"{words}{name}"
    code, _slash, rest = name.partition("/")
    if is_currency(unit.partition("/")[0]):
        return f"{code} {words}" + (f"/{rest}" if rest else "")
    return f"{words} {name}"


def value_text(t: Translator, value: Value) -> str:
    """A value: the amount with its bound, the ends of a range, or a date."""
    if value.is_date:
        return str(value.amount) if value.amount else days_text(value.low, value.high)
    if isinstance(value.amount, Decimal) and value.bound != "..":
        return _BOUND_MARKS.get(value.bound, "") + amount_text(t, value.amount, value.unit)
    return interval_text(t, value)


def interval_text(t: Translator, value: Value) -> str:
    """What the words allow: ``[39.5億, 40.5億]美元``; round brackets where an end itself is not allowed."""
    if value.is_date:
        return days_text(value.low, value.high)
    ends = [number_text(t, end) if isinstance(end, Decimal) else None for end in (value.low, value.high)]
    if ends[0] == ends[1] and isinstance(value.low, Decimal):
        return amount_text(t, value.low, value.unit)
    left = "[" if value.low_closed and isinstance(value.low, Decimal) else "("
    right = "]" if value.high_closed and isinstance(value.high, Decimal) else ")"
    return _with_unit(t, f"{left}{ends[0] or '−∞'}, {ends[1] or '∞'}{right}", value.unit)


def days_text(start: object, end: object) -> str:
    """Two days as one expression, as short as says it all: ``2021-12``, ``2022-01-01/2025-09-30``."""
    if not isinstance(start, dt.date) or not isinstance(end, dt.date):
        return f"{start.isoformat() if isinstance(start, dt.date) else '…'}/{end.isoformat() if isinstance(end, dt.date) else '…'}"
    if start == end:
        return start.isoformat()
    first, last = (start.month, start.day) == (1, 1), (end.month, end.day) == (12, 31)
    if first and last:
        return f"{start.year}" if start.year == end.year else f"{start.year}/{end.year}"
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        same = (start.year, start.month) == (end.year, end.month)
        return f"{start:%Y-%m}" if same else f"{start:%Y-%m}/{end:%Y-%m}"
    return f"{start.isoformat()}/{end.isoformat()}"


def period_text(period: Period | None) -> str:
    """A period in ISO form, ``""`` where the text does not tell it."""
    return "" if period is None else days_text(period.start, period.end)


def qualifiers_text(t: Translator, claim: Claim) -> str:
    """What sets a claim apart, in words: ``basis: adjusted; round: B``. Links to other claims are left out."""
    shown = (key for key in sorted(claim.qualifiers) if key != "restates")
    return "; ".join(f"{t.label('qualifier', key)}: {_qualifier_value(t, key, claim.qualifiers[key])}" for key in shown)


def _qualifier_value(t: Translator, key: str, value: str) -> str:
    return t.label("concept", value) if key in ("growth_of", "share_of") else t.label("qualifier value", value)


def interval_of(text: str) -> Interval | None:
    """The interval that a rule wrote into its arithmetic, ``[39.5, 40.5]``, ``(40, ∞)`` or ``100``; ``None`` for any other text."""
    match = _INTERVAL.fullmatch(text)
    if match is None:
        return Interval(Decimal(text), Decimal(text)) if _NUMBER.fullmatch(text) else None
    left, low, high, right = match.groups()
    ends = [None if "∞" in end else Decimal(end) for end in (low, high)]
    return Interval(ends[0], ends[1], left == "[", right == "]")


def digits_text(t: Translator, text: str, unit: str = "") -> str:
    """A number or an interval in bare digits with scale words and its unit; any other text, a year among them, as it is."""
    interval = interval_of(text)
    if interval is None:
        return text
    if _NUMBER.fullmatch(text):
        readable = rounded(interval).low
        assert readable is not None
        return amount_text(t, readable, unit) if unit or _LONG.search(text) else text
    interval = rounded(interval)
    low = "−∞" if interval.low is None else number_text(t, interval.low)
    high = "∞" if interval.high is None else number_text(t, interval.high)
    left, right = "[" if interval.low_closed else "(", "]" if interval.high_closed else ")"
    return _with_unit(t, f"{left}{low}, {high}{right}", unit)


def rounded(interval: Interval) -> Interval:
    """Calculated ends with as many digits as a reader takes in; ends that were written are shorter anyway."""
    low, high = (None if end is None else _CALCULATED.plus(end) for end in (interval.low, interval.high))
    return evolve(interval, low=low, high=high)


def message_text(t: Translator, message: Message) -> str:
    """A message in the reader's language.

    Parameters named as in `_IDS` are ids, ``unknown`` are qualifiers, ``unit`` is a unit's code: they are put into words; decimals, dates and values are
    formatted; lists are joined as the language does it.
    """
    params = {key: _param(t, key, value) for key, value in message.params.items()}
    return t(message.template).format_map(params)


def _param(t: Translator, key: str, value: Any) -> str:
    if isinstance(value, str):
        kind = key.rstrip("0123456789").rsplit("_", 1)[-1]
        if kind in _IDS:
            return t.label(_IDS[kind], value)
        if kind == "unknown":
            return t(_(", ")).join(t.label("qualifier", name) for name in value.split(", "))
        return unit_text(t, value) if kind == "unit" else digits_text(t, value)
    if isinstance(value, Decimal):
        return number_text(t, value)
    if isinstance(value, Value):
        return value_text(t, value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Message):
        return message_text(t, value)
    if isinstance(value, Sequence):
        return t(_(", ")).join(_param(t, key, item) for item in value)
    return str(value)
