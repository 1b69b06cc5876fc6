"""Railway lines by their last character, where a text comes back to them: 沙湾线, 南屿岛线."""

from __future__ import annotations

from collections import Counter

from factcheck.relate.names.lexicon import PLACE
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_SHORTEST = 2
_LONGEST = 4
#: What a text has that speaks of railways; a line of products or defence is none.
_RAILWAYS = ("铁路", "港铁", "地铁", "捷运", "轻轨", "城轨", "高铁", "列车", "通车", "轨道交通")


def lines(tokens: Tokens, out: Proposals, title: str) -> None:
    """Propose what stands before 线 again and again in a text on railways.

    Args:
        tokens: the text.
        out: added to.
        title: the folded title, of which the text may hold nothing.
    """
    text = tokens.text
    if not any(word in text for word in _RAILWAYS):
        return
    counts: Counter[str] = Counter()
    first: dict[str, int] = {}
    for where, of in ((text, True), (title, False)):
        at = where.find("线")
        while at >= 0:
            for size in range(_SHORTEST, _LONGEST + 1):
                name = where[at - size : at + 1] if at >= size else ""
                if not name or not all(map(is_han, name)):
                    break
                counts[name] += 1
                if of:
                    first.setdefault(name, at - size)
            at = where.find("线", at + 1)
    for name, times in counts.items():
        longer = any(counts[other] == times and other.endswith(name) for other in counts if len(other) == len(name) + 1)
        if times > 1 and not longer and name in first and _own(tokens, name, first[name]):
            out.add(name, first[name], 1.0, "thing")


def _own(tokens: Tokens, name: str, start: int) -> bool:
    """Whether a place or a character of no word is in what stands before 线, and nothing that joins or leads up to it."""
    lex = tokens.lexicon
    end = start + len(name) - 1
    if name in lex.flags or name[0] in "号条" or name[0] in lex.stop or name[0] in lex.lead or name[0] in lex.never_first or any(c in lex.stop for c in name):
        return False
    if start not in tokens.by_start and tokens.covering(start, start + 1):
        return False
    places = any(tokens.flags[i] & PLACE for i in tokens.between(start, end))
    loose = any(at not in tokens.by_start and not tokens.covering(at, at + 1) for at in range(start, end))
    return places or loose
