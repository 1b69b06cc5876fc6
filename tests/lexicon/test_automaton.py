"""Both ways to find words give the same answers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lexicon import automaton as module
from factcheck.lexicon.automaton import PlainAutomaton, automaton

WORDS = st.lists(st.text("ab亿元营收", min_size=1, max_size=5), max_size=12)


@given(WORDS, st.text("abc亿元营收，", max_size=40), st.booleans())
@settings(deadline=None)
def test_the_plain_one_finds_what_the_automaton_finds(words: list[str], text: str, overlapping: bool) -> None:
    expected = automaton(words, overlapping=overlapping).find_matches_as_indexes(text, overlapping)
    found = PlainAutomaton(words).find_matches_as_indexes(text, overlapping)
    if overlapping:
        # Of words that are equal the automaton gives each, of which the first counts.
        assert {(text[a:b], a, b) for _, a, b in found} == {(text[a:b], a, b) for _, a, b in expected}
    else:
        assert found == expected
    assert all(text[a:b] == words[index] for index, a, b in found)


def test_without_a_wheel_the_plain_one_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise ImportError("no wheel")

    assert not isinstance(automaton(["亿元"]), PlainAutomaton)
    monkeypatch.setattr(module, "_rust", missing)
    assert isinstance(automaton(["亿元"]), PlainAutomaton)
