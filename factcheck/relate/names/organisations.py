"""Organisations in Chinese: a suffix, and how far to the left the name reaches."""

from __future__ import annotations

import re

from factcheck.relate.names.lexicon import (
    AGENT,
    FEEBLE,
    FUND,
    GENERIC,
    LEGAL,
    NOUN,
    PLACE,
    ROLE,
    SPEECH,
    STOP,
    SUFFIX,
    WEAK,
)
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_LATIN_BEFORE = re.compile(r"[A-Za-z][A-Za-z0-9.&-]*$")
_LONGEST = 18


def organisations(tokens: Tokens, out: Proposals) -> dict[int, int]:
    """Propose every string that ends like an organisation's name.

    Returns:
        Where the proposed names start, by where they end.
    """
    found: dict[int, int] = {}
    lex = tokens.lexicon
    for pattern, start, end in lex.suffixes.find_matches_as_indexes(tokens.text):
        flags = lex.suffix_order[pattern]
        begin = found.get(start)
        if begin is None:
            begin, worth = _left(tokens, start, bool(flags & WEAK))
            # 影业 in 拾光影业 is cut by the word 光影, and stands in 电影业 as well: something else must speak for it.
            if start not in tokens.by_start and tokens.covering(start, end):
                worth *= 0.6
            if not worth:
                continue
        else:
            worth = 1.0
        if flags & FEEBLE and not tokens.starting(end) & (AGENT | ROLE | LEGAL) and tokens.text[end : end + 1] not in "(、":
            worth *= 0.4
        else:
            found[end] = begin
        if tokens.starting(end) & SUFFIX and not flags & LEGAL and end - begin < _LONGEST:
            continue
        out.add(tokens.text[begin:end], begin, worth, "fund" if flags & FUND else "organisation")
    return found


def _left(tokens: Tokens, start: int, weak: bool) -> tuple[int, float]:
    """Where a name that has its suffix at ``start`` begins, and how much speaks for it (0: it is none)."""
    text, stop, lead = tokens.text, tokens.lexicon.stop, tokens.lexicon.lead
    at = start
    strange = ordinary = place = 0
    while at > 0 and start - at < _LONGEST:
        i = tokens.by_end.get(at)
        if i is not None:
            flags = tokens.flags[i]
            if flags & GENERIC or flags & ROLE or not flags & (NOUN | PLACE | SUFFIX) or (flags & (STOP | SPEECH) and not flags & (PLACE | SUFFIX)):
                break
            place += bool(flags & PLACE)
            ordinary += not flags & PLACE
            at = tokens.starts[i]
            continue
        char = text[at - 1]
        if not is_han(char):
            if char.isascii() and char.isalnum() and at == start:
                match = _LATIN_BEFORE.search(text[max(0, at - 24) : at])
                if match is not None and any(c.isupper() for c in match.group()):
                    return at - len(match.group()), 1.0
            break
        if char in stop or (char in lead and strange + ordinary >= 2):
            break
        if char in lead and weak and strange < 2 and at != start:
            return at, 0.0
        strange += 1
        at -= 1
    while at < start and text[at] in tokens.lexicon.never_first:
        at += 1
        strange -= 1
    if start - at < 2:
        return at, 0.0
    if strange >= 2 or (strange and (ordinary or place)):
        return at, 1.0
    if weak:
        return at, 0.0
    return at, 1.0 if place else 0.4


def stem(name: str, tokens: Tokens) -> str:
    """An organisation's name without its suffixes; the name itself where nothing would be left."""
    flags = tokens.lexicon.flags
    short = name
    for _ in range(4):
        for n in range(min(8, len(short) - 2), 1, -1):
            if flags.get(short[-n:], 0) & SUFFIX:
                short = short[:-n]
                break
        else:
            break
    return short


def without_legal(name: str, tokens: Tokens) -> str:
    """An organisation's name without its legal form."""
    short = name
    for _ in range(2):
        for legal in tokens.lexicon.legal:
            if short.endswith(legal) and len(short) - len(legal) >= 2:
                short = short[: -len(legal)]
                break
    return short
