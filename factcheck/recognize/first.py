"""Which characters a regular expression can begin with: the prefilter of the scan.

`re` tries every alternative at every character. Most characters begin none of them, and asking that first makes the scan ten
times as fast. The characters are read off the parsed expression; where that is not possible there is no prefilter and the same
result, only slower.
"""

from __future__ import annotations

import re
from typing import Any

try:
    from re import _constants as op  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # the modules are private to `re` and may move
    op = parser = None

_DIGITS = frozenset("0123456789")
_SPACES = frozenset(" \t\n\r\f\v")


def first(pattern: str) -> frozenset[str] | None:
    """The characters that a match can begin with.

    Args:
        pattern: a regular expression.

    Returns:
        The characters; ``None`` where it may be any, or where the expression cannot be looked into.
    """
    if parser is None:
        return None
    characters, empty = _sequence(parser.parse(pattern), False)
    return None if empty else characters


def _sequence(items: Any, ignore_case: bool) -> tuple[frozenset[str] | None, bool]:
    """What a sequence can begin with (``None``: anything), and whether it can be empty."""
    found: frozenset[str] = frozenset()
    for code, argument in items:
        characters, empty = _item(code, argument, ignore_case)
        if characters is None:
            return None, False
        found |= characters
        if not empty:
            return found, False
    return found, True


def _item(code: Any, argument: Any, ignore_case: bool) -> tuple[frozenset[str] | None, bool]:
    if code is op.LITERAL:
        return _cased(chr(argument), ignore_case), False
    if code is op.IN:
        return _set(argument, ignore_case), False
    if code is op.BRANCH:
        return _branches([_sequence(branch, ignore_case) for branch in argument[1]])
    if code is op.SUBPATTERN:
        _, add, remove, inner = argument
        return _sequence(inner, (ignore_case or bool(add & re.IGNORECASE)) and not remove & re.IGNORECASE)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, _, inner = argument
        characters, empty = _sequence(inner, ignore_case)
        return characters, empty or least == 0
    if code is op.ATOMIC_GROUP:
        return _sequence(argument, ignore_case)
    if code in (op.ASSERT, op.ASSERT_NOT, op.AT):
        return frozenset(), True
    return None, False


def _branches(found: list[tuple[frozenset[str] | None, bool]]) -> tuple[frozenset[str] | None, bool]:
    if any(characters is None for characters, _ in found):
        return None, False
    return frozenset().union(*(characters or () for characters, _ in found)), any(empty for _, empty in found)


def _set(items: Any, ignore_case: bool) -> frozenset[str] | None:
    found: set[str] = set()
    for code, argument in items:
        if code is op.LITERAL:
            found |= _cased(chr(argument), ignore_case)
        elif code is op.RANGE and argument[1] - argument[0] < 1000:
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
