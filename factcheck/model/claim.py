"""Claims: a figure or a date tied to whom, what and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import field, frozen

from factcheck.model.source import SourceRef
from factcheck.model.span import Evidence, Span
from factcheck.model.value import Value

#: Keys of ``Claim.qualifiers``; `docs/contract` explains each. Users' packs may add more.
QUALIFIERS = (
    "segment",    # a part of the entity: a product line, a region, a group of customers
    "round",      # 天使, A, B+, "1st"
    "stage",      # pre_money, post_money
    "basis",      # projected, planned, adjusted, rumored, pro_forma
    "holder",     # who holds the stake
    "investor",   # who invests
    "by",         # who is cited
    "restates",   # id of the claim that this one converts or repeats
    "growth_over",  # the period that a growth rate compares with, ISO (2024, 2024-H1, 2024-01/2024-09)
    "growth_of",  # the concept whose growth a rate states
    "share_of",   # the concept of which a percentage is a part
    "direction",  # up, down, flat: what the words say about the change
    "scope",      # cumulative, annual, quarterly, monthly, daily, average, total: how the figure is made up
    "primary",    # "yes" where the text cites a filing or report (招股書, 財報) for it
    "total",      # sum of the listed parts (合計, in total)
)


@frozen(cache_hash=True)
class Entity:
    """An organisation, person, product, place, fund or thing that claims are about.

    Args:
        id: stable, lower case, derived from ``name`` or set by the user's registry.
        name: the canonical name, as the text or the registry writes it.
        kind: ``organisation``, ``person``, ``product``, ``place``, ``fund``, ``group`` (several named together), ``thing`` or ``""``.
    """

    id: str
    name: str
    kind: str = ""


@frozen
class Period:
    """The time for which a claim holds.

    Args:
        start: first day.
        end: last day; the same as ``start`` for an instant.
        text: the words that fix it, ``""`` where it follows from the source's date.
        instant: whether it is a moment (as of a day, in a month) rather than a stretch that a flow is summed over.
        inherited: whether it comes from an earlier clause or sentence.
        assumed: ``published`` where it is only the source's date, ``""`` where the text itself fixes it.
    """

    start: dt.date
    end: dt.date
    text: str = ""
    instant: bool = False
    inherited: bool = False
    assumed: str = ""

    @property
    def iso(self) -> str:
        """As the contract writes it: ``2024``, ``2025-H1``, ``2025-Q3``, ``2025-09``, ``2025-09-30``, ``2022-01-01/2025-09-30``."""
        start, end = self.start, self.end
        if start == end:
            return start.isoformat()
        if start.year == end.year and start.day == 1 and (end + dt.timedelta(1)).day == 1:
            months = (start.month, end.month)
            if months == (1, 12):
                return f"{start.year:04}"
            if months in ((1, 6), (7, 12)):
                return f"{start.year:04}-H{1 if start.month == 1 else 2}"
            if start.month % 3 == 1 and end.month == start.month + 2:
                return f"{start.year:04}-Q{end.month // 3}"
            if start.month == end.month:
                return f"{start.year:04}-{start.month:02}"
        return f"{start.isoformat()}/{end.isoformat()}"


@frozen
class Link:
    """A relation between two claims of one source that the words themselves state.

    Args:
        kind: ``restates`` (約合), ``base`` (what a growth or a from-to starts from), ``current`` (of a growth rate: the figure
            it leads to), ``change`` (of a growth rate: what it comes to as an amount), ``part`` (of a total: one addend), ``whole``
            (of a share or a part: what it is a part of), ``beside`` (of a share: another one of the same whole), ``repeats`` (an
            amount that this one is said to be: 這筆), ``less`` (of a difference: what is taken from its base), ``factor`` (of a
            product), ``compare`` (than ...).
        claim: id of the other claim.
    """

    kind: str
    claim: str


@frozen
class Claim:
    """A checkable statement: this entity, this concept, this value, this period.

    Args:
        id: ``c:`` and a digest of the text and the place; the same for the same text at the same place.
        source: where it was read.
        start: first character of the quote in the file's decoded text.
        end: one past the last character.
        quote: exactly the file's text from ``start`` to ``end``.
        entity: whom or what it is about; ``None`` where the text does not tell.
        concept: an id of the vocabulary, or ``other:<noun phrase>``.
        value: the amount or date.
        period: ``None`` where the text does not tell.
        qualifiers: what sets it apart from other claims of the same entity, concept and period (`QUALIFIERS`).
        confidence: how likely entity, concept and period are all right, 0 to 1, calibrated.
        basis: what the claim rests on, one short phrase each (``entity: subject of the clause``).
        links: relations to other claims of the source.
        cues: words around it that state something about it: direction, total, hedge, attribution.
        sentence: the sentence it stands in, as a span of the file's decoded text.
        kind: ``stock``, ``flow``, ``ratio``, ``count``, ``event``, ``attribute``: how the concept behaves over time; ``""`` unknown.
        told_of: id of the entity as its own source alone tells it, where sources were put together and ``entity`` may be
            named after another one; ``""`` before that. It does not change with what else is audited.
    """

    id: str
    source: SourceRef
    start: int
    end: int
    quote: str
    entity: Entity | None
    concept: str
    value: Value
    period: Period | None = None
    qualifiers: Mapping[str, str] = field(factory=dict)
    confidence: float = 0.5
    basis: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    cues: tuple[Evidence, ...] = ()
    sentence: Span | None = None
    kind: str = ""
    told_of: str = ""


@frozen
class Name:
    """A name as it stands in a text, and the entity it was taken for.

    Args:
        text: as written.
        entity: the entity it refers to; ``None`` for a candidate that was not tied to one.
        start: first character in the file's decoded text.
        end: one past the last character.
        role: words that stand with it and tell who it is (``创始人``, ``CEO of``), folded, ``""`` if none.
        kind: ``organisation``, ``person``, ``product``, ``place``, ``fund`` or ``""``.
    """

    text: str
    entity: Entity | None
    start: int
    end: int
    role: str = ""
    kind: str = ""


@frozen
class Statement:
    """Something a text says that is not one figure but can be checked against figures or lists.

    Args:
        kind: ``count`` (三個方面: then a list), ``ordinal`` (第四輪), ``direction`` (持續增長, without a figure of its own), ``none`` (沒有虧損),
            ``duration`` (years between two dates of the sentence), ``order`` (what is told of a time before the beginning).
        entity: whom it is about, if known.
        concept: what it is about, if known.
        value: e.g. the count, or ``up``.
        evidence: the words, then the items they are to be held against.
        period: when, if known.
    """

    kind: str
    entity: Entity | None
    concept: str
    value: str
    evidence: tuple[Evidence, ...]
    period: Period | None = None


@frozen
class Extraction:
    """All that was read out of one source.

    Args:
        source: the source.
        claims: its claims, in the order of the text.
        names: every name in it, in the order of the text.
        statements: counts, ordinals and directions to be checked against the claims.
    """

    source: SourceRef
    claims: tuple[Claim, ...]
    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()
