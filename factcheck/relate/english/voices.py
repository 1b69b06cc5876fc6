"""Who says "I" and "we" in the quotations of English texts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from attrs import frozen

from factcheck.model import Entity
from factcheck.relate.document import Document

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{2,800})[”\"]")
_SAYS = r"(?:said|says|told|adds?|added|asks?|asked|recalls?|recalled|explains?|explained|argues?|argued|admits?|admitted|jokes?|joked|insists?|insisted|warns?|warned|writes?|wrote|sighs?|laughs?)"
#: Behind a quotation: who said it.
_NAMED = re.compile(rf"\s*{_SAYS}\s+(?:[a-z’'-]+\s+){{0,6}}?(?=[A-Z])")
_SPOKEN = re.compile(rf"\s*(?:(?:he|she)|[Tt]he (?:[\w’'-]+ ){{1,7}}?[a-z]+)\s+{_SAYS}\b")
#: Before it: who goes on to say something.
_BEFORE = re.compile(rf"\b{_SAYS}\b[^.“”\"\n]{{0,60}}[:,]\s*$")


@frozen
class Voice:
    """A quotation and the person who is quoted.

    Args:
        start: its first character.
        end: one past its last.
        speaker: who says it.
    """

    start: int
    end: int
    speaker: Entity


def voices(doc: Document) -> tuple[Voice, ...]:
    """The quotations of a text whose speakers it tells, in order.

    Args:
        doc: the document.
    """
    people = [n for n in doc.names if n.entity.kind == "person"]
    starts, every = [n.start for n in people], [n.start for n in doc.names]
    blocks = [b.start for b in doc.source.blocks]
    out: list[Voice] = []
    for match in _QUOTED.finditer(doc.folded):
        ahead = bisect_right(starts, match.start()) - 1
        last = people[ahead].entity if ahead >= 0 else None
        block = blocks[bisect_right(blocks, match.start()) - 1]
        speaker: Entity | None = None
        if (named := _NAMED.match(doc.folded, match.end())) is not None:
            i = bisect_left(every, named.end())
            if i < len(every) and every[i] == named.end() and doc.names[i].entity.kind in ("person", ""):
                speaker = doc.names[i].entity
        elif (name := _behind(doc, every, match.end())) is not None:
            speaker = name
        elif _SPOKEN.match(doc.folded, match.end()) is not None or _BEFORE.search(doc.folded, max(block, match.start() - 90), match.start()) is not None:
            speaker = last
        elif out and out[-1].start >= block:
            speaker = out[-1].speaker  # what somebody goes on to say
        if speaker is not None:
            out.append(Voice(match.start(), match.end(), speaker))
    return tuple(out)


def _behind(doc: Document, starts: list[int], end: int) -> Entity | None:
    """The person named right behind a quotation, before the verb: ``"…," Ada Pell says``."""
    i = bisect_left(starts, end)
    if i == len(starts) or starts[i] > end + 2 or doc.names[i].entity.kind not in ("person", ""):
        return None
    return doc.names[i].entity if _VERB.match(doc.folded, doc.names[i].end) is not None else None


_VERB = re.compile(rf"(?:,[^,.“”\"\n]{{2,60}},)?\s+{_SAYS}\b")
