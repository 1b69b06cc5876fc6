"""Whom figures in English sentences are about."""

from __future__ import annotations

import pytest

from tests.relate.told import told

CASES = {
    "appositive between subject and verb": (
        "Brannoc Ferries carried 2.1 million passengers in 2024. South Slip, the terminal that Brannoc opened in 2019, handled 640,000 boxes. "
        "It cost £48 million.",
        ["640,000 | South Slip | other:container throughput | 2024-01-01/2024-12-31", "£48 million | South Slip | price | 2024-01-01/2024-12-31"],
    ),
    "what it is called": (
        "Moss Week, the walking and poetry festival held each May in Keldale, sold 9,000 tickets in 2024. Rain kept some away. "
        "The festival employs 12 people.",
        ["9,000 | Moss Week | sales_volume | 2024-01-01/2024-12-31", "12 people | Moss Week | employees | published"],
    ),
    "what its name tells": (
        "Oldacre Mining sold 40,000 tonnes of tin in 2024. Its rival Penhale Tin sold 52,000 tonnes. The miner employs 310 people.",
        ["310 people | Oldacre Mining | employees | published"],
    ),
    "adverbials before the subject": (
        "Under the agreement Brannoc Ferries must keep 320 staff.",
        ["320 | Brannoc Ferries | employees | published"],
    ),
    "a verb behind a relative clause": (
        "Penhale Tin, which was founded by Una Keld, employs 410 people.",
        ["410 people | Penhale Tin | employees | published"],
    ),
    "a name with its trade before it": (
        "Brannoc Ferries employs 900 people. Its bigger rival Solent Lines, by contrast, employs 2,400 people.",
        ["900 people | Brannoc Ferries | employees | published", "2,400 people | Solent Lines | employees | published"],
    ),
    "parts behind a colon": (
        "Keldale Hospital has 480 beds: Moor Lane with 300 and Fenside with 180.",
        ["480 | Keldale Hospital | other:beds | published", "300 | Keldale Hospital | other:beds | published"],
    ),
    "it of the same sentence": (
        "The Rowan Alliance gained in the assembly, where it will hold 41 seats.",
        ["41 | Rowan Alliance | other:seats | published"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), CASES.values(), ids=CASES.keys())
def test_subjects(text: str, claims: list[str]) -> None:
    told(text, claims)


PEOPLE = {
    "he": (
        "Brannoc Ferries employs 900 people, its chief executive Piers Landry said. He has run the line since 2019.",
        ["2019 | Piers Landry | other:appointed | 2019-01-01/2019-12-31"],
    ),
    "the one of that age": (
        "The credit goes to Petra Vossen-Hale. The 41-year-old took charge in January 2024.",
        ["41-year-old | Petra Vossen-Hale | age | published", "January 2024 | Petra Vossen-Hale | other:appointed | 2024-01-01/2024-01-31"],
    ),
    "the house of who speaks": (
        "Brannoc Ferries carried 2.1 million passengers in 2024. The Solent index stood at 1,250 points in January. "
        "Chief executive Una Keld argued that revenue would grow by 8% in 2025.",
        ["8% | Brannoc Ferries | revenue_growth | 2025-01-01/2025-12-31"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_an_institution_that_only_its_kind_names() -> None:
    text = (
        "Fenwick's new mayor, Ruth Adler, set out a budget on Monday. The council employs 1,200 people. "
        "A gap of £4m is to be closed. The council owes £60m."
    )
    told(text, ["1,200 people | Fenwick council | employees | published", "£60m | Fenwick council | other:debt | published"])


def test_the_former_and_the_latter() -> None:
    told(
        "Brannoc Ferries is bigger than Solent Lines. The latter's shares fell 2.8% to £11.36.",
        ["2.8% | Solent Lines | share_price_change | published", "£11.36 | Solent Lines | share_price | published"],
    )


def test_what_nothing_told_the_kind_of() -> None:
    told(
        "The Stella Marina, carrying 284 passengers, left Keldale on Monday. The ship, built in 1994, is owned by Brannoc Lines, which bought it "
        "for £4m in 2015. The company runs seven ferries.",
        [
            "£4m | Brannoc Lines | investment | 2015-01-01/2015-12-31",
            "seven | Brannoc Lines | other:fleet | published",
        ],
    )


def test_figures_of_one_size_are_compared() -> None:
    told(
        "The Keldale Marathon attracted 18,400 runners from 63 countries, up from 16,900 in 2023.",
        ["16,900 | Keldale Marathon | other:participants | 2023-01-01/2023-12-31"],
    )


def test_what_a_person_earns() -> None:
    told(
        "Brannoc Ferries employs 900 people. Its chief executive, Piers Landry, earned £265,000 in 2024.",
        ["£265,000 | Piers Landry | other:pay | 2024-01-01/2024-12-31"],
    )


def test_people_are_told_apart_by_their_ages() -> None:
    told(
        "Una Keld, 51, won the race. Dan Oke came second. The 68-year-old took charge in 2019. The 51-year-old earned £4m in 2024.",
        ["2019 | Dan Oke | other:appointed | 2019-01-01/2019-12-31", "£4m | Una Keld | other:pay | 2024-01-01/2024-12-31"],
    )


def test_a_rough_conversion_restates() -> None:
    told(
        "Solent Lines agreed to buy 30% of Brannoc Ferries for £120 million, roughly US$150 million, on 3 March 2025.",
        ["£120 million | Brannoc Ferries | investment | published", "roughly US$150 million | Brannoc Ferries | investment | published"],
    )


def test_an_institution_in_passing() -> None:
    told(
        "Oldacre Mining won approval for a mine on Tuesday. The state government granted the licence. Output will be 35,000 tonnes a year.",
        ["35,000 tonnes | Oldacre Mining | other:output | published"],
    )


def test_it_is_whom_the_sentence_before_was_about() -> None:
    told(
        "Solent Lines employs 900 people. Neighbouring Brannoc Ferries has fared better. It employs 1,200 people.",
        ["1,200 people | Brannoc Ferries | employees | published"],
    )


def test_works_in_quotation_marks() -> None:
    told(
        'The Keldale Museum drew 412,000 visitors last year, the most since it opened in 1931. "Raiders and Traders", which ran from May to '
        "October, sold 196,000 tickets at £14 each.",
        [
            "412,000 | Keldale Museum | visits | 2024-01-01/2024-12-31",
            "196,000 | Raiders and Traders | sales_volume | 2024-01-01/2024-12-31",
        ],
    )


def test_what_something_costs_at_one_shop_and_another() -> None:
    told(
        "A basket of staples cost £43.20 at Brannoc Stores, against £42.90 at Keld Supermarkets.",
        ["£43.20 | Brannoc Stores | price | published", "£42.90 | Keld Supermarkets | price | published"],
    )
