"""Names that look or sound alike: one character off in Chinese, one slip of the pen in Latin script."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.fold import fold
from factcheck.lexicon.sound import alike, traits

__all__ = ["alike", "form", "is_han", "keys", "near_names", "one_slip", "word_keys"]


def is_han(char: str) -> bool:
    """Whether a character is Chinese."""
    return "\u4e00" <= char <= "\u9fff"


def form(name: str) -> str:
    """A name as it is compared: folded, without case, spaces, hyphens and full stops."""
    return "".join(c for c in fold(name).casefold() if c.isalnum())


def keys(name: str) -> Iterator[str]:
    """Keys that two forms share if they may be one name misspelt: hashing them finds every such pair.

    Args:
        name: a `form`.

    Yields:
        For Chinese, the name with each character replaced by how it sounds and by each of its telling components; for Latin
        script of five letters or more, the name with each letter left out.
    """
    if name and all(map(is_han, name)):
        for at, char in enumerate(name):
            for trait in traits().get(char, ()):
                yield f"{name[:at]}[{trait}]{name[at + 1 :]}"
    elif len(name) >= 5 and name.isascii():
        yield name
        for at in range(len(name)):
            yield name[:at] + name[at + 1 :]


def one_slip(a: str, b: str) -> bool:
    """Whether two forms of Latin script differ by one letter added, left out or changed, or by two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[at:], b[at:]
    if len(a) == len(b):
        return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])
    return rest_a[1:] == rest_b or rest_a == rest_b[1:]


#: Letters that are written for one sound: Pierce and Piers, Erik and Eric.
_SOUNDS = str.maketrans("zkq", "scc", "aeiouhwy'’-.")
#: The shortest word of which two letters may be mistaken, and how much of its beginning must stand.
_LONG, _BEGINNING = 5, 3


def word_keys(name: str) -> Iterator[str]:
    """Keys that two names of several words share if all but one of their words are the same and that one begins alike."""
    words = name.casefold().split()
    if len(words) > 1:
        for at in (0, len(words) - 1):
            if len(words[at]) >= _LONG:
                yield " ".join([*words[:at], words[at][:_BEGINNING], *words[at + 1 :]])


def near_names(a: str, b: str) -> bool:
    """Whether two names of several words differ in one word, by two letters at most, and sound alike or begin with the same five letters.

    Args:
        a: a name as it is written.
        b: another one.
    """
    x, y = a.casefold().split(), b.casefold().split()
    differ = [(v, w) for v, w in zip(x, y, strict=False) if v != w]
    if len(x) != len(y) or len(x) < 2 or len(differ) != 1:
        return False
    v, w = differ[0]
    if min(len(v), len(w)) < _LONG or v[:_BEGINNING] != w[:_BEGINNING] or v.rstrip("s") == w.rstrip("s"):
        return False
    return _distance(v, w) <= 2 and (v[:5] == w[:5] or _skeleton(v) == _skeleton(w))


def _skeleton(word: str) -> str:
    """The consonants of a word as they sound, doubled ones once."""
    heard = word.replace("ce", "se").replace("ci", "si").replace("ph", "f").translate(_SOUNDS)
    return "".join(c for i, c in enumerate(heard) if i == 0 or heard[i - 1] != c)


def _distance(a: str, b: str) -> int:
    """Letters added, left out or changed between two words."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]
