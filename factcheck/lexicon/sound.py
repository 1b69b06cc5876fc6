"""How Chinese characters sound, and what they are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import resources
from itertools import product

#: A component that more characters than this have (人, 水, 木) does not make two of them look alike.
_COMMON = 100
#: A name may be read in this many ways before it is left alone.
_MOST_READINGS = 24


@cache
def characters() -> dict[str, tuple[tuple[str, ...], str]]:
    """The readings without tones and the components of each folded character, from ``data/lookalikes.txt``."""
    text = resources.files("factcheck.lexicon").joinpath("data/lookalikes.txt").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {char: (tuple(sounds.split(",")), parts) for char, sounds, parts in rows}


@cache
def traits() -> dict[str, tuple[str, ...]]:
    """How each folded character sounds (``~yan``) and which telling components it has, itself included."""
    table = characters()
    counts = Counter(part for _, parts in table.values() for part in set(parts))
    return {
        char: (*(f"~{sound}" for sound in sounds), char, *(p for p in parts if counts[p] <= _COMMON))
        for char, (sounds, parts) in table.items()
    }


def alike(a: str, b: str) -> bool:
    """Whether two folded characters sound alike or share a telling component."""
    return bool(set(traits().get(a, ())) & set(traits().get(b, ())))


@lru_cache(maxsize=16384)
def romanised(name: str) -> tuple[str, ...]:
    """The ways in which a Chinese name may be written in pinyin, without tones and spaces.

    Args:
        name: folded, of Chinese characters alone.

    Returns:
        Every combination of readings; nothing where a character is unknown or there are too many.
    """
    return readings(name, lambda syllable: (syllable,))


def readings(name: str, written: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """Every way in which a Chinese name may be written.

    Args:
        name: folded, of Chinese characters alone.
        written: the ways in which a syllable of pinyin is written.

    Returns:
        The combinations; nothing where a character is unknown or there are too many.
    """
    table = characters()
    each = [tuple(dict.fromkeys(w for sound in table[c][0] for w in written(sound))) if c in table else () for c in name]
    count = 1
    for ways in each:
        count *= len(ways)
    if not 0 < count <= _MOST_READINGS:
        return ()
    return tuple("".join(parts) for parts in product(*each))
