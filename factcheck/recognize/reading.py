"""One quantity while it is read: the numeral, what stands around it, and how far it reaches."""

from __future__ import annotations

from decimal import Decimal

from factcheck.model import Mention, Value
from factcheck.recognize import english, intervals, numerals
from factcheck.recognize.context import Context
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.words import Word

HUNDRED = Decimal(100)


class Reading:
    """One quantity while it is read: the numeral, what stands around it, and how far it reaches."""

    __slots__ = (
        "assumed", "context", "end", "floor", "folded", "hedge", "kind", "level", "lower", "noun", "number", "per", "role",
        "start", "text", "unit", "word",
    )  # fmt: skip

    def __init__(self, number: Numeral, start: int, text: str, context: Context, floor: int) -> None:
        self.number, self.start, self.end = number, start, number.end
        self.text, self.folded, self.lower = text, context.folded, context.lower
        self.context, self.floor = context, floor
        self.hedge = self.unit = self.noun = self.role = self.assumed = self.per = ""
        self.kind = "number"
        self.level = False
        self.word: Word | None = None

    def skip(self, position: int) -> int:
        """The place behind up to two spaces."""
        if self.folded[position : position + 1] != " ":
            return position
        return position + 1 + (self.folded[position + 1 : position + 2] == " ")

    def sole(self, start: int, end: int) -> bool:
        """Whether the text holds nothing but what stands from a place to another: it was asked what an expression means."""
        folded = self.folded
        return start < 20 and len(folded) - end < 20 and not folded[:start].strip() and not folded[end:].strip(" .!?\n")

    def times(self, factor: Decimal) -> None:
        n = self.number
        self.number = n._replace(
            value=n.value * factor, step=n.step * factor, round_step=n.round_step * factor,
            more=n.more * factor if n.more else None, high=n.high * factor if n.high else None,
        )  # fmt: skip

    def currency(self, name: str) -> None:
        if name in ("yuan", "dollar", "yen", "franc", "krona"):
            if not self.unit:
                self.unit, self.assumed = getattr(self.context, name)
        else:
            self.unit, self.assumed = name, ""

    def value(self) -> Value:
        """The value, with the interval that the words allow."""
        n = self.number
        unit = f"{self.unit}/{self.per}" if self.per else self.unit
        if n.bare_scale and self.hedge == "nearly":
            # 近万人 is just under ten thousand, not up to half as many more.
            n = n._replace(step=Decimal(1))
        if (self.level and _alone(n.value)) or (n.bare_scale and n.more is None and self.hedge in ("", "about") and n.value < Decimal(10) ** 12):
            low, high = sorted((n.value, n.value * 10))
            return intervals.vague(low, high, unit, assumed=self.assumed)
        if n.vague and n.high is not None:
            low, high = sorted((n.value, n.high))
            return intervals.vague(low, high, unit, assumed=self.assumed)
        if n.high is not None:
            low, high = sorted((n.value, n.high))
            return intervals.between(n._replace(value=low), n._replace(value=high), unit, assumed=self.assumed)
        whole = not n.scaled and not n.decimals
        exact = whole and self.kind in ("number", "quantity", "duration", "age", "rank")
        return intervals.bounded(n, self.hedge or "flat", unit, exact=exact, signed=self.kind == "number", assumed=self.assumed)

    def mention(self) -> Mention:
        """The mention."""
        return Mention(
            self.start, self.end, self.text[self.start : self.end], self.kind, self.value(), self.role, "", self.noun
        )


def _alone(value: Decimal) -> bool:
    """Whether an amount is a power of ten: 百万级 reaches up to the next one, 15万吨级 is the name of a size."""
    return value.as_tuple().digits[0] == 1 and not any(value.as_tuple().digits[1:])


def numeral_at(start: int, folded: str, context: Context) -> Numeral | None:
    char = folded[start]
    if char.isascii() and char.isalpha():
        return english.read(folded, context.lower, start)
    if char == "零" and folded.startswith("下", start + 1):
        # 零下8度: a sign, not a nought.
        return None
    if char in "数几好上成":
        return numerals.read_vague(folded, start)
    wide = context.text[start : start + 1] >= "０" if char.isdigit() and context.text else False
    return numerals.read(folded, start, wide=wide)
