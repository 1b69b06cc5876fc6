"""Quantities: money, percentages, counts, durations, ages, ranks and plain numbers, with their bound words."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.model import Mention, Value
from factcheck.recognize import english, intervals, names, numerals, specials, words
from factcheck.recognize.context import Context
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.words import Word

#: Where a quantity's numeral may begin. What stands before it (约, US$, 第) is looked for backwards.
PATTERN = rf"[0-9½¼¾⅓⅔⅕⅙⅛⅜⅝⅞]|(?<![.0-9])\.(?=[0-9])|{specials.PATTERN}|[{numerals.CHARS}数几好上成]|(?<![A-Za-z]){english.PATTERN}"

_HUNDRED = Decimal(100)
_SIGN = re.compile(r"(?:^|[^0-9A-Za-z)%\]])-$")
_NEGATIVE = ("负", "minus ", "negative ")
_LEVEL = re.compile(r" ?(?:级别|量级|数量级|级)(?!台阶|市|领导)")
_JOIN = re.compile(r" ?(?:至|到|-|~|—{1,2}|–) ?| (?:to|through) ")
_AND = re.compile(r" ?(?:与|和|及|跟) ?| and ")
_BETWEEN = re.compile(r"(?:(?<![A-Za-z])between|介于|介乎|位于|处于|在) ?(?:[^\s0-9]{1,4} ?)?$")
_MORE = re.compile(r" ?(?:多|余)(?![0-9])")
# "from 4 to 7" and 由350万至3050万 tell of a change, unless it is a range that is spoken of.
_FROM = re.compile(r"(?:(?<!rang)(?<!range)(?<!ranging)(?<!ranges)(?<!ranged)(?<!is) (?:from|by) (?:[^ ]{1,3} ?)?$|(?:由|从|自)(?:[^，。；\s]{0,6}的)?$)")
_BETWEEN_TAIL = re.compile(r"[^，。；,;]{1,20}间")
_TAIL = re.compile(r" ?之间| ?间(?!隔|接)")
_PER = re.compile(r" ?(?:/|per |a |an |每) ?(share|股|吨|tonne|ton|barrel|桶|ounce|盎司|kg|pound|lb|公斤|坪|平方米|平方公尺|平米|square metre|square foot|sq ft|acre|hectare|公顷|kWh|MWh|度|千瓦时|token|tokens|件|台|辆|张|亩)(?![A-Za-z])")
_PER_BEFORE = re.compile(r"(?:每|单)(股|吨|桶|盎司|公斤|坪|公顷|平方米|平方公尺|平米|件|台|辆|张|亩|千瓦时|度)$")
_PER_NAMES = {
    "股": "share", "吨": "tonne", "桶": "barrel", "盎司": "ounce", "公斤": "kilogram", "kg": "kilogram", "lb": "pound", "平方米": "square metre", "平方公尺": "square metre", "平米": "square metre", "度": "kilowatt hour", "千瓦时": "kilowatt hour", "kWh": "kilowatt hour", "MWh": "megawatt hour", "坪": "ping",
    "件": "item", "台": "item", "辆": "item", "张": "item", "亩": "mu", "公顷": "hectare", "sq ft": "square foot",
    "ton": "tonne", "tokens": "token",
}  # fmt: skip
_AGED = re.compile(r"(?:(?<![A-Za-z])(?:aged|age|at the age of) )$")


class _Reading:
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

    # What follows -----------------------------------------------------------------------------------------------------

    def right(self) -> None:
        """Scale word, 多, unit, part of a unit, per what, level, bound word."""
        folded, money = self.folded, self.kind == "money"
        if self.number.digits:
            self._english_scale(money)
        if self.number.more is None and not self.number.vague:
            self._more()
        self._level()
        self._unit(money)
        self._level()
        self._aged()
        if self.kind == "money":
            self._per_what()
        self._undo_over()
        bound = words.starts(words.bounds_after(), folded, self._skip(self.end), lower=self.lower)
        than = _THAN.match(self.lower, self._skip(self.end) + len(bound[0])) if bound is not None and bound[0].isascii() else None
        if than is not None and bound is not None:
            # "200 or greater than 190": the second bound is another figure's.
            bound = (bound[0] + (than.group(1) or ""), bound[1]) if than.group("other") is None else None
        if bound is not None and not (bound[0] == "+" and folded[self.end : self.end + 2].strip("+ ")[:1].isalnum()):
            self.end = self._skip(self.end) + len(bound[0])
            self.hedge = bound[1]
        elif self.kind == "duration" and folded.startswith("内", self.end):
            self.end, self.hedge = self.end + 1, "up_to"

    def _skip(self, position: int) -> int:
        return position + (self.folded[position : position + 1] == " ") + (self.folded[position : position + 2] == "  ")

    def _english_scale(self, money: bool) -> None:
        match = _SCALE.match(self.folded, self.end)
        if match is None:
            return
        word = match.group(1)
        if word[0] == "d":
            self._times(Decimal(12))
            self.end = match.end()
            return
        power = words.scales().get(word) or words.scales().get(word.lower() if len(word) > 3 else word)
        if money:
            power = words.money_scales().get(word, power)
        elif word in ("M", "B", "T", "b", "G", "mm", "MM") and not _counted_scale(self, word):
            power = None
        if power is None:
            return
        scale = Decimal(10) ** power
        n = self.number
        self.number = n._replace(value=n.value * scale, step=n.step * scale, round_step=n.round_step * scale, scaled=True, digits=False)
        self.end = match.end()
        half = english.half_of(self.lower, self.end) if power >= 3 else None
        if half is not None:
            self.end, fraction = half
            self.number = self.number._replace(value=self.number.value + fraction * scale, step=scale / 4, round_step=scale / 4)

    def _more(self) -> None:
        match = _MORE.match(self.folded, self.end)
        if match is not None and self.folded[match.end() : match.end() + 1] not in ("元化", "样", "次"):
            n = self.number
            self.number = n._replace(more=n.step if n.scaled else n.round_step)
            self.end = match.end()

    def _level(self) -> None:
        if self.number.scaled and not self.level:
            match = _LEVEL.match(self.folded, self.end)
            if match is not None:
                self.level, self.end = True, match.end()

    def _unit(self, money: bool) -> None:
        position = self._skip(self.end)
        folded = self.folded
        if folded[position : position + 1] == "-" and not self.number.high:
            hyphen = words.starts(words.after(), folded, position, lower=self.lower)
            if hyphen is None:
                hyphen = words.starts(words.after(), folded, position + 1, lower=self.lower) if folded[position + 1 : position + 2].isalpha() else None
                position += 1
            found = hyphen
        elif folded[position : position + 1] in ("个", "個"):
            found = self._of_ge(position) or words.starts(words.after(), folded, position, lower=self.lower)
            if found is not None and found[1] is None:
                return
        else:
            found = words.starts(words.after(), folded, position, lower=self.lower)
        if found is None:
            apart = _APART.match(folded, self.end)
            if apart is None:
                return
            found, position = (apart.group(), Word("percent", "percentage_point")), self.end
        word, meaning = found
        if not self._fits(word, meaning, position, money) or (self.level and meaning.kind == "counter"):
            return
        self.word = meaning
        self.noun = word.strip("- ")
        self.end = position + len(word)
        self._take(meaning)

    def _of_ge(self, position: int) -> tuple[str, Any] | None:
        """个半月, 个多小时: the unit behind 个, with half of one or more of one."""
        match = _GE.match(self.folded, position)
        if match is None:
            return None
        unit = _GE_UNITS[match.group(2)]
        n = self.number
        if match.group(1) == "半":
            self.number = n._replace(value=n.value + Decimal("0.5"), step=Decimal("0.5"), round_step=Decimal("0.5"))
        else:
            self.number = n._replace(more=Decimal(1))
        return match.group(), Word("duration", unit)

    def _fits(self, word: str, meaning: Word, position: int, money: bool) -> bool:
        """Whether a word behind a number really is its unit."""
        following = self.folded[position + len(word) : position + len(word) + 1]
        refused = words.refused_after().get(word)
        if refused is not None and following and following in refused:
            return False
        spaced = position > self.end
        if meaning.kind == "money":
            if money and meaning.name not in ("yuan", "dollar", "yen", self.unit) and self.unit:
                return False
            if word[-1] in "$£€¥₹₩" and re.match(r" ?[0-9]", self.folded[position + len(word) : position + len(word) + 2]):
                return False
            return not (word.lower() in words.weak() and self.number.value < _HUNDRED)
        if money and meaning.kind != "part":
            return False
        if meaning.kind == "part":
            return word.isascii() or word in ("美分", "便士", "欧分", "分钱", "毛", "毛钱", "角", "港仙")
        if word in ("G", "g") and self.folded[position] == "G":
            return False
        if word == "分" and not self.number.digits:
            return False
        if word == "大" and (spaced or self.number.value < 2 or self.number.scaled):
            return False
        if meaning.name == "person" and word == "位" and self.folded[self.start - 1 : self.start] in ("升", "进", "降", "滑", "跌", "退", "落", "了"):
            self.noun, self.end, self.kind, self.unit, self.word = word, position + 1, "quantity", "count", meaning
            return False
        if word == "h" and spaced:
            return not following.isalnum()
        if word in ("x", "h", "s", "p", "X", "×"):
            return (not spaced and not following.isascii()) or (not spaced and not following.isalnum())
        if spaced and word.isascii() and len(word) == 1 and word in "tgWxs":
            return False
        return not (word in ("成", "折") and not self._tenths(word))

    def _tenths(self, word: str) -> bool:
        n = self.number
        if word == "折" and n.value == 10:
            return False
        return n.value <= (10 if word == "成" else _HUNDRED) and (not n.scaled) and n.value > 0

    def _take(self, meaning: Word) -> None:
        """Let the number mean what its unit makes of it."""
        if meaning.kind == "money" or meaning.kind == "part":
            self._money(meaning)
        elif meaning.kind == "percent":
            self.kind, self.unit = "percent", meaning.name
            if meaning.name == "basis_point":
                self.unit = "percentage_point"
                self._times(Decimal("0.01"))
        elif meaning.kind == "times":
            self.kind, self.unit, self.role = "quantity", "times", "multiple"
        elif meaning.kind == "tenths":
            self.kind, self.unit = "percent", "percent"
            self._tenths_value()
        elif meaning.kind == "counter":
            self.kind, self.unit = "quantity", meaning.name
            if meaning.per != 1:
                self._times(meaning.per)
        else:
            self.kind, self.unit = meaning.kind, meaning.name
            if meaning.name in _LONGER:
                self.unit, times = _LONGER[meaning.name]
                self._times(Decimal(times))
            self._half()
            if self.kind == "duration" and self.number.more is None and not self.number.vague:
                self._more()

    def _tenths_value(self) -> None:
        n = self.number
        tens = Decimal(10)
        if self.noun == "折" and n.value >= 10 and n.digits:
            tens = Decimal(1)
        self._times(tens)
        if self.noun == "成":
            match = _TENTH.match(self.folded, self.end)
            if match is not None:
                digit = Decimal(5) if match.group(1) == "半" else Decimal(numerals.DIGITS.get(match.group(1)) or int(match.group(1)))
                self.number = self.number._replace(value=self.number.value + digit, step=Decimal(1), round_step=Decimal(1))
                self.end = match.end()
            else:
                self._more()
        self.number = self.number._replace(scaled=True)

    def _times(self, factor: Decimal) -> None:
        n = self.number
        self.number = n._replace(
            value=n.value * factor, step=n.step * factor, round_step=n.round_step * factor,
            more=n.more * factor if n.more else None, high=n.high * factor if n.high else None,
        )  # fmt: skip

    def _half(self) -> None:
        """三年半, 一吨半."""
        if self.folded.startswith("半", self.end) and not self.number.decimals and not self.folded.startswith(("半导", "半成", "半数", "半自", "半决", "半年"), self.end):
            self.number = self.number._replace(value=self.number.value + Decimal("0.5"), step=Decimal("0.5"), round_step=Decimal("0.5"))
            self.end += 1

    def _money(self, meaning: Word) -> None:
        self.kind = "money"
        if meaning.per != 1:
            factor = 1 / meaning.per
            self._times(factor)
            if meaning.kind == "money":
                self.number = self.number._replace(scaled=True)
        self._currency(meaning.name)
        if meaning.kind == "money":
            self._apposition()
            self._parts(meaning.name)
        if self.number.digits:
            match = _SCALE_WORD.match(self.lower, self.end)
            if match is not None:
                self._times(Decimal(10) ** words.scales()[match.group(1)])
                self.number = self.number._replace(scaled=True, digits=False)
                self.end = match.end()

    def _currency(self, name: str) -> None:
        if name in ("yuan", "dollar", "yen"):
            if not self.unit:
                self.unit, self.assumed = getattr(self.context, name)
        elif name == "franc":
            self.unit = self.unit or "franc"
        else:
            self.unit, self.assumed = name, ""

    def _apposition(self) -> None:
        """8亿元人民币, 5亿元(人民币), 3 dollars (US)."""
        found = words.starts(words.after(), self.folded, self._skip(self.end), lower=self.lower)
        if found is not None and found[1].kind == "money" and self.assumed and not found[0].isascii() and found[1].name not in ("yuan", "dollar", "yen"):
            follow = self.folded[self._skip(self.end) + len(found[0]) :][:1]
            if not follow.isdigit():
                self.unit, self.assumed = found[1].name, ""
                self.end = self._skip(self.end) + len(found[0])

    def _parts(self, name: str) -> None:
        """5元3角, 3 dollars and 50 cents."""
        match = _PARTS.match(self.lower, self.end)
        if match is None:
            return
        if self.noun == "块" and (digit := _FIVE_MAO.match(self.folded, self.end)):
            tenths = numerals.read(digit.group(), 0)
            self.number = self.number._replace(value=self.number.value + (tenths.value if tenths else 0) / 10, step=Decimal("0.1"), round_step=Decimal("0.1"), decimals=1)
            self.end = digit.end()
            return
        number = numerals.read(self.folded, match.end()) or english.read(self.folded, self.lower, match.end())
        if number is None or number.value >= _HUNDRED or number.decimals:
            return
        found = words.starts(words.after(), self.folded, self._skip(number.end), lower=self.lower)
        if found is None or found[1].kind != "part":
            return
        value = number.value / found[1].per
        step = 1 / found[1].per
        self.number = self.number._replace(value=self.number.value + value, step=step, round_step=step, decimals=2)
        self.end = self._skip(number.end) + len(found[0])
        self._parts(name)

    def _aged(self) -> None:
        """aged 36, at the age of 87."""
        match = _AGED.search(self.lower[max(self.floor, self.start - 15) : self.start]) if self.kind == "number" else None
        if match is not None and not self.number.scaled:
            self.start -= len(match.group())
            self.kind, self.unit = "age", "year"

    # What stands before -----------------------------------------------------------------------------------------------

    def left(self) -> None:
        """Sign, currency, bound word, 每股."""
        folded, floor = self.folded, self.floor
        for _ in range(4):
            at = self.start
            bare = at - (folded[at - 1 : at] == " ") if at else at
            if bare > floor and folded[bare - 1 : bare] == " ":
                bare -= 1
            if self._sign(at, bare) or self._currency_before(bare) or self._hedge_before(bare):
                continue
            break

    def _sign(self, at: int, bare: int) -> bool:
        folded = self.folded
        if (at > self.floor and folded[at - 1] == "-" and _SIGN.search(folded[max(0, at - 2) : at])) or (at > self.floor and folded[at - 1] == "负" and folded[at - 2 : at - 1] not in ("胜", "担", "正", "自", "肩", "背", "欺")):
            self.start = at - 1
        elif self.lower.startswith(("minus", "negative"), max(self.floor, bare - 8)) or self.lower.endswith(("minus", "negative"), self.floor, bare):
            match = _MINUS.search(self.lower[max(self.floor, bare - 9) : bare])
            if match is None:
                return False
            self.start = bare - len(match.group(1))
        else:
            return False
        if self.hedge == "negated":
            return False
        n = self.number
        self.number = n._replace(value=-n.value, high=-n.high if n.high is not None else None)
        return True

    def _currency_before(self, bare: int) -> bool:
        if self.kind not in ("number", "money") or (self.kind == "money" and not self.assumed and self.unit):
            return False
        found = words.ends(words.money_before(), self.folded, bare, self.floor, lower=self.lower)
        if found is None or (found[0].lower() in words.weak() and self.number.value < _HUNDRED):
            return False
        self.start = bare - len(found[0])
        self.kind = "money"
        if found[1].per != 1:
            self._times(1 / found[1].per)
        self.unit = "" if self.assumed else self.unit
        self._currency(found[1].name)
        return True

    def _hedge_before(self, bare: int) -> bool:
        folded, floor = self.folded, self.floor
        position = bare
        for _ in range(2):
            found = words.ends(words.bounds_before(), folded, position, floor, lower=self.lower)
            if found is not None:
                break
            link = next((w for w in words.links() if folded.endswith(w, floor, position)), None)
            if link is None:
                return False
            position -= len(link)
            if folded[position - 1 : position] == " " and position > floor:
                position -= 1
        else:
            return False
        word, hedge = found
        start = position - len(word)
        if any(folded.startswith(w, max(0, start - 2), position) or folded.endswith(w, max(0, start - 3), position) for w in words.no_bounds()):
            return False
        if word == "some" and not self.number.scaled and self.number.value < 10:
            return False
        if word == "过" and not self.number.bare_scale:
            return False
        self.start = start
        if not self.hedge or self.hedge == "about":
            self.hedge = hedge
        return True

    def _per_what(self) -> None:
        match = _PER.match(self.folded, self.end)
        if match is not None:
            self.per = _PER_NAMES.get(match.group(1), match.group(1))
            self.end = match.end()
            return
        match = _PER_BEFORE.search(self.folded[max(self.floor, self.start - 4) : self.start])
        if match is not None:
            self.per = _PER_NAMES[match.group(1)]
            self.start -= len(match.group())

    def _undo_over(self) -> None:
        """"over three years" is as often "during" as "more than"."""
        if self.kind == "duration" and self.lower.startswith(("over ", "under "), self.start):
            self.start = self.folded.index(" ", self.start) + 1
            self.hedge = ""

    def rank(self, start: int) -> bool:
        """第三, 前五名, No. 3, top ten."""
        match = _RANK_BEFORE.search(self.folded[max(self.floor, self.start - 8) : self.start])
        if match is None or self.kind not in ("number", "quantity", "duration") or self.number.scaled or self.number.decimals or self.number.vague:
            return False
        if match.group(2) and self.kind != "number" and self.noun not in ("名", "位", "强", "大"):
            return False
        if self.kind != "number" and self.noun not in ("名", "位", "强", "大"):
            self.end = self.number.end
        self.kind, self.unit = "rank", "rank"
        self.role = "approximate ordinal" if match.group(2) or match.group().strip().lower() == "top" else "ordinal"
        self.start -= len(match.group())
        self.hedge = "up_to" if self.role == "approximate ordinal" else ""
        after = _RANK_AFTER.match(self.folded, self.end)
        if after is not None:
            self.end = after.end()
        return True

    def percent_of(self) -> bool:
        """百分之五, 千分之三."""
        match = _PERCENT_OF.match(self.folded, self.number.end) if self.number.bare_scale and self.number.value >= _HUNDRED else None
        if match is None:
            return False
        parts = self.number.value
        number = _read(match.end(), self.folded, self.context) if match.end() < len(self.folded) else None
        negative = self.number.value < 0
        if number is None:
            return False
        self.number, self.end, self.kind, self.unit, self.noun = number._replace(bare_scale=False), number.end, "percent", "percent", ""
        self.word, self.level = None, False
        self._english_scale(False)
        self._times(_HUNDRED / abs(parts))
        if negative:
            self._times(Decimal(-1))
        bound = words.starts(words.bounds_after(), self.folded, self.end, lower=self.lower)
        if bound is not None:
            self.end, self.hedge = self.end + len(bound[0]), bound[1]
        return True

    def fraction(self) -> bool:
        """五分之一, 三又二分之一, one over three."""
        if self.kind == "number" and not self.hedge and _FRACTION_OVER.match(self.lower, self.end) and self._over():
            return True
        whole, under, sign = Decimal(0), self.number.value, 1
        match = _FRACTION_OF.match(self.folded, self.number.end)
        mixed = _MIXED.match(self.folded, self.number.end) if match is None else None
        if mixed is not None:
            second = _read(mixed.end(), self.folded, self.context)
            match = _FRACTION_OF.match(self.folded, second.end) if second is not None else None
            if second is not None:
                whole, under, sign = self.number.value, second.value, -1 if self.number.value < 0 else 1
        if match is None or (self.word is not None and self.noun not in ("分", "")):
            return False
        number = _read(match.end(), self.folded, self.context) if match.end() < len(self.folded) else None
        if number is None or not under:
            return False
        self.number = Numeral(number.end, whole + sign * number.value / under, Decimal(0), Decimal(0))
        self.end, self.kind, self.unit, self.word = number.end, "number", "", None
        if self.folded[self.end : self.end + 1] in ("的", "以") or self.folded[self.start - 1 : self.start] in ("占", "的", "达", "至") or self.hedge:
            self._as_percent()
        return True

    def _as_percent(self) -> None:
        """A part of something, as a percentage: two thirds of it, 三分之二的员工."""
        self.kind, self.unit = "percent", "percent"
        self._times(_HUNDRED)
        step = Decimal(1) if not self.number.value % 1 else Decimal("0.01")
        self.number = self.number._replace(step=step, round_step=Decimal(10) if self.number.value == 50 else step)
        bound = words.starts(words.bounds_after(), self.folded, self.end, lower=self.lower)
        if bound is not None:
            self.end, self.hedge = self.end + len(bound[0]), bound[1]

    def _over(self) -> bool:
        number = _read(self.end + 6, self.folded, self.context)
        if number is None or number.vague or not self.number.value or self.number.value % 1 or number.value <= abs(self.number.value):
            return False
        if self.folded[number.end : number.end + 2].strip(" ").isalnum():
            return False
        self.number, self.end = Numeral(number.end, self.number.value / number.value, Decimal(0), Decimal(0)), number.end
        return True

    def range(self) -> Mention | None:
        """30亿至50亿元, 10%-15%, US$5m to US$7m, between 20 and 30."""
        if self.number.vague or self.number.high is not None or self.number.more is not None or self.kind == "rank":
            return None
        between = None
        match = _JOIN.match(self.folded, self.end)
        if match is None:
            match = _AND.match(self.folded, self.end)
            between = _BETWEEN.search(self.lower[max(self.floor, self.start - 12) : self.start]) if match else None
            if match is None or (between is None and not _BETWEEN_TAIL.search(self.folded, match.end(), match.end() + 24)):
                return None
        if between is None and _FROM.search(self.lower[max(self.floor, self.start - 26) : self.start]) and not match.group().strip() in ("-", "~", "–", "—"):
            return None
        other = self._other(match.end())
        if other is None or not self._agree(other):
            return None
        first, second = self.number, other.number
        if second.scaled and not first.scaled and first.value > 0 and self.word is None:
            scale = _scale_of(second)
            if first.value < second.value / scale:
                first = first._replace(value=first.value * scale, step=first.step * scale, scaled=True)
        if first.value >= second.value:
            return None
        if between is not None:
            self.start = max(self.floor, self.start - 12) + between.start() + max(0, self.start - 12 - max(self.floor, self.start - 12))
        unit = other.unit or self.unit
        unit = f"{unit}/{other.per or self.per}" if other.per or self.per else unit
        kind = other.kind if other.kind != "number" else self.kind
        end = other.end
        if (tail := _TAIL.match(self.folded, end)) is not None:
            end = tail.end()
        value = intervals.between(first, second, unit, assumed=other.assumed or self.assumed)
        return Mention(self.start, end, self.text[self.start : end], kind, value, other.role or self.role, "", other.noun or self.noun)

    def _other(self, position: int) -> _Reading | None:
        """The far end of a range, which begins at a place."""
        at = position
        before = _CURRENCY_AHEAD.match(self.folded, position)
        if before is not None:
            at = before.end()
        char = self.folded[at : at + 1]
        if not char or not (char.isdigit() or char in numerals.CHARS or (char.isascii() and char.isalpha())):
            return None
        number = _read(at, self.folded, self.context)
        if number is None or number.vague or number.high is not None or (number.bare_scale and number.value > 10):
            return None
        other = _Reading(number, at, self.text, self.context, position)
        other.left()
        if other.start != position:
            return None
        other.right()
        if char.isdigit() and self.folded[other.end - 1].isascii() and self.folded[other.end - 1].isalnum() and names.glued_after(self.folded, other.end) > other.end:
            return None
        return other

    def _agree(self, other: _Reading) -> bool:
        """Whether the units of the two ends can be those of one range."""
        if other.kind == "number":
            return self.kind == "number" or (self.kind == "money" and self.word is None)
        if self.kind == "number":
            return True
        return self.kind == other.kind and (self.unit == other.unit or bool(self.assumed) or bool(other.assumed))

    # The result -------------------------------------------------------------------------------------------------------

    def value(self) -> Value:
        """The value, with the interval that the words allow."""
        n = self.number
        unit = f"{self.unit}/{self.per}" if self.per else self.unit
        if self.level or (n.bare_scale and self.hedge in ("", "about") and n.value < Decimal(10) ** 12):
            return intervals.vague(n.value, n.value * 10, unit, assumed=self.assumed)
        if n.vague and n.high is not None:
            return intervals.vague(n.value, n.high, unit, assumed=self.assumed)
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


def _counted_scale(reading: _Reading, word: str) -> bool:
    """Whether M or B behind a number without currency is a scale: 10M, 1.2b, not the name of a model or a size."""
    before = reading.folded[reading.start - 1 : reading.start]
    if word == "B" and not reading.number.decimals:
        return False
    return word in ("M", "B", "b", "MM") and not names.name_before(reading.folded, reading.start) and before != "-"


_SCALE = re.compile(r" {0,2}(dozens?|dzs|hundred thousand|hundred|thousand|million|billion|trillion|lakh crore|lakhs?|crores?|bln|tln|mln|mil|bn|mn|tn|trn|Bn|BN|MM|mm|k|K|M|m|B|b|T|t)(?![A-Za-z0-9])")
_THAN = re.compile(r"( (?:than|or equal to|or equal|than or equal to))?(?=$|[^a-z0-9 ]| (?:it|them|that)\b| ?$)|(?P<other>(?= than [0-9a-z]))")
_SCALE_WORD = re.compile(r" (million|billion|trillion|thousand)(?![a-z])")
_APART = re.compile(r" {0,4}个 ?百 ?分 ?点")
_GE = re.compile(r"个(半|多|余)(月|小时|钟头|星期|礼拜|世纪|季度)")
# Units of time that values are not told in.
_LONGER = {"decade": ("year", 10), "fortnight": ("week", 2), "century": ("year", 100)}
_GE_UNITS = {"月": "month", "小时": "hour", "钟头": "hour", "星期": "week", "礼拜": "week", "世纪": "century", "季度": "quarter"}
_TENTH = re.compile(r" ?([一二三四五六七八九半]|[1-9](?![0-9]))(?![0-9%年月个万亿成])")
_PARTS = re.compile(r" ?(?:又|零|and)? ?(?=[0-9零一二三四五六七八九两a-z])")
_FIVE_MAO = re.compile(r"[1-9一二三四五六七八九](?![0-9一二三四五六七八九十百千万毛角个年月])")
_ACCOUNTING = re.compile(r"(?:^|[\n\t|:：]) {0,3}\($")
_MINUS = re.compile(r"(?:^|[^a-z])((?:minus|negative) ?)$")


_PERCENT_OF = re.compile(r" {0,2}分 ?之 {0,2}")
_FRACTION_OF = re.compile(r" {0,2}分 {0,2}之 {0,2}")
_MIXED = re.compile(r" ?又 ?(?=[0-9零一二三四五六七八九十百千万壹])")
_RANK_BEFORE = re.compile(r"(?:(第)|(?<![0-9此目之以])(前)|(?:(?:No\.|no\.|No|number|Number|ranked|Top|top) )) ?$")
_RANK_AFTER = re.compile(r" ?(?:名|位|大)")
_CURRENCY_AHEAD = re.compile(r"(?:(?:US|HK|NT|S|A|C|NZ)?\$|€|£|¥|RMB|USD|HKD|CNY|人民币|港币|新台币|约) ?")


def _scale_of(number: Numeral) -> Decimal:
    """The scale word that a number was written with: 10^8 for 50亿."""
    step = number.step.scaleb(number.decimals)
    return step if step >= 1 else Decimal(1)


def _isolated(folded: str, start: int, end: int) -> bool:
    """Whether a short numeral without a unit stands for itself: “五”, 是五."""
    before, following = folded[start - 1 : start], folded[end : end + 1]
    left = not before or not before.isalnum() or before in "是为于加减乘"
    right = not following or not following.isalnum() or following in "是这那却而的和加减乘"
    return left and right and not (before in ("、", "(") or following in ("、", ")"))


_ONE_BEFORE = re.compile(r"(?:the|this|that|which|no|any|every|each|some|another|last|next|only|previous|good|new) $", re.IGNORECASE)
_HALF_OF_WHAT = re.compile(r" (?:of|the|its|their|his|her|our|all|as)(?![a-z])")


def _bare_part(reading: _Reading, start: int) -> bool:
    """Whether "half" or "quarter" stands alone: a part of the year, or of speech."""
    word = reading.lower[start : reading.number.end]
    if word == "quarter":
        return True
    return word == "half" and not reading.hedge and _HALF_OF_WHAT.match(reading.lower, reading.end) is None and start > 0


_OF = re.compile(r" of (?!an? (?:hundred|thousand|million|billion|trillion|dozen))")
_FRACTION_OVER = re.compile(r" over (?=[0-9a-z])")


def _read(start: int, folded: str, context: Context) -> Numeral | None:
    char = folded[start]
    if char.isascii() and char.isalpha():
        return english.read(folded, context.lower, start)
    if char in "数几好上成":
        return numerals.read_vague(folded, start)
    wide = context.text[start : start + 1] >= "０" if char.isdigit() and context.text else False
    return numerals.read(folded, start, wide=wide)


def _not_a_figure(start: int, folded: str, floor: int) -> int:
    """The end of what is no figure here, or ``start``."""
    char = folded[start]
    if char >= "\u3000":
        end = names.idiom(folded, start, floor)
        return end if end > start else names.list_number(folded, start)
    if char.isdigit():
        if names.glued_before(folded, start):
            return names.token_end(folded, start)
        return max(names.list_number(folded, start), names.code(folded, start))
    return start


def build(start: int, text: str, folded: str, context: Context, floor: int) -> tuple[Mention | None, int]:
    """Read the quantity whose numeral starts at a place.

    Args:
        start: where the numeral starts.
        text: the text as written.
        folded: the text folded.
        context: the facts of the document.
        floor: where the mention before it ends; nothing before that is taken.

    Returns:
        The mention, or ``None``; and where to go on.
    """
    if folded[start].isdigit() and start and (folded[start - 1].isdigit()):
        return None, start + 1
    end = _not_a_figure(start, folded, floor)
    if end > start:
        return None, end
    special = specials.build(start, text, folded, context)
    if special is not None:
        return special, special.end
    number = _read(start, folded, context)
    if number is None:
        return None, start + 1
    reading = _Reading(number, start, text, context, floor)
    reading.left()
    reading.right()
    return _accept(reading, start)


def _accept(reading: _Reading, start: int) -> tuple[Mention | None, int]:
    """The mention of a reading if it is a figure at all, and where to go on."""
    folded, number, end = reading.folded, reading.number, reading.end
    if folded[start].isalpha() and reading.kind == "number" and 0 < number.value < 1 and not number.decimals and _OF.match(folded, end):
        reading._as_percent()
    if reading.rank(start) or reading.percent_of() or reading.fraction():
        return reading.mention(), reading.end
    joined = None if _bare_part(reading, start) else reading.range()
    if joined is not None:
        return joined, joined.end
    if _bare_part(reading, start) or folded.startswith("号", end) or (number.bare_scale and not number.vague and folded[start - 1 : start] == "("):
        return None, end
    if number.value == 1 and reading.kind == "number" and reading.lower.startswith("one", start) and _ONE_BEFORE.search(folded[max(0, start - 9) : start]):
        return None, end
    has_unit, bounded = bool(reading.word) or reading.kind != "number", bool(reading.hedge)
    ascii_start = folded[start].isascii()
    if ascii_start and folded[start].isdigit() and folded[reading.end - 1].isascii() and folded[reading.end - 1].isalnum():
        glued = names.glued_after(folded, reading.end)
        if glued > reading.end:
            return None, glued
        if not has_unit and not bounded and not number.scaled and names.name_before(folded, start):
            return None, end
    elif not ascii_start and not has_unit:
        if number.bare_scale and not number.vague and not reading.level and not bounded:
            return None, end
        if not number.vague and not number.scaled and not bounded and number.more is None:
            if end - start < 2 + (number.high is not None) or (number.digits and end - start < 3):
                if not _isolated(folded, start, end):
                    return None, end
    if number.bare_scale and has_unit and not bounded and reading.kind not in ("money",) and reading.unit != "parameter" and number.value < 10_000:
        return None, end
    if reading.lower.startswith("one-", start) and reading.kind == "number":
        return None, end
    if reading.kind == "number" and not bounded and reading.lower[start:end] == "one":
        reading.role = "article"
    if reading.kind == "money" and folded.startswith(")", reading.end) and not bounded and _ACCOUNTING.search(folded[max(0, reading.start - 5) : reading.start]):
        # In statements a loss stands in brackets; in prose brackets hold restatements.
        reading.start, reading.end = reading.start - 1, reading.end + 1
        reading._times(Decimal(-1))
        reading.number = reading.number._replace(step=abs(reading.number.step), round_step=abs(reading.number.round_step))
    if reading.kind == "quantity" and number.value == 1 and folded[start] == "一" and reading.noun in words.indefinite() and not bounded:
        reading.role = "article"
    return reading.mention(), reading.end
