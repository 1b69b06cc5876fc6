"""What concepts have to do with one another, from ``data/relations.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources

from attrs import frozen


@frozen
class Order:
    """``less`` is never more than ``more``.

    Args:
        less: names of the smaller figure.
        more: names of the larger one.
        since: whether the larger one is gathered since the beginning, so that an earlier ``less`` counts too.
        same_source: whether only figures of one source are compared.
    """

    less: tuple[str, ...]
    more: tuple[str, ...]
    since: bool = False
    same_source: bool = False


@frozen
class Identity:
    """``total`` is the sum of ``parts``; each is a list of names."""

    total: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]


@frozen
class Product:
    """``stated`` is the product of two factors, give or take ``slack`` of it.

    ``once``: there is one of each in a company's life; ``yearly``: the first factor is that of a year, not of a quarter.
    """

    stated: tuple[str, ...]
    factors: tuple[str, str]
    slack: Decimal
    once: bool = False
    yearly: bool = False


@frozen
class Relations:
    """Everything the file says."""

    orders: tuple[Order, ...]
    identities: tuple[Identity, ...]
    products: tuple[Product, ...]
    monotone: frozenset[str]
    additive: frozenset[str]
    positive: frozenset[str]
    losses: frozenset[str]
    shares: frozenset[str]
    bounded: frozenset[str]
    gathering: tuple[str, ...]
    person_age: tuple[str, ...]
    grades: frozenset[str]
    roles: Mapping[str, str]
    exchanged: frozenset[tuple[str, str]]
    once: frozenset[str]
    once_a_year: frozenset[str]
    measures: Mapping[str, tuple[int, int]]


@cache
def relations() -> Relations:
    """The relations between concepts, read once."""
    text = resources.files("factcheck.rules").joinpath("data/relations.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Relations(
        tuple(
            Order(tuple(o["less"]), tuple(o["more"]), o.get("since", False), o.get("same_source", False))
            for o in data["order"]
        ),
        tuple(Identity(tuple(i["total"]), tuple(tuple(p) for p in i["parts"])) for i in data["identity"]),
        tuple(
            Product(tuple(p["stated"]), (p["factors"][0], p["factors"][1]), Decimal(p["slack"]), p.get("once", False), p.get("yearly", False))
            for p in data["product"]
        ),
        frozenset(data["monotone"]["concepts"]),
        frozenset(data["additive"]["concepts"]),
        frozenset(data["positive"]["concepts"]),
        frozenset(data["positive"]["losses"]),
        frozenset(data["share"]["concepts"]),
        frozenset(data["share"]["bounded"]),
        tuple(data["monotone"]["words"]),
        tuple(data["age"]["person"]),
        frozenset(data["grade"]["counters"]),
        {"".join(c for c in word if c.isalnum()): words[0] for words in data["roles"]["same"] for word in words},
        frozenset((a, b) for row in data["exchanged"]["concepts"] for a in row for b in row),
        frozenset(data["once"]["ever"]),
        frozenset(data["once"]["a_year"]),
        {unit: (kind, size) for kind, row in enumerate(data["measure"]) for unit, size in row["units"].items()},
    )
