"""Integer keys, and the places where claims meet.

A place is a name together with a family of concepts that rules hold against each other: a growth rate meets the revenue it
grows from, a founding date meets an age. A claim stands at a place for every name that its text has for its entity, so
that a new text finds it under any of them; which of those found are one entity is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

from factcheck.compare import alike
from factcheck.config.settings import UserEntity
from factcheck.lexicon.fold import fold
from factcheck.model import Claim, Extraction, Name

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


def form(name: str) -> str:
    """What two spellings of one name have in common: folded, without case, spaces and punctuation."""
    return "".join(c for c in fold(name).casefold() if c.isalnum()) or name


def forms(extraction: Extraction) -> dict[str, set[str]]:
    """The names that a text has for each of its entities, by the entity's id."""
    found: dict[str, set[str]] = {}
    for entity, text in _named(extraction):
        found.setdefault(entity, set()).add(form(text))
    return found


def _named(extraction: Extraction) -> Iterator[tuple[str, str]]:
    for name in extraction.names:
        if name.entity is not None:
            yield name.entity.id, name.text
            yield name.entity.id, name.entity.name
    for claim in extraction.claims:
        if claim.entity is not None:
            yield claim.entity.id, claim.entity.name


def places(claim: Claim, names: Mapping[str, set[str]]) -> set[int]:
    """Where a claim stands; nowhere if its entity is not known.

    Args:
        claim: the claim.
        names: the `forms` of its text.
    """
    if claim.entity is None:
        return set()
    return {key_of(name, family) for name in names[claim.entity.id] for family in families(claim)}


def looked_at(extractions: Iterable[Extraction], registry: Iterable[UserEntity] = ()) -> set[int]:
    """Every place at which something could stand that these claims are to be held against.

    Args:
        extractions: what was read.
        registry: the user's entities: one of their names finds what stands under the others.
    """
    also = _synonyms(registry)
    found: set[int] = set()
    for extraction in extractions:
        names = forms(extraction)
        for claim in extraction.claims:
            if claim.entity is not None:
                own = names[claim.entity.id]
                every = own.union(*(also.get(name, ()) for name in own))
                about = {family for f in families(claim) for family in (f, *_ALSO.get(f, ()))}
                found |= {key_of(name, family) for name in every for family in about}
    return found


def spellings(names: Iterable[Name]) -> set[str]:
    """The forms in which names are compared for slips, the family names of people told in full included."""
    found = set()
    for name in names:
        if name.kind != "place":
            found.add(alike.form(name.text))
            words = name.text.split()
            if name.kind == "person" and len(words) > 1 and words[-1].isascii():
                found.add(alike.form(words[-1]))
    return {written for written in found if len(written) > 1}


def _synonyms(registry: Iterable[UserEntity]) -> dict[str, set[str]]:
    also: dict[str, set[str]] = {}
    for entity in registry:
        every = {form(name) for name in (entity.name, entity.id, *entity.aliases)}
        for name in every:
            also.setdefault(name, set()).update(every)
    return also
