"""Short Chinese names without a suffix: strings that no ordinary word covers and that recur as subjects."""

from __future__ import annotations

from collections import defaultdict

from factcheck.relate.names.lexicon import AGENT, ROLE, lexicon
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han


def recurrences(tokens: Tokens, out: Proposals, title: str) -> None:
    """Propose what recurs where a subject stands.

    Args:
        tokens: the text.
        out: added to.
        title: the folded title, of which the text may hold nothing.
    """
    text = tokens.text
    places: dict[str, list[int]] = defaultdict(list)
    for start, end in tokens.pieces():
        if 2 <= end - start <= 5:
            places[text[start:end]].append(start)
    for piece, starts in places.items():
        if len(starts) < 2 and piece not in out.found and piece not in title:
            continue
        worth = (piece in title) + sum(_subject(tokens, at, at + len(piece)) for at in starts)
        if worth:
            out.add(piece, starts[0], min(1.0, worth / 2), "")


def _subject(tokens: Tokens, start: int, end: int) -> float:
    """How much this place looks like that of a subject: at the start of a clause, before what a subject does."""
    text = tokens.text
    following = tokens.starting(end) & (AGENT | ROLE) or _single_agent(text, end)
    if not following:
        return 0.0
    opens = start == 0 or (not is_han(text[start - 1]) and text[start - 1] != "、") or text[start - 1] in tokens.lexicon.stop
    return 1.0 if opens else 0.3


def _single_agent(text: str, at: int) -> bool:
    return bool(lexicon().flags.get(text[at : at + 1], 0) & AGENT)
