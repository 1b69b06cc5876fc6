"""Ages that somebody had at another time than the text's: ``时年24岁``, ``创办餐厅时42岁``, ``then 38``, ``joined at the age of 22``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.periods import as_period, usable
from factcheck.relate.qualify import evidence

_THEN = re.compile(
    r"(?:当时|时年|那时|彼时|那年|当年|年方|享年|终年|(?:(?<![小同现此临按])时)|\bthen(?: just| only| aged)?|(?<!now )\bat(?: just| only)?)"
    r"[已经才刚满只有仅不过还到是，,约近逾]{0,4}\s*$"
)
#: ``at the age of 22`` is one figure.
_AT_THE_AGE = re.compile(r"at (?:the )?age\b|at \d")
_THEN_BEHIND = re.compile(r",?\s+(?:at the time\b|when (?:he|she|they|it)\b)")
#: How far before a figure the words stand.
_REACH = 16


def date_ages(doc: Document, drafts: Sequence[Draft]) -> None:
    """Give an age of another time the date that its sentence, or the one before it, tells of; none where no date is told.

    Args:
        doc: the document.
        drafts: the related figures; ages among them are changed.
    """
    before = {id(sentence): earlier for earlier, sentence in pairwise(doc.sentences) if earlier.block == sentence.block}
    for draft in drafts:
        if draft.concept != "age" or draft.mention.kind == "date":
            continue
        place = _then(doc, draft)
        if place is None:
            continue
        draft.cues.append(evidence(doc, *place, "then"))
        told = _date(draft.sentence, draft.mention) or _last(before.get(id(draft.sentence)))
        draft.period = as_period(told, doc.source.published) if told is not None else None
        draft.basis.append("period: an age of that time")


def _then(doc: Document, draft: Draft) -> tuple[int, int] | None:
    """Where the words stand that put an age into another time."""
    mention = draft.mention
    low = max(draft.sentence.start, mention.start - _REACH)
    found = _THEN.search(doc.lowered, low, mention.start) or _AT_THE_AGE.match(doc.lowered, mention.start, mention.end)
    found = found or _THEN_BEHIND.match(doc.lowered, mention.end, draft.sentence.end)
    return found.span() if found is not None else None


def _date(sentence: Sentence, mention: Mention) -> Mention | None:
    """The date next to a figure, one before it rather than one behind it."""
    dates = [m for m in sentence.mentions if m.kind == "date" and usable(m)]
    before = [d for d in dates if d.end <= mention.start]
    return before[-1] if before else next(iter(dates), None)


def _last(sentence: Sentence | None) -> Mention | None:
    """The last date of a sentence."""
    dates = [m for m in sentence.mentions if m.kind == "date" and usable(m)] if sentence is not None else []
    return dates[-1] if dates else None
