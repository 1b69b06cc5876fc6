"""What an expression can begin with, read off its parsed form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.recognize.first import DIGIT, beginnings, first

_EXPRESSIONS = (
    r"ab|cd?e",
    r"[0-9]{1,4}年(?:初|底)?",
    r"(?:19|20)\d\d[-/]\d{1,2}",
    r"(?<![a-z])(?=[xy])[w-z]+q",
    r"(?i:may) ?[0-9]",
    r"[a-c]?\s?d",
    r"(?:[0-9]b?){0,2}e",
)


def _seen(text: str, size: int) -> str:
    """The beginning of a text as `beginnings` tells it."""
    return re.sub("[0-9]+", DIGIT, text)[:size]


@pytest.mark.parametrize(
    ("pattern", "size", "told"),
    [
        ("ab|cd?e", 2, {"ab", "cd", "ce"}),
        (r"[12]\d{3}年|\d/", 2, {"0年", "0/"}),
        (r"(?=[xy])[w-z]q", 2, {"xq", "yq"}),
        ("a.", 2, {"a"}),
        (r"\d\d(?:st|nd)", 3, {"0st", "0nd"}),
        ("(?i:m)ay", 2, {"ma", "Ma"}),
    ],
)
def test_beginnings(pattern: str, size: int, told: set[str]) -> None:
    assert beginnings(pattern, size) == told


def test_what_may_begin_with_anything_is_not_told() -> None:
    assert beginnings(".a") is None
    assert beginnings("a?") is None
    assert first("[^a]b") is None


def test_the_first_characters_are_spelled() -> None:
    assert first(r"\d年|a") == frozenset("0123456789a")


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(_EXPRESSIONS), st.text("0129abcdexyzwqmMay年初底-/ ", max_size=7), st.sampled_from([1, 2, 3]))
def test_no_match_begins_otherwise(pattern: str, text: str, size: int) -> None:
    told = beginnings(pattern, size)
    if told is not None and re.match(pattern, text):
        seen = _seen(text, size)
        assert any(seen[:n] in told for n in range(1, size + 1))
