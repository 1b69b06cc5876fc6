"""Quantities: money, percentages, counts, durations, ages, ranks and plain numbers, with their bound words."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.recognize import english, names, numerals, specials, words
from factcheck.recognize.before import left
from factcheck.recognize.behind import right
from factcheck.recognize.context import Context
from factcheck.recognize.first import opening
from factcheck.recognize.ranges import joined, places
from factcheck.recognize.reading import Reading, numeral_at
from factcheck.recognize.shapes import alone, as_percent, fraction, percent_of, rank
from factcheck.recognize.timed import taken

#: Where a quantity's numeral may begin. What stands before it (约, US$, 第) is looked for backwards.
PATTERN = rf"[0-9½¼¾⅓⅔⅕⅙⅛⅜⅝⅞]|(?<![.0-9A-Za-z\u4e00-\u9fff])\.(?=[0-9])|{specials.PATTERN}|[{numerals.CHARS}数几好上成]|(?<![A-Za-z]){english.PATTERN}"
# Before and behind bare digits that do count something in Chinese: 达385员工, 12和14.
_LED = frozenset("达为是共有约至到增减降升涨跌挫扬仅超逾占第前近余于以从由比分得和与及、的×了")
_FOLLOWED = frozenset("的和与及至到比、或为是年月日时分秒以左上下多余")
# Two of these are the two just spoken of.
_BOTH = frozenset("两" + noun for noun in "校院馆国省市县区镇村队")
_PHASES = ("期", "队")
# What is behind or before a rank.
_PLACES, _BEFORE_RANKS = ("位", "名"), ("第", "前", " ", ".")
# Before 期 these say that phases or issues are counted.
_COUNTED_OUT = frozenset("共分续前后近每达为有出发逾超约满")
#: Characters at which a quantity may begin whatever follows.
SURE = frozenset("0123456789" + numerals.CHARS)
_TO_THE_SECOND = re.compile(r"(?<!小)[时点][0-9]{1,2}分$")
_ACCOUNTING = re.compile(r"(?:^|[\n\t|:：]) {0,3}\($")
_ONE_BEFORE = re.compile(r"(?:the|this|that|which|no|any|every|each|some|another|last|next|only|previous|good|new) $", re.IGNORECASE)
# The Big Four, the Magnificent Seven.
_THE_NAME = re.compile(r"\b[Tt]he [A-Z][a-z]{2,14} $")
# Not equal to 30, arrows that may be a bound written backwards, how sure a test is (p < 0.001): no figure is stated.
_UNEQUAL = re.compile(r"(?:<>|=[<>]|!=|≠|(?<![A-Za-z])[Pp] ?[<=>]) ?$")
_MARKS = frozenset("<>=≠ ")
_HALF_OF_WHAT = re.compile(r" (?:of|the|its|their|his|her|our|all|as|are|is|were|was|have|had|will)(?![a-z])")
_OF = re.compile(r" (?:more|less|fewer|higher|lower|larger|smaller|cheaper|dearer)(?![a-z])| (?:of|are|is|were|was|have|had|will) (?!an? (?:hundred|thousand|million|billion|trillion|dozen))")


def _isolated(folded: str, start: int, end: int) -> bool:
    """Whether a short numeral without a unit stands for itself: “五”, 是五."""
    before, following = folded[start - 1 : start], folded[end : end + 1]
    if following == "是" and not before.isalnum():
        # 一是……，二是…… counts the points of an argument.
        return False
    left = not before or not before.isalnum() or before in "是为于加减乘"
    right = not following or not following.isalnum() or following in "是这那却而的和加减乘" or folded.startswith("不是", end)
    return left and right and not (before in ("、", "(") or following in ("、", ")"))


def _bare_part(r: Reading, start: int) -> bool:
    """Whether "half" or "quarter" stands alone: a part of the year, or of speech."""
    if r.kind != "number":
        return False
    word = r.lower[start : r.number.end]
    if word == "quarter":
        return True
    return word == "half" and not r.hedge and _HALF_OF_WHAT.match(r.lower, r.end) is None and start > 0


def _not_a_figure(start: int, folded: str, floor: int) -> int:
    """The end of what is no figure here, or ``start``."""
    char = folded[start]
    if char >= "\u3000":
        end = names.idiom(folded, start, floor)
        return end if end > start else max(names.list_number(folded, start), names.chinese_clock(folded, start))
    if char.isdigit():
        if names.glued_before(folded, start):
            return names.token_end(folded, start)
        opens = opening(folded, start)
        return max(names.list_number(folded, start), names.code(folded, start, opens), names.score(folded, start, opens))
    return start


def _inside_a_number(folded: str, start: int) -> bool:
    """Whether the digits here go on from some before them that were no figure."""
    before = folded[start - 1] if start else ""
    return before.isdigit() or (before in (".", "点") and start > 1 and folded[start - 2].isdigit())


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
    if folded[start].isdigit() and _inside_a_number(folded, start):
        return None, start + 1
    if (":" in (behind := folded[start + 1 : start + 5]) or "h" in behind) and (race := taken(start, text, folded, context.lower)) is not None:
        return race, race.end
    end = _not_a_figure(start, folded, floor)
    if end > start:
        return None, end
    if specials.may_begin(folded[start]):
        special = specials.build(start, text, folded)
        if special is not None:
            return special, special.end
    number = numeral_at(start, folded, context)
    if number is None:
        return None, start + 1
    r = Reading(number, start, text, context, floor)
    left(r)
    right(r)
    return _accept(r, start)


def _accept(r: Reading, start: int) -> tuple[Mention | None, int]:
    """The mention of a reading if it is a figure at all, and where to go on."""
    first = r.folded[start]
    worded = first.isascii() and first.isalpha()
    if worded and (place := english.an_ordinal(r.lower, start)) > start:
        return None, place
    if first.isalpha() and r.kind == "number" and 0 < r.number.value < 1 and (r.hedge or r.lower.endswith(" by ", 0, r.start) or _OF.match(r.folded, r.end)):
        as_percent(r)
    if r.folded.startswith("世纪", r.number.end):
        # 二十世纪末: a century by its number; 两个世纪 are counted.
        return None, r.number.end
    if (r.noun in _PLACES or r.folded[r.start - 1 : r.start] in _BEFORE_RANKS) and rank(r):
        ranked = places(r) or r.mention()
        return ranked, ranked.end
    if (r.number.bare_scale and percent_of(r)) or fraction(r):
        return r.mention(), r.end
    if worded and _bare_part(r, start):
        return None, r.end
    mention = joined(r)
    if mention is not None:
        return mention, mention.end
    refused = _refused(r, start)
    if refused:
        return None, refused
    alone(r)
    if r.kind == "money":
        _accounting(r)
    _article(r, start)
    return r.mention(), r.end


def _refused(r: Reading, start: int) -> int:
    """Where to go on behind a numeral that is no figure, 0 where it is one."""
    folded, number, end = r.folded, r.number, r.end
    has_unit, bounded = r.word is not None or r.kind != "number", bool(r.hedge)
    last = folded[end - 1]
    if folded[start - 1 : start] in _MARKS and _UNEQUAL.search(folded, max(r.floor, start - 5), start):
        return end
    if r.kind == "number" and folded.startswith((" BC", " AD ", " CE ", " AD.", " CE."), end):
        return end
    if _one_of_speech(r, start) or _clock(r) or (r.noun in _PHASES and _numbered(r)) or (r.kind == "number" and folded.startswith(("号", "强"), end)):
        return end
    if r.kind == "duration" and specials.ATTRIBUTE.match(r.lower, end) and "-" in folded[r.start : end]:
        return end
    if folded[start].isascii():
        if folded[start].isupper() and r.kind == "number" and _THE_NAME.search(folded[max(0, start - 20) : start]):
            return end
        if folded[start].isalpha() and (r.kind == "number" or (r.unit == "second" and folded.endswith("the ", 0, r.start))):
            place = english.ordinal(r.lower, number.end, number.value)
            # Two hundred first responders are people; the two hundred first page is one.
            tied = folded.startswith(("-", " and "), number.end) or folded.endswith(("the ", "its ", "his ", "her ", "their ", "our "), 0, r.start)
            if place > number.end and tied:
                return place
        if not has_unit and not bounded and not number.scaled and _named_by(r, start):
            return end
        if folded[start].isdigit() and last.isascii() and last.isalnum():
            glued = names.glued_after(folded, end)
            if glued > end:
                return glued
            if not has_unit and not bounded and not number.scaled and not _counted(r) and names.name_before(folded, start):
                return end
        return 0
    if number.bare_scale and not number.vague:
        # （亿元） heads a column; 万人 alone counts nothing.
        if folded[r.start - 1 : r.start] == "每":
            # 每万人拥有: what something is counted by.
            return end
        small = number.value < 10_000 and r.kind != "money" and r.unit != "parameter"
        if folded[start - 1 : start] == "(" or (not bounded and not r.level and number.more is None and (small or not has_unit)):
            return end
    if number.value == 0 and r.unit in ("count", "person"):
        return end
    plain = not has_unit and not bounded and not number.vague and not number.scaled and number.more is None
    if plain and number.high is not None:
        # 十四五 without a unit is a plan, or a saying.
        return end
    if plain and folded[start - 1 : start] == "唯" and 1 < number.value <= 10:
        # 全国唯四: there are only four of them.
        return 0
    short = end - start < 2 + (number.high is not None) or (number.digits and end - start < 3)
    return end if plain and short and not _isolated(folded, start, end) else 0


def _counted(r: Reading) -> bool:
    """Whether bare digits have thousands, which the number of a name has not: votes for Abara 312,000."""
    return r.number.value >= 1000 and "," in r.folded[r.number.end - 4 : r.number.end]


def _clock(r: Reading) -> bool:
    """3時許, 下午5点: a time of day."""
    number = r.number
    if r.noun == "分" and r.folded[r.start - 1 : r.start] in ("时", "点") and not r.folded.endswith("小时", 0, r.start):
        return True
    if r.noun == "秒" and _TO_THE_SECOND.search(r.folded[max(0, r.start - 5) : r.start]):
        return True
    return r.kind == "number" and r.folded[r.end : r.end + 1] in ("时", "点") and not number.scaled and not number.decimals and 0 <= number.value <= 24


def _numbered(r: Reading) -> bool:
    """二期工程, 三期临床, 一队: a phase or a team by its number; 两队 and 共三期 count."""
    if r.number.digits or r.end - r.start != 2 or r.folded[r.start] not in "一二三四五六":
        return False
    return r.noun == "队" or (r.folded[r.start - 1 : r.start] not in _COUNTED_OUT or not r.start)


def _named_by(r: Reading, start: int) -> bool:
    """Whether bare digits are part of a name in Chinese: 58同城, 歼-20, 007."""
    folded = r.folded
    if not folded[start].isdigit() or r.number.decimals:
        return False
    if folded[start] == "0" and r.number.end - start > 1:
        return True
    before = folded[r.start - 1 : r.start]
    if r.start < start:
        return "\u4e00" <= before <= "\u9fff" and before not in "的为是约达至到由从比率"
    if r.end - start > 3 or (before in _LED and before):
        return False
    return "\u4e00" <= folded[r.end : r.end + 1] <= "\u9fff" and folded[r.end : r.end + 1] not in _FOLLOWED


def _one_of_speech(r: Reading, start: int) -> bool:
    """"this one", "one-off": a word, not a number."""
    if r.number.value != 1 or r.kind != "number" or not r.lower.startswith("one", start):
        return False
    return r.lower.startswith("one-", start) or _ONE_BEFORE.search(r.folded[max(0, start - 9) : start]) is not None


def _accounting(r: Reading) -> None:
    """In statements a loss stands in brackets: (3.2億元). In prose brackets hold restatements, behind something."""
    if r.hedge or not r.folded.startswith(")", r.end):
        return
    if _ACCOUNTING.search(r.folded[max(0, r.start - 5) : r.start]):
        r.start, r.end = r.start - 1, r.end + 1
        r.number = r.number._replace(value=-r.number.value, high=-r.number.high if r.number.high is not None else None)


def _article(r: Reading, start: int) -> None:
    """Mark what only refers and counts nothing: 一家 and "one" that say "a", 两国."""
    if r.hedge:
        return
    if r.kind == "quantity" and r.folded[r.start : r.end] in _BOTH:
        # 两校 are the two just spoken of.
        r.role = "article"
    if r.number.value != 1:
        return
    chinese = r.kind == "quantity" and r.folded[start] == "一" and r.noun in words.indefinite()
    if chinese or (r.kind == "number" and r.lower[start : r.end] == "one"):
        r.role = "article"
