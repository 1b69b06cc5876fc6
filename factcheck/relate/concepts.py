"""The concepts that figures can be of: revenue, load factor, date of founding, in the words of newsrooms.

The concepts are data (``factcheck/lexicon/concepts/*.toml``); a user adds more. A concept is named by words on either side of
its figure, by words that name it only before or only after, and by weak words that any other cue beats. The words are folded
and lower-case; Latin ones stand for whole words only, which whoever matches them must see to.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from factcheck.lexicon.fold import fold

if TYPE_CHECKING:
    from factcheck.config.settings import UserConcept

#: What a concept is: decides how its period is told and what a change of it is.
KINDS = ("stock", "flow", "ratio", "count", "event", "attribute")

#: Where a word stands that names a concept, as seen from the word.
POSITIONS = ("any", "before", "after", "weak")

_OTHER = "other:"
_BARE = frozenset({"number", "count", "person"})


@frozen
class Concept:
    """Something that a figure or a date can be of.

    Args:
        id: an id of the vocabulary, or ``other:`` and an English noun phrase, the same for all scripts.
        kind: one of `KINDS`; ``""`` where a user did not say.
        units: classes of figures it may have (`unit_classes`), or ``any``.
        cues: words that name it on either side of the figure.
        before: words that name it where the figure follows.
        after: words that name it where the figure precedes directly.
        weak: ambiguous words; any other cue beats them.
        growth: the concept of a percentage by which it changes.
        adjusted: the concept of its adjusted value, ``""`` if none of its own.
        cumulative: the concept of its sum since the beginning, ``""`` if none of its own.
        share: the concept of a part's percentage of it, ``""`` if none of its own.
        of: the concept of the vocabulary that it is a kind or part of (nurses are employees): its claims are of that one,
            with its `qualifiers`; ``""`` for most.
        qualifiers: what sets it apart from the others ``of`` the same concept.
        counted: the unit of its bare numbers: the first listed one of ``person`` and ``count``.
        standing: whether a ratio holds at a moment, as of the day that the books close: a debt ratio.
        lower_is_better: whether a fall of it is an improvement.
        made: whether works and products have it and companies have not: a run of screenings, reviews, a production cost.
        labels: its name by language (``en``, ``zh-Hans``, ``zh-Hant``).
    """

    id: str
    kind: str = ""
    units: frozenset[str] = frozenset({"any"})
    cues: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    growth: str = ""
    adjusted: str = ""
    cumulative: str = ""
    share: str = ""
    of: str = ""
    qualifiers: Mapping[str, str] = field(factory=dict, hash=False)
    lower_is_better: bool = False
    standing: bool = False
    made: bool = False
    counted: str = ""
    labels: Mapping[str, str] = field(factory=dict, hash=False)

    @property
    def phrase(self) -> str:
        """Its name as an English phrase: ``net profit``, ``load factor``."""
        return self.id.removeprefix(_OTHER).replace("_", " ")

    def admits(self, classes: frozenset[str]) -> bool:
        """Whether a figure of these classes (`unit_classes`) can be a value of it."""
        return "any" in self.units or not self.units.isdisjoint(classes)


@frozen(eq=False)
class ConceptLexicon:
    """All concepts of a run, and the words that name them; hashed by identity, so that what is made of one can be kept.

    Args:
        concepts: the user's first, then the built-in ones, in the order of their files.
        by_id: the same by id.
        words: word, index of its concept in ``concepts``, one of `POSITIONS`; a word may stand for several concepts, whose
            units decide.
    """

    concepts: tuple[Concept, ...]
    by_id: Mapping[str, Concept]
    words: tuple[tuple[str, int, str], ...]

    @cached_property
    def graded(self) -> frozenset[str]:
        """The units of all concepts that can grow."""
        return frozenset(u for c in self.concepts for u in c.units if u not in ("date", "rank", "age", "times"))

    @cached_property
    def wholes(self) -> Mapping[str, str]:
        """Concepts of parts' percentages -> the concept that they are parts of."""
        return {concept.share: concept.id for concept in reversed(self.concepts) if concept.share}


@lru_cache(maxsize=512)
def admitting(lexicon: ConceptLexicon, classes: frozenset[str]) -> frozenset[int]:
    """The concepts that a figure of these classes (`unit_classes`) can be a value of, by their numbers in the lexicon."""
    return frozenset(index for index, concept in enumerate(lexicon.concepts) if concept.admits(classes))


def load(user: Sequence[UserConcept] = ()) -> ConceptLexicon:
    """The concepts.

    Args:
        user: concepts of the user's own. One with the id of a built-in concept adds its words to it; a word that a built-in
            concept also has, for figures of the same units, is the user's alone.

    Returns:
        The built-in lexicon with the user's concepts before it. Without any it is made once a process.
    """
    built_in = _built_in()
    if not user:
        return built_in
    own = [_own(concept, built_in.by_id.get(concept.id)) for concept in user]
    ids = {concept.id for concept in own}
    taken: dict[str, list[Concept]] = {}
    for concept in own:
        for word, _ in _words(concept):
            taken.setdefault(word, []).append(concept)
    others = (_without(concept, taken) for concept in built_in.concepts if concept.id not in ids)
    return _lexicon((*own, *others))


