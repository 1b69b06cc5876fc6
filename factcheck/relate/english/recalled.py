"""English figures that say one told before again, with an article: ``calls the £31.4m a guess``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.topics import Subjects

#: Before a figure that the text has told of.
_TOLD = re.compile(r"\b(?:the|that|those)\s+$")
#: Behind it: it is another one.
_OTHER = re.compile(r"\s*(?:more|fewer|less|other|remaining|or so)\b")
#: A smaller count is as often another one of the same size.
_SMALLEST = 20


def recalls(doc: Document, draft: Draft, drafts: Sequence[Draft], subjects: Subjects) -> bool:
    """Whether an English figure is one that the text has told before (``calls the £31.4m a guess``), and so states the same.

    Args:
        doc: the document.
        draft: the figure; takes over what the other states.
        drafts: those of the sentences before.
        subjects: those of the sentence: a person may speak of a figure, of anything else it is its own.
    """
    mention, amount = draft.mention, draft.mention.amount
    if mention.kind == "age" or not isinstance(amount, Decimal) or (mention.kind != "money" and abs(amount) < _SMALLEST):
        return False
    if not _TOLD.search(doc.lowered, max(draft.sentence.start, mention.start - 6), mention.start) or _OTHER.match(doc.lowered, mention.end):
        return False
    own = subjects.of(draft.sentence, draft.clause, mention.start)
    if own is not None and own.entity.kind != "person":
        return False
    told = next((d for d in reversed(drafts) if d.mention.kind == mention.kind and d.mention.unit == mention.unit and d.mention.amount == amount), None)
    if told is None or told.entity is None:
        return False
    draft.entity, draft.concept, draft.known, draft.period = told.entity, told.concept, told.known, told.period
    draft.entity_score, draft.concept_score = 0.9 * told.entity_score, 0.9 * told.concept_score
    draft.qualifiers.update({k: v for k, v in told.qualifiers.items() if k not in ("direction", "total")})
    draft.basis.append("recalls a figure told before")
    return True
