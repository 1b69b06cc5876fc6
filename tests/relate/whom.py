"""Expected entities as lines: ``quote | entity``."""

from __future__ import annotations

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED


def whom(text: str, lines: list[str]) -> None:
    """Assert whom the figures of a text are about.

    Args:
        text: the article.
        lines: a figure and the name of its entity each, in the order of the text where a figure comes again.
    """
    found = list(extract(Source.from_text(text, published=PUBLISHED)).claims)
    for line in lines:
        quote, entity = line.split(" | ")
        claim = next((c for c in found if c.quote == quote), None)
        assert claim is not None, f"{quote}: not among {[c.quote for c in found]}"
        assert (claim.entity.name if claim.entity is not None else "") == entity, quote
        found.remove(claim)
