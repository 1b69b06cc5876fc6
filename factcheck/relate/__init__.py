"""Relating: figures and dates become claims about entities, concepts and periods."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Extraction, Mention, Name, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    from factcheck.recognize import mentions_of
    from factcheck.relate.ages import date_ages
    from factcheck.relate.build import build
    from factcheck.relate.document import prepare
    from factcheck.relate.english.elided import with_currencies
    from factcheck.relate.english.topic import english_topic
    from factcheck.relate.funding import date_rounds
    from factcheck.relate.jointly import jointly
    from factcheck.relate.names import find_names
    from factcheck.relate.naming import distinctive, quoted, told_apart, without_roles
    from factcheck.relate.over import date_changes, over_bases
    from factcheck.relate.regions import region_of, with_region
    from factcheck.relate.statements import statements
    from factcheck.relate.tables import table_drafts
    from factcheck.relate.ties import tie
    from factcheck.relate.walk import walk
    from factcheck.relate.words import words

    entities = tuple(settings.entities) if settings is not None else ()
    concepts = tuple(settings.concepts) if settings is not None else ()
    folded = fold(source.text)
    source = _dated(source)
    mentions: Sequence[Mention] = mentions_of(source, folded)
    if source.lang == "en":
        mentions = with_currencies(mentions, folded)
    found = without_roles(find_names(source, folded, mentions, entities), folded, source.text)
    region = region_of(source, folded)
    names = with_region(quoted(source, folded, told_apart(distinctive(found, source.text), folded)), region, folded)
    doc = prepare(source, mentions, names, words(concepts), folded)
    opening = english_topic(doc) if source.lang == "en" else _opening(doc, region)
    drafts = walk(doc, opening)
    date_ages(doc, drafts)
    date_changes(doc, drafts)
    date_rounds(doc, drafts)
    tie(doc, drafts)
    over_bases(drafts)
    claims = build(doc, [*drafts, *jointly(doc, drafts), *table_drafts(doc, opening, drafts)])
    return Extraction(source.ref, claims, _names(doc), statements(doc, claims))


def _dated(source: Source) -> Source:
    """A source with the day that its "this year" is counted from.

    The date in a host's footer is when a copy was put up. Where the text itself tells of no year as late as that, it was
    written in the last year that it does tell of.
    """
    if source.published is None or source.published_from != "footer":
        return source
    told = "\n".join(source.text[b.start : b.end] for b in source.blocks if b.kind != "furniture")
    years = [int(y) for y in re.findall(r"(?<!\d)((?:19|20)\d\d)(?=\s*年|\b)", told)]
    latest = max((y for y in years if y <= source.published.year), default=0)
    if not latest or latest == source.published.year:
        return source
    return evolve(source, published=dt.date(latest, 12, 31))


def _opening(doc: Document, region: Entity | None) -> Entity | None:
    """What a text is mostly about: the organisation named most, in the title above all; else the work or thing.

    A text that speaks of a place as a whole, and names it in its title, is about the place.
    """
    from factcheck.relate.speech import is_office, office

    title = fold(doc.source.title)
    first = doc.sentences[0].end if doc.sentences else 0
    counts: Counter[Entity] = Counter()
    early = max(300, len(doc.folded) // 4)
    seen: set[Entity] = set()
    # What heads or fills a table is not what a text is about.
    for name in (name for sentence in doc.sentences for name in sentence.names):
        if name.entity not in seen and name.start > early:
            continue  # whom a text is about, it names before its first quarter is over
        seen.add(name.entity)
        counts[name.entity] += 0 if office(doc, name, len(doc.folded)) else 3 if name.start < first else 1
    called = {n.entity for n in doc.names if doc.folded[n.start : n.end].strip("《》“”\"") in title}
    quoted = tuple(m for m in re.findall(r"《([^《》]{2,})》", title))
    # 《共居条例》 of a headline is the 《共居条例草案》 of the text.
    titled = [e for e in counts if fold(e.name) in title or e in called or (quoted and fold(e.name).startswith(quoted))]
    if any(e.kind not in ("person", "place") and not is_office(e) for e in titled):
        region = None
    for entity in list(counts):
        if entity in titled:
            # What a headline opens with is its subject.
            counts[entity] += 8 if title.lstrip("《“\"").startswith(fold(entity.name)) else 4
        if entity.kind == "person" or (entity.kind == "place" and titled != [entity]):
            counts[entity] = 0
        elif entity.kind not in ("organisation", "group", "fund", ""):
            counts[entity] = counts[entity] * 2 // 3 if title.find(fold(entity.name)) < 0 else counts[entity]
    if region is not None and region.id in title.lower():
        return region
    most = max(counts, key=lambda e: (counts[e], e.id)) if any(counts.values()) else region
    # What only tells of a place as a whole is not what the text is about: 观光署统计，来台旅客…
    return region if region is not None and most is not None and is_office(most) else most


def _names(doc: Document) -> tuple[Name, ...]:
    from factcheck.relate.names.twins import twins

    out = []
    for name in doc.names:
        start, end = doc.source.locate(name.start, name.end)
        out.append(Name(doc.source.raw[start:end], name.entity, start, end, name.role, name.entity.kind))
    people = {doc.folded[n.start : n.end] for n in doc.names if n.entity.kind == "person"}
    for first, last in twins(doc.folded, people, ((n.start, n.end) for n in doc.names)):
        start, end = doc.source.locate(first, last)
        out.append(Name(doc.source.raw[start:end], None, start, end, "", "person"))
    return tuple(sorted(out, key=lambda n: (n.start, n.end)))
