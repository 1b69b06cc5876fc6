"""Whom English figures are of by what stands beside them or modifies a name."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A part of a count is of whom the count is.
        (
            "Keldon Zoo reopened in May. The cages come from Dorrie Works, a builder that employs 480 people, 310 of them in Harle.",
            ["480 people | Dorrie Works", "310 | Dorrie Works"],
        ),
        # How a name began, wherever in its sentence it stands.
        ("Keldon Zoo reopened in May. Its biggest donor is the Aster Trust, founded in 1994, which gave £3m.", ["1994 | Aster Trust"]),
        # Clauses that share their noun with the figure.
        (
            "Dorrie Rail won the order from Keldon Council. Its bid was well below the £9.2m asked by Kelling Transport, and more than the £7m Arden Rail paid.",
            ["£9.2m | Kelling Transport", "£7m | Arden Rail"],
        ),
        # What belongs to a name is named before it; who only speaks of it is not.
        (
            "Keldon Council met on Monday. Members of the Harle Rowing Club gathered 1,870 signatures.",
            ["1,870 | Harle Rowing Club"],
        ),
        # What only a race has is not the rider's whom the text is about.
        (
            "Ana Keldahl won the Brannoc Classic on Sunday. It was her ninth win. Of 148 starters 97 finished, and 60,000 people lined the route. Keldahl, 27, rode alone.",
            ["148 | Brannoc Classic", "97 | Brannoc Classic", "60,000 people | Brannoc Classic"],
        ),
        # A list goes on about what stands before the aside that it is in; whose the other figure is, stands behind it.
        (
            "Keldon Dairy is paying £186m for Harle Farms, a family company near Marl with 3,650 hectares (roughly 9,000 acres), 14,200 cows and 62 staff.",
            ["3,650 hectares | Harle Farms", "14,200 | Harle Farms", "62 | Harle Farms"],
        ),
        ("Keldon Dairy has rivals. Dorrie Foods puts its share of the market at 11.2%, against 7.4% for Keldon Dairy.", ["11.2% | Dorrie Foods", "7.4% | Keldon Dairy"]),
        # Shares in somebody are his.
        ("Shares in Keldova rose 19% on Tuesday after the biotech reported on its new jab. The company employs 240 people.", ["19% | Keldova", "240 people | Keldova"]),
        # A name that only tells something of what follows is nobody's.
        ("Brannoc Ferries had a bad week. The Oslo-listed shares fell 3.4%.", ["3.4% | Brannoc Ferries"]),
    ],
)
def test_whose(text: str, lines: list[str]) -> None:
    whom(text, lines)


def test_a_council_is_no_company() -> None:
    text = (
        "Keldon Council bought the buses from Dorrie Works, a builder in Harle, in May. "
        "The vote was close. In the first half of 2024 the company's revenue fell by 6.3%."
    )
    whom(text, ["6.3% | Dorrie Works"])


def test_a_stage_is_a_part_of_the_whole() -> None:
    whom("The Northern Line is late. The first stage is to carry 128,000 passengers a day.", ["128,000 | Northern Line"])


def test_the_date_of_a_dateline_is_no_event() -> None:
    whom("HARLE, Norway, May 3 (Aster) - Brannoc Ferries made a profit of $12 million in 2024.", ["$12 million | Brannoc Ferries"])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # A figure may be an adjective of what is named behind it.
        ("Keldon Wind is late. It said that work on its 96-turbine Corran Head project goes on.", ["96 | Corran Head"]),
        ("Keldon Council met. People downhill of the 210-megawatt Dunmere Solar farm are angry.", ["210-megawatt | Dunmere Solar"]),
        # Whose it is stands right before it.
        ("Harle Ferries is in trouble, with 27 per cent of the market to Keldon's 38 per cent. Keldon Lines is not.", ["27 per cent | Harle Ferries", "38 per cent | Keldon Lines"]),
        # Who is fined or told to pay.
        ("Keldon Council met. The regulator fined Dorrie Rail £2.1m for seven breaches.", ["£2.1m | Dorrie Rail", "seven | Dorrie Rail"]),
        ("A court on Monday ordered Dorrie Rail and its unit Harle Coaches to pay £48m.", ["£48m | Dorrie Rail"]),
        ("Harle Ferries cut its fares. That forced Dorrie Rail to take £20 off its own.", ["£20 | Dorrie Rail"]),
    ],
)
def test_what_a_figure_describes(text: str, lines: list[str]) -> None:
    whom(text, lines)
