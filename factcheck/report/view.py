"""A finding laid out for reading: its sides, each quote in its sentence, where it stands. Shared by the formats people read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from factcheck.model import Agreement, Audit, Claim, Evidence, Finding
from factcheck.report.place import Excerpt, Place, Places


@frozen
class Cite:
    """One quote of a finding.

    Args:
        place: where it stands.
        excerpt: the quote in its sentence.
        publisher: who published it, or the source's title, ``""`` where neither is known.
        published: ISO date of publication, ``""`` if unknown.
        source: id of the source.
        lang: language of the source, ``""`` where it is not part of the audit.
        end: one past the quote's last character in the file's decoded text.
        claim: the claim, ``None`` for mere evidence.
        role: what evidence is evidence of.
        cues: evidence in the same sentence: direction words, words of a conversion.
    """

    place: Place
    excerpt: Excerpt
    publisher: str
    published: str
    source: str
    lang: str
    end: int
    claim: Claim | None = None
    role: str = ""
    cues: tuple[Cite, ...] = ()

    @property
    def who(self) -> str:
        """Publisher and day, as far as they are known."""
        return " ".join(part for part in (self.publisher, self.published) if part)


@frozen
class Side:
    """Claims of a finding that agree with each other.

    Args:
        letter: what the report calls it.
        cites: its quotes.
        operands: whether they are the terms of a calculation, rather than several ways to say one figure.
    """

    letter: str
    cites: tuple[Cite, ...]
    operands: bool = False


@frozen
class Case:
    """A finding with everything that a reader needs to judge it.

    Args:
        finding: the finding.
        sides: the sides against each other; the first is the canonical or stated one.
        others: quotes that stand in no sentence of a side: names, lists.
    """

    finding: Finding
    sides: tuple[Side, ...]
    others: tuple[Cite, ...]

    @property
    def evidence(self) -> tuple[Cite, ...]:
        """Every quote that is no claim."""
        return (*(cue for side in self.sides for cite in side.cites for cue in cite.cues), *self.others)

    @property
    def unit(self) -> str:
        """The unit of the first side: the one that the arithmetic is in; ``""`` where there is none."""
        first = next((cite.claim for side in self.sides for cite in side.cites if cite.claim), None)
        return "" if first is None or first.value.is_date else first.value.unit


class View:
    """An audit with its claims and texts at hand.

    Args:
        audit: the audit.
    """

    def __init__(self, audit: Audit) -> None:
        self.audit = audit
        self.places = Places(audit.sources)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id."""
        return {claim.id: claim for claim in self.audit.claims}

    @cached_property
    def open(self) -> tuple[Finding, ...]:
        """Findings that ask for attention: not suppressed, not known to the baseline."""
        return tuple(f for f in self.audit.findings if not accepted(f))

    @cached_property
    def accepted(self) -> tuple[Finding, ...]:
        """Findings that a suppression or the baseline covers."""
        return tuple(f for f in self.audit.findings if accepted(f))

    def case(self, finding: Finding) -> Case:
        """Lay a finding out.

        Args:
            finding: one of the audit's.

        Returns:
            Its sides in the finding's order; claims that are in no group make one more side. Evidence that only repeats a
            claim is left out.
        """
        grouped = {claim for group in finding.groups for claim in group}
        rest = tuple(claim for claim in finding.claims if claim not in grouped)
        groups = [g for g in (*finding.groups, rest) if any(c in self.claims for c in g)]
        listed, calculated = "sum" in finding.computed, "expected" in finding.computed
        claims = [claim for claim in map(self.claims.get, finding.claims) if claim is not None]
        shown = {(claim.source.path, claim.start, claim.end) for claim in claims}
        evidence = [self.cite_evidence(e) for e in _mixed(finding.evidence) if (e.path, e.start, e.end) not in shown]
        cued: dict[str, list[Cite]] = defaultdict(list)
        for cite in evidence:
            cued[_sharing(cite, claims)].append(cite)
        sides = tuple(
            Side(
                _letter(number),
                tuple(self.cite_claim(self.claims[c], cued[c]) for c in group if c in self.claims),
                operands=calculated and (number > 0 or listed),
            )
            for number, group in enumerate(groups)
        )
        return Case(finding, sides, tuple(cued[""]))

    def cite_claim(self, claim: Claim, cues: Iterable[Cite] = ()) -> Cite:
        """A claim as a quote, with the evidence that stands in its sentence."""
        ref = claim.source
        return Cite(
            place=self.places.place(ref.path, claim.start),
            excerpt=self.places.excerpt(ref.id, claim.start, claim.end, claim.quote, claim.sentence),
            publisher=ref.publisher or ref.title,
            published=ref.published.isoformat() if ref.published else "",
            source=ref.id,
            lang=self._lang(ref.id),
            end=claim.end,
            claim=claim,
            cues=tuple(cues),
        )

    def cite_evidence(self, evidence: Evidence) -> Cite:
        """A piece of evidence as a quote."""
        source = self.places.source(evidence.source) or self.places.first_of(evidence.path)
        known = source.id if source else evidence.source
        return Cite(
            place=self.places.place(evidence.path, evidence.start),
            excerpt=self.places.excerpt(known, evidence.start, evidence.end, evidence.quote),
            publisher=(source.publisher or source.title) if source else "",
            published=source.published.isoformat() if source and source.published else "",
            source=known,
            lang=self._lang(known),
            end=evidence.end,
            role=evidence.role,
        )

    def _lang(self, source_id: str) -> str:
        source = self.places.source(source_id)
        return source.lang if source else ""

    def arithmetic(self) -> tuple[tuple[Agreement, ...], tuple[Agreement, ...]]:
        """The agreements: checks of arithmetic that held, and figures that sources share."""
        checks = tuple(a for a in self.audit.agreements if not shared(a))
        return checks, tuple(a for a in self.audit.agreements if shared(a))

    def counts(self) -> dict[str, int]:
        """Open findings by severity, gravest first."""
        from factcheck.model.finding import SEVERITIES

        return {severity: sum(f.severity == severity for f in self.open) for severity in SEVERITIES}


