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
