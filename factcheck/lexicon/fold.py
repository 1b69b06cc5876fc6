"""Folding: one form for Traditional and Simplified, full and half width, and the radicals and spaces of PDF text.

Patterns and lexicon entries are written once, in folded form; text is folded once. One character becomes one character,
so a span of the folded text is a span of the original. Case is kept: it tells a name from a word.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources


@cache
def _table() -> dict[int, str]:
    data = resources.files("factcheck.lexicon").joinpath("data/fold.txt").read_text("utf-8")
    source, target = data.rstrip("\n").split("\n")
    return dict(zip(map(ord, source), target, strict=True))


@cache
def _plane() -> str:
    """The table as a string of all characters of the basic plane, which is looked up twice as fast; what is beyond it stays."""
    plane = list(map(chr, range(0x10000)))
    for code, folded in _table().items():
        plane[code] = folded
    return "".join(plane)


#: A half-width comma of Chinese prose: beside a Chinese character, and never inside a figure.
_HALF = re.compile(r",(?:(?<=[\u3400-\u9fff],)|(?=[\u3400-\u9fff]))")


def fold(text: str) -> str:
    """Fold a text for matching.

    Args:
        text: any string.

    Returns:
        A string of the same length: Simplified characters, half-width letters, digits and symbols (but ``，。、！？``
        as they are, and a half-width comma made so where a Chinese character stands beside it), plain spaces and hyphens, ``“”`` for every kind of Chinese quotation mark.
    """
    # What is plain ASCII is folded already.
    if text.isascii():
        return text
    folded = text.translate(_plane())
    return _HALF.sub("，", folded) if "," in folded else folded