def at_hand(cites: Sequence[Cite], checked: frozenset[str]) -> Cite:
    """The first quote of a source that was checked, rather than one that a ledger remembers; else the first that has a line.

    Args:
        cites: the quotes.
        checked: ids of the sources that were held against accepted ones.
    """
    lined = [cite for cite in cites if cite.place.line]
    return next((cite for cite in lined if cite.source in checked), (lined or cites)[0])


def _mixed(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Every quote once before any a second time, so that the first few show all that there is."""
    seen: Counter[str] = Counter()
    ranked = []
    for each in evidence:
        ranked.append((seen[each.quote], each))
        seen[each.quote] += 1
    return [each for _rank, each in sorted(ranked, key=lambda pair: pair[0])]


def _sharing(cite: Cite, claims: Iterable[Claim]) -> str:
    """Id of the claim whose sentence evidence stands in, the nearest one; ``""`` where there is none."""
    sharing = [c for c in claims if c.source.path == cite.place.path and c.sentence and cite.place.start in c.sentence]
    nearest = min(sharing, key=lambda c: (abs(c.start - cite.place.start), c.start), default=None)
    return "" if nearest is None else nearest.id


def accepted(finding: Finding) -> bool:
    """Whether a suppression or the baseline covers a finding."""
    return bool(finding.suppressed) or finding.baseline == "known"


def shared(agreement: Agreement) -> bool:
    """Whether an agreement says that sources share a figure, rather than that a calculation came out."""
    return not {"expected", "implied"} & agreement.computed.keys()


def vague(agreement: Agreement) -> bool:
    """Whether an agreement proves little, because its figures allow too much."""
    return agreement.computed.get("verdict") == "uninformative"


def _letter(number: int) -> str:
    return chr(ord("A") + number) if number < 26 else str(number + 1)
