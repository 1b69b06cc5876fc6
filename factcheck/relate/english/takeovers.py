"""The two sides of an English takeover: who bids, and for whom."""

from __future__ import annotations

import re
from collections import Counter

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.names import NameSpan

#: What the text may call who bids, and who is bid for.
BIDDER = ("bidder", "suitor", "buyer", "acquirer", "purchaser")
TARGET = "target"
_FOR = re.compile(
    r"\b(?:(?:bids?|offers?|approach|takeover|takeovers|buyout|acquisition|purchase|control|merger) (?:for|of|with)|(?:buy|buys|buying|acquire|acquires|acquiring|take over|taking over|purchase|swallow))"
    r" (?:(?:all|most|the rest|the remainder|control) of )?(?:the |its |a )?(?:(?!stake|share|part|majority|\d)[a-z-]+ ){0,3}$"
)
_BY = re.compile(r"\b(?:bid|offer|approach|takeover|proposal) (?:from|by) (?:the |its )?(?:[a-z-]+ ){0,3}$")
_OWN_BID = re.compile(r"['’]s? (?:[\w$€£.-]+ ){0,5}?(?:bid|offer|takeover|approach)\b(?! price)")
_BUYS = re.compile(
    r",? (?:(?:has|have|had) )?(?:(?:agreed|offered|promised|planned|plans|wants|hopes|is|was|set|ready|said it would) ?(?:in talks )?to |will |would |is |was )"
    r"(?:buy|acquire|take over|purchase|swallow|buying|acquiring|taking over)\b(?! (?:a|an|\d|[\d.]+%|more|new|back|its own|stakes?|shares|up)\b)"
)
_KINDS = ("organisation", "fund", "group", "")


def parties(doc: Document) -> dict[Entity, frozenset[str]]:
    """What the sides of a takeover are called by, where a text tells of one alone.

    Args:
        doc: the document.

    Returns:
        `BIDDER` for who bids and `TARGET` for whom is bid for, by entity; nothing where several bid.
    """
    bids: Counter[Entity] = Counter()
    aims: Counter[Entity] = Counter()
    for sentence in doc.sentences:
        for name in sentence.names:
            if name.entity.kind not in _KINDS:
                continue
            bids[name.entity] += _bids(doc, sentence, name)
            aims[name.entity] += _FOR.search(doc.lowered, max(sentence.start, name.start - 60), name.start) is not None
    bidder, target = _only(bids), _only(aims)
    if bidder is None or bidder == target:
        return {}
    return {bidder: frozenset(BIDDER), **({target: frozenset((TARGET,))} if target is not None else {})}


def _bids(doc: Document, sentence: Sentence, name: NameSpan) -> bool:
    behind = _OWN_BID.match(doc.lowered, name.end, sentence.end) or _BUYS.match(doc.lowered, name.end, sentence.end)
    return behind is not None or _BY.search(doc.lowered, max(sentence.start, name.start - 60), name.start) is not None


def _only(counts: Counter[Entity]) -> Entity | None:
    """The one entity that is counted, or that is at least twice as often as any other."""
    ranked = [(n, e) for e, n in counts.items() if n]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].id))
    if not ranked or (len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0]):
        return None
    return ranked[0][1]
