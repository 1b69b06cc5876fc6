"""Which two characters a regular expression can begin with: the prefilter of the scan.

`re` tries every alternative at every character. Most places begin none of them, and asking that first makes the scan ten times as
fast. The characters are read off the parsed expression; where that is not possible there is no prefilter and the same result, only
slower.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

try:
    from re import _constants as op  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # the modules are private to `re` and may move
    op = parser = None

_SPACES = frozenset(" \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | frozenset(map(chr, range(0x2000, 0x200B)))
_DIGITS = frozenset("0123456789")
#: Stands for a run of digits.
DIGIT = "0"
#: A set of more characters than these is not told apart: anything may stand there.
_MOST = 1000


class _Read(NamedTuple):
    """What a part of an expression can begin with.

    Args:
        closed: beginnings that are not read on: long enough, or followed by anything.
        going: what the whole part can be, where that is shorter than was asked for.
    """

    closed: frozenset[str]
    going: frozenset[str]


_NOTHING: frozenset[str] = frozenset()
_EMPTY = _Read(_NOTHING, frozenset(("",)))
_ANYTHING = _Read(frozenset(("",)), _NOTHING)


def beginnings(pattern: str, size: int = 2) -> frozenset[str] | None:
    """What a match can begin with.

    Args:
        pattern: a regular expression.
        size: how many characters are looked at; digits that follow each other count as one.

    Returns:
        Strings of that many characters, with `DIGIT` for all digits together, and shorter ones behind which anything may stand;
        ``None`` where a match may begin with anything, or where the expression cannot be looked into.
    """
    if parser is None:
        return None
    read = _sequence(parser.parse(pattern), False, size)
    found = read.closed | read.going
    return None if "" in found else found


def first(pattern: str) -> frozenset[str] | None:
    """The characters that a match can begin with.

    Args:
        pattern: a regular expression.

    Returns:
        The characters; ``None`` where it may be any, or where the expression cannot be looked into.
    """
    found = beginnings(pattern, 1)
    return None if found is None else found | set(_DIGITS) if DIGIT in found else found


def _sequence(items: Any, ignore_case: bool, size: int) -> _Read:
    closed: set[str] = set()
    going = _EMPTY.going
    ahead: frozenset[str] | None = None
    for code, argument in items:
        if code is op.ASSERT and argument[0] > 0 and going == _EMPTY.going:
            told = _sequence(argument[1], ignore_case, 1)
            ahead = None if "" in told.closed | told.going else told.closed
            continue
        # Digits behind digits add nothing: one more character is to be seen there.
        longest = {before: size - len(before) + before.endswith(DIGIT) for before in going}
        read = {left: _item(code, argument, ignore_case, left) for left in set(longest.values())}
        next_going: set[str] = set()
        for before, left in longest.items():
            part = read[left] if before or ahead is None else _led(read[left], ahead)
            closed.update(_joined(before, s)[:size] for s in part.closed)
            next_going.update(_joined(before, s)[:size] for s in part.going)
        closed.update(s for s in next_going if len(s) == size)
        going = frozenset(s for s in next_going if len(s) < size)
        if not going:
            break
    return _Read(frozenset(closed), going)


def _joined(before: str, following: str) -> str:
    return before + (following.removeprefix(DIGIT) if before.endswith(DIGIT) else following)


def _led(found: _Read, ahead: frozenset[str]) -> _Read:
    kept = [frozenset(s for s in part if not s or s[0] in ahead) for part in found]
    return _Read(kept[0], kept[1])


def _item(code: Any, argument: Any, ignore_case: bool, size: int) -> _Read:
    if code is op.LITERAL:
        return _characters(_cased(chr(argument), ignore_case), size)
    if code is op.IN:
        return _characters(_set(argument, ignore_case), size)
    if code is op.BRANCH:
        return _either(_sequence(branch, ignore_case, size) for branch in argument[1])
    if code is op.SUBPATTERN:
        _, add, remove, inner = argument
        return _sequence(inner, (ignore_case or bool(add & re.IGNORECASE)) and not remove & re.IGNORECASE, size)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeated(argument, ignore_case, size)
    if code is op.ATOMIC_GROUP:
        return _sequence(argument, ignore_case, size)
    return _EMPTY if code in (op.ASSERT, op.ASSERT_NOT, op.AT) else _ANYTHING


def _characters(found: Iterable[str] | None, size: int) -> _Read:
    if found is None:
        return _ANYTHING
    told = frozenset(DIGIT if char in _DIGITS else char for char in found)
    return _Read(told, _NOTHING) if size == 1 else _Read(_NOTHING, told)


def _repeated(argument: Any, ignore_case: bool, size: int) -> _Read:
    least, most, inner = argument
    # What is looked at is full after so many turns, or the turns were empty.
    turns = min(most, size)
    read = [_sequence([item for _ in range(turn) for item in inner], ignore_case, size) for turn in range(min(least, turns), turns + 1)]
    return _either(read)


def _either(found: Iterable[_Read]) -> _Read:
    parts = list(found)
    return _Read(_NOTHING.union(*(p.closed for p in parts)), _NOTHING.union(*(p.going for p in parts)))


def _set(items: Any, ignore_case: bool) -> frozenset[str] | None:
    found: set[str] = set()
    for code, argument in items:
        if code is op.LITERAL:
            found |= _cased(chr(argument), ignore_case)
        elif code is op.RANGE and argument[1] - argument[0] < _MOST:
            for char in map(chr, range(argument[0], argument[1] + 1)):
                found |= _cased(char, ignore_case)
        elif code is op.CATEGORY and argument is op.CATEGORY_DIGIT:
            found |= _DIGITS
        elif code is op.CATEGORY and argument is op.CATEGORY_SPACE:
            found |= _SPACES
        else:
            return None
    return frozenset(found)


def _cased(char: str, ignore_case: bool) -> frozenset[str]:
    return frozenset((char.lower(), char.upper())) if ignore_case else frozenset((char,))
