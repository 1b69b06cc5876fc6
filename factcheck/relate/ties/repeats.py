"""Amounts that the words say are the one before them: ``5億美元債券……這筆5億元債券``, ``$300m of bonds … the $300m bond``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import pattern

#: Figures back in the paragraph among which the one that is meant is looked for.
_MOST = 6
_NOUN = re.compile(r"[- ]([a-z]{4,})")
#: Characters between the pointing word and the figure.
_NEAR = 2


def tie_repeats(doc: Document, own: Sequence[Draft], earlier: Sequence[Draft]) -> None:
    """Link an amount behind a pointing word to the one before it that has its digits.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
        earlier: those of the sentences before it, in order.
    """
    for place, draft in enumerate(own):
        if draft.mention.kind != "money" or not _points(doc, draft):
            continue
        told = [
            d
            for d in (*earlier[-_MOST:], *own[:place])
            if d.mention.kind == "money" and d.sentence.block == draft.sentence.block and _digits(d) == _digits(draft)
        ]
        if told and _same_thing(doc, draft, told[-1]) and all(d.unit != draft.unit or d.mention.value.number != draft.mention.value.number for d in told):
            draft.links.append(("repeats", told[-1]))


def _same_thing(doc: Document, draft: Draft, other: Draft) -> bool:
    """Whether what a Latin pointing word points at (the $300m *bond*) stands with the other amount too."""
    if not doc.lowered[draft.mention.start - 2].isascii():
        return True
    noun = _NOUN.match(doc.lowered, draft.mention.end)
    return noun is not None and noun[1].rstrip("s") in doc.lowered[other.sentence.start : other.sentence.end]


def _points(doc: Document, draft: Draft) -> bool:
    start = draft.mention.start
    low = max(draft.sentence.start, start - 12)
    found = list(pattern("repeat", "pointers").finditer(doc.lowered, low, start))
    return bool(found) and start - found[-1].end() <= _NEAR


def _digits(draft: Draft) -> object:
    number = draft.mention.value.number
    return number.normalize().as_tuple().digits if number else draft
