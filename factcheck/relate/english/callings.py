"""What an English text calls an entity by besides its name: its class, its trade, the office of a person.

``North Quay, the terminal that …`` makes a terminal of North Quay, ``Hailan Airways`` is a carrier by its name, and of two
people the striker is the one who was called so.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from factcheck.model import Entity
from factcheck.relate.document import Document
from factcheck.relate.english.takeovers import parties
from factcheck.relate.names import NameSpan

#: Kinds of entities that a class of nouns is said of.
_FITS = {
    "company": ("organisation", "group", "fund", ""),
    "organisation": ("organisation", "group", "fund", "thing", "place", ""),
    "facility": ("place", "thing", "product", "organisation", ""),
    "product": ("product", "thing", ""),
    "place": ("place", ""),
    "event": ("thing", ""),
    "person": ("person",),
    "deal": (),
}
_APPOSED = re.compile(r"(?:,|\s+(?:is|was|became))\s+(?:(?:which|who) (?:is|was) |now |once |still |formerly )?(?:the|a|an|its|their|his|her|one of (?:the|its))\s+(?=[a-z0-9])")
_NAMED_BEHIND = re.compile(r"(?:^|[\s(“\"])(the|a|an|its|their|his|her|our|['’]s)\s+((?:[\w'’-]+\s+){0,4}?[\w'’-]+)(?:\s+of\s+[^,.;:]{1,30})?,\s*(?:(?:which is |also |now )?(?:known as|called|named|dubbed|code-?named)\s+)?$")
_WORD_BEFORE = re.compile(r"([a-z]{3,}(?:-[a-z]+)?)\s+$")
_PREPOSITION = re.compile(r"\b(?:at|in|on|by|for|from|to|with|of|near|under|over|after|before|against|like|into|through)\s*$")
_WORDS = re.compile(r"[\w'’-]+|[^\w\s]")
_LONGEST = 90


@cache
def table() -> dict[str, Any]:
    """The lexicon file."""
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath("callings.toml").read_text("utf-8"))


@cache
def listed(key: str) -> frozenset[str]:
    """The words of one kind (``[words]`` and ``[public]`` of ``factcheck/lexicon/callings.toml``)."""
    data = table()
    return frozenset((data["words"].get(key) or data["public"][key]).split())


@cache
def classes() -> dict[str, str]:
    """Noun -> what it calls; the first class that a noun is listed in."""
    out: dict[str, str] = {}
    for kind, words in table()["nouns"].items():
        for word in words.split():
            out.setdefault(word, kind)
    return out


def described_kind(text: str, start: int) -> str:
    """The class of the noun that an attribute describes: ``company`` for ``the 105-year-old| family firm``.

    Args:
        text: small letters.
        start: offset behind the attribute.

    Returns:
        ``""`` where no class noun is the head of the words behind it.
    """
    phrase = _DESCRIBED.match(text, start)
    return classes().get(phrase[0].rsplit(" ", 1)[-1], "") if phrase is not None else ""


#: One or two nouns up to what is said of them.
_DESCRIBED = re.compile(r"\s(?:[a-z-]+ )??[a-z-]+(?=[,.;:)”\"]| (?:has|had|is|was|will|would|says?|said|which|that|who|in|of|on|at|from|with)\b)")


def singular(word: str) -> str:
    """A noun in the singular, where that is a class noun; else as it is."""
    if word in classes():
        return word
    for end, short in (("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(end) and word.removesuffix(end) + short in classes():
            return word.removesuffix(end) + short
    return word


def callings(doc: Document) -> dict[Entity, frozenset[str]]:
    """What each entity of an English text is called by.

    Args:
        doc: the document.

    Returns:
        Class nouns, in the singular and in small letters, by entity.
    """
    out: dict[Entity, set[str]] = {}
    for sentence in doc.sentences:
        for name in sentence.names:
            nouns = out.setdefault(name.entity, set(_by_name(name.entity.name, name.entity.kind)))
            nouns.update(_by_name(doc.source.text[name.start : name.end], name.entity.kind))
            nouns.update(n for n in (apposition(doc, name, sentence.end), _before(doc, name, sentence.start)) if n)
            if name.role:
                nouns.add(singular(name.role.rsplit(" ", 1)[-1]))
    for entity, roles in parties(doc).items():
        out.setdefault(entity, set()).update(roles)
    return {entity: frozenset(nouns) for entity, nouns in out.items() if nouns}


def _by_name(name: str, kind: str) -> tuple[str, ...]:
    if kind == "person" or " " not in name:
        return ()
    parts = name.split(" ")
    inside = [w for w in map(singular, name.lower().split(" ")) if classes().get(w) in ("organisation", "facility")]
    return (singular(parts[-1].lower()), *inside, *table()["ends"].get(parts[-1], "").split(), *table()["ends"].get(parts[0], "").split())


def apposition(doc: Document, name: NameSpan, end: int) -> str:
    """The class noun of what is said of a name behind it, ``""`` if none: ``Fallow Week, the folk and food festival held …``.

    Args:
        doc: the document.
        name: the name.
        end: where its sentence ends.
    """
    match = _APPOSED.match(doc.lowered, name.end, min(end, name.end + 40))
    if match is None:
        return ""
    return _head(doc.lowered[match.end() : min(end, match.end() + _LONGEST)], name.entity)


def _before(doc: Document, name: NameSpan, start: int) -> str:
    """The class noun that a name stands behind: ``its mast unit, Corvane Towers``, ``the striker Dan Oke``."""
    ahead = doc.lowered[max(start, name.start - _LONGEST) : name.start]
    match = _NAMED_BEHIND.search(ahead)
    if match is not None:
        if _PREPOSITION.search(ahead[: match.start(1)]) and match[1] in ("the", "a", "an"):
            return ""
        return _head(match[2], name.entity)
    word = _WORD_BEFORE.search(ahead)
    if word is None:
        return ""
    kind = classes().get(word[1], "")
    return word[1] if kind in ("person", "product") and name.entity.kind in _FITS[kind] else ""


def _head(text: str, entity: Entity) -> str:
    """The last class noun of a noun phrase that fits an entity, ``""`` if none."""
    best = ""
    for match in _WORDS.finditer(text):
        word = match[0]
        if word in listed("stop") or not (word[0].isalnum() or word[0] in "'’"):
            break
        kind = classes().get(word)
        if kind is not None and entity.kind in _FITS[kind]:
            best = word
    return best


def houses(doc: Document, nouns: Mapping[Entity, frozenset[str]]) -> dict[Entity, Entity]:
    """The organisations that people speak for: ``Brannoc Ferries' chief executive, Una Keld``, ``Una Keld, head of the port``.

    Args:
        doc: the document.
        nouns: what its entities are called by (`callings`).
    """
    out: dict[Entity, Entity] = {}
    bearers: dict[str, list[Entity]] = {}
    for entity, called in nouns.items():
        for noun in called:
            bearers.setdefault(noun, []).append(entity)
    for sentence in doc.sentences:
        for i, name in enumerate(sentence.names):
            if name.entity.kind != "person" or name.entity in out:
                continue
            ahead = sentence.names[i - 1] if i else None
            if ahead is not None and _house_before(doc, ahead, name):
                out[name.entity] = ahead.entity
                continue
            runs = _RUNS.match(doc.lowered, name.end, sentence.end)
            meant = bearers.get(runs[1], []) if runs is not None and runs[1] else []
            if len(meant) == 1 and meant[0].kind in ("organisation", "fund", "group", ""):
                out[name.entity] = meant[0]
                continue
            behind = sentence.names[i + 1] if i + 1 < len(sentence.names) else None
            if runs is not None and behind is not None and behind.start == runs.end() and behind.entity.kind in ("organisation", "fund", "group", ""):
                out[name.entity] = behind.entity
                continue
            if behind is not None and _house_behind(doc, name, behind):
                out[name.entity] = behind.entity
    return out


#: Behind a person: what he or she runs, by its noun or its name.
_RUNS = re.compile(r",\s+who\s+(?:has\s+|had\s+|now\s+)?(?:runs?|ran|leads?|led|heads?|headed|chairs?|chaired|manages?|managed|speaks? for|spoke for)\s+(?:the\s+)?(?:([a-z]+)\b(?=\s*[,.”\"]|\s+(?:since|and|for|in)\b))?")


def _house_before(doc: Document, house: NameSpan, person: NameSpan) -> bool:
    if house.entity.kind not in ("organisation", ""):
        return False
    gap = doc.lowered[house.end : person.start]
    match = re.fullmatch(r"(?:['’]s?)?\s+((?:[\w-]+\s+){0,4}?)([\w-]+),?\s+", gap)
    return match is not None and match[2] in listed("heads")


def _house_behind(doc: Document, person: NameSpan, house: NameSpan) -> bool:
    if house.entity.kind not in ("organisation", ""):
        return False
    gap = doc.lowered[person.end : house.start]
    match = re.fullmatch(r",\s+(?:the\s+)?((?:[\w-]+\s+){0,3}?)([\w-]+)\s+(?:of|at)\s+(?:the\s+)?", gap)
    return match is not None and match[2] in listed("heads")
