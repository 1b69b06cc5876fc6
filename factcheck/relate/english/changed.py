"""What an English change is of, where the words behind it say so: ``a 2.7% increase in property taxes``, ``a $5m cut to road repairs``."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.document import Document

_LEAD = re.compile(
    r" (?:(?!in |of |to )[a-z-]+ ){0,2}?(?:increase|rise|hike|jump|growth|surge|boost|uplift|drop|fall|decline|decrease|cut|reduction|slump|dip|slide|improvement)s? (?:in|of|to) "
    r"(?:(?:the|its|their|his|her|our|overall|average|total|annual|monthly|weekly|daily|combined|number|amount|level|volume|of|all) )*"
)
_STOP = (
    "for|from|over|on|at|to|and|or|but|by|in|was|were|is|are|had|has|have|will|would|could|may|might|compared|this|last|next|after|since|during|"
    "because|as|while|that|which|when|where|with|than|per|a|an|the|it|he|she|they|we|reported|recorded|expected|planned|announced|said|says|until|before|following|due|thanks|against"
)
_PHRASE = re.compile(rf"((?!(?:{_STOP})\b)[a-z][a-z’'-]*(?: (?!(?:{_STOP}|of)\b)[a-z][a-z’'-]*){{0,3}}(?: of (?!(?:{_STOP})\b)[a-z-]+)?)(?= (?:{_STOP})\b|[,.;:)—–?!\n]|$)")
#: What stands for the change itself, or says nothing of what changed.
_EMPTY = frozenset(["which", "what", "value", "size", "terms", "shares", "stock", "share price", "real terms", "price"])


def changed(doc: Document, mention: Mention, end: int) -> tuple[int, int] | None:
    """Where the noun phrase stands that a change is of.

    Args:
        doc: the document.
        mention: the figure of the change.
        end: the end of its sentence.

    Returns:
        Its first character and one past its last; ``None`` where the words behind the figure tell none.
    """
    lead = _LEAD.match(doc.lowered, mention.end, min(end, mention.end + 60))
    if lead is None:
        return None
    phrase = _PHRASE.match(doc.lowered, lead.end(), min(end, lead.end() + 60))
    if phrase is None or phrase[1] in _EMPTY:
        return None
    return phrase.span(1)
