"""Numerals in digits and in Chinese characters: 1,234.5, 3億2,000萬, 四千零五万, 二〇二五, 四十多亿, 三四百."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from factcheck.recognize import notations
from factcheck.recognize.places import decimal_of, round_step

ONE = Decimal(1)
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)) | {"参": 3, "弌": 1, "弍": 2}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_ALL = DIGITS | FORMAL
_POWERS = {char: Decimal(unit) for char, unit in LARGE.items()}
CHARS = "".join(_ALL) + "".join(SMALL) + "".join(LARGE) + "廿卅"
# What stands between a numeral and its scale word, or behind it, and says "and some more".
MORE = "多余几来"

_GOES_ON = frozenset(CHARS + MORE + "0123456789. 点")

# More characters or digits than these are an identifier, or hostile; and decimals hold no more than 28.
_LONGEST = 60
_MOST_DIGITS = 24

ARABIC = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9])(?:\.[0-9]+)?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9,])(?:\.[0-9]+)?"
    r"|[0-9]{1,3}(?: [0-9]{3}){1,6}(?![0-9])(?:\.[0-9]+)?(?! ?[0-9,])"
    r"|[0-9]+(?:\.[0-9]+)?"
    r"|\.[0-9]+"
)
# 1.111,11: thousands by points and a decimal comma, which no list of numbers looks like.
_CONTINENTAL = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4},[0-9]{2}(?![0-9]|[.,][0-9])")
_WIDE_COMMA = re.compile(r"[0-9]{1,3}(?:，[0-9]{3}){1,12}(?![0-9])(?:\.[0-9]+)?")


class Numeral(NamedTuple):
    """A numeral as written.

    ``step`` is the value of one step of its last digit, ``round_step`` that of its last digit that is not zero;
    ``more`` is the step that 多 or 余 may add (``None`` without them); ``high`` the upper end of 三四百; ``vague`` the ends of 数亿.
    """

    end: int
    value: Decimal
    step: Decimal
    round_step: Decimal
    decimals: int = 0
    scaled: bool = False
    more: Decimal | None = None
    high: Decimal | None = None
    vague: bool = False
    digits: bool = False
    bare_scale: bool = False


def _power(n: int) -> Decimal:
    return ONE.scaleb(n) if n else ONE


# Behind these 数 ends a noun (参数千亿, 人数百余) and is no "several"; behind those 上 is "on" (网上千家).
_NOUN_SHU = frozenset("人次参总指多少函倍分基系个件家户款位岁页字票股底额读复奇偶正负整")
_NOUN_SHANG = frozenset("以之如线网路早晚天地马身世史加赶会市实际基事晋")
_VAGUE = re.compile(r"(?:好?[数几](?:个(?=亿))?|上(?=[百千万亿兆])|成(?=[千百][万亿]?))(?= ?[十百千万亿兆])")
_BARE = re.compile(r"[十百千]?[百千]?(?: ?[万亿兆]){0,2}")
_SPACED = re.compile(r" {1,2}(?=[0-9零一二三四五六七八九〇两十百千万亿兆点多余几])")
# 千 and 兆 that belong to the unit: 100兆瓦 is no 10^14 watts. (Three thousand metres and three kilometres are the same.)
_UNIT_BEGINS = re.compile(r"[百千](?:升(?![至到为值级高幅温学破逾近超])|帕)|[千兆](?:瓦|克(?!拉)|米(?!其林)|卡(?!车)|帕|赫|伏|比特|字节|焦)|百 ?分 ?点")
_FRACTION = re.compile(r" ?点 ?([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,12})")
#: 二．二亿, as newspapers in columns write it; 五．四运动 is the name of a day.
_POINT = re.compile(r"\.([零〇一二三四五六七八九]{1,4})(?![零〇一二三四五六七八九.])(?!运动|事变|事件|惨案|革命|起义|晚会|游行|节|讲话)")
#: What four digits behind a scale word are the year of, and no part of its number.
_DATED = ("年", "月", "-", "/")


def bare_scale(folded: str, position: int) -> tuple[Decimal, int]:
    """The value and the end of scale words that stand without a number: 千万, 百亿, 兆."""
    match = _BARE.match(folded, position)
    if match is None or match.end() == position:
        return Decimal(0), position
    value = ONE
    for char in match.group():
        value *= SMALL.get(char) or LARGE.get(char) or 1
    return value, match.end()


def read_vague(folded: str, position: int) -> Numeral | None:
    """数亿, 几百万, 上百: a scale word whose number is left open."""
    match = _VAGUE.match(folded, position)
    if match is None:
        return None
    before = folded[position - 1] if position else ""
    if (folded[position] == "数" and before in _NOUN_SHU) or (folded[position] == "上" and before in _NOUN_SHANG):
        return None
    start = match.end() + (folded[match.end()] == " ")
    value, end = bare_scale(folded, start)
    if not value:
        return None
    if folded[end : end + 1] in ("多", "余") and folded[end : end + 1]:
        end += 1
    return Numeral(end, value, value, value, scaled=True, high=value * 10, vague=True)


class _Reader:
    """Reads one numeral made of sections (三千 | 五百 万 | 二百 亿), in digits, characters or both."""

    __slots__ = ("bare", "current", "decimals", "end", "folded", "formed", "last", "literal", "mark", "more", "pair", "parts", "position", "scaled", "section", "start", "step", "zero")

    def __init__(self, folded: str, position: int) -> None:
        self.folded = folded
        self.position = self.end = self.start = position
        self.mark: tuple[int, Decimal, bool, Decimal | None, Decimal, int] | None = None
        self.parts: list[tuple[int, Decimal]] = []  # closed sections: the scale word, and the value with it
        self.section = Decimal(0)
        self.current: Decimal | None = None
        self.last = 0  # the last unit word: 100 after 四百
        self.zero = self.literal = self.scaled = self.bare = self.formed = False
        self.step = ONE
        self.decimals = 0
        self.more: Decimal | None = None
        self.pair = Decimal(0)

    def read(self) -> bool:
        """Read as far as the numeral goes; whether there was one."""
        folded, length = self.folded, len(self.folded)
        while self.position < length and self.position - self.start < _LONGEST:
            char = folded[self.position]
            if char == " ":
                if not self._space():
                    break
            elif "0" <= char <= "9" or char == ".":
                if not self._arabic():
                    break
            elif (char == "参" and not self._formal_three()) or (char in "两俩" and self._ounces()):
                break
            elif char in _ALL:
                if not self._characters():
                    break
            elif char in "百千兆" and _UNIT_BEGINS.match(folded, self.position):
                break
            elif char in SMALL:
                if self.current is None and self.section and self.last and not self.zero:
                    break
                self._small(SMALL[char])
            elif char in LARGE:
                if not self._large(LARGE[char]):
                    break
            elif char in "廿卅" and self.current is None:
                self.section += 20 if char == "廿" else 30
                self.last = 10
                self._advance(1)
            elif char in MORE:
                if not self._more():
                    break
            else:
                break
        return self.formed

    def _advance(self, count: int) -> None:
        self.position += count
        self.end = self.position
        self.formed = True

    def _space(self) -> bool:
        match = _SPACED.match(self.folded, self.position)
        if match is None or not self.formed:
            return False
        after = self.folded[match.end()]
        if after in LARGE or after in SMALL:
            joined = self.current is not None or after in LARGE
        else:
            # A digit goes on after a unit word only: 7万 5千, 一百 五十.
            joined = self.current is None and bool(self.last) and not self.literal
        if joined and after in "0123456789":
            joined = self.folded[match.end() + 1 : match.end() + 2] in SMALL
        if not joined:
            return False
        self.position = match.end()
        return True

    def _arabic(self) -> bool:
        if self.current is not None:
            return False
        match = ARABIC.match(self.folded, self.position)
        if match is None or match.end() - self.position > _LONGEST // 2:
            return False
        value, decimals, _ = decimal_of(match.group())
        if self.formed:
            following = self.folded[match.end() : match.end() + 1]
            # 3亿2025年 is a figure and a year, not 3.0000 2025亿.
            if value >= (self.last or 1) or following in ("年", "月", "-", "/") or (decimals and not following):
                return False
        self.current, self.decimals, self.literal = value, decimals, True
        self.step = _power(-decimals)
        self._advance(match.end() - self.position)
        return True

    def _characters(self) -> bool:
        start = end = self.position
        while end < len(self.folded) and end - start < 40 and self.folded[end] in _ALL:
            if self.folded[end] in "两俩" and end > start and not _ONE_OR_TWO.match(self.folded, end - 1):
                break
            end += 1
        run = [_ALL[c] for c in self.folded[start:end]]
        if self.current is not None:
            return False
        if run[0] == 0 and (self.formed or self.folded[end : end + 1] in SMALL):
            self.zero = True
            run = run[1:]
        if len(run) == 3 and run[0] and run[2] - run[1] == run[1] - run[0] == 1:
            return False  # 四五六月, 一二三线城市: one after the other, no 456
        if len(run) > 2 or (len(run) == 2 and not 0 < run[1] - run[0] <= 1 + (run == [3, 5])):
            following = self.folded[end : end + 1]
            # 一八九四万|四四三六人: four digits fill what a scale word leaves open.
            filled = len(run) == 4 and (self.last == 10_000 or (self.last > 10_000 and following == "万")) and following not in _DATED
            if self.formed and not filled:
                return False
            self.current, self.literal = Decimal("".join(map(str, run))), True
        elif len(run) == 2:
            self.current, self.pair = Decimal(run[0]), Decimal(run[1] - run[0])
        else:
            self.current = Decimal(run[0]) if run else None
        self.step = ONE
        self._advance(end - start)
        return True

    def _small(self, unit: int) -> None:
        if self.current is None:
            self.bare = self.bare or (not self.formed and unit > 10)
            self.current = ONE
        elif self.literal:
            self.scaled, self.step = True, self.step * unit
        self.section += self.current * unit
        self.pair *= unit
        self.more = self.more * unit if self.more else None
        self.current, self.last, self.zero, self.literal = None, unit, False, False
        self._advance(1)

    def _large(self, unit: int) -> bool:
        value = self.section + (self.current or 0)
        if value and any(u == unit for u, _ in self.parts):
            # 三亿三亿 are two numerals: take back what followed the first 亿.
            self._take_back()
            return False
        if not self.formed:
            self.bare, value = True, ONE
        lower = [v for u, v in self.parts if u <= unit]
        self.parts = [(u, v) for u, v in self.parts if u > unit]
        self.parts.append((unit, (value + sum(lower)) * unit))
        self.section, self.current = Decimal(0), None
        self.step *= unit
        self.pair *= unit
        self.more = self.more * unit if self.more else None
        self.last, self.zero, self.literal, self.scaled = unit, False, False, True
        self._advance(1)
        self.mark = (self.end, self.step, self.scaled, self.more, self.pair, self.decimals)
        return True

    def _take_back(self) -> None:
        if self.mark is not None:
            self.end, self.step, self.scaled, self.more, self.pair, self.decimals = self.mark
            self.section, self.current, self.zero, self.literal = Decimal(0), None, False, False

    def _ounces(self) -> bool:
        """Whether 两 behind a unit word is the weight: 三十两 is no 32."""
        return bool(self.last) and self.folded[self.position + 1 : self.position + 2] not in SMALL

    def _formal_three(self) -> bool:
        """Whether 参 is a digit here (参佰, 拾参) and not 参与."""
        following = self.folded[self.position + 1 : self.position + 2]
        before = self.folded[self.position - 1] if self.formed else ""
        if following in ("拾", "佰", "仟", "百", "万", "亿", "兆") or before in ("拾", "佰", "仟", "零"):
            return True
        # By itself it stands among other formal numerals, or between marks.
        around = self.folded[self.position - 1 : self.position] if self.position else ""
        return not self.formed and not (following.isalnum() or around.isalnum())

    def _more(self) -> bool:
        char = self.folded[self.position]
        following = self.folded[self.position + 1 : self.position + 2]
        if not self.formed or (self.more is not None and following not in LARGE):
            return False
        if self.more is not None:
            self._advance(1)  # 十几万多亿: what is left open was said before the first scale word
            return True
        if char == "来" and following not in LARGE and following not in ("个", "家", "人", "名", "年", "岁", "天"):
            return False
        if char == "几" and not (self.last and (self.current is None or self.zero)):
            return False
        if following and following in "个点" and char == "几" and not self.last:
            return False
        value = self._value()
        if self.current is None and self.last >= 10_000:
            self.more = Decimal(self.last)
        elif char == "几":
            self.more = Decimal(10)
        else:
            self.more = round_step(value, self.step)
        self._advance(1)
        return True

    def _value(self) -> Decimal:
        value = self.section + sum(v for _, v in self.parts)
        if self.current is None:
            return value
        if self.last > 1 and not self.zero and not self.literal and self.current < 10:
            return value + self.current * self.last / 10
        return value + self.current

    def numeral(self) -> Numeral:
        """What was read, with the digits behind 点."""
        abbreviated = self.current is not None and self.last > 10 and not self.zero and not self.literal
        value = self._value()
        step = Decimal(self.last) / 10 if abbreviated else self.step
        decimals, scaled, end = self.decimals, self.scaled, self.end
        match = _FRACTION.match(self.folded, end) if not self.literal or self.parts or self.section else None
        if match is None and end and self.folded[end - 1] in _ALL:
            match = _POINT.match(self.folded, end)
        if match is not None and self.more is None and not self.decimals:
            digits = "".join(str(_ALL[c]) for c in match.group(1))
            decimals, end = len(digits), match.end()
            value += Decimal("0." + digits)
            step = _power(-decimals)
            scale, after = bare_scale(self.folded, end) if self.folded[end : end + 1] in LARGE else (ONE, end)
            value, step, end, scaled = value * scale, step * scale, after, scaled or after > end
        high = value + self.pair if self.pair else None
        return Numeral(
            end, value, step, round_step(value, step), decimals, scaled, self.more, high, False, self.literal, self.bare
        )


_ONE_OR_TWO = re.compile(r"一两[百千万亿年月周天个家名位次倍种项小款间只条件人]")
def read(folded: str, position: int, *, wide: bool = False) -> Numeral | None:
    """Read the numeral that starts at a place.

    Args:
        folded: a folded text.
        position: where its first digit or character stands.
        wide: whether it is written in full width, so that ，divides its thousands.

    Returns:
        The numeral, without sign, bound words and unit; ``None`` where there is none.
    """
    if folded[position] >= "\u2e80":
        reader = _Reader(folded, position)
        return reader.numeral() if reader.read() else None
    if folded[position] in notations.GLYPHS:
        over, under = notations.GLYPHS[folded[position]]
        return Numeral(position + 1, Decimal(over) / under, Decimal(0), Decimal(0), digits=True)
    match = (_WIDE_COMMA.match(folded, position) if wide else None) or ARABIC.match(folded, position)
    if match is not None:
        end = match.end()
        if end - position > _MOST_DIGITS and sum(map(str.isdigit, match.group())) > _MOST_DIGITS:
            return None
        following = folded[end : end + 1]
        if following == "," and folded[position - 1 : position] != "," and (whole := _CONTINENTAL.match(folded, position)) is not None:
            value, decimals, _ = decimal_of(whole.group().replace(".", "").replace(",", "."))
            return Numeral(whole.end(), value, _power(-decimals), _power(-decimals), decimals, digits=True)
        if following and following in notations.GLYPHS:
            value, decimals, _ = decimal_of(match.group())
            over, under = notations.GLYPHS[following]
            value += Decimal(over) / under if not decimals else Decimal(over) / under * _power(-decimals)
            return Numeral(end + 1, value, Decimal(0), Decimal(0), decimals, digits=True)
        if following and following in "eE ×x^*/":
            value, decimals, zeros = decimal_of(match.group())
            plain = Numeral(end, value, _power(-decimals), _power(zeros - decimals), decimals, digits=True)
            found = notations.continued(folded, end, value, whole=not decimals)
            if found is not None:
                end, value, factor = found
                return plain._replace(end=end, value=value, step=plain.step * factor, round_step=plain.round_step * factor)
        if following in LARGE and following != "兆" and folded[end + 1 : end + 2] not in _GOES_ON:
            # 40亿美元, by far the most frequent form.
            value, decimals, zeros = decimal_of(match.group())
            scale = _POWERS[following]
            step = scale if not decimals else scale.scaleb(-decimals)
            return Numeral(end + 1, value * scale, step, step.scaleb(zeros) if zeros else step, decimals, True)
        if following == " ":
            following = folded[end : end + 3].lstrip()[:1]
        if not following or (following not in LARGE and following not in SMALL and following not in MORE):
            value, decimals, zeros = decimal_of(match.group())
            step = _power(-decimals)
            return Numeral(end, value, step, step.scaleb(zeros) if zeros else step, decimals, digits=True)
    reader = _Reader(folded, position)
    return reader.numeral() if reader.read() else None
