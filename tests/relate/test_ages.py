"""Ages of another time than the text's."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.compare.key import iso
from factcheck.model import Source
from factcheck.relate import extract

#: The day that every text was published, and so the month that an age is of where nothing else is said.
PUBLISHED = dt.date(2025, 4, 8)


@pytest.mark.parametrize(
    ("text", "age", "when"),
    [
        ("陈晓月2003年加入银行，时年24岁。", "24岁", "2003"),
        ("磚窯2014年9月開張，老闆李立誠當時38歲。", "38歲", "2014-09"),
        ("王小梅创办餐厅时42岁。", "42岁", ""),
        ("林远舟今年52岁，在岚州行医。", "52岁", "2025"),
        ("林远舟现年52岁，在岚州行医。", "52岁", "2025-04"),
        ("同时，38岁的李立诚辞任院长。", "38岁", "2025-04"),
        ("John Barlow joined the mill in 1972 at the age of 22.", "at the age of 22", "1972"),
        ("Tilda Rozman opened a bakery in 2014. Rozman, aged 38 at the time, had been a nurse.", "aged 38", "2014"),
        ("John Barlow joined the mill in 1972 and was 31 when he became its manager.", "31", "1972"),
        ("Tilda Rozman, aged 49, is the mayor of Velden.", "aged 49", "2025-04"),
    ],
)
def test_the_time_of_an_age(text: str, age: str, when: str) -> None:
    claims = {c.quote: c for c in extract(Source.from_text(text, published=PUBLISHED)).claims}
    assert claims[age].concept == "age"
    assert iso(claims[age].period) == when


@pytest.mark.parametrize(
    ("text", "age", "whose"),
    [
        ("Ana Duarte is 43 and teaches at a school in Velden.", "43", "Ana Duarte"),
        ("Ana Duarte opened the shop. She is 43 now.", "43", "Ana Duarte"),
        ("Leo Marsh runs the park. Now 52, he still counts the owls.", "52", "Leo Marsh"),
        ("Tilda Rozman opened a bakery in 2014. Rozman, then 38, had been a nurse.", "38", "Tilda Rozman"),
        ("Mary Keane, who was 44 at the time, opened the shop in 2001.", "44", "Mary Keane"),
    ],
)
def test_bare_numbers_that_are_ages(text: str, age: str, whose: str) -> None:
    claims = {c.quote: c for c in extract(Source.from_text(text, published=PUBLISHED)).claims}
    assert (claims[age].concept, claims[age].value.unit) == ("age", "year")
    entity = claims[age].entity
    assert entity is not None
    assert entity.name == whose


@pytest.mark.parametrize("text", ["Ana Duarte's committee is 12 strong.", "Leo Marsh was 31 not out.", "The Velden index is 52.", "Leo Marsh is 3 points ahead."])
def test_numbers_that_are_no_ages(text: str) -> None:
    assert "age" not in {c.concept for c in extract(Source.from_text(text, published=PUBLISHED)).claims}


def test_no_time_is_made_up() -> None:
    text = "王小梅创办餐厅时42岁。"
    (claim,) = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert claim.period is None
    assert [cue.quote for cue in claim.cues if cue.role == "then"] == ["时"]
