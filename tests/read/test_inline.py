"""Markdown inside a paragraph."""

from __future__ import annotations

import pytest

from factcheck.read.draft import joined
from factcheck.read.inline import plain


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("sold **4,200** tonnes", "sold 4,200 tonnes"),
        ("**点赞****关注****，**", "点赞关注，"),
        ("a [link](http://x.org/(y)) here", "a link here"),
        ('[a](http://x.org "title") b', "a b"),
        ("[![alt](i.png)](http://x.org) b", " b"),
        ("![cover](i.png)text", "text"),
        ("revenue[^1] of 3 m[^note]", "revenue of 3 m"),
        (r"\*not\_emphasis 3\*4", "*not_emphasis 3*4"),
        ("3*4*5 and 2 * 3", "3*4*5 and 2 * 3"),
        ("snake_case_name and _it_", "snake_case_name and it"),
        ("5~10亿元 and 3~~4", "5~10亿元 and 3~~4"),
        ("A&amp;B &lt;3&nbsp;%", "A&B <3\xa0%"),
        ("x<br>y <b>z</b> 3 < 4 > 2", "x y z 3 < 4 > 2"),
        ("see <https://x.org/y>", "see "),
        ("`code` here", "code here"),
        ("[2024] (a note) [text][ref] [other][none]", "[2024] (a note) text [other][none]"),
        ("[not a link](with blanks in it)", "[not a link](with blanks in it)"),
        ("open [ and ] and ( mark", "open [ and ] and ( mark"),
    ],
)
def test_what_a_person_reads(text: str, read: str) -> None:
    pieces = plain([(7, text)], {"ref"})
    assert joined(pieces) == read
    for at, piece in pieces:
        if len(piece) > 1:
            assert text[at - 7 : at - 7 + len(piece)] == piece


def test_places_over_several_lines() -> None:
    pieces = plain([(0, "one **two"), (9, " "), (11, "three** four")])
    assert joined(pieces) == "one two three four"
    assert pieces[-1] == (18, " four")
