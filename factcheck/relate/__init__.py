"""Relating: figures and dates become claims about entities, concepts and periods."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.model import Entity, Evidence, Extraction, Name, Source

if TYPE_CHECKING:
    from factcheck.config.settings import Settings
    from factcheck.relate.document import Document

__all__ = ["extract"]


def extract(source: Source, settings: Settings | None = None) -> Extraction:
    """Read the claims out of one source.

    Args:
        source: an article, filing or note.
        settings: the user's settings: own entities and concepts.

    Returns:
        The claims in the order of the text, the names, and the statements that can be held against them.
    """
    from factcheck.lexicon.fold import fold
    from factcheck.recognize import recognize
    from factcheck.relate.build import build
    from factcheck.relate.document import prepare
    from factcheck.relate.names import find_names
    from factcheck.relate.walk import walk
    from factcheck.relate.words import words

    entities = tuple(settings.entities) if settings is not None else ()
    concepts = tuple(settings.concepts) if settings is not None else ()
    folded = fold(source.text)
    mentions = recognize(source.text, reference=source.published, lang=source.lang)
    names = find_names(source, folded, mentions, entities)
    doc = prepare(source, mentions, names, words(concepts), folded)
    drafts = walk(doc, _opening(doc))
    return Extraction(source.ref, build(doc, drafts), _names(doc), ())


def _opening(doc: Document) -> Entity | None:
    """The organisation that a text is mostly about."""
    counts = Counter(n.entity for n in doc.names if n.entity.kind in ("organisation", "group", ""))
    return max(counts, key=lambda e: (counts[e], e.id)) if counts else None


def _names(doc: Document) -> tuple[Name, ...]:
    out = []
    for name in doc.names:
        start, end = doc.source.locate(name.start, name.end)
        out.append(Name(doc.source.raw[start:end], name.entity, start, end, name.role, name.entity.kind))
    return tuple(out)


def _evidence(doc: Document, start: int, end: int) -> Evidence:
    a, b = doc.source.locate(start, end)
    return Evidence(doc.source.path, a, b, doc.source.raw[a:b], "", doc.source.id)
