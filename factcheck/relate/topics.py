"""Whom a text has been talking about, and who could be the subject of a figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from attrs import define, evolve, field, frozen

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.document import Sentence
from factcheck.relate.english.callings import classes, listed
from factcheck.relate.english.takeovers import BIDDER, TARGET
from factcheck.relate.english.voices import Voice
from factcheck.relate.names import NameSpan
from factcheck.relate.names.lexicon import men as _men
from factcheck.relate.names.lexicon import women as _women

#: Last words that any company has: 该公司 is whom the text is about, not the last one called 公司.
_ANYBODY = frozenset(
    {
        "公司",
        "司",
        "集团",
        "团",
        "企业",
        "业",
        "机构",
        "平台",
        "品牌",
        "有限公司",
        "份有限公司",
        "技",
        "科技",
        "团队",
        "资本",
        "中国",
        "国",
    }
)


_LEGAL = re.compile(r"(?:股份|集团)?(?:有限|责任)+公司$")


@lru_cache(maxsize=4096)
def _tails(entity: Entity, written: str) -> tuple[str, ...]:
    """The last words by which an entity can be called, folded and in lower case."""
    out: list[str] = []
    for text in {fold(entity.name).lower(), entity.id, _LEGAL.sub("", written)}:
        if text and text[-1] > "\u2e80":
            out += [text[-size:] for size in range(1, min(5, len(text))) if text[-size:] not in _ANYBODY]
        elif " " in text:
            out.append(text.rsplit(" ", 1)[1])
    return tuple(sorted(out))


#: The basis of a subject that has no name.
NEW = "noun phrase that opens the clause"
#: The basis of a subject that only tells where a sentence is set: ``In Carrow, …``.
SCENE = "where the sentence is set"


@frozen
class Candidate:
    """A possible subject of a figure, and how much speaks for it."""

    entity: Entity
    score: float
    basis: str
    name: NameSpan | None = None


@frozen
class Subjects:
    """The subjects of a sentence.

    Args:
        clauses: that of every clause; ``None`` where it has none of its own.
        inner: those of clauses inside them, with their places, in order.
        main: that of the main clause, where an English sentence has one.
        asides: the clauses that only say more of what stands before them: what follows is not about their subjects.
    """

    clauses: tuple[Candidate | None, ...]
    inner: tuple[tuple[int, Candidate], ...] = ()
    main: Candidate | None = None
    asides: frozenset[int] = frozenset()

    def of(self, sentence: Sentence, clause: int, place: int) -> Candidate | None:
        """The subject that governs a place of a clause: the last before it."""
        for index in range(clause, -1, -1):
            if index < clause and index in self.asides:
                continue
            span = sentence.clauses[index]
            near = next((c for at, c in reversed(self.inner) if span.start <= at < min(span.end, place)), None)
            if (found := near or self.clauses[index]) is not None:
                return found
        return None

    def behind(self, clause: int, score: float, parts: Sequence[bool] = ()) -> Candidate | None:
        """The clear subject of one of the two clauses behind one: ``only nine years old, Brannoc has …``.

        Args:
            clause: the clause that has none.
            score: how clear.
            parts: which clauses only take apart what stands before them: ``其中…``.
        """
        near = enumerate(self.clauses[clause + 1 : clause + 3], clause + 1)
        return next((c for i, c in near if c is not None and c.score >= score and not (parts and parts[i])), None)


@define(slots=False)
class Topics:
    """What the text has been talking about, as it goes on.

    Args:
        subject: the subject of the last clause that had one.
        company: the last organisation in that place.
        person: the last person.
        thing: the last product or thing.
        pair: the last two organisations named together or one after the other, older first.
        main: what the whole text is mostly about.
        tails: the last words of the names so far, each with the latest entity so called.
        own: the same by entity.
        groups: what the text calls a group in its name.
        people: the people named so far, the last named last.
        ages: whose age was told.
        stranger: the last name of two words that nothing tells the kind of.
        things: names of no known kind that are things by what the text calls them.
        passing: the subject of the sentence before.
        house: the last organisation that is named at all.
        held: of what the last stake was a part.
        firm: the last one named that may be called a company.
        nouns: what each entity of the text is called by besides its name.
        houses: the organisations that people speak for.
        told: whom the last sentence of the paragraph with a name names.
        block: the paragraph.
        private: people without an office, who speak for themselves.
        voices: who says ``I`` where.
    """

    subject: Entity | None = None
    company: Entity | None = None
    person: Entity | None = None
    thing: Entity | None = None
    pair: list[Entity] = field(factory=list)
    main: Entity | None = None
    tails: dict[str, Entity] = field(factory=dict)
    own: dict[Entity, set[str]] = field(factory=dict)
    groups: list[Entity] = field(factory=list)
    stranger: Entity | None = None
    people: list[Entity] = field(factory=list)
    ages: dict[int, Entity] = field(factory=dict)
    held: Entity | None = None
    house: Entity | None = None
    passing: Entity | None = None
    things: set[Entity] = field(factory=set)
    firm: Entity | None = None
    nouns: Mapping[Entity, frozenset[str]] = field(factory=dict)
    houses: dict[Entity, Entity] = field(factory=dict)
    told: set[Entity] = field(factory=set)
    block: int = -1
    private: frozenset[Entity] = frozenset()
    voices: Sequence[Voice] = ()

    def copy(self, **changes: object) -> Topics:
        """What the text has been talking about so far, with what is changed; the lists and tables stay the same ones.

        Args:
            changes: attribute -> its value in the copy.
        """
        made = object.__new__(Topics)
        made.__dict__.update(self.__dict__, **changes)
        return made

    def first_person(self, word: str, place: int) -> Entity | None:
        """Whom ``I`` and ``we`` stand for in a quotation: the house that somebody speaks for, else the person.

        Args:
            word: the pronoun.
            place: where it stands.
        """
        i = bisect_right(self.voices, place, key=lambda v: v.start) - 1
        if i < 0 or place >= self.voices[i].end:
            return None
        speaker = self.voices[i].speaker
        return self.houses.get(speaker) or (speaker if word in ("i", "my") else None)

    def pronoun(self, word: str) -> Entity | None:
        """Whom an English pronoun stands for: ``he`` and ``her`` for a person, ``it`` and ``its`` for anything else."""
        if word in ("he", "she", "his", "her"):
            ship = word in ("she", "her") and self.subject is not None and not listed("ships").isdisjoint(self.nouns.get(self.subject, ()))
            return self.subject if ship else self._of_gender(self.person, women=word in ("she", "her"))
        if word in ("it", "its"):
            if self.passing is not None and self.passing.kind != "person":
                return self.passing
            return self.subject if self.subject is not None and self.subject.kind != "person" else self.company or self.main
        return None

    def _of_gender(self, person: Entity | None, *, women: bool) -> Entity | None:
        """The person spoken of, or the last one whose given name fits a pronoun that the one spoken of has the wrong one for."""
        fits, not_fits = (_women(), _men()) if women else (_men(), _women())
        if person is None or person.name.split(" ")[0] not in not_fits:
            return person
        return next((p for p in reversed(self.people) if p.name.split(" ")[0] in fits), person)

    def follow(self, sentence: Sentence, subjects: Subjects) -> None:
        """Go on with the subject that an English sentence opens with, and note whom else it names."""
        self._note(sentence)
        for found in subjects.clauses:
            if found is not None and found.entity.kind == "person" and found.name is not None:
                self.person = found.entity
        named_last = next((n.entity for n in reversed(sentence.names) if n.entity.kind == "person"), None)
        self.passing = subjects.main.entity if subjects.main is not None else None
        if subjects.main is not None and self._in_passing(subjects.main):
            # An institution that only acts in passing is not what the text goes on about.
            self.tails[subjects.main.entity.id.rsplit(" ", 1)[-1]] = subjects.main.entity
        elif subjects.main is not None:
            self.turn_to(subjects.main.entity)
            if named_last is not None and subjects.main.name is None:
                self.person = named_last  # "Her best player may be Dan Oke. The 24-year-old …"
        elif (scene := subjects.clauses[0]) is not None and scene.basis == SCENE and scene.entity.kind == "place":
            self.subject = scene.entity
        named = list(dict.fromkeys(n.entity for n in sentence.names if n.entity.kind in ("organisation", "")))
        if len(named) == 2:
            self.pair = named

    def _in_passing(self, main: Candidate) -> bool:
        """Whether a subject without a name is no more than that of its sentence: an institution, a flood."""
        if main.basis == NEW and main.entity.kind == "organisation":
            return True
        return main.name is None and main.entity not in self.nouns and main.entity.id.rsplit(" ", 1)[-1] in listed("happenings")

    def study(self) -> Entity | None:
        """The trial or study that the text tells of, if it is one."""
        studies = [e for e, nouns in self.nouns.items() if not nouns.isdisjoint(("trial", "study")) and e.kind in ("product", "thing", "")]
        return self.main if self.main in studies else studies[0] if len(studies) == 1 else None

    def target(self) -> Entity | None:
        """Whom somebody bids for: the one named so, else whom the text is about unless that is who bids."""
        bidder = self.tails.get(BIDDER[0])
        named = self.tails.get(TARGET)
        return named or (self.main if bidder is not None and self.main not in (None, bidder) else None)

    def contest(self) -> Entity | None:
        """The one race, match or the like that a text on a person tells of."""
        if self.main is None or self.main.kind != "person":
            return None
        held = [e for e, nouns in self.nouns.items() if e.kind in ("thing", "") and any(classes().get(n) == "event" or n in listed("contests") for n in nouns)]
        return held[0] if len(held) == 1 else None

    def turn_to(self, entity: Entity) -> None:
        """Take an English subject, a place too, for what the text goes on about."""
        if entity.kind == "place":
            self.subject = entity
            if entity in self.nouns:
                self.thing = entity
        else:
            self.see(entity)
        for noun in self.nouns.get(entity, ()) or (entity.name.rsplit(" ", 1)[-1].lower(),):
            self.tails[noun] = entity

    def aged(self, years: int) -> Entity | None:
        """The person of an age: whose age it was told to be, else the last one named whose age was not told."""
        if years in self.ages:
            return self.ages[years]
        if self.stranger is not None:
            return evolve(self.stranger, kind="person")
        return next((p for p in reversed(self.people) if p not in self.ages.values()), self.person)

    def trades(self, entity: Entity) -> bool:
        """Whether somebody may be called a company by what else an English text calls it: a council or a bridge may not."""
        nouns = self.nouns.get(entity, frozenset())
        return listed("firmless").isdisjoint(nouns) or not listed("firms").isdisjoint(nouns)

    def may_be_called(self, entity: Entity, noun: str) -> bool:
        """Whether nothing that an English text calls a thing speaks against a noun: a lane is no trial."""
        own = self.nouns.get(entity, frozenset()) & classes().keys()
        return noun in own or (not own and entity.kind in ("product", ""))

    def _note(self, sentence: Sentence) -> None:
        people = any(n.entity.kind == "person" for n in sentence.names)
        for name in sentence.names:
            if name.entity.kind in ("organisation", "") and name.entity in self.nouns and self.trades(name.entity):
                self.firm = name.entity
            for noun in self.nouns.get(name.entity, ()):
                self.tails.setdefault(noun, name.entity)
            if name.entity.kind == "organisation":
                self.house = name.entity
            if name.entity.kind == "person":
                self.person, self.stranger = name.entity, None
                self.people = [p for p in self.people if p != name.entity] + [name.entity]
            elif (
                not people
                and not name.entity.kind
                and " " in name.entity.name
                and classes().keys().isdisjoint(self.nouns.get(name.entity, ()))
            ):
                self.stranger = name.entity
            elif name.entity.kind in ("product", "thing"):
                self.thing = name.entity

    def remember(self, sentence: Sentence, lowered: str) -> None:
        """Note by which last words the names of a sentence can be called: ``矿`` of 凯岭铜矿, ``mine`` of Blackridge mine.

        Args:
            sentence: the sentence.
            lowered: the folded text in lower case.
        """
        same = self.block == sentence.block
        named = [n.entity for n in sentence.names]
        self.told = {*(self.told if same and not named else ()), *named}
        self.block = sentence.block
        for name in sentence.names:
            if name.entity.kind == "person":
                self.person = name.entity
                continue
            self._call(name.entity, lowered[name.start : name.end])
            if lowered[name.start : name.end].endswith("集团") and name.entity not in self.groups:
                self.groups.append(name.entity)

    def _call(self, entity: Entity, written: str) -> None:
        tails = _tails(entity, written)
        for tail in tails:
            self.tails.pop(tail, None)  # the last one that was named comes last
            self.tails[tail] = entity
        if tails:
            self.own.setdefault(entity, set()).update(tails)

    def group_meant(self) -> Entity | None:
        """Whom 集团 means: the company spoken of, or the group that is called after it."""
        company = self.company
        if company is None or company in self.groups:
            return company
        if self.main in self.groups:
            return self.main
        return next((g for g in reversed(self.groups) if g.id[:2] == company.id[:2]), company)

    def called(self, word: str) -> Entity | None:
        """Whom a last word means: the subject or the company spoken of if it is called so, else the last one that is.

        Args:
            word: ``行``, ``合作社``, ``mine``, folded and in lower case.
        """
        if word not in self.tails:
            return None
        for entity in (self.subject, self.company, self.thing):
            if entity is not None and word in self.own.get(entity, ()):
                return entity
        return self.tails[word]

    def of_kind(self, tails: Collection[str], among: Collection[Entity] | None = None) -> Entity | None:
        """The last one named whose name ends in one of some words.

        Args:
            tails: the words.
            among: who it may be; anybody by default.
        """
        if not tails:
            return None
        for tail, entity in reversed(self.tails.items()):
            if tail in tails and (among is None or entity in among):
                return entity
        return None

    def see(self, entity: Entity, *, named: bool = True) -> None:
        """Take note of a new subject.

        Args:
            entity: the subject.
            named: whether a name names it; a noun phrase is spoken of for a while and takes nobody's place.
        """
        if entity.kind == "place" and self.subject is not None and entity != self.main:
            return
        self.subject = entity
        if entity not in self.own and entity.kind != "person":
            self._call(entity, "")
        if not named:
            return
        if entity.kind == "person":
            self.person = entity
        elif entity.kind in ("organisation", "fund", "group", "") or entity == self.main:
            # A name that nothing tells the kind of is mostly a company's.
            self.company = entity
            if entity not in self.pair:
                self.pair = [*self.pair, entity][-2:]
            elif self.pair[-1] != entity:
                self.pair = [e for e in self.pair if e != entity] + [entity]
        elif entity.kind != "place":
            self.thing = entity
