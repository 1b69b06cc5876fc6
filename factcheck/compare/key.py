"""Which claims may be compared, as data: what must match, what may be unknown, what does not matter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from factcheck.lexicon.fold import fold
from factcheck.model import Claim, Period

#: Qualifiers that never keep two claims apart: they say where a figure comes from or what stands beside it.
FREE = frozenset({"by", "restates", "direction", "total", "primary"})


@frozen
class Aspect:
    """One qualifier's say in whether two claims may be compared.

    Args:
        name: the qualifier.
        unknown: whether a claim without it may still be compared with one that has it (the severity is then capped at
            warning, and the finding names it).
        concepts: concepts for which ``unknown`` holds the other way round.
    """

    name: str
    unknown: bool
    concepts: frozenset[str] = frozenset()

    def may_be_unknown(self, concept: str) -> bool:
        """Whether a claim of this concept may lack it."""
        return self.unknown != (concept in self.concepts)


#: Every qualifier that can tell two figures of one entity, concept and period apart. One that is not listed must match.
ASPECTS = (
    Aspect("segment", unknown=False),
    Aspect("basis", unknown=False),
    Aspect("holder", unknown=False),
    Aspect("share_of", unknown=False),
    Aspect("growth_of", unknown=False),
    Aspect("round", unknown=True, concepts=frozenset({"funding_raised"})),
    Aspect("stage", unknown=True),
    Aspect("investor", unknown=True, concepts=frozenset({"investment"})),
    Aspect("scope", unknown=True),
    Aspect("growth_over", unknown=True),
)

_MAY = {a.name: a for a in ASPECTS if a.unknown or a.concepts}

#: Concepts whose "adjusted" variant has an id of its own.
ADJUSTED = {"net_loss": "adjusted_net_loss", "net_profit": "adjusted_net_profit"}

#: A scope that the concept implies says nothing new.
_IMPLIED = {"cumulative", "total"}
#: Concepts that gather: of a stretch of time (five rounds this year) they tell what it added, of a day what there is in all.
CUMULATIVE = frozenset({"users", "downloads", "funding_total", "funding_rounds", "cumulative_loss",
                         "cumulative_rnd_expense", "cumulative_spend"})  # fmt: skip


#: Characters of which words for a time consist, folded.
_OF_TIME = "0123456789年月日上下半全季度前后第一二三四五六七八九十个期间内截至底末初的去今明本同至到和"


@lru_cache(maxsize=65536)
def is_time(text: str) -> bool:
    """Whether a qualifier holds nothing but words for a time (2024年上半) and perhaps a verb: no part of anything."""
    return len(canon(text).lstrip(_OF_TIME)) < 2


@lru_cache(maxsize=65536)
def canon(text: str) -> str:
    """A name or phrase in the form in which two of them are the same: folded, without case, spaces and punctuation."""
    return "".join(c for c in fold(text).casefold() if c.isalnum() or c == "+")


def topic(concept: str) -> str:
    """A concept as claims are indexed by it: an id as it is, a phrase of the text's own in the form of `canon`."""
    return "other:" + canon(concept[6:]) if concept[:6] == "other:" else concept


def concept_of(claim: Claim) -> str:
    """The claim's concept; an adjusted loss is the same whether the concept or a qualifier says so."""
    concept = claim.concept
    if concept[:6] == "other:":
        return topic(concept)
    if claim.qualifiers and claim.qualifiers.get("basis") == "adjusted":
        return ADJUSTED.get(concept, concept)
    return concept


def strict_key(claim: Claim, concept: str) -> tuple[str, ...]:
    """What must be the same in two claims of one entity and concept, unit included."""
    qualifiers, unit = claim.qualifiers, claim.value.unit
    if unit == "person" and concept[:6] != "other:":
        # What is counted the concept tells; customers are persons to one writer, firms to another.
        unit = "count"
    if not qualifiers:
        return (unit,)
    parts = [unit]
    for name in sorted(qualifiers):
        value = qualifiers[name]
        if name in FREE or not value or (name == "segment" and is_time(value)):
            continue
        aspect = _MAY.get(name)
        if aspect is not None and aspect.may_be_unknown(concept):
            continue
        if name == "basis" and value == "adjusted" and concept.startswith("adjusted_"):
            continue
        parts.append(f"{name}={canon(value)}")
    return tuple(parts)


def loose_key(claim: Claim, concept: str) -> Mapping[str, str]:
    """What must be the same where both claims have it."""
    qualifiers = claim.qualifiers
    if not qualifiers:
        return {}
    found = {}
    for name, aspect in _MAY.items():
        value = qualifiers.get(name)
        if not value or not aspect.may_be_unknown(concept):
            continue
        if name == "scope" and value in _IMPLIED and concept in CUMULATIVE:
            continue
        found[name] = canon(value)
    return found


#: Concepts that say what holds over a stretch of time although their claims may not tell.
_FLOWS = frozenset({"revenue", "net_loss", "adjusted_net_loss", "net_profit", "adjusted_net_profit", "rnd_expense",
                    "selling_expense", "compute_cost", "sales_volume", "visits"})  # fmt: skip
_RATIOS = frozenset({"revenue_growth", "rnd_growth", "selling_expense_growth", "revenue_share", "gross_margin",
                     "market_share", "rnd_staff_share", "share_price_change", "ranking", "oversubscription"})  # fmt: skip
_DEALS = frozenset({"funding_raised", "investment", "ipo_proceeds", "ipo_price", "ipo_shares"})


def behaviour(claim: Claim) -> str:
    """How the claim's concept behaves over time.

    Returns:
        ``flow`` and ``ratio`` (hold for a stretch that must be the same), ``stock`` (holds as of a day; deals count as
        such), ``event`` (a date).
    """
    if claim.value.is_date:
        return "event"
    concept = claim.concept
    if concept in _FLOWS:
        return "flow"
    if concept in _RATIOS or (claim.value.unit == "percent" and concept != "stake"):
        return "ratio"
    if concept in _DEALS:
        return "stock"
    if claim.kind in ("flow", "ratio"):
        return claim.kind
    if claim.kind or not concept.startswith("other:") or claim.period is None or claim.period.instant:
        return "stock"
    return "flow"


def days(period: Period) -> int:
    """How many days a period covers."""
    return (period.end - period.start).days + 1


@lru_cache(maxsize=4096)
def iso(period: Period | None) -> str:
    """A period as the contract writes it, ``""`` for none."""
    return period.iso if period is not None else ""
