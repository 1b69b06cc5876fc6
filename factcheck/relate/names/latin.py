"""Names in Latin letters inside Chinese text: MiniMax, GLM-130B, Sensor Tower."""

from __future__ import annotations

import re

from factcheck.relate.names.lexicon import AGENT, ROLE, latin_refused, table
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_WORD = r"[A-Za-z][A-Za-z0-9]*(?:[-.&'’][A-Za-z0-9]+)*"
#: A run of Latin words, of which those behind the first start with a capital or a digit.
LATIN = re.compile(rf"(?<![A-Za-z0-9@/._-]){_WORD}(?: (?:[A-Z][A-Za-z0-9]*(?:[-.&'’][A-Za-z0-9]+)*|[0-9]{{1,2}}(?:\.[0-9])?(?![0-9%.,\u3400-\u9fff])))*")
_NAMELIKE = re.compile(r"[A-Z]|^[a-z]+-[0-9]")


def trimmed(run: str) -> str:
    """A run of Latin words without those at its ends that name nothing; ``""`` where none is left."""
    refused = latin_refused()
    words = run.split(" ")
    while words and (words[0] in refused or not _NAMELIKE.search(words[0])):
        words.pop(0)
    while words and words[-1] in refused:
        words.pop()
    name = " ".join(words)
    if len(name) < 2 or not _NAMELIKE.search(name) or not name[0].isalpha():
        return ""
    return name


def latin(tokens: Tokens, out: Proposals) -> None:
    """Propose the Latin names of a Chinese text."""
    text = tokens.text
    tails = frozenset(table()["latin"]["tail"].split())
    for match in LATIN.finditer(text):
        run = match.group()
        name = trimmed(run)
        start = match.start()
        if not name:
            if run.split(" ")[0] in tails:
                _joined(tokens, match.start(), match.end(), out)
            continue
        start += run.index(name)
        out.add(name, start, 1.0, _kind(tokens, name, start))
        if name != run and run.endswith(" AI") and run == name + " AI":
            out.add(run, start, 1.0)
            out.link(run, name)


def _kind(tokens: Tokens, name: str, start: int) -> str:
    """What a Latin name is, from its form and its neighbours."""
    text, end = tokens.text, start + len(name)
    if re.search(r"[0-9]", name):
        return "product"
    product = table()["product"]["before"].split()
    if text[max(0, start - 5) : start].rstrip("“‘ ").endswith(tuple(product)):
        return "product"
    if tokens.ending(start) & ROLE:
        return "person"
    after = end + (text[end : end + 1] == " ")
    if tokens.starting(after) & (AGENT | ROLE):
        return "organisation"
    return ""


def _joined(tokens: Tokens, start: int, end: int, out: Proposals) -> None:
    """A Chinese word right before AI and the like: 智谱AI, 海螺AI."""
    text, stop = tokens.text, tokens.lexicon.stop
    tail = text[start:end].split(" ")[0]
    at = start
    i = tokens.by_end.get(at)
    if i is not None:
        at = tokens.starts[i]
        if not tokens.flags[i] & 2 or tokens.flags[i] & ~2 or (at > 0 and is_han(text[at - 1]) and text[at - 1] not in stop and at not in tokens.by_end):
            return
        out.add(text[at:start] + tail, at, 0.4, "product")
        return
    while at > 0 and start - at < 5 and is_han(text[at - 1]) and text[at - 1] not in stop and at not in tokens.by_end:
        at -= 1
    if start - at >= 2:
        name = text[at:start]
        out.add(name + tail, at, 1.0)
        out.add(name, at, 0.4)
        out.link(name + tail, name)
