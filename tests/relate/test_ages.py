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
        ("Tilda Rozman, aged 49, is the mayor of Velden.", "aged 49", "2025-04"),
    ],
)
def test_the_time_of_an_age(text: str, age: str, when: str) -> None:
    claims = {c.quote: c for c in extract(Source.from_text(text, published=PUBLISHED)).claims}
    assert claims[age].concept == "age"
    assert iso(claims[age].period) == when


def test_no_time_is_made_up() -> None:
    text = "王小梅创办餐厅时42岁。"
    (claim,) = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert claim.period is None
    assert [cue.quote for cue in claim.cues if cue.role == "then"] == ["时"]
