"""Names in Latin letters inside Chinese text: Corvane, KLN-130B, Harwick Airways."""

from __future__ import annotations

import re
from functools import cache

from factcheck.relate.names.lexicon import AGENT, COMPANY, ROLE, latin_refused, table, variants
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_WORD = r"[A-Za-z][A-Za-z0-9]*(?:[-.&'’][A-Za-z0-9]+)*"
#: A run of Latin words, of which those behind the first start with a capital or a digit.
LATIN = re.compile(rf"(?<![A-Za-z0-9@/._-]){_WORD}(?: (?:[A-Z][A-Za-z0-9]*(?:[-.&'’][A-Za-z0-9]+)*|[0-9]{{1,2}}(?:\.[0-9])?(?![0-9%]|[.,][0-9])))*")
_NUMBER_AT_END = re.compile(r"[0-9]+$")
_CODE = re.compile(r"[A-Z]2[A-Z]|[0-9A-Z]")
_NAMELIKE = re.compile(r"[A-Z]|^[a-z]+-[0-9]")


def trimmed(run: str) -> str:
    """A run of Latin words without those at its ends that name nothing; ``""`` where none is left."""
    refused = latin_refused()
    words = run.split(" ")
    while words and (words[0] in refused or not _NAMELIKE.search(words[0])):
        words.pop(0)
    while words and (words[-1] in refused or (len(words) == 1 and words[0] in variants())):
        words.pop()
    name = " ".join(words)
    if len(name) < 2 or not _NAMELIKE.search(name) or not name[0].isalpha() or _CODE.fullmatch(name):
        return ""
    return name


def latin(tokens: Tokens, out: Proposals, figures: frozenset[int]) -> None:
    """Propose the Latin names of a Chinese text.

    Args:
        tokens: the text.
        out: added to.
        figures: where figures start; a number that is one is no part of a name.
    """
    text = tokens.text
    tails = frozenset(table()["latin"]["tail"].split())
    for match in LATIN.finditer(text):
        run = match.group()
        last = run.rfind(" ") + 1
        if match.start() + last in figures:
            run = run[: max(0, last - 1)]
        elif (number := _NUMBER_AT_END.search(run)) is not None and match.start() + number.start() in figures:
            run = run[: number.start()]  # Calderis12日公布
        name = trimmed(run)
        start = match.start()
        if not name:
            if run.split(" ")[0] in tails:
                _joined(tokens, match.start(), match.start() + len(run), out)
            continue
        start += run.index(name)
        # A term in brackets behind its translation is no name unless something else says so.
        bracketed = text[start - 1 : start] == "(" and text[start + len(name) : start + len(name) + 1] == ")"
        out.add(name, start, 0.4 if bracketed else 1.0, _kind(tokens, name, start))
        if name != run and run.endswith(" AI") and run == name + " AI":
            out.add(run, start, 1.0)
            out.link(run, name)


_DIGIT = re.compile("[0-9]")


@cache
def _wares() -> tuple[str, ...]:
    """Words right before the name of a product."""
    return tuple(table()["product"]["before"].split())


def _kind(tokens: Tokens, name: str, start: int) -> str:
    """What a Latin name is, from its form and its neighbours."""
    text, end = tokens.text, start + len(name)
    if _DIGIT.search(name):
        return "product"
    if text[max(0, start - 5) : start].rstrip("“‘ ").endswith(_wares()):
        return "product"
    if tokens.ending(start) & ROLE:
        return "person"
    after = end + (text[end : end + 1] == " ")
    if tokens.starting(after) & (AGENT | ROLE):
        return "organisation"
    stop = next((i for i in range(after, min(len(text), after + _NEAR)) if text[i] in _PAUSES), after + _NEAR)
    return "organisation" if any(tokens.flags[i] & COMPANY for i in tokens.between(after, stop)) else ""


#: How far behind a name the word may stand that shows it for a company.
_NEAR = 14
_PAUSES = frozenset("，,。;；!?！？、\n()")


def _joined(tokens: Tokens, start: int, end: int, out: Proposals) -> None:
    """A Chinese word right before AI and the like: 河川AI, 青禾AI."""
    text, stop = tokens.text, tokens.lexicon.stop
    tail = text[start:end].split(" ")[0]
    at = start
    i = tokens.by_end.get(at)
    if i is not None:
        at = tokens.starts[i]
        if not tokens.flags[i] & 2 or tokens.flags[i] & ~2 or (at > 0 and is_han(text[at - 1]) and text[at - 1] not in stop and at not in tokens.by_end):
            return
        free = at == 0 or not is_han(text[at - 1]) or text[at - 1] in stop
        out.add(text[at:start] + tail, at, 0.6 if free else 0.4, "product")
        return
    while at > 0 and start - at < 5 and is_han(text[at - 1]) and text[at - 1] not in stop and at not in tokens.by_end:
        at -= 1
    if start - at >= 2:
        name = text[at:start]
        out.add(name + tail, at, 1.0)
        out.add(name, at, 0.4)
        out.link(name + tail, name)
