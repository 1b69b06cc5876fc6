"""Whom English figures are of by what stands right beside them or modifies a name: parts of a whole, participles, heads of ``of``."""

from __future__ import annotations

import re
from bisect import bisect_left

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.callings import listed
from factcheck.relate.english.phrases import Clause, names_between, verb_behind
from factcheck.relate.names import NameSpan
from factcheck.relate.topics import Candidate

#: Behind a figure: it is a part of what was told before it.
_PARTITIVE = re.compile(r"\s+(?:[a-z]+ ){0,2}?of (?:them|whom|which|these|those)\b")
#: Before "of" or "at" and a name: what belongs to whom is named. Those who only speak of it do not.
_HEAD = re.compile(r"(?:(?:the|all|some|most|many|its|their|both|total|average|annual)\s+)?((?:[a-z][a-z'’-]*\s+){0,3}?)([a-z][a-z'’-]+)\s+(of|at|(?<=shares )in|(?<=stock )in|(?<=headcount )in)\s+(?:the\s+)?$")
_ASKED = re.compile(r"\b(?:than|below|above|against|over|under|beats?|beating|topped|topping)\s+(?:the\s+|its\s+)?(?:[a-z]+ ){0,2}$")
#: "against £42.90 at Kupp and £47.15 at Fenners".
_AT = re.compile(r"\s+at\s+(?:the\s+)?")
#: "a share of 11.2%, against 7.4% for Kupp".
_FOR = re.compile(r"\s+for\s+(?:the\s+)?")
_AGAINST = re.compile(r"\b(?:against|compared with|versus)\s+(?:just |only |about )?$")
_LISTED = re.compile(r"\s*(?:[,.;)]|and\b|against\b|but\b|$)")
_BY = re.compile(r"\s+(?:[a-z]+ ){0,2}?(?:[a-z]+ed|bid|paid|won|held|given|spent|put up|made|set|run|sold)\s+by\s+(?:the\s+)?")


def belonging(doc: Document, sentence: Sentence, draft: Draft, made: list[Draft]) -> Draft | None:
    """The figure of the sentence of which one is a part: ``4,800 people, 3,100 of them in Keld``.

    Args:
        doc: the document.
        sentence: the sentence.
        draft: the figure.
        made: those before it in the sentence.
    """
    mention = draft.mention
    if not made or mention.kind not in ("number", "quantity") or not _PARTITIVE.match(doc.lowered, mention.end, sentence.end):
        return None
    return next((d for d in reversed(made) if d.mention.kind in ("number", "quantity")), None)


def beside(doc: Document, sentence: Sentence, draft: Draft) -> NameSpan | None:
    """Whose a figure is by a clause that shares its noun with it: ``the £8.1m Dorrie got``, ``below the £9m asked by Kelling``.

    Args:
        doc: the document.
        sentence: the sentence.
        draft: the figure.
    """
    mention = draft.mention
    for name in sentence.names:
        if name.start < mention.end:
            continue
        if name.start == mention.end + 1 and mention.kind == "money" and doc.lowered[mention.end] == " ":
            return name if verb_behind(doc, name.end, sentence.end) else None
        at = _AT.match(doc.lowered, mention.end, sentence.end)
        if at is None and _AGAINST.search(doc.lowered, max(sentence.start, mention.start - 20), mention.start):
            at = _FOR.match(doc.lowered, mention.end, sentence.end)
        if at is not None and at.end() == name.start and name.entity.kind == "organisation" and mention.kind in ("money", "percent"):
            return name if _LISTED.match(doc.lowered, name.end, sentence.end + 1) else None
        by = _BY.match(doc.lowered, mention.end, sentence.end)
        if by is None or by.end() != name.start or not _ASKED.search(doc.lowered, max(sentence.start, mention.start - 40), mention.start):
            return None
        return name
    return None


#: Behind a figure that is an adjective: the |96|-turbine Corran Head project, the |210-megawatt| farm.
_COMPOUND = re.compile(r"(?:-[a-z]+)?\s+((?:[a-z][a-z'’-]*\s+){0,2})")
_FINED = re.compile(r"\b(?:fin(?:ed|es|ing)|charg(?:ed|es|ing)|bill(?:ed|s|ing)|dock(?:ed|s|ing)|sued)\s+(?:the\s+)?$")
_OWN = re.compile(r"['’]s?\s")


