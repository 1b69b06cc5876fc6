"""English amounts that leave their currency out."""

from __future__ import annotations

import pytest

from factcheck.lexicon.fold import fold
from factcheck.model import Source
from factcheck.recognize import mentions_of
from factcheck.relate.english.elided import with_currencies


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("The mill owes 186.4bn yuan (£19.9bn), two-fifths of which, 74.5bn, bears interest.", ["186400000000 CNY", "19900000000 GBP", "40 percent", "74500000000 CNY"]),
        ("It lost 248m yuan ($34m) in 2023 after 405m the year before.", ["248000000 CNY", "34000000 USD", "405000000 CNY"]),
        ("It lost $34m. Of its members 18.7m buy on Sundays.", ["34000000 USD", "18700000 "]),
        ("It lost $34m. The tower is 405m tall, 12m from the quay.", ["34000000 USD", "405 metre", "12 metre"]),
        ("The bank lent 9.8bn yuan. Its profit fell to 1.24bn.", ["9800000000 CNY", "1240000000 CNY"]),
        ("The bank lent 9.8bn yuan. It sends 1.2bn letters a year.", ["9800000000 CNY", "1200000000 "]),
        ("The loss was £1.4 billion, against 1.9 billion in 2023 and 2.2 billion in 2022.", ["1400000000 GBP", "1900000000 GBP", "2200000000 GBP"]),
        ("Income was $4.5m, up from 3.9m the year before.", ["4500000 USD", "3900000 USD"]),
        # What it counts stands behind it, or another sentence began.
        ("It spent £3 million and planted 2 million trees.", ["3000000 GBP", "2000000 "]),
        ("It made £3 million. Some 2 million came.", ["3000000 GBP", "2000000 "]),
        # Of the trees or of the pounds: nothing tells.
        ("It spent £3 million on 2 million trees, up from 1 million.", ["3000000 GBP", "2000000 ", "1000000 "]),
    ],
)
def test_currencies(text: str, amounts: list[str]) -> None:
    source = Source.from_text(text)
    found = with_currencies(mentions_of(source), fold(source.text))
    assert [f"{m.amount} {m.unit}" for m in found if m.kind != "date"] == amounts


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Ferries filled 81.4% of their seats, a gain of 3.6 points.", "percentage_point"),
        ("The share of free seats was 18.6%, down by 3.6 points.", "percentage_point"),
        ("The Velden index rose 1.2%, or 3.6 points.", "point"),
        ("The Velden index had a gain of 3.6 points.", "point"),
    ],
)
def test_points_of_a_percentage(text: str, unit: str) -> None:
    source = Source.from_text(text)
    assert [m.unit for m in with_currencies(mentions_of(source), fold(source.text)) if m.quote == "3.6 points"] == [unit]
