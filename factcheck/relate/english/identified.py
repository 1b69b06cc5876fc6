"""Whom English clauses name besides their subjects: what a noun phrase is called, who somebody is, where a person was."""

from __future__ import annotations

import re

from factcheck.model import Entity
from factcheck.relate.english.phrases import AT_A_PLACE, Clause, names_between, phrase, verbs
from factcheck.relate.topics import Candidate, Topics


def called(read: Clause) -> Candidate | None:
    """The name that a noun phrase is told to have: ``The trial, known as ORCHID-2, …``, ``The first, the eye ointment Ocuvel, …``.

    Args:
        read: the clause.
    """
    if read.index + 1 >= len(read.sentence.clauses) or not goes_on(read) or _NOUNS.fullmatch(read.low, read.start, read.end) is None:
        return None
    span = read.sentence.clauses[read.index + 1]
    for name in names_between(read.sentence, span.start, span.end):
        if name.entity.kind != "person" and _NAMING.fullmatch(read.low, span.start, name.start) and _STOPS.fullmatch(read.low, name.end, span.end):
            return Candidate(name.entity, 3.3, "what it is called", name)
    return None


_NOUNS = re.compile(r"(?:the|its|their|his|her|our|this|that)\s+[a-z’'-]+(?:\s+[a-z’'-]+){0,5},\s*")
_NAMING = re.compile(r"\s*(?:(?:which is |also |now |then )?(?:known as|called|named|dubbed|nicknamed|code-?named|christened|branded|titled)\s+|(?:an?|the|its|their)\s+(?:[a-z’'-]+\s+){1,4})?(?:the\s+)?[“\"‘]?")


def identified(read: Clause, found: Candidate | None) -> Candidate | None:
    """Whom a sentence is about that only tells who somebody is: ``Her worry is Keld Air, …``, ``The biggest winner was Keld Rail``.

    Args:
        read: the first clause of the sentence.
        found: its subject.
    """
    if found is not None and found.basis not in ("possessive", "pronoun or role", "the person spoken of"):
        return None
    if read.low.startswith("there ", read.start):
        last = next(reversed(names_between(read.sentence, read.start, read.end)), None)
        told = last is not None and last.entity.kind in ("organisation", "fund", "product", "thing") and _STOPS.fullmatch(read.low, last.end, read.end)
        return Candidate(last.entity, 3.2, "whom the sentence says it is", last) if last is not None and told else None
    for name in names_between(read.sentence, read.start, read.end):
        if _IS.search(read.low, read.start, name.start) is not None and name.entity.kind != "person":
            return Candidate(name.entity, 3.3, "whom the sentence says it is", name) if _STOPS.match(read.low, name.end, read.end) else None
    meant = _IS_THE.search(read.low, read.start, read.end)
    return site_before(read, meant.end(), read.end) if meant is not None else None


_IS_THE = re.compile(r"\b(?:is|was|remains)\s+(?=(?:the|its|their|a)\s)")
_IS = re.compile(r"\b(?:is|was|are|were|remains|became|means)\s+(?:the\s+)?$")
_STOPS = re.compile(r"\s*(?:[,.;:]|$)")


def site_before(read: Clause, start: int, end: int) -> Candidate | None:
    """What is built, called by where it stands, before ``which``: ``the roasting plant at Harle, which``.

    Args:
        read: the clause behind it.
        start: where it may begin.
        end: where it ends.
    """
    places = [m.start() for m in _SITE.finditer(read.low, start, end)]
    if not places:
        return None
    found = phrase(Clause(read.doc, read.sentence, read.index - 1, places[-1], end), places[-1], Topics())
    return found if found is not None and found.basis == AT_A_PLACE else None


_SITE = re.compile(r"\b(?:the|its|their|a)\s+(?=(?:[a-z-]+\s+){1,3}(?:at|in|near)\s+[^,.;]{2,40},?\s*$)")


def where(read: Clause, person: Candidate) -> Entity | None:
    """What ``it`` may go back to in a clause about a person: ``was born at Keld General, two years after it opened``.

    Args:
        read: the clause.
        person: its subject.
    """
    named = (n for n in reversed(names_between(read.sentence, read.start, read.end)) if n is not person.name)
    return next((n.entity for n in named if n.entity.kind in ("thing", "place", "organisation", "") and _AT.search(read.low, read.start, n.start)), None)


_AT = re.compile(r"\b(?:at|opened|visited|bought|designed|runs|built)\s+(?:the\s+)?$")


def goes_on(read: Clause) -> bool:
    """Whether a later clause of the sentence begins with the verb of the main one.

    Args:
        read: the clause.
    """
    for span in read.sentence.clauses[read.index + 1 :]:
        if verbs().match(read.low, span.start, span.end) or verbs().match(read.low, max(0, span.start - 1), span.end):
            return True
    return False