def modified(doc: Document, sentence: Sentence, draft: Draft) -> NameSpan | None:
    """The name that a figure is an adjective of, or that has or has to bear it: ``14-room Lodge``, ``Halden's 12%``, ``fined Halden £2m``.

    Args:
        doc: the document.
        sentence: the sentence.
        draft: the figure.
    """
    mention = draft.mention
    if mention.kind in ("rank", "age"):
        return None
    near = _OWN.match(doc.lowered, mention.start - 3, mention.start) or _OWN.match(doc.lowered, mention.start - 2, mention.start)
    if near is not None and near.end() == mention.start:
        owner = next((n for n in names_between(sentence, near.start() - 1, mention.start) if n.end == near.start()), None)
        if owner is not None:
            return owner
    for name in names_between(sentence, sentence.clauses[draft.clause].start, mention.start):
        if _FINED.search(doc.lowered, max(sentence.start, name.start - 16), name.start):
            return name
    match = _COMPOUND.match(doc.folded, mention.end, sentence.end)
    if match is None or not ("-" in mention.quote or doc.lowered[mention.end] == "-") or not listed("stop").isdisjoint(match[1].split()):
        return None
    return next((n for n in names_between(sentence, match.end(), match.end() + 1) if n.start == match.end() and n.entity.kind != "person"), None)


#: Behind people in a number: where they are was told last.
_THERE = re.compile(r"(?:\s+[a-z]+){0,2}?\s+(?:(?:now|still|already)\s+)?(?:lives?|lived|works?|worked|stay(?:s|ed)?)\s+there\b")


def there(doc: Document, sentence: Sentence, draft: Draft) -> Entity | None:
    """The place that people live or work at: the last one named before ``there``.

    Args:
        doc: the document.
        sentence: the sentence.
        draft: the figure.
    """
    if draft.mention.kind not in ("number", "quantity") or _THERE.match(doc.lowered, draft.mention.end, sentence.end) is None:
        return None
    last = bisect_left(doc.names, draft.mention.start, key=lambda n: n.start)
    block = doc.source.blocks[sentence.block].start
    return next((n.entity for n in reversed(doc.names[:last]) if n.entity.kind in ("place", "thing") and n.start >= block), None)


_GIVEN = re.compile(r"\b(?:put(?:s|ting)? (?:in|up)|contribut(?:e|es|ed|ing)|chip(?:s|ped|ping) in|stump(?:s|ed|ing) up)\b[^,.;]*$")


def contributed(doc: Document, draft: Draft) -> bool:
    """Whether an amount is what somebody gives to what the text is about: ``the city puts up £3m``.

    Args:
        doc: the document.
        draft: the figure.
    """
    start = draft.sentence.clauses[draft.clause].start
    return draft.mention.kind == "money" and _GIVEN.search(doc.lowered, start, draft.mention.start) is not None


def studied(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of what only a trial of a treatment has: ``Serious infections occurred in 2% of the placebo group``.

    Args:
        doc: the document.
        sentence: the sentence.
    """
    return "side effects" in doc.lowered[sentence.start : sentence.end] or not listed("studied").isdisjoint(_WORDS.findall(doc.lowered, sentence.start, sentence.end))


def raced(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence tells of what a race or a contest has rather than who takes part: ``Of 148 starters 97 finished``.

    Args:
        doc: the document.
        sentence: the sentence.
    """
    return not listed("raced").isdisjoint(_WORDS.findall(doc.lowered, sentence.start, sentence.end))


_WORDS = re.compile(r"[a-z]{3,}")


def of_name(read: Clause, at: int) -> Candidate | None:
    """The name that a noun phrase is of: ``Residents of Harbour Ward``, ``Output at the Keld mine``.

    Args:
        read: the clause.
        at: where the noun phrase begins.
    """
    name = next((n for n in read.sentence.names if n.start > at), None)
    if name is None or name.start > read.end or name.entity.kind == "person":
        return None
    match = _HEAD.fullmatch(read.low, at, name.start)
    if match is None or not listed("tellers").isdisjoint((match[2], *match[1].split())):
        return None
    if name.entity.kind == "place" and not (match[3] == "of" and match[2] in listed("inhabitants")):
        return None
    if read.low[name.end : name.end + 1] not in (" ", ",", "") or read.low[name.end : name.end + 5] == " and ":
        return None
    return Candidate(name.entity, 3.1, "what the noun phrase is of", name)
