"""When figures in English sentences hold."""

from __future__ import annotations

import pytest

from factcheck.relate.english.times import presently
from tests.relate.told import told


@pytest.mark.parametrize(
    ("clause", "present"),
    [
        ("the school has ", True),
        ("the school has sold ", False),
        ("the school had ", False),
        ("it was founded by her and now runs ", True),
        ("visitors to the zoo", False),
    ],
)
def test_tense(clause: str, present: bool) -> None:
    assert presently(clause) is present


CASES = {
    "a stock in the present": (
        "Brannoc Ferries earned £4m in the year to 31 March 2024. It had 14 ships then. It now has 16 ships.",
        ["16 | Brannoc Ferries | other:fleet | published"],
    ),
    "a deal on the day of its announcement": (
        "Solent Lines will take 60 per cent of Brannoc Ferries, the two said on Tuesday.",
        ["60 per cent | Brannoc Ferries | stake | 2025-03-18/2025-03-18"],
    ),
    "a season over two years": (
        "Keldale Rovers earned £4m in 2023-24.",
        ["£4m | Keldale Rovers | net_profit | 2023-07-01/2024-06-30"],
    ),
    "a level to compare with": (
        "Brannoc Ferries carried 90% of its 2019 level.",
        ["90% | Brannoc Ferries | other:share of freight volume | published"],
    ),
    "what is counted happens then": (
        "Brannoc Ferries will open four routes in May 2026.",
        ["four | Brannoc Ferries | other:routes | 2026-05-01/2026-05-31"],
    ),
    "what a paragraph tells of a day": (
        "On 5 July 2024 a beam fell at Marsh Dairy. Two workers died and five were hurt. It now employs 40 people.",
        ["Two | Marsh Dairy | employees | 2024-07-05/2024-07-05", "40 people | Marsh Dairy | employees | published"],
    ),
    "what a text tells of yesterday": (
        "Thousands came to the Keldale Run yesterday.\n\nThe visitors came from 71 countries.",
        ["71 | Keldale Run | countries | 2025-03-19/2025-03-19"],
    ),
    "a part of those just told": (
        "Brannoc Ferries earned £4m in the first quarter of 2024. It employs 680 people, 18 per cent of them in France.",
        ["18 per cent | Brannoc Ferries | other:share of employees | published"],
    ),
    "points of a percentage": (
        "The load factor of Brannoc Air was 83.7% in 2024, up 2.9 percentage points.",
        ["2.9 percentage points | Brannoc Air | other:load factor change | 2024-01-01/2024-12-31"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES.keys())
def test_times(text: str, claims: list[str]) -> None:
    told(text, claims)
