"""Names of people that a text has misspelt: what differs from a name of the text in one look-alike character of the given name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factcheck.lexicon.sound import alike
from factcheck.relate.names.lexicon import table
from factcheck.relate.names.tokens import Tokens, tokenise

#: Names of one text that are looked for.
_MOST = 30
_HAN = re.compile(r"[\u4e00-\u9fff]")


@cache
def _before() -> re.Pattern[str]:
    """What stands before a name, besides whatever is no Chinese character."""
    return re.compile(f"(?:{_either('before')})$")


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind a name, besides whatever is no Chinese character."""
    return re.compile(_either("behind"))


def _either(key: str) -> str:
    return "|".join(sorted(map(re.escape, table()["twins"][key].split()), key=len, reverse=True))


def twins(folded: str, names: Iterable[str], taken: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Find likely misspellings of the people of a text.

    Args:
        folded: the folded text.
        names: folded names of people, as the text has them.
        taken: where names were found already.

    Yields:
        The places, in the order of the names and of the text: three characters of which the first and one other are a known name's, and
        the third looks or sounds like that name's, with a boundary on either side; in front alone where the text has the first two
        characters in nothing else; with none where no ordinary word has any of the three.
    """
    known = sorted({n for n in names if len(n) == 3 and all(map(_HAN.match, n))})
    occupied = {at for a, b in taken for at in range(a, b)}
    tokens: Tokens | None = None
    for name in known[:_MOST]:
        a, b, c = name[0], name[1], name[2]
        for match in re.finditer(rf"{a}(?:{b}(?P<last>[\u4e00-\u9fff])|(?P<middle>[\u4e00-\u9fff]){c})", folded):
            wrong, right = (match["last"], c) if match["last"] else (match["middle"], b)
            start, end = match.span()
            if wrong == right or match[0] in known or occupied.intersection(range(start, end)):
                continue
            if not alike(wrong, right):
                continue
            if _begins(folded, start) and (_ends(folded, end) or (match["last"] and _of_nothing_else(folded, a + b, c + wrong))):
                yield start, end
                continue
            tokens = tokens or tokenise(folded)
            if not tokens.covering(start, end) and not tokens.between(start, end):
                yield start, end


def _begins(folded: str, start: int) -> bool:
    return not start or not _HAN.match(folded, start - 1) or _before().search(folded[max(0, start - 3) : start]) is not None


def _ends(folded: str, end: int) -> bool:
    return end == len(folded) or not _HAN.match(folded, end) or _behind().match(folded, end) is not None


def _of_nothing_else(folded: str, first: str, last: str) -> bool:
    """Whether the first two characters begin nothing in the text but the name and its misspelling."""
    return re.search(f"{first}(?![{last}])", folded) is None
