"""Growth rates that are averages over several periods, or last for several years."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon.fold import fold
from factcheck.model import Claim

#: Words of a rate that is compounded over several periods, folded and in lower case.
_COMPOUND = ("复合", "cagr", "compound", "年均", "年化")


@lru_cache(maxsize=65536)
def _says_compound(words: str) -> bool:
    folded = fold(words).casefold()
    return any(word in folded for word in _COMPOUND)


def is_compound(claim: Claim) -> bool:
    """Whether a growth rate is, or may be, an average over several periods."""
    return called_compound(claim) or lasts(claim)


def lasts(claim: Claim) -> bool:
    """Whether a rate is of several years without being called the rate of each of them."""
    if called_compound(claim):
        return False
    return claim.period is not None and not claim.period.instant and (claim.period.end - claim.period.start).days > 500


def called_compound(claim: Claim) -> bool:
    """Whether the words call a rate the average of several ones."""
    if _says_compound(claim.concept):
        return True
    # A rate whose two ends the words tell is that of an average, not an average of rates.
    if claim.qualifiers.get("scope") in ("average", "annual") and not {link.kind for link in claim.links} >= {"base", "current"}:
        return True
    return bool(claim.cues) and any(_says_compound(cue.quote) for cue in claim.cues)
