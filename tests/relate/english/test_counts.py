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
        # What is counted is no person, whoever stands before it.
        ("Keldon Trust saw 846 patients at 112 surgeries.", "112", "count"),
        ("A virus killed 1.1 million fish at Keldon Salmon's farms.", "1.1 million", "count"),
        ("Keldon Trust employs 5,640 people, but 188 nursing posts are empty.", "188", "count"),
        # A part of a measure, and what is set against one.
        ("Keldon Estates has 2.3 million hectares, of which 610,000 lie in the north.", "610,000", "hectare"),
        ("Keldon Dairy sold 23,500 tonnes, 9,000 of them abroad.", "9,000", "tonne"),
        ("Digging the tunnel took Keldon Rail 31 months rather than 14.", "14", "month"),
        ("A tram takes 19 minutes to Keldon Airport, against 34 by bus.", "34", "minute"),
        # An amount and a number beside it are no list.
        ("Keldon Cycling has a budget of £4.2 million and 16 riders.", "16", "person"),
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
