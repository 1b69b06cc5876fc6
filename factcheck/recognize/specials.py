"""Figures without a numeral: 半年, 一半, 过半, 翻倍, 翻了两番, 减半, doubled, 唯四."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from factcheck.model import Mention, Value
from factcheck.recognize import numerals
from factcheck.recognize.english import ORDINALS
from factcheck.recognize.first import first

_FIFTY = Decimal(50)
_HALF = Decimal("0.5")
_UNITS = {
    "年": "year", "个月": "month", "小时": "hour", "个小时": "hour", "个钟头": "hour", "钟头": "hour", "天": "day", "个世纪": "century", "个季度": "quarter", "公里": "kilometre", "公斤": "kilogram", "吨": "tonne",
    "米": "metre", "个星期": "week", "个礼拜": "week", "载": "year", "岁": "year", "分钟": "minute", "秒": "second", "亩": "mu", "斤": "jin",
}  # fmt: skip
_HALF_UNIT = re.compile(r"(大|小|近|约|不到|超过|逾|仅用?|前后)?半(" + "|".join(sorted(_UNITS, key=len, reverse=True)) + r")(?![报线度终级龄化均产薪租程])(多|左右|以上|以内|之内|内)?")
_HALF_OF = re.compile(r"(超过|逾|超|近|约|将近|接近|不到|不足|过)?(?:一半|半数)(以上|左右)?|([过逾超])半(?![山夜年个天小数]|百(?!姓|货))|近半(?![年个天小山夜日步])|对半|(?<![一二两几])[大泰]半(?![年个天小夜辈月山岛日])")
_HALF_HUNDRED = re.compile(r"(过|近|逾)?半百(?![姓货科度分万亿家名个年倍里日天般])")
_TIMES = re.compile(r"翻(?:了|上)?(近|约|超)?(?:([0-9]{1,3}|[一二两三四五六七八九十])?(番|倍)|一番)")
_WHILE = re.compile(
    r"(?i:(?:(?P<an>an?)|(?P<another>another)|(?P<all>all|full|whole)|(?P<couple>(?:an? )?couple of)|(?P<half>half(?: an?)?))[ -]"
    r"(?P<unit>(?:business |working |trading )?days?|hours?|weeks?|months?|years?|minutes?|fortnight)(?P<tail> and (?:a )?half)?)(?![A-Za-z]|-old| (?:old|ago|earlier|later|before|after))"
)
#: Behind a span: the ten-year average and half-year results last no ten years and no half.
ATTRIBUTE = re.compile(
    r" (?:average|mean|median|highs?|lows?|peak|trough|record)\b"
    r"|(?<=(?i:half-year)) (?:net |pre-tax |operating |interim )?(?:results?|reports?|profits?|revenues?|figures|accounts|earnings|loss(?:es)?|statements?|dividends?|numbers|updates?|sales|turnover)\b"
)
_FOR = re.compile(r"(?i:(?:for|in|within|after|takes?|took|lasts?|lasted|least|every|once|spent|of) )$")
_MORE_THAN = re.compile(r"(?i:(more than|less than|about|almost|nearly|at least|under|over|up to) )$")
_HEDGE_EN = {"more than": "over", "less than": "under", "about": "about", "almost": "nearly", "nearly": "nearly", "at least": "at_least", "under": "under", "over": "over", "up to": "up_to"}
_ORDINAL = re.compile(
    r"(?i:(" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")([- ](?:largest|biggest|highest|lowest|most|busiest|fastest|longest|best|richest|tallest|smallest|oldest))?)(?![A-Za-z])"
)
_RANKED = re.compile(r"(?i:(?:rank|ranks|ranked|ranking|came|comes|placed|finished|is|was) )$")
# He ranks between the tenth and the fifteenth.
_BETWEEN_PLACES = re.compile(r"(?i:(?:ranks|ranked|ranking|placed|finished|came) (between (?:the )?))$")
_OTHER_PLACE = re.compile(r"(?i: and (?:the )?(" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r"))(?![A-Za-z-])")
# Its eighteenth edition, the club's fourth president.
WHOSE = re.compile(r"(?i:(?:(?:its|their|his|her|our|the|a)|['’]s|s['’]) )$")
OFFICE = re.compile(r"(?i: (?:president|prime minister|premier|chancellor|chairman|chairwoman|governor|mayor|speaker|bishop|pope|head coach|editions?|running|staging|anniversary|instal?lment|runway|title|(?:man|woman|person) to)(?![A-Za-z]))")
_DIGITS = re.compile(r"[双两单]位数(?=的?(?:百分比)?(?:高|快|强劲)?(?:增|成长|升|涨|跌|降|减|衰退|下|幅))")
_DISCOUNT = re.compile(r"半成(?![品员功熟])|半折|半价(?!值)|(?<=打)对折")
_ENGLISH = {"doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "tripling": 3, "quadrupled": 4, "quintupled": 5, "halved": None} | {
    f"{word}fold": n for n, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 2)
} | {"twentyfold": 20, "hundredfold": 100, "thousandfold": 1000}

#: What these figures begin with; a bound word in front is theirs.
PATTERN = rf"(?<![A-Za-z])(?i:{'|'.join(ORDINALS)})(?![A-Za-z])|" r"[大泰小近约超逾仅过不接将前]{0,2}半|翻|[双两单]位数|一半|(?<=打)对折|(?<![A-Za-z])(?i:doubled|doubling|tripled|tripling|trebled|quadrupled|quintupled|halved|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)fold|(?:an? couple of|couple of|another|all|full|whole|half|half an?|an?)(?=[ -](?:(?:business|working|trading) )?(?:day|hour|week|month|year|minute|fortnight)))(?![A-Za-z])"


def _value(amount: Decimal, unit: str, hedge: str, step: Decimal) -> Value:
    number = numerals.Numeral(0, amount, step, step, scaled=True)
    from factcheck.recognize.intervals import bounded

    return bounded(number, hedge, unit, exact=unit not in ("percent",), signed=False)


_HEDGE = {
    "近": "nearly", "将近": "nearly", "接近": "nearly", "约": "about", "超": "over", "超过": "over", "逾": "over", "过": "over", "不到": "under", "不足": "under",
    "以上": "at_least", "左右": "about", "多": "over", "以内": "up_to", "之内": "up_to", "内": "up_to",
}  # fmt: skip


_STARTS = first(PATTERN)


def may_begin(char: str) -> bool:
    """Whether one of them can begin with a character."""
    return _STARTS is None or char in _STARTS


def build(start: int, text: str, folded: str) -> Mention | None:
    """Read the figure without a numeral that starts at a place; ``None`` where there is none."""
    for read in (_half_unit, _half_hundred, _half_of, _times, _english, _while, _discount, _digits, _rank):
        mention = read(start, text, folded)
        if mention is not None:
            return mention
    return None


def _mention(start: int, end: int, text: str, kind: str, value: Value, role: str = "", noun: str = "") -> Mention:
    return Mention(start, end, text[start:end], kind, value, role, "", noun)


def _half_unit(start: int, text: str, folded: str) -> Mention | None:
    match = _HALF_UNIT.match(folded, start)
    if match is None:
        return None
    before, unit, after = match.groups()
    name = _UNITS[unit]
    kind = "duration" if name in ("year", "month", "hour", "day", "week", "century", "quarter", "minute", "second") else "quantity"
    if folded[start - 1 : start] in ("上", "下", "前", "后", "每", "多", "一") and before is None:
        return None
    if before in ("大", "小"):
        low, high = (Decimal(6), Decimal(12)) if before == "大" else (Decimal(3), Decimal(6))
        if unit != "年":
            return None
        value = Value(None, low, high, "month", "..", "vague", Decimal(1), 0, True, True, False)
    else:
        value = _value(_HALF, name, _HEDGE.get(after or before or "", "flat"), _HALF)
        if after == "多":
            value = evolve(value, high=Decimal(1), high_closed=False, hedge="more")
    return _mention(start, match.end(), text, kind, value, "", unit)


def _half_of(start: int, text: str, folded: str) -> Mention | None:
    match = _HALF_OF.match(folded, start)
    if match is None:
        return None
    before, after, past = match.groups()
    word = after or before or ("过" if past or match.group()[0] in "大泰" else "近" if match.group().startswith("近半") else "")
    step = Decimal(1) if _HEDGE.get(word) == "nearly" else Decimal(10)
    value = _value(_FIFTY, "percent", _HEDGE.get(word, "flat"), step)
    if value.hedge == "over":
        value = Value(_FIFTY, _FIFTY, Decimal(100), "percent", ">", "over", Decimal(10), 0, True, False)
    if value.hedge == "nearly":
        value = Value(_FIFTY, Decimal(45), Decimal("50.5"), "percent", "<", "nearly", Decimal(10), 0, True)
    return _mention(start, match.end(), text, "percent", value)


def _half_hundred(start: int, text: str, folded: str) -> Mention | None:
    """半百, 年过半百: fifty, of years where it speaks of an age."""
    match = _HALF_HUNDRED.match(folded, start)
    if match is None:
        return None
    of_age = folded[start - 1 : start] in ("年", "届") or folded.startswith(("老", "之年"), match.end())
    value = _value(_FIFTY, "year" if of_age else "", _HEDGE.get(match.group(1) or "", "flat"), Decimal(10))
    return _mention(start, match.end(), text, "age" if of_age else "number", value)


def _times(start: int, text: str, folded: str) -> Mention | None:
    match = _TIMES.match(folded, start)
    if match is None:
        return None
    before, count, what = match.groups()
    number = Decimal(1)
    if count:
        read = numerals.read(count, 0)
        number = read.value if read is not None else number
    if what == "倍" and number > 1:
        amount = number
    else:
        amount = Decimal(2) ** int(number)
    value = _value(amount, "times", _HEDGE.get(before or "", "flat"), Decimal(1))
    return _mention(start, match.end(), text, "quantity", value, "multiple", what or "番")


def _while(start: int, text: str, folded: str) -> Mention | None:
    """an hour, another week, a couple of days, all day, half a year."""
    match = _WHILE.match(folded, start)
    if match is None:
        return None
    half, unit = match.group("half"), match.group("unit").lower()
    if half and ATTRIBUTE.match(folded, match.end()):
        return None
    if match.group("all") and folded[match.end() : match.end() + 2].strip(" ")[:1].isalpha():
        return None
    amount = Decimal(2) if match.group("couple") else _HALF if half else Decimal(1)
    unit = "day" if "day" in unit else unit.rstrip("s")
    if unit == "fortnight":
        amount, unit = amount * 2, "week"
    begin = start
    more = _MORE_THAN.search(folded[max(0, start - 14) : start])
    hedge = "flat"
    if more is not None:
        begin, hedge = start - len(more.group()), _HEDGE_EN[more.group(1).lower()]
    elif match.group("an") and not _FOR.search(folded[max(0, start - 9) : start]):
        return None
    if match.group("tail"):
        amount += _HALF
    return _mention(begin, match.end(), text, "duration", _value(amount, unit, hedge, _HALF if half or match.group("tail") else Decimal(1)), "", unit)


def _rank(start: int, text: str, folded: str) -> Mention | None:
    """third-largest, ninth biggest, ranked second."""
    match = _ORDINAL.match(folded, start)
    if match is None:
        return None
    end = match.end(1)
    before = folded[max(0, start - 24) : start]
    between, other = _BETWEEN_PLACES.search(before), _OTHER_PLACE.match(folded, end)
    if between is not None and other is not None:
        low, high = (Decimal(ORDINALS[word.lower()]) for word in (match.group(1), other.group(1)))
        if low < high:
            value = Value(None, low, high, "rank", "..", "range", Decimal(1), 0, False, True, True)
            return _mention(start - len(between.group(1)), other.end(), text, "rank", value, "ordinal")
    if match.group(2) is None and not _RANKED.search(before) and not (WHOSE.search(before) and OFFICE.match(folded, end)):
        return None
    amount = Decimal(ORDINALS[match.group(1).lower()])
    return _mention(start, end, text, "rank", _value(amount, "rank", "flat", Decimal(1)), "ordinal")


def _discount(start: int, text: str, folded: str) -> Mention | None:
    """半成, 打对折."""
    match = _DISCOUNT.match(folded, start)
    if match is None:
        return None
    amount = Decimal(5) if match.group().startswith("半成") else _FIFTY
    value = _value(amount, "percent", "flat", Decimal(1) if amount == 5 else Decimal(10))
    return _mention(start, match.end(), text, "percent", value)


def _digits(start: int, text: str, folded: str) -> Mention | None:
    """雙位數增長: growth of ten percent or more, but less than a hundred."""
    match = _DIGITS.match(folded, start)
    if match is None:
        return None
    low, high = (Decimal(0), Decimal(10)) if folded[start] == "单" else (Decimal(10), Decimal(100))
    return _mention(start, match.end(), text, "percent", Value(None, low, high, "percent", "..", "vague", Decimal(1), 0, True, True, False))


_LATIN = re.compile(r"[A-Za-z]{6,12}")


def _english(start: int, text: str, folded: str) -> Mention | None:
    match = _LATIN.match(folded, start)
    if match is None or match.group().lower() not in _ENGLISH:
        return None
    times = _ENGLISH[match.group().lower()]
    if times is None:
        return _mention(start, match.end(), text, "quantity", _value(_HALF, "times", "flat", _HALF), "multiple")
    return _mention(start, match.end(), text, "quantity", _value(Decimal(times), "times", "flat", Decimal(1)), "multiple")
