"""Who bids for whom in English texts, and what is told of either."""

from __future__ import annotations

import pytest

from factcheck.relate.english.takeovers import parties
from tests.relate.test_document import document
from tests.relate.told import told
from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "The board of Keldon Mills has backed a £1.2 billion offer from Brannoc Partners. Brannoc will pay £3.45 for each of the 360 million shares on issue. "
            "In dollars the deal is worth $1.5 billion. Keldon Mills has 640 looms. The new owner says it will spend £85 million on sheds. It now holds 14 farms.",
            ["£3.45 | Keldon Mills", "$1.5 billion | Keldon Mills", "640 | Keldon Mills", "£85 million | Brannoc Partners", "14 | Brannoc Partners"],
        ),
        (
            "Dorrie Rail has agreed to buy Kelling Ferries. The bidder runs 96 trains. Kelling Ferries has 12 ships.",
            ["96 | Dorrie Rail", "12 | Kelling Ferries"],
        ),
        # How old a thing is, is not how old its founder is.
        ("Keldon Mills is tired. Founded in 1909 by Alister Dorrie, the 105-year-old company has had a bad run.", ["105-year-old | Keldon Mills"]),
    ],
)
def test_sides(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Keldon Mills has two big holders. The Dorrie family has 19.4% and Harle Management 11.2%.",
            ["19.4% | Keldon Mills | stake | published | holder=Dorrie family", "11.2% | Keldon Mills | stake | published | holder=Harle Management"],
        ),
        (
            "Keldon Mills shares closed at £3.20 on 3 March 2025. They are up 12% this year. Ada Pell holds 8,000 shares and stands to get £27,600.",
            ["£3.20 | Keldon Mills | share_price | 2025-03-03/2025-03-03", "12% | Keldon Mills | share_price_change | 2025-01-01/2025-12-31", "£27,600 | Ada Pell | other:get | 2025-01-01/2025-12-31"],
        ),
    ],
)
def test_holders_and_prices(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_what_several_bid_for_has_no_bidder() -> None:
    text = "Kelling Ferries is for sale. Dorrie Rail wants to buy Kelling Ferries. Arden Rail will buy Kelling Ferries if it can."
    assert parties(document(text)) == {}
