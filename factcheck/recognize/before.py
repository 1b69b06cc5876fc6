"""What stands before a numeral: sign, currency, bound word, age."""

from __future__ import annotations

import re
from functools import cache

from factcheck.recognize import words
from factcheck.recognize.reading import HUNDRED, Reading

_SIGN = re.compile(r"(?:^|[^0-9A-Za-z)%\]])-$")
# 负 that is a verb or part of one: 胜负, 担负, 肩负.
_BORNE = ("胜", "担", "正", "自", "肩", "背", "欺", "减", "抱", "辜")
_SCALED = re.compile(r" (?:hundred|thousand|million|billion|trillion)")
_AGED = re.compile(r"(?:(?<![A-Za-z])(?:aged|age|at the age of) )$")
# 去年, 全年, 三年 and 多年 are years, not the 年 of an age.
_AGE = re.compile(r"(?:^|[^去今明前后全每往上本当同整历来近半多几数0-9零〇一二三四五六七八九十百千万两])年$")
_MINUS = re.compile(r"(?:^|[^a-z])((?:minus|negative) ?)$")

# What denies a bound, and what the bound is then.
_NOT = re.compile(
    r"(?:没有|不[会得能可应宜许要]|无法|难以|[不未没难]|(?<![a-z])(?:(?:must|may|will|can|could|should|do|does|did|has|have) ?(?:not|n't) |not |never |cannot |(?:wo|ca|do|does|did|has|have)n't ))$"
)
_DENIED = {"over": "up_to", "under": "at_least"}
# Bills are passed 217-213, exams and borders by few: only a large number is one that is gone beyond.
_PASSING = ("passed", "crossed", "topped")
_PASSED = 1000


@cache
def _last_characters() -> frozenset[str]:
    """What may stand right before a numeral and belong to it."""
    tables = (words.money_before(), words.bounds_before(), words.links())
    found = {char for table in tables for char in table}
    return frozenset(found | {c.upper() for c in found} | set("-负下 "))


def left(r: Reading) -> None:
    """Sign, currency, bound word, 每股."""
    folded, floor, last = r.folded, r.floor, _last_characters()
    for _ in range(4):
        at = r.start
        if at <= floor or folded[at - 1] not in last:
            return
        bare = at - (folded[at - 1] == " ")
        if bare > floor and folded[bare - 1] == " ":
            bare -= 1
        if not (_sign(r, at, bare) or _currency_before(r, bare) or _hedge_before(r, bare)):
            return


def _sign(r: Reading, at: int, bare: int) -> bool:
    folded, before = r.folded, r.folded[at - 1]
    if before == "-":
        if _SIGN.search(folded[max(0, at - 2) : at]) is None or folded.endswith("+/", 0, at - 1):
            return False
        r.start = at - 1
    elif before == "下" and folded.startswith("零下", at - 2):
        r.start = at - 2
    elif before == "负":
        # 减负约六百亿 is less of a burden, not less than nought.
        if r.hedge or (folded[at - 2 : at - 1] in _BORNE and at > 1):
            return False
        r.start = at - 1
    elif before == " " and r.lower.endswith(("minus", "negative"), r.floor, bare):
        match = _MINUS.search(r.lower[max(r.floor, bare - 9) : bare])
        if match is None or r.lower.endswith(("plus or ", "plus-or-"), r.floor, bare - len(match.group(1))):
            return False
        r.start = bare - len(match.group(1))
    else:
        return False
    n = r.number
    r.number = n._replace(value=-n.value, high=-n.high if n.high is not None else None)
    return True


def _currency_before(r: Reading, bare: int) -> bool:
    if r.kind not in ("number", "money") or (r.kind == "money" and not r.assumed and r.unit):
        return False
    found = words.ends(words.money_before(), r.folded, bare, r.floor, lower=r.lower)
    if found is None or (found[0].lower() in words.weak() and r.number.value < HUNDRED):
        return False
    r.start = bare - len(found[0])
    r.kind = "money"
    if found[1].per != 1:
        r.times(1 / found[1].per)
    r.unit = "" if r.assumed else r.unit
    r.currency(found[1].name)
    return True


def _hedge_before(r: Reading, bare: int) -> bool:
    folded, floor = r.folded, r.floor
    position = bare
    for _ in range(2):
        found = words.ends(words.bounds_before(), folded, position, floor, lower=r.lower)
        if found is not None:
            break
        link = words.ends(words.links(), folded, position, floor, lower=r.lower)
        if link is None:
            return False
        position -= len(link[0])
        if folded[position - 1 : position] == " " and position > floor:
            position -= 1
    else:
        return False
    word, hedge = found
    start = position - len(word)
    if (word == "over" or not word.isascii()) and (other := words.ends(words.no_bounds(), folded, position, 0, lower=r.lower)) is not None:
        before = position - len(other[0]) - 1
        if before < 0 or folded[before] not in other[1]:
            return False
    if word == "some" and r.kind != "money" and not r.number.scaled and r.number.value < 10 and not _SCALED.match(r.lower, r.number.end):
        return False
    if word == "about" and r.lower.endswith(("how", "what"), floor, start - 1):
        return False
    if word == "过" and not r.number.bare_scale and not folded.endswith(words.passed(), floor, start) and not _of_age(folded, start):
        return False
    if word in _PASSING and r.kind == "number" and not r.number.scaled and r.number.value < _PASSED:
        return False
    if hedge in _DENIED and (denial := _NOT.search(r.lower, max(floor, start - 12), start)) is not None:
        # 不超, 不得低于, "never more than": the other way round.
        start, hedge = denial.start(), _DENIED[hedge]
    r.start = start
    if not r.hedge or r.hedge == "about":
        r.hedge = hedge
    return True


def _of_age(folded: str, end: int) -> bool:
    """Whether what ends here is the 年 of 年过四十: of an age, not of a year."""
    return folded[end - 1 : end] == "年" and _AGE.search(folded, max(0, end - 2), end) is not None


def aged(r: Reading) -> None:
    """aged 36, at the age of 87, 年过四十."""
    if r.kind != "number":
        return
    if r.hedge and 10 <= r.number.value <= 110 and not r.number.scaled and _of_age(r.folded, r.start):
        r.kind, r.unit = "age", "year"
    if r.folded[r.start - 1 : r.start] != " ":
        return
    match = _AGED.search(r.lower[max(r.floor, r.start - 15) : r.start])
    if match is not None and not r.number.scaled:
        r.start -= len(match.group())
        r.kind, r.unit = "age", "year"


def undo_over(r: Reading) -> None:
    """"over three years" is as often "during" as "more than"."""
    if r.kind == "duration" and r.lower.startswith(("over ", "under "), r.start):
        r.start = r.folded.index(" ", r.start) + 1
        r.hedge = ""
