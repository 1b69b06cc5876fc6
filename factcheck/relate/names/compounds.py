"""Drugs and other compounds in English text, whose generic names are written small: ``lumasartide``."""

from __future__ import annotations

import re
from functools import cache

from factcheck.relate.names.lexicon import table
from factcheck.relate.names.proposal import Proposals


def compounds(text: str, out: Proposals) -> None:
    """Propose the generic names of drugs, which are written small: by the stem that tells their class, or in apposition to what they are.

    Args:
        text: the folded text.
        out: added to.
    """
    stem, told = _compound_shapes()
    places: dict[str, list[int]] = {}
    for match in stem.finditer(text):
        places.setdefault(match[0], []).append(match.start())
    apposed = {match[1] for match in told.finditer(text)}
    for name in apposed - places.keys():
        places[name] = [match.start() for match in re.finditer(rf"\b{name}\b", text)]
    for name, starts in places.items():
        # A peptide, an intercept: a common noun.
        if len(starts) > 1 and not any(_ARTICLE.search(text, max(0, at - 4), at) for at in starts):
            out.add(name, starts[0], 1.0, "product")
            if (at := text.find(name.capitalize())) >= 0:
                out.add(name.capitalize(), at, 1.0, "product")


_ARTICLE = re.compile(r"\b[Aa]n? $")


@cache
def _compound_shapes() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What the generic name of a drug looks like, and what stands before one."""
    latin = table()["latin"]
    stems, wares = "|".join(latin["compounds"].split()), "|".join(latin["compounds_before"].split())
    refused = "|".join(latin["compounds_refused"].split())
    return (
        re.compile(rf"\b(?!(?:{refused})\b)[a-z]{{3,10}}(?:{stems})\b"),
        re.compile(rf"\b(?:{wares})(?:, (?:called |named |known as )?| called | named | known as )([a-z]{{6,16}})(?=[,.;)])"),
    )
