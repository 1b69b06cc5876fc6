"""What English bare numbers count."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("Keldon Zoo reopened. It took 70 firefighters to put out the fire.", "70", "person"),
        ("Of the 856 people given the drug, 77 had a stroke.", "77", "person"),
        ("The storm hit Keldon. Two ships sank and five were hurt.", "five", "person"),
        ("Keldon Marathon was dry. Last came a baker, out of 24,318 who had set off.", "24,318", "person"),
        ("Keldon Trust bought 64 boats.", "64", "count"),
        ("Of the 856 boats built here, 77 had a keel.", "77", "count"),
    ],
)
def test_units(text: str, quote: str, unit: str) -> None:
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == quote)
    assert claim.value.unit == unit


@pytest.mark.parametrize(
    ("text", "quote", "concept"),
    [
        # Who counted is not what was counted.
        ("The volunteers of Keldon Trust counted 64 herons.", "64", "other:herons"),
        ("Keldon Motors had a good year. Its deliveries rose to 9,300 cars.", "9,300", "sales_volume"),
    ],
)
def test_a_verb_parts_a_number_from_who_did_it(text: str, quote: str, concept: str) -> None:
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == quote)
    assert claim.concept == concept
