"""Integer keys, and the places where claims meet.

A place is an entity together with a family of concepts that rules hold against each other: a growth rate meets the
revenue it grows from, a founding date meets an age. A claim stands at one place or two; a new claim looks at its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from factcheck.lexicon.fold import fold
from factcheck.model import Claim

_FAMILIES = {
    "time": "founded listed launched born age",
    "capital": "valuation market_cap share_price share_price_change ipo_price ipo_proceeds ipo_shares oversubscription"
    " funding_raised funding_total funding_rounds investment stake shares_held",
    "result": "revenue revenue_growth revenue_share net_loss adjusted_net_loss net_profit adjusted_net_profit"
    " cumulative_loss gross_margin rnd_expense cumulative_rnd_expense rnd_growth selling_expense"
    " selling_expense_growth compute_cost cash cash_burn cumulative_spend runway",
    "reach": "users mau dau paying_users business_customers countries developers downloads visits",
    "staff": "employees average_age rnd_staff_share",
    "rights": "patents trademarks",
    "trade": "contract_value sales_volume capacity price market_size market_share ranking",
}
FAMILY = {concept: family for family, concepts in _FAMILIES.items() for concept in concepts.split()}

#: Families whose members are also held against those of another one: no round before the founding, no age without a date.
_ALSO = {"time": ("capital",), "capital": ("time",)}


def key_of(*parts: str) -> int:
    """A 60-bit integer for strings: the same on every machine."""
    digest = blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 4


def families(claim: Claim) -> set[str]:
    """The families of concepts a claim is about, those that it is a growth or a share of included."""
    told = (claim.concept, claim.qualifiers.get("growth_of", ""), claim.qualifiers.get("share_of", ""))
    return {FAMILY.get(concept) or fold(concept).casefold() for concept in told if concept}


def places(claim: Claim) -> set[int]:
    """Where a claim stands; nowhere if its entity is not known."""
    if claim.entity is None:
        return set()
    return {key_of(claim.entity.id, family) for family in families(claim)}


def looked_at(claims: Iterable[Claim]) -> set[int]:
    """Every place at which something could stand that these claims are to be held against."""
    found: set[int] = set()
    for claim in claims:
        if claim.entity is not None:
            own = families(claim)
            found |= {key_of(claim.entity.id, family) for f in own for family in (f, *_ALSO.get(f, ()))}
    return found
