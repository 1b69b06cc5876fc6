"""Ranges: 30亿至50亿元, 10%-15%, US$5m to US$7m, between 20 and 30."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model import Mention
from factcheck.recognize import intervals, names, numerals
from factcheck.recognize.before import aged, left
from factcheck.recognize.behind import right
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.reading import Reading, numeral_at

_JOIN = re.compile(r" ?(?:至|到|-|~|—(?!—)|–) ?| (?:to|through) ")
# 由3800增至5200人, 从3.1亿元升到4亿元.
_LED_TO = re.compile(r"(?:[增升降减跌涨扩缩]|增[加长]|[提上回跃攀]升|提高|[上下]调|下[降跌滑]|减少|扩大|缩[减小短]|压[减缩])[至到为]")
_MOVING = frozenset("增升降减跌涨扩缩提上回跃攀下压")
_JOINING = frozenset(" 至到-~—–与和及跟")
_AND = re.compile(r" ?(?:与|和|及|跟) ?| and ")
_BETWEEN = re.compile(r"(?:(?<![A-Za-z])between|介于|介乎|位于|处于|在) ?(?:[^\s0-9]{1,4} ?)?$")
# "from 4 to 7" and 由350万至3050万 tell of a change, unless it is a range that is spoken of.
_FROM = re.compile(r"(?:(?<!rang)(?<!range)(?<!ranging)(?<!ranges)(?<!ranged)(?<!is) (?:from|by) (?:[^ ]{1,3} ?)?$|(?:由|从|自)(?:[^，。；\s]{0,6}的)?$)")
# Words of change right before a figure: what follows "to" is where it led.
_RISING = re.compile(
    r"(?:(?:rose|fell|gained|lost|dropped|climbed|slipped|slid|jumped|advanced|declined|increased|decreased|surged|sank|eased|edged|up|down|higher|lower)"
    r"(?: by)? |(?:升|增|涨|降|跌|减|滑|长|加|少|高|低)(?:了|约)?)$"
)
_BETWEEN_TAIL = re.compile(r"[^，。；,;]{1,20}间")
_TAIL = re.compile(r" ?之间| ?间(?!隔|接)")
_PLACES = re.compile(r" ?(?:([至到~—–-])|[和与]) ?第(?=[0-9一二三四五六七八九十])")
_CURRENCY_AHEAD = re.compile(r"(?:(?:US|HK|NT|S|A|C|NZ)?\$|€|£|¥|RMB|USD|HKD|CNY|人民币|港币|新台币|约) ?")

_MILLIONS = re.compile(r"[0-9][0-9.,]{0,12}[mt](?![a-z0-9])")


def joined(r: Reading) -> Mention | None:
    """30亿至50亿元, 10%-15%, US$5m to US$7m, between 20 and 30."""
    if r.number.vague or r.number.high is not None or r.number.more is not None or r.kind == "rank":
        return None
    following = r.folded[r.end : r.end + 1]
    if following not in _JOINING:
        if r.kind == "number" and following in _MOVING and (led_to := _LED_TO.match(r.folded, r.end)):
            _share(r, led_to.end())
        return None
    between = None
    match = _JOIN.match(r.folded, r.end)
    if match is None:
        match = _AND.match(r.folded, r.end)
        between = _BETWEEN.search(r.lower[max(r.floor, r.start - 12) : r.start]) if match else None
        if match is None or (between is None and not _BETWEEN_TAIL.search(r.folded, match.end(), match.end() + 24)):
            return None
    to = match.group().strip() in ("to", "至", "到")
    led = to and between is None and _RISING.search(r.lower[max(r.floor, r.start - 14) : r.start]) is not None
    if between is None and _FROM.search(r.lower[max(r.floor, r.start - 26) : r.start]) and match.group().strip() not in ("-", "~", "–", "—"):
        _share(r, match.end())
        return None
    other = _other(r, match.end())
    if other is None or not _agree(r, other) or _chained(r, other):
        return None
    first, second = r.number, other.number
    if second.scaled and not first.scaled and first.value > 0 and r.word is None:
        scale = _scale_of(second)
        if first.value < second.value / scale:
            first = first._replace(value=first.value * scale, step=first.step * scale, scaled=True)
    if first.value >= second.value or (led and (" to " in match.group() or second.value >= 3 * first.value)):
        # "fell 2 cents to 5 dollars", 提升2.1个百分点至34.5%: by how much, and to what.
        return None
    if between is not None:
        r.start = max(r.floor, r.start - 12) + between.start()
        aged(r)
    unit = other.unit or r.unit
    unit = f"{unit}/{other.per or r.per}" if other.per or r.per else unit
    kind = other.kind if other.kind != "number" else r.kind
    end = other.end
    if (tail := _TAIL.match(r.folded, end)) is not None:
        end = tail.end()
    value = intervals.between(first, second, unit, assumed=other.assumed or r.assumed)
    return Mention(r.start, end, r.text[r.start : end], kind, value, other.role or r.role, "", other.noun or r.noun)


def places(r: Reading) -> Mention | None:
    """第十至第十五, 第三名和第五名之间: places from one to another; but 从第三跌至第五 are two."""
    match = _PLACES.match(r.folded, r.end) if r.unit == "rank" and r.role == "ordinal" else None
    number = numeral_at(match.end(), r.folded, r.context) if match is not None else None
    if match is None or number is None or number.scaled or number.decimals or number.value <= r.number.value:
        return None
    end = number.end + (r.folded[number.end : number.end + 1] in ("名", "位"))
    tail = _TAIL.match(r.folded, end)
    if tail is None and (match.group(1) is None or _FROM.search(r.lower[max(r.floor, r.start - 26) : r.start])):
        return None
    end = tail.end() if tail is not None else end
    value = intervals.between(r.number, number, "rank")
    return Mention(r.start, end, r.text[r.start : end], r.kind, value, r.role, "", r.noun)


def _chained(r: Reading, other: Reading) -> bool:
    """Whether more numbers in words are tied to either end by a hyphen: three-nought-four is how a team plays."""
    folded = r.folded
    if folded[r.end : r.end + 1] != "-" or not folded[r.start].isalpha() or not folded[r.start].isascii():
        return False
    return folded[r.start - 1 : r.start] == "-" or (folded[other.end : other.end + 1] == "-" and other.kind == "number")


def _share(r: Reading, position: int) -> None:
    """Give "from 3.1" the scale or the percent sign of "to 3.4 million", "to 78 percent"."""
    if r.kind != "number" or r.number.value <= 0 or not (r.number.digits or r.number.scaled):
        return
    other = _other(r, position)
    if other is None or other.number.value <= 0:
        return
    near = Decimal("0.1") < other.number.value / r.number.value < 10
    if other.kind in ("money", "quantity") and other.word is not None and r.number.scaled == other.number.scaled and (near or r.number.scaled):
        # 由186万增至529万元, 由3800增至5200人
        r.kind, r.unit, r.assumed, r.noun = other.kind, other.unit, other.assumed, other.noun
        return
    if r.number.scaled or not Decimal("0.1") < other.number.value / _scale_of(other.number) / r.number.value < 10:
        return
    if other.kind == "percent" and not other.number.scaled:
        r.kind, r.unit = "percent", other.unit
    elif other.number.scaled and other.kind in ("number", "quantity") and other.number.digits is False and " to " in r.folded[r.end : position]:
        r.times(_scale_of(other.number))
        r.number = r.number._replace(scaled=True, digits=False)


def _other(r: Reading, position: int) -> Reading | None:
    """The far end of a range, which begins at a place."""
    at = position
    before = _CURRENCY_AHEAD.match(r.folded, position)
    if before is not None:
        at = before.end()
    char = r.folded[at : at + 1]
    if not char or not (char.isdigit() or char in numerals.CHARS or (char.isascii() and char.isalpha())):
        return None
    if char.isascii() and char.isalpha() and r.folded[position - 1] == "-" and r.number.digits:
        return None
    number = numeral_at(at, r.folded, r.context)
    if number is None or number.vague or number.high is not None or (number.bare_scale and number.value > 10):
        return None
    other = Reading(number, at, r.text, r.context, position)
    if before is None and r.kind == "money" and r.word is None and _MILLIONS.match(r.lower, position):
        # The m of $6-9m is no metre.
        other.kind, other.unit, other.assumed = r.kind, r.unit, r.assumed
    left(other)
    if other.start != position:
        return None
    right(other)
    if char.isdigit() and r.folded[other.end - 1].isascii() and r.folded[other.end - 1].isalnum() and names.glued_after(r.folded, other.end) > other.end:
        return None
    return other


def _agree(r: Reading, other: Reading) -> bool:
    """Whether the units of the two ends can be those of one range."""
    if other.kind == "number":
        return r.kind == "number" or (r.kind in ("money", "age") and r.word is None)
    if r.kind == "number":
        return True
    return r.kind == other.kind and (r.unit == other.unit or bool(r.assumed) or bool(other.assumed))


def _scale_of(number: Numeral) -> Decimal:
    """The scale word that a number was written with: 10^8 for 50亿."""
    step = number.step.scaleb(number.decimals)
    return step if step >= 1 else Decimal(1)
