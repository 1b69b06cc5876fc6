"""The name that owns what a figure is of: before it (``青禾的|营收``) or behind it (``output at Blackridge``)."""

from __future__ import annotations

import re

from factcheck.relate.document import Document, Sentence
from factcheck.relate.names import NameSpan
from factcheck.relate.speech import cited

_OWNER = re.compile(r"[”’\"》)]?\s*(?:的|'s\b|’s\b|')")
#: "St Brannoc's with 610": a name in the possessive that owns nothing of what follows.
_ASIDE_OWNED = re.compile(r"['’]s?\s+(?:with|at|in|to|from|by|for|on|and)\b")
_OWNED_GAP = re.compile(r"[”’\"》)]?\s*(?:的|'s|’s|'|’)?[^，,。；;：:\d]{0,12}")
_BEHIND = re.compile(r"\s+(?:at|of|from|in|by)\s+(?:the )?(?:[a-z-]+ ){0,1}")
_PLACED = re.compile(r"(?:在|于|到)$")


def owner_behind(doc: Document, sentence: Sentence, place: int, end: int) -> NameSpan | None:
    """The name behind a concept word that owns it: ``output at Blackridge``, ``shares in Kestrel``.

    Args:
        doc: the document.
        sentence: the sentence.
        place: where the concept word ends.
        end: no name behind this place counts.
    """
    for name in sentence.names:
        if place < name.start < end and name.entity.kind != "person":
            return name if _BEHIND.fullmatch(doc.lowered, place, name.start) else None
    return None


def owner_near(doc: Document, sentence: Sentence, place: int, floor: int) -> NameSpan | None:
    """The name that owns what stands at a place: ``青禾的|营收``, ``Loom|月活``, ``revenue of| Corvane``.

    Args:
        doc: the document.
        sentence: the sentence.
        place: where the concept word, or the figure, begins.
        floor: no name before this place counts.
    """
    best = None
    for name in sentence.names:
        if name.start < floor or name.end > place or cited(doc, name):
            continue
        gap = doc.lowered[name.end : place]
        if gap and not gap.startswith("的") and _PLACED.search(doc.lowered, max(0, name.start - 2), name.start):
            continue  # 在群岳服务19年: where it was is not whose it is
        if "等" in gap[:2] or _ASIDE_OWNED.match(gap) or doc.lowered[name.start - 1 : name.start] == "、":
            continue
        direct = _OWNER.match(gap) or (len(gap.strip()) <= 4 and not re.search(r"[在于由被向对给从自比较a-z]", gap))
        if direct and len(gap) <= 14 and _OWNED_GAP.fullmatch(gap):
            best = name
    return best
