"""Members of a list of names are names: 澜舟、泓沛、赤岭资本等机构."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.relate.names.lexicon import GENERIC, NOUN, PLACE, ROLE, SPEECH, STOP, SUFFIX
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_ITEM = r"[^\s，。,;:!?()“”‘’《》、]{1,20}"
_LIST = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,24}}")
_NO_ITEM = frozenset("，。,;:!?()“”‘’《》、")
_LONGEST_ITEM = 20
_LONGEST = 8


def _lists(text: str) -> Iterator[re.Match[str]]:
    """The lists of a text: tried at its enumeration commas alone, because most of it holds none."""
    reached = 0
    while (comma := text.find("、", reached)) >= 0:
        begin = comma
        while begin > max(reached, comma - _LONGEST_ITEM) and text[begin - 1] not in _NO_ITEM and not text[begin - 1].isspace():
            begin -= 1
        match = _LIST.match(text, begin)
        reached = comma + 1
        if match is not None:
            yield match
            reached = match.end()


def lists(tokens: Tokens, out: Proposals) -> None:
    """Propose the members of lists of which some are names already, and most might be."""
    text = tokens.text
    for match in _lists(text):
        items = _members(tokens, match.start(), match.end())
        names = [text[a:b] for a, b in items]
        known = [n in out.found and out.found[n].score >= 1 for n in names]
        strange = [k or not plain(tokens, a, b) for k, (a, b) in zip(known, items, strict=True)]
        if not any(known) or sum(strange) * 5 < len(items) * 3 or (sum(known) * 3 < len(items) and "等" not in text[items[-1][1] : items[-1][1] + 2]):
            continue
        person = sum(out.found[n].kinds["person"] for n, k in zip(names, known, strict=True) if k) * 2 > sum(known)
        for (start, end), is_known, name in zip(items, known, names, strict=True):
            if not is_known and len(name) >= 2 and all(map(is_han, name)) and not _verbal(tokens, start, end):
                out.add(name, start, 1.0, "person" if person else "organisation")


def pairs(tokens: Tokens, out: Proposals) -> None:
    """Accept what might be a name where it stands beside one: 北辰影业、天渡文化."""
    text = tokens.text
    accepted = frozenset(n for n, e in out.found.items() if e.score >= 1)
    doubtful = sorted(n for n, e in out.found.items() if 0.3 <= e.score < 1)
    for name in doubtful:
        if any(name[:n] in accepted for n in range(2, len(name))):
            continue
        at = out.found[name].first
        end = at + len(name)
        before = text[max(0, at - 1) : at] in _JOINS and any(text[max(0, at - 1 - n) : at - 1] in accepted for n in range(2, 9))
        after = text[end : end + 1] in _JOINS and any(text[end + 1 : end + 1 + n] in accepted for n in range(2, 9))
        if before or after:
            out.add(name, at, 1.0)


_JOINS = frozenset("、和与及")
#: How often two must stand together to be a pair that a text tells of.
_OFTEN = 3


def couples(tokens: Tokens, out: Proposals) -> None:
    """Propose two short strange strings that a text joins again and again: 东澜与海珂…东澜和海珂.

    Args:
        tokens: the text.
        out: added to.
    """
    text, lex = tokens.text, tokens.lexicon
    ends = {end: start for start, end in tokens.pieces if 2 <= end - start <= 4}
    starts = {start: end for start, end in tokens.pieces if 2 <= end - start <= 4}
    together: dict[frozenset[str], list[tuple[int, int]]] = defaultdict(list)
    for end, start in ends.items():
        if text[end : end + 1] in ("和", "与") and end + 1 in starts:
            one, other = text[start:end], text[end + 1 : starts[end + 1]]
            together[frozenset((one, other))].append((start, end + 1))
    for both, places in together.items():
        if len(both) == 2 and len(places) >= _OFTEN and not any(n[0] in lex.lead or n[0] in lex.never_first or n[-1] in lex.measure or n[-1] in lex.never_last for n in both):
            for at in places[0]:
                name = next(n for n in both if text.startswith(n, at))
                person = any(out.found[n].kinds["person"] for n in both if n in out.found)
                out.add(name, at, 1.0, "person" if person else "organisation")


def _members(tokens: Tokens, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of a list's members; what leads up to the first and follows the last is cut off."""
    text, lex = tokens.text, tokens.lexicon
    spans = []
    at = start
    for item in text[start:end].split("、"):
        spans.append((at, at + len(item)))
        at += len(item) + 1
    first_start, first_end = spans[0]
    begin = first_end
    while begin > first_start and first_end - begin < _LONGEST and text[begin - 1] not in lex.stop:
        i = tokens.by_end.get(begin)
        if i is not None and (_never(tokens.flags[i]) or tokens.flags[i] & GENERIC):
            break
        begin = tokens.starts[i] if i is not None else begin - 1
    while begin < first_end - 2 and text[begin] in lex.lead:
        begin += 1
    last_start, last_end = spans[-1]
    stop = last_start
    while stop < last_end and stop - last_start < _LONGEST and text[stop] not in lex.stop:
        i = tokens.by_start.get(stop)
        if i is not None and (_never(tokens.flags[i]) or (tokens.flags[i] & GENERIC and not tokens.flags[i] & SUFFIX)):
            break
        stop = tokens.ends[i] if i is not None else stop + 1
    inner = [(a, b) for a, b in spans[1:-1] if b - a <= _LONGEST or text[a].isascii()]
    return [s for s in ((begin, first_end), *inner, (last_start, min(stop, last_end))) if s[1] - s[0] >= 2]


def _never(flags: int) -> bool:
    return bool(flags & (STOP | SPEECH | ROLE)) and not flags & (NOUN | PLACE | SUFFIX)


def _verbal(tokens: Tokens, start: int, end: int) -> bool:
    return any(_never(tokens.flags[i]) for i in tokens.between(start, end))


def plain(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a stretch is made of ordinary words alone, or holds one that is never part of a name."""
    covered = 0
    for i in tokens.between(start, end):
        if _never(tokens.flags[i]):
            return True
        covered += tokens.ends[i] - tokens.starts[i]
    return covered >= end - start
