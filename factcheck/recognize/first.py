"""Which two characters a regular expression can begin with: the prefilter of the scan.

`re` tries every alternative at every character. Most places begin none of them, and asking that first makes the scan ten times as
fast. The characters are read off the parsed expression; where that is not possible there is no prefilter and the same result, only
slower.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

try:
    from re import _constants as op  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # the modules are private to `re` and may move
    op = parser = None

# The white space that is left in a folded text.
_SPACES = frozenset(" \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029")
_DIGITS = frozenset("0123456789")
#: Each stands for a run of digits: of one, of two, …, the last one for as many or more.
RUNS = "".join(map(chr, range(0xE001, 0xE00A)))
#: Stands for the end of a text.
END = "\0"
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
_ENDING = frozenset(RUNS)
_WIDTHLESS = (op.ASSERT, op.ASSERT_NOT, op.AT) if op is not None else ()
_EMPTY = _Read(_NOTHING, frozenset(("",)))
_ANYTHING = _Read(frozenset(("",)), _NOTHING)
_AT_END = _Read(frozenset(("\n", END)), _NOTHING)


def beginnings(pattern: str, size: int = 2, among: Iterable[str] = ()) -> frozenset[str] | None:
    """What a match can begin with.

    Args:
        pattern: a regular expression.
        size: how many characters are looked at; digits that follow each other count as one.
        among: the characters at which it is tried; any if empty.

    Returns:
        Strings of that many characters, with `RUNS` for the digits that follow each other and `END` where the text ends, and shorter
        ones behind which anything may stand, more digits too; ``None`` where a match may begin with anything, or where the
        expression cannot be looked into.
    """
    if parser is None:
        return None
    read = _sequence(_parsed(pattern), False, size)
    read = _led(read, _told(frozenset(among))) if among else read
    found = read.closed | read.going
    return None if "" in found else found


@lru_cache(maxsize=16)
def _parsed(pattern: str) -> Any:
    return parser.parse(pattern)


def spelled(told: str) -> Iterator[str]:
    """A beginning as it is looked up in a text: of several runs of digits only the first one, and the next one's first digit."""
    if told[0] in RUNS:
        # More digits may stand behind a run that is all that is told.
        return (told[0] + rest for rest in spelled(told[1:])) if told[1:] else iter(RUNS[RUNS.index(told) :])
    run = next((at for at, char in enumerate(told) if char in RUNS), None)
    return iter((told,)) if run is None else (told[:run] + digit for digit in sorted(_DIGITS))


_RUN = re.compile(f"[0-9]{{1,{len(RUNS)}}}")


def opening(text: str, start: int) -> str:
    """The run of digits at a place and the character behind it, as beginnings tell them; ``""`` where no digit stands."""
    found = _RUN.match(text, start)
    if found is None:
        return ""
    end = found.end()
    return RUNS[end - start - 1] + (text[end : end + 1] or END)


def first(pattern: str) -> frozenset[str] | None:
    """The characters that a match can begin with.

    Args:
        pattern: a regular expression.

    Returns:
        The characters; ``None`` where it may be any, or where the expression cannot be looked into.
    """
    found = beginnings(pattern, 1)
    if found is None or not found & set(RUNS):
        return found
    return (found - set(RUNS)) | _DIGITS


def openings(pattern: str) -> Container[str]:
    """The `opening`s of digits that an expression can match; every one where that is not known."""
    found = beginnings(pattern, 2)
    if found is None:
        return _Every()
    begins = {each for told in found for each in spelled(told)}
    return _Openings(frozenset(begins), frozenset(each for each in begins if len(each) == 1))


class _Openings:
    def __init__(self, told: frozenset[str], runs: frozenset[str]) -> None:
        self._told, self._runs = told, runs

    def __contains__(self, opening: object) -> bool:
        return opening in self._told or (isinstance(opening, str) and opening[:1] in self._runs)


def gate(pattern: str) -> Container[str]:
    """The characters that a match can begin with, to be asked before an expression is tried; every one where that is not known."""
    found = first(pattern)
    return _Every() if found is None else found


class _Every:
    def __contains__(self, char: object) -> bool:
        return True


def _sequence(items: Any, ignore_case: bool, size: int) -> _Read:
    closed: set[str] = set()
    going = _EMPTY.going
    ahead: frozenset[str] | None = None
    parts = list(items)
    for place, (code, argument) in enumerate(parts):
        looks_ahead = code is op.ASSERT and argument[0] > 0
        # What is looked at and not passed over tells what follows where nothing else does.
        last = looks_ahead and all(each in _WIDTHLESS for each, _ in parts[place + 1 :])
        if looks_ahead and not last:
            if going == _EMPTY.going:
                told = _sequence(argument[1], ignore_case, 1)
                ahead = None if "" in told.closed | told.going else _told(told.closed)
            continue
        # More digits may stand behind digits: one more character is to be seen there.
        longest = {before: size - len(before) + (before[-1:] in _ENDING) for before in going}
        read = {left: _looked_at(argument[1], ignore_case, left) if last else _item(code, argument, ignore_case, left) for left in set(longest.values())}
        next_going: set[str] = set()
        for before, left in longest.items():
            part = read[left] if before or ahead is None else _led(read[left], ahead)
            closed.update(_joined(before, part.closed, size))
            next_going.update(_joined(before, part.going, size))
        closed.update(s for s in next_going if len(s) == size)
        going = frozenset(s for s in next_going if len(s) < size)
        if not going:
            break
    return _Read(frozenset(closed), going)


def _looked_at(items: Any, ignore_case: bool, size: int) -> _Read:
    """What must follow, with anything behind it."""
    read = _sequence(items, ignore_case, size)
    found = read.closed | read.going
    return _EMPTY if "" in found else _Read(found, _NOTHING)


def _joined(before: str, following: frozenset[str], size: int) -> Iterable[str]:
    """What each makes with what stands before it: digits behind digits make a longer run."""
    if not before:
        return following
    if before[-1] not in _ENDING:
        return map(before.__add__, following)
    digits = RUNS.index(before[-1]) + 1
    return (
        (before[:-1] + RUNS[min(digits + RUNS.index(s[0]), len(RUNS) - 1)] + s[1:] if s[:1] in _ENDING else before + s)[:size]
        for s in following
    )


def _told(characters: frozenset[str]) -> frozenset[str]:
    """Characters; all runs where one of them begins one."""
    return characters | _ENDING if characters & (_ENDING | _DIGITS) else characters


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
    if code is op.AT and argument in (op.AT_END, op.AT_END_STRING):
        return _AT_END
    return _EMPTY if code in _WIDTHLESS else _ANYTHING


def _characters(found: Iterable[str] | None, size: int) -> _Read:
    if found is None:
        return _ANYTHING
    told = frozenset(RUNS[0] if char in _DIGITS else char for char in found)
    return _Read(told, _NOTHING) if size == 1 else _Read(_NOTHING, told)


def _repeated(argument: Any, ignore_case: bool, size: int) -> _Read:
    least, most, inner = argument
    read = [_EMPTY]
    # What is looked at is full after so many turns, or the turns were empty.
    for turn in range(1, min(most, size + len(RUNS)) + 1):
        read.append(_sequence(list(inner) * turn, ignore_case, size))
        if not read[-1].going or read[-1] == read[-2]:
            break
    return _either(read[least:] or read[-1:])


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
