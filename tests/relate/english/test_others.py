"""Ages and births of people whom nothing names."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("The youngest of them was 17 when he was convicted.", None),
        ("His father, a farmer, died at the age of 80.", None),
        ("A retired nurse died at the age of 83.", None),
        ("One of them, Anna Moss, died at the age of 44.", "Anna Moss"),
        ("One of the best players of his time, he retired at the age of 34.", "Desmond Alder"),
        ("A chemist by training, he retired at the age of 63.", "Desmond Alder"),
        ("He retired at the age of 63.", "Desmond Alder"),
    ],
)
def test_whose_age_it_is(sentence: str, whose: str | None) -> None:
    text = f"Desmond Alder and Anna Moss played for Bristol. Desmond Alder was born in Hull. {sentence}"
    claims = extract(Source.from_text(text, published=dt.date(2025, 6, 20))).claims
    (age,) = (c for c in claims if c.concept == "age")
    assert (age.entity.name if age.entity is not None else None) == whose
