"""Who began what, in English: ``Ada Pell started Keld Foods in 1996 and took it public in 2009``."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.names import NameSpan
from factcheck.relate.topics import Subjects

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


def unfounded(doc: Document, sentence: Sentence, date: Mention, subjects: Subjects) -> bool:
    """Whether what is said to have started at a date is work or the like, and nobody: ``Work on the wing started in May``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
        subjects: the subjects of the sentence.
    """
    clause = sentence.clause_of(date.start)
    if subjects.clauses[clause] is not None or _STARTED.search(doc.lowered, sentence.clauses[clause].start, date.start) is None:
        return False
    return _DONE.match(doc.lowered, sentence.clauses[clause].start) is not None


_STARTED = re.compile(r"\b(?:started|began|begun|created|formed) (?:in|on) (?:early |late |mid-)?$")
#: A noun phrase without a name that opens a clause.
_DONE = re.compile(r"[\s“\"(]*(?:(?:the|its|their|a)\s+)?(?:[a-z-]+\s+){0,2}?(?:work|works|construction|building|production|drilling|trading|sales|talks|service|services|tests|testing|trials|excavation|planning|deliveries|boarding|filming|repairs)\b")
