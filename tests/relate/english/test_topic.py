"""What English texts are mostly about."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A feature that opens with a person goes on with the house that it calls by its kind.
        (
            "Ada Pell keeps bees behind her kitchen. She has done so since she joined the Southern Growers Savings Society.\n\n"
            "The society is what this is about. Ms Pell says the society saved her farm; the regulator says the society is sick.\n\n"
            "Membership fell to 41,200 last year.",
            ["41,200 | Southern Growers Savings Society"],
        ),
        # Of a family firm the surname alone is the firm's.
        (
            "Otto Brandvik tastes every batch. Brasserie Brandvik, founded by Nils Brandvik, has been sold.\n\nBrandvik brewed 310,000 barrels last year.\n\n"
            "Turnover came to €41m.",
            ["310,000 barrels | Brasserie Brandvik", "€41m | Brasserie Brandvik"],
        ),
        # What is called after a town is not the town, and the other way round.
        (
            "Ada Pell has worked the cranes at Keldmouth since 1989. She pays into the Eastern Docks Pension Fund, and so does Keldmouth Port Holdings.\n\n"
            "The fund is short of money. Members of the fund fear for the fund.\n\nThe average pension is £9,300.",
            ["£9,300 | Eastern Docks Pension Fund"],
        ),
        # A county, where no house is told of.
        (
            "KELD FORD - The water is gone from Ada Pell's kitchen.\n\nThe Keld River burst its banks in June and tore up a good part of Marrow County.\n\n"
            "The county's survey is out. The county counts homes, and the county pays.\n\nIn all, 1,148 homes were damaged.",
            ["1,148 | Marrow County"],
        ),
    ],
)
def test_topics(text: str, lines: list[str]) -> None:
    whom(text, lines)
