"""What an English text is mostly about: the subject of its title and of its first sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.document import Document
from factcheck.relate.english.callings import callings, listed
from factcheck.relate.english.clauses import english_subjects
from factcheck.relate.topics import Topics

#: What is spoken of before what: of the kinds that a text can be about, a person and a place come last.
_RANKS = (("organisation", "group", "fund", "", "product", "thing"), ("person",), ("place",))
_LEAD = 3.0
_TITLE = 4.0
#: A report on what somebody found out is about the study, not about who publishes it.
_RESULTS = re.compile(r"\b(?:results|findings|conclusions|outcome) (?:of|from) (?:the |its |their |a )?(?:[a-z-]+ ){0,2}$")


def english_topic(doc: Document) -> Entity | None:
    """What an English text is mostly about.

    Whom it is about, a text names before its first quarter is over. Where that is no organisation and no thing, it may name an
    institution by its kind alone: ``the council``, of the place that it is told of.

    Args:
        doc: the document.
    """
    weights = _weights(doc)
    # What is only mentioned is not what a text is about that opens with a person or a place.
    lead = max(_most(weights, "person"), _most(weights, "place"))
    least = lead / 3 if lead > _LEAD else 0
    for rank, kinds in enumerate(_RANKS):
        if rank == 1 and (institution := _institution(doc)) is not None:
            return institution
        if rank == 1 and _most(weights, "place") > max(_most(weights, "person"), _LEAD):
            continue
        told = {e: w for e, w in weights.items() if e.kind in kinds and (w > least or rank)}
        if told:
            return max(told, key=lambda e: (told[e], e.id))
    return None


def _most(weights: dict[Entity, float], kind: str) -> float:
    return max((w for e, w in weights.items() if e.kind == kind), default=0)


def _weights(doc: Document) -> dict[Entity, float]:
    early = max(300, len(doc.folded) // 4)
    weights: dict[Entity, float] = defaultdict(float)
    known: set[Entity] = set()
    led = False
    for sentence in doc.sentences:
        for name in sentence.names:
            if name.start <= early:
                known.add(name.entity)
            if name.entity in known:
                weights[name.entity] += 1
        if not led and sentence.start <= early:
            main = english_subjects(doc, sentence, Topics()).main
            told = next((n.entity for n in sentence.names if _RESULTS.search(doc.lowered, max(sentence.start, n.start - 40), n.start)), None)
            lead = told or (main.entity if main is not None and main.name is not None else None)
            if lead is not None and lead in weights:
                weights[lead] += _LEAD
                led = lead.kind != "place"
    _entitle(doc, weights)
    _recall(doc, weights)
    return weights


def _recall(doc: Document, weights: dict[Entity, float]) -> None:
    """Give weight to what the text goes on to call by its kind: ``the fund`` where one fund alone is named."""
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity, nouns in callings(doc).items():
        for noun in nouns:
            bearers[noun].append(entity)
    counts = Counter(m[1] for m in _THE.finditer(doc.lowered))
    for noun, entities in bearers.items():
        if len(entities) == 1 and entities[0] in weights and entities[0].kind != "person":
            weight = _RECALLED if entities[0].kind not in ("product", "thing") else _RECALLED / 4
            weights[entities[0]] += weight * min(counts[noun], _OFTEN)
    for entity in weights:
        if entity.kind == "place" and entity.name.rsplit(" ", 1)[-1] in _LANDSCAPE:
            weights[entity] /= 4


#: A noun with its article; an adjective between may tell of another one.
_THE = re.compile(r"\bthe ([a-z]+(?:-[a-z]+)?)\b")
#: Where something happens, which a text is rarely about.
_LANDSCAPE = frozenset(["River", "Sea", "Ocean", "Bay", "Lake", "Mountain", "Valley", "Hill", "Ridge", "Street", "Road", "Lane", "Avenue", "Square", "Canal", "Strait", "Coast", "Creek", "Parade", "Gate", "Quay", "Hall", "Station"])
#: What it counts for to be called by a noun, and how often at most.
_RECALLED, _OFTEN = 0.8, 8


def _entitle(doc: Document, weights: dict[Entity, float]) -> None:
    """Give weight to what the title names, most to what it names first."""
    title = fold(doc.source.title)
    if not title:
        return
    places: dict[Entity, int] = {}
    for name in doc.names:
        words = doc.folded[name.start : name.end].split(" ")
        for size in range(len(words), 0, -1):
            # Kestrel Ridge Resources may be Kestrel Ridge there, but Keldon is not its university.
            if size < len(words) and words[-1].lower() in listed("seated"):
                break
            written = " ".join(words[:size])
            found = re.search(rf"(?<![A-Za-z]){re.escape(written)}(?![A-Za-z])", title) if written in title else None
            if found is not None and name.entity in weights and len(written) > 3:
                places[name.entity] = min(places.get(name.entity, found.start()), found.start())
                break
    told = {_stem(w) for w in _WORDS.findall(title.lower())}
    for entity in weights.keys() - places.keys():
        own = {_stem(w) for w in _WORDS.findall(entity.name.lower())}
        if len(own & told) > 1 and entity.kind != "person":
            weights[entity] += _TITLE * len(own & told) / len(own)
    for rank, entity in enumerate(sorted(places, key=lambda e: (places[e], e.id))):
        weights[entity] += _TITLE if not rank else _TITLE / 2


_WORDS = re.compile(r"[a-z]{4,}")


def _stem(word: str) -> str:
    return word.removesuffix("s")


def _institution(doc: Document) -> Entity | None:
    """The institution that a text names by its kind alone, with the place that it is of."""
    nouns = sorted(listed("seated"))
    found = Counter(m[1] for m in re.finditer(r"\bthe (?:city |town |county |district |local )?(" + "|".join(nouns) + r")\b", doc.lowered))
    if not found or max(found.values()) < 2:
        return None
    noun = max(found, key=lambda n: (found[n], n))
    places = Counter(n.entity for n in doc.names if n.entity.kind == "place")
    if not places:
        return Entity(noun, noun, "organisation")
    place = next(n.entity for n in doc.names if n.entity.kind == "place")
    name = f"{place.name} {noun}"
    return Entity(name.lower(), name, "organisation")
