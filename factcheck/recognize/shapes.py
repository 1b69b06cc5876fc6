"""Numerals with a form of their own: ranks, 百分之五, fractions."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.recognize import words
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.reading import HUNDRED, Reading, numeral_at
from factcheck.recognize.scaled import english_scale
from factcheck.recognize.specials import OFFICE, WHOSE

_PERCENT_OF = re.compile(r" {0,2}分 ?之 {0,2}")
_FRACTION_OF = re.compile(r" {0,2}分 {0,2}之 {0,2}")
_MIXED = re.compile(r" ?又 ?(?=[0-9零一二三四五六七八九十百千万壹])")
_RANK_BEFORE = re.compile(r"(?:(第)|(?<![0-9此目之以])(前)|(?:No\.|no\.|(?:No|number|Number|ranked|ranks|rank|Top|top) )) ?$")
# 排名12位: a place although no 第 says so.
_PLACED = ("排名", "排行", "排在", "排到", "名列", "位列", "位居", "列", "居")
# rose from 18th to 12th in the table; not the 18th of May, nor the 18th century.
_TABLE_PLACE = re.compile(r"(st|nd|rd|th)(?=[.,;:)]| (?:to|in|place|spot|among|overall|globally|worldwide|nationally|out of)(?![a-z])|$)")
_TABLE_BEFORE = re.compile(r"(?:^|[^a-z])(?:to|from|at|in|is|was|came|stood|finished|placed|ranked|up|down) $")
_RANK_AFTER = re.compile(r" ?(?:名|位|大)")
_ORDINAL_AFTER = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])")
_IN = re.compile(r" (?:chances? )?(?:in|out of)(?: every)? (?=[0-9a-z])")
# One in five years is how often, two in three games how many; in figures only people and the like are shared out so.
_OFTEN = re.compile(r" (?:second|minute|hour|day|night|week|weekend|month|quarter|season|year|decade|game|match|start|outing|race|test|attempt|inning|over|hundred|thousand)s?(?:['’])?(?![a-z])")
_SHARED_OUT = re.compile(r" (?:[A-Za-z-]{2,14} )?(?:chance|risk|people|adults|children|women|men|girls|boys|patients|pupils|students|voters|workers|employees|residents|respondents|households|homes|families|consumers|customers|users|parents|drivers|firms|companies|businesses|employers|Americans|Britons|Australians|Canadians)(?![a-z])")
_FRACTION_OVER = re.compile(r" over (?=[0-9a-z])")


def rank(r: Reading) -> bool:
    """第三, 前五名, No. 3, top ten."""
    if r.noun in ("位", "名") and not r.number.scaled and r.folded.endswith(_PLACED, r.floor, r.start):
        r.kind, r.unit, r.role = "rank", "rank", "ordinal"
        return True
    if r.folded[r.start - 1 : r.start] not in ("第", "前", " ", "."):
        return False
    if r.kind == "number" and (place := _TABLE_PLACE.match(r.lower, r.end)) and _TABLE_BEFORE.search(r.lower[max(0, r.start - 8) : r.start]):
        r.kind, r.unit, r.role, r.end = "rank", "rank", "ordinal", place.end(1)
        return True
    nth = _ORDINAL_AFTER.match(r.folded, r.end) if r.kind == "number" else None
    if nth is not None and OFFICE.match(r.folded, nth.end()) and WHOSE.search(r.folded[max(0, r.start - 8) : r.start]):
        r.kind, r.unit, r.role, r.end = "rank", "rank", "ordinal", nth.end()
        return True
    match = _RANK_BEFORE.search(r.folded[max(r.floor, r.start - 8) : r.start])
    if match is None or r.kind not in ("number", "quantity", "duration") or r.number.scaled or r.number.decimals or r.number.vague:
        return False
    if match.group(2) and r.kind != "number" and r.noun not in ("名", "位", "强", "大"):
        return False
    if r.kind != "number" and r.noun not in ("名", "位", "强", "大"):
        r.end = r.number.end
    r.kind, r.unit = "rank", "rank"
    r.role = "approximate ordinal" if match.group(2) or match.group().strip().lower() == "top" else "ordinal"
    if not match.group().startswith("rank"):
        r.start -= len(match.group())
    r.hedge = "up_to" if r.role == "approximate ordinal" else ""
    after = _RANK_AFTER.match(r.folded, r.end) or _ORDINAL_AFTER.match(r.folded, r.end)
    if after is not None:
        r.end = after.end()
    return True


def percent_of(r: Reading) -> bool:
    """百分之五, 千分之三."""
    match = _PERCENT_OF.match(r.folded, r.number.end) if r.number.bare_scale and r.number.value >= HUNDRED else None
    if match is None:
        return False
    parts = r.number.value
    number = numeral_at(match.end(), r.folded, r.context) if match.end() < len(r.folded) else None
    negative = r.number.value < 0
    if number is None:
        return False
    r.number, r.end, r.kind, r.unit, r.noun = number._replace(bare_scale=False), number.end, "percent", "percent", ""
    r.word, r.level = None, False
    english_scale(r, False)
    r.times(HUNDRED / abs(parts))
    if negative:
        r.times(Decimal(-1))
    bound = words.starts(words.bounds_after(), r.folded, r.end, lower=r.lower)
    if bound is not None:
        r.end, r.hedge = r.end + len(bound[0]), bound[1]
    return True


def fraction(r: Reading) -> bool:
    """五分之一, 三又二分之一, one over three."""
    if r.kind == "number" and not r.hedge and r.folded.startswith(" over ", r.end) and _FRACTION_OVER.match(r.lower, r.end) and _over(r):
        return True
    if r.folded[r.number.end : r.number.end + 1] not in ("分", "又", " "):
        return False
    if r.kind == "number" and _one_in(r):
        return True
    whole, under, sign = Decimal(0), r.number.value, 1
    match = _FRACTION_OF.match(r.folded, r.number.end)
    mixed = _MIXED.match(r.folded, r.number.end) if match is None else None
    if mixed is not None:
        second = numeral_at(mixed.end(), r.folded, r.context)
        match = _FRACTION_OF.match(r.folded, second.end) if second is not None else None
        if second is not None:
            whole, under, sign = r.number.value, second.value, -1 if r.number.value < 0 else 1
    if match is None or (r.word is not None and r.noun not in ("分", "")):
        return False
    negative = r.folded.startswith("负", match.end())
    number = numeral_at(match.end() + negative, r.folded, r.context) if match.end() + negative < len(r.folded) else None
    if number is None or not under:
        return False
    sign = -sign if negative else sign
    r.number = Numeral(number.end, whole + sign * number.value / under, Decimal(0), Decimal(0))
    r.end, r.kind, r.unit, r.word = number.end, "number", "", None
    if r.folded[r.end : r.end + 1] in ("的", "以") or r.hedge or "\u4e00" <= r.folded[r.start - 1 : r.start] <= "\u9fff":
        as_percent(r)
    return True


def as_percent(r: Reading) -> None:
    """A part of something, as a percentage: two thirds of it, 三分之二的员工."""
    r.kind, r.unit = "percent", "percent"
    r.times(HUNDRED)
    step = Decimal(1) if not r.number.value % 1 else Decimal("0.01")
    r.number = r.number._replace(step=step, round_step=Decimal(10) if r.number.value == 50 else step)
    bound = words.starts(words.bounds_after(), r.folded, r.end, lower=r.lower)
    if bound is not None:
        r.end, r.hedge = r.end + len(bound[0]), bound[1]


def _one_in(r: Reading) -> bool:
    """one in five, two out of three, 1 in 10 adults: a percentage; by itself the fraction that it writes."""
    match = _IN.match(r.lower, r.end) if not r.number.vague else None
    if match is None or not 0 < r.number.value < 10 or r.number.value % 1:
        return False
    number = numeral_at(match.end(), r.folded, r.context)
    if number is None or number.vague or number.scaled or number.decimals or not r.number.value < number.value <= HUNDRED:
        return False
    sole = r.sole(r.start, number.end)
    # One in five, six in 10; but not two in 20 minutes, one in 30 km.
    worded = not r.number.digits and (not number.digits or number.value >= 10) and _OFTEN.match(r.lower, number.end) is None
    worded = worded and (not number.digits or words.starts(words.after(), r.folded, r.skip(number.end), lower=r.lower) is None)
    if not (sole or worded or _SHARED_OUT.match(r.folded, number.end)):
        return False
    r.number, r.end = Numeral(number.end, r.number.value / number.value, Decimal(0), Decimal(0)), number.end
    if not sole or "chance" in match.group():
        as_percent(r)
    return True


def alone(r: Reading) -> None:
    """What only an expression by itself may say: "- 10 k", where prose has a bullet; "percent of 10", which prose means otherwise."""
    before = r.lower[: r.start].strip() if r.start < 20 else ""
    if not before or not r.sole(0, r.end):
        return
    if before == "-" and r.kind == "number":
        r.number = r.number._replace(value=-r.number.value, high=-r.number.high if r.number.high is not None else None)
        r.start = r.lower.index("-")
    elif before in ("percent of", "percents of", "per cent of") and r.kind == "number":
        r.kind, r.unit, r.start = "percent", "percent", r.lower.index("per")


def _over(r: Reading) -> bool:
    number = numeral_at(r.end + 6, r.folded, r.context)
    if number is None or number.vague or not r.number.value or r.number.value % 1 or number.value <= abs(r.number.value):
        return False
    if r.folded[number.end : number.end + 2].strip(" ").isalnum():
        return False
    r.number, r.end = Numeral(number.end, r.number.value / number.value, Decimal(0), Decimal(0)), number.end
    return True
