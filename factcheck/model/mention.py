"""Mentions: figures and dates as recognised, before it is known what they say."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from attrs import frozen

from factcheck.model.value import Value

#: What a mention is: decides which concepts it can be a value of.
KINDS = ("number", "money", "percent", "quantity", "rank", "age", "duration", "date")


@frozen
class Mention:
    """A figure or a date in a text.

    Args:
        start: first character in the text that was scanned; bound words, sign, currency, unit and counter included.
        end: one past the last character.
        quote: exactly ``text[start:end]``.
        kind: one of `KINDS`.
        value: what it means.
        role: of a date, what its words make of it: ``""``, ``as_of`` (截至), ``since`` (自…以來, 起), ``until`` (止, 前),
            ``after``, ``recurring``; of a number, ``ordinal`` (第三), ``approximate ordinal`` (前五), ``multiple`` (倍), ``unit``.
        relative: of a date, what it is counted from: ``""`` (nothing), ``reference`` (今年, last month: the day of the
            source), ``anchor`` (同年, 兩個月後, a year earlier: a date before it in the text), ``year`` (6月: its year is to be found).
        noun: the counter or unit as written, folded (``家``, ``名``, ``tokens``), ``""`` if none.
    """

    start: int
    end: int
    quote: str
    kind: str
    value: Value
    role: str = ""
    relative: str = ""
    noun: str = ""

    @property
    def amount(self) -> Decimal | str | None:
        """The value's amount in the base unit, or a date's ISO prefix."""
        return self.value.amount

    @property
    def low(self) -> Decimal | dt.date | None:
        """The least the words allow; of a date, its first day."""
        return self.value.low

    @property
    def high(self) -> Decimal | dt.date | None:
        """The most the words allow; of a date, its last day."""
        return self.value.high

    @property
    def unit(self) -> str:
        """ISO 4217 code, unit name, or ``date``."""
        return self.value.unit

    @property
    def bound(self) -> str:
        """``=``, ``~``, ``>``, ``<`` or ``..``."""
        return self.value.bound
