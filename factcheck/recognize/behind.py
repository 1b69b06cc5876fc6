"""What follows a numeral: scale word, 多, unit, level, bound word."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from factcheck.recognize import numerals, words
from factcheck.recognize.before import aged, undo_over
from factcheck.recognize.first import gate
from factcheck.recognize.money import money, per_what
from factcheck.recognize.parts import by_neighbours, parted
from factcheck.recognize.reading import HUNDRED, Reading
from factcheck.recognize.scaled import english_scale
from factcheck.recognize.words import Word

# 10 $30: the sign is the next amount's; but 10 $ 30 cents are one.
_NEXT_AMOUNT = re.compile(r" ?[0-9](?![0-9]? ?cents?(?![a-z]))")
# One hour and a half; but two years and half the staff.
_AND_HALF = re.compile(r" and (?:a (half|quarter)|half)(?![a-z-])(?! (?:of|the|that|those|its|their|his|her|our|all|a|an|million|billion|dozen)(?![a-z]))")
_INCHES = re.compile(r" ?([0-9]{1,2}) ?in(?=[.,;:)]|$| (?:tall|high|long|wide|deep|and|to|by|more|or|at)(?![a-z]))")
_HUNDRED_MILLIONS = re.compile(r"个(多)?亿(?![达嘉])")
_POWER_OF_YI = Decimal(10) ** 8
_SQUARE = re.compile(r"-((?:square|cubic)-[a-z]{4,12})(?![a-z])")
_WARM = re.compile(r"(?:(?<![a-z])(?:hit|hits|reach(?:ed|es)?|touched|of|at|above|below|to|from|around|over|under|exceed(?:ed|s|ing)|near|nearly|about|by|topped|warmed|cooled) |\()$")
_LEVEL = re.compile(r" ?(?:级别|量级|数量级|级)(?!台阶|市(?!场)|领导)")
_LEVEL_BEGINS = gate(_LEVEL.pattern)
_MORE = re.compile(r" ?(?:多|余)(?![0-9])")
_LEFT_AT_THAT = re.compile(r" ?(?:$|[^\w\s]|\n|一些|一点(?![零一二三四五六七八九])|得多|很多|许多|的(?!多)|吗|呢)")
_THAN = re.compile(r"( (?:than|or equal to|or equal|than or equal to))?(?=$|[^a-z0-9 ]| (?:it|them|that)\b| ?$)|(?P<other>(?= than [0-9a-z]))")
_SECONDS = re.compile(r"[0-9零一二三四五六七八九十]{1,3}(?:\.[0-9]{1,3})?秒")
_APART = re.compile(r" {0,4}个 ?百 ?分 ?点")
#: What is paid in hundredths of a dollar in Hong Kong: 每股派息十五|仙.
_DIVIDEND = re.compile("(?:每[股单]|股息|派息|末期息|中期息|特别息|分派|盈利)[^，,。；;0-9]{0,6}$")
_GE = re.compile(r"个(半|多|余)(月|小时|钟头|星期|礼拜|世纪|季度)")
# Units of time that values are not told in.
_LONGER = {"decade": ("year", 10), "fortnight": ("week", 2), "century": ("year", 100)}
# Parts of a percentage that values are not told in.
_PARTS = {"basis_point": ("percentage_point", Decimal("0.01")), "per_mille": ("percent", Decimal("0.1"))}
_GE_UNITS = {"月": "month", "小时": "hour", "钟头": "hour", "星期": "week", "礼拜": "week", "世纪": "century", "季度": "quarter"}
# 上升13位, 下滑了5位: places in a ranking, not people.
_MOVED = frozenset("升进降滑跌退落移步")
_IN_RANKS = re.compile("排名|名次|排行|榜单|位次")
# Characters behind and before 三度 that speak of degrees.
_DEGREES_BEFORE = frozenset("的电以左上下至到角空高低后之内多半和与及是仍但，")
_DEGREES_BEHIND = frozenset("升降约达到至为第零下温高低近逾超差了倾斜转")
_TENTH = re.compile(r" ?([一二三四五六七八九半]|[1-9](?![0-9]))(?![0-9%年月个万亿成])")


def right(r: Reading) -> None:
    """Scale word, 多, unit, part of a unit, per what, level, bound word."""
    money = r.kind == "money"
    following = r.folded[r.end : r.end + 1]
    if r.number.digits and following <= "z":
        english_scale(r, money)
    if following == "个" and (counted := _HUNDRED_MILLIONS.match(r.folded, r.end)) is not None:
        _counted_scale_word(r, counted)
    if r.number.more is None and not r.number.vague:
        more(r)
    _level(r)
    _unit(r, money)
    _level(r)
    if r.level:
        _of_level(r)
    if r.kind == "number":
        aged(r)
    elif r.kind == "money":
        per_what(r)
    elif r.kind == "duration":
        undo_over(r)
    _bound(r)


def _counted_scale_word(r: Reading, match: re.Match[str]) -> None:
    """八个亿, 1.5个亿, 两个多亿."""
    r.times(_POWER_OF_YI)
    r.number = r.number._replace(scaled=True, digits=False, more=_POWER_OF_YI if match.group(1) else r.number.more)
    r.end = match.end()


def _bound(r: Reading) -> None:
    """The bound word behind a figure: 以上, 左右, "or more"."""
    folded = r.folded
    at = r.skip(r.end)
    if folded[at : at + 1] in words.compared() and not r.hedge and _compared(r, at):
        return
    if folded[at : at + 1] not in words.bounds_after():
        if r.kind == "duration" and folded.startswith("内", r.end):
            r.end, r.hedge = r.end + 1, "up_to"
        return
    found = words.starts(words.bounds_after(), folded, at, lower=r.lower)
    if found is None:
        return
    word, hedge = found
    end = at + len(word)
    if word.isascii():
        than = _THAN.match(r.lower, end)
        if than is not None and than.group("other") is not None:
            # "200 or greater than 190": the second bound is another figure's.
            return
        end = than.end() if than is not None else end
        if word == "+" and folded[end : end + 1].isalnum():
            return
    r.end, r.hedge = end, hedge


def _compared(r: Reading, at: int) -> bool:
    """比三十大, 比 170 低: which side of the figure something is; but not 比30大5, where the figure is the base of a sum."""
    before = r.start - (r.folded[r.start - 1 : r.start] == " ")
    if r.folded[before - 1 : before] != "比" or before <= r.floor:
        return False
    word, hedge = words.starts(words.compared(), r.folded, at, lower=r.lower) or ("", "")
    if not word or _LEFT_AT_THAT.match(r.folded, at + len(word)) is None:
        return False
    r.start, r.end, r.hedge = before - 1, at + len(word), hedge
    return True


def more(r: Reading) -> None:
    if r.folded[r.end : r.end + 1] not in ("多", "余", " "):
        return
    match = _MORE.match(r.folded, r.end)
    if match is not None and r.folded[match.end() : match.end() + 1] not in ("元化", "样", "次"):
        n = r.number
        r.number = n._replace(more=n.step if n.scaled else n.round_step)
        r.end = match.end()


def _level(r: Reading) -> None:
    if r.number.scaled and not r.level and r.folded[r.end : r.end + 1] in _LEVEL_BEGINS:
        match = _LEVEL.match(r.folded, r.end)
        if match is not None:
            r.level, r.end = True, match.end()


def _of_level(r: Reading) -> None:
    """百万级用户 are people, a 千亿级大模型 has so many parameters: the noun behind a level says what it counts."""
    if r.word is not None or r.kind != "number":
        return
    match = words.of_level().match(r.folded, r.end)
    if match is not None and match.lastgroup is not None:
        r.kind, r.unit = "quantity", match.lastgroup


def _unit(r: Reading, money: bool) -> None:
    position = r.skip(r.end)
    folded = r.folded
    if r.number.vague and r.lower.startswith(" of ", r.end):
        # hundreds of millions of dollars
        position = r.end + len(" of ")
    if folded[position : position + 1] == "-" and not r.number.high:
        hyphen = words.starts(words.after(), folded, position, lower=r.lower)
        if hyphen is None and (joined := _SQUARE.match(folded, position)) is not None:
            # A 12-square-mile park.
            hyphen = words.starts(words.after(), apart := joined.group(1).replace("-", " "), 0, lower=apart.lower())
            position += 1
        elif hyphen is None:
            hyphen = words.starts(words.after(), folded, position + 1, lower=r.lower) if folded[position + 1 : position + 2].isalpha() else None
            position += 1
        found = hyphen
    elif folded[position : position + 1] in ("个", "個"):
        found = _of_ge(r, position) or words.starts(words.after(), folded, position, lower=r.lower)
        if found is not None and found[1] is None:
            return
    else:
        found = words.starts(words.after(), folded, position, lower=r.lower)
    if found is None:
        apart = _APART.match(folded, r.end)
        if apart is not None:
            found, position = (apart.group(), Word("percent", "percentage_point")), r.end
        elif (found := _temperature(r) or by_neighbours(r)) is None:
            return
    word, meaning = found
    if word == "分":
        # A hundredth of a yuan only behind 元 or 角 (`money`); alone a score.
        minute = folded.endswith("小时", 0, r.start) or _SECONDS.match(folded, position + 1)
        meaning = Word("duration", "minute") if minute else Word("quantity", "point")
    elif word == "度" and _twice(r, position):
        meaning = Word("counter", "count")
    if not _fits(r, word, meaning, position, money) or (r.level and meaning.kind == "counter"):
        return
    r.word = meaning
    r.noun = word.strip("- ")
    r.end = position + len(word)
    _take(r, meaning)


def _temperature(r: Reading) -> tuple[str, Word] | None:
    """41.3C, (106F): degrees, unless a flat or a seat has the number."""
    unit = {"C": "degree Celsius", "F": "degree Fahrenheit"}.get(r.folded[r.end : r.end + 1])
    if unit is None or not r.number.digits or r.number.scaled or r.folded[r.end + 1 : r.end + 2].isalnum() or abs(r.number.value) > 1000:
        return None
    if not r.number.decimals and _WARM.search(r.lower, max(0, r.start - 12), r.start) is None:
        return None
    return r.folded[r.end], Word("quantity", unit)


def _twice(r: Reading, position: int) -> bool:
    """Whether 度 says how often: 两度推迟, 三度夺冠; but 升温两度, 三度以上."""
    following = r.folded[position + 1 : position + 2]
    if r.number.digits or r.number.scaled or position != r.start + 1 or not "\u4e00" <= following <= "\u9fff":
        return False
    return following not in _DEGREES_BEFORE and r.folded[r.start - 1 : r.start] not in _DEGREES_BEHIND


def _of_ge(r: Reading, position: int) -> tuple[str, Any] | None:
    """个半月, 个多小时: the unit behind 个, with half of one or more of one."""
    match = _GE.match(r.folded, position)
    if match is None:
        return None
    unit = _GE_UNITS[match.group(2)]
    n = r.number
    if match.group(1) == "半":
        r.number = n._replace(value=n.value + Decimal("0.5"), step=Decimal("0.5"), round_step=Decimal("0.5"))
    else:
        r.number = n._replace(more=Decimal(1))
    return match.group(), Word("duration", unit)


def _fits(r: Reading, word: str, meaning: Word, position: int, money: bool) -> bool:
    """Whether a word behind a number really is its unit."""
    following = r.folded[position + len(word) : position + len(word) + 1]
    refused = words.refused_after().get(word)
    if refused is not None and following and (following in refused or (word == "块" and following.isascii() and following.isalpha())):
        if word == "块":
            # 三块业务, 十块GPU are counted.
            r.noun, r.end, r.kind, r.unit = word, position + 1, "quantity", "count"
        return False
    spaced = position > r.end
    if meaning.kind == "money":
        if money and meaning.name not in ("yuan", "dollar", "yen", r.unit) and r.unit:
            return False
        if word[-1] in "$£€¥₹₩" and _NEXT_AMOUNT.match(r.folded, position + len(word)):
            return False
        return not (word.lower() in words.weak() and r.number.value < HUNDRED)
    if money and meaning.kind != "part":
        return False
    if meaning.kind == "part":
        if word == "仙" and not r.number.digits and not _DIVIDEND.search(r.folded, max(0, r.start - 12), r.start):
            return False
        return word.isascii() or word in ("美分", "便士", "仙", "欧分", "分钱", "毛", "毛钱", "角", "港仙")
    if word in ("G", "g") and r.folded[position] == "G":
        return False
    if word == "分" and not r.number.digits:
        return False
    if word == "旬" and (r.number.digits or not 3 <= r.number.value <= 9):
        return False
    if word == "大" and (spaced or not 2 <= r.number.value <= 20 or r.number.scaled):
        return False
    if meaning.name == "person" and _moved(r, word):
        r.noun, r.end, r.kind, r.unit, r.word = word, position + 1, "quantity", "count", meaning
        return False
    if len(word) == 1 and word.isascii() and r.folded[position] != word:
        return False
    if meaning.kind == "duration" and spaced and r.lower.startswith((f" on {word}", f"-on-{word}", f" over {word}", f"-over-{word}"), position + len(word)):
        # Up 12 year on year.
        return False
    if word == "second" and spaced and following == "-":
        # Forty second-hand cars.
        return False
    if word == "h" and spaced:
        return not following.isalnum()
    if word in ("x", "h", "s", "p", "X", "×"):
        return (not spaced and not following.isascii()) or (not spaced and not following.isalnum())
    if spaced and word.isascii() and len(word) == 1 and word in "tgWxs":
        return False
    return not (word in ("成", "折") and not _tenths(r, word))


def _moved(r: Reading, word: str) -> bool:
    """Whether it is by how many places something moved: 上升13位, 排名进步12名; but 晋升3名员工."""
    before = r.folded[max(0, r.start - 12) : r.start].rstrip("了")
    return word in ("位", "名") and before[-1:] in _MOVED and (word == "位" or _IN_RANKS.search(before) is not None)


def _tenths(r: Reading, word: str) -> bool:
    n = r.number
    if word == "折" and n.value == 10:
        return False
    return n.value <= (10 if word == "成" else HUNDRED) and (not n.scaled) and n.value > 0


def _take(r: Reading, meaning: Word) -> None:
    """Let the number mean what its unit makes of it."""
    if meaning.kind == "money" or meaning.kind == "part":
        money(r, meaning)
    elif meaning.kind == "percent":
        r.kind, r.unit = "percent", meaning.name
        if meaning.name in _PARTS:
            r.unit, part = _PARTS[meaning.name]
            r.times(part)
    elif meaning.kind == "times":
        r.kind, r.unit, r.role = "quantity", "times", "multiple"
    elif meaning.kind == "tenths":
        r.kind, r.unit = "percent", "percent"
        _tenths_value(r)
    elif meaning.kind == "counter":
        r.kind, r.unit = "quantity", meaning.name
        if meaning.per != 1:
            r.times(meaning.per)
    else:
        r.kind, r.unit = meaning.kind, meaning.name
        if meaning.name in _LONGER:
            r.unit, times = _LONGER[meaning.name]
            r.times(Decimal(times))
            if r.noun == "旬" and r.number.more is None:
                # 六旬 are the years from sixty to sixty-nine.
                r.number = r.number._replace(more=r.number.step)
        half(r)
        if r.folded.startswith(" and ", r.end) and not r.number.decimals and (tail := _AND_HALF.match(r.lower, r.end)):
            step = Decimal("0.25") if tail.group(1) == "quarter" else Decimal("0.5")
            r.number = r.number._replace(value=r.number.value + step, step=step, round_step=step)
            r.end = tail.end()
        if r.unit == "foot" and (inches := _INCHES.match(r.folded, r.end)) and int(inches.group(1)) < 12 and not r.number.value % 1:
            r.number = r.number._replace(value=r.number.value + Decimal(inches.group(1)) / 12)
            r.end = inches.end()
        parted(r)
        if r.kind == "duration" and r.number.more is None and not r.number.vague:
            more(r)


def _tenths_value(r: Reading) -> None:
    n = r.number
    tens = Decimal(10)
    if r.noun == "折" and n.value >= 10 and n.digits:
        tens = Decimal(1)
    r.times(tens)
    if r.noun == "成":
        match = _TENTH.match(r.folded, r.end)
        if match is not None:
            digit = Decimal(5) if match.group(1) == "半" else Decimal(numerals.DIGITS.get(match.group(1)) or int(match.group(1)))
            r.number = r.number._replace(value=r.number.value + digit, step=Decimal(1), round_step=Decimal(1))
            r.end = match.end()
        elif r.folded.startswith("几", r.end):
            r.number, r.end = r.number._replace(more=r.number.round_step), r.end + 1
        else:
            more(r)
    r.number = r.number._replace(scaled=True)


def half(r: Reading) -> None:
    """三年半, 一吨半."""
    if r.folded.startswith("半", r.end) and not r.number.decimals and not r.folded.startswith(("半导", "半成", "半数", "半自", "半决", "半年"), r.end):
        r.number = r.number._replace(value=r.number.value + Decimal("0.5"), step=Decimal("0.5"), round_step=Decimal("0.5"))
        r.end += 1
