"""What one date says of two things: ``2019年開通的紅線和藍線``, ``In 2019 it launched Corvane and Brightmere``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from attrs import evolve

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft

#: Events that happen to several things at once.
_SHARED = frozenset({"launched", "other:opened"})
_THINGS = ("product", "thing", "")
#: Between two names of one list; what the first one is may stand there: 晨光模型及暮色应用.
_AND = re.compile(r"[”’\"』」》]?(?:[\u4e00-\u9fff]{1,4}?)?(?:、|以及|及|和|与)[“‘\"『「《]?|(?: [a-z]+)? and (?:the |its )?")
#: Behind the last name: what is said of one of them alone.
_OWN = re.compile(r"的")


def jointly(doc: Document, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The dates of an event that a sentence gives for two things at once, once more for the second one.

    Args:
        doc: the document.
        drafts: its related figures and dates.

    Yields:
        A copy of the date's draft for each thing that the words join to the one it was related to.
    """
    for draft in drafts:
        if draft.concept not in _SHARED or draft.mention.kind != "date" or draft.entity is None or draft.entity.kind not in _THINGS:
            continue
        joined = False
        start = min(draft.mention.end, draft.anchor) if draft.anchor >= 0 else draft.mention.end
        for one, other in pairwise(draft.sentence.names):
            joined = joined or (one.entity == draft.entity and one.start >= start)
            if not joined:
                continue
            if other.entity.kind not in _THINGS or _AND.fullmatch(doc.folded, one.end, other.start) is None or _OWN.match(doc.folded, other.end):
                break
            if other.entity != draft.entity:
                said = [*draft.basis, "entity: joined to what the event happened to"]
                yield evolve(draft, entity=other.entity, qualifiers=dict(draft.qualifiers), links=[], cues=list(draft.cues), basis=said)
