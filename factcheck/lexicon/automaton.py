"""All words of a list in a text, in one pass: the Aho-Corasick automaton of ahocorasick-rs, or plain Python where there is no wheel of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


_FEW = 500


class Automaton(Protocol):
    """What finds the words."""

    def find_matches_as_indexes(self, haystack: str, overlapping: bool = False) -> list[tuple[int, int, int]]:
        """The words in a text as ``(index of the word, start, end)``."""
        ...


def automaton(words: Sequence[str], *, overlapping: bool = False) -> Automaton:
    """Make what finds words in a text.

    Args:
        words: the words, none of them empty; of two that are equal the first counts.
        overlapping: whether every occurrence will be asked for; otherwise the longest word at the leftmost place, then the next behind it.
    """
    try:
        return _rust(words, overlapping)
    except ImportError:
        return PlainAutomaton(words)


def _rust(words: Sequence[str], overlapping: bool) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    if overlapping:
        return AhoCorasick(words, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    # Few words are those of one document, looked for once: what is made fastest is best.
    made = Implementation.NoncontiguousNFA if len(words) < _FEW else None
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest, implementation=made)


class PlainAutomaton:
    """Looks every place up by its first character and the lengths of the words that begin with it: slower, but of the same answers."""

    def __init__(self, words: Sequence[str]) -> None:
        self._index: dict[str, int] = {}
        lengths: dict[str, set[int]] = {}
        for index, word in enumerate(words):
            self._index.setdefault(word, index)
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}

    def find_matches_as_indexes(self, haystack: str, overlapping: bool = False) -> list[tuple[int, int, int]]:
        """As of the automaton, but in the order of the places where the words begin, the longer first.

        Args:
            haystack: the text.
            overlapping: whether to give every occurrence.
        """
        out: list[tuple[int, int, int]] = []
        reached = 0
        for start, first in enumerate(haystack):
            if start < reached or first not in self._lengths:
                continue
            for size in self._lengths[first]:
                index = self._index.get(haystack[start : start + size])
                if index is None or start + size > len(haystack):
                    continue
                out.append((index, start, start + size))
                if not overlapping:
                    reached = start + size
                    break
        return out
