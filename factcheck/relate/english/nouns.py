"""What English counts count: the noun behind them, before any word of another clause."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.attach import Choice
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.phrases import verb_behind
from factcheck.relate.phrase import noun_after

#: Nouns that say nothing of what is counted.
_VAGUE = re.compile(r"(?:people|persons?|men|women|children|others?|more|fewer|less|them|those|units?|items?|pieces?|times?|percent|per cent|cent|points?|in|of)\b")


def _stated(doc: Document, start: int, end: int) -> bool:
    """Whether a finite verb stands before a figure in its clause."""
    return any(verb_behind(doc, m.start(), end) for m in _SPACE.finditer(doc.lowered, start, end))


_SPACE = re.compile(r"\s")


def of_their_noun(doc: Document, sentence: Sentence, mention: Mention, choices: list[Choice]) -> list[Choice]:
    """The concepts that a count may be of, without those that only an earlier clause names where a noun follows the count.

    Args:
        doc: the document.
        sentence: the figure's sentence.
        mention: the figure.
        choices: the concepts named around it, best first.
    """
    if mention.unit not in ("", "count"):
        return choices
    clause = sentence.clause_of(mention.start)
    if not _stated(doc, sentence.clauses[clause].start, mention.start):
        return choices  # "a staff of 85, including 31 curators": a part of what was named before
    noun = noun_after(doc, mention, sentence.clauses[clause].end)
    if not noun or _VAGUE.match(noun) or _VAGUE.match(noun.rsplit(" ", 1)[-1]):
        return choices
    return [c for c in choices if c.word.start >= mention.start or sentence.clause_of(c.word.start) == clause]
