"""What an expression can begin with, read off its parsed form."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.lexicon.fold import fold
from factcheck.recognize.first import END, RUNS, beginnings, first, gate, opening, openings, spelled

_EXPRESSIONS = (
    r"ab|cd?e",
    r"[0-9]{1,4}年(?:初|底)?",
    r"(?:19|20)\d\d[-/]\d{1,2}",
    r"(?<![a-z])(?=[xy])[w-z]+q",
    r"(?i:may) ?[0-9]",
    r"[a-c]?\s?d",
    r"(?:[0-9]b?){0,2}e",
    r"(?:1[0-2]|0?[1-9])(?= ?[-/]|$)",
    r"[ab](?=0|年$)(?!9)",
    r"\d{2,3}(?:年|(?=初))",
    r"[0-9]+",
)

#: Runs of one, two, three and four digits.
_1, _2, _3, _4 = RUNS[:4]


def _written(told: str) -> str:
    """A regular expression for the texts that begin as `beginnings` tells."""
    out = ""
    for at, char in enumerate(told):
        if char in RUNS:
            digits = RUNS.index(char) + 1
            closed = at + 1 < len(told)
            out += f"[0-9]{{{digits}{'' if closed and digits < len(RUNS) else ','}}}" + ("(?![0-9])" if closed else "")
        else:
            out += "$" if char == END else re.escape(char)
    return out


@pytest.mark.parametrize(
    ("pattern", "size", "told"),
    [
        ("ab|cd?e", 2, {"ab", "cd", "ce"}),
        (r"[12]\d{3}年|\d/", 2, {_4 + "年", _1 + "/"}),
        (r"\d{1,2}(?=[年月])", 2, {_1 + "年", _1 + "月", _2 + "年", _2 + "月"}),
        (r"\d(?=年|$)", 2, {_1 + "年", _1 + "\n", _1 + END}),
        (r"\d\d(?!年)", 2, {_2}),
        (r"\d{30}a", 2, {RUNS[-1] + "a"}),
        (r"(?=[xy])[w-z]q", 2, {"xq", "yq"}),
        ("a.", 2, {"a"}),
        (r"\d\d(?:st|nd)", 3, {_2 + "st", _2 + "nd"}),
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
        assert any(re.match(_written(each), text) for each in told)
        assert any(re.match(_written(each), text) for each in (beginnings(pattern, size, text[0]) or ()))


@settings(deadline=None, max_examples=300)
@given(st.sampled_from([r"[0-9]{1,4}年(?:初|底)?", r"(?:19|20)\d\d[-/]\d{1,2}", r"\d{2,3}(?:年|(?=初))", r"\d(?:$|a)"]), st.text("0129年初底-/a", max_size=7))
def test_an_opening_lets_every_match_through(pattern: str, text: str) -> None:
    if re.match(pattern, text):
        assert opening(text, 0) in openings(pattern)


def test_an_opening_knows_how_many_digits_there_are() -> None:
    known = openings(r"\d{2}年|\d{4}-|\d{8}")
    assert opening("25年", 0) in known
    assert opening("x2025-", 1) in known
    assert opening("2025年", 0) not in known
    assert opening("25", 0) not in known
    assert opening("123456789", 0) in known
    assert opening("年", 0) == ""
    assert opening("25", 0) in openings(".a")


def test_a_gate_is_open_where_nothing_is_known() -> None:
    assert "x" in gate(".a")
    assert "a" in gate("ab")
    assert "x" not in gate("ab")


def test_beginnings_are_spelled_up_to_the_second_run() -> None:
    assert set(spelled("a" + _2)) == {f"a{digit}" for digit in range(10)}
    assert set(spelled(_4)) == set(RUNS[3:])
    assert set(spelled(_2 + "年" + _1)) == {f"{_2}年{digit}" for digit in range(10)}
    assert list(spelled("ab")) == ["ab"]


def test_white_space_is_that_of_folded_texts() -> None:
    told = beginnings(r"\s") or frozenset()
    assert told == {fold(char) for char in map(chr, range(0x3100)) if char.isspace()}
