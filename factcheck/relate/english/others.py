"""Whom an English clause tells of where it is none of those spoken of: ``the youngest of them``, ``his wife``, ``a nurse of 23``."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.callings import classes

_CONJUNCTION = re.compile(r"[\s“\"‘'(]*(?:(?:and|but|while|then|when|as|so|or)\s+)*")
_PRONOUN = re.compile(r"(?:he|she|who|it|i|we|they)\b")
#: Some of several people, or the next of them.
_ONE_OF = re.compile(
    r"(?:the )?(?:youngest|oldest|eldest|elder|younger|others?|latter|second|third|fourth|fifth|last|one|another|two|three|both|most|some|many|each|none|neither)(?=,| (?:of (?:the(?:m|se|ir)?|his|her|those|whom)|was|were|is|are|had|has|who)\b)"
)
_WHOSE = re.compile(r"(?:his|her|their|my|our|whose)\s+")
_INDEFINITE = re.compile(r"an?\s+")
_WORD = re.compile(r"([a-z][a-z'’-]*)\s*")
#: Words of a noun phrase among which its noun is looked for.
_LONGEST = 4


def of_a_thing(doc: Document, mention: Mention) -> bool:
    """Whether an age is that of something: ``the 105-year-old |company|``.

    Args:
        doc: the document.
        mention: the age.
    """
    found = _AGED.match(doc.lowered, mention.end) if mention.quote.lower().endswith(("-old", " old")) else None
    return found is not None and classes().get(found[1], "person") != "person"


_AGED = re.compile(r" (?:[a-z-]+ )??([a-z]+)\b")


def tells_of_another(doc: Document, sentence: Sentence, place: int) -> bool:
    """Whether the clause at a place, or the one that it goes on with, has a subject that is nobody named before.

    Args:
        doc: the document.
        sentence: the sentence.
        place: a place in it, of an age or of a birth.
    """
    for span in reversed(sentence.clauses[: sentence.clause_of(place) + 1]):
        opened = _CONJUNCTION.match(doc.lowered, span.start, span.end)
        at = opened.end() if opened is not None else span.start
        if at >= place:
            continue
        if _PRONOUN.match(doc.lowered, at) or any(span.start <= n.start < min(span.end, place) for n in sentence.names):
            return False
        if _ONE_OF.match(doc.lowered, at) or _is_person(doc, at, span.end):
            return True
    return False


def _is_person(doc: Document, at: int, end: int) -> bool:
    """Whether a noun phrase brings somebody in: ``a retired nurse``, ``her first husband``."""
    opened = _WHOSE.match(doc.lowered, at, end) or _INDEFINITE.match(doc.lowered, at, end)
    if opened is None:
        return False
    at = opened.end()
    for _ in range(_LONGEST):
        word = _WORD.match(doc.lowered, at, end)
        if word is None:
            return False
        if classes().get(word[1]) == "person":
            return True
        at = word.end()
    return False
