"""Ages that describe an organisation, and those that describe a person."""

from __future__ import annotations

import pytest

from factcheck.relate.english.callings import described_kind
from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        (" company has had a rotten run", "company"),
        (" family firm, a brewer", "company"),
        (" charity said no", "organisation"),
        (" chairman said no", "person"),
        (" recipe and a van", ""),
    ],
)
def test_what_an_attribute_describes(behind: str, kind: str) -> None:
    assert described_kind("the 90-year-old" + behind, len("the 90-year-old")) == kind


def test_a_firm_has_its_own_age() -> None:
    text = (
        "Holders of Tarrow Pastoral Company backed a bid. Hugh Abney, its chairman, was glad.\n\n"
        "Founded in 1909 by Alister Tarrow, the 115-year-old company has had a rotten run. Hugh Abney, a 67-year-old grazier, will retire."
    )
    whom(text, ["1909 | Tarrow Pastoral Company", "115-year-old | Tarrow Pastoral Company", "67-year-old | Hugh Abney"])
