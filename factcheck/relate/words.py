"""Words of the lexicon found in a text, in one pass of one automaton."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache, lru_cache
from importlib import resources

from attrs import frozen

from factcheck.config.settings import UserConcept
from factcheck.lexicon.automaton import Automaton, automaton
from factcheck.relate.concepts import ConceptLexicon, load


@frozen
class Word:
    """A lexicon word in a text.

    Args:
        start: first character.
        end: one past the last character.
        roles: what it can do: keys of ``relations.toml``.
        concepts: concepts that it names, as ``(index into the lexicon, any | before | after | weak)``.
    """

    start: int
    end: int
    roles: frozenset[str]
    concepts: tuple[tuple[int, str], ...]


@frozen(eq=False)
class Words:
    """The automaton over all words, and what each of them means."""

    lexicon: ConceptLexicon
    automaton: Automaton
    entries: tuple[tuple[frozenset[str], tuple[tuple[int, str], ...]], ...]
    latin: tuple[tuple[bool, bool], ...]

    def find(self, lowered: str) -> list[Word]:
        """All words of a folded, lower-cased text that no longer word contains, in order.

        A Latin word only counts where no letter touches it.
        """
        out: list[Word] = []
        entries, latin, size = self.entries, self.latin, len(lowered)
        reached = 0
        found = self.automaton.find_matches_as_indexes(lowered, overlapping=True)
        for index, start, end in sorted(found, key=lambda m: (m[1], -m[2])):
            if end <= reached:
                continue  # inside a longer word
            head, tail = latin[index]
            if head and start and _letter(lowered[start - 1]):
                continue
            if tail and end < size and _letter(lowered[end]):
                continue
            reached = end
            roles, concepts = entries[index]
            out.append(Word(start, end, roles, concepts))
        return out


def _letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


@cache
def relations() -> dict[str, list[str]]:
    """The words that relate figures to one another, by what they do."""
    data = resources.files("factcheck.lexicon").joinpath("relations.toml").read_text("utf-8")
    return tomllib.loads(data)


def words(user: tuple[UserConcept, ...] = ()) -> Words:
    """The words of the lexicon and of a user's own concepts.

    Args:
        user: concepts of the user's registry.
    """
    return _words(load(user))


def _ways(word: str) -> set[str]:
    """The direction that a cue says which a word of direction ends, or opens: ``营收增长``, ``revenue fell``, ``drop in sales``."""
    if not word.isascii():
        said = {word[-2:]} if len(word) > 3 else set()
    else:
        tokens = word.split()
        said = {tokens[-1], tokens[0] if tokens[1] in ("in", "of") else ""} if len(tokens) > 1 else set()
    return {way for way, cues in _cues() if not said.isdisjoint(cues)}


@cache
def _cues() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((way, frozenset(relations()[way])) for way in ("up", "down"))


@lru_cache(maxsize=8)
def _words(lexicon: ConceptLexicon) -> Words:
    roles: dict[str, set[str]] = defaultdict(set)
    for role, entries in relations().items():
        for entry in entries:
            roles[entry].add(role)
    concepts: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for word, index, position in lexicon.words:
        concepts[word].append((index, position))
    for word in concepts:
        if word not in roles:
            roles[word] |= _ways(word)
    every = sorted(roles.keys() | concepts.keys())
    return Words(
        lexicon=lexicon,
        automaton=automaton(every, overlapping=True),
        entries=tuple((frozenset(roles.get(w, ())), tuple(concepts.get(w, ()))) for w in every),
        latin=tuple((_letter(w[0]), _letter(w[-1])) for w in every),
    )