def unit_classes(unit: str, mention_kind: str) -> frozenset[str]:
    """The classes of units that a figure satisfies, for the ``units`` of concepts.

    Args:
        unit: of the value: ISO 4217 code, unit name, ``HKD/share``, ``date``, or ``""`` for a bare number.
        mention_kind: one of `factcheck.model.mention.KINDS`.

    Returns:
        Among others ``money`` for ``CNY``, ``money_per`` and ``money/share`` for ``HKD/share``, ``mass`` and ``physical`` for
        ``tonne``; always the unit itself.
    """
    return _unit_classes(unit, mention_kind)


@cache
def _unit_classes(unit: str, kind: str) -> frozenset[str]:
    if kind in ("date", "age", "rank", "duration"):
        return frozenset({kind, unit or kind})
    if kind == "number" and unit in ("", "count"):
        return _BARE
    whole, _, per = unit.partition("/")
    if _is_currency(whole):
        return frozenset({unit, "money_per", f"money/{per}"}) if per else frozenset({unit, "money"})
    if unit == "percent":
        return frozenset({"percent"})
    if unit in ("percentage_point", "basis_point"):
        return frozenset({"percentage_point", unit})
    if unit == "person":
        return frozenset({"person", "count"})
    return frozenset({unit or "count", *_families().get(unit, ("physical",))})


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isascii() and unit.isupper()


@cache
def _families() -> Mapping[str, tuple[str, ...]]:
    """Unit name -> the classes it belongs to."""
    out: dict[str, tuple[str, ...]] = {}
    for name, entry in _toml("classes.toml").items():
        physical = ("physical",) if entry.get("physical") else ()
        for unit in entry["units"]:
            out[unit] = (*out.get(unit, ()), name, *physical)
    return out


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath("concepts", name).read_text("utf-8"))


@cache
def _built_in() -> ConceptLexicon:
    folder = resources.files("factcheck.lexicon").joinpath("concepts")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    tables = [table for name in names if name != "classes.toml" for table in _toml(name)["concept"]]
    return _lexicon(tuple(_concept(table) for table in tables))


def _concept(table: Mapping[str, Any]) -> Concept:
    concept = Concept(
        id=table["id"],
        kind=table["kind"],
        units=frozenset(table["units"]),
        cues=_divided(table.get("cues", "")),
        before=_divided(table.get("before", "")),
        after=_divided(table.get("after", "")),
        weak=_divided(table.get("weak", "")),
        adjusted=table.get("adjusted", ""),
        cumulative=table.get("cumulative", ""),
        share=table.get("share", ""),
        of=table.get("of", ""),
        lower_is_better=table.get("lower_is_better", False),
        made=table.get("made", False),
        standing=table.get("standing", False),
        counted=next((unit for unit in table["units"] if unit in ("person", "count")), ""),
        labels=MappingProxyType(table["labels"]),
    )
    apart = table.get("qualifiers", {"segment": concept.phrase} if concept.of else {})
    return evolve(concept, growth=table.get("growth", "") or _growth(concept), qualifiers=MappingProxyType(apart))


def _divided(words: str) -> tuple[str, ...]:
    return tuple(words.split(" | ")) if words else ()


def _growth(concept: Concept) -> str:
    """The id of a change where the lexicon names none: an event and an attribute do not grow."""
    if concept.kind in ("event", "attribute"):
        return ""
    return f"{_OTHER}{concept.phrase} {'change' if concept.kind == 'ratio' else 'growth'}"


def _own(user: UserConcept, known: Concept | None) -> Concept:
    cues = tuple(dict.fromkeys(fold(cue).lower() for cue in user.cues))
    if known is not None:
        return evolve(
            known,
            kind=user.kind or known.kind,
            units=frozenset(user.units) or known.units,
            cues=tuple(dict.fromkeys((*cues, *known.cues))),
            labels=MappingProxyType({**known.labels, **user.labels}),
        )
    concept = Concept(
        id=user.id,
        kind=user.kind,
        units=frozenset(user.units) or frozenset({"any"}),
        cues=cues,
        labels=MappingProxyType(dict(user.labels)),
    )
    return evolve(concept, growth=_growth(concept))


def _without(concept: Concept, taken: Mapping[str, Iterable[Concept]]) -> Concept:
    """A built-in concept without the words that the user's concepts take from it."""

    def left(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for word in words if not any(_meet(concept, other) for other in taken.get(word, ())))

    return evolve(
        concept,
        cues=left(concept.cues),
        before=left(concept.before),
        after=left(concept.after),
        weak=left(concept.weak),
    )


def _meet(a: Concept, b: Concept) -> bool:
    """Whether one figure can be a value of both."""
    return a.admits(_widened(b.units)) or b.admits(_widened(a.units))


def _widened(units: frozenset[str]) -> frozenset[str]:
    """Units with the classes they belong to: a user may say ``USD`` where the lexicon says ``money``."""
    return units.union(*(_unit_classes(unit, "quantity") for unit in units if _is_currency(unit) or "/" in unit))


def _words(concept: Concept) -> Iterable[tuple[str, str]]:
    for position, words in zip(POSITIONS, (concept.cues, concept.before, concept.after, concept.weak), strict=True):
        for word in words:
            yield word, position


def _lexicon(concepts: tuple[Concept, ...]) -> ConceptLexicon:
    words = tuple((word, i, position) for i, concept in enumerate(concepts) for word, position in _words(concept))
    return ConceptLexicon(concepts, MappingProxyType({concept.id: concept for concept in concepts}), words)
