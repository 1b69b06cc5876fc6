"""One self-contained page: what disagrees, drawn and quoted, and every source with its claims marked.

The page needs no network and no script; a script adds filters, search and keys. Its Content-Security-Policy allows nothing but
the style and the script that this module puts into it, each by its hash: what a source smuggles in cannot run or load anything.
"""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from factcheck.i18n import Translator, translator
from factcheck.lexicon.fold import fold
from factcheck.model import Audit, Finding, Source
from factcheck.model.finding import SEVERITIES
from factcheck.report.arithmetic import computed_lines
from factcheck.report.drawing import Drawing, drawing
from factcheck.report.marked import Anchor, Passage, passages
from factcheck.report.text import (
    agreement_text,
    claim_facts,
    clean,
    more_text,
    severities_text,
    severity_text,
    subject_text,
)
from factcheck.report.view import Case, Cite, View, vague
from factcheck.report.wording import message_text, period_text, qualifiers_text, value_text

if TYPE_CHECKING:
    import jinja2

#: The Chinese characters of everyday texts.
_HAN = "".join(map(chr, range(0x3400, 0xA000)))


@frozen
class Card:
    """A finding as the page shows it."""

    number: int
    anchor: str
    case: Case
    severity: str
    rule: str
    subject: str
    message: str
    computed: list[tuple[str, str]]
    drawing: Drawing | None
    sources: str


@frozen
class Article:
    """A source as the page shows it."""

    number: int
    source: Source
    passages: list[Passage]
    claims: int
    findings: list[Card]


class _Page:
    """The page's parts, tied together by the ids that they link to each other with."""

    def __init__(self, audit: Audit, t: Translator) -> None:
        self.t = t
        self.view = View(audit)
        self.audit = audit
        self.source_number = {source.id: number for number, source in enumerate(audit.sources, 1)}
        self.anchor_of = {claim.id: f"c-{number}" for number, claim in enumerate(audit.claims, 1)}
        cards = [self._card(number, finding) for number, finding in enumerate((*self.view.open, *self.view.accepted), 1)]
        self.open = cards[: len(self.view.open)]
        self.accepted = cards[len(self.view.open) :]
        self.articles = self._articles(cards)

    def _card(self, number: int, finding: Finding) -> Card:
        case = self.view.case(finding)
        cites = (*(c for side in case.sides for c in side.cites), *case.evidence)
        numbers = sorted({self.source_number[c.source] for c in cites if c.source in self.source_number})
        return Card(
            number=number,
            anchor=f"f-{number}",
            case=case,
            severity=severity_text(self.t, finding.severity),
            rule=self.t.label("rule", finding.name),
            subject=subject_text(self.t, finding.entity, finding.concept),
            message=message_text(self.t, finding.message),
            computed=computed_lines(self.t, finding.computed, case.unit),
            drawing=drawing(self.t, case),
            sources=" ".join(map(str, numbers)),
        )

    def _articles(self, cards: Iterable[Card]) -> list[Article]:
        of_claim: dict[str, list[Card]] = defaultdict(list)
        evidence: dict[str, list[Anchor]] = defaultdict(list)
        of_source: dict[int, list[Card]] = defaultdict(list)
        for card in cards:
            for number in card.sources.split():
                of_source[int(number)].append(card)
            for claim in card.case.finding.claims:
                of_claim[claim].append(card)
            for at, cite in enumerate(card.case.evidence):
                note, links = self.t.label("role", cite.role), ((card.number, card.anchor),)
                anchor = Anchor(f"e-{card.number}-{at}", cite.place.start, cite.end, note, card.case.finding.severity, links)
                evidence[cite.source].append(anchor)
        claims: dict[str, list[Anchor]] = defaultdict(list)
        for each in self.audit.claims:
            claims[each.source.id].append(self._anchor(each.id, of_claim[each.id]))
        return [
            Article(
                number,
                source,
                passages(self.view.places, source, [*claims[source.id], *evidence[source.id]]),
                len(claims[source.id]),
                of_source[number],
            )
            for source, number in ((s, self.source_number[s.id]) for s in self.audit.sources)
        ]

    def _anchor(self, claim_id: str, cards: list[Card]) -> Anchor:
        claim, t = self.view.claims[claim_id], self.t
        facts = (
            subject_text(t, claim.entity.name if claim.entity else "", claim.concept),
            value_text(t, claim.value),
            period_text(claim.period),
            qualifiers_text(t, claim),
        )
        worst = min((SEVERITIES.index(c.case.finding.severity) for c in cards), default=None)
        return Anchor(
            id=self.anchor_of[claim_id],
            start=claim.start,
            end=claim.end,
            note=" · ".join(fact for fact in facts if fact),
            severity="" if worst is None else SEVERITIES[worst],
            findings=tuple((card.number, card.anchor) for card in cards),
        )

    def context(self) -> dict[str, Any]:
        """What the template shows."""
        checks, shared = self.view.arithmetic()
        return {
            "t": self.t,
            "page": self,
            "counts": self.view.counts(),
            "severities": SEVERITIES,
            "checks": checks,
            "shared": shared,
            "scripts": self.scripts(),
            "rules": sorted({(c.case.finding.rule, c.rule) for c in self.open}),
            "entities": sorted({c.case.finding.entity for c in self.open if c.case.finding.entity}),
            "agreement_text": agreement_text,
            "severities_text": severities_text,
            "value_text": value_text,
            "claim_facts": claim_facts,
            "more_text": more_text,
            "vague": vague,
            "link_of": self.link_of,
        }

    def scripts(self) -> str:
        """Traditional characters, each before the Simplified one that the page has, so that a search finds a word in either script."""
        told = (c.subject + c.message for c in self.open)
        used = set(fold("".join(set().union(*(s.text for s in self.audit.sources), *(c.quote for c in self.audit.claims), *told))))
        return "".join(a + b for a, b in zip(_HAN, fold(_HAN), strict=True) if a != b and b in used)

    def link_of(self, cite: Cite, card: Card) -> str:
        """The fragment of a quote's mark in its source, ``""`` where its source is not on the page."""
        if cite.source not in self.source_number:
            return ""
        if cite.claim is not None:
            return self.anchor_of[cite.claim.id]
        return f"e-{card.number}-{card.case.evidence.index(cite)}"


def render(audit: Audit, *, lang: str = "en") -> str:
    """The audit as one HTML page.

    Args:
        audit: the audit.
        lang: the reader's language; the sources keep theirs.

    Returns:
        A page that needs nothing but itself.
    """
    style, script = _part("report.css"), _part("report.js")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    template = _environment().get_template("report.html")
    return template.render(_Page(audit, translator(lang)).context(), style=style, script=script, policy=policy) + "\n"


def frame(audit: Audit, *, lang: str = "en") -> str:
    """The page inside a frame, for a notebook: its style and script touch nothing around it.

    Args:
        audit: the audit.
        lang: the reader's language.
    """
    from markupsafe import escape

    page = escape(render(audit, lang=lang))
    return f'<iframe title="factcheck" sandbox="allow-scripts" width="100%" height="720" srcdoc="{page}"></iframe>'


def _part(name: str) -> str:
    loader = _environment().loader
    assert loader is not None
    return loader.get_source(_environment(), name)[0].strip()


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> jinja2.Environment:
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("factcheck.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.finalize = _finalize
    return environment


def _finalize(value: Any) -> Any:
    """Drop the control characters of everything that is put into the page; line ends stay, and so does what is markup already."""
    if hasattr(value, "__html__"):
        return value
    return "\n".join(clean(line.replace("\t", " ")) for line in str(value).split("\n"))
