"""Drafts become claims: ids, offsets of the file, links and confidence."""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from attrs import evolve

from factcheck.model import Claim, Link, Span
from factcheck.relate.confidence import confidence
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.over import compared
from factcheck.relate.undated import fallback


def build(doc: Document, drafts: list[Draft]) -> tuple[Claim, ...]:
    """Make the claims of a source, in the order of the text.

    Args:
        doc: the document.
        drafts: its related figures.
    """
    places = {id(d): doc.source.locate(d.mention.start, d.mention.end) for d in drafts}
    first = {place: key for key, place in reversed(places.items())}
    # Two things may share a date: the second one's claim is told apart by what it is of.
    ids = {id(d): claim_id(doc, *places[id(d)], "" if first[places[id(d)]] == id(d) or d.entity is None else d.entity.id) for d in drafts}
    told = Counter(d.entity.id for d in drafts if d.entity is not None)
    main = max(told, key=lambda e: (told[e], e), default="")
    began = _beginnings(drafts)
    return tuple(_claim(doc, d, places[id(d)], ids, main, began=id(d) in began) for d in sorted(drafts, key=lambda d: d.mention.start))


def claim_id(doc: Document, start: int, end: int, of: str = "") -> str:
    """The same for the same words at the same place, in the file's offsets, of the same source.

    Args:
        doc: the document.
        start: first offset in the file.
        end: offset behind the last character.
        of: whom it is about, where the words tell it of somebody else first.
    """
    seed = f"{doc.source.id}\0{start}\0{doc.source.raw[start:end]}" + (f"\0{of}" if of else "")
    return "c:" + blake2b(seed.encode(), digest_size=8).hexdigest()


def _beginnings(drafts: list[Draft]) -> frozenset[int]:
    """Ids of the figures that something came from, where neither they nor what it came to have a date."""
    return frozenset(id(start) for d in drafts for kind, start in d.links if kind == "base" and d.period is None and start.period is None)


def _claim(doc: Document, draft: Draft, place: tuple[int, int], ids: dict[int, str], main: str, *, began: bool) -> Claim:
    source, mention = doc.source, draft.mention
    start, end = place
    sentence = source.locate(draft.sentence.start, draft.sentence.end)
    links = tuple(Link(kind, ids[id(other)]) for kind, other in draft.links if id(other) in ids)
    qualifiers = dict(draft.qualifiers)
    restated = next((link.claim for link in links if link.kind == "restates"), "")
    if restated:
        qualifiers["restates"] = restated
    value = mention.value if mention.value.unit == draft.unit else evolve(mention.value, unit=draft.unit)
    kind = draft.known.kind if draft.known is not None and draft.known.id == draft.concept else ""
    period, basis = draft.period, list(draft.basis)
    then = any(cue.role == "then" for cue in draft.cues)
    if period is None and mention.kind != "date" and source.published is not None and not then:
        period = fallback(doc, source.published, draft, began=began)
        basis.append("period: the date of the source")
    if over := compared(draft.over, period):
        qualifiers["growth_over"] = over
    concept = doc.lexicon.lexicon.by_id.get(draft.concept)
    if concept is not None and concept.of:
        qualifiers = {**concept.qualifiers, **qualifiers}
    return Claim(
        id=ids[id(draft)],
        source=source.ref,
        start=start,
        end=end,
        quote=source.raw[start:end],
        entity=draft.entity,
        concept=(concept is not None and concept.of) or draft.concept,
        value=value,
        period=period,
        qualifiers=dict(sorted(qualifiers.items())),
        confidence=confidence(draft, main),
        basis=tuple(dict.fromkeys(basis)),
        links=links,
        cues=tuple(draft.cues),
        sentence=Span(*sentence),
        kind=kind,
    )
