"""What stands before a numeral: sign, currency, bound word, age."""

from __future__ import annotations

import re

from factcheck.recognize import words
from factcheck.recognize.reading import HUNDRED, Reading

_SIGN = re.compile(r"(?:^|[^0-9A-Za-z)%\]])-$")
_AGED = re.compile(r"(?:(?<![A-Za-z])(?:aged|age|at the age of) )$")
_MINUS = re.compile(r"(?:^|[^a-z])((?:minus|negative) ?)$")


def left(r: Reading) -> None:
    """Sign, currency, bound word, 每股."""
    folded, floor = r.folded, r.floor
    for _ in range(4):
        at = r.start
        bare = at - (folded[at - 1 : at] == " ") if at else at
        if bare > floor and folded[bare - 1 : bare] == " ":
            bare -= 1
        if _sign(r, at, bare) or _currency_before(r, bare) or _hedge_before(r, bare):
            continue
        break


def _sign(r: Reading, at: int, bare: int) -> bool:
    folded = r.folded
    if (at > r.floor and folded[at - 1] == "-" and _SIGN.search(folded[max(0, at - 2) : at])) or (at > r.floor and folded[at - 1] == "负" and folded[at - 2 : at - 1] not in ("胜", "担", "正", "自", "肩", "背", "欺")):
        r.start = at - 1
    elif r.lower.startswith(("minus", "negative"), max(r.floor, bare - 8)) or r.lower.endswith(("minus", "negative"), r.floor, bare):
        match = _MINUS.search(r.lower[max(r.floor, bare - 9) : bare])
        if match is None:
            return False
        r.start = bare - len(match.group(1))
    else:
        return False
    if r.hedge == "negated":
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
    if word == "some" and not r.number.scaled and r.number.value < 10:
        return False
    if word == "过" and not r.number.bare_scale:
        return False
    r.start = start
    if not r.hedge or r.hedge == "about":
        r.hedge = hedge
    return True


def aged(r: Reading) -> None:
    """aged 36, at the age of 87."""
    match = _AGED.search(r.lower[max(r.floor, r.start - 15) : r.start]) if r.kind == "number" else None
    if match is not None and not r.number.scaled:
        r.start -= len(match.group())
        r.kind, r.unit = "age", "year"


def undo_over(r: Reading) -> None:
    """"over three years" is as often "during" as "more than"."""
    if r.kind == "duration" and r.lower.startswith(("over ", "under "), r.start):
        r.start = r.folded.index(" ", r.start) + 1
        r.hedge = ""
