"""Who began what, in English: ``Ada Pell started Keld Foods in 1996 and took it public in 2009``."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.names import NameSpan

_BEGAN = re.compile(r"\b(?:started|set up|began|created|formed|founded|co-founded|cofounded|established|built up|launched)\s+(?:the\s+|what (?:is|became|would become)\s+)?$")
_PUBLIC = re.compile(r"\b(?:took|taken|taking|brought|floated|listed)\s+(?:it|the (?:company|firm|business|group))\b(?:\s+public)?[^,.;]{0,40}\s(?:in|on)\s*$")
_IN = re.compile(r"[^,.;:]{0,24}\b(?:in|on|back in)\s*$")
_HOUSES = ("organisation", "fund", "group", "")


def begun(doc: Document, sentence: Sentence, date: Mention) -> tuple[str, NameSpan] | None:
    """The event of a date at which somebody founded or floated something, and what.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.

    Returns:
        ``founded`` or ``listed`` and the name of what it happened to.
    """
    start = sentence.clauses[sentence.clause_of(date.start)].start
    houses = [n for n in sentence.names if n.end <= date.start and n.entity.kind in _HOUSES]
    people = [n for n in sentence.names if n.end <= date.start and n.entity.kind == "person"]
    if not houses:
        return None
    if _PUBLIC.search(doc.lowered, start, date.start) is not None:
        return "listed", houses[-1]
    last = houses[-1]
    by_person = bool(people) and people[0].end <= last.start
    direct = last.start >= start and _IN.fullmatch(doc.lowered, last.end, date.start) is not None
    if by_person and direct and _BEGAN.search(doc.lowered, max(start, last.start - 40), last.start) is not None:
        return "founded", last
    return None
