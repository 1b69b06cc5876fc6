"""Names that look or sound alike: one character off in Chinese, one slip of the pen in Latin script."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.fold import fold
from factcheck.lexicon.sound import alike, traits

__all__ = ["alike", "form", "is_han", "keys", "one_slip"]


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
