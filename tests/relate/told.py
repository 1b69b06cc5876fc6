"""Expected claims as lines: ``quote | entity | concept | period | qualifier=value, ...``."""

from __future__ import annotations

import datetime as dt

from factcheck.model import Claim, Source
from factcheck.relate import extract

#: The day that every text was published, unless it says otherwise.
PUBLISHED = dt.date(2025, 3, 20)


def told(text: str, lines: list[str], published: dt.date = PUBLISHED) -> None:
    """Assert that a text tells the claims of some lines.

    Args:
        text: the article.
        lines: one expected claim each. A period is ``first day/last day``, or ``published`` where only the day of publication gives it;
            empty for none. Qualifiers that are not named are not looked at.
        published: the day of publication.
    """
    found = extract(Source.from_text(text, published=published)).claims
    by_quote: dict[str, list[Claim]] = {}
    for claim in found:
        by_quote.setdefault(claim.quote, []).append(claim)
    for line in lines:
        quote, entity, concept, period, qualifiers = (*(part.strip() for part in line.split(" | ")), "", "", "", "")[:5]
        assert quote in by_quote, f"{quote}: not among {list(by_quote)}"
        claim = by_quote[quote].pop(0)
        assert (claim.entity.name if claim.entity is not None else "", claim.concept) == (entity, concept), quote
        assert _period(claim) == period, quote
        wanted = dict(pair.split("=", 1) for pair in qualifiers.split(", ") if pair)
        assert wanted.items() <= dict(claim.qualifiers).items(), f"{quote}: {dict(claim.qualifiers)}"


def _period(claim: Claim) -> str:
    if claim.period is None:
        return ""
    return "published" if claim.period.assumed else f"{claim.period.start}/{claim.period.end}"
